//! A site in memory, as a Unix-like or a Windows-like system would hold it: the world of tests.

use std::collections::BTreeMap;
use std::io::{self, Read};

use jiff::Timestamp;

use super::{Listing, World, is_noise};

/// How a file system in memory behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// `/` between names, case matters, text is stored as written.
    Unix,
    /// `\` between names, case is kept but does not matter, text is stored as Notepad does: with a
    /// byte order mark and `\r\n`.
    Windows,
}

/// Files in memory, and a clock that stands still.
#[derive(Clone)]
pub struct MemoryWorld {
    flavour: Flavour,
    files: BTreeMap<String, File>,
    now: Timestamp,
}

#[derive(Clone)]
struct File {
    native_path: String,
    bytes: Vec<u8>,
}

impl MemoryWorld {
    /// An empty folder.
    #[must_use]
    pub fn new(flavour: Flavour, now: Timestamp) -> Self {
        Self { flavour, files: BTreeMap::new(), now }
    }

    /// Saves a text file the way an editor on that system does.
    pub fn write(&mut self, path: &str, text: &str) {
        let bytes = match self.flavour {
            Flavour::Unix => text.as_bytes().to_vec(),
            Flavour::Windows => format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
        };
        self.write_bytes(path, bytes);
    }

    /// Saves a file as it is.
    pub fn write_bytes(&mut self, path: &str, bytes: Vec<u8>) {
        let native_path = match self.flavour {
            Flavour::Unix => path.to_owned(),
            Flavour::Windows => path.replace('/', "\\"),
        };
        self.files.insert(self.name(path), File { native_path, bytes });
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(&self.name(path));
    }

    /// The name a file is found by: on Windows, whatever its case.
    fn name(&self, path: &str) -> String {
        match self.flavour {
            Flavour::Unix => path.to_owned(),
            Flavour::Windows => path.to_lowercase(),
        }
    }
}

impl World for MemoryWorld {
    fn list(&self, folder: &str) -> Listing {
        let below = self.name(&format!("{folder}/"));
        let wanted = |(name, file): (&String, &File)| {
            let rest = name.strip_prefix(&below)?;
            let noise = rest.split('/').any(|part| is_noise(part, folder));
            (!noise).then(|| file.native_path.replace('\\', "/"))
        };
        let mut files: Vec<_> = self.files.iter().filter_map(wanted).collect();
        files.sort();
        Listing { files, ..Listing::default() }
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        let file = self.files.get(&self.name(path)).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(file.bytes.as_slice()))
    }

    fn modified(&self, _path: &str) -> Option<Timestamp> {
        None
    }

    fn version(&self, path: &str) -> Option<u64> {
        let file = self.files.get(&self.name(path))?;
        blake3::hash(&file.bytes).as_bytes().first_chunk().map(|start| u64::from_le_bytes(*start))
    }

    fn now(&self) -> Timestamp {
        self.now
    }
}
