//! What stands between the braces of a directive: `columns=3 title="Hòn Chồng" .wide #top lazy`.

use std::collections::BTreeSet;

use super::{Mistake, Word};
use crate::source::Span;

/// A named value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::document) struct Attribute {
    /// The name: `class` and `id` for `.wide` and `#top`.
    pub key: Word,
    /// The value without its quotation marks; a name that stands alone (`lazy`) has none.
    pub value: Option<Word>,
}

/// Quotation marks that may stand around a value; word processors put in the curved ones.
pub(super) struct Quote {
    open: &'static [char],
    close: &'static [char],
}

pub(super) const QUOTES: [Quote; 4] = [
    Quote { open: &['"'], close: &['"'] },
    Quote { open: &['\''], close: &['\''] },
    Quote { open: &['“', '”', '„'], close: &['“', '”'] },
    Quote { open: &['‘', '’', '‚'], close: &['‘', '’'] },
];

impl Quote {
    pub(super) fn opens_with(&self, c: char) -> bool {
        self.open.contains(&c)
    }

    pub(super) fn closes_with(&self, c: char) -> bool {
        self.close.contains(&c)
    }
}

pub(super) const BLANKS: [char; 2] = [' ', '\t'];

/// Reads the attributes in a part of a line, and the first mistake in it.
pub(super) fn read(text: &str, span: Span) -> (Vec<Attribute>, Option<(Mistake, Span)>) {
    let mut reader = Reader { text, at: span.start, end: span.end, mistake: None };
    let mut attributes: Vec<Attribute> = Vec::new();
    loop {
        reader.skip(|c| BLANKS.contains(&c));
        let start = reader.at;
        match reader.attribute() {
            _ if start == reader.end => break,
            Some(attribute) if reader.is_whole(start) => attributes.push(attribute),
            Some(_) => reader.wrong(start),
            None => {
                reader.at = start;
                reader.wrong(start);
            }
        }
    }
    let mut keys = BTreeSet::new();
    let keyed = attributes.iter().filter(|attribute| attribute.key.text != "class");
    let twice = keyed.map(|attribute| &attribute.key).find(|key| !keys.insert(&key.text));
    let twice = twice.map(|key| (Mistake::AttributeTwice, key.span.clone()));
    let mistake = reader.mistake.or(twice);
    (attributes, mistake)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    mistake: Option<(Mistake, Span)>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    fn skip(&mut self, pass: impl Fn(char) -> bool) -> Span {
        let rest = self.rest();
        let length = rest.find(|c| !pass(c)).unwrap_or(rest.len());
        self.at += length;
        self.at - length..self.at
    }

    /// All up to the next white space is no attribute.
    fn wrong(&mut self, start: usize) {
        self.skip(|c| !BLANKS.contains(&c));
        self.mistake.get_or_insert((Mistake::BadAttribute, start..self.at));
    }

    fn attribute(&mut self) -> Option<Attribute> {
        let first = self.rest().chars().next()?;
        let start = self.at;
        match first {
            '.' | '#' => {
                self.at += 1;
                let value = self.skip(|c| !BLANKS.contains(&c) && !".#=\"'".contains(c));
                let key = if first == '.' { "class" } else { "id" };
                let key = Word { text: key.to_owned(), span: start..start + 1 };
                let value = Word::new(self.text, value);
                (!value.text.is_empty()).then_some(Attribute { key, value: Some(value) })
            }
            'a'..='z' | 'A'..='Z' => {
                let key = self.skip(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
                let key = Word::new(self.text, key);
                Some(Attribute { key, value: self.value()? })
            }
            _ => None,
        }
    }

    /// Whether what was read from `start` on ends here, and nothing is glued to it.
    fn is_whole(&self, start: usize) -> bool {
        let shorthand = |text: &str| text.starts_with(['.', '#']);
        let ends = self.rest().starts_with(BLANKS) || self.rest().is_empty();
        let read = self.text.get(start..self.at).unwrap_or_default();
        ends || shorthand(read) && shorthand(self.rest())
    }

    /// The value after a name: `Some(None)` if there is none, `None` if there had to be one.
    fn value(&mut self) -> Option<Option<Word>> {
        let after_key = self.at;
        self.skip(|c| BLANKS.contains(&c));
        if !self.rest().starts_with('=') {
            self.at = after_key;
            return Some(None);
        }
        self.at += 1;
        self.skip(|c| BLANKS.contains(&c));
        let first = self.rest().chars().next()?;
        let Some(quote) = QUOTES.iter().find(|quote| quote.opens_with(first)) else {
            let value = self.skip(|c| !BLANKS.contains(&c));
            return Some(Some(Word::new(self.text, value)));
        };
        let open = self.at..self.at + first.len_utf8();
        self.at = open.end;
        let value = self.skip(|c| !quote.closes_with(c));
        match self.rest().chars().next() {
            Some(close) => self.at += close.len_utf8(),
            None => {
                self.mistake.get_or_insert((Mistake::UnclosedQuote, open));
            }
        }
        Some(Some(Word::new(self.text, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Option<&str>)], mistake: Option<(Mistake, &str)>) {
        let (attributes, found) = read(text, 0..text.len());
        let shown = attributes.iter().map(|attribute| {
            let value = attribute.value.as_ref().map(|value| value.text.as_str());
            (attribute.key.text.as_str(), value)
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected);
        let found = found.map(|(mistake, span)| (mistake, text.get(span).unwrap()));
        assert_eq!(found, mistake);
    }

    #[test]
    fn values_with_and_without_quotation_marks() {
        check(
            "columns=3 title=\"Hòn Chồng\" \talt='a \"b\"'  lazy data-x = y",
            &[
                ("columns", Some("3")),
                ("title", Some("Hòn Chồng")),
                ("alt", Some("a \"b\"")),
                ("lazy", None),
                ("data-x", Some("y")),
            ],
            None,
        );
        check(
            "src=“tour.mp4” x=\"“a”\" y=„b“ z=''",
            &[("src", Some("tour.mp4")), ("x", Some("“a”")), ("y", Some("b")), ("z", Some(""))],
            None,
        );
        check("", &[], None);
        check("  ", &[], None);
    }

    #[test]
    fn shorthands() {
        let expected = [("class", Some("wide")), ("class", Some("b")), ("id", Some("lễ-hội"))];
        check(".wide .b #lễ-hội", &expected, None);
        check(".wide.b#lễ-hội", &expected, None);
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let bad = |text| Some((Mistake::BadAttribute, text));
        check("a=1 ,b c", &[("a", Some("1")), ("c", None)], bad(",b"));
        check("a= ", &[], bad("a="));
        check("ảnh=1 b", &[("b", None)], bad("ảnh=1"));
        check("a=\"1\"b", &[], bad("a=\"1\"b"));
        check("a:b . c", &[("c", None)], bad("a:b"));
        check(
            "a=1 a=2",
            &[("a", Some("1")), ("a", Some("2"))],
            Some((Mistake::AttributeTwice, "a")),
        );
        check("a=\"1 b", &[("a", Some("1 b"))], Some((Mistake::UnclosedQuote, "\"")));
    }
}
