//! The site's folder as it was last looked at: lists come from memory, and a file is read again only if it
//! changed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, ErrorKind, Read};
use std::ops::Bound;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use blake3::Hash;
use jiff::Timestamp;

use crate::world::{DiskWorld, Found, Listing, Stamp, World, is_noise};

/// Everything in the site's folder that a site is made from.
pub const PARTS: &[&str] =
    &["site.toml", "content", "data", "locales", "static", "themes", "templates", "components"];

/// Files up to this many bytes are kept, but for texts of pages, which are kept parsed.
const SMALL: u64 = 256 * 1024;

/// File systems tell the time of a change in steps of up to so much: a file that changed less than that
/// before it was looked at may have changed again since, and look the same.
const CLOCK_STEP: Duration = Duration::from_secs(2);

/// A site's folder, as far as it is known.
pub struct Mirror {
    disk: DiskWorld,
    files: BTreeMap<String, File>,
    links: BTreeSet<String>,
    unreadable: BTreeMap<String, (ErrorKind, String)>,
    /// How many changes were seen.
    changes: u64,
    /// The beginnings of files, by path and length, that were read since they changed.
    kept: Mutex<BTreeMap<(String, usize), Vec<u8>>>,
}

struct File {
    stamp: Stamp,
    version: u64,
    looked_at: SystemTime,
    /// Of the whole content, if it was read.
    hash: OnceLock<Hash>,
}

impl Mirror {
    /// Looks at a folder for the first time.
    #[must_use]
    pub fn new(disk: DiskWorld) -> Self {
        let mut mirror = Self {
            disk,
            files: BTreeMap::new(),
            links: BTreeSet::new(),
            unreadable: BTreeMap::new(),
            changes: 0,
            kept: Mutex::default(),
        };
        mirror.scan();
        mirror
    }

    /// Looks at everything, and returns the files that changed, came or went.
    pub fn scan(&mut self) -> BTreeSet<String> {
        PARTS.iter().flat_map(|part| self.renew(part, false)).collect()
    }

    /// Looks at some files or folders, whatever their stamps say; returns what changed there.
    pub fn look(&mut self, paths: &BTreeSet<String>) -> BTreeSet<String> {
        paths
            .iter()
            .filter(|path| Self::belongs(path))
            .flat_map(|path| self.renew(path, true))
            .collect()
    }

    /// The files that were changed last, the latest first, and when.
    #[must_use]
    pub fn latest(&self, count: usize, wanted: impl Fn(&str) -> bool) -> Vec<(String, SystemTime)> {
        let files = self.files.iter().filter(|(path, _)| wanted(path));
        let mut times: Vec<_> =
            files.filter_map(|(path, file)| Some((file.stamp.modified?, path))).collect();
        if times.len() > count {
            times.select_nth_unstable_by(count, |a, b| b.cmp(a));
            times.truncate(count);
        }
        times.sort_unstable_by(|a, b| b.cmp(a));
        times.into_iter().map(|(time, path)| (path.clone(), time)).collect()
    }

    /// Whether a file that is not in the site for now held something a moment ago: its editor is about to
    /// put the new one in its place.
    #[must_use]
    pub fn is_gone_or_empty(&self, path: &str) -> bool {
        self.files.get(path).is_none_or(|file| file.stamp.size == 0)
    }

    /// Whether a path is of the site.
    fn belongs(path: &str) -> bool {
        let part = PARTS.iter().find(|part| is_at_or_below(path, part));
        part.is_some_and(|part| !path.split('/').any(|name| is_noise(name, part)))
    }

    /// Looks at a path and what is below it.
    fn renew(&mut self, at: &str, careful: bool) -> BTreeSet<String> {
        let mut gone: BTreeSet<String> =
            below(&self.files, at).map(|(path, _)| path.clone()).collect();
        let mut changed = BTreeSet::new();
        let apart = |path: &String| !is_at_or_below(path, at);
        let before = (self.links.clone(), self.unreadable.clone());
        self.links.retain(apart);
        self.unreadable.retain(|path, _| apart(path));
        for found in self.disk.find(at) {
            match found {
                Found::File(path, entry) => {
                    let Some(stamp) = Stamp::of(&entry) else { continue };
                    gone.remove(&path);
                    if self.renew_file(&path, stamp, careful) {
                        changed.insert(path);
                    }
                }
                Found::Link(path) => _ = self.links.insert(path),
                Found::Unreadable(path, error) => {
                    self.unreadable.insert(path, (error.kind(), error.to_string()));
                }
            }
        }
        for path in &gone {
            self.files.remove(path);
            self.forget(path);
        }
        if before != (self.links.clone(), self.unreadable.clone()) {
            changed.insert(at.to_owned());
        }
        changed.extend(gone);
        changed
    }

