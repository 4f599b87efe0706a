//! Publishing: the story. What is to be done was planned and judged; here it is done, so that there is no moment in
//! which a reader finds half of a site.

use std::cell::{Cell, RefCell};
use std::io;

use super::crew::Crew;
use super::failure::Failure;
use super::history::Event;
use super::hold::Hold;
use super::journal::State;
use super::line::Line;
use super::list::{Head, Sheets};
use super::lock::Standing;
use super::look::{Place, Seen};
use super::plan::{Plan, Send, Turn};
use super::progress::Stage;
use super::record::Record;
use super::send::Sender;
use super::server;
use super::source::Source;

/// What is to be published, and how it is told of in the history.
pub struct Order<'a> {
    /// What is to be done.
    pub plan: Plan,
    /// Whether the list on the server is not to be trusted, and written anew whatever it says.
    pub distrusts_list: bool,
    /// Where the files come from.
    pub source: &'a dyn Source,
    /// What it is called in the history; its counts are filled in.
    pub event: Event,
    /// Whether readers get errors: asked before and after the server's settings are sent.
    pub ailing: &'a dyn Fn() -> bool,
}

/// What was done.
#[derive(Debug)]
pub struct Done {
    /// What the history says of it.
    pub event: Event,
    /// How many files had arrived in an earlier run that broke off, and were not sent again.
    pub taken_up: usize,
    /// Settings of the server that somebody else wrote, which stay.
    pub left: Vec<String>,
    /// Why no copy could be kept on this machine, if none could.
    pub unkept: Option<io::Error>,
}

/// Does what was planned.
///
/// # Errors
/// What stopped it. Readers find a whole site then, the old one or a mixture of old and new pages with everything
/// that they ask for; the next run goes on where this one was.
pub fn publish(
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    seen: Seen,
    order: Order<'_>,
) -> Result<Done, Failure> {
    let run = seen.book.run.clone();
    // A claim that cannot be read is our own, cut off while it was written, if we began to write one.
    let has_begun = Cell::new(seen.unfinished.claims());
    seen.book.claiming().map_err(Failure::here(place.journal.display()))?;
    let hold = crew.first().run(|at| {
        let half_written = has_begun.replace(true);
        let may_go = |found: &Standing| match found {
            Standing::Unreadable => half_written,
            Standing::Left(claim) => seen.left.as_ref() == Some(claim),
            Standing::Ours | Standing::Held(_) => false,
        };
        Hold::take_from(at, &run, &place.holder, &may_go)
    });
    let hold = match hold {
        Ok(hold) => hold,
        Err(failure) => {
            let is_anothers = matches!(failure, Failure::Held(_) | Failure::Outdated);
            if is_anothers && seen.unfinished.is_empty() && !seen.unfinished.claims() {
                // There was nothing of ours: the next run must not take what is there for it.
                let _ = seen.book.close();
            }
            return Err(failure);
        }
    };
    let mut work =
        Work { place, hold: RefCell::new(hold), seen, order, taken_up: 0, left: Vec::new() };
    match work.all(crew) {
        Ok(()) => {
            crew.first().run(|at| work.hold.borrow().release(at))?;
            work.finish()
        }
        Err(failure) => {
            // Over a line that is broken nobody is told: whoever comes next waits until the hold is over.
            if let Ok(at) = crew.first().connect() {
                let in_disorder = work.seen.left.is_some() || work.seen.book.has_written();
                let hold = work.hold.borrow();
                let _ = if in_disorder { hold.abandon(at) } else { hold.release(at) };
            }
            Err(failure)
        }
    }
}

struct Work<'a, 'p> {
    place: &'a Place<'p>,
    hold: RefCell<Hold>,
    seen: Seen,
    order: Order<'a>,
    taken_up: usize,
    left: Vec<String>,
}

impl Work<'_, '_> {
    fn all(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        self.nobody_else_published(crew)?;
        self.take_up(crew)?;
        self.send(crew)?;
        self.set_up_server(crew)?;
        let build = self.order.event.build.clone();
        build.clone_into(&mut self.order.plan.then.build);
        self.sender().write_down(&build, &State::Listed)?;
        if !self.order.plan.delete.is_empty() {
            self.list(crew, self.order.plan.before_deleting(&self.seen.base))?;
            self.delete(crew)?;
        }
        self.remove_folders(crew)?;
        self.list(crew, self.order.plan.then.clone())
    }

