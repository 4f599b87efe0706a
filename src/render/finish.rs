//! The last pass over a page's HTML: reads off what it refers to, and resolves the marks of strings
//! that came in another language or not at all.
//!
//! A template cannot know whether a string will fall back, nor HTML allow `<span lang>` everywhere a
//! string may stand. So `t()` only marks such text, and here, where it is known what is text and what
//! is inside a tag, the mark becomes an element or vanishes.

use std::ops::Range;

use crate::lang::Lang;

const FOREIGN: char = '\u{e010}';
const FOREIGN_TEXT: char = '\u{e011}';
const END: char = '\u{e012}';
const MISSING: char = '\u{e013}';

/// A page as it will be published.
pub(super) struct Finished {
    pub html: String,
    /// The addresses in `href`, `src`, `srcset`, `poster` and `data`.
    pub references: Vec<String>,
    /// The ids of strings that no language has.
    pub missing_messages: Vec<String>,
}

/// A string in another language than the page's.
pub(super) fn mark_foreign(lang: &Lang, text: &str) -> String {
    format!("{FOREIGN}{lang}{FOREIGN_TEXT}{text}{END}")
}

/// A string that no language has.
pub(super) fn mark_missing(id: &str) -> String {
    format!("{MISSING}{id}{END}")
}

/// Finishes a page.
pub(super) fn finish(html: String) -> Finished {
    let mut references = Vec::new();
    let mut missing_messages = Vec::new();
    let marked = html.contains([FOREIGN, MISSING]);
    let mut resolved = String::new();
    walk(&html, |token| match token {
        Token::Attribute { element, name, value } => collect(element, name, value, &mut references),
        Token::Text(range) if marked => {
            resolve(&html[range], true, &mut resolved, &mut missing_messages);
        }
        Token::Markup(range) if marked => {
            resolve(&html[range], false, &mut resolved, &mut missing_messages);
        }
        Token::Text(_) | Token::Markup(_) => {}
    });
    missing_messages.sort();
    missing_messages.dedup();
    let html = if marked { resolved } else { html };
    Finished { html, references, missing_messages }
}

fn resolve(text: &str, allow_element: bool, out: &mut String, missing: &mut Vec<String>) {
    let mut rest = text;
    while let Some(at) = rest.find([FOREIGN, MISSING]) {
        out.push_str(&rest[..at]);
        let is_missing = rest[at..].starts_with(MISSING);
        let inside = &rest[at + FOREIGN.len_utf8()..];
        let end = inside.find(END).unwrap_or(inside.len());
        let content = &inside[..end];
        if is_missing {
            let id = without_marks(content);
            out.push_str(&id);
            missing.push(id);
        } else {
            let (tag, text) = content.split_once(FOREIGN_TEXT).unwrap_or(("", content));
            let text = without_marks(text);
            match Lang::parse(tag).filter(|_| allow_element) {
                Some(lang) => {
                    let dir = lang.direction().as_str();
                    out.push_str(&format!("<span lang=\"{lang}\" dir=\"{dir}\">{text}</span>"));
                }
                None => out.push_str(&text),
            }
        }
        rest = inside.get(end + END.len_utf8()..).unwrap_or_default();
    }
    out.push_str(rest);
}

fn without_marks(text: &str) -> String {
    text.replace([FOREIGN, FOREIGN_TEXT, END, MISSING], "")
}

fn collect(element: &str, name: &str, value: &str, references: &mut Vec<String>) {
    match name.to_ascii_lowercase().as_str() {
        "href" | "src" | "poster" => references.push(unescape(value.trim())),
        "data" if element.eq_ignore_ascii_case("object") => references.push(unescape(value.trim())),
        "srcset" => references.extend(candidates(value).map(unescape)),
        _ => {}
    }
}

/// The addresses of a `srcset` (HTML Standard, 4.8.4.2.1): each runs to white space, so it may hold
/// commas, and what describes it runs to the next comma.
fn candidates(srcset: &str) -> impl Iterator<Item = &str> {
    let mut rest = srcset;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, described) = rest.split_at(end);
        let plain = address.trim_end_matches(',');
        rest = if plain.len() < address.len() {
            described
        } else {
            described.split_once(',').map_or("", |(_, rest)| rest)
        };
        (!plain.is_empty()).then_some(plain)
    })
}

fn unescape(value: &str) -> String {
    let pairs = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#47;", "/"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(value.to_owned(), |value, (entity, char)| value.replace(entity, char))
}

