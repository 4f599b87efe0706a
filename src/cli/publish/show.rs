//! What would be done, and what was done: for people, and for programs.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::super::say_line;
use super::office::Office;
use crate::publish::explain;
use crate::publish::guard::Stop;
use crate::publish::history::Event;
use crate::publish::inspect::Findings;
use crate::publish::look::{Known, Seen};
use crate::publish::plan;
use crate::publish::run::Done;

/// So many files of a kind are named to people.
const NAMED: usize = 12;

/// So many bytes go over a line in a second, if nothing is known of it.
const USUAL: u64 = 300_000;

/// A plan, and what is to be told of it.
pub(super) struct Plan<'a> {
    pub plan: &'a plan::Plan,
    /// Settings of the server that somebody else wrote, which stay.
    pub left: &'a [String],
    pub event: &'a Event,
    pub stops: &'a [Stop],
}

/// Shows what would be done.
pub(super) fn plan(office: &Office<'_>, place: &str, seen: &Seen, shown: &Plan<'_>) {
    if office.session.json {
        return office.tell("plan", plan_json(place, shown));
    }
    let Plan { plan, left, event, .. } = shown;
    let say = |id: &str, args: &[(&str, &str)]| office.session.say(id, args);
    say("plan-place", &[("target", &office.target.name), ("place", place)]);
    match seen.known {
        Known::Theirs => say("plan-theirs", &[("build", &seen.base.build)]),
        Known::Surveyed => say("plan-surveyed", &[]),
        Known::Nothing => say("plan-first", &[]),
        Known::Ours => {}
    }
    if !seen.unfinished.is_empty() {
        say("plan-unfinished", &[("files", &seen.unfinished.sent().to_string())]);
    }
    for key in &event.left_out {
        say("plan-left-out", &[("page", key)]);
    }
    for key in &event.held {
        say("plan-held", &[("page", key)]);
    }
    for path in *left {
        say("done-left", &[("path", path)]);
    }
    if plan.is_empty() {
        let is_whole = event.left_out.is_empty() && event.held.is_empty();
        return say(if is_whole { "plan-nothing" } else { "plan-nothing-else" }, &[]);
    }
    let (new, changed): (Vec<_>, Vec<_>) = plan.send.iter().partition(|file| file.is_new);
    let gone: Vec<&str> = plan.delete.iter().map(String::as_str).collect();
    let paths = |files: &[&crate::publish::plan::Send]| -> Vec<String> {
        files.iter().map(|file| file.path.clone()).collect()
    };
    list(office, "+", &paths(&new));
    list(office, "~", &paths(&changed));
    list(office, "-", &gone.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>());
    let counts = [
        ("new", new.len().to_string()),
        ("changed", changed.len().to_string()),
        ("deleted", gone.len().to_string()),
        ("size", size(plan.bytes())),
    ];
    let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
    say("plan-counts", &counts);
    let time = time(office, plan);
    say("plan-time", &[("minutes", &time.to_string())]);
}

fn list(office: &Office<'_>, sign: &str, paths: &[String]) {
    for path in paths.iter().take(NAMED) {
        say_line(&format!("  {sign} {path}"));
    }
    if paths.len() > NAMED {
        let more = (paths.len() - NAMED).to_string();
        say_line(&format!(
            "  {sign} {}",
            office.session.words.text("plan-more", &[("more", &more)])
        ));
    }
}

/// Roughly how many minutes it takes; 0 for less than one.
fn time(office: &Office<'_>, plan: &plan::Plan) -> u64 {
    let speed = office.target.limit.unwrap_or(USUAL).min(USUAL);
    // Each file is sent and read back, and costs a few answers of the server.
    let answers = plan.send.len() as u64 / office.target.connections.max(1) as u64 / 3;
    (plan.bytes() * 2 / speed + answers) / 60
}

/// A size as people read it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

fn plan_json(place: &str, shown: &Plan<'_>) -> Value {
    let Plan { plan, left, event, stops } = shown;
    let file = |file: &crate::publish::plan::Send| json!({ "path": file.path, "size": file.entry.size, "new": file.is_new });
    json!({
        "place": place,
        "send": plan.send.iter().map(file).collect::<Vec<_>>(),
        "delete": plan.delete,
        "bytes": plan.bytes(),
        "left_out": event.left_out,
        "held": event.held,
        "left": left,
        "stops": stops.iter().map(|stop| format!("{stop:?}")).collect::<Vec<_>>(),
    })
}

/// Tells what was done. `urls` is the list of the addresses that changed.
pub(super) fn done(office: &Office<'_>, place: &str, done: &Done, urls: Option<PathBuf>) {
    let event = &done.event;
    if office.session.json {
        let urls = urls.map(|urls| urls.display().to_string());
        let more = json!({
            "place": place,
            "taken_up": done.taken_up,
            "left": done.left,
            "unkept": done.unkept.as_ref().map(ToString::to_string),
            "urls": urls,
        });
        office.tell("published", json!(event));
        return office.tell("more", more);
    }
    let say = |id: &str, args: &[(&str, &str)]| office.session.say(id, args);
    if done.taken_up > 0 {
        say("done-taken-up", &[("files", &done.taken_up.to_string())]);
    }
    for path in &done.left {
        say("done-left", &[("path", path)]);
    }
    for path in event.withdrawn.keys() {
        say("done-withdrawn", &[("path", path)]);
    }
    let counts = [
        ("place", place.to_owned()),
        ("build", event.build.clone()),
        ("files", event.files.to_string()),
        ("sent", event.sent.to_string()),
        ("deleted", event.deleted.to_string()),
        ("size", size(event.bytes)),
        ("url", office.target.url.clone()),
    ];
    say("done", &counts.each_ref().map(|(name, value)| (*name, value.as_str())));
    if let Some(error) = &done.unkept {
        say("done-unkept", &[("detail", &error.to_string())]);
    }
    if let Some(urls) = urls.filter(|_| event.sent + event.deleted > 0) {
        say("done-urls", &[("file", &urls.display().to_string())]);
    }
}

/// Tells what an inspection found.
pub(super) fn findings(office: &Office<'_>, place: &str, found: &Findings, repairs: bool) {
    if office.session.json {
        let found = json!({
            "place": place,
            "foreign": found.foreign,
            "changed": found.changed,
            "missing": found.missing,
            "intact": found.intact,
        });
        return office.tell("found", found);
    }
    let say = |id: &str, args: &[(&str, &str)]| office.session.say(id, args);
    for (id, paths) in [
        ("found-foreign", &found.foreign),
        ("found-changed", &found.changed),
        ("found-missing", &found.missing),
    ] {
        if !paths.is_empty() {
            say(id, &[("files", &paths.len().to_string())]);
            paths.iter().for_each(|path| say_line(&format!("  {}", plain(path))));
        }
    }
    let id = match (found.is_clear(), repairs) {
        (true, _) => "found-nothing",
        (false, false) => "found-something",
        (false, true) => return,
    };
    let args = [("files", found.intact.to_string()), ("target", office.target.name.clone())];
    say(id, &args.each_ref().map(|(name, value)| (*name, value.as_str())));
}

/// A name without what could steer a terminal: whoever planted a file chose it.
fn plain(path: &str) -> String {
    path.chars().map(|c| if explain::is_hidden(c) { '\u{fffd}' } else { c }).collect()
}
