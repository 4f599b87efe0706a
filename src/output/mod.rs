//! The output folder: all of a build or nothing, and never a file that is not ours.
//!
//! # How a build is written
//! 1. The folder is ours to write: [`guard`] refuses any other, and a lock keeps a second build out.
//! 2. A build that was cut off is finished first, from its [commit record](commit).
//! 3. Files that changed are [staged](stage) in `.haiyen/staging` beside the output folder. What is
//!    [not ours](foreign) in the output folder is not touched.
//!    Texts get [compressed](compress) files beside them if the site wants that.
//! 4. When the whole site is staged, a commit record lists every move and removal. From here on the
//!    build will be finished, by this command or the next.
//! 5. Files are moved to their places one by one, the [manifest] last; what the last build had and
//!    this one has not is removed; the record is deleted.
//!
//! A first build stages a whole tree and renames the folder, which is one step.
#![expect(
    clippy::disallowed_methods,
    reason = "writing the output folder is what this layer is for"
)]

mod commit;
mod compress;
mod failure;
mod foreign;
mod guard;
mod manifest;
mod stage;

pub use manifest::{Entry, MANIFEST, Manifest};
pub use stage::{Stage, Written};

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use blake3::Hash;

use crate::diag::{Code, Diagnostic};

/// The folder of the program's own files: staging, commit record, lock. Safe to delete: a build that was
/// half-way is then made anew.
pub const STATE: &str = ".haiyen";

/// An output folder that is ours to write, locked until this is dropped.
pub struct Output {
    folder: PathBuf,
    state: PathBuf,
    /// What the last build wrote; `None` if the folder is not there, or empty.
    previous: Option<Manifest>,
    _lock: File,
}

impl Output {
    /// Opens a folder for a build, and finishes one that was cut off.
    ///
    /// # Errors
    /// If the folder is not ours, is in use, or cannot be written.
    pub fn open(folder: &Path, project: &Path, home: Option<&Path>) -> Result<Self, Diagnostic> {
        let folder = guard::check(folder, project, home)?;
        let parent = folder.parent().ok_or_else(|| unsafe_folder(&folder))?;
        let state = parent.join(STATE);
        guard::owned(&folder)?;
        fs::create_dir_all(&state).map_err(|error| failure::explain(&error, &state))?;
        let lock = lock(&state)?;
        commit::finish(&state).map_err(|error| failure::explain(&error, &folder))?;
        let previous = guard::owned(&folder)?;
        if previous.is_some() {
            guard::writable(&folder, &state)?;
        }
        Ok(Self { folder, state, previous, _lock: lock })
    }

    /// The folder of the finished site.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the program's own files beside it.
    #[must_use]
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// What there was to do if this manifest, and all that it lists, is in the folder still: nothing.
    #[must_use]
    pub fn unchanged(&self, manifest: Hash) -> Option<Written> {
        let previous = self.previous.as_ref()?;
        let same =
            manifest_hash(&self.folder) == Some(manifest) && previous.is_intact(&self.folder);
        same.then_some(Written { files: previous.files.len(), changed: 0, removed: 0 })
    }

    /// The files of the last build.
    #[must_use]
    pub fn last_files(&self) -> Vec<String> {
        files(self.previous.as_ref())
    }

    /// Begins a build: what an earlier one left staged is thrown away.
    ///
    /// # Errors
    /// If the staging folder cannot be made.
    pub fn stage(self) -> Result<Stage, Diagnostic> {
        Stage::new(self)
    }
}

/// The files of the last build into a folder, none if there is none of ours.
#[must_use]
pub fn last_files(folder: &Path) -> Vec<String> {
    files(guard::owned(folder).ok().flatten().as_ref())
}

fn files(manifest: Option<&Manifest>) -> Vec<String> {
    manifest.map(|manifest| manifest.files.keys().cloned().collect()).unwrap_or_default()
}

/// Finishes a build that was cut off after its commit record was written, if there is one beside
/// this output folder.
///
/// # Errors
/// If files cannot be moved, or another build is running.
pub fn recover(folder: &Path) -> Result<(), Diagnostic> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let Some(state) = folder.parent().map(|parent| parent.join(STATE)) else {
        return Ok(());
    };
    if !commit::is_open(&state) {
        return Ok(());
    }
    let _lock = lock(&state)?;
    commit::finish(&state).map_err(|error| failure::explain(&error, &folder))
}

/// A hash of the manifest in an output folder.
#[must_use]
pub fn manifest_hash(folder: &Path) -> Option<Hash> {
    fs::read(folder.join(MANIFEST)).ok().map(|bytes| blake3::hash(&bytes))
}

/// Whether a build is half-way into this folder: some of its files are new, some old.
#[must_use]
pub fn is_half_done(folder: &Path) -> bool {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.parent().is_some_and(|parent| commit::is_open(&parent.join(STATE)))
}

fn lock(state: &Path) -> Result<File, Diagnostic> {
    let path = state.join("lock");
    let file = File::create(&path).map_err(|error| failure::explain(&error, &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Code::OutputLocked.anywhere()),
        Err(TryLockError::Error(error)) => Err(failure::explain(&error, &path)),
    }
}

fn unsafe_folder(folder: &Path) -> Diagnostic {
    Code::OutputUnsafe.anywhere().with("folder", folder.display().to_string())
}
