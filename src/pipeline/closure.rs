//! The finished site is whatever its pages refer to.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use crate::check::{self, Seen};
use crate::diag::{Code, Diagnostic};
use crate::render::{Body, Rendered, Snapshot, render};
use crate::site::route::Reference;
use crate::site::{PageKey, Route};

/// Takes a finished file: its path in the output folder, and its content.
pub type Take<'a> = dyn Fn(&str, &Body) -> Result<(), Diagnostic> + Sync + 'a;

/// Renders everything that belongs to the finished site: the pages and lists, what they refer to,
/// what that refers to, until nothing is new. Every result is handed to `take` with its file name. What only
/// the finished site can tell is looked at last.
pub fn closure(snapshot: &Snapshot, take: &Take<'_>) -> Vec<Diagnostic> {
    let routes = &snapshot.site.routes;
    let mut problems = Vec::new();
    let mut seen = check::Pages::default();
    let mut broken: BTreeMap<(String, Option<&Route>), &Route> = BTreeMap::new();
    let mut failed: BTreeSet<&PageKey> = BTreeSet::new();
    // What is wrong there is wrong with the pages whose words it shows, and told of those.
    let accented = |route: &Route| {
        let language = route.lang().and_then(|lang| snapshot.site.config.language(lang));
        language.is_some_and(|language| language.accents.is_some())
    };
    let mut wave: Vec<&Route> = routes.all().filter(|route| route.is_root()).collect();
    let mut known: HashSet<&Route, FixedState> = wave.iter().copied().collect();
    while !wave.is_empty() {
        // One at a time: a list of all pages takes a thousand times as long as a page.
        let each = wave.par_iter().with_max_len(1);
        let made: Vec<_> = each.map(|route| (*route, make(snapshot, route, take))).collect();
        let mut next = Vec::new();
        for (route, made) in made {
            next.extend(made.needs.into_iter().filter(|needed| known.insert(needed)));
            if accented(route) {
                continue;
            }
            problems.extend(made.problems);
            for address in made.broken {
                // Told once an address: where it is relative, once a page.
                let relative = !address.starts_with('/') && !address.contains("://");
                broken.entry((address, relative.then_some(route))).or_insert(route);
            }
            match made.seen {
                Some(page) => _ = seen.insert(route, page),
                None => failed.extend(route.key()),
            }
        }
        wave = next;
    }
    problems.extend(
        broken
            .iter()
            .map(|((address, _), route)| check::broken_reference(snapshot, route, address)),
    );
    problems.extend(check::check(snapshot, &seen));
    problems.extend(unused(snapshot, &known, &failed));
    problems
}

/// What came of one route.
struct Made<'a> {
    /// What was seen on it; nothing if it could not be made.
    seen: Option<Seen<'a>>,
    /// What it refers to that is no root.
    needs: Vec<&'a Route>,
    broken: Vec<String>,
    problems: Vec<Diagnostic>,
}

fn make<'a>(snapshot: &'a Snapshot, route: &Route, take: &Take<'_>) -> Made<'a> {
    let rendered = render(snapshot, route);
    let file = snapshot.site.routes.file(route).unwrap_or_default();
    let taken = take(&file, &rendered.body);
    let mut made = examine(snapshot, route, &rendered);
    made.problems.extend(taken.err());
    made
}

/// Makes what is at one address, and looks at it as a build does. Where it stands among others is not
/// looked at.
#[must_use]
pub fn page(snapshot: &Snapshot, route: &Route) -> (Rendered, Vec<Diagnostic>) {
    let rendered = render(snapshot, route);
    let mut made = examine(snapshot, route, &rendered);
    let broken = made.broken.iter();
    let broken = broken.map(|address| check::broken_reference(snapshot, route, address));
    made.problems.extend(broken);
    let problems = made.problems;
    (rendered, problems)
}

/// Looks at what was made.
fn examine<'a>(snapshot: &'a Snapshot, route: &Route, rendered: &Rendered) -> Made<'a> {
    let routes = &snapshot.site.routes;
    let mut problems = rendered.problems.clone();
    let addresses = rendered.links.references.iter().map(String::as_str);
    let references: Vec<_> =
        addresses.map(|address| (address, routes.refer(route, address))).collect();
    let (mut needs, mut broken, mut anchors) = (Vec::new(), Vec::new(), Vec::new());
    for (address, reference) in &references {
        match reference {
            Reference::Route(target) if !target.is_root() => needs.push(*target),
            Reference::Broken if check::runs_code(address).is_some() => {}
            Reference::Broken => broken.push((*address).to_owned()),
            Reference::Elsewhere if address.starts_with('#') => {
                anchors.push(address.trim_start_matches('#'));
            }
            Reference::Route(_) | Reference::Elsewhere => {}
        }
    }
    problems.extend(check::broken_anchors(snapshot, route, &anchors));
    problems.extend(check::unsafe_links(snapshot, route, &rendered.links));
    let seen = (!rendered.failed())
        .then(|| Seen::new(snapshot, route, &rendered.links, &references, &mut problems));
    Made { seen, needs, broken, problems }
}

/// Files beside pages that nothing refers to. Who knows what a page that could not be made refers to.
fn unused(
    snapshot: &Snapshot,
    known: &HashSet<&Route, FixedState>,
    failed: &BTreeSet<&PageKey>,
) -> Vec<Diagnostic> {
    let left = snapshot.site.routes.all().filter(|route| !known.contains(route));
    left.filter_map(|route| match route {
        Route::Attachment { key, name } if !failed.contains(key) => {
            let path = snapshot.site.pages.get(key)?.files.get(name)?;
            Some(Code::UnusedFile.in_file(path))
        }
        _ => None,
    })
    .collect()
}
