//! The folders that a theme is laid together from: its ancestors', its own, the site's.

use std::collections::BTreeMap;

use super::File;
use crate::source::Source;

/// What one folder gives to the theme.
#[derive(Default)]
pub struct Layer {
    /// The theme's name; none if these are the site's own files, which lie over every theme's.
    pub theme: Option<String>,
    /// The templates by their path below `templates/`, and the files of components, whose names begin
    /// with `components/`.
    pub templates: Vec<(String, Source)>,
    /// The static files by their path below `static/`.
    pub files: BTreeMap<String, File>,
}

impl Layer {
    /// A hash of everything that layers are made of: the same for two lists of them only if they are
    /// the same.
    #[must_use]
    pub fn fingerprint(layers: &[Self]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        let mut part = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
        };
        for layer in layers {
            part(layer.theme.as_deref().unwrap_or_default().as_bytes());
            for (name, source) in &layer.templates {
                part(name.as_bytes());
                part(source.path().as_bytes());
                part(source.hash().as_bytes());
            }
            for file in layer.files.values() {
                part(file.path.as_bytes());
                part(file.hash.as_bytes());
            }
        }
        hasher.finalize()
    }

    /// What the template engine puts before the names of this layer's templates.
    pub(super) fn prefix(&self) -> String {
        self.theme.as_ref().map(|theme| format!("{theme}/")).unwrap_or_default()
    }
}
