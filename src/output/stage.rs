//! Staging: the files of a build, complete and out of sight, before the first of them is moved.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use blake3::Hasher;

use super::commit::{self, Record};
use super::manifest::Entry;
use super::{MANIFEST, Manifest, Output, failure, foreign};
use crate::diag::{Code, Diagnostic};
use crate::world::World;

/// How much of a file is in memory at a time.
const PIECE: u64 = 1 << 20;

/// A build on its way to the output folder. Dropped without [`commit`](Self::commit), it leaves the
/// folder as it was.
pub struct Stage {
    output: Output,
    folder: PathBuf,
    staged: Mutex<Staged>,
}

#[derive(Default)]
struct Staged {
    entries: BTreeMap<String, Entry>,
    /// Files to move: name in the staging folder, path in the output folder.
    moves: Vec<(String, String)>,
}

/// A file that is staged.
pub(super) struct Content {
    /// What it holds.
    pub(super) entry: Entry,
    /// Where it can be read: among the staged files, or in the output folder if it is there already.
    pub(super) place: PathBuf,
}

/// What a build did to the output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Files of the finished site.
    pub files: usize,
    /// Those that are new or changed.
    pub changed: usize,
    /// Files of the last build that this one has not.
    pub removed: usize,
}

impl Stage {
    pub(super) fn new(output: Output) -> Result<Self, Diagnostic> {
        let folder = commit::staging(&output.state);
        commit::clear(&folder)
            .and_then(|()| fs::create_dir_all(&folder))
            .map_err(|error| failure::explain(&error, &output.folder))?;
        Ok(Self { output, folder, staged: Mutex::default() })
    }

