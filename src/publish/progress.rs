//! What is told while it goes on.

use std::time::Duration;

use super::transport::Trouble;

/// What publishing is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Looking at what is there.
    Look,
    /// Sending files.
    Send,
    /// Deleting what is no longer needed.
    Delete,
    /// Reading what is there.
    Inspect,
    /// Keeping a copy.
    Keep,
}

/// Whoever wants to know how it goes on; called from several threads.
pub trait Progress: Sync {
    /// Something begins, with so many files and bytes before it.
    fn begins(&self, stage: Stage, files: usize, bytes: u64);

    /// So many bytes went over the line; fewer than none when a file is begun again.
    fn moved(&self, bytes: i64);

    /// A file is done.
    fn done(&self, path: &str);

    /// The line broke: it is tried again after a pause.
    fn waits(&self, trouble: &Trouble, pause: Duration);
}

/// Nobody wants to know.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begins(&self, _: Stage, _: usize, _: u64) {}
    fn moved(&self, _: i64) {}
    fn done(&self, _: &str) {}
    fn waits(&self, _: &Trouble, _: Duration) {}
}
