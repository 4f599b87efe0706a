//! Publishing with SFTP, on OpenSSH's server.
#![cfg(unix)]

mod common;

use std::fs;
use std::io::{Cursor, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use common::proxy::Proxy;
use common::sshd::{Agent, Sshd, User, keygen, run};
use common::transport::conforms;
use haiyen::config::{Config, Target};
use haiyen::publish::credentials::{Credentials, Question};
use haiyen::publish::keyring::Keyring;
use haiyen::publish::pins::Pins;
use haiyen::publish::target::{Reached, reach};
use haiyen::publish::transport::{Destination, Key, Login, Secret, Sftp, Transport, Trouble, Why};
use haiyen::publish::try_out::{MOST, try_out};
use haiyen::source::Source;

/// What no text may ever show.
const CANARY: &str = "kín-đáo 7f3a 'x'";

/// What goes wrong with a connection; shows no secret.
#[track_caller]
fn trouble(site: &Sftp) -> Trouble {
    let trouble = site.connect().err().expect("there is trouble");
    let shown = format!("{trouble} {trouble:?} {site:?} {}", site.name());
    assert!(!shown.contains(CANARY), "{shown}");
    trouble
}

#[track_caller]
fn write(at: &mut dyn Transport, path: &str, content: &[u8]) -> Result<(), Trouble> {
    at.write(path, content.len() as u64, &mut Cursor::new(content))
}

fn with_password(site: &Sftp, user: &str, password: &str) -> Sftp {
    let login = Login { password: Some(Secret::new(password)), ..Login::default() };
    Sftp { user: user.to_owned(), login, ..site.clone() }
}

fn with_key(site: &Sftp, file: &Path, passphrase: Option<&str>) -> Sftp {
    let key = Key { file: file.to_owned(), passphrase: passphrase.map(Secret::new) };
    Sftp { login: Login { keys: vec![key], ..Login::default() }, ..site.clone() }
}

#[test]
fn a_server_conforms() {
    let server = Sshd::start("");
    let site = server.site();
    assert!(site.connect().unwrap().abilities().replaces);
    conforms(&site);
}

#[test]
fn a_server_that_cannot_replace_conforms() {
    let server = Sshd::start("Subsystem sftp internal-sftp -P posix-rename,fsync,statvfs,limits");
    let site = server.site();
    assert!(!site.connect().unwrap().abilities().replaces);
    conforms(&site);
}

#[test]
fn a_program_of_its_own_for_files_conforms() {
    conforms(&Sshd::start("Subsystem sftp /usr/lib/openssh/sftp-server").site());
}

#[test]
fn a_password_logs_in_and_is_never_shown() {
    let server =
        Sshd::start("PasswordAuthentication yes\nKbdInteractiveAuthentication no\nUsePAM no");
    let user = User::new("a", CANARY);
    user.owns(&server.path("site"));
    let site = with_password(&server.site(), &user.name, CANARY);
    conforms(&site);
    let wrong = with_password(&site, &user.name, &format!("{CANARY}!"));
    let refused = trouble(&wrong);
    assert_eq!(refused.why, Why::Login);
    assert_eq!(refused.detail, "password: refused (server: publickey, password)");
    assert!(!refused.passes(), "a wrong password is not tried again and again");
    let nobody = trouble(&with_password(&site, "nobody-of-this-name", CANARY));
    assert_eq!(nobody.why, Why::Login);
    let nothing = Sftp { login: Login::default(), ..site };
    let nothing = trouble(&nothing);
    assert_eq!(nothing.why, Why::Login);
    assert!(nothing.detail.starts_with("nothing to log in with"), "{nothing}");
}

#[test]
fn a_server_that_asks_for_the_password_gets_it() {
    let server =
        Sshd::start("PasswordAuthentication no\nKbdInteractiveAuthentication yes\nUsePAM yes");
    let user = User::new("b", CANARY);
    user.owns(&server.path("site"));
    let site = with_password(&server.site(), &user.name, CANARY);
    assert_eq!(site.connect().unwrap().list("").unwrap(), []);
    let refused = trouble(&with_password(&site, &user.name, &format!("{CANARY}!")));
    assert_eq!(refused.why, Why::Login);
    assert_eq!(
        refused.detail,
        "keyboard-interactive: refused (server: publickey, keyboard-interactive)"
    );
}

#[test]
fn a_server_that_wants_a_key_gets_no_password() {
    let server = Sshd::start("PasswordAuthentication no\nKbdInteractiveAuthentication no");
    let site = server.site();
    let refused = trouble(&with_password(&site, &site.user, CANARY));
    assert_eq!(refused.why, Why::Login);
    assert_eq!(refused.detail, "nothing to log in with that the server takes (server: publickey)");
}

#[test]
fn keys_log_in_with_and_without_a_passphrase() {
    let server = Sshd::start("PasswordAuthentication no");
    let site = server.site();
    let (locked, foreign) = (server.path("locked"), server.path("foreign"));
    keygen("ed25519", &locked, CANARY);
    keygen("ed25519", &foreign, "");
    keygen("rsa", &server.path("rsa"), "");
    let all = ["key.pub", "locked.pub", "rsa.pub"].map(|name| fs::read(server.path(name)).unwrap());
    fs::write(server.path("authorized_keys"), all.concat()).unwrap();
    let open = |site: &Sftp| site.connect().unwrap().list("").unwrap();
    assert_eq!(open(&with_key(&site, &locked, Some(CANARY))), []);
    assert_eq!(open(&with_key(&site, &server.path("rsa"), None)), []);
    for (file, passphrase, said) in [
        (&locked, None, "encrypted"),
        (&locked, Some("wrong"), "locked: "),
        (&foreign, None, "foreign: refused"),
        (&server.path("none"), None, "No such file"),
        (&server.path("log"), None, "log: "),
    ] {
        let refused = trouble(&with_key(&site, file, passphrase));
        assert_eq!(refused.why, Why::Login);
        assert!(refused.detail.contains(said), "{refused}");
    }
    let mut several = with_key(&site, &foreign, None);
    let also = with_key(&site, &locked, Some(CANARY)).login.keys;
    several.login.keys.extend(also);
    assert_eq!(open(&several), [], "the second key fits");
}

#[test]
fn a_server_that_has_had_enough_is_not_asked_again() {
    let server = Sshd::start("MaxAuthTries 1");
    keygen("ed25519", &server.path("foreign"), "");
    let refused = trouble(&with_key(&server.site(), &server.path("foreign"), None));
    assert_eq!(refused.why, Why::Login);
    assert!(refused.detail.contains("Too many authentication failures"), "{refused}");
    assert!(!refused.passes());
}

#[test]
fn an_agent_logs_in() {
    let server = Sshd::start("");
    let only = |socket: &Path| Sftp {
        login: Login { agent: Some(socket.to_owned()), ..Login::default() },
        ..server.site()
    };
    let many: Vec<_> = (0..8).map(|number| server.path(&format!("foreign{number}"))).collect();
    many.iter().for_each(|file| keygen("ed25519", file, ""));
    let agent = Agent::start(server.path("agent"), &[many[0].clone(), server.path("key")]);
    assert_eq!(only(&agent.socket).connect().unwrap().list("").unwrap(), []);
    let stranger = Agent::start(server.path("stranger"), &many);
    let refused = trouble(&only(&stranger.socket));
    assert_eq!(refused.why, Why::Login);
    assert!(refused.detail.contains("ssh-agent, "), "{refused}");
    let user = User::new("c", CANARY);
    let mut both = with_password(&server.site(), &user.name, CANARY);
    both.login.agent = Some(stranger.socket.clone());
    user.owns(&server.path("site"));
    assert_eq!(both.connect().unwrap().list("").unwrap(), [], "the password gets its turn");
    let none = trouble(&only(&server.path("not-there")));
    assert_eq!(none.why, Why::Login);
    assert!(none.detail.starts_with("ssh-agent: "), "{none}");
}

#[test]
fn a_server_proves_who_it_is_before_anybody_logs_in() {
    let server = Sshd::start("");
    let shown = server.fingerprint("host_ed25519");
    let pinned = |key: Option<&str>| Sftp {
        host_key: key.map(str::to_owned),
        ..with_password(&server.site(), "a-name-in-the-log", CANARY)
    };
    assert_eq!(trouble(&pinned(None)).why, Why::UnknownKey(shown.clone()));
    let other = Sshd::start("").fingerprint("host_ed25519");
    let changed = trouble(&pinned(Some(&other)));
    assert_eq!(changed.why, Why::OtherKey(shown.clone()));
    assert!(!changed.passes());
    assert!(!server.log().contains("a-name-in-the-log"), "{}", server.log());
    trouble(&pinned(Some(&shown)));
    assert!(server.log().contains("a-name-in-the-log"), "the log tells of logins");
    // The server shows one of its keys; the office was told another.
    let rsa = Sftp { host_key: Some(server.fingerprint("host_rsa")), ..server.site() };
    assert_eq!(rsa.connect().unwrap().list("").unwrap(), []);
}

/// A keyring in which nothing was ever kept.
struct Empty;

impl Keyring for Empty {
    fn find(&self, _: &str) -> Result<Option<Secret>, Trouble> {
        Ok(None)
    }

    fn keep(&self, _: &str, _: &Secret) -> Result<(), Trouble> {
        Ok(())
    }

    fn forget(&self, _: &str) -> Result<bool, Trouble> {
        Ok(false)
    }
}

/// A server as `site.toml` tells of it.
fn target(site: &Sftp, user: &str, fields: &str) -> Target {
    let text = format!(
        "base_url = 'https://a.vn'\nsource_language = 'vi'\ntheme = 'plain'\n[languages.vi]\n\
         [publish.web]\nto = 'sftp://{user}@127.0.0.1:{}{}'\n{fields}",
        site.port, site.folder
    );
    let mut problems = Vec::new();
    let config = Config::read(&Source::new("site.toml", &text), &mut problems);
    config.unwrap_or_else(|| panic!("{problems:?}")).target("web").unwrap().clone()
}

/// Reaches a target with somebody who knows these answers; and what they were asked.
fn reached(
    target: &Target,
    pins: &Pins,
    answers: &[&str],
) -> (Result<Reached, Trouble>, Vec<Question>) {
    let asked = std::cell::RefCell::new(Vec::new());
    let prompt = |question: &Question| {
        let mut asked = asked.borrow_mut();
        let answer = answers.get(asked.len()).map(|answer| Secret::new(*answer));
        asked.push(question.clone());
        answer
    };
    let environment = |_: &str| None;
    let credentials =
        Credentials { keyring: &Empty, environment: &environment, home: None, prompt: &prompt };
    let reached = reach(target, Path::new("/"), pins.of(target), &credentials);
    (reached, asked.into_inner())
}

#[test]
fn a_server_of_the_site_is_met_and_remembered_and_its_user_is_asked_for_the_password() {
    let server =
        Sshd::start("PasswordAuthentication yes\nKbdInteractiveAuthentication no\nUsePAM no");
    let user = User::new("e", CANARY);
    user.owns(&server.path("site"));
    let web = target(&server.site(), &user.name, "");
    let mut pins = Pins::default();
    let (first, asked) = reached(&web, &pins, &[CANARY]);
    let shown = server.fingerprint("host_ed25519");
    assert_eq!(first.err().unwrap().why, Why::UnknownKey(shown.clone()));
    assert_eq!(asked, [], "a stranger's server gets no password");
    pins.pin(&web, &shown);

    let (second, asked) = reached(&web, &pins, &["wrong", CANARY]);
    let mut second = second.unwrap();
    assert!(second.proof.login.password.is_some_and(|password| password.is_in(CANARY)));
    assert_eq!(second.transport.list("").unwrap(), []);
    assert_eq!(second.destination.connect().unwrap().list("").unwrap(), []);
    let password = Question::Password { user: user.name.clone(), host: "127.0.0.1".to_owned() };
    assert_eq!(asked, [password.clone(), password.clone()]);

    let (nobody, asked) = reached(&web, &pins, &[]);
    assert_eq!(nobody.err().unwrap().why, Why::Login);
    assert_eq!(asked, [password], "whoever does not answer is not asked again");
    let other = target(&server.site(), &user.name, &format!("fingerprint = 'SHA256:{:a<43}'", ""));
    let (changed, asked) = reached(&other, &pins, &[CANARY]);
    assert_eq!(changed.err().unwrap().why, Why::OtherKey(shown), "what was written by hand counts");
    assert_eq!(asked, []);
}

#[test]
fn a_key_that_is_locked_is_asked_for() {
    let server = Sshd::start("PasswordAuthentication no");
    let site = server.site();
    let file = server.path("locked");
    keygen("ed25519", &file, CANARY);
    fs::copy(server.path("locked.pub"), server.path("authorized_keys")).unwrap();
    let fields = format!("key = '{}'", file.display());
    let web = target(&site, &site.user, &fields);
    let mut pins = Pins::default();
    pins.pin(&web, &server.fingerprint("host_ed25519"));
    let (opened, asked) = reached(&web, &pins, &[CANARY]);
    assert_eq!(opened.unwrap().transport.list("").unwrap(), []);
    assert_eq!(asked, [Question::Passphrase(file)]);
}

#[test]
fn a_server_is_tried_out() {
    let server = Sshd::start("");
    let site = server.site();
    let tried = try_out(&site, site.connect().unwrap().as_mut(), &|| {});
    assert!(tried.works() && tried.abilities.replaces, "{tried:?}");
    assert_eq!(tried.connections, MOST);
    assert_eq!(fs::read_dir(server.path("site")).unwrap().count(), 0, "nothing is left behind");
    // The folder goes away while somebody tries it out.
    let mut at = site.connect().unwrap();
    fs::remove_dir(server.path("site")).unwrap();
    let tried = try_out(&site, at.as_mut(), &|| {});
    assert!(!tried.works(), "{tried:?}");
    assert_eq!((tried.steps.len(), tried.connections), (2, 1), "{tried:?}");
}

#[test]
fn servers_that_cannot_be_reached() {
    let server = Sshd::start("");
    let site = server.site();
    let no_name = Sftp { host: "no-such-host.invalid".to_owned(), ..site.clone() };
    assert_eq!(trouble(&no_name).why, Why::NoSuchHost);
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert_eq!(trouble(&Sftp { port: free, ..site.clone() }).why, Why::Refused);
    // It speaks another language.
    let web = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = web.local_addr().unwrap().port();
    let answer = std::thread::spawn(move || {
        let (mut stream, _) = web.accept().unwrap();
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n").unwrap();
    });
    let foreign = trouble(&Sftp { port, ..site });
    assert!(matches!(foreign.why, Why::Closed | Why::Other), "{foreign:?}");
    answer.join().unwrap();
    let without_files = Sshd::start("Subsystem nothing /bin/false");
    let refused = trouble(&without_files.site());
    assert_eq!((refused.why, refused.detail.as_str()), (Why::Forbidden, "sftp: refused"));
}

#[test]
fn a_server_that_says_nothing() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    assert_eq!(trouble(&Sftp { port, ..Sshd::start("").site() }).why, Why::TimedOut);
}

