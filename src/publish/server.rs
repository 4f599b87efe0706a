//! The server's own settings: never anybody else's replaced, and ours taken back if readers get errors with them.

use super::crew::Crew;
use super::failure::Failure;
use super::history::History;
use super::plan::Send;
use super::send::Sender;
use super::store::Store;
use crate::output::Entry;

/// A file of settings that is to be sent.
pub struct Setting<'a> {
    /// The file.
    pub file: &'a Send,
    /// What was there before, if it was ours.
    pub known: Option<&'a Entry>,
    /// Whether somebody else's is there.
    pub is_foreign: bool,
    /// Where what was there before may be kept.
    pub store: &'a Store,
    /// Whether readers get errors.
    pub ailing: &'a dyn Fn() -> bool,
}

/// What became of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there.
    Sent,
    /// Somebody else's is there, and stays.
    Left,
    /// Readers got errors with it: what is there instead.
    Withdrawn(Option<Entry>),
}

impl Setting<'_> {
    /// Sends it, if it may and does no harm.
    ///
    /// # Errors
    /// If it cannot be sent or taken back.
    pub fn send(
        &self,
        crew: &mut Crew<'_>,
        sender: &Sender<'_>,
        history: &History,
    ) -> Result<Outcome, Failure> {
        let Send { path, entry, .. } = self.file;
        if self.is_foreign || self.known.is_none() && self.is_somebody_elses(crew)? {
            return Ok(Outcome::Left);
        }
        let refused =
            |event: &super::history::Event| event.withdrawn.get(path) == Some(&entry.blake3);
        if history.events().iter().any(refused) {
            return Ok(Outcome::Withdrawn(self.known.cloned()));
        }
        let was_ailing = (self.ailing)();
        crew.first().run(|at| sender.put(at, path, entry))?;
        if was_ailing || !(self.ailing)() {
            return Ok(Outcome::Sent);
        }
        let earlier = self.known.filter(|entry| entry.is_at(&self.store.object(entry)));
        match earlier {
            Some(earlier) => {
                let sender = Sender { source: self.store, ..*sender };
                crew.first().run(|at| sender.put(at, path, earlier))?;
            }
            None => crew.first().run(|at| Ok(at.remove(path)?))?,
        }
        Ok(Outcome::Withdrawn(earlier.cloned()))
    }

    /// Whether there is a file of its name that is not the one to be sent.
    fn is_somebody_elses(&self, crew: &mut Crew<'_>) -> Result<bool, Failure> {
        let mut found = blake3::Hasher::new();
        match crew.first().run(|at| {
            found.reset();
            Ok(at.read(&self.file.path, &mut found)?)
        }) {
            Ok(_) => Ok(Entry::hashed(&found) != self.file.entry),
            Err(Failure::Trouble(trouble, _)) if trouble.why == super::transport::Why::Missing => {
                Ok(false)
            }
            Err(failure) => Err(failure),
        }
    }
}
