//! What only the finished site can tell: whether a `#…` leads to something, and whether the versions of a
//! page name each other.
//!
//! [`Seen`] keeps of each finished page what these questions need, and no more: there may be a hundred
//! thousand of them.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use foldhash::fast::FixedState;

use crate::diag::{Code, Diagnostic};
use crate::document::Hole;
use crate::lang::Lang;
use crate::render::{Links, Snapshot};
use crate::site::route::Reference;
use crate::site::{Route, directives};
use crate::source::Span;

/// The finished pages.
pub type Pages<'a> = HashMap<&'a Route, Seen<'a>, FixedState>;

/// What was seen on a finished page.
pub struct Seen<'a> {
    /// Hashes of the ids on it, sorted.
    ids: Box<[u64]>,
    /// Places on other pages that it refers to.
    fragments: Vec<(&'a Route, String)>,
    /// The pages that it names as its versions in other languages, and a hash of how it names them.
    versions: Option<(u64, Box<[&'a Route]>)>,
}

impl<'a> Seen<'a> {
    /// Reads off a finished page what it must be asked about later; what it alone can tell is told at
    /// once. `references` are its references with what they lead to.
    pub fn new(
        snapshot: &'a Snapshot,
        route: &Route,
        links: &Links,
        references: &[(&str, Reference<'a>)],
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut ids: Vec<u64> = links.ids.iter().map(hash).collect();
        ids.sort_unstable();
        let fragment = |(address, found): &(&str, Reference<'a>)| {
            let (_, fragment) = address.split_once('#')?;
            let Reference::Route(target) = found else { return None };
            // A place in a picture or film, and a passage that the browser looks for, are none of ours.
            let ours = target.is_page()
                && !["", "top"].contains(&fragment)
                && !fragment.starts_with(":~:");
            ours.then(|| (*target, fragment.to_owned()))
        };
        problems.extend(links.undescribed.iter().map(|address| {
            of_page(snapshot, route, Code::UndescribedPicture).with("picture", address)
        }));
        problems.extend(canonical(snapshot, route, links));
        Self {
            ids: ids.into(),
            fragments: references.iter().filter_map(fragment).collect(),
            versions: versions(snapshot, route, links, problems),
        }
    }

    fn offers(&self, fragment: &str) -> bool {
        let known = |id: &str| self.ids.binary_search(&hash(id)).is_ok();
        let decoded = percent_encoding::percent_decode_str(fragment).decode_utf8();
        known(fragment) || decoded.is_ok_and(|id| known(&id))
    }
}

/// What the pages, seen together, tell.
#[must_use]
pub fn check(snapshot: &Snapshot, seen: &Pages<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut untranslated = BTreeMap::new();
    for (route, page) in snapshot.site.routes.all().filter_map(|route| seen.get_key_value(route)) {
        let mut broken = Vec::new();
        for (target, fragment) in &page.fragments {
            if seen.get(target).is_none_or(|target| target.offers(fragment)) {
                continue;
            }
            match translation(snapshot, seen, target, fragment) {
                Some(file) => _ = untranslated.entry((file, fragment)).or_insert(*route),
                None => broken.push(fragment.as_str()),
            }
        }
        problems.extend(broken_anchors(snapshot, route, &broken));
        let Some((names, versions)) = &page.versions else {
            continue;
        };
        let one_way = versions.iter().find(|version| {
            // A version that could not be made is told of already.
            let back = seen.get(*version).map(|seen| seen.versions.as_ref());
            back.is_some_and(|back| back.is_none_or(|(theirs, _)| theirs != names))
        });
        problems.extend(one_way.map(|version| {
            let url = snapshot.site.routes.url(version).unwrap_or_default();
            of_page(snapshot, route, Code::LanguageLinks).with("kind", "return").with("value", url)
        }));
    }
    problems.extend(untranslated.into_iter().map(|((file, fragment), from)| {
        let from = document(snapshot, from).map_or_else(
            || snapshot.site.routes.url(from).unwrap_or_default(),
            |document| document.source.path(),
        );
        let problem = Code::BrokenAnchor.in_file(file).with("anchor", format!("#{fragment}"));
        problem.with("where", "translation").with("from", from)
    }));
    problems
}

/// The file of a translation that lacks a place which its original has: the cause of all broken links to
/// it.
fn translation<'a>(
    snapshot: &'a Snapshot,
    seen: &Pages<'_>,
    target: &Route,
    fragment: &str,
) -> Option<&'a str> {
    let source = &snapshot.site.pages.get(target.key()?)?.source;
    let original = seen.get(&target.in_language(source))?;
    let file = document(snapshot, target)?.source.path();
    original.offers(fragment).then_some(file)
}

/// Addresses that would run code in a reader's browser, wherever on the page they come from.
pub fn unsafe_links(snapshot: &Snapshot, route: &Route, links: &Links) -> Vec<Diagnostic> {
    let unsafe_one = |address: &String| {
        let scheme = runs_code(address)?;
        let problem = of_page(snapshot, route, Code::UnsafeLink).with("target", address);
        Some(problem.with("scheme", scheme))
    };
    links.references.iter().filter_map(unsafe_one).collect()
}

/// The scheme of an address that would run code. Browsers pass over white space and control characters
/// in it.
#[must_use]
pub fn runs_code(address: &str) -> Option<&'static str> {
    let (scheme, _) = address.split_once(':')?;
    let signs = scheme.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    let plain = signs.collect::<String>().to_ascii_lowercase();
    ["javascript", "vbscript"].into_iter().find(|scheme| plain == *scheme)
}

/// The `#…` of a page that lead to nothing, on this page or another.
#[must_use]
pub fn broken_anchors(snapshot: &Snapshot, route: &Route, fragments: &[&str]) -> Vec<Diagnostic> {
    if fragments.is_empty() {
        return Vec::new();
    }
    let document = document(snapshot, route);
    let mut written: BTreeMap<&str, &Span> = BTreeMap::new();
    for hole in document.iter().flat_map(|document| document.body.holes()) {
        let (address, span) = match hole {
            Hole::Link(target) => (&target.address, &target.span),
            Hole::Directive(call) if call.name == directives::PAGE => match &call.label {
                Some((address, span)) => (address, span),
                None => continue,
            },
            _ => continue,
        };
        if let Some((_, fragment)) = address.split_once('#') {
            written.entry(fragment).or_insert(span);
        }
    }
    let tell = |fragment: &&str| {
        let decoded = percent_encoding::percent_decode_str(fragment).decode_utf8_lossy();
        let span = written.get(fragment).or_else(|| written.get(&*decoded));
        let at = document
            .zip(span)
            .map(|(document, span)| Code::BrokenAnchor.at(&document.source, Span::clone(span)));
        let problem = at.unwrap_or_else(|| of_page(snapshot, route, Code::BrokenAnchor));
        problem.with("anchor", format!("#{fragment}")).with("where", "link")
    };
    fragments.iter().map(tell).collect()
}

/// An address on a finished page that leads to nothing: told at the template that has it, if one has, else
/// at the page's file.
#[must_use]
pub fn broken_reference(snapshot: &Snapshot, route: &Route, address: &str) -> Diagnostic {
    let code = Code::BrokenReference;
    let place = snapshot.theme.quotes(address);
    let at_page = || of_page(snapshot, route, code);
    let problem = place.map_or_else(at_page, |(source, span)| code.at(source, span));
    problem.with("target", address)
}

/// The versions that a page names: itself among them, each language once, and nothing that is no language.
fn versions<'a>(
    snapshot: &'a Snapshot,
    route: &Route,
    links: &Links,
    problems: &mut Vec<Diagnostic>,
) -> Option<(u64, Box<[&'a Route]>)> {
    if links.alternates.is_empty() {
        return None;
    }
    let mut tell = |kind: &str, value: &str| {
        let problem = of_page(snapshot, route, Code::LanguageLinks);
        problems.push(problem.with("kind", kind).with("value", value));
    };
    let mut names: Vec<&(String, String)> = links.alternates.iter().collect();
    names.sort();
    for pair in names.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        tell("twice", &pair[0].0);
    }
    let mut routes = Vec::new();
    for (tag, address) in names.iter().copied() {
        let lang = Lang::parse(tag).filter(|lang| snapshot.site.config.language(lang).is_some());
        if tag != "x-default" && lang.is_none() {
            tell("code", tag);
        }
        match snapshot.site.routes.refer(route, address) {
            Reference::Route(target) if address.contains("://") => routes.push(target),
            _ => tell("address", address),
        }
    }
    if !routes.contains(&route) {
        tell("self", "");
    }
    routes.sort_unstable();
    routes.dedup();
    Some((hash(&names), routes.into()))
}

/// The address that a page gives search engines is its own, and whole.
fn canonical(snapshot: &Snapshot, route: &Route, links: &Links) -> Option<Diagnostic> {
    let address = links.canonical.as_deref()?;
    let site = &snapshot.site;
    let own = site.canonical(route)?;
    let right = site.routes.permalink(&own)?;
    (address != right).then(|| {
        let problem = of_page(snapshot, route, Code::WrongCanonical);
        problem.with("value", address).with("expected", right)
    })
}

/// A problem of a finished page: told at the file that it is made of, if it is made of one.
#[must_use]
pub fn of_page(snapshot: &Snapshot, route: &Route, code: Code) -> Diagnostic {
    document(snapshot, route)
        .map_or_else(|| code.anywhere(), |document| code.in_file(document.source.path()))
}

fn document<'a>(snapshot: &'a Snapshot, route: &Route) -> Option<&'a crate::document::Document> {
    let (Route::Page { key, lang } | Route::More { key, lang, .. }) = route else {
        return None;
    };
    let page = snapshot.site.pages.get(key)?;
    snapshot.site.version(page, lang).map(|(_, version)| version.document.as_ref())
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
