//! Footnotes: numbered in the order of their first mention, gathered at the end of the page, with the
//! roles of DPUB-ARIA 1.1 (`doc-noteref`, `doc-endnotes`, `doc-backlink`).

use std::collections::BTreeMap;

use super::super::body::Body;
use super::Writer;

/// The footnotes of a page, by label. Their ids have a colon, which no heading's id is made with.
#[derive(Default)]
pub(super) struct Footnotes {
    /// Each note's number, from 1, and how often it has been mentioned.
    mentioned: BTreeMap<String, (usize, usize)>,
    written: BTreeMap<String, Body>,
}

impl Footnotes {
    /// The number of a note, and which mention of it this is.
    fn mention(&mut self, label: &str) -> (usize, usize) {
        let next = self.mentioned.len() + 1;
        let (number, mentions) = self.mentioned.entry(label.to_owned()).or_insert((next, 0));
        *mentions += 1;
        (*number, *mentions)
    }
}

impl Writer<'_, '_> {
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let (number, mention) = self.footnotes.mention(label);
        let again = if mention > 1 { format!("-{mention}") } else { String::new() };
        self.write(&format!(
            "<sup class=\"footnote-ref\"><a href=\"#fn:{number}\" id=\"fnref:{number}{again}\" \
             role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// From here on is the note's text; the page's waits on the shelf.
    pub(super) fn start_footnote(&mut self, label: &str) {
        self.shelf.push((label.to_owned(), std::mem::take(&mut self.body)));
    }

    pub(super) fn end_footnote(&mut self) {
        if let Some((label, page)) = self.shelf.pop() {
            let note = std::mem::replace(&mut self.body, page);
            self.footnotes.written.entry(label).or_insert(note);
        }
    }

    /// The notes that the text mentions; a note that nothing mentions is nobody's.
    pub(super) fn write_footnotes(&mut self) {
        let Footnotes { mentioned, mut written } = std::mem::take(&mut self.footnotes);
        if mentioned.is_empty() {
            return;
        }
        let mut order: Vec<_> =
            mentioned.into_iter().map(|(label, (number, _))| (number, label)).collect();
        order.sort_unstable();
        self.body.fresh_line();
        self.body.push("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        for (number, label) in order {
            self.body.push(&format!("<li id=\"fn:{number}\">\n"));
            self.body.append(written.remove(&label).unwrap_or_default());
            self.body.push(&format!(
                "<p><a href=\"#fnref:{number}\" class=\"footnote-back\" role=\"doc-backlink\">↩</a></p>\n</li>\n"
            ));
        }
        self.body.push("</ol>\n</section>\n");
    }
}
