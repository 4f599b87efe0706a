//! Finding directives in a text, and masking them.

use std::borrow::Cow;

use icu::properties::props::EnumeratedProperty as _;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

use super::super::cjk::is_cjk;
use super::address::Address;
use super::attributes::{self, Attribute, BLANKS};
use super::line::Line;
use super::{Directive, Masked, Mistake, Shape, Word};
use crate::source::Span;

/// A directive within a line becomes this, which no source holds, and letters: a word that no parser
/// reads as a tag, an address or emphasis.
const MARK: char = '\u{e003}';

/// Masks the directives of a Markdown text.
pub(in crate::document) fn mask(text: &str) -> Masked<'_> {
    let mut scanner = Scanner { text, ..Scanner::default() };
    let mut directives = Vec::new();
    let mut at = 0;
    while let Some(colon) = find(text, at, ':') {
        let colons = count(text, colon, ':');
        let first = scanner.enter(colon);
        at = colon + colons;
        let found = match colons {
            1 => scanner.inline(colon),
            _ if first => scanner.line_directive(colon, colons),
            _ => None,
        };
        if let Some(directive) = found {
            at = directive.span.end;
            scanner.address = Address::after(at);
            directives.push(directive);
        }
    }
    Masked { text: masked(text, &directives), directives, source: text }
}

fn masked<'a>(text: &'a str, directives: &[Directive]) -> Cow<'a, str> {
    if directives.is_empty() {
        return text.into();
    }
    let mut masked = String::with_capacity(text.len());
    for directive in directives {
        let span = directive.span.clone();
        masked.push_str(text.get(masked.len()..span.start).unwrap_or_default());
        let (head, fill) = match directive.shape {
            Shape::Inline => (MARK.to_string(), 'z'),
            // Not `-`, which underlines a heading, nor `*`, which begins a list item.
            Shape::Leaf | Shape::Open | Shape::Close => (String::new(), '_'),
        };
        masked.push_str(&head);
        masked.extend(std::iter::repeat_n(fill, span.len().saturating_sub(head.len())));
    }
    masked.push_str(text.get(masked.len()..).unwrap_or_default());
    masked.into()
}

#[derive(Default)]
struct Scanner<'a> {
    text: &'a str,
    /// The line that the last colon was on.
    line: Span,
    /// Its pairs, once somebody asked.
    pairs: Option<Line>,
    address: Address,
}

/// What stands after a name.
struct Parts {
    label: Option<Span>,
    attributes: Vec<Attribute>,
    end: usize,
    mistake: Option<(Mistake, Span)>,
}

