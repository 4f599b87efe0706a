//! What a mirror tells of a real folder, and that it never holds anything else than the folder does.
#![expect(clippy::disallowed_methods, reason = "these tests are about what a disk does")]

use std::fs::{self, File};
use std::path::Path;

use super::*;

mod random;

const SITE: &[(&str, &str)] = &[
    ("site.toml", "a"),
    ("content/vi.md", "một"),
    ("content/a/vi.md", "hai"),
    ("content/a/x.svg", "ba"),
    ("content/a b/vi.md", "bốn"),
    ("static/a.txt", "năm"),
    ("themes/t/static/a.css", "sáu"),
    ("public/index.html", "bảy"),
];

/// Folders that a site is read from.
const LISTED: &[&str] = &[
    "content",
    "static",
    "locales",
    "templates",
    "components",
    "themes/t/static",
    "themes/t/locales",
];

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn date(root: &Path, path: &str, time: SystemTime) {
    File::options().append(true).open(root.join(path)).unwrap().set_modified(time).unwrap();
}

/// A time at which a file has long been at rest.
fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
}

fn site() -> (tempfile::TempDir, Mirror) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in SITE {
        write(folder.path(), path, text);
        date(folder.path(), path, long_ago());
    }
    let mirror = Mirror::new(DiskWorld::new(folder.path(), None));
    (folder, mirror)
}

fn read_all(mirror: &Mirror) -> BTreeMap<String, Vec<u8>> {
    let paths = mirror.files.keys();
    paths.map(|path| (path.clone(), mirror.read(path).unwrap_or_default())).collect()
}

/// The mirror lists and holds what the disk does.
#[track_caller]
fn assert_same(mirror: &Mirror) {
    let parts = |listing: Listing| {
        let unreadable: Vec<_> = listing.unreadable.into_iter().map(|(path, _)| path).collect();
        (listing.files, listing.links, unreadable)
    };
    for folder in LISTED {
        assert_eq!(parts(mirror.list(folder)), parts(mirror.disk.list(folder)), "{folder}");
    }
    for (path, bytes) in read_all(mirror) {
        assert_eq!(Some(bytes), mirror.disk.read(&path).ok(), "{path}");
        assert_eq!(mirror.modified(&path), mirror.disk.modified(&path), "{path}");
    }
}

/// An edit of the site, after everything in it was read, is told of as expected: by a look at everything,
/// and by one at the places that are named.
#[track_caller]
fn check(edit: impl Fn(&Path), hints: &[&str], expected: &[&str]) {
    for scans in [true, false] {
        let (folder, mut mirror) = site();
        let before = read_all(&mirror);
        let versions: BTreeMap<_, _> =
            before.keys().map(|path| (path.clone(), mirror.version(path))).collect();
        edit(folder.path());
        let changed = match scans {
            true => mirror.scan(),
            false => mirror.look(&hints.iter().map(|hint| (*hint).to_owned()).collect()),
        };
        assert_eq!(changed.iter().collect::<Vec<_>>(), expected, "scans: {scans}");
        for (path, version) in versions {
            let is_same = mirror.version(&path) == version;
            assert_eq!(is_same, !changed.contains(&path), "the version of {path}");
        }
        assert_same(&mirror);
        assert!(mirror.scan().is_empty(), "told once");
    }
}

#[test]
fn nothing_is_told_of_what_rests() {
    check(|_| {}, &["content", "content/vi.md", "static"], &[]);
}

#[test]
fn new_changed_and_deleted_files_are_told() {
    check(|root| write(root, "content/c/vi.md", "x"), &["content/c"], &["content/c/vi.md"]);
    check(|root| write(root, "locales/vi/a.ftl", "x"), &["locales"], &["locales/vi/a.ftl"]);
    check(|root| write(root, "content/vi.md", "khác"), &["content/vi.md"], &["content/vi.md"]);
    check(|root| write(root, "site.toml", ""), &["site.toml"], &["site.toml"]);
    let delete = |root: &Path| fs::remove_file(root.join("site.toml")).unwrap();
    check(delete, &["site.toml"], &["site.toml"]);
    let delete = |root: &Path| fs::remove_dir_all(root.join("content/a")).unwrap();
    check(delete, &["content/a"], &["content/a/vi.md", "content/a/x.svg"]);
    let delete = |root: &Path| fs::remove_dir_all(root.join("static")).unwrap();
    check(delete, &["static"], &["static/a.txt"]);
}

