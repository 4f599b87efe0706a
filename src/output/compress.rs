//! Compressed files beside texts, for servers that send them as they are: made once, when a text changes, and
//! so with more effort than a server could spend on each answer.

use std::fs;
use std::io::{self, Read};

use flate2::Compression;
use flate2::bufread::GzEncoder;
use rayon::prelude::*;

use super::failure;
use super::stage::Stage;
use crate::diag::Diagnostic;
use crate::render::is_text;

/// Makes a compressed file of a text.
type Form = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The endings of compressed files, and how each is made.
const FORMS: [(&str, Form); 2] = [("gz", gzip), ("br", brotli)];

/// Texts up to this size fit into the first packet of an answer as they are.
const SMALL: u64 = 1024;

/// A compressed file is worth having if it is so many hundredths of the text, or less.
const WORTH: u64 = 90;

/// Brotli's effort, of 11: the last two steps gain eight hundredths, and take ten times as long.
const EFFORT: i32 = 9;

impl Stage {
    /// Stages the compressed files of all texts that are staged. A text that is the same as in the last build
    /// keeps those it has; a file of the site's own by such a name stays.
    ///
    /// # Errors
    /// If a text cannot be read, or a file not be written.
    pub fn compress(&self) -> Result<(), Diagnostic> {
        let files = self.staged();
        let texts: Vec<_> = files.iter().filter(|(file, _)| is_text(file)).collect();
        let large = texts.into_par_iter().filter(|(_, staged)| staged.entry.size > SMALL);
        let forms = large.flat_map_iter(|(file, staged)| {
            FORMS.iter().map(move |(ending, form)| (file, staged, format!("{file}.{ending}"), form))
        });
        let free = |name: &String| {
            let below = format!("{name}/");
            let next = files.range(below.clone()..).next();
            !files.contains_key(name) && next.is_none_or(|(next, _)| !next.starts_with(&below))
        };
        let wanted = forms.filter(|(_, _, name, _)| free(name));
        wanted.try_for_each(|(file, staged, name, form)| {
            if self.keep(&name, file, &staged.entry) {
                return Ok(());
            }
            let made = fs::read(&staged.place).and_then(|bytes| form(&bytes));
            let made = made.map_err(|error| failure::explain(&error, &staged.place))?;
            let worth = made.len() as u64 * 100 <= staged.entry.size * WORTH;
            if worth { self.put(&name, &made) } else { Ok(()) }
        })
    }
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut made = Vec::new();
    GzEncoder::new(bytes, Compression::best()).read_to_end(&mut made)?;
    Ok(made)
}

fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let (mut made, size_hint) = (Vec::new(), bytes.len());
    let how = brotli::enc::BrotliEncoderParams { quality: EFFORT, size_hint, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut made, &how)?;
    Ok(made)
}
