//! A connection that is made again when it breaks.

use std::thread;
use std::time::Duration;

use super::failure::Failure;
use super::progress::Progress;
use super::transport::{Destination, Transport, Trouble, Why};

/// How patient one is with a line that breaks.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// How often one thing is tried.
    pub tries: u32,
    /// How long to wait before the second try; each further wait is twice as long.
    pub first: Duration,
    /// The longest wait.
    pub longest: Duration,
}

impl Default for Patience {
    /// Two minutes in all: a router that starts again takes as long.
    fn default() -> Self {
        let (first, longest) = (Duration::from_secs(1), Duration::from_secs(30));
        Self { tries: 8, first, longest }
    }
}

/// A connection to a destination, made when it is first needed, and again when it breaks.
pub struct Line<'a> {
    to: &'a dyn Destination,
    patience: Patience,
    progress: &'a dyn Progress,
    at: Option<Box<dyn Transport>>,
}

impl<'a> Line<'a> {
    /// A line that is not connected yet.
    #[must_use]
    pub fn new(to: &'a dyn Destination, patience: Patience, progress: &'a dyn Progress) -> Self {
        Self { to, patience, progress, at: None }
    }

    /// Takes a connection that was made already.
    pub fn seat(&mut self, transport: Box<dyn Transport>) {
        self.at = Some(transport);
    }

    /// Connects, if it is not connected, without a second try.
    ///
    /// # Errors
    /// If it cannot be.
    pub fn connect(&mut self) -> Result<&mut dyn Transport, Trouble> {
        if self.at.is_none() {
            self.at = Some(self.to.connect()?);
        }
        match &mut self.at {
            Some(at) => Ok(at.as_mut()),
            None => Err(Trouble::new(Why::Closed, self.to.name())),
        }
    }

    /// Does something, again over new connections while it fails for reasons that pass.
    ///
    /// # Errors
    /// The last failure.
    pub fn run<T>(
        &mut self,
        mut job: impl FnMut(&mut dyn Transport) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let (mut tries, mut pause) = (1, self.patience.first);
        loop {
            let failure = match self.connect().map_err(Failure::from).and_then(&mut job) {
                Ok(done) => return Ok(done),
                Err(failure) => failure,
            };
            let Some(trouble) = failure.trouble() else { return Err(failure) };
            if trouble.passes() {
                // Whatever is left of a connection that failed is not to be relied on.
                self.at = None;
            }
            if !trouble.passes() || tries >= self.patience.tries {
                return Err(failure);
            }
            self.progress.waits(trouble, pause);
            thread::sleep(pause);
            (tries, pause) = (tries + 1, (pause * 2).min(self.patience.longest));
        }
    }
}
