//! What a browser gets at an address: the same bytes that a build would write there, but for a page with a
//! mistake, of which the last good one stays until it is mended.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use super::desk::{Desk, Moment};
use super::print::Print;
use super::shelf::Made;
use crate::diag::{Diagnostic, Severity};
use crate::pipeline;
use crate::render::{Body, Snapshot, render};
use crate::site::{PageKey, Route};

/// What is at an address.
pub enum Answer {
    /// A page.
    Page(Page),
    /// Something that is no page, made by rendering.
    Bytes(&'static str, Vec<u8>),
    /// A file of the site: its media type and where it is.
    File(&'static str, PathBuf),
    /// Nothing; the address that was meant has a `/` at its end, or the base path before it.
    Redirect(String),
}

/// A page as it is shown.
pub struct Page {
    /// Whether it is there: if not, this is the page that says so.
    pub found: bool,
    /// The page itself; none if there never was one without a mistake that keeps it from being made.
    pub made: Option<Arc<Made>>,
    /// What is wrong with it, what keeps the whole site from being made included, with places and weights.
    pub problems: Vec<Diagnostic>,
    /// This is an earlier one: the latest has a mistake.
    pub held: bool,
}

impl Page {
    /// What tells it from what was shown before.
    #[must_use]
    pub fn print(&self) -> Print {
        self.made.as_ref().map(|made| made.print.clone()).unwrap_or_default()
    }
}

/// What is at the path of an address, percent-encoded, from the root of the host.
#[must_use]
pub fn answer(desk: &Desk, moment: &Moment, path: &str) -> Answer {
    let Some(snapshot) = &moment.snapshot else {
        let problems = own_problems(desk, moment, None, Vec::new());
        return Answer::Page(Page { found: true, made: None, problems, held: false });
    };
    let routes = &snapshot.site.routes;
    let Some(route) = routes.find(path) else {
        return meant(snapshot, path).map_or_else(
            || Answer::Page(page(desk, moment, snapshot, &not_found(snapshot, path), false)),
            Answer::Redirect,
        );
    };
    if route.is_page() {
        return Answer::Page(page(desk, moment, snapshot, route, true));
    }
    let rendered = render(snapshot, route);
    match rendered.body {
        Body::Bytes(bytes) => Answer::Bytes(rendered.media_type, bytes),
        Body::File(path) => Answer::File(rendered.media_type, desk.world.root().join(path)),
    }
}

/// A page as it is shown: the latest, or the last good one.
fn page(desk: &Desk, moment: &Moment, snapshot: &Snapshot, route: &Route, found: bool) -> Page {
    let shelf = || desk.shelf.lock().unwrap_or_else(PoisonError::into_inner);
    let known = shelf().made(moment.id, route);
    let made = known.unwrap_or_else(|| {
        let (rendered, problems) = pipeline::page(snapshot, route);
        let print = Print::of(snapshot, route, &rendered, desk.world.root());
        let html = match rendered.body {
            Body::Bytes(bytes) => bytes,
            Body::File(_) => Vec::new(),
        };
        Arc::new(Made { html, print, problems })
    });
    let problems = own_problems(desk, moment, Some((snapshot, route)), made.problems.clone());
    let has_mistake = made.html.is_empty()
        || problems.iter().any(|found| found.is_error() && is_on_a_page(found));
    shelf().keep(moment.id, route, &made, !has_mistake);
    let good = has_mistake.then(|| shelf().good(route)).flatten();
    let held = good.is_some() || moment.blocked;
    let made = good.unwrap_or(made);
    let made = (!made.html.is_empty()).then_some(made);
    Page { found, made, problems, held }
}

fn is_on_a_page(problem: &Diagnostic) -> bool {
    problem.place.as_ref().is_some_and(|place| place.file.starts_with("content/"))
}

/// What is wrong with a page: what was found when it was made, what is wrong in its files, and whatever
/// keeps the whole site from being made.
fn own_problems(
    desk: &Desk,
    moment: &Moment,
    at: Option<(&Snapshot, &Route)>,
    mut problems: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let files = at.map(|(snapshot, route)| files_of(snapshot, route)).unwrap_or_default();
    let concerns = |problem: &&Diagnostic| match &problem.place {
        Some(place) if is_on_a_page(problem) => files.contains(&place.file),
        _ => problem.is_error(),
    };
    problems.extend(moment.problems.iter().filter(concerns).cloned());
    problems.retain(|problem| problem.severity != Severity::Information);
    pipeline::locate(&desk.world, &mut problems);
    match at {
        Some((snapshot, _)) => pipeline::settle(problems, snapshot),
        None => problems,
    }
}

/// The files that a page is made of: its text, and the original that it inherits from.
fn files_of(snapshot: &Snapshot, route: &Route) -> Vec<String> {
    let site = &snapshot.site;
    let found = || {
        let page = site.pages.get(route.key()?)?;
        let shown = site.version(page, route.lang()?).map(|(_, version)| version);
        let versions = shown.into_iter().chain(page.original());
        let texts = versions.map(|version| version.document.source.path().to_owned());
        Some(texts.chain(page.files.values().cloned()).collect())
    };
    found().unwrap_or_default()
}

/// The address that was probably meant.
fn meant(snapshot: &Snapshot, path: &str) -> Option<String> {
    let routes = &snapshot.site.routes;
    let with_slash = format!("{path}/");
    let found = routes.find(&with_slash).filter(|route| route.is_page());
    let home = routes.url_of_file("index.html");
    let from_root = path == "/" && routes.find(&home).is_some();
    found
        .and_then(|route| routes.url(route))
        .map(str::to_owned)
        .or_else(|| from_root.then_some(home))
}

/// The page that says that there is none, in the language of the address.
fn not_found(snapshot: &Snapshot, path: &str) -> Route {
    let site = &snapshot.site;
    let languages = site.config.languages.iter().map(|language| &language.lang);
    let home = |lang| {
        let route = Route::Page { key: PageKey::home(), lang };
        site.routes.url(&route).map(str::to_owned)
    };
    let inside = languages.filter_map(|lang| {
        let home = home(lang.clone())?;
        path.starts_with(&home).then_some((home.len(), lang))
    });
    let nearest = inside.max_by_key(|(length, _)| *length).map(|(_, lang)| lang);
    Route::NotFound { lang: nearest.unwrap_or(&site.config.x_default).clone() }
}
