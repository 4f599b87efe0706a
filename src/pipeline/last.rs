//! The site after an edit: where only texts changed, the last one with these texts.

use std::sync::Arc;

use blake3::{Hash, Hasher};

use crate::config::Config;
use crate::diag::Diagnostic;
use crate::document::Document;
use crate::site::{Inputs, Site};
use crate::theme::known;

/// The last site, and what it was put together from.
pub(super) struct LastSite {
    site: Site,
    documents: Vec<Arc<Document>>,
    /// A hash of all the rest.
    rest: Hash,
}

/// The site of its parts, and what is wrong with it; it is the last one for the next time.
///
/// `tree_hash` is of `site.toml` and the names of the files of `content/`.
pub(super) fn site(
    last: &mut Option<LastSite>,
    config: Config,
    tree_hash: Hash,
    inputs: &Inputs<'_>,
) -> (Site, Vec<Diagnostic>) {
    let rest = rest(tree_hash, inputs);
    let same = last.take().filter(|last| last.rest == rest);
    let edited = same.and_then(|last| last.site.edited(&last.documents, inputs));
    let (site, problems) = edited.unwrap_or_else(|| Site::assemble(config, inputs));
    *last = Some(LastSite { site: site.clone(), documents: inputs.documents.to_vec(), rest });
    (site, problems)
}

/// A hash of everything that a site is put together from but for texts, and for what is looked at whenever
/// texts are: figures and components.
fn rest(tree_hash: Hash, inputs: &Inputs<'_>) -> Hash {
    let mut hasher = Hasher::new();
    let theme = inputs.theme;
    let templates = [known::TERM, known::TERMS].map(|name| theme.has(name));
    let no_pictures = inputs.no_pictures;
    hasher.update(tree_hash.as_bytes()).update(inputs.catalog.hash.as_bytes());
    hasher.update(format!("{} {templates:?} {no_pictures:?}", inputs.today).as_bytes());
    hasher.update(format!("{:?}", inputs.left_out).as_bytes());
    for path in inputs.statics {
        hasher.update(path.as_bytes()).update(b"\n");
    }
    for (name, asset) in &theme.assets {
        for text in [name, &asset.hash, &asset.file.path] {
            hasher.update(text.as_bytes()).update(b"\n");
        }
    }
    hasher.finalize()
}
