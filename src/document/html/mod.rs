//! HTML of authors, made safe.
//!
//! What an author may write is [told](allowed) tag by tag when the text is read. Then the page as a whole, its
//! holes written as tags of our own, goes through ammonia, which parses it as browsers do, closes what is
//! open and lets nothing through but what is allowed. Addresses become [holes](Hole) like those of Markdown.

pub(super) mod allowed;
pub(super) mod tags;

use std::collections::BTreeSet;
use std::fmt::Write;

use self::tags::{Attribute, Piece, Tag, pieces};
use super::body::{Body, Hole, Part, Picture, Target};
use crate::source::{Source, Span, without_marks};

/// A name for tags and attributes that no author can write: the file's hash cannot stand in the file.
pub(super) fn key(source: &Source) -> String {
    format!("h{}", source.hash().to_hex())
}

/// An attribute with an address, on its way through [`clean`].
pub(super) fn mark_address(key: &str, name: &str, value: &str, span: &Span) -> String {
    let value = value.replace('"', "&quot;");
    format!(" {key}-{name}=\"{}-{} {value}\"", span.start, span.end)
}

/// Makes HTML safe, and whether all holes are still in it.
pub(super) fn clean(body: &Body, key: &str) -> (Body, bool) {
    let (marked, holes) = marked(body, key);
    // Character references may have spelt one of the marks in our own pages.
    let cleaned = without_marks(sanitiser(key).clean(&marked).to_string());
    let mut cutter = Cutter {
        key,
        html: &cleaned,
        holes: &holes,
        found: BTreeSet::new(),
        body: Body::default(),
    };
    for piece in pieces(&cleaned) {
        match piece {
            Piece::Text(text) => cutter.body.push(text),
            Piece::Tag(tag) => cutter.tag(&tag),
            Piece::Comment | Piece::Unfinished(_) => {}
        }
    }
    let closes = |hole: &&Hole| matches!(hole, Hole::Close);
    let ends = holes.iter().filter(|hole| closes(hole)).count();
    (cutter.body, cutter.found.len() + ends == holes.len())
}

fn sanitiser(key: &str) -> ammonia::Builder<'_> {
    let mut builder = ammonia::Builder::empty();
    builder.strip_comments(true).link_rel(None);
    builder.add_clean_content_tags(allowed::WITH_CONTENT.iter().copied());
    builder.add_tags([key]);
    builder.add_generic_attributes(allowed::everywhere());
    builder.add_generic_attribute_prefixes([key, "aria-"]);
    for (name, attributes) in allowed::elements() {
        builder.add_tags([name]);
        builder.add_tag_attributes(name, attributes.iter().copied());
    }
    builder
}

/// What an id that is a hole stands in.
const ID: &str = " id=\"";

/// The HTML with a tag of ours for every hole, and the holes by their numbers.
fn marked<'a>(body: &'a Body, key: &str) -> (String, Vec<&'a Hole>) {
    let mut html = String::with_capacity(body.html().len() * 2);
    let mut holes = Vec::new();
    for part in body.parts() {
        let hole = match part {
            Part::Html(part) => {
                html.push_str(part);
                continue;
            }
            Part::Hole(hole) => hole,
        };
        let number = holes.len();
        holes.push(hole);
        // Writing to memory does not fail.
        let _ = match hole {
            Hole::HeadingId(_) => {
                html.truncate(html.strip_suffix(ID).map_or(html.len(), str::len));
                write!(html, " {key}=\"{number}")
            }
            Hole::Link(_) => write!(html, "<a {key}=\"{number}\">"),
            Hole::Picture(_) | Hole::Directive(_) | Hole::Address(..) => {
                write!(html, "<img {key}=\"{number}\">")
            }
            Hole::Open(_) => write!(html, "<{key} {key}=\"{number}\">"),
            Hole::Close => write!(html, "</{key}>"),
        };
    }
    (html, holes)
}

/// Cuts clean HTML at the tags that stand for holes.
struct Cutter<'a> {
    key: &'a str,
    html: &'a str,
    holes: &'a [&'a Hole],
    found: BTreeSet<usize>,
    body: Body,
}

impl<'a> Cutter<'a> {
    fn tag(&mut self, tag: &Tag<'_>) {
        if tag.name == self.key && tag.closes {
            return self.body.hole(Hole::Close);
        }
        if let Some(own) = tag.attributes.iter().find(|attribute| attribute.name == self.key) {
            return self.ours(tag, own);
        }
        if tag.attributes.iter().any(|attribute| self.address(attribute).is_some()) {
            return self.authors(tag);
        }
        self.body.push(self.slice(&tag.span));
    }

    fn ours(&mut self, tag: &Tag<'_>, own: &Attribute<'_>) {
        let number = own.value.parse().ok();
        let Some((number, hole)) = number.and_then(|at: usize| Some((at, *self.holes.get(at)?)))
        else {
            return;
        };
        self.found.insert(number);
        if let Hole::HeadingId(_) = hole {
            self.body.push(&format!("<{}{ID}", tag.name));
            self.body.hole(hole.clone());
            self.body.push("\">");
        } else {
            self.body.hole(hole.clone());
        }
    }

    /// A tag of the author's that holds addresses.
    fn authors(&mut self, tag: &Tag<'_>) {
        let mut attributes = String::new();
        let (mut addresses, mut alt) = (Vec::new(), String::new());
        for attribute in &tag.attributes {
            if let Some(name) = self.address(attribute) {
                addresses.push((name.to_owned(), target(attribute.value)));
            } else if tag.name == "img" && attribute.name == "alt" {
                alt = unescaped(attribute.value);
            } else {
                attributes.push(' ');
                attributes.push_str(self.slice(&attribute.span));
            }
        }
        if matches!(tag.name.as_str(), "a" | "img")
            && let Some((_, target)) = addresses.pop()
        {
            let target = Target { attributes, ..target };
            return self.body.hole(match tag.name.as_str() {
                "a" => Hole::Link(Box::new(target)),
                _ => Hole::Picture(Box::new(Picture { target, alt })),
            });
        }
        self.body.push(&format!("<{}{attributes}", tag.name));
        for (name, target) in addresses {
            self.body.hole(Hole::Address(name, Box::new(target)));
        }
        self.body.push(">");
    }

    /// The name of an attribute that holds an address.
    fn address<'t>(&self, attribute: &'t Attribute<'_>) -> Option<&'t str> {
        attribute.name.strip_prefix(self.key)?.strip_prefix('-')
    }

    fn slice(&self, span: &Span) -> &'a str {
        self.html.get(span.clone()).unwrap_or_default()
    }
}

/// What [`mark_address`] has written.
fn target(value: &str) -> Target {
    let (span, address) = value.split_once(' ').unwrap_or_default();
    let (start, end) = span.split_once('-').unwrap_or_default();
    let number = |text: &str| text.parse().unwrap_or_default();
    Target {
        address: unescaped(address).trim().to_owned(),
        title: String::new(),
        attributes: String::new(),
        span: number(start)..number(end),
    }
}

/// The text of an attribute, out of HTML as html5ever writes it.
fn unescaped(value: &str) -> String {
    let references =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    references.iter().fold(value.to_owned(), |text, (reference, c)| text.replace(reference, c))
}

#[cfg(test)]
mod tests;
