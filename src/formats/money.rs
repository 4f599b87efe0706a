//! Percentages and money: all that we use of ICU4X's experimental part, so that a release that moves
//! it moves this file alone.

use fixed_decimal::{Decimal, Sign};
use icu::decimal::DecimalFormatter;
use icu::experimental::dimension::currency::CurrencyType;
use icu::experimental::dimension::currency::formatter::CurrencyFormatter;
use icu::experimental::dimension::percent::formatter::PercentFormatter;
use icu::locale::Locale;

use super::number::fraction_digits;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency(CurrencyType);

impl Currency {
    /// Reads a code of three letters (`VND`).
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        CurrencyType::try_from_str(code).ok().map(Self)
    }
}

/// Writes percentages of one language.
pub(super) struct PercentWriter(PercentFormatter<DecimalFormatter>);

impl PercentWriter {
    pub(super) fn new(locale: &Locale, digits: DecimalFormatter) -> Option<Self> {
        let options = Default::default();
        PercentFormatter::try_new_with_decimal_formatter(locale.into(), digits, options)
            .ok()
            .map(Self)
    }

    /// `percentage` is out of a hundred.
    pub(super) fn write(&self, percentage: &Decimal) -> String {
        self.0.format(percentage).to_string()
    }
}

/// An amount with its currency's symbol, as the language places and spaces it.
///
/// ICU4X would round to the currency's own digits (0.125 US dollars to 0.13) and always write them
/// (`5,00 US$`). Published prices are the author's: nothing is rounded, whole amounts stay whole, and
/// if `fill`, a fraction is filled up (`12,50 US$` of 12.5). So only the pattern is taken from it.
pub(super) fn write(
    locale: &Locale,
    Currency(currency): Currency,
    amount: &mut Decimal,
    fill: bool,
    digits: impl Fn(&Decimal) -> String,
) -> String {
    let made = CurrencyFormatter::try_new_symbol(locale.into(), currency, Default::default());
    let Ok(formatter) = made else {
        return format!("{} {}", digits(amount), currency.iso_code());
    };
    let sample = Decimal::from(1).with_sign(amount.sign());
    let sample = formatter.format_fixed_decimal(&sample).to_string();
    let own_digits = sample.chars().filter(|c| c.is_numeric()).count().saturating_sub(1);
    if fill && fraction_digits(amount) > 0 {
        amount.pad_end(i16::try_from(own_digits).map_or(0, i16::saturating_neg));
    }
    replace_number(&sample, &digits(&amount.clone().with_sign(Sign::None)))
        .unwrap_or_else(|| formatter.format_fixed_decimal(amount).to_string())
}

/// `1,00 US$` with another number. `None` if the currency stands within the number, as in `1$00`.
fn replace_number(sample: &str, number: &str) -> Option<String> {
    let start = sample.find(char::is_numeric)?;
    let (end, last) = sample.char_indices().rfind(|(_, c)| c.is_numeric())?;
    let end = end + last.len_utf8();
    let plain = |c: char| c.is_numeric() || matches!(c, '.' | ',' | '٫' | '\'' | '’');
    let (before, after) = (sample.get(..start)?, sample.get(end..)?);
    sample.get(start..end)?.chars().all(plain).then(|| format!("{before}{number}{after}"))
}
