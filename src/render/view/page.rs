//! `page`: the page being made.

use jiff::civil::Date;
use tera::Value;

use super::languages::{
    AlternateView, NoticeView, SwitchView, Way, alternates, notice, switcher, translations, ways,
};
use super::link::{ImageView, image};
use super::lists::{TermView, term};
use super::{Html, Link, Links, Table, address, view};
use crate::document::{Correction, Heading, Hole, Reference};
use crate::lang::Lang;
use crate::render::facts::{self, FactView};
use crate::render::{Snapshot, content};
use crate::site::{Page, Presence, Route, Version, directives};

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
        dir: site.config.direction(lang).as_str(),
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
        dir: site.config.direction(reader).as_str(),
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
    let calls = version.document.body.holes().filter_map(|hole| match hole {
        Hole::Directive(call) | Hole::Open(call) => Some(call),
        _ => None,
    });
    let in_text = calls.flat_map(|call| directives::figures(call));
    let in_details = version.shared.facts.iter().flatten().map(|spot| spot.text.as_str());
    for id in in_text.chain(in_details) {
        let source = snapshot.facts.get(id).map(|fact| &fact.source);
        // What can be read at one address is one source, whatever each calls it.
        let same = |a: &Reference, b: &Reference| a == b || a.url.is_some() && a.url == b.url;
        if let Some(source) = source.filter(|source| !all.iter().any(|known| same(known, source))) {
            all.push(source);
        }
    }
    all.into_iter().cloned().map(SourceView::from).collect()
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
