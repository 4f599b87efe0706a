//! A page: one key, a version in each language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use super::outline::Original;
use super::presence::Presence;
use super::tree::CONTENT;
use super::{Tree, outline};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Document, Shared, Sort};
use crate::lang::Lang;
use crate::theme::known;

/// The path of a page's folder below `content/` (`history/po-nagar`), empty for the home page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey(Arc<str>);

/// A page in all its languages.
pub struct Page {
    /// Its key.
    pub key: PageKey,
    /// The language it was written in first: the site's, unless its file says otherwise.
    pub source: Lang,
    /// Its versions by language.
    pub versions: BTreeMap<Lang, Version>,
    /// The languages that are not to be published today: those taken away from its versions, and those that
    /// are shown nonetheless.
    pub withheld: BTreeSet<Lang>,
    /// What readers of each language of the site get here.
    pub presence: BTreeMap<Lang, Presence>,
    /// The pages in the folders below it, by `order`, then by name.
    pub children: Vec<PageKey>,
    /// The files beside it: path below its folder, and path from the site's folder.
    pub files: BTreeMap<String, String>,
    /// What was found wrong when its versions were put side by side.
    pub(super) problems: Vec<Diagnostic>,
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
    #[must_use]
    pub fn home() -> Self {
        Self::new("")
    }

    /// The key of a folder.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        Self(folder.into())
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

impl std::borrow::Borrow<str> for PageKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Page {
    /// The version that was written first. It is there unless a diagnostic says that it is missing: then
    /// it is the first that is.
    #[must_use]
    pub fn original(&self) -> Option<&Version> {
        self.versions.get(&self.source).or_else(|| self.versions.values().next())
    }

    /// How many pages its list shows at a time; none if all.
    #[must_use]
    pub fn page_size(&self) -> Option<usize> {
        self.original().and_then(|version| version.shared.page_size)
    }