impl Scanner<'_> {
    /// Whether a colon is the first of its line, which it makes the current one.
    fn enter(&mut self, colon: usize) -> bool {
        if colon < self.line.end {
            return false;
        }
        let passed = self.text.get(self.line.end..colon).unwrap_or_default();
        let start = passed.rfind('\n').map_or(self.line.end, |at| self.line.end + at + 1);
        self.line = start..find(self.text, colon, '\n').unwrap_or(self.text.len());
        self.pairs = None;
        true
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn inline(&mut self, colon: usize) -> Option<Directive> {
        let name = self.name(colon + 1);
        let opens = self.slice(name.end, self.line.end).starts_with(['[', '{']);
        let right = opens && is_name(self.slice(name.start, name.end));
        if !right || !may_begin(self.slice(self.line.start, colon)) {
            return None;
        }
        if self.pairs().is_code(colon) || self.address.covers(self.text, self.line.start, colon) {
            return None;
        }
        let parts = self.parts(name.end);
        (parts.end > name.end).then(|| self.directive(Shape::Inline, colon, name, parts))
    }

    /// A directive that has a line to itself.
    fn line_directive(&mut self, colon: usize, colons: usize) -> Option<Directive> {
        if !is_prefix(self.slice(self.line.start, colon)) {
            return None;
        }
        let (after, container) = (colon + colons, colons > 2);
        let end = colon + self.slice(colon, self.line.end).trim_end().len();
        if container && after == end {
            let parts = Parts { label: None, attributes: Vec::new(), end, mistake: None };
            return Some(self.directive(Shape::Close, colon, end..end, parts));
        }
        let rest = self.slice(after, end);
        let spaces = if container { rest.len() - rest.trim_start_matches(BLANKS).len() } else { 0 };
        let name = self.name(after + spaces);
        let name_is_right = is_name(self.slice(name.start, name.end));
        let next = self.slice(name.end, end).chars().next();
        let begins = match self.slice(name.start, end).chars().next() {
            Some('[' | '{') => container,
            Some(first) if first.is_alphanumeric() => {
                container || matches!(next, Some('[' | '{')) || next.is_none() && name_is_right
            }
            _ => false,
        };
        if !begins {
            return None;
        }
        let mut parts = self.parts(name.end);
        if let Some((Mistake::UnclosedAttributes, brace)) = parts.mistake.clone() {
            let (attributes, mistake) = attributes::read(self.text, brace.end..end);
            let quote = mistake.filter(|(mistake, _)| *mistake == Mistake::UnclosedQuote);
            parts.attributes = attributes;
            parts.mistake = quote.or(parts.mistake);
            parts.end = end;
        }
        let about_name = if name.is_empty() {
            Some((Mistake::NoName, colon..after))
        } else if !name_is_right {
            Some((Mistake::BadName, name.clone()))
        } else {
            (spaces > 0).then_some((Mistake::SpaceBeforeName, after..name.start))
        };
        let left = self.slice(parts.end, end).trim_start().len();
        let more = (left > 0).then_some((Mistake::TextAfter, end - left..end));
        parts.mistake = about_name.or(parts.mistake).or(more);
        parts.end = end;
        let shape = if container { Shape::Open } else { Shape::Leaf };
        Some(self.directive(shape, colon, name, parts))
    }

    fn directive(&self, shape: Shape, colon: usize, name: Span, parts: Parts) -> Directive {
        let Parts { label, attributes, end, mistake } = parts;
        let (colons, name) = (count(self.text, colon, ':'), Word::new(self.text, name));
        Directive { shape, colons, name, label, attributes, span: colon..end, mistake }
    }

    /// What looks like a name: all up to a bracket, a brace, white space or another colon.
    fn name(&self, start: usize) -> Span {
        let rest = self.slice(start, self.line.end);
        let ends = |c: char| c.is_whitespace() || matches!(c, '[' | '{' | ':');
        start..start + rest.find(ends).unwrap_or(rest.len())
    }

    /// Reads `[label]{attributes}`, each of which may be missing.
    fn parts(&mut self, start: usize) -> Parts {
        let (text, line_end) = (self.text, self.line.end);
        let mut parts = Parts { label: None, attributes: Vec::new(), end: start, mistake: None };
        if self.slice(parts.end, line_end).starts_with('[') {
            let open = parts.end;
            match self.pairs().close(open) {
                Some(close) => (parts.label, parts.end) = (Some(open + 1..close), close + 1),
                None => parts.mistake = Some((Mistake::UnclosedLabel, open..open + 1)),
            }
        }
        if self.slice(parts.end, line_end).starts_with('{') {
            let open = parts.end;
            match self.pairs().close(open) {
                Some(close) => {
                    (parts.attributes, parts.mistake) = attributes::read(text, open + 1..close);
                    parts.end = close + 1;
                }
                None => parts.mistake = Some((Mistake::UnclosedAttributes, open..open + 1)),
            }
        }
        parts
    }

    fn pairs(&mut self) -> &Line {
        self.pairs.get_or_insert_with(|| Line::read(self.text, self.line.clone()))
    }
}

/// Whether a directive may begin after this part of a line: not right after a word, as in `12:30` or
/// `số:a[1]`, nor after a backslash; scripts that write no spaces between words leave the author no
/// choice.
pub(in crate::document) fn may_begin(before: &str) -> bool {
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    let is_mark = |c: char| GeneralCategoryGroup::Mark.contains(GeneralCategory::for_char(c));
    let spaceless = |c: char| {
        const SCRIPTS: [Script; 4] = [Script::Thai, Script::Lao, Script::Khmer, Script::Myanmar];
        is_cjk(c) || SCRIPTS.contains(&Script::for_char(c))
    };
    let word = |c: char| (c.is_alphanumeric() || is_mark(c)) && !spaceless(c);
    backslashes.is_multiple_of(2) && !before.chars().next_back().is_some_and(word)
}

/// Lower-case ASCII letters, digits and `-`, beginning with a letter.
pub(in crate::document) fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether only white space and the signs of quotations and list items stand before a directive.
fn is_prefix(mut text: &str) -> bool {
    loop {
        text = text.trim_start_matches(BLANKS);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let marker = match text.as_bytes().get(digits) {
            None => return text.is_empty(),
            Some(b'>') if digits == 0 => {
                text = text.get(1..).unwrap_or_default();
                continue;
            }
            Some(b'-' | b'+' | b'*') => digits == 0,
            Some(b'.' | b')') => (1..10).contains(&digits),
            Some(_) => false,
        };
        text = text.get(digits + 1..).unwrap_or_default();
        if !marker || !text.starts_with(BLANKS) {
            return false;
        }
    }
}

fn find(text: &str, from: usize, wanted: char) -> Option<usize> {
    text.get(from..)?.find(wanted).map(|at| from + at)
}

fn count(text: &str, from: usize, wanted: char) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.len() - rest.trim_start_matches(wanted).len()
}

#[cfg(test)]
mod tests;
