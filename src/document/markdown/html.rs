//! HTML of authors: left out, or kept as far as it is safe.

use super::Writer;
use crate::diag::Code;
use crate::document::html::allowed;
use crate::document::html::tags::{Piece, Tag, pieces};
use crate::document::html::{clean, key, mark_address};
use crate::source::{Span, excerpt};

/// The HTML of a text.
#[derive(Default)]
pub(super) struct Html {
    /// What is being read: a block comes line by line.
    text: String,
    /// Where its lines begin: there, and in the file.
    lines: Vec<(usize, usize)>,
    /// The elements that are open.
    open: Vec<String>,
    /// How many of them were when each block began that is open: they end behind it, not in it.
    outside: Vec<usize>,
    /// The first place where HTML was kept, and our name for what is not the author's.
    kept: Option<(Span, String)>,
}

/// Elements within elements that nobody writes by hand, and that would cost their square to parse.
const DEEPEST: usize = 50;

impl Writer<'_, '_> {
    /// A tag, or a line of a block of HTML.
    pub(super) fn html_line(&mut self, text: &str, at: Span) {
        if self.is_kept() {
            self.html.lines.push((self.html.text.len(), self.place(at).start));
            self.html.text.push_str(text);
        } else {
            self.refuse_html(self.place(at));
        }
    }

    /// HTML ends here: what is safe of it is kept, or its words alone.
    pub(super) fn end_html(&mut self) {
        let text = std::mem::take(&mut self.html.text);
        let mut gone: Option<String> = None;
        let mut words = String::new();
        for piece in pieces(&text) {
            match (piece, &gone) {
                (Piece::Tag(tag), Some(name)) if tag.closes && tag.name == *name => gone = None,
                (_, Some(_)) | (Piece::Comment, _) => {}
                (Piece::Text(text), _) if self.options.html => {
                    self.write(&text.replace('<', "&lt;"));
                }
                (Piece::Text(text), _) => words.push_str(&text.replace('<', "&lt;")),
                (Piece::Unfinished(span), _) => self.refuse_html(self.html.place(&span)),
                (Piece::Tag(tag), _) if self.options.html && allowed::is_element(&tag.name) => {
                    self.html_tag(&tag);
                }
                (Piece::Tag(tag), _) if !tag.closes || !self.options.html => {
                    self.refuse_html(self.html.place(&tag.span));
                    gone = Some(tag.name)
                        .filter(|name| !tag.closes && allowed::goes_with_content(name));
                }
                (Piece::Tag(_), _) => {}
            }
        }
        self.html.lines.clear();
        if !words.trim().is_empty() {
            self.start_line("<p>");
            self.write(words.trim());
            self.write("</p>\n");
        }
    }

    /// A tag of an element that may be used.
    fn html_tag(&mut self, tag: &Tag<'_>) {
        let place = self.html.place(&tag.span);
        let key = match &self.html.kept {
            Some((_, key)) => key.clone(),
            None => {
                let key = key(self.source);
                self.html.kept = Some((place.clone(), key.clone()));
                key
            }
        };
        if allowed::must_close(&tag.name) {
            if tag.closes {
                let partner = self.html.own().rfind(|(_, name)| **name == tag.name);
                match partner.map(|(at, _)| at) {
                    Some(at) => self.close_html(at),
                    None => self.refuse_html(place),
                }
                return;
            }
            if self.html.open.len() >= DEEPEST {
                return self.refuse_html(place);
            }
            self.html.open.push(tag.name.clone());
        }
        self.write(if tag.closes { "</" } else { "<" });
        self.write(&tag.name);
        let mut seen: Vec<&str> = Vec::new();
        for attribute in &tag.attributes {
            let name = attribute.name.as_str();
            if !allowed::is_attribute(&tag.name, name) || seen.contains(&name) {
                self.refuse_html(self.html.place(&attribute.span));
                continue;
            }
            seen.push(name);
            if name == "id" && !self.found.ids.insert(attribute.value.to_owned()) {
                self.tell_id(attribute.value, self.html.place(&attribute.span));
                continue;
            }
            let written = if allowed::is_address(name) {
                let span = attribute.value_start..attribute.value_start + attribute.value.len();
                mark_address(&key, name, attribute.value, &self.html.place(&span))
            } else {
                format!(" {name}=\"{}\"", attribute.value.replace('"', "&quot;"))
            };
            self.write(&written);
        }
        self.write(">");
    }

    /// Elements within a line end with their paragraph, whatever their author forgot.
    pub(super) fn end_inline_html(&mut self) {
        let inline = self.html.own().find(|(_, name)| allowed::is_inline(name));
        if let Some(at) = inline.map(|(at, _)| at) {
            self.close_html(at);
        }
    }

    /// A block ends, and with it what was opened in it.
    pub(super) fn leave_html(&mut self) {
        let outside = self.html.outside.pop();
        self.close_html(outside.unwrap_or_default());
    }

    /// The text ends, and what is still open with it.
    pub(super) fn end_all_html(&mut self) {
        self.close_html(0);
    }

    fn close_html(&mut self, down_to: usize) {
        while self.html.open.len() > down_to
            && let Some(name) = self.html.open.pop()
        {
            self.write(&format!("</{name}>"));
        }
    }

    /// The page as a whole is made safe.
    pub(super) fn clean_html(&mut self) {
        if let Some((first, key)) = self.html.kept.take() {
            let (body, whole) = clean(&self.body, &key);
            self.body = body;
            if !whole {
                self.refuse_html(first);
            }
        }
    }

    fn refuse_html(&mut self, place: Span) {
        let written = self.source.slice(place.clone()).trim();
        let line = written.lines().next().unwrap_or_default();
        let shown = excerpt(line, 60);
        self.problems.push(Code::RawHtml.at(self.source, place).with("html", shown));
    }
}

impl Html {
    /// A block begins.
    pub(super) fn enter(&mut self) {
        self.outside.push(self.open.len());
    }

    /// The elements that were opened in the innermost block, with their numbers.
    fn own(&self) -> impl DoubleEndedIterator<Item = (usize, &String)> {
        let outside = self.outside.last().copied().unwrap_or_default();
        self.open.iter().enumerate().skip(outside)
    }

    /// Whether an element is open.
    pub(super) fn is_open(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    /// A span of what is being read, in the file.
    fn place(&self, span: &Span) -> Span {
        let line = self.lines.partition_point(|(start, _)| *start <= span.start);
        let (start, file) = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let at = file + span.start.saturating_sub(start);
        at..at + span.len()
    }
}
