//! A password, a passphrase or a key, which no text of ours ever shows.

use std::fmt;

use zeroize::Zeroizing;

/// A password, a passphrase or a key. It comes from outside for one connection, is never shown, and is wiped from
/// memory when it is no longer needed.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps a secret.
    #[must_use]
    pub fn new(secret: impl Into<String>) -> Self {
        Self(Zeroizing::new(secret.into()))
    }

    /// Whether a text repeats it, as servers do now and then.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.0.is_empty() && text.contains(self.0.as_str())
    }

    /// The secret itself, to be handed to a server, or to a keyring, and to nobody else.
    pub(in crate::publish) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
