//! The two tests that hold the shape up: after any edits the remembered site is the clean one, and
//! no more work is done than the edit asks for.

mod common;

use common::{make, make_with, world};
use haiyen::lang::Lang;
use haiyen::pipeline::{Extras, Pipeline};
use haiyen::render::render;
use haiyen::site::{PageKey, Route};
use haiyen::world::{Flavour, MemoryWorld, Recorder, World};
use proptest::prelude::*;

const SITE: &str = "-- content/vi.md --\n# Trang chủ\n[a](a/)\n-- content/en.md --\n# Home\n\
    -- content/a/vi.md --\n---\ntitle: A\nkind: place\nplace: {x: 1}\n---\n## Một\n-- content/a/en.md --\n# A\n\
    -- content/b/vi.md --\n# B\n![x](x.svg)\n-- content/b/x.svg --\n<svg/>\n";

/// An edit that somebody might make.
#[derive(Clone, Debug)]
enum Edit {
    Write(&'static str, &'static str),
    Remove(&'static str),
}

fn edits() -> impl Strategy<Value = Edit> {
    let paths = prop::sample::select(vec![
        "content/vi.md",
        "content/en.md",
        "content/ko.md",
        "content/a/vi.md",
        "content/a/en.md",
        "content/b/vi.md",
        "content/b/ko.md",
        "content/c/vi.md",
        "content/c/ko.md",
        "data/facts.toml",
        "content/b/x.svg",
        "content/a/x.svg",
        "content/kr.md",
        "locales/vi/x.ftl",
        "locales/ko/x.ftl",
        "themes/plain/templates/page.html",
        "themes/plain/templates/place.html",
        "themes/plain/theme.toml",
        "themes/full/static/site.css",
        "templates/page.html",
        "components/place.html",
        "static/a.txt",
        "static/site.css",
        "site.toml",
    ]);
    let texts = prop::sample::select(vec![
        "",
        "# Một\n",
        "# Hai\n[x](../b/)\n## Ba\n",
        // Another text under the same title and the same details.
        "# Một\n\nĐoạn mới, :fact[f].\n",
        "# Hai\n[x](../c/)\n### Ba khác {#mot}\n",
        "---\ntitle: Bốn\nimage: x.svg\n---\n## Một\n[y](../a/#mot) ![](../b/x.svg)",
        "---\ntitle: Bốn\nimage: x.svg\n---\n![y](../a/x.svg)",
        "---\ntitle: [\n---\n",
        "---\nkind: place\n---\n# Năm",
        "a = Sáu\nsite-title = Bảy\n",
        "a = {",
        "tag-x = X\nunit-km = { $value } km\nfact-f = F\ntags = T\n",
        "[f]\nvalue = 8.50\nunit = 'km'\nas_of = 2026-01-01\nsource = {title = 'S'}\n",
        "---\ntitle: Sáu\ntags: [x]\ndate: 2026-01-02\nslug: sau\naliases: [/cu/]\nmissing: notice\n---\n:fact[f]\n",
        "---\ntitle: 칠\nsource: ko\nfacts: [f]\nunset: [image]\n---\n## 둘\n:page[/a/]{lang=en}\n",
        "---\ntitle: Tám\nsort: date\npage_size: 1\nmissing: hide\ndraft: true\n---\n",
        "# Chín\n<b>html</b>[^1]\n\n:::place\n> [!NOTE]\n> x\n:::\n\n[^1]: y\n[z](/a/#mot)",
        "<h1>{{ page.title }}</h1>{{ page.content }}{{ t(id=\"a\") }}",
        "{% if %}",
        "{{ page.nothing }}",
        "{% extends \"plain/page.html\" %}",
        "{% component place() %}<b>{% endcomponent %}",
        "parent = 'full'",
        "parent = 'plain'",
        "base_url = 'https://b.example/x'\nsource_language = 'vi'\ntheme = 'plain'\n[languages.vi]\n[languages.ko]\n",
        "base_url = 'https://b.example'\nsource_language = 'vi'\nroot_language = 'vi'\ntheme = 'full'\n[languages.vi]\n[languages.en]\n",
        "base_url = 'https://c.example'\nsource_language = 'vi'\nroot_language = 'vi'\ntheme = 'full'\nhtml = true\nmissing = 'notice'\n[languages.vi]\n[languages.ko]\n",
    ]);
    prop_oneof![
        4 => (paths.clone(), texts).prop_map(|(path, text)| Edit::Write(path, text)),
        1 => paths.prop_map(Edit::Remove),
    ]
}

/// What a build makes, and what previews show.
fn extras() -> impl Strategy<Value = Extras> {
    prop_oneof![
        4 => Just(Extras::default()),
        1 => Just(Extras { drafts: false, pseudo: true, rtl: true }),
        1 => Just(Extras { drafts: true, pseudo: true, rtl: false }),
    ]
}

fn apply(world: &mut MemoryWorld, edit: &Edit) {
    match edit {
        Edit::Write(path, text) => world.write(path, text),
        Edit::Remove(path) => world.remove(path),
    }
}

/// Sequences of edits to try: `EDIT_SEQUENCES=10000` for a long run.
fn sequences() -> u32 {
    std::env::var("EDIT_SEQUENCES").ok().and_then(|number| number.parse().ok()).unwrap_or(150)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(sequences()))]

    #[test]
    fn after_any_edits_the_remembered_site_is_the_clean_one(
        edits in prop::collection::vec(edits(), 1..8),
        extras in extras(),
    ) {
        let mut world = world(SITE, Flavour::Unix);
        let make = |world: &dyn World| make_with(&mut Pipeline::new(extras), world);
        let mut pipeline = Pipeline::new(extras);
        make_with(&mut pipeline, &world);
        let recorder = Recorder::new(&world);
        let mut last = make(&recorder).files;
        let mut answers = recorder.answers();
        for edit in &edits {
            apply(&mut world, edit);
            let remembered = make_with(&mut pipeline, &world);
            let clean = make(&world);
            if answers.hold(&world) {
                prop_assert_eq!(&clean.files, &last, "what answers the same makes the same");
            }
            let recorder = Recorder::new(&world);
            last = make(&recorder).files;
            answers = recorder.answers();
            prop_assert_eq!(remembered.problems(), clean.problems());
            prop_assert_eq!(&remembered.diagnostics, &clean.diagnostics);
            prop_assert_eq!(remembered.files, clean.files);
            if !extras.drafts && extras != Extras::default() {
                let published = make_with(&mut Pipeline::default(), &world);
                prop_assert_eq!(remembered.diagnostics, published.diagnostics, "none of its own");
            }
        }
    }
}

