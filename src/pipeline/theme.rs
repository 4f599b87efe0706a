//! Reads the themes that a site's pages are made with, and what the site lays over them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

use super::read::{decode, list, read_text, texts, unreadable};
use crate::config;
use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span, composed};
use crate::theme::{File, Layer, Manifest};
use crate::world::World;

/// A site's theme and the themes that it lies over.
pub(super) struct Lineage {
    /// Their names, the oldest first.
    pub names: Vec<String>,
    /// Whether they are all there.
    whole: bool,
}

/// Follows the parents of a theme.
pub(super) fn lineage(world: &dyn World, theme: &str, problems: &mut Vec<Diagnostic>) -> Lineage {
    let paths = world.list("themes").files;
    let known: BTreeSet<&str> = paths.iter().filter_map(|path| path.split('/').nth(1)).collect();
    let mut names: Vec<String> = Vec::new();
    let mut wanted = theme.to_owned();
    let mut named: Option<(Source, Span)> = None;
    loop {
        let at = |code: Code| match &named {
            Some((source, span)) => code.at(source, span.clone()),
            None => code.in_file(config::FILE),
        };
        let Some(name) = known.iter().find(|name| composed(name) == composed(&wanted)) else {
            let field = if named.is_none() { "theme" } else { "parent" };
            let problem = at(Code::MissingTheme).with("theme", &wanted).with("field", field);
            problems.push(problem.suggest(nearest(&wanted, known.iter().copied())));
            // Its folder may be a symbolic link, or closed to us.
            list(world, "themes", problems);
            break;
        };
        if let Some(first) = names.iter().position(|above| above == name) {
            let circle: Vec<&str> =
                names[first..].iter().map(String::as_str).chain([*name]).collect();
            problems.push(at(Code::ThemeCircle).with("chain", circle.join(" → ")));
            break;
        }
        names.push((*name).to_owned());
        let path = format!("themes/{name}/{}", Manifest::FILE);
        let source = match read_text(world, &path) {
            Ok(bytes) => decode(&path, &bytes, problems),
            Err(error) if error.kind() == ErrorKind::NotFound => return whole(names),
            Err(error) => {
                problems.push(unreadable(&path, &error));
                break;
            }
        };
        let Some(manifest) = Manifest::read(&source, problems) else {
            break;
        };
        let Some((parent, span)) = manifest.parent else {
            return whole(names);
        };
        (wanted, named) = (parent, Some((source, span)));
    }
    names.reverse();
    Lineage { names, whole: false }
}

fn whole(mut names: Vec<String>) -> Lineage {
    names.reverse();
    Lineage { names, whole: true }
}

/// The layers of a site's theme, the lowest first. There are none if a theme is missing: what the others
/// lack for it would only hide that.
pub(super) fn layers(
    world: &dyn World,
    lineage: &Lineage,
    statics: &[String],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Layer> {
    if !lineage.whole {
        return Vec::new();
    }
    let mut layers = Vec::new();
    for name in &lineage.names {
        let folder = format!("themes/{name}/");
        let paths = list(world, folder.trim_end_matches('/'), problems);
        let files = paths.iter().filter_map(|path| {
            let name = path.strip_prefix(&folder)?.strip_prefix("static/")?;
            Some((composed(name), path.as_str()))
        });
        layers.push(Layer {
            theme: Some(composed(name)),
            templates: templates(world, &folder, &paths, problems),
            files: read(world, files, problems),
        });
    }
    let mut paths = list(world, "templates", problems);
    paths.extend(list(world, "components", problems));
    let shared = statics.iter().filter_map(|path| {
        let name = composed(path.strip_prefix("static/")?);
        let stands_in = layers.iter().any(|layer| layer.files.contains_key(&name));
        stands_in.then_some((name, path.as_str()))
    });
    let files = read(world, shared, problems);
    let own = Layer { theme: None, templates: templates(world, "", &paths, problems), files };
    layers.push(own);
    if layers.iter().all(|layer| layer.templates.is_empty()) {
        let folder = lineage.names.last().map(|name| format!("themes/{name}/"));
        let problem = Code::MissingTemplate.in_file(folder.unwrap_or_default());
        problems.push(problem.with("template", "page.html"));
    }
    layers
}

/// The templates and components among the files of a layer.
fn templates(
    world: &dyn World,
    folder: &str,
    paths: &[String],
    problems: &mut Vec<Diagnostic>,
) -> Vec<(String, Source)> {
    let name = |path: &str| {
        let below = path.strip_prefix(folder).filter(|below| below.ends_with(".html"))?;
        let is_component = below.starts_with("components/");
        let name = below.strip_prefix("templates/").or(is_component.then_some(below))?;
        Some(composed(name))
    };
    let (names, paths): (Vec<String>, Vec<&str>) =
        paths.iter().filter_map(|path| Some((name(path)?, path.as_str()))).unzip();
    names.into_iter().zip(texts(world, &paths, problems)).collect()
}

/// Files by their names, which come with their paths.
fn read<'a>(
    world: &dyn World,
    files: impl Iterator<Item = (String, &'a str)>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, File> {
    let mut read: BTreeMap<String, File> = BTreeMap::new();
    for (name, path) in files {
        match world.open(path).and_then(|file| File::read(path, file)) {
            Ok(file) => {
                let url = format!("/assets/{name}");
                if let Some(other) = read.insert(name, file) {
                    let problem = Code::SameUrl.in_file(path).with("url", url);
                    problems.push(problem.with("other", other.path));
                }
            }
            Err(error) => problems.push(unreadable(path, &error)),
        }
    }
    read
}
