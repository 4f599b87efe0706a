//! The files of a theme that pages refer to.

use std::collections::BTreeMap;
use std::io::{self, Read};

use super::Layer;
use crate::source::Source;

/// A file of a layer's `static/`.
#[derive(Clone)]
pub struct File {
    /// Its path from the site's folder.
    pub path: String,
    /// The BLAKE3 of its bytes.
    pub hash: blake3::Hash,
    /// Its text, if it is a stylesheet; anything else may be a film, and stays where it is.
    pub stylesheet: Option<Source>,
}

impl File {
    /// Reads a file of this path.
    ///
    /// # Errors
    /// If reading fails.
    pub fn read(path: &str, mut file: impl Read) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let mut hasher = blake3::Hasher::new();
        let is_stylesheet = path.ends_with(".css");
        if is_stylesheet {
            file.read_to_end(&mut bytes)?;
            hasher.update(&bytes);
        } else {
            hasher.update_reader(file)?;
        }
        let text = String::from_utf8(bytes).ok().filter(|_| is_stylesheet);
        let stylesheet = text.map(|text| Source::new(path, &text));
        Ok(Self { path: path.to_owned(), hash: hasher.finalize(), stylesheet })
    }
}

/// A file of the theme that pages refer to: a stylesheet, a picture.
#[derive(Clone)]
pub struct Asset {
    /// The file.
    pub file: File,
    /// The digits of its content that are part of its address: a changed file is a new address.
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
        let files: BTreeMap<&String, &File> = files.collect();
        let mut everything = blake3::Hasher::new();
        for (name, file) in &files {
            everything.update(name.as_bytes()).update(&[0]).update(file.hash.as_bytes());
        }
        let everything = everything.finalize();
        let asset = |(name, file): (&String, &File)| {
            let hash = if file.stylesheet.is_some() { everything } else { file.hash };
            (name.clone(), Self { file: file.clone(), hash: hash.to_hex()[..8].to_owned() })
        };
        files.into_iter().map(asset).collect()
    }
}
