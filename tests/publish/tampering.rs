//! What somebody planted, edited or deleted on a server: all of it is found, nothing else is, and it is made good.

use std::collections::BTreeSet;
use std::fs;

use crate::common::office::{Office, Place, changes, papers, texts};
use crate::common::tree;

/// Numbers that look random, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

fn names(names: &[&String]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).clone()).collect()
}

/// A hundred files planted, edited or deleted.
fn a_hundred(place: Place) {
    let office = Office::of(place, &papers(60), "leave = [\"thu-dien-tu\"]\n");
    office.publish();
    office.plant("thu-dien-tu/index.php", b"<?php mail();");
    let clean = office.run(&["publish", "--verify"]);
    assert_eq!(clean.code, Some(0), "{clean:?}");
    assert!(clean.err.contains("files on the server are as they were published."), "{clean:?}");

    let before = office.files();
    let mut dice = Dice(place as u64);
    let mut ours: Vec<&String> = before
        .keys()
        .filter(|path| !path.starts_with("haiyen-") && !path.contains(".php"))
        .collect();
    let (mut edited, mut deleted, mut planted) = (Vec::new(), Vec::new(), BTreeSet::new());
    for number in 0..33 {
        let path = ours.swap_remove(dice.below(ours.len()));
        let mut bytes = before[path].clone();
        match number % 3 {
            0 => bytes.extend(b"<a href='https://casino.example'>"),
            _ => *bytes.last_mut().unwrap() ^= 1,
        }
        office.plant(path, &bytes);
        edited.push(path);
    }
    for _ in 0..33 {
        let path = ours.swap_remove(dice.below(ours.len()));
        office.remove(path);
        deleted.push(path);
    }
    let folders = ["", "dao/", "van-ban/", "casino/bonus/", "en/"];
    for number in 0..34 {
        let path = format!("{}cai-{number}.php", folders[dice.below(folders.len())]);
        office.plant(&path, format!("<?php eval({number});").as_bytes());
        planted.insert(path);
    }

    let tampered = office.files();
    let (code, told) = office.json(&["publish", "--verify"]);
    assert_eq!(code, 1);
    let found = |kind: &str| texts(&told["found"][kind]).into_iter().collect::<BTreeSet<_>>();
    assert_eq!(found("foreign"), planted);
    assert_eq!(found("changed"), names(&edited));
    assert_eq!(found("missing"), names(&deleted));
    let ran = office.run_in("vi", &["publish", "--verify"]);
    let lines: BTreeSet<&str> = ran.err.lines().map(str::trim).collect();
    let all = planted.iter().chain(edited.iter().copied()).chain(deleted.iter().copied());
    all.for_each(|path| assert!(lines.contains(&**path), "{path}: {ran:?}"));

    let (code, looked) = office.json(&["publish", "--repair", "--dry-run", "--yes"]);
    assert_eq!((code, &looked["found"]), (1, &told["found"]));
    assert_eq!(office.json(&["publish", "--repair"]).0, 2, "nobody is there to ask");
    assert_eq!(
        found("foreign").iter().filter(|path| !office.files().contains_key(*path)).count(),
        0
    );

    let (code, told) = office.json(&["publish", "--repair", "--yes"]);
    assert_eq!(code, 0, "{told:#}");
    assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
    let evidence = tree(&office.project.path(told["evidence"].as_str().unwrap()));
    let kept: BTreeSet<Vec<u8>> = evidence.into_values().collect();
    let expected = (0..34).map(|number| format!("<?php eval({number});").into_bytes());
    assert!(expected.collect::<BTreeSet<_>>().is_subset(&kept));
    assert!(
        edited.iter().all(|path| kept.contains(&tampered[*path])),
        "what was edited is evidence"
    );
    let again = office.run(&["publish", "--verify"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    if let Some(root) = office.server.root() {
        assert!(!root.join("casino").exists(), "planted folders are gone");
    }
}

#[test]
fn in_a_folder() {
    a_hundred(Place::Folder);
}

#[test]
fn over_sftp() {
    a_hundred(Place::Sftp);
}

#[test]
fn over_ftps() {
    a_hundred(Place::Ftps);
}

#[test]
fn on_a_shared_host() {
    a_hundred(Place::SharedHost);
}

#[test]
fn in_a_bucket() {
    a_hundred(Place::S3);
}

/// Whoever edits the site's files edits the list of them, too.
#[test]
fn the_list_on_the_server_is_edited() {
    for place in [Place::Folder, Place::S3] {
        let office = Office::new(place);
        office.publish();
        let before = office.files();
        let part = before.keys().find(|path| path.starts_with("haiyen-published/")).unwrap();
        let text = String::from_utf8(before[part].clone()).unwrap();
        let hash = blake3::hash(b"<?php").to_hex();
        let evil = text.replacen(
            "\"files\": {",
            &format!("\"files\": {{ \"assets/a.php\": {{ \"size\": 5, \"blake3\": \"{hash}\" }},"),
            1,
        );
        assert_ne!(evil, text);
        let name = &blake3::hash(evil.as_bytes()).to_hex()[..24];
        let head = String::from_utf8(before["haiyen-published.json"].clone()).unwrap();
        let old = part.trim_start_matches("haiyen-published/").trim_end_matches(".json");
        office.plant("assets/a.php", b"<?php");
        office.plant(&format!("haiyen-published/{name}.json"), evil.as_bytes());
        office.plant("haiyen-published.json", head.replace(old, name).as_bytes());
        office.remove(part);
        let (code, told) = office.json(&["publish", "--verify"]);
        assert_eq!(code, 1);
        let foreign = ["assets/a.php".to_owned(), format!("haiyen-published/{name}.json")];
        assert_eq!(texts(&told["found"]["foreign"]), foreign);
        assert_eq!(texts(&told["found"]["changed"]), ["haiyen-published.json"]);
        assert_eq!(texts(&told["found"]["missing"]), [part.as_str()]);
        let (code, told) = office.json(&["publish", "--repair", "--yes"]);
        assert_eq!(code, 0, "{told:#}");
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
    }
}

#[test]
fn names_that_steer_a_terminal_are_shown_harmlessly() {
    for place in [Place::Folder, Place::Sftp] {
        let office = Office::new(place);
        office.publish();
        let before = office.files();
        let names = [
            "\u{1b}[2J\u{1b}[31mxong.php",
            "a\nsent 0:0 index.html",
            "tin\u{202e}gpj.php",
            "b\r\x07.php",
        ];
        names.iter().for_each(|name| office.plant(&format!("dao/{name}"), b"<?php"));
        let ran = office.run(&["publish", "--verify"]);
        assert_eq!(ran.code, Some(1));
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!ran.err.contains(steers), "{:?}", ran.err);
        assert!(ran.err.contains("xong.php") && !ran.err.contains("\nsent 0:0"), "{}", ran.err);
        let repaired = office.run(&["publish", "--repair", "--yes"]);
        assert_eq!(repaired.code, Some(0), "{repaired:?}");
        assert!(!repaired.err.contains(steers), "{:?}", repaired.err);
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
        let kept = tree(&office.project.path("publishing/production/evidence"));
        assert_eq!(kept.len(), 4, "{:?}", kept.keys());
    }
}

#[test]
fn links_and_folders_in_the_place_of_files_are_made_good() {
    for place in [Place::Folder, Place::Sftp] {
        let office = Office::new(place);
        office.publish();
        let (before, root) = (office.files(), office.server.root().unwrap());
        let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, root.join(at)).unwrap();
        link("/etc/hostname", "lien-ket.txt");
        link("khong-co", "dut.txt");
        link("..", "len");
        fs::remove_file(root.join("index.html")).unwrap();
        link("dao/index.html", "index.html");
        fs::remove_file(root.join("robots.txt")).unwrap();
        office.plant("robots.txt/a.php", b"<?php");
        fs::remove_file(root.join("sitemap.xml")).unwrap();
        fs::create_dir(root.join("sitemap.xml")).unwrap();
        fs::remove_dir_all(root.join("dao")).unwrap();
        office.plant("dao", b"a file");
        let (code, told) = office.json(&["publish", "--verify"]);
        assert_eq!(code, 1);
        let foreign = ["dao", "dut.txt", "len", "lien-ket.txt", "robots.txt/a.php"];
        assert_eq!(texts(&told["found"]["foreign"]), foreign);
        assert_eq!(texts(&told["found"]["changed"]), ["index.html"]);
        let missing = texts(&told["found"]["missing"]);
        assert!(
            missing.contains(&"robots.txt".to_owned())
                && missing.contains(&"sitemap.xml".to_owned())
        );
        let (code, told) = office.json(&["publish", "--repair", "--yes"]);
        assert_eq!(code, 0, "{told:#}");
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
        assert!(!fs::symlink_metadata(root.join("index.html")).unwrap().is_symlink());
        assert!(fs::symlink_metadata(root.join("dut.txt")).is_err());
    }
}

