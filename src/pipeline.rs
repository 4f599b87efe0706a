//! The story of the program, from files to a finished site. Read this first.
//!
//! [`Pipeline::snapshot`] reads the site's folder and assembles a [`Snapshot`]; [`closure`] renders
//! everything that belongs to the finished site; [`build`] writes it. A preview takes the same snapshot
//! and renders the one address that a browser asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalog::Catalog;
use crate::config::{self, Config};
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::Memo;
use crate::output::{Output, Written};
use crate::render::{self, Body, Snapshot, render};
use crate::site::route::Reference;
use crate::site::{Route, Site, Tree};
use crate::source::Source;
use crate::theme::{Asset, Theme};
use crate::world::World;

/// Makes snapshots of a site's folder, and remembers between them what need not be done again.
#[derive(Default)]
pub struct Pipeline {
    memo: Memo,
    theme: Option<(blake3::Hash, Arc<Theme>, Vec<Diagnostic>)>,
}

impl Pipeline {
    /// Reads the site's folder. No snapshot comes of it only if `site.toml` cannot be read or says too
    /// little; every problem found on the way comes with it.
    ///
    /// `today` stands in for the day it is in the site's time zone.
    pub fn snapshot(
        &mut self,
        world: &dyn World,
        today: Option<Date>,
    ) -> (Option<Snapshot>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let Some(config) = read_config(world, &mut problems) else {
            return (None, problems);
        };
        let theme = self.theme(world, &config, &mut problems);
        let catalog = read_catalog(world, &config, &mut problems);

        let paths = list(world, "content", &mut problems);
        let (tree, found) = Tree::new(&config, &paths);
        problems.extend(found);
        let paths: Vec<&str> = tree.language_files.iter().map(|file| file.path.as_str()).collect();
        let sources = read_all(world, &paths, &mut problems);
        let (documents, found) = self.memo.documents(&sources);
        problems.extend(found);

        let statics = list(world, "static", &mut problems);
        let assets: Vec<_> = theme
            .assets
            .iter()
            .map(|(name, asset)| (name.clone(), asset.hash.clone(), asset.path.clone()))
            .collect();
        let today = today.unwrap_or_else(|| world.now().to_zoned(config.timezone.clone()).date());
        let (site, found) = Site::assemble(config, &tree, &documents, &assets, &statics);
        problems.extend(found);
        (Some(Snapshot::new(site, theme, catalog, today)), problems)
    }

    /// How many Markdown files were parsed since the pipeline was made.
    #[must_use]
    pub fn parsed(&self) -> usize {
        self.memo.parsed()
    }

    /// The theme, parsed again only if one of its files changed.
    fn theme(
        &mut self,
        world: &dyn World,
        config: &Config,
        problems: &mut Vec<Diagnostic>,
    ) -> Arc<Theme> {
        let (templates, assets) = read_theme(world, &config.theme, problems);
        let mut hasher = blake3::Hasher::new();
        for (name, source) in &templates {
            hasher.update(name.as_bytes()).update(source.hash().as_bytes());
        }
        for asset in assets.values() {
            hasher.update(asset.path.as_bytes()).update(asset.hash.as_bytes());
        }
        let hash = hasher.finalize();
        let known = self.theme.take().filter(|(known, ..)| *known == hash);
        let (hash, theme, found) = known.unwrap_or_else(|| {
            let (theme, found) = Theme::new(templates, assets, render::declare);
            (hash, Arc::new(theme), found)
        });
        problems.extend(found.iter().cloned());
        self.theme = Some((hash, Arc::clone(&theme), found));
        theme
    }
}

/// Takes a finished file: its path in the output folder, and its content.
pub type Take<'a> = dyn Fn(&str, &Body) -> Result<(), Diagnostic> + Sync + 'a;

