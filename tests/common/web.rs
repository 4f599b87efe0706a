//! Web servers as offices have them, and HTTP spoken to them by hand.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::ftp::free_port;

/// A running server, ended with the test.
pub struct Server {
    child: Child,
    folder: tempfile::TempDir,
    address: SocketAddr,
}

/// An answer.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    /// One a line, names in lower case.
    pub headers: String,
    pub body: Vec<u8>,
}

impl Server {
    /// Runs a server in a folder of its own; `prepare` writes its configuration there for an address.
    pub fn start(prepare: impl Fn(&Path, SocketAddr) -> Command) -> Self {
        let folder = tempfile::tempdir().unwrap();
        open_to_all(folder.path());
        let address = SocketAddr::from(([127, 0, 0, 1], free_port("127.0.0.1")));
        let mut command = prepare(folder.path(), address);
        let log = || File::options().create(true).append(true).open(folder.path().join("log"));
        let command = command.stdin(Stdio::null()).stdout(log().unwrap()).stderr(log().unwrap());
        let child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let mut this = Self { child, folder, address };
        while TcpStream::connect(this.address).is_err() {
            let ended = this.child.try_wait().unwrap();
            assert!(ended.is_none(), "the server did not start: {}", this.log());
            thread::sleep(Duration::from_millis(20));
        }
        this
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What the server has noted.
    pub fn log(&self) -> String {
        let read = |name| std::fs::read_to_string(self.folder.path().join(name));
        read("log").unwrap_or_default() + &read("error.log").unwrap_or_default()
    }

    /// Asks for an address, with these lines beside the request's first.
    pub fn get(&self, path: &str, lines: &str) -> Response {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let host = self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{lines}\r\n")
            .unwrap();
        let mut reader = BufReader::new(stream);
        let mut line = || {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            line.trim_end().to_owned()
        };
        let first = line();
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok());
        let mut headers = String::new();
        loop {
            let line = line();
            let Some((name, value)) = line.split_once(": ") else { break };
            headers += &format!("{}: {value}\n", name.to_ascii_lowercase());
        }
        let mut body = Vec::new();
        if headers.contains("transfer-encoding: chunked") {
            loop {
                let mut size = String::new();
                reader.read_line(&mut size).unwrap();
                let size = usize::from_str_radix(size.trim(), 16).unwrap();
                let mut piece = vec![0; size + 2];
                reader.read_exact(&mut piece).unwrap();
                body.extend(&piece[..size]);
                if size == 0 {
                    break;
                }
            }
        } else {
            reader.read_to_end(&mut body).unwrap();
        }
        let status = status.unwrap_or_else(|| panic!("{path}: {first:?} {}", self.log()));
        Response { status, headers, body }
    }
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A server started by root gives its rights away, and must still reach what it serves.
#[cfg(unix)]
pub fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(not(unix))]
pub fn open_to_all(_: &Path) {}
