//! One connection to a folder of an FTP server.

use std::io::{Read, Write};

use super::super::{Abilities, Kind, Remote, Transport, Trouble, Why};
use super::Ftp;
use super::listing::Way;
use super::reply::Reply;
use super::server::{Failure, Server};

/// Longest name that file systems of servers hold, in bytes.
const NAME: usize = 255;

/// One connection, and what was learnt of the server over it.
pub(super) struct Connection {
    server: Server,
    /// The site's folder, without a slash at its end.
    base: String,
    way: Way,
    /// Names are UTF-8.
    unicode: bool,
    /// A rename over a file is not refused, as far as we know.
    replaces: bool,
    /// The server tells the size of a file.
    sizes: bool,
}

impl Connection {
    pub(super) fn open(at: &Ftp) -> Result<Self, Trouble> {
        let mut server = Server::open(at)?;
        let features = match server.ask("FEAT") {
            Err(Failure::Refused(_)) => String::new(),
            reply => reply?.text.to_uppercase(),
        };
        let has =
            |feature| features.lines().any(|line| line.split_whitespace().next() == Some(feature));
        let unicode = has("UTF8");
        if unicode {
            // Some want to be told; others do not know the option, and are right without it.
            told(server.ask("OPTS UTF8 ON"))?;
        }
        let windows = match server.ask("SYST") {
            Err(Failure::Refused(_)) => false,
            reply => reply?.text.to_uppercase().contains("WINDOWS"),
        };
        if !at.folder.is_empty() {
            server.ask(&format!("CWD {}", at.folder)).map_err(|failure| match failure {
                Failure::Refused(reply) => Trouble::new(Why::Missing, reply.shown()),
                Failure::Broken(trouble) => trouble,
            })?;
        }
        let base = folder_in(&server.ask("PWD")?.text);
        let way = match (has("MLST") || has("MLSD"), windows) {
            (true, _) => Way::Mlsd,
            (false, false) => Way::ListAll,
            (false, true) => Way::List,
        };
        let base = base.trim_end_matches('/').to_owned();
        let mut opened = Self { server, base, way, unicode, replaces: !windows, sizes: true };
        opened.learn_to_list()?;
        Ok(opened)
    }

    /// Finds the best way to list that the server knows, on the site's folder.
    fn learn_to_list(&mut self) -> Result<(), Trouble> {
        loop {
            match (self.entries(), self.way.lesser()) {
                (Ok(_), _) => return Ok(()),
                (Err(Failure::Refused(_)), Some(lesser)) => self.way = lesser,
                (Err(failure), _) => return Err(failure.into()),
            }
        }
    }

    /// What is in the folder that the server is in.
    fn entries(&mut self) -> Result<Vec<Remote>, Failure> {
        let mut listing = Vec::new();
        self.server.receive(self.way.command(), &mut listing)?;
        let listing = String::from_utf8_lossy(&listing);
        match self.way.read(&listing) {
            Some(found) => Ok(found),
            // Servers that may not read a folder show an empty one, without the folder itself.
            None => Err(Failure::Refused(unreadable(self.way, &listing))),
        }
    }

    /// The name of a path on the server.
    fn at(&self, path: &str) -> Result<String, Trouble> {
        let bad = path.contains(['\r', '\n', '\0']) || !path.is_ascii() && !self.unicode;
        if bad || path.split('/').any(|part| part.len() > NAME) {
            return Err(Trouble::new(Why::BadName, path));
        }
        match path {
            "" if self.base.is_empty() => Ok("/".to_owned()),
            "" => Ok(self.base.clone()),
            path => Ok(format!("{}/{path}", self.base)),
        }
    }

    /// What is at a path.
    fn find(&mut self, path: &str) -> Result<Option<Kind>, Trouble> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let found = self.list(folder)?.into_iter().find(|remote| remote.name == name);
        Ok(found.map(|remote| remote.kind))
    }

    /// Why something was not done with the file at a path: servers give many reasons one number.
    fn explain(&mut self, failure: Failure, path: &str) -> Trouble {
        match failure {
            Failure::Refused(reply) if reply.may_be_missing() => match self.find(path) {
                Ok(Some(Kind::File(_))) if reply.why() != Why::Missing => reply.trouble(),
                Ok(_) => Trouble::new(Why::Missing, reply.shown()),
                Err(trouble) => trouble,
            },
            failure => failure.into(),
        }
    }

    /// Makes the folders above a file. That one is there is a refusal like any other, so what comes next shows
    /// whether they are there.
    fn make_folders(&mut self, path: &str) -> Result<(), Trouble> {
        for (end, _) in path.match_indices('/') {
            let folder = self.at(path.get(..end).unwrap_or_default())?;
            told(self.server.ask(&format!("MKD {folder}")))?;
        }
        Ok(())
    }

    fn try_rename(&mut self, from: &str, to: &str) -> Result<(), Failure> {
        self.server.ask(&format!("RNFR {from}"))?;
        self.server.ask(&format!("RNTO {to}"))?;
        Ok(())
    }

    /// Renames on a server that refuses to do it over a file.
    fn remove_and_rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        let (old, new) = (self.at(from)?, self.at(to)?);
        // What is to be renamed must be there before anything is removed for it.
        if let Err(failure) = self.server.ask(&format!("RNFR {old}")) {
            return Err(self.explain(failure, from));
        }
        self.remove(to)?;
        if let Err(Failure::Refused(_)) = self.try_rename(&old, &new) {
            self.make_folders(to)?;
            self.try_rename(&old, &new)?;
        }
        Ok(())
    }

    /// Compares the size that the server tells, if it does, with what was sent.
    fn check_size(&mut self, at: &str, size: u64) -> Result<(), Trouble> {
        if !self.sizes {
            return Ok(());
        }
        match self.server.ask(&format!("SIZE {at}")) {
            Ok(reply) => match reply.text.split_whitespace().last().map(str::parse::<u64>) {
                Some(Ok(there)) if there != size => {
                    Err(Trouble::new(Why::Truncated, format!("{there} / {size}")))
                }
                _ => Ok(()),
            },
            Err(Failure::Refused(reply)) => {
                self.sizes = !reply.is_unknown_command();
                Ok(())
            }
            Err(failure) => Err(failure.into()),
        }
    }
}

