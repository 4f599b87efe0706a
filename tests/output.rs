//! What a build does to its output folder, and what it must never do.

mod common;

use std::fs;
use std::path::Path;

use common::disk::Project;
use common::tree;
use haiyen::output::{MANIFEST, Manifest};

const SITE: &str =
    "-- content/vi.md --\n# Trang chủ\n-- content/a/vi.md --\n# A\n-- static/b.txt --\nb\n";

fn built() -> Project {
    let project = Project::new(SITE);
    assert_eq!(project.run(&["build"]).code, Some(0));
    project
}

/// A build that must be refused with this code, and leave the folder as it is.
#[track_caller]
fn check_refused(project: &Project, arguments: &[&str], code: &str, folder: &Path) {
    let before = tree(folder);
    let ran = project.run(&[&["build", "--ui-lang", "en"], arguments].concat());
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains(&format!("[{code}]")), "{ran:?}");
    assert_eq!(tree(folder), before);
}

#[test]
fn the_manifest_names_every_file_and_its_content() {
    let project = built();
    let mut files = tree(&project.path("public"));
    let manifest = files.remove(MANIFEST).unwrap();
    let manifest = Manifest::parse(std::str::from_utf8(&manifest).unwrap()).unwrap();
    assert_eq!(manifest.files.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>());
    for (path, bytes) in &files {
        assert_eq!(manifest.files[path].size, bytes.len() as u64);
        assert_eq!(manifest.files[path].blake3, blake3::hash(bytes).to_hex().to_string());
    }
}

#[test]
fn a_page_that_is_gone_is_removed_and_its_empty_folder_too() {
    let project = built();
    fs::remove_dir_all(project.path("content/a")).unwrap();
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert!(!project.path("public/a").exists());
    assert!(project.path("public/index.html").exists());
}

#[test]
fn a_file_may_take_the_place_of_a_folder_and_back() {
    let project = built();
    fs::remove_dir_all(project.path("content/a")).unwrap();
    project.write("static/a", "a file");
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(fs::read(project.path("public/a")).unwrap(), b"a file");
    fs::remove_file(project.path("static/a")).unwrap();
    project.write("content/a/vi.md", "# A");
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert!(project.path("public/a/index.html").exists());
}

#[test]
fn a_rebuild_equals_a_first_build() {
    let project = built();
    project.write("content/a/vi.md", "# Khác");
    project.write("content/c/vi.md", "# C");
    project.run(&["build"]);
    project.run(&["build", "--output", "fresh"]);
    assert_eq!(tree(&project.path("public")), tree(&project.path("fresh")));
    assert!(!project.path(".haiyen/staging").exists());
}

#[test]
fn a_file_that_somebody_deleted_or_shortened_comes_back() {
    let project = built();
    let before = tree(&project.path("public"));
    fs::remove_file(project.path("public/index.html")).unwrap();
    fs::write(project.path("public/a/index.html"), "x").unwrap();
    project.run(&["build"]);
    assert_eq!(tree(&project.path("public")), before);
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let project = Project::new(SITE);
    project.write("public/thesis.docx", "ten years");
    check_refused(&project, &[], "output-not-ours", &project.path("public"));
    project.write("public/haiyen-manifest.json", "{}");
    check_refused(&project, &[], "output-not-ours", &project.path("public"));
    project.write("a-file", "");
    check_refused(&project, &["--output", "a-file"], "output-not-ours", project.root());
}

#[test]
fn the_project_home_and_what_is_around_them_are_no_output_folders() {
    let project = Project::new(SITE);
    let root = project.root().to_string_lossy().into_owned();
    for folder in [
        ".",
        "..",
        "/",
        "content",
        "content/x",
        "themes/plain",
        "locales",
        "public/..",
        &root,
        ".haiyen/x",
    ] {
        check_refused(&project, &["--output", folder], "output-unsafe", project.root());
    }
    let home = project.path("home");
    fs::create_dir(&home).unwrap();
    let ran = project.haiyen(&["build", "--output", "home"]).env("HOME", &home).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("[output-unsafe]"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    let project = Project::new(SITE);
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), project.path("public")).unwrap();
    check_refused(&project, &[], "output-symlink", elsewhere.path());
    check_refused(&project, &["--output", "public/x"], "output-symlink", elsewhere.path());
}

