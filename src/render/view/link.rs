//! A page as something to link to.

use tera::Value;

use super::view;
use crate::lang::Lang;
use crate::render::finish;
use crate::site::links::Destination;
use crate::site::{Page, Site, Version};

view! {
    /// A page as something to link to: an entry of a menu or a list.
    LinkView {
        /// The page's key (`history/po-nagar`).
        key: String,
        /// Its title.
        title: String,
        /// One or two sentences.
        summary: String,
        /// Its address.
        url: String,
        /// The language of title and summary: the reader's, or the next best.
        lang: String,
        /// The direction of that language.
        dir: &'static str,
        /// What it is about, or nothing.
        kind: Option<String>,
        /// The day it speaks from (`2026-11-23`), or nothing.
        date: Option<String>,
        /// The day its content last changed, or nothing.
        updated: Option<String>,
        /// Its picture, or nothing.
        image: Option<ImageView>,
    }
}

view! {
    /// A picture.
    ImageView {
        /// Its address.
        url: String,
        /// Its description, empty where there is none.
        alt: String,
    }
}

/// A page as something to link to, in the reader's language or the next best.
pub fn link(site: &Site, page: &Page, reader: &Lang) -> Option<Value> {
    let (lang, version) = site.version(page, reader)?;
    let shared = &version.shared;
    let view = LinkView {
        key: page.key.to_string(),
        title: version.title().to_owned(),
        summary: version.summary().to_owned(),
        url: address(site, page, reader),
        lang: lang.to_string(),
        dir: site.config.direction(lang).as_str(),
        kind: shared.kind.as_ref().map(|kind| kind.text.clone()),
        date: shared.date.map(|date| date.to_string()),
        updated: shared.updated.map(|date| date.to_string()),
        image: image(site, page, version),
    };
    Some(Value::from(view))
}

/// A page that is not online today: it gives nothing away, and what links to it is told of.
pub fn withheld(site: &Site, key: &str, reader: &Lang) -> Value {
    Value::from(LinkView {
        key: key.to_owned(),
        title: String::new(),
        summary: String::new(),
        url: finish::mark_withheld(key),
        lang: reader.to_string(),
        dir: site.config.direction(reader).as_str(),
        kind: None,
        date: None,
        updated: None,
        image: None,
    })
}

/// Where readers of a language find a page.
pub fn address(site: &Site, page: &Page, reader: &Lang) -> String {
    let route = site.route(page, reader);
    route.and_then(|route| site.routes.url(&route)).unwrap_or_default().to_owned()
}

pub(super) fn image(site: &Site, page: &Page, version: &Version) -> Option<ImageView> {
    let image = version.shared.image.as_ref()?;
    let Destination::File(route, _) = site.resolve(&page.key, &image.text) else {
        return None;
    };
    let alt = version.document.front.own.image_alt.clone().unwrap_or_default();
    Some(ImageView { url: site.routes.url(&route)?.to_owned(), alt })
}
