//! What keeps publishing from beginning, or stops it: guards, somebody else at work, what is missing.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::super::guard::Stop;
use super::super::lock::Standing;
use super::super::record::Unreadable;
use super::{At, Done, shown, told};
use crate::diag::{Code, Diagnostic, nearest};

/// How many foreign files are named.
const NAMED: usize = 5;

/// A guard that stopped publishing.
#[must_use]
pub fn stop(stop: &Stop, at: At<'_>) -> Diagnostic {
    let told = |code| told(code, at, Done::Nothing);
    match stop {
        Stop::Empty => told(Code::PublishEmpty),
        Stop::NoHome => told(Code::PublishNoHome),
        Stop::NoSitemap => told(Code::PublishNoSitemap),
        Stop::OtherSite(site) => told(Code::PublishOtherSite).with("site", shown(site)),
        Stop::Deletes { count, of } => {
            let told = told(Code::PublishManyDeletes).with("count", count.to_string());
            told.with("of", of.to_string())
        }
        Stop::Pages { before, now } => told(Code::PublishFewPages)
            .with("before", before.to_string())
            .with("now", now.to_string())
            .with("count", before.saturating_sub(*now).to_string()),
        Stop::Foreign { count, names } => {
            let mut named: Vec<_> = names.iter().take(NAMED).map(|name| shown(name)).collect();
            if *count > named.len() {
                named.push("…".to_owned());
            }
            let told = told(Code::PublishForeignFiles).with("count", count.to_string());
            told.with("names", named.join(", "))
        }
    }
}

/// A claim on the destination that is not ours, if it stops us. `file` is the claim's name there, `zone` where
/// the people are.
#[must_use]
pub fn standing(
    standing: &Standing,
    at: At<'_>,
    file: &str,
    zone: &TimeZone,
) -> Option<Diagnostic> {
    let told = |code| told(code, at, Done::Nothing);
    let time = |time: Timestamp| time.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    match standing {
        Standing::Ours | Standing::Left(_) => None,
        Standing::Held(claim) => Some(
            told(Code::PublishInUse)
                .with("holder", shown(&claim.holder))
                .with("since", time(claim.since))
                .with("until", time(claim.until)),
        ),
        Standing::Unreadable => Some(told(Code::PublishUnreadableClaim).with("file", shown(file))),
    }
}

/// A list of published files that cannot be used. `file` is where it is.
#[must_use]
pub fn unreadable(unreadable: Unreadable, at: At<'_>, file: &str) -> Diagnostic {
    let code = match unreadable {
        Unreadable::Newer => Code::PublishNewerList,
        Unreadable::Damaged => Code::PublishDamagedList,
    };
    told(code, at, Done::Nothing).with("file", shown(file))
}

/// A build is half-way into the folder of the finished site.
#[must_use]
pub fn half_build(at: At<'_>, folder: &str) -> Diagnostic {
    told(Code::PublishHalfBuild, at, Done::Nothing).with("folder", shown(folder))
}

/// Another run of this program on this machine is publishing there.
#[must_use]
pub fn held_here(at: At<'_>) -> Diagnostic {
    told(Code::PublishHeldHere, at, Done::Nothing)
}

/// Somebody has taken the destination over while we worked.
#[must_use]
pub fn overtaken(at: At<'_>, done: Done<'_>) -> Diagnostic {
    told(Code::PublishOvertaken, at, done)
}

/// Somebody has published since the plan was made.
#[must_use]
pub fn outdated(at: At<'_>) -> Diagnostic {
    told(Code::PublishOutdated, at, Done::Nothing)
}

/// Something on this machine cannot be read or written.
#[must_use]
pub fn here(at: At<'_>, path: &str, error: &std::io::Error, done: Done<'_>) -> Diagnostic {
    let told = told(Code::PublishHere, at, done).with("path", shown(path));
    told.with("detail", super::said(&error.to_string()))
}

/// An error is to be passed over, and nobody answers for it.
#[must_use]
pub fn unsigned_waiver() -> Diagnostic {
    Code::PublishUnsignedWaiver.anywhere()
}

/// An error that nobody can answer for, or none at all.
#[must_use]
pub fn bad_waiver(name: &str, names: &[&str]) -> Diagnostic {
    let told = Code::PublishBadWaiver.anywhere().with("name", shown(name));
    told.with("names", names.join(", ")).suggest(nearest(name, names.iter().copied()))
}

/// The destination keeps the copies of another one, and no site.
#[must_use]
pub fn keeps_copies(target: &str, of: &str) -> Diagnostic {
    Code::PublishKeepsCopies.anywhere().with("target", shown(target)).with("of", shown(of))
}

/// Nobody here knows what was published.
#[must_use]
pub fn no_record(at: At<'_>) -> Diagnostic {
    told(Code::PublishNoRecord, at, Done::Nothing)
}

/// A file of the build is no longer what it was when publishing began.
#[must_use]
pub fn changing_build(at: At<'_>, file: &str, done: Done<'_>) -> Diagnostic {
    told(Code::PublishChangingBuild, at, done).with("file", shown(file))
}

/// `site.toml` has no destination.
#[must_use]
pub fn no_target() -> Diagnostic {
    Code::PublishNoTarget.anywhere()
}

/// `site.toml` has destinations, and none of this name.
#[must_use]
pub fn unknown_target(name: &str, targets: &[&str]) -> Diagnostic {
    Code::PublishUnknownTarget
        .anywhere()
        .with("target", shown(name))
        .with("targets", targets.join(", "))
        .suggest(nearest(name, targets.iter().copied()))
}

/// There are several destinations, and none was named.
#[must_use]
pub fn which_target(targets: &[&str]) -> Diagnostic {
    let first = targets.first().copied().unwrap_or_default();
    let told = Code::PublishWhichTarget.anywhere().with("targets", targets.join(", "));
    told.with("target", shown(first))
}

/// Publishing has a question, and there is neither a person nor an answer given in advance.
#[must_use]
pub fn nobody_to_ask(at: At<'_>) -> Diagnostic {
    told(Code::PublishNobodyToAsk, at, Done::Nothing)
}

/// There is no such page, among `pages`.
#[must_use]
pub fn unknown_page<'a>(page: &str, pages: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let told = Code::PublishUnknownPage.anywhere().with("page", shown(page));
    told.suggest(nearest(page, pages))
}

/// There is no such build, among `builds`.
#[must_use]
pub fn unknown_build<'a>(
    build: &str,
    at: At<'_>,
    builds: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let told = told(Code::PublishUnknownBuild, at, Done::Nothing).with("build", shown(build));
    told.suggest(nearest(build, builds))
}

/// The copy of an earlier build's file is damaged, or not there any more.
#[must_use]
pub fn bad_copy(at: At<'_>, path: &str, is_there: bool) -> Diagnostic {
    let kind = if is_there { "damaged" } else { "missing" };
    told(Code::PublishBadCopy, at, Done::Nothing).with("path", shown(path)).with("kind", kind)
}
