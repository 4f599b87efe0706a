//! Pages that are not to be published: drafts, those of a day to come, those whose time is over.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Inputs, Page, PageKey, Version};
use crate::diag::{Code, Diagnostic};

/// How many of the pages below a page are named.
const NAMED: usize = 3;

/// Whether a version is published, from best to worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    Published,
    /// A draft, or of a day to come: published some day.
    Waits,
    Over,
}

/// Takes away what is not to be published today, and returns the pages of which nothing is left, as they
/// were. A page below one that is withheld is withheld with it: a reader could not get there. The one above
/// tells so. With `inputs.drafts`, what waits for its day is told of and stays.
pub(super) fn withhold(
    pages: &mut BTreeMap<PageKey, Page>,
    inputs: &Inputs<'_>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<PageKey, Page> {
    let worst = if inputs.drafts { Fate::Waits } else { Fate::Published };
    let mut fates: BTreeMap<PageKey, Fate> = BTreeMap::new();
    let mut told: BTreeMap<PageKey, (Vec<Diagnostic>, Vec<String>)> = BTreeMap::new();
    for (key, page) in pages.iter_mut() {
        let mut above = std::iter::successors(key.parent(), PageKey::parent);
        let parent = key.parent().and_then(|parent| fates.get(&parent).copied());
        let left_out = inputs.left_out.contains(key.as_str());
        let own = if left_out { Fate::Waits } else { Fate::Published };
        let parent = parent.unwrap_or(Fate::Published).max(own);
        let (fate, mut reasons) = page.withhold(parent, worst, inputs.today);
        if fate > Fate::Published {
            fates.insert(key.clone(), fate);
        }
        if !reasons.is_empty() {
            told.entry(key.clone()).or_default().0.append(&mut reasons);
        } else if parent > Fate::Published
            && let Some(teller) = above.find(|key| told.contains_key(key))
        {
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
    pages.extract_if(.., |key, _| fates.get(key).is_some_and(|fate| *fate > worst)).collect()
}

impl Page {
    /// Takes its versions away whose fate is worse than `worst`, unless that is all of them: then the page
    /// goes as it is. No version fares better than the page `above` or its original. Returns the fate of the
    /// page, which is that of its best version, and the reasons.
    fn withhold(&mut self, above: Fate, worst: Fate, today: Date) -> (Fate, Vec<Diagnostic>) {
        let original = self.versions.get(&self.source).and_then(|version| reason(version, today));
        let at_best = original.as_ref().map_or(above, |(fate, _)| above.max(*fate));
        let (mut best, mut reasons, mut gone) = (None, Vec::new(), Vec::new());
        for (lang, version) in &self.versions {
            let own = reason(version, today);
            let fate = own.as_ref().map_or(at_best, |(fate, _)| at_best.max(*fate));
            best = Some(best.map_or(fate, |best: Fate| best.min(fate)));
            reasons.extend(own.map(|(_, reason)| reason));
            if fate > Fate::Published {
                self.withheld.insert(lang.clone());
            }
            if fate > worst {
                gone.push(lang.clone());
            }
        }
        let best = best.unwrap_or(at_best);
        if best <= worst {
            self.versions.retain(|lang, _| !gone.contains(lang));
        }
        if at_best > Fate::Published {
            reasons = original.into_iter().map(|(_, reason)| reason).collect();
        }
        (best, reasons)
    }
}

/// Why a version is not published today, if it is not.
fn reason(version: &Version, today: Date) -> Option<(Fate, Diagnostic)> {
    let file = version.document.source.path();
    let shared = &version.shared;
    if let Some(over) = shared.expires.filter(|expires| *expires < today) {
        let problem = Code::ExpiredPage.in_file(file).with("date", over.to_string());
        return Some((Fate::Over, problem));
    }
    if version.document.front.own.draft {
        return Some((Fate::Waits, Code::Draft.in_file(file)));
    }
    let date = shared.date.filter(|date| *date > today)?;
    Some((Fate::Waits, Code::FuturePage.in_file(file).with("date", date.to_string())))
}
