//! What messages call: `NUMBER($n, style: "percent")`, `DATETIME($day, style: "short")`, `LIST($names)`.

use std::borrow::Cow;

use crate::fluent::{Functions, Value};
use crate::formats::{DateStyle, Formats, ListStyle, NumberOptions, NumberStyle};
use crate::tree::parse_date;

/// The functions by their names.
pub(super) const FUNCTIONS: Functions =
    &[("NUMBER", number), ("DATETIME", datetime), ("LIST", list)];

type Named<'n, 'a> = &'n [(&'n str, Value<'a>)];

fn number<'a>(
    formats: &Formats,
    given: &[Value<'a>],
    named: Named<'_, 'a>,
) -> Result<Value<'a>, String> {
    let value = only(given)?;
    let (mut style, mut currency, mut power) = (None, None, 0);
    let mut options = NumberOptions::default();
    for (name, value) in named {
        match *name {
            "style" => style = Some(text(name, value)?),
            "currency" => currency = Some(text(name, value)?),
            "minimumFractionDigits" => {
                options.minimum_fraction_digits = Some(digits(formats, name, value)?);
            }
            "maximumFractionDigits" => {
                options.maximum_fraction_digits = Some(digits(formats, name, value)?);
            }
            "scale" => power = power_of_ten(formats, value)?,
            "useGrouping" => {
                options.grouping = match text(name, value)? {
                    "true" => true,
                    "false" => false,
                    other => return Err(format!("no useGrouping {other:?}: true, false")),
                };
            }
            _ => return Err(unknown(name)),
        }
    }
    options.style = NumberStyle::from_names(style, currency)?;
    let number = value.number().ok_or_else(|| format!("{:?} is no number", value.text(formats)))?;
    let (text, shown) = formats.styled(&number.scaled(power), &options.checked()?);
    Ok(Value::Written(text, shown))
}

/// Of `scale`, which brings a figure to the unit that a language counts in: 5.4 billion is 54 times 억.
fn power_of_ten(formats: &Formats, value: &Value<'_>) -> Result<i16, String> {
    let written = value.number().map(|number| number.to_string());
    let zeros = written.as_deref().and_then(|digits| digits.strip_prefix('1'));
    let power = zeros.filter(|zeros| zeros.bytes().all(|byte| byte == b'0') && zeros.len() <= 12);
    power.and_then(|zeros| i16::try_from(zeros.len()).ok()).ok_or_else(|| {
        format!("scale must be a power of ten such as 10 or 100, not {:?}", value.text(formats))
    })
}

fn datetime<'a>(
    formats: &Formats,
    given: &[Value<'a>],
    named: Named<'_, 'a>,
) -> Result<Value<'a>, String> {
    let value = only(given)?;
    let mut style = DateStyle::Long;
    for (name, value) in named {
        style = match *name {
            "style" | "dateStyle" => DateStyle::from_name(text(name, value)?)?,
            _ => return Err(unknown(name)),
        };
    }
    let date = match value {
        Value::Text(text) => parse_date(text),
        _ => None,
    };
    let date = date.ok_or_else(|| format!("{:?} is no date", value.text(formats)))?;
    Ok(Value::from(formats.date(date, style)))
}

fn list<'a>(
    formats: &Formats,
    given: &[Value<'a>],
    named: Named<'_, 'a>,
) -> Result<Value<'a>, String> {
    let mut style = ListStyle::And;
    for (name, value) in named {
        style = match *name {
            "style" => ListStyle::from_name(text(name, value)?)?,
            _ => return Err(unknown(name)),
        };
    }
    let mut items: Vec<Cow<'_, str>> = Vec::new();
    for value in given {
        match value {
            Value::List(more) => items.extend(more.iter().cloned()),
            other => items.push(other.text(formats)),
        }
    }
    Ok(Value::from(formats.list(&items, style)))
}

fn only<'v, 'a>(given: &'v [Value<'a>]) -> Result<&'v Value<'a>, String> {
    match given {
        [value] => Ok(value),
        _ => Err(format!("one value belongs between the brackets, not {}", given.len())),
    }
}

fn text<'v>(name: &str, value: &'v Value<'_>) -> Result<&'v str, String> {
    match value {
        Value::Text(text) => Ok(text),
        _ => Err(format!("{name} must stand in quotes")),
    }
}

fn digits(formats: &Formats, name: &str, value: &Value<'_>) -> Result<u8, String> {
    let text = value.number().map(|number| number.to_string());
    text.and_then(|text| text.parse().ok())
        .ok_or_else(|| format!("{name} must be a whole number, not {:?}", value.text(formats)))
}

