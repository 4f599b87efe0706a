//! A password or a passphrase, which no text of ours ever shows.

use std::fmt;

use zeroize::Zeroizing;

/// A password or a passphrase. It comes from outside for one connection, is never shown, and is wiped from
/// memory when it is no longer needed.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps a secret.
    #[must_use]
    pub fn new(secret: impl Into<String>) -> Self {
        Self(Zeroizing::new(secret.into()))
    }

    /// The secret itself, to be handed to a server and to nobody else.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
