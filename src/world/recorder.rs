//! What was asked of the outside and what it answered: the same answers make the same site.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::{Mutex, PoisonError};

use blake3::{Hash, Hasher};
use jiff::Timestamp;
use rayon::prelude::*;

use super::{Listing, World};

/// A world that remembers every answer it passes on.
pub struct Recorder<'a> {
    world: &'a dyn World,
    answers: Mutex<Answers>,
}

/// Questions and hashes of their answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Question, Hash>);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Question {
    List(String),
    Read(String),
    /// The beginning of a file, and how much of it.
    Start(String, usize),
}

impl<'a> Recorder<'a> {
    /// Records what is asked of a world.
    #[must_use]
    pub fn new(world: &'a dyn World) -> Self {
        Self { world, answers: Mutex::default() }
    }

    /// Everything that was asked so far.
    #[must_use]
    pub fn answers(self) -> Answers {
        self.answers.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep(&self, question: Question, answer: Hash) {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        // A file that was saved while it was being used gave two answers: neither may hold later.
        let known = *answers.0.entry(question.clone()).or_insert(answer);
        if known != answer {
            answers.0.insert(question, NEVER);
        }
    }
}

/// An answer that no world gives.
const NEVER: Hash = Hash::from_bytes([0; 32]);

/// A file that is being read: its answer is known at its end.
struct Opened<'a> {
    file: Box<dyn Read + 'a>,
    path: String,
    recorder: &'a Recorder<'a>,
    hasher: Hasher,
    ended: bool,
}

impl Read for Opened<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        self.ended |= count == 0 && !buffer.is_empty();
        Ok(count)
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        let answer = if self.ended { self.hasher.finalize() } else { NEVER };
        self.recorder.keep(Question::Read(std::mem::take(&mut self.path)), answer);
    }
}

impl World for Recorder<'_> {
    fn list(&self, folder: &str) -> Listing {
        let listing = self.world.list(folder);
        self.keep(Question::List(folder.to_owned()), hash_listing(&listing));
        listing
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        match self.world.open(path) {
            Ok(file) => {
                let (path, hasher) = (path.to_owned(), Hasher::new());
                Ok(Box::new(Opened { file, path, recorder: self, hasher, ended: false }))
            }
            Err(error) => {
                self.keep(Question::Read(path.to_owned()), hash_error(&error));
                Err(error)
            }
        }
    }

    fn read_start(&self, path: &str, most: usize) -> io::Result<Vec<u8>> {
        let read = self.world.read_start(path, most);
        self.keep(Question::Start(path.to_owned(), most), hash_read(&read));
        read
    }

    fn modified(&self, path: &str) -> Option<Timestamp> {
        self.world.modified(path)
    }

    fn now(&self) -> Timestamp {
        self.world.now()
    }
}

impl Answers {
    /// Whether a world would answer all of it the same today.
    #[must_use]
    pub fn hold(&self, world: &dyn World) -> bool {
        let questions: Vec<_> = self.0.iter().collect();
        questions.par_iter().all(|(question, answer)| {
            **answer
                == match question {
                    Question::List(folder) => hash_listing(&world.list(folder)),
                    Question::Read(path) => hash_file(world, path),
                    Question::Start(path, most) => hash_read(&world.read_start(path, *most)),
                }
        })
    }

    /// One line a question: its kind, or how many bytes were asked for, the hash of its answer, what it was
    /// about.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (question, answer) in &self.0 {
            let hash = answer.to_hex();
            text.push_str(&match question {
                Question::List(folder) => format!("list {hash} {folder}\n"),
                Question::Read(path) => format!("read {hash} {path}\n"),
                Question::Start(path, most) => format!("{most} {hash} {path}\n"),
            });
        }
        text
    }

    /// Reads what [`to_text`](Self::to_text) wrote; `None` if it is anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let line = |line: &str| {
            let mut parts = line.splitn(3, ' ');
            let (kind, hash, about) = (parts.next()?, parts.next()?, parts.next()?.to_owned());
            let question = match kind {
                "list" => Question::List(about),
                "read" => Question::Read(about),
                most => Question::Start(about, most.parse().ok()?),
            };
            Some((question, Hash::from_hex(hash).ok()?))
        };
        text.lines().map(line).collect::<Option<_>>().map(Self)
    }
}

