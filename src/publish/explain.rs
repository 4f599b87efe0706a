//! What stands in the way of publishing, for people: what happened, what was and was not changed, what to do
//! next. Names and words that come from a server are cleaned, because they end in somebody's terminal.

mod online;
mod refusals;
#[cfg(test)]
mod tests;

pub use online::finding;
pub use refusals::{
    bad_copy, bad_waiver, changing_build, half_build, held_here, here, keeps_copies, no_record,
    no_target, nobody_to_ask, outdated, overtaken, standing, stop, unknown_build, unknown_page,
    unknown_target, unreadable, unsigned_waiver, which_target,
};

use super::transport::{Trouble, Why};
use crate::diag::{Code, Diagnostic};

/// A destination as people know it.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// Its name in `site.toml`.
    pub target: &'a str,
    /// Where it is, without any secret.
    pub place: &'a str,
}

/// What was being done.
#[derive(Clone, Copy, Debug)]
pub enum Doing<'a> {
    /// Connecting, and whatever comes before the first file.
    Connecting,
    /// Reading a file, or listing a folder.
    Reading(&'a str),
    /// Sending a file, or giving it its name.
    Sending(&'a str),
    /// Deleting a file.
    Removing(&'a str),
}

/// What was changed at the destination before that.
#[derive(Clone, Copy, Debug)]
pub enum Done<'a> {
    /// Nothing.
    Nothing,
    /// So many files are in their places, and the site that readers see is whole.
    Sent(usize),
    /// So many files are in their places, but one that readers see may be missing or cut, because the
    /// destination cannot replace files in one step.
    Gap {
        /// How many.
        files: usize,
        /// The one that may not be whole.
        path: &'a str,
    },
    /// Everything is published; only what is old was still to be deleted.
    Published,
}

/// The longest piece of a server's words that is shown.
const LONGEST: usize = 300;

/// Trouble with a destination.
#[must_use]
pub fn trouble(trouble: &Trouble, at: At<'_>, doing: Doing<'_>, done: Done<'_>) -> Diagnostic {
    let (code, fingerprint) = match &trouble.why {
        Why::NoSuchHost => (Code::PublishNoSuchHost, None),
        Why::Refused => (Code::PublishRefused, None),
        Why::TimedOut => (Code::PublishTimedOut, None),
        Why::Closed => (Code::PublishClosed, None),
        Why::Login => (Code::PublishLogin, None),
        Why::UnknownKey(fingerprint) => (Code::PublishUnknownKey, Some(fingerprint)),
        Why::OtherKey(fingerprint) => (Code::PublishOtherKey, Some(fingerprint)),
        Why::Certificate(fingerprint) => (Code::PublishCertificate, Some(fingerprint)),
        Why::NoEncryption => (Code::PublishNoEncryption, None),
        Why::Clock => (Code::PublishClock, None),
        Why::NoSuchPlace => (Code::PublishNoSuchPlace, None),
        Why::Forbidden => (Code::PublishForbidden, None),
        Why::Full => (Code::PublishFull, None),
        Why::Missing => (Code::PublishMissing, None),
        Why::BadName => (Code::PublishBadName, None),
        Why::Busy => (Code::PublishBusy, None),
        Why::Truncated => (Code::PublishTruncated, None),
        Why::Other => (Code::PublishFailed, None),
    };
    let (doing, path) = match doing {
        Doing::Connecting => ("connecting", None),
        Doing::Reading(path) => ("reading", Some(path)),
        Doing::Sending(path) => ("sending", Some(path)),
        Doing::Removing(path) => ("removing", Some(path)),
    };
    let mut told = told(code, at, done).with("doing", doing).with("detail", said(&trouble.detail));
    if let Some(path) = path {
        // The site's own folder has no name of its own.
        told = told.with("path", shown(if path.is_empty() { "/" } else { path }));
    }
    if let Some(fingerprint) = fingerprint {
        told = told.with("fingerprint", shown(fingerprint)).with("kind", fault(&trouble.detail));
    }
    told
}

/// What is wrong with a certificate, by the words of whoever refused it.
fn fault(detail: &str) -> &'static str {
    const FAULTS: &[(&str, &str)] = &[
        ("notvalidforname", "name"),
        ("notvalidyet", "early"),
        ("expired", "expired"),
        ("revoked", "revoked"),
        ("unknownissuer", "self"),
        ("selfsigned", "self"),
        ("causedasendentity", "self"),
    ];
    let words: String = detail.chars().filter(char::is_ascii_alphabetic).collect();
    let words = words.to_ascii_lowercase();
    let found = FAULTS.iter().find(|(sign, _)| words.contains(sign));
    found.map_or("other", |(_, fault)| fault)
}

/// A diagnostic about a destination.
fn told(code: Code, at: At<'_>, done: Done<'_>) -> Diagnostic {
    let told = code.anywhere().with("target", shown(at.target)).with("place", shown(at.place));
    match done {
        Done::Nothing => told.with("done", "nothing"),
        Done::Sent(0) => told.with("done", "nothing"),
        Done::Sent(files) => told.with("done", "sent").with("files", files.to_string()),
        Done::Gap { files, path } => {
            told.with("done", "gap").with("files", files.to_string()).with("gap", shown(path))
        }
        Done::Published => told.with("done", "published"),
    }
}

/// What a server or the system said, if it said anything.
fn said(detail: &str) -> String {
    let said = clean(detail);
    if said.is_empty() { "none".to_owned() } else { said }
}

/// A name as it can be shown anywhere.
fn shown(name: &str) -> String {
    let shown = clean(name);
    if shown.is_empty() { "?".to_owned() } else { shown }
}

/// Whether a character could steer a terminal or turn a line around.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    let turns =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    c.is_control() || turns || matches!(c, '\u{feff}' | '\u{e000}'..='\u{f8ff}')
}

/// A text without what could steer a terminal or turn a line around, and not longer than people read.
fn clean(text: &str) -> String {
    let plain = text.replace(is_hidden, " ");
    let mut words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    words
}
