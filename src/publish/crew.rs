//! Many things done at once over several connections, as many as the server allows.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::failure::Failure;
use super::line::{Line, Patience};
use super::progress::Progress;
use super::transport::{Destination, Transport};

/// How long whoever waits for others sleeps at most before it looks after its own things.
const NAP: Duration = Duration::from_millis(500);

/// How long a connection that failed stays away before it helps again, and how often it comes back.
const ABSENCE: Duration = Duration::from_secs(10);
const RETURNS: usize = 6;

/// What is done with an item.
type Job<'j, I, T> = dyn Fn(&mut dyn Transport, &I) -> Result<T, Failure> + Sync + 'j;

/// Connections to one destination. The first is the one that must work; the others help.
pub struct Crew<'a> {
    first: Line<'a>,
    others: Vec<Line<'a>>,
}

/// What is to be done, and what came of it.
struct Work<'a, I, T> {
    items: &'a [I],
    turn: &'a (dyn Fn(&I) -> u8 + Sync),
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    /// The next thing that nobody has begun.
    next: usize,
    /// What was begun by somebody who had to leave.
    returned: Vec<usize>,
    /// The turn of what is being done.
    turn: u8,
    in_hand: usize,
    done: Vec<Option<T>>,
    failure: Option<Failure>,
}

enum Next {
    Do(usize),
    Wait,
    Over,
}

impl<'a> Crew<'a> {
    /// A crew of so many connections, none of them made yet.
    #[must_use]
    pub fn new(
        to: &'a dyn Destination,
        size: usize,
        patience: Patience,
        progress: &'a dyn Progress,
    ) -> Self {
        // Who only helps gives up soon, so that nobody waits for what it had begun.
        let helper = Patience { tries: patience.tries.min(2), ..patience };
        let line = |patience| Line::new(to, patience, progress);
        Self { first: line(patience), others: (1..size).map(|_| line(helper)).collect() }
    }

    /// The first connection.
    pub fn first(&mut self) -> &mut Line<'a> {
        &mut self.first
    }

    /// Does something with each of the items, those of one turn before those of the next, and returns what came
    /// of each. `between` is done over the first connection from time to time.
    ///
    /// # Errors
    /// The first failure that did not pass; what the others had begun is done then.
    pub fn each<I: Sync, T: Send>(
        &mut self,
        items: &[I],
        turn: impl Fn(&I) -> u8 + Sync,
        job: impl Fn(&mut dyn Transport, &I) -> Result<T, Failure> + Sync,
        mut between: impl FnMut(&mut Line<'a>) -> Result<(), Failure>,
    ) -> Result<Vec<T>, Failure> {
        let done = items.iter().map(|_| None).collect();
        let state =
            State { next: 0, returned: Vec::new(), turn: 0, in_hand: 0, done, failure: None };
        let work = Work { items, turn: &turn, state: Mutex::new(state), changed: Condvar::new() };
        thread::scope(|scope| {
            for line in self.others.iter_mut().take(items.len().saturating_sub(1)) {
                let (work, job) = (&work, &job);
                scope.spawn(move || work.help(line, job));
            }
            loop {
                if let Err(failure) = between(&mut self.first) {
                    work.fail(failure);
                }
                match work.next() {
                    Next::Over => break,
                    Next::Wait => work.wait(),
                    Next::Do(index) => {
                        match items.get(index).map(|item| self.first.run(|at| job(at, item))) {
                            Some(Ok(done)) => work.done(index, done),
                            Some(Err(failure)) => work.fail(failure),
                            None => break,
                        }
                    }
                }
            }
        });
        let state = work.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        match state.failure {
            Some(failure) => Err(failure),
            None => Ok(state.done.into_iter().flatten().collect()),
        }
    }
}

impl<I, T> Work<'_, I, T> {
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to do next.
    fn next(&self) -> Next {
        let mut state = self.lock();
        if state.failure.is_some() {
            return Next::Over;
        }
        let returned = state.returned.pop();
        let index = returned.unwrap_or(state.next);
        let Some(item) = self.items.get(index) else {
            return if state.in_hand == 0 { Next::Over } else { Next::Wait };
        };
        let turn = (self.turn)(item);
        if state.in_hand > 0 && turn > state.turn {
            return Next::Wait;
        }
        state.turn = turn;
        state.in_hand += 1;
        if returned.is_none() {
            state.next += 1;
        }
        Next::Do(index)
    }

    fn wait(&self) {
        let state = self.lock();
        drop(self.changed.wait_timeout(state, NAP));
    }

    fn done(&self, index: usize, done: T) {
        let mut state = self.lock();
        state.in_hand -= 1;
        if let Some(place) = state.done.get_mut(index) {
            *place = Some(done);
        }
        self.changed.notify_all();
    }

    fn fail(&self, failure: Failure) {
        let mut state = self.lock();
        state.in_hand = state.in_hand.saturating_sub(1);
        state.failure.get_or_insert(failure);
        self.changed.notify_all();
    }

    /// Works along until all is done. A server that allows no further connection has its reasons: then the
    /// others do the work.
    fn help(&self, line: &mut Line<'_>, job: &Job<'_, I, T>) {
        for _ in 0..RETURNS {
            if line.connect().is_err() || !self.work_along(line, job) {
                return;
            }
            // The connection failed: what was begun over it is another's now.
            let state = self.lock();
            let busy = |state: &mut State<T>| !state.is_over(self.items.len());
            drop(self.changed.wait_timeout_while(state, ABSENCE, busy));
        }
    }

    /// Works along; whether the connection failed before all was done.
    fn work_along(&self, line: &mut Line<'_>, job: &Job<'_, I, T>) -> bool {
        loop {
            match self.next() {
                Next::Over => return false,
                Next::Wait => self.wait(),
                Next::Do(index) => {
                    let Some(item) = self.items.get(index) else { return false };
                    match line.run(|at| job(at, item)) {
                        Ok(done) => self.done(index, done),
                        Err(failure) if failure.passes() => {
                            self.give_back(index);
                            return true;
                        }
                        Err(failure) => self.fail(failure),
                    }
                }
            }
        }
    }

    fn give_back(&self, index: usize) {
        let mut state = self.lock();
        state.in_hand -= 1;
        state.returned.push(index);
        self.changed.notify_all();
    }
}

impl<T> State<T> {
    fn is_over(&self, items: usize) -> bool {
        let nothing_left = self.next == items && self.returned.is_empty() && self.in_hand == 0;
        nothing_left || self.failure.is_some()
    }
}
