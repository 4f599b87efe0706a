//! The commit record: once it is on disk the build will be finished, whoever is killed.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::guard;
use super::manifest::is_below;
use crate::site::names::{fold, folders_above};

const RECORD: &str = "commit.json";

/// Everything that is left to do to put a staged build into the output folder.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    /// Name of the output folder, beside the state folder.
    folder: String,
    /// Files to remove first: a folder takes their place, they stand in a file's, or a disk that doesn't
    /// tell case apart takes a new file for them.
    obstacles: Vec<String>,
    /// Staged name and path in the output folder, in order.
    moves: Vec<(String, String)>,
    /// Files to remove when all is moved.
    removes: Vec<String>,
}

/// The staging folder in a state folder.
pub(super) fn staging(state: &Path) -> PathBuf {
    state.join("staging")
}

/// Whether a build is half-way into its output folder.
pub(super) fn is_open(state: &Path) -> bool {
    state.join(RECORD).exists()
}

/// Finishes the build whose record is open, if one is. May be cut off and called again at any point.
pub(super) fn finish(state: &Path) -> io::Result<()> {
    let text = match fs::read_to_string(state.join(RECORD)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        text => text?,
    };
    // A record that does not parse was cut short with the machine's power: there is nothing to go by,
    // and the next build, which compares content, makes good whatever was moved.
    // Nor is there for one whose folder is no longer the one that we made.
    if let Ok(record) = serde_json::from_str::<Record>(&text)
        && let Some(output) = record.output(state)
    {
        record.replay(state, &output)?;
    }
    fs::remove_file(state.join(RECORD))?;
    clear(&staging(state))
}

/// Removes a staging folder.
pub(super) fn clear(staging: &Path) -> io::Result<()> {
    match fs::remove_dir_all(staging) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

impl Record {
    pub(super) fn new(folder: &Path, moves: Vec<(String, String)>, removes: Vec<String>) -> Self {
        let targets: BTreeSet<&str> = moves.iter().map(|(_, file)| file.as_str()).collect();
        let parents: BTreeSet<&str> = targets.iter().flat_map(|file| folders_above(file)).collect();
        let folded: BTreeSet<String> = targets.iter().map(|file| fold(file)).collect();
        let in_the_way = |file: &String| {
            parents.contains(file.as_str())
                || folders_above(file).any(|folder| targets.contains(folder))
                || folded.contains(&fold(file))
        };
        let (obstacles, removes) = removes.into_iter().partition(in_the_way);
        let folder = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { folder, obstacles, moves, removes }
    }

    /// Makes the folders that files will be moved to. Where one cannot be made, none is left behind.
    pub(super) fn make_folders(&self, output: &Path) -> io::Result<()> {
        let wanted: BTreeSet<&str> =
            self.moves.iter().flat_map(|(_, file)| folders_above(file)).collect();
        let mut made = Vec::new();
        // A folder sorts before what is in it.
        for folder in wanted {
            match fs::create_dir(output.join(folder)) {
                Ok(()) => made.push(folder),
                // A file stands there: an obstacle, or behind one. The replay makes this folder.
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::AlreadyExists | ErrorKind::NotADirectory
                    ) => {}
                Err(error) => {
                    for folder in made.iter().rev() {
                        let _ = fs::remove_dir(output.join(folder));
                    }
                    return Err(error);
                }
            }
        }
        Ok(())
    }

    /// Writes the record so that it is whole or not there, whatever happens.
    pub(super) fn write(&self, state: &Path) -> io::Result<()> {
        let draft = state.join("commit.draft");
        let mut file = File::create(&draft)?;
        let written =
            file.write_all(serde_json::to_string(self)?.as_bytes()).and_then(|()| file.sync_all());
        drop(file);
        let placed = written.and_then(|()| rename(&draft, &state.join(RECORD)));
        if placed.is_err() {
            let _ = fs::remove_file(&draft);
        }
        placed
    }

    /// The folder that the record speaks of, if it is still one that we made.
    fn output(&self, state: &Path) -> Option<PathBuf> {
        let plain = is_below(&self.folder) && !self.folder.contains('/');
        let output = state.parent()?.join(&self.folder);
        let ours = || matches!(guard::owned(&output), Ok(Some(_)));
        (plain && !output.is_symlink() && ours()).then_some(output)
    }

    fn replay(&self, state: &Path, output: &Path) -> io::Result<()> {
        let staging = staging(state);
        // What was moved before a cut is no obstacle, though its name may look like one.
        let moved: BTreeSet<String> = self
            .moves
            .iter()
            .filter(|(name, _)| !staging.join(name).exists())
            .map(|(_, file)| fold(file))
            .collect();
        for file in self.obstacles.iter().filter(|file| !moved.contains(&fold(file))) {
            remove(output, file)?;
        }
        for (name, file) in self.moves.iter().filter(|(_, file)| is_below(file)) {
            let from = staging.join(name);
            // One that is no longer staged was moved before the cut.
            if from.exists() {
                let to = output.join(file);
                fs::create_dir_all(to.parent().unwrap_or(output))?;
                remove_empty_folders(&to);
                rename(&from, &to)?;
            }
        }
        self.removes.iter().try_for_each(|file| remove(output, file))
    }
}

/// Removes a file, and the folders that it leaves empty. A folder of that name is none of ours.
fn remove(output: &Path, file: &str) -> io::Result<()> {
    let path = output.join(file);
    if !is_below(file) || !fs::symlink_metadata(&path).is_ok_and(|found| !found.is_dir()) {
        return Ok(());
    }
    fs::remove_file(&path)?;
    for folder in folders_above(file) {
        if fs::remove_dir(output.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

/// A folder with nothing but folders in it makes way for a file.
fn remove_empty_folders(path: &Path) {
    if path.is_dir() && !path.is_symlink() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            remove_empty_folders(&entry.path());
        }
        let _ = fs::remove_dir(path);
    }
}

/// Renames, patiently on Windows, where a virus scanner may hold a new file for some seconds.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let attempts = if cfg!(windows) { 100 } else { 1 };
    for _ in 1..attempts {
        match fs::rename(from, to) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                std::thread::sleep(Duration::from_millis(100));
            }
            result => return result,
        }
    }
    fs::rename(from, to)
}
