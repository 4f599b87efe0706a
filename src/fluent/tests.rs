//! What becomes of messages, well written and otherwise.

use super::*;
use crate::formats::{DatePatterns, Number};
use proptest::prelude::*;
use std::borrow::Cow;

fn bundle(tag: &str, text: &str) -> Bundle {
    let mut bundle = Bundle::new(Formats::new(tag, &DatePatterns::default()), FUNCTIONS);
    bundle.add(text);
    bundle
}

/// `TENTHS(1)`: a function that can fail, and whose result is a number with a text of its own.
const FUNCTIONS: Functions = &[("TENTHS", |formats, given, _| {
    let number = given.first().and_then(Value::number).ok_or("no number")?;
    let options =
        crate::formats::NumberOptions { minimum_fraction_digits: Some(1), ..Default::default() };
    let (text, shown) = formats.styled(&number, &options);
    Ok(Value::Written(text, shown))
})];

fn number(digits: &str) -> Value<'static> {
    Value::Number(Number::parse(digits).unwrap())
}

#[track_caller]
fn check(bundle: &Bundle, args: Args<'_>, expected: &str) {
    let found = bundle.text("m", None, args).unwrap();
    assert_eq!((found.text.as_str(), found.gaps), (expected, Vec::new()));
}

#[track_caller]
fn check_gap(messages: &str, expected: &str, gap: &str) {
    let found = bundle("vi", messages).text("m", None, &[]).unwrap();
    assert_eq!((found.text.as_str(), found.gaps), (expected, vec![gap.to_owned()]));
}

#[test]
fn values_stand_in_the_text_as_the_language_writes_them_and_without_marks() {
    let bundle = bundle("vi", "m = { $a }, { $b }, { $c }, { 1234.50 }, { \"{\" }");
    let list = ["Nha Trang", "Cam Ranh"].map(Cow::Borrowed).to_vec();
    let args = [("a", Value::from("1234.50")), ("b", number("1234.50")), ("c", Value::List(list))];
    check(&bundle, &args, "1234.50, 1.234,50, Nha Trang và Cam Ranh, 1.234,50, {");
}

#[test]
fn numbers_choose_by_value_first_written_and_by_todays_plurals() {
    let russian = bundle(
        "ru",
        "m = { $n ->\n [0] нет\n [1.5] полтора\n [one] один\n [few] мало\n [many] много\n *[other] прочее\n }",
    );
    for (digits, expected) in [
        ("0", "нет"),
        ("0.0", "нет"),
        ("1.50", "полтора"),
        ("21", "один"),
        ("2", "мало"),
        ("5", "много"),
        ("2.5", "прочее"),
    ] {
        check(&russian, &[("n", number(digits))], expected);
        // Figures that must not change come as text: they count all the same.
        check(&russian, &[("n", Value::from(digits))], expected);
    }
    let vietnamese = bundle("vi", "m = { $n ->\n [one] một\n *[other] { $n }\n }");
    check(&vietnamese, &[("n", number("0"))], "một");
    check(&vietnamese, &[("n", number("5"))], "5");
    let french = bundle("fr", "m = { $n ->\n [many] { $n } de\n *[other] { $n }\n }");
    check(&french, &[("n", number("1000000"))], "1\u{202f}000\u{202f}000 de");
}

#[test]
fn the_plural_is_that_of_the_number_shown() {
    let english = bundle("en", "m = { TENTHS($n) ->\n [one] star\n *[other] stars\n }");
    check(&english, &[("n", number("1"))], "stars");
}

#[test]
fn words_choose_by_name_and_anything_else_is_the_default() {
    let bundle = bundle("en", "m = { $x ->\n [one] A\n [sea] B\n *[other] C\n }");
    check(&bundle, &[("x", Value::from("sea"))], "B");
    check(&bundle, &[("x", Value::from("one"))], "A");
    check(&bundle, &[("x", Value::from("land"))], "C");
    check(&bundle, &[("x", Value::List(Vec::new()))], "C");
}

#[test]
fn messages_terms_and_attributes_are_found() {
    let bundle = bundle(
        "vi",
        "m = { -city(case: \"in\") } { -city } { a.title } { a } { -city.kind ->\n [sea] S\n *[land] L\n }\n\
         a = { $x ->\n *[other] A\n }\n .title = T\n\
         -city = { $case ->\n [in] ở { -name }\n *[plain] { -name }\n }\n .kind = sea\n-name = Nha Trang\n",
    );
    check(&bundle, &[("x", number("1"))], "ở Nha Trang Nha Trang T A S");
    assert_eq!(bundle.text("a", Some("title"), &[]).unwrap().text, "T");
    assert_eq!(bundle.text("a", Some("none"), &[]), None);
    assert_eq!(bundle.text("city", None, &[]), None);
}

