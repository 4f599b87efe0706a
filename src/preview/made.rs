//! A finished page of the site, and the same in today's theme.

use std::path::Path;

use super::desk::safely;
use super::print::Print;
use crate::diag::{Code, Diagnostic};
use crate::pipeline;
use crate::render::{Body, Snapshot};
use crate::site::Route;

/// A finished page.
pub struct Made {
    /// Its HTML; nothing if it could not be made.
    pub html: String,
    /// What tells it from another.
    pub print: Print,
    /// What is wrong with it, as a build would tell.
    pub problems: Vec<Diagnostic>,
    /// The addresses that it refers to.
    references: Vec<String>,
}

impl Made {
    /// Makes a page, in the folder of its site. A mistake of the program's own is a problem of the page, and
    /// of nothing else.
    #[must_use]
    pub fn new(snapshot: &Snapshot, route: &Route, root: &Path) -> Self {
        let Some((rendered, problems)) = safely(|| pipeline::page(snapshot, route)) else {
            let problems = vec![Code::InternalError.anywhere()];
            let (html, print, references) = Default::default();
            return Self { html, print, problems, references };
        };
        let html = match rendered.body {
            Body::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Body::File(_) => String::new(),
        };
        let references = rendered.links.references;
        let print = Print::of(snapshot, route, &html, &references, root);
        Self { html, print, problems, references }
    }

    /// A page of the program's own that stands in for one that cannot be made.
    #[must_use]
    pub fn instead(html: String) -> Self {
        let print = Print::of_text(&html);
        Self { html, print, problems: Vec::new(), references: Vec::new() }
    }

    /// An earlier page with the theme's files of a later site: whoever mends a text sees the theme as it is now.
    #[must_use]
    pub fn dressed(&self, snapshot: &Snapshot, route: &Route, root: &Path) -> Self {
        let (mut html, mut references) = (self.html.clone(), self.references.clone());
        for address in &mut references {
            let meant = asset_meant(snapshot, address);
            if let Some(url) = meant.and_then(|route| snapshot.site.routes.url(&route)) {
                html = html.replace(address.as_str(), url);
                url.clone_into(address);
            }
        }
        let print = Print::of(snapshot, route, &html, &references, root);
        Self { html, print, problems: self.problems.clone(), references }
    }
}

/// The file of the theme that an address of an earlier site named, with the hash that it had then.
fn asset_meant(snapshot: &Snapshot, address: &str) -> Option<Route> {
    if snapshot.site.routes.find(address).is_some() {
        return None;
    }
    let (_, file) = address.split_once("/assets/")?;
    let (stem, extension) = file.rsplit_once('.')?;
    let (stem, hash) = stem.rsplit_once('.')?;
    let name = format!("{stem}.{extension}");
    let is_hash = hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hash && snapshot.theme.assets.contains_key(&name)).then_some(Route::Asset(name))
}
