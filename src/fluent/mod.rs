//! The messages of one language: Fluent's grammar, with the numbers and plurals of [`Formats`].
//!
//! The grammar is `fluent-syntax`'s. Evaluating it is ours and not `fluent-bundle`'s, whose numbers are
//! binary fractions, whose plural rules are of another year than ICU4X's, whose functions cannot say what
//! is wrong, and which panics on some messages. Values stand in the text as they are, without the marks
//! of direction that would reach titles, attributes and addresses.

mod resolve;
mod value;

pub use value::{Args, Function, Functions, Value};

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement, Term};
use fluent_syntax::parser::{ErrorKind, ParserError, parse_runtime};

use crate::formats::Formats;
use crate::source::Span;
use resolve::Scope;

/// The messages of one language, and how it writes what is placed in them.
pub struct Bundle {
    formats: Formats,
    functions: Functions,
    messages: BTreeMap<String, Message<String>>,
    terms: BTreeMap<String, Term<String>>,
}

/// A place where a text is not Fluent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Its bytes.
    pub span: Span,
    /// What kind of mistake: `brace`, `equals`, `value`, `default`, `quote`, or `other`.
    pub kind: &'static str,
    /// What the parser says of it, in English.
    pub detail: String,
}

/// A message with its variables filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text. What could not be filled stands there by its name, in braces.
    pub text: String,
    /// What could not be filled, and why.
    pub gaps: Vec<String>,
}

impl Bundle {
    /// A bundle without messages, and the functions that its messages may call.
    #[must_use]
    pub fn new(formats: Formats, functions: Functions) -> Self {
        Self { formats, functions, messages: BTreeMap::new(), terms: BTreeMap::new() }
    }

    /// Lays the messages of a text over those that are there. What does not parse is named and left out.
    pub fn add(&mut self, text: &str) -> Vec<Mistake> {
        if let Some(at) = too_deep(text) {
            return vec![Mistake { span: at..at + 1, kind: "brace", detail: "{{{…".to_owned() }];
        }
        let (resource, errors) = match parse_runtime(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(found) => found,
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    self.messages.insert(message.id.name.clone(), message);
                }
                Entry::Term(term) => {
                    self.terms.insert(term.id.name.clone(), term);
                }
                _ => {}
            }
        }
        let mistake = |error: ParserError| {
            let (kind, detail) = (kind(&error.kind), error.kind.to_string());
            Mistake { span: place(text, error), kind, detail }
        };
        errors.into_iter().map(mistake).collect()
    }

    /// The messages' names, in order.
    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.messages.keys()
    }

    /// Whether there is a message of this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.messages.contains_key(id)
    }

    /// How the language writes numbers, dates and lists.
    #[must_use]
    pub const fn formats(&self) -> &Formats {
        &self.formats
    }

    /// A message, or one of its attributes. `None` if there is none.
    #[must_use]
    pub fn text(&self, id: &str, attribute: Option<&str>, args: Args<'_>) -> Option<Text> {
        let pattern = self.pattern(id, attribute)?;
        // Nine of ten messages are plain text.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some(Text { text: value.clone(), gaps: Vec::new() });
        }
        let mut scope = Scope::new(self, args);
        let mut text = String::new();
        scope.write(&mut text, pattern);
        Some(Text { text, gaps: scope.gaps })
    }

    fn pattern(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern<String>> {
        let message = self.messages.get(id)?;
        let Some(name) = attribute else {
            return message.value.as_ref();
        };
        let found = message.attributes.iter().find(|attribute| attribute.id.name == name);
        found.map(|attribute| &attribute.value)
    }
}

fn kind(error: &ErrorKind) -> &'static str {
    match error {
        ErrorKind::ExpectedToken('}')
        | ErrorKind::UnbalancedClosingBrace
        | ErrorKind::ExpectedInlineExpression => "brace",
        ErrorKind::ExpectedToken('=') => "equals",
        ErrorKind::MissingValue
        | ErrorKind::ExpectedMessageField { .. }
        | ErrorKind::ExpectedTermField { .. } => "value",
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "default",
        ErrorKind::UnterminatedStringLiteral => "quote",
        _ => "other",
    }
}

/// Where a mistake is. A brace that is not closed is missed by the parser where the next line begins, and
/// by people at the end of the line that it is in.
fn place(text: &str, error: ParserError) -> Span {
    let before = text.get(..error.pos.start).unwrap_or_default();
    let end = before.trim_end().len();
    let ended = before[end..].contains('\n') || error.pos.start >= text.len();
    if ended && matches!(error.kind, ErrorKind::ExpectedToken('}')) {
        let last = before[..end].chars().next_back().map_or(0, char::len_utf8);
        return end - last..end;
    }
    error.pos
}

/// Braces and brackets within each other that nobody writes by hand, and that the parser's recursion
/// would not survive.
const DEEPEST: usize = 50;

/// Where a message goes too deep. Each is counted by itself: `:(` and a brace in quotes stay open.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut start) = (0usize, 0);
    for line in text.split_inclusive('\n') {
        if opens_message(line) {
            depth = 0;
        }
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

/// `name =` at the start of a line: nothing that the parser has open lives on behind it.
fn opens_message(line: &str) -> bool {
    let rest = line.strip_prefix('-').unwrap_or(line);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    rest.starts_with(|c: char| c.is_ascii_alphabetic()) && after.trim_start().starts_with('=')
}

#[cfg(test)]
mod tests;