    fn sender(&self) -> Sender<'_> {
        Sender {
            source: self.order.source,
            book: &self.seen.book,
            progress: self.place.progress,
            throttle: self.place.throttle.as_ref(),
            run: &self.seen.book.run,
        }
    }

    /// Since the plan was made, that is: it holds for what was there then.
    fn nobody_else_published(&self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let head = crew.first().run(|at| Ok(Head::read(at)?))?.and_then(Result::ok);
        if head == self.seen.head { Ok(()) } else { Err(Failure::Outdated) }
    }

    /// Takes up what an unfinished run had begun.
    fn take_up(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let mut arrived = Vec::new();
        for (path, temporary) in self.seen.unfinished.begun() {
            let wanted = self.order.plan.send.iter().find(|file| file.path == path);
            let entry = wanted.map(|file| &file.entry);
            let sender = self.sender();
            if crew.first().run(|at| sender.take_up(at, path, temporary, entry))? {
                arrived.push(path.to_owned());
            }
        }
        self.order.plan.send.retain(|file| !arrived.contains(&file.path));
        self.taken_up = self.seen.unfinished.sent() + arrived.len();
        Ok(())
    }

    fn send(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let (files, bytes) = (&self.order.plan.send, self.order.plan.bytes());
        self.place.progress.begins(Stage::Send, files.len(), bytes);
        let last = files.partition_point(|file| file.turn < Turn::Server);
        let largest = files.iter().map(|file| file.entry.size).max().unwrap_or_default();
        let sender = self.sender();
        crew.each(
            files.get(..last).unwrap_or_default(),
            |file| file.turn as u8,
            |at, file| sender.put(at, &file.path, &file.entry),
            |line| self.renew(line, largest),
        )?;
        let event = &mut self.order.event;
        (event.sent, event.bytes) = (self.order.plan.send.len(), bytes);
        Ok(())
    }

    fn renew(&self, line: &mut Line<'_>, bytes: u64) -> Result<(), Failure> {
        // Asked before, since a `match` would hold what it asks until its end.
        let is_due = self.hold.borrow().is_due();
        match is_due {
            true => line.run(|at| self.hold.borrow_mut().renew(at, bytes)),
            false => Ok(()),
        }
    }

    /// The server's settings come last: a mistake in them would be every reader's.
    fn set_up_server(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let is_setting = |file: &&Send| file.turn == Turn::Server;
        let files: Vec<_> = self.order.plan.send.iter().filter(is_setting).cloned().collect();
        for file in files {
            let known =
                self.seen.base.files.get(&file.path).filter(|entry| **entry != Record::unknown());
            let task = server::Setting {
                file: &file,
                known,
                is_foreign: self.seen.foreign.contains(&file.path),
                store: &self.place.store,
                ailing: self.order.ailing,
            };
            let outcome = task.send(crew, &self.sender(), &self.place.history)?;
            let then = &mut self.order.plan.then.files;
            match outcome {
                server::Outcome::Sent => {}
                server::Outcome::Left => {
                    then.remove(&file.path);
                    self.left.push(file.path);
                }
                server::Outcome::Withdrawn(earlier) => {
                    let hash = file.entry.blake3.clone();
                    self.order.event.withdrawn.insert(file.path.clone(), hash);
                    match earlier {
                        Some(earlier) => _ = then.insert(file.path, earlier),
                        None => _ = then.remove(&file.path),
                    }
                }
            }
        }
        Ok(())
    }

    /// Puts the list of what is published onto the server, and keeps it here.
    fn list(&mut self, crew: &mut Crew<'_>, record: Record) -> Result<(), Failure> {
        let (sheets, run) = (Sheets::of(&record), &self.seen.book.run);
        let old = self.seen.head.as_ref().filter(|_| !self.order.distrusts_list);
        crew.first().run(|at| Ok(sheets.write(at, old, run)?))?;
        let history = &self.place.history;
        history.keep(&record).map_err(Failure::here(history.folder().display()))?;
        self.seen.head = Some(sheets.head);
        Ok(())
    }

    fn delete(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        // Pages before what they ask for.
        let mut gone = self.order.plan.delete.clone();
        gone.sort_by_key(|path| after_pages(path));
        self.place.progress.begins(Stage::Delete, gone.len(), 0);
        let sender = self.sender();
        crew.each(
            &gone,
            |path| after_pages(path),
            |at, path| {
                at.remove(path).map_err(|trouble| Failure::from(trouble).at(path))?;
                self.place.progress.done(path);
                sender.write_down(path, &State::Deleted)
            },
            |line| self.renew(line, 0),
        )?;
        self.order.event.deleted = gone.len();
        Ok(())
    }

    /// Removes folders in which nothing is left, also of what an unfinished run had deleted or begun.
    fn remove_folders(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let gone = self.order.plan.delete.iter().chain(self.seen.unfinished.touched());
        for folder in empty_folders(gone, &self.order.plan.then) {
            crew.first().run(|at| Ok(at.remove_folder(&folder)?))?;
        }
        Ok(())
    }

    /// The site is published: what remains is this machine's own.
    fn finish(self) -> Result<Done, Failure> {
        let Self { place, seen, mut order, taken_up, left, .. } = self;
        order.event.files = order.plan.then.files.len();
        let history = &place.history;
        history.add(&order.event).map_err(Failure::here(history.folder().display()))?;
        let kept = place.store.keep(&order.plan.then, order.source, place.keep);
        seen.book.close().map_err(Failure::here(place.journal.display()))?;
        Ok(Done { event: order.event, taken_up, left, unkept: kept.err() })
    }
}

