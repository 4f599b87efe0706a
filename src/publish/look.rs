//! What is published at a place just now, as far as that can be known.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;

use super::crew::Crew;
use super::failure::Failure;
use super::history::History;
use super::hold::standing;
use super::inspect::inspect;
use super::journal::{Book, Closed, Journal};
use super::line::Patience;
use super::list::{self, Head, Sheets};
use super::lock::{Claim, Standing};
use super::plan::is_asset;
use super::progress::{Progress, Stage};
use super::record::{Record, Retired, Unreadable};
use super::store::Store;
use super::survey::survey;
use super::throttle::Throttle;
use super::transport::{Destination, Kind};
use crate::output::Entry;

/// A place that is published to, and all that is known of it here.
pub struct Place<'a> {
    /// The place itself.
    pub destination: &'a dyn Destination,
    /// How many connections may be used at once.
    pub connections: usize,
    /// How patient to be with the line.
    pub patience: Patience,
    /// How fast it may go.
    pub throttle: Option<Throttle>,
    /// What was done there before.
    pub history: History,
    /// What is kept of it.
    pub store: Store,
    /// Where an unfinished run is written down.
    pub journal: PathBuf,
    /// The address of the site.
    pub site: String,
    /// Who publishes.
    pub holder: String,
    /// How many builds are kept.
    pub keep: usize,
    /// Who is told how it goes on.
    pub progress: &'a dyn Progress,
}

/// What is published there.
pub struct Seen {
    /// What is published, an unfinished run of this machine's continued.
    pub base: Record,
    /// The head of the list that is on the server.
    pub head: Option<Head>,
    /// Files there that are none of ours; looked for only where nothing is known.
    pub foreign: BTreeSet<String>,
    /// How that is known.
    pub known: Known,
    /// Whoever else was cut off while they published, and nobody knows what they did: all files were read then.
    pub left: Option<Claim>,
    /// What an unfinished run did.
    pub unfinished: Journal,
    /// Where this run is written down.
    pub book: Book,
}

/// How it is known what is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The server has the list that was left there from here.
    Ours,
    /// Another machine has published since.
    Theirs,
    /// The list is not known here, or not there any more: the files were looked at one by one.
    Surveyed,
    /// Nothing was ever published there.
    Nothing,
}

impl<'a> Place<'a> {
    /// Connections to the place, as many as may be used.
    #[must_use]
    pub fn crew(&self) -> Crew<'a> {
        Crew::new(self.destination, self.connections, self.patience, self.progress)
    }

    /// Looks at what is published.
    ///
    /// # Errors
    /// If the place cannot be read, or its list is none that this version knows.
    pub fn look(&self, crew: &mut Crew<'_>) -> Result<Seen, Failure> {
        self.progress.begins(Stage::Look, 0, 0);
        // A list of our own that is damaged is as good as none.
        let ours = match self.history.record() {
            Err(Unreadable::Newer) => return Err(Failure::Record(Unreadable::Newer)),
            record => record.ok().flatten(),
        };
        let head = match crew.first().run(|at| Ok(Head::read(at)?))? {
            Some(Err(Unreadable::Newer)) => return Err(Failure::Record(Unreadable::Newer)),
            head => head.and_then(Result::ok),
        };
        let nothing = || Record::new(&self.site);
        let (known, mut base) = match (&head, ours) {
            (Some(head), Some(ours)) if Sheets::of(&ours).head == *head => (Known::Ours, ours),
            (Some(head), ours) => {
                match crew.first().run(|at| Ok(head.record(at, ours.as_ref())?))? {
                    Err(_) => (Known::Surveyed, ours.unwrap_or_else(nothing)),
                    Ok(theirs) => match ours {
                        Some(ours) => (Known::Theirs, doubted(theirs, &ours)),
                        None => (Known::Surveyed, theirs),
                    },
                }
            }
            (None, ours) => (Known::Surveyed, ours.unwrap_or_else(nothing)),
        };
        let (book, unfinished) = self.open_book(&base.build)?;
        unfinished.continue_from(&mut base);
        let left = match crew.first().run(|at| Ok(standing(at, &book.run)?))? {
            Some(Standing::Left(claim)) => Some(claim),
            // Whatever is found there now is not what will be there.
            Some(held @ Standing::Held(_)) => return Err(Failure::Held(held)),
            _ => None,
        };
        let foreign = BTreeSet::new();
        let mut seen = Seen { base, head, foreign, known, left, unfinished, book };
        if known == Known::Surveyed {
            seen.survey(crew)?;
        }
        if let Some(claim) = seen.left.clone() {
            seen.read_all(self, crew, &claim.run)?;
        }
        Ok(seen)
    }

    /// Opens what is written down of an unfinished run; `base` is what was published when it began.
    ///
    /// # Errors
    /// If another run on this machine has it, or it cannot be read or written.
    pub fn open_book(&self, base: &str) -> Result<(Book, Journal), Failure> {
        let mut name = [0; 8];
        let unnamed = |error: getrandom::Error| Failure::Here("getrandom".to_owned(), error.into());
        getrandom::fill(&mut name).map_err(unnamed)?;
        let new = format!("{:016x}", u64::from_le_bytes(name));
        Book::open(&self.journal, &self.destination.name(), base, &new).map_err(|closed| {
            match closed {
                Closed::InUse => Failure::HeldHere,
                Closed::Unusable(error) => Failure::Here(self.journal.display().to_string(), error),
            }
        })
    }
}

