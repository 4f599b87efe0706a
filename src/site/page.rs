//! A page: one key, a version in each language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::tree::CONTENT;
use super::{Tree, outline};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Document, Shared};
use crate::lang::Lang;

/// The path of a page's folder below `content/` (`history/po-nagar`), empty for the home page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey(Cow<'static, str>);

/// A page in all its languages.
pub struct Page {
    /// Its key.
    pub key: PageKey,
    /// Its versions by language.
    pub versions: BTreeMap<Lang, Version>,
    /// The pages in the folders below it, in the order they are listed in.
    pub children: Vec<PageKey>,
    /// The files beside it: path below its folder, and path from the site's folder.
    pub files: BTreeMap<String, String>,
}

/// A page in one language.
pub struct Version {
    /// The parsed file.
    pub document: Arc<Document>,
    /// Its shared fields, its own or inherited.
    pub shared: Shared,
    /// The ids of its headings, in order.
    pub heading_ids: Vec<String>,
}

impl PageKey {
    /// The home page.
    pub const HOME: Self = Self(Cow::Borrowed(""));

    /// The key of a folder.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        Self(Cow::Owned(folder.to_owned()))
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the home page.
    #[must_use]
    pub fn is_home(&self) -> bool {
        self.0.is_empty()
    }

    /// The page above; none above the home page.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        if self.is_home() {
            return None;
        }
        Some(Self::new(self.0.rsplit_once('/').map_or("", |(above, _)| above)))
    }

    /// The first part of the key: the section that the page is in.
    #[must_use]
    pub fn section(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Version {
    /// The page's name, empty if a diagnostic says that it has none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.document.front.own.title.as_deref().unwrap_or_default()
    }

    /// One or two sentences about the page.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.document.front.own.summary.as_deref().unwrap_or_default()
    }
}

/// Makes pages of the files of each folder, translations inheriting from the source language.
pub(super) fn merge(
    config: &Config,
    tree: &Tree,
    documents: &[Arc<Document>],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<PageKey, Page> {
    let mut folders: BTreeMap<&PageKey, BTreeMap<&Lang, &Arc<Document>>> = BTreeMap::new();
    for (file, document) in tree.language_files.iter().zip(documents) {
        folders.entry(&file.key).or_default().insert(&file.lang, document);
    }
    let mut pages = BTreeMap::new();
    for (key, files) in folders {
        let source = files.get(&config.source_language);
        if source.is_none() {
            let folder = format!("{CONTENT}/{key}");
            let problem = Code::MissingSource.in_file(folder.trim_end_matches('/'));
            problems.push(problem.with("file", format!("{}.md", config.source_language)));
        }
        let version = |(lang, document): (&&Lang, &&Arc<Document>)| {
            let version = translate(document, source.copied(), problems);
            ((*lang).clone(), version)
        };
        let versions = files.iter().map(version).collect();
        let files = tree.attachments.get(key).cloned().unwrap_or_default();
        let page = Page { key: key.clone(), versions, children: Vec::new(), files };
        pages.insert(key.clone(), page);
    }
    pages
}

fn translate(
    document: &Arc<Document>,
    source: Option<&Arc<Document>>,
    problems: &mut Vec<Diagnostic>,
) -> Version {
    let front = &document.front;
    if front.own.title.is_none() && !front.unreadable {
        problems.push(Code::MissingTitle.in_file(document.source.path()));
    }
    let source = source.unwrap_or(document);
    let shared = front.inherit(&source.front.shared);
    let kind = shared.kind.as_ref().map(|kind| kind.text.as_str());
    for table in front.shared.tables.iter().filter(|table| Some(table.key.as_str()) != kind) {
        let problem = Code::UnknownField
            .at(&document.source, table.key_span.clone())
            .with("field", &table.key)
            .suggest(nearest(&table.key, kind));
        problems.push(problem);
    }
    let heading_ids = outline::ids(&source.outline, &document.outline);
    Version { document: Arc::clone(document), shared, heading_ids }
}

/// Gives every page its children: by `order`, then by name.
pub(super) fn order(config: &Config, pages: &mut BTreeMap<PageKey, Page>) {
    let mut children: BTreeMap<PageKey, Vec<(i64, PageKey)>> = BTreeMap::new();
    for page in pages.values() {
        let Some(parent) = page.key.parent() else {
            continue;
        };
        // One order for all readers: the source language's.
        let source = page.versions.get(&config.source_language);
        let order = source.or(page.versions.values().next()).and_then(|found| found.shared.order);
        let place = (order.unwrap_or(i64::MAX), page.key.clone());
        children.entry(parent).or_default().push(place);
    }
    for (parent, mut list) in children {
        list.sort();
        if let Some(page) = pages.get_mut(&parent) {
            page.children = list.into_iter().map(|(_, key)| key).collect();
        }
    }
}
