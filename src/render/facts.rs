//! Figures as readers see them: in the format of their language, with unit and day.

use std::collections::BTreeSet;
use std::ops::Range;

use tera::Value;

use super::view::{Html, view};
use super::{Snapshot, escape, functions};
use crate::catalog::{
    Catalog, Formats, Message, Number, NumberOptions, NumberStyle, Value as MessageValue,
};
use crate::config::Config;
use crate::data::{Fact, Facts, Figure};
use crate::diag::{Code, Diagnostic};
use crate::document::{Reference, slugify};
use crate::lang::Lang;
use crate::site::Version;

view! {
    /// A figure: `fact(id="area")`, or an entry of `page.facts`.
    FactView {
        /// Its id.
        id: String,
        /// Its name, the message `fact-…`.
        name: String,
        /// Its value as the reader's language writes it, with its unit.
        text: String,
        /// The text marked up for machines too: `<data value="8555.8" data-as-of="2025-07-01">`.
        html: Html,
        /// The number in plain digits, or nothing.
        value: Option<String>,
        /// The number, or the range, as it stands in the text (`8.555,8`, `45–60`), or nothing.
        number: Option<String>,
        /// What stands before it in the text.
        before: String,
        /// What stands after it: the unit.
        after: String,
        /// The day it speaks of (`2025-07-01`).
        as_of: String,
        /// Title of what it rests on.
        source: String,
        /// Where that can be read, or nothing.
        source_url: Option<String>,
        /// The day that was published, or nothing.
        source_date: Option<String>,
    }
}

/// The figures that a page's details name.
pub(super) fn of_page(snapshot: &Snapshot, lang: &Lang, version: &Version) -> Vec<FactView> {
    let ids = version.shared.facts.iter().flatten();
    ids.filter_map(|spot| view(&snapshot.facts, &snapshot.catalog, lang, &spot.text)).collect()
}

/// A figure for readers of a language.
pub(super) fn view(facts: &Facts, catalog: &Catalog, lang: &Lang, id: &str) -> Option<FactView> {
    let fact = facts.get(id)?;
    let Reference { title, url, date } = fact.source.clone();
    let value = match &fact.value {
        Figure::Number(digits) => Some(digits.clone()),
        Figure::Text(_) => None,
    };
    let text = text(catalog, lang, fact);
    let measured = value.is_some() || fact.unit.is_some();
    // A text in another language is marked up as one: it stays whole.
    let whole = !measured || functions::plain(&text) != text;
    let number = if whole { None } else { number_in(&text) };
    let (before, after) = match &number {
        Some(number) => (text.get(..number.start), text.get(number.end..)),
        None => (None, None),
    };
    Some(FactView {
        id: id.to_owned(),
        name: functions::string(catalog, lang, &format!("fact-{id}")),
        html: Value::safe_string(&html(catalog, lang, fact)),
        value,
        before: before.unwrap_or_default().to_owned(),
        after: after.unwrap_or_default().to_owned(),
        number: number.and_then(|number| text.get(number)).map(str::to_owned),
        text,
        as_of: fact.as_of.to_string(),
        source: title,
        source_url: url,
        source_date: date,
    })
}

/// A figure in a text.
pub(super) fn html(catalog: &Catalog, lang: &Lang, fact: &Fact) -> String {
    let text = escape(&text(catalog, lang, fact));
    let as_of = fact.as_of;
    match &fact.value {
        Figure::Number(digits) => {
            let value = escape(digits);
            format!("<data class=\"fact\" value=\"{value}\" data-as-of=\"{as_of}\">{text}</data>")
        }
        Figure::Text(_) => format!("<span class=\"fact\" data-as-of=\"{as_of}\">{text}</span>"),
    }
}

/// A figure with its unit, as words alone.
#[must_use]
pub fn text(catalog: &Catalog, lang: &Lang, fact: &Fact) -> String {
    let unit = fact.unit.as_ref().map(|unit| unit.text.as_str()).unwrap_or_default();
    if let Some(message) = unit_message(catalog, lang, unit, &fact.value) {
        return functions::marked(lang, unit, Some(message));
    }
    match &fact.value {
        Figure::Text(text) => shown(catalog, lang, unit, text),
        Figure::Number(digits) => {
            let formats = catalog.formats(lang);
            let written = formats.and_then(|formats| written(formats, unit, digits));
            written.unwrap_or_else(|| digits.clone())
        }
    }
}

/// From the first digit of a text to the last: `10–11` in `10–11 %`, `25억 8,000` in `25억 8,000만 달러`.
fn number_in(text: &str) -> Option<Range<usize>> {
    let mut digits = text.char_indices().filter(|(_, c)| is_digit(*c));
    let (start, first) = digits.next()?;
    let (last, digit) = digits.next_back().unwrap_or((start, first));
    Some(start..last + digit.len_utf8())
}

/// Whether a character is a digit of a number, which those of `m²` and `CO₂` are not.
fn is_digit(c: char) -> bool {
    c.is_numeric() && !matches!(c, '²' | '³' | '¹' | '\u{2070}'..='\u{209f}')
}

