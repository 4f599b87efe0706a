//! Markdown into HTML with holes.
//!
//! pulldown-cmark parses and writes the HTML. Where a hole belongs, a marker of private-use
//! characters goes through its writer (a [`Source`] holds none of its own), and the finished HTML is
//! cut at the markers.

use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html,
};

use super::{Heading, Picture, Piece, Target};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span, without_marks};

const HOLE: char = '\u{e000}';
const HOLE_END: char = '\u{e001}';

/// What the Markdown of a file holds.
#[derive(Default)]
pub(super) struct Text {
    pub body: Vec<Piece>,
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
    title_from_heading: bool,
    problems: &mut Vec<Diagnostic>,
) -> Text {
    let text = source.slice(span.clone());
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut writer = Writer {
        source,
        base: span.start,
        problems,
        events: Vec::new(),
        holes: Vec::new(),
        text: Text::default(),
        plain: String::new(),
        in_title: false,
        pictures: Vec::new(),
        alignments: Vec::new(),
        cell: 0,
        in_head: false,
    };
    let mut first = title_from_heading;
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        writer.in_title |= first && matches!(event, Event::Start(Tag::Heading { .. }));
        first = false;
        writer.event(event, at);
    }
    writer.finish()
}

/// Text whose entities may have spelt one of our marks; what is borrowed from the source has none.
fn cleaned(text: CowStr<'_>) -> CowStr<'_> {
    match text {
        CowStr::Borrowed(text) => CowStr::Borrowed(text),
        decoded => without_marks(decoded.into_string()).into(),
    }
}

struct Writer<'a, 'p> {
    source: &'a Source,
    base: usize,
    problems: &'p mut Vec<Diagnostic>,
    events: Vec<Event<'a>>,
    holes: Vec<Piece>,
    text: Text,
    /// The text of the heading or paragraph being read, without markup.
    plain: String,
    in_title: bool,
    /// The pictures being read, each with the length of `plain` at its start.
    pictures: Vec<(Target, usize)>,
    alignments: Vec<Alignment>,
    cell: usize,
    in_head: bool,
}

impl<'a> Writer<'a, '_> {
    fn event(&mut self, event: Event<'a>, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse_html(at),
            event => {
                let event = match event {
                    Event::Text(text) => Event::Text(cleaned(text)),
                    Event::Code(text) => Event::Code(cleaned(text)),
                    event => event,
                };
                match &event {
                    Event::Text(text) | Event::Code(text) => self.plain.push_str(text),
                    Event::SoftBreak | Event::HardBreak => self.plain.push(' '),
                    _ => {}
                }
                self.keep(event);
            }
        }
    }

    fn start(&mut self, tag: Tag<'a>, at: Span) {
        match tag {
            Tag::Heading { level, id, .. } => self.start_heading(level, id),
            Tag::Paragraph => {
                self.plain.clear();
                self.keep(Event::Start(Tag::Paragraph));
            }
            Tag::Link { dest_url, title, .. } => {
                let target = self.target(&dest_url, &title, at);
                self.hole(Piece::Link(target));
            }
            Tag::Image { dest_url, title, .. } => {
                let target = self.target(&dest_url, &title, at);
                self.pictures.push((target, self.plain.len()));
            }
            Tag::HtmlBlock => {}
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.write("<table>");
            }
            Tag::TableHead => {
                (self.in_head, self.cell) = (true, 0);
                self.write("<thead><tr>");
            }
            Tag::TableRow => {
                self.cell = 0;
                self.write("<tr>");
            }
            Tag::TableCell => self.start_cell(),
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) => {
                let language = CodeBlockKind::Fenced(cleaned(language));
                self.keep(Event::Start(Tag::CodeBlock(language)));
            }
            tag => self.keep(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Paragraph => {
                let text = self.plain.trim();
                if self.text.first_paragraph.is_none() && !text.is_empty() {
                    self.text.first_paragraph = Some(text.to_owned());
                }
                self.keep(Event::End(tag));
            }
            TagEnd::Link => self.write("</a>"),
            TagEnd::Image => self.end_picture(),
            TagEnd::HtmlBlock => {}
            TagEnd::Table => self.write("</tbody></table>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.write("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.write("</tr>\n"),
            TagEnd::TableCell => self.write(if self.in_head { "</th>" } else { "</td>" }),
            tag => self.keep(Event::End(tag)),
        }
    }

    fn start_heading(&mut self, level: HeadingLevel, id: Option<CowStr<'a>>) {
        self.plain.clear();
        if self.in_title {
            return;
        }
        let index = self.text.outline.len();
        let id = id.map(|id| id.to_string()).filter(|id| !id.is_empty());
        self.text.outline.push(Heading { level: level as u8, text: String::new(), id });
        self.write(format!("<{level} id=\""));
        self.hole(Piece::HeadingId(index));
        self.write("\">");
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let text = self.plain.trim().to_owned();
        if self.in_title {
            self.in_title = false;
            self.text.title = Some(text).filter(|text| !text.is_empty());
            return;
        }
        if let Some(heading) = self.text.outline.last_mut() {
            heading.text = text;
        }
        self.write(format!("</{level}>\n"));
    }

    fn end_picture(&mut self) {
        let Some((target, start)) = self.pictures.pop() else {
            return;
        };
        let alt = self.plain.split_off(start.min(self.plain.len()));
        if self.pictures.is_empty() {
            self.hole(Piece::Picture(Picture { target, alt: alt.trim().to_owned() }));
        }
    }

    fn start_cell(&mut self) {
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        self.cell += 1;
        let tag = if self.in_head { "th scope=\"col\"" } else { "td" };
        self.write(format!("<{tag}{class}>"));
    }

    fn refuse_html(&mut self, at: Span) {
        let at = at.start + self.base..at.end + self.base;
        let written = self.source.slice(at.clone()).trim();
        let problem = Code::RawHtml.at(self.source, at).with("html", written);
        self.problems.push(problem);
    }

    fn target(&self, address: &str, title: &str, at: Span) -> Target {
        let at = at.start + self.base..at.end + self.base;
        // The event spans the whole link; the caret belongs under the address alone.
        let span = match self.source.slice(at.clone()).rfind(address) {
            Some(offset) => at.start + offset..at.start + offset + address.len(),
            None => at,
        };
        let clean = |text: &str| without_marks(text.to_owned());
        Target { address: clean(address), title: clean(title), span }
    }

    fn hole(&mut self, piece: Piece) {
        if self.is_kept() {
            self.write(format!("{HOLE}{}{HOLE_END}", self.holes.len()));
            self.holes.push(piece);
        }
    }

    fn write(&mut self, html: impl Into<CowStr<'a>>) {
        self.keep(Event::InlineHtml(html.into()));
    }

    /// Text inside a picture is its description, and the page's title stands elsewhere.
    fn is_kept(&self) -> bool {
        self.pictures.is_empty() && !self.in_title
    }

    fn keep(&mut self, event: Event<'a>) {
        if self.is_kept() {
            self.events.push(event);
        }
    }

    fn finish(self) -> Text {
        let mut html = String::new();
        html::push_html(&mut html, self.events.into_iter());
        let mut text = self.text;
        for (index, piece) in html.split(HOLE).enumerate() {
            let rest = match piece.split_once(HOLE_END) {
                Some((number, rest)) if index > 0 => {
                    let hole = number.parse::<usize>().ok().and_then(|at| self.holes.get(at));
                    text.body.extend(hole.cloned());
                    rest
                }
                _ => piece,
            };
            if !rest.is_empty() {
                text.body.push(Piece::Html(rest.to_owned()));
            }
        }
        text
    }
}
