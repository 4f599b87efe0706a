//! One address into its bytes.
//!
//! [`render`] is a pure function of a [`Snapshot`], which never changes: the same address of the same
//! snapshot gives the same bytes, whoever asks, in whatever order. So a build, a preview and a check
//! are three ways of asking, and no list of what depends on what can be wrong.

mod asset;
mod finish;
mod functions;
mod page;
mod sitemap;
mod view;

pub use functions::declare;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use tera::Tera;

use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::lang::Lang;
use crate::site::{Route, Site};
use crate::theme::Theme;

/// The whole site at one moment: what every page is made from.
pub struct Snapshot {
    /// Pages and addresses.
    pub site: Arc<Site>,
    /// Templates and their files.
    pub theme: Arc<Theme>,
    /// The site's words.
    pub catalog: Arc<Catalog>,
    /// The day it is.
    pub today: Date,
    /// A template engine a language, its functions bound to this snapshot; made when first asked for.
    engines: BTreeMap<Lang, OnceLock<Tera>>,
    rendered: AtomicUsize,
}

/// What is at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The media type, as a server sends it.
    pub media_type: &'static str,
    /// The content.
    pub body: Body,
    /// What it refers to: `href`, `src`, `srcset`, CSS `url()`.
    pub references: Vec<String>,
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
    pub fn new(site: Site, theme: Arc<Theme>, catalog: Catalog, today: Date) -> Self {
        let languages = site.config.languages.iter();
        let engines = languages.map(|language| (language.lang.clone(), OnceLock::new())).collect();
        let (site, catalog) = (Arc::new(site), Arc::new(catalog));
        Self { site, theme, catalog, today, engines, rendered: AtomicUsize::new(0) }
    }

    /// How many addresses were rendered from this snapshot.
    #[must_use]
    pub fn rendered(&self) -> usize {
        self.rendered.load(Ordering::Relaxed)
    }

    /// The template engine for readers of a language.
    fn engine(&self, lang: &Lang) -> &Tera {
        let made = self.engines.get(lang).map(|engine| {
            engine.get_or_init(|| {
                let mut tera = self.theme.tera.clone();
                functions::register(&mut tera, &self.site, &self.catalog, lang);
                let globals = tera.global_context();
                globals.insert("site", &view::site(self, lang));
                globals.insert("lang", &view::language(&self.site, lang));
                globals.insert("today", &self.today.to_string());
                tera
            })
        });
        made.unwrap_or(&self.theme.tera)
    }
}

/// Makes what is at an address.
#[must_use]
pub fn render(snapshot: &Snapshot, route: &Route) -> Rendered {
    snapshot.rendered.fetch_add(1, Ordering::Relaxed);
    match route {
        Route::Page { key, lang } => page::page(snapshot, key, lang),
        Route::NotFound { lang } => page::bare(snapshot, lang, "404.html"),
        Route::Chooser => page::bare(snapshot, &snapshot.site.config.x_default, "chooser.html"),
        Route::Sitemap => sitemap::render(snapshot),
        Route::Static(path) => Rendered::file(format!("static/{path}")),
        Route::Attachment { key, name } => {
            let page = snapshot.site.pages.get(key);
            Rendered::file(page.and_then(|page| page.files.get(name)).cloned().unwrap_or_default())
        }
        Route::Asset(name) => asset::render(snapshot, name),
    }
}

impl Rendered {
    fn file(path: String) -> Self {
        Self {
            media_type: media_type(&path),
            body: Body::File(path),
            references: Vec::new(),
            problems: Vec::new(),
        }
    }
}

/// The media type of a file's name (RFC 6838).
fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "vtt" => "text/vtt; charset=utf-8",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
