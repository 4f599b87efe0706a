//! What stands within a line: words, links, pictures, line breaks, directives.

use std::borrow::Cow;

use pulldown_cmark::{CowStr, LinkType};

use super::Writer;
use crate::document::body::{Call, Hole, Picture, Target};
use crate::document::directive::{Directive, Piece};
use crate::source::{Span, without_marks};

/// Directives whose label is the name of a figure or a page: nothing that a reader reads.
const NAMES_ANOTHER: &[&str] = &["fact", LINKS];

/// The directive that is a link.
const LINKS: &str = "page";

impl Writer<'_, '_> {
    pub(super) fn end_picture(&mut self) {
        let Some((target, start, link_type)) = self.pictures.pop() else {
            return;
        };
        let mut alt = self.words.end_picture(start);
        match link_type {
            // Without words of its author's the parser gives the name of the file.
            LinkType::WikiLink { has_pothole: false } => alt.clear(),
            LinkType::WikiLink { .. } => alt.truncate(without_width(&alt).len()),
            _ => {}
        }
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
            // No more than a few: a text of nothing but marks must not cost its square.
            let after = self.text[at.end..].chars().take(40).find(|c| !markup(c));
            before.is_some_and(is_han_or_kana) || after.is_some_and(is_han_or_kana)
        };
        if !joined {
            self.words.push(" ");
            self.write("\n");
        }
    }

    pub(super) fn target(
        &self,
        link_type: LinkType,
        address: CowStr<'_>,
        title: CowStr<'_>,
        at: Span,
    ) -> Box<Target> {
        let (address, title) = (self.written(address, &at), self.written(title, &at));
        let at = self.place(at);
        // The event spans the whole link; the caret belongs under the address alone.
        let all = self.source.slice(at.clone());
        let found = match link_type {
            LinkType::Inline => without_title(all, !title.is_empty()).rfind(&*address),
            LinkType::WikiLink { .. } | LinkType::Autolink => all.find(&*address),
            _ => None,
        };
        let span = match found {
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
                Piece::Directive(directive) => self.directive(directive),
            }
        }
    }

    fn directive(&mut self, directive: &Directive) {
        let call = Call::new(directive, self.text, self.base);
        let names_another = NAMES_ANOTHER.contains(&call.name.as_str());
        let label = call.label.as_ref().map_or("", |(label, _)| label);
        if let Some(kind) = self.no_place_for(&call) {
            self.tell_nested(kind, &directive.span);
            let written = || self.text.get(directive.span.clone()).unwrap_or_default();
            let words = if names_another { written() } else { label }.to_owned();
            self.text(&words);
            return;
        }
        self.tell_mistake(directive);
        if names_another {
            self.words.gap(&call);
        } else {
            self.words.push(label);
        }
        self.hole(Hole::Directive(Box::new(call)));
    }

    /// What a directive stands in that can hold words alone, or, being a link, no other link.
    fn no_place_for(&self, call: &Call) -> Option<&'static str> {
        if !self.pictures.is_empty() {
            Some("description")
        } else if self.in_title {
            Some("title")
        } else {
            (call.name == LINKS && self.is_in_link()).then_some("link")
        }
    }
}

/// `[words](address "title")` as far as its address.
fn without_title(link: &str, titled: bool) -> &str {
    let inside = link.strip_suffix(')').unwrap_or(link).trim_end();
    let quote = inside.chars().next_back().filter(|_| titled);
    let Some(close) = quote else {
        return inside;
    };
    let open = if close == ')' { '(' } else { close };
    let title = inside.strip_suffix(close).unwrap_or(inside);
    let mut quotes = title.rmatch_indices(open).map(|(at, _)| title.get(..at).unwrap_or_default());
    let escaped = |before: &&str| {
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        !backslashes.is_multiple_of(2)
    };
    quotes.find(|before| !escaped(before)).unwrap_or(inside)
}

/// Words without the width that Obsidian writes behind them: `Tháp Bà|300`, `300x200`.
fn without_width(words: &str) -> &str {
    let (before, last) = words.rsplit_once('|').unwrap_or(("", words));
    let is_size = |c: char| c.is_ascii_digit() || c == 'x';
    let width =
        last.starts_with(|c: char| c.is_ascii_digit()) && last.trim_end().chars().all(is_size);
    if width { before.trim_end() } else { words }
}

/// A letter or punctuation mark of Chinese or Japanese, full-width forms included (Unicode blocks).
fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{31c0}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}
