//! From the bytes of a file to its text: UTF-8 and UTF-16 are read, all else is named and refused.

use super::guess::encoding_of;
use super::legacy::Legacy;
use super::sniff::sniff;
use super::{Source, Span};

/// A file whose bytes are no text that can be published, as far as it can be read.
#[derive(Debug)]
pub struct Undecoded {
    /// What can be read of it.
    pub source: Source,
    /// The first place where it cannot be.
    pub span: Span,
    /// What it is.
    pub why: Why,
}

/// What a file is that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Text of an unknown encoding, or a damaged one.
    NotUnicode,
    /// Vietnamese of before Unicode; the source has it as it was meant.
    Legacy(Legacy),
    /// No text: the kind of file, as [`sniff`] names it, if it is known.
    Binary(Option<&'static str>),
}

impl Source {
    /// A source from the bytes of a file.
    ///
    /// # Errors
    /// What can be read, the first place where it cannot, and why, if the bytes are no Unicode text.
    pub fn decode(path: impl Into<String>, bytes: &[u8]) -> Result<Self, Undecoded> {
        let refused = |source: Self, span, why| Err(Undecoded { source, span, why });
        if let Some(text) = utf_16(bytes) {
            let (text, wrong) = lossy(&text);
            let source = Self::new(path, &text);
            return match wrong {
                Some(at) => {
                    let at = length(&text[..at]);
                    refused(source, at..at + 1, Why::NotUnicode)
                }
                None => without_nul(source),
            };
        }
        let kind = sniff(bytes).filter(|kind| !matches!(*kind, "svg" | "html"));
        match simdutf8::compat::from_utf8(bytes) {
            Ok(text) if kind.is_none() => without_nul(Self::new(path, text)),
            Err(error) if kind.is_none() && !bytes.contains(&0) => match encoding_of(bytes) {
                Some(encoding) => {
                    let source = Self::new(path, &encoding.decode(bytes));
                    let span = first_word_with_marks(source.text());
                    refused(source, span, Why::Legacy(encoding))
                }
                None => {
                    let source = Self::new(path, &String::from_utf8_lossy(bytes));
                    let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                    let at = length(&String::from_utf8_lossy(valid));
                    refused(source, at..at + 1, Why::NotUnicode)
                }
            },
            // Of what is no text nothing is shown: a page of rubbish would only bring more problems.
            _ => refused(Self::new(path, ""), 0..0, Why::Binary(kind)),
        }
    }
}

/// A text has no zero bytes. A stray one is replaced, so that nothing after us has to know of it.
fn without_nul(source: Source) -> Result<Source, Undecoded> {
    let Some(at) = source.text().find('\0') else { return Ok(source) };
    let source = Source::new(source.path(), &source.text().replace('\0', "\u{fffd}"));
    Err(Undecoded { source, span: at..at + 1, why: Why::Binary(None) })
}

/// How long a text is in a source.
fn length(text: &str) -> usize {
    Source::new("", text).text().len()
}

/// UTF-16, as Notepad's "Unicode" writes it: by its mark, or if it can be nothing else.
fn utf_16(bytes: &[u8]) -> Option<Vec<u16>> {
    let pair: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => unmarked(bytes)?,
    };
    // Half a pair at the end is damage, and half of a surrogate is shown as such.
    let last = bytes.chunks(2).last().filter(|pair| pair.len() == 1).map(|_| 0xd800);
    let pairs = bytes.chunks_exact(2).map(|chunk| pair([chunk[0], chunk[1]]));
    Some(pairs.chain(last).collect())
}

/// The order of bytes in UTF-16 without a mark: every second byte is often zero, the others hardly
/// ever, and the text that comes of it has nothing that no text has.
fn unmarked(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    if !bytes.contains(&0) {
        return None;
    }
    let zeros = |from| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let order: fn([u8; 2]) -> u16 = match (low > 2 * high, high > 2 * low) {
        (true, _) => u16::from_le_bytes,
        (_, true) => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]]));
    let is_text = |c: char| !c.is_control() || c.is_whitespace();
    let text = char::decode_utf16(units).all(|c| c.is_ok_and(is_text));
    let often = low.max(high) * 8 >= bytes.len() || std::str::from_utf8(bytes).is_err();
    (text && often && bytes.len().is_multiple_of(2)).then_some(order)
}

/// The text of UTF-16, and where its first damage is.
fn lossy(units: &[u16]) -> (String, Option<usize>) {
    let (mut text, mut wrong) = (String::new(), None);
    for c in char::decode_utf16(units.iter().copied()) {
        wrong = wrong.or_else(|| c.is_err().then_some(text.len()));
        text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    (text, wrong)
}

fn first_word_with_marks(text: &str) -> Span {
    let at = text.find(|c: char| !c.is_ascii() && c.is_alphabetic()).unwrap_or(0);
    let start = text[..at].trim_end_matches(char::is_alphabetic).len();
    let end = text[at..].find(|c: char| !c.is_alphabetic()).map_or(text.len(), |len| at + len);
    start..end
}
