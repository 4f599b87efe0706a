//! What a template sees: the shape of `site`, `lang` and `page`.

use jiff::civil::Date;
use serde::Serialize;

use super::{Snapshot, functions};
use crate::config::Language;
use crate::document::{Heading, Reference};
use crate::lang::Lang;
use crate::site::links::Destination;
use crate::site::{Page, PageKey, Route, Site, Version};
use crate::tree::Node;

/// `site`: the same on every page of a language.
#[derive(Serialize)]
pub struct SiteView {
    /// The message `site-title`.
    pub title: String,
    /// Address of the home page in the reader's language.
    pub home: String,
    /// Tag of the language that people write first.
    pub source_language: String,
    /// The site's languages.
    pub languages: Vec<LanguageView>,
    /// The sections: the pages below the home page.
    pub menu: Vec<LinkView>,
}

/// `lang`: the reader's language; also an entry of `site.languages`.
#[derive(Serialize)]
pub struct LanguageView {
    /// The tag, for `lang` attributes.
    pub tag: String,
    /// Its name in itself.
    pub label: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Address of the home page in it; empty if there is none.
    pub url: String,
}

/// A page as something to link to.
#[derive(Serialize)]
pub struct LinkView {
    /// The page's key (`history/po-nagar`).
    pub key: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its address.
    pub url: String,
    /// The language of title, summary and page: the reader's, or the first of the fallback chain.
    pub lang: String,
    /// The direction of that language.
    pub dir: &'static str,
    /// Its picture.
    pub image: Option<ImageView>,
}

/// A picture.
#[derive(Serialize)]
pub struct ImageView {
    /// Its address.
    pub url: String,
    /// Its description, empty where there is none.
    pub alt: String,
}

/// An entry of the language switcher.
#[derive(Serialize)]
pub struct SwitchView {
    /// The language.
    pub tag: String,
    /// Its name in itself.
    pub label: String,
    /// Its direction.
    pub dir: &'static str,
    /// This page in it or, where it is missing, the nearest page above that is there.
    pub url: String,
    /// Whether `url` is this page.
    pub exact: bool,
    /// Whether it is the language being read.
    pub current: bool,
}

/// A version of the page for search engines: one `<link rel="alternate" hreflang>`.
#[derive(Serialize)]
pub struct AlternateView {
    /// The language, or `x-default`.
    pub hreflang: String,
    /// The whole address.
    pub permalink: String,
}

/// An entry of the table of contents.
#[derive(Serialize)]
pub struct TocView {
    /// 1 to 6.
    pub level: u8,
    /// The heading's text.
    pub text: String,
    /// Its id.
    pub id: String,
}

/// `page`: the page being made.
#[derive(Serialize)]
pub struct PageView {
    /// Its key, empty for the home page.
    pub key: String,
    /// The first part of the key: equals the key of one entry of `site.menu`.
    pub section: String,
    /// What it is about, or nothing.
    pub kind: Option<String>,
    /// The kind's table, or nothing.
    pub data: Option<Node>,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Its address.
    pub url: String,
    /// Its whole address.
    pub permalink: String,
    /// The day it speaks from (`2026-11-23`), or nothing.
    pub date: Option<String>,
    /// The day its content last changed, or nothing.
    pub updated: Option<String>,
    /// The day a native reader last read the whole page, or nothing.
    pub reviewed: Option<String>,
    /// Its headings.
    pub toc: Vec<TocView>,
    /// Its picture, or nothing.
    pub image: Option<ImageView>,
    /// What its statements rest on.
    pub sources: Vec<Reference>,
    /// Its versions, itself and `x-default` among them; empty if it has but one.
    pub translations: Vec<AlternateView>,
    /// The site's languages, each with the way there.
    pub switcher: Vec<SwitchView>,
    /// The pages above it, from the home page down.
    pub ancestors: Vec<LinkView>,
    /// The pages below it, in order.
    pub children: Vec<LinkView>,
    /// The sibling before it, or nothing.
    pub previous: Option<LinkView>,
    /// The sibling after it, or nothing.
    pub next: Option<LinkView>,
}

/// `site` for readers of a language.
pub(super) fn site(snapshot: &Snapshot, lang: &Lang) -> SiteView {
    let site = &snapshot.site;
    let home = site.home();
    let menu = home.map(|page| page.children.as_slice()).unwrap_or_default();
    SiteView {
        title: functions::string(&snapshot.catalog, lang, "site-title"),
        home: home.and_then(|page| link(site, page, lang)).map(|link| link.url).unwrap_or_default(),
        source_language: site.config.source_language.to_string(),
        languages: site.config.languages.iter().map(|found| language(site, &found.lang)).collect(),
        menu: links(site, menu, lang),
    }
}

