//! What is online on a day, and what is told of the rest: drafts, pages of a day to come, pages whose time is over.

mod common;

use common::{HOME, check, check_problems};

#[test]
fn a_home_page_that_waits_is_no_empty_site() {
    check_problems(
        "-- content/vi.md --\n---\ntitle: A\ndate: 2026-12-01\n---\n",
        "error withheld-home content\ninformation future-page content/vi.md",
    );
}

#[test]
fn links_to_what_is_not_online_are_warnings_and_the_words_stay() {
    let texts = "[a](../b/) :page[../b/]{lang=en} :page[../b/]{text=T} :page[../c/]{lang=en text=T} :page[../c/]{lang=ko}";
    let problems = "information draft content/b/vi.md\n\
         information draft content/c/en.md\n\
         information missing-translation content/c/vi.md";
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n{texts}\n-- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
             -- content/b/vi.md --\n---\ntitle: B\ndraft: true\n---\n-- content/b/d/vi.md --\n# D\n\
             -- content/c/vi.md --\n# C\n-- content/c/ko.md --\n# C\n-- content/c/en.md --\n---\ntitle: C\ndraft: true\n---\n\
             -- themes/plain/templates/page.html --\n{{{{ page.content }}}}\
             {{% if page.key == \"a\" %}}{{% set b = page(key=\"b/d\") %}}<a href=\"{{{{ b.url }}}}\">x{{{{ b.title }}}}</a>{{% endif %}}"
        ),
        &format!(
            "-- /a/ --\n<p><a>a</a>  T <a>T</a> <a href=\"/ko/c/\" hreflang=\"ko\" lang=\"ko\" dir=\"ltr\">C</a></p>\n<a>x</a>\n\
             -- problems --\n\
             warning withheld-link content/a/vi.md:2:5\n\
             warning withheld-link content/a/vi.md:2:18\n\
             warning withheld-link content/a/vi.md:2:40\n\
             warning withheld-link content/a/vi.md:2:73\n\
             warning withheld-link themes/plain/templates/page.html:1:64\n{problems}"
        ),
    );
}

#[test]
fn a_page_that_is_not_online_says_what_goes_with_it() {
    let page = |key: &str, draft: bool| {
        format!(
            "-- content/{key}/vi.md --\n---\ntitle: T\n{}---\n",
            if draft { "draft: true\n" } else { "" }
        )
    };
    let keys = [
        ("a", true),
        ("a/b", false),
        ("a/b/c", true),
        ("a/b/c/d", false),
        ("a/e", false),
        ("a/f", false),
        ("a/g", false),
        ("h", true),
    ];
    let site = keys.map(|(key, draft)| page(key, draft)).concat();
    let made = common::make(&common::world(&format!("{HOME}{site}"), haiyen::world::Flavour::Unix));
    let english = haiyen::diag::Messages::new(haiyen::diag::UiLang::En);
    let causes: Vec<String> = made.diagnostics.iter().map(|found| english.cause(found)).collect();
    assert_eq!(
        causes,
        [
            "This page is a draft and is not put online, and with it one page below it (a/b/c/d).",
            "This page is a draft and is not put online, and with it 4 pages below it (a/b, a/e, a/f, …).",
            "This page is a draft and is not put online.",
        ]
    );
}
