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
        thread::sleep(self.wait(bytes, Instant::now()));
    }

    /// How long so many bytes have to wait at a moment, after all that came before them.
    fn wait(&self, bytes: usize, now: Instant) -> Duration {
        let takes = Duration::from_secs_f64(bytes as f64 / self.per_second as f64);
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let start = next.map_or(now, |next| next.max(now));
        *next = Some(start + takes);
        start.saturating_duration_since(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_wait_for_those_before_them_and_not_for_an_idle_line() {
        let throttle = Throttle::new(1_000);
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(throttle.wait(500, at(0)), Duration::ZERO);
        assert_eq!(throttle.wait(2_000, at(0)), Duration::from_millis(500));
        assert_eq!(throttle.wait(1_000, at(1)), Duration::from_millis(1_500));
        assert_eq!(throttle.wait(1_000, at(60)), Duration::ZERO);
    }
}
