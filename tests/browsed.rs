//! This repository's own site, published to every kind of place, and read from there in a browser.
#![cfg(unix)]

mod common;

use std::path::Path;
use std::process::{Command, Output};

use common::certificates::self_signed;
use common::disk::Project;
use common::ftp::{self, CANARY};
use common::moto::Moto;
use common::sshd::{Sshd, whoami};
use common::web::{Server, open_to_all};
use common::{apache, copy, front, nginx, project};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

const TODAY: &str = "2026-11-23";

/// This repository's site in a folder of its own, made once.
fn site() -> Project {
    let site = Project::new("");
    for folder in ["content", "data", "locales", "themes"] {
        copy(&project().join(folder), &site.path(folder));
    }
    std::fs::copy(project().join("site.toml"), site.path("site.toml")).unwrap();
    let made = site.run(&["build", "--strict", "--today", TODAY]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    site
}

/// The fingerprint of a certificate, as browsers show it.
fn fingerprint(pem: &str) -> String {
    let der = CertificateDer::from_pem_slice(pem.as_bytes()).unwrap();
    let hash = ring::digest::digest(&ring::digest::SHA256, &der);
    let pairs: Vec<_> = hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(":")
}

/// What a program said, if all went well.
#[track_caller]
fn said(ran: &Output) -> String {
    let said = [&*ran.stdout, &*ran.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(ran.status.success(), "{said}");
    said
}

#[test]
fn the_real_site_is_read_from_every_kind_of_place() {
    let site = site();
    let www = site.path("www");
    std::fs::create_dir(&www).unwrap();
    let sshd = Sshd::start("");
    let keys = tempfile::tempdir().unwrap();
    let certificate = self_signed("localhost", keys.path());
    let pem = certificate.file.display();
    let lines = ["ssl_enable=YES", "force_anon_logins_ssl=YES", "force_anon_data_ssl=YES"];
    let files = ["rsa_cert_file", "rsa_private_key_file"].map(|key| format!("{key}={pem}"));
    let vsftpd = ftp::Server::vsftpd(&[&lines.map(str::to_owned)[..], &files[..]].concat());
    // As IIS is: it lists as DOS did, and replaces no file.
    let shared = ftp::Server::shared_host(&["--windows"]);
    let moto = Moto::start();
    moto.open();

    let nginx = |root: &Path| nginx::start(root, &site.path("public/haiyen-nginx.conf"));
    // Started by root, Apache gives its rights away, and must still reach what it serves.
    vsftpd.root().ancestors().skip(1).take(2).for_each(open_to_all);
    let servers = [
        nginx(&www),
        nginx(&sshd.path("site")),
        apache::start(&vsftpd.root(), None, apache::MODULES),
        nginx(&shared.root()),
    ];
    let [folder, sftp, ftps, ftp] = servers.each_ref().map(Server::address);
    let storage = front::front(moto.address, "trang");
    let sftp_to = format!(
        "to = 'sftp://{}@{}{}'\nkey = '{}'\nfingerprint = '{}'",
        whoami(),
        sshd.address(),
        sshd.path("site").display(),
        sshd.path("key").display(),
        sshd.fingerprint("host_ed25519"),
    );
    let ftps_to = format!(
        "to = 'ftps://anonymous@localhost:{}/site'\nfingerprint = '{}'",
        vsftpd.port,
        fingerprint(&certificate.pem)
    );
    let ftp_to =
        format!("to = 'ftp://anonymous@localhost:{}/site'\nallow_plain_ftp = true", shared.port);
    let places = [
        ("folder", "to = 'www'".to_owned(), folder),
        ("sftp", sftp_to, sftp),
        ("ftps", ftps_to, ftps),
        ("ftp", ftp_to, ftp),
        ("s3", format!("to = 's3://trang'\nendpoint = '{}'", moto.endpoint()), storage),
    ];
    let mut config = std::fs::read_to_string(site.path("site.toml")).unwrap();
    for (name, to, address) in &places {
        config += &format!("\n[publish.{name}]\n{to}\nurl = 'http://{address}'\n");
    }
    site.write("site.toml", &config);
    for (name, ..) in &places {
        let mut publish = site.haiyen(&["publish", name, "--yes", "--today", TODAY]);
        let keys = [("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "x")];
        publish.envs(keys).env("HAIYEN_PASSWORD", CANARY).env("HAIYEN_PATIENCE", "50");
        let said = said(&publish.output().unwrap());
        // It has looked at the home pages as readers get them.
        assert!(!said.contains("error[") && !said.contains("warning["), "{name}: {said}");
    }

    let sites = places.map(|(name, _, address)| format!("{name}=http://{address}"));
    let browser = Command::new("node")
        .args(["--test", "tests/browser/published.test.mjs"])
        .env("SITES", sites.join(" "))
        .current_dir(project())
        .output()
        .expect("Node.js and its packages: tests/run installs them");
    said(&browser);
}
