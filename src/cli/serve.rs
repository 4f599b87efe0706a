//! `haiyen serve`: the site in the browser while people write it.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::Duration;

use clap::ArgMatches;
use jiff::Zoned;

use super::{Session, USAGE, say_line};
use crate::diag::{Diagnostic, Messages, summary};
use crate::pipeline;
use crate::preview::{self, Extras, Failure, News, Order};

pub(super) fn run(session: Session, matches: &ArgMatches) -> ExitCode {
    // In a folder without a site there will never be anything to show.
    if let Some(problem) = pipeline::missing_config(&session.world) {
        session.report(vec![problem]);
        return ExitCode::from(USAGE);
    }
    let flag = |name| matches.get_flag(name);
    let order = Order {
        extras: Extras { drafts: flag("drafts"), pseudo: flag("pseudo"), rtl: flag("rtl") },
        today: session.today,
        port: matches.get_one("port").copied().unwrap_or_default(),
        lan: flag("lan"),
        follow: flag("follow"),
        editor: editor(matches),
    };
    let (opens, words) = (flag("open"), Messages::new(session.words.lang()));
    let tell = move |news: News<'_>| tell(&words, opens, news);
    let Err(failure) = preview::serve(session.world, session.words, &order, tell);
    let words = Messages::new(super::ui_lang());
    let said = match failure {
        Failure::NoPort => "serve-no-port",
        Failure::System => "serve-no-system",
    };
    say_line(&words.text(said, &[("port", &order.port.to_string())]));
    ExitCode::from(USAGE)
}

/// What files are opened with: as asked, or as whoever sits here has set it once.
fn editor(matches: &ArgMatches) -> Option<String> {
    let asked = matches.get_one::<String>("editor").cloned();
    let set = || Some(std::env::var_os("HAIYEN_EDITOR")?.to_string_lossy().into_owned());
    asked.or_else(set).filter(|editor| !editor.trim().is_empty())
}

fn tell(words: &Messages, opens: bool, news: News<'_>) {
    let say = |id: &str, args: &[(&str, &str)]| say_line(&words.text(id, args));
    match news {
        News::Started { other_port, site, overview, open, lan, slow } => {
            if other_port {
                say("serve-other-port", &[]);
            }
            say("serve-started", &[("site", &site), ("overview", &overview)]);
            if let Some(lan) = lan {
                say("serve-lan", &[("address", &lan)]);
                if let Ok(code) = fast_qr::QRBuilder::new(lan).build() {
                    say_line(&code.to_str());
                }
            }
            if slow {
                say("serve-slow", &[]);
            }
            say("serve-stop", &[]);
            // A browser that cannot be opened can still be given the address.
            if opens && open::that_detached(open).is_err() {
                say("serve-not-opened", &[]);
            }
        }
        News::Opened(next) => say("serve-opened", &[("overview", &next)]),
        News::Read { changed, took, problems } => {
            say_line(&read_line(words, changed, took, problems));
        }
    }
}

/// One line about a reading: when, what changed, how long it took, what is wrong.
fn read_line(
    words: &Messages,
    changed: &BTreeSet<String>,
    took: Duration,
    problems: &[Diagnostic],
) -> String {
    let more = changed.len().saturating_sub(1).to_string();
    let files = match (changed.first(), changed.len()) {
        (None, _) => words.text("serve-first", &[]),
        (Some(file), 1) => file.clone(),
        (Some(file), _) => words.text("serve-changed", &[("file", file), ("more", &more)]),
    };
    let time = Zoned::now().strftime("%H:%M:%S").to_string();
    format!("{time}  {files} · {} ms · {}", took.as_millis(), summary(problems, words))
}
