//! Gives everything its address, and no two the same.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::listing::page_count;
use super::names::{fold, folders_above, is_portable};
use super::route::{MANIFEST, Server};
use super::tree::CONTENT;
use super::url::{file, url};
use super::{PageKey, Presence, Route, Routes, Site, Version};
use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::composed;
use crate::theme::{Theme, known};

/// The addresses of a site that has everything else.
pub(super) fn routes(
    site: &Site,
    theme: &Theme,
    statics: &[String],
    problems: &mut Vec<Diagnostic>,
) -> Routes {
    let paths = page_paths(site, problems);
    let mut builder = Builder::new(&site.config, problems);
    builder.pages(site, &paths);
    builder.statics(statics);
    builder.made(site, theme);
    builder.lists(site, theme, &paths);
    builder.aliases(site, &paths);
    builder.assets(theme);
    builder.finish()
}

/// By page, then by language.
pub(super) type Paths<'a> = HashMap<&'a PageKey, BTreeMap<&'a Lang, String>, FixedState>;

/// The path of every page for readers of every language: the folders' names, or what a version says
/// instead.
fn page_paths<'a>(site: &'a Site, problems: &mut Vec<Diagnostic>) -> Paths<'a> {
    let mut paths = Paths::default();
    for (key, page) in &site.pages {
        let above = key.parent().and_then(|parent| paths.get(&parent));
        let path = |lang: &'a Lang| {
            let slug = page.versions.get(lang).and_then(|version| slug(key, version, problems));
            let home = || folder(&site.config, lang) + "/";
            let above = above.and_then(|above| above.get(lang)).cloned().unwrap_or_else(home);
            let path = match key.as_str().rsplit('/').next() {
                Some(name) if !key.is_home() => above + slug.unwrap_or(name) + "/",
                _ => above,
            };
            (lang, path)
        };
        let by_lang = page.presence.keys().map(path).collect();
        paths.insert(key, by_lang);
    }
    paths
}

/// Where a page is for readers of a language.
pub(super) fn path_of<'a>(paths: &'a Paths<'_>, key: &PageKey, lang: &Lang) -> Option<&'a String> {
    paths.get(key)?.get(lang)
}

fn slug<'a>(
    key: &PageKey,
    version: &'a Version,
    problems: &mut Vec<Diagnostic>,
) -> Option<&'a str> {
    let slug = version.document.front.own.slug.as_ref()?;
    let fits = !key.is_home()
        && !slug.text.is_empty()
        && !slug.text.contains(['/', ' ', '#', '%'])
        && !slug.text.starts_with('.')
        && is_portable(&slug.text);
    if fits {
        return Some(&slug.text);
    }
    let problem = Code::BadSlug.at(&slug.source, slug.span.clone()).with("value", &slug.text);
    problems.push(problem.with("kind", if key.is_home() { "home" } else { "other" }));
    None
}

