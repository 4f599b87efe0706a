//! What a browser must know to be let in: numbers that nobody guesses, made anew at every start.

use std::sync::{Mutex, PoisonError};

/// A secret of 128 bits, in hexadecimal digits.
pub struct Key(String);

/// The secrets of a running preview.
pub struct Keys {
    /// In every page that is shown: who has it may ask for news of the page.
    pub page: Key,
    /// Of the browser that the overview was opened in.
    pub session: Key,
    /// Of the devices that were let in from the local network.
    pub lan: Key,
    /// Opens the overview, once.
    once: Mutex<Key>,
}

impl Key {
    /// A new secret. `None` if the system has no random numbers.
    fn new() -> Option<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The secret as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the secret. How long the answer takes tells nothing of it: hashes are compared in
    /// constant time.
    #[must_use]
    pub fn is(&self, told: &str) -> bool {
        blake3::hash(told.as_bytes()) == blake3::hash(self.0.as_bytes())
    }
}

impl Keys {
    /// New secrets. `None` if the system has no random numbers.
    #[must_use]
    pub fn new() -> Option<Self> {
        Some(Self {
            page: Key::new()?,
            session: Key::new()?,
            lan: Key::new()?,
            once: Mutex::new(Key::new()?),
        })
    }

    /// The secret that opens the overview the next time.
    #[must_use]
    pub fn once(&self) -> String {
        self.once.lock().unwrap_or_else(PoisonError::into_inner).as_str().to_owned()
    }

    /// Whether this opens the overview; if so, it never does again.
    #[must_use]
    pub fn spend(&self, told: &str) -> bool {
        let mut once = self.once.lock().unwrap_or_else(PoisonError::into_inner);
        let opens = once.is(told);
        match Key::new() {
            Some(next) if opens => *once = next,
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_once() {
        let keys = Keys::new().unwrap();
        let first = keys.once();
        assert!(!keys.spend("") && !keys.spend(&first[1..]));
        assert!(keys.spend(&first));
        assert!(!keys.spend(&first) && keys.once() != first);
    }
}
