//! Publishing over lines that are cut, by a program that is killed: what readers find then, and what the next run does.
//!
//! A site has two versions, `A` and `B`. The server holds `A`, as the program published it; `B` is published over it
//! and harmed on the way. The server's folder is then looked through as readers would, the line is whole again, and
//! the next run must finish.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::crawl::{Files, crawl};
use super::disk::Project;
use super::ftp::CANARY;
use super::live::{Found, Live, copy_folder, kept};
use super::proxy::Proxy;
use super::tree;

/// How often each protocol is cut; the program is killed half as often.
pub fn asked() -> usize {
    std::env::var("FAULTS").ok().and_then(|count| count.parse().ok()).unwrap_or(10)
}

/// Text of some pages and files that both versions of a site have, or one of them.
pub fn site(project: &Project, version: char) {
    let style = format!("body{{background:url(paper.svg)}}h1{{color:red}}/* {version} */\n");
    project.write("themes/plain/static/site.css", &style);
    for (name, colour) in
        [("paper", "white"), ("bird", if version == 'a' { "blue" } else { "green" })]
    {
        let drawn = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path fill=\"{colour}\" d=\"M0 0h9v9z\"/></svg>\n"
        );
        project.write(&format!("themes/plain/static/{name}.svg"), &drawn);
    }
    project.write(
        "themes/plain/templates/page.html",
        "<!doctype html>\n<html lang=\"{{ lang.tag }}\"><link rel=\"stylesheet\" href=\"{{ asset(path=\"site.css\") }}\">\n\
         <img src=\"{{ asset(path=\"bird.svg\") }}\" alt=\"\">\n<h1>{{ page.title }}</h1>\n{{ page.content }}\n",
    );
    let _ = fs::remove_dir_all(project.path("content"));
    for language in ["vi", "en"] {
        project.write(&format!("content/{language}.md"), &format!("# Home {version}\n"));
    }
    // Of twelve pages each version lacks two, and every third is the same in both.
    let pages = if version == 'a' { 0..10 } else { 2..12 };
    for page in pages {
        let text = if page % 3 == 0 { 'x' } else { version };
        for language in ["vi", "en"] {
            let body = format!("{language} {text} {page}\n\n").repeat(20 * page + 1);
            let shown = format!(
                "# Page {page}\n\n![Picture](p.jpg)\n\n[File](file.zip) [Home](../)\n\n{body}"
            );
            project.write(&format!("content/p{page}/{language}.md"), &shown);
        }
        let length = if page == 5 { 1_000_000 } else { 3_000 * page };
        let noise = noise(length, (page, text));
        fs::write(
            project.path(&format!("content/p{page}/p.jpg")),
            [b"\xff\xd8\xff\xe0JFIF", &noise[..500]].concat(),
        )
        .unwrap();
        fs::write(
            project.path(&format!("content/p{page}/file.zip")),
            [&b"PK\x03\x04"[..], &noise].concat(),
        )
        .unwrap();
    }
}

/// Bytes that do not repeat; at least 500.
pub fn noise(length: usize, seed: impl std::fmt::Debug) -> Vec<u8> {
    let mut bytes = vec![0; length.max(500)];
    blake3::Hasher::new().update(format!("{seed:?}").as_bytes()).finalize_xof().fill(&mut bytes);
    bytes
}

/// A site, the place it is published to, and the line between them.
pub struct Case {
    pub project: Project,
    pub live: Box<dyn Live>,
    /// Where the target is and how it is logged in to, as `site.toml` says it.
    pub target: String,
    pub line: Option<Proxy>,
    /// More lines that break with the first.
    pub more: Vec<Proxy>,
    pub a: Files,
    pub b: Files,
}

/// What is done to a run.
#[derive(Clone, Debug)]
pub enum Fault {
    None,
    /// The line is cut after so many bytes.
    Cut(u64),
    /// The client is killed after so many bytes.
    Kill(u64),
    /// The client is killed when it has noted so many bytes of what it did.
    KillNoted(u64),
    /// The line is cut when the client has said something so many times and once more, which arrives or not.
    CutAt(&'static str, usize, bool),
    /// The client is killed when it has said something that arrived, before it hears an answer.
    KillAt(&'static str, usize),
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    /// None if it was killed.
    pub code: Option<i32>,
    pub text: String,
    /// How much of what it did it had noted; known if it was watched.
    pub noted: u64,
}

/// What a fault did.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Whether the run did not finish.
    pub harmed: bool,
    /// Files that pages ask for and that were not there.
    pub missing: Vec<String>,
    /// Files that were neither the old nor the new ones.
    pub truncated: Vec<String>,
    /// Files that had arrived and were sent again.
    pub again: Vec<String>,
    /// Files of which a part had arrived, sent from their beginning.
    pub restarted: Vec<String>,
    /// What is wrong with what the next run left.
    pub unfinished: Vec<String>,
}

impl Outcome {
    pub fn repeated(&self) -> usize {
        self.again.len() + self.restarted.len()
    }
}

impl Case {
    /// Publishes the first version, and makes the second one.
    pub fn begin(
        live: Box<dyn Live>,
        target: String,
        line: Option<Proxy>,
        more: Vec<Proxy>,
    ) -> Self {
        Self::begin_with(live, target, line, more, site)
    }

