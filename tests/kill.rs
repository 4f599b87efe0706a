//! A build killed at any moment: no file is ever cut short, the old site stays whole until the new
//! one is sure to be finished, and the next command leaves one whole site or the other.
//!
//! `KILLS=1000 cargo test --test kill` for a long run.
#![cfg(unix)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use common::disk::Project;
use common::tree;

type Site = BTreeMap<String, Vec<u8>>;

/// Two sites of one folder: most pages differ, and each has some that the other has not.
fn project() -> Project {
    let project = Project::new("");
    let long = "Một đoạn văn đủ dài để tệp không nằm gọn trong một lần ghi. ".repeat(200);
    for (version, range) in [("a", 0..150), ("b", 30..180)] {
        project.write(&format!("content-{version}/vi.md"), &format!("# Trang {version}\n"));
        for page in range {
            let text = if page % 7 == 0 { String::new() } else { version.repeat(page + 1) };
            project.write(
                &format!("content-{version}/p{page}/vi.md"),
                &format!("# P\n{long}{text}\n"),
            );
        }
    }
    project
}

fn choose(project: &Project, version: usize) {
    let [here, other] = [["a", "b"], ["b", "a"]][version];
    if project.path("content").exists() {
        fs::rename(project.path("content"), project.path(&format!("content-{other}"))).unwrap();
    }
    fs::rename(project.path(&format!("content-{here}")), project.path("content")).unwrap();
}

#[test]
fn a_build_killed_at_any_moment_spoils_nothing() {
    let kills: usize = std::env::var("KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    let mut random = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
    println!("seed {random}");
    let mut below = |limit: u64| {
        random =
            random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % limit.max(1)
    };

    let project = project();
    let build = |arguments: &[&str]| -> Command {
        let mut command = project.haiyen(arguments);
        command.stderr(Stdio::null());
        command
    };
    let mut sites: Vec<Site> = Vec::new();
    let mut slowest = Duration::ZERO;
    for version in [0, 1] {
        choose(&project, version);
        assert!(build(&["build"]).status().unwrap().success());
        sites.push(tree(&project.path("public")));
        let start = Instant::now();
        choose(&project, 1 - version);
        assert!(build(&["build"]).status().unwrap().success());
        slowest = slowest.max(start.elapsed());
        choose(&project, version);
    }
    assert!(sites[0].len() > 150 && sites[0] != sites[1]);
    choose(&project, 0);
    assert!(build(&["build"]).status().unwrap().success());

    let mut now = 0;
    let mut in_commit = 0;
    for kill in 0..kills {
        choose(&project, 1 - now);
        let mut child = build(&["build"]).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(below(slowest.as_micros() as u64 * 11 / 10)));
        child.kill().unwrap();
        child.wait().unwrap();

        let found = tree(&project.path("public"));
        for (path, bytes) in &found {
            let whole = sites.iter().any(|site| site.get(path) == Some(bytes));
            assert!(whole, "kill {kill}: {path} is cut short");
        }
        let open = project.path(".haiyen/commit.json").exists();
        in_commit += usize::from(open);
        assert!(open || sites.contains(&found), "kill {kill}: mixed without a record");

        let next = if below(2) == 0 { "check" } else { "build" };
        assert!(build(&[next]).status().unwrap().success());
        let found = tree(&project.path("public"));
        assert!(sites.contains(&found), "kill {kill}: mixed after {next}");
        if open || next == "build" {
            assert_eq!(found, sites[1 - now], "kill {kill}: not finished by {next}");
        }
        now = if found == sites[0] { 0 } else { 1 };
        choose_current(&project, now);
    }
    println!("{kills} kills, {in_commit} of them between the commit record and its end");
    assert!(kills < 100 || in_commit > 0, "no kill fell into the commit: nothing was shown of it");
}

/// Puts back the content of the site that is now in the folder.
fn choose_current(project: &Project, now: usize) {
    let here = ["a", "b"][now];
    if project.path(&format!("content-{here}")).exists() {
        choose(project, now);
    }
}
