//! What a preview shows beside the site as it will be published, on small sites in memory.

mod common;

use common::{HOME, Made, TODAY, make_with, project, world};
use haiyen::pipeline::{Extras, Pipeline};
use haiyen::site::Site;
use haiyen::world::{DiskWorld, Flavour};

fn made(extras: Extras, site: &str) -> Made {
    make_with(&mut Pipeline::new(extras), &world(site, Flavour::Unix))
}

/// Makes a site with and without extras, and compares a page and the problems, which must not differ.
#[track_caller]
fn check(extras: Extras, site: &str, url: &str, html: &str) {
    let (with, without) = (made(extras, site), made(Extras::default(), site));
    assert_eq!(with.problems(), without.problems());
    assert_eq!(with.diagnostics, without.diagnostics, "word for word");
    assert_eq!(with.page(url).trim(), html.trim());
}

const DRAFTS: Extras = Extras { drafts: true, pseudo: false, rtl: false };
const PSEUDO: Extras = Extras { drafts: false, pseudo: true, rtl: false };
const RTL: Extras = Extras { drafts: false, pseudo: false, rtl: true };

/// A draft with a page below it, a page of a day to come, one that is over, and a translation that waits.
const WAITING: &str = "-- content/a/vi.md --\n---\ntitle: Nháp\ndraft: true\n---\n\
    -- content/a/en.md --\n# Draft\n-- content/a/b/vi.md --\n# Dưới\n\
    -- content/c/vi.md --\n---\ntitle: Mai\ndate: 2026-12-01\n---\n[a](../a/)\n\
    -- content/d/vi.md --\n---\ntitle: Cũ\nexpires: 2026-01-01\n---\n\
    -- content/d/e/vi.md --\n---\ntitle: Cũ hơn\ndraft: true\n---\n\
    -- content/f/vi.md --\n# Có\n-- content/f/en.md --\n---\ntitle: Yes\ndraft: true\n---\n";

/// The pages of a site, a line each, with what is not published of them.
fn status(site: &Site) -> String {
    let pages = site.pages.values().map(|page| ("+", page.as_ref()));
    let withheld = site.withheld.values().map(|page| ("-", page));
    let lines = pages.chain(withheld).map(|(sign, page)| {
        let titles: Vec<&str> = page.versions.values().map(|version| version.title()).collect();
        format!("{sign} {} {titles:?} {:?}\n", page.key, page.withheld)
    });
    lines.collect()
}

#[track_caller]
fn check_status(extras: Extras, expected: &str) {
    let site = world(&format!("{HOME}{WAITING}"), Flavour::Unix);
    let (snapshot, _) = Pipeline::new(extras).snapshot(&site, Some(TODAY));
    assert_eq!(status(&snapshot.unwrap().site), expected);
}

#[test]
fn withheld_pages_are_known_with_their_titles() {
    check_status(
        Extras::default(),
        "+  [\"Home\", \"홈\", \"Trang chủ\"] {}\n\
         + f [\"Có\"] {en}\n\
         - a [\"Draft\", \"Nháp\"] {en, vi}\n\
         - a/b [\"Dưới\"] {vi}\n\
         - c [\"Mai\"] {vi}\n\
         - d [\"Cũ\"] {vi}\n\
         - d/e [\"Cũ hơn\"] {vi}\n",
    );
}

#[test]
fn what_waits_for_its_day_is_shown_and_what_is_over_is_not() {
    check_status(
        DRAFTS,
        "+  [\"Home\", \"홈\", \"Trang chủ\"] {}\n\
         + a [\"Draft\", \"Nháp\"] {en, vi}\n\
         + a/b [\"Dưới\"] {vi}\n\
         + c [\"Mai\"] {vi}\n\
         + f [\"Yes\", \"Có\"] {en}\n\
         - d [\"Cũ\"] {vi}\n\
         - d/e [\"Cũ hơn\"] {vi}\n",
    );
}

#[test]
fn what_is_shown_early_is_told_of_still() {
    let site = format!("{HOME}{WAITING}");
    let with = made(DRAFTS, &site);
    assert_eq!(with.page("/c/").trim(), "<h1>Mai</h1>\n<p><a href=\"/a/\">a</a></p>");
    assert_eq!(with.page("/en/f/").trim(), "<h1>Yes</h1>");
    let told = |made: Made| {
        let told = made.diagnostics.into_iter();
        told.filter(|found| found.code.as_str() != "missing-translation").collect::<Vec<_>>()
    };
    let with = told(with);
    assert_eq!(with, told(made(Extras::default(), &site)), "word for word");
    let codes: Vec<&str> = with.iter().map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["draft", "future-page", "draft", "expired-page", "draft"]);
}

#[test]
fn a_link_to_a_version_that_waits_leads_to_it() {
    let site = format!("{HOME}{WAITING}-- content/g/vi.md --\n# G\n:page[../f/]{{lang=en}}\n");
    let html =
        "<h1>G</h1>\n<p><a href=\"/en/f/\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">Yes</a></p>";
    assert_eq!(made(DRAFTS, &site).page("/g/").trim(), html);
}

#[test]
fn a_home_page_that_waits_is_shown() {
    let site = "-- content/vi.md --\n---\ntitle: Mai\ndate: 2026-12-01\n---\n";
    assert_eq!(made(DRAFTS, site).page("/").trim(), "<h1>Mai</h1>");
    assert_eq!(
        made(DRAFTS, site).problems(),
        "information missing-translation content/vi.md\ninformation future-page content/vi.md"
    );
}

