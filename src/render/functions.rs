//! The functions and filters that templates call: strings, dates, numbers, addresses.
//!
//! They are bound to a snapshot and a language, so a template never passes the language and cannot
//! forget to.

use std::borrow::Cow;
use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::{Snapshot, facts, finish, view};
use crate::catalog::{
    Catalog, DateStyle, Formats, ListStyle, Message, Number, NumberOptions, NumberStyle,
    Value as MessageValue,
};
use crate::lang::Lang;
use crate::site::{PageKey, Route, Site};
use crate::tree::parse_date;

/// Makes the names known, so that templates that use them load.
pub fn declare(tera: &mut Tera) {
    for name in ["t", "asset", "page", "fact"] {
        tera.register_function(name, |_: Kwargs, _: &State<'_>| Value::none());
    }
    for name in ["date", "number", "list"] {
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
    tera.register_filter("number", move |value: Value, args: Kwargs, _: &State<'_>| {
        number(&words, &reader, &value, &args)
    });

    let (words, reader) = (Arc::clone(catalog), lang.clone());
    tera.register_filter("list", move |value: Value, args: Kwargs, _: &State<'_>| {
        list(&words, &reader, &value, &args)
    });
}

/// `t(id="photos", count=3)`: a string of the theme or the site. Text of another language is marked,
/// and [`finish`] turns the mark into `<span lang>` where HTML allows one.
fn t(catalog: &Catalog, lang: &Lang, args: &Kwargs) -> TeraResult<String> {
    let id = args.must_get::<&str>("id")?;
    let values: Vec<(&str, MessageValue<'_>)> = args
        .iter()
        .filter_map(|(key, value)| Some((key.as_str()?, message_value(value))))
        .filter(|(key, _)| *key != "id")
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

/// A value of a template for a message, to the digit.
fn message_value(value: &Value) -> MessageValue<'_> {
    if let Some(text) = value.as_str() {
        return MessageValue::from(text);
    }
    match value.as_array() {
        Some(items) => MessageValue::List(items.iter().map(text_of).collect()),
        None if value.is_number() => MessageValue::of_digits(value.to_string()),
        None => MessageValue::from(value.to_string()),
    }
}

fn text_of(value: &Value) -> Cow<'_, str> {
    value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed)
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
    only(args, &["style"])?;
    let date = parse_date(value).ok_or_else(|| Error::message(format!("{value:?} is no date")))?;
    let style = args.get::<&str>("style")?.map_or(Ok(DateStyle::Long), DateStyle::from_name);
    Ok(formats(catalog, lang)?.date(date, style.map_err(Error::message)?))
}

/// `8555.86 | number`, `0.125 | number(style="percent", digits=1)`,
/// `1500000 | number(style="currency", currency="VND")`: a number as the language writes it.
/// `digits` are those after the point: without it, they are those that the number has.
fn number(catalog: &Catalog, lang: &Lang, value: &Value, args: &Kwargs) -> TeraResult<String> {
    only(args, &["style", "currency", "digits"])?;
    let (style, currency) = (args.get::<&str>("style")?, args.get::<&str>("currency")?);
    let style = NumberStyle::from_names(style, currency).map_err(Error::message)?;
    let digits = args.get::<u64>("digits")?.map(|digits| u8::try_from(digits).unwrap_or(u8::MAX));
    let options = NumberOptions {
        style,
        minimum_fraction_digits: digits,
        maximum_fraction_digits: digits,
        ..NumberOptions::default()
    };
    let options = options.checked().map_err(Error::message)?;
    let text = text_of(value);
    let number = Number::parse(&text);
    let number = number.ok_or_else(|| Error::message(format!("{text:?} is no number")))?;
    Ok(formats(catalog, lang)?.styled(&number, &options).0)
}

/// `["Nha Trang", "Cam Ranh"] | list(style="or")`: texts as one phrase, joined with “and” if not told.
fn list(catalog: &Catalog, lang: &Lang, value: &Value, args: &Kwargs) -> TeraResult<String> {
    only(args, &["style"])?;
    let style = args.get::<&str>("style")?.map_or(Ok(ListStyle::And), ListStyle::from_name);
    let items = value.as_array().ok_or_else(|| Error::message(format!("{value} is no array")))?;
    let items: Vec<Cow<'_, str>> = items.iter().map(text_of).collect();
    Ok(formats(catalog, lang)?.list(&items, style.map_err(Error::message)?))
}

fn formats<'c>(catalog: &'c Catalog, lang: &Lang) -> TeraResult<&'c Formats> {
    catalog.formats(lang).ok_or_else(|| Error::message(format!("no language {lang}")))
}

/// Refuses arguments that would be passed over: a slip of the pen would be a wrong figure.
fn only(args: &Kwargs, known: &[&str]) -> TeraResult<()> {
    let unknown = |key: &&str| !known.contains(key);
    match args.iter().filter_map(|(key, _)| key.as_str()).find(unknown) {
        Some(key) => Err(Error::message(format!("no argument {key:?}: {}", known.join(", ")))),
        None => Ok(()),
    }
}
