//! Publishing over FTP, on real servers: vsftpd, and one that plays those of shared hosts.

mod common;

use std::fs;
use std::io::{Cursor, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::thread;

use common::certificates::{Authority, Certificate, self_signed};
use common::ftp::{CANARY, Server, free_port};
use common::proxy::Proxy;
use common::transport::conforms;
use haiyen::publish::transport::Trust;
use haiyen::publish::transport::ftp::Protection;
use haiyen::publish::transport::{Destination, Ftp, Kind, Secret, Transport, Trouble, Why};
use haiyen::publish::try_out::{MOST, try_out};

/// Encrypted, by a certificate that this authority gave out.
fn trusting(authority: &Authority) -> Protection {
    Protection::Tls(Trust { pin: None, roots: vec![authority.der()] })
}

fn write(at: &mut dyn Transport, path: &str, content: &[u8]) -> Result<(), Trouble> {
    at.write(path, content.len() as u64, &mut Cursor::new(content))
}

fn read(at: &mut dyn Transport, path: &str) -> Result<Vec<u8>, Trouble> {
    let mut content = Vec::new();
    at.read(path, &mut content).map(|_| content)
}

/// What is wrong with connecting; the password is nowhere in it.
#[track_caller]
fn trouble(ftp: &Ftp) -> Why {
    let trouble = ftp.connect().err().expect("it does not connect");
    for shown in [format!("{trouble:?}"), trouble.to_string(), format!("{ftp:?}"), ftp.name()] {
        assert!(!shown.contains(CANARY) && !shown.contains("Canary"), "{shown}");
    }
    trouble.why
}

/// vsftpd with TLS.
fn vsftpd(certificate: &Certificate, more: &[&str]) -> Server {
    let file = certificate.file.display();
    let tls = [
        "ssl_enable=YES".to_owned(),
        "force_anon_logins_ssl=YES".to_owned(),
        "force_anon_data_ssl=YES".to_owned(),
        format!("rsa_cert_file={file}"),
        format!("rsa_private_key_file={file}"),
    ];
    Server::vsftpd(&tls.into_iter().chain(more.iter().map(ToString::to_string)).collect::<Vec<_>>())
}

#[test]
fn vsftpd_plain() {
    conforms(&Server::vsftpd(&[]).ftp(Protection::Plain));
}

#[test]
fn vsftpd_with_tls() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::default());
    let certificate = authority.certify("localhost", 2900, folder.path());
    for reuse in ["require_ssl_reuse=NO", "require_ssl_reuse=YES"] {
        let server = vsftpd(&certificate, &[reuse]);
        conforms(&server.ftp(trusting(&authority)));
        assert_eq!(trouble(&server.ftp(Protection::Plain)), Why::Login, "it wants TLS");
    }
}

#[test]
fn shared_hosts() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::default());
    let certificate = authority.certify("localhost", 2900, folder.path());
    let certificate = certificate.file.to_str().unwrap();
    let cases: [&[&str]; 8] = [
        &[],
        &["--windows"],
        &["--dos"],
        &["--unix"],
        &["--keeps"],
        &["--old"],
        &["--unsized"],
        &["--alone"],
    ];
    for case in cases {
        println!("{case:?}");
        conforms(&Server::shared_host(case).ftp(Protection::Plain));
        println!("{case:?} with TLS");
        let with_tls = [case, &["--certificate", certificate]].concat();
        conforms(&Server::shared_host(&with_tls).ftp(trusting(&authority)));
    }
    let newest = Server::shared_host(&["--certificate", certificate, "--tls13"]);
    conforms(&newest.ftp(trusting(&authority)));
}

#[test]
fn shared_hosts_are_tried_out() {
    #[track_caller]
    fn check(case: &str, replaces: bool, connections: usize) {
        let server = Server::shared_host(&[case]);
        let ftp = server.ftp(Protection::Plain);
        let tried = try_out(&ftp, ftp.connect().unwrap().as_mut(), &|| {});
        assert!(tried.works(), "{case}: {tried:?}");
        assert_eq!(
            (tried.abilities.replaces, tried.connections),
            (replaces, connections),
            "{case}"
        );
        assert_eq!(fs::read_dir(server.root()).unwrap().count(), 0, "{case}: nothing is left");
    }
    check("--old", true, MOST);
    check("--keeps", false, MOST);
    check("--alone", true, 1);
}