/// When a file is deleted: pages first, the compressed ones among them.
fn after_pages(path: &str) -> u8 {
    let is_page = [".html", ".html.gz", ".html.br"].iter().any(|end| path.ends_with(end));
    u8::from(!is_page)
}

/// Folders in which nothing is left, the deepest first.
fn empty_folders<'f>(gone: impl Iterator<Item = &'f String>, then: &Record) -> Vec<String> {
    let parents = |path: &str| -> Vec<String> {
        path.match_indices('/').map(|(end, _)| path[..end].to_owned()).collect()
    };
    let needed: std::collections::BTreeSet<_> =
        then.all().flat_map(|(path, _)| parents(path)).collect();
    let mut empty: Vec<_> = gone.flat_map(|path| parents(path)).collect();
    empty.retain(|folder| !needed.contains(folder));
    empty.sort_by_key(|folder| (std::cmp::Reverse(folder.matches('/').count()), folder.clone()));
    empty.dedup();
    empty
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::publish::history::{History, What};
    use crate::publish::hold::standing;
    use crate::publish::line::Patience;
    use crate::publish::lock::Standing;
    use crate::publish::progress::Silent;
    use crate::publish::source::Built;
    use crate::publish::store::Store;
    use crate::publish::transport::Folder;

    #[test]
    fn a_place_is_held_for_as_long_as_it_takes() {
        let folder = tempfile::tempdir().unwrap();
        let destination = Folder::new(folder.path());
        let place = Place {
            destination: &destination,
            connections: 1,
            patience: Patience::default(),
            throttle: None,
            history: History::new(folder.path(), "web"),
            store: Store::new(folder.path().join("store")),
            journal: folder.path().join("journal"),
            site: "https://a.example".to_owned(),
            holder: "Lan".to_owned(),
            keep: 1,
            progress: &Silent,
        };
        let mut crew = place.crew();
        let seen = place.look(&mut crew).unwrap();
        let plan = Plan::new(&BTreeMap::new(), &seen.base, jiff::Timestamp::now());
        let event = Event::new("1", "Lan", What::Publish);
        let source = Built(folder.path().to_owned());
        let order =
            Order { plan, distrusts_list: false, source: &source, event, ailing: &|| false };
        let mut hold = crew.first().run(|at| Hold::take(at, "r", "Lan")).unwrap();
        hold.grow_old();
        let hold = RefCell::new(hold);
        let work = Work { place: &place, hold, seen, order, taken_up: 0, left: Vec::new() };
        work.renew(crew.first(), 0).unwrap();
        assert!(!work.hold.borrow().is_due());
        let there = crew.first().run(|at| Ok(standing(at, "r")?)).unwrap();
        assert_eq!(there, Some(Standing::Ours));
    }
}