#[test]
fn a_folder_under_another_name_is_told_under_both() {
    let rename = |root: &Path| fs::rename(root.join("content/a"), root.join("content/z")).unwrap();
    let told = ["content/a/vi.md", "content/a/x.svg", "content/z/vi.md", "content/z/x.svg"];
    check(rename, &["content/a", "content/z"], &told);
    let there_and_back = |root: &Path| {
        fs::rename(root.join("content"), root.join("away")).unwrap();
        fs::rename(root.join("away"), root.join("content")).unwrap();
    };
    check(there_and_back, &["content", "away"], &[]);
    let file_for_folder = |root: &Path| {
        fs::remove_dir_all(root.join("static")).unwrap();
        write(root, "static", "x");
    };
    check(file_for_folder, &["static"], &["static", "static/a.txt"]);
}

#[test]
fn what_was_only_touched_is_not_told() {
    let touch = |root: &Path| date(root, "content/vi.md", SystemTime::now());
    check(touch, &["content/vi.md"], &[]);
    let save = |root: &Path| write(root, "content/vi.md", "một");
    check(save, &["content/vi.md"], &[]);
    let save_beside = |root: &Path| {
        write(root, "content/vi.md.tmp", "một");
        fs::rename(root.join("content/vi.md.tmp"), root.join("content/vi.md")).unwrap();
    };
    check(save_beside, &["content/vi.md", "content/vi.md.tmp"], &[]);
    // Of a file that nobody has read nobody knows what it held.
    let (folder, mut mirror) = site();
    date(folder.path(), "static/a.txt", SystemTime::now());
    assert_eq!(mirror.scan(), ["static/a.txt".to_owned()].into());
}

#[test]
fn another_text_of_the_same_size_and_time_is_told() {
    let just_now = |root: &Path| {
        let time = fs::metadata(root.join("content/vi.md")).unwrap().modified().unwrap();
        write(root, "content/vi.md", "mốt");
        date(root, "content/vi.md", time);
    };
    let (folder, mut mirror) = site();
    read_all(&mirror);
    just_now(folder.path());
    assert_eq!(mirror.look(&["content/vi.md".to_owned()].into()).len(), 1);
    assert_same(&mirror);
    // Without a hint it takes a system that also tells when a file's time was set.
    #[cfg(unix)]
    check(just_now, &["content/vi.md"], &["content/vi.md"]);
}

#[test]
fn within_a_step_of_the_clock_a_stamp_tells_nothing() {
    let (folder, mut mirror) = site();
    write(folder.path(), "content/vi.md", "mới");
    mirror.scan();
    read_all(&mirror);
    let file = mirror.files.get_mut("content/vi.md").unwrap();
    write(folder.path(), "content/vi.md", "mời");
    // The clock made no step: the file looks as it did.
    let entry = mirror.disk.find("content/vi.md").remove(0);
    let Found::File(_, entry) = entry else { panic!("it is a file") };
    file.stamp = Stamp::of(&entry).unwrap();
    file.looked_at = file.stamp.modified.unwrap() + CLOCK_STEP / 2;
    assert_eq!(mirror.scan(), ["content/vi.md".to_owned()].into());
    assert_same(&mirror);
}

