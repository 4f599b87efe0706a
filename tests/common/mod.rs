//! The one door through which tests bring a site: a text that holds its files.
//!
//! A file begins at a line `-- path --`. What a test leaves out comes from `tests/themes`: a
//! `site.toml` for Vietnamese, English and Korean, the theme `plain`, which shows the text alone, and
//! `full`, which shows everything that a template is given.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod apache;
pub mod cases;
pub mod certificates;
#[cfg(unix)]
pub mod crawl;
pub mod disk;
#[cfg(unix)]
pub mod faults;
pub mod finished;
pub mod front;
pub mod ftp;
#[cfg(unix)]
pub mod live;
pub mod moto;
pub mod nginx;
#[cfg(unix)]
pub mod office;
#[cfg(unix)]
pub mod place;
pub mod places;
pub mod preview;
pub mod proxy;
pub mod scripted;
#[cfg(unix)]
pub mod sshd;
pub mod transport;
pub mod web;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use haiyen::diag::Diagnostic;
use haiyen::pipeline::{self, Pipeline};
use haiyen::render::Body;
use haiyen::world::{DiskWorld, Flavour, MemoryWorld, World};
use jiff::Timestamp;
use jiff::civil::Date;

pub const TODAY: Date = jiff::civil::date(2026, 11, 23);

/// Assembles a site and compares it with what is expected: under `-- /url --` the page at that
/// address, under `-- problems --` all problems, which are always compared. The site is read from a
/// Unix-like and from a Windows-like file system, and must come out the same.
#[track_caller]
pub fn check(site: &str, expected: &str) {
    for flavour in [Flavour::Unix, Flavour::Windows] {
        let made = make(&world(site, flavour));
        let mut expected = archive(expected);
        let problems = expected.remove("problems").unwrap_or_default();
        assert_eq!(made.problems(), problems.trim(), "problems on {flavour:?}");
        for (url, html) in expected {
            assert_eq!(made.page(&url).trim(), html.trim(), "{url} on {flavour:?}");
        }
    }
}

/// A home page in all languages, for tests that need one and say nothing of it.
pub const HOME: &str =
    "-- content/vi.md --\n# Trang chủ\n-- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n";

/// Assembles a site with the home page of [`HOME`] and compares its problems with what is expected.
#[track_caller]
pub fn check_problems(site: &str, problems: &str) {
    check(&format!("{HOME}{site}"), &format!("-- problems --\n{problems}\n"));
}

/// A finished site in memory.
pub struct Made {
    pub files: BTreeMap<String, Vec<u8>>,
    pub diagnostics: Vec<Diagnostic>,
    pub rendered: usize,
}

impl Made {
    /// The page at an address below the base path.
    #[track_caller]
    pub fn page(&self, url: &str) -> &str {
        let mut file = url.trim_start_matches('/').to_owned();
        if file.is_empty() || file.ends_with('/') {
            file += "index.html";
        }
        let found = self.files.get(&file);
        let bytes = found.unwrap_or_else(|| panic!("no {url} among {:?}", self.files.keys()));
        std::str::from_utf8(bytes).unwrap()
    }

    /// Errors and warnings, one a line: `severity code file:line:column (suggestion)`.
    pub fn problems(&self) -> String {
        let lines: Vec<String> = self.diagnostics.iter().map(show).collect();
        lines.join("\n")
    }
}

fn show(found: &Diagnostic) -> String {
    let mut line = format!("{} {}", found.severity.as_str(), found.code.as_str());
    if let Some(place) = &found.place {
        line += &format!(" {}", place.file);
        if place.line > 0 {
            line += &format!(":{}:{}", place.line, place.column);
        }
    }
    if let Some(suggestion) = &found.suggestion {
        line += &format!(" ({suggestion})");
    }
    line
}

/// Makes a whole site with a new pipeline.
pub fn make(world: &dyn World) -> Made {
    make_with(&mut Pipeline::default(), world)
}

/// Makes a whole site with a pipeline that may remember an earlier one.
pub fn make_with(pipeline: &mut Pipeline, world: &dyn World) -> Made {
    let files = Mutex::new(BTreeMap::new());
    let take = |file: &str, body: &Body| {
        let bytes = match body {
            Body::Bytes(bytes) => bytes.clone(),
            Body::File(path) => world.read(path).unwrap(),
        };
        let before = files.lock().unwrap().insert(file.to_owned(), bytes);
        assert!(before.is_none(), "{file} was made twice");
        Ok(())
    };
    let (diagnostics, rendered) = pipeline::make(pipeline, world, Some(TODAY), &[], &take);
    Made { files: files.into_inner().unwrap(), diagnostics, rendered }
}

/// The files of a text, laid over those of `tests/themes`.
pub fn world(site: &str, flavour: Flavour) -> MemoryWorld {
    let mut world = MemoryWorld::new(flavour, Timestamp::UNIX_EPOCH);
    for (path, text) in plain() {
        world.write(&path, &text);
    }
    for (path, text) in archive(site) {
        // Pictures are no texts: no editor adds a byte order mark to them.
        match path.rsplit('.').next() {
            Some("svg") => world.write_bytes(&path, text.into_bytes()),
            Some("jpg") => {
                world.write_bytes(&path, [b"\xff\xd8\xff\xe0", text.as_bytes()].concat())
            }
            _ => world.write(&path, &text),
        }
    }
    world
}

/// The default files of a test's site, by their paths in it.
pub fn plain() -> Vec<(String, String)> {
    let themes = DiskWorld::new(project().join("tests"), None);
    let read = |path: &str| String::from_utf8(themes.read(path).unwrap()).unwrap();
    let paths = themes.list("themes").files;
    paths
        .iter()
        .map(|path| match path.as_str() {
            "themes/site.toml" => ("site.toml".to_owned(), read(path)),
            path => (path.to_owned(), read(path)),
        })
        .collect()
}

/// Splits a text at its `-- name --` lines.
pub fn archive(text: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        match line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
            Some(name) => {
                current = Some(name.to_owned());
                files.insert(name.to_owned(), String::new());
            }
            None => {
                if let Some(file) = current.as_ref().and_then(|name| files.get_mut(name)) {
                    file.push_str(line);
                    file.push('\n');
                }
            }
        }
    }
    files
}

/// The project's folder.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Copies the files below a folder.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The files below a folder and their bytes, by path with `/`.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn visit(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                visit(&entry.path(), &format!("{name}/"), files);
            } else {
                files.insert(name, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    visit(folder, "", &mut files);
    files
}
