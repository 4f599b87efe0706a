//! The real file system and clock.
#![expect(clippy::disallowed_methods, reason = "reading the outside is what this file is for")]

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use walkdir::WalkDir;

use super::{Listing, World, is_noise};

/// A site's folder on disk.
pub struct DiskWorld {
    root: PathBuf,
    now: Option<Timestamp>,
}

impl DiskWorld {
    /// The site in `root`. `now` stands in for the clock, so that a build can be repeated.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>, now: Option<Timestamp>) -> Self {
        Self { root: root.into(), now }
    }

    /// The site's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Listing {
        let start = self.root.join(folder);
        let mut listing = Listing::default();
        if !start.is_dir() {
            return listing;
        }
        // The folders of a site may be linked to where an office keeps them; nothing below them may.
        if folder.contains('/') && start.is_symlink() {
            listing.links.push(folder.to_owned());
            return listing;
        }
        let wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !is_noise(&entry.file_name().to_string_lossy(), folder)
        };
        for entry in WalkDir::new(start).into_iter().filter_entry(wanted) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    listing.files.extend(relative(entry.path(), &self.root));
                }
                Ok(entry) if entry.path_is_symlink() && entry.depth() > 0 => {
                    listing.links.extend(relative(entry.path(), &self.root));
                }
                Ok(_) => {}
                Err(error) => {
                    let path = error.path().and_then(|path| relative(path, &self.root));
                    listing
                        .unreadable
                        .push((path.unwrap_or_else(|| folder.to_owned()), error.into()));
                }
            }
        }
        listing.files.sort();
        listing.links.sort();
        listing
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(File::open(self.root.join(path))?))
    }

    fn read_start(&self, path: &str, most: usize) -> io::Result<Vec<u8>> {
        let mut file = File::open(self.root.join(path))?;
        let length = file.metadata().map_or(most, |found| found.len().min(most as u64) as usize);
        let mut bytes = Vec::with_capacity(length + 1);
        file.by_ref().take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn modified(&self, path: &str) -> Option<Timestamp> {
        let modified = std::fs::metadata(self.root.join(path)).ok()?.modified().ok()?;
        Timestamp::try_from(modified).ok()
    }

    fn now(&self) -> Timestamp {
        self.now.unwrap_or_else(Timestamp::now)
    }
}

/// The path below the root with `/` between its parts, whatever the system uses.
fn relative(path: &Path, root: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}
