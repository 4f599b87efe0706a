//! The figures to look at again: those that wait for a value, and those whose day has come or is near.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use crate::data::{Fact, Figure};
use crate::diag::Messages;
use crate::render::{self, Snapshot};

/// A figure is told of so many days before somebody should look at it again.
const SOON: i64 = 30;

/// A figure to look at again.
#[derive(Serialize)]
pub struct FactView {
    id: String,
    name: String,
    value: String,
    review: Option<String>,
    state: &'static str,
    line: usize,
}

/// The figures to look at again, the most pressing first.
#[must_use]
pub fn figures(snapshot: &Snapshot, words: &Messages) -> Vec<FactView> {
    let soon = snapshot.today.checked_add(SOON.days()).unwrap_or(Date::MAX);
    let state = |review: Option<Date>, value: &Figure| match (review, value) {
        (_, Figure::Text(text)) if text == "?" => Some("pending"),
        (Some(review), _) if review < snapshot.today => Some("past"),
        (Some(review), _) if review <= soon => Some("near"),
        _ => None,
    };
    let view = |(id, fact): (&str, &Fact)| {
        let state = state(fact.review, &fact.value)?;
        let lang = &snapshot.site.config.source_language;
        let name = snapshot.catalog.message(lang, &format!("fact-{id}"), &[]);
        let value = match state {
            "pending" => String::new(),
            _ => render::facts::text(&snapshot.catalog, lang, fact),
        };
        Some(FactView {
            id: id.to_owned(),
            name: name.map_or_else(|| id.to_owned(), |message| message.text),
            value,
            review: fact.review.map(|day| words.date(day)),
            state,
            line: fact.spot.source.line(fact.spot.span.start).0,
        })
    };
    let mut facts: Vec<_> =
        snapshot.facts.all().filter_map(|fact| Some((fact.1.review, view(fact)?))).collect();
    facts.sort_by_key(|(review, view)| (view.state == "pending", *review));
    facts.into_iter().map(|(_, view)| view).collect()
}
