//! A web server that says what it is told to: for answers that no server on this machine gives.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// A server that answers the requests of each connection with the next of some lists, whatever is asked, and then
/// closes it. After the last list it is gone.
pub fn scripted(connections: &[&[String]]) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let connections: Vec<_> = connections.iter().map(|answers| answers.to_vec()).collect();
    thread::spawn(move || {
        for answers in connections {
            let Ok((mut stream, _)) = listener.accept() else { return };
            for answer in answers {
                take(&mut stream);
                let _ = stream.write_all(answer.as_bytes());
            }
        }
    });
    address
}

/// An answer with its length.
pub fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n{body}", body.len())
}

/// Reads a request to its end.
fn take(stream: &mut TcpStream) {
    let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let head = request.windows(4).position(|end| end == b"\r\n\r\n");
        if let Some(head) = head {
            let text = String::from_utf8_lossy(&request[..head]).to_ascii_lowercase();
            let length = text
                .split_once("content-length: ")
                .map_or(0, |(_, rest)| rest.split("\r\n").next().unwrap().parse().unwrap());
            if request.len() >= head + 4 + length {
                return;
            }
        }
        match stream.read(&mut buffer) {
            Ok(length) if length > 0 => request.extend_from_slice(&buffer[..length]),
            _ => return,
        }
    }
}
