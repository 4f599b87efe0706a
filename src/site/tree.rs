//! The files of `content/`, sorted: which are a page in a language, which lie beside one.

use std::collections::{BTreeMap, BTreeSet};

use super::PageKey;
use super::file_name::Named;
use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::composed;

/// The folder of the pages.
pub const CONTENT: &str = "content";

/// The files of `content/`, sorted.
#[derive(Debug, Default)]
pub struct Tree {
    /// The Markdown files, each a page in a language, by path.
    pub language_files: Vec<LanguageFile>,
    /// The other files by the page they belong to and their path below its folder; the value is
    /// their path from the site's folder.
    pub attachments: BTreeMap<PageKey, BTreeMap<String, String>>,
}

/// One page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageFile {
    /// The page.
    pub key: PageKey,
    /// The language.
    pub lang: Lang,
    /// Path from the site's folder.
    pub path: String,
}

impl Tree {
    /// Sorts the paths of all files below `content/`.
    #[must_use]
    pub fn new(config: &Config, paths: &[String]) -> (Self, Vec<Diagnostic>) {
        let mut tree = Self::default();
        let mut problems = Vec::new();
        let (mut others, mut copies) = (Vec::new(), Vec::new());
        let mut seen: BTreeMap<(PageKey, Lang), &String> = BTreeMap::new();
        for path in paths {
            let Some(below) = path.strip_prefix(CONTENT) else {
                continue;
            };
            let below = composed(below.trim_start_matches('/'));
            let (folder, name) = below.rsplit_once('/').unwrap_or(("", &below));
            match Named::read(config, name) {
                Named::Page(lang) => {
                    let key = PageKey::new(folder);
                    if let Some(other) = seen.insert((key.clone(), lang.clone()), path) {
                        let problem = Code::SameUrl.in_file(path).with("url", format!("/{folder}"));
                        problems.push(problem.with("other", other));
                    }
                    tree.language_files.push(LanguageFile { key, lang, path: path.clone() });
                }
                Named::CopyOf(lang) => copies.push((PageKey::new(folder), lang, path)),
                Named::Unknown(meant) => problems.push(unknown_language(config, path, meant)),
                Named::Other => others.push((below, path)),
            }
        }
        for (key, lang, path) in copies {
            problems.push(match seen.get(&(key, lang.clone())) {
                Some(other) => Code::SyncConflict.in_file(path).with("other", *other),
                None => unknown_language(config, path, Some(format!("{lang}.md"))),
            });
        }
        tree.check_folders(config, &mut problems);
        tree.attach(&others, &mut problems);
        (tree, problems)
    }

    /// Every folder above a page must be a page: a reader who shortens the address gets somewhere.
    fn check_folders(&self, config: &Config, problems: &mut Vec<Diagnostic>) {
        let pages: BTreeSet<&PageKey> = self.language_files.iter().map(|file| &file.key).collect();
        let above =
            pages.iter().flat_map(|key| std::iter::successors(key.parent(), PageKey::parent));
        let missing: BTreeSet<PageKey> = above.filter(|key| !pages.contains(key)).collect();
        for key in missing.iter().filter(|key| !key.is_home()) {
            problems.push(Code::FolderWithoutPage.in_file(format!("{CONTENT}/{key}")));
        }
        if !pages.contains(&PageKey::home()) {
            let file = format!("{}.md", config.source_language);
            problems.push(Code::MissingHome.in_file(CONTENT).with("file", file));
        }
    }

    /// A file in a folder that is no page belongs to the page above it.
    fn attach(&mut self, others: &[(String, &String)], problems: &mut Vec<Diagnostic>) {
        let pages: BTreeSet<PageKey> =
            self.language_files.iter().map(|file| file.key.clone()).collect();
        for (below, path) in others {
            let (folder, _) = below.rsplit_once('/').unwrap_or(("", below.as_str()));
            let owner = std::iter::successors(Some(PageKey::new(folder)), PageKey::parent)
                .find(|key| pages.contains(key));
            let Some(owner) = owner else { continue };
            let name = below[owner.as_str().len()..].trim_start_matches('/').to_owned();
            let files = self.attachments.entry(owner).or_default();
            if let Some(other) = files.insert(name, (*path).clone()) {
                let problem = Code::SameUrl.in_file(*path).with("url", format!("/{below}"));
                problems.push(problem.with("other", other));
            }
        }
    }
}

fn unknown_language(config: &Config, path: &str, meant: Option<String>) -> Diagnostic {
    let tags: Vec<_> = config.languages.iter().map(|l| l.lang.tag()).collect();
    let name = path.rsplit('/').next().unwrap_or(path);
    let problem = Code::UnknownLanguageFile.in_file(path).with("file", name);
    problem.with("languages", tags.join(", ")).suggest(meant)
}
