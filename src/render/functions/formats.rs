//! Dates, numbers and lists as the reader's language writes them, and values as programs read them.

use std::borrow::Cow;

use tera::{Error, Kwargs, TeraResult, Value};

use super::Bound;
use super::strings::text_of;
use crate::catalog::{DateStyle, Formats, ListStyle, Number, NumberOptions, NumberStyle};
use crate::lang::Lang;
use crate::tree::parse_date;

/// A date as the language writes it.
pub(super) fn date(bound: &Bound, value: &Value, args: &Kwargs) -> TeraResult<Value> {
    let text = text_of(value);
    let date = parse_date(&text).ok_or_else(|| Error::message(format!("{text:?} is no date")))?;
    let style = args.get::<&str>("style")?.map_or(Ok(DateStyle::Long), DateStyle::from_name);
    Ok(formats(bound, args)?.date(date, style.map_err(Error::message)?).into())
}

/// A number as the language writes it.
pub(super) fn number(bound: &Bound, value: &Value, args: &Kwargs) -> TeraResult<Value> {
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
    Ok(formats(bound, args)?.styled(&number, &options).0.into())
}

/// Texts as one phrase.
pub(super) fn list(bound: &Bound, value: &Value, args: &Kwargs) -> TeraResult<Value> {
    let style = args.get::<&str>("style")?.map_or(Ok(ListStyle::And), ListStyle::from_name);
    let items = value.as_array().ok_or_else(|| Error::message(format!("{value} is no array")))?;
    let items: Vec<Cow<'_, str>> = items.iter().map(text_of).collect();
    Ok(formats(bound, args)?.list(&items, style.map_err(Error::message)?).into())
}

/// A value as JSON that can stand in an element of HTML.
pub(super) fn json(_: &Bound, value: &Value, _: &Kwargs) -> TeraResult<Value> {
    let json = serde_json::to_string(value).map_err(|error| Error::message(error.to_string()))?;
    // Outside strings JSON has none of these, and inside one the escape says the same.
    let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    Ok(Value::safe_string(&json))
}

/// The formats of the language that is asked for, else of the text around.
fn formats<'a>(bound: &'a Bound, args: &Kwargs) -> TeraResult<&'a Formats> {
    let tag = args.get::<&str>("lang")?.unwrap_or(bound.lang.tag());
    let found = Lang::parse(tag).and_then(|lang| bound.catalog.formats(&lang));
    found.ok_or_else(|| Error::message(format!("no language {tag}")))
}
