//! What crosses the line, and how much of it at once.
#![cfg(unix)]

mod common;

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::{Condvar, Mutex};
use std::time::Duration;

use common::finished::{Office, page_at};
use common::ftp;
use common::moto::Moto;
use common::proxy::Proxy;
use common::sshd::Sshd;
use common::tree;
use haiyen::output::Entry;
use haiyen::publish::source::{Built, Source};
use haiyen::publish::transport::ftp::Protection;
use haiyen::publish::transport::s3::{Bucket, Keys, Naming, S3};
use haiyen::publish::transport::{Destination, Secret};

/// The files of a site on a server, and what tells each from one that was put in its place.
fn there(folder: &Path) -> BTreeMap<String, u64> {
    let number = |path: &String| std::fs::metadata(folder.join(path)).unwrap().ino();
    tree(folder).into_keys().map(|path| (path.clone(), number(&path))).collect()
}

#[test]
fn only_what_changed_crosses_the_line() {
    let mut office = Office::new(2000);
    let sshd = Sshd::start("");
    let line = Proxy::start(sshd.address());
    let mut sftp = sshd.site();
    sftp.port = line.address().port();
    let place = office.place("web", &sftp, 8);
    office.publish(&place, &office.built()).unwrap();
    let folder = sshd.path("site");
    let (before, passed) = (there(&folder), line.passed());

    let page = page_at(1234);
    office.write(&page, "Another text.");
    let done = office.publish(&place, &office.built()).unwrap();
    assert_eq!((done.event.sent, done.event.files), (1, 2002));

    let after = there(&folder);
    let new: Vec<_> = after.iter().filter(|found| before.get(found.0) != Some(found.1)).collect();
    let gone = before.keys().filter(|path| !after.contains_key(*path)).count();
    let new: Vec<&str> = new.into_iter().map(|(path, _)| path.as_str()).collect();
    let [first, head, part] = new[..] else { panic!("{new:?}") };
    assert_eq!((first, head, gone), (page.as_str(), "haiyen-published.json", 1));
    assert!(part.starts_with("haiyen-published/"), "{part}");

    // Besides these, an SSH connection is made, and the list's head is read.
    let size = |path: &str| std::fs::metadata(folder.join(path)).unwrap().len();
    let needed = size(first) + size(head) + size(part);
    let whole: u64 = office.files.values().map(|entry| entry.size).sum();
    let [up, down] = [0, 1].map(|way| line.passed()[way] - passed[way]);
    for bytes in [up, down] {
        assert!((needed..needed + 20_000).contains(&bytes), "{bytes} of {needed}");
        assert!(bytes < whole / 10, "{bytes} of {whole}");
    }
}

/// Lets no file of a site be read to its end before so many are being read.
struct Together {
    site: Built,
    most: usize,
    reading: Mutex<usize>,
    changed: Condvar,
}

impl Together {
    /// One more is being read, for as long as it takes until all are; whether all are.
    fn wait(&self) -> bool {
        let mut reading = self.reading.lock().unwrap();
        *reading += 1;
        self.changed.notify_all();
        let late = Duration::from_secs(30);
        let few = |reading: &mut usize| *reading < self.most;
        let (_reading, waited) = self.changed.wait_timeout_while(reading, late, few).unwrap();
        !waited.timed_out()
    }
}

impl Source for Together {
    fn open(&self, path: &str, entry: &Entry) -> io::Result<Box<dyn Read + Send>> {
        let content = self.site.open(path, entry)?;
        // The list of what search engines read, and the home page, are sent on their own.
        if path.starts_with("all/") && !self.wait() {
            return Err(io::Error::other("the others have not begun"));
        }
        Ok(content)
    }
}

/// As many files are on their way at once as connections are allowed.
#[track_caller]
fn fly_together(name: &str, at: &dyn Destination) {
    let office = Office::new(8);
    let site = office.built();
    let source = Together { site, most: 8, reading: Mutex::default(), changed: Condvar::new() };
    let done = office.publish(&office.place(name, at, 8), &source).unwrap();
    assert_eq!(done.event.sent, 10);
}

#[test]
fn several_files_are_on_their_way_at_once() {
    fly_together("sftp", &Sshd::start("").site());
    fly_together("ftp", &ftp::Server::vsftpd(&[]).ftp(Protection::Plain));
    let moto = Moto::start();
    let bucket = Bucket {
        endpoint: moto.endpoint(),
        plain: false,
        region: "us-east-1".to_owned(),
        bucket: "trang".to_owned(),
        prefix: String::new(),
        naming: Naming::Path,
        certificate: None,
        keys: Keys { access: Secret::new("x"), secret: Secret::new("x"), token: None },
    };
    fly_together("s3", &S3::new(bucket).unwrap());
}

#[test]
fn a_server_that_allows_fewer_gets_the_whole_site() {
    let office = Office::new(60);
    let check = |name, at: &dyn Destination, folder: &Path| {
        let done = office.publish(&office.place(name, at, 8), &office.built()).unwrap();
        assert_eq!(done.event.sent, 62);
        let found = tree(folder);
        for (path, entry) in &office.files {
            assert_eq!(found.get(path).map(|bytes| Entry::of(bytes)).as_ref(), Some(entry));
        }
    };
    let alone = ftp::Server::shared_host(&["--alone"]);
    check("ftp", &alone.ftp(Protection::Plain), &alone.root());
    // All but one of those who are about to log in are turned away.
    let sshd = Sshd::start("MaxStartups 1");
    check("sftp", &sshd.site(), &sshd.path("site"));
}
