//! Whom we speak with, and what nobody may ever read.

use std::fs;

use crate::common::certificates::{Authority, Certificate, self_signed};
use crate::common::disk::Ran;
use crate::common::ftp::{self, CANARY};
use crate::common::office::{Office, Place, Server, changes, codes};
use crate::common::place::fingerprint;
use crate::common::sshd::{Sshd, keygen};
use crate::common::tree;

#[test]
fn a_host_key_that_nobody_knows_or_that_changed() {
    let office = Office::new(Place::Sftp);
    let Server::Sftp(server) = &office.server else { panic!() };
    let shown = server.fingerprint("host_ed25519");
    let pin = format!("fingerprint = \"{shown}\"\n");
    office.reconfigure(&pin, "");
    for line in [
        &["publish", "--yes"][..],
        &["publish", "--verify"],
        &["publish", "--test"],
        &["publish", "--login"],
    ] {
        let args = office.refused(line, 2, "publish-unknown-key");
        assert_eq!(args["fingerprint"], *shown);
    }
    assert!(!server.log().contains("Accepted"), "nobody logged in");
    // The office's own list of servers is enough.
    let host = format!("\"{}\" = \"{shown}\"\n", server.address());
    office.project.write("publishing/known-hosts.toml", &host);
    office.publish();
    let other = Sshd::start("").fingerprint("host_ed25519");
    office.project.write("publishing/known-hosts.toml", &host.replace(&shown, &other));
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    let args = office.refused(&["publish", "--yes"], 2, "publish-other-key");
    assert_eq!(args["fingerprint"], *shown);
    let ran = office.run_in("vi", &["publish", "--yes"]);
    assert!(
        ran.err.contains(&format!("fingerprint = \"{shown}\"")),
        "the way out is told: {ran:?}"
    );
    office.reconfigure("[publish.production]\n", &format!("[publish.production]\n{pin}"));
    office.publish();
}

#[test]
fn certificates_that_prove_nothing_are_refused_in_plain_words() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::default());
    // Of several faults the first that is found is told: nobody here knows this authority.
    let cases: [(&str, Certificate); 3] = [
        ("self-signed", self_signed("localhost", folder.path())),
        ("expired", authority.certify("localhost", 2021, folder.path())),
        ("of another name", authority.certify("example.vn", 2900, folder.path())),
    ];
    for (what, certificate) in cases {
        fs::write(&certificate.file, &certificate.pem).unwrap();
        let file = certificate.file.display();
        let tls = [
            "ssl_enable=YES".to_owned(),
            "force_anon_logins_ssl=YES".to_owned(),
            "force_anon_data_ssl=YES".to_owned(),
            format!("rsa_cert_file={file}"),
            format!("rsa_private_key_file={file}"),
        ];
        let server = ftp::Server::vsftpd(&tls);
        let office = Office::new(Place::Folder);
        let target = format!("to = '{}'", office.server.root().unwrap().display());
        office.reconfigure(
            &target,
            &format!("to = \"ftps://anonymous@localhost:{}/site\"", server.port),
        );
        let args = office.refused(&["publish", "--yes"], 2, "publish-certificate");
        let shown = fingerprint(&certificate.file);
        assert_eq!(args["fingerprint"], *shown, "{what}");
        assert_eq!(tree(&server.root()).len(), 0);
        let way_out = office.run_in("vi", &["publish", "--yes"]);
        assert!(way_out.err.contains(&format!("fingerprint = \"{shown}\"")), "{way_out:?}");
        let wrong = "00:".repeat(31) + "00";
        office.reconfigure(
            "[publish.production]\n",
            &format!("[publish.production]\nfingerprint = \"{wrong}\"\n"),
        );
        office.refused(&["publish", "--yes"], 2, "publish-other-key");
        office.reconfigure(&wrong, &shown);
        office.publish();
        assert!(tree(&server.root()).contains_key("index.html"));
    }
}

/// Everything that is written anywhere, here and there.
fn everything(office: &Office) -> Vec<(String, Vec<u8>)> {
    tree(office.project.root()).into_iter().chain(office.files()).collect()
}

#[test]
fn secrets_are_nowhere() {
    for place in [Place::Sftp, Place::Ftps, Place::SharedHost, Place::S3] {
        let office = Office::new(place);
        if let Server::Sftp(server) = &office.server {
            keygen("ed25519", &server.path("locked"), CANARY);
            fs::copy(server.path("locked.pub"), server.path("authorized_keys")).unwrap();
            office.reconfigure(
                &format!("{}'", server.path("key").display()),
                &format!("{}'", server.path("locked").display()),
            );
        }
        let run = |line: &[&str], secret: &str| {
            let mut command = office.haiyen(&[line, &["--ui-lang", "vi"]].concat());
            command.env("HAIYEN_PASSPHRASE", secret);
            command.env("HAIYEN_PASSWORD", secret).env("AWS_SECRET_ACCESS_KEY", secret);
            Ran::from(command.output().unwrap())
        };
        let mut said = Vec::new();
        for line in [
            &["publish", "--yes"][..],
            &["publish", "--verify"],
            &["publish", "--history"],
            &["publish", "--test"],
        ] {
            let ran = run(line, CANARY);
            assert_eq!(ran.code, Some(0), "{place:?} {line:?} {ran:?}");
            said.push(ran);
        }
        let wrong = run(&["publish", "--yes"], &format!("{CANARY}-cũ"));
        let takes_any = matches!(place, Place::S3 | Place::SharedHost);
        assert_eq!(wrong.code, Some(if takes_any { 0 } else { 2 }), "{place:?} {wrong:?}");
        said.push(wrong);
        for ran in said {
            assert!(!(ran.out + &ran.err).contains("2718"), "{place:?}");
        }
        for (path, bytes) in everything(&office) {
            let found = bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes());
            assert!(!found, "{place:?} {path}");
        }
    }
}

#[test]
fn a_secret_in_the_sites_own_file_is_refused_and_not_repeated() {
    let office = Office::new(Place::Ftps);
    let before = office.files();
    office.reconfigure(
        "[publish.production]\n",
        &format!("[publish.production]\npassword = \"{CANARY}\"\n"),
    );
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (1, vec!["secret-in-config".to_owned()]), "{told:#}");
    assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
    let written = tree(&office.project.path(".haiyen"));
    assert!(written.values().all(|bytes| !bytes.windows(4).any(|part| part == b"2718")));
}
