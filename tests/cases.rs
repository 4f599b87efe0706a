//! Whole small sites, a folder a case, with the pages and the words to people that come of them.
//!
//! A case is laid over `tests/themes`; one whose name begins with `shape-` has the content of
//! `tests/cases/_shared` in another shape of site, and the claims below hold for all of these. What must
//! come is in `expected/`. `UPDATE_EXPECTED=1 cargo test --test cases` writes it anew: read the
//! difference before you keep it.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use common::{Made, copy, make, project, tree};
use haiyen::diag::{Messages, UiLang, render_human};
use haiyen::world::DiskWorld;

fn cases() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(project().join("tests/cases")).unwrap();
    let mut cases: Vec<_> = folders.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|folder| !folder.ends_with("_shared"));
    cases.sort();
    cases
}

fn is_shape(case: &Path) -> bool {
    case.file_name().unwrap().to_string_lossy().starts_with("shape-")
}

fn shapes() -> Vec<PathBuf> {
    let shapes: Vec<_> = cases().into_iter().filter(|case| is_shape(case)).collect();
    assert_eq!(shapes.len(), 5);
    shapes
}

/// The finished site of a case.
fn finished(case: &Path) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    copy(&project().join("tests/themes"), &root.join("themes"));
    std::fs::rename(root.join("themes/site.toml"), root.join("site.toml")).unwrap();
    if is_shape(case) {
        copy(&project().join("tests/cases/_shared"), root);
    }
    copy(case, root);
    if is_shape(case) {
        // The shared content is in more languages than some shapes have.
        let config = std::fs::read_to_string(root.join("site.toml")).unwrap();
        for path in tree(&root.join("content")).into_keys() {
            let tag = path.rsplit('/').next().unwrap().strip_suffix(".md");
            if tag.is_some_and(|tag| !config.contains(&format!("[languages.{tag}]"))) {
                std::fs::remove_file(root.join("content").join(path)).unwrap();
            }
        }
    }
    make(&DiskWorld::new(root, None))
}

#[test]
fn every_case_comes_out_as_expected() {
    for case in cases() {
        let made = finished(&case);
        let told = |lang| render_human(&made.diagnostics, &Messages::new(lang), false).into_bytes();
        let mut files: BTreeMap<String, Vec<u8>> = made.files.clone();
        // Where there are errors nothing would be written.
        if made.diagnostics.iter().any(|found| found.is_error()) {
            files.clear();
        }
        files.insert("problems.vi.txt".into(), told(UiLang::Vi));
        files.insert("problems.en.txt".into(), told(UiLang::En));
        let folder = case.join("expected");
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
        assert_eq!(names(&files), names(&expected), "{}", case.display());
        for (path, bytes) in &files {
            let (made, expected) =
                (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected[path]));
            for (number, (made, expected)) in made.lines().zip(expected.lines()).enumerate() {
                assert_eq!(made, expected, "{}/{path}:{}", case.display(), number + 1);
            }
            assert_eq!(made.len(), expected.len(), "{}/{path}", case.display());
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
            if shape.ends_with("shape-single-language") {
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
        let base = if shape.ends_with("shape-base-path") { "/du-lich" } else { "" };
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
            let root = if shape.ends_with("shape-right-to-left") { "ar" } else { "vi" };
            let in_folder = permalink.contains(&format!("/{lang}/"));
            assert_eq!(
                in_folder,
                lang != root || shape.ends_with("shape-no-root-language"),
                "{permalink}"
            );
        }
    }
}
