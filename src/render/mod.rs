//! One address into its bytes.
//!
//! [`render`] is a pure function of a [`Snapshot`], which never changes: the same address of the same
//! snapshot gives the same bytes, whoever asks, in whatever order. So a build, a preview and a check
//! are three ways of asking, and no list of what depends on what can be wrong.

mod asset;
mod content;
mod css;
pub mod facts;
mod feed;
mod finish;
mod functions;
mod media;
mod page;
mod redirect;
mod robots;
mod server;
mod sitemap;
pub mod view;

pub use finish::Links;
pub use functions::{FUNCTIONS, Function, Parameter, declare};
pub use media::{is_text, media_type};

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use foldhash::fast::FixedState;
use jiff::civil::Date;
use tera::{Tera, Value};

use crate::catalog::Catalog;
use crate::data::Facts;
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::site::{PageKey, Route, Site};
use crate::theme::{Theme, known};

/// The whole site at one moment: what every page is made from.
pub struct Snapshot {
    /// Pages and addresses.
    pub site: Arc<Site>,
    /// Templates and their files.
    pub theme: Arc<Theme>,
    /// The site's words.
    pub catalog: Arc<Catalog>,
    /// The site's figures.
    pub facts: Arc<Facts>,
    /// The day it is.
    pub today: Date,
    readers: BTreeMap<Lang, OnceLock<Reader>>,
    rendered: AtomicUsize,
}

/// What the pages of a language have in common, made when first asked for.
#[derive(Default)]
struct Reader {
    /// By the language of the text, template engines whose functions are bound to it and this snapshot.
    engines: BTreeMap<Lang, OnceLock<Tera>>,
    /// The pages as something to link to.
    links: HashMap<PageKey, OnceLock<Option<Value>>, FixedState>,
    /// The pages below each page.
    children: HashMap<PageKey, OnceLock<Value>, FixedState>,
}

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The media type, as a server sends it.
    pub media_type: &'static str,
    /// The content.
    pub body: Body,
    /// What it refers to, and what can be referred to in it.
    pub links: Links,
    /// What went wrong.
    pub problems: Vec<Diagnostic>,
}

/// The bytes of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Made by rendering.
    Bytes(Vec<u8>),
    /// Those of a file of the site, as they are; its path from the site's folder.
    File(String),
}

impl Snapshot {
    /// A snapshot of assembled parts.
    #[must_use]
    pub fn new(site: Site, theme: Arc<Theme>, catalog: Catalog, facts: Facts, today: Date) -> Self {
        let languages = site.config.languages.iter();
        let readers = languages.map(|language| (language.lang.clone(), OnceLock::new())).collect();
        let (site, catalog, facts) = (Arc::new(site), Arc::new(catalog), Arc::new(facts));
        Self { site, theme, catalog, facts, today, readers, rendered: AtomicUsize::new(0) }
    }

    /// What the pages of a language have in common.
    fn reader(&self, lang: &Lang) -> Option<&Reader> {
        let site = &self.site;
        let make = || Reader {
            engines: self.readers.keys().map(|lang| (lang.clone(), OnceLock::new())).collect(),
            links: site.pages.keys().map(|key| (key.clone(), OnceLock::new())).collect(),
            children: site.listings.keys().map(|key| (key.clone(), OnceLock::new())).collect(),
        };
        Some(self.readers.get(lang)?.get_or_init(make))
    }

    /// How many addresses were rendered from this snapshot.
    #[must_use]
    pub fn rendered(&self) -> usize {
        self.rendered.load(Ordering::Relaxed)
    }

    /// The template engine for readers of a language where the text around is in `text`: there a page is shown
    /// in another language for now. Words and numbers are the text's then, links the reader's.
    fn engine(&self, reader: &Lang, text: &Lang) -> &Tera {
        let Some(made) = self.reader(reader).and_then(|reader| reader.engines.get(text)) else {
            return &self.theme.tera;
        };
        made.get_or_init(|| {
            let mut tera = self.theme.tera.clone();
            functions::register(&mut tera, self, reader, text);
            let globals = tera.global_context();
            globals.insert_value("site", Value::from(view::site(self, reader)));
            globals.insert_value("lang", Value::from(view::language(&self.site, reader)));
            globals.insert("today", &self.today.to_string());
            tera
        })
    }

