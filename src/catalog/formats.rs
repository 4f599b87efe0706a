//! How a language writes dates and numbers: all of it ICU4X's, none of it tables of ours.

use std::str::FromStr;

use icu::calendar::Gregorian;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::datetime::fieldsets::enums::DateFieldSet;
use icu::datetime::input::Date as IcuDate;
use icu::datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use jiff::civil::Date;
use writeable::TryWriteable;

use crate::lang::Lang;

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

/// The formatters of one language.
pub struct Formats {
    locale: Locale,
    /// The site's own pattern for long dates.
    pattern: Option<DateTimePattern>,
    long: Option<DateTimeFormatter<YMD>>,
    medium: Option<DateTimeFormatter<YMD>>,
    short: Option<DateTimeFormatter<YMD>>,
    decimal: Option<DecimalFormatter>,
}

impl DateStyle {
    /// The style of a name that templates use.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "long" => Some(Self::Long),
            "medium" => Some(Self::Medium),
            "short" => Some(Self::Short),
            _ => None,
        }
    }
}

impl Formats {
    /// The formatters of a language. ICU4X falls back to its root locale for languages that CLDR lacks.
    #[must_use]
    pub fn new(lang: &Lang, long_date: Option<&str>) -> Self {
        let locale = Locale::try_from_str(lang.tag()).unwrap_or(Locale::UNKNOWN);
        let date = |fields| DateTimeFormatter::try_new((&locale).into(), fields).ok();
        Self {
            pattern: long_date.and_then(|text| DateTimePattern::try_from_pattern_str(text).ok()),
            long: date(YMD::long()),
            medium: date(YMD::medium()),
            short: date(YMD::short()),
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            locale,
        }
    }

    /// A date in the language's own words.
    #[must_use]
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        let formatter = match style {
            DateStyle::Long => &self.long,
            DateStyle::Medium => &self.medium,
            DateStyle::Short => &self.short,
        };
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let year = i32::from(date.year());
        if let (DateStyle::Long, Some(pattern)) = (style, &self.pattern)
            && let Some(text) = self.by_pattern(pattern, year, month, day)
        {
            return text;
        }
        let icu = IcuDate::try_new_iso(year, month, day).ok();
        match (formatter, icu) {
            (Some(formatter), Some(icu)) => formatter.format(&icu).to_string(),
            _ => date.to_string(),
        }
    }

    fn by_pattern(
        &self,
        pattern: &DateTimePattern,
        year: i32,
        month: u8,
        day: u8,
    ) -> Option<String> {
        let date = IcuDate::try_new_gregorian(year, month, day).ok()?;
        let preferences = (&self.locale).into();
        let mut names =
            FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(preferences).ok()?;
        let formatted = names.include_for_pattern(pattern).ok()?;
        Some(formatted.format(&date).try_write_to_string().ok()?.into_owned())
    }

    pub fn percent(&self, digits: &str) -> Option<String> {
        self.number(digits)
    }
    pub fn currency(&self, digits: &str, _: &str) -> Option<String> {
        self.number(digits)
    }
    /// A number, written in digits with `.` before the fraction, in the language's own separators.
    /// `None` if the text is no such number.
    #[must_use]
    pub fn number(&self, digits: &str) -> Option<String> {
        let number = Decimal::from_str(digits).ok()?;
        let formatted =
            self.decimal.as_ref().map(|formatter| formatter.format(&number).to_string());
        Some(formatted.unwrap_or_else(|| digits.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_read_as_each_language_writes_them() {
        let date = Date::new(2026, 3, 20).unwrap();
        let read = |tag| {
            let formats = Formats::new(&Lang::parse(tag).unwrap(), None);
            (formats.date(date, DateStyle::Long), formats.number("8555.86").unwrap())
        };
        assert_eq!(read("vi"), ("20 tháng 3 2026".into(), "8.555,86".into()));
        assert_eq!(read("en"), ("March 20, 2026".into(), "8,555.86".into()));
        assert_eq!(read("ko"), ("2026년 3월 20일".into(), "8,555.86".into()));
        assert_eq!(read("ru"), ("20 марта 2026\u{202f}г.".into(), "8\u{a0}555,86".into()));
        assert_eq!(read("zh-Hans"), ("2026年3月20日".into(), "8,555.86".into()));
        assert_eq!(read("ja"), ("2026年3月20日".into(), "8,555.86".into()));
    }

    #[test]
    fn a_site_writes_long_dates_its_own_way_and_what_is_no_number_is_none() {
        let formats = Formats::new(&Lang::parse("vi").unwrap(), Some("d 'tháng' M 'năm' y"));
        let date = Date::new(2026, 3, 20).unwrap();
        assert_eq!(formats.date(date, DateStyle::Long), "20 tháng 3 năm 2026");
        assert_eq!(formats.date(date, DateStyle::Short), "20/03/2026");
        assert_eq!(formats.number("nhiều"), None);
    }
}
