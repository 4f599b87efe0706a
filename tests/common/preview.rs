//! The running preview, and HTTP spoken to it by hand: no client stands between a test and the bytes.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// After so long without an answer there will be none.
const PATIENCE: Duration = Duration::from_secs(30);

/// `haiyen serve` at a port of its own, ended with the test.
pub struct Preview {
    child: Child,
    told: Arc<Mutex<String>>,
    pub port: u16,
}

impl Preview {
    /// Starts the program in a folder with nothing of the caller's in its environment, and waits until it
    /// can be opened.
    pub fn start(root: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_haiyen"));
        command.args(["serve", "--port", "0", "--today", "2026-11-23", "--ui-lang", "en"]);
        command.args(arguments).current_dir(root).env_clear().env("HOME", "/nonexistent");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let told = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&told);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                *heard.lock().unwrap() += &(line + "\n");
            }
        });
        let mut preview = Self { child, told, port: 0 };
        let site = preview.wait_for("Preview: http://127.0.0.1:");
        preview.port = site.split('/').next().unwrap().parse().unwrap();
        preview.wait_for("Stop: ");
        preview
    }

    /// Everything that the program has said.
    pub fn told(&self) -> String {
        self.told.lock().unwrap().clone()
    }

    /// The rest of the last line that has these words, as soon as there is one.
    pub fn wait_for(&self, words: &str) -> String {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let told = self.told();
            let line = told.lines().rev().find_map(|line| Some(line.split_once(words)?.1));
            if let Some(rest) = line {
                return rest.to_owned();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("no “{words}” in: {}", self.told());
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the program still runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// The most memory that it ever had, in bytes, where the system tells.
    pub fn peak(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
    }

    pub fn address(&self) -> SocketAddr {
        SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), self.port)
    }

    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// A connection to it.
    pub fn line(&self) -> Line {
        Line::open(self.address())
    }

    /// Somebody who looks at one address after another.
    pub fn browser(&self) -> Browser {
        Browser { line: self.line(), address: self.address(), host: self.host() }
    }

    /// What it answers to a well-behaved browser.
    pub fn get(&self, path: &str) -> Answer {
        self.browser().get(path, "").unwrap()
    }

    /// What its pages show that they are its own with.
    pub fn token(&self) -> String {
        self.get("/").text().split_once("data-token=\"").unwrap().1[..32].to_owned()
    }

    /// Opens the overview as whoever sits at the machine does: the cookie that shows who they are.
    pub fn open(&self) -> String {
        let path = self.wait_for("Overview (the link opens once): ");
        let path = path.split_once(&self.host()).unwrap().1;
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One connection.
pub struct Line(BufReader<TcpStream>);

impl Line {
    pub fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    /// Sends bytes as they are. Whoever is refused early may find the other end closed: what it had to
    /// say is still to be read.
    pub fn send(&mut self, bytes: &[u8]) {
        let _ = self.0.get_mut().write_all(bytes);
    }

    /// The next answer; none if the other end has closed, or closes in the middle of it.
    pub fn answer(&mut self, has_body: bool) -> Option<Answer> {
        let mut status = String::new();
        let read = self.0.read_line(&mut status);
        if read.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock) {
            panic!("neither an answer nor an end");
        }
        if read.unwrap_or_default() == 0 {
            return None;
        }
        let status = status.strip_prefix("HTTP/1.").and_then(|rest| rest.get(2..5)).unwrap();
        let mut answer =
            Answer { status: status.parse().unwrap(), headers: Vec::new(), body: Vec::new() };
        loop {
            let mut header = String::new();
            self.0.read_line(&mut header).unwrap();
            let Some((name, value)) = header.trim_end().split_once(": ") else { break };
            answer.headers.push((name.to_ascii_lowercase(), value.to_owned()));
        }
        if has_body && let Some(length) = answer.header("content-length") {
            answer.body = vec![0; length.parse().unwrap()];
            self.0.read_exact(&mut answer.body).ok()?;
        }
        if has_body && answer.header("transfer-encoding") == Some("chunked") {
            answer.body = self.pieces()?;
        }
        Some(answer)
    }

    /// A body of unknown length (RFC 9112, 7.1).
    fn pieces(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let mut size = String::new();
            self.0.read_line(&mut size).ok()?;
            let size = usize::from_str_radix(size.trim_end(), 16).unwrap();
            let mut piece = vec![0; size + 2];
            self.0.read_exact(&mut piece).ok()?;
            body.extend(&piece[..size]);
            if size == 0 {
                return Some(body);
            }
        }
    }

    /// Says that nothing more will come, and returns what the other end still says.
    pub fn finish(mut self) -> Vec<u8> {
        let _ = self.0.get_ref().shutdown(Shutdown::Write);
        let mut rest = Vec::new();
        let _ = self.0.read_to_end(&mut rest);
        rest
    }
}

/// Keeps a connection for as long as the other end does.
pub struct Browser {
    line: Line,
    address: SocketAddr,
    host: String,
}

impl Browser {
    /// What is at an address; why there is no answer.
    pub fn get(&mut self, path: &str, more: &str) -> Result<Answer, String> {
        let Self { line, host, .. } = self;
        line.send(format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n").as_bytes());
        let answer = line.answer(true).ok_or_else(|| format!("{path}: broken off"));
        if answer.is_err() {
            self.line = Line::open(self.address);
        }
        answer
    }
}

/// An answer.
pub struct Answer {
    pub status: u16,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(out, "{}", self.status)?;
        for (name, value) in &self.headers {
            writeln!(out, "{name}: {value}")?;
        }
        write!(out, "\n{}", self.text())
    }
}

/// A page as a build would write it: without the one script that the preview adds.
pub fn without_script(page: &str) -> Option<String> {
    let (before, rest) = page.split_once("<script src=\"/_haiyen/page.js\"")?;
    let (attributes, after) = rest.split_once("></script>")?;
    let is_last = after.is_empty();
    let is_only = !after.contains("/_haiyen/") && !before.contains("/_haiyen/");
    (is_last && is_only && !attributes.contains('<')).then(|| format!("{before}{after}"))
}
