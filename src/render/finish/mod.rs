//! The last pass over a page's HTML: reads off what it refers to, and resolves the marks of strings
//! that came in another language or not at all, and of links to pages that are not online.
//!
//! A template cannot know whether a string will fall back, nor HTML allow `<span lang>` everywhere a
//! string may stand. So `t()` only marks such text, and here, where it is known what is text and what
//! is inside a tag, the mark becomes an element or vanishes.

mod links;
mod scan;

pub use links::Links;

use std::collections::BTreeSet;

use self::scan::{Token, scan};
use crate::lang::Lang;

const FOREIGN: char = '\u{e010}';
const FOREIGN_TEXT: char = '\u{e011}';
const END: char = '\u{e012}';
const MISSING: char = '\u{e013}';
const WITHHELD: char = '\u{e014}';
const MARKS: [char; 3] = [FOREIGN, MISSING, WITHHELD];

/// A page as it will be published.
pub(super) struct Finished {
    pub html: Vec<u8>,
    pub links: Links,
    pub told: Told,
}

/// What the marks on a page tell of.
#[derive(Default)]
pub(super) struct Told {
    /// The ids of strings that no language has.
    pub missing_messages: BTreeSet<String>,
    /// The pages that are linked to and not online.
    pub withheld: BTreeSet<String>,
}

/// A string in another language than the page's.
pub(super) fn mark_foreign(lang: &Lang, text: &str) -> String {
    format!("{FOREIGN}{lang}{FOREIGN_TEXT}{}{END}", plain(text))
}

/// A string that no language has.
pub(super) fn mark_missing(id: &str) -> String {
    format!("{MISSING}{id}{END}")
}

/// The address of a page that is not online: a link to it stays text.
pub(super) fn mark_withheld(key: &str) -> String {
    format!("{WITHHELD}{key}{END}")
}

/// Finishes a page, as the template engine wrote it.
///
/// # Errors
/// If it is no UTF-8, which only a template can do that calls for bytes.
pub(super) fn finish(page: Vec<u8>) -> Result<Finished, simdutf8::basic::Utf8Error> {
    let html = simdutf8::basic::from_utf8(&page)?;
    let mut links = Links::default();
    let mut told = Told::default();
    let marked = memchr::memchr(0xee, &page).is_some() && html.contains(MARKS);
    let mut resolved = String::new();
    scan(html, |token| match token {
        Token::Tag(element, attributes) => links.tag(element, attributes),
        Token::Style(css) => links.style(css),
        Token::Text(range) if marked => {
            resolve(&html[range], true, &mut resolved, &mut told);
        }
        Token::Markup(range) if marked => {
            resolve(&html[range], false, &mut resolved, &mut told);
        }
        Token::Text(_) | Token::Markup(_) => {}
    });
    links.settle();
    let html = if marked { resolved.into_bytes() } else { page };
    Ok(Finished { html, links, told })
}

fn resolve(text: &str, allow_element: bool, out: &mut String, told: &mut Told) {
    let mut rest = text;
    while let Some(at) = rest.find(MARKS) {
        out.push_str(&rest[..at]);
        let (mark, inside) = rest[at..].split_at(FOREIGN.len_utf8());
        let end = inside.find(END).unwrap_or(inside.len());
        let content = &inside[..end];
        rest = inside.get(end + END.len_utf8()..).unwrap_or_default();
        if mark.starts_with(MISSING) {
            let id = without_marks(content);
            out.push_str(&id);
            told.missing_messages.insert(id);
        } else if mark.starts_with(WITHHELD) {
            told.withheld.insert(links::unescape(&without_marks(content)));
            rest = without_href(out, rest);
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
    }
    out.push_str(rest);
}

/// Takes back the `href="` that was written last, and passes over what closes it and the rest of an address:
/// a link without it is text.
fn without_href<'a>(out: &mut String, rest: &'a str) -> &'a str {
    let quote = ['"', '\''].into_iter().find(|quote| out.ends_with(*quote));
    let before = out.strip_suffix(quote.as_slice()).and_then(|out| out.strip_suffix(" href="));
    let (Some(length), Some(quote)) = (before.map(str::len), quote) else {
        return rest;
    };
    out.truncate(length);
    rest.split_once(quote).map_or("", |(_, rest)| rest)
}

/// Text where nothing can be marked up: what the marks hold, without them.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    resolve(text, false, &mut out, &mut Told::default());
    out
}

fn without_marks(text: &str) -> String {
    text.replace([FOREIGN, FOREIGN_TEXT, END, MISSING, WITHHELD], "")
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
        assert_eq!(finished.told.missing_messages, ["read-more".to_owned()].into());
    }

    #[test]
    fn a_link_to_a_page_that_is_not_online_is_text() {
        let url = mark_withheld("a/b");
        let html =
            format!("<a class=x href=\"{url}#c\" id=y>z</a><a href={url}>{url}</a><a href=\"{url}");
        let finished = finished(&html);
        assert_eq!(finished.html, b"<a class=x id=y>z</a><a href=></a><a");
        assert_eq!(finished.links.references, [""; 0]);
        assert_eq!(finished.told.withheld, ["a/b".to_owned()].into());
    }

    proptest! {
        #[test]
        fn no_mark_is_left_and_nothing_panics(html in "[<>/!a-c =\"'\\-đ\u{e010}\u{e011}\u{e012}\u{e013}\u{e014}]{0,60}") {
            let finished = finished(&html);
            let html = String::from_utf8(finished.html).unwrap();
            prop_assert!(!html.contains(MARKS));
        }
    }
}
