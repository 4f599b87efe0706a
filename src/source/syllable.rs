//! Whether a word can be a Vietnamese syllable: there are few beginnings and few rimes, so a wrong
//! reading of a file hardly ever looks like one.

use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};

/// Whether a word is written as Vietnamese writes a syllable, whatever its case and where on it the mark
/// of tone stands.
pub(super) fn is_syllable(word: &str) -> bool {
    // A capital with marks never follows a small letter; fonts of capitals mix the plain ones.
    let falls =
        |(before, c): (char, char)| before.is_lowercase() && c.is_uppercase() && !c.is_ascii();
    if word.chars().zip(word.chars().skip(1)).any(falls) {
        return false;
    }
    let (mut tones, mut tone_of_stops, mut plain) = (0, false, String::new());
    for c in DecomposingNormalizer::new_nfd().normalize(&word.to_lowercase()).chars() {
        if matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
            tones += 1;
            tone_of_stops = matches!(c, '\u{301}' | '\u{323}');
        } else {
            plain.push(c);
        }
    }
    let plain = ComposingNormalizer::new_nfc().normalize(&plain);
    // A syllable that ends in a stop has one of two tones.
    let ends_in_stop = plain.ends_with(['c', 'p', 't']) || plain.ends_with("ch");
    tones <= 1 && (tone_of_stops || !ends_in_stop) && has_beginning_and_rime(&plain)
}

fn has_beginning_and_rime(word: &str) -> bool {
    BEGINNINGS.split(' ').any(|beginning| {
        let Some(rime) = word.strip_prefix(beginning) else { return false };
        let front = rime.starts_with(['e', 'ê', 'i', 'y']);
        let spelled = match beginning {
            "k" | "gh" | "ngh" => front,
            "c" | "ng" => !front,
            "g" => !front || rime.starts_with('i'),
            "gi" => !rime.starts_with('i'),
            "q" => rime.starts_with('u') && rime != "u",
            "qu" => !rime.starts_with(['u', 'ư']),
            _ => true,
        };
        spelled && RIMES.split_whitespace().any(|known| known == rime)
    })
}

/// What syllables begin with, nothing among them. `qu` and `gi` stand with and without their vowel.
const BEGINNINGS: &str = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x";

/// What follows, without the tone.
const RIMES: &str = "
    a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oen oeo oet oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uynh uyt uyu uơ ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ynh yt";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_every_shape() {
        let text = "Khánh Hòa hoà thuỷ quý Quốc quyền quỳnh quýt nghiêng ngoằn ngoèo khuỷu khuya giếng gì \
            giữa giặt được Đường NGƯỜI ỵ ưu ý yêu biển xoong thuở quở huệch kiến thức nước rượu";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn words_that_are_none() {
        let text =
            "été où-là más für þú hà̀ càt kông ngiêng bổc Thỏp bỔ schön señor cé quu fà jà wà zì";
        for word in text.split_whitespace() {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
