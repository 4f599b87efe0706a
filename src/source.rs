//! A text with its name: every problem that people are told of points into one of these.

use std::ops::Range;
use std::sync::Arc;

use icu::normalizer::ComposingNormalizer;

/// A range of bytes in the text of a [`Source`].
pub type Span = Range<usize>;

/// One text file of the site, as read: UTF-8, without a byte order mark, lines ending in `\n`.
///
/// Cloning is cheap. Two sources are equal if path and text are.
#[derive(Clone, Debug)]
pub struct Source(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    path: String,
    text: String,
    hash: blake3::Hash,
}

impl Source {
    /// A source from text at hand. Line ends are brought to `\n`, so that a file saved on Windows
    /// and the same file saved elsewhere make the same site to the bit.
    #[must_use]
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.to_owned()
        };
        let text = without_marks(text);
        let hash = blake3::hash(text.as_bytes());
        Self(Arc::new(Inner { path: path.into(), text, hash }))
    }

    /// A source from the bytes of a file.
    ///
    /// # Errors
    /// The source with the unreadable bytes replaced, and the offset of the first of them, if the
    /// bytes are not UTF-8.
    pub fn decode(path: impl Into<String>, bytes: &[u8]) -> Result<Self, (Self, usize)> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let source = Self::new(path, &String::from_utf8_lossy(bytes));
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let offset = Self::new("", &String::from_utf8_lossy(valid)).text().len();
                Err((source, offset))
            }
        }
    }

    /// Path from the site's folder, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// BLAKE3 of the text, the path left out.
    #[must_use]
    pub fn hash(&self) -> blake3::Hash {
        self.0.hash
    }

    /// The text of a span, empty if the span does not fit.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.0.text.get(span).unwrap_or_default()
    }
}

/// A name with its marks composed (Unicode NFC): macOS writes `ả` as two characters, keyboards as one.
#[must_use]
pub fn composed(name: &str) -> String {
    ComposingNormalizer::new_nfc().normalize(name).into_owned()
}

/// Our own marks inside half-made pages are characters of the private use area, which mean nothing
/// to any reader: in a text that brings its own they become U+FFFD, of the same length in bytes.
///
/// Formats that can spell any character (`&#xE000;`, `"\uE000"`) pass what they decoded through here too.
#[must_use]
pub fn without_marks(text: String) -> String {
    let mark = |c: char| ('\u{e000}'..='\u{e01f}').contains(&c);
    if text.contains(mark) { text.replace(mark, "\u{fffd}") } else { text }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.0.hash == other.0.hash && self.0.path == other.0.path
    }
}

impl Eq for Source {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_and_unix_files_are_the_same_text() {
        let unix = Source::decode("a", "một\nhai\n".as_bytes());
        let windows = Source::decode("a", "\u{feff}một\r\nhai\r\n".as_bytes());
        assert_eq!(unix, windows);
    }

    #[test]
    fn bytes_that_are_not_utf8_are_located() {
        let (source, offset) = Source::decode("a", b"\xef\xbb\xbfa\r\nb\xff").unwrap_err();
        assert_eq!(source.slice(0..offset), "a\nb");
    }
}