pub(super) struct Builder<'a> {
    pub(super) config: &'a Config,
    entries: Vec<(Route, String)>,
    pub(super) redirects: BTreeMap<String, Route>,
    /// Whose each file of the output is, and each folder, by their folded names.
    files: HashMap<String, String, FixedState>,
    folders: HashMap<String, String, FixedState>,
    pub(super) problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(config: &'a Config, problems: &'a mut Vec<Diagnostic>) -> Self {
        let files = [(MANIFEST.to_owned(), MANIFEST.to_owned())].into_iter().collect();
        let (entries, redirects, folders) = Default::default();
        Self { config, entries, redirects, files, folders, problems }
    }

    /// The pages, and the files beside them.
    fn pages(&mut self, site: &Site, paths: &Paths<'_>) {
        for page in site.pages.values() {
            for (lang, presence) in page.presence.iter().filter(|(_, found)| found.has_address()) {
                let shown = page.versions.get(presence.language(lang));
                let path = path_of(paths, &page.key, lang);
                if let (Some(version), Some(path)) = (shown, path) {
                    let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
                    self.add(route, path.clone(), version.document.source.path());
                }
            }
            for (name, path) in &page.files {
                let route = Route::Attachment { key: page.key.clone(), name: name.clone() };
                let below = composed(path.strip_prefix(CONTENT).unwrap_or(path));
                self.add(route, below, path);
            }
        }
    }

    fn statics(&mut self, statics: &[String]) {
        for path in statics {
            let below = composed(path.strip_prefix("static/").unwrap_or(path));
            self.add(Route::Static(below.clone()), format!("/{below}"), path);
        }
    }

    /// What the program makes by itself, a language or once.
    fn made(&mut self, site: &Site, theme: &Theme) {
        let root = self.config.root_language.as_ref().unwrap_or(&self.config.x_default);
        for language in &self.config.languages {
            let lang = language.lang.clone();
            let folder = folder(self.config, &lang);
            let not_found = if lang == *root { "" } else { folder.as_str() };
            self.add_made(Route::NotFound { lang: lang.clone() }, format!("{not_found}/404.html"));
            if site.dated(&lang).next().is_some() {
                self.add_made(Route::Feed { lang: lang.clone() }, format!("{folder}/feed.xml"));
            }
            if site.pages.values().any(|page| page.versions.contains_key(&lang)) {
                let path = format!("/sitemap-{}.xml", lang.url_segment());
                self.add_made(Route::Sitemap { lang: lang.clone() }, path);
            }
            if theme.has(known::TERMS) && site.terms.contains_key(&lang) {
                self.add_made(Route::Terms { lang }, format!("{folder}/tags/"));
            }
        }
        if self.config.root_language.is_none() {
            self.add_made(Route::Chooser, "/".to_owned());
        }
        self.add_made(Route::SitemapIndex, "/sitemap.xml".to_owned());
        // Robots look at the root of a host only; and a site may have rules of its own.
        if self.config.base_path.is_empty() && !self.files.contains_key("robots.txt") {
            self.add_made(Route::Robots, "/robots.txt".to_owned());
        }
        for server in Server::ALL {
            if !self.files.contains_key(server.file()) {
                self.add_made(Route::Server(server), format!("/{}", server.file()));
            }
        }
    }

    /// The parts of long lists.
    fn lists(&mut self, site: &Site, theme: &Theme, paths: &Paths<'_>) {
        for (key, by_lang) in site.listings.iter() {
            let Some(page) = site.pages.get(key) else {
                continue;
            };
            for (lang, listing) in by_lang {
                if !page.presence.get(lang).is_some_and(Presence::has_address) {
                    continue;
                }
                let path = path_of(paths, key, lang).cloned().unwrap_or_default();
                let first = Route::Page { key: key.clone(), lang: lang.clone() };
                let count = page_count(listing.pages.len(), page.page_size());
                let more = |number| Route::More { key: key.clone(), lang: lang.clone(), number };
                self.parts(&path, count, first, more);
            }
        }
        if !theme.has(known::TERM) {
            return;
        }
        for (lang, tags) in site.terms.iter() {
            for (tag, pages) in tags {
                let term = |number| Route::Term { lang: lang.clone(), tag: tag.clone(), number };
                let path = format!("{}/tags/{tag}/", folder(self.config, lang));
                self.add_made(term(1), path.clone());
                let count = page_count(pages.len(), Some(self.config.page_size));
                self.parts(&path, count, term(1), term);
            }
        }
    }

    /// What a reader makes of the address of a second part, `page/1/`, leads to the first.
    fn parts(&mut self, path: &str, count: usize, first: Route, more: impl Fn(usize) -> Route) {
        for number in 2..=count {
            self.add_made(more(number), format!("{path}page/{number}/"));
        }
        if count > 1 {
            let path = format!("{path}page/1/");
            self.add_made(Route::Redirect(path.clone()), path.clone());
            self.redirects.insert(path, first);
        }
    }

    fn assets(&mut self, theme: &Theme) {
        for (name, asset) in &theme.assets {
            let hashed = match name.rsplit_once('.') {
                Some((stem, extension)) => format!("/assets/{stem}.{}.{extension}", asset.hash),
                None => format!("/assets/{name}.{}", asset.hash),
            };
            self.add(Route::Asset(name.clone()), hashed, &asset.file.path);
        }
    }

    /// Gives an address to a page or file that somebody wrote at `origin`.
    pub(super) fn add(&mut self, route: Route, path: String, origin: &str) {
        if let Some(part) = path.split('/').find(|part| !is_portable(part)) {
            self.problems.push(Code::UnportableName.in_file(origin).with("name", part));
            return;
        }
        self.insert(route, path, origin, true);
    }

    /// Gives an address to something that the program makes by itself.
    fn add_made(&mut self, route: Route, path: String) {
        let origin = path.trim_start_matches('/').to_owned();
        self.insert(route, path, &origin, false);
    }

    fn insert(&mut self, route: Route, path: String, origin: &str, written: bool) {
        let folded = fold(&file(&path));
        if let Some(other) = self.owner(&folded) {
            // Of two, people are shown the one that they wrote.
            let (here, there) = if written { (origin, other) } else { (other, origin) };
            let url = url(&self.config.base_path, &path);
            self.problems.push(Code::SameUrl.in_file(here).with("url", &url).with("other", there));
            return;
        }
        for above in folders_above(&folded) {
            if self.folders.contains_key(above) {
                break;
            }
            self.folders.insert(above.to_owned(), origin.to_owned());
        }
        self.files.insert(folded, origin.to_owned());
        self.entries.push((route, path));
    }

    /// Who already has a file's place, as this file, a folder of its name, or a file where it needs a
    /// folder.
    fn owner(&self, file: &str) -> Option<&str> {
        let as_file = std::iter::once(file).chain(folders_above(file));
        let owner = as_file.filter_map(|name| self.files.get(name)).next();
        owner.or_else(|| self.folders.get(file)).map(String::as_str)
    }

    fn finish(self) -> Routes {
        let (origin, base_path) = (self.config.origin.clone(), self.config.base_path.clone());
        Routes::new(origin, base_path, self.entries, self.redirects)
    }
}

/// The folder of a language, without a `/` at its end.
fn folder(config: &Config, lang: &Lang) -> String {
    if config.root_language.as_ref() == Some(lang) {
        String::new()
    } else {
        format!("/{}", lang.url_segment())
    }
}
