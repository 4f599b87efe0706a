//! The site as a whole: which pages there are, in which languages, where each lives.
//!
//! # Assembling
//! - **Files** of `content/` are sorted into [page folders](tree), a folder a page, a file a language.
//! - **Versions**: each language's file [inherits](page) the shared fields of the source language's;
//!   what is not to be published today is [withheld].
//! - **Headings** of translations get the [ids](outline) of the headings they translate.
//! - **Presence**: what readers of each language get at each page, [decided once](presence).
//! - **Lists**: the pages [below a page](listing), and those [of a tag](taxonomy).
//! - **Routes**: every page, file and list gets [its address](address), and no two get the same.
//! - **Links**, pictures and directives of all texts are [looked up](links).
//!
//! Every step returns what it could make of the files, and all the problems that it met.

mod address;
mod alias;
pub mod directives;
mod file_name;
pub mod links;
pub mod listing;
pub mod names;
mod outline;
mod page;
mod presence;
pub mod route;
pub mod taxonomy;
pub mod tree;
mod url;
mod withheld;

pub use page::{Page, PageKey, Version};
pub use presence::Presence;
pub use route::{Route, Routes};
pub use tree::Tree;
pub use url::url;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use self::listing::Listings;
use self::taxonomy::Terms;
use self::tree::CONTENT;
use crate::catalog::Catalog;
use crate::config::Config;
use crate::data::Facts;
use crate::diag::{Code, Diagnostic};
use crate::document::Document;
use crate::lang::Lang;
use crate::source::composed;
use crate::theme::Theme;

/// Every page of the site in every language, and every address. Cloning is cheap.
#[derive(Clone)]
pub struct Site {
    /// `site.toml`.
    pub config: Arc<Config>,
    /// The pages by key; parents come before their children.
    pub pages: BTreeMap<PageKey, Arc<Page>>,
    /// Pages that are not to be published today, as they are in their files.
    pub withheld: Arc<BTreeMap<PageKey, Page>>,
    /// The pages below each page, as they are listed.
    pub listings: Arc<Listings>,
    /// The pages of each tag.
    pub terms: Arc<Terms>,
    /// The addresses.
    pub routes: Arc<Routes>,
    /// The files of `static/`: path below it, and path from the site's folder.
    pub statics: Arc<BTreeMap<String, String>>,
    /// Files that are named as pictures and are none, by their paths, with what they are.
    no_pictures: Arc<BTreeMap<String, &'static str>>,
    /// What was found wrong beside the texts of pages.
    problems: Arc<Vec<Diagnostic>>,
}

/// What a site is put together from.
pub struct Inputs<'a> {
    /// The files of `content/`.
    pub tree: &'a Tree,
    /// The documents of `tree.language_files`, in their order.
    pub documents: &'a [Arc<Document>],
    /// Templates, components and their files.
    pub theme: &'a Theme,
    /// The site's words.
    pub catalog: &'a Catalog,
    /// The site's figures.
    pub facts: &'a Facts,
    /// The paths in `static/`.
    pub statics: &'a [String],
    /// Files that are named as pictures and are none, by their paths, with what they are.
    pub no_pictures: &'a BTreeMap<String, &'static str>,
    /// The day it is.
    pub today: Date,
    /// Whether pages that wait for their day are shown with the others.
    pub drafts: bool,
    /// The keys of pages that are left out as if they were drafts.
    pub left_out: &'a BTreeSet<String>,
}

impl Site {
    /// Puts the site together.
    #[must_use]
    pub fn assemble(config: Config, inputs: &Inputs<'_>) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut pages = page::merge(&config, inputs.tree, inputs.documents);
        let withheld = withheld::withhold(&mut pages, inputs, &mut problems);
        if withheld.contains_key("") {
            problems.push(Code::WithheldHome.in_file(CONTENT));
        }
        page::order(&mut pages);
        presence::compute(&config, &mut pages, &mut problems);
        let terms = taxonomy::gather(&config, &pages, inputs.catalog, &mut problems);
        let listings = listing::compute(&pages, inputs.catalog);
        let name = |path: &String| composed(path.strip_prefix("static/").unwrap_or(path));
        let statics = inputs.statics.iter().rev().map(|path| (name(path), path.clone())).collect();
        let mut site = Self {
            config: Arc::new(config),
            pages: pages.into_iter().map(|(key, page)| (key, Arc::new(page))).collect(),
            withheld: Arc::new(withheld),
            listings: Arc::new(listings),
            terms: Arc::new(terms),
            routes: Arc::default(),
            statics: Arc::new(statics),
            no_pictures: Arc::new(inputs.no_pictures.clone()),
            problems: Arc::default(),
        };
        site.routes = Arc::new(address::routes(&site, inputs.theme, inputs.statics, &mut problems));
        site.problems = Arc::new(problems);
        let problems = site.problems(inputs);
        (site, problems)
    }

