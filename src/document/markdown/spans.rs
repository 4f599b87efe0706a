//! What stands within a line: words, links, pictures, line breaks, directives.

use std::borrow::Cow;

use pulldown_cmark::CowStr;

use super::Writer;
use crate::document::body::{Call, Hole, Picture, Target};
use crate::document::directive::Piece;
use crate::source::{Span, without_marks};

/// Directives whose label is the name of a figure or a page: nothing that a reader reads.
const NAMES_ANOTHER: &[&str] = &["fact", "page"];

impl Writer<'_, '_> {
    pub(super) fn end_picture(&mut self) {
        let Some((target, start)) = self.pictures.pop() else {
            return;
        };
        let alt = self.words.end_picture(start);
        if self.pictures.is_empty() {
            self.hole(Hole::Picture(Box::new(Picture { target: *target, alt })));
        }
    }

    /// A line break of the author's is a space between words, and nothing between Chinese or Japanese
    /// ones.
    pub(super) fn soft_break(&mut self, at: &Span) {
        let joined = self.options.joins_lines && {
            let before = self.text[..at.start].chars().next_back();
            let markup = |c: &char| c.is_ascii_whitespace() || "*_~`>[!".contains(*c);
            let after = self.text[at.end..].chars().find(|c| !markup(c));
            before.is_some_and(is_han_or_kana) || after.is_some_and(is_han_or_kana)
        };
        if !joined {
            self.words.push(" ");
            self.write("\n");
        }
    }

    pub(super) fn target(&self, address: CowStr<'_>, title: CowStr<'_>, at: Span) -> Box<Target> {
        let (address, title) = (self.written(address, &at), self.written(title, &at));
        let at = self.place(at);
        // The event spans the whole link; the caret belongs under the address alone.
        let span = match self.source.slice(at.clone()).rfind(&*address) {
            Some(offset) => at.start + offset..at.start + offset + address.len(),
            None => at,
        };
        let (address, title) = (address.into_owned(), title.into_owned());
        Box::new(Target { address, title, attributes: String::new(), span })
    }

    /// A string of the parser's as its author wrote it.
    ///
    /// Entities may have spelt one of our marks; what is borrowed from the source has none.
    pub(super) fn written<'t>(&self, text: CowStr<'t>, at: &Span) -> Cow<'t, str> {
        let decoded = !matches!(text, CowStr::Borrowed(_));
        let text: Cow<'t, str> = match text {
            CowStr::Borrowed(text) => self.eased.strip(text),
            text => self.eased.strip(&text).into_owned().into(),
        };
        let restored = match self.masked.restore(at, &text) {
            Cow::Borrowed(same) if same.len() == text.len() && same == text => None,
            restored => Some(restored.into_owned()),
        };
        let text = restored.map_or(text, Cow::Owned);
        if decoded { without_marks(text.into_owned()).into() } else { text }
    }

    /// Text, and the directives in it.
    pub(super) fn words_or_directives(&mut self, text: &CowStr<'_>, at: &Span) {
        if self.masked.within(at).is_empty() {
            let stripped = self.eased.strip(text);
            match text {
                CowStr::Borrowed(_) => self.text(&stripped),
                _ => self.text(&without_marks(stripped.into_owned())),
            }
            return;
        }
        if self.in_code {
            let text = self.written(text.clone(), at);
            return self.text(&text);
        }
        let masked = self.masked;
        for piece in masked.pieces(at) {
            match piece {
                Piece::Text(text) => self.text(text),
                Piece::Directive(directive) => {
                    self.tell_mistake(directive);
                    let call = Call::new(directive, self.text, self.base);
                    if NAMES_ANOTHER.contains(&call.name.as_str()) {
                        self.words.spoil();
                    } else {
                        self.words.push(call.label.as_ref().map_or("", |(label, _)| label));
                    }
                    self.hole(Hole::Directive(Box::new(call)));
                }
            }
        }
    }
}

/// A letter or punctuation mark of Chinese or Japanese, full-width forms included (Unicode blocks).
fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{31c0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}