    /// Stages a file of the site, unless the output folder has it already.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put(&self, file: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        let entry = Entry::of(bytes);
        if !self.is_unchanged(file, &entry) {
            self.write(&self.name(file), bytes)?;
        }
        self.enter(file, entry);
        Ok(())
    }

    /// Stages a file of the site that is one of the world's as it is, unless the output folder has it
    /// already. It goes through memory piece by piece: it may be a film.
    ///
    /// # Errors
    /// If it cannot be read or written, or somebody else writes it meanwhile.
    pub fn copy(&self, file: &str, world: &dyn World, path: &str) -> Result<(), Diagnostic> {
        let unreadable =
            |error: io::Error| Code::UnreadableFile.in_file(path).with("detail", error.to_string());
        let settled = world.modified(path);
        let known = self.output.previous.as_ref().is_some_and(|last| last.files.contains_key(file));
        if known {
            let entry = world.open(path).and_then(Entry::read).map_err(unreadable)?;
            if self.is_unchanged(file, &entry) {
                self.enter(file, entry);
                return Ok(());
            }
        }
        let mut content = world.open(path).map_err(unreadable)?;
        let unwritable = |error: io::Error| failure::explain(&error, &self.output.folder);
        let mut staged = self.create(&self.name(file)).map_err(unwritable)?;
        let (mut hasher, mut piece) = (Hasher::new(), Vec::new());
        while content.by_ref().take(PIECE).read_to_end(&mut piece).map_err(unreadable)? > 0 {
            hasher.update(&piece);
            staged.write_all(&piece).map_err(unwritable)?;
            piece.clear();
        }
        if world.modified(path) != settled {
            return Err(Code::ChangingFile.in_file(path));
        }
        self.enter(file, Entry::hashed(&hasher));
        Ok(())
    }

    /// Tells what a file of the site holds.
    fn enter(&self, file: &str, entry: Entry) {
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        staged.entries.insert(file.to_owned(), entry);
    }

    /// What is staged, by path.
    pub(super) fn staged(&self) -> BTreeMap<String, Content> {
        let staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        let there = |(file, entry): (&String, &Entry)| {
            let place = self.output.folder.join(file);
            (file.clone(), Content { entry: entry.clone(), place })
        };
        let mut files: BTreeMap<_, _> = staged.entries.iter().map(there).collect();
        for (name, file) in &staged.moves {
            if let Some(content) = files.get_mut(file) {
                content.place = self.folder.join(name);
            }
        }
        files
    }

    /// Whether the last build made a file of another, which is the same still: then it need not be made again.
    pub(super) fn keep(&self, made: &str, of: &str, entry: &Entry) -> bool {
        let Some(previous) = &self.output.previous else {
            return false;
        };
        let same = previous.files.get(of) == Some(entry);
        let known = previous.files.get(made).filter(|known| same && self.is_unchanged(made, known));
        if let Some(known) = known {
            self.enter(made, known.clone());
        }
        known.is_some()
    }

    /// The name of a file that is to be moved, in the staging folder: a first build is a tree to be renamed
    /// whole; later ones lie flat.
    fn name(&self, file: &str) -> String {
        let mut staged = self.staged.lock().unwrap_or_else(PoisonError::into_inner);
        let name = match self.output.previous {
            None => file.to_owned(),
            Some(_) => staged.moves.len().to_string(),
        };
        staged.moves.push((name.clone(), file.to_owned()));
        name
    }

    /// Puts the build into the output folder.
    ///
    /// # Errors
    /// If a file that is not ours is in the way, or the disk is full, in which case the folder is as it
    /// was; or if a file cannot be moved, in which case the next command moves the rest.
    pub fn commit(self) -> Result<Written, Diagnostic> {
        let staged =
            std::mem::take(&mut *self.staged.lock().unwrap_or_else(PoisonError::into_inner));
        let written = Written {
            files: staged.entries.len(),
            changed: staged.moves.len(),
            removed: self.stale(&staged).count(),
        };
        match &self.output.previous {
            None => self.rename_tree(staged)?,
            Some(previous) => self.move_files(previous, staged)?,
        }
        Ok(written)
    }

    fn rename_tree(&self, staged: Staged) -> Result<(), Diagnostic> {
        self.write_manifest(MANIFEST, &Manifest::new(staged.entries))?;
        let target = &self.output.folder;
        let rename = || {
            if target.exists() {
                fs::remove_dir(target)?;
            }
            commit::rename(&self.folder, target)
        };
        rename().map_err(|error| failure::explain(&error, target))
    }

    fn move_files(&self, previous: &Manifest, mut staged: Staged) -> Result<(), Diagnostic> {
        let removes: Vec<String> = self.stale(&staged).cloned().collect();
        let targets = staged.moves.iter().map(|(_, file)| file);
        foreign::refuse(&self.output.folder, previous, &staged.entries, targets, &removes)?;
        let manifest = Manifest::new(std::mem::take(&mut staged.entries));
        if staged.moves.is_empty() && removes.is_empty() && manifest == *previous {
            return Ok(());
        }
        self.write_manifest("manifest", &manifest)?;
        staged.moves.push(("manifest".to_owned(), MANIFEST.to_owned()));
        let record = Record::new(&self.output.folder, staged.moves, removes);
        // Whatever takes room on the disk is done before the record: moving alone cannot fill it up.
        record
            .make_folders(&self.output.folder)
            .and_then(|()| record.write(&self.output.state))
            .and_then(|()| commit::finish(&self.output.state))
            .map_err(|error| failure::explain(&error, &self.output.folder))
    }

    /// What the last build had and this one has not.
    fn stale<'a>(&'a self, staged: &'a Staged) -> impl Iterator<Item = &'a String> {
        let previous = self.output.previous.iter().flat_map(|manifest| manifest.files.keys());
        previous.filter(|file| !staged.entries.contains_key(*file))
    }

    /// Compared by content: a file that was edited, or lost its content when the power failed, is made
    /// anew.
    fn is_unchanged(&self, file: &str, entry: &Entry) -> bool {
        let Some(previous) = &self.output.previous else {
            return false;
        };
        previous.files.get(file) == Some(entry) && entry.is_at(&self.output.folder.join(file))
    }

    /// The manifest is what makes the folder ours: it must outlast a power cut.
    fn write_manifest(&self, name: &str, manifest: &Manifest) -> Result<(), Diagnostic> {
        self.write(name, manifest.to_json().as_bytes())?;
        File::options()
            .write(true)
            .open(self.folder.join(name))
            .and_then(|file| file.sync_all())
            .map_err(|error| failure::explain(&error, &self.output.folder))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Diagnostic> {
        let written = self.create(name).and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| failure::explain(&error, &self.output.folder))
    }

    /// A new file in the staging folder.
    fn create(&self, name: &str) -> io::Result<File> {
        let path = self.folder.join(name);
        if name.contains('/') {
            fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        }
        File::create(path)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // An open commit record still needs what is staged. What stays behind, the next build clears.
        if !commit::is_open(&self.output.state) {
            let _ = commit::clear(&self.folder);
        }
    }
}