#[test]
fn a_file_of_somebody_elses_stays_and_one_in_the_way_stops_the_build() {
    let project = built();
    project.write("public/note.txt", "mine");
    project.write("content/a/vi.md", "# Khác");
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(fs::read(project.path("public/note.txt")).unwrap(), b"mine");
    project.write("static/note.txt", "theirs");
    check_refused(&project, &[], "output-foreign-file", &project.path("public"));
}

#[test]
fn what_somebody_put_where_a_folder_or_a_page_belongs_stops_the_build_before_its_first_move() {
    let project = built();
    // A file where a page's folder belongs.
    project.write("public/c", "mine");
    project.write("content/c/vi.md", "# C");
    check_refused(&project, &[], "output-foreign-file", &project.path("public"));
    assert_eq!(project.run(&["check"]).code, Some(0), "nothing is half done");
    fs::remove_dir_all(project.path("content/c")).unwrap();
    // A file of theirs in a folder that a file of ours is to replace.
    project.write("public/a/note.txt", "mine");
    fs::remove_dir_all(project.path("content/a")).unwrap();
    project.write("static/a", "a file");
    check_refused(&project, &[], "output-foreign-file", &project.path("public"));
    fs::remove_file(project.path("public/a/note.txt")).unwrap();
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(fs::read(project.path("public/a")).unwrap(), b"a file");
}

#[cfg(unix)]
#[test]
fn a_link_inside_the_output_folder_is_not_followed() {
    for change in ["# Khác và dài hơn", ""] {
        let project = built();
        project.write("precious/index.html", "ten years");
        fs::remove_dir_all(project.path("public/a")).unwrap();
        std::os::unix::fs::symlink("../precious", project.path("public/a")).unwrap();
        if change.is_empty() {
            fs::remove_dir_all(project.path("content/a")).unwrap();
        } else {
            project.write("content/a/vi.md", change);
        }
        check_refused(&project, &[], "output-symlink", &project.path("precious"));
    }
}

#[test]
fn an_edit_of_the_same_length_is_made_good() {
    let project = built();
    let page = project.path("public/a/index.html");
    let before = fs::read_to_string(&page).unwrap();
    fs::write(&page, before.replace('A', "X")).unwrap();
    project.run(&["build"]);
    assert_eq!(fs::read_to_string(&page).unwrap(), before);
}

#[test]
fn a_record_cut_short_and_a_deleted_state_folder_are_no_dead_end() {
    let project = built();
    project.write(".haiyen/commit.json", "");
    project.write("content/a/vi.md", "# Khác");
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert!(!project.path(".haiyen/commit.json").exists());
    // Half of a build was moved, then somebody deleted the state folder with its record.
    project.write("content/c/vi.md", "# C");
    project.run(&["build", "--output", "copy/public"]);
    fs::create_dir(project.path("public/c")).unwrap();
    fs::copy(project.path("copy/public/c/index.html"), project.path("public/c/index.html"))
        .unwrap();
    fs::remove_dir_all(project.path(".haiyen")).unwrap();
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(tree(&project.path("public")), tree(&project.path("copy/public")));
}

