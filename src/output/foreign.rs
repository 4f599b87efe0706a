//! What other people's hands have put into the output folder: it stays, and a build that would
//! touch it stops before its first move.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::manifest::{Entry, Manifest};
use crate::diag::{Code, Diagnostic};
use crate::site::names::{fold, folders_above};

/// Looks at every place that a build is about to write or remove a file at.
pub(super) fn refuse<'a>(
    output: &Path,
    previous: &Manifest,
    entries: &BTreeMap<String, Entry>,
    targets: impl Iterator<Item = &'a String>,
    removes: &'a [String],
) -> Result<(), Diagnostic> {
    let check = Check { output, previous, entries };
    let mut folders = BTreeSet::new();
    for file in targets {
        folders.extend(folders_above(file));
        check.target(file)?;
    }
    folders.extend(removes.iter().flat_map(|file| folders_above(file)));
    folders.into_iter().try_for_each(|folder| check.folder(folder))
}

struct Check<'a> {
    output: &'a Path,
    previous: &'a Manifest,
    entries: &'a BTreeMap<String, Entry>,
}

impl Check<'_> {
    /// A folder that files go into or leave: no link to elsewhere, no file of somebody else's.
    fn folder(&self, folder: &str) -> Result<(), Diagnostic> {
        let path = self.output.join(folder);
        let Ok(found) = fs::symlink_metadata(&path) else { return Ok(()) };
        if found.is_symlink() {
            let name = path.display().to_string();
            return Err(Code::OutputSymlink.anywhere().with("folder", name));
        }
        if found.is_file() && !self.previous.files.contains_key(folder) {
            return Err(self.foreign(folder));
        }
        Ok(())
    }

    /// A file's place: free, ours, or already holding what would be written.
    fn target(&self, file: &str) -> Result<(), Diagnostic> {
        let path = self.output.join(file);
        let Ok(found) = fs::symlink_metadata(&path) else { return Ok(()) };
        if found.is_dir() {
            return self.nothing_foreign_below(file);
        }
        let ours = self.previous.files.contains_key(file) || self.is_ours_in_another_case(file);
        let same = || self.entries.get(file).is_some_and(|entry| entry.is_at(&path));
        if ours || same() { Ok(()) } else { Err(self.foreign(file)) }
    }

    /// On a disk that doesn't tell case apart, `Logo.PNG` of the last build stands where `logo.png` goes.
    fn is_ours_in_another_case(&self, file: &str) -> bool {
        let folded = fold(file);
        let real = |name: &str| fs::canonicalize(self.output.join(name)).ok();
        let mut alike = self.previous.files.keys().filter(|name| fold(name) == folded);
        alike.any(|name| real(name).is_some() && real(name) == real(file))
    }

    fn nothing_foreign_below(&self, folder: &str) -> Result<(), Diagnostic> {
        for entry in fs::read_dir(self.output.join(folder)).into_iter().flatten().flatten() {
            let below = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|found| found.is_dir()) {
                self.nothing_foreign_below(&below)?;
            } else if !self.previous.files.contains_key(&below) {
                return Err(self.foreign(&below));
            }
        }
        Ok(())
    }

    fn foreign(&self, file: &str) -> Diagnostic {
        let folder = self.output.display().to_string();
        Code::OutputForeignFile.anywhere().with("file", file).with("folder", folder)
    }
}
