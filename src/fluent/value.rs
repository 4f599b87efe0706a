//! What messages are filled with.

use std::borrow::Cow;

use crate::formats::{Formats, ListStyle, Number, NumberOptions};

/// A value that a message is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text, placed as it is.
    Text(Cow<'a, str>),
    /// A number, placed as the language writes it.
    Number(Number),
    /// A number that a function has written already, and the number that its text shows.
    Written(String, Number),
    /// Texts, placed with the language's “and”.
    List(Vec<Cow<'a, str>>),
}

/// What a message is filled with, by name.
pub type Args<'a> = &'a [(&'a str, Value<'a>)];

/// A function that messages call: how the language writes things, what stands between its brackets
/// without a name, and what has one. An error says what is wrong, for whoever wrote the call.
pub type Function =
    for<'a> fn(&Formats, &[Value<'a>], &[(&str, Value<'a>)]) -> Result<Value<'a>, String>;

/// Functions by the names that messages call them by.
pub type Functions = &'static [(&'static str, Function)];

impl<'a> Value<'a> {
    /// A number by its digits, or text if they are none.
    #[must_use]
    pub fn of_digits(digits: impl Into<Cow<'a, str>>) -> Self {
        let digits = digits.into();
        Number::parse(&digits).map_or(Self::Text(digits), Self::Number)
    }

    /// The value as a number. Figures that have to stay as they were written come as text.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Number(number) | Self::Written(_, number) => Some(number.clone()),
            Self::Text(text) => Number::parse(text),
            Self::List(_) => None,
        }
    }

    /// The value as it is placed in a text.
    #[must_use]
    pub fn text(&self, formats: &Formats) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Written(text, _) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(formats.styled(number, &NumberOptions::default()).0),
            Self::List(items) => Cow::Owned(formats.list(items, ListStyle::And)),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
