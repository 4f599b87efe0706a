//! Headings, quotations and code.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, HeadingLevel};

use super::Writer;
use crate::diag::Code;
use crate::document::Heading;
use crate::document::body::{Call, Hole};
use crate::source::Span;

impl Writer<'_, '_> {
    pub(super) fn start_heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, at: Span) {
        self.words.begin(true);
        let id = id.map(|id| id.to_string()).filter(|id| !id.is_empty());
        self.in_braces = if id.is_none() { braces(&self.text[at.clone()]) } else { None };
        if self.in_title {
            return;
        }
        let index = self.found.outline.len();
        let id = id.filter(|id| {
            let new = self.found.ids.insert(id.clone());
            if !new {
                let start = self.text[at.clone()].rfind("{#").unwrap_or_default();
                self.tell_id(id, self.place(at.start + start..at.end));
            }
            new
        });
        let span = self.place(at);
        let text = String::new();
        self.found.outline.push(Heading { level: level as u8, text, gaps: Vec::new(), id, span });
        self.fresh_line();
        self.write(opening(level));
        self.hole(Hole::HeadingId(index));
        self.write("\">");
    }

    pub(super) fn end_heading(&mut self, level: HeadingLevel) {
        if let Some(words) = self.in_braces.take() {
            self.text(&format!(" {words}"));
        }
        if self.in_title {
            self.in_title = false;
            self.found.title = self.words.take();
            return;
        }
        if let Some(heading) = self.found.outline.last_mut() {
            (heading.text, heading.gaps) = self.words.take_with_gaps();
        }
        self.write(closing(level));
    }

    /// An id that stands on the page already: what has it a second time goes without.
    pub(super) fn tell_id(&mut self, id: &str, place: Span) {
        self.problems.push(Code::DuplicateId.at(self.source, place).with("id", id));
    }

    /// `> [!NOTE]` is the directive `alert` in another spelling.
    pub(super) fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.fresh_line();
        self.enter(true);
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

    pub(super) fn start_code(&mut self, kind: CodeBlockKind<'_>, at: &Span) {
        self.in_code = true;
        self.fresh_line();
        let info = match kind {
            CodeBlockKind::Fenced(info) => {
                // Only its first line: directives in the code are none of the info's.
                let line = self.text.get(at.clone()).and_then(|block| block.lines().next());
                self.written(info, &(at.start..at.start + line.map_or(0, str::len)))
            }
            CodeBlockKind::Indented => "".into(),
        };
        let language = info.split(' ').next().unwrap_or_default();
        if language.is_empty() {
            self.write("<pre><code>");
            return;
        }
        self.write("<pre><code class=\"language-");
        if self.is_kept() {
            self.body.attribute(language);
        }
        self.write("\">");
    }
}

/// The words in braces that end a heading.
fn braces(heading: &str) -> Option<String> {
    let line = heading.trim_end().trim_end_matches(['=', '-', '#']).trim_end();
    let start = line.ends_with('}').then(|| line.rfind('{')).flatten()?;
    let before = &line[..start];
    let ours = before.ends_with(char::is_whitespace) && !before.trim().is_empty();
    ours.then(|| line[start..].to_owned())
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
