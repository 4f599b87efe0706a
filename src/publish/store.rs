//! What is kept of every build that was published from here: its list, and each file once, by its hash.
//!
//! It lies in `.haiyen/`, safe to delete: earlier builds can then be restored only from a destination that
//! keeps copies.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::record::{Record, Unreadable};
use super::source::Source;
use crate::output::Entry;

/// The builds that are kept on this machine.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// Why an earlier build cannot be had.
#[derive(Debug)]
pub enum Lost {
    /// No build of this name is kept.
    Unknown,
    /// Its list cannot be read.
    List(Unreadable),
    /// Some of its files are gone or damaged.
    Files(Vec<String>),
}

impl Store {
    /// The store in a folder, which need not be there yet.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where a file with this content is kept.
    #[must_use]
    pub fn object(&self, entry: &Entry) -> PathBuf {
        self.folder.join(object(entry))
    }

    /// Keeps a build, the files from `source`, and forgets all but the last `most`.
    ///
    /// # Errors
    /// If something cannot be read or written; what was kept before still is.
    pub fn keep(&self, build: &Record, source: &dyn Source, most: usize) -> io::Result<()> {
        for (path, entry) in &build.files {
            let at = self.object(entry);
            let known = fs::metadata(&at).is_ok_and(|found| found.len() == entry.size);
            if !known {
                self.put(&at, &mut source.open(path, entry)?, Some(entry))?;
            }
        }
        let list = build.to_json();
        self.put(&self.list(&build.build), &mut list.as_bytes(), None)?;
        self.forget(most)
    }

    /// Keeps a file that came from elsewhere, if it is as it must be.
    ///
    /// # Errors
    /// If it is not, or cannot be written.
    pub fn keep_object(&self, entry: &Entry, content: &mut dyn Read) -> io::Result<()> {
        self.put(&self.object(entry), content, Some(entry))
    }

    /// The names of the builds that are kept, the oldest first.
    #[must_use]
    pub fn builds(&self) -> Vec<String> {
        let mut names = names(&self.folder.join("builds"));
        names.retain_mut(|name| match name.strip_suffix(".json") {
            Some(build) => {
                *name = build.to_owned();
                true
            }
            None => false,
        });
        names
    }

    /// A build that is kept.
    ///
    /// # Errors
    /// If there is none of this name, or it is not whole any more.
    pub fn build(&self, name: &str) -> Result<Record, Lost> {
        let text = fs::read_to_string(self.list(name)).map_err(|_| Lost::Unknown)?;
        let record = Record::parse(&text).map_err(Lost::List)?;
        let damaged = |(_, entry): &(&String, &Entry)| !entry.is_at(&self.object(entry));
        let gone: Vec<_> =
            record.files.iter().filter(damaged).map(|(path, _)| path.clone()).collect();
        if gone.is_empty() { Ok(record) } else { Err(Lost::Files(gone)) }
    }

    fn list(&self, build: &str) -> PathBuf {
        self.folder.join("builds").join(format!("{build}.json"))
    }

    fn put(&self, at: &Path, content: &mut dyn Read, entry: Option<&Entry>) -> io::Result<()> {
        let half_written = at.with_extension("new");
        fs::create_dir_all(at.parent().unwrap_or(&self.folder))?;
        let mut file = File::create(&half_written)?;
        io::copy(content, &mut file)?;
        file.flush()?;
        drop(file);
        match entry {
            Some(entry) if !entry.is_at(&half_written) => {
                fs::remove_file(half_written)?;
                Err(ErrorKind::InvalidData.into())
            }
            _ => fs::rename(half_written, at),
        }
    }

    /// Forgets all but the last builds, and the files that are only theirs.
    fn forget(&self, most: usize) -> io::Result<()> {
        let builds = self.builds();
        let (old, kept) = builds.split_at(builds.len().saturating_sub(most.max(1)));
        if old.is_empty() {
            return Ok(());
        }
        let mut needed = BTreeSet::new();
        for build in kept {
            let text = fs::read_to_string(self.list(build))?;
            // What a list that cannot be read needs, nobody knows.
            let Ok(record) = Record::parse(&text) else { return Ok(()) };
            needed.extend(record.files.values().map(object));
        }
        for build in old {
            fs::remove_file(self.list(build))?;
        }
        let objects = self.folder.join("objects");
        for shelf in names(&objects) {
            for name in names(&objects.join(&shelf)) {
                let object = format!("objects/{shelf}/{name}");
                if !needed.contains(&object) {
                    fs::remove_file(self.folder.join(object))?;
                }
            }
        }
        Ok(())
    }
}

/// Where a file with this content is kept, below the folder of a store or of copies.
#[must_use]
pub fn object(entry: &Entry) -> String {
    let shelf = entry.blake3.get(..2).unwrap_or("00");
    format!("objects/{shelf}/{}", entry.blake3)
}

/// The names in a folder, in order; none if there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    struct Memory(BTreeMap<String, &'static str>);

    impl Source for Memory {
        fn open(&self, path: &str, _: &Entry) -> io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(self.0[path].as_bytes()))
        }
    }

    fn build(name: &str, files: &[(&str, &'static str)]) -> (Record, Memory) {
        let mut record = Record::new("https://a.example");
        name.clone_into(&mut record.build);
        let content = files.iter().map(|(path, text)| ((*path).to_owned(), *text));
        let memory = Memory(content.collect());
        record.files = memory
            .0
            .iter()
            .map(|(path, text)| (path.clone(), Entry::of(text.as_bytes())))
            .collect();
        (record, memory)
    }

    #[test]
    fn builds_are_kept_whole_and_the_oldest_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("store"));
        let builds = [
            build("1", &[("a", "old"), ("b", "same")]),
            build("2", &[("a", "new"), ("b", "same")]),
            build("3", &[("a", "newest"), ("b", "same"), ("c", "same")]),
        ];
        for (record, memory) in &builds {
            store.keep(record, memory, 2).unwrap();
        }
        assert_eq!(store.builds(), ["2", "3"]);
        assert!(matches!(store.build("1"), Err(Lost::Unknown)));
        assert_eq!(store.build("2").unwrap(), builds[1].0);
        let (old, same) = (Entry::of(b"old"), Entry::of(b"same"));
        assert!(!store.object(&old).exists() && store.object(&same).exists());
        fs::write(store.object(&same), "else").unwrap();
        match store.build("3") {
            Err(Lost::Files(files)) => assert_eq!(files, ["b", "c"]),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_that_is_not_as_told_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let entry = Entry::of(b"right");
        assert!(store.keep_object(&entry, &mut &b"wrong"[..]).is_err());
        assert!(!store.object(&entry).exists());
    }
}
