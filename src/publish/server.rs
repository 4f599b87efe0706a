//! The server's own settings: never anybody else's replaced, and ours taken back if readers get errors with them.

use super::crew::Crew;
use super::failure::Failure;
use super::history::{Event, History};
use super::look::Seen;
use super::plan::{Plan, Send, Turn};
use super::send::Sender;
use super::store::Store;
use super::transport::Why;
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
        if self.is_foreign || self.known.is_none() && is_somebody_elses(crew, self.file)? {
            return Ok(Outcome::Left);
        }
        if is_refused(self.file, history) {
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
}

/// Takes those settings out of a plan that would not be sent: where somebody else's are there, and those with which
/// readers got errors. Otherwise there would always be something to do. Returns the former.
///
/// # Errors
/// If what is there cannot be read.
pub fn settle(
    crew: &mut Crew<'_>,
    plan: &mut Plan,
    seen: &Seen,
    history: &History,
) -> Result<Vec<String>, Failure> {
    let mut left = Vec::new();
    let settings: Vec<_> = plan.send.extract_if(.., |file| file.turn == Turn::Server).collect();
    for file in settings {
        let known = seen.base.files.get(&file.path);
        if seen.foreign.contains(&file.path) || known.is_none() && is_somebody_elses(crew, &file)? {
            plan.then.files.remove(&file.path);
            left.push(file.path);
        } else if is_refused(&file, history) {
            match known {
                Some(known) => _ = plan.then.files.insert(file.path, known.clone()),
                None => _ = plan.then.files.remove(&file.path),
            }
        } else {
            plan.send.push(file);
        }
    }
    Ok(left)
}

/// Whether readers got errors with just this.
fn is_refused(file: &Send, history: &History) -> bool {
    let refused = |event: &Event| event.withdrawn.get(&file.path) == Some(&file.entry.blake3);
    history.events().iter().any(refused)
}

/// Whether there is a file of its name that is not the one to be sent.
fn is_somebody_elses(crew: &mut Crew<'_>, file: &Send) -> Result<bool, Failure> {
    let mut found = blake3::Hasher::new();
    match crew.first().run(|at| {
        found.reset();
        Ok(at.read(&file.path, &mut found)?)
    }) {
        Ok(_) => Ok(Entry::hashed(&found) != file.entry),
        Err(Failure::Trouble(trouble, _)) if trouble.why == Why::Missing => Ok(false),
        Err(failure) => Err(failure),
    }
}