#[test]
fn folders_that_are_not_what_they_should_be() {
    let server = Sshd::start("");
    let in_folder =
        |folder: &str| Sftp { folder: server.path(folder).display().to_string(), ..server.site() };
    assert_eq!(trouble(&in_folder("not-there")).why, Why::Missing);
    assert!(!server.path("not-there").exists());
    assert_eq!(trouble(&in_folder("log")).why, Why::BadName);
    let mut at = server.site().connect().unwrap();
    let long = "a".repeat(300);
    assert_eq!(write(at.as_mut(), &long, b"x").unwrap_err().why, Why::BadName);
    assert_eq!(write(at.as_mut(), &format!("{long}/b"), b"x").unwrap_err().why, Why::BadName);
    write(at.as_mut(), "file", b"x").unwrap();
    assert!(write(at.as_mut(), "file/below", b"x").is_err());
    assert!(write(at.as_mut(), ".", b"x").is_err(), "a folder is no file");
    fs::remove_dir_all(server.path("site")).unwrap();
    assert_eq!(write(at.as_mut(), "a/b", b"x").unwrap_err().why, Why::Missing);
    assert!(!server.path("site").exists(), "the site's own folder is never made");
}

#[test]
fn what_is_not_allowed() {
    let server = Sshd::start("PasswordAuthentication yes");
    let user = User::new("d", CANARY);
    let mut at = with_password(&server.site(), &user.name, CANARY).connect().unwrap();
    fs::create_dir(server.path("site/closed")).unwrap();
    for (path, mode) in [("site/closed", 0o700), ("site/file", 0o600)] {
        fs::write(server.path("site/file"), "x").unwrap();
        fs::set_permissions(server.path(path), fs::Permissions::from_mode(mode)).unwrap();
    }
    let forbidden = [
        write(at.as_mut(), "new", b"x").unwrap_err(),
        write(at.as_mut(), "folder/new", b"x").unwrap_err(),
        write(at.as_mut(), "file", b"x").unwrap_err(),
        at.read("file", &mut Vec::new()).unwrap_err(),
        at.list("closed").unwrap_err(),
        at.remove("file").unwrap_err(),
        at.remove_folder("closed").unwrap_err(),
        at.rename("file", "other").unwrap_err(),
        at.claim("lock", b"x").unwrap_err(),
    ];
    for trouble in forbidden {
        assert_eq!(trouble.why, Why::Forbidden, "{trouble:?}");
    }
    assert_eq!(fs::read(server.path("site/file")).unwrap(), b"x");
}

