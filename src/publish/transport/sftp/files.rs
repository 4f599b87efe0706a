//! The files of a server that let us in.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};

use futures_util::future::join;
use russh::ChannelMsg;
use russh_sftp::client::error::Error;
use russh_sftp::client::{Config, RawSftpSession};
use russh_sftp::protocol::{FileAttributes, FileType, OpenFlags, Packet, StatusCode};

use super::super::{Kind, Remote, Trouble, Why};
use super::reach::Server;
use super::words::{absent_is_fine, patient, until_end, within};
use super::{PROGRESS, pieces};

/// Replaces a file in one step, which the protocol's own rename does not.
pub(super) const REPLACE: &str = "posix-rename@openssh.com";

/// Puts a file onto the disk before its name is used.
const SYNC: &str = "fsync@openssh.com";

/// The site's folder on a server.
pub(super) struct Files {
    raw: RawSftpSession,
    extensions: BTreeSet<String>,
    folder: String,
    /// Closes the connection when it is dropped.
    _server: Server,
}

impl Files {
    /// Asks a server that let us in for its files.
    pub async fn open(server: Server, folder: &str) -> Result<Self, Trouble> {
        let (raw, extensions) = within(PROGRESS, start(&server)).await?;
        let folder = if folder.is_empty() { "." } else { folder };
        let files = Self { raw, extensions, folder: folder.to_owned(), _server: server };
        // A folder that is not there must not be made: it may be a wrong one.
        let found = patient(files.raw.stat(folder)).await?.attrs;
        match found.file_type() {
            FileType::Dir => Ok(files),
            _ => Err(Trouble::new(Why::BadName, folder)),
        }
    }

    /// Whether the server has an extension of the protocol.
    pub fn can(&self, extension: &str) -> bool {
        self.extensions.contains(extension)
    }

    /// Where something below the site's folder is on the server.
    fn at(&self, path: &str) -> String {
        match path {
            "" => self.folder.clone(),
            _ => format!("{}/{path}", self.folder.trim_end_matches('/')),
        }
    }

    pub async fn list(&self, folder: &str) -> Result<Vec<Remote>, Trouble> {
        let handle = match patient(self.raw.opendir(self.at(folder))).await {
            Ok(opened) => opened.handle,
            Err(Trouble { why: Why::Missing, .. }) => return Ok(Vec::new()),
            Err(trouble) => return Err(trouble),
        };
        let mut found = Vec::new();
        while let Some(some) = until_end(self.raw.readdir(handle.as_str())).await? {
            for file in
                some.files.into_iter().filter(|file| !matches!(file.filename.as_str(), "." | ".."))
            {
                if file.filename.contains('/') {
                    return Err(Trouble::new(Why::Other, format!("{:?}", file.filename)));
                }
                let kind = kind(&file.attrs);
                found.push(Remote { name: file.filename, kind });
            }
        }
        pieces::forget(self.raw.close(handle));
        Ok(found)
    }

    pub async fn read(&self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        let path = &self.at(path);
        // Its length and the file itself, for one way there and back.
        let opened = self.raw.open(path, OpenFlags::READ, FileAttributes::empty());
        let (found, opened) = join(patient(self.raw.stat(path)), patient(opened)).await;
        let handle = opened?.handle;
        let size = found?.attrs.size;
        let done = pieces::read(&self.raw, &handle, size, sink).await;
        pieces::forget(self.raw.close(handle));
        done
    }

    pub async fn write(&self, path: &str, content: &mut dyn Read) -> Result<u64, Trouble> {
        let file = self.create(path, OpenFlags::TRUNCATE).await?;
        pieces::write(&self.raw, file, self.can(SYNC), content).await
    }

    /// Opens a file to be written, with the folders above it.
    async fn create(&self, path: &str, how: OpenFlags) -> Result<String, Trouble> {
        let place = self.at(path);
        let flags = OpenFlags::WRITE | OpenFlags::CREATE | how;
        let open = || patient(self.raw.open(place.as_str(), flags, FileAttributes::empty()));
        let opened = match open().await {
            Err(Trouble { why: Why::Missing, .. }) => {
                self.make_folders(path).await?;
                open().await
            }
            opened => opened,
        };
        Ok(opened?.handle)
    }

    pub async fn rename(&self, from: &str, to: &str) -> Result<(), Trouble> {
        match self.rename_once(&self.at(from), &self.at(to)).await {
            Err(Trouble { why: Why::Missing, .. }) => {
                self.make_folders(to).await?;
                self.rename_once(&self.at(from), &self.at(to)).await
            }
            done => done,
        }
    }

