//! Addresses that pages had: each leads to where its page is now.

use percent_encoding::percent_decode_str;

use super::address::{Builder, Paths, path_of};
use super::names::fold;
use super::url::file;
use super::{Route, Site};
use crate::config::Config;
use crate::diag::{Code, Place};
use crate::source::composed;

impl Builder<'_> {
    /// Addresses that pages had.
    pub(super) fn aliases(&mut self, site: &Site, paths: &Paths<'_>) {
        for page in site.pages.values() {
            for (lang, version) in &page.versions {
                let own = path_of(paths, &page.key, lang).map_or("", String::as_str);
                for alias in &version.document.front.own.aliases {
                    let path = alias_path(self.config, own, &alias.text);
                    let is_own = |path: &String| fold(&file(path)) == fold(&file(own));
                    let to = Route::Page { key: page.key.clone(), lang: lang.clone() };
                    if path.as_ref().is_some_and(|path| self.redirects.get(path) == Some(&to)) {
                        continue;
                    }
                    let Some(path) = path.as_ref().filter(|path| !is_own(path)) else {
                        let kind = if path.is_some() { "own" } else { "other" };
                        let problem = Code::BadAlias.at(&alias.source, alias.span.clone());
                        let problem = problem.with("value", &alias.text);
                        self.problems.push(problem.with("kind", kind));
                        continue;
                    };
                    let before = self.problems.len();
                    self.add(Route::Redirect(path.clone()), path.clone(), alias.source.path());
                    for problem in self.problems.iter_mut().skip(before) {
                        problem.place = Some(Place::at(&alias.source, alias.span.clone()));
                    }
                    self.redirects.entry(path.clone()).or_insert(to);
                }
            }
        }
    }
}

/// The path of an old address, written whole, from the root of the host, or as a name beside the page.
fn alias_path(config: &Config, own: &str, written: &str) -> Option<String> {
    let whole = written.strip_prefix(&config.origin).filter(|rest| rest.starts_with('/'));
    let text = whole.unwrap_or(written);
    let text = percent_decode_str(text).decode_utf8().ok()?;
    let below_base = text.strip_prefix(&config.base_path).filter(|rest| rest.starts_with('/'));
    let path = match below_base {
        Some(below) => below.to_owned(),
        None if text.starts_with('/') => text.into_owned(),
        None => {
            let (above, _) = own.trim_end_matches('/').rsplit_once('/').unwrap_or_default();
            format!("{above}/{text}")
        }
    };
    let name = path.rsplit('/').next().unwrap_or_default();
    let path = if name.is_empty() || name.contains('.') { path } else { path + "/" };
    let below = path.strip_prefix('/')?;
    let inside = |part: &str| !part.is_empty() && part != "." && part != "..";
    let plain = below.is_empty() || below.trim_end_matches('/').split('/').all(inside);
    (plain && !path.contains(['?', '#', '\\', ':'])).then(|| composed(&path))
}
