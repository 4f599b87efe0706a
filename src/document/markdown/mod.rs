//! Markdown into HTML with holes.
//!
//! pulldown-cmark parses; its events are written here, because so much of the HTML is ours to decide:
//! links, headings, pictures and directives are holes, cells align by class, footnotes go to the end, and
//! what the author wrote in HTML is let through only as far as it is safe.

mod blocks;
mod brackets;
mod containers;
mod footnotes;
mod html;
mod spans;
mod tables;
mod words;

use std::collections::BTreeSet;

use pulldown_cmark::{Event, LinkType, Options as Extensions, Parser, Tag, TagEnd};

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
    fn event(&mut self, event: Event<'_>, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                if matches!(&*text, "[" | "![") && !self.in_code {
                    self.bracket(&at);
                }
                self.words_or_directives(&text, &at);
            }
            Event::Code(text) => {
                self.write("<code>");
                let text = self.written(text, &at);
                self.text(&text);
                self.write("</code>");
            }
            Event::SoftBreak => self.soft_break(&at),
            Event::HardBreak => {
                self.words.push(" ");
                self.write("<br>\n");
            }
            Event::Rule => self.rule(&at),
            Event::FootnoteReference(label) => {
                let label = self.written(label, &at);
                self.footnote_reference(&label, &at);
            }
            Event::Html(html) => {
                let html = self.written(html, &at);
                self.html_line(&html, at);
            }
            Event::InlineHtml(html) => {
                let html = self.written(html, &at);
                self.html_line(&html, at);
                self.end_html();
            }
            // Not asked for: mathematics and task lists.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: Span) {
        match tag {
            Tag::Paragraph => {
                self.words.begin(self.found.first_paragraph.is_none());
                self.fresh_line();
                self.write("<p>");
            }
            Tag::Heading { level, id, classes, attrs } => {
                // Only `{#name}` is an id; other words in braces are the author's.
                let id = id.filter(|_| classes.is_empty() && attrs.is_empty());
                self.start_heading(level, id, at);
            }
            Tag::BlockQuote(kind) => self.start_quote(kind),
            Tag::CodeBlock(kind) => self.start_code(kind, &at),
            Tag::List(first) => {
                self.fresh_line();
                match first {
                    None => self.write("<ul>\n"),
                    Some(1) => self.write("<ol>\n"),
                    Some(number) => self.write(&format!("<ol start=\"{number}\">\n")),
                }
            }
            Tag::Item => self.start_block("<li>"),
            Tag::DefinitionList => self.start_line("<dl>\n"),
            Tag::DefinitionListTitle => self.start_line("<dt>"),
            Tag::DefinitionListDefinition => self.start_block("<dd>"),
            Tag::FootnoteDefinition(label) => {
                let label = self.written(label, &at);
                self.start_footnote(&label, &at);
                self.enter(false);
            }
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.start_line("<table>");
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                let html = self.table.start(&tag);
                self.write(html);
                if matches!(tag, Tag::TableCell) {
                    self.html.enter();
                }
            }
            Tag::Emphasis => self.write("<em>"),
            Tag::Strong => self.write("<strong>"),
            Tag::Strikethrough => self.write("<del>"),
            Tag::Superscript => self.write("<sup>"),
            Tag::Subscript => self.write("<sub>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}").into(),
                    _ => dest_url,
                };
                let target = self.target(link_type, address, title, at);
                self.hole(Hole::Link(target));
                self.in_link = true;
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                let target = self.target(link_type, dest_url, title, at);
                self.pictures.push((target, self.words.start_picture(), link_type));
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.end_inline_html();
                if self.found.first_paragraph.is_none() && self.words.is_whole() {
                    self.found.first_paragraph = self.words.take();
                }
                self.write("</p>\n");
            }
            TagEnd::Heading(level) => {
                self.end_inline_html();
                self.end_heading(level);
            }
            TagEnd::BlockQuote(kind) => {
                self.end_block("");
                self.fresh_line();
                match kind {
                    None => self.write("</blockquote>\n"),
                    Some(_) => self.hole(Hole::Close),
                }
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.write("</code></pre>\n");
            }
            TagEnd::List(true) => self.write("</ol>\n"),
            TagEnd::List(false) => self.write("</ul>\n"),
            TagEnd::Item => self.end_block("</li>\n"),
            TagEnd::DefinitionList => self.write("</dl>\n"),
            TagEnd::DefinitionListTitle => {
                self.end_inline_html();
                self.write("</dt>\n");
            }
            TagEnd::DefinitionListDefinition => self.end_block("</dd>\n"),
            TagEnd::FootnoteDefinition => {
                self.end_block("");
                self.end_footnote();
            }
            TagEnd::Table => self.write("</tbody></table>\n"),
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                if matches!(tag, TagEnd::TableCell) {
                    self.leave_html();
                }
                let html = self.table.end(tag);
                self.write(html);
            }
            TagEnd::Emphasis => self.write("</em>"),
            TagEnd::Strong => self.write("</strong>"),
            TagEnd::Strikethrough => self.write("</del>"),
            TagEnd::Superscript => self.write("</sup>"),
            TagEnd::Subscript => self.write("</sub>"),
            TagEnd::Link => {
                self.in_link = false;
                self.write("</a>");
            }
            TagEnd::Image => self.end_picture(),
            TagEnd::HtmlBlock => {
                self.end_html();
                self.end_inline_html();
            }
            TagEnd::MetadataBlock(_) => {}
        }
    }
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