    /// The same site after some texts were edited: their pages are made anew, and all that is known of the
    /// rest stays. `None` if that cannot be: what a file says about its page changed, or a page is withheld.
    ///
    /// `before` are the documents that the site was put together from; everything else that it was put
    /// together from, figures and components apart, is the same in `inputs`.
    #[must_use]
    pub fn edited(
        &self,
        before: &[Arc<Document>],
        inputs: &Inputs<'_>,
    ) -> Option<(Self, Vec<Diagnostic>)> {
        let mut site = self.clone();
        let files = inputs.tree.language_files.iter().zip(before.iter().zip(inputs.documents));
        let edited = files.filter(|(_, (before, now))| !Arc::ptr_eq(before, now));
        for (file, (before, now)) in edited {
            let page = site.pages.get_mut(&file.key)?;
            let known = page.versions.get(&file.lang)?;
            if !Arc::ptr_eq(&known.document, before) || !now.has_details_of(before) {
                return None;
            }
            *page = Arc::new(page.with_text(&self.config, inputs.tree, &file.lang, now)?);
        }
        let problems = site.problems(inputs);
        Some((site, problems))
    }

    /// Everything that was found wrong.
    fn problems(&self, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
        let pages = self.pages.values().map(Arc::as_ref).chain(self.withheld.values());
        let of_pages = pages.flat_map(|page| &page.problems);
        let mut problems: Vec<_> = self.problems.iter().chain(of_pages).cloned().collect();
        problems.extend(links::check(self, inputs));
        problems
    }

    /// The home page. Its absence is an error, but one that does not stop the looking.
    #[must_use]
    pub fn home(&self) -> Option<&Page> {
        self.pages.get("").map(Arc::as_ref)
    }

    /// The version of a page that readers of a language get, and its language.
    ///
    /// This one question is behind every list, menu, switcher and link between pages.
    #[must_use]
    pub fn version<'a>(&self, page: &'a Page, reader: &Lang) -> Option<(&'a Lang, &'a Version)> {
        let shown = page.presence.get(reader)?.language(reader);
        page.versions.get_key_value(shown)
    }

    /// Where readers of a language find a page.
    #[must_use]
    pub fn route(&self, page: &Page, reader: &Lang) -> Option<Route> {
        let presence = page.presence.get(reader)?;
        let lang = if presence.has_address() { reader } else { presence.language(reader) };
        Some(Route::Page { key: page.key.clone(), lang: lang.clone() })
    }

    /// Whether the list of a tag, or of any if none is named, has a page in the language of its readers, and
    /// not only what stands in for one until it is translated.
    #[must_use]
    pub fn lists_own(&self, lang: &Lang, tag: Option<&str>) -> bool {
        let tags = self.terms.get(lang).into_iter().flatten();
        let mut keys =
            tags.filter(|(id, _)| tag.is_none_or(|tag| tag == *id)).flat_map(|(_, keys)| keys);
        let own = |page: &Arc<Page>| page.versions.contains_key(lang);
        keys.any(|key| self.pages.get(key).is_some_and(own))
    }

    /// What search engines are to know a route by: itself, but for what shows a text of another language
    /// for now.
    #[must_use]
    pub fn canonical(&self, route: &Route) -> Option<Route> {
        match route {
            Route::Page { key, lang } | Route::More { key, lang, .. } => {
                let (shown, _) = self.version(self.pages.get(key)?, lang)?;
                let page = Route::Page { key: key.clone(), lang: shown.clone() };
                let Route::More { number, .. } = route else { return Some(page) };
                let part = Route::More { key: key.clone(), lang: shown.clone(), number: *number };
                Some(if self.routes.url(&part).is_some() { part } else { page })
            }
            Route::Redirect(path) => self.routes.redirect(path).cloned(),
            other => Some(other.clone()),
        }
    }

    /// A page's ancestors, from the home page down.
    #[must_use]
    pub fn ancestors(&self, key: &PageKey) -> Vec<&Page> {
        let mut above: Vec<&Page> = std::iter::successors(key.parent(), PageKey::parent)
            .filter_map(|key| Some(self.pages.get(&key)?.as_ref()))
            .collect();
        above.reverse();
        above
    }

    /// The pages of a language that have a day, the latest first: what a feed tells of.
    #[must_use]
    pub fn latest(&self, lang: &Lang) -> Vec<&Page> {
        let mut pages: Vec<_> = self.dated(lang).collect();
        pages.sort_by_key(|(date, _)| Reverse(*date));
        pages.into_iter().map(|(_, page)| page).collect()
    }

    /// The pages of a language that have a day, with it.
    fn dated<'a>(&'a self, lang: &Lang) -> impl Iterator<Item = (Date, &'a Page)> {
        let dated =
            |page: &'a Arc<Page>| Some((page.versions.get(lang)?.shared.date?, page.as_ref()));
        self.pages.values().filter_map(dated)
    }
}
