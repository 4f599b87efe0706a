//! `haiyen build`: the finished site in `public/`, all or nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use super::{PROBLEMS, Session, USAGE};
use crate::output::{self, Output};
use crate::pipeline::{self, Order, Pardon, Pipeline};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> ExitCode {
    let folder = session.output(matches.get_one::<PathBuf>("output"));
    // A folder without a site gets no output, nor anything else.
    if let Some(problem) = pipeline::missing_config(&session.world) {
        session.report(vec![problem]);
        return ExitCode::from(USAGE);
    }
    let home = std::env::home_dir();
    let output = match Output::open(&folder, session.world.root(), home.as_deref()) {
        Ok(output) => output,
        Err(problem) => {
            session.report(vec![problem]);
            return ExitCode::from(USAGE);
        }
    };
    let mut pipeline = Pipeline::default();
    let order = Order {
        today: session.today,
        strict: session.strict,
        program: program(),
        pardon: Pardon::default(),
    };
    let (written, problems) = pipeline::build(&mut pipeline, &session.world, &order, output);
    let failed_outside = problems.iter().any(|problem| problem.code.is_environment());
    // The program ends, and with it all memory: giving it back piece by piece would take time.
    std::mem::forget(pipeline);
    let only_warnings = !pipeline::stops(&problems, false);
    session.report(problems);
    let Some(written) = written else {
        let said = match (output::is_half_done(&folder), only_warnings) {
            (true, _) => "not-built-half",
            (false, true) => "not-built-strict",
            (false, false) => "not-built",
        };
        session.say(said, &[]);
        return ExitCode::from(if failed_outside { USAGE } else { PROBLEMS });
    };
    session.say(
        "built",
        &[
            ("folder", &folder.display().to_string()),
            ("files", &written.files.to_string()),
            ("changed", &written.changed.to_string()),
            ("removed", &written.removed.to_string()),
        ],
    );
    ExitCode::SUCCESS
}

/// What tells this program from another version of it: its file, as far as a look at it tells.
pub(super) fn program() -> blake3::Hash {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    let look = file.map(|found| (found.len(), found.modified().ok()));
    blake3::hash(format!("{} {look:?}", env!("CARGO_PKG_VERSION")).as_bytes())
}
