//! The overview: what was saved lately and what is wrong in it, every problem of the site, which page is in
//! which language, and the figures to look at again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::desk::{Desk, Moment, url_of};
use super::figures::{FactView, figures};
use super::grid::{self, Pager, Row};
use super::templates::ProblemView;
use super::wanted::Wanted;
use crate::diag::{Diagnostic, Severity};
use crate::pipeline;
use crate::render::Snapshot;
use crate::world::World;

/// Of very many problems, so many are listed: the rest comes into view as these are mended.
const MOST: usize = 200;

#[derive(Serialize)]
struct Overview<'a> {
    lang: &'a str,
    token: &'a str,
    have: String,
    site_title: String,
    home_url: String,
    blocked: bool,
    checking: bool,
    counts: Counts,
    recent: Vec<Recent>,
    problems: Vec<ProblemView>,
    total: usize,
    filter: Filter<'a>,
    languages: Vec<Language>,
    rows: Vec<Row>,
    pager: Pager,
    facts: Vec<FactView>,
}

#[derive(Default, Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct Recent {
    file: String,
    when: String,
    url: Option<String>,
    problems: Vec<ProblemView>,
}

#[derive(Serialize)]
struct Filter<'a> {
    page: &'a str,
    language: &'a str,
    kind: &'a str,
    pages: BTreeSet<String>,
    languages: Vec<Language>,
    kinds: Vec<Kind>,
}

#[derive(Serialize)]
struct Language {
    tag: String,
    label: String,
}

#[derive(Serialize)]
struct Kind {
    code: String,
    count: usize,
}

/// The overview as HTML.
#[must_use]
pub fn overview(desk: &Desk, moment: &Moment, wanted: &Wanted) -> String {
    let snapshot = moment.snapshot.as_deref();
    let problems = all_problems(desk, moment);
    let url = |file: &str| snapshot.and_then(|snapshot| url_of(&snapshot.site, file));
    let view = |problem: &Diagnostic| {
        let file = problem.place.as_ref().map(|place| place.file.as_str());
        ProblemView::new(problem, &desk.words, file.and_then(url))
    };
    let matching: Vec<_> =
        problems.iter().filter(|problem| matches(snapshot, problem, wanted)).collect();
    let recent = |(file, time): &(String, Timestamp)| {
        let here = problems.iter().filter(|found| file_of(found) == Some(file.as_str()));
        Recent {
            file: file.clone(),
            when: when(desk, snapshot, *time),
            url: url(file),
            problems: here
                .filter(|found| found.severity != Severity::Information)
                .map(view)
                .collect(),
        }
    };
    let (rows, pager) = snapshot
        .map_or_else(Default::default, |snapshot| grid::grid(snapshot, &desk.words, wanted));
    let home = snapshot.map(|snapshot| snapshot.site.routes.url_of_file("index.html"));
    let overview = Overview {
        lang: desk.words.lang().tag(),
        token: desk.keys.page.as_str(),
        have: format!("{}.{}", moment.id, moment.whole.is_some()),
        site_title: snapshot.map(title).unwrap_or_default(),
        home_url: home.unwrap_or_else(|| "/".to_owned()),
        blocked: moment.blocked,
        checking: moment.whole.is_none() && snapshot.is_some(),
        counts: count(&problems),
        recent: moment.recent.iter().map(recent).collect(),
        total: matching.len(),
        problems: matching.into_iter().take(MOST).map(view).collect(),
        filter: filter(snapshot, &problems, wanted),
        languages: languages(snapshot),
        rows,
        pager,
        facts: snapshot.map(|snapshot| figures(snapshot, &desk.words)).unwrap_or_default(),
    };
    desk.templates.render("dashboard.html", &overview)
}

/// Everything that is wrong, the worst first.
fn all_problems(desk: &Desk, moment: &Moment) -> Vec<Diagnostic> {
    let whole = moment.whole.iter().flat_map(|whole| whole.iter());
    let mut problems: Vec<_> = moment.problems.iter().chain(whole).cloned().collect();
    pipeline::locate(&desk.world, &mut problems);
    match &moment.snapshot {
        Some(snapshot) => pipeline::settle(problems, snapshot),
        None => problems,
    }
}

