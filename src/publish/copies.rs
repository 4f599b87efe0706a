//! A second destination that keeps dated copies: every build's list, and each file once, by its hash, so that any
//! machine can restore the site from there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor, Read};

use super::crew::Crew;
use super::failure::Failure;
use super::hold::Hold;
use super::look::Place;
use super::progress::Stage;
use super::record::Record;
use super::send::Sender;
use super::source::Source;
use super::store::{self, Lost, Store};
use super::transport::Kind;
use crate::output::Entry;

/// The folder of the lists.
const BUILDS: &str = "builds";

/// The files of a build by where their copies lie.
struct Objects<'a> {
    source: &'a dyn Source,
    paths: BTreeMap<String, &'a str>,
    list: (String, String),
}

impl Source for Objects<'_> {
    fn open(&self, at: &str, entry: &Entry) -> io::Result<Box<dyn Read + Send>> {
        if at == self.list.0 {
            return Ok(Box::new(Cursor::new(self.list.1.clone())));
        }
        let path = self.paths.get(at).ok_or(io::ErrorKind::NotFound)?;
        self.source.open(path, entry)
    }
}

/// Keeps a copy of a build at a place, and forgets all but the last ones there. Returns how many files were sent.
///
/// # Errors
/// If the copy is not whole there then; those of earlier builds are.
pub fn keep(place: &Place<'_>, build: &Record, source: &dyn Source) -> Result<usize, Failure> {
    let mut crew = place.crew();
    let (book, _) = place.open_book("")?;
    let hold = crew.first().run(|at| Hold::take(at, &book.run, &place.holder))?;
    let known = known(&mut crew)?;
    let list = (format!("{BUILDS}/{}.json", build.build), build.to_json());
    let of = |(path, entry)| (store::object(entry), (path, entry));
    let files: BTreeMap<String, (&String, &Entry)> = build.files.iter().map(of).collect();
    let mut sends: Vec<(String, Entry)> = Vec::new();
    for (at, (_, entry)) in &files {
        if known.get(at) != Some(&entry.size) {
            sends.push((at.clone(), (*entry).clone()));
        }
    }
    let sent = sends.len();
    let last = list.0.clone();
    sends.push((last.clone(), Entry::of(list.1.as_bytes())));
    let paths = files.iter().map(|(at, (path, _))| (at.clone(), path.as_str())).collect();
    let objects = Objects { source, paths, list };
    let sender = Sender {
        source: &objects,
        book: &book,
        progress: place.progress,
        throttle: place.throttle.as_ref(),
        run: &book.run,
    };
    place.progress.begins(
        Stage::Keep,
        sends.len(),
        sends.iter().map(|(_, entry)| entry.size).sum(),
    );
    let hold = std::cell::RefCell::new(hold);
    crew.each(
        &sends,
        |(at, _)| u8::from(*at == last),
        |transport, (at, entry)| sender.put(transport, at, entry),
        |line| {
            let is_due = hold.borrow().is_due();
            match is_due {
                true => line.run(|at| hold.borrow_mut().renew(at, 0)),
                false => Ok(()),
            }
        },
    )?;
    forget(&mut crew, place.keep, known.into_keys())?;
    crew.first().run(|at| hold.borrow().release(at))?;
    book.close().map_err(Failure::here(place.journal.display()))?;
    Ok(sent)
}

/// The sizes of the files that are kept, by where they lie.
fn known(crew: &mut Crew<'_>) -> Result<BTreeMap<String, u64>, Failure> {
    let shelves = crew.first().run(|at| Ok(at.list("objects")?))?;
    let shelves: Vec<_> =
        shelves.into_iter().map(|shelf| format!("objects/{}", shelf.name)).collect();
    let listed = crew.each(&shelves, |_| 0, |at, shelf| Ok(at.list(shelf)?), |_| Ok(()))?;
    let mut known = BTreeMap::new();
    for (shelf, files) in shelves.iter().zip(listed) {
        for file in files {
            if let Kind::File(size) = file.kind {
                known.insert(format!("{shelf}/{}", file.name), size);
            }
        }
    }
    Ok(known)
}