#[test]
fn a_folder_without_a_site_is_left_as_it_is() {
    let project = Project::new(SITE);
    fs::create_dir(project.path("empty")).unwrap();
    let ran = project.run(&["build", "--root", "empty"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("[missing-config]"), "{ran:?}");
    assert_eq!(fs::read_dir(project.path("empty")).unwrap().count(), 0);
}

#[test]
fn a_theme_that_lost_its_templates_takes_no_page_off_the_site() {
    let project = built();
    fs::rename(project.path("themes/plain/templates"), project.path("themes/plain/template"))
        .unwrap();
    let before = tree(&project.path("public"));
    let ran = project.run(&["build"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert_eq!(tree(&project.path("public")), before);
}

#[test]
fn a_manifest_that_points_outside_deletes_nothing() {
    let project = built();
    project.write("precious.txt", "x");
    let path = project.path("public").join(MANIFEST);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"b.txt\"", "\"../precious.txt\"")).unwrap();
    check_refused(&project, &[], "output-not-ours", project.root());
}

#[test]
fn one_build_at_a_time() {
    let project = built();
    let lock = fs::File::create(project.path(".haiyen/lock")).unwrap();
    lock.lock().unwrap();
    check_refused(&project, &[], "output-locked", &project.path("public"));
    drop(lock);
    assert_eq!(project.run(&["build"]).code, Some(0));
}

#[test]
fn a_build_cut_off_after_its_commit_record_is_finished_by_the_next_command() {
    for next in ["build", "check"] {
        let project = built();
        let (first, second) = (tree(&project.path("public")), {
            project.write("content/a/vi.md", "# Khác");
            fs::remove_file(project.path("static/b.txt")).unwrap();
            project.run(&["build", "--output", "copy/public"]);
            tree(&project.path("copy/public"))
        });
        // Half of the second build is moved, the rest is staged, the record is open.
        let changed: Vec<&String> =
            second.keys().filter(|path| first.get(*path) != second.get(*path)).collect();
        assert!(changed.len() >= 2);
        let mut moves = Vec::new();
        for (index, path) in changed.iter().enumerate() {
            let staged = format!(".haiyen/staging/{index}");
            moves.push(serde_json::json!([index.to_string(), path]));
            let text = String::from_utf8(second[*path].clone()).unwrap();
            project.write(if index == 0 { path } else { &staged }, &text);
            if index == 0 {
                fs::rename(project.path(path), project.path("public").join(path)).unwrap();
            }
        }
        let record = serde_json::json!({
            "folder": "public", "obstacles": [], "moves": moves, "removes": ["b.txt"],
        });
        project.write(".haiyen/commit.json", &record.to_string());
        assert_eq!(project.run(&[next]).code, Some(0));
        assert_eq!(tree(&project.path("public")), second, "after {next}");
        assert!(!project.path(".haiyen/commit.json").exists());
    }
}

/// What is left to do of a build that was cut off after `done` of its steps, as the program records it.
fn cut_off(project: &Project, old: &Tree, new: &Tree, done: usize) -> usize {
    let folder = project.path("public");
    fs::remove_dir_all(&folder).unwrap();
    for (path, bytes) in old {
        project.write(&format!("public/{path}"), std::str::from_utf8(bytes).unwrap());
    }
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    let obstacles: Vec<&String> = gone.collect();
    let changed = new.iter().filter(|(path, bytes)| old.get(*path) != Some(bytes));
    let mut moves: Vec<(String, &String)> =
        changed.enumerate().map(|(index, (path, _))| (index.to_string(), path)).collect();
    moves.sort_by_key(|(_, path)| *path == MANIFEST);
    for (name, path) in &moves {
        project
            .write(&format!(".haiyen/staging/{name}"), std::str::from_utf8(&new[*path]).unwrap());
    }
    let mut steps = 0;
    for obstacle in &obstacles {
        if steps < done {
            fs::remove_file(folder.join(obstacle)).unwrap();
            let _ = fs::remove_dir(folder.join(obstacle).parent().unwrap());
        }
        steps += 1;
    }
    for (name, path) in &moves {
        if steps < done {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::rename(project.path(&format!(".haiyen/staging/{name}")), folder.join(path))
                .unwrap();
        }
        steps += 1;
    }
    let record = serde_json::json!({
        "folder": "public", "obstacles": obstacles, "moves": moves, "removes": [],
    });
    project.write(".haiyen/commit.json", &record.to_string());
    steps
}

type Tree = std::collections::BTreeMap<String, Vec<u8>>;

#[test]
fn a_file_and_a_folder_that_change_places_survive_a_cut_at_every_step() {
    let project = built();
    let page = tree(&project.path("public"));
    fs::remove_dir_all(project.path("content/a")).unwrap();
    project.write("static/a", "a file");
    assert_eq!(project.run(&["build"]).code, Some(0));
    let file = tree(&project.path("public"));
    for (old, new) in [(&page, &file), (&file, &page)] {
        let steps = cut_off(&project, old, new, 0);
        assert!(steps >= 3);
        for done in 0..=steps {
            cut_off(&project, old, new, done);
            assert_eq!(project.run(&["check"]).code, Some(0), "after {done} steps");
            assert_eq!(&tree(&project.path("public")), new, "after {done} steps");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_record_is_not_replayed_into_a_folder_that_is_no_longer_ours() {
    let project = built();
    let old = tree(&project.path("public"));
    let mut new = old.clone();
    new.insert("index.html".into(), b"new".to_vec());
    cut_off(&project, &old, &new, 0);
    fs::rename(project.path("public"), project.path("moved")).unwrap();
    project.write("precious/index.html", "ten years");
    std::os::unix::fs::symlink("precious", project.path("public")).unwrap();
    project.run(&["check"]);
    assert_eq!(fs::read(project.path("precious/index.html")).unwrap(), b"ten years");
    fs::remove_file(project.path("public")).unwrap();
    fs::rename(project.path("moved"), project.path("public")).unwrap();
    cut_off(&project, &old, &new, 0);
    let record = fs::read_to_string(project.path(".haiyen/commit.json")).unwrap();
    project.write(".haiyen/commit.json", &record.replace("public", "content"));
    project.run(&["check"]);
    assert!(!project.path("content/index.html").exists());
}

#[test]
fn a_folder_where_a_removed_file_was_is_left_alone() {
    let project = built();
    fs::remove_file(project.path("public/b.txt")).unwrap();
    project.write("public/b.txt/mine.txt", "mine");
    fs::remove_file(project.path("static/b.txt")).unwrap();
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(fs::read(project.path("public/b.txt/mine.txt")).unwrap(), b"mine");
    assert_eq!(project.run(&["build"]).code, Some(0));
}

#[test]
fn a_name_that_changes_its_case_is_there_in_its_new_spelling() {
    let project = built();
    project.write("static/Logo.PNG", "x");
    project.run(&["build"]);
    fs::remove_file(project.path("static/Logo.PNG")).unwrap();
    project.write("static/logo.png", "x");
    assert_eq!(project.run(&["build"]).code, Some(0));
    let files = tree(&project.path("public"));
    assert!(files.contains_key("logo.png") && !files.contains_key("Logo.PNG"));
}

/// Runs a shell script as root of a user namespace of its own, where it may mount file systems.
#[cfg(target_os = "linux")]
fn in_namespace(project: &Project, script: &str) -> common::disk::Ran {
    let output = std::process::Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-euc", script, "sh"])
        .arg(env!("CARGO_BIN_EXE_haiyen"))
        .arg(project.root())
        .output()
        .expect("unshare, of util-linux");
    common::disk::Ran::from(output)
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site_as_it_was() {
    let project = built();
    // Copies the project into a file system of limited size, fills what is left but for a little, and
    // builds a larger site: the old one must be there to the byte.
    let script = r#"
        mount -t tmpfs -o size=6m tmpfs /mnt
        cp -r "$2/." /mnt; cd /mnt
        cp -r public /tmp/before.$$
        head -c 700000 /dev/urandom > static/one; head -c 700000 /dev/urandom > static/two
        for room in 10 100 300 700 1000 1300; do
            rm -f ballast
            free=$(df --output=avail -k /mnt | tail -n 1)
            head -c $(( (free - room) * 1024 )) /dev/zero > ballast
            code=0; "$1" build --ui-lang en 2> /tmp/said.$$ || code=$?
            test "$code" = 2 || { echo "exit $code with $room KiB left"; cat /tmp/said.$$; exit 1; }
            grep -q '\[disk-full\]' /tmp/said.$$
            diff -r public /tmp/before.$$
            test ! -e .haiyen/commit.json
        done
        rm ballast
        "$1" build && test -e public/one && rm -r /tmp/before.$$ /tmp/said.$$
    "#;
    let ran = in_namespace(&project, script);
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_output_folder_is_told_before_anything_is_staged() {
    let project = built();
    project.write("content/a/vi.md", "# Khác");
    let script = r#"
        cd "$2"; mount --bind public public; mount -o remount,bind,ro public
        code=0; "$1" build --ui-lang en || code=$?; test "$code" = 2
    "#;
    let ran = in_namespace(&project, script);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("[output-read-only]"), "{ran:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_folder_on_another_disk_is_told_before_anything_is_staged() {
    let project = built();
    project.write("content/a/vi.md", "# Khác");
    let script = r#"
        cd "$2"; cp -r public old; mount -t tmpfs tmpfs public; cp -r old/. public
        code=0; "$1" build --ui-lang en || code=$?; test "$code" = 2; diff -r old public
        test ! -e .haiyen/commit.json
    "#;
    let ran = in_namespace(&project, script);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("[write-failed]"), "{ran:?}");
}
