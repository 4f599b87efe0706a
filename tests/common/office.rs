//! An office with a small site and a place that it publishes to, for tests of what people see of publishing.
#![allow(dead_code, reason = "each test file uses its own part")]
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::SystemTime;

use haiyen::publish::list::{Head, Sheets};
use haiyen::publish::record::Record;
use haiyen::publish::transport::{Destination, Folder};
use serde_json::Value;

use super::disk::{Project, Ran};
use super::ftp::CANARY;
use super::place::Web;
pub use super::place::{Place, Server};
use super::{copy, tree};

/// An office.
pub struct Office {
    pub project: Project,
    pub server: Server,
    _web: Web,
}

/// A site of a section with pages below it, a document, a style, and the files of [`papers`].
pub const SITE: &str = r#"-- content/vi.md --
# Trang chủ
-- content/en.md --
# Home
-- content/ko.md --
# 홈
-- content/dao/vi.md --
# Đảo
-- content/dao/en.md --
# Islands
-- content/dao/hon-tre/vi.md --
# Hòn Tre
Xem [bảng giờ tàu](gio-tau.pdf).
-- content/dao/hon-tre/en.md --
# Bamboo Island
-- content/dao/hon-tre/gio-tau.pdf --
7:00 9:00
-- content/dao/hon-mun/vi.md --
# Hòn Mun
-- content/le-hoi/vi.md --
# Lễ hội
-- themes/plain/static/site.css --
h1 { color: teal }
-- themes/plain/templates/page.html --
<link rel="stylesheet" href="{{ asset(path="site.css") }}">
<h1>{{ page.title }}</h1>
{{ page.content }}
{% for child in page.children %}<a href="{{ child.url }}">{{ child.title }}</a>{% endfor %}
"#;

/// So many more files of a site.
pub fn papers(count: usize) -> String {
    let paper = |number| format!("-- static/van-ban/{number:03}.txt --\nVăn bản {number}\n");
    (0..count).map(paper).collect()
}

impl Office {
    /// With the site of [`SITE`].
    pub fn new(place: Place) -> Self {
        Self::of(place, SITE, "")
    }

    /// With these files laid over those of [`SITE`], and with more lines below `[publish.production]`.
    pub fn of(place: Place, site: &str, lines: &str) -> Self {
        let project = Project::new(&format!("{SITE}{site}"));
        let server = Server::start(place);
        let web = Web::serve(server.reader());
        let office = Self { project, server, _web: web };
        let target = office.server.target();
        let table = format!("[publish.production]\n{target}url = \"{}\"\n{lines}", office.url());
        office.configure(&table);
        office
    }

    /// Adds lines to `site.toml`.
    pub fn configure(&self, lines: &str) {
        let text = fs::read_to_string(self.project.path("site.toml")).unwrap();
        self.project.write("site.toml", &format!("{text}\n{lines}"));
    }

    /// Writes something else wherever `site.toml` has `from`.
    pub fn reconfigure(&self, from: &str, to: &str) {
        let text = fs::read_to_string(self.project.path("site.toml")).unwrap();
        assert!(text.contains(from), "{text}");
        self.project.write("site.toml", &text.replace(from, to));
    }

    /// Where the site is served over the web, from what is on the server just then.
    pub fn url(&self) -> String {
        format!("http://{}", self._web.0)
    }

    /// The program, with what it needs to be let in.
    pub fn haiyen(&self, line: &[&str]) -> Command {
        let mut command = self.project.haiyen(line);
        command.env("HAIYEN_PASSWORD", CANARY).env("HAIYEN_PATIENCE", "1").env("USER", "Lan");
        command.env("AWS_ACCESS_KEY_ID", "AKIALAN").env("AWS_SECRET_ACCESS_KEY", CANARY);
        command
    }

    /// What the program says in English.
    pub fn run(&self, line: &[&str]) -> Ran {
        self.run_in("en", line)
    }

    pub fn run_in(&self, lang: &str, line: &[&str]) -> Ran {
        let ran = Ran::from(self.haiyen(&[line, &["--ui-lang", lang]].concat()).output().unwrap());
        assert!(!ran.out.contains(CANARY) && !ran.err.contains(CANARY), "{ran:?}");
        let json = line.contains(&"json");
        assert_eq!(
            json,
            !ran.out.is_empty(),
            "programs alone read standard output: {line:?} {ran:?}"
        );
        ran
    }

    /// What the program tells programs, and its exit code.
    #[track_caller]
    pub fn json(&self, line: &[&str]) -> (i32, Value) {
        let ran = self.run(&[line, &["--format", "json"]].concat());
        assert_eq!(ran.err, "", "{line:?}");
        let value = serde_json::from_str(&ran.out);
        (ran.code.unwrap(), value.unwrap_or_else(|error| panic!("{line:?}: {error}: {}", ran.out)))
    }