/// The names of the builds that are kept at a place, the oldest first.
///
/// # Errors
/// If it cannot be read.
pub fn builds(crew: &mut Crew<'_>) -> Result<Vec<String>, Failure> {
    let files = crew.first().run(|at| Ok(at.list(BUILDS)?))?;
    let mut names: Vec<_> = files
        .into_iter()
        .filter_map(|file| file.name.strip_suffix(".json").map(str::to_owned))
        .collect();
    names.sort();
    Ok(names)
}

/// The list of a build that is kept at a place, if it is there and can be read.
fn build(crew: &mut Crew<'_>, name: &str) -> Result<Result<Record, Lost>, Failure> {
    let path = format!("{BUILDS}/{name}.json");
    let text = crew.first().run(|at| Ok(super::list::text(at, &path)?))?;
    Ok(match text {
        Some(text) => Record::parse(&text).map_err(Lost::List),
        None => Err(Lost::Unknown),
    })
}

/// Fetches a build from a place into the store of this machine.
///
/// # Errors
/// If the place cannot be read; the inner one if the build is not there, or not whole.
pub fn fetch(
    place: &Place<'_>,
    name: &str,
    store: &Store,
) -> Result<Result<Record, Lost>, Failure> {
    let mut crew = place.crew();
    let record = match build(&mut crew, name)? {
        Ok(record) => record,
        Err(lost) => return Ok(Err(lost)),
    };
    let wanted: BTreeMap<String, &Entry> =
        record.files.values().map(|entry| (store::object(entry), entry)).collect();
    let wanted: Vec<_> =
        wanted.into_iter().filter(|(_, entry)| !entry.is_at(&store.object(entry))).collect();
    place.progress.begins(Stage::Inspect, wanted.len(), wanted.iter().map(|(_, e)| e.size).sum());
    let arrived = crew.each(
        &wanted,
        |_| 0,
        |at, (object, entry)| {
            let mut content = Vec::new();
            at.read(object, &mut content).map_err(|trouble| Failure::from(trouble).at(object))?;
            place.progress.moved(entry.size.cast_signed());
            place.progress.done(object);
            Ok(store.keep_object(entry, &mut content.as_slice()).is_ok())
        },
        |_| Ok(()),
    )?;
    let damaged: BTreeSet<_> = wanted
        .iter()
        .zip(arrived)
        .filter(|(_, arrived)| !arrived)
        .map(|((_, e), _)| &e.blake3)
        .collect();
    let damaged = record.files.iter().filter(|(_, entry)| damaged.contains(&entry.blake3));
    let damaged: Vec<_> = damaged.map(|(path, _)| path.clone()).collect();
    Ok(if damaged.is_empty() { Ok(record) } else { Err(Lost::Files(damaged)) })
}

/// Forgets all but the last builds, and the files that are only theirs.
fn forget(
    crew: &mut Crew<'_>,
    most: usize,
    known: impl Iterator<Item = String>,
) -> Result<(), Failure> {
    let names = builds(crew)?;
    let (old, kept) = names.split_at(names.len().saturating_sub(most.max(1)));
    if old.is_empty() {
        return Ok(());
    }
    let mut needed = BTreeSet::new();
    for name in kept {
        match build(crew, name)? {
            Ok(record) => needed.extend(record.files.values().map(store::object)),
            // What a list that cannot be read needs, nobody knows.
            Err(_) => return Ok(()),
        }
    }
    let lists = old.iter().map(|name| format!("{BUILDS}/{name}.json"));
    let objects = known.filter(|at| !needed.contains(at));
    let gone: Vec<_> = lists.chain(objects).collect();
    crew.each(&gone, |_| 0, |at, path| Ok(at.remove(path)?), |_| Ok(()))?;
    Ok(())
}