/// Renders everything that belongs to the finished site: the pages and lists, what they refer to,
/// what that refers to, until nothing is new. Every result is handed to `take` with its file name.
pub fn closure(snapshot: &Snapshot, take: &Take<'_>) -> Vec<Diagnostic> {
    let routes = &snapshot.site.routes;
    let mut problems = Vec::new();
    let mut wave: Vec<&Route> = routes.all().filter(|route| route.is_root()).collect();
    let mut seen: BTreeSet<&Route> = wave.iter().copied().collect();
    let mut broken: BTreeMap<String, &Route> = BTreeMap::new();
    while !wave.is_empty() {
        let make = |route: &&Route| {
            let mut rendered = render(snapshot, route);
            let file = routes.file(route).unwrap_or_default();
            rendered.problems.extend(take(file, &rendered.body).err());
            (rendered.references, rendered.problems)
        };
        let made: Vec<_> = wave.par_iter().map(make).collect();
        let mut next = BTreeSet::new();
        for (from, (references, found)) in wave.iter().copied().zip(made) {
            problems.extend(found);
            for address in references {
                match routes.refer(from, &address) {
                    Reference::Route(route) if seen.insert(route) => _ = next.insert(route),
                    Reference::Broken => _ = broken.entry(address).or_insert(from),
                    Reference::Route(_) | Reference::Elsewhere => {}
                }
            }
        }
        wave = next.into_iter().collect();
    }
    problems.extend(broken.iter().map(|(address, from)| broken_reference(snapshot, address, from)));
    problems.extend(routes.all().filter(|route| !seen.contains(route)).filter_map(|route| {
        let Route::Attachment { key, name } = route else {
            return None;
        };
        let path = snapshot.site.pages.get(key)?.files.get(name)?;
        Some(Code::UnusedFile.in_file(path))
    }));
    problems
}

/// Makes the whole site: a snapshot, and its closure handed to `take`. Returns all problems, weighed as
/// the site weighs them and in order, and how many addresses were rendered.
pub fn make(
    pipeline: &mut Pipeline,
    world: &dyn World,
    today: Option<Date>,
    take: &Take<'_>,
) -> (Vec<Diagnostic>, usize) {
    let (snapshot, mut problems) = pipeline.snapshot(world, today);
    let Some(snapshot) = snapshot else {
        return (problems, 0);
    };
    if snapshot.theme.usable {
        problems.extend(closure(&snapshot, take));
    }
    (settle(problems, &snapshot), snapshot.rendered())
}

/// Builds the site into the output folder, all of it or nothing: with an error, or a warning if
/// `strict`, nothing is written and the folder stays as it was.
pub fn build(
    pipeline: &mut Pipeline,
    world: &dyn World,
    today: Option<Date>,
    strict: bool,
    output: Output,
) -> (Option<Written>, Vec<Diagnostic>) {
    let stage = match output.stage() {
        Ok(stage) => stage,
        Err(problem) => return (None, vec![problem]),
    };
    let (mut problems, _) = make(pipeline, world, today, &|file, body| match body {
        Body::Bytes(bytes) => stage.put(file, bytes),
        Body::File(path) => stage.put(file, &world.read(path).map_err(|e| unreadable(path, &e))?),
    });
    if stops(&problems, strict) {
        return (None, problems);
    }
    match stage.commit() {
        Ok(written) => (Some(written), problems),
        Err(problem) => {
            problems.push(problem);
            (None, problems)
        }
    }
}

/// Looks for every problem of the site, and writes nothing.
pub fn check(pipeline: &mut Pipeline, world: &dyn World, today: Option<Date>) -> Vec<Diagnostic> {
    make(pipeline, world, today, &|_, _| Ok(())).0
}

/// Whether these problems keep the site from being made.
#[must_use]
pub fn stops(problems: &[Diagnostic], strict: bool) -> bool {
    use crate::diag::Severity::{Error, Warning};
    problems.iter().any(|found| found.severity == Error || strict && found.severity == Warning)
}

