//! YAML into the tree.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Error, Location, Spanned};

use super::{Entry, Node, Value, mistake};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span, without_marks};

pub(super) fn parse(source: &Source, span: Span) -> Result<Node, Diagnostic> {
    let text = source.slice(span.clone());
    if text.trim().is_empty() {
        return Ok(Node { value: Value::Map(Vec::new()), span });
    }
    let options = serde_saphyr::options! {
        strict_booleans: true,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_depth: DEEPEST },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: REPEATED },
    };
    match serde_saphyr::from_str_with_options::<Spanned<Loose>>(text, options) {
        Ok(read) => Ok(node(read, text, span.start)),
        Err(error) => {
            let at = error.location().map_or(0..0, |location| bytes(location, text));
            let place = at.start + span.start..at.end + span.start;
            if let Error::DuplicateMappingKey { .. } = error.without_snippet() {
                let name = source.slice(place.clone()).to_owned();
                return Err(Code::DuplicateField.at(source, place).with("field", name));
            }
            // The parser counts lines from the start of the piece: the place says where it really is.
            let detail = error.to_string();
            let detail = detail.lines().next().unwrap_or_default();
            let detail = detail.split(" at line ").next().unwrap_or_default();
            Err(mistake::yaml(source, place, detail))
        }
    }
}

/// Levels within levels, of which nobody writes more than a handful; every one takes its share of the
/// stack.
const DEEPEST: usize = 16;

/// How much `*name` may repeat of what stands at `&name`: nine times nine times nine … is soon a billion.
const REPEATED: usize = 10_000;

/// A value as YAML has it, before its places are moved to where the piece begins.
enum Loose {
    Scalar(Value),
    List(Vec<Spanned<Loose>>),
    Map(Vec<(Spanned<String>, Spanned<Loose>)>),
}

fn node(read: Spanned<Loose>, text: &str, base: usize) -> Node {
    let span = |location| {
        let span = bytes(location, text);
        span.start + base..span.end + base
    };
    let at = span(read.referenced);
    let written = || text.get(at.start - base..at.end - base).unwrap_or_default();
    let value = match read.value {
        Loose::Scalar(Value::Integer(number)) if number.to_string() != written() => {
            Value::String(written().to_owned())
        }
        Loose::Scalar(Value::Float(number)) if number.to_string() != written() => {
            Value::String(written().to_owned())
        }
        Loose::Scalar(value) => value,
        Loose::List(items) => {
            Value::List(items.into_iter().map(|item| node(item, text, base)).collect())
        }
        Loose::Map(entries) => {
            let entry = |(key, value): (Spanned<String>, Spanned<Loose>)| Entry {
                key_span: span(key.referenced),
                key: key.value,
                node: node(value, text, base),
            };
            Value::Map(entries.into_iter().map(entry).collect())
        }
    };
    Node { value, span: at }
}

fn bytes(location: Location, text: &str) -> Span {
    let span = location.span();
    let by_line = || {
        let count = |number: u64| usize::try_from(number).unwrap_or(1).saturating_sub(1);
        let lines = text.split_inclusive('\n').take(count(location.line()));
        let line_start: usize = lines.map(str::len).sum();
        let before = text[line_start..].chars().take(count(location.column()));
        line_start + before.map(char::len_utf8).sum::<usize>()
    };
    let start = span.byte_offset().map_or_else(by_line, |at| at as usize).min(text.len());
    let length = span.byte_len().map_or(0, |length| length as usize);
    start..(start + length).min(text.len())
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Loose, D::Error> {
        Loose::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Integer(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Loose, E> {
        let text = || Value::String(value.to_string());
        Ok(Loose::Scalar(i64::try_from(value).map_or_else(|_| text(), Value::Integer)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::Float(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Loose, E> {
        Ok(Loose::Scalar(Value::String(without_marks(value.to_owned()))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Loose, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Loose::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Loose, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Loose::Map(map))
    }
}