fn hash_listing(listing: &Listing) -> Hash {
    let mut hasher = Hasher::new();
    for (mark, paths) in [(b"f", &listing.files), (b"l", &listing.links)] {
        for path in paths {
            hasher.update(mark).update(path.as_bytes()).update(b"\n");
        }
    }
    for (path, _) in &listing.unreadable {
        hasher.update(b"u").update(path.as_bytes()).update(b"\n");
    }
    hasher.finalize()
}

fn hash_read(read: &io::Result<Vec<u8>>) -> Hash {
    read.as_ref().map_or_else(hash_error, |bytes| blake3::hash(bytes))
}

/// The hash of a file that may be larger than memory.
fn hash_file(world: &dyn World, path: &str) -> Hash {
    let mut hasher = Hasher::new();
    let read =
        world.open(path).and_then(|file| hasher.update_reader(file).map(|all| all.finalize()));
    read.unwrap_or_else(|error| hash_error(&error))
}

fn hash_error(error: &io::Error) -> Hash {
    blake3::keyed_hash(&[0; 32], error.kind().to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Flavour, MemoryWorld};

    #[test]
    fn answers_hold_until_one_of_them_changes() {
        let mut world = MemoryWorld::new(Flavour::Unix, Timestamp::UNIX_EPOCH);
        world.write("content/vi.md", "một");
        world.write("content/a.jpg", "abcd");
        let recorder = Recorder::new(&world);
        recorder.list("content");
        let _ = recorder.read("content/vi.md");
        let _ = recorder.read_start("content/a.jpg", 3);
        let _ = recorder.read("data/facts.toml");
        let answers = Answers::parse(&recorder.answers().to_text()).unwrap();
        assert!(answers.hold(&world));

        world.write("elsewhere.md", "x");
        world.write("content/a.jpg", "abcx");
        assert!(answers.hold(&world), "nobody asked for it");
        for (path, text) in [
            ("content/en.md", "x"),
            ("content/vi.md", "hai"),
            ("content/a.jpg", "ab"),
            ("data/facts.toml", ""),
        ] {
            let mut changed = world.clone();
            changed.write(path, text);
            assert!(!answers.hold(&changed), "{path}");
        }
        world.remove("content/vi.md");
        assert!(!answers.hold(&world));
    }

    #[test]
    fn a_file_read_piece_by_piece_is_the_same_answer_if_it_was_read_to_its_end() {
        let mut world = MemoryWorld::new(Flavour::Unix, Timestamp::UNIX_EPOCH);
        world.write("static/a.mp4", &"a".repeat(100_000));
        let answers = |read: &dyn Fn(&Recorder<'_>)| {
            let recorder = Recorder::new(&world);
            read(&recorder);
            recorder.answers()
        };
        let whole = answers(&|recorder| _ = recorder.read("static/a.mp4"));
        let pieces = answers(&|recorder| {
            let mut file = recorder.open("static/a.mp4").unwrap();
            std::io::copy(&mut file, &mut std::io::sink()).unwrap();
        });
        assert_eq!(pieces, whole);
        assert!(whole.hold(&world));
        let part = answers(&|recorder| {
            recorder.open("static/a.mp4").unwrap().read_exact(&mut [0; 9]).unwrap();
        });
        assert!(!part.hold(&world));
        let none = answers(&|recorder| assert!(recorder.open("static/b.mp4").is_err()));
        assert!(none.hold(&world));
        world.write("static/b.mp4", "");
        assert!(!none.hold(&world));
    }

    #[test]
    fn what_was_not_written_by_us_is_no_answer() {
        assert_eq!(Answers::parse("read 00 a"), None);
        assert_eq!(Answers::parse("ask"), None);
    }
}
