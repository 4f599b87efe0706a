//! Pages by languages: what readers of each language get at each page today.

use serde::Serialize;

use super::wanted::Wanted;
use crate::diag::Messages;
use crate::lang::Lang;
use crate::render::Snapshot;
use crate::site::{Page, PageKey, Presence, Route, Site};

/// How many pages are listed at a time.
const SIZE: usize = 100;

/// A page.
#[derive(Serialize)]
pub struct Row {
    title: String,
    key: String,
    depth: usize,
    cells: Vec<Cell>,
}

/// A page in a language.
#[derive(Serialize)]
struct Cell {
    state: &'static str,
    url: Option<String>,
    title: String,
    from: Option<String>,
}

/// The parts of a long list.
#[derive(Default, Serialize)]
pub struct Pager {
    number: usize,
    count: usize,
    previous_url: Option<String>,
    next_url: Option<String>,
    query: String,
}

/// The part of the list of pages that is asked for.
#[must_use]
pub fn grid(snapshot: &Snapshot, words: &Messages, wanted: &Wanted) -> (Vec<Row>, Pager) {
    let site = &snapshot.site;
    let query = wanted.query.to_lowercase();
    let mut pages: Vec<(&PageKey, &Page)> =
        site.pages.iter().map(|(key, page)| (key, &**page)).collect();
    pages.extend(site.withheld.iter());
    pages.sort_unstable_by_key(|(key, _)| *key);
    pages.retain(|(key, page)| {
        let names = page.original().map(|version| version.title().to_lowercase());
        query.is_empty()
            || key.as_str().to_lowercase().contains(&query)
            || names.is_some_and(|name| name.contains(&query))
    });
    let count = pages.len().div_ceil(SIZE).max(1);
    let number = wanted.part.clamp(1, count);
    let rows = pages.iter().skip((number - 1) * SIZE).take(SIZE);
    let rows = rows.map(|(key, page)| row(site, key, page, words)).collect();
    let url = |part: usize| {
        (1..=count).contains(&part).then(|| format!("{}#languages", wanted.url(part)))
    };
    let pager = Pager {
        number,
        count,
        previous_url: url(number - 1),
        next_url: url(number + 1),
        query: wanted.query.clone(),
    };
    (rows, pager)
}

fn row(site: &Site, key: &PageKey, page: &Page, words: &Messages) -> Row {
    let languages = site.config.languages.iter();
    Row {
        title: page
            .original()
            .map_or_else(|| format!("/{key}"), |version| version.title().to_owned()),
        key: format!("/{key}"),
        depth: key.as_str().split('/').filter(|part| !part.is_empty()).count(),
        cells: languages.map(|language| cell(site, page, &language.lang, words)).collect(),
    }
}

fn cell(site: &Site, page: &Page, lang: &Lang, words: &Messages) -> Cell {
    let own = Route::Page { key: page.key.clone(), lang: lang.clone() };
    let presence = page.presence.get(lang);
    let version = page.versions.get(lang);
    let label = |lang: &Lang| site.config.language(lang).map(|language| language.label.clone());
    let (state, from) = match presence {
        _ if page.withheld.contains(lang) => ("draft", None),
        Some(Presence::Own) => {
            let read = version.is_some_and(|found| found.document.front.own.reviewed.is_some());
            (if *lang == page.source || read { "own" } else { "machine" }, None)
        }
        Some(Presence::Notice(from)) => ("notice", label(from)),
        Some(Presence::Link(from)) => ("link", label(from)),
        Some(Presence::Hidden(_)) => ("hidden", None),
        None => ("missing", None),
    };
    Cell {
        state,
        url: site.routes.url(&own).map(str::to_owned),
        title: words.text(&format!("preview-{state}-about"), &[]),
        from,
    }
}
