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
        let claim = Claim::new(run, holder, Timestamp::now());
        let claimed = at.claim(FILE, claim.to_json().as_bytes())?;
        // Also where it was claimed: two may have done so at once where the server cannot tell them apart.
        match (claimed, standing(at, run)?) {
            (_, Some(Standing::Ours)) => Ok(Self { claim }),
            (false, Some(Standing::Left(_))) => {
                at.remove(FILE)?;
                match at.claim(FILE, claim.to_json().as_bytes())? {
                    true => Ok(Self { claim }),
                    false => Err(Failure::Held(standing(at, run)?.unwrap_or(Standing::Unreadable))),
                }
            }
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
        if standing(at, &self.claim.run)? != Some(Standing::Ours) {
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
        match standing(at, &self.claim.run)? {
            Some(Standing::Ours) => Ok(at.remove(FILE)?),
            _ => Ok(()),
        }
    }
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
