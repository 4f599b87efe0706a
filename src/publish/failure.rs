//! Why publishing stopped.

use std::fmt;
use std::io;

use super::guard::Stop;
use super::lock::Standing;
use super::record::Unreadable;
use super::transport::Trouble;

/// Why publishing stopped.
#[derive(Debug)]
pub enum Failure {
    /// Something went wrong between here and there, perhaps with a file.
    Trouble(Trouble, Option<String>),
    /// The same, while a file was being replaced that cannot be in one step: it may be missing now.
    Gap(Trouble, String),
    /// A file is not what the build's list says it is: somebody changed it meanwhile.
    Changed(String),
    /// Something on this machine cannot be read or written: its path, and what the system says.
    Here(String, io::Error),
    /// Somebody else is publishing, or nobody knows who.
    Held(Standing),
    /// Another run of this program on this machine is publishing there.
    HeldHere,
    /// Somebody else has taken the place over while we worked.
    Overtaken,
    /// Somebody else has published since the plan was made.
    Outdated,
    /// Signs that it would wipe a site.
    Stops(Vec<Stop>),
    /// The list of what is published there cannot be read.
    Record(Unreadable),
    /// The person said no.
    Declined,
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble, None)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Failure {
    /// Whether the same may work a moment later, over a new connection.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.trouble().is_some_and(Trouble::passes)
    }

    /// What went wrong between here and there.
    #[must_use]
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Trouble(trouble, _) | Self::Gap(trouble, _) => Some(trouble),
            _ => None,
        }
    }

    /// The same, with the file that it happened to.
    #[must_use]
    pub fn at(self, path: &str) -> Self {
        match self {
            Self::Trouble(trouble, None) => Self::Trouble(trouble, Some(path.to_owned())),
            other => other,
        }
    }

    /// Something on this machine that cannot be read or written.
    pub fn here(path: impl fmt::Display) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Here(path.to_string(), error)
    }
}
