//! `data/facts.toml`: every figure of the site once, with its day, its source and the day to look at it
//! again.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Reference, Spot};
use crate::source::Source;
use crate::tree::{Entry, Fields, Node, Value, parse_toml};

/// The file's place in the site's folder.
pub const FACTS: &str = "data/facts.toml";

/// All figures by id.
#[derive(Clone, Debug, Default)]
pub struct Facts(BTreeMap<String, Fact>);

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its value.
    pub value: Figure,
    /// What it counts: `%`, a currency (`VND`), or the end of the id of a message (`unit-km2`).
    pub unit: Option<Spot>,
    /// The day it speaks of.
    pub as_of: Date,
    /// What it rests on.
    pub source: Reference,
    /// The day by which somebody should look whether it still holds.
    pub review: Option<Date>,
    /// Where its id stands.
    pub spot: Spot,
}

/// The value of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A number, in digits with `.` before the fraction, as its author wrote it.
    Number(String),
    /// Anything else (`3–5`, or a year): shown as it is.
    Text(String),
}

impl Facts {
    /// Reads the file. Every problem found is added to `problems`; a figure with one that spoils it is
    /// left out.
    #[must_use]
    pub fn read(source: &Source, today: Date, problems: &mut Vec<Diagnostic>) -> Self {
        let tree = match parse_toml(source, 0..source.text().len()) {
            Ok(tree) => tree,
            Err(problem) => {
                problems.push(problem);
                return Self::default();
            }
        };
        let Value::Map(entries) = tree.value else {
            return Self::default();
        };
        let read = |entry: Entry| {
            let id = entry.key.clone();
            let fact = read_fact(source, entry, problems)?;
            if fact.review.is_some_and(|review| review < today) {
                let problem = Code::ExpiredFact.at(source, fact.spot.span.clone());
                let review = fact.review.map(|review| review.to_string()).unwrap_or_default();
                problems.push(problem.with("fact", &id).with("date", review));
            }
            Some((id, fact))
        };
        Self(entries.into_iter().filter_map(read).collect())
    }

    /// A figure.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.0.get(id)
    }

    /// All figures by id.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Fact)> {
        self.0.iter().map(|(id, fact)| (id.as_str(), fact))
    }

    /// The problem of an id that is none, where it was written.
    #[must_use]
    pub fn unknown(&self, spot: &Spot) -> Diagnostic {
        let problem =
            Code::UnknownFact.at(&spot.source, spot.span.clone()).with("fact", &spot.text);
        problem.suggest(nearest(&spot.text, self.0.keys().map(String::as_str)))
    }
}

fn read_fact(source: &Source, entry: Entry, problems: &mut Vec<Diagnostic>) -> Option<Fact> {
    let span = entry.key_span;
    let mut fields = Fields::new(source, entry.node, problems);
    let value = fields.take("value").and_then(|node| read_value(source, &node, &mut fields));
    let unit = fields.string("unit");
    let as_of = fields.date("as_of");
    let review = fields.date("review");
    let origin = fields.take("source");
    for (name, missing) in
        [("value", value.is_none()), ("as_of", as_of.is_none()), ("source", origin.is_none())]
    {
        if missing {
            fields.report(Code::MissingField.at(source, span.clone()).with("field", name));
        }
    }
    fields.finish();
    let origin = origin.and_then(|node| read_source(source, node, problems));
    let spot = |(text, span)| Spot { text, source: source.clone(), span };
    Some(Fact {
        value: value?,
        unit: unit.map(spot),
        as_of: as_of?,
        source: origin?,
        review,
        spot: spot((entry.key, span)),
    })
}

/// A number is one that is written without quotes.
fn read_value(source: &Source, node: &Node, fields: &mut Fields<'_>) -> Option<Figure> {
    let written = source.slice(node.span.clone());
    match &node.value {
        Value::String(text) if written.starts_with(['"', '\'']) => {
            if let Some(number) = local_number(text) {
                let problem = Code::LocalNumber.at(source, node.span.clone());
                fields.report(problem.with("value", text).with("number", number));
            }
            Some(Figure::Text(text.clone()))
        }
        Value::Integer(_) | Value::Float(_) | Value::String(_) => {
            let digits = written.replace('_', "");
            let plain = digits.trim_start_matches('-');
            let decimal = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            if decimal {
                return Some(Figure::Number(digits));
            }
            let problem = Code::WrongType.at(source, node.span.clone());
            fields.report(problem.with("expected", "number").with("value", written));
            None
        }
        _ => {
            let problem = Code::WrongType.at(source, node.span.clone());
            fields.report(problem.with("expected", "number").with("value", written));
            None
        }
    }
}

