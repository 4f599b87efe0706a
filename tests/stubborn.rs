//! Publishing past what is most in its way: a line cut at the worst word, servers that hang up again and again, two
//! offices at once, and one that never came back. `FAULTS=200` does all of it to every word.
#![cfg(unix)]

mod common;

use std::path::Path;
use std::thread;
use std::time::Duration;

use common::disk::Project;
use common::faults::{self, Case, Fault, Said, site};
use common::{places, tree};

/// Harms the publishing of the second version at each of some words, before they arrive, after they did, and by a kill
/// before their answer.
fn at_words(case: &Case, connections: usize, words: &[(&'static str, &[usize])]) {
    case.connections(connections);
    let (mut wrong, mut turn) = (Vec::new(), 0);
    // A short run does one of three things to each word, in turn, when it is said first.
    let is_short = faults::asked() < 100;
    for (word, times) in words {
        for unharmed in times.iter().take(if is_short { 1 } else { times.len() }) {
            let faults = [
                Fault::CutAt(word, *unharmed, true),
                Fault::KillAt(word, *unharmed),
                Fault::CutAt(word, *unharmed, false),
            ];
            turn += 1;
            let (first, count) = if is_short { (turn % 3, 1) } else { (0, 3) };
            for fault in faults.into_iter().cycle().skip(first).take(count) {
                let outcome = case.harm(&fault);
                assert!(outcome.harmed, "{fault:?}: the client never said it");
                let lists = [&outcome.missing, &outcome.truncated, &outcome.unfinished];
                if lists.iter().any(|list| !list.is_empty()) || outcome.repeated() > connections {
                    wrong.push(format!("{fault:?}: {outcome:#?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults did harm\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_line_cut_at_the_worst_word_of_ftp_harms_nobody() {
    let (case, _server) = places::ftp(false);
    let words: &[(&str, &[usize])] = &[
        ("STOR /site/haiyen-lock.json", &[0]),
        ("RNFR ", &[0, 9]),
        ("RNTO ", &[0, 9, 21]),
        ("RNTO /site/index.html", &[0]),
        ("STOR /site/haiyen-published/", &[0]),
        ("-list.part", &[0, 1, 2, 3]),
        ("RNTO /site/haiyen-published.json", &[0, 1]),
        ("DELE /site/haiyen-published/", &[0]),
        ("DELE /site/p", &[0, 3]),
        ("RMD ", &[0, 2]),
        ("DELE /site/haiyen-lock.json", &[0]),
    ];
    at_words(&case, 1, words);
    at_words(&case, 4, &[("RNTO ", &[5]), ("DELE /site/p", &[1])]);
}

#[test]
fn a_line_cut_at_the_worst_word_of_s3_harms_nobody() {
    let case = places::s3();
    let words: &[(&str, &[usize])] = &[
        ("PUT /trang/haiyen-lock.json", &[0]),
        ("PUT /trang/assets/", &[0]),
        ("PUT /trang/index.html", &[0]),
        ("PUT /trang/haiyen-published/", &[0]),
        ("PUT /trang/haiyen-published.json", &[0, 1]),
        ("DELETE /trang/p", &[0, 1]),
        ("DELETE /trang/haiyen-published/", &[0]),
        ("DELETE /trang/haiyen-lock.json", &[0]),
    ];
    at_words(&case, 1, words);
}

/// A new file whose answer was lost is not forgotten, if the site has no such page any more when it is published again.
#[test]
fn what_arrived_of_a_version_that_is_given_up_goes_again() {
    let (ftp, _server) = places::ftp(false);
    for (case, word) in
        [(&ftp, "RNTO /site/p11/index.html"), (&places::s3(), "PUT /trang/p11/index.html")]
    {
        for fault in [Fault::CutAt(word, 0, true), Fault::KillAt(word, 0)] {
            site(&case.project, 'b');
            case.reset();
            assert_ne!(case.publish(&fault).code, Some(0));
            assert!(case.live.files().contains_key("p11/index.html"), "{word}");
            site(&case.project, 'a');
            let said = case.publish(&Fault::None);
            assert_eq!(said.code, Some(0), "{word}: {}", said.text);
            let found = case.live.files();
            let theirs = found.keys().filter(|path| {
                !case.a.contains_key(*path) && !path.starts_with("haiyen-published")
            });
            let left: Vec<_> = theirs.filter(|path| !path.starts_with("assets/")).collect();
            assert_eq!(left, Vec::<&String>::new(), "{word}");
            assert!(case.a.iter().all(|(path, bytes)| found[path].bytes == *bytes), "{word}");
        }
    }
}

/// What a run that gets through by itself leaves.
#[track_caller]
fn gets_through(case: &Case, connections: usize) {
    case.connections(connections);
    case.reset();
    let said = case.publish(&Fault::None);
    assert_eq!(said.code, Some(0), "{connections}: {}", said.text);
    assert_eq!(case.differences(), Vec::<String>::new(), "{connections}");
}

#[test]
fn a_server_that_hangs_up_after_a_few_files_gets_them_all_in_one_run() {
    for arguments in [["--leaves", "3"], ["--drops", "3"]] {
        let (case, _server) = places::shared_host(&arguments);
        gets_through(&case, 1);
    }
    let (case, _server) = places::sftp();
    case.line.as_ref().unwrap().limit_each(1_300_000);
    gets_through(&case, 1);
    gets_through(&case, 4);
}

/// Another machine: the same site in another folder, with its own ways.
fn another(case: &Case, version: char) -> Project {
    let other = Project::new("");
    std::fs::copy(case.project.path("site.toml"), other.path("site.toml")).unwrap();
    site(&other, version);
    other
}

fn publish_from(case: &Case, other: &Project) -> Said {
    let mut command = case.command(&["publish", "--yes", "--format", "json", "--by", "Minh"]);
    let ran = command.current_dir(other.root()).output().unwrap();
    let text = String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap();
    Said { code: ran.status.code(), text, noted: 0 }
}

/// Makes the claim that is on the server as old as one of somebody who left long ago.
fn age(claim: &Path) {
    let text = std::fs::read_to_string(claim).unwrap();
    let mut told: serde_json::Value = serde_json::from_str(&text).unwrap();
    told["until"] = "2026-01-01T00:00:00Z".into();
    std::fs::write(claim, told.to_string()).unwrap();
}

#[test]
fn of_two_offices_at_once_the_second_is_told_who_publishes() {
    let (case, server) = places::sftp();
    case.reset();
    let line = case.line.as_ref().unwrap();
    let other = another(&case, 'a');
    let claim = server.path("site/haiyen-lock.json");
    thread::scope(|scope| {
        // The first one works slowly enough to be met.
        line.delay(Duration::from_millis(30));
        let first = scope.spawn(|| case.publish(&Fault::None));
        while !claim.exists() || std::fs::metadata(&claim).is_ok_and(|found| found.len() == 0) {
            assert!(!first.is_finished(), "the first run was too fast to be met");
            thread::yield_now();
        }
        let said = publish_from(&case, &other);
        assert!(!first.is_finished() && said.code == Some(2), "{}", said.text);
        assert!(said.text.contains("publish-in-use") && said.text.contains("Lan"), "{}", said.text);
        let again = case.command(&["publish", "--yes", "--format", "json"]).output().unwrap();
        let again = String::from_utf8(again.stdout).unwrap();
        assert!(again.contains("publish-held-here"), "{again}");
        line.delay(Duration::ZERO);
        assert_eq!(first.join().unwrap().code, Some(0));
    });
    assert_eq!(case.differences(), Vec::<String>::new());
}

#[test]
fn a_place_whose_holder_was_killed_is_taken_after_its_time() {
    let (case, server) = places::sftp();
    let claim = server.path("site/haiyen-lock.json");
    for version in ['a', 'b'] {
        case.reset();
        let all = server_bytes(&case);
        case.reset();
        assert_eq!(case.publish(&Fault::Kill(all * 3 / 4)).code, None);
        assert!(claim.exists(), "it was killed while it held the place");
        let between = case.live.files();
        assert!(
            case.a
                .iter()
                .any(|(path, bytes)| between.get(path).is_some_and(|found| found.bytes != *bytes))
        );
        let other = another(&case, version);
        let said = publish_from(&case, &other);
        assert!(said.text.contains("publish-in-use") && said.code == Some(2), "{}", said.text);
        age(&claim);
        let said = publish_from(&case, &other);
        assert_eq!(said.code, Some(0), "{}", said.text);
        assert_is(&case, &other);
        assert!(!claim.exists());
    }
}

/// A run that fails by itself tells the next office that its list does not hold.
#[test]
fn a_place_left_in_disorder_is_put_in_order_from_another_office() {
    let (case, server) = places::shared_host(&[]);
    case.reset();
    let locked = server.root().join("p4/index.html");
    // Nothing can be renamed over a folder.
    std::fs::remove_file(&locked).unwrap();
    std::fs::create_dir(&locked).unwrap();
    assert_ne!(case.publish(&Fault::None).code, Some(0));
    std::fs::remove_dir(&locked).unwrap();
    std::fs::write(&locked, &case.a["p4/index.html"]).unwrap();
    let other = another(&case, 'a');
    let said = publish_from(&case, &other);
    assert_eq!(said.code, Some(0), "{}", said.text);
    assert_is(&case, &other);
}

/// How many bytes a whole run sends.
fn server_bytes(case: &Case) -> u64 {
    assert_eq!(case.publish(&Fault::None).code, Some(0));
    *case.line.as_ref().unwrap().counted().last().unwrap()
}

/// Every file of another office's build is on the server as it is in that build, and nothing is on its way.
#[track_caller]
fn assert_is(case: &Case, other: &Project) {
    let mut built = tree(&other.path("public"));
    built.remove("haiyen-manifest.json");
    let found = case.live.files();
    let wrong: Vec<_> = built
        .iter()
        .filter(|(path, bytes)| found.get(*path).is_none_or(|found| found.bytes != **bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(wrong, Vec::<&String>::new());
    let left = found.keys().filter(|path| path.ends_with(".part") || path.ends_with("lock.json"));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<&String>::new());
}
