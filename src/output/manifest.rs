//! `haiyen-manifest.json`: what a build wrote. It makes a folder ours, and the next build small.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use blake3::Hasher;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

pub use crate::site::route::MANIFEST;

const FORMAT: &str = "haiyen-manifest 1";

/// The files of a finished site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    /// The files by path below the output folder, the manifest left out. No times: two builds of one
    /// site have one manifest.
    pub files: BTreeMap<String, Entry>,
}

/// A file of a finished site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Size in bytes.
    pub size: u64,
    /// BLAKE3 in hexadecimal digits.
    pub blake3: String,
}

impl Manifest {
    /// The manifest of these files.
    #[must_use]
    pub fn new(files: BTreeMap<String, Entry>) -> Self {
        Self { format: FORMAT.to_owned(), files }
    }

    /// Reads a manifest. `None` if the text is none of ours, or names a file outside its folder.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let manifest: Self = serde_json::from_str(text).ok()?;
        let ours = manifest.format == FORMAT && manifest.files.keys().all(|path| is_below(path));
        ours.then_some(manifest)
    }

    /// Whether a path names something below the folder it is in.
    #[must_use]
    pub fn is_path(path: &str) -> bool {
        is_below(path)
    }

    /// Whether everything it lists is in a folder, unchanged.
    #[must_use]
    pub fn is_intact(&self, folder: &Path) -> bool {
        let files: Vec<_> = self.files.iter().collect();
        files.par_iter().all(|(file, entry)| entry.is_at(&folder.join(file)))
    }

    /// The manifest as it is written.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{:#}\n", serde_json::json!(self))
    }
}

impl Entry {
    /// The entry of a file with this content.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self::hashed(Hasher::new().update(bytes))
    }

    /// The entry of a file with the content that is read, which may be larger than memory.
    ///
    /// # Errors
    /// If it cannot be read to its end.
    pub fn read(content: impl Read) -> io::Result<Self> {
        Hasher::new().update_reader(content).map(|hasher| Self::hashed(hasher))
    }

    /// The entry of a file with the content that was hashed.
    #[must_use]
    pub fn hashed(hasher: &Hasher) -> Self {
        Self { size: hasher.count(), blake3: hasher.finalize().to_hex().to_string() }
    }

    /// Whether this content is in a file, a real one and no link.
    #[must_use]
    pub fn is_at(&self, path: &Path) -> bool {
        let found = fs::symlink_metadata(path);
        found.is_ok_and(|found| found.is_file() && found.len() == self.size)
            && File::open(path).and_then(Self::read).is_ok_and(|found| found == *self)
    }
}

/// Whether a path names something below the folder it is in.
pub(super) fn is_below(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.split('/').all(plain) && !path.contains(['\\', ':', '\0'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_that_leaves_its_folder_is_none_of_ours() {
        let manifest = |path: &str| Manifest::new([(path.to_owned(), Entry::of(b"x"))].into());
        let read = |path: &str| Manifest::parse(&manifest(path).to_json());
        assert_eq!(read("a/index.html"), Some(manifest("a/index.html")));
        for path in ["../a", "/etc/passwd", "a//b", "a/../../b", "C:\\a", "..\\a", ""] {
            assert_eq!(read(path), None, "{path}");
        }
        assert_eq!(Manifest::parse("{\"files\":{}}"), None);
    }
}
