//! The preview: the site in the browser while people write it.
//!
//! The site's folder is [mirrored](mirror), and looked at whenever the system [hints](watch) that something
//! changed, and now and then without a hint. Every change is a new reading: the pipeline makes a snapshot, the
//! same as for a build, and puts it on the [desk]. A browser asks for an address and gets [what is
//! there](answer); a page that is open waits for [advice] on what to do next. Nothing is made before somebody
//! asks for it.

mod advice;
mod answer;
mod dashboard;
mod desk;
mod editor;
mod figures;
mod gate;
mod grid;
mod keys;
mod listen;
mod made;
mod mirror;
mod own;
mod panel;
mod print;
mod reply;
mod server;
mod shelf;
mod templates;
#[cfg(test)]
mod tests;
mod wanted;
mod watch;
mod whole;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;

pub use crate::pipeline::Extras;

use self::desk::{Desk, Reader, safely};
use self::keys::Keys;
use self::mirror::Mirror;
use self::server::Server;
use self::watch::{Hint, Watch};
use crate::diag::{Diagnostic, Messages};
use crate::world::DiskWorld;

/// What a preview is asked for.
pub struct Order {
    /// What is shown beside the site as it will be published.
    pub extras: Extras,
    /// The day to take for today; none for the day it is.
    pub today: Option<Date>,
    /// The port to listen at, or the next one that is free.
    pub port: u16,
    /// Whether devices of the local network are let in.
    pub lan: bool,
    /// Whether browsers go to the page that was saved last.
    pub follow: bool,
    /// How to open files in an editor; the system's own way if not told.
    pub editor: Option<String>,
}

/// What is told while a preview runs.
pub enum News<'a> {
    /// The preview can be opened.
    Started {
        /// The port that was asked for belonged to another program.
        other_port: bool,
        /// Where the site begins.
        site: String,
        /// Opens the overview, once.
        overview: String,
        /// Opens the site, once, and the overview from then on.
        open: String,
        /// Where devices of the local network find it.
        lan: Option<String>,
        /// The system tells of no changes, so they are looked for now and then.
        slow: bool,
    },
    /// The link to the overview was used; this is the next one.
    Opened(String),
    /// The site was read again.
    Read {
        /// What changed.
        changed: &'a BTreeSet<String>,
        /// How long it took.
        took: Duration,
        /// What is wrong.
        problems: &'a [Diagnostic],
    },
}

/// Why a preview cannot begin.
pub enum Failure {
    /// No port is free, or none may be used.
    NoPort,
    /// The system has no random numbers, or no threads.
    System,
}

/// The least time between two looks at everything.
const REST: Duration = Duration::from_secs(2);

/// At rest, looking at everything takes at most one part in so many of the time: where the system tells of
/// changes, and where it does not.
const SHARE: u32 = 50;
const SHARE_UNTOLD: u32 = 5;

/// How many pages are made at once.
const BUSY: usize = 16;

/// How soon after a change everything is looked at: a hint may have been lost among many.
const AFTER_CHANGE: Duration = Duration::from_millis(250);

/// How long a file may be gone or empty while its editor saves it.
const SAVING: Duration = Duration::from_millis(150);

