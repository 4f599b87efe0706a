//! Where the files that are sent come from: the folder of a build, or what is kept of an earlier one.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use super::store::Store;
use crate::output::Entry;

/// Where the files that are sent come from.
pub trait Source: Sync {
    /// Opens a file of a site.
    ///
    /// # Errors
    /// If it is not there or cannot be read.
    fn open(&self, path: &str, entry: &Entry) -> io::Result<Box<dyn Read + Send>>;
}

/// The folder of a finished site.
#[derive(Clone, Debug)]
pub struct Built(pub PathBuf);

impl Source for Built {
    fn open(&self, path: &str, _: &Entry) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(self.0.join(path))?))
    }
}

impl Source for Store {
    fn open(&self, _: &str, entry: &Entry) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(self.object(entry))?))
    }
}

/// The first of several places that holds a file as it must be.
pub struct Either<'a>(pub &'a dyn Source, pub &'a dyn Source);

impl Source for Either<'_> {
    fn open(&self, path: &str, entry: &Entry) -> io::Result<Box<dyn Read + Send>> {
        let holds = |source: &dyn Source| {
            source.open(path, entry).and_then(Entry::read).is_ok_and(|found| found == *entry)
        };
        if holds(self.0) { self.0.open(path, entry) } else { self.1.open(path, entry) }
    }
}