fn file_of(problem: &Diagnostic) -> Option<&str> {
    problem.place.as_ref().map(|place| place.file.as_str())
}

/// The page that a file belongs to, as the overview spells it, and the language that it is in.
fn page_and_language(snapshot: Option<&Snapshot>, file: &str) -> (Option<String>, Option<String>) {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let of_theme = || file.strip_prefix("themes/")?.split_once("/locales/").map(|(_, below)| below);
    if let Some(below) = file.strip_prefix("locales/").or_else(of_theme) {
        return (None, below.split('/').next().map(str::to_owned));
    }
    let Some(key) = folder.strip_prefix("content") else { return (None, None) };
    let is_page = |key: &&str| {
        let site = snapshot.map(|snapshot| &snapshot.site);
        site.is_none_or(|site| site.pages.contains_key(*key) || site.withheld.contains_key(*key))
    };
    // A file in a folder that is no page belongs to the page above it.
    let key = key.trim_start_matches('/');
    let above = std::iter::successors(Some(key), |key| {
        (!key.is_empty()).then(|| key.rsplit_once('/').map_or("", |(above, _)| above))
    });
    let page = above.into_iter().find(is_page).map(|key| format!("/{key}"));
    (page, name.strip_suffix(".md").map(str::to_owned))
}

fn matches(snapshot: Option<&Snapshot>, problem: &Diagnostic, wanted: &Wanted) -> bool {
    let at = file_of(problem).map(|file| page_and_language(snapshot, file));
    let (page, language) = at.unwrap_or_default();
    let fits = |asked: &str, found: Option<&str>| asked.is_empty() || found == Some(asked);
    fits(&wanted.page, page.as_deref())
        && fits(&wanted.language, language.as_deref())
        && fits(&wanted.kind, Some(problem.code.as_str()))
}

/// What can be chosen: what there is, and what was chosen when there still was some of it.
fn filter<'a>(
    snapshot: Option<&Snapshot>,
    problems: &[Diagnostic],
    wanted: &'a Wanted,
) -> Filter<'a> {
    let chosen = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let files = problems.iter().filter_map(file_of);
    let pages = files.filter_map(|file| page_and_language(snapshot, file).0);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for problem in problems {
        *kinds.entry(problem.code.as_str().to_owned()).or_default() += 1;
    }
    kinds.extend(
        chosen(&wanted.kind).filter(|kind| !kinds.contains_key(kind)).map(|kind| (kind, 0)),
    );
    Filter {
        page: &wanted.page,
        language: &wanted.language,
        kind: &wanted.kind,
        pages: pages.chain(chosen(&wanted.page)).collect(),
        languages: languages(snapshot),
        kinds: kinds.into_iter().map(|(code, count)| Kind { code, count }).collect(),
    }
}

fn languages(snapshot: Option<&Snapshot>) -> Vec<Language> {
    let languages = snapshot.into_iter().flat_map(|snapshot| &snapshot.site.config.languages);
    languages
        .map(|language| Language { tag: language.lang.to_string(), label: language.label.clone() })
        .collect()
}

fn count(problems: &[Diagnostic]) -> Counts {
    let of = |severity| problems.iter().filter(|found| found.severity == severity).count();
    Counts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        notes: of(Severity::Information),
    }
}

fn title(snapshot: &Snapshot) -> String {
    let config = &snapshot.site.config;
    let named = snapshot.catalog.message(&config.source_language, "site-title", &[]);
    named.map_or_else(|| config.title.clone(), |message| message.text)
}

/// When a file was saved: the time if that was today.
fn when(desk: &Desk, snapshot: Option<&Snapshot>, time: Timestamp) -> String {
    let zone = snapshot.map(|snapshot| snapshot.site.config.timezone.clone());
    let zone = zone.unwrap_or(TimeZone::UTC);
    let (then, now) = (time.to_zoned(zone.clone()), desk.world.now().to_zoned(zone));
    let clock = then.strftime("%H:%M").to_string();
    if then.date() == now.date() { clock } else { desk.words.date(then.date()) }
}
