//! What tells one finished page from another: its bytes, and the files that it shows. A page that differs in
//! stylesheets alone need not be loaded again.
#![expect(clippy::disallowed_methods, reason = "a picture that was saved anew is another one")]

use std::fmt::Write;
use std::path::Path;

use blake3::Hasher;

use crate::render::{Body, Snapshot, render};
use crate::site::Route;
use crate::site::route::Reference;

/// What tells one page from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Print {
    /// Of everything but the content of stylesheets.
    pub shape: String,
    /// Of the stylesheets.
    pub style: String,
    /// The addresses of the stylesheets.
    pub stylesheets: Vec<String>,
}

impl Print {
    /// The print of a page that refers to these addresses, in the folder of its site.
    #[must_use]
    pub fn of(
        snapshot: &Snapshot,
        route: &Route,
        html: &str,
        references: &[String],
        root: &Path,
    ) -> Self {
        let mut html = html.to_owned();
        let (mut shape, mut style, mut stylesheets) = (Hasher::new(), Hasher::new(), Vec::new());
        for address in references {
            let Reference::Route(to) = snapshot.site.routes.refer(route, address) else { continue };
            let (Route::Asset(name) | Route::Static(name) | Route::Attachment { name, .. }) = to
            else {
                continue;
            };
            if name.ends_with(".css") {
                html = html.replace(address.as_str(), name);
                style.update(address.as_bytes()).update(stamp(snapshot, to, root).as_bytes());
                for shown in render(snapshot, to).links.references {
                    if let Reference::Route(file) = snapshot.site.routes.refer(to, &shown) {
                        style.update(stamp(snapshot, file, root).as_bytes());
                    }
                }
                stylesheets.push(address.clone());
            } else {
                shape.update(stamp(snapshot, to, root).as_bytes());
            }
        }
        shape.update(html.as_bytes());
        Self { shape: short(&shape), style: short(&style), stylesheets }
    }

    /// The print of a page of the program's own.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut shape = Hasher::new();
        shape.update(text.as_bytes());
        Self { shape: short(&shape), ..Self::default() }
    }

    /// The print as browsers send it back.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}.{}", self.shape, self.style)
    }
}

fn short(hasher: &Hasher) -> String {
    hasher.finalize().to_hex()[..16].to_owned()
}

/// When a file that is sent as it is was changed.
fn stamp(snapshot: &Snapshot, route: &Route, root: &Path) -> String {
    let mut stamp = String::new();
    if !matches!(route, Route::Asset(_) | Route::Static(_) | Route::Attachment { .. }) {
        return stamp;
    }
    if let Body::File(path) = render(snapshot, route).body
        && let Ok(found) = std::fs::metadata(root.join(path))
    {
        // Writing to memory does not fail.
        let _ = write!(stamp, "{} {:?}", found.len(), found.modified().ok());
    }
    stamp
}