/// A text that is no number: a range as the language writes it, anything else as it is.
fn shown(catalog: &Catalog, lang: &Lang, unit: &str, text: &str) -> String {
    range(catalog, lang, unit, text).unwrap_or_else(|| text.to_owned())
}

/// A range, `3–5`, with the sign of the message `range-sign` if the language has that: `3〜5`. What stands
/// after both numbers is written once: `3–5%`, `$3–$5`.
fn range(catalog: &Catalog, lang: &Lang, unit: &str, text: &str) -> Option<String> {
    let formats = catalog.formats(lang)?;
    let is_plain = unit != "%" && !is_currency(unit);
    let (from, to) = text.split_once(['–', '—']).or_else(|| {
        // Days and telephone numbers have hyphens too.
        text.split_once('-').filter(|_| !is_plain)
    })?;
    let end = |end: &str| {
        let end = end.trim();
        if is_plain { ungrouped(formats, end) } else { written(formats, unit, end) }
    };
    let (from, to) = (end(from)?, end(to)?);
    let sign = number_in(&to).and_then(|number| to.get(number.end..)).unwrap_or_default();
    let from = from.strip_suffix(sign).unwrap_or(&from);
    let own = catalog.message(lang, "range-sign", &[]).filter(|found| found.lang == *lang);
    let dash = own.as_ref().map_or("–", |found| found.text.as_str());
    Some(format!("{from}{dash}{to}"))
}

/// A number that may be a year: its thousands stay together.
fn ungrouped(formats: &Formats, digits: &str) -> Option<String> {
    let options = NumberOptions { grouping: false, ..NumberOptions::default() };
    Some(formats.styled(&Number::parse(digits)?, &options).0)
}

/// A number as a language writes it: a percentage, money, or the number alone.
fn written(formats: &Formats, unit: &str, digits: &str) -> Option<String> {
    let number = Number::parse(digits)?;
    let (number, style) = match unit {
        "%" => (number.scaled(-2), NumberStyle::Percent),
        unit if is_currency(unit) => {
            (number, NumberStyle::from_names(Some("currency"), Some(unit)).ok()?)
        }
        _ => (number, NumberStyle::Decimal),
    };
    Some(formats.styled(&number, &NumberOptions { style, ..NumberOptions::default() }).0)
}

/// The unit's message with the value in it.
fn unit_message(catalog: &Catalog, lang: &Lang, unit: &str, value: &Figure) -> Option<Message> {
    if unit.is_empty() || unit == "%" || is_currency(unit) {
        return None;
    }
    let value = match value {
        Figure::Number(digits) => MessageValue::of_digits(digits.as_str()),
        Figure::Text(text) => MessageValue::from(shown(catalog, lang, "", text)),
    };
    catalog.message(lang, &format!("unit-{unit}"), &[("value", value)])
}

/// Whether a unit is the code of a currency (ISO 4217).
fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Units that no message names, and those whose message loses the number.
#[must_use]
pub fn check_units(facts: &Facts, catalog: &Catalog, config: &Config) -> Vec<Diagnostic> {
    let source = &config.source_language;
    let unnamed = |(_, fact): (&str, &Fact)| {
        let unit = fact.unit.as_ref()?;
        let known = unit.text == "%"
            || is_currency(&unit.text)
            || catalog.has(source, &format!("unit-{}", unit.text));
        let meant = slugify(&unit.text.replace('²', "2").replace('³', "3"));
        let plain = unit
            .text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        let kind = if plain || !meant.is_ascii() { "other" } else { "sign" };
        let problem = || Code::UnknownUnit.at(&unit.source, unit.span.clone());
        let problem = || problem().with("unit", &unit.text).with("language", source.tag());
        (!known).then(|| problem().with("kind", kind).with("meant", meant))
    };
    let mut problems: Vec<_> = facts.all().filter_map(unnamed).collect();
    let mut told = BTreeSet::new();
    for (_, fact) in facts.all() {
        let lost = config.languages.iter().filter_map(|language| {
            let unit = fact.unit.as_ref()?;
            let message = format!("unit-{}", unit.text);
            let found = unit_message(catalog, &language.lang, &unit.text, &fact.value)?;
            let lost = number_in(&found.text).is_none() && number_in(figure(fact)).is_some();
            (lost && told.insert((message, found.lang.clone()))).then(|| {
                let label = config.language(&found.lang).map_or("", |language| &language.label);
                let problem = Code::UnitWithoutValue.at(&unit.source, unit.span.clone());
                let problem = problem.with("unit", &unit.text).with("language", label);
                problem.with("tag", found.lang.tag()).with("text", found.text)
            })
        });
        problems.extend(lost.collect::<Vec<_>>());
    }
    problems
}

/// The value of a figure as its author wrote it.
fn figure(fact: &Fact) -> &str {
    match &fact.value {
        Figure::Number(text) | Figure::Text(text) => text,
    }
}
