//! Holding a place: the file on the server that tells others who is publishing.

use jiff::Timestamp;

use super::failure::Failure;
use super::lock::{Claim, Standing};
use super::transport::{Transport, Trouble, Why};

/// The file's name, in the site's folder on the server.
pub const FILE: &str = "haiyen-lock.json";

/// A place that is held until it is released, or until it was not renewed for long.
#[derive(Debug)]
pub struct Hold {
    claim: Claim,
}

impl Hold {
    /// Takes a place for a run, also from whoever was cut off long ago.
    ///
    /// # Errors
    /// [`Failure::Held`] if somebody has it.
    pub fn take(at: &mut dyn Transport, run: &str, holder: &str) -> Result<Self, Failure> {
        Self::take_from(at, run, holder, &|found| matches!(found, Standing::Left(_)))
    }

    /// Takes a place for a run, also from a claim that `may_go`.
    ///
    /// # Errors
    /// [`Failure::Held`] if somebody has it, [`Failure::Outdated`] if somebody was cut off and that may not go.
    pub fn take_from(
        at: &mut dyn Transport,
        run: &str,
        holder: &str,
        may_go: &dyn Fn(&Standing) -> bool,
    ) -> Result<Self, Failure> {
        let claim = Claim::new(run, holder, Timestamp::now());
        let claimed = write(at, &claim)?;
        // Also where it was claimed: two may have done so at once where the server cannot tell them apart.
        match (claimed, standing(at, run)?) {
            (_, Some(Standing::Ours)) => Ok(Self { claim }),
            (true, Some(Standing::Unreadable)) => {
                // It arrived cut off: in anybody's way, and good for nothing.
                at.remove(FILE)?;
                Err(Trouble::new(Why::Truncated, FILE).into())
            }
            (false, Some(found)) if may_go(&found) => {
                at.remove(FILE)?;
                match write(at, &claim)? {
                    true => Ok(Self { claim }),
                    false => Err(Failure::Held(standing(at, run)?.unwrap_or(Standing::Unreadable))),
                }
            }
            (_, Some(Standing::Left(_))) => Err(Failure::Outdated),
            (_, Some(held)) => Err(Failure::Held(held)),
            (_, None) => Err(Trouble::new(Why::Busy, FILE).into()),
        }
    }

    /// Whether it is time to renew it.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.claim.is_due(Timestamp::now())
    }

    /// Holds it for some more time, in which so many bytes are sent.
    ///
    /// # Errors
    /// [`Failure::Overtaken`] if it is somebody else's by now.
    pub fn renew(&mut self, at: &mut dyn Transport, bytes: u64) -> Result<(), Failure> {
        if !self.is_ours(at)? {
            return Err(Failure::Overtaken);
        }
        self.claim = self.claim.renewed(Timestamp::now(), bytes);
        let text = self.claim.to_json();
        Ok(at.write(FILE, text.len() as u64, &mut text.as_bytes())?)
    }

    /// As if nothing had been heard of it for long.
    #[cfg(test)]
    pub(super) fn grow_old(&mut self) {
        self.claim.until = Timestamp::now();
    }

    /// Leaves the place to others.
    ///
    /// # Errors
    /// If the file is still there: it holds until its time is over.
    pub fn release(&self, at: &mut dyn Transport) -> Result<(), Failure> {
        if self.is_ours(at)? { Ok(at.remove(FILE)?) } else { Ok(()) }
    }

    /// Leaves the place to others in disorder: they need not wait, and know that no list says what is there.
    ///
    /// # Errors
    /// If that cannot be told: the claim holds until its time is over.
    pub fn abandon(&self, at: &mut dyn Transport) -> Result<(), Failure> {
        if !self.is_ours(at)? {
            return Ok(());
        }
        Ok(end(at, self.claim.clone())?)
    }

    /// Ends whatever claim there is: whoever comes next has the place, and looks at every file first, since nobody
    /// knows what was done under it.
    ///
    /// # Errors
    /// If that cannot be told.
    pub fn overrule(at: &mut dyn Transport, holder: &str) -> Result<(), Trouble> {
        end(at, Claim::new("-", holder, Timestamp::now()))
    }

    /// Nobody else writes over a claim that holds: one that cannot be read was cut off when it was renewed.
    fn is_ours(&self, at: &mut dyn Transport) -> Result<bool, Trouble> {
        let found = standing(at, &self.claim.run)?;
        Ok(matches!(found, Some(Standing::Ours | Standing::Unreadable)))
    }
}

/// Writes that a claim is over.
fn end(at: &mut dyn Transport, claim: Claim) -> Result<(), Trouble> {
    let text = Claim { until: Timestamp::UNIX_EPOCH, ..claim }.to_json();
    at.write(FILE, text.len() as u64, &mut text.as_bytes())
}

/// Writes a claim, unless there is one. What arrives cut off would be in anybody's way.
fn write(at: &mut dyn Transport, claim: &Claim) -> Result<bool, Trouble> {
    let written = at.claim(FILE, claim.to_json().as_bytes());
    if written.as_ref().is_err_and(|trouble| trouble.why == Why::Truncated) {
        at.remove(FILE)?;
    }
    written
}

/// Who holds a place, as far as a run is concerned; nobody if there is no claim.
///
/// # Errors
/// If it cannot be read.
pub fn standing(at: &mut dyn Transport, run: &str) -> Result<Option<Standing>, Trouble> {
    let mut text = Vec::new();
    match at.read(FILE, &mut text) {
        Ok(_) => {
            let text = String::from_utf8_lossy(&text);
            Ok(Some(Standing::of(&text, run, Timestamp::now())))
        }
        Err(trouble) if trouble.why == Why::Missing => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::transport::{Destination, Folder};

    #[test]
    fn a_claim_that_was_cut_off_while_it_was_renewed_still_holds() {
        let folder = tempfile::tempdir().unwrap();
        let mut at = Folder::new(folder.path()).connect().unwrap();
        let at = at.as_mut();
        for text in ["", "{\n  \"run\": \"a"] {
            let mut hold = Hold::take(at, "a", "Lan").unwrap();
            std::fs::write(folder.path().join(FILE), text).unwrap();
            assert!(matches!(Hold::take(at, "b", "Minh"), Err(Failure::Held(_))), "{text}");
            hold.renew(at, 0).unwrap();
            assert_eq!(standing(at, "a").unwrap(), Some(Standing::Ours), "{text}");
            std::fs::write(folder.path().join(FILE), text).unwrap();
            hold.release(at).unwrap();
            assert_eq!(standing(at, "a").unwrap(), None, "{text}");
        }
    }

    #[test]
    fn a_place_left_in_disorder_is_taken_by_whoever_has_seen_that() {
        let folder = tempfile::tempdir().unwrap();
        let mut at = Folder::new(folder.path()).connect().unwrap();
        let at = at.as_mut();
        Hold::take(at, "a", "Lan").unwrap().abandon(at).unwrap();
        let unseen = Hold::take_from(at, "b", "Minh", &|_| false);
        assert!(matches!(unseen, Err(Failure::Outdated)));
        let hold = Hold::take(at, "b", "Minh").unwrap();
        assert_eq!(standing(at, "b").unwrap(), Some(Standing::Ours));
        hold.abandon(at).unwrap();
        Hold::take_from(at, "b", "Minh", &|_| false).unwrap();
    }
}
