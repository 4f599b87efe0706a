//! The list of what is published, as it lies on the server: a small head, and parts named by their hash.
//!
//! Only the parts that differ are sent, so one changed page of a large site costs no long list; and the head is
//! replaced in one step, so the list is always the old one or the new one.

use std::collections::BTreeMap;
use std::io::Write;

use serde::{Deserialize, Serialize};

use super::record::{Record, Retired, Unreadable};
use super::transport::{Transport, Trouble, Why};
use crate::output::Entry;

/// The head of the list, in the site's folder on the server.
pub const HEAD: &str = "haiyen-published.json";

/// The folder of its parts.
pub const PARTS: &str = "haiyen-published";

/// A part ends, on average, after so many files.
const FILES: u32 = 256;

/// The head of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    format: String,
    /// The site's address.
    pub site: String,
    /// The build that is published.
    pub build: String,
    /// The names of the parts, in order.
    parts: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
struct Part {
    files: BTreeMap<String, Entry>,
    retired: BTreeMap<String, Retired>,
}

/// A list as it is written: its head, and each part by its name.
pub struct Sheets {
    /// The head.
    pub head: Head,
    parts: BTreeMap<String, String>,
}

impl Sheets {
    /// The list of what is published.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let (mut names, mut parts, mut part) = (Vec::new(), BTreeMap::new(), Part::default());
        let mut paths: Vec<_> = record.all().map(|(path, _)| path).collect();
        paths.sort();
        let last = paths.len().saturating_sub(1);
        for (index, path) in paths.into_iter().enumerate() {
            if let Some(entry) = record.files.get(path) {
                part.files.insert(path.clone(), entry.clone());
            }
            if let Some(retired) = record.retired.get(path) {
                part.retired.insert(path.clone(), retired.clone());
            }
            // Where a part ends depends on the names alone: an edit changes the parts it is in, and no other.
            let hash = blake3::hash(path.as_bytes());
            let [a, b, c, d, ..] = *hash.as_bytes();
            if u32::from_le_bytes([a, b, c, d]) % FILES == 0 || index == last {
                let text = format!("{:#}\n", serde_json::json!(std::mem::take(&mut part)));
                let name = name(&text);
                names.push(name.clone());
                parts.insert(name, text);
            }
        }
        let (format, site) = (record.format().to_owned(), record.site.clone());
        let head = Head { format, site, build: record.build.clone(), parts: names };
        Self { head, parts }
    }

    /// The files that it is written in, by path.
    pub fn files(&self) -> impl Iterator<Item = (String, Entry)> {
        let parts = self.parts.iter().map(|(name, text)| (place(name), Entry::of(text.as_bytes())));
        parts.chain([(HEAD.to_owned(), Entry::of(self.head_text().as_bytes()))])
    }

    fn head_text(&self) -> String {
        format!("{:#}\n", serde_json::json!(self.head))
    }

    /// Puts the list onto a server, where `old` is the head of the one that is there.
    ///
    /// # Errors
    /// If it is not all there then: the old one holds.
    pub fn write(
        &self,
        at: &mut dyn Transport,
        old: Option<&Head>,
        run: &str,
    ) -> Result<(), Trouble> {
        let known = |name: &String| old.is_some_and(|old| old.parts.contains(name));
        for (name, text) in self.parts.iter().filter(|(name, _)| !known(name)) {
            write(at, &place(name), text)?;
        }
        let text = self.head_text();
        if at.abilities().writes_whole {
            write(at, HEAD, &text)?;
        } else {
            let temporary = format!("haiyen-{run}-list.part");
            write(at, &temporary, &text)?;
            at.rename(&temporary, HEAD)?;
        }
        // Those of the list before, and those of lists that were cut off before their head was there.
        for found in at.list(PARTS)? {
            let name = found.name.strip_suffix(".json").filter(|name| is_name(name));
            if let Some(name) = name.filter(|name| !self.parts.contains_key(*name)) {
                at.remove(&place(name))?;
            }
        }
        Ok(())
    }
}

impl Head {
    /// Reads the head of the list that is on a server, if there is one.
    ///
    /// # Errors
    /// If it cannot be read; the inner one if it is none of ours.
    pub fn read(at: &mut dyn Transport) -> Result<Option<Result<Self, Unreadable>>, Trouble> {
        Ok(text(at, HEAD)?.map(|text| {
            let head: Self = serde_json::from_str(&text).map_err(|_| Unreadable::Damaged)?;
            Record::knows(&head.format)?;
            match head.parts.iter().all(|name| is_name(name)) {
                true => Ok(head),
                false => Err(Unreadable::Damaged),
            }
        }))
    }

