//! Which folders are ours to write: those we made, and empty ones.

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::{MANIFEST, Manifest, STATE, failure, unsafe_folder};
use crate::diag::{Code, Diagnostic};

/// Folders of the project that people write in.
const WRITTEN_BY_PEOPLE: &[&str] =
    &["content", "static", "data", "locales", "themes", "translation", "src", ".git", STATE];

/// The absolute path of an output folder that endangers nothing: not the project, home or a folder
/// around them, not one that people write in, not behind a symbolic link.
pub(super) fn check(
    folder: &Path,
    project: &Path,
    home: Option<&Path>,
) -> Result<PathBuf, Diagnostic> {
    let absolute = |path: &Path| std::path::absolute(path).map(|path| clean(&path));
    let folder = absolute(folder).map_err(|error| failure::explain(&error, folder))?;
    let project = absolute(project).map_err(|error| failure::explain(&error, project))?;

    let inside = folder.ancestors().take_while(|above| **above != project);
    let links = if folder.starts_with(&project) { inside.count() } else { 1 };
    if folder.ancestors().take(links).any(Path::is_symlink) {
        let name = folder.display().to_string();
        return Err(Code::OutputSymlink.anywhere().with("folder", name));
    }

    let real = real_path(&folder);
    let holds = |path: &Path| real_path(path).starts_with(&real);
    let in_source =
        WRITTEN_BY_PEOPLE.iter().any(|name| real.starts_with(real_path(&project).join(name)));
    if holds(&project) || home.is_some_and(holds) || in_source {
        return Err(unsafe_folder(&folder));
    }
    Ok(folder)
}

/// The manifest of a folder that we made, `None` for one that is empty or not there.
pub(super) fn owned(folder: &Path) -> Result<Option<Manifest>, Diagnostic> {
    let foreign = || Code::OutputNotOurs.anywhere().with("folder", folder.display().to_string());
    match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) if error.kind() == ErrorKind::NotADirectory => return Err(foreign()),
        Err(error) => return Err(failure::explain(&error, folder)),
        Ok(mut entries) => {
            if entries.next().is_none() {
                return Ok(None);
            }
        }
    }
    let text = fs::read_to_string(folder.join(MANIFEST)).map_err(|_| foreign())?;
    Manifest::parse(&text).map(Some).ok_or_else(foreign)
}

/// Tries to move a file in, so that a folder which is read-only or on another disk is known before
/// anything is staged.
pub(super) fn writable(folder: &Path, state: &Path) -> Result<(), Diagnostic> {
    let (staged, probe) = (state.join("probe"), folder.join(".haiyen-probe"));
    let tried = fs::write(&probe, b"")
        .and_then(|()| fs::write(&staged, b""))
        .and_then(|()| fs::rename(&staged, &probe));
    let tried = tried.and(fs::remove_file(&probe));
    if tried.is_err() {
        let _ = fs::remove_file(&staged);
    }
    tried.map_err(|error| failure::explain(&error, folder))
}

/// The path with `.` and `..` taken out, as its words have it.
fn clean(path: &Path) -> PathBuf {
    let mut cleaned = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                cleaned.pop();
            }
            part => cleaned.push(part),
        }
    }
    cleaned
}

/// The path with symbolic links followed as far as it exists.
fn real_path(path: &Path) -> PathBuf {
    for existing in path.ancestors() {
        if let Ok(real) = fs::canonicalize(existing) {
            let rest = path.strip_prefix(existing).unwrap_or(Path::new(""));
            // Joining nothing would add a separator at the end.
            return if rest.as_os_str().is_empty() { real } else { real.join(rest) };
        }
    }
    path.to_owned()
}
