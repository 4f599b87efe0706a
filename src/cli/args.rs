//! The commands and their options, and what is said of a wrong one, in the user's language.

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use super::publish;
use crate::diag::Messages;

/// The port of the preview, or the next one that is free.
const PORT: &str = "4747";

/// The program's commands.
pub(super) fn command(words: &Messages) -> Command {
    let text = |id: &str| words.text(id, &[]);
    let options = text("help-options");
    let subcommand = |name: &'static str| {
        Command::new(name)
            .about(text(&format!("about-{name}")))
            .override_usage(format!("haiyen {name} [--…]"))
            .help_template(template(words))
            .disable_help_flag(true)
            .next_help_heading(options.clone())
            .arg(path("root", &text("about-root")).default_value(".").hide_default_value(true))
            .arg(option("today", &text("about-today")).value_name("2026-11-23"))
            .arg(choice("ui-lang", &["vi", "en"], &text("about-ui-lang")))
            .arg(flag("help", &text("about-help")).short('h').action(ArgAction::Help))
    };
    let formatted =
        |name| subcommand(name).arg(choice("format", &["human", "json"], &text("about-format")));
    let looking = |name| formatted(name).arg(flag("strict", &text("about-strict")));
    let publishing = |name: &str| text(&format!("about-publish-{name}"));
    let port = option("port", &text("about-port")).value_name(PORT).default_value(PORT);
    let serve = subcommand("serve")
        .arg(flag("open", &text("about-open")))
        .arg(port.value_parser(value_parser!(u16)).hide_default_value(true))
        .arg(flag("drafts", &text("about-drafts")))
        .arg(flag("follow", &text("about-follow")))
        .arg(flag("lan", &text("about-lan")))
        .arg(option("editor", &text("about-editor")).value_name("code -g {file}:{line}"))
        .arg(flag("pseudo", &text("about-pseudo")))
        .arg(flag("rtl", &text("about-rtl")));
    Command::new("haiyen")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text("about"))
        .override_usage("haiyen <serve|build|check|publish|takedown> [--…]")
        .help_template(template(words))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg_required_else_help(true)
        .subcommand_required(true)
        .subcommand_help_heading(text("help-commands"))
        .next_help_heading(options.clone())
        .arg(choice("ui-lang", &["vi", "en"], &text("about-ui-lang")))
        .arg(flag("help", &text("about-help")).short('h').action(ArgAction::Help))
        .arg(flag("version", &text("about-version")).short('V').action(ArgAction::Version))
        .subcommand(serve)
        .subcommand(looking("build").arg(path("output", &text("about-output"))))
        .subcommand(looking("check").arg(flag("release", &text("about-release"))))
        .subcommand(publish::command(formatted("publish"), &publishing))
        .subcommand(publish::takedown_command(formatted("takedown"), &publishing))
}

/// What was wrong with the arguments, in one sentence and a suggestion.
pub(super) fn explain(error: &clap::Error, words: &Messages) -> String {
    let context = |kinds: &[ContextKind]| {
        kinds.iter().find_map(|kind| match error.get(*kind)? {
            ContextValue::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
            ContextValue::Strings(texts) => texts.first().cloned(),
            _ => None,
        })
    };
    let needs = match error.kind() {
        ErrorKind::MissingRequiredArgument => Some("usage-missing"),
        ErrorKind::ArgumentConflict => Some("usage-conflict"),
        _ => None,
    };
    if let Some(id) = needs {
        let other = context(&[ContextKind::PriorArg]).unwrap_or_default();
        let value = context(&[ContextKind::InvalidArg]).unwrap_or_default();
        return words.text(id, &[("value", &value), ("other", &other)]);
    }
    let wrong = context(&[
        ContextKind::InvalidValue,
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidArg,
    ]);
    let meant = context(&[
        ContextKind::SuggestedValue,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
    ]);
    let mut said = words.text("bad-usage", &[("value", &wrong.unwrap_or_default())]);
    if let Some(meant) = meant {
        said += &format!(" {}", words.text("did-you-mean", &[("suggestion", &meant)]));
    }
    said
}

fn template(words: &Messages) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", words.text("help-usage", &[]))
}

fn option(name: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).help(help.to_owned())
}

fn flag(name: &'static str, help: &str) -> Arg {
    option(name, help).action(ArgAction::SetTrue)
}

fn path(name: &'static str, help: &str) -> Arg {
    option(name, help).value_name("…").value_parser(value_parser!(PathBuf))
}

fn choice(name: &'static str, values: &'static [&'static str], help: &str) -> Arg {
    option(name, help)
        .value_name(values.join("|"))
        .value_parser(values.to_vec())
        .hide_possible_values(true)
}
