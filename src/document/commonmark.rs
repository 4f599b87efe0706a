//! The examples of the CommonMark specification: masks and marks change nothing that Markdown means.

use std::borrow::Cow;

use pulldown_cmark::{Parser, html};
use serde::Deserialize;

use super::cjk::ease;
use super::directive::mask;

#[derive(Deserialize)]
struct Example {
    markdown: String,
    html: String,
    example: u32,
    section: String,
}

#[test]
fn the_examples_of_the_specification_come_out_as_it_says() {
    let examples = include_str!("../../tests/commonmark/spec.json");
    let examples: Vec<Example> = serde_json::from_str(examples).unwrap();
    assert_eq!(examples.len(), 652);
    for Example { markdown, html, example, section } in examples {
        let masked = mask(&markdown);
        let eased = ease(&masked.text);
        assert!(matches!((&masked.text, &eased.text), (Cow::Borrowed(_), Cow::Borrowed(_))));
        let mut written = String::new();
        html::push_html(&mut written, Parser::new(&eased.text));
        assert_eq!(plain(&written), plain(&html), "example {example}, {section}: {markdown}");
    }
}

/// HTML without what two writers do differently: quotation marks in text, a line break before a block.
fn plain(html: &str) -> String {
    html.replace("&quot;", "\"").replace("<li>\n<", "<li><")
}
