//! Where the links of a text lead: a page in the reader's language, a file, or elsewhere.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use super::{Inputs, Page, PageKey, Route, Site, Version, directives};
use crate::diag::{Code, Diagnostic, MOST_GUESSES, nearest};
use crate::document::{Hole, Spot, is_host};
use crate::source::{Source, Span, composed, resolve};

/// Where an address in a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    /// A page, in whatever language the reader reads, and the rest of the address (`#…`).
    Page(&'a PageKey, String),
    /// A page that is not published today.
    Withheld,
    /// A file of the site, and the rest of the address.
    File(Route, String),
    /// Another website, an e-mail address, a telephone number, a place on this page.
    Elsewhere,
    /// An address that could run code or read files of the reader's.
    Unsafe,
    /// Nothing.
    Missing,
}

/// Schemes that a link may have. `javascript:`, `data:` and the like are none of them.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel", "sms", "geo"];

impl Site {
    /// Looks up an address that an author wrote on a page.
    #[must_use]
    pub fn resolve(&self, from: &PageKey, address: &str) -> Destination<'_> {
        if let Some(scheme) = scheme(address) {
            let known = SCHEMES.contains(&scheme.to_ascii_lowercase().as_str());
            return if known { Destination::Elsewhere } else { Destination::Unsafe };
        }
        if address.starts_with("//") || address.starts_with('#') {
            return Destination::Elsewhere;
        }
        if address.is_empty() {
            return Destination::Missing;
        }
        let at = address.find(['?', '#']).unwrap_or(address.len());
        let (path, rest) = address.split_at(at);
        let path = composed(&percent_decode_str(path).decode_utf8_lossy());
        let Some(path) = absolute(from, &path) else {
            return Destination::Missing;
        };
        let key = PageKey::new(self.folder_of(&path));
        if let Some((key, _)) = self.pages.get_key_value(&key) {
            return Destination::Page(key, rest.to_owned());
        }
        let file = self.attachment(&path).or_else(|| {
            let route = Route::Static(path.clone());
            self.routes.url(&route).is_some().then_some(route)
        });
        match file {
            Some(route) => Destination::File(route, rest.to_owned()),
            None if self.is_withheld(&key) => Destination::Withheld,
            None => Destination::Missing,
        }
    }

    /// Whether a key is a page's that is not published today, or a file's beside one.
    #[must_use]
    pub fn is_withheld(&self, key: &PageKey) -> bool {
        let mut above = std::iter::successors(Some(key.clone()), PageKey::parent);
        above.any(|key| self.withheld.contains_key(&key))
    }

    /// `history/po-nagar/vi.md` names the page in `history/po-nagar`.
    fn folder_of<'a>(&self, path: &'a str) -> &'a str {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let tag = name.strip_suffix(".md").unwrap_or_default();
        let known = self.config.languages.iter().any(|language| language.lang.tag() == tag);
        if known { folder } else { path }
    }

    fn attachment(&self, path: &str) -> Option<Route> {
        std::iter::successors(PageKey::new(path).parent(), PageKey::parent).find_map(|key| {
            let page = self.pages.get(&key)?;
            let name = path[key.as_str().len()..].trim_start_matches('/').to_owned();
            page.files.contains_key(&name).then_some(Route::Attachment { key, name })
        })
    }

    /// What a file is that is named as a picture and is none.
    fn no_picture(&self, route: &Route) -> Option<&'static str> {
        let kind = match route {
            Route::Attachment { key, name } => {
                self.no_pictures.get(self.pages.get(key)?.files.get(name)?)
            }
            Route::Static(name) => self.no_pictures.get(self.statics.get(name)?),
            _ => None,
        };
        kind.copied()
    }

    /// What an address that leads to nothing was probably meant to be.
    fn suggest(&self, from: &PageKey, address: &str) -> Option<String> {
        if address.is_empty() {
            return None;
        }
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let path = composed(&percent_decode_str(&address[..end]).decode_utf8_lossy());
        let path = &absolute(from, &path)?;
        if address.starts_with("www.") {
            return Some(format!("https://{address}"));
        }
        if let Some((name, host)) = address.split_once('@')
            && !name.is_empty()
            && is_host(host)
        {
            return Some(format!("mailto:{address}"));
        }
        let turned = address.replace('\\', "/");
        if turned != address && !matches!(self.resolve(from, &turned), Destination::Missing) {
            return Some(turned);
        }
        let files = self.pages.get(from).map(|page| page.files.keys()).into_iter().flatten();
        let name = path.strip_prefix(from.as_str()).unwrap_or(path).trim_start_matches('/');
        if let Some(file) = nearest(name, files.map(String::as_str)) {
            return Some(file.to_owned());
        }
        if is_host(address.split(['/', '?', '#']).next().unwrap_or_default()) {
            return Some(format!("https://{address}"));
        }
        let keys = self.pages.keys().map(PageKey::as_str).filter(|key| !key.is_empty());
        // On a large site with many broken links nobody waits for the best of all guesses.
        let keys = keys.take(MOST_GUESSES);
        let last = path.rsplit('/').next();
        let same_name = keys.clone().find(|key| key.rsplit('/').next() == last);
        same_name.or_else(|| nearest(path, keys)).map(|key| format!("/{key}/"))
    }
}

/// The path below `content/` that an address names, or `None` if it leads out of it.
fn absolute(from: &PageKey, path: &str) -> Option<String> {
    resolve(if path.starts_with('/') { "" } else { from.as_str() }, path)
}

