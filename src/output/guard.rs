//! Which folders are ours to write: those we made, and empty ones.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use super::{MANIFEST, Manifest, STATE, failure, unsafe_folder};
use crate::diag::{Code, Diagnostic};

/// Folders of the project that people write in.
const WRITTEN_BY_PEOPLE: &[&str] = &[
    "content",
    "static",
    "data",
    "locales",
    "themes",
    "templates",
    "components",
    "translation",
    "src",
    ".git",
    STATE,
];

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

/// Finds out whether files can be moved in, before anything is staged, and without leaving a trace in
/// the folder should the program be killed just then.
pub(super) fn writable(folder: &Path, state: &Path) -> Result<(), Diagnostic> {
    let manifest = folder.join(MANIFEST);
    let opened = File::options().write(true).open(&manifest).map(drop);
    // On Windows the mark on a folder means nothing to the files in it.
    let marked = fs::metadata(folder).is_ok_and(|found| found.permissions().readonly());
    let permitted =
        if cfg!(unix) && marked { Err(ErrorKind::PermissionDenied.into()) } else { Ok(()) };
    opened
        .and(permitted)
        .and(same_disk(&manifest, &state.join("probe")))
        .map_err(|error| failure::explain(&error, folder))
}

/// Files are moved by renaming, which works within one file system. A hard link works where that does;
/// any other reason for it to fail says nothing.
fn same_disk(there: &Path, probe: &Path) -> io::Result<()> {
    let _ = fs::remove_file(probe);
    match fs::hard_link(there, probe) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => Err(error),
        _ => {
            let _ = fs::remove_file(probe);
            Ok(())
        }
    }
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
