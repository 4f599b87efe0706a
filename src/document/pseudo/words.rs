//! Words in accented letters, longer by two fifths.

use icu::normalizer::DecomposingNormalizer;

/// What stands around a text, so that one that is cut off shows.
pub(super) const BEGIN: char = '［';
pub(super) const END: char = '］';

/// Letters that look like those of ASCII from `A` and `a` on. No language of these letters has them all, and
/// Vietnamese, whose own are replaced too, has none.
const CAPITALS: [char; 26] = [
    'Å', 'Ɓ', 'Ç', 'Ð', 'Ë', 'Ƒ', 'Ĝ', 'Ĥ', 'Ï', 'Ĵ', 'Ķ', 'Ļ', 'Ṁ', 'Ñ', 'Ö', 'Þ', 'Ǫ', 'Ŕ', 'Š',
    'Ţ', 'Ü', 'Ṽ', 'Ŵ', 'Ẋ', 'Ÿ', 'Ž',
];
const SMALL: [char; 26] = [
    'å', 'ƀ', 'ç', 'ð', 'ë', 'ƒ', 'ĝ', 'ĥ', 'ï', 'ĵ', 'ķ', 'ļ', 'ṁ', 'ñ', 'ö', 'þ', 'ǫ', 'ŕ', 'š',
    'ţ', 'ü', 'ṽ', 'ŵ', 'ẋ', 'ÿ', 'ž',
];

/// A text that is being written in accented letters, piece by piece.
#[derive(Default)]
pub(super) struct Words {
    begun: bool,
    /// By how many fifths of a letter it is not yet long enough.
    owed: usize,
}

impl Words {
    /// Writes a piece: letters accented and vowels repeated, all else as it is.
    pub(super) fn write(&mut self, out: &mut String, text: &str) {
        let mut text = text;
        if !self.begun && text.contains(char::is_alphabetic) {
            let words = text.trim_start();
            out.push_str(text.strip_suffix(words).unwrap_or_default());
            out.push(BEGIN);
            (self.begun, text) = (true, words);
        }
        for c in text.chars() {
            self.owed += if c.is_alphabetic() { 2 } else { 0 };
            let base = base(c);
            let accented = accented(base).unwrap_or(c);
            out.push(accented);
            while self.owed >= 5 && matches!(base.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u')
            {
                out.push(accented);
                self.owed -= 5;
            }
        }
    }

    /// Ends the text, if it has words: what it lacks in vowels is made good.
    pub(super) fn end(&mut self, out: &mut String) {
        let Self { begun, owed } = std::mem::take(self);
        if begun {
            if owed >= 5 {
                out.push(' ');
                out.extend(std::iter::repeat_n('~', owed / 5));
            }
            out.push(END);
        }
    }
}

/// A whole text without markup in accented letters.
pub(super) fn plain(text: &str) -> String {
    let (mut words, mut out) = (Words::default(), String::with_capacity(text.len() * 2));
    words.write(&mut out, text);
    words.end(&mut out);
    out
}

/// A letter without its marks.
fn base(c: char) -> char {
    match c {
        _ if c.is_ascii() => c,
        'đ' => 'd',
        'Đ' => 'D',
        _ => {
            let decomposed = DecomposingNormalizer::new_nfd();
            decomposed.normalize(c.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(c)
        }
    }
}

fn accented(base: char) -> Option<char> {
    let (first, letters) = if base.is_ascii_uppercase() { ('A', CAPITALS) } else { ('a', SMALL) };
    letters.get((base as usize).checked_sub(first as usize)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text), expected);
    }

    #[test]
    fn letters_look_alike_and_texts_are_longer() {
        check("Tháp Bà", "［Ţĥååþ Ɓåå］");
        check("Đường sắt 2026", "［Ðüööñĝ šååţ 2026 ~］");
        check("THPT", "［ŢĤÞŢ ~］");
        check("한국어 문화", "［한국어 문화 ~~］");
        check(" 20 km", " ［20 ķṁ］");
        check("20–45 %", "20–45 %");
        check("", "");
    }

    #[test]
    fn a_long_text_is_longer_by_two_fifths() {
        let text = "Du khách đến Nha Trang có thể tham quan Tháp Bà, thưởng thức hải sản và nghỉ trên đảo.";
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        assert_eq!(letters(&plain(text)), letters(text) * 7 / 5);
    }
}
