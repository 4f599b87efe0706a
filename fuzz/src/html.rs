//! Whether HTML is whole and harmless: what is opened is closed, in order, with directives as elements of
//! their own, and nothing in it runs, styles, submits or embeds.

use haiyen::document::{Body, Hole, Part};

/// Elements that have no end.
const VOID: &[&str] = &["br", "col", "hr", "img", "source", "track", "wbr"];

/// Elements that no page may get from an author.
const HARMFUL: &str = "script style iframe object embed form input button base meta link svg math template \
    noscript textarea html head body plaintext";

/// Checks the HTML of a page's text.
pub fn check(body: &Body) {
    let show = |part| match part {
        Part::Html(html) => html.to_owned(),
        Part::Hole(Hole::Link(target)) => format!("<a{}>", target.attributes),
        Part::Hole(Hole::Picture(picture)) => format!("<img{}>", picture.target.attributes),
        Part::Hole(Hole::Address(name, target)) => format!(" {name}=\"#\"{}", target.attributes),
        Part::Hole(Hole::HeadingId(_)) => "id".to_owned(),
        Part::Hole(Hole::Directive(_)) => "<img>".to_owned(),
        Part::Hole(Hole::Open(_)) => "<directive>".to_owned(),
        Part::Hole(Hole::Close) => "</directive>".to_owned(),
    };
    let html: String = body.parts().map(show).collect();
    assert!(!html.contains(|c| ('\u{e000}'..='\u{e01f}').contains(&c)), "a mark is left: {html}");
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.as_str();
    while let Some(start) = rest.find('<') {
        let tag = Tag::read(&rest[start + 1..], &html);
        rest = &rest[start + 1 + tag.length..];
        match tag.name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None if VOID.contains(&tag.name) => {}
            None => open.push(tag.name),
        }
        tag.check(&html);
    }
    assert!(open.is_empty(), "{open:?} left open in {html}");
}

/// A tag as a browser reads it.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
    /// To behind its `>`.
    length: usize,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str, html: &str) -> Self {
        let ends = |c: char| c.is_ascii_whitespace() || c == '>';
        let name = &text[..text.find(ends).unwrap_or_else(|| panic!("no end of a tag: {html}"))];
        let mut attributes = Vec::new();
        let mut at = name.len();
        loop {
            let rest = text[at..].trim_start();
            at = text.len() - rest.len();
            if rest.starts_with('>') {
                return Self { name, attributes, length: at + 1 };
            }
            let key = rest.find(|c: char| ends(c) || c == '=');
            let key = &rest[..key.unwrap_or_else(|| panic!("no end of a tag: {html}"))];
            at += key.len();
            let value = rest[key.len()..].strip_prefix("=\"").map(|value| {
                &value[..value.find('"').unwrap_or_else(|| panic!("no end of a value: {html}"))]
            });
            at += value.map_or(0, |value| value.len() + 3);
            assert!(!key.is_empty(), "an attribute without a name: {html}");
            attributes.push((key, value.unwrap_or_default()));
        }
    }

    fn check(&self, html: &str) {
        let harmful = |name: &str| name.eq_ignore_ascii_case(self.name);
        assert!(!HARMFUL.split(' ').any(harmful), "{html}");
        for (key, value) in &self.attributes {
            let key = key.to_ascii_lowercase();
            assert!(!key.starts_with("on") && key != "style" && key != "srcdoc", "{html}");
            let address = ["href", "src", "poster", "srcset", "action"].contains(&key.as_str());
            assert!(!address || value.starts_with('#'), "an address that nobody checks: {html}");
        }
    }
}
