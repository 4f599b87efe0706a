//! The three ways Vietnamese was written in files before Unicode.
//!
//! Offices still have such files, and text copied out of them. All three keep the quotation marks and
//! dashes of Windows-1252 and put Vietnamese where it has the letters of other languages.

use std::fmt;

use super::composed;

/// An encoding of Vietnamese that is not Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Legacy {
    /// TCVN 5712:1993: one sign a letter, shown by the fonts named `.Vn…`.
    Tcvn3,
    /// A letter, then a sign for its marks: the fonts named `VNI-…`.
    Vni,
    /// What Windows calls Vietnamese: some letters whole, the marks of tone apart.
    Windows1258,
}

impl Legacy {
    pub(super) const ALL: [Self; 3] = [Self::Tcvn3, Self::Vni, Self::Windows1258];

    /// The text that these bytes were meant to be.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let each = |letter: fn(u8) -> char| bytes.iter().map(|byte| letter(*byte)).collect();
        let text: String = match self {
            Self::Tcvn3 => each(tcvn3),
            Self::Vni => vni(bytes),
            Self::Windows1258 => each(windows_1258),
        };
        composed(&text)
    }
}

/// The name that UniKey, which can convert them, calls it by.
impl fmt::Display for Legacy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI Windows",
            Self::Windows1258 => "Vietnamese locale CP 1258",
        })
    }
}

/// Windows-1252: Latin-1, and signs of print where Latin-1 has nothing.
pub(super) fn windows_1252(byte: u8) -> char {
    let sign = byte.checked_sub(0x80).and_then(|at| SIGNS.get(usize::from(at)));
    sign.copied().unwrap_or(char::from(byte))
}

/// The byte that Windows-1252, or Latin-1, writes a character as.
pub(super) fn to_windows_1252(c: char) -> Option<u8> {
    let sign = || SIGNS.iter().position(|sign| *sign == c).map(|at| at + 0x80);
    u8::try_from(c).ok().or_else(|| u8::try_from(sign()?).ok())
}

fn tcvn3(byte: u8) -> char {
    let letter = byte.checked_sub(0xa0).and_then(|at| TCVN3.get(usize::from(at)));
    letter.copied().unwrap_or_else(|| windows_1252(byte))
}

fn windows_1258(byte: u8) -> char {
    match byte {
        0xc3 => 'Ă',
        0xcc => '\u{300}',
        0xd0 => 'Đ',
        0xd2 => '\u{309}',
        0xd5 => 'Ơ',
        0xdd => 'Ư',
        0xde => '\u{303}',
        0xe3 => 'ă',
        0xec => '\u{301}',
        0xf0 => 'đ',
        0xf2 => '\u{323}',
        0xf5 => 'ơ',
        0xfd => 'ư',
        0xfe => '₫',
        _ => windows_1252(byte),
    }
}

/// A letter and the marks on it, which composing makes one.
fn vni(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut before = None;
    for sign in bytes.iter().map(|byte| windows_1252(*byte)) {
        if let Some(marks) = before.take().and_then(|letter| vni_marks(letter, sign)) {
            text.extend(marks);
        } else {
            let letter = vni_letter(sign);
            text.push(letter);
            before = Some(letter);
        }
    }
    text
}

/// The letters that are one sign in VNI and another in Windows-1252.
fn vni_letter(sign: char) -> char {
    let (signs, letters) = ("ñôöæóòîÑÔÖÆÓÒÎ", "đơưỉĩịỵĐƠƯỈĨỊỴ");
    let known = signs.chars().zip(letters.chars()).find(|(known, _)| *known == sign);
    known.map_or(sign, |(_, letter)| letter)
}

/// The marks that a sign puts on the letter before it: of shape, then of tone.
fn vni_marks(letter: char, sign: char) -> Option<[&'static str; 2]> {
    const TONES: [&str; 6] = ["", "\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"];
    let (letter, sign) = (lower(letter), lower(sign));
    let marks = |letters: &str, shape, signs: &str| {
        let tone = signs.chars().position(|known| known == sign && known != ' ')?;
        letters.contains(letter).then(|| Some([shape, *TONES.get(tone)?]))?
    };
    marks("aeouyơư", "", " ùøûõï")
        .or_else(|| marks("aeo", "\u{302}", "âáàåãä"))
        .or_else(|| marks("a", "\u{306}", "êéèúüë"))
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Windows-1252 from 0x80.
#[rustfmt::skip]
const SIGNS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// TCVN 5712:1993 from 0xA0. Its capitals with a mark of tone are of the long form: fonts for Windows
/// show the small ones as capitals instead.
#[rustfmt::skip]
const TCVN3: [char; 96] = [
    '\u{a0}', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ',
    '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã', 'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ',
    'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', 'Ể', 'ẻ', 'ẽ',
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò',
    'Ổ', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù',
    'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố',
];
