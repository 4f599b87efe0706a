//! `haiyen check`: every problem of the site, and nothing written.

use std::process::ExitCode;

use super::{PROBLEMS, Session, USAGE};
use crate::output;
use crate::pipeline::{self, Pipeline};

pub(super) fn run(session: &Session) -> ExitCode {
    let folder = session.output(None);
    let unfinished = output::recover(&folder).err();
    let last = output::last_files(&folder);
    let mut problems =
        pipeline::check(&mut Pipeline::default(), &session.world, session.today, &last);
    problems.extend(unfinished);
    let stops = pipeline::stops(&problems, session.strict);
    let environment = problems.iter().any(|problem| problem.code.is_environment());
    let clean = problems.is_empty();
    session.report(problems);
    if clean {
        session.say("checked", &[]);
    }
    match (stops, environment) {
        (false, _) => ExitCode::SUCCESS,
        (true, true) => ExitCode::from(USAGE),
        (true, false) => ExitCode::from(PROBLEMS),
    }
}
