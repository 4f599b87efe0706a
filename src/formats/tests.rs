//! What each kind of format gives in each language.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn formats(tag: &str) -> Formats {
    Formats::new(tag, &DatePatterns::default())
}

fn written(formats: &Formats, digits: &str, options: &NumberOptions) -> String {
    formats.styled(&Number::parse(digits).unwrap(), options).0
}

/// A language, with what it makes of a figure that stays exact, a share, two sums of money, a day in
/// three lengths, and three names.
struct Expected {
    tag: &'static str,
    number: &'static str,
    percent: &'static str,
    money: [&'static str; 2],
    dates: [&'static str; 3],
    lists: [&'static str; 2],
}

const LANGUAGES: &[Expected] = &[
    Expected {
        tag: "vi",
        number: "1.234.567,50",
        percent: "12,5%",
        money: ["1.500.000\u{a0}₫", "12,50\u{a0}US$"],
        dates: ["20 tháng 3 2026", "20 thg 3, 2026", "20/03/2026"],
        lists: ["A, B và C", "A, B hoặc C"],
    },
    Expected {
        tag: "en",
        number: "1,234,567.50",
        percent: "12.5%",
        money: ["₫1,500,000", "$12.50"],
        dates: ["March 20, 2026", "Mar 20, 2026", "3/20/26"],
        lists: ["A, B, and C", "A, B, or C"],
    },
    Expected {
        tag: "ko",
        number: "1,234,567.50",
        percent: "12.5%",
        money: ["₫1,500,000", "US$12.50"],
        dates: ["2026년 3월 20일", "2026/3/20", "26/3/20"],
        lists: ["A, B 및 C", "A, B 또는 C"],
    },
    Expected {
        tag: "ru",
        number: "1\u{a0}234\u{a0}567,50",
        percent: "12,5\u{a0}%",
        money: ["1\u{a0}500\u{a0}000\u{a0}₫", "12,50\u{a0}$"],
        dates: ["20 марта 2026\u{202f}г.", "20 мар. 2026\u{202f}г.", "20.03.2026"],
        lists: ["A, B и C", "A, B или C"],
    },
    Expected {
        tag: "zh-Hans",
        number: "1,234,567.50",
        percent: "12.5%",
        money: ["₫1,500,000", "US$12.50"],
        dates: ["2026年3月20日", "2026年3月20日", "2026/3/20"],
        lists: ["A、B和C", "A、B或C"],
    },
    Expected {
        tag: "ja",
        number: "1,234,567.50",
        percent: "12.5%",
        money: ["₫1,500,000", "$12.50"],
        dates: ["2026年3月20日", "2026/03/20", "2026/03/20"],
        lists: ["A、B、C", "A、B、またはC"],
    },
    Expected {
        tag: "fr",
        number: "1\u{202f}234\u{202f}567,50",
        percent: "12,5\u{a0}%",
        money: ["1\u{202f}500\u{202f}000\u{a0}₫", "12,50\u{a0}$US"],
        dates: ["20 mars 2026", "20 mars 2026", "20/03/2026"],
        lists: ["A, B et C", "A, B ou C"],
    },
    Expected {
        tag: "de",
        number: "1.234.567,50",
        percent: "12,5\u{a0}%",
        money: ["1.500.000\u{a0}₫", "12,50\u{a0}$"],
        dates: ["20. März 2026", "20.03.2026", "20.03.26"],
        lists: ["A, B und C", "A, B oder C"],
    },
    Expected {
        tag: "ar",
        number: "1,234,567.50",
        percent: "12.5\u{200e}%\u{200e}",
        money: ["\u{200f}1,500,000\u{a0}₫", "\u{200f}12.50\u{a0}US$"],
        dates: ["20 مارس 2026", "20\u{200f}/03\u{200f}/2026", "20\u{200f}/3\u{200f}/2026"],
        lists: ["A وB وC", "A أو B أو C"],
    },
];

#[test]
fn every_language_writes_its_own_way() {
    for expected in LANGUAGES {
        let formats = formats(expected.tag);
        let styled = |digits, style, currency| {
            let style = NumberStyle::from_names(Some(style), currency).unwrap();
            written(&formats, digits, &NumberOptions { style, ..NumberOptions::default() })
        };
        assert_eq!(formats.number("1234567.50").as_deref(), Some(expected.number));
        assert_eq!(styled("0.125", "percent", None), expected.percent);
        let money =
            [styled("1500000", "currency", Some("VND")), styled("12.5", "currency", Some("USD"))];
        assert_eq!(money, expected.money);
        let day = date(2026, 3, 20);
        let dates = [DateStyle::Long, DateStyle::Medium, DateStyle::Short];
        assert_eq!(dates.map(|style| formats.date(day, style)), expected.dates);
        let lists = [ListStyle::And, ListStyle::Or];
        assert_eq!(lists.map(|style| formats.list(&["A", "B", "C"], style)), expected.lists);
    }
}

#[test]
fn figures_are_rounded_only_when_told_and_filled_up_with_zeros() {
    let vietnamese = formats("vi");
    let check = |digits, least, most, expected| {
        let options = NumberOptions {
            minimum_fraction_digits: least,
            maximum_fraction_digits: most,
            ..NumberOptions::default()
        };
        assert_eq!(written(&vietnamese, digits, &options), expected, "{digits}");
    };
    check("12.50", None, None, "12,50");
    check("0.1234567890123456789", None, None, "0,1234567890123456789");
    check("98765432109876543210", None, None, "98.765.432.109.876.543.210");
    check("0258", None, None, "258");
    check("12.5", Some(2), None, "12,50");
    check("12.345", None, Some(2), "12,35");
    check("-12.345", None, Some(2), "-12,35");
    check("2.5", None, Some(0), "3");
    check("1.999", None, Some(2), "2");
    check("1.999", Some(2), Some(2), "2,00");
    check("-0.4", None, Some(0), "0");
    let plain = NumberOptions { grouping: false, ..NumberOptions::default() };
    assert_eq!(written(&vietnamese, "1234567.50", &plain), "1234567,50");
}

#[test]
fn a_share_is_scaled_before_it_is_rounded() {
    let percent = |most| NumberOptions {
        style: NumberStyle::Percent,
        maximum_fraction_digits: most,
        ..NumberOptions::default()
    };
    let check = |digits, most, expected| {
        assert_eq!(written(&formats("vi"), digits, &percent(most)), expected);
    };
    check("0.12345", None, "12,345%");
    check("0.12345", Some(1), "12,3%");
    check("0.005", Some(0), "1%");
    check("-0.5", None, "-50%");
    check("12", None, "1.200%");
}

#[test]
fn money_stays_as_it_was_written() {
    let check = |tag, code, digits, options: NumberOptions, expected| {
        let style = NumberStyle::Currency(Currency::parse(code).unwrap());
        let options = NumberOptions { style, ..options };
        assert_eq!(written(&formats(tag), digits, &options), expected);
    };
    let free = NumberOptions::default();
    let digits = |digits| NumberOptions {
        minimum_fraction_digits: Some(digits),
        maximum_fraction_digits: Some(digits),
        ..free
    };
    check("vi", "USD", "5", free, "5\u{a0}US$");
    check("vi", "USD", "5", digits(2), "5,00\u{a0}US$");
    check("vi", "USD", "0.125", free, "0,125\u{a0}US$");
    check("vi", "VND", "1500.5", free, "1.500,5\u{a0}₫");
    check("vi", "VND", "1500.5", digits(0), "1.501\u{a0}₫");
    check("en", "usd", "-1234.5", free, "-$1,234.50");
    check("en", "USD", "1234", NumberOptions { grouping: false, ..free }, "$1234");
    check("ar", "USD", "-5", free, "\u{200f}\u{200e}-5\u{a0}US$");
    // Where the currency stands within the number, ICU4X's own form is the right one.
    check("pt-PT", "PTE", "5", free, "5$00");
}

#[test]
fn what_is_no_number_or_no_style_is_told() {
    for text in ["nhiều", "", "1,5", "1_000", " 5", "5.", "NaN", "inf", "1e999", "1e-999", "0x10"]
    {
        assert_eq!(Number::parse(text), None, "{text:?}");
    }
    let style = NumberStyle::from_names;
    assert!(style(Some("ratio"), None).unwrap_err().contains("decimal, percent, currency"));
    assert!(style(Some("currency"), None).unwrap_err().contains("VND"));
    assert!(style(Some("currency"), Some("đồng")).unwrap_err().contains("đồng"));
    assert!(style(Some("percent"), Some("VND")).is_err());
    assert!(ListStyle::from_name("nor").is_err() && DateStyle::from_name("full").is_err());
    let check = |least, most| {
        let options = NumberOptions {
            minimum_fraction_digits: least,
            maximum_fraction_digits: most,
            ..NumberOptions::default()
        };
        options.checked().is_ok()
    };
    assert!(check(Some(1), Some(1)));
    assert!(!check(Some(2), Some(1)) && !check(Some(21), None) && !check(None, Some(200)));
}

#[test]
fn a_site_writes_dates_its_own_way() {
    let own = DatePatterns {
        long: Some("d 'tháng' M 'năm' y".to_owned()),
        medium: None,
        short: Some("dd.MM".to_owned()),
    };
    let formats = Formats::new("vi", &own);
    let read = |style| formats.date(date(2026, 3, 20), style);
    assert_eq!(read(DateStyle::Long), "20 tháng 3 năm 2026");
    assert_eq!(read(DateStyle::Medium), "20 thg 3, 2026");
    assert_eq!(read(DateStyle::Short), "20.03");
    assert!(is_date_pattern("EEEE, d MMMM y"));
    for text in ["HH:mm", "'ngày d", "'ngày'", ""] {
        assert!(!is_date_pattern(text), "{text:?}");
    }
}

#[test]
fn plurals_are_those_of_todays_cldr() {
    let check = |tag, expected: &[(&str, &str)]| {
        let formats = formats(tag);
        for (digits, category) in expected {
            assert_eq!(
                formats.plural(&Number::parse(digits).unwrap()),
                *category,
                "{tag} {digits}"
            );
        }
    };
    check("vi", &[("0", "one"), ("1", "one"), ("5", "other")]);
    check("en", &[("1", "one"), ("1.0", "other"), ("0", "other")]);
    check("ru", &[("1", "one"), ("2", "few"), ("5", "many"), ("21", "one"), ("1.5", "other")]);
    check("fr", &[("0", "one"), ("2", "other"), ("1000000", "many")]);
    check("ar", &[("0", "zero"), ("1", "one"), ("2", "two"), ("3", "few"), ("11", "many")]);
    check("ar", &[("100", "other")]);
    check("ko", &[("1", "other")]);
}

#[test]
fn words_sort_as_the_languages_dictionaries_do() {
    let check = |tag, expected: &[&str]| {
        let formats = formats(tag);
        let mut sorted = expected.to_vec();
        sorted.reverse();
        sorted.sort_by(|left, right| formats.compare(left, right));
        assert_eq!(sorted, expected);
        sorted.reverse();
        sorted.sort_by_key(|word| formats.sort_key(word));
        assert_eq!(sorted, expected);
    };
    check(
        "vi",
        &["An", "Ăn", "Ân", "da", "dà", "dả", "dã", "dá", "dạ", "Duyên", "Đá", "Đảo", "Em"],
    );
    check("vi", &["Oai", "Ông", "Ơn", "Uyên", "Ưu"]);
    check("ko", &["가", "깜라인", "나트랑", "냐짱", "달랏", "하", "A"]);
    check("ru", &["арбуз", "Арбуз", "Елена", "Ёлка", "Ельня", "Жук", "Эхо", "Юг", "Яма"]);
    check("zh-Hans", &["北京", "金兰", "庆和", "上海", "芽庄", "越南"]);
    check("ja", &["あ", "ア", "カインホア", "かく", "がく", "カムラン", "ニャチャン", "海"]);
}

proptest! {
    #[test]
    fn no_figure_changes(digits in "-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?") {
        let plain = NumberOptions { grouping: false, ..NumberOptions::default() };
        let zero = !digits.contains(|c: char| ('1'..='9').contains(&c));
        let expected = if zero { digits.trim_start_matches('-') } else { &digits };
        prop_assert_eq!(written(&formats("en"), &digits, &plain), expected);
    }

    #[test]
    fn keys_sort_as_comparing_does(left in "[aAáđD가 \u{0}]{0,4}", right in "[aAáđD가 \u{0}]{0,4}") {
        let formats = formats("vi");
        let by_key = formats.sort_key(&left).cmp(&formats.sort_key(&right));
        prop_assert_eq!(by_key, formats.compare(&left, &right));
    }

    #[test]
    fn no_number_and_no_pattern_panics(text in "\\PC{0,12}", digits in "[-+0-9.e]{0,12}") {
        let formats = formats("ar");
        prop_assert_eq!(formats.number(&text).is_some(), Number::parse(&text).is_some());
        if let Some(number) = Number::parse(&digits) {
            for style in [NumberStyle::Percent, NumberStyle::from_names(Some("currency"), Some("VND")).unwrap()] {
                let options = NumberOptions { style, ..NumberOptions::default() };
                prop_assert!(!written(&formats, &digits, &options).is_empty());
            }
            prop_assert!(!formats.plural(&number).is_empty());
        }
        let own = DatePatterns { long: Some(text.clone()), ..DatePatterns::default() };
        let day = Formats::new("ar", &own).date(date(2026, 3, 20), DateStyle::Long);
        prop_assert!(is_date_pattern(&text) || day == formats.date(date(2026, 3, 20), DateStyle::Long));
        let letters = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        prop_assert_eq!(Currency::parse(&text).is_some(), letters);
    }
}
