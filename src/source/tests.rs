//! What comes of the bytes that offices have, in every encoding they have them in.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::legacy::to_windows_1252;
use super::*;

const PROSE: &str = "Tháp Bà Po Nagar là quần thể đền tháp cổ của người Chăm, tọa lạc trên ngọn đồi bên cửa \
    sông Cái ở phía bắc thành phố Nha Trang. Khu di tích được xây dựng từ thế kỷ thứ tám đến thế kỷ mười ba, \
    thờ nữ thần Thiên Y A Na, người mẹ xứ sở đã dạy dân trồng lúa, dệt vải và đi biển. Hằng năm lễ hội diễn ra \
    vào cuối tháng ba âm lịch, thu hút hàng vạn khách hành hương. Vé vào cổng: 30.000 đồng; mở cửa từ sáu giờ \
    sáng. Yến sào, trầm hương và những bãi cát trắng mịn là quà của biển đảo này: hãy đến thật sớm để ngắm mặt \
    trời mọc, rồi thưởng thức bún cá, nem nướng và vịt Ninh Hòa ở những quán nhỏ ven đường.";

/// How an encoding writes each character, learnt from how it reads them.
fn alphabet(encoding: Legacy) -> BTreeMap<char, Vec<u8>> {
    let mut alphabet = BTreeMap::new();
    let mut learn = |bytes: &[u8]| {
        let text = encoding.decode(bytes);
        let mut chars = text.chars();
        if let (Some(letter), None) = (chars.next(), chars.next()) {
            alphabet.entry(letter).or_insert(bytes.to_vec());
        }
    };
    let whole = || (0..=0xff).filter(|byte| *byte < 0x80 || *byte > 0xa0);
    whole().for_each(|byte| learn(&[byte]));
    whole().for_each(|first| whole().for_each(|second| learn(&[first, second])));
    alphabet
}

fn encode(encoding: Legacy, text: &str) -> Vec<u8> {
    let alphabet = alphabet(encoding);
    text.chars().flat_map(|c| alphabet[&c].clone()).collect()
}

/// A text of these encoded signs as an old program on today's Windows hands it on.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| legacy::windows_1252(*byte)).collect()
}

/// Bytes that are refused, and what is told: why, from where, and what can be read there.
#[track_caller]
fn check_refused(bytes: &[u8], why: Why, line: &str, word: &str) {
    let found = Source::decode("a", bytes).unwrap_err();
    assert_eq!(found.why, why);
    assert_eq!(found.source.line_at(found.span.start), line);
    assert_eq!(found.source.slice(found.span), word);
}

#[test]
fn windows_and_unix_and_mac_files_are_the_same_text() {
    let unix = Source::decode("a", "một\nhai\n".as_bytes()).unwrap();
    let windows = Source::decode("a", "\u{feff}một\r\nhai\r\n".as_bytes()).unwrap();
    let mac = Source::decode("a", "mo\u{302}\u{323}t\nhai\n".as_bytes()).unwrap();
    assert_eq!(unix, windows);
    assert_eq!(unix, mac);
}

#[test]
fn utf_16_is_read_with_its_mark_and_without() {
    for text in ["# Tháp Bà\n\nMột ngôi đền.\n", "# 나트랑\n\n포나가르 탑 2026.\n", "a"]
    {
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in
            [&little, &big, &[b"\xff\xfe", &*little].concat(), &[b"\xfe\xff", &*big].concat()]
        {
            assert_eq!(Source::decode("a", bytes).unwrap().text(), text);
        }
    }
    check_refused(b"\xff\xfea\0\n\0b\0\x00\xd8", Why::NotUnicode, "b\u{fffd}", "");
    check_refused(b"\xff\xfea\0b\0c", Why::NotUnicode, "ab\u{fffd}", "");
}

#[test]
fn bytes_that_are_no_known_text_are_located() {
    check_refused(b"\xef\xbb\xbfa\r\nb\xff", Why::NotUnicode, "b\u{fffd}", "");
    let offset = Source::decode("a", b"\xef\xbb\xbfa\r\nb\xff").unwrap_err().span.start;
    assert_eq!(offset, 3);
    // What is composed before the place does not move it.
    let found = Source::decode("a", b"mo\xcc\x82\xcc\xa3t \xff").unwrap_err();
    assert_eq!(found.source.slice(0..found.span.start), "một ");
}

