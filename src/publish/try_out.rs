//! Tries a destination out before anybody relies on it: what publishing does there, with one small file that is gone
//! afterwards.

use std::io::Cursor;

use super::transport::{Abilities, Destination, Kind, Remote, Transport, Trouble, Why};

/// Something that is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A small file is written, with spaces and Vietnamese letters in its name.
    Write,
    /// Another takes its name, over it.
    Replace,
    /// It is read, and is the second one.
    Read,
    /// It is in the list of its folder, under its name.
    List,
    /// It is removed, and gone.
    Remove,
    /// Several connections work at once.
    Connect,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// Each step that was tried, in order, and what went wrong. After one that failed, those that need it are not
    /// tried.
    pub steps: Vec<(Step, Result<(), Trouble>)>,
    /// What the destination can do, as far as it showed.
    pub abilities: Abilities,
    /// How many connections it takes at once, of [`MOST`] at most.
    pub connections: usize,
}

impl Tried {
    /// Whether a site can be published there. One connection is enough.
    #[must_use]
    pub fn works(&self) -> bool {
        self.steps.iter().all(|(step, done)| done.is_ok() || *step == Step::Connect)
    }
}

/// The file, in the site's folder. Whoever finds it knows whose it is.
pub const NAME: &str = "haiyen-thử tệp.txt";

/// The name that takes its place first.
const PART: &str = "haiyen-thử tệp.txt.part";

/// How many connections are tried at once: as many as publishing uses.
pub const MOST: usize = crate::config::CONNECTIONS;

type Try = fn(&mut dyn Transport) -> Result<(), Trouble>;

/// Tries a destination out over a connection to it; `there` is called while the file is there.
pub fn try_out(destination: &dyn Destination, at: &mut dyn Transport, there: &dyn Fn()) -> Tried {
    let mut steps = Vec::new();
    let all: [(Step, Try); 5] = [
        (Step::Write, |at| write(at, NAME, FIRST)),
        (Step::Replace, |at| {
            write(at, PART, SECOND)?;
            at.rename(PART, NAME)
        }),
        (Step::Read, read),
        (Step::List, list),
        (Step::Remove, remove),
    ];
    for (step, try_it) in all {
        if step == Step::Remove {
            there();
        }
        let done = try_it(at);
        let failed = done.is_err();
        steps.push((step, done));
        // Nothing can be done with a file that is not there.
        if failed && step == Step::Write {
            break;
        }
    }
    if steps.iter().any(|(_, done)| done.is_err()) {
        clean(destination, at);
    }
    let abilities = at.abilities();
    let (connections, refused) = connections(destination);
    steps.push((Step::Connect, refused.map_or(Ok(()), Err)));
    Tried { steps, abilities, connections }
}

const FIRST: &[u8] = "Hải Yến thử nơi đăng, tệp thứ nhất, xóa được.\n".as_bytes();
const SECOND: &[u8] = "Hải Yến thử nơi đăng.\r\nTệp thứ hai.\n".as_bytes();

fn write(at: &mut dyn Transport, path: &str, content: &[u8]) -> Result<(), Trouble> {
    at.write(path, content.len() as u64, &mut Cursor::new(content))
}

fn read(at: &mut dyn Transport) -> Result<(), Trouble> {
    let mut there = Vec::new();
    at.read(NAME, &mut there)?;
    match there == SECOND {
        true => Ok(()),
        false => {
            let what = format!("{} bytes came back of {}", there.len(), SECOND.len());
            Err(Trouble::new(Why::Truncated, what))
        }
    }
}

fn list(at: &mut dyn Transport) -> Result<(), Trouble> {
    let file = Remote { name: NAME.to_owned(), kind: Kind::File(SECOND.len() as u64) };
    let listed = at.list("")?;
    if listed.contains(&file) {
        return Ok(());
    }
    // Under another spelling of its name it would be taken for somebody else's.
    let ours = listed.into_iter().filter(|found| found.name.starts_with("haiyen-th"));
    let ours: Vec<String> = ours.map(|found| found.name).collect();
    match ours.is_empty() {
        true => Err(Trouble::new(Why::Missing, NAME)),
        false => Err(Trouble::new(Why::BadName, ours.join(", "))),
    }
}

fn remove(at: &mut dyn Transport) -> Result<(), Trouble> {
    at.remove(NAME)?;
    // That a list cannot be had is told by its own step.
    let stays = at.list("").is_ok_and(|listed| listed.iter().any(|found| found.name == NAME));
    match stays {
        true => Err(Trouble::new(Why::Other, format!("{NAME} is still there"))),
        false => Ok(()),
    }
}

/// Leaves nothing behind, over a new connection if the first one broke.
fn clean(destination: &dyn Destination, at: &mut dyn Transport) {
    let both =
        |at: &mut dyn Transport| [NAME, PART].map(|name| at.remove(name).is_ok()) == [true; 2];
    if !both(at)
        && let Ok(mut again) = destination.connect()
    {
        both(again.as_mut());
    }
}

/// How many connections work at once, the first one counted, and what the next one was refused with.
fn connections(destination: &dyn Destination) -> (usize, Option<Trouble>) {
    let mut open = Vec::new();
    while open.len() + 1 < MOST {
        // Some servers let in more than they then serve.
        let opened = destination.connect().and_then(|mut opened| {
            opened.list("")?;
            Ok(opened)
        });
        match opened {
            Ok(opened) => open.push(opened),
            Err(trouble) => return (open.len() + 1, Some(trouble)),
        }
    }
    (MOST, None)
}

#[cfg(test)]
mod tests;