    /// Whether a file is another one than it was.
    fn renew_file(&mut self, path: &str, stamp: Stamp, careful: bool) -> bool {
        let looked_at = now();
        if let Some(known) = self.files.get_mut(path) {
            let has_settled = |modified| {
                known.looked_at.duration_since(modified).is_ok_and(|ago| ago >= CLOCK_STEP)
            };
            let same_stamp = known.stamp == stamp;
            if same_stamp && !careful && stamp.modified.is_some_and(has_settled) {
                return false;
            }
            let same = match known.hash.get() {
                Some(hash) => hash_of(&self.disk, path).as_ref() == Some(hash),
                None => same_stamp,
            };
            known.looked_at = looked_at;
            known.stamp = stamp;
            if same {
                return false;
            }
        }
        self.forget(path);
        self.changes += 1;
        let file = File { stamp, version: self.changes, looked_at, hash: OnceLock::new() };
        self.files.insert(path.to_owned(), file);
        true
    }

    fn forget(&self, path: &str) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (first, last) = ((path.to_owned(), 0), (path.to_owned(), usize::MAX));
        kept.extract_if(first..=last, |_, _| true).for_each(drop);
    }

    fn known(&self, path: &str) -> io::Result<&File> {
        self.files.get(path).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl World for Mirror {
    fn list(&self, folder: &str) -> Listing {
        let inside = |path: &&String| is_at_or_below(path, folder);
        Listing {
            // A file in the place of the folder is not in it.
            files: (below(&self.files, folder).map(|(path, _)| path.clone()))
                .filter(|path| path != folder)
                .collect(),
            links: self.links.iter().filter(inside).cloned().collect(),
            unreadable: (self.unreadable.iter())
                .filter(|(path, _)| inside(path))
                .map(|(path, (kind, text))| (path.clone(), io::Error::new(*kind, text.clone())))
                .collect(),
        }
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        let file = self.known(path)?;
        if file.stamp.size > SMALL {
            return self.disk.open(path);
        }
        Ok(Box::new(Cursor::new(self.read_start(path, SMALL as usize + 1)?)))
    }

    fn read_start(&self, path: &str, most: usize) -> io::Result<Vec<u8>> {
        // What a site reads by its name may be a link, which nobody watches.
        if self.links.contains(path) {
            return self.disk.read_start(path, most);
        }
        let file = self.known(path)?;
        let key = (path.to_owned(), most);
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = kept().get(&key) {
            return Ok(bytes.clone());
        }
        let bytes = self.disk.read_start(path, most)?;
        if bytes.len() < most {
            let _ = file.hash.set(blake3::hash(&bytes));
        }
        let is_page = path.starts_with("content/") && path.ends_with(".md");
        if !is_page && bytes.len() as u64 <= SMALL {
            kept().insert(key, bytes.clone());
        }
        Ok(bytes)
    }

    fn modified(&self, path: &str) -> Option<Timestamp> {
        Timestamp::try_from(self.files.get(path)?.stamp.modified?).ok()
    }

    fn version(&self, path: &str) -> Option<u64> {
        self.files.get(path).map(|file| file.version)
    }

    fn now(&self) -> Timestamp {
        self.disk.now()
    }
}

fn is_at_or_below(path: &str, at: &str) -> bool {
    path.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The entries at a path and below it.
fn below<'a, T>(
    entries: &'a BTreeMap<String, T>,
    at: &'a str,
) -> impl Iterator<Item = (&'a String, &'a T)> {
    let inside = entries.range::<str, _>((Bound::Included(at), Bound::Unbounded));
    inside
        .take_while(move |(path, _)| path.starts_with(at))
        .filter(|(path, _)| is_at_or_below(path, at))
}

fn hash_of(disk: &DiskWorld, path: &str) -> Option<Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(disk.open(path).ok()?).ok()?;
    Some(hasher.finalize())
}

#[expect(
    clippy::disallowed_methods,
    reason = "when a file was looked at decides nothing of the site"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests;
