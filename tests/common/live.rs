//! Places that a site was published to, seen from the server's side.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file on the server.
#[derive(Clone)]
pub struct Found {
    pub bytes: Vec<u8>,
    /// Changes whenever the file is written, and not when it is renamed.
    pub mark: String,
}

/// A place on a server, seen from the server's side.
pub trait Live: Sync {
    fn files(&self) -> BTreeMap<String, Found>;
    /// Folders below it; none where there is no such thing.
    fn folders(&self) -> BTreeSet<String>;
    /// Keeps it as it is now, for [`reset`](Self::reset).
    fn save(&mut self);
    fn reset(&self);
}

/// A folder that a server serves.
pub struct Served(pub PathBuf);

impl Served {
    fn saved(&self) -> PathBuf {
        self.0.with_extension("saved")
    }
}

impl Live for Served {
    fn files(&self) -> BTreeMap<String, Found> {
        // Twice, if something is renamed meanwhile: a server may still be busy with what it had received.
        loop {
            let before = names(&self.0);
            let read = |path: &String| -> std::io::Result<(String, Found)> {
                let at = self.0.join(path);
                let (bytes, about) = (fs::read(&at)?, fs::metadata(&at)?);
                let bytes = kept(bytes);
                let mark = format!("{}:{}:{}", about.ino(), about.mtime(), about.mtime_nsec());
                Ok((path.clone(), Found { bytes, mark }))
            };
            let files: Result<_, _> = before.0.iter().map(read).collect();
            if let Ok(files) = files
                && names(&self.0) == before
            {
                return files;
            }
        }
    }

    fn folders(&self) -> BTreeSet<String> {
        names(&self.0).1
    }

    fn save(&mut self) {
        copy_folder(&self.0, &self.saved());
    }

    fn reset(&self) {
        copy_folder(&self.saved(), &self.0);
    }
}

/// What is kept of a file's content to compare it: of a large one its hash.
pub fn kept(bytes: Vec<u8>) -> Vec<u8> {
    match bytes.len() {
        0..2_000_000 => bytes,
        length => format!("{length} {}", blake3::hash(&bytes)).into_bytes(),
    }
}

/// Files and folders below a folder.
fn names(root: &Path) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut files, mut folders) = (BTreeSet::new(), BTreeSet::new());
    let mut open = vec![String::new()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(root.join(&folder)).into_iter().flatten().flatten() {
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push(format!("{path}/"));
                folders.insert(path);
            } else {
                files.insert(path);
            }
        }
    }
    (files, folders)
}

/// Makes a folder what another one is, with owners and rights.
pub fn copy_folder(from: &Path, to: &Path) {
    let run = |command: &mut Command| assert!(command.status().unwrap().success(), "{command:?}");
    run(Command::new("rm").arg("-rf").arg(to));
    run(Command::new("cp").arg("-a").arg(from).arg(to));
}