enum Token<'a> {
    /// Text between tags.
    Text(Range<usize>),
    /// A tag, a comment, or the content of an element that holds no elements.
    Markup(Range<usize>),
    /// An attribute of the tag that comes next.
    Attribute { element: &'a str, name: &'a str, value: &'a str },
}

/// Elements whose content is text to the parser (HTML Standard, 13.1.2).
const RAW: &[&str] = &["script", "style", "title", "textarea"];

/// Cuts HTML into tokens which, put together, are the HTML again.
fn walk<'a>(html: &'a str, mut see: impl FnMut(Token<'a>)) {
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let begins_markup = html[open + 1..]
            .starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?');
        if !begins_markup {
            see(Token::Text(at..open + 1));
            at = open + 1;
            continue;
        }
        see(Token::Text(at..open));
        at = if html[open..].starts_with("<!--") {
            html[open..].find("-->").map_or(html.len(), |offset| open + offset + 3)
        } else {
            tag_end(html, open, &mut see)
        };
        see(Token::Markup(open..at));
    }
    see(Token::Text(at..html.len()));
}

/// Reads a tag's attributes and returns where it ends, the raw content behind it included.
fn tag_end<'a>(html: &'a str, open: usize, see: &mut impl FnMut(Token<'a>)) -> usize {
    let bytes = html.as_bytes();
    let name_end = skip(bytes, open + 1, |b| !b.is_ascii_whitespace() && b != b'>' && b != b'/');
    let mut at = name_end.max(open + 2).min(bytes.len());
    loop {
        at = skip(bytes, at, |b| b.is_ascii_whitespace() || b == b'/');
        if at >= bytes.len() {
            return at;
        }
        if bytes[at] == b'>' {
            break;
        }
        let name_start = at;
        at = skip(bytes, at + 1, |b| {
            !b.is_ascii_whitespace() && b != b'=' && b != b'>' && b != b'/'
        });
        let name = &html[name_start..at];
        let equals = skip(bytes, at, |b| b.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
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
        see(Token::Attribute { element: &html[open + 1..name_end], name, value });
    }
    at += 1;
    let name = html[open + 1..name_end].to_ascii_lowercase();
    if RAW.contains(&name.as_str()) {
        return raw_end(html, at, &name);
    }
    at
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

    fn check(html: &str, expected: &str, references: &[&str]) {
        let finished = finish(html.to_owned());
        assert_eq!(finished.html, expected);
        assert_eq!(finished.references, references);
    }

    #[test]
    fn references_are_read_off() {
        let html = "<!doctype html><link rel=x href=/a.css><a href=\"/b?x=1&amp;y\">1 < 2</a>\
            <!-- <a href=no> --><img srcset='c.jpg 1x, d.jpg 2x' src='e.jpg'/><script>'<a href=no>'</script>";
        check(html, html, &["/a.css", "/b?x=1&y", "c.jpg", "d.jpg", "e.jpg"]);
        let html = "<img srcset='data:image/png;base64,AAA= 1x,/b,c.png 2x, /d.png'><div data=json>\
            <object data='&#x2F;e.pdf'>";
        check(html, html, &["data:image/png;base64,AAA=", "/b,c.png", "/d.png", "/e.pdf"]);
    }

    #[test]
    fn foreign_strings_are_marked_in_text_and_plain_in_attributes() {
        let text = mark_foreign(&Lang::parse("ar").unwrap(), "اقرأ");
        check(
            &format!("<title>{text}</title><p title=\"{text}\">{text}!</p>"),
            "<title>اقرأ</title><p title=\"اقرأ\"><span lang=\"ar\" dir=\"rtl\">اقرأ</span>!</p>",
            &[],
        );
    }

    #[test]
    fn missing_strings_show_their_id_and_are_told_once() {
        let finished = finish(format!("<p title={0}>{0}</p>", mark_missing("read-more")));
        assert_eq!(finished.html, "<p title=read-more>read-more</p>");
        assert_eq!(finished.missing_messages, ["read-more"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_panics(html in "[<>/!a-c =\"'\\-đ\u{e010}\u{e011}\u{e012}\u{e013}]{0,60}") {
            let mut tokens = String::new();
            walk(&html, |token| if let Token::Text(range) | Token::Markup(range) = token {
                tokens.push_str(&html[range]);
            });
            prop_assert_eq!(&tokens, &html);
            let finished = finish(html);
            prop_assert!(!finished.html.contains([FOREIGN, MISSING]));
        }
    }
}
