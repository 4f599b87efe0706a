//! Who published what and when: a line a time, never changed afterwards.
//!
//! It lies in the site's folder, in `publishing/`, with the list of what is published: kept with the texts, by
//! whatever keeps those.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::record::{Record, Unreadable};

/// The folder in the site's where it lies.
pub const FOLDER: &str = "publishing";

/// One time that something was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The name of the build.
    pub build: String,
    /// When it was there, whole.
    pub at: Timestamp,
    /// Who did it.
    pub by: String,
    /// What was done.
    pub what: What,
    /// How many files the site has.
    pub files: usize,
    /// How many of them were sent.
    pub sent: usize,
    /// How many were deleted.
    pub deleted: usize,
    /// How many bytes were sent.
    pub bytes: u64,
    /// Settings of the server that were taken back, because readers got errors with them: their hashes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub withdrawn: BTreeMap<String, String>,
    /// New pages that were left out, because of errors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Pages that stayed as they were published, because of errors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<String>,
    /// Errors that somebody answers for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Waiver>,
}

impl Event {
    /// Something that was done just now, and is still to be counted.
    #[must_use]
    pub fn new(build: &str, by: &str, what: What) -> Self {
        Self {
            build: build.to_owned(),
            at: Timestamp::now(),
            by: by.to_owned(),
            what,
            files: 0,
            sent: 0,
            deleted: 0,
            bytes: 0,
            withdrawn: BTreeMap::new(),
            left_out: Vec::new(),
            held: Vec::new(),
            waivers: Vec::new(),
        }
    }
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The site as it is in its folder.
    Publish,
    /// Some pages alone.
    Only(Vec<String>),
    /// An earlier build.
    Rollback(String),
    /// A page was taken down, for this reason.
    Takedown {
        /// The page.
        page: String,
        /// Why, in the words of whoever did it.
        reason: String,
    },
    /// What was changed or missing on the server.
    Repair,
}

/// An error that somebody answers for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// The error's code.
    pub code: String,
    /// The page or file, if it is for one alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who answers for it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// What is known of one destination, in the site's folder.
#[derive(Clone, Debug)]
pub struct History(PathBuf);

impl History {
    /// What is known of a destination of the site in a folder.
    #[must_use]
    pub fn new(root: &Path, target: &str) -> Self {
        Self(root.join(FOLDER).join(target))
    }

    /// The folder it lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// What is published there, as far as is known here.
    ///
    /// # Errors
    /// If the list is there and cannot be read.
    pub fn record(&self) -> Result<Option<Record>, Unreadable> {
        match fs::read_to_string(self.0.join("published.json")) {
            Ok(text) => Record::parse(&text).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(Unreadable::Damaged),
        }
    }

    /// Keeps what is published there now.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn keep(&self, record: &Record) -> io::Result<()> {
        self.replace("published.json", &record.to_json())
    }

    /// Adds what was done.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn add(&self, event: &Event) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        let mut file = File::options().append(true).create(true).open(self.path())?;
        writeln!(file, "{}", serde_json::json!(event))
    }

    /// All that was done, the oldest first; a line that cannot be read is passed over.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let text = fs::read_to_string(self.path()).unwrap_or_default();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// The build whose content is that of `build`: another one if it was restored.
    #[must_use]
    pub fn origin(&self, build: &str) -> String {
        let events = self.events();
        let mut origin = build.to_owned();
        for event in events.iter().rev() {
            if let What::Rollback(restored) = &event.what
                && event.build == origin
            {
                origin.clone_from(restored);
            }
        }
        origin
    }

    /// Writes a file beside the list, whole or not at all.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn replace(&self, name: &str, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        let half_written = self.0.join(format!("{name}.new"));
        fs::write(&half_written, text)?;
        fs::rename(half_written, self.0.join(name))
    }

    fn path(&self) -> PathBuf {
        self.0.join("history.jsonl")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let history = History::new(folder.path(), "production");
        assert_eq!(history.record(), Ok(None));
        let event = |what| {
            let counted =
                Event { files: 3, sent: 2, ..Event::new("2026-11-23-101500", "Lan", what) };
            Event { left_out: vec!["history/x".to_owned()], ..counted }
        };
        let done = [
            event(What::Publish),
            event(What::Rollback("2026-11-22-101500".to_owned())),
            event(What::Takedown { page: "x".to_owned(), reason: "sai\nsố".to_owned() }),
        ];
        for event in &done {
            history.add(event).unwrap();
        }
        assert_eq!(history.events(), done);
        assert_eq!(history.origin("2026-11-23-101500"), "2026-11-22-101500");
        assert_eq!(history.origin("2026-11-20-101500"), "2026-11-20-101500");
        let record = Record::new("https://a.example");
        history.keep(&record).unwrap();
        assert_eq!(history.record(), Ok(Some(record)));
        fs::write(history.folder().join("published.json"), "<html>").unwrap();
        assert_eq!(history.record(), Err(Unreadable::Damaged));
    }
}