#[test]
fn every_page_of_the_source_language_has_one_in_accented_words() {
    check(
        PSEUDO,
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: Tháp Bà\naliases: [/cu/]\n---\n## Lễ hội\nXem [nhà](/) và :page[../a/].\n"
        ),
        "/qps-ploc/a/",
        "<h1>［Ţĥååþ Ɓåå］</h1>\n<h2 id=\"le-hoi\">［Ļë ĥööïï］</h2>\n\
         <p>［Ẋëṁ <a href=\"/qps-ploc/\">ñĥååå</a> ṽåå <a href=\"/qps-ploc/a/\">［Ţĥååþ Ɓåå］</a>.］</p>",
    );
}

#[test]
fn messages_are_accented_and_hard_coded_words_are_not() {
    check(
        PSEUDO,
        &format!(
            "{HOME}-- content/vi.md --\n---\ntitle: Trang chủ\ndate: 2026-03-20\n---\n\
             -- locales/vi/a.ftl --\nmore = Đọc thêm về {{ $title }}\ndays = {{ NUMBER($n) }} ngày\n\
             -- locales/en/a.ftl --\nonly-en = Only\n\
             -- themes/plain/templates/page.html --\n\
             Plain {{{{ t(id=\"more\", title=page.title) }}}} {{{{ t(id=\"days\", n=1234.5) }}}} {{{{ 1234.5 | number }}}}\
             {{% for way in page.switcher %}} {{{{ way.label }}}}{{% endfor %}}"
        ),
        "/qps-ploc/",
        "Plain ［Ðöç ţĥëëëṁ ṽëë ［Ţŕååñĝ çĥüüü］］ ［1.234,5 ñĝååÿ］ 1.234,5 Tiếng Việt English 한국어 Þšéûðö",
    );
}

#[test]
fn a_page_that_the_source_language_lacks_is_a_link_as_for_other_readers() {
    let site = format!(
        "{HOME}-- content/a/ko.md --\n---\ntitle: 축제\nsource: ko\n---\n\
         -- content/vi.md --\n# Trang\n[a](a/) [b](b/)\n"
    );
    check(
        PSEUDO,
        &site,
        "/qps-ploc/",
        "<h1>［Ţŕååñĝ ~］</h1>\n<p><a href=\"/ko/a/\" hreflang=\"ko\">［å</a> <a>ƀ</a>］</p>",
    );
}

#[test]
fn mistakes_are_told_once_and_word_for_word() {
    let site = format!(
        "{HOME}-- content/a/vi.md --\n---\ntitle: A\nslug: a b\naliases: [/en/]\nkind: xyz\ndraft: false\nsource: vi\n---\n\
             ## A\n![](none.jpg) [b](#c) :nothing[x]{{y}} [d](/d/) <x>\n\
             -- content/a/en.md --\n# A\n### B\n-- content/a/ex.txt --\n-- content/d/vi.md --\n---\ndraft: true\n---\n\
             -- content/e/ko.md --\n---\ntitle: E\nsource: ko\n---\n## 하나\n-- content/e/vi.md --\n---\ndraft: true\n---\n### Hai\n\
             -- content/g/ko.md --\n---\ntitle: E\nsource: ko\n---\n## 하나\n-- content/g/vi.md --\n# E\n### Hai\n\
             -- content/qps-ploc.md --\n# ?\n\
             -- themes/plain/templates/page.html --\n{{{{ t(id=\"none\") }}}}<a href=\"{{{{ page.url }}}}none/\">x</a>{{{{ page.content }}}}\
             <link rel=canonical href=/x/><img src=/y.jpg>"
    );
    let problems = made(Extras::default(), &site).diagnostics.len();
    assert!(problems > 15, "{problems} problems are no test");
    check(
        PSEUDO,
        &site,
        "/qps-ploc/",
        "none<a href=\"/qps-ploc/none/\">x</a><link rel=canonical href=/x/><img src=/y.jpg>",
    );
}

#[test]
fn every_language_can_be_shown_from_right_to_left() {
    let template = "{{ lang.dir }} {{ page.dir }}{% for way in page.switcher %} {{ way.dir }}{% endfor %}\
        {% for below in page.children %} {{ below.dir }}{% endfor %}\n{{ page.content }}";
    check(
        RTL,
        &format!(
            "{HOME}-- content/vi.md --\n# A\n:page[/a/]{{lang=en}}\n-- content/a/en.md --\n---\ntitle: A\nsource: en\n---\n\
             -- themes/plain/templates/page.html --\n{template}"
        ),
        "/",
        "rtl rtl rtl rtl rtl rtl\n<p><a href=\"/en/a/\" hreflang=\"en\" lang=\"en\" dir=\"rtl\">A</a></p>",
    );
}

#[test]
fn this_projects_own_site_has_no_problem_more_with_all_of_them() {
    let own = DiskWorld::new(project(), None);
    let with =
        make_with(&mut Pipeline::new(Extras { drafts: true, pseudo: true, rtl: true }), &own);
    let without = make_with(&mut Pipeline::default(), &own);
    assert_eq!(with.problems(), without.problems());
    let pages = |made: &Made, folder: &str| {
        made.files.keys().filter(|file| file.starts_with(folder) && file.ends_with(".html")).count()
    };
    assert_eq!(pages(&with, "qps-ploc/"), pages(&with, "ru/"));
    assert_eq!(pages(&without, "qps-ploc/"), 0);
}
