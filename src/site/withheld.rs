//! Pages that are not to be published: drafts, those of a day to come, those whose time is over.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Page, PageKey, Version};
use crate::diag::{Code, Diagnostic};

/// How many of the pages below a page are named.
const NAMED: usize = 3;

/// Takes away what is not to be published today, and returns the pages of which nothing is left. A page
/// below one that is withheld is withheld with it: a reader could not get there. The one above tells so.
pub(super) fn withhold(
    pages: &mut BTreeMap<PageKey, Page>,
    today: Date,
    problems: &mut Vec<Diagnostic>,
) -> BTreeSet<PageKey> {
    let mut withheld = BTreeSet::new();
    let mut told: BTreeMap<PageKey, (Vec<Diagnostic>, Vec<String>)> = BTreeMap::new();
    for (key, page) in pages.iter_mut() {
        let mut above = std::iter::successors(key.parent(), PageKey::parent);
        let is_below = key.parent().is_some_and(|parent| withheld.contains(&parent));
        let mut reasons = page.withhold(is_below, today);
        if page.versions.is_empty() {
            withheld.insert(key.clone());
        }
        if !reasons.is_empty() {
            told.entry(key.clone()).or_default().0.append(&mut reasons);
        } else if is_below && let Some(teller) = above.find(|key| told.contains_key(key)) {
            told.entry(teller).or_default().1.push(key.to_string());
        }
    }
    for (reasons, below) in told.into_values() {
        let mut names = below.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        if below.len() > NAMED {
            names.push_str(", …");
        }
        let count = below.len().to_string();
        problems.extend(
            reasons.into_iter().map(|reason| reason.with("below", &count).with("pages", &names)),
        );
    }
    let gone = pages.extract_if(.., |key, _| withheld.contains(key));
    problems.extend(gone.flat_map(|(_, page)| page.problems));
    withheld
}

impl Page {
    /// Takes its versions away that are not to be published today, all of them if the page above or its
    /// original is not; returns the reasons.
    fn withhold(&mut self, all: bool, today: Date) -> Vec<Diagnostic> {
        let original = self.versions.get(&self.source).and_then(|version| reason(version, today));
        if all || original.is_some() {
            self.withheld.extend(std::mem::take(&mut self.versions).into_keys());
            return original.into_iter().collect();
        }
        let mut reasons = Vec::new();
        let gone = self.versions.extract_if(.., |_, version| {
            let reason = reason(version, today);
            let gone = reason.is_some();
            reasons.extend(reason);
            gone
        });
        self.withheld.extend(gone.map(|(lang, _)| lang));
        reasons
    }
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