    async fn rename_once(&self, from: &str, to: &str) -> Result<(), Trouble> {
        if self.can(REPLACE) {
            let names = [from, to].iter().flat_map(|name| text(name)).collect();
            return match patient(self.raw.extended(REPLACE, names)).await? {
                Packet::Status(done) if done.status_code == StatusCode::Ok => Ok(()),
                Packet::Status(refused) => Err(Error::Status(refused).into()),
                _ => Err(Error::UnexpectedPacket.into()),
            };
        }
        let refused = match patient(self.raw.rename(from, to)).await {
            Err(trouble) if trouble.why == Why::Other => trouble,
            done => return done.map(drop),
        };
        // Perhaps only because there is one of that name.
        let both = [patient(self.raw.lstat(from)).await, patient(self.raw.lstat(to)).await];
        if both.iter().any(Result::is_err) {
            return Err(refused);
        }
        patient(self.raw.remove(to)).await?;
        patient(self.raw.rename(from, to)).await.map(drop)
    }

    pub async fn remove(&self, path: &str) -> Result<(), Trouble> {
        absent_is_fine(self.raw.remove(self.at(path))).await
    }

    pub async fn remove_folder(&self, folder: &str) -> Result<(), Trouble> {
        match absent_is_fine(self.raw.rmdir(self.at(folder))).await {
            // The protocol has no number for "not empty".
            Err(trouble) if trouble.why == Why::Other => {
                match self.list(folder).await?.is_empty() {
                    true => Err(trouble),
                    false => Ok(()),
                }
            }
            done => done,
        }
    }

    pub async fn claim(&self, path: &str, content: &[u8]) -> Result<bool, Trouble> {
        let place = self.at(path);
        let file = match self.create(path, OpenFlags::EXCLUDE).await {
            // Nor one for "there is one already".
            Err(trouble) if trouble.why == Why::Other => {
                return match patient(self.raw.lstat(place)).await {
                    Ok(_) => Ok(false),
                    Err(_) => Err(trouble),
                };
            }
            created => created?,
        };
        let mut content = Cursor::new(content);
        let written = pieces::write(&self.raw, file, self.can(SYNC), &mut content).await;
        if written.is_err() {
            // A claim that says nothing would stand in everybody's way.
            let _ = patient(self.raw.remove(place)).await;
        }
        written.map(|_| true)
    }

    /// Makes the folders that a file lies in, below the site's own.
    async fn make_folders(&self, path: &str) -> Result<(), Trouble> {
        let folders: Vec<&str> =
            path.match_indices('/').filter_map(|(end, _)| path.get(..end)).collect();
        // As a rule only the lowest is missing.
        let mut missing = Vec::new();
        for folder in folders.into_iter().rev() {
            match self.make_folder(folder).await {
                Err(Trouble { why: Why::Missing, .. }) => missing.push(folder),
                Err(trouble) => return Err(trouble),
                Ok(()) => break,
            }
        }
        for folder in missing.into_iter().rev() {
            self.make_folder(folder).await?;
        }
        Ok(())
    }

    async fn make_folder(&self, folder: &str) -> Result<(), Trouble> {
        let folder = self.at(folder);
        match patient(self.raw.mkdir(folder.as_str(), FileAttributes::empty())).await {
            // Perhaps only because it is there.
            Err(trouble) if trouble.why == Why::Other => {
                let found = patient(self.raw.stat(folder)).await;
                match found.is_ok_and(|found| found.attrs.file_type().is_dir()) {
                    true => Ok(()),
                    false => Err(trouble),
                }
            }
            done => done.map(drop),
        }
    }
}

/// Starts the file service of a server.
async fn start(server: &Server) -> Result<(RawSftpSession, BTreeSet<String>), Trouble> {
    let mut channel = server.ssh.channel_open_session().await?;
    channel.request_subsystem(true, "sftp").await?;
    loop {
        match channel.wait().await {
            Some(ChannelMsg::Success) => break,
            Some(ChannelMsg::Failure) => return Err(Trouble::new(Why::Forbidden, "sftp: refused")),
            Some(_) => {}
            None => return Err(Trouble::new(Why::Closed, "sftp: closed")),
        }
    }
    // Slow lines keep many requests waiting: that something moves is what is watched, not each of them.
    let config = Config { request_timeout_secs: u64::from(u32::MAX), ..Config::default() };
    let raw = RawSftpSession::new_with_config(channel.into_stream(), config);
    let version = raw.init().await?;
    Ok((raw, version.extensions.into_keys().collect()))
}

fn kind(found: &FileAttributes) -> Kind {
    match found.file_type() {
        FileType::File => Kind::File(found.len()),
        FileType::Dir => Kind::Folder,
        _ => Kind::Other,
    }
}

/// A text as the protocol writes it: its length, then its bytes.
fn text(text: &str) -> Vec<u8> {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes(), text.as_bytes()].concat()
}