/// `lang` for readers of a language.
pub(super) fn language(site: &Site, lang: &Lang) -> LanguageView {
    let found = site.config.language(lang);
    let own = site.home().filter(|page| page.versions.contains_key(lang));
    LanguageView {
        tag: lang.to_string(),
        label: found.map(|language| language.label.clone()).unwrap_or_default(),
        dir: lang.direction().as_str(),
        url: own.map(|page| url(site, page, lang)).unwrap_or_default(),
    }
}

/// `page` for one version of a page.
pub(super) fn page(site: &Site, page: &Page, lang: &Lang, version: &Version) -> PageView {
    let shared = &version.shared;
    let iso = |date: Option<Date>| date.map(|date| date.to_string());
    let siblings = page.key.parent().and_then(|key| site.pages.get(&key));
    let siblings = siblings.map(|parent| parent.children.as_slice()).unwrap_or_default();
    let at = siblings.iter().position(|key| *key == page.key);
    let sibling = |index: Option<usize>| {
        let page = site.pages.get(siblings.get(index?)?)?;
        link(site, page, lang)
    };
    let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
    PageView {
        key: page.key.to_string(),
        section: page.key.section().to_owned(),
        kind: shared.kind.as_ref().map(|kind| kind.text.clone()),
        data: shared.table().cloned(),
        title: version.title().to_owned(),
        summary: version.summary().to_owned(),
        url: url(site, page, lang),
        permalink: site.routes.permalink(&route).unwrap_or_default(),
        date: iso(shared.date),
        updated: iso(shared.updated),
        reviewed: iso(version.document.front.own.reviewed),
        toc: toc(version),
        image: image(site, page, version),
        sources: shared.sources.clone().unwrap_or_default(),
        translations: translations(site, page),
        switcher: switcher(site, page, lang),
        ancestors: site
            .ancestors(&page.key)
            .into_iter()
            .filter_map(|page| link(site, page, lang))
            .collect(),
        children: links(site, &page.children, lang),
        previous: sibling(at.and_then(|at| at.checked_sub(1))),
        next: sibling(at.map(|at| at + 1)),
    }
}

fn links(site: &Site, keys: &[PageKey], lang: &Lang) -> Vec<LinkView> {
    let pages = keys.iter().filter_map(|key| site.pages.get(key));
    pages.filter_map(|page| link(site, page, lang)).collect()
}

/// A page as something to link to, in the reader's language or the next best.
pub(super) fn link(site: &Site, page: &Page, lang: &Lang) -> Option<LinkView> {
    let (found, version) = site.version(page, lang)?;
    Some(LinkView {
        key: page.key.to_string(),
        title: version.title().to_owned(),
        summary: version.summary().to_owned(),
        url: url(site, page, found),
        lang: found.to_string(),
        dir: found.direction().as_str(),
        image: image(site, page, version),
    })
}

fn url(site: &Site, page: &Page, lang: &Lang) -> String {
    let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
    site.routes.url(&route).unwrap_or_default().to_owned()
}

fn image(site: &Site, page: &Page, version: &Version) -> Option<ImageView> {
    let image = version.shared.image.as_ref()?;
    let Destination::File(route) = site.resolve(&page.key, &image.text) else {
        return None;
    };
    let alt = version.document.front.own.image_alt.clone().unwrap_or_default();
    Some(ImageView { url: site.routes.url(&route)?.to_owned(), alt })
}

fn toc(version: &Version) -> Vec<TocView> {
    let headings = version.document.outline.iter().zip(&version.heading_ids);
    let entry = |(heading, id): (&Heading, &String)| TocView {
        level: heading.level,
        text: heading.text.clone(),
        id: id.clone(),
    };
    headings.map(entry).collect()
}

pub(super) fn translations(site: &Site, page: &Page) -> Vec<AlternateView> {
    if page.versions.len() < 2 {
        return Vec::new();
    }
    let config = &site.config;
    let alternate = |hreflang: &str, lang: &Lang| {
        let route = Route::Page { key: page.key.clone(), lang: lang.clone() };
        let permalink = site.routes.permalink(&route)?;
        Some(AlternateView { hreflang: hreflang.to_owned(), permalink })
    };
    let tags = config.languages.iter().map(|language| (language.lang.tag(), &language.lang));
    let tags = tags.chain([("x-default", &config.x_default)]);
    tags.filter_map(|(hreflang, lang)| alternate(hreflang, lang)).collect()
}

fn switcher(site: &Site, page: &Page, reader: &Lang) -> Vec<SwitchView> {
    let above = site.ancestors(&page.key);
    let entry = |language: &Language| {
        let lang = &language.lang;
        let ways = std::iter::once(page).chain(above.iter().rev().copied());
        let target = ways.into_iter().find(|page| page.versions.contains_key(lang))?;
        Some(SwitchView {
            tag: lang.to_string(),
            label: language.label.clone(),
            dir: language.direction.as_str(),
            url: url(site, target, lang),
            exact: target.key == page.key,
            current: lang == reader,
        })
    };
    site.config.languages.iter().filter_map(entry).collect()
}
