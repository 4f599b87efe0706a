//! One file on its way: under a temporary name, read back, and only then in its place.

use std::io::{self, Read, Write};

use blake3::Hasher;

use super::failure::Failure;
use super::journal::{Book, ITSELF, State};
use super::progress::Progress;
use super::source::Source;
use super::throttle::{PIECE, Throttle};
use super::transport::{Transport, Trouble, Why};
use crate::output::Entry;

/// What every file that is sent needs.
pub struct Sender<'a> {
    /// Where it comes from.
    pub source: &'a dyn Source,
    /// Where it is written down.
    pub book: &'a Book,
    /// Who is told.
    pub progress: &'a dyn Progress,
    /// How fast it may go.
    pub throttle: Option<&'a Throttle>,
    /// What tells this run's temporary files from those of any other.
    pub run: &'a str,
}

impl Sender<'_> {
    /// Puts a file into its place: whole, as the build's list says it is, or not at all.
    ///
    /// # Errors
    /// If it is not there then; what was there before still is, where the server can replace a file in a step.
    pub fn put(&self, at: &mut dyn Transport, path: &str, entry: &Entry) -> Result<(), Failure> {
        self.put_file(at, path, entry).map_err(|failure| failure.at(path))?;
        self.write_down(path, &State::Sent(entry.clone()))?;
        self.progress.done(path);
        Ok(())
    }

    fn put_file(&self, at: &mut dyn Transport, path: &str, entry: &Entry) -> Result<(), Failure> {
        if at.abilities().writes_whole {
            // It may be there although its answer is lost.
            self.write_down(path, &State::Begun(ITSELF.to_owned()))?;
            self.write(at, path, path, entry)?;
            return Ok(self.read_back(at, path, entry)?);
        }
        let temporary = temporary(self.run, path);
        self.write_down(path, &State::Begun(temporary.clone()))?;
        self.write(at, path, &temporary, entry)?;
        self.read_back(at, &temporary, entry)?;
        at.rename(&temporary, path).map_err(|trouble| match at.abilities().replaces {
            true => trouble.into(),
            false => Failure::Gap(trouble, path.to_owned()),
        })
    }

    /// Takes up a file that an earlier run had begun: puts it into its place if it arrived whole. Whether it did.
    ///
    /// # Errors
    /// If what is there cannot be read or moved.
    pub fn take_up(
        &self,
        at: &mut dyn Transport,
        path: &str,
        temporary: &str,
        entry: Option<&Entry>,
    ) -> Result<bool, Failure> {
        let is_whole = match entry {
            Some(entry) => match self.read_back(at, temporary, entry) {
                Ok(()) => true,
                Err(Trouble { why: Why::Truncated | Why::Missing, .. }) => false,
                Err(trouble) => return Err(trouble.into()),
            },
            None => false,
        };
        let is_in_place = temporary == path;
        match entry {
            Some(entry) if is_whole => {
                if !is_in_place {
                    at.rename(temporary, path)?;
                }
                self.write_down(path, &State::Sent(entry.clone()))?;
            }
            _ if is_in_place => {}
            _ => at.remove(temporary)?,
        }
        Ok(is_whole)
    }

    /// Notes what was done to a file.
    ///
    /// # Errors
    /// If it cannot be noted.
    pub fn write_down(&self, path: &str, state: &State) -> Result<(), Failure> {
        self.book.write(path, state).map_err(Failure::here(path))
    }

    fn write(
        &self,
        at: &mut dyn Transport,
        path: &str,
        to: &str,
        entry: &Entry,
    ) -> Result<(), Failure> {
        let content = self.source.open(path, entry).map_err(Failure::here(path))?;
        let mut meter = Meter { content, hasher: Hasher::new(), sender: self, trouble: None };
        let written = at.write(to, entry.size, &mut meter);
        let (moved, trouble) = (meter.hasher.count(), meter.trouble.take());
        let is_changed = meter.is_changed(entry);
        if written.is_err() {
            self.progress.moved(-moved.cast_signed());
        }
        match (trouble, written) {
            (Some(error), _) => Err(Failure::Here(path.to_owned(), error)),
            // Less than was told may be the server's fault, or that of whoever changed the file.
            (None, Err(trouble)) if trouble.why == Why::Truncated && is_changed => {
                Err(Failure::Changed(path.to_owned()))
            }
            (None, Err(trouble)) => Err(trouble.into()),
            (None, Ok(())) if is_changed => Err(Failure::Changed(path.to_owned())),
            (None, Ok(())) => Ok(()),
        }
    }

    fn read_back(&self, at: &mut dyn Transport, path: &str, entry: &Entry) -> Result<(), Trouble> {
        let mut sink = Sink { hasher: Hasher::new(), throttle: self.throttle };
        at.read(path, &mut sink)?;
        let found = Entry::hashed(&sink.hasher);
        let told = || format!("{path}: {} / {}", found.size, entry.size);
        if found == *entry { Ok(()) } else { Err(Trouble::new(Why::Truncated, told())) }
    }
}

/// The temporary name of a file, beside it.
fn temporary(run: &str, path: &str) -> String {
    let folder = path.rfind('/').map_or("", |end| &path[..=end]);
    let name = blake3::hash(path.as_bytes()).to_hex();
    format!("{folder}haiyen-{run}-{}.part", &name[..12])
}

/// Hashes and counts what is sent, and holds it back to its limit.
struct Meter<'a> {
    content: Box<dyn Read + Send>,
    hasher: Hasher,
    sender: &'a Sender<'a>,
    /// What this machine could not read.
    trouble: Option<io::Error>,
}

impl Meter<'_> {
    /// Whether the file is another one than the build's list says; not if only its beginning was sent.
    fn is_changed(&mut self, entry: &Entry) -> bool {
        let has_ended = self.content.read(&mut [0]).is_ok_and(|more| more == 0);
        let is_same = has_ended && Entry::hashed(&self.hasher) == *entry;
        !is_same && (has_ended || self.hasher.count() >= entry.size)
    }
}

impl Read for Meter<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = if self.sender.throttle.is_some() { PIECE } else { buffer.len() };
        let most = most.min(buffer.len());
        let buffer = buffer.get_mut(..most).unwrap_or_default();
        let length = match self.content.read(buffer) {
            Ok(length) => length,
            Err(error) => {
                let told = io::Error::new(error.kind(), error.to_string());
                self.trouble = Some(error);
                return Err(told);
            }
        };
        if let Some(throttle) = self.sender.throttle {
            throttle.pass(length);
        }
        self.hasher.update(buffer.get(..length).unwrap_or_default());
        self.sender.progress.moved(length as i64);
        Ok(length)
    }
}

/// Hashes what is read back.
pub struct Sink<'a> {
    /// Of what was read so far.
    pub hasher: Hasher,
    /// How fast it may come.
    pub throttle: Option<&'a Throttle>,
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(throttle) = self.throttle {
            throttle.pass(bytes.len());
        }
        self.hasher.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
