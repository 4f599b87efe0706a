//! The outside as the program sees it: files, and what time it is.
//!
//! Everything below the driver gets what it needs as values; only implementations of [`World`] look.

mod disk;
mod memory;
mod recorder;

pub use disk::{DiskWorld, Found, Stamp};
pub use memory::{Flavour, MemoryWorld};
pub use recorder::{Answers, Recorder};

use std::io::{self, Read};

use jiff::Timestamp;

/// Reads the site's folder. Paths are from that folder, with `/` between their parts.
pub trait World: Sync {
    /// All files below a folder, none if there is no such folder. Hidden files, temporary files and those
    /// that Windows and macOS scatter are passed over; in `static/`, hidden files such as `.htaccess` are
    /// what the site's owner wants published. Symbolic links are listed apart and never followed: they may
    /// lead to what nobody meant to publish, or in a circle.
    fn list(&self, folder: &str) -> Listing;

    /// Opens a file, to be read piece by piece: it may be a film, larger than memory.
    ///
    /// # Errors
    /// If the file is not there or cannot be read.
    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// If the file is not there or cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(path)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The first bytes of a file, at most so many.
    ///
    /// # Errors
    /// If the file is not there or cannot be read.
    fn read_start(&self, path: &str, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(path)?.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// When a file was last changed, if that is known.
    fn modified(&self, path: &str) -> Option<Timestamp>;

    /// A number that is another one as soon as the file is another: a file of the same number need not be
    /// read again. `None` if nobody watches the file.
    fn version(&self, _path: &str) -> Option<u64> {
        None
    }

    /// The present moment, unless the user asked for another.
    fn now(&self) -> Timestamp;
}

/// What a folder holds.
#[derive(Default)]
pub struct Listing {
    /// The files, sorted.
    pub files: Vec<String>,
    /// The folders that could not be read, and why.
    pub unreadable: Vec<(String, io::Error)>,
    /// The symbolic links, whether to a file or a folder, sorted.
    pub links: Vec<String>,
}

/// Whether a name in one of the site's folders is of what programs leave behind and nobody wrote: hidden
/// files, editors' copies, Office lock files.
#[must_use]
pub fn is_noise(name: &str, folder: &str) -> bool {
    let lower = name.to_lowercase();
    let published = folder == "static" && ![".ds_store", ".git", ".svn"].contains(&lower.as_str());
    name.starts_with('.') && (!published || name.starts_with("._") || name.starts_with(".~"))
        || name.starts_with("~$")
        || name.ends_with('~')
        || [".tmp", ".swp", ".bak", ".part", ".crdownload"].iter().any(|end| lower.ends_with(end))
        || ["thumbs.db", "desktop.ini", "__macosx", "icon\r"].contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_leave_behind_is_passed_over() {
        let left = [
            "~$vi.docx",
            ".~lock.vi.docx#",
            "~WRL0001.tmp",
            "a.TMP",
            "vi.md~",
            ".vi.md.swp",
            "Thumbs.db",
            "desktop.ini",
            ".DS_Store",
            "._towers.jpg",
            "Icon\r",
        ];
        for name in left {
            assert!(is_noise(name, "content") && is_noise(name, "static"), "{name:?}");
        }
        for name in ["vi.md", "vi (1).md", "icon.png", "~1920.jpg"] {
            assert!(!is_noise(name, "content"), "{name}");
        }
        assert!(is_noise(".htaccess", "content") && !is_noise(".htaccess", "static"));
    }
}
