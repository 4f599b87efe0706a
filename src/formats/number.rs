//! Numbers, exact to the digit: text goes in, text comes out, and no figure is ever a binary fraction.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::locale::Locale;

use super::money::{self, Currency, PercentWriter};

/// A number as its author wrote it, `12.50` with its zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Number(Decimal);

/// What a number is a number of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberStyle {
    /// Anything: `8.555,86`.
    #[default]
    Decimal,
    /// A share of one: 0.125 is `12,5%`.
    Percent,
    /// Money.
    Currency(Currency),
}

/// How a number is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberOptions {
    /// What it is a number of.
    pub style: NumberStyle,
    /// Digits after the point at least: zeros are added.
    pub minimum_fraction_digits: Option<u8>,
    /// Digits after the point at most: the number is rounded, a half away from zero. If not given,
    /// nothing is rounded, whatever the style: a published figure is the author's.
    pub maximum_fraction_digits: Option<u8>,
    /// Whether thousands are set apart.
    pub grouping: bool,
}

/// Writes numbers of one language.
pub(super) struct NumberWriter {
    grouping: GroupingStrategy,
    decimal: OnceLock<Option<DecimalFormatter>>,
    percent: OnceLock<Option<PercentWriter>>,
}

/// More digits than anybody publishes, and few enough to add up without limits.
const MOST_DIGITS: i16 = 100;

/// As many digits after the point as may be asked for.
const MOST_FRACTION_DIGITS: u8 = 20;

impl Number {
    /// Reads digits with `.` before the fraction, `-` before them and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut decimal = Decimal::from_str(text).ok()?;
        let size = decimal.magnitude_range();
        if *size.start() < -MOST_DIGITS || *size.end() > MOST_DIGITS {
            return None;
        }
        decimal.trim_start();
        Some(Self(decimal))
    }

    /// It times a power of ten, to the digit: `5.4` with 1 is `54`.
    #[must_use]
    pub fn scaled(mut self, power: i16) -> Self {
        self.0.multiply_pow10(power);
        self.0.trim_start();
        self
    }

    /// Whether both have the same value, however many zeros they are written with.
    #[must_use]
    pub fn equals(&self, other: &Self) -> bool {
        let plain = |number: &Self| {
            let mut decimal = without_minus_zero(number.0.clone());
            decimal.trim_end();
            decimal
        };
        plain(self) == plain(other)
    }

    pub(super) const fn decimal(&self) -> &Decimal {
        &self.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl NumberStyle {
    /// The style of a name that templates and messages use, with its currency.
    ///
    /// # Errors
    /// What is wrong with the names.
    pub fn from_names(style: Option<&str>, currency: Option<&str>) -> Result<Self, String> {
        match (style, currency) {
            (Some("currency"), None) => {
                Err("style \"currency\" needs a currency, such as \"VND\"".to_owned())
            }
            (Some("currency"), Some(code)) => Currency::parse(code)
                .map(Self::Currency)
                .ok_or_else(|| format!("no currency {code:?}: VND, USD, EUR …")),
            (_, Some(_)) => Err("a currency needs style \"currency\"".to_owned()),
            (Some("percent"), None) => Ok(Self::Percent),
            (Some("decimal") | None, None) => Ok(Self::Decimal),
            (Some(name), None) => Err(format!("no style {name:?}: decimal, percent, currency")),
        }
    }
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self {
            style: NumberStyle::Decimal,
            minimum_fraction_digits: None,
            maximum_fraction_digits: None,
            grouping: true,
        }
    }
}

impl NumberOptions {
    /// These options, if they fit each other.
    ///
    /// # Errors
    /// Why they don't.
    pub fn checked(self) -> Result<Self, String> {
        let (least, most) = (self.minimum_fraction_digits, self.maximum_fraction_digits);
        if least.max(most).is_some_and(|digits| digits > MOST_FRACTION_DIGITS) {
            return Err(format!("at most {MOST_FRACTION_DIGITS} digits after the point"));
        }
        match (least, most) {
            (Some(least), Some(most)) if least > most => {
                Err(format!("at least {least} and at most {most} digits cannot both be"))
            }
            _ => Ok(self),
        }
    }
}

impl NumberWriter {
    pub(super) fn new(grouping: bool) -> Self {
        let grouping = if grouping { GroupingStrategy::Auto } else { GroupingStrategy::Never };
        Self { grouping, decimal: OnceLock::new(), percent: OnceLock::new() }
    }

    /// The text of a number, and the number that the text shows.
    pub(super) fn write(
        &self,
        locale: &Locale,
        number: &Number,
        options: &NumberOptions,
    ) -> (String, Number) {
        let mut shown = number.0.clone();
        if options.style == NumberStyle::Percent {
            shown.multiply_pow10(2);
            shown.trim_start();
        }
        let mut shown = fitted(shown, options);
        let text = match options.style {
            NumberStyle::Decimal => self.decimal(locale, &shown),
            NumberStyle::Percent => {
                let make = || PercentWriter::new(locale, self.formatter(locale)?);
                let percent = self.percent.get_or_init(make).as_ref();
                percent.map_or_else(|| format!("{shown}%"), |percent| percent.write(&shown))
            }
            NumberStyle::Currency(currency) => {
                let free = options.minimum_fraction_digits.or(options.maximum_fraction_digits);
                money::write(locale, currency, &mut shown, free.is_none(), |amount| {
                    self.decimal(locale, amount)
                })
            }
        };
        (text, Number(shown))
    }

    fn decimal(&self, locale: &Locale, number: &Decimal) -> String {
        let formatter = self.decimal.get_or_init(|| self.formatter(locale)).as_ref();
        formatter.map_or_else(|| number.to_string(), |found| found.format_to_string(number))
    }

    fn formatter(&self, locale: &Locale) -> Option<DecimalFormatter> {
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(self.grouping)).ok()
    }
}

/// How many digits a number has after its point.
pub(super) fn fraction_digits(number: &Decimal) -> i16 {
    number.magnitude_range().start().saturating_neg()
}

fn fitted(mut number: Decimal, options: &NumberOptions) -> Decimal {
    let most = options.maximum_fraction_digits.map(i16::from);
    if let Some(most) = most.filter(|most| fraction_digits(&number) > *most) {
        let away_from_zero = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        number.round_with_mode(-most, away_from_zero);
        number.trim_end();
    }
    if let Some(least) = options.minimum_fraction_digits {
        number.pad_end(-i16::from(least));
    }
    without_minus_zero(number)
}

/// What is rounded to nothing has no sign: `-0` is no figure.
fn without_minus_zero(number: Decimal) -> Decimal {
    if number.absolute.is_zero() { number.with_sign(Sign::None) } else { number }
}
