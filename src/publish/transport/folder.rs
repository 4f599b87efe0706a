//! A folder of this machine, or a share of another that looks like one.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::{Abilities, Destination, Kind, Remote, Transport, Trouble, Why};

/// A folder that a site is published to.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at a path.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    fn at(&self, path: &str) -> PathBuf {
        path.split('/').fold(self.0.clone(), |folder, part| folder.join(part))
    }
}

impl Destination for Folder {
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble> {
        // A share that is not connected now must not become a new folder of this machine.
        match fs::metadata(&self.0) {
            Ok(found) if found.is_dir() => Ok(Box::new(self.clone())),
            Ok(_) => Err(Trouble::new(Why::BadName, self.name())),
            Err(error) => Err(error.into()),
        }
    }

    fn name(&self) -> String {
        self.0.display().to_string()
    }
}

impl Transport for Folder {
    fn abilities(&self) -> Abilities {
        Abilities { replaces: true, writes_whole: false, claims: true }
    }

    fn list(&mut self, folder: &str) -> Result<Vec<Remote>, Trouble> {
        let entries = match fs::read_dir(self.at(folder)) {
            Ok(entries) => entries,
            Err(error) if is_absent(&error) => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let remote = |entry: io::Result<fs::DirEntry>| -> Result<Remote, Trouble> {
            let entry = entry?;
            let (name, found) = (entry.file_name(), entry.metadata()?);
            let kind = match (found.is_file(), found.is_dir()) {
                (true, _) => Kind::File(found.len()),
                (_, true) => Kind::Folder,
                _ => Kind::Other,
            };
            Ok(Remote { name: name.to_string_lossy().into_owned(), kind })
        };
        entries.map(remote).collect()
    }

    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        Ok(io::copy(&mut File::open(self.at(path))?, sink)?)
    }

    fn write(&mut self, path: &str, size: u64, content: &mut dyn Read) -> Result<(), Trouble> {
        let path = self.at(path);
        make_folders(&path)?;
        let mut file = File::create(path)?;
        let written = io::copy(content, &mut file)?;
        file.sync_all()?;
        match written == size {
            true => Ok(()),
            false => Err(Trouble::new(Why::Truncated, format!("{written} / {size}"))),
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        let to = self.at(to);
        make_folders(&to)?;
        Ok(fs::rename(self.at(from), to)?)
    }

    fn remove(&mut self, path: &str) -> Result<(), Trouble> {
        match fs::remove_file(self.at(path)) {
            Err(error) if !is_absent(&error) => Err(error.into()),
            _ => Ok(()),
        }
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Trouble> {
        match fs::remove_dir(self.at(path)) {
            Err(error) if !is_absent(&error) && error.kind() != ErrorKind::DirectoryNotEmpty => {
                Err(error.into())
            }
            _ => Ok(()),
        }
    }

    fn claim(&mut self, path: &str, content: &[u8]) -> Result<bool, Trouble> {
        let path = self.at(path);
        make_folders(&path)?;
        match File::options().write(true).create_new(true).open(path) {
            Ok(mut file) => {
                file.write_all(content)?;
                file.sync_all()?;
                Ok(true)
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

fn make_folders(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
