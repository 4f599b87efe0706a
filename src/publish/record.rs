//! What is published at a destination, as far as this office knows: never what the server says of itself.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::output::{Entry, Manifest};

const FORMAT: &str = "haiyen-published 1";

/// What is published at a destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    format: String,
    /// The site's address: another site's record is none of this one's.
    pub site: String,
    /// The build that is published, by its name in the history; empty if none was.
    #[serde(default)]
    pub build: String,
    /// The files by path.
    pub files: BTreeMap<String, Entry>,
    /// Files of earlier builds that are still there, for readers whose pages ask for them, and since when no
    /// page does.
    pub retired: BTreeMap<String, Retired>,
}

/// A file that no page asks for any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retired {
    /// What it holds.
    pub entry: Entry,
    /// Since when.
    pub since: Timestamp,
}

/// Why a text is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a later version of this program.
    Newer,
    /// It is damaged, or something else.
    Damaged,
}

impl Record {
    /// The record of a place where nothing was published yet.
    #[must_use]
    pub fn new(site: &str) -> Self {
        let (format, site) = (FORMAT.to_owned(), site.to_owned());
        let build = String::new();
        Self { format, site, build, files: BTreeMap::new(), retired: BTreeMap::new() }
    }

    /// What stands for a file of which nobody knows what it holds: it is sent, or deleted, in any case.
    #[must_use]
    pub fn unknown() -> Entry {
        Entry { size: 0, blake3: String::new() }
    }

    /// All files of ours that are there, those that no page asks for any more among them.
    pub fn all(&self) -> impl Iterator<Item = (&String, &Entry)> {
        let retired = self.retired.iter().map(|(path, retired)| (path, &retired.entry));
        self.files.iter().chain(retired)
    }

    /// Reads a record.
    ///
    /// # Errors
    /// If it is none that this version wrote.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
        }
        let head: Head = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        Self::knows(&head.format)?;
        let record: Self = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if record.stays_inside() { Ok(record) } else { Err(Unreadable::Damaged) }
    }

    /// Whether this version reads lists of a format.
    ///
    /// # Errors
    /// If it does not.
    pub fn knows(format: &str) -> Result<(), Unreadable> {
        let number = |format: &str| format.strip_prefix("haiyen-published ")?.parse::<u32>().ok();
        match (number(format), number(FORMAT)) {
            (Some(theirs), Some(ours)) if theirs > ours => Err(Unreadable::Newer),
            _ if format != FORMAT => Err(Unreadable::Damaged),
            _ => Ok(()),
        }
    }

    /// What tells a list of this version from others.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Whether all its files are below the site's folder.
    #[must_use]
    pub fn stays_inside(&self) -> bool {
        self.all().all(|(path, _)| Manifest::is_path(path))
    }

    /// The record as it is written.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{:#}\n", serde_json::json!(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written_and_nothing_else_is() {
        let mut record = Record::new("https://a.example");
        record.files.insert("a/index.html".to_owned(), Entry::of(b"a"));
        let retired = Retired { entry: Entry::of(b"b"), since: Timestamp::UNIX_EPOCH };
        record.retired.insert("assets/x.css".to_owned(), retired);
        let text = record.to_json();
        assert_eq!(Record::parse(&text), Ok(record));
        let newer = text.replace("haiyen-published 1", "haiyen-published 2");
        assert_eq!(Record::parse(&newer), Err(Unreadable::Newer));
        for damaged in [
            "",
            "{}",
            "<html>",
            &text[..text.len() / 2],
            &text.replace("a/index.html", "../index.html"),
            &text.replace("haiyen-published 1", "other 1"),
        ] {
            assert_eq!(Record::parse(damaged), Err(Unreadable::Damaged), "{damaged}");
        }
    }
}
