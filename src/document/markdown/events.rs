//! What the parser finds, in order, and what is written for each.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::Writer;
use super::tables::Table;
use crate::document::body::Hole;
use crate::source::Span;

impl Writer<'_, '_> {
    pub(super) fn event(&mut self, event: Event<'_>, at: Span) {
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
