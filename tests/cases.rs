//! Whole small sites, a folder a case, with the pages and the words to people that come of them.
//!
//! A case is laid over `tests/themes`; one whose name begins with `shape-` has the content of
//! `tests/cases/_shared` in another shape of site, and `whole` that of `tests/cases/_whole`. What must come
//! is in `expected/`. `UPDATE_EXPECTED=1 cargo test --test cases` writes it anew: read the difference
//! before you keep it. `tests/shapes.rs` has what holds for all shapes.

mod common;

use std::collections::BTreeMap;

use common::cases::{cases, finished, shared};
use common::tree;
use haiyen::diag::{Messages, UiLang, render_human};

#[test]
fn every_case_comes_out_as_expected() {
    for case in cases() {
        let made = finished(&case, shared(&case), |config| config);
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
