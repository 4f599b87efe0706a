//! A line that breaks where a test wants it to, and that takes its time.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// Passes on what comes, to one server and back.
pub struct Proxy {
    address: SocketAddr,
    line: Arc<Line>,
}

#[derive(Default)]
struct Line {
    /// How many bytes still pass, both ways together; all without a number.
    left: Mutex<Option<u64>>,
    /// One way, in milliseconds.
    delay: AtomicU64,
    /// How many bytes have passed to the server, and back.
    passed: [AtomicU64; 2],
    ended: AtomicBool,
    /// What is written otherwise on its way to the server.
    otherwise: Mutex<Option<(Vec<u8>, Vec<u8>)>>,
    /// Where each piece that passed had its end, both ways together.
    ends: Mutex<Vec<u64>>,
    /// What is waited for on its way to the server.
    trap: Mutex<Option<Trap>>,
    /// Nothing passes, and nothing breaks.
    silent: AtomicBool,
    /// How many bytes each connection passes, either way, before it is reset; 0 for all.
    each: AtomicU64,
}

/// A word of the client's that something happens at.
struct Trap {
    word: Vec<u8>,
    /// So many times it passes unharmed.
    unharmed: usize,
    /// Whether it still reaches the server.
    arrives: bool,
    /// Whether the line is silent from then on, instead of cut.
    silent: bool,
}

impl Proxy {
    pub fn start(to: SocketAddr) -> Self {
        Self::start_at("127.0.0.1:0".parse().unwrap(), to)
    }

    pub fn start_at(address: SocketAddr, to: SocketAddr) -> Self {
        Self::of(address, to, Arc::default())
    }

    /// Passes on another port's connections over the same line.
    pub fn also(&self, address: SocketAddr, to: SocketAddr) -> Self {
        Self::of(address, to, Arc::clone(&self.line))
    }

    fn of(address: SocketAddr, to: SocketAddr, line: Arc<Line>) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::clone(&line);
        thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                if shared.ended.load(Ordering::Relaxed) {
                    break;
                }
                // Whoever has gone meanwhile must not reach a server that waits for somebody else there.
                if is_gone(&near) {
                    continue;
                }
                let Ok(far) = TcpStream::connect(to) else { continue };
                let (near, far) = (Arc::new(near), Arc::new(far));
                pass(Arc::clone(&near), Arc::clone(&far), Arc::clone(&shared), true);
                pass(far, near, Arc::clone(&shared), false);
            }
        });
        Self { address, line }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on so many bytes pass, both ways together; then every connection is reset, new ones too.
    pub fn cut_after(&self, bytes: u64) {
        *self.line.left.lock().unwrap() = Some(bytes);
    }

    /// Cuts the line when the client has said a word once more than so many times; whether it `arrives` or not.
    pub fn cut_at(&self, word: &str, unharmed: usize, arrives: bool) {
        *self.line.trap.lock().unwrap() =
            Some(Trap { word: word.into(), unharmed, arrives, silent: false });
    }

    /// Passes nothing more, and breaks nothing, when a word has reached the server.
    pub fn hold_at(&self, word: &str, unharmed: usize) {
        let trap = Trap { word: word.into(), unharmed, arrives: true, silent: true };
        *self.line.trap.lock().unwrap() = Some(trap);
    }

    /// Whether what was waited for was said.
    pub fn is_sprung(&self) -> bool {
        self.line.trap.lock().unwrap().is_none()
    }

    /// Resets each connection once so many bytes have passed one way.
    pub fn limit_each(&self, bytes: u64) {
        self.line.each.store(bytes, Ordering::Relaxed);
    }

    /// Counts anew what passes.
    pub fn count(&self) {
        self.line.ends.lock().unwrap().clear();
    }

    /// How many bytes had passed at the end of each piece since then.
    pub fn counted(&self) -> Vec<u64> {
        self.line.ends.lock().unwrap().clone()
    }

    /// Everything passes again, over new connections.
    pub fn restore(&self) {
        *self.line.trap.lock().unwrap() = None;
        *self.line.left.lock().unwrap() = None;
        self.line.silent.store(false, Ordering::Relaxed);
    }

    /// How many bytes have passed so far: to the server, and back.
    pub fn passed(&self) -> [u64; 2] {
        self.line.passed.each_ref().map(|passed| passed.load(Ordering::Relaxed))
    }

    /// Writes something else, as long, wherever the client sends `from`.
    pub fn rewrite(&self, from: &str, to: &str) {
        assert_eq!(from.len(), to.len());
        *self.line.otherwise.lock().unwrap() = Some((from.into(), to.into()));
    }

    /// Everything takes so long, each way.
    pub fn delay(&self, delay: Duration) {
        self.line.delay.store(delay.as_millis() as u64, Ordering::Relaxed);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.line.ended.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
    }
}

