//! What lies over a page that something is wrong with.

use serde::Serialize;

use super::advice::OVERVIEW;
use super::answer::Page;
use super::desk::{Desk, Moment, page_of};
use super::print::Print;
use super::templates::ProblemView;
use crate::diag::{Diagnostic, Severity};
use crate::render::Snapshot;

/// A piece of HTML, and what tells it from another; both empty if there is nothing to say.
#[derive(Default)]
pub struct Panel {
    /// What tells it from another.
    pub print: String,
    /// The HTML.
    pub html: String,
}

/// Beyond so many problems of one page nobody reads on.
const MOST: usize = 30;

#[derive(Serialize)]
struct PanelView<'a> {
    lang: &'a str,
    token: &'a str,
    problems: Vec<ProblemView>,
    held: bool,
    blocked: bool,
    dashboard_url: &'a str,
    title: String,
}

/// The panel over a page.
#[must_use]
pub fn panel(desk: &Desk, moment: &Moment, page: &Page) -> Panel {
    // A warning is for the overview: who is writing is not to be interrupted.
    let is_grave = |problem: &&Diagnostic| problem.severity == Severity::Error;
    if !page.held && !page.problems.iter().any(|problem| is_grave(&problem)) {
        return Panel::default();
    }
    let html = show(desk, moment, page, "panel.html");
    Panel { print: Print::of_text(&html).shape, html }
}

/// The page that is shown where there never was a good one.
#[must_use]
pub fn instead(desk: &Desk, moment: &Moment, page: &Page) -> String {
    show(desk, moment, page, "problem.html")
}

fn show(desk: &Desk, moment: &Moment, page: &Page, template: &str) -> String {
    let view = |problem| ProblemView::new(problem, &desk.words, None);
    desk.templates.render(
        template,
        &PanelView {
            lang: desk.words.lang().tag(),
            token: desk.keys.page.as_str(),
            problems: page.problems.iter().take(MOST).map(view).collect(),
            held: page.held,
            blocked: moment.blocked,
            dashboard_url: OVERVIEW,
            title: desk.words.text("preview-problem-title", &[]),
        },
    )
}

/// Where the page of a file is shown.
#[must_use]
pub fn url_of(snapshot: &Snapshot, path: &str) -> Option<String> {
    let routes = &snapshot.site.routes;
    page_of(&snapshot.site, path).and_then(|route| routes.url(&route)).map(str::to_owned)
}
