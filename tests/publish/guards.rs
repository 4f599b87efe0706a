//! What stops publishing before the first write, and how somebody who means it goes on.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::common::disk::Ran;
use crate::common::ftp::CANARY;
use crate::common::office::{Office, Place, changes, codes, papers, texts};

/// So many pages in a row, without a link to any.
fn pages(count: usize) -> String {
    (0..count)
        .map(|number| format!("-- content/tin-{number:02}/vi.md --\n# Tin {number}\n"))
        .collect()
}

#[test]
fn half_of_the_pages_are_gone() {
    let office = Office::of(Place::Sftp, &pages(20), "");
    office.publish();
    for number in 0..14 {
        fs::remove_dir_all(office.project.path(&format!("content/tin-{number:02}"))).unwrap();
    }
    let args = office.refused(&["publish", "--yes"], 2, "publish-many-deletes");
    let count = args["count"].as_str().unwrap().to_owned();
    assert_eq!(args["done"], "nothing");
    let wrong = (count.parse::<usize>().unwrap() + 1).to_string();
    office.refused(&["publish", "--yes", "--confirm", &wrong], 2, "publish-many-deletes");
    office.refused(&["publish", "--confirm", &count], 2, "publish-nobody-to-ask");
    let (code, told) = office.json(&["publish", "--dry-run"]);
    assert_eq!(code, 1, "{told:#}");
    assert_eq!(told["plan"]["delete"].as_array().unwrap().len().to_string(), count);
    assert_eq!(texts(&told["plan"]["stops"]).len(), 1);
    let (code, told) = office.json(&["publish", "--yes", "--confirm", &count]);
    assert_eq!(code, 0, "{told:#}");
    assert!(!office.files().contains_key("tin-03/index.html"));
}

#[test]
fn few_pages_are_left_of_a_small_site() {
    let office = Office::of(Place::S3, &pages(4), "");
    office.publish();
    for number in 0..4 {
        fs::remove_dir_all(office.project.path(&format!("content/tin-{number:02}"))).unwrap();
    }
    fs::remove_dir_all(office.project.path("content/dao")).unwrap();
    let args = office.refused(&["publish", "--yes"], 2, "publish-few-pages");
    let number = args["count"].as_str().unwrap();
    office.refused(&["publish", "--yes", "--confirm", "1"], 2, "publish-few-pages");
    assert_eq!(office.json(&["publish", "--yes", "--confirm", number]).0, 0);
}

#[test]
fn many_files_are_gone() {
    let office = Office::of(Place::SharedHost, &papers(40), "");
    office.publish();
    for number in 0..30 {
        fs::remove_file(office.project.path(&format!("static/van-ban/{number:03}.txt"))).unwrap();
    }
    let args = office.refused(&["publish", "--yes"], 2, "publish-many-deletes");
    assert_eq!(args["count"], "30");
    office.refused(&["publish", "--yes", "--confirm", "29"], 2, "publish-many-deletes");
    assert_eq!(office.json(&["publish", "--yes", "--confirm", "30"]).0, 0);
    assert!(!office.files().contains_key("van-ban/003.txt"));
}

#[test]
fn the_folder_is_somebody_elses() {
    let office = Office::new(Place::Ftps);
    for (path, content) in [("index.html", "It works!"), ("robots.txt", "x"), ("anh/a.jpg", "x")] {
        office.plant(path, content.as_bytes());
    }
    let args = office.refused(&["publish", "--yes"], 2, "publish-foreign-files");
    assert_eq!((&args["count"], &args["names"]), (&"2".into(), &"index.html, robots.txt".into()));
    office.refused(&["publish", "--yes", "--confirm", "3"], 2, "publish-foreign-files");
    assert_eq!(office.json(&["publish", "--yes", "--confirm", "2"]).0, 0);
    assert_eq!(office.files()["anh/a.jpg"], b"x", "what is not in the way stays");
}