#[test]
fn certificates_that_prove_nothing_are_refused_before_the_password_is_sent() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::default());
    let cases = [
        ("expired", authority.certify("localhost", 2021, folder.path())),
        ("of another name", authority.certify("example.vn", 2900, folder.path())),
        ("self-signed", self_signed("localhost", folder.path())),
        ("of an unknown authority", Authority::default().certify("localhost", 2900, folder.path())),
    ];
    for (what, certificate) in cases {
        // All have one name.
        std::fs::write(&certificate.file, &certificate.pem).unwrap();
        let server = vsftpd(&certificate, &["require_ssl_reuse=YES"]);
        let Why::Certificate(fingerprint) = trouble(&server.ftp(trusting(&authority))) else {
            panic!("{what}")
        };
        assert_eq!(fingerprint.len(), 32 * 3 - 1, "{fingerprint}");
        let pinned =
            |pin: String| server.ftp(Protection::Tls(Trust { pin: Some(pin), roots: Vec::new() }));
        conforms(&pinned(fingerprint.clone()));
        conforms(&pinned(fingerprint.to_lowercase().replace(':', "")));
        let other = "00".repeat(32);
        assert_eq!(trouble(&pinned(other)), Why::OtherKey(fingerprint.clone()), "{what}");
        assert_eq!(trouble(&pinned(String::new())), Why::OtherKey(fingerprint), "{what}");
    }
}

#[test]
fn the_password_stays_here_unless_it_is_encrypted() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = Server::vsftpd(&[]);
    let mut ftp = server.ftp(Protection::Tls(Trust::default()));
    ftp.port = listener.local_addr().unwrap().port();
    let told = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut told = Vec::new();
        stream.write_all(b"220 ready\r\n").unwrap();
        // Whatever comes is refused in a way that invites to go on without encryption.
        let mut chunk = [0; 1000];
        while let Ok(length @ 1..) = stream.read(&mut chunk) {
            told.extend_from_slice(&chunk[..length]);
            stream.write_all(b"500 What?\r\n").unwrap();
        }
        String::from_utf8(told).unwrap()
    });
    assert_eq!(trouble(&ftp), Why::NoEncryption);
    assert_eq!(told.join().unwrap(), "AUTH TLS\r\n");
}

#[test]
fn what_keeps_us_out_is_told_apart() {
    let server = Server::shared_host(&["--echo"]);
    let plain = server.ftp(Protection::Plain);
    assert_eq!(trouble(&plain), Why::Login, "a server that repeats the password");
    assert_eq!(trouble(&server.ftp(Protection::Tls(Trust::default()))), Why::NoEncryption);
    let nowhere = Ftp { host: "no-such-host.invalid".to_owned(), ..plain.clone() };
    assert_eq!(trouble(&nowhere), Why::NoSuchHost);
    assert_eq!(trouble(&Ftp { port: free_port("127.0.0.1"), ..plain }), Why::Refused);

    let server = Server::vsftpd(&[]);
    let mut wrong = server.ftp(Protection::Plain);
    wrong.folder = "not-there".to_owned();
    assert_eq!(trouble(&wrong), Why::Missing);
    wrong.login.password = Secret::new(format!("{CANARY}?"));
    assert_eq!(trouble(&wrong), Why::Login);

    let server = Server::shared_host(&["--alone"]);
    let first = server.ftp(Protection::Plain).connect().unwrap();
    assert_eq!(trouble(&server.ftp(Protection::Plain)), Why::Busy, "it has one connection");
    drop(first);
    server.ftp(Protection::Plain).connect().unwrap();
}

#[test]
fn what_is_not_allowed_is_told() {
    let server = Server::vsftpd(&[]);
    let mut at = server.ftp(Protection::Plain).connect().unwrap();
    let at = at.as_mut();
    write(at, "closed/a.txt", b"a").unwrap();
    let closed = server.root().join("closed");
    // The server's own user owns them.
    let allow = |mode| std::fs::set_permissions(&closed, PermissionsExt::from_mode(mode)).unwrap();
    allow(0o555);
    assert_eq!(write(at, "closed/b.txt", b"b").unwrap_err().why, Why::Forbidden);
    assert_eq!(at.remove("closed/a.txt").unwrap_err().why, Why::Forbidden);
    assert_eq!(at.rename("closed/a.txt", "c.txt").unwrap_err().why, Why::Forbidden);
    assert!(at.abilities().replaces, "that was another reason");
    assert_eq!(read(at, "closed/a.txt").unwrap(), b"a");
    allow(0o111);
    assert_eq!(at.list("closed").unwrap_err().why, Why::Forbidden);
    allow(0o000);
    assert_eq!(at.list("closed").unwrap_err().why, Why::Forbidden);
    allow(0o755);
    let file = closed.join("a.txt");
    std::fs::set_permissions(file, PermissionsExt::from_mode(0o000)).unwrap();
    assert_eq!(read(at, "closed/a.txt").unwrap_err().why, Why::Forbidden);
    let long = format!("{}.html", "a".repeat(300));
    for name in ["a\r\nDELE a.txt", "a\0b", &long] {
        assert_eq!(write(at, name, b"a").unwrap_err().why, Why::BadName, "{name}");
    }
}

