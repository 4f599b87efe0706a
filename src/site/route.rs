//! Every address of the site, both ways. Only this file and [`address`](super::address) know which
//! language has the root, and the base path.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;
use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use super::PageKey;
use super::url::{file, join, url};
use crate::lang::Lang;

/// The file in the output folder that says which files are ours; no page or file may take its place.
pub const MANIFEST: &str = "haiyen-manifest.json";

/// Something that has an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// A page at an address of a language: in that language, or with a word about its absence.
    Page {
        /// Which page.
        key: PageKey,
        /// For readers of which language.
        lang: Lang,
    },
    /// The list of a page goes on, from its second part.
    More {
        /// Which page.
        key: PageKey,
        /// For readers of which language.
        lang: Lang,
        /// Which part, from 2.
        number: usize,
    },
    /// All tags.
    Terms {
        /// For readers of which language.
        lang: Lang,
    },
    /// The pages of a tag.
    Term {
        /// For readers of which language.
        lang: Lang,
        /// Which tag.
        tag: String,
        /// Which part, from 1.
        number: usize,
    },
    /// An address that leads to another, by its path below the base path.
    Redirect(String),
    /// The page to choose a language on, where no language has the root.
    Chooser,
    /// What a reader sees at an address that is none.
    NotFound {
        /// In which language.
        lang: Lang,
    },
    /// The latest pages of a language (Atom, RFC 4287).
    Feed {
        /// In which language.
        lang: Lang,
    },
    /// The list of the sitemaps (sitemaps.org).
    SitemapIndex,
    /// The list of all pages in a language, for search engines.
    Sitemap {
        /// In which language.
        lang: Lang,
    },
    /// What search engines may read (RFC 9309).
    Robots,
    /// How a web server is to serve the site.
    Server(Server),
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

/// A web server that is told how to serve the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Server {
    /// Apache, which reads its file by itself.
    Apache,
    /// IIS, which reads its file by itself.
    Iis,
    /// nginx, whose administrator includes the file.
    Nginx,
}

impl Server {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Apache, Self::Iis, Self::Nginx];

    /// The name of its file, at the root of the site.
    #[must_use]
    pub fn file(self) -> &'static str {
        match self {
            Self::Apache => ".htaccess",
            Self::Iis => "web.config",
            Self::Nginx => "haiyen-nginx.conf",
        }
    }
}

impl Route {
    /// Whether it is published whatever the pages refer to. The rest is published when a page asks.
    #[must_use]
    pub fn is_root(&self) -> bool {
        !matches!(self, Self::Attachment { .. } | Self::Asset(_))
    }
}

impl Route {
    /// The language of the readers that it is for, if it is for those of one.
    #[must_use]
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Page { lang, .. }
            | Self::More { lang, .. }
            | Self::Terms { lang }
            | Self::Term { lang, .. }
            | Self::NotFound { lang }
            | Self::Feed { lang }
            | Self::Sitemap { lang } => Some(lang),
            _ => None,
        }
    }

    /// The page that it is of, if it is of one.
    #[must_use]
    pub fn key(&self) -> Option<&PageKey> {
        match self {
            Self::Page { key, .. } | Self::More { key, .. } | Self::Attachment { key, .. } => {
                Some(key)
            }
            _ => None,
        }
    }

    /// Whether a template makes it, so that it has places to lead to.
    #[must_use]
    pub fn is_page(&self) -> bool {
        matches!(
            self,
            Self::Page { .. }
                | Self::More { .. }
                | Self::Terms { .. }
                | Self::Term { .. }
                | Self::NotFound { .. }
                | Self::Chooser
        )
    }

    /// The same for readers of another language; of a long list, its beginning.
    #[must_use]
    pub fn in_language(&self, lang: &Lang) -> Self {
        let lang = lang.clone();
        match self {
            Self::Page { key, .. } | Self::More { key, .. } => {
                Self::Page { key: key.clone(), lang }
            }
            Self::Terms { .. } => Self::Terms { lang },
            Self::Term { tag, .. } => Self::Term { lang, tag: tag.clone(), number: 1 },
            Self::NotFound { .. } => Self::NotFound { lang },
            Self::Feed { .. } => Self::Feed { lang },
            Self::Sitemap { .. } => Self::Sitemap { lang },
            other => other.clone(),
        }
    }
}

