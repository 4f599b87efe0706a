//! Markdown into HTML with holes.
//!
//! pulldown-cmark parses; its events are written here, because so much of the HTML is ours to decide:
//! links, headings, pictures and directives are holes, cells align by class, footnotes go to the end, and
//! what the author wrote in HTML is not let through.

mod footnotes;
mod tables;
mod words;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options as Extensions,
    Parser, Tag, TagEnd,
};

use self::footnotes::Footnotes;
use self::tables::Table;
use self::words::Words;
use super::body::{Body, Call, Hole, Picture, Target};
use super::{Heading, Options};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span, without_marks};

/// What the Markdown of a file holds.
#[derive(Default)]
pub(super) struct Text {
    pub body: Body,
    pub outline: Vec<Heading>,
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
    let mut writer = Writer {
        source,
        text,
        base: span.start,
        options,
        problems,
        body: Body::default(),
        shelf: Vec::new(),
        footnotes: Footnotes::default(),
        words: Words::default(),
        table: Table::default(),
        found: Text::default(),
        in_title: false,
        pictures: Vec::new(),
        depth: 0,
    };
    let mut first = title_from_heading;
    for (event, at) in Parser::new_ext(text, extensions).into_offset_iter() {
        writer.in_title |= first && matches!(event, Event::Start(Tag::Heading { .. }));
        first = false;
        writer.event(event, at);
    }
    writer.finish()
}

struct Writer<'a, 'p> {
    source: &'a Source,
    /// The text being parsed, and where it begins in the source.
    text: &'a str,
    base: usize,
    options: Options,
    problems: &'p mut Vec<Diagnostic>,
    /// What is being written: the page, or the footnote of a label while the page waits on the shelf.
    body: Body,
    shelf: Vec<(String, Body)>,
    footnotes: Footnotes,
    words: Words,
    table: Table,
    found: Text,
    in_title: bool,
    /// The pictures being read, each with the length of the words at its start.
    pictures: Vec<(Target, usize)>,
    /// How many blocks are open.
    depth: usize,
}

impl Writer<'_, '_> {
    fn event(&mut self, event: Event<'_>, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&cleaned(text)),
            Event::Code(text) => {
                self.write("<code>");
                self.text(&cleaned(text));
                self.write("</code>");
            }
            Event::SoftBreak => self.soft_break(&at),
            Event::HardBreak => {
                self.words.push(" ");
                self.write("<br>\n");
            }
            Event::Rule => {
                self.fresh_line();
                self.write("<hr>\n");
            }
            Event::FootnoteReference(label) => self.footnote_reference(&label),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse_html(at),
            // Not asked for: mathematics and task lists.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&cleaned(text)),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: Span) {
        match tag {
            Tag::Paragraph => {
                self.words.begin(self.found.first_paragraph.is_none());
                self.fresh_line();
                self.write("<p>");
            }
            Tag::Heading { level, id, .. } => self.start_heading(level, id, at),
            Tag::BlockQuote(kind) => self.start_quote(kind),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            Tag::List(first) => {
                self.fresh_line();
                match first {
                    None => self.write("<ul>\n"),
                    Some(1) => self.write("<ol>\n"),
                    Some(number) => self.write(&format!("<ol start=\"{number}\">\n")),
                }
            }
            Tag::Item => self.start_line("<li>"),
            Tag::DefinitionList => self.start_line("<dl>\n"),
            Tag::DefinitionListTitle => self.start_line("<dt>"),
            Tag::DefinitionListDefinition => self.start_line("<dd>"),
            Tag::FootnoteDefinition(label) => self.start_footnote(&label),
            Tag::Table(alignments) => {
                self.table = Table::new(alignments);
                self.start_line("<table>");
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                let html = self.table.start(&tag);
                self.write(html);
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
                let target = self.target(&address, &title, at);
                self.hole(Hole::Link(Box::new(target)));
            }
            Tag::Image { dest_url, title, .. } => {
                let target = self.target(&dest_url, &title, at);
                self.pictures.push((target, self.words.start_picture()));
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                if self.found.first_paragraph.is_none() {
                    self.found.first_paragraph = self.words.take();
                }
                self.write("</p>\n");
            }
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::BlockQuote(None) => {
                self.fresh_line();
                self.write("</blockquote>\n");
            }
            TagEnd::BlockQuote(Some(_)) => self.hole(Hole::Close),
            TagEnd::CodeBlock => self.write("</code></pre>\n"),
            TagEnd::List(true) => self.write("</ol>\n"),
            TagEnd::List(false) => self.write("</ul>\n"),
            TagEnd::Item => self.write("</li>\n"),
            TagEnd::DefinitionList => self.write("</dl>\n"),
            TagEnd::DefinitionListTitle => self.write("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.write("</dd>\n"),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::Table => self.write("</tbody></table>\n"),
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => {
                let html = self.table.end(tag);
                self.write(html);
            }
            TagEnd::Emphasis => self.write("</em>"),
            TagEnd::Strong => self.write("</strong>"),
            TagEnd::Strikethrough => self.write("</del>"),
            TagEnd::Superscript => self.write("</sup>"),
            TagEnd::Subscript => self.write("</sub>"),
            TagEnd::Link => self.write("</a>"),
            TagEnd::Image => self.end_picture(),
            TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {}
        }
    }
}

impl Writer<'_, '_> {
    fn start_heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, at: Span) {
        self.words.begin(true);
        if self.in_title {
            return;
        }
        let index = self.found.outline.len();
        let id = id.map(|id| id.to_string()).filter(|id| !id.is_empty());
        let span = self.place(at);
        self.found.outline.push(Heading { level: level as u8, text: String::new(), id, span });
        self.fresh_line();
        self.write(opening(level));
        self.hole(Hole::HeadingId(index));
        self.write("\">");
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let text = self.words.take();
        if self.in_title {
            self.in_title = false;
            self.found.title = text;
            return;
        }
        if let (Some(heading), Some(text)) = (self.found.outline.last_mut(), text) {
            heading.text = text;
        }
        self.write(closing(level));
    }

