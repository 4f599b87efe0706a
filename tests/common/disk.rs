//! Sites on disk and the built program, for tests of what it does to folders.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{archive, plain};

/// A site in a folder of its own.
pub struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    /// The files of a text, laid over those of `tests/themes`.
    pub fn new(site: &str) -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap() };
        for (path, text) in plain() {
            project.write(&path, &text);
        }
        for (path, text) in archive(site) {
            project.write(&path, &text);
        }
        project
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.root().join(below)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// The program, about to run in this folder with nothing of the caller's in its environment.
    pub fn haiyen(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_haiyen"));
        command.args(arguments).current_dir(self.root()).env_clear().env("HOME", "/nonexistent");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::from(self.haiyen(arguments).output().unwrap())
    }
}

/// What a run of the program said.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
