//! What stands before a storage, as offices have it: folders have their pages, and what is not there has the page
//! that says so.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// Serves the files of a bucket, as the storage has them.
pub fn front(storage: SocketAddr, bucket: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || {
                let Some(path) = asked(&stream) else { return };
                let file = path.split('?').next().unwrap_or_default();
                let index = if file.ends_with('/') { "index.html" } else { "" };
                let mut answer = get(storage, &format!("/{bucket}{file}{index}"));
                if answer.starts_with(b"HTTP/1.1 404") {
                    // Of the language, if the address begins with one.
                    let language = file.split('/').nth(1).unwrap_or_default();
                    let pages = [format!("/{language}/404.html"), "/404.html".to_owned()];
                    let pages = pages.map(|page| get(storage, &format!("/{bucket}{page}")));
                    let found = pages
                        .into_iter()
                        .find_map(|page| page.strip_prefix(b"HTTP/1.1 200 OK").map(<[u8]>::to_vec));
                    let found = found.unwrap_or_else(|| b"\r\n\r\n".to_vec());
                    answer = [b"HTTP/1.1 404 Not Found", &*found].concat();
                }
                let _ = stream.write_all(&answer);
            });
        }
    });
    address
}

/// The address that somebody asks for.
fn asked(stream: &TcpStream) -> Option<String> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next()?;
    lines.find(String::is_empty)?;
    first.split(' ').nth(1).map(str::to_owned)
}

fn get(storage: SocketAddr, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(storage).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {storage}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    answer
}