    /// The order of its list: one for all readers.
    #[must_use]
    pub fn sort(&self) -> Sort {
        self.original().and_then(|version| version.shared.sort).unwrap_or_default()
    }
}

impl Page {
    /// The same page with another text in a language. `None` if some of its versions were taken away.
    pub(super) fn with_text(
        &self,
        config: &Config,
        tree: &Tree,
        lang: &Lang,
        text: &Arc<Document>,
    ) -> Option<Self> {
        let made = |lang: &Lang| config.language(lang).is_some_and(|found| found.accents.is_some());
        let versions = self.versions.iter().filter(|(lang, _)| !made(lang));
        let mut files: BTreeMap<_, _> =
            versions.map(|(lang, version)| (lang, &version.document)).collect();
        files.insert(lang, text);
        let (presence, children) = (self.presence.clone(), self.children.clone());
        let withheld = self.withheld.clone();
        let whole = withheld.iter().all(|lang| self.versions.contains_key(lang));
        let page =
            Self { withheld, presence, children, ..assemble(config, tree, &self.key, &files) };
        whole.then_some(page)
    }
}

impl Version {
    /// The version with all its words in accented letters.
    fn accented(&self) -> Self {
        let document = Arc::new(self.document.accented());
        Self { document, shared: self.shared.clone(), heading_ids: self.heading_ids.clone() }
    }

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

/// Makes pages of the files of each folder, translations inheriting from the language that the page was
/// written in first.
pub(super) fn merge(
    config: &Config,
    tree: &Tree,
    documents: &[Arc<Document>],
) -> BTreeMap<PageKey, Page> {
    let mut folders: BTreeMap<&PageKey, BTreeMap<&Lang, &Arc<Document>>> = BTreeMap::new();
    for (file, document) in tree.language_files.iter().zip(documents) {
        folders.entry(&file.key).or_default().insert(&file.lang, document);
    }
    let page = |(key, files): (&PageKey, BTreeMap<&Lang, &Arc<Document>>)| {
        (key.clone(), assemble(config, tree, key, &files))
    };
    let made: Vec<_> = folders.into_par_iter().map(page).collect();
    made.into_iter().collect()
}

/// A page of its files.
pub(super) fn assemble(
    config: &Config,
    tree: &Tree,
    key: &PageKey,
    files: &BTreeMap<&Lang, &Arc<Document>>,
) -> Page {
    let mut problems = Vec::new();
    let source = source_language(config, files, &mut problems);
    let original = files.get(&source).map(|document| Original::new(document));
    if original.is_none() {
        let folder = format!("{CONTENT}/{key}");
        let problem = Code::MissingSource.in_file(folder.trim_end_matches('/'));
        problems.push(problem.with("file", format!("{source}.md")));
    }
    let version = |(lang, document): (&&Lang, &&Arc<Document>)| {
        let version = translate(document, original.as_ref(), &mut problems);
        ((*lang).clone(), version)
    };
    let mut versions: BTreeMap<Lang, Version> = files.iter().map(version).collect();
    for language in &config.languages {
        let shown = language.accents.as_ref().and_then(|lang| versions.get(lang));
        if let Some(version) = shown.map(Version::accented) {
            versions.insert(language.lang.clone(), version);
        }
    }
    Page {
        key: key.clone(),
        versions,
        withheld: BTreeSet::new(),
        source,
        presence: BTreeMap::new(),
        children: Vec::new(),
        files: tree.attachments.get(key).cloned().unwrap_or_default(),
        problems,
    }
}

/// The language that a page was written in first: the one that a file of it names as its own.
fn source_language(
    config: &Config,
    files: &BTreeMap<&Lang, &Arc<Document>>,
    problems: &mut Vec<Diagnostic>,
) -> Lang {
    let mut source = None;
    for (lang, document) in files {
        let Some(spot) = &document.front.own.source else {
            continue;
        };
        let own = Lang::parse(&spot.text).is_some_and(|named| named == **lang);
        if own && source.is_none() {
            source = Some((*lang).clone());
        } else {
            let problem = Code::BadSource.at(&spot.source, spot.span.clone());
            problems.push(problem.with("value", &spot.text).with("language", lang.tag()));
        }
    }
    source.unwrap_or_else(|| config.source_language.clone())
}

fn translate(
    document: &Arc<Document>,
    original: Option<&Original<'_>>,
    problems: &mut Vec<Diagnostic>,
) -> Version {
    let front = &document.front;
    if front.own.title.is_none() && !front.unreadable {
        problems.push(Code::MissingTitle.in_file(document.source.path()));
    }
    let shared =
        front.inherit(&original.map_or(document.as_ref(), Original::document).front.shared);
    if let Some(kind) = front.shared.kind.as_ref().filter(|kind| known::is_known(&kind.text)) {
        let problem = Code::BadKind.at(&kind.source, kind.span.clone());
        problems.push(problem.with("kind", &kind.text));
    }
    let kind = shared.kind.as_ref().map(|kind| kind.text.as_str());
    for table in front.shared.tables.iter().filter(|table| Some(table.key.as_str()) != kind) {
        let problem = Code::UnknownField
            .at(&document.source, table.key_span.clone())
            .with("field", &table.key)
            .suggest(nearest(&table.key, kind));
        problems.push(problem);
    }
    let heading_ids = match original {
        Some(original) => outline::ids(original, document, problems),
        None => outline::ids(&Original::new(document), document, problems),
    };
    Version { document: Arc::clone(document), shared, heading_ids }
}

/// Gives every page its children: by `order`, then by name. One order for all readers.
pub(super) fn order(pages: &mut BTreeMap<PageKey, Page>) {
    let mut children: BTreeMap<PageKey, Vec<(i64, PageKey)>> = BTreeMap::new();
    for page in pages.values() {
        let Some(parent) = page.key.parent() else {
            continue;
        };
        let order = page.original().and_then(|version| version.shared.order);
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
