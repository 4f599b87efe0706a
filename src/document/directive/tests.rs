//! Directives through the parser: what becomes of a mask in every kind of place.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::super::cjk::ease;
use super::*;

/// What the parser makes of a text, in short: directives in angle quotes, text and code restored.
fn show(text: &str) -> String {
    let masked = mask(text);
    let eased = ease(&masked.text);
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let source = |directive: &Directive| format!("‹{}›", &text[directive.span.clone()]);
    let mut shown = String::new();
    let mut in_code = false;
    for (event, range) in Parser::new_ext(&eased.text, options).into_offset_iter() {
        let range = eased.original(range.start)..eased.original(range.end);
        let restore = |text: &str| masked.restore(&range, &eased.strip(text)).into_owned();
        match event {
            Event::Rule => shown += &masked.at_rule(&range).map_or("---".to_owned(), source),
            Event::Text(text) if !in_code && !masked.within(&range).is_empty() => {
                assert_eq!(eased.strip(&text), masked.text[range.clone()], "cut by offset");
                shown.extend(masked.pieces(&range).into_iter().map(|piece| match piece {
                    Piece::Text(text) => text.to_owned(),
                    Piece::Directive(directive) => source(directive),
                }));
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                shown += &restore(&text);
            }
            Event::Code(code) => shown += &format!("`{}`", restore(&code)),
            Event::SoftBreak | Event::HardBreak => shown.push('\n'),
            Event::Start(Tag::Link { dest_url, title, .. }) => {
                shown += &format!("<a {}|{}>", restore(&dest_url), restore(&title));
            }
            Event::Start(tag) => {
                in_code |= matches!(tag, Tag::CodeBlock(_));
                let name = format!("{tag:?}");
                let end = name.find(|c: char| !c.is_alphanumeric()).unwrap_or(name.len());
                shown += &format!("<{}>", &name[..end]);
            }
            Event::End(_) => {
                in_code = false;
                shown += "</>";
            }
            _ => {}
        }
    }
    shown
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(show(text), expected);
}

#[test]
fn lines_end_paragraphs_lists_and_tables() {
    check("a\n::b[c]\nd", "<Paragraph>a</>‹::b[c]›<Paragraph>d</>");
    check("- a\n:::b\n- c\n:::", "<List><Item>a</></>‹:::b›<List><Item>c</></>‹:::›");
    check(
        "- a\n  ::b\n* ::c\n1. ::d",
        "<List><Item>a‹::b›</></><List><Item>‹::c›</></><List><Item>‹::d›</></>",
    );
    check(
        "|a|\n|-|\n|b|\n::c[d]",
        "<Table><TableHead><TableCell>a</></><TableRow><TableCell>b</></></>‹::c[d]›",
    );
    check("> a\n> ::b[c]\n::d", "<BlockQuote><Paragraph>a</>‹::b[c]›</>‹::d›");
    check("::a\n===\n- - -", "‹::a›<Paragraph>===</>---");
}

#[test]
fn words_stand_wherever_text_does() {
    check("**a :b[c]**_:d{e}_", "<Paragraph><Strong>a ‹:b[c]›</><Emphasis>‹:d{e}›</></>");
    check("# a :b[c] {#d}", "<Heading>a ‹:b[c]›</>");
    check("|:a[b|c]|\n|-|", "<Table><TableHead><TableCell>‹:a[b|c]›</></></>");
    check("[:a[b]](c \":d[e]\")", "<Paragraph><a c|:d[e]>‹:a[b]›</></>");
    check("[x :a[b]](<c :d[e]>)", "<Paragraph><a c :d[e]|>x ‹:a[b]›</></>");
    check("a[^1]\n\n[^1]: :a[b]", "<Paragraph>a</><FootnoteDefinition><Paragraph>‹:a[b]›</></>");
    check(
        "は**「:a[b]」**は*:c[d]*",
        "<Paragraph>は<Strong>「‹:a[b]›」</>は<Emphasis>‹:c[d]›</></>",
    );
    check("&amp; \\* :a[b]&lt;", "<Paragraph>& * ‹:a[b]›<</>");
    check("a <b :c[d]> <:e[f]>", "<Paragraph>a <b ‹:c[d]›> <‹:e[f]›></>");
}

#[test]
fn code_and_html_show_the_source() {
    check("```\n:::a\nb :c[d]\n:::\n```", "<CodeBlock>:::a\nb :c[d]\n:::\n</>");
    check("    ::a[b]\n\tx\t:c[d]", "<CodeBlock>::a[b]\nx\t:c[d]</>");
    check("`a :b[c]` `x\n:d[e]  f` ` :g[h] `", "<Paragraph>`a :b[c]` `x :d[e]  f` `:g[h]`</>");
    check("<div>\n::a[b]\n:c[d]</div>", "<HtmlBlock><div>\n::a[b]\n:c[d]</div></>");
    check("a <b c=\" :d[e]\">", "<Paragraph>a <b c=\" :d[e]\"></>");
    check("<https://a.b/?:c[d]>", "<Paragraph><a https://a.b/?:c[d]|>https://a.b/?:c[d]</></>");
    check("a\n2. ::b[c]\n      ::d", "<Paragraph>a\n2. ::b[c]\n::d</>");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_mask_is_ever_seen(
        text in "(::a\\[b\\]|:::c\\{d\\}|:::|:e\\[f\\]|:g\\{h\\}|[-*`>|<()\\[\\]!#x \t\n\\\\]|\n\n|```|    |中\\*|「|1\\. ){0,24}"
    ) {
        let shown = show(&text);
        prop_assert!(!shown.contains(['\u{e003}', '\u{e002}', 'z', '_']), "{}", shown);
    }
}
