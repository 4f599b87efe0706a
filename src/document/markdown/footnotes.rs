//! Footnotes: numbered in the order of their first mention, gathered at the end of the page, with the
//! roles of DPUB-ARIA 1.1 (`doc-noteref`, `doc-endnotes`, `doc-backlink`).
//!
//! A number is known once the text has been read: a note that only another note mentions comes after
//! those of the text, and one that no reader gets to has none.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::super::body::Body;
use super::Writer;
use crate::diag::{Code, nearest};
use crate::source::Span;

/// The footnotes of a page. Their ids have a colon, which no heading's id is made with.
#[derive(Default)]
pub(super) struct Footnotes {
    /// The text being written, as far as its last mention of a note.
    before: Mentions,
    /// Notes that are being read, each with what waits for their end: the text that it stands in.
    shelf: Vec<(Note, Mentions, Body)>,
    /// Those read, by label.
    written: BTreeMap<String, Note>,
    /// Labels mentioned where no mention can stand: that has been told.
    refused: BTreeSet<String>,
    /// Mentions of notes that are not there.
    unknown: Vec<(String, Span)>,
}

/// How many notes a mention without one is compared with.
const MOST_GUESSES: usize = 100;

/// Pieces of a text, each up to the mention of the note of a label.
type Mentions = Vec<(Body, String)>;

#[derive(Default)]
struct Note {
    /// Its label as its author wrote it, and where.
    label: String,
    span: Span,
    text: Mentions,
    /// The text behind the last mention.
    end: Body,
}

/// Labels differ in more than upper and lower case.
fn key(label: &str) -> String {
    label.to_lowercase()
}

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str, at: &Span) {
        if !self.is_kept() || self.is_in_link() {
            self.tell_note("place", label, self.place(at.clone()));
            self.footnotes.refused.insert(key(label));
            return;
        }
        self.write("<sup class=\"footnote-ref\">");
        let before = std::mem::take(&mut self.body);
        self.footnotes.before.push((before, key(label)));
        self.write("</sup>");
    }

    /// `[^label]` without a note.
    pub(super) fn unknown_footnote(&mut self, label: &str, span: Span) {
        self.footnotes.unknown.push((label.to_owned(), span));
    }

    /// From here on is the note's text; the page's waits on the shelf.
    pub(super) fn start_footnote(&mut self, label: &str, at: &Span) {
        let place = self.place(at.clone());
        let bracket = self.source.slice(place.clone()).find("]:").unwrap_or_default();
        let span = place.start..place.start + bracket + 1;
        let note = Note { label: label.to_owned(), span, ..Note::default() };
        let before = std::mem::take(&mut self.footnotes.before);
        self.footnotes.shelf.push((note, before, std::mem::take(&mut self.body)));
    }

    pub(super) fn end_footnote(&mut self) {
        let Some((note, before, body)) = self.footnotes.shelf.pop() else {
            return;
        };
        let text = std::mem::replace(&mut self.footnotes.before, before);
        let end = std::mem::replace(&mut self.body, body);
        match self.footnotes.written.entry(key(&note.label)) {
            Entry::Occupied(_) => self.tell_note("twice", &note.label, note.span),
            Entry::Vacant(free) => {
                free.insert(Note { text, end, ..note });
            }
        }
    }

    /// The notes that readers get to, behind the text.
    pub(super) fn write_footnotes(&mut self) {
        let Footnotes { before, mut written, refused, unknown, .. } =
            std::mem::take(&mut self.footnotes);
        for (label, span) in unknown {
            // Every number is near every other.
            let is_word = label.chars().filter(|c| c.is_alphabetic()).count() > 2;
            let known = written.values().take(MOST_GUESSES).map(|note| note.label.as_str());
            let meant = nearest(&label, known).filter(|_| is_word);
            let meant = meant.map(|label| format!("[^{label}]"));
            let problem = Code::BrokenNote.at(self.source, span).with("kind", "unknown");
            self.problems.push(problem.with("note", label).suggest(meant));
        }
        let mut numbers = Numbers::default();
        self.body = numbers.fill(before, std::mem::take(&mut self.body));
        if !numbers.order.is_empty() {
            self.body.fresh_line();
            self.body.push("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
            let mut number = 0;
            while let Some(label) = numbers.order.get(number) {
                let note = written.remove(label).unwrap_or_default();
                number += 1;
                self.body.push(&format!("<li id=\"fn:{number}\">\n"));
                self.body.append(numbers.fill(note.text, note.end));
                self.body.push(&format!(
                    "<p><a href=\"#fnref:{number}\" class=\"footnote-back\" role=\"doc-backlink\">↩</a></p>\n</li>\n"
                ));
            }
            self.body.push("</ol>\n</section>\n");
        }
        for (_, note) in written.into_iter().filter(|(label, _)| !refused.contains(label)) {
            self.tell_note("unused", &note.label, note.span);
        }
    }

    pub(super) fn tell_note(&mut self, kind: &str, label: &str, span: Span) {
        let problem = Code::BrokenNote.at(self.source, span).with("kind", kind);
        self.problems.push(problem.with("note", label));
    }
}

/// The numbers that notes get, from 1.
#[derive(Default)]
struct Numbers {
    order: Vec<String>,
    /// The number of each note, and how often it has been mentioned.
    given: BTreeMap<String, (usize, usize)>,
}

impl Numbers {
    /// A text with the numbers of the notes that it mentions.
    fn fill(&mut self, mentions: Mentions, end: Body) -> Body {
        let mut pieces = mentions.into_iter();
        let Some((mut body, first)) = pieces.next() else {
            return end;
        };
        body.push(&self.mention(first));
        for (piece, label) in pieces {
            body.append(piece);
            body.push(&self.mention(label));
        }
        body.append(end);
        body
    }

    fn mention(&mut self, label: String) -> String {
        if !self.given.contains_key(&label) {
            self.order.push(label.clone());
        }
        let (number, mentions) = self.given.entry(label).or_insert((self.order.len(), 0));
        *mentions += 1;
        let again = if *mentions > 1 { format!("-{mentions}") } else { String::new() };
        format!(
            "<a href=\"#fn:{number}\" id=\"fnref:{number}{again}\" role=\"doc-noteref\">{number}</a>"
        )
    }
}