#[test]
fn each_danger_has_a_number_of_its_own() {
    let office = Office::of(Place::Folder, &papers(40), "");
    office.publish();
    for number in 0..30 {
        fs::remove_file(office.project.path(&format!("static/van-ban/{number:03}.txt"))).unwrap();
    }
    office.project.write("content/moi/vi.md", "# Mới\n");
    office.plant("moi/index.html", b"of somebody else");
    office.remove("haiyen-published.json");
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!(
        (code, codes(&told)),
        (2, ["publish-many-deletes", "publish-foreign-files"].map(str::to_owned).into())
    );
    for confirmed in ["30", "1"] {
        let (code, told) = office.json(&["publish", "--yes", "--confirm", confirmed]);
        assert_eq!((code, codes(&told).len()), (2, 1), "{told:#}");
    }
    assert_eq!(office.files()["moi/index.html"], b"of somebody else");
    let (code, told) = office.json(&["publish", "--yes", "--confirm", "1", "--confirm", "30"]);
    assert_eq!(code, 0, "{told:#}");
}

#[test]
fn another_website_is_there() {
    let theirs = Office::new(Place::Folder);
    theirs.publish();
    let ours = Office::new(Place::Folder);
    let there = |office: &Office| office.server.root().unwrap().display().to_string();
    ours.reconfigure(&there(&ours), &there(&theirs));
    ours.reconfigure("https://a.example", "https://b.example");
    let before = theirs.files();
    for line in [&["publish", "--yes"][..], &["publish", "--yes", "--confirm", "99"]] {
        let args = ours.refused(line, 2, "publish-other-site");
        assert_eq!(args["site"], "https://a.example");
    }
    assert_eq!(changes(&before, &theirs.files()), Vec::<String>::new());
}

#[test]
fn a_site_without_a_home_page_is_not_even_looked_at() {
    let office = Office::new(Place::Folder);
    office.publish();
    let before = office.files();
    office.project.write("content/vi.md", "---\ndraft: true\n---\n# Trang chủ\n");
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, &*codes(&told)[0]), (1, "withheld-home"), "{told:#}");
    fs::remove_dir_all(office.project.path("content")).unwrap();
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_ne!(code, 0, "{told:#}");
    assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
    let ran = office.run(&["publish", "--yes"]);
    assert!(ran.err.contains("Nothing was changed online."), "{ran:?}");
}

#[test]
fn nobody_is_there_to_ask() {
    let office = Office::new(Place::Folder);
    let args = office.refused(&["publish"], 2, "publish-nobody-to-ask");
    assert_eq!(args["done"], "nothing");
    assert_eq!(office.files().len(), 0);
    assert!(!office.record().exists());
}

/// A run in a terminal, where somebody types these lines.
fn typed(office: &Office, line: &str, answers: &str) -> Ran {
    let mut command = Command::new("script");
    let program = env!("CARGO_BIN_EXE_haiyen");
    command.args(["-qec", &format!("{program} {line} --ui-lang vi"), "/dev/null"]);
    command.current_dir(office.project.root()).env("HAIYEN_PASSWORD", CANARY).env("USER", "Lan");
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().expect("script is installed: apt-get install bsdutils");
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    Ran::from(child.wait_with_output().unwrap())
}

#[test]
fn whoever_sits_there_is_asked() {
    let office = Office::of(Place::Folder, &papers(40), "");
    let no = typed(&office, "publish", "k\n");
    assert!(no.out.contains("(c/k)") && no.out.contains("Không làm gì cả."), "{no:?}");
    assert_eq!((no.code, office.files().len()), (Some(1), 0));
    let yes = typed(&office, "publish", "Có\n");
    assert_eq!(yes.code, Some(0), "{yes:?}");
    let before = office.files();
    assert!(before.contains_key("index.html"), "{yes:?}");
    for number in 0..30 {
        fs::remove_file(office.project.path(&format!("static/van-ban/{number:03}.txt"))).unwrap();
    }
    for (answer, code, deleted) in [("c\n", 1, 0), ("31\n", 1, 0), ("30\n", 0, 30)] {
        let ran = typed(&office, "publish", answer);
        assert!(ran.out.contains("hãy gõ số 30"), "{ran:?}");
        let papers = before.keys().filter(|path| path.starts_with("van-ban/"));
        let gone = papers.filter(|path| !office.files().contains_key(*path)).count();
        assert_eq!((ran.code, gone), (Some(code), deleted), "{ran:?}");
    }
}
