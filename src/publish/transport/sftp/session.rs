//! One connection to a server, from the outside.

use std::io::{Read, Write};

use tokio::runtime::Runtime;

use super::super::{Abilities, Remote, Transport, Trouble, Why};
use super::files::{Files, REPLACE};

/// One connection to a server, for one thread that is not one of an async runtime.
pub(super) struct Session {
    pub runtime: Runtime,
    pub files: Files,
}

impl Transport for Session {
    fn abilities(&self) -> Abilities {
        Abilities { replaces: self.files.can(REPLACE), writes_whole: false, claims: true }
    }

    fn list(&mut self, folder: &str) -> Result<Vec<Remote>, Trouble> {
        self.runtime.block_on(self.files.list(folder))
    }

    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        self.runtime.block_on(self.files.read(path, sink))
    }

    fn write(&mut self, path: &str, size: u64, content: &mut dyn Read) -> Result<(), Trouble> {
        match self.runtime.block_on(self.files.write(path, content))? {
            written if written == size => Ok(()),
            written => Err(Trouble::new(Why::Truncated, format!("{written} / {size}"))),
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        self.runtime.block_on(self.files.rename(from, to))
    }

    fn remove(&mut self, path: &str) -> Result<(), Trouble> {
        self.runtime.block_on(self.files.remove(path))
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Trouble> {
        self.runtime.block_on(self.files.remove_folder(path))
    }

    fn claim(&mut self, path: &str, content: &[u8]) -> Result<bool, Trouble> {
        self.runtime.block_on(self.files.claim(path, content))
    }
}
