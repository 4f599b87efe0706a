//! The real file system and clock.
#![expect(clippy::disallowed_methods, reason = "reading the outside is what this file is for")]

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use walkdir::{DirEntry, WalkDir};

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

    /// The same folder, once more.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::new(&self.root, self.now)
    }

    /// The site's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Something in the site's folder; its path is from that folder, with `/` between its parts.
pub enum Found {
    /// A file, and what the system says of it.
    File(String, DirEntry),
    /// A symbolic link, which is never followed.
    Link(String),
    /// A folder that cannot be read, and why.
    Unreadable(String, io::Error),
}

/// What a look at a file tells without reading it: another stamp, another file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When it was last changed, as far as the disk tells.
    pub modified: Option<SystemTime>,
    /// Its size in bytes.
    pub size: u64,
    /// What else the system tells one file from another by: on Unix, a file that was put in the place of
    /// another, or whose clock was set back.
    identity: (u64, i64, i64),
}

impl Stamp {
    /// The stamp of a file that was found. `None` if it is gone.
    #[must_use]
    pub fn of(entry: &DirEntry) -> Option<Self> {
        // A part of the site may be linked to where an office keeps it.
        let metadata = match entry.depth() {
            0 => std::fs::metadata(entry.path()).ok(),
            _ => entry.metadata().ok(),
        };
        metadata.as_ref().map(Self::new)
    }

    fn new(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let identity = (0, 0, 0);
        Self { modified: metadata.modified().ok(), size: metadata.len(), identity }
    }
}

impl DiskWorld {
    /// The files at a path and below it, but for those that [lists](World::list) pass over.
    pub fn find(&self, path: &str) -> Vec<Found> {
        let start = self.root.join(path);
        // The folders of a site may be linked to where an office keeps them; nothing below them may.
        let is_link = |at: &str| at.contains('/') && self.root.join(at).is_symlink();
        if path.match_indices('/').any(|(end, _)| is_link(&path[..end])) {
            return Vec::new();
        }
        if is_link(path) {
            return vec![Found::Link(path.to_owned())];
        }
        // Below a file there is nothing; elsewhere, who cannot be asked may be there.
        let may_be = |error: io::Error| error.kind() != io::ErrorKind::NotADirectory;
        if !start.try_exists().unwrap_or_else(may_be) {
            return Vec::new();
        }
        let folder = path.split('/').next().unwrap_or_default();
        let wanted = |entry: &DirEntry| {
            entry.depth() == 0 || !is_noise(&entry.file_name().to_string_lossy(), folder)
        };
        let below = |path: &Path| relative(path, &self.root);
        let found = |entry: Result<DirEntry, walkdir::Error>| match entry {
            Ok(entry)
                if entry.file_type().is_file() || entry.depth() == 0 && entry.path().is_file() =>
            {
                Some(Found::File(below(entry.path())?, entry))
            }
            Ok(entry) if entry.path_is_symlink() && entry.depth() > 0 => {
                Some(Found::Link(below(entry.path())?))
            }
            Ok(_) => None,
            Err(error) => {
                let at = error.path().and_then(below).unwrap_or_else(|| path.to_owned());
                Some(Found::Unreadable(at, error.into()))
            }
        };
        WalkDir::new(start).into_iter().filter_entry(wanted).filter_map(found).collect()
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> Listing {
        let mut listing = Listing::default();
        for found in self.find(folder) {
            match found {
                // A file in the place of the folder is not in it.
                Found::File(path, _) if path == folder => {}
                Found::File(path, _) => listing.files.push(path),
                Found::Link(path) => listing.links.push(path),
                Found::Unreadable(path, error) => listing.unreadable.push((path, error)),
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
