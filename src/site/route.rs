//! Every address of the site. Only this file knows which language has the root, and the base path.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::names::{fold, folders_above, is_portable};
use super::tree::CONTENT;
use super::{Page, PageKey};
use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::composed;
use crate::theme::Asset;

/// The file in the output folder that says which files are ours; no page or file may take its place.
pub const MANIFEST: &str = "haiyen-manifest.json";

/// Something that has an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// A page in a language.
    Page {
        /// Which page.
        key: PageKey,
        /// In which language.
        lang: Lang,
    },
    /// The page to choose a language on, where no language has the root.
    Chooser,
    /// What a reader sees at an address that is none.
    NotFound {
        /// In which language.
        lang: Lang,
    },
    /// The list of all pages for search engines (sitemaps.org).
    Sitemap,
    /// A file in `static/`, by its path below it.
    Static(String),
    /// A file beside a page.
    Attachment {
        /// Which page.
        key: PageKey,
        /// Path below the page's folder.
        name: String,
    },
    /// A file of the theme, by its path below the theme's `static/`.
    Asset(String),
}

impl Route {
    /// Whether it is published whatever the pages refer to. The rest is published when a page asks.
    #[must_use]
    pub fn is_root(&self) -> bool {
        match self {
            Self::Page { .. } | Self::Chooser | Self::NotFound { .. } => true,
            Self::Sitemap | Self::Static(_) => true,
            Self::Attachment { .. } | Self::Asset(_) => false,
        }
    }
}

/// All addresses, both ways.
#[derive(Default)]
pub struct Routes {
    origin: String,
    base_path: String,
    addresses: BTreeMap<Route, Address>,
    /// By path below the base path, not percent-encoded, with its first `/`.
    by_path: BTreeMap<String, Route>,
}

struct Address {
    /// From the root of the host, percent-encoded.
    url: String,
    /// The file in the output folder.
    file: String,
}

impl Routes {
    pub(super) fn new(
        config: &Config,
        pages: &BTreeMap<PageKey, Page>,
        assets: &BTreeMap<String, Asset>,
        statics: &[String],
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut builder = Builder::new(config, problems);
        for page in pages.values() {
            for (lang, version) in &page.versions {
                let path = page_path(config, &page.key, lang);
                let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
                builder.add(route, path, version.document.source.path());
            }
            for (name, path) in &page.files {
                let route = Route::Attachment { key: page.key.clone(), name: name.clone() };
                let below = composed(path.strip_prefix(CONTENT).unwrap_or(path));
                builder.add(route, below, path);
            }
        }
        for language in &config.languages {
            let lang = language.lang.clone();
            let root = config.root_language.as_ref().unwrap_or(&config.x_default);
            let folder = if lang == *root { String::new() } else { folder(config, &lang) };
            builder.add_made(Route::NotFound { lang }, &format!("{folder}/404.html"));
        }
        if config.root_language.is_none() {
            builder.add_made(Route::Chooser, "/");
        }
        builder.add_made(Route::Sitemap, "/sitemap.xml");
        for path in statics {
            let below = path.strip_prefix("static/").unwrap_or(path);
            builder.add(Route::Static(below.to_owned()), format!("/{below}"), path);
        }
        for (name, asset) in assets {
            let hashed = match name.rsplit_once('.') {
                Some((stem, extension)) => format!("/assets/{stem}.{}.{extension}", asset.hash),
                None => format!("/assets/{name}.{}", asset.hash),
            };
            builder.add(Route::Asset(name.clone()), hashed, &asset.path);
        }
        builder.routes
    }

    /// The address from the root of the host, base path included: what `href` and `src` hold.
    #[must_use]
    pub fn url(&self, route: &Route) -> Option<&str> {
        self.addresses.get(route).map(|address| address.url.as_str())
    }

    /// The whole address, scheme and host included.
    #[must_use]
    pub fn permalink(&self, route: &Route) -> Option<String> {
        self.url(route).map(|url| format!("{}{url}", self.origin))
    }

    /// The file in the output folder that an address is served from.
    #[must_use]
    pub fn file(&self, route: &Route) -> Option<&str> {
        self.addresses.get(route).map(|address| address.file.as_str())
    }

    /// What is at an address, from the root of the host, as an `href` holds it.
    #[must_use]
    pub fn find(&self, url: &str) -> Option<&Route> {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let below = path.strip_prefix(&self.base_path)?;
        let path = percent_decode_str(if below.is_empty() { "/" } else { below });
        let path = path.decode_utf8().ok()?;
        let folder = path.strip_suffix("index.html").filter(|folder| folder.ends_with('/'));
        self.by_path.get(path.as_ref()).or_else(|| self.by_path.get(folder?))
    }

