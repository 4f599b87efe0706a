//! The examples in `docs/components.*.md`, which the staff copy, come out as pages of this project's own
//! site: without a problem, and as the piece that each of them says it is.

mod common;

use common::{Made, make, project, tree};
use haiyen::data::Facts;
use haiyen::source::Source;
use haiyen::world::{Flavour, MemoryWorld};

const DOCUMENTS: [&str; 2] = ["docs/components.vi.md", "docs/components.en.md"];

/// What a page holds that has the piece.
const PIECES: &[(&str, &str)] = &[
    ("::horizon", "<div class=\"hz\"><h2 id="),
    ("::deep", "<section class=\"sec deep\""),
    ("::figures", "<dl class=\"figs\">"),
    ("::pending", "class=\"pend\""),
    (":::rows", "<div class=\"rows\">\n<ul>"),
    (":::timeline", "<section class=\"era\"><h2 class=\"era-name\" id="),
    (":::itinerary", "<ol class=\"leg\">"),
    ("::climate", "<table class=\"clim\">"),
    ("::bars", "<table class=\"bars\">"),
    ("::::sheets", "<ul class=\"sheet\">"),
    ("::frieze", "<ul class=\"frieze\">"),
    ("::cards", "<ul class=\"cards\">"),
    (":::spotlight", "<div class=\"duo\"><figure"),
    ("::plate", "<figure class=\"plate\"><img"),
    (":::gallery", "<div class=\"gal\">"),
    ("::button", "<a class=\"btn\""),
    ("\nfacts: ", "<aside class=\"facts\""),
    ("\n  label: ", "<p class=\"eye\">"),
];

/// The fenced pieces of a document that are written in a language.
fn fences(document: &str, language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project().join(document)).unwrap();
    let open = format!("```{language}\n");
    let inside = text.split(&open).skip(1).map(|rest| rest.split("```").next().unwrap());
    inside.map(str::to_owned).collect()
}

/// This project's own site.
fn site() -> MemoryWorld {
    let mut world = MemoryWorld::new(Flavour::Unix, jiff::Timestamp::UNIX_EPOCH);
    for folder in ["content", "data", "locales", "themes/khanhhoa"] {
        for (path, bytes) in tree(&project().join(folder)) {
            world.write_bytes(&format!("{folder}/{path}"), bytes);
        }
    }
    world.write_bytes("site.toml", std::fs::read(project().join("site.toml")).unwrap());
    world
}

/// A page for each example of each document, and where it is.
fn pages(world: &mut MemoryWorld) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    world.write("content/pieces/vi.md", "---\ntitle: A\nsummary: a\n---\na\n");
    for (number, document) in DOCUMENTS.iter().enumerate() {
        let texts = fences(document, "md").into_iter().map(|text| (String::new(), text));
        // What an English file says lies over the Vietnamese of the same page, here as there.
        let details = fences(document, "yaml").into_iter().filter(|text| text.contains("kind: "));
        let details = details.map(|text| (format!("\n{text}"), "a\n".to_owned()));
        for (index, (details, text)) in texts.chain(details).enumerate() {
            let folder = format!("pieces/{number}-{index}");
            let page = format!("---\ntitle: A\nsummary: a{details}\n---\n\n{text}");
            world.write(&format!("content/{folder}/vi.md"), &page);
            if text.contains("bay.svg") {
                world.write_bytes(&format!("content/{folder}/bay.svg"), b"<svg/>".to_vec());
            }
            pages.push((folder, details + &text));
        }
    }
    pages
}

/// The problems of a page's files.
fn problems(made: &Made, folder: &str) -> String {
    let all = made.problems();
    let own = all.lines().filter(|line| line.contains(&format!("content/{folder}/")));
    own.filter(|line| !line.starts_with("information ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_example_is_the_piece_that_it_says() {
    let mut world = site();
    let pages = pages(&mut world);
    let made = make(&world);
    let mut seen = vec![0; PIECES.len()];
    for (folder, written) in &pages {
        assert_eq!(problems(&made, folder), "", "{written}");
        let page = made.page(&format!("/{folder}/"));
        assert!(!page.contains("::"), "{written}\n{page}");
        for ((mark, shown), seen) in PIECES.iter().zip(&mut seen) {
            if written.contains(mark) {
                *seen += 1;
                assert!(page.contains(shown), "{mark}: {page}");
            }
        }
    }
    for ((mark, _), seen) in PIECES.iter().zip(seen) {
        assert!(seen >= DOCUMENTS.len(), "{mark} has no example in each document");
    }
}

#[test]
fn what_the_office_fills_in_takes_the_place_of_the_box() {
    for document in DOCUMENTS {
        let [before, after] = fences(document, "toml").try_into().unwrap();
        for (filled, text) in [(false, before), (true, after)] {
            let mut told = Vec::new();
            let today = jiff::civil::date(2026, 11, 23);
            let _ = Facts::read(&Source::new("data/facts.toml", &text), today, &mut told);
            assert!(told.is_empty(), "{document}: {told:?}");
            let mut world = site();
            let figures = std::fs::read_to_string(project().join("data/facts.toml")).unwrap();
            let (first, rest) = figures.split_once("[office-phone]").unwrap();
            let rest = rest.split_once("\n[").unwrap().1;
            world.write("data/facts.toml", &format!("{first}{text}\n[{rest}"));
            let page = "---\ntitle: A\nsummary: a\n---\n::pending{ids=\"office-phone\"}\n";
            world.write("content/pieces/vi.md", page);
            let made = make(&world);
            assert_eq!(problems(&made, "pieces"), "");
            let page = made.page("/pieces/");
            assert_eq!(page.contains("class=\"pend\""), !filled, "{page}");
            assert_eq!(page.contains("<dd>0258 3 822 xxx<small>"), filled, "{page}");
        }
    }
}
