//! What goes wrong on the way: each time people are told what happened, what was changed there, and what to do next.
//!
//! How long a server may stay silent is known to the transports alone, whose own tests wait for it.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use serde_json::Value;

use crate::common::ftp::{self, CANARY, free_port};
use crate::common::office::{Office, Place, Server, codes, papers};
use crate::common::proxy::Proxy;
use crate::common::scripted::{answer, scripted};
use crate::common::sshd::{Sshd, User};
use crate::common::tree;

/// Publishing to an address is refused for a reason, whatever is asked for.
#[track_caller]
fn check(lines: &str, expected: &str) -> Value {
    let office = Office::new(Place::Folder);
    let target = format!("to = '{}'\n", office.server.root().unwrap().display());
    office.reconfigure(&target, lines);
    let told = office.refused(&["publish", "--yes"], 2, expected);
    let others: [&[&str]; 4] = [
        &["publish", "--rollback", "--yes"],
        &["publish", "--test"],
        &["publish", "--unlock", "--yes"],
        &["takedown", "le-hoi", "--yes"],
    ];
    for line in others {
        let (code, told) = office.json(line);
        assert_eq!((code, codes(&told)), (2, vec![expected.to_owned()]), "{line:?} {told:#}");
    }
    assert_eq!((&told["done"], &told["target"]), (&"nothing".into(), &"production".into()));
    assert!(!office.record().exists());
    told
}

#[test]
fn there_is_no_way_to_the_server() {
    let sftp = |host: &str| format!("to = \"sftp://lan@{host}/web\"\n");
    check(&sftp("khong-co.invalid"), "publish-no-such-host");
    check(&sftp(&format!("127.0.0.1:{}", free_port("127.0.0.1"))), "publish-refused");
    check("to = 'khong/co'\n", "publish-missing");
    check("to = './site.toml'\n", "publish-bad-name");
    let refuses = free_port("127.0.0.1");
    let storage = "to = \"s3://trang/web\"\nendpoint = ";
    check(&format!("{storage}\"http://127.0.0.1:{refuses}\"\n"), "publish-refused");
    // It takes the connection and breaks it.
    let rude = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = rude.local_addr().unwrap().port();
    std::thread::spawn(move || rude.incoming().for_each(drop));
    check(&format!("to = \"ftps://lan@127.0.0.1:{port}/web\"\n"), "publish-closed");
}

#[test]
fn storage_refuses() {
    let told = |code: &str| {
        let body = format!("<Error><Code>{code}</Code><Message>no</Message></Error>");
        answer("403 Forbidden", "", &body)
    };
    for (code, expected) in [
        ("RequestTimeTooSkewed", "publish-clock"),
        ("SignatureDoesNotMatch", "publish-login"),
        ("AccessDenied", "publish-forbidden"),
    ] {
        let refusals = vec![told(code)];
        let connections: Vec<&[String]> = (0..60).map(|_| refusals.as_slice()).collect();
        let address = scripted(&connections);
        check(&format!("to = \"s3://trang/web\"\nendpoint = \"http://{address}\"\n"), expected);
    }
    let office = Office::new(Place::S3);
    office.reconfigure("s3://trang/", "s3://khong-co/");
    office.refused(&["publish", "--yes"], 2, "publish-no-such-place");
}

#[test]
fn a_login_fails() {
    let server =
        Sshd::start("PasswordAuthentication yes\nKbdInteractiveAuthentication no\nUsePAM no");
    let user = User::new("publish", CANARY);
    let lines = format!(
        "to = \"sftp://{}@{}{}\"\nfingerprint = \"{}\"\n",
        user.name,
        server.address(),
        server.path("site").display(),
        server.fingerprint("host_ed25519")
    );
    // The folder is another's.
    let office = Office::new(Place::Folder);
    let target = format!("to = '{}'\n", office.server.root().unwrap().display());
    office.reconfigure(&target, &lines);
    let args = office.refused(&["publish", "--yes"], 2, "publish-forbidden");
    assert_eq!((&args["done"], &args["doing"]), (&"nothing".into(), &"sending".into()), "{args}");
    assert_eq!(args["path"], "haiyen-lock.json");
    let ran = office
        .haiyen(&["publish", "--yes", "--format", "json"])
        .env("HAIYEN_PASSWORD", "sai")
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((ran.status.code(), codes(&told)), (Some(2), vec!["publish-login".to_owned()]));
    let ran = office
        .haiyen(&["publish", "--yes", "--format", "json"])
        .env_remove("HAIYEN_PASSWORD")
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!(codes(&told), ["publish-login"]);
    assert_eq!(tree(&server.path("site")).len(), 0);
}

