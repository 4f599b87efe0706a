//! Odd texts in the language of each server, read back as the server reads them.

use proptest::prelude::*;

use super::{apache, nginx, rules};

/// A word between quotation marks, as Apache (`ap_getword_conf`) and nginx (`ngx_conf_read_token`) read it; the
/// words that they are given hold no `\n`, `\r` or `\t` with a backslash.
fn unquoted(word: &str) -> String {
    let inside = word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap();
    let mut text = String::new();
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(&next @ ('\\' | '"'))) => {
                chars.next();
                text.push(next);
            }
            ('"', _) => panic!("{word} ends too early"),
            _ => text.push(c),
        }
    }
    text
}

#[track_caller]
fn check_literal(text: &str, pattern: &str) {
    assert_eq!(rules::literal(text), pattern);
}

#[test]
fn patterns_match_what_they_are_made_of() {
    check_literal("đảo xa/vịnh-1_2~", "đảo xa/vịnh-1_2~");
    check_literal("a.b (1)+[x]{2}^$|*?\\#", r"a\.b \(1\)\+\[x\]\{2\}\^\$\|\*\?\\\#");
    check_literal("100% & 'a' \"b\",:;<=>@`!", "100% & 'a' \"b\",:;<=>@`!");
}

#[test]
fn what_a_rewrite_leads_to_stands_for_nothing_else() {
    assert_eq!(apache::substitution("/%C4%91%24/$1\\"), r"/\%C4\%91\%24/\$1\\");
    assert_eq!(apache::rewriting(r#"a\.b "c""#), r#""a\.b \"c\"""#);
}

proptest! {
    #[test]
    fn what_is_quoted_is_read_as_it_was(text in "[ -~đảo\u{1f426}]{0,20}") {
        prop_assert_eq!(unquoted(&apache::quoted(&text)), &*text);
        prop_assert_eq!(unquoted(&nginx::quoted(&text)), &*text);
    }

    #[test]
    fn patterns_match_any_text(text in "[ -~đảo\u{1f426}]{0,20}", other in "[ -~đảo]{0,20}") {
        let pattern = regex::Regex::new(&format!("^{}$", rules::literal(&text))).unwrap();
        prop_assert!(pattern.is_match(&text), "{}", pattern);
        prop_assert_eq!(pattern.is_match(&other), text == other);
    }
}
