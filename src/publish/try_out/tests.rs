//! A destination that fails at each step: what is told, and that nothing stays there.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::sync::{Arc, Mutex};

use super::*;

/// A folder in memory that refuses something.
#[derive(Clone, Default)]
struct Fake {
    files: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    refuses: &'static str,
    takes: usize,
    open: Arc<Mutex<usize>>,
}

impl Fake {
    fn may(&self, what: &str) -> Result<(), Trouble> {
        match self.refuses == what {
            true => Err(Trouble::new(Why::Forbidden, what)),
            false => Ok(()),
        }
    }
}

impl Destination for Fake {
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble> {
        let mut open = self.open.lock().unwrap();
        *open += 1;
        match *open > self.takes {
            true => Err(Trouble::new(Why::Busy, "421 too many")),
            false => Ok(Box::new(self.clone())),
        }
    }

    fn name(&self) -> String {
        String::new()
    }
}

impl Transport for Fake {
    fn abilities(&self) -> Abilities {
        Abilities { replaces: true, writes_whole: false, claims: true }
    }

    fn list(&mut self, _: &str) -> Result<Vec<Remote>, Trouble> {
        self.may("list")?;
        let plain = |name: &String| match self.refuses {
            "letters" => name.replace('ử', "?"),
            _ => name.clone(),
        };
        let files = self.files.lock().unwrap();
        let size = |content: &Vec<u8>| Kind::File(content.len() as u64);
        let remote = |(name, content)| Remote { name: plain(name), kind: size(content) };
        Ok(files.iter().map(remote).collect())
    }

    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        self.may("read")?;
        let files = self.files.lock().unwrap();
        let content = files.get(path).ok_or_else(|| Trouble::new(Why::Missing, path))?;
        let length = if self.refuses == "half" { content.len() / 2 } else { content.len() };
        sink.write_all(&content[..length])?;
        Ok(length as u64)
    }

    fn write(&mut self, path: &str, _: u64, content: &mut dyn Read) -> Result<(), Trouble> {
        let mut kept = Vec::new();
        content.read_to_end(&mut kept)?;
        self.files.lock().unwrap().insert(path.to_owned(), kept);
        self.may("write")
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        self.may("rename")?;
        let mut files = self.files.lock().unwrap();
        let content = files.remove(from).unwrap();
        files.insert(to.to_owned(), content);
        Ok(())
    }

    fn remove(&mut self, path: &str) -> Result<(), Trouble> {
        self.may("remove")?;
        // Some say that they did, and did nothing.
        if self.refuses != "nothing" {
            self.files.lock().unwrap().remove(path);
        }
        Ok(())
    }

    fn remove_folder(&mut self, _: &str) -> Result<(), Trouble> {
        Ok(())
    }

    fn claim(&mut self, _: &str, _: &[u8]) -> Result<bool, Trouble> {
        Ok(true)
    }
}

/// What fails if a destination refuses something and takes so many connections, and what stays there.
#[track_caller]
fn check(refuses: &'static str, takes: usize, failed: &[Step], connections: usize, left: usize) {
    let fake = Fake { refuses, takes, ..Fake::default() };
    let mut at = fake.connect().unwrap();
    let tried = try_out(&fake, at.as_mut(), &|| {});
    let told: Vec<Step> =
        tried.steps.iter().filter(|(_, done)| done.is_err()).map(|(step, _)| *step).collect();
    assert_eq!((told.as_slice(), tried.connections), (failed, connections), "{refuses}: {tried:?}");
    assert_eq!(tried.works(), failed.iter().all(|step| *step == Step::Connect), "{refuses}");
    assert!(tried.steps.is_sorted_by_key(|(step, _)| *step), "in order");
    assert_eq!(fake.files.lock().unwrap().len(), left, "{refuses}: what stays there");
}

#[test]
fn each_step_tells_what_goes_wrong_and_nothing_stays() {
    check("", 9, &[], MOST, 0);
    check("", 2, &[Step::Connect], 2, 0);
    check("", 1, &[Step::Connect], 1, 0);
    check("write", 9, &[Step::Write], MOST, 0);
    check("rename", 9, &[Step::Replace, Step::Read, Step::List], MOST, 0);
    check("read", 9, &[Step::Read], MOST, 0);
    check("half", 9, &[Step::Read], MOST, 0);
    check("letters", 9, &[Step::List], MOST, 0);
    check("nothing", 9, &[Step::Remove], MOST, 1);
    // Whoever may not delete cannot tidy up either.
    check("remove", 9, &[Step::Remove], MOST, 1);
}
