//! OpenSSH's server, as offices have it.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs::{self, File};
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use haiyen::publish::transport::{Key, Login, Sftp};

use super::ftp::free_port;

/// A server with a folder of its own, for whoever runs the test, with the key `key`.
pub struct Sshd {
    server: Child,
    folder: tempfile::TempDir,
    address: SocketAddr,
}

impl Sshd {
    /// Starts a server with these lines of its configuration beside those that every test needs.
    pub fn start(lines: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let at = |name: &str| folder.path().join(name);
        for (kind, name) in [("ed25519", "host_ed25519"), ("rsa", "host_rsa"), ("ed25519", "key")] {
            keygen(kind, &at(name), "");
        }
        fs::copy(at("key.pub"), at("authorized_keys")).unwrap();
        fs::create_dir(at("site")).unwrap();
        let place = folder.path().display();
        let common = format!(
            "ListenAddress 127.0.0.1\nHostKey {place}/host_ed25519\nHostKey {place}/host_rsa\n\
             AuthorizedKeysFile {place}/authorized_keys\nPidFile none\nStrictModes no\n\
             PermitRootLogin yes\nLogLevel VERBOSE\n"
        );
        let subsystem = match lines.contains("Subsystem") {
            true => "",
            false => "Subsystem sftp internal-sftp\n",
        };
        fs::write(at("sshd_config"), format!("{common}{lines}\n{subsystem}")).unwrap();
        if whoami() == "root" {
            fs::create_dir_all("/run/sshd").unwrap();
        }
        let address = SocketAddr::from(([127, 0, 0, 1], free_port("127.0.0.1")));
        let server = Command::new("/usr/sbin/sshd")
            .args(["-D", "-e", "-p", &address.port().to_string(), "-f"])
            .arg(at("sshd_config"))
            .stderr(File::create(at("log")).unwrap())
            .spawn()
            .expect("sshd is installed: apt-get install openssh-server");
        let mut this = Self { server, folder, address };
        while TcpStream::connect(this.address).is_err() {
            let ended = this.server.try_wait().unwrap();
            assert!(ended.is_none(), "sshd did not start: {}", this.log());
            thread::sleep(Duration::from_millis(20));
        }
        this
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What the server has noted.
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap()
    }

    /// The fingerprint of one of its keys, as an office would be told it.
    pub fn fingerprint(&self, kind: &str) -> String {
        let printed = run(Command::new("ssh-keygen").arg("-lf").arg(self.path(kind)));
        printed.split(' ').nth(1).unwrap().to_owned()
    }

    /// Its empty folder, for whoever runs the test.
    pub fn site(&self) -> Sftp {
        Sftp {
            host: self.address.ip().to_string(),
            port: self.address.port(),
            user: whoami(),
            folder: self.path("site").display().to_string(),
            host_key: Some(self.fingerprint("host_ed25519")),
            login: Login {
                keys: vec![Key { file: self.path("key"), passphrase: None }],
                ..Login::default()
            },
        }
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Makes a key of a kind.
pub fn keygen(kind: &str, file: &Path, passphrase: &str) {
    let mut keygen = Command::new("ssh-keygen");
    run(keygen.args(["-q", "-t", kind, "-N", passphrase, "-f"]).arg(file));
}

/// An agent that holds a key.
pub struct Agent {
    agent: Child,
    pub socket: PathBuf,
}

impl Agent {
    pub fn start(socket: PathBuf, keys: &[PathBuf]) -> Self {
        let mut agent = Command::new("ssh-agent");
        let agent = agent.args(["-D", "-a"]).arg(&socket).stdout(Stdio::null()).spawn();
        let agent = agent.expect("ssh-agent is installed: apt-get install openssh-client");
        let this = Self { agent, socket };
        while !this.socket.exists() {
            thread::sleep(Duration::from_millis(20));
        }
        for key in keys {
            let mut add = Command::new("ssh-add");
            run(add.arg("-q").arg(key).env("SSH_AUTH_SOCK", &this.socket));
        }
        this
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.agent.kill();
        let _ = self.agent.wait();
    }
}

/// A user of this machine who has a password.
pub struct User {
    pub name: String,
}

/// Only one at a time may change the list of users.
static USERS: Mutex<()> = Mutex::new(());

impl User {
    pub fn new(label: &str, password: &str) -> Self {
        let name = format!("haiyen-{label}-{}", std::process::id());
        let _one = USERS.lock().unwrap();
        assert_eq!(whoami(), "root", "a login with a password needs a user, made by root");
        run(Command::new("useradd").args(["--no-create-home", "--shell", "/bin/sh", &name]));
        let this = Self { name };
        let mut change =
            Command::new("chpasswd").stdin(Stdio::piped()).spawn().expect("chpasswd is installed");
        writeln!(change.stdin.take().unwrap(), "{}:{password}", this.name).unwrap();
        assert!(change.wait().unwrap().success(), "the user {} got no password", this.name);
        this
    }

    /// Gives a folder to this user.
    pub fn owns(&self, folder: &Path) {
        run(Command::new("chown").arg(&self.name).arg(folder));
    }
}

impl Drop for User {
    fn drop(&mut self) {
        let _one = USERS.lock();
        // The last processes of the user may still be ending.
        let _ =
            Command::new("userdel").args(["--force", &self.name]).stderr(Stdio::null()).status();
    }
}

pub fn whoami() -> String {
    run(Command::new("id").arg("-un")).trim().to_owned()
}

/// Runs a program that must work; returns what it prints.
pub fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}
