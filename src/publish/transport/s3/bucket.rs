//! A bucket as a place for files. It has names and no folders: what looks like one is how names begin.

use std::io::{self, Read, Write};

use hyper::http::response::Parts;
use hyper::{Method, StatusCode};
use jiff::Timestamp;

use super::super::{Abilities, Kind, Remote, Transport, Trouble, Why};
use super::answer::Listed;
use super::line::Line;
use super::sign::Ask;
use super::{S3, refusal, serving, upload};

/// A connection to a bucket.
pub(super) struct Connection {
    pub s3: S3,
    line: Line,
    /// Whether the server keeps two from claiming one name, once its answers showed it.
    claims: Option<bool>,
}

impl Connection {
    pub fn new(s3: &S3) -> Result<Self, Trouble> {
        let line = Line::new(s3.address.clone(), s3.security.clone())?;
        Ok(Self { s3: s3.clone(), line, claims: None })
    }

    /// Looks whether the bucket is there and lets us in.
    pub fn look(&mut self) -> Result<(), Trouble> {
        self.page("", None, "1").map(drop)
    }

    /// Asks the bucket for something, and gives what it answers if that is no error.
    pub fn ask(&mut self, ask: Ask) -> Result<(Parts, Vec<u8>), Trouble> {
        let (parts, body, trouble) = self.answer(ask, None)?;
        trouble.map_or(Ok((parts, body)), Err)
    }

    /// Asks, and gives the answer with the trouble that it tells of. A good one goes into the sink, if there is one.
    fn answer(
        &mut self,
        ask: Ask,
        sink: Option<&mut dyn Write>,
    ) -> Result<(Parts, Vec<u8>, Option<Trouble>), Trouble> {
        let now = Timestamp::now();
        let request = ask.sign(&self.s3.address, &self.s3.keys, now)?;
        let (parts, body) = self.line.ask(request, sink)?;
        let trouble = refusal::trouble(&parts, &body, &self.s3.address, &self.s3.keys, now);
        Ok((parts, body, trouble))
    }

    /// A request that sends a file, with what goes with it.
    pub fn file(&self, method: Method, path: &str) -> Ask {
        let ask = Ask::new(method, self.s3.address.key(path));
        serving::headers(path).into_iter().fold(ask, |ask, (name, value)| ask.header(name, value))
    }

    fn page(&mut self, prefix: &str, more: Option<&str>, most: &str) -> Result<Listed, Trouble> {
        let mut ask = Ask::new(Method::GET, "")
            .query("delimiter", "/")
            .query("encoding-type", "url")
            .query("list-type", "2")
            .query("max-keys", most)
            .query("prefix", prefix);
        if let Some(more) = more {
            ask = ask.query("continuation-token", more);
        }
        let (_, body) = self.ask(ask)?;
        Listed::read(&body)
    }

    fn is_there(&mut self, path: &str) -> Result<bool, Trouble> {
        match self.ask(Ask::new(Method::HEAD, self.s3.address.key(path))) {
            Ok(_) => Ok(true),
            Err(trouble) if trouble.why == Why::Missing => Ok(false),
            Err(trouble) => Err(trouble),
        }
    }

    /// Writes a file under the condition that there is none of its name.
    fn write_new(&mut self, path: &str, content: &[u8]) -> Result<Condition, Trouble> {
        let ask = self.file(Method::PUT, path).content(content.to_vec());
        match self.answer(ask.header("if-none-match", "*"), None)? {
            (_, _, None) => Ok(Condition::Written),
            (parts, ..) if parts.status == StatusCode::PRECONDITION_FAILED => Ok(Condition::Taken),
            (parts, ..) if parts.status == StatusCode::NOT_IMPLEMENTED => Ok(Condition::Unknown),
            (_, _, Some(trouble)) => Err(trouble),
        }
    }
}

/// What a server says to a write under a condition.
#[derive(PartialEq, Eq)]
enum Condition {
    Written,
    Taken,
    Unknown,
}

