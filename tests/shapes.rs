//! The shapes a multilingual site can have: one content, one folder a shape, the same claims on each.
//!
//! `tests/shapes/<shape>/site.toml` is laid over the shared content; `expected/` holds the finished site
//! and what people are told of it. `UPDATE_EXPECTED=1 cargo test --test shapes` writes it anew: read
//! the difference before you keep it.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use common::{Made, copy, make, project, tree};
use haiyen::diag::{Messages, UiLang, render_human};
use haiyen::world::DiskWorld;

fn shapes() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(project().join("tests/shapes")).unwrap();
    let mut shapes: Vec<_> = folders.map(|entry| entry.unwrap().path()).collect();
    shapes.retain(|folder| folder.join("site.toml").exists());
    shapes.sort();
    assert_eq!(shapes.len(), 5);
    shapes
}

/// The finished site of a shape; files of languages that the shape has not are left out of it.
fn finished(shape: &Path) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let shared = project().join("tests/shapes");
    for name in ["content", "static"] {
        copy(&shared.join(name), &folder.path().join(name));
    }
    copy(&project().join("tests/themes"), &folder.path().join("themes"));
    let config = std::fs::read_to_string(shape.join("site.toml")).unwrap();
    std::fs::write(folder.path().join("site.toml"), &config).unwrap();
    for path in tree(&folder.path().join("content")).into_keys() {
        let name = path.rsplit('/').next().unwrap();
        let other = name
            .strip_suffix(".md")
            .is_some_and(|tag| !config.contains(&format!("[languages.{tag}]")));
        if other {
            std::fs::remove_file(folder.path().join("content").join(path)).unwrap();
        }
    }
    make(&DiskWorld::new(folder.path(), None))
}

#[test]
fn every_shape_is_as_expected() {
    for shape in shapes() {
        let made = finished(&shape);
        let told = |lang| render_human(&made.diagnostics, &Messages::new(lang), false).into_bytes();
        let mut files: BTreeMap<String, Vec<u8>> = made.files.clone();
        files.insert("problems.vi.txt".into(), told(UiLang::Vi));
        files.insert("problems.en.txt".into(), told(UiLang::En));
        let folder = shape.join("expected");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            let _ = std::fs::remove_dir_all(&folder);
            for (path, bytes) in &files {
                let path = folder.join(path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, bytes).unwrap();
            }
        }
        let expected = tree(&folder);
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&files), names(&expected), "{}", shape.display());
        for (path, bytes) in &files {
            let (made, expected) =
                (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected[path]));
            assert_eq!(made, expected, "{}/{path}", shape.display());
        }
    }
}

/// The values of an attribute in the elements that hold a text.
fn attributes<'a>(html: &'a str, element: &str, name: &str) -> Vec<&'a str> {
    let inside = html.split('<').filter(|tag| tag.contains(element));
    let start = format!(" {name}=\"");
    inside.filter_map(|tag| tag.split_once(start.as_str())?.1.split('"').next()).collect()
}

/// The pages by their permalink.
fn pages(made: &Made) -> BTreeMap<String, String> {
    let html = made.files.iter().filter(|(path, _)| path.ends_with(".html"));
    let page = |(_, bytes): (&String, &Vec<u8>)| {
        let html = String::from_utf8(bytes.clone()).unwrap();
        let permalink = attributes(&html, "canonical", "href").first()?.to_string();
        Some((permalink, html))
    };
    html.filter_map(page).collect()
}

#[test]
fn versions_of_a_page_name_each_other_and_themselves() {
    for shape in shapes() {
        let pages = pages(&finished(&shape));
        assert!(!pages.is_empty());
        for (permalink, html) in &pages {
            let alternates: BTreeSet<&str> =
                attributes(html, "alternate", "href").into_iter().collect();
            if shape.ends_with("single-language") {
                assert!(alternates.is_empty(), "{permalink} has no other version");
                continue;
            }
            assert!(alternates.contains(permalink.as_str()), "{permalink} does not name itself");
            for other in &alternates {
                let back: BTreeSet<&str> =
                    attributes(&pages[*other], "alternate", "href").into_iter().collect();
                assert_eq!(back, alternates, "{other} does not name what {permalink} names");
            }
        }
    }
}

#[test]
fn every_address_in_a_page_is_on_the_site() {
    for shape in shapes() {
        let made = finished(&shape);
        let base = if shape.ends_with("base-path") { "/du-lich" } else { "" };
        for (_, html) in pages(&made) {
            let mut addresses = attributes(&html, "a ", "href");
            addresses.extend(attributes(&html, "img", "src"));
            addresses.extend(attributes(&html, "stylesheet", "href"));
            for address in addresses.into_iter().filter(|address| !address.starts_with('#')) {
                let path = address
                    .strip_prefix(base)
                    .unwrap_or_else(|| panic!("{address} has no base path"));
                let mut file = path.trim_start_matches('/').split('#').next().unwrap().to_owned();
                if file.is_empty() || file.ends_with('/') {
                    file += "index.html";
                }
                assert!(made.files.contains_key(&file), "{address} on {}", shape.display());
            }
        }
    }
}

#[test]
fn pages_say_their_language_and_direction() {
    for shape in shapes() {
        for (permalink, html) in pages(&finished(&shape)) {
            let lang = attributes(&html, "html ", "lang")[0];
            let dir = attributes(&html, "html ", "dir")[0];
            assert_eq!(dir, if lang == "ar" { "rtl" } else { "ltr" });
            let root = if shape.ends_with("right-to-left") { "ar" } else { "vi" };
            let in_folder = permalink.contains(&format!("/{lang}/"));
            assert_eq!(
                in_folder,
                lang != root || shape.ends_with("no-root-language"),
                "{permalink}"
            );
        }
    }
}