/// All addresses, both ways.
#[derive(Default)]
pub struct Routes {
    pub(super) origin: String,
    pub(super) base_path: String,
    /// In the order of the routes.
    entries: Vec<(Route, Address)>,
    by_route: HashMap<Route, usize, FixedState>,
    /// By path below the base path, not percent-encoded, with its first `/`.
    by_path: HashMap<String, usize, FixedState>,
    redirects: BTreeMap<String, Route>,
}

/// Where something is.
struct Address {
    /// From the root of the host, percent-encoded.
    url: String,
    /// Below the base path, not percent-encoded, with its first `/`.
    path: String,
}

impl Routes {
    /// `entries` are the routes with their paths below the base path.
    pub(super) fn new(
        origin: String,
        base_path: String,
        mut entries: Vec<(Route, String)>,
        redirects: BTreeMap<String, Route>,
    ) -> Self {
        entries.par_sort_by(|(a, _), (b, _)| a.cmp(b));
        let address = |(route, path): (Route, String)| {
            let url = url(&base_path, &path);
            (route, Address { url, path })
        };
        let entries: Vec<_> = entries.into_par_iter().map(address).collect();
        let numbered = || entries.iter().enumerate();
        let (by_route, by_path) = rayon::join(
            || numbered().map(|(at, (route, _))| (route.clone(), at)).collect(),
            || numbered().map(|(at, (_, address))| (address.path.clone(), at)).collect(),
        );
        Self { origin, base_path, entries, by_route, by_path, redirects }
    }

    fn address(&self, route: &Route) -> Option<&Address> {
        let at = self.by_route.get(route)?;
        self.entries.get(*at).map(|(_, address)| address)
    }

    /// The address from the root of the host, base path included: what `href` and `src` hold.
    #[must_use]
    pub fn url(&self, route: &Route) -> Option<&str> {
        self.address(route).map(|address| address.url.as_str())
    }

    /// The whole address, scheme and host included.
    #[must_use]
    pub fn permalink(&self, route: &Route) -> Option<String> {
        self.url(route).map(|url| format!("{}{url}", self.origin))
    }

    /// The file in the output folder that an address is served from.
    #[must_use]
    pub fn file(&self, route: &Route) -> Option<String> {
        self.address(route).map(|address| file(&address.path))
    }

    /// What a file in the output folder was called by those who read it, spelled for people.
    #[must_use]
    pub fn url_of_file(&self, file: &str) -> String {
        let path = file
            .strip_suffix("index.html")
            .filter(|folder| folder.is_empty() || folder.ends_with('/'));
        format!("{}/{}", self.base_path, path.unwrap_or(file))
    }

    /// Where a redirect leads.
    #[must_use]
    pub fn redirect(&self, path: &str) -> Option<&Route> {
        self.redirects.get(path)
    }

    /// What is at an address, from the root of the host, as an `href` holds it.
    #[must_use]
    pub fn find(&self, url: &str) -> Option<&Route> {
        let end = memchr::memchr2(b'?', b'#', url.as_bytes()).unwrap_or(url.len());
        let path = &url[..end];
        let below = path.strip_prefix(&self.base_path)?;
        let path = if below.is_empty() { "/" } else { below };
        let path = match path.contains('%') {
            true => percent_decode_str(path).decode_utf8().ok()?,
            false => path.into(),
        };
        let folder = || path.strip_suffix("index.html").filter(|folder| folder.ends_with('/'));
        let at = self.by_path.get(path.as_ref()).or_else(|| self.by_path.get(folder()?))?;
        self.entries.get(*at).map(|(route, _)| route)
    }

    /// What a finished page refers to, resolved against the page's own address.
    #[must_use]
    pub fn refer(&self, from: &Route, address: &str) -> Reference<'_> {
        // The host may hold more than this site: an address with the host in it that is none of ours is
        // another's. One without is a template that forgot the base path.
        let below = |rest: &&str| {
            let rest = rest.strip_prefix(&self.base_path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if let Some(own) = address.strip_prefix(&self.origin).filter(below) {
            return self.find(own).map_or(Reference::Elsewhere, Reference::Route);
        }
        let found = if address.starts_with('/') && !address.starts_with("//") {
            self.find(address)
        } else if address.is_empty()
            || address.starts_with(['/', '#'])
            || super::links::scheme(address).is_some()
        {
            return Reference::Elsewhere;
        } else {
            let base = self.url(from).unwrap_or("/");
            self.find(&join(base, address))
        };
        found.map_or(Reference::Broken, Reference::Route)
    }

    /// Everything that has an address, in order.
    pub fn all(&self) -> impl Iterator<Item = &Route> {
        self.entries.iter().map(|(route, _)| route)
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