#[test]
fn files_that_are_no_text() {
    check_refused(
        b"PK\x03\x04\x14\0\x06\0 word/document.xml\xff",
        Why::Binary(Some("docx")),
        "",
        "",
    );
    check_refused(b"\xff\xd8\xff\xe0\0\x10JFIF", Why::Binary(Some("jpeg")), "", "");
    check_refused(b"\x7fELF\x02\x01\0\0\xff", Why::Binary(None), "", "");
    check_refused(b"a\nb\0\0c", Why::Binary(None), "b\u{fffd}\u{fffd}c", "");
}

#[test]
fn the_whole_alphabet_of_every_encoding() {
    let letters = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    let check = |encoding: Legacy, signs: &str, letters: &str| {
        let bytes: Vec<u8> = signs.chars().filter_map(to_windows_1252).collect();
        assert_eq!(encoding.decode(&bytes), letters, "{encoding}");
    };
    check(
        Legacy::Tcvn3,
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u{ad}õö÷øùúûüýþ",
        letters,
    );
    check(Legacy::Tcvn3, "¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ");
    let vni = "aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäñeøeûeõeùeïeâeàeåeãeáeäìæóíò\
        oøoûoõoùoïoâoàoåoãoáoäôôøôûôõôùôïuøuûuõuùuïööøöûöõöùöïyøyûyõyùî";
    check(Legacy::Vni, vni, letters);
    check(Legacy::Vni, &vni.to_uppercase(), &letters.to_uppercase());
    check(Legacy::Windows1258, "ThaìpBaÌðýõòcÐâìt", "ThápBàđượcĐất");
}

#[test]
fn vietnamese_of_before_unicode_is_named_and_read() {
    let tcvn3 =
        b"---\ntitle: Th\xb8p B\xb5\n---\nB\xb6o Th\xbeng, M\xea\xebng Kh\xacng, B\xb8t X\xb8t";
    let read = "title: Tháp Bà";
    check_refused(tcvn3, Why::Legacy(Legacy::Tcvn3), read, "Tháp");
    let vni = b"# Tha\xf9p Ba\xf8 Po Nagar\n";
    check_refused(vni, Why::Legacy(Legacy::Vni), "# Tháp Bà Po Nagar", "Tháp");
    let capitals = b"# TH\xb8P B\xb5 \xa7\xcaT";
    check_refused(capitals, Why::Legacy(Legacy::Tcvn3), "# THáP Bà ĐấT", "THáP");
    for encoding in Legacy::ALL {
        let bytes = encode(encoding, PROSE);
        check_refused(&bytes, Why::Legacy(encoding), PROSE, "Tháp");
    }
}

/// Other languages, in lines such as pages have.
const OTHERS: &[&str] = &[
    "Où êtes-vous allés cet été ? À la plage, là où l'eau était déjà tiède : le thé, la haïe, le maïs, Noël.",
    "Die schönsten Strände für Familien: Öffnungszeiten täglich, Gäste über 65 müssen nichts bezahlen. Größe 5 µm.",
    "El año pasado mi tía viajó allá según él: más de 30 días, aún así, sí, también comió piña. ¿Qué? Nº 1, Mª José.",
    "São só três praias não poluídas; há pão, avó, maçã, é já. A opção à mão é lá, pé no chão, nó, dó.",
    "È più bello così: la città è già là, né può né sì, però là giù c'è il tè. Perché è sù.",
    "Má být ní tím nás dál líp sám já, když má dívka síň, pán ví, kde je sýr. Tá, tó.",
    "A két szép hölgy hét óra tájban tévét néz. Húsz év után már nagyon jól tud úszni a tóban.",
    "Þú ert ný kona á Íslandi og hún má sá í dag; bók, són, mín, tún, hús, má, ná, fá.",
    "Säännöt: työ, yö, vesi, öö, päivää, hyvää, mökki on täällä, söi, töitä, hän, jää, kesä.",
    "På ö och å är det så här: går, får, må, då, nå, få år, två, så, på, gå. Kött.",
    "© 2026 Công ty ½ kg, ¼ l, ¾ m, 5 µm, 20 °C, 3 m², 1ª, 2º, § 4, «a», ·b·, ®, ¹, ²",
    "Bó, són, món, tó, mà, là, cà, bé, més, té, vé, sí, mí. El col·lectiu de la Mª és a la Nº.",
    "Cé hé? Tá sé. Is mór mé; bó, ó, lón, tú, sú, gé, ní mé sí, an lá, má tá.",
    "Kêu, mê, cê, tô, bô, cá, vô, avô, tê, pé, fé, ré, dê.",
    "Zoë, Israël, Chloë, Raphaël, naïef, beëindigen, coördinatie, reünie, vacuüm, oriënt, geïnd.",
    "Saúl, Raúl, baúl, aún, ahí, aquí, país, raíz, oír, reír, caí, leí, huí.",
];