#[test]
fn a_page_cannot_be_written_and_the_site_stays_whole() {
    let office = Office::new(Place::Ftps);
    office.publish();
    office.project.write("content/dao/hon-mun/vi.md", "# Hòn Mun mới\n");
    let folder = office.server.root().unwrap().join("dao/hon-mun");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let args = office.refused(&["publish", "--yes"], 2, "publish-forbidden");
    assert_eq!(
        (&args["doing"], &args["path"]),
        (&"sending".into(), &"dao/hon-mun/index.html".into())
    );
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
    office.publish();
}

#[test]
fn no_room_is_left() {
    let office = Office::of(Place::Sftp, &papers(3), "");
    let root = office.server.root().unwrap();
    let mount = ["-t", "tmpfs", "-o", "size=256k", "tmpfs"];
    let mounted = Command::new("mount").args(mount).arg(&root).output();
    if !mounted.is_ok_and(|done| done.status.success()) {
        println!("skipped: nothing can be mounted here");
        return;
    }
    let _small = Mounted(root.clone());
    office.publish();
    let before = office.files();
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\n[phim](phim.pdf)\n");
    office.project.write("content/le-hoi/phim.pdf", &"x".repeat(400_000));
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (2, vec!["publish-full".to_owned()]), "{told:#}");
    let args = &told["diagnostics"].as_array().unwrap().last().unwrap()["args"];
    assert_eq!((&args["path"], &args["done"]), (&"le-hoi/phim.pdf".into(), &"nothing".into()));
    let after = office.files();
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)), "all is there");
    office.project.write("content/le-hoi/phim.pdf", "ngắn");
    office.publish();
    assert!(!office.files().keys().any(|path| path.ends_with(".part")), "nothing is left over");
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}

/// A small disk, until it is dropped.
struct Mounted(std::path::PathBuf);

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn the_line_breaks_after_some_files() {
    let office = Office::of(Place::Sftp, &papers(40), "connections = 1\n");
    let Server::Sftp(server) = &office.server else { panic!() };
    let proxy = Proxy::start(server.address());
    office.reconfigure(&server.address().to_string(), &proxy.address().to_string());
    proxy.cut_after(60_000);
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (2, vec!["publish-closed".to_owned()]), "{told:#}");
    let args = &told["diagnostics"].as_array().unwrap().last().unwrap()["args"];
    let there = office
        .files()
        .keys()
        .filter(|path| path.starts_with("van-ban/") && path.ends_with(".txt"))
        .count();
    assert!(there > 5 && there < 40, "{there}");
    assert_eq!((&args["done"], &args["target"]), (&"sent".into(), &"production".into()), "{args}");
    let sent: usize = args["files"].as_str().unwrap().parse().unwrap();
    assert!(sent >= there && sent <= there + 3, "{sent} {there}");
    for lang in ["vi", "en"] {
        let ran = office.run_in(lang, &["publish", "--yes"]);
        assert!(ran.code == Some(2) && ran.err.contains("production"), "{ran:?}");
    }
    proxy.restore();
    // The mark of the run that was cut off is its own: it goes on.
    let told = office.publish();
    assert!(told["more"]["taken_up"].as_u64() >= Some(sent as u64), "{told:#}");
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}

