//! Takes the known fields out of a table, checks their types, and names what is left over.

use jiff::civil::Date;

use super::remark::{remark, remarks};
use super::{Entry, Node, Value};
use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span};

/// A table being read field by field.
///
/// Reading never stops at a mistake: a field of the wrong type is reported and reads as absent.
pub struct Fields<'a> {
    source: &'a Source,
    entries: Vec<Entry>,
    known: Vec<&'static str>,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Fields<'a> {
    /// Opens a table. Anything else is reported as such and reads as an empty one.
    pub fn new(source: &'a Source, node: Node, problems: &'a mut Vec<Diagnostic>) -> Self {
        let entries = match node.value {
            Value::Map(entries) => entries,
            Value::Null => Vec::new(),
            _ => {
                problems.push(wrong_type(source, node.span, "table"));
                Vec::new()
            }
        };
        Self { source, entries, known: Vec::new(), problems }
    }

    /// The raw value of a field.
    pub fn take(&mut self, name: &'static str) -> Option<Node> {
        self.known.push(name);
        let at = self.entries.iter().position(|entry| entry.key == name)?;
        let node = self.entries.remove(at).node;
        (node.value != Value::Null).then_some(node)
    }

    /// A field of text. Numbers and `true` are text as they were written (`title: 2026`).
    pub fn string(&mut self, name: &'static str) -> Option<(String, Span)> {
        let node = self.take(name)?;
        self.as_string(node)
    }

    /// A field of words for readers. What a ` #` in YAML makes a remark of is rarely meant as one: it is
    /// told.
    pub fn words(&mut self, name: &'static str) -> Option<(String, Span)> {
        let entry = self.entries.iter().find(|entry| entry.key == name);
        self.problems.extend(entry.and_then(|entry| remark(self.source, entry)));
        self.string(name)
    }

    /// A field that is a whole number.
    pub fn integer(&mut self, name: &'static str) -> Option<i64> {
        let node = self.take(name)?;
        match node.value {
            Value::Integer(value) => Some(value),
            _ => self.refuse(&node, "integer"),
        }
    }

    /// A field that is a whole number above zero.
    pub fn positive(&mut self, name: &'static str) -> Option<usize> {
        let node = self.take(name)?;
        match node.value {
            Value::Integer(value) if value > 0 => usize::try_from(value).ok(),
            _ => self.refuse(&node, "positive"),
        }
    }

    /// A field that is `true` or `false`.
    pub fn boolean(&mut self, name: &'static str) -> Option<bool> {
        let node = self.take(name)?;
        match node.value {
            Value::Bool(value) => Some(value),
            _ => self.refuse(&node, "boolean"),
        }
    }

    /// A field that is one of a few words.
    pub fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        choices: &[(&'static str, T)],
    ) -> Option<T> {
        let (text, span) = self.string(name)?;
        let found = choices.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let problem = Code::BadChoice.at(self.source, span).with("value", &text);
            let problem = problem.with("choices", words.join(", "));
            self.problems.push(problem.suggest(nearest(&text, words)));
        }
        found.map(|(_, value)| *value)
    }

    /// A field of words that must be there, in a table at `span`.
    pub fn required(&mut self, name: &'static str, span: &Span) -> Option<String> {
        let read = self.words(name).map(|(text, _)| text);
        if read.is_none() {
            let problem = Code::MissingField.at(self.source, span.clone()).with("field", name);
            self.problems.push(problem);
        }
        read
    }

    /// A field that is a date, written `2026-11-23` or `23/11/2026`.
    pub fn date(&mut self, name: &'static str) -> Option<Date> {
        let (text, span) = self.string(name)?;
        let date = parse_date(&text);
        if date.is_none() {
            self.problems.push(Code::BadDate.at(self.source, span).with("value", text));
        }
        date
    }

    /// A field that is a list of text.
    pub fn strings(&mut self, name: &'static str) -> Option<Vec<(String, Span)>> {
        let items = self.list(name)?;
        Some(items.into_iter().filter_map(|item| self.as_string(item)).collect())
    }

    /// A field that is a list of text, where one text stands for a list of one (`tags: island`).
    pub fn one_or_more(&mut self, name: &'static str) -> Option<Vec<(String, Span)>> {
        let node = self.take(name)?;
        let items = match node.value {
            Value::List(items) => items,
            Value::Map(_) => return self.refuse(&node, "list"),
            _ => vec![node],
        };
        Some(items.into_iter().filter_map(|item| self.as_string(item)).collect())
    }

    /// A field that is a list.
    pub fn list(&mut self, name: &'static str) -> Option<Vec<Node>> {
        let node = self.take(name)?;
        match node.value {
            Value::List(items) => Some(items),
            _ => self.refuse(&node, "list"),
        }
    }

    /// A field that is a table, as its entries.
    pub fn table(&mut self, name: &'static str) -> Option<Vec<Entry>> {
        let node = self.take(name)?;
        match node.value {
            Value::Map(entries) => Some(entries),
            _ => self.refuse(&node, "table"),
        }
    }

    /// Takes all remaining fields that are tables, whatever their names; their texts are [words](Self::words).
    pub fn take_tables(&mut self) -> Vec<Entry> {
        let is_table = |entry: &mut Entry| matches!(entry.node.value, Value::Map(_));
        let tables: Vec<Entry> = self.entries.extract_if(.., is_table).collect();
        tables.iter().for_each(|table| remarks(self.source, table, self.problems));
        tables
    }

    /// Reports a problem at a place of this table's source.
    pub fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// The source the table stands in.
    #[must_use]
    pub fn source(&self) -> &'a Source {
        self.source
    }

    /// Reports every field that nobody took, with the known name nearest to it.
    pub fn finish(self) {
        for entry in self.entries {
            let problem = Code::UnknownField
                .at(self.source, entry.key_span)
                .with("field", &entry.key)
                .suggest(nearest(&entry.key, self.known.iter().copied()));
            self.problems.push(problem);
        }
    }

    fn as_string(&mut self, node: Node) -> Option<(String, Span)> {
        match node.value {
            Value::String(text) => Some((text, node.span)),
            Value::Integer(_) | Value::Float(_) | Value::Bool(_) => {
                Some((self.source.slice(node.span.clone()).to_owned(), node.span))
            }
            _ => self.refuse(&node, "text"),
        }
    }

    fn refuse<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        self.problems.push(wrong_type(self.source, node.span.clone(), expected));
        None
    }
}

fn wrong_type(source: &Source, span: Span, expected: &str) -> Diagnostic {
    let written = source.slice(span.clone()).lines().next().unwrap_or_default().to_owned();
    Code::WrongType.at(source, span).with("expected", expected).with("value", written)
}

/// A date as ISO 8601 writes it (`2026-11-23`, a time after it is left out) or as Vietnam does
/// (`23/11/2026`).
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let parts: Vec<&str> = text.split('/').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 => {
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        [iso] => {
            let (date, time) = iso.split_at_checked(10)?;
            let plain = time.is_empty() || time.starts_with(['T', ' ']);
            plain.then(|| date.parse().ok()).flatten()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let read = |text| parse_date(text).map(|date| date.to_string());
        assert_eq!(read("2026-03-20").as_deref(), Some("2026-03-20"));
        assert_eq!(read("20/3/2026").as_deref(), Some("2026-03-20"));
        assert_eq!(read("2026-03-20T08:00:00+07:00").as_deref(), Some("2026-03-20"));
        assert_eq!(read("2026-02-30"), None);
        assert_eq!(read("20 tháng 3"), None);
        assert_eq!(read("20/3/26"), None);
    }
}
