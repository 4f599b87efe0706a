//! `haiyen publish`: the finished site onto the office's server, and everything about what is there.

mod ask;
mod bar;
mod build;
mod inspect;
mod office;
mod options;
mod restore;
mod send;
mod setup;
mod show;
mod takedown;

use std::process::ExitCode;

use clap::ArgMatches;

use self::office::{Office, Stopped};
use self::options::{Action, Options};
use super::{PROBLEMS, Session, USAGE};
use crate::diag::Diagnostic;

pub(super) use self::options::{command, takedown_command};

/// What came of a command that did what it was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Fine,
    /// It was done, and somebody should look at what it told.
    Look,
}

pub(super) fn run(session: &Session, matches: &ArgMatches) -> ExitCode {
    let options = Options::of_publish(matches);
    finish(session, &options, |office| match &options.action {
        Action::Publish => send::run(office),
        Action::History => restore::history(office),
        Action::Rollback(build) => restore::rollback(office, build.as_deref()),
        Action::Verify => inspect::verify(office),
        Action::Repair => inspect::repair(office),
        Action::Login => setup::login(office),
        Action::Test => setup::test(office),
        Action::Unlock => setup::unlock(office),
    })
}

pub(super) fn take_down(session: &Session, matches: &ArgMatches) -> ExitCode {
    let options = Options::of_takedown(matches);
    let page = matches.get_one::<String>("page").cloned().unwrap_or_default();
    finish(session, &options, |office| takedown::run(office, &page))
}

fn finish(
    session: &Session,
    options: &Options,
    work: impl FnOnce(&Office<'_>) -> Result<Outcome, Stopped>,
) -> ExitCode {
    let office = match Office::open(session, options) {
        Ok(office) => office,
        Err(stopped) => return code(session, Err(stopped), &|problems| session.report(problems)),
    };
    let code = code(session, work(&office), &|problems| office.report(problems));
    office.close();
    code
}

/// How the program ends; problems that are not told yet are reported.
fn code(
    session: &Session,
    outcome: Result<Outcome, Stopped>,
    report: &dyn Fn(Vec<Diagnostic>),
) -> ExitCode {
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Look) => ExitCode::from(PROBLEMS),
        Err(Stopped::Declined) => {
            session.say("publish-declined", &[]);
            ExitCode::from(PROBLEMS)
        }
        Err(Stopped::Told(code)) => ExitCode::from(code),
        Err(Stopped::Problems(problems)) => {
            let outside = problems.iter().any(|problem| problem.code.is_environment());
            report(problems);
            ExitCode::from(if outside { USAGE } else { PROBLEMS })
        }
    }
}
