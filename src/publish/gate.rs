//! What this publishing would add or change that has errors: a new page is left out by name, one that readers have
//! stays as it is published, and what is wrong elsewhere stops everything.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
use crate::output::Entry;
use crate::pipeline::Pardon;
use crate::render::Snapshot;

/// What becomes of pages with errors.
#[derive(Debug, Default)]
pub struct Verdict {
    /// New pages, which are left out.
    pub left_out: BTreeSet<String>,
    /// Pages that readers have, which stay as they are published.
    pub held: BTreeSet<String>,
    /// The files in which their errors are.
    pub files: BTreeSet<String>,
    /// Errors that are no page's own.
    pub stopping: Vec<Diagnostic>,
}

impl Verdict {
    /// Judges a site's problems. `published` are the files that readers have.
    #[must_use]
    pub fn of(
        problems: &[Diagnostic],
        snapshot: &Snapshot,
        published: &BTreeMap<String, Entry>,
        pardon: &Pardon,
    ) -> Self {
        let mut verdict = Self::default();
        let errors =
            problems.iter().filter(|problem| problem.is_error() && !pardon.waives(problem));
        for problem in errors {
            let file = problem.place.as_ref().map(|place| place.file.as_str());
            let page = file.and_then(|file| Some((file, page_of(snapshot, file)?)));
            match page {
                // The home page cannot be left out.
                Some((file, key)) if !key.is_empty() || is_live(snapshot, &key, published) => {
                    let is_live = is_live(snapshot, &key, published);
                    let among = if is_live { &mut verdict.held } else { &mut verdict.left_out };
                    among.insert(key);
                    verdict.files.insert(file.to_owned());
                }
                _ => verdict.stopping.push(problem.clone()),
            }
        }
        verdict
    }

    /// Whether everything can be published.
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.left_out.is_empty() && self.held.is_empty() && self.stopping.is_empty()
    }
}

/// The key of the page that a file belongs to: of a language file's folder, or of one above it.
fn page_of(snapshot: &Snapshot, file: &str) -> Option<String> {
    let site = &snapshot.site;
    let mut folder = file.strip_prefix("content/")?;
    loop {
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        if site.pages.contains_key(folder) || site.withheld.contains_key(folder) {
            return Some(folder.to_owned());
        }
        if folder.is_empty() {
            return None;
        }
    }
}

/// The files of the finished site that show a page, in all languages.
#[must_use]
pub fn pages_files(snapshot: &Snapshot, key: &str) -> BTreeSet<String> {
    files(snapshot, key, |file| file.ends_with(".html"))
}

/// The files of the finished site that are a page's, those beside it too.
#[must_use]
pub fn all_files(snapshot: &Snapshot, key: &str) -> BTreeSet<String> {
    files(snapshot, key, |_| true)
}

fn files(snapshot: &Snapshot, key: &str, takes: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let routes = &snapshot.site.routes;
    let own = routes.all().filter(|route| route.key().is_some_and(|of| of.as_str() == key));
    let files = own.filter_map(|route| routes.file(route)).filter(|file| takes(file));
    // What is sent in their stead to readers who take compressed files belongs to them.
    files.flat_map(|file| ["", ".gz", ".br"].map(|end| format!("{file}{end}"))).collect()
}

fn is_live(snapshot: &Snapshot, key: &str, published: &BTreeMap<String, Entry>) -> bool {
    pages_files(snapshot, key).iter().any(|file| published.contains_key(file))
}

/// Puts the published versions of pages in place of the build's.
pub fn hold(
    build: &mut BTreeMap<String, Entry>,
    published: &BTreeMap<String, Entry>,
    snapshot: &Snapshot,
    held: &BTreeSet<String>,
) {
    for file in held.iter().flat_map(|key| pages_files(snapshot, key)) {
        match published.get(&file) {
            Some(entry) => _ = build.insert(file, entry.clone()),
            None => _ = build.remove(&file),
        }
    }
}
