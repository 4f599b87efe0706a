//! What `publish` and `takedown` are asked for.

use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command, value_parser};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Publish,
    History,
    /// An earlier build, the one before the last if none is named.
    Rollback(Option<String>),
    Verify,
    Repair,
    Login,
    Test,
    Unlock,
}

impl Action {
    /// Whether it is about the site at a destination; the rest holds for one that keeps copies too.
    pub(super) fn needs_a_site(&self) -> bool {
        !matches!(self, Self::History | Self::Login | Self::Test | Self::Unlock)
    }
}

/// What the commands are asked for.
#[derive(Clone, Debug)]
pub(super) struct Options {
    pub action: Action,
    /// The name of the target.
    pub to: Option<String>,
    /// The target that an earlier build is fetched from.
    pub from: Option<String>,
    /// Nobody is asked.
    pub yes: bool,
    /// Nothing is done.
    pub dry_run: bool,
    /// Pages that alone are published.
    pub only: Vec<String>,
    /// The numbers that somebody typed beforehand.
    pub confirm: Vec<usize>,
    /// Errors that somebody answers for.
    pub waive: Vec<String>,
    pub reason: Option<String>,
    pub by: Option<String>,
}

const ACTIONS: [&str; 7] = ["history", "rollback", "verify", "repair", "login", "test", "unlock"];

/// The options of `publish`; `help` tells what each is for.
pub(in crate::cli) fn command(command: Command, help: &dyn Fn(&str) -> String) -> Command {
    let flag =
        |name: &'static str| Arg::new(name).long(name).help(help(name)).action(ArgAction::SetTrue);
    let value = |name: &'static str, shown: &'static str| {
        Arg::new(name).long(name).help(help(name)).value_name(shown)
    };
    common(command, help)
        .arg(Arg::new("to").help(help("to")).value_name("production"))
        .arg(flag("dry-run").conflicts_with_all(["history", "verify", "login", "test", "unlock"]))
        // What makes no difference to an action is not silently passed over: somebody counts on it.
        .arg(value("only", "history/po-nagar").action(ArgAction::Append).conflicts_with("action"))
        .arg(value("waive", "broken-link").action(ArgAction::Append).conflicts_with("action"))
        .arg(flag("history"))
        .arg(value("rollback", "2026-11-23-101500").num_args(0..=1).default_missing_value(""))
        .arg(value("from", "backup").requires("rollback"))
        .arg(flag("verify"))
        .arg(flag("repair"))
        .arg(flag("login"))
        .arg(flag("test"))
        .arg(flag("unlock"))
        .group(ArgGroup::new("action").args(ACTIONS))
}

/// The options of `takedown`.
pub(in crate::cli) fn takedown_command(command: Command, help: &dyn Fn(&str) -> String) -> Command {
    common(command, help)
        .arg(Arg::new("page").help(help("page")).value_name("history/po-nagar").required(true))
        .arg(Arg::new("to").long("to").help(help("to")).value_name("production"))
}

fn common(command: Command, help: &dyn Fn(&str) -> String) -> Command {
    let value = |name: &'static str, shown: &'static str| {
        Arg::new(name).long(name).help(help(name)).value_name(shown)
    };
    command
        .arg(Arg::new("yes").long("yes").short('y').help(help("yes")).action(ArgAction::SetTrue))
        .arg(value("confirm", "25").value_parser(value_parser!(usize)).action(ArgAction::Append))
        .arg(value("reason", "…"))
        .arg(value("by", "…"))
}

impl Options {
    pub(super) fn of_publish(matches: &ArgMatches) -> Self {
        let flag = |name| matches.get_flag(name);
        let rollback = matches.get_one::<String>("rollback");
        let rollback = rollback.map(|build| Some(build.clone()).filter(|build| !build.is_empty()));
        let action = match rollback {
            Some(build) => Action::Rollback(build),
            None if flag("history") => Action::History,
            None if flag("verify") => Action::Verify,
            None if flag("repair") => Action::Repair,
            None if flag("login") => Action::Login,
            None if flag("test") => Action::Test,
            None if flag("unlock") => Action::Unlock,
            None => Action::Publish,
        };
        let many = |name| matches.get_many::<String>(name).into_iter().flatten().cloned().collect();
        Self {
            action,
            from: matches.get_one("from").cloned(),
            dry_run: flag("dry-run"),
            only: many("only"),
            waive: many("waive"),
            ..Self::of_takedown(matches)
        }
    }

    pub(super) fn of_takedown(matches: &ArgMatches) -> Self {
        let said = |text: &&String| !text.trim().is_empty();
        let text = |name| matches.get_one::<String>(name).filter(said).cloned();
        Self {
            action: Action::Publish,
            to: text("to"),
            from: None,
            yes: matches.get_flag("yes"),
            dry_run: false,
            only: Vec::new(),
            confirm: matches.get_many("confirm").into_iter().flatten().copied().collect(),
            waive: Vec::new(),
            reason: text("reason"),
            by: text("by"),
        }
    }
}
