//! What a run that may be cut off has done so far: a line a file, written when it is done, so that the next
//! run goes on where this one was.

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::record::Record;
use crate::output::Entry;

/// The first line: what place the rest belongs to.
const FORMAT: &str = "haiyen-journal 1";

/// Stands for a name where there is none.
const NONE: &str = "-";

/// Stands for the temporary name of a file that is sent without one, since it appears whole.
pub const ITSELF: &str = "=";

/// What is known of an unfinished run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The name of the run.
    run: String,
    /// Whether it began to claim the place.
    claims: bool,
    files: BTreeMap<String, State>,
}

/// What a run did to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It was being sent under a temporary name, or, where files appear whole, without one.
    Begun(String),
    /// It is in its place.
    Sent(Entry),
    /// It was deleted.
    Deleted,
    /// It is no file but the build of this name, whose list is about to be put onto the server.
    Listed,
    /// It is no file but the place, which is about to be claimed.
    Claiming,
}

impl State {
    fn line(&self, path: &str) -> String {
        match self {
            Self::Begun(temporary) => format!("begun {temporary} {path}\n"),
            Self::Sent(entry) => format!("sent {}:{} {path}\n", entry.size, entry.blake3),
            Self::Deleted => format!("deleted {NONE} {path}\n"),
            Self::Listed => format!("listed {NONE} {path}\n"),
            Self::Claiming => format!("claiming {NONE} {path}\n"),
        }
    }

    fn parse(what: &str, value: &str) -> Option<Self> {
        match what {
            "begun" => Some(Self::Begun(value.to_owned())),
            "sent" => {
                let (size, blake3) = value.split_once(':')?;
                Some(Self::Sent(Entry { size: size.parse().ok()?, blake3: blake3.to_owned() }))
            }
            "deleted" => Some(Self::Deleted),
            "listed" => Some(Self::Listed),
            "claiming" => Some(Self::Claiming),
            _ => None,
        }
    }
}

impl Journal {
    /// Reads a journal for a place, where `base` was published when the run began. One for another place says
    /// nothing. If something else was published since, nobody knows what is in place of the files it names. A
    /// line that was cut off is none.
    #[must_use]
    pub fn parse(text: &str, destination: &str, base: &str) -> Self {
        let read_head = || {
            let (head, lines) = text.split_once('\n')?;
            let mut parts = head.strip_prefix(FORMAT)?.trim_start().splitn(3, ' ');
            let (run, began, place) = (parts.next()?, parts.next()?, parts.next()?);
            (place == destination).then_some((run, began, lines))
        };
        let Some((run, began, lines)) = read_head() else { return Self::default() };
        let mut files = BTreeMap::new();
        let (mut is_sure, mut claims) = (began == named(base), false);
        for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            let mut parts = line.splitn(3, ' ');
            let (Some(what), Some(value), Some(path)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            match State::parse(what, value) {
                Some(State::Listed) => is_sure |= path == base,
                Some(State::Claiming) => claims = true,
                Some(state) => _ = files.insert(path.to_owned(), state),
                None => {}
            }
        }
        if !is_sure {
            files.values_mut().for_each(|state| *state = State::Begun(NONE.to_owned()));
        }
        Self { run: run.to_owned(), claims, files }
    }

    /// Whether there is nothing to go on from.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// How many files are in their places already.
    #[must_use]
    pub fn sent(&self) -> usize {
        self.files.values().filter(|state| matches!(state, State::Sent(_))).count()
    }

    /// Whether the unfinished run began to claim the place: a claim there that was cut off may be its own.
    #[must_use]
    pub fn claims(&self) -> bool {
        self.claims
    }

    /// The files that anything was done to.
    pub fn touched(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }

    /// The files that were being sent, with the names that they had meanwhile.
    pub fn begun(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, state)| match state {
            State::Begun(temporary) if temporary == ITSELF => Some((path.as_str(), path.as_str())),
            State::Begun(temporary) if temporary != NONE => {
                Some((path.as_str(), temporary.as_str()))
            }
            _ => None,
        })
    }

    /// Makes of what was published before the unfinished run what is published after it. Of a file that was
    /// being sent nobody knows what is in its place.
    pub fn continue_from(&self, record: &mut Record) {
        for (path, state) in &self.files {
            record.retired.remove(path);
            match state {
                State::Sent(entry) => _ = record.files.insert(path.clone(), entry.clone()),
                State::Begun(_) => _ = record.files.insert(path.clone(), Record::unknown()),
                State::Deleted | State::Listed | State::Claiming => _ = record.files.remove(path),
            }
        }
    }
}

fn head(run: &str, base: &str, destination: &str) -> String {
    format!("{FORMAT} {run} {} {destination}\n", named(base))
}

/// The name of a build, or what stands for none.
fn named(build: &str) -> &str {
    if build.is_empty() { NONE } else { build }
}

/// A journal on disk, which workers write their lines into; of this machine one run at a time has it.
#[derive(Debug)]
pub struct Book {
    /// The name of the run, which it has in common with the unfinished one that it continues.
    pub run: String,
    path: PathBuf,
    file: Mutex<File>,
    has_written: AtomicBool,
    _lock: File,
}

/// Why a journal cannot be opened.
#[derive(Debug)]
pub enum Closed {
    /// Another run on this machine has it.
    InUse,
    /// It cannot be read or written.
    Unusable(io::Error),
}