/// Shows the site until the program is ended.
///
/// # Errors
/// If the preview cannot begin.
pub fn serve(
    world: DiskWorld,
    words: Messages,
    order: &Order,
    tell: impl Fn(News<'_>) + Send + Sync + 'static,
) -> Result<Infallible, Failure> {
    let tell = Arc::new(tell);
    let root = world.root().to_owned();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(BUSY)
        .enable_all()
        .build()
        .map_err(|_| Failure::System)?;
    let (listeners, port) =
        runtime.block_on(listen::listen(order.port, order.lan)).ok_or(Failure::NoPort)?;
    let keys = Keys::new().ok_or(Failure::System)?;
    let again = world.again();
    let desk = Arc::new(Desk::new(world, words, keys, order.follow));

    // Changes from here on are heard of, so none falls between the first look and the first hint.
    let mut watch = Watch::new(&root);
    let mut mirror = Mirror::new(again);
    let mut reader = Reader::new(order.extras, order.today);
    let mut read = |mirror: &Mirror, changed: &BTreeSet<String>| {
        let start = now();
        reader.read(mirror, changed, &desk);
        tell(News::Read { changed, took: start.elapsed(), problems: &desk.now().problems });
    };
    read(&mirror, &BTreeSet::new());

    let (ask, asked) = whole::channel_to_ask();
    let (looker, opener, told) = (Arc::clone(&desk), Arc::clone(&desk), Arc::clone(&tell));
    std::thread::spawn(move || whole::look(&looker, &asked));
    let server = Arc::new(Server {
        desk: Arc::clone(&desk),
        lan: order.lan,
        editor: order.editor.clone(),
        ask,
        opened: Box::new(move || told(News::Opened(link(&opener, port, "")))),
    });
    for listener in listeners {
        runtime.spawn(server::serve(Arc::clone(&server), listener));
    }
    tell(News::Started {
        other_port: order.port != 0 && port != order.port,
        site: format!("http://127.0.0.1:{port}{}", server.home()),
        overview: link(&desk, port, ""),
        open: link(&desk, port, "/site"),
        lan: order.lan.then(|| listen::lan_address(port, desk.keys.lan.as_str())).flatten(),
        slow: !watch.is_told(),
    });
    let is_new_day = |mirror: &Mirror| order.today.is_none() && desk.now().is_over(mirror);
    follow_changes(&mut watch, &mut mirror, is_new_day, read)
}

/// Opens the overview once, or what else is to follow.
fn link(desk: &Desk, port: u16, then: &str) -> String {
    format!("http://127.0.0.1:{port}/_haiyen/open/{}{then}", desk.keys.once())
}

/// Reads the site again whenever something changed, or a new day began.
fn follow_changes(
    watch: &mut Watch,
    mirror: &mut Mirror,
    is_new_day: impl Fn(&Mirror) -> bool,
    mut read: impl FnMut(&Mirror, &BTreeSet<String>),
) -> ! {
    let mut next_scan = now() + REST;
    loop {
        // Whatever goes wrong in a step is over with it.
        let _ = safely(|| {
            let hint = watch.wait(next_scan.saturating_duration_since(now()));
            let changed = match hint {
                Hint::At(paths) => look(watch, mirror, paths),
                Hint::Anywhere | Hint::Nowhere => {
                    let start = now();
                    next_scan = start + REST;
                    let changed = mirror.scan();
                    let share = if watch.is_told() { SHARE } else { SHARE_UNTOLD };
                    next_scan += start.elapsed() * share;
                    changed
                }
            };
            if !changed.is_empty() {
                read(mirror, &changed);
                next_scan = next_scan.min(now() + AFTER_CHANGE);
            } else if is_new_day(mirror) {
                read(mirror, &changed);
            }
        });
    }
}

/// Looks where something may have changed. An editor that puts a new file in the place of the old one, or
/// empties it before it writes, gets a moment to finish.
fn look(watch: &mut Watch, mirror: &mut Mirror, mut paths: BTreeSet<String>) -> BTreeSet<String> {
    let mut changed = mirror.look(&paths);
    let start = now();
    while changed.iter().any(|path| mirror.is_gone_or_empty(path)) && start.elapsed() < SAVING {
        match watch.wait(SAVING.saturating_sub(start.elapsed())) {
            Hint::At(more) => paths.extend(more),
            Hint::Anywhere => changed.extend(mirror.scan()),
            Hint::Nowhere => break,
        }
        changed.extend(mirror.look(&paths));
    }
    changed
}

#[expect(clippy::disallowed_methods, reason = "when to look again decides nothing of the site")]
fn now() -> Instant {
    Instant::now()
}
