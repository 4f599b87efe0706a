//! A text with its name: every problem that people are told of points into one of these.

mod compose;
mod decode;
mod guess;
mod legacy;
mod misread;
mod path;
mod sniff;
mod syllable;

use compose::compose;

pub use decode::{Undecoded, Why};
pub use guess::LegacyText;
pub use legacy::Legacy;
pub use misread::Misread;
pub use path::resolve;
pub use sniff::{SNIFFED, is_named_picture, no_picture, sniff};

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A range of bytes in the text of a [`Source`].
pub type Span = Range<usize>;

/// One text file of the site, as read: without a byte order mark, lines ending in `\n`, marks composed.
///
/// Cloning is cheap. Two sources are equal if path and text are, or were before they were
/// [forgotten](Self::forgotten).
#[derive(Clone, Debug)]
pub struct Source {
    name: Arc<Name>,
    text: Option<Arc<Text>>,
}

#[derive(Debug)]
struct Name {
    path: String,
    hash: blake3::Hash,
}

#[derive(Debug)]
struct Text {
    text: String,
    /// Where its lines begin, once somebody asked.
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    /// A source from text at hand. Line ends are brought to `\n` and marks composed (Unicode NFC), so
    /// that a file saved on Windows and the same file saved elsewhere make the same site to the bit.
    #[must_use]
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = compose(text);
        let text = if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.into_owned()
        };
        let text = without_marks(text);
        let hash = blake3::hash(text.as_bytes());
        let name = Arc::new(Name { path: path.into(), hash });
        Self { name, text: Some(Arc::new(Text { text, lines: OnceLock::new() })) }
    }

    /// The same without its text, which thousands of parsed files have no more use for. Problems that
    /// are found later get their place when the file is read once more.
    #[must_use]
    pub fn forgotten(&self) -> Self {
        Self { name: Arc::clone(&self.name), text: None }
    }

    /// The same with stars for what stands in some spans: a text that may be shown. Every other place in it
    /// stays where it is.
    #[must_use]
    pub fn starred(&self, spans: &[Span]) -> Self {
        let star = |(at, byte)| match byte {
            b'\n' => byte,
            _ if spans.iter().any(|span| span.contains(&at)) => b'*',
            _ => byte,
        };
        let bytes = self.text().bytes().enumerate().map(star).collect::<Vec<_>>();
        Self::new(self.path(), &String::from_utf8_lossy(&bytes))
    }

    /// Whether the text was given up.
    #[must_use]
    pub fn is_forgotten(&self) -> bool {
        self.text.is_none()
    }

    /// Path from the site's folder, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.name.path
    }

    /// The whole text; nothing if it was forgotten.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_ref().map_or("", |held| held.text.as_str())
    }

    /// BLAKE3 of the text, the path left out.
    #[must_use]
    pub fn hash(&self) -> blake3::Hash {
        self.name.hash
    }

    /// The first piece of it that is Vietnamese of before Unicode, shown in other letters: what comes of
    /// pasting out of old files. `None` if that is not beyond doubt.
    #[must_use]
    pub fn legacy_text(&self) -> Option<LegacyText> {
        guess::legacy_text(self)
    }

    /// The first piece of it that some program took for another encoding and saved so (`KhÃ¡nh HÃ²a`).
    /// `None` if that is not beyond doubt.
    #[must_use]
    pub fn misread(&self) -> Option<Misread> {
        misread::misread(self)
    }

    /// The line that an offset is in: its number, from 1, and its bytes without the line end.
    ///
    /// The lines are counted once: a file may have as many problems as it has lines.
    #[must_use]
    pub fn line(&self, offset: usize) -> (usize, Span) {
        let Some(held) = &self.text else {
            return (1, 0..0);
        };
        let starts = held.lines.get_or_init(|| {
            let ends = self.text().match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let number = starts.partition_point(|start| *start <= offset);
        let start = starts.get(number - 1).copied().unwrap_or_default();
        let end = starts.get(number).map_or(self.text().len(), |next| next - 1);
        (number, start..end)
    }

    /// The text of the line that an offset is in.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> &str {
        self.slice(self.line(offset).1)
    }

    /// The text of a span, empty if the span does not fit.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text().get(span).unwrap_or_default()
    }
}

/// A name with its marks composed (Unicode NFC): macOS writes `ả` as two characters, keyboards as one.
#[must_use]
pub fn composed(name: &str) -> String {
    compose(name).into_owned()
}

/// As much of a line as a message can hold, in characters.
#[must_use]
pub fn excerpt(line: &str, most: usize) -> String {
    line.char_indices()
        .nth(most)
        .map_or_else(|| line.to_owned(), |(at, _)| format!("{}…", &line[..at]))
}

/// Our own marks inside half-made pages are characters of the private use area, which mean nothing
/// to any reader: in a text that brings its own they become U+FFFD, of the same length in bytes.
///
/// Formats that can spell any character (`&#xE000;`, `"\uE000"`) pass what they decoded through here too.
#[must_use]
pub fn without_marks(text: String) -> String {
    let mark = |c: char| ('\u{e000}'..='\u{e01f}').contains(&c);
    // In UTF-8 all of them begin with this byte, and hardly anything else does.
    let has_mark = memchr::memchr(0xee, text.as_bytes()).is_some() && text.contains(mark);
    if has_mark { text.replace(mark, "\u{fffd}") } else { text }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.name.hash == other.name.hash && self.name.path == other.name.path
    }
}

impl Eq for Source {}

#[cfg(test)]
mod tests;
