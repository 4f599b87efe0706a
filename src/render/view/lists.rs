//! `pager` and `term`: lists of pages, a part at a time.

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
        /// The parts.
        parts: Vec<PartView>,
        /// Address of the part before, or nothing.
        previous: Option<String>,
        /// Address of the part after, or nothing.
        next: Option<String>,
    }
}

view! {
    /// A part of a long list.
    PartView {
        /// Which, from 1.
        number: usize,
        /// Its address.
        url: String,
        /// Whether it is the one being shown.
        current: bool,
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
    let part =
        |other: usize| Some(PartView { number: other, url: url(other)?, current: other == number });
    PagerView {
        number,
        count,
        total: keys.len(),
        items: shown.iter().filter_map(|key| snapshot.link(key, lang)).collect(),
        parts: if count > 1 { (1..=count).filter_map(part).collect() } else { Vec::new() },
        previous: url(number.wrapping_sub(1)),
        next: url(number + 1),
    }
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