    /// Reads the whole list; what `ours` has of it is not fetched again.
    ///
    /// # Errors
    /// If it cannot be read; the inner one if parts of it are missing or damaged.
    pub fn record(
        &self,
        at: &mut dyn Transport,
        ours: Option<&Record>,
    ) -> Result<Result<Record, Unreadable>, Trouble> {
        let known = ours.map(|ours| Sheets::of(ours).parts).unwrap_or_default();
        let mut record = Record::new(&self.site);
        record.build.clone_from(&self.build);
        for name in &self.parts {
            let text = match known.get(name) {
                Some(text) => Some(text.clone()),
                None => text(at, &place(name))?,
            };
            let intact = text.filter(|text| self::name(text) == *name);
            let part = intact.and_then(|text| serde_json::from_str::<Part>(&text).ok());
            let Some(part) = part else { return Ok(Err(Unreadable::Damaged)) };
            record.files.extend(part.files);
            record.retired.extend(part.retired);
        }
        Ok(if record.stays_inside() { Ok(record) } else { Err(Unreadable::Damaged) })
    }
}

/// Whether a file on a server is one of the list's, or another one of this program's own.
#[must_use]
pub fn is_own(path: &str) -> bool {
    path == HEAD || path.starts_with(&format!("{PARTS}/")) || path == super::hold::FILE
}

fn name(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().as_str().chars().take(24).collect()
}

fn is_name(name: &str) -> bool {
    name.len() == 24 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn place(name: &str) -> String {
    format!("{PARTS}/{name}.json")
}

fn write(at: &mut dyn Transport, path: &str, text: &str) -> Result<(), Trouble> {
    at.write(path, text.len() as u64, &mut text.as_bytes())?;
    match self::text(at, path)? {
        Some(found) if found == text => Ok(()),
        _ => Err(Trouble::new(Why::Truncated, path)),
    }
}

/// The text of a small file, if it is there.
pub(super) fn text(at: &mut dyn Transport, path: &str) -> Result<Option<String>, Trouble> {
    let mut bytes = Vec::new();
    match at.read(path, &mut bytes as &mut dyn Write) {
        Ok(_) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(trouble) if trouble.why == Why::Missing => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::transport::{Destination, Folder};

    fn record(files: usize) -> Record {
        let mut record = Record::new("https://a.example");
        "1".clone_into(&mut record.build);
        let file = |number| (format!("p/{number:05}/index.html"), Entry::of(b"x"));
        record.files = (0..files).map(file).collect();
        record
    }

    #[test]
    fn a_list_is_read_as_it_was_written_and_only_its_changes_are_sent() {
        let folder = tempfile::tempdir().unwrap();
        let mut at = Folder::new(folder.path()).connect().unwrap();
        let at = at.as_mut();
        assert!(Head::read(at).unwrap().is_none());
        let mut large = record(3000);
        let first = Sheets::of(&large);
        first.write(at, None, "r").unwrap();
        let head = Head::read(at).unwrap().unwrap().unwrap();
        assert_eq!(head, first.head);
        assert_eq!(head.record(at, None).unwrap().unwrap(), large);
        large.files.insert("p/01500/index.html".to_owned(), Entry::of(b"new"));
        let second = Sheets::of(&large);
        let new: Vec<_> = second.parts.keys().filter(|name| !head.parts.contains(name)).collect();
        assert_eq!(new.len(), 1);
        second.write(at, Some(&head), "r").unwrap();
        let there = std::fs::read_dir(folder.path().join(PARTS)).unwrap().count();
        assert_eq!(there, second.parts.len(), "old parts are gone");
        let head = Head::read(at).unwrap().unwrap().unwrap();
        assert_eq!(head.record(at, Some(&record(3000))).unwrap().unwrap(), large);
        let part = folder.path().join(place(&head.parts[0]));
        std::fs::write(part, "{}").unwrap();
        assert_eq!(head.record(at, None).unwrap(), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_head_that_is_none_of_ours_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut at = Folder::new(folder.path()).connect().unwrap();
        let text = |format: &str, part: &str| {
            format!(
                "{{\"format\":\"{format}\",\"site\":\"s\",\"build\":\"b\",\"parts\":[\"{part}\"]}}"
            )
        };
        for (text, expected) in [
            (text("haiyen-published 2", ""), Unreadable::Newer),
            (text("haiyen-published 1", "../../etc/passwd-xxxxxx"), Unreadable::Damaged),
            ("<html>".to_owned(), Unreadable::Damaged),
        ] {
            std::fs::write(folder.path().join(HEAD), text).unwrap();
            assert_eq!(Head::read(at.as_mut()).unwrap(), Some(Err(expected)));
        }
    }
}
