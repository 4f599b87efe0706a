//! The functions and filters that templates call: strings, dates, numbers, addresses.
//!
//! They are bound to a snapshot and a language, so a template never passes the language and cannot
//! forget to.

use std::sync::Arc;

use fluent::FluentValue;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::{Snapshot, facts, finish, view};
use crate::catalog::{Catalog, DateStyle, Message};
use crate::lang::Lang;
use crate::site::{PageKey, Route, Site};
use crate::tree::parse_date;

/// Makes the names known, so that templates that use them load.
pub fn declare(tera: &mut Tera) {
    for name in ["t", "asset", "page", "fact"] {
        tera.register_function(name, |_: Kwargs, _: &State<'_>| Value::none());
    }
    for name in ["date", "number"] {
        tera.register_filter(name, |_: Value, _: Kwargs, _: &State<'_>| Value::none());
    }
}

/// Binds the functions to a snapshot and a language.
pub(super) fn register(tera: &mut Tera, snapshot: &Snapshot, lang: &Lang) {
    let (site, catalog) = (&snapshot.site, &snapshot.catalog);
    let (words, reader) = (Arc::clone(catalog), lang.clone());
    tera.register_function("t", move |args: Kwargs, _: &State<'_>| t(&words, &reader, &args));

    let pages = Arc::clone(site);
    tera.register_function("asset", move |args: Kwargs, _: &State<'_>| asset(&pages, &args));

    let (pages, reader) = (Arc::clone(site), lang.clone());
    tera.register_function("page", move |args: Kwargs, _: &State<'_>| page(&pages, &reader, &args));

    let (figures, words, reader) = (Arc::clone(&snapshot.facts), Arc::clone(catalog), lang.clone());
    tera.register_function("fact", move |args: Kwargs, _: &State<'_>| {
        let id = args.must_get::<&str>("id")?;
        let found = facts::view(&figures, &words, &reader, id).map(Value::from);
        found.ok_or_else(|| Error::message(format!("no figure {id:?} in data/facts.toml")))
    });

    let (words, reader) = (Arc::clone(catalog), lang.clone());
    tera.register_filter("date", move |value: &str, args: Kwargs, _: &State<'_>| {
        date(&words, &reader, value, &args)
    });

    let (words, reader) = (Arc::clone(catalog), lang.clone());
    tera.register_filter("number", move |value: Value, _: Kwargs, _: &State<'_>| {
        number(&words, &reader, &value)
    });
}

/// `t(id="photos", count=3)`: a string of the theme or the site. Text of another language is marked,
/// and [`finish`] turns the mark into `<span lang>` where HTML allows one.
fn t(catalog: &Catalog, lang: &Lang, args: &Kwargs) -> TeraResult<String> {
    let id = args.must_get::<&str>("id")?;
    let values: Vec<(String, FluentValue<'_>)> = args
        .iter()
        .filter(|(key, _)| key.as_str() != Some("id"))
        .map(|(key, value)| (key.to_string(), fluent_value(value)))
        .collect();
    let message = catalog.message(lang, id, &values);
    if let Some(gap) = message.as_ref().and_then(|message| message.gaps.first()) {
        return Err(Error::message(format!("string {id}: {gap}")));
    }
    Ok(marked(lang, id, message))
}

/// A string without variables.
pub(super) fn string(catalog: &Catalog, lang: &Lang, id: &str) -> String {
    marked(lang, id, catalog.message(lang, id, &[]))
}

/// The site's name for readers of a language.
pub(super) fn site_title(catalog: &Catalog, site: &Site, lang: &Lang) -> String {
    if site.config.title.is_empty() || catalog.has(lang, "site-title") {
        return string(catalog, lang, "site-title");
    }
    site.config.title.clone()
}

/// A string where nothing can be marked up.
pub(super) fn plain(marked: &str) -> String {
    finish::without_marks(marked)
}

/// A message, with a mark if it is of another language, or none's.
pub(super) fn marked(lang: &Lang, id: &str, message: Option<Message>) -> String {
    match message {
        None => finish::mark_missing(id),
        Some(message) if message.lang == *lang => message.text,
        Some(message) => finish::mark_foreign(&message.lang, &message.text),
    }
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_f64() {
        Some(number) if value.is_number() => FluentValue::from(number),
        _ => FluentValue::from(value.to_string()),
    }
}

/// `asset(path="site.css")`: the address of a file of the theme.
fn asset(site: &Site, args: &Kwargs) -> TeraResult<String> {
    let path = args.must_get::<&str>("path")?;
    let url = site.routes.url(&Route::Asset(path.to_owned()));
    url.map(str::to_owned)
        .ok_or_else(|| Error::message(format!("no file static/{path} in the theme")))
}

/// `page(key="history/po-nagar")`: a page of the site as something to link to, in the reader's language
/// or the next best.
fn page(site: &Site, lang: &Lang, args: &Kwargs) -> TeraResult<Value> {
    let key = PageKey::new(args.must_get::<&str>("key")?.trim_matches('/'));
    let found = site.pages.get(&key).and_then(|page| view::link(site, page, lang));
    found.ok_or_else(|| Error::message(format!("no page {key}")))
}

/// `page.date | date(style="long")`: a date as the language writes it.
fn date(catalog: &Catalog, lang: &Lang, value: &str, args: &Kwargs) -> TeraResult<String> {
    let date = parse_date(value).ok_or_else(|| Error::message(format!("{value:?} is no date")))?;
    let style = args.get::<&str>("style")?.unwrap_or("long");
    let style = DateStyle::from_name(style)
        .ok_or_else(|| Error::message(format!("no style {style:?}: long, medium or short")))?;
    Ok(catalog.formats(lang).map_or_else(|| date.to_string(), |formats| formats.date(date, style)))
}

/// `8555.86 | number`: a number as the language writes it.
fn number(catalog: &Catalog, lang: &Lang, value: &Value) -> TeraResult<String> {
    let digits = value.to_string();
    let formatted = catalog.formats(lang).map(|formats| formats.number(&digits));
    formatted.flatten().ok_or_else(|| Error::message(format!("{digits:?} is no number")))
}