#[test]
fn a_server_that_loses_the_end_of_files_is_found_out() {
    let office = Office::new(Place::Folder);
    let server = ftp::Server::shared_host(&["--loses", "3"]);
    let target = format!("to = '{}'\n", office.server.root().unwrap().display());
    let to = format!(
        "to = \"ftp://anonymous@localhost:{}/site\"\nallow_plain_ftp = true\n",
        server.port
    );
    office.reconfigure(&target, &to);
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!(code, 2, "{told:#}");
    assert_eq!(told["diagnostics"].as_array().unwrap().last().unwrap()["args"]["done"], "nothing");
    let there = tree(&server.root());
    assert!(
        !there.keys().any(|path| path.ends_with(".html") || path.ends_with("published.json")),
        "{:?}",
        there.keys()
    );
}

#[test]
fn a_name_that_the_server_cannot_hold() {
    let site = "-- static/Tháp Bà.pdf --\nx\n";
    let office = Office::of(Place::Folder, site, "");
    let server = ftp::Server::shared_host(&["--encoding", "cp1258"]);
    let target = format!("to = '{}'\n", office.server.root().unwrap().display());
    let to = format!(
        "to = \"ftp://anonymous@localhost:{}/site\"\nallow_plain_ftp = true\n",
        server.port
    );
    office.reconfigure(&target, &to);
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (2, vec!["publish-bad-name".to_owned()]), "{told:#}");
    let args = &told["diagnostics"].as_array().unwrap().last().unwrap()["args"];
    assert_eq!(
        (&args["path"], &args["doing"]),
        (&"Tháp Bà.pdf".into(), &"sending".into()),
        "{args}"
    );
    assert!(!tree(&server.root()).contains_key("index.html"), "pages come after what they ask for");
}

#[test]
fn a_list_is_damaged_or_of_a_newer_program() {
    for place in [Place::Folder, Place::SharedHost, Place::S3] {
        let office = Office::new(place);
        office.publish();
        let record = fs::read_to_string(office.record()).unwrap();
        let head = office.files()["haiyen-published.json"].clone();
        let newer = |text: &str| text.replace("haiyen-published 1", "haiyen-published 2");
        office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");

        // Here.
        fs::write(office.record(), newer(&record)).unwrap();
        for line in [
            &["publish", "--yes"][..],
            &["publish", "--verify"],
            &["publish", "--rollback", "--yes"],
            &["takedown", "le-hoi", "--yes"],
        ] {
            let args = office.refused(line, 2, "publish-newer-list");
            assert_eq!(args["done"], "nothing");
        }
        // There.
        fs::write(office.record(), &record).unwrap();
        office.plant("haiyen-published.json", newer(&String::from_utf8_lossy(&head)).as_bytes());
        let args = office.refused(&["publish", "--yes"], 2, "publish-newer-list");
        assert_eq!(args["file"], "haiyen-published.json");
        // A damaged one is as good as none: the other tells, and files are looked at one by one.
        office.plant("haiyen-published.json", b"<html>");
        let (code, told) = office.json(&["publish", "--dry-run"]);
        assert_eq!(
            (code, told["plan"]["send"].as_array().unwrap().len() <= 3),
            (0, true),
            "{told:#}"
        );
        office.plant("haiyen-published.json", &head);
        fs::write(office.record(), &record[..record.len() / 2]).unwrap();
        let (code, told) = office.json(&["publish", "--yes"]);
        assert_eq!(
            (code, told["plan"]["send"].as_array().unwrap().len() <= 3),
            (0, true),
            "{told:#}"
        );
        assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
    }
}

#[test]
fn there_is_no_such_destination() {
    let office = Office::new(Place::Folder);
    let (code, told) = office.json(&["publish", "productoin", "--yes"]);
    assert_eq!(
        (code, &told["diagnostics"][0]["suggestion"]),
        (2, &"production".into()),
        "{told:#}"
    );
    let toml = fs::read_to_string(office.project.path("site.toml")).unwrap();
    office.project.write("site.toml", toml.split("[publish").next().unwrap());
    let ran = office.run_in("vi", &["publish", "--yes"]);
    assert!(ran.code == Some(2) && ran.err.contains("[publish.production]"), "{ran:?}");
    fs::remove_file(office.project.path("site.toml")).unwrap();
    let ran = office.run_in("vi", &["publish", "--yes"]);
    assert!(ran.code == Some(2) && ran.err.contains("missing-config"), "{ran:?}");
}
