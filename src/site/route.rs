//! Every address of the site. Only this file knows which language has the root, and the base path.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{Page, PageKey};
use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::theme::Asset;

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
        !matches!(self, Self::Attachment { .. } | Self::Asset(_))
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
                let below = path.strip_prefix("content").unwrap_or(path);
                builder.add(route, below.to_owned(), path);
            }
        }
        for language in &config.languages {
            let lang = language.lang.clone();
            let root = config.root_language.as_ref().unwrap_or(&config.x_default);
            let folder = if lang == *root { String::new() } else { folder(config, &lang) };
            builder.add(Route::NotFound { lang }, format!("{folder}/404.html"), "404.html");
        }
        if config.root_language.is_none() {
            builder.add(Route::Chooser, "/".to_owned(), "site.toml");
        }
        builder.add(Route::Sitemap, "/sitemap.xml".to_owned(), "sitemap.xml");
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
        let path = percent_decode_str(path.strip_prefix(&self.base_path)?).decode_utf8().ok()?;
        self.by_path.get(path.as_ref())
    }

    /// What a finished page refers to, resolved against the page's own address.
    #[must_use]
    pub fn refer(&self, from: &Route, address: &str) -> Reference<'_> {
        let local = address.strip_prefix(&self.origin).filter(|rest| rest.starts_with('/'));
        let address = local.unwrap_or(address);
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
    /// Who has a file of the output, by its name in lower case: some servers don't tell case apart.
    owners: BTreeMap<String, String>,
    problems: &'a mut Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(config: &Config, problems: &'a mut Vec<Diagnostic>) -> Self {
        let routes = Routes {
            origin: config.origin.clone(),
            base_path: config.base_path.clone(),
            ..Routes::default()
        };
        Self { routes, owners: BTreeMap::new(), problems }
    }

    fn add(&mut self, route: Route, path: String, origin: &str) {
        let file = match path.strip_suffix('/') {
            Some(folder) => format!("{folder}/index.html"),
            None => path.clone(),
        };
        let file = file.trim_start_matches('/').to_owned();
        let encoded = utf8_percent_encode(&path, PATH);
        let url = format!("{}{encoded}", self.routes.base_path);
        if let Some(owner) = self.owners.insert(file.to_lowercase(), origin.to_owned()) {
            let problem = Code::SameUrl.in_file(origin).with("url", &url).with("other", owner);
            self.problems.push(problem);
            return;
        }
        self.routes.addresses.insert(route.clone(), Address { url, file });
        self.routes.by_path.insert(path, route);
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
