//! `pager` and `term`: lists of pages, a part at a time.

use std::collections::BTreeSet;

use super::{Link, view};
use crate::lang::Lang;
use crate::render::{Snapshot, functions};
use crate::site::listing::page_count;
use crate::site::{PageKey, Route, taxonomy};

view! {
    /// `pager`: the list of a page or a tag, a part at a time.
    PagerView {
        /// Which part this is, from 1.
        number: usize,
        /// How many parts there are.
        count: usize,
        /// How many pages the whole list has.
        total: usize,
        /// The pages of this part.
        items: Vec<Link>,
        /// The parts to show links to: the first, the last, and those near this one; none if there is but one.
        parts: Vec<PartView>,
        /// Address of the part before, or nothing.
        previous: Option<String>,
        /// Address of the part after, or nothing.
        next: Option<String>,
    }
}

view! {
    /// A part of a long list, as an entry of `pager.parts`.
    PartView {
        /// Which, from 1.
        number: usize,
        /// Its address.
        url: String,
        /// Whether it is the one being shown.
        current: bool,
        /// Whether parts before it are left out here: the place for a `…`.
        gap: bool,
    }
}

view! {
    /// `term`: a tag; also an entry of `page.tags` and `site.tags`.
    TermView {
        /// Its id.
        id: String,
        /// Its name, the message `tag-…`.
        name: String,
        /// Address of its list; nothing if the theme has none.
        url: Option<String>,
        /// How many pages have it, in the reader's language.
        count: usize,
    }
}

/// Which part of a list is shown.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// From 1.
    pub number: usize,
    /// How many entries a part has; none if all.
    pub size: Option<usize>,
}

/// A part of a list; `route` gives the parts their routes.
pub fn pager(
    snapshot: &Snapshot,
    keys: &[PageKey],
    lang: &Lang,
    part: Part,
    route: impl Fn(usize) -> Route,
) -> PagerView {
    let Part { number, size } = part;
    let count = page_count(keys.len(), size);
    let size = size.unwrap_or(keys.len()).max(1);
    let shown = keys.chunks(size).nth(number.saturating_sub(1)).unwrap_or_default();
    let url = |number: usize| {
        let known = (1..=count).contains(&number).then(|| route(number))?;
        snapshot.site.routes.url(&known).map(str::to_owned)
    };
    let mut before = 0;
    let part = |other: usize| {
        let gap = other > std::mem::replace(&mut before, other) + 1;
        Some(PartView { number: other, url: url(other)?, current: other == number, gap })
    };
    PagerView {
        number,
        count,
        total: keys.len(),
        items: shown.iter().filter_map(|key| snapshot.link(key, lang)).collect(),
        parts: near(number, count).into_iter().filter_map(part).collect(),
        previous: url(number.wrapping_sub(1)),
        next: url(number + 1),
    }
}

/// The parts of a list that one of them links to, however many there are. Where one alone would be left out,
/// it takes the room of the gap.
fn near(number: usize, count: usize) -> BTreeSet<usize> {
    if count < 2 {
        return BTreeSet::new();
    }
    let mut near: BTreeSet<usize> = (number.saturating_sub(2)..=number + 2).collect();
    near.extend([1, count]);
    near.extend((near.contains(&3)).then_some(2));
    near.extend((near.contains(&count.saturating_sub(2))).then_some(count - 1));
    near.retain(|part| (1..=count).contains(part));
    near
}

/// A tag for readers of a language.
pub fn term(snapshot: &Snapshot, lang: &Lang, tag: &str) -> TermView {
    let site = &snapshot.site;
    let route = Route::Term { lang: lang.clone(), tag: tag.to_owned(), number: 1 };
    let pages = site.terms.get(lang).and_then(|tags| tags.get(tag));
    TermView {
        id: tag.to_owned(),
        name: functions::string(&snapshot.catalog, lang, &taxonomy::message(tag)),
        url: site.routes.url(&route).map(str::to_owned),
        count: pages.map(Vec::len).unwrap_or_default(),
    }
}

/// The tags of a language, as the language sorts their names.
pub fn terms(snapshot: &Snapshot, lang: &Lang) -> Vec<TermView> {
    let tags = snapshot.site.terms.get(lang).into_iter().flatten();
    let mut terms: Vec<TermView> = tags.map(|(tag, _)| term(snapshot, lang, tag)).collect();
    let name = |term: &TermView| functions::plain(&term.name);
    terms.sort_by(|a, b| snapshot.catalog.compare(lang, &name(a), &name(b)));
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the parts that are linked to, a `…` where some are left out.
    #[track_caller]
    fn check(number: usize, count: usize, expected: &str) {
        let mut shown = String::new();
        let mut before = 0;
        for part in near(number, count) {
            shown += if part > before + 1 { " … " } else { " " };
            shown += &part.to_string();
            before = part;
        }
        assert_eq!(shown.trim(), expected);
    }

    #[test]
    fn a_long_list_links_to_few_of_its_parts() {
        check(1, 1, "");
        check(1, 2, "1 2");
        check(2, 5, "1 2 3 4 5");
        check(1, 6, "1 2 3 … 6");
        check(4, 9, "1 2 3 4 5 6 … 9");
        check(5, 9, "1 2 3 4 5 6 7 8 9");
        check(500, 1000, "1 … 498 499 500 501 502 … 1000");
        check(1000, 1000, "1 … 998 999 1000");
    }
}