fn unknown(name: &str) -> String {
    format!("no option {name:?}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::{Bundle, Text};
    use crate::formats::DatePatterns;

    /// The result of one placed expression, in a sentence.
    fn place(tag: &str, expression: &str, args: &[(&str, Value<'_>)]) -> Text {
        let mut bundle = Bundle::new(Formats::new(tag, &DatePatterns::default()), FUNCTIONS);
        assert_eq!(bundle.add(&format!("m = ({{ {expression} }})")), []);
        bundle.text("m", None, args).unwrap()
    }

    #[track_caller]
    fn check(tag: &str, expression: &str, value: Value<'_>, expected: &str) {
        let found = place(tag, expression, &[("x", value)]);
        assert_eq!((found.text, found.gaps), (format!("({expected})"), Vec::new()));
    }

    #[track_caller]
    fn check_gap(expression: &str, value: Value<'_>, gap: &str) {
        let found = place("vi", expression, &[("x", value)]);
        assert_eq!(found.gaps, [gap]);
    }

    #[test]
    fn numbers_in_every_style() {
        let number = |digits| Value::of_digits(digits);
        check("vi", "NUMBER($x)", number("12.50"), "12,50");
        check("vi", "NUMBER($x)", Value::from("12.50"), "12,50");
        check("vi", "$x", number("1234.50"), "1.234,50");
        check("ru", "NUMBER($x, style: \"percent\")", number("0.125"), "12,5\u{a0}%");
        let rounded = "NUMBER($x, style: \"percent\", maximumFractionDigits: 0)";
        check("en", rounded, number("0.125"), "13%");
        let money = "NUMBER($x, style: \"currency\", currency: \"VND\")";
        check("vi", money, number("1500000"), "1.500.000\u{a0}₫");
        check("ko", money, number("1500000"), "₫1,500,000");
        check("en", "NUMBER($x, minimumFractionDigits: 2)", number("5"), "5.00");
        check("en", "NUMBER($x, useGrouping: \"false\")", number("2026"), "2026");
        check("ko", "NUMBER($x, scale: 100)", number("16.4"), "1,640");
        check("ja", "NUMBER($x, scale: 10)", number("5.40"), "54.0");
        check("zh-Hans", "NUMBER($x, scale: 10000)", number("0.05"), "500");
        check("en", "NUMBER(NUMBER($x, maximumFractionDigits: 1))", number("1.26"), "1.3");
    }

    #[test]
    fn dates_in_every_style() {
        let day = || Value::from("2026-03-20");
        check("en", "DATETIME($x)", day(), "March 20, 2026");
        check("vi", "DATETIME($x, style: \"medium\")", day(), "20 thg 3, 2026");
        check("ja", "DATETIME($x, dateStyle: \"short\")", day(), "2026/03/20");
        check("vi", "$x", Value::from("20/3/2026"), "20/3/2026");
    }

    #[test]
    fn lists_of_what_is_given() {
        let names = || Value::List(["Đảo", "biển", "núi"].map(Cow::Borrowed).to_vec());
        check("vi", "LIST($x)", names(), "Đảo, biển và núi");
        check("en", "LIST($x, \"more\", style: \"or\")", names(), "Đảo, biển, núi, or more");
        check("zh-Hans", "$x", names(), "Đảo、biển和núi");
    }

    #[test]
    fn mistakes_reach_whoever_wrote_the_call() {
        let one = || Value::of_digits("1");
        let number = "NUMBER($x, style: \"ratio\")";
        check_gap(number, one(), "NUMBER(): no style \"ratio\": decimal, percent, currency");
        check_gap("NUMBER($x, styl: \"percent\")", one(), "NUMBER(): no option \"styl\"");
        check_gap("NUMBER($x, style: 1)", one(), "NUMBER(): style must stand in quotes");
        let digits = "NUMBER($x, minimumFractionDigits: 1.5)";
        let gap = "NUMBER(): minimumFractionDigits must be a whole number, not \"1,5\"";
        check_gap(digits, one(), gap);
        let scale = "NUMBER(): scale must be a power of ten such as 10 or 100, not \"20\"";
        check_gap("NUMBER($x, scale: 20)", one(), scale);
        check_gap("NUMBER($x)", Value::from("many"), "NUMBER(): \"many\" is no number");
        let none = "NUMBER(): one value belongs between the brackets, not 0";
        check_gap("NUMBER()", one(), none);
        let full = "DATETIME($x, dateStyle: \"full\")";
        check_gap(full, one(), "DATETIME(): no style \"full\": long, medium, short");
        check_gap("DATETIME($x)", Value::from("soon"), "DATETIME(): \"soon\" is no date");
        check_gap("LIST($x, style: \"nor\")", one(), "LIST(): no style \"nor\": and, or");
    }

    #[test]
    fn no_marks_of_direction_are_put_around_values() {
        for tag in ["vi", "en", "ar"] {
            let expressions = ["$x", "NUMBER($x)", "LIST($x, \"a\")", "{ $x ->\n *[a] { $x }\n }"];
            for expression in expressions {
                let text = place(tag, expression, &[("x", Value::of_digits("1"))]).text;
                assert!(
                    !text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']),
                    "{text:?}"
                );
            }
        }
    }
}