#[test]
fn what_nobody_has_any_more_is_named() {
    let office = Office::new(Place::Folder);
    office.publish();
    let before = office.files();
    office.plant("le-hoi/index.html", b"changed");
    fs::remove_dir_all(office.project.path(".haiyen")).unwrap();
    let ran = office.run(&["publish", "--repair", "--yes"]);
    assert_eq!(ran.code, Some(0), "the finished site here still has it: {ran:?}");
    office.plant("le-hoi/index.html", b"changed");
    for folder in [".haiyen", "public"] {
        fs::remove_dir_all(office.project.path(folder)).unwrap();
    }
    let (code, told) = office.json(&["publish", "--repair", "--yes"]);
    assert_eq!((code, texts(&told["lost"])), (1, vec!["le-hoi/index.html".to_owned()]), "{told:#}");
    let again = office.json(&["publish", "--yes"]).1;
    assert_eq!(again["published"]["sent"], 1, "{again:#}");
    assert_eq!(changes(&before, &office.files()), ["~ haiyen-published.json"]);
}

#[test]
fn nothing_was_published_from_here() {
    let office = Office::new(Place::Folder);
    for line in [&["publish", "--verify"][..], &["publish", "--repair", "--yes"]] {
        office.refused(line, 2, "publish-no-record");
    }
    office.publish();
    fs::write(office.record(), "<html>").unwrap();
    let args = office.refused(&["publish", "--verify"], 2, "publish-damaged-list");
    assert!(args["file"].as_str().unwrap().ends_with("published.json"), "{args}");
}
