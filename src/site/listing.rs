//! The lists of pages below pages: who is in them, in what order, how many at a time.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::taxonomy::date;
use super::{Page, PageKey};
use crate::catalog::Catalog;
use crate::document::Sort;
use crate::lang::Lang;

/// The pages below a page as readers of a language find them listed.
#[derive(Debug, Default)]
pub struct Listing {
    /// The pages, in order.
    pub pages: Vec<PageKey>,
    /// Where each is in `pages`.
    places: BTreeMap<PageKey, usize>,
}

/// The lists by page and language; a page with nothing below it has none.
pub type Listings = BTreeMap<PageKey, BTreeMap<Lang, Listing>>;

impl Listing {
    /// The pages before and after one.
    #[must_use]
    pub fn neighbours(&self, key: &PageKey) -> (Option<&PageKey>, Option<&PageKey>) {
        let Some(place) = self.places.get(key) else {
            return (None, None);
        };
        let before = place.checked_sub(1).and_then(|place| self.pages.get(place));
        (before, self.pages.get(place + 1))
    }
}

/// Makes the list of every page that has pages below it.
pub(super) fn compute(pages: &BTreeMap<PageKey, Page>, catalog: &Catalog) -> Listings {
    let parents = pages.values().filter(|page| !page.children.is_empty());
    let lists = |parent: &Page| {
        let langs = parent.presence.keys();
        langs.map(|lang| (lang.clone(), list(pages, catalog, parent, lang))).collect()
    };
    parents.map(|parent| (parent.key.clone(), lists(parent))).collect()
}

fn list(pages: &BTreeMap<PageKey, Page>, catalog: &Catalog, parent: &Page, lang: &Lang) -> Listing {
    let listed = |key: &&PageKey| {
        let presence = pages.get(*key).and_then(|page| page.presence.get(lang));
        presence.is_some_and(|presence| presence.is_listed())
    };
    let mut keys: Vec<PageKey> = parent.children.iter().filter(listed).cloned().collect();
    match parent.sort() {
        Sort::Order => {}
        Sort::Date => keys.sort_by_cached_key(|key| Reverse(pages.get(key).and_then(date))),
        Sort::Title => {
            let title = |key: &PageKey| {
                let page = pages.get(key)?;
                let shown = page.presence.get(lang)?.language(lang);
                page.versions.get(shown).map(|version| version.title())
            };
            keys.sort_by(|a, b| {
                catalog.compare(lang, title(a).unwrap_or_default(), title(b).unwrap_or_default())
            });
        }
    }
    let places = keys.iter().cloned().enumerate().map(|(place, key)| (key, place)).collect();
    Listing { pages: keys, places }
}

/// How many pages a list of so many entries takes, at `size` a page; one if there is no size.
#[must_use]
pub fn page_count(entries: usize, size: Option<usize>) -> usize {
    size.map_or(1, |size| entries.div_ceil(size.max(1)).max(1))
}
