//! Ids of headings that are the same in every language.
//!
//! An address such as `…/po-nagar/#le-hoi` must lead to the same place whatever the reader's
//! language, so a translated heading takes the id of the heading it translates. Which one that is,
//! the longest common subsequence of heading levels tells.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Heading, slugify};

/// The ids of a document's headings, given the document that it translates. A heading of either that has
/// no partner in the other is worth a warning.
pub(super) fn ids(
    source: &Original<'_>,
    target: &Document,
    problems: &mut Vec<Diagnostic>,
) -> Vec<String> {
    if std::ptr::eq(source.document, target) {
        return source.ids.clone();
    }
    let taken = Taken::new(&target.ids);
    let (ids, strangers) = pair(&source.document.outline, &source.ids, &target.outline, taken);
    let source = source.document;
    for stranger in strangers {
        let (document, heading) = match stranger {
            Stranger::Target(at) => (target, target.outline.get(at)),
            Stranger::Source(at) => (source, source.outline.get(at)),
        };
        let Some(heading) = heading else { continue };
        let problem = match stranger {
            Stranger::Target(_) => Code::OutlineDiffers.at(&document.source, heading.span.clone()),
            Stranger::Source(_) => Code::OutlineDiffers.in_file(target.source.path()),
        };
        let problem =
            problem.with("heading", heading.written()).with("original", source.source.path());
        let here = matches!(stranger, Stranger::Target(_));
        problems.push(problem.with("where", if here { "here" } else { "there" }));
    }
    ids
}

/// The document that a page was written in first, and the ids of its headings.
pub(super) struct Original<'a> {
    document: &'a Document,
    ids: Vec<String>,
}

impl<'a> Original<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, ids: own_ids(&document.outline, Taken::new(&document.ids)) }
    }

    pub(super) const fn document(&self) -> &'a Document {
        self.document
    }
}

/// A heading without a partner, by its number in its outline.
#[derive(Clone, Copy)]
enum Stranger {
    Source(usize),
    Target(usize),
}

fn pair(
    source: &[Heading],
    source_ids: &[String],
    target: &[Heading],
    mut taken: Taken,
) -> (Vec<String>, Vec<Stranger>) {
    let partners = align(source, target);
    let mut ids = Vec::with_capacity(target.len());
    let mut alone: Vec<bool> = vec![true; source.len()];
    let mut strangers = Vec::new();
    for (at, (heading, partner)) in target.iter().zip(partners).enumerate() {
        match partner {
            Some(index) => alone[index] = false,
            None => strangers.push(Stranger::Target(at)),
        }
        ids.push(match (&heading.id, partner) {
            (Some(id), _) => id.clone(),
            (None, Some(index)) => taken.unique(source_ids[index].clone()),
            (None, None) => taken.unique(slugify(&heading.text)),
        });
    }
    let left = alone.iter().enumerate().filter(|(_, alone)| **alone);
    strangers.extend(left.map(|(at, _)| Stranger::Source(at)));
    (ids, strangers)
}

fn own_ids(headings: &[Heading], mut taken: Taken) -> Vec<String> {
    let id = |heading: &Heading| match &heading.id {
        Some(id) => id.clone(),
        None => taken.unique(slugify(&heading.text)),
    };
    headings.iter().map(id).collect()
}

/// The ids a document has used, and where to go on counting for each.
struct Taken {
    ids: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Taken {
    /// With those that its author gave: ids that are made step aside.
    fn new(given: &BTreeSet<String>) -> Self {
        Self { ids: given.clone(), next: BTreeMap::new() }
    }

    fn unique(&mut self, slug: String) -> String {
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        let number = self.next.entry(slug.clone()).or_insert(1);
        loop {
            let id = if *number == 1 { slug.clone() } else { format!("{slug}-{number}") };
            *number += 1;
            if self.ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Above this many pairs of headings the comparison would take longer than anyone waits; headings then
/// pair by position. A page of two thousand headings is below it.
const MOST_PAIRS: usize = 4_000_000;

/// For each target heading, the source heading it is paired with: the one of the same explicit id if
/// it has one, else one of its level.
fn align(source: &[Heading], target: &[Heading]) -> Vec<Option<usize>> {
    let equal = |source: &Heading, target: &Heading| match &target.id {
        Some(_) => source.id == target.id,
        None => source.level == target.level,
    };
    let (rows, columns) = (source.len(), target.len());
    if rows.saturating_mul(columns) > MOST_PAIRS {
        return (0..columns).map(|at| (at < rows).then_some(at)).collect();
    }
    // longest[i][j]: length of the longest common subsequence of source[i..] and target[j..].
    let mut longest = vec![vec![0usize; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            longest[i][j] = if equal(&source[i], &target[j]) {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut partners = vec![None; columns];
    while i < rows && j < columns {
        if equal(&source[i], &target[j]) {
            partners[j] = Some(i);
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `"2 Lễ hội {festival}"` is a heading of level 2 with an explicit id.
    fn outline(lines: &[&str]) -> Vec<Heading> {
        let heading = |line: &&str| {
            let (level, text) = line.split_once(' ').unwrap();
            let (text, id) = text.split_once(" {").map_or((text, None), |(text, id)| {
                (text, Some(id.trim_end_matches('}').to_owned()))
            });
            Heading {
                level: level.parse().unwrap(),
                text: text.into(),
                gaps: Vec::new(),
                id,
                span: 0..0,
            }
        };
        lines.iter().map(heading).collect()
    }

    fn check(source: &[&str], target: &[&str], expected: &[&str]) {
        let (source, target) = (outline(source), outline(target));
        let ids = own_ids(&source, taken(&source));
        assert_eq!(pair(&source, &ids, &target, taken(&target)).0, expected);
    }

    fn taken(headings: &[Heading]) -> Taken {
        Taken::new(&headings.iter().filter_map(|heading| heading.id.clone()).collect())
    }

    #[test]
    fn translations_take_the_ids_of_the_source() {
        check(
            &["2 Lễ hội", "3 Ngày", "2 Tháp"],
            &["2 축제", "3 날", "2 탑"],
            &["le-hoi", "ngay", "thap"],
        );
    }

    #[test]
    fn a_heading_more_or_less_moves_no_other() {
        check(&["2 Lễ hội", "3 Ngày", "2 Tháp"], &["2 축제", "2 탑"], &["le-hoi", "thap"]);
        check(&["2 Lễ hội"], &["3 비자", "2 축제"], &["비자", "le-hoi"]);
    }

    #[test]
    fn a_page_of_nothing_but_headings_is_no_burden() {
        let many: Vec<Heading> = outline(&["2 A"]).into_iter().cycle().take(50_000).collect();
        let ids = pair(&many, &own_ids(&many, taken(&many)), &many, taken(&many)).0;
        assert_eq!((ids[0].as_str(), ids[49_999].as_str()), ("a", "a-50000"));
    }

    #[test]
    fn ids_that_are_made_step_aside_for_those_of_html() {
        let ids = own_ids(&outline(&["2 Lễ hội"]), Taken::new(&["le-hoi".to_owned()].into()));
        assert_eq!(ids, ["le-hoi-2"]);
    }

    #[test]
    fn explicit_ids_win_and_ids_are_unique() {
        check(&["2 A {x}", "2 B"], &["2 C {y}", "2 D"], &["y", "b"]);
        check(&["2 A", "2 A", "2 !"], &["2 A", "2 A", "2 !"], &["a", "a-2", "section"]);
    }
}
