//! What a browser gets at an address: the same bytes that a build would write there, but for a page with a
//! mistake, of which the last good one stays until it is mended.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use super::desk::{Desk, Moment};
use super::made::Made;
use super::panel;
use crate::diag::{Diagnostic, Severity};
use crate::pipeline;
use crate::render::{Body, Snapshot, render};
use crate::site::{PageKey, Route};
use crate::world::Found;

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
    /// The page itself, or what stands in for one that never could be made.
    pub made: Arc<Made>,
    /// Whether there is a page at the address; if not, this is the one that says so.
    pub found: bool,
    /// Which one it is.
    pub kind: Kind,
    /// What is wrong with it, what keeps the whole site from being made included, with places and weights.
    pub problems: Vec<Diagnostic>,
}

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The latest.
    Latest,
    /// An earlier one: the latest has a mistake.
    Held,
    /// The list of what keeps it from being made, because there never was a good one.
    Instead,
}

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The path of an address, percent-encoded, from the root of the host.
    pub path: &'a str,
    /// The page as it is now, mistakes and all.
    pub now: bool,
}

/// What is at an address.
#[must_use]
pub fn answer(desk: &Desk, moment: &Moment, asked: Asked<'_>) -> Answer {
    let Some(snapshot) = &moment.snapshot else {
        return Answer::Page(instead(desk, moment, own_problems(desk, moment, None, Vec::new())));
    };
    let routes = &snapshot.site.routes;
    let none = || {
        let route = not_found(snapshot, asked.path);
        Answer::Page(page(desk, moment, snapshot, &route, (false, asked.now)))
    };
    let Some(route) = routes.find(asked.path) else {
        return meant(snapshot, asked.path).map_or_else(none, Answer::Redirect);
    };
    if route.is_page() {
        return Answer::Page(page(desk, moment, snapshot, route, (true, asked.now)));
    }
    let rendered = render(snapshot, route);
    match rendered.body {
        Body::Bytes(bytes) => Answer::Bytes(rendered.media_type, bytes),
        // While an earlier site is shown, a folder or a link may have come in the place of its file.
        Body::File(path) => match desk.world.find(&path).as_slice() {
            [Found::File(found, _)] if *found == path => {
                Answer::File(rendered.media_type, desk.world.root().join(path))
            }
            _ => none(),
        },
    }
}

/// A page as it is shown: the latest, or the last good one.
fn page(
    desk: &Desk,
    moment: &Moment,
    snapshot: &Snapshot,
    route: &Route,
    (found, now): (bool, bool),
) -> Page {
    let shelf = || desk.shelf.lock().unwrap_or_else(PoisonError::into_inner);
    let known = shelf().made(moment.id, route);
    let root = desk.world.root();
    let made = known.unwrap_or_else(|| Arc::new(Made::new(snapshot, route, root)));
    let problems = own_problems(desk, moment, Some((snapshot, route)), made.problems.clone());
    let failed = made.html.is_empty();
    let has_mistake =
        failed || problems.iter().any(|found| found.is_error() && is_on_a_page(found));
    shelf().keep(moment.id, route, &made, !has_mistake);
    if !has_mistake || now && !failed {
        let kind = if moment.blocked { Kind::Held } else { Kind::Latest };
        return Page { made, found, kind, problems };
    }
    match shelf().good(route) {
        Some(good) => {
            let made = Arc::new(good.dressed(snapshot, route, root));
            Page { made, found, kind: Kind::Held, problems }
        }
        None if failed => instead(desk, moment, problems),
        None => Page { made, found, kind: Kind::Latest, problems },
    }
}

/// The list of what is wrong, where there is nothing else to show.
fn instead(desk: &Desk, moment: &Moment, problems: Vec<Diagnostic>) -> Page {
    let html = panel::instead(desk, moment, &problems);
    Page { made: Arc::new(Made::instead(html)), found: true, kind: Kind::Instead, problems }
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
