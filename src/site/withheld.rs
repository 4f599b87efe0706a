//! Pages that are not to be published: drafts, those of a day to come, those whose time is over.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Page, PageKey, Version};
use crate::diag::{Code, Diagnostic};

/// Takes away what is not to be published today, and returns the pages of which nothing is left. A page
/// below one that is withheld is withheld with it: a reader could not get there.
pub(super) fn withhold(
    pages: &mut BTreeMap<PageKey, Page>,
    today: Date,
    problems: &mut Vec<Diagnostic>,
) -> BTreeSet<PageKey> {
    let mut withheld = BTreeSet::new();
    for (key, page) in pages.iter_mut() {
        let above = key.parent().is_some_and(|parent| withheld.contains(&parent));
        let original = page.versions.get(&page.source).and_then(|version| reason(version, today));
        if above || original.is_some() {
            problems.extend(original);
            page.versions.clear();
        }
        page.versions.retain(|_, version| {
            let reason = reason(version, today);
            let keep = reason.is_none();
            problems.extend(reason);
            keep
        });
        if page.versions.is_empty() {
            withheld.insert(key.clone());
        }
    }
    pages.retain(|key, _| !withheld.contains(key));
    withheld
}

/// Why a version is not published today, if it is not.
fn reason(version: &Version, today: Date) -> Option<Diagnostic> {
    let file = version.document.source.path();
    let shared = &version.shared;
    if version.document.front.own.draft {
        return Some(Code::Draft.in_file(file));
    }
    if let Some(date) = shared.date.filter(|date| *date > today) {
        return Some(Code::FuturePage.in_file(file).with("date", date.to_string()));
    }
    let over = shared.expires.filter(|expires| *expires < today)?;
    Some(Code::ExpiredPage.in_file(file).with("date", over.to_string()))
}