/// The digits of a text that is a number as some language writes it (`8.555,8`, `1,200`, `12,5 %`), with `.`
/// before the fraction. A year is none, and neither is a telephone number.
fn local_number(text: &str) -> Option<String> {
    let sign = if text.trim_start().starts_with(['-', '−']) { "-" } else { "" };
    let digits = text.trim().trim_start_matches(['-', '−']).trim_end_matches('%').trim_end();
    let is_separator = |c: char| ".,'’ \u{a0}\u{202f}".contains(c);
    if !digits.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
        return None;
    }
    let last = digits.char_indices().rfind(|(_, c)| is_separator(*c))?;
    let (whole, fraction) = (&digits[..last.0], &digits[last.0 + last.1.len_utf8()..]);
    let grouped = |text: &str, by: Option<char>| {
        let mut groups = text.split(|c| Some(c) == by);
        let first = groups.next().unwrap_or_default();
        let mut rest = groups.peekable();
        let plain = rest.peek().is_none() && !first.is_empty();
        let parted = (1..=3).contains(&first.len()) && !first.starts_with('0');
        (plain || parted && rest.all(|group| group.len() == 3))
            .then(|| text.replace(is_separator, ""))
    };
    // One kind of sign parts the thousands; another, or one that parts none, stands before the fraction.
    // `113 114 115` are telephone numbers.
    let telephones = last.1 == ' ' && digits.find(' ') == Some(3) && !text.contains('%');
    if let Some(number) = grouped(digits, Some(last.1)).filter(|_| !telephones) {
        return Some(format!("{sign}{number}"));
    }
    let thousands = whole.chars().find(|c| is_separator(*c));
    let decimal = matches!(last.1, '.' | ',') && thousands != Some(last.1) && !fraction.is_empty();
    let whole = grouped(whole, thousands).filter(|_| decimal)?;
    Some(format!("{sign}{whole}.{fraction}"))
}

fn read_source(source: &Source, node: Node, problems: &mut Vec<Diagnostic>) -> Option<Reference> {
    let span = node.span.clone();
    let mut fields = Fields::new(source, node, problems);
    let title = fields.required("title", &span);
    let url = fields.string("url").map(|(text, _)| text);
    let date = fields.date("date").map(|date| date.to_string());
    fields.finish();
    Some(Reference { title: title?, url, date })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Facts, Vec<&'static str>) {
        let mut problems = Vec::new();
        let today = jiff::civil::date(2026, 11, 23);
        let facts = Facts::read(&Source::new(FACTS, text), today, &mut problems);
        (facts, problems.iter().map(|problem| problem.code.as_str()).collect())
    }

    #[test]
    fn figures_keep_their_digits_and_years_are_no_numbers() {
        let (facts, problems) = read(
            "[area]\nvalue = 8555.80\nunit = 'km2'\nas_of = 2025-07-01\nsource = {title = 'Nghị quyết'}\n\
             [year]\nvalue = '1653'\nas_of = 2025-07-01\nsource = {title = 'Sử'}\n",
        );
        assert_eq!(problems, Vec::<&str>::new());
        assert_eq!(facts.get("area").unwrap().value, Figure::Number("8555.80".into()));
        assert_eq!(facts.get("year").unwrap().value, Figure::Text("1653".into()));
    }

    #[test]
    fn numbers_as_a_language_writes_them_are_told() {
        let check = |texts: &str, number: Option<&str>| {
            for text in texts.split('|') {
                assert_eq!(local_number(text).as_deref(), number, "{text}");
            }
        };
        check(
            "8.555,8|8,555.8|8 555,8|8\u{202f}555,8|8’555.8|8555,8|8555.8|8.555,8 %",
            Some("8555.8"),
        );
        check("1.234.567|1,234,567|1 234 567|1\u{a0}234\u{a0}567", Some("1234567"));
        check("0,125|0.125", Some("0.125"));
        check("-1.200|−1,200|- 1.200", Some("-1200"));
        check("12,50%", Some("12.50"));
        check(
            "1653|25%|3–5|20/3|0258.3822.123|090 123 456|113 114 115|+84 905 123 456|1.2.3|1,2,3|a 1,5|.|,5|5,|1.234,567.8||1,,5",
            None,
        );
        let (facts, problems) =
            read("[a]\nvalue = '8.555,8'\nas_of = 2025-07-01\nsource = {title = 'x'}\n");
        assert_eq!(facts.get("a").unwrap().value, Figure::Text("8.555,8".into()));
        assert_eq!(problems, ["local-number"]);
    }

    #[test]
    fn a_figure_needs_its_day_and_its_source() {
        let (facts, problems) = read("[area]\nvalue = 1\nas_off = 2025-07-01\n[b]\nvalue = []\n");
        assert!(facts.all().next().is_none());
        assert_eq!(
            problems,
            [
                "missing-field",
                "missing-field",
                "unknown-field",
                "wrong-type",
                "missing-field",
                "missing-field",
                "missing-field"
            ]
        );
    }

    #[test]
    fn a_figure_past_its_review_is_told() {
        let (facts, problems) = read(
            "[a]\nvalue = 1\nas_of = 2025-07-01\nreview = 2026-11-22\nsource = {title = 'x'}\n",
        );
        assert!(facts.get("a").is_some());
        assert_eq!(problems, ["expired-fact"]);
    }
}