impl From<io::Error> for Closed {
    fn from(error: io::Error) -> Self {
        Self::Unusable(error)
    }
}

impl Book {
    /// Opens the journal of a place where `base` is published: what an unfinished run left, and where this one
    /// writes on. `new` is the name of a run that continues no other.
    ///
    /// # Errors
    /// If somebody else has it, or it cannot be read or written.
    pub fn open(
        path: &Path,
        destination: &str,
        base: &str,
        new: &str,
    ) -> Result<(Self, Journal), Closed> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let lock = File::create(path.with_extension("lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Closed::InUse),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let text = fs::read(path).unwrap_or_default();
        let journal = Journal::parse(&String::from_utf8_lossy(&text), destination, base);
        let run = if journal.run.is_empty() { new.to_owned() } else { journal.run.clone() };
        // Written anew, since a line that was cut off would swallow the one after it.
        let claims = if journal.claims { State::Claiming.line(NONE) } else { String::new() };
        let lines = journal.files.iter().map(|(path, state)| state.line(path));
        let lines = claims + &lines.collect::<String>();
        let half_written = path.with_extension("new");
        fs::write(&half_written, head(&run, base, destination) + &lines)?;
        fs::rename(half_written, path)?;
        let file = Mutex::new(File::options().append(true).open(path)?);
        let has_written = AtomicBool::new(!journal.is_empty());
        Ok((Self { run, path: path.to_owned(), file, has_written, _lock: lock }, journal))
    }

    /// Writes down what was done to a file.
    ///
    /// # Errors
    /// If it cannot be written: then nothing more should be done.
    pub fn write(&self, path: &str, state: &State) -> io::Result<()> {
        self.has_written.fetch_or(*state != State::Claiming, Ordering::Relaxed);
        // No file of ours has such a name; of one that somebody planted, it could be a line of its own.
        if path.contains(['\n', '\r']) {
            return Ok(());
        }
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(state.line(path).as_bytes())
    }

    /// Writes down that the place is about to be claimed.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn claiming(&self) -> io::Result<()> {
        self.write(NONE, &State::Claiming)
    }

    /// Whether this run or the one that it continues did anything.
    #[must_use]
    pub fn has_written(&self) -> bool {
        self.has_written.load(Ordering::Relaxed)
    }

    /// The run is finished: there is nothing to go on from.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn close(self) -> io::Result<()> {
        drop(self.file);
        fs::remove_file(self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "sftp://a.example/web";

    fn text() -> String {
        let begun = |path: &str, temporary: &str| State::Begun(temporary.to_owned()).line(path);
        [
            head("run", "1", PLACE),
            begun("a b.html", "a.part"),
            State::Sent(Entry::of(b"a")).line("a b.html"),
            begun("c.html", "c.part"),
            State::Deleted.line("d.html"),
            State::Listed.line("2"),
        ]
        .concat()
    }

    #[test]
    fn an_unfinished_run_is_continued() {
        for base in ["1", "2"] {
            let journal = Journal::parse(&text(), PLACE, base);
            assert_eq!(journal.begun().collect::<Vec<_>>(), [("c.html", "c.part")]);
            assert_eq!(journal.sent(), 1);
            let mut record = Record::new("https://a.example");
            record.files = ["a b.html", "c.html", "d.html", "e.html"]
                .map(|path| (path.to_owned(), Entry::of(b"old")))
                .into();
            journal.continue_from(&mut record);
            let expected = [
                ("a b.html", Entry::of(b"a")),
                ("c.html", Record::unknown()),
                ("e.html", Entry::of(b"old")),
            ];
            assert_eq!(record.files, expected.map(|(path, entry)| (path.to_owned(), entry)).into());
        }
        let doubted = Journal::parse(&text(), PLACE, "3");
        assert!(doubted.files.values().all(|state| *state == State::Begun(NONE.to_owned())));
        assert_eq!(
            (doubted.files.len(), doubted.begun().count()),
            (3, 0),
            "somebody else published"
        );
        assert_eq!(Journal::parse(&text(), "ftp://a.example/web", "1"), Journal::default());
    }

    #[test]
    fn a_journal_cut_off_anywhere_tells_nothing_that_was_not_done() {
        let text = text();
        let whole = Journal::parse(&text, PLACE, "1");
        for end in 0..=text.len() {
            let cut = Journal::parse(&text[..end], PLACE, "1");
            for (path, state) in &cut.files {
                let first = State::Begun("a.part".to_owned());
                assert!(whole.files.get(path) == Some(state) || *state == first, "{end}: {path}");
            }
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("x/journal");
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, &text[..end]).unwrap();
            let (book, found) = Book::open(&file, PLACE, "1", "new").unwrap();
            assert_eq!(found, cut, "{end}");
            assert!(matches!(Book::open(&file, PLACE, "1", "other"), Err(Closed::InUse)));
            book.write("z.html", &State::Deleted).unwrap();
            let after = Journal::parse(&fs::read_to_string(&file).unwrap(), PLACE, "1");
            assert_eq!(after.files.get("z.html"), Some(&State::Deleted), "{end}");
            assert_eq!(after.run, book.run);
            book.write("x\ndeleted - index.html", &State::Deleted).unwrap();
            let same = Journal::parse(&fs::read_to_string(&file).unwrap(), PLACE, "1");
            assert_eq!(same, after, "a planted name is no line of its own");
        }
    }
}