    /// A page as something to link to, for readers of a language.
    fn link(&self, key: &PageKey, lang: &Lang) -> Option<Value> {
        let made = self.reader(lang)?.links.get(key)?;
        made.get_or_init(|| view::link(&self.site, self.site.pages.get(key)?, lang)).clone()
    }

    /// The pages below a page, for readers of a language.
    fn children(&self, key: &PageKey, lang: &Lang) -> Value {
        let list = || -> Value {
            let listing = self.site.listings.get(key).and_then(|lists| lists.get(lang));
            let keys = listing.map(|listing| listing.pages.as_slice()).unwrap_or_default();
            let links: Vec<Value> = keys.iter().filter_map(|key| self.link(key, lang)).collect();
            Value::from(links)
        };
        let made = self.reader(lang).and_then(|reader| reader.children.get(key));
        made.map_or_else(list, |made| made.get_or_init(list).clone())
    }
}

/// Makes what is at an address.
#[must_use]
pub fn render(snapshot: &Snapshot, route: &Route) -> Rendered {
    snapshot.rendered.fetch_add(1, Ordering::Relaxed);
    match route {
        Route::Page { key, lang } => page::page(snapshot, key, lang, 1),
        Route::More { key, lang, number } => page::page(snapshot, key, lang, *number),
        Route::Term { lang, tag, number } => page::term(snapshot, lang, tag, *number),
        Route::Terms { lang } => page::terms(snapshot, lang),
        Route::NotFound { lang } => page::bare(snapshot, lang, known::NOT_FOUND),
        Route::Chooser => page::bare(snapshot, &snapshot.site.config.x_default, known::CHOOSER),
        Route::Redirect(path) => redirect::render(snapshot, path),
        Route::Feed { lang } => feed::render(snapshot, lang),
        Route::SitemapIndex => sitemap::index(snapshot),
        Route::Sitemap { lang } => sitemap::language(snapshot, lang),
        Route::Robots => robots::render(snapshot),
        Route::Server(server) => server::render(snapshot, *server),
        Route::Static(name) => {
            Rendered::file(snapshot.site.statics.get(name).cloned().unwrap_or_default())
        }
        Route::Attachment { key, name } => {
            let page = snapshot.site.pages.get(key);
            Rendered::file(page.and_then(|page| page.files.get(name)).cloned().unwrap_or_default())
        }
        Route::Asset(name) => asset::render(snapshot, name),
    }
}

impl Rendered {
    /// Whether nothing could be made: problems and no content.
    #[must_use]
    pub fn failed(&self) -> bool {
        !self.problems.is_empty() && matches!(&self.body, Body::Bytes(bytes) if bytes.is_empty())
    }

    /// A file of the site, as it is.
    fn file(path: String) -> Self {
        Self {
            media_type: media_type(&path),
            body: Body::File(path),
            links: Links::default(),
            problems: Vec::new(),
        }
    }

    /// A text that refers to nothing else that is made.
    fn text(media_type: &'static str, text: String) -> Self {
        Self {
            media_type,
            body: Body::Bytes(text.into_bytes()),
            links: Links::default(),
            problems: Vec::new(),
        }
    }
}

/// Text that means what it says inside XML, without the characters that it may not hold (XML 1.0,
/// section 2.2).
fn escape_xml(text: &str) -> String {
    let allowed = |c: &char| {
        !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || "\t\n\r".contains(*c)
    };
    escape(&text.chars().filter(allowed).collect::<String>())
}

/// Text that means what it says inside HTML and XML, attributes included.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to memory does not fail.
    let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
    escaped
}
