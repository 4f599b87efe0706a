//! What pairs with what on one line: brackets, braces, and the backquotes of code.
//!
//! Everything is found in a few passes over the line, however many directives it seems to hold.

use std::collections::BTreeMap;

use super::attributes::{BLANKS, QUOTES};
use crate::source::Span;

/// The pairs of a line.
#[derive(Default)]
pub(super) struct Line {
    /// The offset of each closing bracket or brace by its opening one.
    closes: BTreeMap<usize, usize>,
    /// The code that begins and ends on the line.
    code: Vec<Span>,
}

impl Line {
    /// Reads the line at this span of the text.
    pub(super) fn read(text: &str, span: Span) -> Self {
        let base = span.start;
        let line = text.get(span).unwrap_or_default();
        let mut read = Self { closes: BTreeMap::new(), code: code(line) };
        read.brackets(line);
        read.braces(line);
        Self {
            closes: read.closes.iter().map(|(open, close)| (open + base, close + base)).collect(),
            code: read.code.iter().map(|code| code.start + base..code.end + base).collect(),
        }
    }

    /// The partner of the bracket or brace at an offset.
    pub(super) fn close(&self, open: usize) -> Option<usize> {
        self.closes.get(&open).copied()
    }

    /// Whether an offset lies within code.
    pub(super) fn is_code(&self, offset: usize) -> bool {
        let index = self.code.partition_point(|code| code.end <= offset);
        self.code.get(index).is_some_and(|code| code.contains(&offset))
    }

    /// Brackets nest; a backslash takes their meaning, and so does code.
    fn brackets(&mut self, line: &str) {
        let mut open = Vec::new();
        let mut escaped = false;
        for (at, byte) in line.bytes().enumerate() {
            let plain = !std::mem::take(&mut escaped);
            match byte {
                b'[' if plain && !self.is_code(at) => open.push(at),
                b']' if plain && !self.is_code(at) => {
                    self.closes.extend(open.pop().map(|start| (start, at)));
                }
                b'\\' => escaped = plain,
                _ => {}
            }
        }
    }

    /// A brace ends at the first `}` outside quotation marks. Read from the end of the line, where
    /// each character tells where a reader who meets it outside or inside of them would end.
    fn braces(&mut self, line: &str) {
        let mut outside = None;
        let mut inside = [None; QUOTES.len()];
        for (at, c) in line.char_indices().rev() {
            let after = outside;
            let is_value =
                || line.get(..at).unwrap_or_default().trim_end_matches(BLANKS).ends_with('=');
            let mut quotes = QUOTES.iter().zip(inside);
            let quoted = quotes.find(|(quote, _)| quote.opens_with(c) && is_value());
            match (c, quoted) {
                (_, Some((_, end))) => outside = end,
                ('}', _) => outside = Some(at),
                ('{', _) => self.closes.extend(after.map(|end| (at, end))),
                _ => {}
            }
            for (quote, end) in QUOTES.iter().zip(&mut inside) {
                if quote.closes_with(c) {
                    *end = after;
                }
            }
        }
    }
}

/// Code is what stands between two rows of as many backquotes.
fn code(line: &str) -> Vec<Span> {
    let mut rows: Vec<Span> = Vec::new();
    for (at, _) in line.match_indices('`') {
        match rows.last_mut() {
            Some(row) if row.end == at => row.end += 1,
            _ => rows.push(at..at + 1),
        }
    }
    let mut by_length: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for row in &rows {
        by_length.entry(row.len()).or_default().push(row.start);
    }
    let mut code: Vec<Span> = Vec::new();
    for row in rows {
        let before = line.get(..row.start).unwrap_or_default();
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let start = row.start + backslashes % 2;
        if start == row.end || code.last().is_some_and(|last| row.start < last.end) {
            continue;
        }
        let length = row.end - start;
        let closing = by_length
            .get(&length)
            .and_then(|starts| starts.get(starts.partition_point(|closing| *closing < row.end)));
        code.extend(closing.map(|closing| start..closing + length));
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs, as the text between them.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let line = Line::read(text, 0..text.len());
        let pairs = line.closes.iter().map(|(open, close)| text.get(open + 1..*close).unwrap());
        let code = line.code.iter().map(|code| text.get(code.clone()).unwrap());
        assert_eq!(pairs.chain(code).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn brackets_nest_and_may_be_escaped() {
        check("[a [b] c", &["b"]);
        check("]a[b[c]d]", &["b[c]d", "c"]);
        check("[a\\]b\\\\]", &["a\\]b\\\\"]);
    }

    #[test]
    fn braces_end_outside_quotation_marks() {
        check("{a=\"}\"} {b= '}'}", &["a=\"}\"", "b= '}'"]);
        check("{a=“}”} {it's}", &["a=“}”", "it's"]);
        check("{a=\"} {b}", &["b"]);
        check("{a", &[]);
    }

    #[test]
    fn code_hides_brackets() {
        check("[`]`] ``a`b``", &["`]`", "`]`", "``a`b``"]);
        check("\\`[a]` `", &["a", "` `"]);
        check("a`b", &[]);
    }
}
