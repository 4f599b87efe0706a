//! A line that breaks where a test wants it to, and that takes its time.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::io::{Read, Write};
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

    /// Everything passes again, over new connections.
    pub fn restore(&self) {
        *self.line.left.lock().unwrap() = None;
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
        for (at, bytes) in due {
            thread::sleep(at.saturating_duration_since(Instant::now()));
            let passing = line.take(bytes.len());
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
    fn take(&self, length: usize) -> usize {
        let mut left = self.left.lock().unwrap();
        let passing = left.map_or(length, |left| length.min(left as usize));
        *left = left.map(|left| left - passing as u64);
        passing
    }
}

/// Breaks a connection: its last holder resets it, and whoever reads it wakes up.
fn reset(stream: &TcpStream) {
    let _ = socket2::SockRef::from(stream).set_linger(Some(Duration::ZERO));
    let _ = stream.shutdown(Shutdown::Read);
}