#[test]
fn an_edit_parses_one_document() {
    let mut world = world(SITE, Flavour::Unix);
    let mut pipeline = Pipeline::default();
    make_with(&mut pipeline, &world);
    assert_eq!(pipeline.parsed(), 5);
    make_with(&mut pipeline, &world);
    assert_eq!(pipeline.parsed(), 5, "nothing changed");
    world.write("content/a/vi.md", "# A mới\n");
    make_with(&mut pipeline, &world);
    assert_eq!(pipeline.parsed(), 6, "one file changed");
    world.write("themes/plain/templates/page.html", "{{ page.title }}");
    make_with(&mut pipeline, &world);
    assert_eq!(pipeline.parsed(), 6, "a template is no document");
}

#[test]
fn a_request_renders_one_address_and_starting_up_none() {
    let world = world(SITE, Flavour::Unix);
    let (snapshot, _) = Pipeline::default().snapshot(&world, Some(common::TODAY));
    let snapshot = snapshot.unwrap();
    assert_eq!(snapshot.rendered(), 0);
    let route = Route::Page { key: PageKey::new("a"), lang: Lang::parse("en").unwrap() };
    assert_eq!(snapshot.site.routes.find("/en/a/"), Some(&route));
    let _ = render(&snapshot, &route);
    assert_eq!(snapshot.rendered(), 1);
}

#[test]
fn a_build_renders_every_address_once() {
    let made = make(&world(SITE, Flavour::Unix));
    assert_eq!(made.rendered, made.files.len());
}

#[test]
fn rendering_is_a_pure_function() {
    let world = world(SITE, Flavour::Unix);
    let (snapshot, _) = Pipeline::default().snapshot(&world, Some(common::TODAY));
    let snapshot = snapshot.unwrap();
    let routes: Vec<_> = snapshot.site.routes.all().collect();
    let forwards: Vec<_> = routes.iter().map(|route| render(&snapshot, route)).collect();
    let mut backwards: Vec<_> = routes.iter().rev().map(|route| render(&snapshot, route)).collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
}
