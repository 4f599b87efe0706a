//! `page`: the page being made.

use jiff::civil::Date;
use tera::Value;

use super::link::{ImageView, image};
use super::lists::{TermView, term};
use super::{Html, Link, Links, Table, address, view};
use crate::config::Language;
use crate::document::{Correction, Heading, Hole, Reference};
use crate::lang::Lang;
use crate::render::facts::{self, FactView};
use crate::render::{Snapshot, content};
use crate::site::{Page, Presence, Route, Site, Version, directives};

view! {
    /// `page`: the page being made. The list of a tag and the list of all tags are pages too; "not found" and
    /// the language chooser are none.
    PageView {
        /// Its key, empty for the home page.
        key: String,
        /// The first part of the key: equals the key of one entry of `site.menu`.
        section: String,
        /// What it is about, or nothing.
        kind: Option<String>,
        /// The kind's table, or nothing.
        data: Option<Table>,
        /// Its title.
        title: String,
        /// One or two sentences.
        summary: String,
        /// The language of its text: the reader's, but on a page that is shown in another language for now.
        lang: String,
        /// The direction of that language.
        dir: &'static str,
        /// Its address.
        url: String,
        /// Its whole address; on a page that is shown in another language for now, that version's.
        permalink: String,
        /// The day it speaks from (`2026-11-23`), or nothing.
        date: Option<String>,
        /// The day its content last changed, or nothing.
        updated: Option<String>,
        /// The day a native reader last read the whole page, or nothing.
        reviewed: Option<String>,
        /// Its text, as HTML.
        content: Html,
        /// How many words its text has; Chinese and Japanese characters count one each.
        words: usize,
        /// Its headings.
        toc: Vec<TocView>,
        /// Its picture, or nothing.
        image: Option<ImageView>,
        /// Its tags.
        tags: Vec<TermView>,
        /// The figures that its details name (`facts: [area]`).
        facts: Vec<FactView>,
        /// What its statements and figures rest on.
        sources: Vec<SourceView>,
        /// What was wrong on it, and is right now.
        corrections: Vec<CorrectionView>,
        /// The word about a page that is shown in another language for now, or nothing.
        notice: Option<NoticeView>,
        /// Its versions, itself and `x-default` among them; empty if it has but one.
        translations: Vec<AlternateView>,
        /// The site's languages, each with the way there.
        switcher: Vec<SwitchView>,
        /// The pages above it, from the home page down.
        ancestors: Vec<Link>,
        /// The pages below it, in order.
        children: Links,
        /// The sibling before it, or nothing.
        previous: Option<Link>,
        /// The sibling after it, or nothing.
        next: Option<Link>,
    }
}

view! {
    /// An entry of the table of contents.
    TocView {
        /// 1 to 6.
        level: usize,
        /// The heading's text.
        text: String,
        /// Its id.
        id: String,
    }
}

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

view! {
    /// What statements rest on.
    SourceView {
        /// What was read, and who published it.
        title: String,
        /// Where it can be read, or nothing.
        url: Option<String>,
        /// The day it was published, or nothing.
        date: Option<String>,
    }
}

view! {
    /// A mistake that was on the page, put right.
    CorrectionView {
        /// The day it was put right.
        date: String,
        /// What was wrong, and what is right.
        text: String,
    }
}

/// `page` for readers of a language, who get this version of it; `content` is its text.
pub fn page(
    snapshot: &Snapshot,
    page: &Page,
    reader: &Lang,
    (lang, version): (&Lang, &Version),
    content: &str,
) -> PageView {
    let site = &snapshot.site;
    let shared = &version.shared;
    let iso = |date: Option<Date>| date.map(|date| date.to_string());
    let own = &version.document.front.own;
    let here = Route::Page { key: page.key.clone(), lang: reader.clone() };
    let original = here.in_language(lang);
    let listing = page.key.parent().and_then(|key| site.listings.get(&key)?.get(reader));
    let (previous, next) = listing.map(|list| list.neighbours(&page.key)).unwrap_or_default();
    let link = |key: Option<&crate::site::PageKey>| key.and_then(|key| snapshot.link(key, reader));
    let tags =
        shared.tags.iter().flatten().filter(|tag| {
            site.terms.get(reader).is_some_and(|terms| terms.contains_key(&tag.text))
        });
    PageView {
        key: page.key.to_string(),
        section: page.key.section().to_owned(),
        kind: shared.kind.as_ref().map(|kind| kind.text.clone()),
        data: shared.table().map(Value::from_serializable),
        title: version.title().to_owned(),
        summary: version.summary().to_owned(),
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        url: address(site, page, reader),
        permalink: site.routes.permalink(&original).unwrap_or_default(),
        date: iso(shared.date),
        updated: iso(shared.updated),
        reviewed: iso(own.reviewed),
        content: Value::safe_string(content),
        words: if snapshot.theme.mentions("words") { words(version) } else { 0 },
        toc: toc(snapshot, page, reader, (lang, version)),
        image: image(site, page, version),
        tags: tags.map(|tag| term(snapshot, reader, &tag.text)).collect(),
        facts: facts::of_page(snapshot, reader, version),
        sources: sources(snapshot, version),
        corrections: own.corrections.iter().cloned().map(CorrectionView::from).collect(),
        notice: (lang != reader).then(|| notice(site, page, lang)),
        translations: translations(site, page, &here),
        switcher: switcher(snapshot, reader, &ways(site, page)),
        ancestors: ancestors(snapshot, page, reader),
        children: snapshot.children(&page.key, reader),
        previous: link(previous),
        next: link(next),
    }
}

