//! Cuts HTML into tags and the text between them, as far as the HTML Standard's tokenizer matters to what
//! is read off a page.

use std::ops::Range;

/// A piece of HTML.
pub(super) enum Token<'a, 't> {
    /// Text between tags.
    Text(Range<usize>),
    /// A tag, a comment, or the content of an element that holds no elements.
    Markup(Range<usize>),
    /// The tag that comes next as [`Markup`](Self::Markup), if it opens an element: the element's name
    /// and the attributes as written.
    Tag(&'a str, &'t [(&'a str, &'a str)]),
    /// The content of the `style` element whose markup comes next.
    Style(&'a str),
}

/// Elements whose content is text to the parser (HTML Standard, 13.1.2).
const RAW: &[&str] = &["script", "style", "title", "textarea"];

/// Cuts HTML into tokens; texts and markup, put together, are the HTML again.
pub(super) fn scan<'a>(html: &'a str, mut see: impl FnMut(Token<'a, '_>)) {
    let bytes = html.as_bytes();
    let mut attributes = Vec::new();
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]).map(|offset| at + offset) {
        let begins_markup = bytes
            .get(open + 1)
            .is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!?".contains(byte));
        if !begins_markup {
            see(Token::Text(at..open + 1));
            at = open + 1;
            continue;
        }
        see(Token::Text(at..open));
        at = if html[open..].starts_with("<!--") {
            html[open..].find("-->").map_or(html.len(), |offset| open + offset + 3)
        } else {
            attributes.clear();
            let (name, end) = tag(html, open, &mut attributes);
            if !name.starts_with('/') {
                see(Token::Tag(name, &attributes));
            }
            match RAW.iter().find(|raw| name.eq_ignore_ascii_case(raw)) {
                Some(raw) => {
                    let close = raw_end(html, end, raw);
                    if *raw == "style" {
                        see(Token::Style(&html[end..close]));
                    }
                    close
                }
                None => end,
            }
        };
        see(Token::Markup(open..at));
    }
    see(Token::Text(at..html.len()));
}

/// Reads a tag: its name, a `/` before that of a closing one, and where it ends.
fn tag<'a>(
    html: &'a str,
    open: usize,
    attributes: &mut Vec<(&'a str, &'a str)>,
) -> (&'a str, usize) {
    let bytes = html.as_bytes();
    let name_end = skip(bytes, open + 2, |b| !b.is_ascii_whitespace() && b != b'>' && b != b'/');
    let name = html.get(open + 1..name_end).unwrap_or_default();
    let mut at = name_end;
    loop {
        at = skip(bytes, at, |b| b.is_ascii_whitespace() || b == b'/');
        match bytes.get(at) {
            None => return (name, at),
            Some(b'>') => return (name, at + 1),
            Some(_) => {}
        }
        let start = at;
        at = skip(bytes, at + 1, |b| {
            !b.is_ascii_whitespace() && b != b'=' && b != b'>' && b != b'/'
        });
        let key = &html[start..at];
        let equals = skip(bytes, at, |b| b.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
            attributes.push((key, ""));
            continue;
        }
        at = skip(bytes, equals + 1, |b| b.is_ascii_whitespace());
        let value = match bytes.get(at) {
            Some(&quote @ (b'"' | b'\'')) => {
                let end = skip(bytes, at + 1, |b| b != quote);
                let value = &html[at + 1..end];
                at = (end + 1).min(bytes.len());
                value
            }
            _ => {
                let end = skip(bytes, at, |b| !b.is_ascii_whitespace() && b != b'>');
                let value = &html[at..end];
                at = end;
                value
            }
        };
        attributes.push((key, value));
    }
}

/// Where the content of an element that holds no elements ends: at its closing tag.
fn raw_end(html: &str, from: usize, name: &str) -> usize {
    let closes = |at: &usize| {
        let tag = html.as_bytes().get(at + 2..at + 2 + name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()))
    };
    let candidates = html[from..].match_indices("</").map(|(offset, _)| from + offset);
    candidates.into_iter().find(closes).unwrap_or(html.len())
}

fn skip(bytes: &[u8], from: usize, pass: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    from.min(bytes.len()) + rest.iter().take_while(|byte| pass(**byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_panics(html in "[<>/!a-c =\"'\\-đ]{0,60}") {
            let mut tokens = String::new();
            scan(&html, |token| if let Token::Text(range) | Token::Markup(range) = token {
                tokens.push_str(&html[range]);
            });
            prop_assert_eq!(&tokens, &html);
        }
    }
}
