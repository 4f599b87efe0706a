//! Looks through the whole finished site while somebody has the overview open: what a build would find, a
//! page at a time and nothing kept. One core does it, so that whoever writes does not wait.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::desk::{Desk, safely};
use crate::diag::Code;
use crate::pipeline;

/// Asks for the whole site to be looked through.
#[derive(Clone)]
pub struct Ask(Sender<()>);

impl Ask {
    /// Asks; whoever asks twice is answered once.
    pub fn ask(&self) {
        // Without anybody to look, the overview says what is known.
        let _ = self.0.send(());
    }
}

/// What to ask with, and who will answer.
#[must_use]
pub fn channel_to_ask() -> (Ask, Receiver<()>) {
    let (sender, asked) = channel();
    (Ask(sender), asked)
}

/// Looks whenever somebody asks, until nobody can.
pub fn look(desk: &Arc<Desk>, asked: &Receiver<()>) {
    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else { return };
    while asked.recv().is_ok() {
        while asked.try_recv().is_ok() {}
        let moment = desk.now();
        let Some(snapshot) = moment.snapshot.as_ref().filter(|_| moment.whole.is_none()) else {
            continue;
        };
        let look =
            || pipeline::closure(snapshot, &|_, body| pipeline::can_be_read(&desk.world, body));
        let found = safely(|| pool.install(look));
        desk.add_whole(moment.id, found.unwrap_or_else(|| vec![Code::InternalError.anywhere()]));
    }
}
