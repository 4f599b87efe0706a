//! Who is publishing to a place just now, told by a file there: nobody else does until they are done, or have
//! been silent for so long that they must have been cut off.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a claim holds; whoever works on renews it before.
pub const HOLDS: SignedDuration = SignedDuration::from_mins(10);

/// So many bytes a second go over a slow line.
const SLOW: u64 = 10_000;

/// Clocks of two machines differ: a claim that ended less than so long ago may still hold.
const SKEW: SignedDuration = SignedDuration::from_mins(2);

/// A claim on a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Tells this run from any other.
    pub run: String,
    /// Who publishes, as people know them.
    pub holder: String,
    /// Since when.
    pub since: Timestamp,
    /// Until when, unless it is renewed.
    pub until: Timestamp,
}

/// What a claim that is there means for whoever comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is this run's own.
    Ours,
    /// Somebody is publishing.
    Held(Claim),
    /// Whoever claimed it was cut off.
    Left(Claim),
    /// What is there is no claim that can be read: nobody knows whose it is.
    Unreadable,
}

impl Claim {
    /// A claim from now on.
    #[must_use]
    pub fn new(run: &str, holder: &str, now: Timestamp) -> Self {
        let (run, holder) = (run.to_owned(), holder.to_owned());
        Self { run, holder, since: now, until: now.saturating_add(HOLDS).unwrap_or(now) }
    }

    /// The same claim for some more time, long enough to send so many bytes over a slow line besides.
    #[must_use]
    pub fn renewed(&self, now: Timestamp, bytes: u64) -> Self {
        let slow = SignedDuration::from_secs((bytes / SLOW).min(86_400).cast_signed());
        let until = now.saturating_add(HOLDS + slow).unwrap_or(now);
        Self { since: self.since, until, ..Self::new(&self.run, &self.holder, now) }
    }

    /// Whether it is time to renew it.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.until.duration_since(now) < HOLDS / 2
    }

    /// The claim as it is written.
    #[must_use]
    pub fn to_json(&self) -> String {
        format!("{:#}\n", serde_json::json!(self))
    }
}

impl Standing {
    /// What the text of a claim means for a run.
    #[must_use]
    pub fn of(text: &str, run: &str, now: Timestamp) -> Self {
        let Ok(claim) = serde_json::from_str::<Claim>(text) else { return Self::Unreadable };
        match claim.run == run {
            true => Self::Ours,
            false if now.duration_since(claim.until) > SKEW => Self::Left(claim),
            false => Self::Held(claim),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(count: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(count)
    }

    #[test]
    fn a_claim_holds_until_its_holder_has_long_been_silent() {
        let claim = Claim::new("a", "Lan", minute(0));
        let of = |now| Standing::of(&claim.to_json(), "b", minute(now));
        for now in [-60, 0, 9, 10, 12] {
            assert_eq!(of(now), Standing::Held(claim.clone()), "{now}");
        }
        assert_eq!(of(13), Standing::Left(claim.clone()));
        assert_eq!(Standing::of(&claim.to_json(), "a", minute(99)), Standing::Ours);
        for text in ["", "{}", "<html>404</html>"] {
            assert_eq!(Standing::of(text, "a", minute(0)), Standing::Unreadable);
        }
    }

    #[test]
    fn who_works_on_renews_a_claim_in_time() {
        let claim = Claim::new("a", "Lan", minute(0));
        assert!(!claim.is_due(minute(4)) && claim.is_due(minute(6)));
        let renewed = claim.renewed(minute(6), 6_000_000);
        assert_eq!((renewed.since, renewed.until), (minute(0), minute(26)));
    }
}
