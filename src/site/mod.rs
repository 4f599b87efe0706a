//! The site as a whole: which pages there are, in which languages, where each lives.
//!
//! # Assembling
//! - **Files** of `content/` are sorted into [page folders](tree), a folder a page, a file a language.
//! - **Versions**: each language's file [inherits](page) the shared fields of the source language's.
//! - **Headings** of translations get the [ids](outline) of the headings they translate.
//! - **Routes**: every page, file and list gets [its address](route), and no two get the same.
//! - **Links** and pictures of all texts are [looked up](links).
//!
//! Every step returns what it could make of the files, and all the problems that it met.

pub mod links;
pub mod names;
mod outline;
mod page;
pub mod route;
pub mod tree;

pub use page::{Page, PageKey, Version};
pub use route::{Route, Routes};
pub use tree::Tree;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::document::Document;
use crate::lang::Lang;
use crate::theme::Asset;

/// Every page of the site in every language, and every address.
pub struct Site {
    /// `site.toml`.
    pub config: Config,
    /// The pages by key; parents come before their children.
    pub pages: BTreeMap<PageKey, Page>,
    /// The addresses.
    pub routes: Routes,
}

impl Site {
    /// Puts the site together. `documents` are those of `tree.language_files`, in their order;
    /// `assets` are the theme's files, `statics` the paths in `static/`.
    #[must_use]
    pub fn assemble(
        config: Config,
        tree: &Tree,
        documents: &[Arc<Document>],
        assets: &BTreeMap<String, Asset>,
        statics: &[String],
    ) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut pages = page::merge(&config, tree, documents, &mut problems);
        page::order(&config, &mut pages);
        let routes = Routes::new(&config, &pages, assets, statics, &mut problems);
        let site = Self { config, pages, routes };
        problems.extend(links::check(&site));
        problems.extend(site.missing_translations());
        (site, problems)
    }

    /// The home page. Its absence is an error, but one that does not stop the looking.
    #[must_use]
    pub fn home(&self) -> Option<&Page> {
        self.pages.get(&PageKey::HOME)
    }

    /// The version of a page for readers of a language: theirs, or the first of their fallback chain.
    ///
    /// This one question is behind every list, menu, switcher and link between pages.
    #[must_use]
    pub fn version<'a>(&'a self, page: &'a Page, lang: &Lang) -> Option<(&'a Lang, &'a Version)> {
        self.config.lookup(lang).find_map(|lang| page.versions.get_key_value(lang))
    }

    /// A page's ancestors, from the home page down.
    #[must_use]
    pub fn ancestors(&self, key: &PageKey) -> Vec<&Page> {
        let mut above: Vec<&Page> = std::iter::successors(key.parent(), PageKey::parent)
            .filter_map(|key| self.pages.get(&key))
            .collect();
        above.reverse();
        above
    }

    fn missing_translations(&self) -> Vec<Diagnostic> {
        let report = |page: &Page| {
            let missing: Vec<&str> = self
                .config
                .languages
                .iter()
                .filter(|language| !page.versions.contains_key(&language.lang))
                .map(|language| language.label.as_str())
                .collect();
            let (_, version) = self.version(page, &self.config.source_language)?;
            (!missing.is_empty()).then(|| {
                let file = version.document.source.path();
                Code::MissingTranslation.in_file(file).with("languages", missing.join(", "))
            })
        };
        self.pages.values().filter_map(report).collect()
    }
}
