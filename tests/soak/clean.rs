//! What a clean build of the folder would publish, and whether the preview shows it.

use std::collections::{BTreeMap, BTreeSet};

use haiyen::pipeline::{self, Pipeline};
use haiyen::render::{Body, render};
use haiyen::world::{DiskWorld, World};

use crate::common;
use crate::common::preview::{Browser, without_script};

/// What a clean build makes of the folder.
#[derive(Default)]
pub struct Clean {
    /// By address: whether it is a page, its media type, its bytes.
    pub files: BTreeMap<String, (bool, &'static str, Vec<u8>)>,
    /// The codes of the errors.
    pub errors: Vec<&'static str>,
    /// Nothing can be made.
    pub blocked: bool,
    /// The page on which the panel must be: any, if the error is of the whole site; none, if it is of no
    /// page.
    pub panel: Option<String>,
}

impl Clean {
    pub fn build(world: &DiskWorld) -> Self {
        let (snapshot, mut problems) = Pipeline::default().snapshot(world, Some(common::TODAY));
        let codes = |problems: &[haiyen::diag::Diagnostic]| {
            let errors = problems.iter().filter(|problem| problem.is_error());
            errors.map(|problem| problem.code.as_str()).collect::<Vec<_>>()
        };
        let Some(snapshot) = snapshot.filter(|snapshot| snapshot.theme.usable) else {
            let panel = Some("/".to_owned());
            return Self { errors: codes(&problems), blocked: true, panel, ..Self::default() };
        };
        let on_a_page = |problem: &haiyen::diag::Diagnostic| {
            problem.place.as_ref().is_some_and(|place| place.file.starts_with("content/"))
        };
        let settled = pipeline::settle(problems.clone(), &snapshot);
        let of_all = settled.iter().any(|problem| problem.is_error() && !on_a_page(problem));
        problems.extend(pipeline::closure(&snapshot, &|_, _| Ok(())));
        pipeline::locate(world, &mut problems);
        let problems = pipeline::settle(problems, &snapshot);
        let mut clean = Self { errors: codes(&problems), ..Self::default() };
        clean.panel = of_all.then(|| snapshot.site.routes.url_of_file("index.html"));
        for route in snapshot.site.routes.all() {
            let url = snapshot.site.routes.url(route).unwrap().to_owned();
            let (rendered, problems) = match route.is_page() {
                true => pipeline::page(&snapshot, route),
                false => (render(&snapshot, route), Vec::new()),
            };
            let problems = pipeline::settle(problems, &snapshot);
            if clean.panel.is_none() && problems.iter().any(haiyen::diag::Diagnostic::is_error) {
                clean.panel = Some(url.clone());
            }
            let bytes = match rendered.body {
                Body::Bytes(bytes) => bytes,
                Body::File(path) => world.read(&path).unwrap(),
            };
            clean.files.insert(url, (route.is_page(), rendered.media_type, bytes));
        }
        clean
    }

    /// Whether the preview shows this; if not, where it differs.
    pub fn compare(&self, browser: &mut Browser, known: &BTreeSet<String>) -> Result<(), String> {
        for (url, (is_page, media_type, bytes)) in &self.files {
            let answer = browser.get(url, "")?;
            let served = match is_page {
                true => without_script(&answer.text()).map(String::into_bytes),
                false => Some(answer.body.clone()),
            };
            let is_kind = answer.header("content-type") == Some(media_type);
            if answer.status != 200 || !is_kind || served.as_ref() != Some(bytes) {
                let bytes = String::from_utf8_lossy(bytes);
                return Err(format!(
                    "{url} is {media_type}:\n{bytes:.2000}\nand not:\n{answer:.2000?}"
                ));
            }
        }
        for url in known.iter().filter(|url| !self.files.contains_key(*url)) {
            let answer = browser.get(url, "")?;
            // Without its `/`, or as a file, it may be another way to write an address that is there.
            let folder = url.strip_suffix("index.html").unwrap_or_default();
            let expected = match () {
                () if self.files.contains_key(folder) => 200,
                () if url == "/" || self.files.contains_key(&format!("{url}/")) => 303,
                () => 404,
            };
            if answer.status != expected {
                return Err(format!("{url} is gone ({expected}), and not:\n{answer:.2000?}"));
            }
        }
        Ok(())
    }

    /// Whether every address is answered somehow.
    pub fn answers(browser: &mut Browser, known: &BTreeSet<String>) -> Result<(), String> {
        for url in known {
            let answer = browser.get(url, "")?;
            if ![200, 303, 404, 500].contains(&answer.status) {
                return Err(format!("{url}: {answer:.2000?}"));
            }
        }
        Ok(())
    }

    /// Whether the overview says what is wrong.
    pub fn is_told(&self, browser: &mut Browser, cookie: &str) -> Result<(), String> {
        let page = browser.get("/_haiyen/", &format!("Cookie: {cookie}\r\n"))?.text();
        let title = page.split_once("<title>").unwrap().1;
        let count = title.strip_prefix('(').and_then(|rest| rest.split(')').next());
        let count: usize = count.map_or(0, |count| count.parse().unwrap());
        let is_done = !page.contains("hy-checking") && page.contains("hy-blocked") == self.blocked;
        // What was found in the site of before stays on the list while there is no newer one.
        let is_count = match self.blocked {
            true => count >= self.errors.len(),
            false => count == self.errors.len(),
        };
        let are_named = self.errors.iter().all(|code| page.contains(&format!(">{code}<")));
        match is_done && is_count && are_named {
            true => Ok(()),
            false => Err(format!("the overview has {count} errors, not {:?}", self.errors)),
        }
    }
}
