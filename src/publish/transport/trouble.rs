//! What goes wrong between here and there.

use std::fmt;

/// What went wrong, in words of the protocol that no secret is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of trouble.
    pub why: Why,
    /// What the system or the server said.
    pub detail: String,
}

/// Kinds of trouble: each with its own way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No machine has this name.
    NoSuchHost,
    /// The machine is there, and nobody listens at the port.
    Refused,
    /// No answer came in time.
    TimedOut,
    /// The connection broke.
    Closed,
    /// The name or the secret is wrong, or is missing.
    Login,
    /// The server's key was never seen: its fingerprint.
    UnknownKey(String),
    /// The server's key is another one than the one that was pinned: its fingerprint.
    OtherKey(String),
    /// The server's certificate does not prove who it is (expired, self-signed, of another name): its
    /// fingerprint.
    Certificate(String),
    /// The server cannot encrypt, or does not want to.
    NoEncryption,
    /// Not allowed.
    Forbidden,
    /// No room is left.
    Full,
    /// There is no such file or folder.
    Missing,
    /// The server has no such place for a site, or it is elsewhere: a bucket that is not there, or in another
    /// region.
    NoSuchPlace,
    /// The clocks of this machine and of the server differ too much.
    Clock,
    /// The server cannot hold this name.
    BadName,
    /// Somebody uses the file, so it cannot be replaced now.
    Busy,
    /// Not all of a file arrived.
    Truncated,
    /// Anything else.
    Other,
}

impl Trouble {
    /// Trouble of a kind.
    #[must_use]
    pub fn new(why: Why, detail: impl Into<String>) -> Self {
        Self { why, detail: detail.into() }
    }

    /// Whether the same may work a moment later, perhaps over a new connection.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(
            self.why,
            Why::Refused | Why::TimedOut | Why::Closed | Why::Busy | Why::Truncated | Why::Other
        )
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let why = match error.kind() {
            Kind::NotFound => Why::Missing,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Why::Forbidden,
            Kind::ConnectionRefused => Why::Refused,
            Kind::TimedOut | Kind::WouldBlock => Why::TimedOut,
            Kind::ConnectionReset
            | Kind::ConnectionAborted
            | Kind::BrokenPipe
            | Kind::NotConnected
            | Kind::UnexpectedEof => Why::Closed,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Why::Full,
            Kind::InvalidFilename => Why::BadName,
            Kind::ResourceBusy | Kind::ExecutableFileBusy => Why::Busy,
            _ => Why::Other,
        };
        Self::new(why, error.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}
