//! Whether a place lies within the address of a link, where a colon is a colon.

use super::attributes::BLANKS;

/// A look over a text from its start, which goes over no part twice.
#[derive(Default)]
pub(super) struct Address {
    /// How far it came.
    at: usize,
    /// How deep in the parentheses of an address it is there.
    depth: usize,
}

impl Address {
    /// A look that begins behind a directive.
    pub(super) fn after(at: usize) -> Self {
        Self { at, depth: 0 }
    }

    /// Whether an offset on the line lies in an address: `[a](here)`, `https://here`, `[a]: here`.
    pub(super) fn covers(&mut self, text: &str, line_start: usize, offset: usize) -> bool {
        let bytes = text.as_bytes();
        for at in self.at.max(line_start)..offset {
            let before = |back: usize| at.checked_sub(back).and_then(|at| bytes.get(at));
            let opens = match bytes.get(at) {
                Some(b'(') => before(1) == Some(&b']'),
                Some(b'/') => before(1) == Some(&b'/') && before(2) == Some(&b':'),
                _ => false,
            };
            self.depth = match (bytes.get(at), self.depth) {
                (Some(b' ' | b'\t' | b'\n'), _) => 0,
                (_, 0) => usize::from(opens),
                (Some(b'('), depth) => depth + 1,
                (Some(b')'), depth) => depth - 1,
                (_, depth) => depth,
            };
        }
        self.at = offset;
        self.depth > 0 || is_definition(text.get(line_start..offset).unwrap_or_default())
    }
}

/// Whether the address of a link definition follows; that of a footnote is a text like any other.
fn is_definition(line: &str) -> bool {
    line.trim_end_matches(BLANKS).ends_with("]:")
        && ["[", " [", "  [", "   ["].iter().any(|start| line.starts_with(start))
        && !line.trim_start_matches(' ').starts_with("[^")
}
