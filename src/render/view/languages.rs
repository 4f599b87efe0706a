//! The ways from a page to other languages: for readers, and for search engines.

use super::{address, view};
use crate::config::Language;
use crate::lang::Lang;
use crate::render::Snapshot;
use crate::site::{Page, Presence, Route, Site};

view! {
    /// The word about a page that is shown in another language for now.
    NoticeView {
        /// The language that it is shown in.
        lang: String,
        /// That language's name in itself.
        label: String,
        /// Its direction.
        dir: &'static str,
        /// Address of the page in that language.
        url: String,
    }
}

view! {
    /// An entry of the language switcher.
    SwitchView {
        /// The language.
        tag: String,
        /// Its name in itself.
        label: String,
        /// Its direction.
        dir: &'static str,
        /// This page in it or, where it is missing, the nearest page above that is there.
        url: String,
        /// Whether `url` is this page.
        exact: bool,
        /// Whether it is the language being read.
        current: bool,
    }
}

view! {
    /// A version of the page for search engines: one `<link rel="alternate" hreflang>`.
    AlternateView {
        /// The language, or `x-default`.
        hreflang: String,
        /// The whole address.
        permalink: String,
    }
}

pub(super) fn notice(site: &Site, page: &Page, lang: &Lang) -> NoticeView {
    let label = site.config.language(lang).map(|language| language.label.clone());
    NoticeView {
        lang: lang.to_string(),
        label: label.unwrap_or_default(),
        dir: site.config.direction(lang).as_str(),
        url: address(site, page, lang),
    }
}

/// The versions of a page, at a route of one of them, for search engines: real ones only.
pub fn translations(site: &Site, page: &Page, route: &Route) -> Vec<AlternateView> {
    alternates(site, route, |lang| page.versions.contains_key(lang))
}

/// What is at a route in every language whose own it is, and `x-default`; nothing if there is but one, or if
/// that at the route is none of them.
pub(super) fn alternates(
    site: &Site,
    route: &Route,
    own: impl Fn(&Lang) -> bool,
) -> Vec<AlternateView> {
    if !route.lang().is_some_and(&own) {
        return Vec::new();
    }
    let config = &site.config;
    let alternate = |hreflang: &str, lang: &Lang| {
        let there = own(lang).then(|| route.in_language(lang))?;
        let permalink = site.routes.permalink(&there)?;
        Some(AlternateView { hreflang: hreflang.to_owned(), permalink })
    };
    let tags = config.languages.iter().map(|language| (language.lang.tag(), &language.lang));
    let mut found: Vec<AlternateView> =
        tags.filter_map(|(hreflang, lang)| alternate(hreflang, lang)).collect();
    if found.len() < 2 {
        return Vec::new();
    }
    found.extend(alternate("x-default", &config.x_default));
    found
}

/// A way to another language: the same list, or a page.
pub(super) enum Way<'a> {
    Exact(&'a Route),
    Page(&'a Page),
}

/// A page, then the pages above it, the nearest first.
pub(super) fn ways<'a>(site: &'a Site, page: &'a Page) -> Vec<Way<'a>> {
    let above = site.ancestors(&page.key).into_iter().rev();
    std::iter::once(page).chain(above).map(Way::Page).collect()
}

pub(super) fn switcher(snapshot: &Snapshot, reader: &Lang, ways: &[Way<'_>]) -> Vec<SwitchView> {
    let site = &snapshot.site;
    let url = |way: &Way<'_>, lang: &Lang| {
        let route = match way {
            Way::Exact(route) => route.in_language(lang),
            Way::Page(page) => {
                let there = page.presence.get(lang).is_some_and(Presence::has_address);
                there.then(|| Route::Page { key: page.key.clone(), lang: lang.clone() })?
            }
        };
        site.routes.url(&route).map(str::to_owned)
    };
    let entry = |language: &Language| {
        let lang = &language.lang;
        let found = ways.iter().enumerate().find_map(|(at, way)| Some((at, url(way, lang)?)));
        let (at, url) = found?;
        Some(SwitchView {
            tag: lang.to_string(),
            label: language.label.clone(),
            dir: language.direction.as_str(),
            url,
            exact: at == 0,
            current: lang == reader,
        })
    };
    site.config.languages.iter().filter_map(entry).collect()
}