/// A disk of this size, until it is dropped.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn new(at: &Path) -> Self {
        let mut mount = Command::new("mount");
        run(mount.args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(at));
        Self(at.to_owned())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk() {
    let server = Sshd::start("");
    let _disk = SmallDisk::new(&server.path("site"));
    let mut at = server.site().connect().unwrap();
    let at = at.as_mut();
    assert_eq!(write(at, "big", &vec![7; 3_000_000]).unwrap_err().why, Why::Full);
    assert_eq!(write(at, "small", b"x").unwrap_err().why, Why::Full, "there is room for none");
    assert_eq!(at.claim("lock", b"x").unwrap_err().why, Why::Full);
    at.remove("big").unwrap();
    write(at, "small", b"x").unwrap();
    assert!(at.claim("lock", b"x").unwrap(), "the connection is still of use");
}

#[test]
fn lines_that_break() {
    let server = Sshd::start("");
    let proxy = Proxy::start(server.address());
    let site = Sftp { port: proxy.address().port(), ..server.site() };
    let content: Vec<u8> = (0..=250).cycle().take(500_000).collect();
    let mut cuts = 0;
    // The first ones fall into the greeting and the login, the last ones into what is written and read back.
    for bytes in [0, 20, 700, 2_000, 4_000, 8_000, 50_000, 300_000, 520_000, 700_000, 1_000_000] {
        proxy.cut_after(bytes);
        let tried = site.connect().and_then(|mut at| {
            write(at.as_mut(), "page.part", &content)?;
            at.rename("page.part", "page.html")?;
            at.read("page.html", &mut Vec::new())
        });
        let broken = tried.expect_err("the line broke");
        assert_eq!(broken.why, Why::Closed, "after {bytes}: {broken:?}");
        cuts += 1;
        proxy.restore();
        let mut at = site.connect().unwrap();
        write(at.as_mut(), "page.part", &content).unwrap();
        at.rename("page.part", "page.html").unwrap();
        assert_eq!(fs::read(server.path("site/page.html")).unwrap(), content);
    }
    assert_eq!(cuts, 11);
    let mut at = site.connect().unwrap();
    proxy.cut_after(0);
    let gone = write(at.as_mut(), "a", b"x").unwrap_err();
    assert!(gone.passes(), "{gone:?}");
    assert!(at.list("").is_err(), "a broken connection stays broken");
}