    /// `> [!NOTE]` is the directive `alert` in another spelling.
    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.fresh_line();
        match kind {
            None => self.write("<blockquote>\n"),
            Some(kind) => self.hole(Hole::Open(Box::new(Call::alert(match kind {
                BlockQuoteKind::Note => "note",
                BlockQuoteKind::Tip => "tip",
                BlockQuoteKind::Important => "important",
                BlockQuoteKind::Warning => "warning",
                BlockQuoteKind::Caution => "caution",
            })))),
        }
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        self.fresh_line();
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if language.is_empty() {
            self.write("<pre><code>");
            return;
        }
        self.write("<pre><code class=\"language-");
        let language = without_marks(language.to_owned()).replace('"', "&quot;");
        self.text(&language);
        self.write("\">");
    }

    fn end_picture(&mut self) {
        let Some((target, start)) = self.pictures.pop() else {
            return;
        };
        let alt = self.words.end_picture(start);
        if self.pictures.is_empty() {
            self.hole(Hole::Picture(Box::new(Picture { target, alt })));
        }
    }

    /// A line break of the author's is a space between words, and nothing between Chinese or Japanese
    /// ones.
    fn soft_break(&mut self, at: &Span) {
        let joined = self.options.joins_lines && {
            let before = self.text[..at.start].chars().next_back();
            let markup = |c: &char| c.is_ascii_whitespace() || "*_~`>[!".contains(*c);
            let after = self.text[at.end..].chars().find(|c| !markup(c));
            before.is_some_and(is_han_or_kana) || after.is_some_and(is_han_or_kana)
        };
        if !joined {
            self.words.push(" ");
            self.write("\n");
        }
    }

    fn refuse_html(&mut self, at: Span) {
        let at = self.place(at);
        let written = self.source.slice(at.clone()).trim();
        let problem = Code::RawHtml.at(self.source, at).with("html", written);
        self.problems.push(problem);
    }

    fn target(&self, address: &str, title: &str, at: Span) -> Target {
        let at = self.place(at);
        // The event spans the whole link; the caret belongs under the address alone.
        let span = match self.source.slice(at.clone()).rfind(address) {
            Some(offset) => at.start + offset..at.start + offset + address.len(),
            None => at,
        };
        let clean = |text: &str| without_marks(text.to_owned());
        Target { address: clean(address), title: clean(title), span }
    }

    /// A span of the text that is parsed, in the file.
    fn place(&self, at: Span) -> Span {
        at.start + self.base..at.end + self.base
    }

    /// Text inside a picture is its description, and the page's title stands elsewhere.
    fn is_kept(&self) -> bool {
        self.pictures.is_empty() && !self.in_title
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
        self.write_footnotes();
        self.body.shrink();
        Text { body: self.body, ..self.found }
    }
}

/// Text whose entities may have spelt one of our marks; what is borrowed from the source has none.
fn cleaned(text: CowStr<'_>) -> CowStr<'_> {
    match text {
        CowStr::Borrowed(text) => CowStr::Borrowed(text),
        decoded => without_marks(decoded.into_string()).into(),
    }
}

/// A letter or punctuation mark of Chinese or Japanese, full-width forms included (Unicode blocks).
fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{31c0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn opening(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "<h1 id=\"",
        HeadingLevel::H2 => "<h2 id=\"",
        HeadingLevel::H3 => "<h3 id=\"",
        HeadingLevel::H4 => "<h4 id=\"",
        HeadingLevel::H5 => "<h5 id=\"",
        HeadingLevel::H6 => "<h6 id=\"",
    }
}

fn closing(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "</h1>\n",
        HeadingLevel::H2 => "</h2>\n",
        HeadingLevel::H3 => "</h3>\n",
        HeadingLevel::H4 => "</h4>\n",
        HeadingLevel::H5 => "</h5>\n",
        HeadingLevel::H6 => "</h6>\n",
    }
}
