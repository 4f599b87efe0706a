//! Files that go to the output folder as they are: films, tables, whatever is too large to be held in memory.

mod common;

use std::fs;
use std::io::{self, Read};
use std::sync::atomic::{AtomicI64, Ordering};

use common::disk::Project;
use haiyen::output::Output;
use haiyen::world::{Flavour, Listing, MemoryWorld, World};
use jiff::Timestamp;

#[test]
fn a_film_is_copied_whole_and_compared_to_its_last_byte() {
    let project = Project::new(
        "-- content/vi.md --\n# Trang chủ\n-- content/a/vi.md --\n# A\n-- static/b.txt --\nb\n",
    );
    let mut film: Vec<u8> = (0..3_000_000_u32).map(|at| (at % 251) as u8).collect();
    let [from, to] = ["static/film.mp4", "public/film.mp4"].map(|path| project.path(path));
    fs::write(&from, &film).unwrap();
    let check = |film: &[u8], changed: usize| {
        let ran = project.run(&["build", "--ui-lang", "en"]);
        assert!(ran.err.contains(&format!(" {changed} of them")), "{ran:?}");
        assert!(fs::read(&to).unwrap() == film);
    };
    check(&film, 13);
    *film.last_mut().unwrap() += 1;
    fs::write(&from, &film).unwrap();
    check(&film, 1);
    fs::write(&to, &film[1..]).unwrap();
    check(&film, 1);
    project.write("static/b.txt", "c");
    check(&film, 1);
    check(&film, 0);
}

/// A world where somebody saves every file each time that it is read.
struct Busy {
    world: MemoryWorld,
    saved: AtomicI64,
}

impl World for Busy {
    fn list(&self, folder: &str) -> Listing {
        self.world.list(folder)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        self.saved.fetch_add(1, Ordering::Relaxed);
        self.world.open(path)
    }

    fn modified(&self, _: &str) -> Option<Timestamp> {
        Timestamp::from_second(self.saved.load(Ordering::Relaxed)).ok()
    }

    fn now(&self) -> Timestamp {
        self.world.now()
    }
}

#[test]
fn a_file_that_changes_while_it_is_copied_is_not_published_half() {
    let folder = tempfile::tempdir().unwrap();
    let output = Output::open(&folder.path().join("public"), folder.path(), None).unwrap();
    let busy =
        Busy { world: common::world("-- static/a.mp4 --\nfilm\n", Flavour::Unix), saved: 0.into() };
    let stage = output.stage().unwrap();
    let problem = stage.copy("a.mp4", &busy, "static/a.mp4").unwrap_err();
    assert_eq!(problem.code.as_str(), "changing-file");
    stage.copy("a.mp4", &busy.world, "static/a.mp4").unwrap();
    assert_eq!(stage.commit().unwrap().files, 1);
    assert_eq!(fs::read(folder.path().join("public/a.mp4")).unwrap(), b"film\n");
}
