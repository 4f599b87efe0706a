//! Inspecting a server: every file read, and compared with what this office knows that it published. What the
//! server says of itself counts for nothing, since an intruder edits that too.

use std::collections::{BTreeMap, BTreeSet};

use blake3::Hasher;

use super::crew::Crew;
use super::failure::Failure;
use super::hold;
use super::list::{self, Sheets};
use super::lock::Claim;
use super::look::Place;
use super::progress::Stage;
use super::record::Record;
use super::survey::survey;
use super::transport::{Kind, Transport, Trouble, Why};
use crate::output::Entry;

/// What is not as it was published, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Files there that nobody here published.
    pub foreign: Vec<String>,
    /// Files that hold something else.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub missing: Vec<String>,
    /// Among the foreign and the changed ones, what is no file but a link or a device.
    pub odd: BTreeSet<String>,
    /// How many files are as they must be.
    pub intact: usize,
}

impl Findings {
    /// Whether everything is as it was published.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.foreign.is_empty() && self.changed.is_empty() && self.missing.is_empty()
    }
}

/// Compares what is on the server with `published`; `leaves` tells what is somebody else's by right.
///
/// # Errors
/// If a file or folder there cannot be read.
pub fn inspect(
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    published: &Record,
    leaves: impl Fn(&str) -> bool,
) -> Result<Findings, Failure> {
    let mut found = survey(crew)?;
    let odd = found.iter().filter(|(_, kind)| **kind == Kind::Other);
    let odd = odd.map(|(path, _)| path.clone()).collect();
    let mut findings = Findings { odd, ..Findings::default() };
    let mut to_read: Vec<(String, Entry)> = Vec::new();
    for (path, entry) in expected(published) {
        match found.remove(&path) {
            Some(Kind::File(size)) if size == entry.size => to_read.push((path, entry)),
            Some(_) => findings.changed.push(path),
            // Whether a page still asked for it was nobody's concern any more.
            None if published.retired.contains_key(&path) => {}
            None => findings.missing.push(path),
        }
    }
    let bytes = to_read.iter().map(|(_, entry)| entry.size).sum();
    place.progress.begins(Stage::Inspect, to_read.len(), bytes);
    let contents = crew.each(
        &to_read,
        |_| 0,
        |at, (path, _)| {
            let content = read(at, path).map_err(|trouble| Failure::from(trouble).at(path))?;
            place.progress.moved(content.as_ref().map_or(0, |content| content.size.cast_signed()));
            place.progress.done(path);
            Ok(content)
        },
        |_| Ok(()),
    )?;
    for ((path, entry), content) in to_read.into_iter().zip(contents) {
        match content {
            Some(content) if content == entry => findings.intact += 1,
            Some(_) => findings.changed.push(path),
            None => findings.missing.push(path),
        }
    }
    if found.contains_key(hold::FILE) && is_claim(crew)? {
        found.remove(hold::FILE);
    }
    findings.foreign = found.into_keys().filter(|path| !leaves(path)).collect();
    findings.changed.sort();
    findings.missing.sort();
    Ok(findings)
}

/// Every file that this office put there, its list among them.
fn expected(published: &Record) -> BTreeMap<String, Entry> {
    let files = published.all().map(|(path, entry)| (path.clone(), entry.clone()));
    files.chain(Sheets::of(published).files()).collect()
}

/// What a file holds, if it is there.
fn read(at: &mut dyn Transport, path: &str) -> Result<Option<Entry>, Trouble> {
    let mut hasher = Hasher::new();
    match at.read(path, &mut hasher) {
        Ok(_) => Ok(Some(Entry::hashed(&hasher))),
        Err(trouble) if trouble.why == Why::Missing => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

/// Whether the file that tells who is publishing does so: anybody could put something else in its place.
fn is_claim(crew: &mut Crew<'_>) -> Result<bool, Failure> {
    let text = crew.first().run(|at| Ok(list::text(at, hold::FILE)?))?;
    Ok(text.is_none_or(|text| serde_json::from_str::<Claim>(&text).is_ok()))
}
