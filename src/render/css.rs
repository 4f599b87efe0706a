//! The addresses in CSS (CSS Syntax Level 3, as far as they need it): in a stylesheet of the theme, in a
//! `style` of a finished page.

use std::borrow::Cow;
use std::ops::Range;

/// An address in CSS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// Where it stands, with its quotation marks if it has any.
    pub written: Range<usize>,
    /// Where it stands without them.
    pub text: Range<usize>,
}

/// The addresses: what stands in `url(…)`, the string after `@import`, and those of an `image-set(…)` (CSS
/// Images Level 4, 2.4). Comments and other strings hold none.
pub(super) fn addresses(css: &str) -> impl Iterator<Item = Address> {
    let bytes = css.as_bytes();
    // Parentheses that are open, from that of an `image-set(` on.
    let (mut at, mut imports, mut depth) = (0, false, 0_usize);
    std::iter::from_fn(move || {
        loop {
            match bytes.get(at..)? {
                [] => return None,
                [b'/', b'*', ..] => {
                    at = css[at + 2..].find("*/").map_or(css.len(), |end| at + end + 4);
                }
                [b'"' | b'\'', ..] => {
                    let string = string(bytes, at);
                    at = string.written.end;
                    if std::mem::take(&mut imports) || depth == 1 {
                        return Some(string);
                    }
                }
                [b'u' | b'U', b'r' | b'R', b'l' | b'L', b'(', ..] if !is_in_name(bytes, at) => {
                    let address = url(bytes, at + 4);
                    (at, imports) = (address.written.end, false);
                    depth += usize::from(depth > 0);
                    return Some(address);
                }
                [b'(', ..] => {
                    depth += usize::from(depth > 0 || is_image_set(&bytes[..at]));
                    (at, imports) = (at + 1, false);
                }
                [b')', ..] => {
                    depth = depth.saturating_sub(1);
                    (at, imports) = (at + 1, false);
                }
                [b'@', rest @ ..] => {
                    let name = rest.get(..6).unwrap_or_default();
                    imports = name.eq_ignore_ascii_case(b"import");
                    at += if imports { 7 } else { 1 };
                }
                // What is escaped is no sign of its own.
                [b'\\', _, ..] => at += 2,
                [byte, ..] => {
                    imports &= byte.is_ascii_whitespace();
                    at += 1;
                }
            }
        }
    })
}

/// Whether the name of a function that takes pictures as strings ends here.
fn is_image_set(before: &[u8]) -> bool {
    let name = b"image-set";
    let start = before.len().saturating_sub(name.len());
    before[start..].eq_ignore_ascii_case(name)
}

/// An address without its escapes (CSS Syntax Level 3, 4.3.7): `a\ b` is `a b`.
pub(super) fn unescaped(written: &str) -> Cow<'_, str> {
    if !written.contains('\\') {
        return Cow::Borrowed(written);
    }
    let mut plain = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, escaped)) = rest.split_once('\\') {
        plain.push_str(before);
        let hex = escaped.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        let (digits, after) = escaped.split_at(hex);
        if let Ok(code) = u32::from_str_radix(digits, 16) {
            plain.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            rest = after.strip_prefix(|c: char| c.is_ascii_whitespace()).unwrap_or(after);
        } else {
            // In a string, an escaped line end is nothing.
            let mut signs = escaped.chars();
            plain.extend(signs.next().filter(|sign| *sign != '\n'));
            rest = signs.as_str();
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Whether a name goes on here: `curl(` is no `url(`.
fn is_in_name(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    before.is_some_and(|byte| {
        byte.is_ascii_alphanumeric() || !byte.is_ascii() || b"-_\\".contains(byte)
    })
}

/// The string whose quotation mark is here; one that nothing closes ends with its line.
fn string(bytes: &[u8], open: usize) -> Address {
    let quote = bytes.get(open);
    let start = open + 1;
    let end = end(bytes, start, |byte| Some(&byte) == quote || byte == b'\n');
    let closed = end + usize::from(bytes.get(end) == quote);
    Address { written: open..closed, text: start..end }
}

/// What stands in the parentheses of a `url(` that end here.
fn url(bytes: &[u8], open: usize) -> Address {
    let start = end(bytes, open, |byte| !byte.is_ascii_whitespace());
    if matches!(bytes.get(start), Some(b'"' | b'\'')) {
        return string(bytes, start);
    }
    let close = end(bytes, start, |byte| byte == b')');
    let spaces = bytes[start..close].iter().rev().take_while(|byte| byte.is_ascii_whitespace());
    let text = start..close - spaces.count();
    Address { written: text.clone(), text }
}

/// Where the first byte is that something ends at and that is not escaped.
fn end(bytes: &[u8], from: usize, ends: impl Fn(u8) -> bool) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at).filter(|byte| !ends(**byte)) {
        at += if *byte == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(css: &str, expected: &[&str]) {
        let read: Vec<&str> = addresses(css).map(|address| &css[address.text]).collect();
        assert_eq!(read, expected, "{css}");
    }

    #[test]
    fn addresses_are_what_browsers_load() {
        check("a{b:url(x.png);c:URL( 'y.png' )}", &["x.png", "y.png"]);
        check(
            "url(\"a)b.png\") url('it\\'s.png') url(a\\)b.png)",
            &["a)b.png", "it\\'s.png", "a\\)b.png"],
        );
        check("url( a b ) url() url(a", &["a b", "", "a"]);
        check(
            "@import \"a.css\" screen;@IMPORT url(b.css);@import/**/'c.css';",
            &["a.css", "b.css", "c.css"],
        );
        check("@import x;d{e:url(f)} @import \"g", &["f", "g"]);
        check("url(\"a\nb) url(c)", &["a", "c"]);
        check(
            "a{b:image-set('c.avif' type('image/avif'), url(d) 2x, \"e\");f:'g'} -webkit-IMAGE-SET('h' 1x)",
            &["c.avif", "d", "e", "h"],
        );
    }

    #[test]
    fn comments_and_other_strings_hold_no_address() {
        check("/* url(a) @import 'b' */ c{} /* url(d", &[]);
        check("a{content:\"url(b)\";c:'@import \"d\"'}", &[]);
        check("a{b:curl(c) -url(d) \\url(e) éurl(f)}", &[]);
        check("@important 'a'; a::before{content:'\\'url(b)'}", &[]);
        check("\"/*\" url(a) '*/'", &["a"]);
    }

    #[test]
    fn escapes_stand_for_what_they_are() {
        let check = |written: &str, meant: &str| assert_eq!(unescaped(written), meant);
        check("sóng\\ nhỏ.svg", "sóng nhỏ.svg");
        check("a\\29 b\\000041c\\1F600", "a)bAc😀");
        check("it\\'s\\\nx\\", "it'sx");
        check("\\110000 a\\d800", "\u{fffd}a\u{fffd}");
    }

    proptest! {
        #[test]
        fn every_address_is_in_the_text(css in "[urlURL(@import/*\"'\\\\)\n đ]{0,40}|(url\\(|\"|\\\\|đ|/\\*|@import ){0,12}") {
            let mut at = 0;
            for Address { written, text } in addresses(&css) {
                prop_assert!(at <= written.start && written.start <= text.start && text.end <= written.end);
                prop_assert!(css.get(text).is_some() && css.get(written.clone()).is_some());
                at = written.end;
            }
        }
    }
}
