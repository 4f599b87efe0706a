//! Day by day: a first publishing, and the ones after it.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::common::office::{Office, Place, changes, codes, texts};

/// The site's life on a server, from the first day on.
#[track_caller]
fn days(place: Place) {
    let office = Office::new(place);
    let (code, planned) = office.json(&["publish", "--dry-run"]);
    assert_eq!(code, 0, "{planned:#}");
    assert_eq!(office.files().len(), 0, "nothing is written");
    let first = office.publish();
    let built = built(&office);
    assert_eq!(office.site(), built);
    assert_eq!(first["published"]["sent"], built.len());
    assert_eq!(first["published"]["by"], "Lan");
    let planned: Vec<_> = planned["plan"]["send"].as_array().unwrap().iter().collect();
    assert_eq!(planned.len(), built.len());

    // Nothing to do.
    let (files, times) = (office.files(), office.times());
    let nothing = office.publish();
    assert_eq!((&nothing["plan"]["bytes"], &nothing["published"]), (&Value::from(0), &Value::Null));
    assert_eq!((office.files(), office.times()), (files.clone(), times.clone()));

    // One page changed, and nothing else crosses.
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    let changed = office.publish();
    let sent = planned_paths(&changed);
    assert!(sent.contains(&"le-hoi/index.html".to_owned()), "{sent:?}");
    assert!(sent.len() <= 3, "{sent:?}");
    let mut touched = changes(&files, &office.site());
    touched.retain(|change| change.starts_with('~') || change.starts_with('+'));
    assert_eq!(touched.len(), sent.len(), "{touched:?}");
    let mut written = office.times();
    written.retain(|path, time| times.get(path) != Some(time) && sent_or_site(path));
    if office.server.root().is_some() {
        assert_eq!(written.len(), sent.len(), "only what changed was written: {written:?}");
    }

    // A page is deleted: the file and its folder are gone, the old style stays for a day.
    fs::remove_dir_all(office.project.path("content/dao/hon-tre")).unwrap();
    office.project.write("themes/plain/static/site.css", "h1 { color: navy }\n");
    let before = office.files();
    let deleted = office.publish();
    let gone = texts(&deleted["plan"]["delete"]);
    assert!(gone.contains(&"dao/hon-tre/gio-tau.pdf".to_owned()), "{gone:?}");
    if let Some(root) = office.server.root() {
        assert!(!root.join("dao/hon-tre").exists() && root.join("dao").exists());
    }
    let old = before.keys().find(|path| path.starts_with("assets/")).unwrap();
    let after = office.files();
    assert_eq!(after.get(old), before.get(old), "readers' open pages still ask for it");
    assert_eq!(office.site().len(), self::built(&office).len() + 1);
    let (code, told) = office.json(&["publish", "--verify"]);
    assert_eq!(code, 0, "{told:#}");

    // A day later.
    office.age();
    let last = office.publish();
    assert_eq!(texts(&last["plan"]["delete"]), [old.as_str()]);
    assert!(!office.files().contains_key(old), "its time is over");
    assert_eq!(office.site(), self::built(&office));
    let (code, told) = office.json(&["publish", "--verify"]);
    assert_eq!(code, 0, "{told:#}");
}

fn sent_or_site(path: &str) -> bool {
    !path.starts_with("haiyen-published")
}

fn planned_paths(told: &Value) -> Vec<String> {
    let send = told["plan"]["send"].as_array().unwrap();
    send.iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect()
}

/// The finished site here.
fn built(office: &Office) -> BTreeMap<String, Vec<u8>> {
    let mut files = crate::common::tree(&office.project.path("public"));
    files.remove("haiyen-manifest.json");
    files
}

#[test]
fn in_a_folder() {
    days(Place::Folder);
}

#[test]
fn over_sftp() {
    days(Place::Sftp);
}

#[test]
fn over_ftps() {
    days(Place::Ftps);
}

#[test]
fn on_a_shared_host() {
    days(Place::SharedHost);
}

#[test]
fn in_a_bucket() {
    days(Place::S3);
}

#[test]
fn settings_of_the_server_that_somebody_else_wrote_stay() {
    let office = Office::new(Place::Folder);
    office.plant(".htaccess", b"Require all granted\n");
    let first = office.publish();
    assert_eq!(texts(&first["plan"]["left"]), [".htaccess"]);
    let ran = office.run(&["publish"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains(".htaccess on the server is not this program's"), "{ran:?}");
    assert!(ran.err.contains("Everything is online already"), "{ran:?}");
    assert_eq!(office.files()[".htaccess"], b"Require all granted\n");
    assert_eq!(office.json(&["publish", "--history"]).1["history"].as_array().unwrap().len(), 1);
    // Once it is gone, ours comes.
    office.remove(".htaccess");
    let second = office.publish();
    assert_eq!(
        (&second["published"]["sent"], texts(&second["plan"]["left"]).len()),
        (&1.into(), 0)
    );
    assert_eq!(office.site(), built(&office));
}

#[test]
fn a_place_for_copies_is_not_taken_for_the_websites() {
    let (office, backup) =
        (Office::of(Place::Folder, "", "copies = \"backup\"\n"), tempfile::tempdir().unwrap());
    office.configure(&format!("[publish.backup]\nto = '{}'\n", backup.path().display()));
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, told["copied"]["files"].as_u64() > Some(0)), (0, true), "{told:#}");
    office.configure("[publish.test]\nto = 'thu'\n");
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (2, vec!["publish-which-target".to_owned()]), "{told:#}");
}
