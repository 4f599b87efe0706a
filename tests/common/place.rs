//! Places that sites are published to, as offices have them, and what is on them.
#![allow(dead_code, reason = "each test file uses its own part")]
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::thread;

use haiyen::publish::transport::s3::{Bucket, Keys, Naming, S3};
use haiyen::publish::transport::{Destination, Kind, Secret, Transport};

use super::certificates::self_signed;
use super::ftp;
use super::moto::Moto;
use super::sshd::{Sshd, run, whoami};

/// The kinds of places that sites are published to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Folder,
    Sftp,
    Ftps,
    /// Lists as DOS, replaces no file in a step, takes one connection, and encrypts nothing.
    SharedHost,
    S3,
}

/// What keeps the files, until the test ends.
pub enum Server {
    Folder(tempfile::TempDir),
    Sftp(Sshd),
    Ftp(ftp::Server, Option<tempfile::TempDir>),
    S3(Moto),
}

impl Server {
    pub fn start(place: Place) -> Self {
        match place {
            Place::Folder => Self::Folder(tempfile::tempdir().unwrap()),
            Place::Sftp => Self::Sftp(Sshd::start("MaxStartups 100\nMaxSessions 100")),
            Place::Ftps => {
                let folder = tempfile::tempdir().unwrap();
                let file = self_signed("localhost", folder.path()).file.display().to_string();
                let tls = [
                    "ssl_enable=YES".to_owned(),
                    "force_anon_logins_ssl=YES".to_owned(),
                    "force_anon_data_ssl=YES".to_owned(),
                    "require_ssl_reuse=YES".to_owned(),
                    format!("rsa_cert_file={file}"),
                    format!("rsa_private_key_file={file}"),
                ];
                Self::Ftp(ftp::Server::vsftpd(&tls), Some(folder))
            }
            Place::SharedHost => {
                Self::Ftp(ftp::Server::shared_host(&["--windows", "--alone"]), None)
            }
            Place::S3 => Self::S3(Moto::start()),
        }
    }

    /// What `site.toml` says of it.
    pub fn target(&self) -> String {
        match self {
            Self::Folder(folder) => format!("to = '{}'\n", folder.path().display()),
            Self::Sftp(server) => format!(
                "to = \"sftp://{}@{}{}\"\nkey = '{}'\nfingerprint = \"{}\"\n",
                whoami(),
                server.address(),
                server.path("site").display(),
                server.path("key").display(),
                server.fingerprint("host_ed25519"),
            ),
            Self::Ftp(server, None) => {
                let to = format!("ftp://anonymous@localhost:{}/site", server.port);
                format!("to = \"{to}\"\nallow_plain_ftp = true\n")
            }
            Self::Ftp(server, Some(folder)) => format!(
                "to = \"ftps://anonymous@localhost:{}/site\"\nfingerprint = \"{}\"\n",
                server.port,
                fingerprint(&folder.path().join("server.pem")),
            ),
            Self::S3(moto) => {
                format!("to = \"s3://trang/web\"\nendpoint = \"{}\"\n", moto.endpoint())
            }
        }
    }

    /// Where the files are on this machine, if they are.
    pub fn root(&self) -> Option<PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder.path().to_owned()),
            Self::Sftp(server) => Some(server.path("site")),
            Self::Ftp(server, _) => Some(server.root()),
            Self::S3(_) => None,
        }
    }

    pub fn bucket(&self) -> Shelf {
        let Self::S3(moto) = self else { panic!("no bucket") };
        Shelf(moto.endpoint())
    }

    /// What is at a path there.
    pub fn reader(&self) -> Arc<Reader> {
        match self.root() {
            Some(root) => Arc::new(move |path| fs::read(root.join(path)).ok()),
            None => {
                let bucket = self.bucket();
                Arc::new(move |path| bucket.get(path))
            }
        }
    }

    /// Lets a server that gave its rights away change what somebody else made.
    pub fn open(&self, root: &Path, file: &Path) {
        if matches!(self, Self::Ftp(..)) {
            for at in file.ancestors().take_while(|at| *at != root) {
                fs::set_permissions(at, fs::Permissions::from_mode(0o777)).unwrap();
            }
        }
    }
}

/// The SHA-256 of a certificate, as programs print it.
pub fn fingerprint(certificate: &Path) -> String {
    let mut openssl = Command::new("openssl");
    let print = openssl.args(["x509", "-noout", "-fingerprint", "-sha256", "-in"]).arg(certificate);
    run(print).trim().split_once('=').unwrap().1.to_owned()
}

/// The part of a bucket that a site is published to.
pub struct Shelf(pub String);

impl Shelf {
    pub fn connect(&self) -> Box<dyn Transport> {
        let secret = || Secret::new("x");
        let bucket = Bucket {
            endpoint: self.0.clone(),
            plain: false,
            region: "us-east-1".to_owned(),
            bucket: "trang".to_owned(),
            prefix: "web".to_owned(),
            naming: Naming::Path,
            certificate: None,
            keys: Keys { access: secret(), secret: secret(), token: None },
        };
        S3::new(bucket).unwrap().connect().unwrap()
    }

    fn get(&self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.connect().read(path, &mut bytes).ok().map(|_| bytes)
    }

    pub fn put(&self, path: &str, content: &[u8]) {
        self.connect().write(path, content.len() as u64, &mut &content[..]).unwrap();
    }

    pub fn all(&self) -> BTreeMap<String, Vec<u8>> {
        let (mut at, mut folders) = (self.connect(), vec![String::new()]);
        let mut files = BTreeMap::new();
        while let Some(folder) = folders.pop() {
            for found in at.list(&folder).unwrap() {
                let path =
                    format!("{folder}{}{}", if folder.is_empty() { "" } else { "/" }, found.name);
                if found.kind == Kind::Folder {
                    folders.push(path);
                } else {
                    let mut bytes = Vec::new();
                    at.read(&path, &mut bytes).unwrap();
                    files.insert(path, bytes);
                }
            }
        }
        files
    }
}

pub type Reader = dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync;

/// Readers' way to the files: a web server that shows them as they are.
pub struct Web(pub SocketAddr);

impl Web {
    pub fn serve(read: Arc<Reader>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let read = Arc::clone(&read);
                thread::spawn(move || answer(stream, &*read));
            }
        });
        Self(address)
    }
}

fn answer(mut stream: TcpStream, read: &Reader) {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => request.push(byte[0]),
            _ => return,
        }
    }
    let text = String::from_utf8_lossy(&request);
    let path = text.split(' ').nth(1).unwrap_or("/").trim_start_matches('/');
    let mut path = percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned();
    if path.is_empty() || path.ends_with('/') {
        path += "index.html";
    }
    let (status, body) = match read(&path) {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.write_all(&body);
}
