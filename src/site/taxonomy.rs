//! Tags: which pages each language has for each, in the order they are listed in.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Page, PageKey};
use crate::catalog::Catalog;
use crate::config::Config;
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::Spot;
use crate::lang::Lang;

/// The pages of every tag, by language and tag; the latest come first.
pub type Terms = BTreeMap<Lang, BTreeMap<String, Vec<PageKey>>>;

/// The message that names a tag.
#[must_use]
pub fn message(tag: &str) -> String {
    format!("tag-{tag}")
}

/// Gathers the pages of every tag.
pub(super) fn gather(
    config: &Config,
    pages: &BTreeMap<PageKey, Page>,
    catalog: &Catalog,
    problems: &mut Vec<Diagnostic>,
) -> Terms {
    let mut terms = Terms::new();
    let mut named = Named {
        config,
        catalog,
        known: BTreeMap::new(),
        first: BTreeMap::new(),
        told: BTreeSet::new(),
    };
    for page in pages.values() {
        for (reader, presence) in page.presence.iter().filter(|(_, found)| found.is_listed()) {
            let Some(version) = page.versions.get(presence.language(reader)) else {
                continue;
            };
            for tag in version.shared.tags.iter().flatten() {
                if named.check(tag, problems) {
                    let tags = terms.entry(reader.clone()).or_default();
                    let list: &mut Vec<PageKey> = tags.entry(tag.text.clone()).or_default();
                    if list.last() != Some(&page.key) {
                        list.push(page.key.clone());
                    }
                }
            }
        }
    }
    for list in terms.values_mut().flat_map(BTreeMap::values_mut) {
        list.sort_by_cached_key(|key| Reverse(pages.get(key).and_then(date)));
    }
    terms
}

/// The day that a page stands for in lists: its original's.
pub(super) fn date(page: &Page) -> Option<jiff::civil::Date> {
    page.original().and_then(|version| version.shared.date)
}

/// Which tags have names.
struct Named<'a> {
    config: &'a Config,
    catalog: &'a Catalog,
    known: BTreeMap<String, bool>,
    /// Where each named tag was used first, by its small letters: servers may take two for one.
    first: BTreeMap<String, &'a Spot>,
    /// Places that were told of: translations inherit tags, mistakes and all.
    told: BTreeSet<(String, usize)>,
}

impl<'a> Named<'a> {
    fn check(&mut self, tag: &'a Spot, problems: &mut Vec<Diagnostic>) -> bool {
        if let Some(named) = self.known.get(&tag.text).copied().filter(|named| *named) {
            return named;
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let well_formed = !tag.text.is_empty() && tag.text.chars().all(plain);
        let source = &self.config.source_language;
        let named = well_formed && self.catalog.has(source, &message(&tag.text));
        if named {
            let first = *self.first.entry(tag.text.to_ascii_lowercase()).or_insert(tag);
            if first.text != tag.text {
                if self.told.insert((tag.source.path().to_owned(), tag.span.start)) {
                    let problem = Code::SameTag.at(&tag.source, tag.span.clone());
                    let problem = problem.with("tag", &tag.text).with("kept", &first.text);
                    problems.push(problem.with("other", first.source.path()));
                }
                return false;
            }
        }
        self.known.insert(tag.text.clone(), named);
        if !named && self.told.insert((tag.source.path().to_owned(), tag.span.start)) {
            let ids = self.catalog.ids().filter_map(|id| id.strip_prefix("tag-"));
            let code = if well_formed { Code::UnknownTag } else { Code::BadTag };
            let problem = code.at(&tag.source, tag.span.clone()).with("tag", &tag.text);
            let problem = problem.with("language", source.tag());
            problems.push(problem.suggest(nearest(&tag.text, ids)));
        }
        named
    }
}
