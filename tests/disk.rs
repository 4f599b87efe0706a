//! What only a real disk has: links to other places.
#![cfg(unix)]

mod common;

use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use common::disk::Project;
use common::make;
use haiyen::world::{DiskWorld, World};

const SITE: &str = "-- content/vi.md --\n# A\n-- content/en.md --\n# A\n-- content/ko.md --\n# A\n\
    -- content/a/vi.md --\n# A\n-- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n";

/// The site with a link in it, which must be told of, and do nothing else.
#[track_caller]
fn check_link(link: &str, target: &str) {
    let project = Project::new(SITE);
    project.write("outside/vi.md", "# Không đăng");
    project.write("outside/a.jpg", "x");
    let link_path = project.path(link);
    std::fs::create_dir_all(link_path.parent().unwrap()).unwrap();
    symlink(target, link_path).unwrap();
    let made = make(&DiskWorld::new(project.root(), None));
    assert_eq!(made.problems(), format!("warning symlink-skipped {link}"));
    let secret =
        made.files.values().any(|bytes| String::from_utf8_lossy(bytes).contains("Không đăng"));
    assert!(!secret, "what a link leads to is not published");
}

#[test]
fn links_are_told_of_and_never_followed() {
    check_link("content/b", "../outside");
    check_link("content/b", "/etc");
    check_link("content/a/b", "..");
    check_link("content/a/b", "../a");
    check_link("content/a/a.jpg", "../../outside/a.jpg");
    check_link("content/a/fr.md", "../../outside/vi.md");
    check_link("content/a/gone.jpg", "nowhere");
    check_link("static/a.jpg", "../outside/a.jpg");
    check_link("themes/plain/static/x", "../../../outside");
    check_link("locales/vi", "../outside");
}

#[test]
fn a_linked_theme_is_not_there() {
    let project = Project::new(SITE);
    std::fs::rename(project.path("themes/plain"), project.path("elsewhere")).unwrap();
    symlink("../elsewhere", project.path("themes/plain")).unwrap();
    let told = make(&DiskWorld::new(project.root(), None)).problems();
    assert!(told.contains("error missing-theme site.toml"), "{told}");
    assert!(told.contains("warning symlink-skipped themes/plain"), "{told}");
}

#[test]
fn a_file_whose_name_is_no_text_is_told_of_by_name() {
    let project = Project::new(SITE);
    project.write("static/a.txt", "a");
    let name = std::ffi::OsStr::from_bytes(b"b\xff.txt");
    std::fs::rename(project.path("static/a.txt"), project.path("static").join(name)).unwrap();
    let made = make(&DiskWorld::new(project.root(), None));
    assert_eq!(made.problems(), "error unportable-name static/b\u{fffd}.txt");
}

#[test]
fn nothing_behind_a_link_is_listed_under_its_own_name() {
    let project = Project::new(SITE);
    project.write("outside/b/vi.md", "# Không đăng");
    symlink("../outside", project.path("content/x")).unwrap();
    let world = DiskWorld::new(project.root(), None);
    for folder in ["content/x/b", "content/x/b/vi.md"] {
        assert!(world.list(folder).files.is_empty() && world.find(folder).is_empty(), "{folder}");
    }
}
