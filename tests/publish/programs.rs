//! What programs are told, what a trial leaves behind, and the smaller commands.

use std::fs;

use haiyen::config::CONNECTIONS;
use serde_json::Value;

use crate::common::office::{Office, Place, changes, codes};

const ALL: [Place; 5] = [Place::Folder, Place::Sftp, Place::Ftps, Place::SharedHost, Place::S3];

#[test]
fn every_action_tells_programs_one_document() {
    let office = Office::of(Place::Folder, "", "copies = \"backup\"\n");
    let backup = tempfile::tempdir().unwrap();
    office.configure(&format!("[publish.backup]\nto = '{}'\n", backup.path().display()));
    office.publish();
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\n[x](../khong-co/)\n");
    office.plant("a.php", b"<?php");
    // Each of these is read as one document, or fails.
    let lines: [(&[&str], i32, &[&str]); 12] = [
        (&["publish", "production", "--yes"], 1, &["diagnostics", "plan"]),
        (&["publish", "production", "--dry-run"], 1, &["plan"]),
        (&["publish", "production", "--verify"], 1, &["found"]),
        (&["publish", "production", "--repair", "--yes"], 0, &["found", "published", "evidence"]),
        (&["publish", "production", "--history"], 0, &["history"]),
        (&["publish", "production", "--rollback"], 2, &["diagnostics"]),
        (&["publish", "production", "--login"], 0, &["kept"]),
        (&["publish", "production", "--test"], 0, &["tried"]),
        (&["publish", "production", "--unlock"], 0, &["place"]),
        (
            &["takedown", "le-hoi", "--to", "production", "--yes"],
            0,
            &["takedown", "published", "copied"],
        ),
        (&["publish"], 0, &["plan"]),
        (&["publish", "nowhere"], 2, &["diagnostics"]),
    ];
    for (line, expected, names) in lines {
        let (code, told) = office.json(line);
        assert_eq!(code, expected, "{line:?} {told:#}");
        names.iter().for_each(|name| assert!(!told[name].is_null(), "{line:?} {name} {told:#}"));
        assert!(told["diagnostics"].is_array());
    }
}

#[test]
fn a_trial_leaves_nothing() {
    for place in ALL {
        let office = Office::new(place);
        office.plant("cua-ai/a.txt", b"x");
        let before = office.files();
        let (code, told) = office.json(&["publish", "--test"]);
        assert_eq!(code, 0, "{place:?} {told:#}");
        let tried = &told["tried"];
        assert!(
            tried["steps"]
                .as_object()
                .unwrap()
                .iter()
                .all(|(step, works)| *works == true || step == "connect")
        );
        let alone = place == Place::SharedHost;
        assert_eq!(
            (&tried["replaces"], &tried["connections"]),
            (&Value::from(!alone), &Value::from(if alone { 1 } else { CONNECTIONS })),
            "{place:?}"
        );
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new(), "{place:?}");
        let ran = office.run_in("vi", &["publish", "--test"]);
        assert!(ran.code == Some(0) && ran.err.contains("✓ người đọc thấy được"), "{ran:?}");
    }
}

