//! What is kept between runs in `.haiyen/`, all of it safe to delete: the last build, so that one with
//! nothing changed need not be made again.
#![expect(clippy::disallowed_methods, reason = "keeping things on disk is what this layer is for")]

use std::fs;
use std::path::{Path, PathBuf};

use blake3::Hash;
use serde::{Deserialize, Serialize};

use crate::diag::Diagnostic;
use crate::world::Answers;

const FORMAT: &str = "haiyen-last-build-1";

/// The last build of an output folder.
#[derive(Debug)]
pub struct LastBuild {
    /// What made it: the program, the day, the output folder.
    pub key: Hash,
    /// The manifest that it left.
    pub manifest: Hash,
    /// What was found wrong.
    pub problems: Vec<Diagnostic>,
    /// What it was made from.
    pub answers: Answers,
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    key: String,
    manifest: String,
    problems: Vec<Diagnostic>,
}

/// The last build that is kept in a state folder. `None` if there is none, or none that can be read.
#[must_use]
pub fn last_build(state: &Path) -> Option<LastBuild> {
    let text = fs::read_to_string(path(state)).ok()?;
    let (head, answers) = text.split_once('\n')?;
    let head: Head = serde_json::from_str(head).ok().filter(|head: &Head| head.format == FORMAT)?;
    Some(LastBuild {
        key: Hash::from_hex(head.key).ok()?,
        manifest: Hash::from_hex(head.manifest).ok()?,
        problems: head.problems,
        answers: Answers::parse(answers)?,
    })
}

/// Keeps a build. One that cannot be kept is made again next time, no more.
pub fn keep(state: &Path, build: &LastBuild) {
    let head = Head {
        format: FORMAT.to_owned(),
        key: build.key.to_hex().to_string(),
        manifest: build.manifest.to_hex().to_string(),
        problems: build.problems.clone(),
    };
    let Ok(head) = serde_json::to_string(&head) else {
        return;
    };
    let half_written = state.join("last-build.new");
    let _ = fs::write(&half_written, format!("{head}\n{}", build.answers.to_text()))
        .and_then(|()| fs::rename(&half_written, path(state)));
}

fn path(state: &Path) -> PathBuf {
    state.join("last-build")
}
