//! Places to publish to, each behind a line that can be cut.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::{BTreeMap, BTreeSet};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;

use haiyen::publish::transport::s3::{Bucket, Keys, Naming, S3};
use haiyen::publish::transport::{Destination, Kind, Secret, Transport};
use regex::Regex;

use super::certificates::self_signed;
use super::disk::Project;
use super::faults::{Case, site};
use super::ftp::{CANARY, Server};
use super::live::{Found, Live, Served};
use super::moto::Moto;
use super::proxy::Proxy;
use super::sshd::{Sshd, run, whoami};

/// What makes a version of a site.
pub type Make = fn(&Project, char);

/// A folder of this machine.
pub fn folder() -> (Case, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("site");
    std::fs::create_dir(&live).unwrap();
    let target = format!("to = '{}'", live.display());
    (Case::begin(Box::new(Served(live)), target, None, Vec::new()), folder)
}

/// OpenSSH's server.
pub fn sftp() -> (Case, Sshd) {
    sftp_with(site)
}

/// The same, with another site.
pub fn sftp_with(site: Make) -> (Case, Sshd) {
    let server = Sshd::start("MaxStartups 100\n");
    let line = Proxy::start(server.address());
    let live = server.path("site");
    let target = format!(
        "to = 'sftp://{}@{}/{}'\nfingerprint = '{}'\nkey = '{}'",
        whoami(),
        line.address(),
        live.display(),
        server.fingerprint("host_ed25519"),
        server.path("key").display(),
    );
    let target = target.replace("//tmp", "/tmp");
    (Case::begin_with(Box::new(Served(live)), target, Some(line), Vec::new(), site), server)
}

/// How many connections for files a server has at once.
const DATA: u16 = 50;

/// vsftpd, over TLS that every file's connection takes up again, or without.
pub fn ftp(secure: bool) -> (Case, Server) {
    let folder = tempfile::tempdir().unwrap();
    let certificate = self_signed("127.0.0.1", folder.path()).file;
    let ports = free_ports();
    let mut lines = vec![format!("pasv_min_port={ports}\npasv_max_port={}", ports + DATA - 1)];
    if secure {
        lines.push(format!(
            "ssl_enable=YES\nforce_anon_logins_ssl=YES\n\
             force_anon_data_ssl=YES\nrequire_ssl_reuse=YES\nrsa_cert_file={0}\nrsa_private_key_file={0}",
            certificate.display()
        ));
    }
    let server = Server::vsftpd(&lines);
    (behind(&server, ports, secure.then_some(certificate.as_path())), server)
}

/// A server of a shared host, without TLS.
pub fn shared_host(arguments: &[&str]) -> (Case, Server) {
    let ports = free_ports();
    let (first, span) = (ports.to_string(), DATA.to_string());
    let server = Server::shared_host(&[arguments, &["--ports", &first, "--span", &span]].concat());
    (behind(&server, ports, None), server)
}

fn behind(server: &Server, ports: u16, certificate: Option<&Path>) -> Case {
    // A data connection goes to the address that the first one goes to.
    let near = |port| SocketAddr::from(([127, 0, 0, 3], port));
    let line = Proxy::start_at(near(server.port), server.address());
    let far = |port| SocketAddr::from(([127, 0, 0, 1], port));
    let more = (ports..ports + DATA).map(|port| line.also(near(port), far(port))).collect();
    let scheme = if certificate.is_some() { "ftps" } else { "ftp" };
    let mut target = format!("to = '{scheme}://anonymous@{}/site'", line.address());
    target += &match certificate {
        Some(file) => format!("\nfingerprint = '{}'", fingerprint(file)),
        None => "\nallow_plain_ftp = true".to_owned(),
    };
    Case::begin(Box::new(Served(server.root())), target, Some(line), more)
}

fn fingerprint(certificate: &Path) -> String {
    let mut openssl = Command::new("openssl");
    let printed =
        run(openssl.args(["x509", "-noout", "-fingerprint", "-sha256", "-in"]).arg(certificate));
    printed.trim().rsplit('=').next().unwrap().to_owned()
}