#[test]
fn a_trial_tells_that_readers_see_nothing() {
    let office = Office::new(Place::Folder);
    office.reconfigure(&office.url(), &format!("{}/sai", office.url()));
    let ran = office.run(&["publish", "--test"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(
        ran.err.contains("✗ readers do not find it") && ran.err.contains("✓ it is deleted"),
        "{ran:?}"
    );
    assert_eq!(office.files().len(), 0);
}

#[test]
fn showing_a_plan_writes_nothing_anywhere() {
    for place in ALL {
        let office = Office::new(place);
        for stage in ["nothing is there", "something is"] {
            let (files, times) = (office.files(), office.times());
            office.project.write("content/le-hoi/vi.md", &format!("# Lễ hội\n{stage}\n"));
            let (code, told) = office.json(&["publish", "--dry-run", "--yes"]);
            assert_eq!((code, told["plan"]["bytes"].as_u64() > Some(0)), (0, true), "{told:#}");
            let ran = office.run_in("vi", &["publish", "--dry-run"]);
            assert!(ran.code == Some(0) && ran.err.contains("tệp mới"), "{ran:?}");
            assert_eq!((office.files(), office.times()), (files, times), "{place:?} {stage}");
            office.publish();
        }
    }
}

#[test]
fn what_does_not_go_together_is_told() {
    let office = Office::new(Place::Folder);
    let told = office.run_in("vi", &["publish", "--verify", "--repair"]).err;
    assert!(told.contains("--verify") && told.contains("không dùng chung được"), "{told}");
    let told = office.run_in("vi", &["takedown"]).err;
    assert!(told.contains("Thiếu"), "{told}");
    for line in [
        &["publish", "--verify", "--repair"][..],
        &["publish", "--unlock", "--dry-run"],
        &["publish", "--repair", "--only", "dao"],
        &["publish", "--from", "backup"],
        &["publish", "--confirm", "nhiều"],
        &["publish", "--history", "--waive", "broken-link"],
        &["takedown"],
    ] {
        let ran = office.run_in("vi", line);
        assert_eq!(ran.code, Some(2), "{line:?} {ran:?}");
        assert!(!ran.err.is_empty() && ran.err.lines().count() <= 3, "{ran:?}");
    }
}

#[test]
fn who_is_publishing_is_told_and_can_be_overruled() {
    for place in [Place::Folder, Place::SharedHost, Place::S3] {
        let office = Office::new(place);
        let claim = |until: &str| {
            let text = format!(
                "{{\"run\":\"x\",\"holder\":\"Minh\",\"since\":\"2026-11-23T01:00:00Z\",\"until\":\"{until}\"}}"
            );
            office.plant("haiyen-lock.json", text.as_bytes());
        };
        claim("2999-01-01T00:00:00Z");
        let args = office.refused(&["publish", "--yes"], 2, "publish-in-use");
        assert_eq!(
            (&args["holder"], &args["since"], &args["done"]),
            (&"Minh".into(), &"2026-11-23 08:00".into(), &"nothing".into())
        );
        let (code, told) = office.json(&["publish", "--unlock"]);
        assert_eq!(
            (code, codes(&told)),
            (2, vec!["publish-in-use".to_owned(), "publish-nobody-to-ask".to_owned()])
        );
        assert!(office.files().contains_key("haiyen-lock.json"));
        let ran = office.run_in("vi", &["publish", "--unlock", "--yes"]);
        assert!(
            ran.code == Some(0) && ran.err.contains("Minh") && ran.err.contains("Đã gỡ dấu"),
            "{ran:?}"
        );
        let word = String::from_utf8_lossy(&office.files()["haiyen-lock.json"]).into_owned();
        assert!(word.contains("1970-01-01") && !word.contains("Minh"), "{word}");
        let ran = office.run_in("vi", &["publish", "--unlock", "--yes"]);
        assert!(ran.code == Some(0) && ran.err.contains("Không có ai"), "{ran:?}");

        // Whoever claimed it was cut off long ago.
        claim("2026-01-01T00:00:00Z");
        office.publish();
        assert!(!office.files().contains_key("haiyen-lock.json"));

        office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
        office.plant("haiyen-lock.json", b"<html>404</html>");
        let args = office.refused(&["publish", "--yes"], 2, "publish-unreadable-claim");
        assert_eq!(args["file"], "haiyen-lock.json");
        assert_eq!(office.json(&["publish", "--unlock", "--yes"]).0, 0);
        office.publish();
    }
}

#[test]
fn the_way_in_is_kept_or_the_way_out_is_told() {
    let office = Office::new(Place::Ftps);
    let (code, told) = office.json(&["publish", "--login"]);
    let ran = office.run_in("vi", &["publish", "--login"]);
    // Whether this machine has a safe is not ours to say.
    match told["kept"].as_bool().unwrap() {
        true => assert!(code == 0 && ran.err.contains("đã cất"), "{ran:?}"),
        false => assert!(code == 1 && ran.err.contains("HAIYEN_PASSWORD"), "{ran:?}"),
    }
    assert_eq!(office.files().len(), 0);
}

#[test]
fn the_history_of_nothing() {
    let office = Office::new(Place::Folder);
    let ran = office.run_in("vi", &["publish", "--history"]);
    assert_eq!((ran.code, &*ran.err), (Some(0), "Chưa đăng gì lên “production” từ thư mục này.\n"));
    office.publish();
    fs::write(office.project.path("publishing/production/history.jsonl"), "hỏng\n").unwrap();
    assert_eq!(office.run(&["publish", "--history"]).code, Some(0));
}

#[test]
fn another_window_is_publishing() {
    let office = Office::new(Place::Folder);
    office.publish();
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    let other = fs::File::open(office.project.path(".haiyen/publish/production.lock")).unwrap();
    other.lock().unwrap();
    let args = office.refused(&["publish", "--yes"], 2, "publish-held-here");
    assert_eq!(args["done"], "nothing");
    office.refused(&["takedown", "le-hoi", "--yes"], 2, "publish-held-here");
    drop(other);
    office.publish();
}
