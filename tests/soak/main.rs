//! A day of work in minutes: random edits to a site on disk while the preview runs, as editors, file managers
//! and version control make them. Whenever the work rests, the preview shows what a clean build of the folder
//! would publish, to the byte, or says what is wrong; and it never ends.
//!
//! `SOAK_SECONDS=7200 cargo test --test soak` for a long run, `SOAK_SEED=…` to do the same edits again.

mod clean;
#[path = "../common/mod.rs"]
mod common;
mod writer;

use std::collections::BTreeSet;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clean::Clean;
use common::preview::{Browser, Preview};
use haiyen::world::DiskWorld;
use writer::Writer;

/// So many rounds at least, however slow the machine is.
const ROUNDS: usize = 30;

/// So long the preview may take to show what is there; it takes a fraction of a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// The most memory that the program may ever have.
const MEMORY: u64 = 300 << 20;

/// Whether the page at an address, or where that leads, is told of its mistakes.
fn has_panel(browser: &mut Browser, token: &str, url: &str) -> Result<(), String> {
    let mut url = url.to_owned();
    let mut answer = browser.get(&url, "")?;
    if let Some(to) = answer.header("location") {
        url = to.to_owned();
        answer = browser.get(&url, "")?;
    }
    let page = answer.text();
    // Where there never was a good page, the list of mistakes stands in its place.
    if answer.status == 500 && page.contains("<li class=\"hy-p hy-error\">") {
        return Ok(());
    }
    let value = |name: &str| {
        let rest = page.split_once(&format!("data-{name}=\""))?.1;
        Some(rest.split('"').next()?.to_owned())
    };
    let (Some(have), Some(at)) = (value("have"), value("at")) else {
        return Err(format!("{url} is no page: {answer:.2000?}"));
    };
    let asked = format!("/_haiyen/events?token={token}&page={url}&have={have}&at={at}&panel=");
    let said = browser.get(&asked, "")?.text();
    match said.contains("event: panel\n") && !said.contains("\"html\":\"\"") {
        true => Ok(()),
        false => Err(format!("{url} has no panel: {said}")),
    }
}

/// Tries until it is so; how long that took.
fn settle(mut is_so: impl FnMut() -> Result<(), String>, done: &[String], seed: u64) -> Duration {
    let start = Instant::now();
    while let Err(why) = is_so() {
        let late = start.elapsed() > PATIENCE;
        assert!(!late, "SOAK_SEED={seed}: {why}\nafter these edits:\n{}", done.join("\n"));
        std::thread::sleep(Duration::from_millis(20));
    }
    start.elapsed()
}

#[test]
fn the_preview_never_dies_and_at_rest_shows_what_is_there() {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seconds = number("SOAK_SECONDS").unwrap_or(60);
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    let seed = number("SOAK_SEED").unwrap_or_else(now);
    println!("SOAK_SEED={seed}");

    let mut writer = Writer::new(seed);
    let world = DiskWorld::new(writer.project.root(), None);
    let mut preview = Preview::start(writer.project.root(), &[]);
    let (token, cookie) = (preview.token(), preview.open());
    let mut known: BTreeSet<String> = BTreeSet::new();
    let (mut rounds, mut clean_rounds, mut slowest) = (0, 0, Duration::ZERO);
    let start = Instant::now();
    while rounds < ROUNDS || start.elapsed().as_secs() < seconds {
        writer.done.clear();
        if rounds % 2 == 1 || rounds == 0 {
            writer.mend();
        }
        let most = if clean_rounds * 2 < rounds { 3 } else { 8 };
        for _ in 0..writer.random.below(most) {
            writer.edit();
            writer.pause();
        }
        let clean = Clean::build(&world);
        let done = writer.done.clone();
        let mut browser = preview.browser();
        known.extend(clean.files.keys().cloned());
        if clean.errors.is_empty() {
            let took = settle(|| clean.compare(&mut browser, &known), &done, seed);
            slowest = slowest.max(took);
            clean_rounds += 1;
            if known.len() > 1000 {
                known.clear();
            }
        } else {
            settle(|| Clean::answers(&mut browser, &known), &done, seed);
            if let Some(url) = &clean.panel {
                settle(|| has_panel(&mut browser, &token, url), &done, seed);
            }
        }
        settle(|| clean.is_told(&mut browser, &cookie), &done, seed);
        assert!(preview.runs(), "SOAK_SEED={seed}: it ended\n{done:?}\n{}", preview.told());
        rounds += 1;
    }
    let peak = preview.peak();
    println!(
        "{rounds} rounds, {clean_rounds} without errors, {slowest:?} at most until right, {peak:?} bytes"
    );
    assert!(clean_rounds * 5 > rounds, "hardly any site was without errors: little was compared");
    assert!(peak.is_none_or(|bytes| bytes < MEMORY), "{peak:?}");
}