/// The list of another machine, which an intruder may have written too. Files of the theme that are known to it
/// alone get no day of grace, in which an inspection would take them for ours: what this build lacks goes at once.
fn doubted(mut theirs: Record, ours: &Record) -> Record {
    let is_known = |path: &String| ours.files.contains_key(path) || ours.retired.contains_key(path);
    let over = |entry: Entry| Retired { entry, since: Timestamp::UNIX_EPOCH };
    let doubtful = theirs.files.extract_if(.., |path, _| is_asset(path) && !is_known(path));
    let doubtful: Vec<_> = doubtful.map(|(path, entry)| (path, over(entry))).collect();
    for (_, retired) in theirs.retired.iter_mut().filter(|(path, _)| !is_known(path)) {
        retired.since = Timestamp::UNIX_EPOCH;
    }
    theirs.retired.extend(doubtful);
    theirs
}

impl Seen {
    /// Reads the files themselves, since another run, of this name, was cut off: of what it changed nobody knows
    /// what it holds, and of what it added only the temporary names tell whose they are.
    fn read_all(
        &mut self,
        place: &Place<'_>,
        crew: &mut Crew<'_>,
        run: &str,
    ) -> Result<(), Failure> {
        let found = inspect(place, crew, &self.base, |_| false)?;
        let other: BTreeSet<_> = found.missing.iter().chain(&found.changed).collect();
        let base = &mut self.base;
        base.files.retain(|path, _| !other.contains(path));
        base.retired.retain(|path, _| !other.contains(path));
        let is_temporary = |path: &&String| {
            let name = path.rsplit('/').next().unwrap_or(path);
            name.starts_with(&format!("haiyen-{run}-")) && name.ends_with(".part")
        };
        let changed = found.changed.iter().filter(|path| !list::is_own(path));
        for path in changed.chain(found.foreign.iter().filter(is_temporary)) {
            base.files.insert(path.clone(), Record::unknown());
        }
        // At the addresses of a site that is published here, they are most likely that run's.
        if self.head.is_some() {
            self.foreign.clear();
        }
        self.known = Known::Surveyed;
        Ok(())
    }

    /// Looks at the files themselves: what is not there, or not as large, was not published, whatever a list
    /// says; what no list has is foreign.
    fn survey(&mut self, crew: &mut Crew<'_>) -> Result<(), Failure> {
        let found = survey(crew)?;
        let is_there = |path: &String, size: u64| found.get(path) == Some(&Kind::File(size));
        let base = &mut self.base;
        base.files.retain(|path, entry| {
            let unknown = *entry == Record::unknown();
            if unknown { found.contains_key(path) } else { is_there(path, entry.size) }
        });
        base.retired.retain(|path, retired| is_there(path, retired.entry.size));
        let begun: BTreeSet<_> = self.unfinished.begun().map(|(_, temporary)| temporary).collect();
        let foreign = found.keys().filter(|path| {
            let ours = base.files.contains_key(*path) || base.retired.contains_key(*path);
            !ours && !list::is_own(path) && !begun.contains(path.as_str())
        });
        self.foreign = foreign.cloned().collect();
        // An unfinished first run has sent files, and left no list.
        if self.base.files.is_empty() && self.head.is_none() {
            self.known = Known::Nothing;
        }
        Ok(())
    }
}
