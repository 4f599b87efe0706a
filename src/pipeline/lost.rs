//! Addresses that people may have kept, and that would lead nowhere.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};
use crate::site::Routes;

/// The pages among the files of the last site that this one has not, not even to lead elsewhere.
pub(super) fn lost(routes: &Routes, last: &[String]) -> Vec<Diagnostic> {
    if last.is_empty() {
        return Vec::new();
    }
    let files: BTreeSet<String> = routes.all().filter_map(|route| routes.file(route)).collect();
    let gone = last.iter().filter(|file| is_kept(file) && !files.contains(*file));
    gone.map(|file| Code::LostUrl.anywhere().with("url", routes.url_of_file(file))).collect()
}

/// Whether people keep the address of a file: it is a page, and neither a later part of a long list nor
/// what they see where nothing is.
fn is_kept(file: &str) -> bool {
    let mut parts = file.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let number = parts.next().is_some_and(|part| part.parse::<usize>().is_ok());
    let is_part = number && parts.next() == Some("page");
    name.ends_with(".html") && name != "404.html" && !is_part
}
