//! Dates, as CLDR writes them or by a pattern of the site's own.

use std::sync::OnceLock;

use icu::calendar::Gregorian;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::datetime::fieldsets::enums::DateFieldSet;
use icu::datetime::input::Date as IcuDate;
use icu::datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu::locale::Locale;
use jiff::civil::{Date, date};
use writeable::TryWriteable;

/// How long a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateStyle {
    /// `20 tháng 3 2026`
    Long,
    /// `20 thg 3, 2026`
    Medium,
    /// `20/03/2026`
    Short,
}

/// A site's own ways to write dates in one language: patterns of UTS 35, part 4.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatePatterns {
    /// For [`DateStyle::Long`].
    pub long: Option<String>,
    /// For [`DateStyle::Medium`].
    pub medium: Option<String>,
    /// For [`DateStyle::Short`].
    pub short: Option<String>,
}

type Names = FixedCalendarDateTimeNames<Gregorian, DateFieldSet>;

/// Writes dates in one style.
pub(super) struct DateWriter {
    style: DateStyle,
    pattern: Option<String>,
    made: OnceLock<Option<Made>>,
}

enum Made {
    Cldr(Box<DateTimeFormatter<YMD>>),
    Pattern(Box<(Names, DateTimePattern)>),
}

impl DateStyle {
    /// The style of a name that templates and messages use.
    ///
    /// # Errors
    /// What is wrong with the name.
    pub fn from_name(name: &str) -> Result<Self, String> {
        match name {
            "long" => Ok(Self::Long),
            "medium" => Ok(Self::Medium),
            "short" => Ok(Self::Short),
            _ => Err(format!("no style {name:?}: long, medium, short")),
        }
    }
}

/// Whether dates can be written by a pattern. One with hours cannot, nor one without anything of a date.
#[must_use]
pub fn is_date_pattern(text: &str) -> bool {
    Made::by_pattern(&Locale::UNKNOWN, text).is_some()
}

impl DateWriter {
    pub(super) fn new(style: DateStyle, patterns: &DatePatterns) -> Self {
        let pattern = match style {
            DateStyle::Long => &patterns.long,
            DateStyle::Medium => &patterns.medium,
            DateStyle::Short => &patterns.short,
        };
        Self { style, pattern: pattern.clone(), made: OnceLock::new() }
    }

    pub(super) fn write(&self, locale: &Locale, date: Date) -> String {
        let make = || {
            let own = self.pattern.as_deref().and_then(|text| Made::by_pattern(locale, text));
            own.or_else(|| Made::cldr(locale, self.style))
        };
        let text = self.made.get_or_init(make).as_ref().and_then(|made| made.write(date));
        text.unwrap_or_else(|| date.to_string())
    }
}

impl Made {
    fn cldr(locale: &Locale, style: DateStyle) -> Option<Self> {
        let fields = match style {
            DateStyle::Long => YMD::long(),
            DateStyle::Medium => YMD::medium(),
            DateStyle::Short => YMD::short(),
        };
        let formatter = DateTimeFormatter::try_new(locale.into(), fields).ok()?;
        Some(Self::Cldr(Box::new(formatter)))
    }

    fn by_pattern(locale: &Locale, text: &str) -> Option<Self> {
        let pattern = DateTimePattern::try_from_pattern_str(text).ok()?;
        let mut names = Names::try_new(locale.into()).ok()?;
        names.include_for_pattern(&pattern).ok()?;
        let made = Self::Pattern(Box::new((names, pattern)));
        let (one, another) = (date(2026, 3, 20), date(2027, 4, 21));
        (made.write(one)? != made.write(another)?).then_some(made)
    }

    fn write(&self, date: Date) -> Option<String> {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let year = i32::from(date.year());
        match self {
            Self::Cldr(formatter) => {
                let date = IcuDate::try_new_iso(year, month, day).ok()?;
                Some(formatter.format(&date).to_string())
            }
            Self::Pattern(made) => {
                let (names, pattern) = &**made;
                let date = IcuDate::try_new_gregorian(year, month, day).ok()?;
                let formatted = names.with_pattern_unchecked(pattern).format(&date);
                Some(formatted.try_write_to_string().ok()?.into_owned())
            }
        }
    }
}
