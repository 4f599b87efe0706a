//! Markdown into HTML with holes.
//!
//! pulldown-cmark parses; its events are written here, because so much of the HTML is ours to decide:
//! links, headings, pictures and directives are holes, cells align by class, footnotes go to the end, and
//! what the author wrote in HTML is let through only as far as it is safe.

mod blocks;
mod brackets;
mod containers;
mod events;
mod footnotes;
mod html;
mod spans;
mod tables;
mod words;

use std::collections::BTreeSet;

use pulldown_cmark::{Event, LinkType, Options as Extensions, Parser, Tag};

use self::containers::Containers;
use self::footnotes::Footnotes;
use self::html::Html;
use self::tables::Table;
use self::words::Words;
use super::body::{Body, Call, Hole, Target};
use super::cjk::{self, Eased};
use super::directive::{self, Masked};
use super::{Heading, Options};
use crate::diag::Diagnostic;
use crate::source::{Source, Span};

/// What the Markdown of a file holds.
#[derive(Default)]
pub(super) struct Text {
    pub body: Body,
    pub outline: Vec<Heading>,
    /// The ids that the author gave.
    pub ids: BTreeSet<String>,
    /// What looks nearly like a directive and is text.
    pub almost: Vec<Call>,
    /// The heading the file begins with, if it was asked for.
    pub title: Option<String>,
    pub first_paragraph: Option<String>,
}

/// Parses a piece of a file. With `title_from_heading`, a heading at the very beginning is the
/// page's title and no part of the body.
pub(super) fn parse(
    source: &Source,
    span: Span,
    options: Options,
    title_from_heading: bool,
    problems: &mut Vec<Diagnostic>,
) -> Text {
    let text = source.slice(span.clone());
    let mut extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_GFM;
    // `![[photo.jpg]]` is how Obsidian writes a picture. Only texts that have one get its syntax.
    extensions.set(Extensions::ENABLE_WIKILINKS, text.contains("![["));
    let masked = directive::mask(text);
    let eased = cjk::ease(&masked.text);
    let mut writer = Writer {
        source,
        masked: &masked,
        eased: &eased,
        text,
        base: span.start,
        options,
        problems,
        body: Body::with_capacity(text.len() + text.len() / 8),
        footnotes: Footnotes::default(),
        words: Words::default(),
        table: Table::default(),
        found: Text::default(),
        in_title: false,
        in_code: false,
        in_link: false,
        in_braces: None,
        pictures: Vec::new(),
        containers: Containers::default(),
        html: Html::default(),
    };
    let mut first = title_from_heading;
    for (event, at) in Parser::new_ext(&eased.text, extensions).into_offset_iter() {
        let at = eased.original(at.start)..eased.original(at.end);
        writer.in_title |= first && matches!(event, Event::Start(Tag::Heading { .. }));
        first = false;
        writer.event(event, at);
    }
    writer.finish()
}

struct Writer<'a, 'p> {
    source: &'a Source,
    /// The text being parsed, as its author wrote it and with its directives masked, and where it
    /// begins in the source.
    text: &'a str,
    masked: &'a Masked<'a>,
    eased: &'a Eased<'a>,
    base: usize,
    options: Options,
    problems: &'p mut Vec<Diagnostic>,
    /// What is being written: the page, or a footnote while the page waits.
    body: Body,
    footnotes: Footnotes,
    words: Words,
    table: Table,
    found: Text,
    in_title: bool,
    in_code: bool,
    in_link: bool,
    /// Words in braces at the end of the heading being read, which the parser took for attributes.
    in_braces: Option<String>,
    /// The pictures being read, each with the length of the words at its start.
    pictures: Vec<(Box<Target>, usize, LinkType)>,
    containers: Containers,
    html: Html,
}

impl Writer<'_, '_> {
    /// A span of the text that is parsed, in the file.
    fn place(&self, at: Span) -> Span {
        at.start + self.base..at.end + self.base
    }

    /// Text inside a picture is its description, and the page's title stands elsewhere.
    fn is_kept(&self) -> bool {
        self.pictures.is_empty() && !self.in_title
    }

    /// Whether readers who touch what stands here follow a link.
    fn is_in_link(&self) -> bool {
        self.in_link || self.html.is_open("a")
    }

    fn text(&mut self, text: &str) {
        self.words.push(text);
        if self.is_kept() {
            self.body.text(text);
        }
    }

    fn write(&mut self, html: &str) {
        if self.is_kept() {
            self.body.push(html);
        }
    }

    fn hole(&mut self, hole: Hole) {
        if self.is_kept() {
            self.body.hole(hole);
        }
    }

    fn start_line(&mut self, html: &str) {
        self.fresh_line();
        self.write(html);
    }

    fn fresh_line(&mut self) {
        if self.is_kept() {
            self.body.fresh_line();
        }
    }

    fn finish(mut self) -> Text {
        self.end_all();
        self.end_all_html();
        self.write_footnotes();
        self.clean_html();
        self.body.shrink();
        self.found.outline.shrink_to_fit();
        Text { body: self.body, ..self.found }
    }
}

#[cfg(test)]
mod tests;