#[test]
fn a_full_disk_is_told() {
    // The other server says of a full disk only that it stopped.
    for (server, why) in [(Server::vsftpd(&[]), Why::Full), (Server::shared_host(&[]), Why::Closed)]
    {
        let small = server.root().join("small");
        std::fs::create_dir(&small).unwrap();
        let options = ["-t", "tmpfs", "-o", "size=64k,mode=777", "none"];
        let mounted = Command::new("mount").args(options).arg(&small).output();
        if !mounted.is_ok_and(|done| done.status.success()) {
            println!("nothing can be mounted here");
            return;
        }
        let mut at = server.ftp(Protection::Plain).connect().unwrap();
        let full = write(at.as_mut(), "small/a.bin", &[7; 300_000]).unwrap_err();
        let after = at.remove("small/a.bin");
        drop(at);
        drop(server);
        assert!(Command::new("umount").arg(&small).status().unwrap().success());
        assert_eq!(full.why, why, "{full:?}");
        assert_eq!(after, Ok(()), "the connection is still good");
    }
}

#[test]
fn shared_hosts_have_their_ways() {
    let server = Server::shared_host(&["--keeps"]);
    let mut at = server.ftp(Protection::Plain).connect().unwrap();
    let at = at.as_mut();
    assert!(at.abilities().replaces, "nothing else is known yet");
    write(at, "new", b"new").unwrap();
    write(at, "old", b"old").unwrap();
    at.rename("new", "old").unwrap();
    assert!(!at.abilities().replaces, "learnt from the refusal");
    assert_eq!(at.rename("none", "old").unwrap_err().why, Why::Missing);
    assert_eq!(read(at, "old").unwrap(), b"new", "nothing is removed for a file that is not there");

    let windows = Server::shared_host(&["--windows"]);
    let at = windows.ftp(Protection::Plain).connect().unwrap();
    assert!(!at.abilities().replaces, "learnt from what it is");

    for code in ["550", "450"] {
        let server = Server::shared_host(&["--keeps", "--locked", "open.html", "--code", code]);
        let mut at = server.ftp(Protection::Plain).connect().unwrap();
        let at = at.as_mut();
        std::fs::write(server.root().join("open.html"), "old").unwrap();
        write(at, "new", b"new").unwrap();
        assert_eq!(write(at, "open.html", b"new").unwrap_err().why, Why::Busy);
        assert_eq!(at.rename("new", "open.html").unwrap_err().why, Why::Busy);
        assert_eq!(at.remove("open.html").unwrap_err().why, Why::Busy);
        assert_eq!(read(at, "open.html").unwrap(), b"old");
    }

    let server = Server::shared_host(&["--loses", "3"]);
    let mut at = server.ftp(Protection::Plain).connect().unwrap();
    assert_eq!(write(at.as_mut(), "a", b"abcdef").unwrap_err().why, Why::Truncated);
    assert_eq!(at.list("").unwrap()[0].kind, Kind::File(3));

    for arguments in [["--encoding", "cp1258"].as_slice(), &["--bare"]] {
        let server = Server::shared_host(arguments);
        let mut at = server.ftp(Protection::Plain).connect().unwrap();
        assert_eq!(write(at.as_mut(), "Tháp.html", b"a").unwrap_err().why, Why::BadName);
        write(at.as_mut(), "thap.html", b"a").unwrap();
    }
}

/// The address of a server that is reached over a line that can break, and its data connections too.
const LINE: [u8; 4] = [127, 0, 0, 2];

#[test]
fn a_line_that_breaks_is_told_and_the_next_connection_works() {
    let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::default());
    let certificate = authority.certify("127.0.0.2", 2900, folder.path());
    let content: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let data = free_port("127.0.0.1");
    let ports = format!("pasv_min_port={data}\npasv_max_port={data}");
    let server = vsftpd(&certificate, &["require_ssl_reuse=YES", &ports]);
    let there = |port| (SocketAddr::from((LINE, port)), SocketAddr::from(([127, 0, 0, 1], port)));
    let control = Proxy::start_at(there(server.port).0, server.address());
    let _data = control.also(there(data).0, there(data).1);
    let ftp = Ftp { host: "127.0.0.2".to_owned(), ..server.ftp(trusting(&authority)) };
    let mut cuts = 0;
    for after in (0..330_000).step_by(30_000).chain([100, 300, 1000, 2000]) {
        let mut at = ftp.connect().unwrap();
        control.cut_after(after);
        match write(at.as_mut(), "new/page.html", &content) {
            Ok(()) => assert!(after > 300_000, "{after}"),
            Err(trouble) => {
                assert_eq!(trouble.why, Why::Closed, "{after}: {trouble:?}");
                assert_eq!(at.list("").unwrap_err().why, Why::Closed, "it stays broken");
                cuts += 1;
            }
        }
        control.restore();
    }
    assert!(cuts > 10, "{cuts}");
    let mut at = ftp.connect().unwrap();
    write(at.as_mut(), "new/page.html", &content).unwrap();
    control.cut_after(100_000);
    assert_eq!(read(at.as_mut(), "new/page.html").unwrap_err().why, Why::Closed);
    control.restore();
    let mut at = ftp.connect().unwrap();
    assert!(read(at.as_mut(), "new/page.html").unwrap() == content);
}
