//! Whom we have spoken with before: the fingerprint that each server showed the first time, in a file that the
//! site's folder keeps, so that all who publish the site know the same servers.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::config::{Address, Target, certificate_fingerprint, ssh_fingerprint};
use crate::diag::{Code, Diagnostic};
use crate::source::Source;
use crate::tree::{Value, parse_toml};

/// The file, in the site's folder.
pub const FILE: &str = "publishing/known-hosts.toml";

const HEAD: &str = "# Dấu vân tay của từng máy chủ, ghi lại ở lần đăng đầu tiên. Chỉ sửa khi bên cho thuê báo đã đổi khóa.\n\
    # The fingerprint of each server, from the first time. Change it only if its keeper says that it changed.\n";

/// The fingerprints of servers by `host:port`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pins(BTreeMap<String, String>);

impl Pins {
    /// Reads the file of a site; there may be none yet.
    ///
    /// # Errors
    /// What is wrong with it. A file that cannot be read must not count as an empty one: whoever damages it would
    /// be anybody's server.
    pub fn load(root: &Path) -> Result<Self, Vec<Diagnostic>> {
        let unreadable =
            |detail: String| vec![Code::UnreadableFile.in_file(FILE).with("detail", detail)];
        match fs::read(root.join(FILE)) {
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Self::parse(&Source::new(FILE, &text)),
                Err(error) => Err(unreadable(error.utf8_error().to_string())),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(unreadable(error.to_string())),
        }
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(source: &Source) -> Result<Self, Vec<Diagnostic>> {
        let tree = parse_toml(source, 0..source.text().len()).map_err(|problem| vec![problem])?;
        let Value::Map(entries) = tree.value else { return Ok(Self::default()) };
        let (mut pins, mut problems) = (BTreeMap::new(), Vec::new());
        for entry in entries {
            let written = match entry.node.value {
                Value::String(text) => text,
                _ => source.slice(entry.node.span.clone()).to_owned(),
            };
            match read(&written) {
                Some(fingerprint) => _ = pins.insert(entry.key, fingerprint),
                None => {
                    let problem = Code::BadFingerprint.at(source, entry.node.span);
                    problems.push(problem.with("kind", "ssh").with("value", written));
                }
            }
        }
        if problems.is_empty() { Ok(Self(pins)) } else { Err(problems) }
    }

    /// The fingerprint of a target's server, if it was seen before. (One that `site.toml` tells is in
    /// [`Target::fingerprint`], and comes first.)
    #[must_use]
    pub fn of(&self, target: &Target) -> Option<&str> {
        self.0.get(&server(target)?).map(String::as_str)
    }

    /// Pins what a target's server showed. Without a server, or if that is no fingerprint, nothing is pinned.
    pub fn pin(&mut self, target: &Target, shown: &str) -> bool {
        let pin = server(target).zip(read(shown));
        let pinned = pin.is_some();
        self.0.extend(pin);
        pinned
    }

    /// The file's text.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let pin = |(server, it): (&String, &String)| (server.clone(), it.clone().into());
        let pins: toml::Table = self.0.iter().map(pin).collect();
        format!("{HEAD}{pins}")
    }

    /// Writes the file, whole or not at all.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub fn save(&self, root: &Path) -> io::Result<()> {
        let file = root.join(FILE);
        fs::create_dir_all(file.parent().unwrap_or(root))?;
        let part = file.with_extension("toml.part");
        let mut written = File::create(&part)?;
        written.write_all(self.to_toml().as_bytes())?;
        written.sync_all()?;
        fs::rename(part, file)
    }
}

/// The fingerprint of an SSH key or of a certificate.
fn read(text: &str) -> Option<String> {
    ssh_fingerprint(text).or_else(|| certificate_fingerprint(text))
}

/// The machine that a target is on: `host:port`.
fn server(target: &Target) -> Option<String> {
    match &target.to {
        Address::Folder(_) => None,
        Address::Sftp(at) | Address::Ftps(at) | Address::Ftp(at) => {
            let host = at.host.to_lowercase();
            let host = if host.contains(':') { format!("[{host}]") } else { host };
            Some(format!("{host}:{}", at.port))
        }
        Address::S3(bucket) => Some(bucket.endpoint.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::credentials::tests::target;
    use proptest::prelude::*;

    fn hash(letter: &str) -> String {
        format!("SHA256:{}", letter.repeat(43))
    }

    #[test]
    fn a_server_is_known_after_the_first_time() {
        let root = tempfile::tempdir().unwrap();
        let mut pins = Pins::load(root.path()).unwrap();
        assert_eq!(pins, Pins::default());
        let web = target("to = 'sftp://lan@A.vn/web'");
        assert_eq!(pins.of(&web), None);
        assert!(pins.pin(&web, &hash("a")));
        assert!(pins.pin(&target("to = 'sftp://lan@[::1]:2222/web'"), &hash("b")));
        assert!(pins.pin(&target("to = 'ftps://lan@a.vn'"), &"AB".repeat(32)));
        assert!(!pins.pin(&target("to = '../web'"), &hash("c")));
        assert!(!pins.pin(&target("to = 'sftp://lan@b.vn'"), "no fingerprint"));
        pins.save(root.path()).unwrap();
        let text = fs::read_to_string(root.path().join(FILE)).unwrap();
        assert!(text.contains(&format!("\n\"a.vn:22\" = \"{}\"\n", hash("a"))), "{text}");
        assert!(text.contains("\n\"[::1]:2222\" = "), "{text}");
        let again = Pins::load(root.path()).unwrap();
        assert_eq!(again, pins);
        assert_eq!(again.of(&target("to = 'sftp://minh@a.vn:22/other'")), Some(&*hash("a")));
        pins.pin(&web, &hash("d"));
        pins.save(root.path()).unwrap();
        assert_eq!(Pins::load(root.path()).unwrap().of(&web), Some(&*hash("d")));
        let names: Vec<_> = fs::read_dir(root.path().join("publishing")).unwrap().collect();
        assert_eq!(names.len(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_damaged_file_is_no_empty_one() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let problems = Pins::parse(&Source::new(FILE, text)).unwrap_err();
            let told: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
            assert_eq!(told, [expected], "{text}");
        }
        check("a.vn:22 = 'x'", "syntax");
        check("\"a.vn:22\" = 'SHA256:abc'", "bad-fingerprint");
        check("[a]\nb = 1", "bad-fingerprint");
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("publishing")).unwrap();
        fs::write(root.path().join(FILE), b"\xff\xfe").unwrap();
        assert_eq!(Pins::load(root.path()).unwrap_err()[0].code, Code::UnreadableFile);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_told_of(text in ".{0,80}", host in "[ -~]{0,20}") {
            let _ = Pins::parse(&Source::new(FILE, &text));
            let pins = Pins([(host, hash("a"))].into());
            prop_assert_eq!(Pins::parse(&Source::new(FILE, &pins.to_toml())), Ok(pins));
        }
    }
}
