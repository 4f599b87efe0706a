//! Compressed files beside texts: which there are, and that they are made once.

mod common;

use std::collections::BTreeMap;
use std::io::Read;

use common::disk::Project;
use common::tree;
use haiyen::output::{Entry, MANIFEST, Manifest};

const SITE: &str = "-- site.toml --\nbase_url = 'https://a.example'\nsource_language = 'vi'\nroot_language = 'vi'\n\
    theme = 'plain'\ncompress = true\n[languages.vi]\n-- content/vi.md --\n# Trang chủ\n-- content/a/vi.md --\n# A\nLONG\n\
    -- content/b/vi.md --\n# B\nLONG\n-- static/short.txt --\nngắn\n-- static/film.mp4 --\nLONG\n\
    -- static/own.txt --\nLONG\n-- static/own.txt.gz --\nown\n-- static/place.txt --\nLONG\n-- static/place.txt.br/x.txt --\nx\n";

fn project() -> Project {
    let long = "Hải yến bay qua biển xanh. ".repeat(100);
    let project = Project::new(&SITE.replace("LONG", &long));
    // What no program makes smaller.
    let noise = (0..60u32).flat_map(|number| *blake3::hash(&number.to_le_bytes()).as_bytes());
    std::fs::write(project.path("static/noise.txt"), noise.collect::<Vec<u8>>()).unwrap();
    project
}

/// Builds, and gives the finished site.
#[track_caller]
fn build(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let ran = project.run(&["build", "--today", "2026-11-23"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    tree(&project.path("public"))
}

#[test]
fn long_texts_have_compressed_files() {
    let project = project();
    let site = build(&project);
    let compressed: Vec<&str> = site
        .keys()
        .map(String::as_str)
        .filter(|name| name.ends_with(".gz") || name.ends_with(".br"))
        .collect();
    assert_eq!(
        compressed,
        [
            "a/index.html.br",
            "a/index.html.gz",
            "b/index.html.br",
            "b/index.html.gz",
            "own.txt.br",
            "own.txt.gz",
            "place.txt.gz",
        ]
    );
    assert_eq!(site["own.txt.gz"], b"own\n", "the site's own stays");
    let page = &site["a/index.html"];
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(&*site["a/index.html.gz"]).read_to_end(&mut text).unwrap();
    assert!(text == *page);
    text.clear();
    brotli::BrotliDecompress(&mut &*site["a/index.html.br"], &mut text).unwrap();
    assert!(text == *page);
    let other = build(&self::project());
    assert!(other == site, "two builds are one");
}

#[test]
fn what_did_not_change_is_not_compressed_again() {
    let project = project();
    build(&project);
    // As if another program had made it: a build that makes it anew would write its own.
    let (name, mark) = ("public/a/index.html.br", "mark");
    project.write(name, mark);
    let path = format!("public/{MANIFEST}");
    let text = std::fs::read_to_string(project.path(&path)).unwrap();
    let mut manifest = Manifest::parse(&text).unwrap();
    manifest.files.insert("a/index.html.br".to_owned(), Entry::of(mark.as_bytes()));
    project.write(&path, &manifest.to_json());
    project.write("content/vi.md", "# Trang chủ khác\n");
    assert_eq!(build(&project)["a/index.html.br"], mark.as_bytes());
    // What is damaged is made good, and what changed is made anew.
    project.write("public/b/index.html.gz", "damaged");
    let long = "Biển xanh cát trắng nắng vàng. ".repeat(100);
    project.write("content/a/vi.md", &format!("# A\n{long}\n"));
    let site = build(&project);
    let mut text = String::new();
    flate2::read::GzDecoder::new(&*site["b/index.html.gz"]).read_to_string(&mut text).unwrap();
    assert_eq!(text.as_bytes(), site["b/index.html"]);
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut &*site["a/index.html.br"], &mut text).unwrap();
    assert!(text == site["a/index.html"]);
}

#[test]
fn without_the_word_there_are_none() {
    let project = project();
    build(&project);
    let config = std::fs::read_to_string(project.path("site.toml")).unwrap();
    project.write("site.toml", &config.replace("compress = true\n", ""));
    let site = build(&project);
    let left: Vec<_> =
        site.keys().filter(|name| name.ends_with(".br") || name.ends_with(".gz")).collect();
    assert_eq!(left, ["own.txt.gz"]);
}