    /// Publishes, which must go well.
    #[track_caller]
    pub fn publish(&self) -> Value {
        let (code, told) = self.json(&["publish", "production", "--yes"]);
        assert_eq!(code, 0, "{told:#}");
        told
    }

    /// A problem must be told in both languages, with this code and exit code, and each must name the place; nothing
    /// on the server may change. Returns its arguments.
    #[track_caller]
    pub fn refused(&self, line: &[&str], exit: i32, expected: &str) -> Value {
        let before = self.files();
        let (code, told) = self.json(line);
        assert_eq!((code, codes(&told)), (exit, vec![expected.to_owned()]), "{told:#}");
        for lang in ["vi", "en"] {
            let ran = self.run_in(lang, line);
            assert_eq!(ran.code, Some(exit), "{ran:?}");
            assert!(ran.err.contains("production"), "{ran:?}");
        }
        let mut after = self.files();
        // Whoever has begun leaves word that the place is in disorder, and free.
        let is_word = |path: &str, text: &[u8]| {
            path == "haiyen-lock.json" && String::from_utf8_lossy(text).contains("1970-01-01")
        };
        after.retain(|path, text| before.contains_key(path) || !is_word(path, text));
        assert_eq!(changes(&before, &after), Vec::<String>::new());
        told["diagnostics"][0]["args"].clone()
    }

    /// The files on the server.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        match self.server.root() {
            Some(root) => tree(&root),
            None => self.server.bucket().all(),
        }
    }

    /// The files on the server that readers and their browsers ask for.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.files();
        files.retain(|path, _| !path.starts_with("haiyen-published"));
        files
    }

    /// Something that somebody else does on the server.
    pub fn plant(&self, path: &str, content: &[u8]) {
        let Some(root) = self.server.root() else { return self.server.bucket().put(path, content) };
        let file = root.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, content).unwrap();
        self.server.open(&root, &file);
    }

    pub fn remove(&self, path: &str) {
        match self.server.root() {
            Some(root) => fs::remove_file(root.join(path)).unwrap(),
            None => self.server.bucket().connect().remove(path).unwrap(),
        }
    }

    /// When files were last written there, where that can be seen.
    pub fn times(&self) -> BTreeMap<String, SystemTime> {
        let Some(root) = self.server.root() else { return BTreeMap::new() };
        let time = |path: String| {
            let time = fs::metadata(root.join(&path)).unwrap().modified().unwrap();
            (path, time)
        };
        tree(&root).into_keys().map(time).collect()
    }

    /// A day passes: what waits to be deleted has waited long enough, by the lists here and on the server.
    pub fn age(&self) {
        let mut record = Record::parse(&fs::read_to_string(self.record()).unwrap()).unwrap();
        assert!(!record.retired.is_empty());
        record.retired.values_mut().for_each(|retired| retired.since = jiff::Timestamp::UNIX_EPOCH);
        fs::write(self.record(), record.to_json()).unwrap();
        let mut at = match self.server.root() {
            Some(root) => Folder::new(root).connect().unwrap(),
            None => self.server.bucket().connect(),
        };
        let old = Head::read(at.as_mut()).unwrap().unwrap().unwrap();
        Sheets::of(&record).write(at.as_mut(), Some(&old), "age").unwrap();
    }

    /// The list that the office keeps of what is published.
    pub fn record(&self) -> PathBuf {
        self.project.path("publishing/production/published.json")
    }
}

/// The codes of the errors and warnings that were told.
pub fn codes(told: &Value) -> Vec<String> {
    let problems = told["diagnostics"].as_array().unwrap().iter();
    let grave = problems.filter(|problem| problem["severity"] != "information");
    let mut codes: Vec<_> =
        grave.map(|problem| problem["code"].as_str().unwrap().to_owned()).collect();
    codes.dedup();
    codes
}

/// Texts of a list.
pub fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().unwrap_or_else(|| panic!("{list}"));
    list.iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// What differs, in words that are short enough to read.
pub fn changes(
    before: &BTreeMap<String, Vec<u8>>,
    after: &BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let gone =
        before.keys().filter(|path| !after.contains_key(*path)).map(|path| format!("- {path}"));
    let other = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes));
    gone.chain(other.map(|(path, _)| match before.contains_key(path) {
        true => format!("~ {path}"),
        false => format!("+ {path}"),
    }))
    .collect()
}

/// Another machine of the same office: the site's folder without what the program keeps for itself.
pub fn clone(office: &Office) -> Project {
    let clone = Project::new("");
    copy(office.project.root(), clone.root());
    let _ = fs::remove_dir_all(clone.path(".haiyen"));
    let _ = fs::remove_dir_all(clone.path("public"));
    clone
}
