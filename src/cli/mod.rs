//! The command line: what was asked for, done, and told in the user's language.
//!
//! Exit codes: 0 fine, 1 problems in the site, 2 usage or environment.
#![expect(
    clippy::disallowed_methods,
    reason = "the shell is the one place that knows the environment"
)]

mod args;
mod build;
mod check;
mod publish;
mod serve;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use clap::error::ErrorKind;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::diag::{Diagnostic, Messages, UiLang, render_human, render_json, summary};
use crate::tree::parse_date;
use crate::world::{DiskWorld, World};

/// Problems in the site.
const PROBLEMS: u8 = 1;
/// Problems of usage or environment.
const USAGE: u8 = 2;

/// Runs the program with the process's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let words = Messages::new(ui_lang());
    let matches = match args::command(&words).try_get_matches() {
        Ok(matches) => matches,
        Err(answer) => {
            // Help and version come this way too.
            match answer.kind() {
                ErrorKind::MissingSubcommand => _ = args::command(&words).print_help(),
                ErrorKind::DisplayHelp
                | ErrorKind::DisplayVersion
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => _ = answer.print(),
                _ => say_line(&args::explain(&answer, &words)),
            }
            return ExitCode::from(if answer.use_stderr() { USAGE } else { 0 });
        }
    };
    let Some((name, matches)) = matches.subcommand() else {
        return ExitCode::from(USAGE);
    };
    match Session::new(matches, words) {
        Ok(session) => match name {
            "build" => build::run(&session, matches),
            "serve" => serve::run(session, matches),
            "publish" => publish::run(&session, matches),
            "takedown" => publish::take_down(&session, matches),
            _ => check::run(&session, matches),
        },
        Err(message) => {
            say_line(&message);
            ExitCode::from(USAGE)
        }
    }
}

/// What every command needs: the site's folder, the day, and how to speak.
struct Session {
    world: DiskWorld,
    today: Option<Date>,
    strict: bool,
    json: bool,
    words: Messages,
}

impl Session {
    fn new(matches: &ArgMatches, words: Messages) -> Result<Self, String> {
        let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
        let today = match matches.get_one::<String>("today") {
            None => None,
            Some(text) => {
                Some(parse_date(text).ok_or_else(|| words.text("bad-today", &[("value", text)]))?)
            }
        };
        Ok(Self {
            world: DiskWorld::new(root, source_date_epoch(&words)?),
            today,
            strict: asked::<bool>(matches, "strict").copied().unwrap_or_default(),
            json: asked::<String>(matches, "format").is_some_and(|format| format == "json"),
            words,
        })
    }

    /// The output folder: the one asked for, else `public` in the site's.
    fn output(&self, asked: Option<&PathBuf>) -> PathBuf {
        asked.cloned().unwrap_or_else(|| self.world.root().join("public"))
    }

    /// Tells all problems: for people those in files changed lately first, for programs by weight and
    /// file.
    fn report(&self, mut problems: Vec<Diagnostic>) {
        if self.json {
            let json = render_json(&problems, &self.words);
            let _ = std::io::stdout().write_all(json.as_bytes());
            return;
        }
        problems.sort_by_cached_key(|problem| {
            let file = problem.place.as_ref().map(|place| place.file.as_str());
            let modified = file.and_then(|file| self.world.modified(file));
            (problem.severity, std::cmp::Reverse(modified))
        });
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        if !problems.is_empty() {
            let told = render_human(&problems, &self.words, colour);
            say_line(&(told + &summary(&problems, &self.words)));
        }
    }

    /// Says one thing to a person; programs get JSON and nothing else.
    fn say(&self, id: &str, args: &[(&str, &str)]) {
        if !self.json {
            say_line(&self.words.text(id, args));
        }
    }
}

/// An option, of a command that has it.
fn asked<'a, T: Clone + Send + Sync + 'static>(matches: &'a ArgMatches, id: &str) -> Option<&'a T> {
    matches.try_get_one(id).ok().flatten()
}

/// A line for a person. Whoever closed the other end of the pipe has read enough.
fn say_line(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// `--ui-lang`, else the system's. Read before the arguments are parsed, since their help is in it.
fn ui_lang() -> UiLang {
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let given = arguments.iter().enumerate().find_map(|(index, argument)| {
        let next = || arguments.get(index + 1).map(String::as_str);
        match argument.strip_prefix("--ui-lang") {
            Some("") => next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        }
    });
    let system = || sys_locale::get_locale().unwrap_or_default();
    UiLang::from_tag(&given.map_or_else(system, str::to_owned))
}

/// The moment to take for now (reproducible-builds.org, SOURCE_DATE_EPOCH).
fn source_date_epoch(words: &Messages) -> Result<Option<Timestamp>, String> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    let text = value.to_string_lossy();
    let seconds = text.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    match seconds {
        Some(moment) => Ok(Some(moment)),
        None => Err(words.text("bad-source-date-epoch", &[("value", &text)])),
    }
}