/// The first of some ports that follow each other, out of the range from which programs are given theirs.
fn free_ports() -> u16 {
    let is_free = |port: u16| {
        ["127.0.0.1", "127.0.0.3"].iter().all(|host| TcpListener::bind((*host, port)).is_ok())
    };
    // Tests that run at the same time begin elsewhere.
    let mut begin = [0; 2];
    getrandom::fill(&mut begin).unwrap();
    let begin = u16::from_le_bytes(begin);
    let mut firsts = (0..400).map(|step| 10_000 + begin.wrapping_add(step * DATA) % 20_000);
    firsts.find(|first| (*first..first + DATA).all(is_free)).expect("no ports are free")
}

/// moto's S3.
pub fn s3() -> Case {
    let moto = Moto::start();
    let line = Proxy::start(moto.address);
    let target = format!("to = 's3://trang'\nendpoint = 'http://{}'", line.address());
    let live = Stored { moto, saved: BTreeMap::new() };
    live.keep_versions();
    Case::begin(Box::new(live), target, Some(line), Vec::new())
}

/// A bucket that keeps a version of whatever was written.
struct Stored {
    moto: Moto,
    saved: BTreeMap<String, Vec<u8>>,
}

impl Stored {
    fn connect(&self) -> Box<dyn Transport> {
        let (access, secret) = (Secret::new("key"), Secret::new(CANARY));
        let s3 = S3::new(Bucket {
            endpoint: self.moto.endpoint(),
            plain: false,
            region: "us-east-1".to_owned(),
            bucket: "trang".to_owned(),
            prefix: String::new(),
            naming: Naming::Path,
            certificate: None,
            keys: Keys { access, secret, token: None },
        });
        s3.unwrap().connect().unwrap()
    }

    fn keep_versions(&self) {
        let versions =
            "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>";
        let (status, told) = self.moto.ask("PUT /trang?versioning", "s3", versions);
        assert_eq!(status, 200, "{told}");
    }

    /// The newest version of each file.
    fn versions(&self) -> BTreeMap<String, String> {
        let (status, told) = self.moto.ask("GET /trang?versions", "s3", "");
        assert!(status == 200 && told.contains("<IsTruncated>false"), "{told}");
        let version = Regex::new(r"(?s)<Version>(.*?)</Version>").unwrap();
        let field = |text: &str, name: &str| {
            let rest = text.split_once(&format!("<{name}>")).unwrap().1;
            rest.split('<').next().unwrap().to_owned()
        };
        version
            .captures_iter(&told)
            .map(|found| found.get(1).unwrap().as_str())
            .filter(|text| field(text, "IsLatest") == "true")
            .map(|text| (field(text, "Key"), field(text, "VersionId")))
            .collect()
    }
}

impl Live for Stored {
    fn files(&self) -> BTreeMap<String, Found> {
        let mut at = self.connect();
        let files = self.versions().into_iter().map(|(path, mark)| {
            let mut bytes = Vec::new();
            at.read(&path, &mut bytes).unwrap();
            (path, Found { bytes, mark })
        });
        files.collect()
    }

    fn folders(&self) -> BTreeSet<String> {
        let root = self.connect().list("").unwrap();
        assert!(root.iter().all(|found| found.kind != Kind::Other), "{root:?}");
        BTreeSet::new()
    }

    fn save(&mut self) {
        self.saved = self.files().into_iter().map(|(path, found)| (path, found.bytes)).collect();
    }

    fn reset(&self) {
        let (status, told) = self.moto.ask("POST /moto-api/reset", "s3", "");
        assert_eq!(status, 200, "{told}");
        let (status, told) = self.moto.ask("PUT /trang", "s3", "");
        assert_eq!(status, 200, "{told}");
        self.keep_versions();
        let mut at = self.connect();
        for (path, bytes) in &self.saved {
            at.write(path, bytes.len() as u64, &mut bytes.as_slice()).unwrap();
        }
    }
}
