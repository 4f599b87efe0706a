//! The overview: what was saved lately and what is wrong in it, every problem of the site, which page is in
//! which language, and the figures to look at again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use super::advice::OVERVIEW;
use super::desk::{Desk, Moment, is_written};
use super::grid::{self, Pager, Row};
use super::panel::url_of;
use super::templates::ProblemView;
use crate::data::{FACTS, Facts, Figure};
use crate::diag::{Diagnostic, Severity};
use crate::pipeline;
use crate::render::Snapshot;

/// What is asked of the overview.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Problems of this page only.
    pub page: String,
    /// Problems of this language only.
    pub language: String,
    /// Problems of this kind only.
    pub kind: String,
    /// Pages whose title or address holds this.
    pub query: String,
    /// Which part of the list of pages, from 1.
    pub part: usize,
}

impl Wanted {
    /// Reads a query (WHATWG URL, application/x-www-form-urlencoded).
    #[must_use]
    pub fn read(query: &str) -> Self {
        let mut wanted = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "page" => wanted.page = value.into_owned(),
                "language" => wanted.language = value.into_owned(),
                "kind" => wanted.kind = value.into_owned(),
                "q" => wanted.query = value.into_owned(),
                "part" => wanted.part = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        wanted
    }

    /// The address of another part of the list of pages, all else as it is.
    #[must_use]
    pub fn url(&self, part: usize) -> String {
        let fields = [
            ("page", self.page.clone()),
            ("language", self.language.clone()),
            ("kind", self.kind.clone()),
            ("q", self.query.clone()),
            ("part", part.to_string()),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(fields.iter().filter(|(_, value)| !value.is_empty()));
        format!("{OVERVIEW}?{}", query.finish())
    }
}

/// Of very many problems, so many are listed: the rest comes into view as these are mended.
const MOST: usize = 200;

/// A figure is told of so many days before somebody should look at it again.
const SOON: i64 = 30;

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
    openable: bool,
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
    code: &'static str,
    name: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct FactView {
    id: String,
    name: String,
    value: String,
    review: Option<String>,
    state: &'static str,
    file: &'static str,
    line: usize,
    openable: bool,
}

/// The overview as HTML.
#[must_use]
pub fn overview(desk: &Desk, moment: &Moment, wanted: &Wanted) -> String {
    let snapshot = moment.snapshot.as_deref();
    let problems = all_problems(desk, moment);
    let url = |file: &str| snapshot.and_then(|snapshot| url_of(snapshot, file));
    let view = |problem: &Diagnostic| {
        let file = problem.place.as_ref().map(|place| place.file.as_str());
        ProblemView::new(problem, &desk.words, file.and_then(url))
    };
    let matching: Vec<_> = problems.iter().filter(|problem| matches(problem, wanted)).collect();
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
            openable: true,
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
        facts: snapshot.map(|snapshot| facts(desk, snapshot)).unwrap_or_default(),
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

/// The page that a file of `content/` belongs to, and the language that it is in.
fn page_and_language(file: &str) -> Option<(&str, &str)> {
    let below = file.strip_prefix("content/")?;
    let (folder, name) = below.rsplit_once('/').unwrap_or(("", below));
    Some((folder, name.strip_suffix(".md").unwrap_or_default()))
}

fn matches(problem: &Diagnostic, wanted: &Wanted) -> bool {
    let at = file_of(problem).and_then(page_and_language);
    let page = at.map(|(page, _)| format!("/{page}"));
    let fits = |asked: &str, found: Option<&str>| asked.is_empty() || found == Some(asked);
    fits(&wanted.page, page.as_deref())
        && fits(&wanted.language, at.map(|(_, language)| language))
        && fits(&wanted.kind, Some(problem.code.as_str()))
}

fn filter<'a>(
    snapshot: Option<&Snapshot>,
    problems: &[Diagnostic],
    wanted: &'a Wanted,
) -> Filter<'a> {
    let at = problems.iter().filter_map(|problem| page_and_language(file_of(problem)?));
    let mut kinds: BTreeMap<&'static str, usize> = BTreeMap::new();
    for problem in problems {
        *kinds.entry(problem.code.as_str()).or_default() += 1;
    }
    Filter {
        page: &wanted.page,
        language: &wanted.language,
        kind: &wanted.kind,
        pages: at.map(|(page, _)| format!("/{page}")).collect(),
        languages: languages(snapshot),
        kinds: kinds.into_iter().map(|(code, count)| Kind { code, name: code, count }).collect(),
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
    use crate::world::World;
    let zone = snapshot.map(|snapshot| snapshot.site.config.timezone.clone());
    let zone = zone.unwrap_or(TimeZone::UTC);
    let (then, now) = (time.to_zoned(zone.clone()), desk.world.now().to_zoned(zone));
    let pattern = if then.date() == now.date() { "%H:%M" } else { "%-d/%-m/%Y %H:%M" };
    then.strftime(pattern).to_string()
}

/// The figures that wait for a value, or whose day to be looked at again has come or is near.
fn facts(desk: &Desk, snapshot: &Snapshot) -> Vec<FactView> {
    let facts: &Facts = &snapshot.facts;
    let soon = snapshot.today.checked_add(SOON.days()).unwrap_or(Date::MAX);
    let state = |review: Option<Date>, value: &Figure| match (review, value) {
        (_, Figure::Text(text)) if text == "?" => Some("pending"),
        (Some(review), _) if review < snapshot.today => Some("past"),
        (Some(review), _) if review <= soon => Some("near"),
        _ => None,
    };
    let lines = lines(desk, facts);
    let view = |(id, fact): (&str, &crate::data::Fact)| {
        let state = state(fact.review, &fact.value)?;
        let lang = &snapshot.site.config.source_language;
        let name = snapshot.catalog.message(lang, &format!("fact-{id}"), &[]);
        let value = match &fact.value {
            Figure::Number(text) | Figure::Text(text) => text.clone(),
        };
        Some(FactView {
            id: id.to_owned(),
            name: name.map_or_else(|| id.to_owned(), |message| message.text),
            value,
            review: fact.review.map(|day| day.strftime("%-d/%-m/%Y").to_string()),
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
    use crate::world::World;
    let bytes = desk.world.read(FACTS).unwrap_or_default();
    let source = crate::source::Source::new(FACTS, &String::from_utf8_lossy(&bytes));
    facts.all().map(|(id, fact)| (id.to_owned(), source.line(fact.spot.span.start).0)).collect()
}