    pub fn begin_with(
        live: Box<dyn Live>,
        target: String,
        line: Option<Proxy>,
        more: Vec<Proxy>,
        site: impl Fn(&Project, char),
    ) -> Self {
        let project = Project::new("");
        let (a, b) = (Files::new(), Files::new());
        let mut case = Self { project, live, target, line, more, a, b };
        case.connections(1);
        site(&case.project, 'a');
        let said = case.publish(&Fault::None);
        assert_eq!(said.code, Some(0), "{}", said.text);
        case.a = built(&case.project);
        case.live.save();
        for folder in [".haiyen/publish", "publishing"] {
            copy_folder(
                &case.project.path(folder),
                &case.project.path(&format!("saved-{}", folder.len())),
            );
        }
        site(&case.project, 'b');
        let ran = case.project.run(&["build"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        case.b = built(&case.project);
        assert!(case.a.len() > 30 && case.b.len() > 30, "{:?}", case.b.keys());
        case
    }

    /// How many connections are used.
    pub fn connections(&self, count: usize) {
        let themes = fs::read_to_string(super::project().join("tests/themes/site.toml")).unwrap();
        let target = &self.target;
        self.project.write(
            "site.toml",
            &format!("{themes}\n[publish.production]\nurl = \"http://127.0.0.1:1\"\nconnections = {count}\n{target}\n"),
        );
    }

    /// Server and site as they were before the second version was published.
    pub fn reset(&self) {
        self.live.reset();
        for folder in [".haiyen/publish", "publishing"] {
            copy_folder(
                &self.project.path(&format!("saved-{}", folder.len())),
                &self.project.path(folder),
            );
        }
    }

    /// The program, about to publish.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.project.haiyen(arguments);
        command.env("HAIYEN_PATIENCE", "1").env("HAIYEN_PASSWORD", CANARY);
        command.env("AWS_ACCESS_KEY_ID", "key").env("AWS_SECRET_ACCESS_KEY", CANARY);
        command.stdin(Stdio::null());
        command
    }

    /// Publishes, while something happens.
    pub fn publish(&self, fault: &Fault) -> Said {
        let journal = self.project.path(".haiyen/publish/production.journal");
        if let Some(line) = &self.line {
            line.restore();
            line.count();
            match fault {
                Fault::Cut(bytes) => line.cut_after(*bytes),
                Fault::CutAt(word, unharmed, arrives) => line.cut_at(word, *unharmed, *arrives),
                Fault::KillAt(word, unharmed) => line.hold_at(word, *unharmed),
                _ => {}
            }
        }
        let mut command = self.command(&["publish", "--yes", "--format", "json", "--by", "Lan"]);
        let out = tempfile::NamedTempFile::new().unwrap();
        command.stdout(out.reopen().unwrap()).stderr(out.reopen().unwrap());
        let (mut child, mut noted) = (command.spawn().unwrap(), 0);
        match fault {
            Fault::Kill(bytes) => {
                let line = self.line.as_ref().unwrap();
                kill_when(&mut child, || line.counted().last().is_some_and(|sum| sum >= bytes));
            }
            Fault::KillAt(..) => {
                let line = self.line.as_ref().unwrap();
                kill_when(&mut child, || line.is_sprung());
            }
            Fault::KillNoted(bytes) => {
                kill_when(&mut child, || {
                    noted = noted.max(fs::metadata(&journal).map_or(0, |found| found.len()));
                    noted >= *bytes
                });
            }
            _ => {}
        }
        let code = child.wait().unwrap().code();
        if let Some(line) = &self.line {
            line.restore();
        }
        Said { code, text: fs::read_to_string(out.path()).unwrap(), noted }
    }

    /// Publishes the second version over the first and harms that, looks at the site as readers do, and publishes again.
    pub fn harm(&self, fault: &Fault) -> Outcome {
        self.reset();
        let said = self.publish(fault);
        self.after(&said)
    }

    /// What readers find after a run that was harmed, and what the next run does.
    pub fn after(&self, said: &Said) -> Outcome {
        let mut outcome = Outcome { harmed: said.code != Some(0), ..Outcome::default() };
        if said.code.is_some_and(|code| code != 0) && !is_of_the_line(&said.text) {
            outcome.unfinished.push(format!("the harmed run said: {}", said.text));
        }
        let between = self.live.files();
        (outcome.missing, outcome.truncated) = crawl(&between, &self.a, &self.b);
        if said.code == Some(0) {
            outcome.unfinished.extend(self.differences());
            return outcome;
        }
        let said = self.publish(&Fault::None);
        if said.code != Some(0) {
            outcome.unfinished.push(format!("the next run said: {}", said.text));
        }
        outcome.unfinished.extend(self.differences());
        self.sent_again(&between, &mut outcome);
        outcome
    }

    /// Publishes the second version, cut off every so many bytes, until it is there.
    pub fn harm_often(&self, every: u64, times: usize) -> Vec<(Fault, Outcome)> {
        self.reset();
        let mut outcomes: Vec<(Fault, Outcome)> = Vec::new();
        let mut between = None;
        for turn in 0..=times {
            let fault = if turn < times { Fault::Cut(every) } else { Fault::None };
            let said = self.publish(&fault);
            let found = self.live.files();
            if let (Some((_, before)), Some(between)) = (outcomes.last_mut(), &between) {
                self.sent_again(between, before);
            }
            let mut outcome = Outcome { harmed: said.code != Some(0), ..Outcome::default() };
            (outcome.missing, outcome.truncated) = crawl(&found, &self.a, &self.b);
            if turn == times {
                outcome.unfinished = self.differences();
            }
            outcomes.push((fault, outcome));
            between = Some(found);
        }
        outcomes
    }

    /// What was sent in vain before.
    fn sent_again(&self, between: &BTreeMap<String, Found>, outcome: &mut Outcome) {
        let now = self.live.files();
        let parts: Vec<_> = between.iter().filter(|(path, _)| is_part(path)).collect();
        for (path, bytes) in self.b.iter().filter(|(path, bytes)| self.a.get(*path) != Some(bytes))
        {
            let beside = |part: &str| {
                part.rsplit_once('/').map(|it| it.0) == path.rsplit_once('/').map(|it| it.0)
            };
            let waiting =
                parts.iter().filter(|(part, found)| beside(part) && found.bytes == *bytes);
            let arrived: Vec<_> = waiting
                .map(|(_, found)| found)
                .chain(&between.get(path).filter(|found| found.bytes == *bytes))
                .map(|found| &found.mark)
                .collect();
            if !arrived.is_empty() && now.get(path).is_some_and(|now| !arrived.contains(&&now.mark))
            {
                outcome.again.push(path.clone());
            }
        }
        let known = |found: &Found| self.b.values().any(|bytes| *bytes == found.bytes);
        outcome.restarted = parts
            .iter()
            .filter(|(part, found)| !known(found) && !part.contains("-list.part"))
            .map(|(part, found)| format!("{part} ({} bytes)", found.bytes.len()))
            .collect();
    }

    /// What the server has that it should not have, and has not that it should, once the second version is published.
    pub fn differences(&self) -> Vec<String> {
        let (found, mut wrong) = (self.live.files(), Vec::new());
        for (path, bytes) in &self.b {
            match found.get(path) {
                None => wrong.push(format!("{path} is missing")),
                Some(found) if found.bytes != *bytes => {
                    wrong.push(format!("{path} is another one"))
                }
                Some(_) => {}
            }
        }
        let head = found
            .get("haiyen-published.json")
            .map(|found| String::from_utf8_lossy(&found.bytes).into_owned());
        let head = head.unwrap_or_default();
        for path in found.keys().filter(|path| !self.b.contains_key(*path)) {
            let part =
                path.strip_prefix("haiyen-published/").and_then(|name| name.strip_suffix(".json"));
            let expected = path == "haiyen-published.json"
                || part.is_some_and(|part| head.contains(part))
                || path.starts_with("assets/") && self.a.get(path) == Some(&found[path].bytes);
            if !expected {
                wrong.push(format!("{path} is left over"));
            }
        }
        let needed =
            |folder: &String| found.keys().any(|path| path.starts_with(&format!("{folder}/")));
        wrong.extend(
            self.live
                .folders()
                .iter()
                .filter(|folder| !needed(folder))
                .map(|folder| format!("{folder}/ is left over")),
        );
        let said = self.command(&["publish", "--dry-run", "--format", "json"]).output().unwrap();
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        if !said.contains("\"send\": []") || !said.contains("\"delete\": []") {
            wrong.push(format!("there is still something to do: {said}"));
        }
        wrong
    }
}

/// The files of the site that was built last.
fn built(project: &Project) -> Files {
    let mut files = tree(&project.path("public"));
    files.remove("haiyen-manifest.json");
    files.into_iter().map(|(path, bytes)| (path, kept(bytes))).collect()
}

/// Whether what stopped a run was the line.
fn is_of_the_line(said: &str) -> bool {
    let line = [
        "publish-closed",
        "publish-refused",
        "publish-timed-out",
        "publish-truncated",
        "publish-busy",
    ];
    line.iter().any(|code| said.contains(code))
}

pub fn is_part(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with("haiyen-") && name.ends_with(".part")
}

/// Kills a program when something is so, unless it ends before.
fn kill_when(child: &mut Child, mut when: impl FnMut() -> bool) {
    while child.try_wait().unwrap().is_none() {
        if when() {
            child.kill().unwrap();
            return;
        }
        thread::sleep(Duration::from_micros(200));
    }
}
