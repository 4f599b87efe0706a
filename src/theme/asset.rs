//! The files of a theme that pages refer to.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Layer;

/// A file of the theme that pages refer to: a stylesheet, a picture.
#[derive(Clone)]
pub struct Asset {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Path of the file from the site's folder.
    pub path: String,
    /// The first digits of its BLAKE3, part of its address: a changed file is a new address.
    pub hash: String,
}

impl Asset {
    /// The static files of a theme by their path below `static/`; those of a higher layer stand in for
    /// those of a lower one.
    ///
    /// A stylesheet holds the addresses of other files, so its hash is over all of them: its content
    /// cannot change while its address stays.
    pub(super) fn all(layers: &[Layer]) -> BTreeMap<String, Self> {
        let files = layers.iter().flat_map(|layer| &layer.files);
        let files: BTreeMap<&String, &(String, Arc<[u8]>)> = files.collect();
        let mut everything = blake3::Hasher::new();
        for (_, bytes) in files.values() {
            everything.update(bytes);
        }
        let everything = everything.finalize();
        let asset = |(name, (path, bytes)): (&String, &(String, Arc<[u8]>))| {
            let hash = if name.ends_with(".css") { everything } else { blake3::hash(bytes) };
            let hash = hash.to_hex()[..8].to_owned();
            (name.clone(), Self { bytes: Arc::clone(bytes), path: path.clone(), hash })
        };
        files.into_iter().map(asset).collect()
    }
}