/// The scheme of an address (RFC 3986, section 3.1), if it begins with one.
pub(super) fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let first = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    (first && scheme.chars().all(plain)).then_some(scheme)
}

/// Looks up every link, picture, directive and figure of every text.
pub(super) fn check(site: &Site, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let texts = site.pages.par_iter().flat_map_iter(|(_, page)| {
        let mut problems = Vec::new();
        for version in page.versions.values() {
            check_text(site, inputs, page, version, &mut problems);
        }
        problems
    });
    let mut problems: Vec<Diagnostic> = texts.collect();
    let mut seen = BTreeSet::new();
    for page in site.pages.values() {
        for version in page.versions.values() {
            check_image(site, page, version, &mut seen, &mut problems);
            check_facts(inputs, version, &mut seen, &mut problems);
        }
    }
    problems
}

fn check_text(
    site: &Site,
    inputs: &Inputs<'_>,
    page: &Page,
    version: &Version,
    problems: &mut Vec<Diagnostic>,
) {
    let source = &version.document.source;
    let mut look = |address: &str, span: &Span, missing: Code| {
        problems.extend(look_up(site, page, address, source, span.clone(), missing));
    };
    for hole in version.document.body.holes() {
        match hole {
            Hole::Address(name, target) if name == "poster" => {
                look(&target.address, &target.span, Code::BrokenPicture);
            }
            Hole::Link(target) | Hole::Address(_, target) => {
                look(&target.address, &target.span, Code::BrokenLink)
            }
            Hole::Picture(picture) => {
                look(&picture.target.address, &picture.target.span, Code::BrokenPicture);
            }
            Hole::HeadingId(_) | Hole::Directive(_) | Hole::Open(_) | Hole::Close => {}
        }
    }
    for hole in version.document.body.holes() {
        match hole {
            Hole::Picture(picture) if picture.alt.is_empty() => {
                let problem = Code::MissingImageAlt.at(source, picture.target.span.clone());
                problems.push(problem.with("picture", &picture.target.address));
            }
            Hole::Directive(call) | Hole::Open(call) => {
                let place = directives::Place { page, source };
                let around = matches!(hole, Hole::Open(_));
                directives::check(site, inputs, place, call, around, problems);
            }
            _ => {}
        }
    }
    let almost = version.document.almost.iter();
    problems.extend(almost.filter_map(|call| directives::check_almost(inputs, source, call)));
}

/// The page's picture. Translations inherit it: one that is not there is told of once.
fn check_image(
    site: &Site,
    page: &Page,
    version: &Version,
    seen: &mut BTreeSet<(String, usize)>,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(image) = &version.shared.image else {
        return;
    };
    if first_time(seen, image) {
        let span = image.span.clone();
        problems.extend(look_up(site, page, &image.text, &image.source, span, Code::BrokenPicture));
    }
    if version.document.front.own.image_alt.is_none() {
        let problem = Code::MissingImageAlt.in_file(version.document.source.path());
        problems.push(problem.with("picture", &image.text));
    }
}

/// The figures that the page's template shows.
fn check_facts(
    inputs: &Inputs<'_>,
    version: &Version,
    seen: &mut BTreeSet<(String, usize)>,
    problems: &mut Vec<Diagnostic>,
) {
    for spot in version.shared.facts.iter().flatten() {
        if inputs.facts.get(&spot.text).is_none() && first_time(seen, spot) {
            problems.push(inputs.facts.unknown(spot));
        }
    }
}

fn first_time(seen: &mut BTreeSet<(String, usize)>, spot: &Spot) -> bool {
    seen.insert((spot.source.path().to_owned(), spot.span.start))
}

/// The problem of a link to what is not online today; readers see its `text`, or nothing.
pub(super) fn withheld(address: &str, source: &Source, span: Span, text: bool) -> Diagnostic {
    let problem = Code::WithheldLink.at(source, span).with("target", address);
    problem.with("kind", if text { "text" } else { "nothing" })
}

/// What is wrong with an address on a page, if anything is; `missing` tells what it should lead to.
pub(super) fn look_up(
    site: &Site,
    page: &Page,
    address: &str,
    source: &Source,
    span: Span,
    missing: Code,
) -> Option<Diagnostic> {
    let wants_file = missing == Code::BrokenPicture;
    match site.resolve(&page.key, address) {
        Destination::Unsafe => {
            let scheme = scheme(address).unwrap_or_default();
            let problem = Code::UnsafeLink.at(source, span).with("target", address);
            Some(problem.with("scheme", scheme))
        }
        Destination::Missing => {
            let meant = site.suggest(&page.key, address);
            // Where a picture is wanted, a page is never what was meant.
            let meant = meant.filter(|meant| !wants_file || !meant.ends_with('/'));
            Some(missing.at(source, span).with("target", address).suggest(meant))
        }
        Destination::Page(..) if wants_file => {
            Some(missing.at(source, span).with("target", address))
        }
        Destination::File(route, _) if wants_file => {
            let kind = site.no_picture(&route)?;
            let problem = Code::NotAPicture.at(source, span).with("picture", address);
            Some(problem.with("kind", kind))
        }
        Destination::Withheld => Some(withheld(address, source, span, !wants_file)),
        Destination::Page(..) | Destination::File(..) | Destination::Elsewhere => None,
    }
}
