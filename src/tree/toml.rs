//! TOML into the tree.

use toml::de::{DeTable, DeValue};

use super::{Entry, Node, Value, mistake};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span, without_marks};

pub(super) fn parse(source: &Source, span: Span) -> Result<Node, Diagnostic> {
    let text = source.slice(span.clone());
    let base = span.start;
    match DeTable::parse(text) {
        Ok(table) => Ok(Node { value: map(table.get_ref(), base), span }),
        Err(error) => {
            let at = error.span().unwrap_or(0..0);
            let place = shift(at, base);
            if error.message().contains("duplicate key") {
                let name = source.slice(place.clone()).to_owned();
                return Err(Code::DuplicateField.at(source, place).with("field", name));
            }
            Err(mistake::toml(source, place, error.message()))
        }
    }
}

fn map(table: &DeTable<'_>, base: usize) -> Value {
    let entry = |(key, value): (&toml::Spanned<_>, &toml::Spanned<DeValue<'_>>)| {
        let key: &toml::Spanned<std::borrow::Cow<'_, str>> = key;
        Entry {
            key: key.get_ref().to_string(),
            key_span: shift(key.span(), base),
            node: node(value, base),
        }
    };
    Value::Map(table.iter().map(entry).collect())
}

fn node(spanned: &toml::Spanned<DeValue<'_>>, base: usize) -> Node {
    let value = match spanned.get_ref() {
        DeValue::String(text) => Value::String(without_marks(text.to_string())),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(value) => Value::Integer(value),
            Err(_) => Value::String(number.to_string()),
        },
        DeValue::Float(number) => match number.as_str().parse() {
            Ok(value) if f64::to_string(&value) == number.as_str() => Value::Float(value),
            _ => Value::String(number.to_string()),
        },
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(value) => Value::String(value.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(item, base)).collect()),
        DeValue::Table(table) => map(table, base),
    };
    Node { value, span: shift(spanned.span(), base) }
}

fn shift(span: Span, base: usize) -> Span {
    span.start + base..span.end + base
}
