//! A place in a file, kept with the line it points at so that it outlives the file's text.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::source::{Source, Span};

/// A file, or a piece of one line of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Path from the site's folder.
    pub file: String,
    /// Line, from 1; 0 if the problem is the file as a whole.
    pub line: usize,
    /// Column in characters, from 1; 0 if the problem is the file as a whole.
    pub column: usize,
    /// The line's text.
    pub text: String,
    /// The bytes of `text` the caret is under.
    pub caret: (usize, usize),
    /// The bytes of the file that are meant, as long as their line is not known.
    pub awaits: Option<(usize, usize)>,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        let text = String::new();
        Self { file: path.into(), line: 0, column: 0, text, caret: (0, 0), awaits: None }
    }

    /// A span of a text. A span over several lines is cut at the end of its first. If the source has
    /// forgotten its text, the place waits for it.
    #[must_use]
    pub fn at(source: &Source, span: Span) -> Self {
        if source.is_forgotten() {
            let awaits = Some((span.start, span.end));
            return Self { awaits, ..Self::file(source.path()) };
        }
        let text = source.text();
        let start = text.floor_char_boundary(span.start);
        let end = text.floor_char_boundary(span.end.max(start));
        let (number, whole) = source.line(start);
        let line = &text[whole.clone()];
        let (start, end) = (start - whole.start, end.min(whole.end) - whole.start);
        let (text_around, shift) = around(line, start, end);
        let caret_end = (end + shift.1).saturating_sub(shift.0).min(text_around.len());
        Self {
            file: source.path().to_owned(),
            line: number,
            column: line[..start].chars().count() + 1,
            caret: (start + shift.1 - shift.0, text_around.floor_char_boundary(caret_end)),
            text: text_around,
            awaits: None,
        }
    }

    /// The place in the text that it has been waiting for.
    #[must_use]
    pub fn in_text(&self, source: &Source) -> Self {
        self.awaits.map_or_else(|| self.clone(), |(start, end)| Self::at(source, start..end))
    }

    /// Whether `text` is only a part of its line.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.text[..self.caret.0].chars().count() + 1 != self.column
    }

    /// The bytes of `text` the caret is under.
    #[must_use]
    pub fn caret(&self) -> Range<usize> {
        self.caret.0..self.caret.1
    }
}

/// How much of a line is kept on either side of the caret, in bytes.
const AROUND: usize = 240;

/// The part of a long line around a span, and by how much that moved: bytes cut off, bytes added.
fn around(line: &str, start: usize, end: usize) -> (String, (usize, usize)) {
    if line.len() <= 4 * AROUND {
        return (line.to_owned(), (0, 0));
    }
    let from = line.floor_char_boundary(start.saturating_sub(AROUND));
    let to = line.floor_char_boundary(end.min(start + AROUND) + AROUND);
    let before = if from > 0 { "…" } else { "" };
    let after = if to < line.len() { "…" } else { "" };
    (format!("{before}{}{after}", &line[from..to]), (from, before.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_spans_stay_in_their_line() {
        let source = Source::new("a.md", "một\nhải yến\nba");
        let start = source.text().find("yến").unwrap();
        let place = Place::at(&source, start..source.text().len());
        assert_eq!((place.line, place.column), (2, 5));
        assert_eq!(&place.text[place.caret()], "yến");
    }

    #[test]
    fn of_a_very_long_line_only_what_is_around_the_caret_is_kept() {
        let long = "đảo ".repeat(50_000);
        let source = Source::new("a.md", &format!("{long}yến{long}"));
        let place = Place::at(&source, long.len()..long.len() + "yến".len());
        assert_eq!(&place.text[place.caret()], "yến");
        assert_eq!(place.column, long.chars().count() + 1);
        assert!(place.text.len() < 1_000);
        assert!(Place::at(&source, 0..source.text().len()).text.len() < 1_000);
    }

    #[test]
    fn any_span_has_a_place() {
        let source = Source::new("a.md", "ế\n");
        for start in 0..6 {
            for end in 0..6 {
                let place = Place::at(&source, start..end);
                assert!(place.line >= 1 && place.text.get(place.caret()).is_some());
            }
        }
    }
}
