//! How a language writes numbers, dates, money and lists, which plural it uses and how it sorts: all
//! of it ICU4X's, none of it tables of ours.
//!
//! A formatter is made when it is first needed: all of one language's cost more than a page.

mod date;
mod money;
mod number;

pub use date::{DatePatterns, DateStyle, is_date_pattern};
pub use money::Currency;
pub use number::{Number, NumberOptions, NumberStyle};

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use jiff::civil::Date;

use date::DateWriter;
use number::NumberWriter;

/// What joins the last two of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStyle {
    /// `Nha Trang, Cam Ranh và Ninh Hòa`
    And,
    /// `Nha Trang, Cam Ranh hoặc Ninh Hòa`
    Or,
}

/// The formatters of one language.
pub struct Formats {
    locale: Locale,
    grouped: NumberWriter,
    ungrouped: NumberWriter,
    long: DateWriter,
    medium: DateWriter,
    short: DateWriter,
    and: OnceLock<Option<ListFormatter>>,
    or: OnceLock<Option<ListFormatter>>,
    plurals: OnceLock<Option<PluralRules>>,
    collator: OnceLock<Option<CollatorBorrowed<'static>>>,
}

impl ListStyle {
    /// The style of a name that templates and messages use.
    ///
    /// # Errors
    /// What is wrong with the name.
    pub fn from_name(name: &str) -> Result<Self, String> {
        match name {
            "and" => Ok(Self::And),
            "or" => Ok(Self::Or),
            _ => Err(format!("no style {name:?}: and, or")),
        }
    }
}

impl Formats {
    /// The formatters of a language. ICU4X falls back to its root locale for languages that CLDR lacks.
    #[must_use]
    pub fn new(tag: &str, patterns: &DatePatterns) -> Self {
        let locale = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN);
        Self {
            locale,
            grouped: NumberWriter::new(true),
            ungrouped: NumberWriter::new(false),
            long: DateWriter::new(DateStyle::Long, patterns),
            medium: DateWriter::new(DateStyle::Medium, patterns),
            short: DateWriter::new(DateStyle::Short, patterns),
            and: OnceLock::new(),
            or: OnceLock::new(),
            plurals: OnceLock::new(),
            collator: OnceLock::new(),
        }
    }

    /// A date in the language's own words.
    #[must_use]
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        let writer = match style {
            DateStyle::Long => &self.long,
            DateStyle::Medium => &self.medium,
            DateStyle::Short => &self.short,
        };
        writer.write(&self.locale, date)
    }

    /// A number, written in digits with `.` before the fraction, in the language's own separators.
    /// `None` if the text is no such number.
    #[must_use]
    pub fn number(&self, digits: &str) -> Option<String> {
        Some(self.styled(&Number::parse(digits)?, &NumberOptions::default()).0)
    }

    /// A number as text, and the number that this text shows: rounded, as a percentage, with zeros.
    #[must_use]
    pub fn styled(&self, number: &Number, options: &NumberOptions) -> (String, Number) {
        let writer = if options.grouping { &self.grouped } else { &self.ungrouped };
        writer.write(&self.locale, number, options)
    }

    /// Items joined to one phrase.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S], style: ListStyle) -> String {
        let locale = || (&self.locale).into();
        let options = ListFormatterOptions::default();
        let formatter = match style {
            ListStyle::And => {
                self.and.get_or_init(|| ListFormatter::try_new_and(locale(), options).ok())
            }
            ListStyle::Or => {
                self.or.get_or_init(|| ListFormatter::try_new_or(locale(), options).ok())
            }
        };
        let items = items.iter().map(AsRef::as_ref);
        match formatter {
            Some(formatter) => formatter.format_to_string(items),
            None => items.collect::<Vec<_>>().join(", "),
        }
    }

    /// The plural category of a number, by its name in messages (`one`, `few`, `other` …).
    #[must_use]
    pub fn plural(&self, number: &Number) -> &'static str {
        let make =
            || PluralRules::try_new((&self.locale).into(), PluralRulesOptions::default()).ok();
        let rules = self.plurals.get_or_init(make).as_ref();
        match rules.map(|rules| rules.category_for(number.decimal())) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    /// Which of two texts the language puts first. Texts that differ are never equal, so no order of
    /// files or threads shows through.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let order = self.collator().map_or(Ordering::Equal, |found| found.compare(left, right));
        order.then_with(|| left.cmp(right))
    }

    /// Bytes that sort as [`compare`](Self::compare) does, for sorting by something of each item.
    #[must_use]
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        if let Some(collator) = self.collator() {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0);
        key.extend(text.bytes());
        key
    }

    fn collator(&self) -> Option<&CollatorBorrowed<'static>> {
        let make = || Collator::try_new((&self.locale).into(), CollatorOptions::default()).ok();
        self.collator.get_or_init(make).as_ref()
    }
}

#[cfg(test)]
mod tests;
