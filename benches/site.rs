//! How long the stages of a build take on a made-up site in memory: `cargo bench`, or
//! `cargo bench -- 5000` for that many pages a language.

use std::fmt::Write;
use std::time::Instant;

use haiyen::pipeline::{Pipeline, closure};
use haiyen::world::{Flavour, MemoryWorld, Recorder, World};
use jiff::Timestamp;

const LANGUAGES: &[&str] = &["vi", "en", "ko", "ja"];

fn main() {
    let asked = std::env::args().skip(1).find_map(|argument| argument.parse().ok());
    let pages = asked.unwrap_or(500);
    let world = site(pages);
    let today = Some(jiff::civil::date(2026, 11, 23));
    let documents = pages * LANGUAGES.len();
    println!("{documents} documents");

    let recorder = Recorder::new(&world);
    let mut pipeline = Pipeline::default();
    let (snapshot, problems) =
        time("first snapshot", documents, || pipeline.snapshot(&recorder, today));
    let snapshot = snapshot.expect("a site");
    time("every page rendered", documents, || closure(&snapshot, &|_, _| Ok(())));
    time("snapshot, nothing changed", documents, || pipeline.snapshot(&world, today));
    let mut edited = world.clone();
    edited.write("content/all/p0/vi.md", "# Trang 0\n\nĐã sửa.\n");
    time("snapshot, one file changed", documents, || pipeline.snapshot(&edited, today));
    let answers = recorder.answers();
    time("is anything different?", documents, || answers.hold(&world));
    println!("{} problems", problems.len());
}

/// Runs a stage, and says how long it took in all and for each document.
fn time<T>(stage: &str, documents: usize, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    let elapsed = start.elapsed();
    let each = elapsed / u32::try_from(documents).unwrap_or(u32::MAX);
    println!("{stage:<28} {elapsed:>10.1?} {each:>10.1?} a document");
    result
}

/// A site of many pages that link, list and show tables, with the theme of `benches/theme`.
fn site(pages: usize) -> MemoryWorld {
    let mut world = MemoryWorld::new(Flavour::Unix, Timestamp::UNIX_EPOCH);
    let disk =
        haiyen::world::DiskWorld::new(env!("CARGO_MANIFEST_DIR").to_owned() + "/benches", None);
    for path in disk.list("theme").files {
        let bytes = disk.read(&path).unwrap_or_default();
        world.write_bytes(&format!("themes/bench/{}", path.trim_start_matches("theme/")), bytes);
    }
    let mut config =
        "title = 'Bench'\nbase_url = 'https://bench.example'\nsource_language = 'vi'\n\
        root_language = 'vi'\ntheme = 'bench'\n"
            .to_owned();
    for lang in LANGUAGES {
        let _ = writeln!(config, "[languages.{lang}]");
        world.write(&format!("content/{lang}.md"), "---\ntitle: Home\n---\n");
        let section = "---\ntitle: Section\nsort: date\npage_size: 20\n---\n";
        world.write(&format!("content/all/{lang}.md"), section);
        for page in 0..pages {
            world.write(&format!("content/all/p{page}/{lang}.md"), &text(page, pages));
        }
    }
    world.write("site.toml", &config);
    world
}

fn text(page: usize, pages: usize) -> String {
    let next = (page + 1) % pages;
    let mut text = format!("---\ntitle: Trang {page}\ndate: 2026-01-{:02}\n---\n", page % 28 + 1);
    for section in 0..5 {
        let _ = writeln!(
            text,
            "## Phần {section}\n\nBiển **xanh**, đảo *xa*, [trang sau](../p{next}/). {}",
            "Gió, cát, nắng. ".repeat(30)
        );
        let _ = writeln!(text, "\n- một\n- hai\n\n| a | b |\n|---|--:|\n| {section} | {page} |\n");
    }
    text
}
