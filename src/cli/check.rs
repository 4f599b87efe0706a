//! `haiyen check`: every problem of the site, and nothing written; with `--release`, also what publishing would make
//! of them.

use std::process::ExitCode;

use clap::ArgMatches;

use super::{PROBLEMS, Session, USAGE};
use crate::diag::Diagnostic;
use crate::output;
use crate::pipeline::{self, Pardon, Pipeline};
use crate::publish::gate::Verdict;
use crate::publish::history::History;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> ExitCode {
    let folder = session.output(None);
    let unfinished = output::recover(&folder).err();
    let last = output::last_files(&folder);
    let mut pipeline = Pipeline::default();
    let mut problems = pipeline::check(&mut pipeline, &session.world, session.today, &last);
    problems.extend(unfinished);
    let stops = pipeline::stops(&problems, session.strict);
    let environment = problems.iter().any(|problem| problem.code.is_environment());
    let clean = problems.is_empty();
    let asked = matches.get_flag("release");
    let judged = if asked { release(session, &mut pipeline, &problems) } else { Vec::new() };
    session.report(problems);
    judged.iter().for_each(|(id, target, page)| {
        session.say(id, &[("target", target), ("page", page)]);
    });
    if clean {
        session.say("checked", &[]);
    }
    match (stops, environment) {
        (false, _) => ExitCode::SUCCESS,
        (true, true) => ExitCode::from(USAGE),
        (true, false) => ExitCode::from(PROBLEMS),
    }
}

/// A line about a page: its message, the destination, the page.
type Line = (&'static str, String, String);

/// What publishing to each destination would make of the problems. Where nothing is known to be published, all
/// pages are new.
fn release(session: &Session, pipeline: &mut Pipeline, problems: &[Diagnostic]) -> Vec<Line> {
    let Some(snapshot) = pipeline.snapshot(&session.world, session.today).0 else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let mut judge = |target: &str| {
        let record = History::new(session.world.root(), target).record();
        let published = record.ok().flatten().map(|record| record.files).unwrap_or_default();
        let verdict = Verdict::of(problems, &snapshot, &published, &Pardon::default());
        let line = |id, page: &String| (id, target.to_owned(), page.clone());
        lines.extend(verdict.left_out.iter().map(|page| line("release-left-out", page)));
        lines.extend(verdict.held.iter().map(|page| line("release-held", page)));
        if !verdict.stopping.is_empty() {
            lines.push(line("release-stops", &String::new()));
        } else if verdict.is_clear() {
            lines.push(line("release-clear", &String::new()));
        }
    };
    snapshot.site.config.targets.iter().for_each(|target| judge(&target.name));
    if snapshot.site.config.targets.is_empty() {
        judge("-");
    }
    lines
}
