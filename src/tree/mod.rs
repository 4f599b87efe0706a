//! A tree of values that remembers where each was written, from TOML or YAML.
//!
//! `site.toml` and the page details at the top of a Markdown file are read into the same tree, so
//! that one set of readers ([`Fields`]) finds the same mistakes in both and points at the same spot.

mod fields;
mod mistake;
mod remark;
mod toml;
mod yaml;

pub use fields::{Fields, parse_date};

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::source::{Source, Span};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Its bytes in the source.
    pub span: Span,
}

/// What TOML and YAML have in common. Dates are text: what a date is, the field decides. So are numbers
/// that would print otherwise than they were written (`12.50`, `0258`): a published figure is the
/// author's to the digit.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing (`key:` in YAML).
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// Text.
    String(String),
    /// A list.
    List(Vec<Node>),
    /// A table, in the order written.
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

/// Reads a piece of a source as TOML.
///
/// # Errors
/// A `syntax` diagnostic at the place of the mistake.
pub fn parse_toml(source: &Source, span: Span) -> Result<Node, Diagnostic> {
    toml::parse(source, span)
}

/// Reads a piece of a source as YAML.
///
/// # Errors
/// A `syntax` diagnostic at the place of the mistake.
pub fn parse_yaml(source: &Source, span: Span) -> Result<Node, Diagnostic> {
    yaml::parse(source, span)
}

impl Node {
    /// The entry of a table.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(entries) => {
                entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
            }
            _ => None,
        }
    }

    /// This tree with another laid over it: tables merge by key at every depth, all else replaces.
    #[must_use]
    pub fn overlaid(&self, over: &Self) -> Self {
        let (Value::Map(below), Value::Map(above)) = (&self.value, &over.value) else {
            return over.clone();
        };
        let mut merged = below.clone();
        let places: BTreeMap<&str, usize> =
            below.iter().enumerate().map(|(at, entry)| (entry.key.as_str(), at)).collect();
        for entry in above {
            match places.get(entry.key.as_str()).and_then(|at| merged.get_mut(*at)) {
                Some(own) => own.node = own.node.overlaid(&entry.node),
                None => merged.push(entry.clone()),
            }
        }
        Self { value: Value::Map(merged), span: over.span.clone() }
    }
}

impl serde::Serialize for Node {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Integer(value) => serializer.serialize_i64(*value),
            Value::Float(value) => serializer.serialize_f64(*value),
            Value::String(value) => serializer.serialize_str(value),
            Value::List(items) => serializer.collect_seq(items),
            Value::Map(entries) => {
                serializer.collect_map(entries.iter().map(|entry| (&entry.key, &entry.node)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yaml(text: &str) -> Node {
        let source = Source::new("a.yaml", text);
        parse_yaml(&source, 0..source.text().len()).unwrap()
    }

    fn toml(text: &str) -> Node {
        let source = Source::new("a.toml", text);
        parse_toml(&source, 0..source.text().len()).unwrap()
    }

    fn json(node: &Node) -> String {
        serde_json::to_string(node).unwrap()
    }

    #[test]
    fn toml_and_yaml_read_the_same() {
        let from_yaml = yaml("a: Đảo\nb: [1, 2.5, true]\nc:\n  d: 2026-11-23\n");
        let from_toml = toml("a = 'Đảo'\nb = [1, 2.5, true]\n[c]\nd = 2026-11-23\n");
        assert_eq!(json(&from_yaml), r#"{"a":"Đảo","b":[1,2.5,true],"c":{"d":"2026-11-23"}}"#);
        assert_eq!(json(&from_yaml), json(&from_toml));
    }

    #[test]
    fn spans_point_into_the_source() {
        let text = "x\ntên: “Hải Yến”\nkhác: [một, hai]\n";
        let source = Source::new("a.yaml", text);
        let start = text.find("tên").unwrap();
        let node = parse_yaml(&source, start..text.len()).unwrap();
        let Value::Map(entries) = &node.value else { panic!("a table") };
        assert_eq!(source.slice(entries[0].key_span.clone()), "tên");
        assert_eq!(source.slice(entries[0].node.span.clone()), "“Hải Yến”");
        let Value::List(items) = &entries[1].node.value else { panic!("a list") };
        assert_eq!(source.slice(items[1].span.clone()), "hai");
    }

    #[test]
    fn tables_merge_at_every_depth_and_lists_replace() {
        let below = yaml("facts: {area: {name: Diện tích, number: 8555.86}}\nlist: [1, 2]");
        let above = yaml("facts: {area: {name: Area}, more: 1}\nlist: [3]");
        assert_eq!(
            json(&below.overlaid(&above)),
            r#"{"facts":{"area":{"name":"Area","number":8555.86},"more":1},"list":[3]}"#
        );
    }

    #[test]
    fn figures_stay_as_they_were_written() {
        let json_of = |text| json(&yaml(text));
        assert_eq!(
            json_of("a: 02583822123\nb: 12.50\nc: 12.5\nd: 1_000"),
            r#"{"a":"02583822123","b":"12.50","c":12.5,"d":"1_000"}"#
        );
        assert_eq!(json(&toml("b = 12.50\nc = 1_000")), r#"{"b":"12.50","c":1000}"#);
    }

    #[test]
    fn decoded_text_holds_no_marks() {
        assert_eq!(json(&yaml(r#"a: "x\uE013y""#)), "{\"a\":\"x\u{fffd}y\"}");
        assert_eq!(json(&toml(r#"a = "x\uE013y""#)), "{\"a\":\"x\u{fffd}y\"}");
    }

    #[test]
    fn words_that_older_yaml_takes_for_switches_are_text() {
        assert_eq!(json(&yaml("a: no\nb: on\nc: true")), r#"{"a":"no","b":"on","c":true}"#);
    }
}
