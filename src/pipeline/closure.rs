//! The finished site is whatever its pages refer to.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic};
use crate::render::{Body, Snapshot, render};
use crate::site::Route;
use crate::site::route::Reference;

/// Takes a finished file: its path in the output folder, and its content.
pub type Take<'a> = dyn Fn(&str, &Body) -> Result<(), Diagnostic> + Sync + 'a;

/// Renders everything that belongs to the finished site: the pages and lists, what they refer to,
/// what that refers to, until nothing is new. Every result is handed to `take` with its file name.
pub fn closure(snapshot: &Snapshot, take: &Take<'_>) -> Vec<Diagnostic> {
    let routes = &snapshot.site.routes;
    let mut problems = Vec::new();
    let mut wave: Vec<&Route> = routes.all().filter(|route| route.is_root()).collect();
    let mut seen: BTreeSet<&Route> = wave.iter().copied().collect();
    // Told once an address: where it is relative, once a page.
    let mut broken: BTreeMap<(String, Option<&Route>), &Route> = BTreeMap::new();
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
                    Reference::Broken => {
                        let relative = !address.starts_with('/') && !address.contains("://");
                        broken.entry((address, relative.then_some(from))).or_insert(from);
                    }
                    Reference::Route(_) | Reference::Elsewhere => {}
                }
            }
        }
        wave = next.into_iter().collect();
    }
    let tell =
        |((address, _), from): (&(String, _), &&Route)| broken_reference(snapshot, address, from);
    problems.extend(broken.iter().map(tell));
    problems.extend(routes.all().filter(|route| !seen.contains(route)).filter_map(|route| {
        let Route::Attachment { key, name } = route else {
            return None;
        };
        let path = snapshot.site.pages.get(key)?.files.get(name)?;
        Some(Code::UnusedFile.in_file(path))
    }));
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