#[test]
fn noise_and_what_is_beside_the_site_is_not_told() {
    for path in [
        "content/.vi.md.swp",
        "content/vi.md~",
        "content/~$vi.docx",
        "content/.git/HEAD",
        "static/.git/HEAD",
        "public/index.html",
        ".haiyen/last.json",
        ".git/HEAD",
        "notes.md",
        "contents/vi.md",
    ] {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        check(|root| write(root, path, "x"), &folders.chain([path]).collect::<Vec<_>>(), &[]);
    }
    check(
        |root| write(root, "static/.htaccess", "x"),
        &["static/.htaccess"],
        &["static/.htaccess"],
    );
    check(|_| {}, &["", "/", "..", "../x", "content/../site.toml", "content/nirgends"], &[]);
}

#[test]
#[cfg(unix)]
fn links_are_told_and_nothing_behind_them() {
    let check_link = |link: &'static str, target: &'static str, gone: &[&str]| {
        for hint in ["static", link] {
            let (folder, mut mirror) = site();
            let _ = fs::remove_file(folder.path().join(link));
            std::os::unix::fs::symlink(target, folder.path().join(link)).unwrap();
            let below = format!("{link}/vi.md");
            let told = match hint {
                "static" => mirror.scan(),
                _ => mirror.look(&[link.to_owned(), below.clone()].into()),
            };
            let expected = gone.iter().chain([&hint]).map(|path| (*path).to_owned()).collect();
            assert_eq!(told, expected, "{link}");
            assert!(mirror.look(&[below].into()).is_empty(), "{link}");
            assert_same(&mirror);
            fs::remove_file(folder.path().join(link)).unwrap();
            assert_eq!(mirror.scan(), ["static".to_owned()].into(), "{link}");
            assert_same(&mirror);
        }
    };
    check_link("static/l", "../content", &[]);
    check_link("static/l", "/etc", &[]);
    check_link("static/l", "nirgends", &[]);
    check_link("static/l", "l", &[]);
    check_link("static/a.txt", "../site.toml", &["static/a.txt"]);
}

/// Whoever runs this may be one for whom nothing is unreadable: then the folder is simply there.
#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut mirror) = site();
    let path = folder.path().join("content/a");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let is_readable = fs::read_dir(&path).is_ok();
    assert_eq!(mirror.scan().is_empty(), is_readable);
    assert_eq!(mirror.list("content").unreadable.is_empty(), is_readable);
    assert_same(&mirror);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(mirror.scan().is_empty(), is_readable);
    assert_same(&mirror);
}

#[test]
fn a_file_that_was_read_is_kept_until_it_changes() {
    let large = "x".repeat(SMALL as usize + 10);
    for (path, text) in [("static/a.txt", "một"), ("content/vi.md", "hai"), ("static/b", &large)]
    {
        let (folder, mut mirror) = site();
        write(folder.path(), path, text);
        mirror.scan();
        let starts =
            |mirror: &Mirror| [1, 3, 600_000].map(|most| mirror.read_start(path, most).unwrap());
        let before = starts(&mirror);
        assert_eq!(mirror.read(path).unwrap(), text.as_bytes());
        let other = text.replace(['m', 'h', 'x'], "y");
        write(folder.path(), path, &other);
        if path == "static/a.txt" {
            assert_eq!(starts(&mirror), before, "one reading of the site has one text");
        }
        assert_eq!(mirror.scan(), [path.to_owned()].into());
        assert_eq!(mirror.read(path).unwrap(), other.as_bytes());
        assert_eq!(starts(&mirror)[0], b"y");
        fs::remove_file(folder.path().join(path)).unwrap();
        mirror.scan();
        for error in [mirror.read(path).err(), mirror.read_start(path, 3).err()] {
            assert_eq!(error.map(|error| error.kind()), Some(ErrorKind::NotFound));
        }
    }
}

#[test]
fn the_files_that_were_saved_last_come_first() {
    let (folder, mut mirror) = site();
    for (path, seconds) in [("content/a/vi.md", 5), ("static/a.txt", 9), ("content/vi.md", 7)] {
        date(folder.path(), path, long_ago() + Duration::from_secs(seconds));
    }
    mirror.scan();
    let latest = mirror.latest(2, |path| path.ends_with(".md"));
    let paths: Vec<_> = latest.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["content/vi.md", "content/a/vi.md"]);
}