impl Transport for Connection {
    fn abilities(&self) -> Abilities {
        Abilities { replaces: self.replaces, writes_whole: false, claims: false }
    }

    fn list(&mut self, folder: &str) -> Result<Vec<Remote>, Trouble> {
        // Into the folder, because names in a list command may be taken for options or patterns.
        match self.server.ask(&format!("CWD {}", self.at(folder)?)) {
            Ok(_) => Ok(self.entries()?),
            Err(Failure::Refused(reply)) if !folder.is_empty() => match self.find(folder)? {
                Some(Kind::Folder) => Err(reply.trouble()),
                _ => Ok(Vec::new()),
            },
            Err(failure) => Err(failure.into()),
        }
    }

    fn read(&mut self, path: &str, sink: &mut dyn Write) -> Result<u64, Trouble> {
        let command = format!("RETR {}", self.at(path)?);
        self.server.receive(&command, sink).map_err(|failure| self.explain(failure, path))
    }

    fn write(&mut self, path: &str, size: u64, content: &mut dyn Read) -> Result<(), Trouble> {
        let at = self.at(path)?;
        let command = format!("STOR {at}");
        let stream = match self.server.transfer(&command) {
            Err(Failure::Refused(reply)) if reply.may_be_missing() => {
                self.make_folders(path)?;
                self.server.transfer(&command)?
            }
            stream => stream?,
        };
        let sent = self.server.send(stream, content)?;
        if sent != size {
            return Err(Trouble::new(Why::Truncated, format!("{sent} / {size}")));
        }
        self.check_size(&at, size)
    }

    fn rename(&mut self, from: &str, to: &str) -> Result<(), Trouble> {
        if !self.replaces {
            return self.remove_and_rename(from, to);
        }
        let (old, new) = (self.at(from)?, self.at(to)?);
        let reply = match self.try_rename(&old, &new) {
            Err(Failure::Refused(reply)) if reply.may_be_missing() => reply,
            done => return Ok(done?),
        };
        match (self.find(from)?, self.find(to)?) {
            (None, _) => Err(Trouble::new(Why::Missing, reply.shown())),
            (_, None) => {
                self.make_folders(to)?;
                Ok(self.try_rename(&old, &new)?)
            }
            (_, Some(Kind::File(_))) => {
                self.remove_and_rename(from, to)?;
                self.replaces = false;
                Ok(())
            }
            (_, Some(_)) => Err(reply.trouble()),
        }
    }

    fn remove(&mut self, path: &str) -> Result<(), Trouble> {
        match self.server.ask(&format!("DELE {}", self.at(path)?)) {
            Err(Failure::Refused(reply)) => match self.find(path)? {
                Some(_) => Err(reply.trouble()),
                None => Ok(()),
            },
            answer => Ok(answer.map(drop)?),
        }
    }

    fn remove_folder(&mut self, path: &str) -> Result<(), Trouble> {
        // Nobody can remove the folder that they are in, on some systems.
        self.server.ask(&format!("CWD {}", self.at("")?))?;
        match self.server.ask(&format!("RMD {}", self.at(path)?)) {
            Err(Failure::Refused(reply)) => match self.find(path)? {
                Some(_) if self.list(path)?.is_empty() => Err(reply.trouble()),
                _ => Ok(()),
            },
            answer => Ok(answer.map(drop)?),
        }
    }

    /// FTP has no way to write a file only if there is none: who reads back what they wrote has most likely won.
    fn claim(&mut self, path: &str, content: &[u8]) -> Result<bool, Trouble> {
        if self.find(path)?.is_some() {
            return Ok(false);
        }
        self.write(path, content.len() as u64, &mut &*content)?;
        let mut there = Vec::new();
        self.read(path, &mut there)?;
        Ok(there == content)
    }
}

/// What matters is that the server was told, not whether it agreed.
fn told(answer: Result<Reply, Failure>) -> Result<(), Trouble> {
    match answer {
        Err(Failure::Broken(trouble)) => Err(trouble),
        _ => Ok(()),
    }
}

/// The folder in `257 "/a ""quoted"" name" is the current directory`.
fn folder_in(reply: &str) -> String {
    let quoted = reply.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"'));
    quoted.map_or(String::new(), |(folder, _)| folder.replace("\"\"", "\""))
}

/// A list that shows that its folder cannot be read, or that this is no list we know.
fn unreadable(way: Way, listing: &str) -> Reply {
    match way {
        Way::ListAll if listing.is_empty() => {
            Reply { code: 550, text: "the folder cannot be read".to_owned() }
        }
        way => Reply { code: 0, text: format!("{}: {listing}", way.command()) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_read_from_the_answer() {
        let check = |reply, folder| assert_eq!(folder_in(reply), folder, "{reply}");
        check("257 \"/\" is the current directory", "/");
        check("257 \"/a \"\"b\"\" c\"", "/a \"b\" c");
        check("257 /a", "");
    }
}