    /// What a finished page refers to, resolved against the page's own address.
    #[must_use]
    pub fn refer(&self, from: &Route, address: &str) -> Reference<'_> {
        // The host may hold more than this site: an address with the host in it that leads above or
        // beside the base path is another's. One without is a template that forgot the base path.
        let below = |rest: &&str| {
            let rest = rest.strip_prefix(&self.base_path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let address = address.strip_prefix(&self.origin).filter(below).unwrap_or(address);
        let elsewhere = address.starts_with("//") || super::links::scheme(address).is_some();
        if elsewhere || address.is_empty() || address.starts_with('#') {
            return Reference::Elsewhere;
        }
        let found = if address.starts_with('/') {
            self.find(address)
        } else {
            let base = self.url(from).unwrap_or("/");
            self.find(&join(base, address))
        };
        found.map_or(Reference::Broken, Reference::Route)
    }

    /// Everything that has an address, in order.
    pub fn all(&self) -> impl Iterator<Item = &Route> {
        self.addresses.keys()
    }
}

/// What an address in a finished page leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference<'a> {
    /// Something on this site.
    Route(&'a Route),
    /// Another site, a place on the same page, an e-mail address.
    Elsewhere,
    /// Nothing.
    Broken,
}

struct Builder<'a> {
    routes: Routes,
    /// Whose each file of the output is, and each folder, by their folded names.
    files: BTreeMap<String, String>,
    folders: BTreeMap<String, String>,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(config: &Config, problems: &'a mut Vec<Diagnostic>) -> Self {
        let routes = Routes {
            origin: config.origin.clone(),
            base_path: config.base_path.clone(),
            ..Routes::default()
        };
        let files = [(MANIFEST.to_owned(), MANIFEST.to_owned())].into();
        Self { routes, files, folders: BTreeMap::new(), problems }
    }

    /// Gives an address to a page or file that somebody wrote at `origin`.
    fn add(&mut self, route: Route, path: String, origin: &str) {
        if let Some(part) = path.split('/').find(|part| !is_portable(part)) {
            self.problems.push(Code::UnportableName.in_file(origin).with("name", part));
            return;
        }
        self.insert(route, path, origin, true);
    }

    /// Gives an address to something that the program makes by itself.
    fn add_made(&mut self, route: Route, path: &str) {
        self.insert(route, path.to_owned(), path.trim_start_matches('/'), false);
    }

    fn insert(&mut self, route: Route, path: String, origin: &str, written: bool) {
        let file = match path.strip_suffix('/') {
            Some(folder) => format!("{folder}/index.html"),
            None => path.clone(),
        };
        let file = file.trim_start_matches('/').to_owned();
        let encoded = utf8_percent_encode(&path, PATH);
        let url = format!("{}{encoded}", self.routes.base_path);
        let folded = fold(&file);
        if let Some(other) = self.owner(&folded) {
            // Of two, people are shown the one that they wrote.
            let (here, there) = if written { (origin, other) } else { (other, origin) };
            self.problems.push(Code::SameUrl.in_file(here).with("url", &url).with("other", there));
            return;
        }
        for above in folders_above(&folded) {
            self.folders.entry(above.to_owned()).or_insert_with(|| origin.to_owned());
        }
        self.files.insert(folded, origin.to_owned());
        self.routes.addresses.insert(route.clone(), Address { url, file });
        self.routes.by_path.insert(path, route);
    }

    /// Who already has a file's place, as this file, a folder of its name, or a file where it needs a
    /// folder.
    fn owner(&self, file: &str) -> Option<&str> {
        let as_file = std::iter::once(file).chain(folders_above(file));
        let owner = as_file.filter_map(|name| self.files.get(name)).next();
        owner.or_else(|| self.folders.get(file)).map(String::as_str)
    }
}

fn folder(config: &Config, lang: &Lang) -> String {
    if config.root_language.as_ref() == Some(lang) {
        String::new()
    } else {
        format!("/{}", lang.url_segment())
    }
}

fn page_path(config: &Config, key: &PageKey, lang: &Lang) -> String {
    let folder = folder(config, lang);
    if key.is_home() { format!("{folder}/") } else { format!("{folder}/{key}/") }
}

/// `../b/` seen from `/a/x/` is `/a/b/`.
fn join(base: &str, address: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.len() > 1 {
                    parts.pop();
                }
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What may not stand in the path of a URL as it is (RFC 3986, section 3.3).
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b',')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');
