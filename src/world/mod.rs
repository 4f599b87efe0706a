//! The outside as the program sees it: files, and what time it is.
//!
//! Everything below the driver gets what it needs as values; only implementations of [`World`] look.

mod disk;
mod memory;

pub use disk::DiskWorld;
pub use memory::{Flavour, MemoryWorld};

use std::io;

use jiff::Timestamp;

/// Reads the site's folder. Paths are from that folder, with `/` between their parts.
pub trait World: Sync {
    /// All files below a folder, sorted; none if there is no such folder. Hidden files, temporary
    /// files and those that Windows and macOS scatter are passed over, symbolic links too.
    ///
    /// # Errors
    /// If a folder cannot be read.
    fn list(&self, folder: &str) -> io::Result<Vec<String>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// If the file is not there or cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// When a file was last changed, if that is known.
    fn modified(&self, path: &str) -> Option<Timestamp>;

    /// The present moment, unless the user asked for another.
    fn now(&self) -> Timestamp;
}

/// Names that programs leave behind and nobody wrote: hidden files, editors' copies, Office lock files.
fn is_noise(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || [".tmp", ".swp", ".bak", ".part", ".crdownload"].iter().any(|end| lower.ends_with(end))
        || ["thumbs.db", "desktop.ini", "__macosx"].contains(&lower.as_str())
}
