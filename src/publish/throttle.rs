//! A limit on how much goes over the line, so that the office can go on working.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How much is passed on at a time under a limit: small enough for it to be even.
pub const PIECE: usize = 16 * 1024;

/// Lets so many bytes a second pass, over all connections together.
#[derive(Debug)]
pub struct Throttle {
    per_second: u64,
    /// When the next bytes may pass.
    next: Mutex<Option<Instant>>,
}

impl Throttle {
    /// A limit of so many bytes a second.
    #[must_use]
    pub fn new(per_second: u64) -> Self {
        Self { per_second: per_second.max(1), next: Mutex::new(None) }
    }

    /// Waits until so many bytes may pass.
    pub fn pass(&self, bytes: usize) {
        let now = Instant::now();
        let takes = Duration::from_secs_f64(bytes as f64 / self.per_second as f64);
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let start = next.map_or(now, |next| next.max(now));
        *next = Some(start + takes);
        drop(next);
        thread::sleep(start.saturating_duration_since(now));
    }
}
