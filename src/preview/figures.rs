//! The figures to look at again: those that wait for a value, and those whose day has come or is near.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::desk::{Desk, is_written};
use crate::data::{FACTS, Fact, Facts, Figure};
use crate::render::{self, Snapshot};
use crate::source::Source;
use crate::world::World;

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
    file: &'static str,
    line: usize,
    openable: bool,
}

/// The figures to look at again, the most pressing first.
#[must_use]
pub fn figures(desk: &Desk, snapshot: &Snapshot) -> Vec<FactView> {
    let facts: &Facts = &snapshot.facts;
    let soon = snapshot.today.checked_add(SOON.days()).unwrap_or(Date::MAX);
    let state = |review: Option<Date>, value: &Figure| match (review, value) {
        (_, Figure::Text(text)) if text == "?" => Some("pending"),
        (Some(review), _) if review < snapshot.today => Some("past"),
        (Some(review), _) if review <= soon => Some("near"),
        _ => None,
    };
    let lines = lines(desk, facts);
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
            review: fact.review.map(|day| desk.words.date(day)),
            state,
            file: FACTS,
            line: lines.get(id).copied().unwrap_or_default(),
            openable: is_written(FACTS),
        })
    };
    let mut facts: Vec<_> =
        facts.all().filter_map(|fact| Some((fact.1.review, view(fact)?))).collect();
    facts.sort_by_key(|(review, view)| (view.state == "pending", *review));
    facts.into_iter().map(|(_, view)| view).collect()
}

/// The lines that figures stand in.
fn lines(desk: &Desk, facts: &Facts) -> BTreeMap<String, usize> {
    let bytes = desk.world.read(FACTS).unwrap_or_default();
    let source = Source::new(FACTS, &String::from_utf8_lossy(&bytes));
    facts.all().map(|(id, fact)| (id.to_owned(), source.line(fact.spot.span.start).0)).collect()
}
