//! Earlier builds: published again, from here, from a second destination, from another machine.

use std::collections::BTreeMap;
use std::fs;

use crate::common::disk::{Project, Ran};
use crate::common::office::{Office, Place, changes, clone, texts};
use crate::common::tree;

/// Three builds; what each had on the server, by name.
fn three_builds(office: &Office) -> Vec<(String, BTreeMap<String, Vec<u8>>)> {
    let mut builds = Vec::new();
    for text in ["Tháng ba.", "Tháng tư.", "Tháng năm."] {
        office.project.write("content/le-hoi/vi.md", &format!("# Lễ hội\n{text}\n"));
        if text == "Tháng tư." {
            fs::remove_dir_all(office.project.path("content/dao/hon-mun")).unwrap();
            office.project.write("content/moi/vi.md", "# Mới\n");
        }
        let told = office.publish();
        let build = told["published"]["build"].as_str().unwrap().to_owned();
        builds.push((build, office.site()));
    }
    assert!(builds[0].0 < builds[1].0 && builds[1].0 < builds[2].0, "each has a name of its own");
    builds
}

fn back_and_forth(place: Place) {
    let office = Office::new(place);
    let builds = three_builds(&office);
    let before = office.files();
    let (code, told) = office.json(&["publish", "--rollback", "--dry-run"]);
    assert_eq!((code, changes(&before, &office.files()).len()), (0, 0), "{told:#}");
    assert_eq!(office.json(&["publish", "--rollback"]).0, 2, "nobody is there to ask");
    let (code, told) = office.json(&["publish", "--rollback", "--yes"]);
    assert_eq!(code, 0, "{told:#}");
    assert_eq!(changes(&builds[1].1, &office.site()), Vec::<String>::new());
    assert_eq!(told["published"]["what"]["rollback"], builds[1].0);
    // Once more goes further back, not to what was bad.
    let (code, told) = office.json(&["publish", "--rollback", "--yes"]);
    assert_eq!(code, 0, "{told:#}");
    assert_eq!(changes(&builds[0].1, &office.site()), Vec::<String>::new());
    office.refused(&["publish", "--rollback", "--yes"], 2, "publish-unknown-build");
    let (code, told) = office.json(&["publish", "--rollback", &builds[1].0, "--yes"]);
    assert_eq!(code, 0, "{told:#}");
    assert_eq!(changes(&builds[1].1, &office.site()), Vec::<String>::new());
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
    office.publish();
    assert_eq!(changes(&builds[2].1, &office.site()), Vec::<String>::new());
    let history = office.json(&["publish", "--history"]).1;
    let names: Vec<_> = history["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["build"].as_str().unwrap())
        .collect();
    assert!(names.len() == 7 && names.is_sorted(), "{names:?}");
}

#[test]
fn in_a_folder() {
    back_and_forth(Place::Folder);
}

#[test]
fn over_sftp() {
    back_and_forth(Place::Sftp);
}

#[test]
fn over_ftps() {
    back_and_forth(Place::Ftps);
}

#[test]
fn on_a_shared_host() {
    back_and_forth(Place::SharedHost);
}

#[test]
fn in_a_bucket() {
    back_and_forth(Place::S3);
}

/// An office that keeps copies in a folder.
fn with_copies(place: Place) -> (Office, tempfile::TempDir) {
    let backup = tempfile::tempdir().unwrap();
    let office = Office::of(place, "", "copies = \"backup\"\n");
    office.configure(&format!("[publish.backup]\nto = '{}'\n", backup.path().display()));
    (office, backup)
}

#[test]
fn from_the_copies_once_everything_here_is_gone() {
    let (office, backup) = with_copies(Place::Sftp);
    let builds = three_builds(&office);
    for folder in [".haiyen", "public"] {
        fs::remove_dir_all(office.project.path(folder)).unwrap();
    }
    let args = office.refused(
        &["publish", "production", "--rollback", "--yes"],
        2,
        "publish-unknown-build",
    );
    assert_eq!(args["done"], "nothing");
    let back = |build: &str| {
        office.json(&["publish", "production", "--rollback", build, "--from", "backup", "--yes"])
    };
    let (code, told) = back(&builds[0].0);
    assert_eq!(code, 0, "{told:#}");
    assert_eq!(changes(&builds[0].1, &office.site()), Vec::<String>::new());

    // On another machine, which knows nothing but the site's folder, and only what the copies hold.
    let elsewhere = clone(&office);
    let run = |line: &[&str]| {
        Ran::from(office.haiyen(line).current_dir(elsewhere.root()).output().unwrap())
    };
    let ran =
        run(&["publish", "production", "--rollback", &builds[1].0, "--from", "backup", "--yes"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(changes(&builds[1].1, &office.site()), Vec::<String>::new());
    fs::remove_dir_all(elsewhere.path("publishing")).unwrap();
    let ran =
        run(&["publish", "production", "--rollback", &builds[2].0, "--from", "backup", "--yes"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(changes(&builds[2].1, &office.site()), Vec::<String>::new());

    // A site is never put among the copies.
    let kept = tree(backup.path());
    let (code, told) = office.json(&["publish", "backup", "--yes"]);
    assert_eq!((code, &told["diagnostics"][0]["code"]), (2, &"publish-keeps-copies".into()));
    assert!(tree(backup.path()) == kept);

    let (code, told) = back("2020-01-01-000000");
    assert_eq!((code, &told["diagnostics"][0]["code"]), (2, &"publish-unknown-build".into()));
    let before = office.files();
    let objects = backup.path().join("objects");
    damage(&objects, "Lễ hội".as_bytes());
    fs::remove_dir_all(office.project.path(".haiyen")).unwrap();
    let (code, told) = back(&builds[0].0);
    assert_eq!(
        (code, &told["diagnostics"][0]["code"]),
        (2, &"publish-bad-copy".into()),
        "{told:#}"
    );
    assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
}

/// Damages every kept file that holds some bytes.
fn damage(objects: &std::path::Path, what: &[u8]) {
    let mut damaged = 0;
    for (path, mut bytes) in crate::common::tree(objects) {
        if bytes.windows(what.len()).any(|found| found == what) {
            bytes.reverse();
            fs::write(objects.join(path), bytes).unwrap();
            damaged += 1;
        }
    }
    assert!(damaged > 0);
}

#[test]
fn a_kept_file_is_damaged() {
    let office = Office::new(Place::Folder);
    let builds = three_builds(&office);
    damage(&office.project.path(".haiyen/publish/production/objects"), "Tháng ba.".as_bytes());
    let args =
        office.refused(&["publish", "--rollback", &builds[0].0, "--yes"], 2, "publish-bad-copy");
    assert_eq!((&args["path"], &args["done"]), (&"le-hoi/index.html".into(), &"nothing".into()));
    assert_eq!(office.json(&["publish", "--rollback", &builds[1].0, "--yes"]).0, 0);
    let args =
        office.refused(&["publish", "--rollback", "2026", "--yes"], 2, "publish-unknown-build");
    assert_eq!(args["build"], "2026");
}

#[test]
fn copies_that_failed_are_made_the_next_time() {
    let (office, backup) = with_copies(Place::Folder);
    let away = backup.path().with_extension("away");
    fs::rename(backup.path(), &away).unwrap();
    let (code, told) = office.json(&["publish", "production", "--yes"]);
    assert_eq!((code, told["published"]["build"].is_string()), (1, true), "{told:#}");
    let ran = office.run(&["publish", "production", "--yes"]);
    assert_eq!(ran.code, Some(1), "the copy is still missing: {ran:?}");
    assert!(ran.err.contains("backup"), "{ran:?}");
    fs::rename(&away, backup.path()).unwrap();
    let ran = office.run(&["publish", "production", "--yes"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(fs::read_dir(backup.path().join("builds")).unwrap().count(), 1);
    let ran = office.run(&["publish", "production", "--yes"]);
    assert!(!ran.err.contains("Copy kept"), "{ran:?}");
}

#[test]
fn another_machine_of_the_office_goes_on() {
    let office = Office::new(Place::Sftp);
    office.publish();
    let (elsewhere, ours) = (clone(&office), office.files());
    let run = |project: &Project, line: &[&str]| {
        Ran::from(
            office
                .haiyen(&[line, &["--ui-lang", "en"]].concat())
                .current_dir(project.root())
                .output()
                .unwrap(),
        )
    };
    elsewhere.write("content/le-hoi/vi.md", "# Lễ hội\nTừ máy khác.\n");
    assert_eq!(run(&elsewhere, &["publish", "--yes"]).code, Some(0));
    let looked = office.run(&["publish", "--verify"]);
    assert_eq!(looked.code, Some(1));
    assert!(looked.err.contains("Somebody published from another computer"), "{looked:?}");
    let theirs = office.files();
    let (code, told) = office.json(&["publish", "--repair", "--yes"]);
    assert_eq!((code, changes(&theirs, &office.files()).len()), (1, 0), "{told:#}");
    let (number, wrong) = (told["confirm"].to_string(), "1");
    let repair = ["publish", "--repair", "--yes", "--confirm"];
    assert_eq!(office.json(&[&repair[..], &[wrong]].concat()).0, 1);
    assert_eq!(changes(&theirs, &office.files()), Vec::<String>::new());
    assert_eq!(office.json(&[&repair[..], &[&number]].concat()).0, 0);
    assert_eq!(changes(&ours, &office.files()), Vec::<String>::new());
    elsewhere.write("content/le-hoi/vi.md", "# Lễ hội\nTừ máy khác, lần hai.\n");
    assert_eq!(run(&elsewhere, &["publish", "--yes"]).code, Some(0));
    office.project.write("content/dao/vi.md", "# Đảo\nTừ máy này.\n");
    let (code, told) = office.json(&["publish", "--dry-run"]);
    assert_eq!(code, 0);
    let sent: Vec<_> = told["plan"]["send"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap())
        .collect();
    assert!(sent.contains(&"le-hoi/index.html") && sent.contains(&"dao/index.html"), "{sent:?}");
    assert_eq!(texts(&told["plan"]["delete"]), Vec::<String>::new());
    let ran = office.run(&["publish", "--yes"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("Somebody published from another computer"), "{ran:?}");
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}
