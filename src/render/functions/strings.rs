//! The site's strings as pages show them: those of another language marked.

use std::borrow::Cow;

use tera::{Error, Kwargs, TeraResult, Value};

use super::Bound;
use crate::catalog::{Catalog, Message, Value as MessageValue};
use crate::lang::Lang;
use crate::render::finish;
use crate::site::Site;

/// A string of the theme or the site. Text of another language is marked,
/// and [`finish`] turns the mark into `<span lang>` where HTML allows one.
pub(super) fn t(bound: &Bound, args: &Kwargs) -> TeraResult<Value> {
    let id = args.must_get::<&str>("id")?;
    let values: Vec<(&str, MessageValue<'_>)> = args
        .iter()
        .filter_map(|(key, value)| Some((key.as_str()?, message_value(value))))
        .filter(|(key, _)| *key != "id")
        .collect();
    let message = bound.catalog.message(&bound.lang, id, &values);
    if let Some(gap) = message.as_ref().and_then(|message| message.gaps.first()) {
        return Err(Error::message(format!("string {id}: {gap}")));
    }
    Ok(Value::from(marked(&bound.lang, id, message)))
}

/// A string without variables.
pub(in crate::render) fn string(catalog: &Catalog, lang: &Lang, id: &str) -> String {
    marked(lang, id, catalog.message(lang, id, &[]))
}

/// The site's name for readers of a language.
pub(in crate::render) fn site_title(catalog: &Catalog, site: &Site, lang: &Lang) -> String {
    if site.config.title.is_empty() || catalog.has(lang, "site-title") {
        return string(catalog, lang, "site-title");
    }
    site.config.title.clone()
}

/// A string where nothing can be marked up.
pub(in crate::render) fn plain(marked: &str) -> String {
    finish::plain(marked)
}

/// A message, with a mark if it is of another language, or none's.
pub(in crate::render) fn marked(lang: &Lang, id: &str, message: Option<Message>) -> String {
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

pub(super) fn text_of(value: &Value) -> Cow<'_, str> {
    value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed)
}
