//! Places that a site can be published to, and how each is talked to.
//!
//! A [`Destination`] can be connected to, more than once where it allows that; each [`Transport`] is one
//! connection, used by one thread. What one protocol cannot do is told by [`Abilities`], so that whoever
//! publishes can still never leave a broken file. One suite of tests holds for all of them.

mod folder;
pub mod ftp;
pub mod s3;
mod secret;
mod sftp;
mod tls;
mod trouble;

pub use folder::Folder;
pub use ftp::Ftp;
pub use secret::Secret;
pub use sftp::{Key, Login, Sftp};
pub use tls::Trust;
pub use trouble::{Trouble, Why};

use std::io::{Read, Write};

/// A place that a site can be published to.
pub trait Destination: Send + Sync {
    /// Connects once more.
    ///
    /// # Errors
    /// If it cannot be reached, or does not let us in.
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble>;

    /// Where it is, for people: without any secret.
    fn name(&self) -> String;
}

/// One connection to a destination. Paths are below the site's folder there, with `/` between their parts;
/// the folder itself is the empty path.
pub trait Transport: Send {
    /// What this destination can do.
    fn abilities(&self) -> Abilities;

    /// What is in a folder, its own folders not opened; nothing if there is no such folder.
    ///
    /// # Errors
    /// If the folder is there and cannot be read.
    fn list(&mut self, folder: &str) -> Result<Vec<Remote>, Trouble>;

    /// Copies a file's content into `sink`; returns how many bytes it has.
    ///
    /// # Errors
    /// [`Why::Missing`] if there is no such file.
    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble>;

    /// Writes a file, `size` bytes of `content`, over one that may be there, with the folders above it.
    /// A connection that breaks may leave a part of it.
    ///
    /// # Errors
    /// If not all of it was written, as far as the destination tells.
    fn write(&mut self, path: &str, size: u64, content: &mut dyn Read) -> Result<(), Trouble>;

    /// Gives a file another name, over one that may be there. With [`Abilities::replaces`], in one step: there is
    /// no moment without the file.
    ///
    /// # Errors
    /// [`Why::Missing`] if there is no such file.
    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble>;

    /// Removes a file, if it is there.
    ///
    /// # Errors
    /// If it is still there.
    fn remove(&mut self, path: &str) -> Result<(), Trouble>;

    /// Removes a folder if it is there and empty.
    ///
    /// # Errors
    /// If the destination fails; a folder that is not empty stays, without an error.
    fn remove_folder(&mut self, path: &str) -> Result<(), Trouble>;

    /// Writes a small file unless there is one of its name; whether it did. With [`Abilities::claims`], of two
    /// who do it at once, one does.
    ///
    /// # Errors
    /// If the destination fails.
    fn claim(&mut self, path: &str, content: &[u8]) -> Result<bool, Trouble>;
}

/// What a destination can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abilities {
    /// A rename over an existing file is one step.
    pub replaces: bool,
    /// A file that is written appears whole or not at all, so that it needs no temporary name (object storage).
    pub writes_whole: bool,
    /// Of two who claim a name at once, one gets it.
    pub claims: bool,
}

/// A folder of a server, for people and to tell it from any other: `sftp://lan@a.example:22/web`. One that does
/// not begin with `/` is below the folder that the login leads to.
fn address(scheme: &str, user: &str, host: &str, port: u16, folder: &str) -> String {
    let host = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
    let slash = if folder.starts_with('/') { "" } else { "/~/" };
    format!("{scheme}://{user}@{host}:{port}{slash}{folder}")
}

/// Something in a folder of a destination.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remote {
    /// Its name in its folder.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// What something in a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A file of so many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A link or a device: nothing of ours.
    Other,
}