#[test]
fn within_a_term_only_what_it_is_given_counts_and_after_it_all_again() {
    let bundle = bundle(
        "vi",
        "m = { -t(n: 2) } { $n }\n-t = { -u }{ $n }\n-u = { $n ->\n [7] !\n *[other] ?\n }",
    );
    check(&bundle, &[("n", number("7"))], "?2 7");
}

#[test]
fn what_cannot_be_filled_stands_there_by_name_and_is_told_once() {
    check_gap("m = { $x } { $x }", "{$x} {$x}", "Unknown variable: $x");
    check_gap("m = { x }", "{x}", "Unknown message: x");
    check_gap("m = { x.y }\nx = X", "{x.y}", "Unknown message: x.y");
    check_gap("m = { -x }", "{-x}", "Unknown term: -x");
    check_gap("m = { F(1) }", "{F()}", "Unknown function: F()");
    check_gap("m = { TENTHS($x) }", "{TENTHS()}", "Unknown variable: $x");
    check_gap("m = { TENTHS(\"x\") }", "{TENTHS()}", "TENTHS(): no number");
    check_gap("m = { TENTHS(\"x\") ->\n [1] A\n *[other] B\n }", "B", "TENTHS(): no number");
}

#[test]
fn messages_that_lead_to_themselves_end() {
    check_gap("m = a { m }", "a {m}", "m leads back to itself");
    check_gap(
        "m = a { x }\nx = b { y.z }\ny = y\n .z = c { m }",
        "a b c {m}",
        "m leads back to itself",
    );
    check_gap("m = { -t }\n-t = { -t }", "{-t}", "-t leads back to itself");
    check_gap("m = { 1 ->\n *[other] { m }\n }", "{m}", "m leads back to itself");
}

#[test]
fn messages_that_grow_without_end_are_cut_short() {
    let mut doubling = String::from("m = { m0 }\n");
    for at in 0..64 {
        doubling.push_str(&format!("m{at} = {{ m{} }}{{ m{} }}\n", at + 1, at + 1));
    }
    doubling.push_str("m64 = x");
    let found = bundle("vi", &doubling).text("m", None, &[]).unwrap();
    assert_eq!(found.gaps, ["too many places to fill"]);
    assert!(found.text.len() < 10_000);
    let chain: String = (0..5_000).map(|at| format!("c{at} = {{ c{} }}\n", at + 1)).collect();
    let found = bundle("vi", &format!("m = {{ c0 }}\n{chain}")).text("m", None, &[]).unwrap();
    assert_eq!(found.gaps, ["too many messages within messages"]);
}

#[test]
fn nesting_that_the_parser_would_not_survive_is_refused_at_its_place() {
    let mut bundle = bundle("vi", "");
    for open in ["{", "{ A(", "{ $x ->\n *[a] "] {
        let text = format!("b = B\na = {}", open.repeat(20_000));
        let mistakes = bundle.add(&text);
        assert_eq!(mistakes.len(), 1);
        assert!(mistakes[0].span.start > 6 && mistakes[0].span.start < 2_000);
    }
    let harmless = "a = :( { \"{\" }\n".repeat(200);
    assert_eq!(bundle.add(&harmless), []);
}

#[test]
fn mistakes_are_where_the_author_wrote_them_and_the_rest_is_read() {
    let mut bundle = bundle("vi", "");
    let text = "a = { $n ->\n [one] một\n *[other] hai\n }\nb = { $ }\nm = ba\n";
    let mistakes = bundle.add(text);
    assert_eq!(mistakes[0].span.start, text.find("{ $ }").unwrap() + 3);
    check(&bundle, &[], "ba");
    let mut mistake = |text: &str| {
        let mistake = bundle.add(text).remove(0);
        format!("{} {}", mistake.kind, text[mistake.span].trim())
    };
    assert_eq!(mistake("a = một { $x\n\nb = hai\n"), "brace x");
    assert_eq!(mistake("a = { $x"), "brace x");
    assert_eq!(mistake("a một\n"), "equals m");
    assert_eq!(mistake("a =\n"), "value a =");
    assert_eq!(mistake("a = { \"b }\n").split(' ').next(), Some("quote"));
    assert_eq!(mistake("a = { $x ->\n  [one] b\n }\n").split(' ').next(), Some("default"));
}

#[test]
fn no_escape_brings_in_our_own_marks() {
    check(&bundle("vi", r#"m = { "\uE000" }{ "\u0041" }"#), &[], "\u{fffd}A");
}

proptest! {
    #[test]
    fn no_text_panics(text in r#"([ma-] ?= ?|[{}()\[\]"$*\\>: \n-]|\PC|m|x|one|TENTHS|->|[0-9]){0,60}"#) {
        let bundle = bundle("vi", &text);
        for id in bundle.ids() {
            prop_assert!(bundle.text(id, None, &[("x", number("1"))]).is_some() || text.contains('.'));
        }
    }
}
