//! The last pass over a page's HTML: reads off what it refers to, and resolves the marks of strings
//! that came in another language or not at all.
//!
//! A template cannot know whether a string will fall back, nor HTML allow `<span lang>` everywhere a
//! string may stand. So `t()` only marks such text, and here, where it is known what is text and what
//! is inside a tag, the mark becomes an element or vanishes.

mod links;
mod scan;

pub use links::Links;

use self::scan::{Token, scan};
use crate::lang::Lang;

const FOREIGN: char = '\u{e010}';
const FOREIGN_TEXT: char = '\u{e011}';
const END: char = '\u{e012}';
const MISSING: char = '\u{e013}';

/// A page as it will be published.
pub(super) struct Finished {
    pub html: Vec<u8>,
    pub links: Links,
    /// The ids of strings that no language has.
    pub missing_messages: Vec<String>,
}

/// A string in another language than the page's.
pub(super) fn mark_foreign(lang: &Lang, text: &str) -> String {
    format!("{FOREIGN}{lang}{FOREIGN_TEXT}{}{END}", plain(text))
}

/// A string that no language has.
pub(super) fn mark_missing(id: &str) -> String {
    format!("{MISSING}{id}{END}")
}

/// Finishes a page, as the template engine wrote it.
///
/// # Errors
/// If it is no UTF-8, which only a template can do that calls for bytes.
pub(super) fn finish(page: Vec<u8>) -> Result<Finished, simdutf8::basic::Utf8Error> {
    let html = simdutf8::basic::from_utf8(&page)?;
    let mut links = Links::default();
    let mut missing_messages = Vec::new();
    let marked = memchr::memchr(0xee, &page).is_some() && html.contains([FOREIGN, MISSING]);
    let mut resolved = String::new();
    scan(html, |token| match token {
        Token::Tag(element, attributes) => links.tag(element, attributes),
        Token::Style(css) => links.style(css),
        Token::Text(range) if marked => {
            resolve(&html[range], true, &mut resolved, &mut missing_messages);
        }
        Token::Markup(range) if marked => {
            resolve(&html[range], false, &mut resolved, &mut missing_messages);
        }
        Token::Text(_) | Token::Markup(_) => {}
    });
    links.settle();
    missing_messages.sort();
    missing_messages.dedup();
    let html = if marked { resolved.into_bytes() } else { page };
    Ok(Finished { html, links, missing_messages })
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

/// Text where nothing can be marked up: what the marks hold, without them.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    resolve(text, false, &mut out, &mut Vec::new());
    out
}

fn without_marks(text: &str) -> String {
    text.replace([FOREIGN, FOREIGN_TEXT, END, MISSING], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finished(html: &str) -> Finished {
        finish(html.as_bytes().to_vec()).unwrap()
    }

    fn check(html: &str, expected: &str, references: &[&str]) {
        let finished = finished(html);
        assert_eq!(finished.html, expected.as_bytes());
        assert_eq!(finished.links.references, references);
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
    fn places_on_the_page_are_looked_up_at_once() {
        let html = "<h2 id=\"lễ\">a</h2><a href=\"#l%E1%BB%85\">b</a><a href=\"#lễ\">c</a><a href=\"#le\">d</a>\
            <a href=\"#top\">e</a>";
        check(html, html, &["#le"]);
    }

    #[test]
    fn what_a_head_says_to_search_engines_is_read_off() {
        let html = "<link rel=canonical href=/a/><link hreflang=en rel=alternate href='/en/a/'>\
            <meta property='og:image' content='/a.jpg'><meta name=x content=/no><style>a{b:url(c.png)}</style><img src=d>";
        let finished = finished(html);
        assert_eq!(finished.links.canonical.as_deref(), Some("/a/"));
        assert_eq!(finished.links.alternates, [("en".to_owned(), "/en/a/".to_owned())]);
        assert_eq!(finished.links.references, ["/a/", "/en/a/", "/a.jpg", "c.png", "d"]);
        assert_eq!(finished.links.undescribed, ["d"]);
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
        let finished = finished(&format!("<p title={0}>{0}</p>", mark_missing("read-more")));
        assert_eq!(finished.html, b"<p title=read-more>read-more</p>");
        assert_eq!(finished.missing_messages, ["read-more"]);
    }

    proptest! {
        #[test]
        fn no_mark_is_left_and_nothing_panics(html in "[<>/!a-c =\"'\\-đ\u{e010}\u{e011}\u{e012}\u{e013}]{0,60}") {
            let finished = finished(&html);
            let html = String::from_utf8(finished.html).unwrap();
            prop_assert!(!html.contains([FOREIGN, MISSING]));
        }
    }
}