/// How many names are asked for at once: as many as any server gives.
const NAMES: &str = "1000";

impl Transport for Connection {
    fn abilities(&self) -> Abilities {
        // A name has the old object or the new one: servers promise that much.
        Abilities { replaces: true, writes_whole: true, claims: self.claims == Some(true) }
    }

    fn list(&mut self, folder: &str) -> Result<Vec<Remote>, Trouble> {
        let prefix = self.s3.address.folder(folder);
        let (mut found, mut more) = (Vec::new(), None::<String>);
        loop {
            let page = self.page(&prefix, more.as_deref(), NAMES)?;
            for (key, size) in page.files {
                match key.strip_prefix(prefix.as_str()) {
                    // Some programs make an empty object to show a folder.
                    Some("") | None => {}
                    Some(name) => {
                        found.push(Remote { name: name.to_owned(), kind: Kind::File(size) });
                    }
                }
            }
            for key in page.folders {
                let Some(name) = key.strip_prefix(prefix.as_str()) else { continue };
                let name = name.trim_end_matches('/').to_owned();
                // A folder without a name is none of ours, and is not hidden either.
                let kind = if name.is_empty() { Kind::Other } else { Kind::Folder };
                found.push(Remote { name, kind });
            }
            match page.next {
                Some(next) if Some(&next) == more.as_ref() => {
                    return Err(Trouble::new(Why::Other, "a list that does not go on"));
                }
                Some(next) => more = Some(next),
                None => return Ok(found),
            }
        }
    }

    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        let mut counted = Counted { sink, length: 0 };
        let ask = Ask::new(Method::GET, self.s3.address.key(path));
        let (.., trouble) = self.answer(ask, Some(&mut counted))?;
        trouble.map_or(Ok(counted.length), Err)
    }

    fn write(&mut self, path: &str, size: u64, content: &mut dyn Read) -> Result<(), Trouble> {
        upload::write(self, path, size, content)
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        if from == to {
            return match self.is_there(from)? {
                true => Ok(()),
                false => Err(Trouble::new(Why::Missing, from)),
            };
        }
        let source = self.s3.address.source(&self.s3.address.key(from));
        // How it is served goes by its new name.
        let copy = self.file(Method::PUT, to).header("x-amz-copy-source", source);
        self.ask(copy.header("x-amz-metadata-directive", "REPLACE"))?;
        self.remove(from)
    }

    fn remove(&mut self, path: &str) -> Result<(), Trouble> {
        match self.ask(Ask::new(Method::DELETE, self.s3.address.key(path))) {
            Err(trouble) if trouble.why != Why::Missing => Err(trouble),
            _ => Ok(()),
        }
    }

    fn remove_folder(&mut self, _: &str) -> Result<(), Trouble> {
        Ok(())
    }

    /// Not every server knows the condition; one that does not writes over what is there. So that is looked for
    /// first, and the server shows what it can by being asked twice: the second time, ours is there.
    fn claim(&mut self, path: &str, content: &[u8]) -> Result<bool, Trouble> {
        if self.claims != Some(true) && self.is_there(path)? {
            return Ok(false);
        }
        let mut made = false;
        while self.claims != Some(false) {
            match self.write_new(path, content)? {
                Condition::Taken => {
                    self.claims = Some(true);
                    return Ok(made);
                }
                Condition::Written if self.claims == Some(true) => return Ok(true),
                Condition::Written if !made => made = true,
                Condition::Written | Condition::Unknown => self.claims = Some(false),
            }
        }
        // The best that is left: whoever wrote last has it.
        self.write(path, content.len() as u64, &mut &*content)?;
        let mut kept = Vec::new();
        self.read(path, &mut kept)?;
        Ok(kept == content)
    }
}

/// Counts what goes into a sink.
struct Counted<'a> {
    sink: &'a mut dyn Write,
    length: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.sink.write(bytes)?;
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}
