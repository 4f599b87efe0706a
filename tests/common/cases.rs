//! The sites of `tests/cases`, finished.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};

use super::{Made, copy, make, project, tree};
use haiyen::world::DiskWorld;

/// The folders of all cases, and not those whose content several share.
pub fn cases() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(project().join("tests/cases")).unwrap();
    let mut cases: Vec<_> = folders.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|folder| !name(folder).starts_with('_'));
    cases.sort();
    cases
}

/// The folder's name.
pub fn name(case: &Path) -> &str {
    case.file_name().unwrap().to_str().unwrap()
}

/// The folder of the content that a case shares with others.
pub fn shared(case: &Path) -> Option<&'static str> {
    match name(case) {
        "whole" => Some("_whole"),
        name => name.starts_with("shape-").then_some("_shared"),
    }
}

/// The finished site of a case, laid over `tests/themes` and a shared content, its `site.toml` edited.
/// Of the shared content it has the languages that it names.
pub fn finished(case: &Path, shared: Option<&str>, edit: impl Fn(String) -> String) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    copy(&project().join("tests/themes"), &root.join("themes"));
    std::fs::rename(root.join("themes/site.toml"), root.join("site.toml")).unwrap();
    if let Some(shared) = shared {
        copy(&project().join("tests/cases").join(shared), root);
    }
    copy(case, root);
    if shared.is_some() {
        let config = edit(std::fs::read_to_string(root.join("site.toml")).unwrap());
        for path in tree(&root.join("content")).into_keys() {
            let tag = path.rsplit('/').next().unwrap().strip_suffix(".md");
            if tag.is_some_and(|tag| !config.contains(&format!("[languages.{tag}]"))) {
                std::fs::remove_file(root.join("content").join(path)).unwrap();
            }
        }
        std::fs::write(root.join("site.toml"), config).unwrap();
    }
    make(&DiskWorld::new(root, None))
}
