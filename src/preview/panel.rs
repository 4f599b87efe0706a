//! What lies over a page that something is wrong with.

use serde::Serialize;

use super::advice::OVERVIEW;
use super::answer::{Kind, Page};
use super::desk::{Desk, Moment};
use super::print::Print;
use super::templates::ProblemView;
use crate::diag::{Diagnostic, Severity};

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
    /// The latest could be shown in the place of the one that is held, or is.
    now: Option<bool>,
    blocked: bool,
    dashboard_url: &'a str,
    title: String,
}

/// The panel over a page; `now` if it is the latest with its mistakes, because somebody asked for that.
#[must_use]
pub fn panel(desk: &Desk, moment: &Moment, page: &Page, now: bool) -> Panel {
    // A warning is for the overview: who is writing is not to be interrupted.
    let is_grave = |problem: &Diagnostic| problem.severity == Severity::Error;
    let held = page.kind == Kind::Held;
    if page.kind == Kind::Instead || !held && !page.problems.iter().any(is_grave) {
        return Panel::default();
    }
    let now = (!moment.blocked && (held || now)).then_some(now);
    let html = show(desk, moment, &page.problems, held, now, "panel.html");
    Panel { print: Print::of_text(&html).shape, html }
}

/// The page that is shown where there never was a good one.
#[must_use]
pub fn instead(desk: &Desk, moment: &Moment, problems: &[Diagnostic]) -> String {
    show(desk, moment, problems, false, None, "problem.html")
}

fn show(
    desk: &Desk,
    moment: &Moment,
    problems: &[Diagnostic],
    held: bool,
    now: Option<bool>,
    template: &str,
) -> String {
    let view = |problem| ProblemView::new(problem, &desk.words, None);
    let view = PanelView {
        lang: desk.words.lang().tag(),
        token: desk.keys.page.as_str(),
        problems: problems.iter().take(MOST).map(view).collect(),
        held,
        now,
        blocked: moment.blocked,
        dashboard_url: OVERVIEW,
        title: desk.words.text("preview-problem-title", &[]),
    };
    desk.templates.render(template, &view)
}
