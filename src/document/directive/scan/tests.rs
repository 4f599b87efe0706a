//! What is a directive and what stays text, and masks of any text.

use super::*;
use proptest::prelude::*;

/// The directives of a text, each as `shape name [label] key=value … !mistake at`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let masked = mask(text);
    let show = |directive: &Directive| {
        let mut shown = format!("{:?} {}", directive.shape, directive.name.text);
        shown += &directive.label.clone().map_or(String::new(), |at| format!(" [{}]", &text[at]));
        for Attribute { key, value } in &directive.attributes {
            let value = value.as_ref().map_or(String::new(), |value| format!("={}", value.text));
            shown += &format!(" {}{value}", key.text);
        }
        if let Some((mistake, at)) = &directive.mistake {
            shown += &format!(" !{mistake:?} {}", &text[at.clone()]);
        }
        shown
    };
    assert_eq!(masked.directives.iter().map(show).collect::<Vec<_>>(), expected, "{text}");
    assert_eq!(matches!(masked.text, Cow::Borrowed(_)), expected.is_empty());
}

#[test]
fn within_a_line() {
    check("Có :fact[population] người", &["Inline fact [population]"]);
    check(":page[../x/]{lang=en .a} b", &["Inline page [../x/] lang=en class=a"]);
    check("人口は:fact[a]、(:b{c})**:d[e]**", &["Inline fact [a]", "Inline b c", "Inline d [e]"]);
    check("ประชากร:fact[a]คน", &["Inline fact [a]"]);
    check(":a[x [y] \\] z]:b[]", &["Inline a [x [y] \\] z]", "Inline b []"]);
    check(":a[b]{c=\"}\"}", &["Inline a [b] c=}"]);
    check(":a[b]{c=\"d\ne\"}", &["Inline a [b] !UnclosedAttributes {"]);
    check("\\\\:a[b]", &["Inline a [b]"]);
    check("[^1]: :a[b]", &["Inline a [b]"]);
    check("[x](y):a[b] ([x](y(z)) :c[d])", &["Inline a [b]", "Inline c [d]"]);
}

#[test]
fn text_stays_text() {
    for text in [
        "12:30[a]",
        "http://a[b]",
        "a:b",
        ":smile:",
        ":a [b]",
        ":A[b]",
        ":1[b]",
        ":đ[b]",
        "số:a[b]",
        "so\u{302}\u{301}:a[b]",
        "x:a[b]",
        "\\:a[b]",
        ":a[b",
        ":a{b",
        ":a[b\nc]",
        "x ::a[b]",
        ":::)",
        "::",
        ":: a",
        ":-[b]",
        "`:a[b]`",
        "``x` :a[b]``",
        "[x](:a[b])",
        "[x](y:a[b])",
        "[x](y(z):a[b])",
        "https://x/:a[b]",
        "[x]: :a[b]",
        "- [ ] ::a[b]",
        "::Ab",
        "::a b",
        "::Thư viện",
        "c::a[b]",
        "1 ::a[b]",
        "-::a[b]",
    ] {
        check(text, &[]);
    }
}

#[test]
fn lines_of_their_own() {
    check(
        "a\n::video[Phim] \n  ::toc\n::b{c=d}",
        &["Leaf video [Phim]", "Leaf toc ", "Leaf b c=d"].map(str::trim_end),
    );
    check(":::gallery{columns=3}\na\n:::", &["Open gallery columns=3", "Close "]);
    check("::::a[b]\n> :::c\n1. - :::\n* ::::", &["Open a [b]", "Open c", "Close ", "Close "]);
    assert_eq!(mask("  ::::a[b] \n").directives[0].colons, 4);
    assert_eq!(mask("  ::::a[b] \n").text, "  ________ \n");
    assert_eq!(mask("Có :fact[a].").text, "Có \u{e003}zzzzz.");
}

#[test]
fn mistakes_on_lines_that_are_clearly_directives() {
    check("::Video[a]", &["Leaf Video [a] !BadName Video"]);
    check(":::Thư viện", &["Open Thư !BadName Thư"]);
    check(":::{.a}", &["Open  class=a !NoName :::"]);
    check("::: a", &["Open a !SpaceBeforeName  "]);
    check("::a[b", &["Leaf a !UnclosedLabel ["]);
    check("::a{b=\"c}", &["Leaf a b=c} !UnclosedQuote \""]);
    check("::a{b c", &["Leaf a b c !UnclosedAttributes {"]);
    check("::a[b] {c=d}", &["Leaf a [b] !TextAfter {c=d}"]);
    check(":::a Tên", &["Open a !TextAfter Tên"]);
    check("::a[b]{c d=\"e\"f}", &["Leaf a [b] c !BadAttribute d=\"e\"f"]);
}

/// Texts that a scanner which looks back or ahead from every colon would take minutes for.
#[test]
fn long_lines_are_read_once() {
    for part in [
        ":",
        ":a",
        ":a[",
        ":a{",
        ":a[]{",
        ":a{b=\"",
        ":a{b='c=\"",
        "[:a[",
        "`:a[`",
        "](:a[]",
        ":a[\\",
        "\\:a[]",
        " :a[]",
        "`",
        "``` ` :a[]",
        ":::a\n",
        "::::a\n:::\n",
        "> ",
        "]: :a[]",
        ":a{=",
        "::a[",
        ":a[]{b c=",
    ] {
        let text = part.repeat(200_000 / part.len());
        for text in [format!("{text}:a[]"), format!(":::a{text}")] {
            assert_eq!(mask(&text).text.len(), text.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn masks_keep_lengths_characters_and_lines(
        text in "(:{1,4}[a-bA]?[\\[{]?|[\\]}`\\\\()<>=\"“.#đ中 \t\n|-]|::a\\[b\\]\\{c=d\\}|:b\\[c\\]){0,30}"
    ) {
        let masked = mask(&text);
        prop_assert_eq!(masked.text.len(), text.len());
        let mut at = 0;
        for directive in &masked.directives {
            let span = directive.span.clone();
            prop_assert_eq!(&masked.text[at..span.start], &text[at..span.start]);
            let mask = &masked.text[span.clone()];
            prop_assert!(mask.chars().all(|c| matches!(c, '_' | 'z' | MARK)));
            prop_assert!(!text[span.clone()].contains('\n'));
            at = span.end;
            let within = |inner: &Span| span.start <= inner.start && inner.end <= span.end;
            prop_assert!(within(&directive.name.span));
            prop_assert!(directive.label.iter().all(within));
            prop_assert!(directive.mistake.iter().all(|(_, place)| within(place)));
            for Attribute { key, value } in &directive.attributes {
                let words = || std::iter::once(key).chain(value);
                prop_assert!(words().all(|word| within(&word.span)));
                prop_assert!(value.iter().all(|word| text[word.span.clone()] == word.text));
            }
        }
        prop_assert_eq!(&masked.text[at..], &text[at..]);
    }

    #[test]
    fn any_text_is_scanned(text in any::<String>(), tail in "(\\PC|:){0,20}") {
        for text in [text.as_str(), &tail, &format!("::{tail}"), &format!(":a{{{tail}}}")] {
            prop_assert_eq!(mask(text).text.len(), text.len());
        }
    }
}
