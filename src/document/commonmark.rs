//! The examples of the CommonMark specification, through our own writer.
//!
//! What we do otherwise, on purpose:
//! - HTML in a text is left out (or kept and made safe): those examples are counted, not compared.
//! - Headings have ids, links and pictures are holes: they are filled here as the specification has them.
//! - `<br>` and `<hr>` have no slash; quotation marks in text are not escaped.
//! - `![[photo.jpg]]` is a picture, as Obsidian writes it.

use pulldown_cmark::{Event, Parser};
use serde::Deserialize;

use super::body::{Body, Hole, Part};
use super::{Options, markdown};
use crate::source::Source;

/// The example in which `![[foo]]` is text.
const OTHERWISE: &[u32] = &[590];

#[derive(Deserialize)]
struct Example {
    markdown: String,
    html: String,
    example: u32,
    section: String,
}

#[test]
fn the_examples_of_the_specification_come_out_as_it_says() {
    let examples = include_str!("../../tests/commonmark/spec.json");
    let examples: Vec<Example> = serde_json::from_str(examples).unwrap();
    assert_eq!(examples.len(), 652);
    let (with_html, plain): (Vec<_>, Vec<_>) = examples.into_iter().partition(has_html);
    assert_eq!(with_html.len(), 72);
    for Example { markdown, html, example, section } in plain {
        let source = Source::new("a.md", &markdown);
        let span = 0..source.text().len();
        let text = markdown::parse(&source, span, Options::default(), false, &mut Vec::new());
        let same = level(&filled(&text.body)) == level(&html);
        assert_eq!(same, !OTHERWISE.contains(&example), "example {example}, {section}: {markdown}");
    }
}

fn has_html(example: &Example) -> bool {
    let is_html = |event: Event<'_>| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    Parser::new(&example.markdown).any(is_html)
}

/// The HTML with its holes filled as the specification's writer would.
fn filled(body: &Body) -> String {
    let fill = |part: Part<'_>| match part {
        Part::Html(html) => html.to_owned(),
        Part::Hole(Hole::Link(target)) => {
            format!("<a href=\"{}\"{}>", href(&target.address), title(&target.title))
        }
        Part::Hole(Hole::Picture(picture)) => {
            let target = &picture.target;
            let (src, alt) = (href(&target.address), text(&picture.alt));
            format!("<img src=\"{src}\" alt=\"{alt}\"{}>", title(&target.title))
        }
        Part::Hole(hole) => match hole {
            Hole::HeadingId(_) => String::new(),
            other => panic!("{other:?} in an example"),
        },
    };
    body.parts().map(fill).collect()
}

fn href(address: &str) -> String {
    let mut out = String::new();
    pulldown_cmark_escape::escape_href(&mut out, address).unwrap();
    out
}

fn text(text: &str) -> String {
    let mut out = String::new();
    pulldown_cmark_escape::escape_html(&mut out, text).unwrap();
    out
}

fn title(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" title=\"{}\"", text(words)) }
}

/// HTML without what two writers do differently.
fn level(html: &str) -> String {
    html.replace("&quot;", "\"")
        .replace(" id=\"\"", "")
        .replace(" />", ">")
        .replace("<li>\n<", "<li><")
}
