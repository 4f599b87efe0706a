//! Brackets that the parser left as text, and what their author probably meant by them.
//!
//! The parser makes a piece of text of its own of each, so nothing is looked for in any other text.

use super::Writer;
use crate::diag::Code;
use crate::document::body::Call;
use crate::document::directive::may_begin;
use crate::document::is_host;
use crate::source::Span;

/// How much of a line is looked at, in bytes: a line of brackets alone must not cost its square.
const MOST: usize = 400;

impl Writer<'_, '_> {
    /// A bracket, `[` or `![`, that begins nothing.
    pub(super) fn bracket(&mut self, at: &Span) {
        let text = self.text;
        let rest = text.get(at.end..).unwrap_or_default();
        let rest = &rest[..rest.floor_char_boundary(MOST)];
        let rest = rest.lines().next().unwrap_or_default();
        let before = text.get(..at.start).unwrap_or_default();
        let before = &before[before.ceil_char_boundary(before.len().saturating_sub(MOST))..];
        let before = before.rsplit('\n').next().unwrap_or_default();
        let escaped = before.len() - before.trim_end_matches('\\').len();
        if !escaped.is_multiple_of(2) {
            return;
        }
        if let Some((label, _)) = rest.strip_prefix('^').and_then(|rest| rest.split_once(']'))
            && !label.trim().is_empty()
        {
            let end = at.end + label.len() + 2;
            let start = at.end - 1;
            self.unknown_footnote(label, self.place(start..end));
        } else if let Some((label, note)) = noted(rest) {
            self.tell_note("place", label, self.place(at.end + note.start..at.end + note.end));
        } else if let Some((written, address)) = spaced(rest) {
            let start = at.end + address.start;
            let place = self.place(start..at.end + address.end);
            let meant = format!(
                "{}{}<{}>{}",
                text.get(at.clone()).unwrap_or_default(),
                &rest[..address.start],
                &rest[address.clone()],
                &rest[address.end..written]
            );
            let problem = Code::SpacedAddress.at(self.source, place);
            let problem = problem.with("target", &rest[address]).suggest(Some(meant));
            self.problems.push(problem);
        } else if let Some(call) = self.almost(before, rest, at) {
            self.found.almost.push(call);
        }
    }

    /// What would be a directive if it were written right: `：fact[area]`, `:Fact [area]`, `:fact[area`.
    fn almost(&self, before: &str, rest: &str, at: &Span) -> Option<Call> {
        let named = before.trim_end_matches([' ', '\t']);
        let start = named.trim_end_matches(|c: char| c.is_alphanumeric() || c == '-').len();
        let name = &named[start..];
        let prefix = named[..start].trim_end_matches([':', '：']);
        if name.is_empty() || prefix.len() == start || !may_begin(prefix) || !self.is_kept() {
            return None;
        }
        let end = rest.find(']').unwrap_or_else(|| {
            let word = |c: char| c.is_alphanumeric() || "-_./#".contains(c);
            rest.len() - rest.trim_start_matches(word).len()
        });
        let shift = self.base + at.start - before.len();
        let label = at.end + self.base..at.end + self.base + end;
        Some(Call {
            name: name.to_owned(),
            span: shift + start..shift + named.len(),
            label: Some((rest[..end].to_owned(), label)),
            attributes: Vec::new(),
        })
    }
}

/// The label and the place of a note's mention in the text of a link, which is none with it.
fn noted(rest: &str) -> Option<(&str, Span)> {
    let (before, after) = rest.split_once("[^")?;
    let (label, after) = after.split_once(']')?;
    let (after, _) = after.split_once("](")?;
    let plain = !before.contains(['[', ']']) && !after.contains(['[', ']']);
    plain.then(|| (label, before.len()..before.len() + label.len() + 3))
}

/// The address of what would be a picture or a link to a file if it had no spaces, in what follows its
/// first bracket, and where all of it ends.
fn spaced(rest: &str) -> Option<(usize, Span)> {
    let (label, inside) = rest.split_once("](")?;
    if label.contains(['[', ']']) {
        return None;
    }
    let start = label.len() + 2;
    let ends = inside.match_indices(')').map(|(at, _)| at);
    let mut found = ends.filter_map(|close| {
        let address = &inside[..close];
        let address = address.split_once(" \"").map_or(address, |(address, _)| address).trim();
        let (name, extension) = address.rsplit_once('.')?;
        let is_file = (2..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && extension.contains(|c: char| c.is_ascii_alphabetic());
        let plain = name.contains([' ', '\t']) && !address.contains(['<', '>', '[', ']']);
        // Words that end with the name of a website or a mail address name no file.
        let last = address.rsplit([' ', '\t', '@']).next();
        let is_file = is_file && !last.is_some_and(is_host);
        let from = start + inside.find(address)?;
        (is_file && plain).then(|| (start + close + 1, from..from + address.len()))
    });
    found.next()
}