/// Gives problems the weight that the site gives them, and one order, each told once.
fn settle(mut problems: Vec<Diagnostic>, snapshot: &Snapshot) -> Vec<Diagnostic> {
    for problem in &mut problems {
        if let Some(level) = snapshot.site.config.levels.get(&problem.code) {
            problem.severity = *level;
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

fn broken_reference(snapshot: &Snapshot, address: &str, from: &Route) -> Diagnostic {
    let problem = match from {
        Route::Page { key, lang } => {
            let version = snapshot.site.pages.get(key).and_then(|page| page.versions.get(lang));
            version.map(|version| Code::BrokenReference.in_file(version.document.source.path()))
        }
        _ => None,
    };
    problem.unwrap_or_else(|| Code::BrokenReference.anywhere()).with("target", address)
}

fn read_config(world: &dyn World, problems: &mut Vec<Diagnostic>) -> Option<Config> {
    match world.read(config::FILE) {
        Ok(bytes) => Config::read(&decode(config::FILE, &bytes, problems), problems),
        Err(_) => {
            problems.push(Code::MissingConfig.anywhere());
            None
        }
    }
}

/// The files of a theme: templates and components by name, static files by path.
fn read_theme(
    world: &dyn World,
    name: &str,
    problems: &mut Vec<Diagnostic>,
) -> (Vec<(String, Source)>, BTreeMap<String, Asset>) {
    let folder = format!("themes/{name}/");
    let paths = list(world, &format!("themes/{name}"), problems);
    if paths.is_empty() {
        let problem = missing_theme(world, name, problems);
        problems.push(problem);
        return (Vec::new(), BTreeMap::new());
    }
    let below = |path: &str| path.strip_prefix(&folder).unwrap_or(path).to_owned();
    let is_template = |path: &&str| {
        let below = below(path);
        (below.starts_with("templates/") || below.starts_with("components/"))
            && below.ends_with(".html")
    };
    let templates: Vec<&str> = paths.iter().map(String::as_str).filter(is_template).collect();
    let sources = read_all(world, &templates, problems).into_iter().map(|source| {
        let below = below(source.path());
        (below.strip_prefix("templates/").unwrap_or(&below).to_owned(), source)
    });
    let mut files = BTreeMap::new();
    for path in &paths {
        let Some(name) = below(path).strip_prefix("static/").map(str::to_owned) else {
            continue;
        };
        match world.read(path) {
            Ok(bytes) => _ = files.insert(name, (path.as_str(), bytes)),
            Err(error) => problems.push(unreadable(path, &error)),
        }
    }
    (sources.collect(), Asset::all(files))
}

fn missing_theme(world: &dyn World, name: &str, problems: &mut Vec<Diagnostic>) -> Diagnostic {
    let paths = list(world, "themes", problems);
    let names: BTreeSet<&str> = paths.iter().filter_map(|path| path.split('/').nth(1)).collect();
    Code::MissingTheme.in_file(config::FILE).with("theme", name).suggest(nearest(name, names))
}

/// The theme's messages, and the site's over them.
fn read_catalog(world: &dyn World, config: &Config, problems: &mut Vec<Diagnostic>) -> Catalog {
    let mut sources = Vec::new();
    for folder in [format!("themes/{}/locales", config.theme), "locales".to_owned()] {
        let paths = list(world, &folder, problems);
        let files: Vec<&str> =
            paths.iter().map(String::as_str).filter(|path| path.ends_with(".ftl")).collect();
        for source in read_all(world, &files, problems) {
            let below = source.path().strip_prefix(&folder).unwrap_or_default();
            let tag = below.trim_start_matches('/').split('/').next().unwrap_or_default();
            sources.push((tag.to_owned(), source));
        }
    }
    let (catalog, found) = Catalog::new(config, &sources);
    problems.extend(found);
    catalog
}

fn list(world: &dyn World, folder: &str, problems: &mut Vec<Diagnostic>) -> Vec<String> {
    world.list(folder).unwrap_or_else(|error| {
        problems.push(unreadable(folder, &error));
        Vec::new()
    })
}

fn read_all(world: &dyn World, paths: &[&str], problems: &mut Vec<Diagnostic>) -> Vec<Source> {
    let read = |path: &&str| {
        let mut problems = Vec::new();
        let bytes = world.read(path).unwrap_or_else(|error| {
            problems.push(unreadable(path, &error));
            Vec::new()
        });
        (decode(path, &bytes, &mut problems), problems)
    };
    let read: Vec<_> = paths.par_iter().map(read).collect();
    let keep = |(source, found)| {
        problems.extend(found);
        source
    };
    read.into_iter().map(keep).collect()
}

fn decode(path: &str, bytes: &[u8], problems: &mut Vec<Diagnostic>) -> Source {
    Source::decode(path, bytes).unwrap_or_else(|(source, at)| {
        problems.push(Code::NotUtf8.at(&source, at..at + 1));
        source
    })
}

fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    Code::UnreadableFile.in_file(path).with("detail", error.to_string())
}