/// One direction: one thread reads, another writes what is due.
fn pass(from: Arc<TcpStream>, to: Arc<TcpStream>, line: Arc<Line>, up: bool) {
    let (sender, due) = mpsc::channel::<(Instant, Vec<u8>)>();
    let (source, shared) = (Arc::clone(&from), Arc::clone(&line));
    let _ = to.set_nodelay(true);
    thread::spawn(move || {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(length @ 1..) = (&*source).read(&mut buffer) {
            if up {
                shared.rewrite(&mut buffer[..length]);
            }
            let delay = Duration::from_millis(shared.delay.load(Ordering::Relaxed));
            if sender.send((Instant::now() + delay, buffer[..length].to_vec())).is_err() {
                break;
            }
        }
    });
    thread::spawn(move || {
        let mut passed = 0;
        for (at, bytes) in due {
            thread::sleep(at.saturating_duration_since(Instant::now()));
            while line.silent.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(1));
            }
            passed += bytes.len() as u64;
            let each = line.each.load(Ordering::Relaxed);
            let ends = each > 0 && passed > each;
            let passing = if ends { 0 } else { line.take(&bytes, up) };
            line.passed[usize::from(!up)].fetch_add(passing as u64, Ordering::Relaxed);
            let written = (&*to).write_all(&bytes[..passing]);
            if passing < bytes.len() {
                reset(&from);
                reset(&to);
                return;
            }
            if written.is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
        let _ = from.shutdown(Shutdown::Read);
    });
}

impl Line {
    /// Writes what is to be written otherwise.
    fn rewrite(&self, bytes: &mut [u8]) {
        let Some((from, to)) = self.otherwise.lock().unwrap().clone() else { return };
        if let Some(at) = bytes.windows(from.len()).position(|found| found == from) {
            bytes[at..at + to.len()].copy_from_slice(&to);
        }
    }

    /// How many of some bytes may still pass.
    fn take(&self, bytes: &[u8], up: bool) -> usize {
        let mut left = self.left.lock().unwrap();
        let sprung = if up { self.spring(bytes) } else { None };
        if sprung.as_ref().is_some_and(|trap| !trap.arrives) {
            *left = Some(0);
        }
        let passing = left.map_or(bytes.len(), |left| bytes.len().min(left as usize));
        *left = left.map(|left| left - passing as u64);
        match sprung {
            Some(trap) if trap.silent => self.silent.store(true, Ordering::Relaxed),
            Some(_) => *left = Some(0),
            None => {}
        }
        let mut ends = self.ends.lock().unwrap();
        let before = ends.last().copied().unwrap_or_default();
        ends.push(before + passing as u64);
        passing
    }

    /// The trap, if some bytes of the client's spring it.
    fn spring(&self, bytes: &[u8]) -> Option<Trap> {
        let mut set = self.trap.lock().unwrap();
        let word = set
            .as_mut()
            .filter(|trap| bytes.windows(trap.word.len()).any(|found| found == trap.word))?;
        match word.unharmed.checked_sub(1) {
            Some(unharmed) => {
                word.unharmed = unharmed;
                None
            }
            None => set.take(),
        }
    }
}

fn is_gone(near: &TcpStream) -> bool {
    let _ = near.set_nonblocking(true);
    let waits = matches!(near.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock);
    let says = matches!(near.peek(&mut [0]), Ok(1..));
    let _ = near.set_nonblocking(false);
    !waits && !says
}

/// Breaks a connection: its last holder resets it, and whoever reads it wakes up.
fn reset(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_linger(Some(Duration::ZERO));
    let _ = stream.shutdown(Shutdown::Read);
}