/// `page` for a list that is no page of the content: of a tag, or of all tags.
pub fn plain(snapshot: &Snapshot, reader: &Lang, title: String, route: &Route) -> PageView {
    let site = &snapshot.site;
    let mut ways = vec![Way::Exact(route)];
    ways.extend(site.home().map(Way::Page));
    let home = site.home().and_then(|home| snapshot.link(&home.key, reader));
    let tag = if let Route::Term { tag, .. } = route { Some(tag.as_str()) } else { None };
    PageView {
        key: String::new(),
        section: String::new(),
        kind: None,
        data: None,
        title,
        summary: String::new(),
        lang: reader.to_string(),
        dir: reader.direction().as_str(),
        url: site.routes.url(route).unwrap_or_default().to_owned(),
        permalink: site.routes.permalink(route).unwrap_or_default(),
        date: None,
        updated: None,
        reviewed: None,
        content: Value::safe_string(""),
        words: 0,
        toc: Vec::new(),
        image: None,
        tags: Vec::new(),
        facts: Vec::new(),
        sources: Vec::new(),
        corrections: Vec::new(),
        notice: None,
        translations: alternates(site, route, |lang| site.lists_own(lang, tag)),
        switcher: switcher(snapshot, reader, &ways),
        ancestors: home.into_iter().collect(),
        children: Value::from(Vec::<Value>::new()),
        previous: None,
        next: None,
    }
}

fn ancestors(snapshot: &Snapshot, page: &Page, reader: &Lang) -> Vec<Value> {
    let above = snapshot.site.ancestors(&page.key).into_iter();
    let listed = above.filter(|page| page.presence.get(reader).is_some_and(Presence::is_listed));
    listed.filter_map(|page| snapshot.link(&page.key, reader)).collect()
}

fn words(version: &Version) -> usize {
    let html = version.document.body.html();
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let count = |word: &str| {
        let ideographs =
            word.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
        ideographs.count().max(1)
    };
    texts.flat_map(str::split_whitespace).map(count).sum()
}

fn toc(
    snapshot: &Snapshot,
    page: &Page,
    reader: &Lang,
    (lang, version): (&Lang, &Version),
) -> Vec<TocView> {
    let headings = version.document.outline.iter().zip(&version.heading_ids);
    let entry = |(heading, id): (&Heading, &String)| TocView {
        level: usize::from(heading.level),
        text: content::heading(snapshot, page, reader, lang, heading),
        id: id.clone(),
    };
    headings.map(entry).collect()
}

/// The page's own sources, then those of the figures it shows, each once.
fn sources(snapshot: &Snapshot, version: &Version) -> Vec<SourceView> {
    let mut all: Vec<&Reference> = version.shared.sources.iter().flatten().collect();
    let in_text = version.document.body.holes().filter_map(|hole| match hole {
        Hole::Directive(call) if call.name == directives::FACT => {
            call.label.as_ref().map(|(id, _)| id.as_str())
        }
        _ => None,
    });
    let in_details = version.shared.facts.iter().flatten().map(|spot| spot.text.as_str());
    for id in in_text.chain(in_details) {
        let source = snapshot.facts.get(id).map(|fact| &fact.source);
        if let Some(source) = source.filter(|source| !all.contains(source)) {
            all.push(source);
        }
    }
    all.into_iter().cloned().map(SourceView::from).collect()
}

fn notice(site: &Site, page: &Page, lang: &Lang) -> NoticeView {
    let label = site.config.language(lang).map(|language| language.label.clone());
    NoticeView {
        lang: lang.to_string(),
        label: label.unwrap_or_default(),
        dir: lang.direction().as_str(),
        url: address(site, page, lang),
    }
}

/// The versions of a page, at a route of one of them, for search engines: real ones only.
pub fn translations(site: &Site, page: &Page, route: &Route) -> Vec<AlternateView> {
    alternates(site, route, |lang| page.versions.contains_key(lang))
}

/// What is at a route in every language whose own it is, and `x-default`; nothing if there is but one, or if
/// that at the route is none of them.
fn alternates(site: &Site, route: &Route, own: impl Fn(&Lang) -> bool) -> Vec<AlternateView> {
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
enum Way<'a> {
    Exact(&'a Route),
    Page(&'a Page),
}

/// A page, then the pages above it, the nearest first.
fn ways<'a>(site: &'a Site, page: &'a Page) -> Vec<Way<'a>> {
    let above = site.ancestors(&page.key).into_iter().rev();
    std::iter::once(page).chain(above).map(Way::Page).collect()
}

fn switcher(snapshot: &Snapshot, reader: &Lang, ways: &[Way<'_>]) -> Vec<SwitchView> {
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

impl From<Reference> for SourceView {
    fn from(source: Reference) -> Self {
        Self { title: source.title, url: source.url, date: source.date }
    }
}

impl From<Correction> for CorrectionView {
    fn from(correction: Correction) -> Self {
        Self { date: correction.date, text: correction.text }
    }
}
