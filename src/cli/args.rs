//! The commands and their options, described in the user's language.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::diag::Messages;

/// The program's commands.
pub(super) fn command(words: &Messages) -> Command {
    let text = |id: &str| words.text(id, &[]);
    let help = || {
        Arg::new("help").long("help").short('h').action(ArgAction::Help).help(text("about-help"))
    };
    let subcommand = |name: &'static str, about: &str| {
        Command::new(name)
            .about(text(about))
            .disable_help_flag(true)
            .arg(path("root", "DIR", &text("about-root")).default_value("."))
            .arg(Arg::new("today").long("today").value_name("DATE").help(text("about-today")))
            .arg(
                Arg::new("strict")
                    .long("strict")
                    .action(ArgAction::SetTrue)
                    .help(text("about-strict")),
            )
            .arg(choice("format", &["human", "json"], &text("about-format")))
            .arg(choice("ui-lang", &["vi", "en"], &text("about-ui-lang")))
            .arg(help())
    };
    Command::new("haiyen")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text("about"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg_required_else_help(true)
        .subcommand_required(true)
        .arg(choice("ui-lang", &["vi", "en"], &text("about-ui-lang")))
        .arg(help())
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(text("about-version")),
        )
        .subcommand(subcommand("build", "about-build").arg(path(
            "output",
            "DIR",
            &text("about-output"),
        )))
        .subcommand(subcommand("check", "about-check"))
}

fn path(name: &'static str, value: &'static str, help: &str) -> Arg {
    let parser = value_parser!(PathBuf);
    Arg::new(name).long(name).value_name(value).value_parser(parser).help(help.to_owned())
}

fn choice(name: &'static str, values: &'static [&'static str], help: &str) -> Arg {
    Arg::new(name).long(name).value_parser(values.to_vec()).help(help.to_owned())
}
