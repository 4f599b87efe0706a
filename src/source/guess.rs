//! Guesses in which way of writing Vietnamese a text was saved: the one that makes its words syllables.

use std::collections::BTreeSet;

use super::legacy::{Legacy, to_windows_1252, windows_1252};
use super::syllable::is_syllable;
use super::{Source, Span, composed};

/// Text whose letters are another encoding's, as it comes with what is pasted out of old files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegacyText {
    /// The first word of it.
    pub span: Span,
    /// What it was written in.
    pub encoding: Legacy,
    /// The line as it was meant.
    pub reading: String,
}

/// The encoding of bytes that are not UTF-8, if one of the three is clearly it.
pub(super) fn encoding_of(bytes: &[u8]) -> Option<Legacy> {
    let tallies = Legacy::ALL.map(|encoding| {
        let mut tally = Tally::default();
        for word in words(bytes) {
            tally.add(encoding, &bytes[word]);
        }
        (encoding, tally)
    });
    let (encoding, best) = tallies.iter().max_by_key(|(_, tally)| tally.regained)?;
    let mut rivals = tallies.iter().filter(|(other, _)| other != encoding);
    let clear = rivals.all(|(_, rival)| rival.regained * 2 < best.regained);
    let many = best.regained >= 2 && best.regained * 3 >= best.all && !best.telling.is_empty();
    (clear && many && best.wrong * 4 <= best.all).then_some(*encoding)
}

/// The first piece of a text that is plainly not what its author saw.
///
/// Letters of other languages must never be taken for it: only signs that no language has inside words
/// count, several different words must become syllables, and nearly none may fail to.
pub(super) fn legacy_text(source: &Source) -> Option<LegacyText> {
    if !has_telling_sign(source.text().as_bytes()) {
        return None;
    }
    let mut whole: [(Tally, Option<LegacyText>); 2] = Default::default();
    for (start, line) in lines(source.text()) {
        // Letters with two marks, which nearly every line of real Vietnamese has, begin with this byte.
        if memchr::memchr(0xe1, line.as_bytes()).is_some() {
            continue;
        }
        // Every line of real Vietnamese, Russian or Korean has a letter that no old encoding has.
        let bytes: Option<Vec<u8>> = line.chars().map(to_windows_1252).collect();
        let Some(bytes) = bytes.filter(|bytes| !bytes.is_ascii()) else { continue };
        for (encoding, (all, first)) in [Legacy::Tcvn3, Legacy::Vni].into_iter().zip(&mut whole) {
            let mut tally = Tally::default();
            let mut found = None;
            for word in words(&bytes) {
                let regained = tally.add(encoding, &bytes[word.clone()]);
                found = found.or_else(|| regained.then_some(word));
            }
            let at = |index| start + line.chars().take(index).map(char::len_utf8).sum::<usize>();
            let found = found.map(|word| LegacyText {
                span: at(word.start)..at(word.end),
                encoding,
                reading: encoding.decode(&bytes),
            });
            if tally.is_certain() {
                return found;
            }
            all.merge(tally);
            *first = first.take().or(found);
        }
    }
    whole.into_iter().find_map(|(tally, first)| first.filter(|_| tally.is_certain()))
}

/// How well an encoding explains the words that have marks.
#[derive(Default)]
struct Tally {
    /// Words with a byte that is not ASCII.
    all: usize,
    /// Those that the encoding makes no syllables.
    wrong: usize,
    /// Those that it makes syllables, and that are none without it.
    regained: usize,
    /// Those of them that have a sign which no language has inside words.
    telling: BTreeSet<Vec<u8>>,
}

impl Tally {
    /// Counts a word, and tells whether the encoding makes a syllable of what is none.
    fn add(&mut self, encoding: Legacy, word: &[u8]) -> bool {
        let read = encoding.decode(word);
        let as_is = composed(&word.iter().map(|byte| windows_1252(*byte)).collect::<String>());
        if !as_is.contains(|c: char| c.is_alphabetic() || c.is_control()) {
            // Degrees, quotation marks and the like are no words.
            return false;
        }
        self.all += 1;
        if !is_syllable(trimmed(&read)) {
            self.wrong += 1;
            return false;
        }
        if is_syllable(trimmed(&as_is)) {
            return false;
        }
        self.regained += 1;
        let telling = match encoding {
            Legacy::Tcvn3 => word.len() > 1 && word.iter().any(|byte| (0xa1..=0xbf).contains(byte)),
            _ => read.chars().count() < word.len(),
        };
        if telling {
            self.telling.insert(word.to_ascii_lowercase());
        }
        true
    }

    fn merge(&mut self, other: Self) {
        self.all += other.all;
        self.wrong += other.wrong;
        self.regained += other.regained;
        self.telling.extend(other.telling);
    }

    fn is_certain(&self) -> bool {
        self.telling.len() >= 3 && self.regained * 2 >= self.all && self.wrong * 10 <= self.all
    }
}

/// Whether a text has a sign without which none of its words can tell: one of those that TCVN3 has for
/// letters, or a mark of VNI's after a vowel, where real Vietnamese never has one. A first look, because
/// every text is asked.
fn has_telling_sign(text: &[u8]) -> bool {
    text.windows(3).any(|bytes| match bytes {
        [0xc2, 0xa1..=0xbf, _] => true,
        // ù ø û õ ï å ä ü ë, and their capitals.
        [
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'A' | b'E' | b'I' | b'O' | b'U' | b'Y',
            0xc3,
            mark,
        ] => {
            matches!(mark | 0x20, 0xb9 | 0xb8 | 0xbb | 0xb5 | 0xaf | 0xa5 | 0xa4 | 0xbc | 0xab)
        }
        _ => false,
    })
}

/// The words that have a byte which is not ASCII.
fn words(bytes: &[u8]) -> impl Iterator<Item = Span> {
    // Of what Windows-1252 has below 0xA0 only signs of print stand in such texts; Japanese has all of it.
    let is_sign =
        |byte: u8| matches!(byte, 0x80 | 0x84 | 0x85 | 0x8b | 0x91..=0x97 | 0x99 | 0x9b | 0xa0);
    let is_letter =
        move |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii() && !is_sign(*byte);
    let mut at = 0;
    let runs = bytes.split(move |byte| !is_letter(byte)).map(move |run| {
        let start = at;
        at += run.len() + 1;
        start..start + run.len()
    });
    runs.filter(|run| !bytes[run.clone()].is_ascii())
}

/// A word without the quotation marks and the like around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}

/// The lines of a text and where they begin.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    })
}