#[test]
fn other_languages_are_never_taken_for_vietnamese() {
    for text in OTHERS {
        let lines = format!("{text}\n{}", text.replace(' ', "\n"));
        for source in [Source::new("a", text), Source::new("a", &lines)] {
            assert_eq!(source.legacy_text(), None, "{text}");
        }
        let bytes: Vec<u8> = text.chars().filter_map(to_windows_1252).collect();
        assert_eq!(Source::decode("a", &bytes).unwrap_err().why, Why::NotUnicode, "{text}");
    }
    assert_eq!(Source::new("a", PROSE).legacy_text(), None);
    assert_eq!(Source::new("a", &PROSE.replace(' ', "\n")).legacy_text(), None);
}

#[test]
fn text_pasted_out_of_old_files_is_found() {
    let check = |text: &str, word: &str, reading: &str| {
        let source = Source::new("a", text);
        let found = source.legacy_text().unwrap();
        assert_eq!(source.slice(found.span), word);
        assert_eq!(found.reading, reading);
    };
    let good = "Tháp Bà ở phía bắc.\n\n";
    check(
        &format!("{good}QuÇn thÓ Th¸p Bµ ®\u{ad}îc x©y “tõ” l©u.\n"),
        "QuÇn",
        "Quần thể Tháp Bà được xây “từ” lâu.",
    );
    check("# Th¸p Bµ\n\nX©y\n\ntõ l©u\n", "Th¸p", "# Tháp Bà");
    check(&format!("{good}Tha\u{f9}p Baø coå kính\n"), "Thaùp", "Tháp Bà cổ kính");
    for encoding in [Legacy::Tcvn3, Legacy::Vni] {
        let pasted = latin(&encode(encoding, PROSE));
        let found = Source::new("a", &format!("{good}{pasted}")).legacy_text().unwrap();
        assert_eq!((found.encoding, &*found.reading), (encoding, PROSE));
    }
}

/// Words of the prose that follow each other, enough of them to tell: a dozen may hold too few marks.
fn passage() -> impl Strategy<Value = String> {
    let words: Vec<&str> = PROSE.split_whitespace().collect();
    (0..words.len() - 40, 40..90_usize).prop_map(move |(start, length)| {
        words.iter().skip(start).take(length).copied().collect::<Vec<_>>().join(" ")
    })
}

proptest! {
    #[test]
    fn any_bytes_have_a_reading_and_a_place(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let source = match Source::decode("a", &bytes) {
            Ok(source) => source,
            Err(found) => {
                prop_assert!(found.source.text().is_char_boundary(found.span.start));
                found.source
            }
        };
        prop_assert!(!source.text().contains('\0'));
        let found = source.legacy_text();
        prop_assert!(found.is_none_or(|found| !source.slice(found.span).is_empty()));
    }

    #[test]
    fn any_text_is_itself(text in "\\PC*") {
        let kind = sniff(text.as_bytes());
        if kind.is_none() {
            let source = Source::decode("a", text.as_bytes()).unwrap();
            prop_assert_eq!(source, Source::new("a", &text));
        }
    }
}

#[test]
fn a_passage_is_recognised_in_every_encoding() {
    let alphabets = Legacy::ALL.map(|encoding| (encoding, alphabet(encoding)));
    proptest!(|(text in passage(), which in 0..3_usize)| {
        let (encoding, alphabet) = &alphabets[which];
        let bytes: Vec<u8> = text.chars().flat_map(|c| alphabet[&c].clone()).collect();
        let found = Source::decode("a", &bytes).unwrap_err();
        prop_assert_eq!(found.why, Why::Legacy(*encoding));
        prop_assert_eq!(found.source.text(), text);
    });
}
