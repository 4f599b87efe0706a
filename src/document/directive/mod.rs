//! Directives: `:fact[population]` within a line, `::video[Caption]{src="tour.mp4"}` on a line of its
//! own, `:::gallery{columns=3}` … `:::` around Markdown.
//!
//! The text is masked before it is parsed, to the same length, so that every offset stays: a directive
//! line becomes a thematic break (which ends paragraphs, lists and tables as the line itself has to),
//! one within a line becomes a word. What the parser makes of a mask tells what it was: a thematic
//! break or a piece of text is the directive, and in code or HTML its source is shown.

mod address;
mod attributes;
mod line;
mod scan;

use std::borrow::Cow;

pub(super) use attributes::Attribute;
pub(super) use scan::{is_name, mask, may_begin};

use crate::source::Span;

/// A directive; all spans are in the text that was given to [`mask`].
#[derive(Debug)]
pub(super) struct Directive {
    /// What kind it is.
    pub shape: Shape,
    /// How many colons it begins with.
    pub colons: usize,
    /// The component it asks for; empty in a closing line.
    pub name: Word,
    /// What stands between its brackets, which is Markdown again.
    pub label: Option<Span>,
    /// What stands between its braces, in order.
    pub attributes: Vec<Attribute>,
    /// All of it, without the white space around.
    pub span: Span,
    /// What its author got wrong first, and where. All else was read as well as can be.
    pub mistake: Option<(Mistake, Span)>,
}

/// The kinds of directives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Within a line.
    Inline,
    /// A line of its own.
    Leaf,
    /// The line that opens a container.
    Open,
    /// The line that closes one.
    Close,
}

/// A word of the author's and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub text: String,
    pub span: Span,
}

impl Word {
    fn new(text: &str, span: Span) -> Self {
        Self { text: text.get(span.clone()).unwrap_or_default().to_owned(), span }
    }
}

/// What can be wrong with a directive in itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// A name with other characters than `a`–`z`, digits and `-`, or not beginning with a letter.
    BadName,
    /// `:::{columns=3}`.
    NoName,
    /// `::: gallery`.
    SpaceBeforeName,
    /// `[` without its `]` on the line.
    UnclosedLabel,
    /// `{` without its `}` on the line.
    UnclosedAttributes,
    /// A quotation mark without its partner before the `}`.
    UnclosedQuote,
    /// Something between the braces that is no attribute.
    BadAttribute,
    /// An attribute given twice.
    AttributeTwice,
    /// More text on the line of a directive that has it to itself.
    TextAfter,
}

impl Mistake {
    /// Whether it leaves the directive without a name.
    pub(super) fn is_about_name(self) -> bool {
        matches!(self, Self::BadName | Self::NoName | Self::SpaceBeforeName)
    }
}

/// A text whose directives are masked.
#[derive(Debug)]
pub(super) struct Masked<'a> {
    /// What to parse: as long as the text that was given, with the same lines.
    pub text: Cow<'a, str>,
    /// The directives, in order.
    pub directives: Vec<Directive>,
    source: &'a str,
}

/// A piece of a text that holds directives.
#[derive(Debug)]
pub(super) enum Piece<'m> {
    /// What the author wrote as text.
    Text(&'m str),
    /// A directive within the line.
    Directive(&'m Directive),
}

impl Masked<'_> {
    /// The directives that begin in a range of the text.
    pub(super) fn within(&self, range: &Span) -> &[Directive] {
        let index = |offset| self.directives.partition_point(|other| other.span.start < offset);
        self.directives.get(index(range.start)..index(range.end)).unwrap_or_default()
    }

    /// The directive line that a thematic break in this range stands for, if it is none of the author's.
    pub(super) fn at_rule(&self, range: &Span) -> Option<&Directive> {
        self.within(range).first()
    }

    /// The text in the range of a text event, cut at the directives within it. The mask of a directive
    /// line that turned out to be none (`2. ::video[]` inside a paragraph) is the author's text again.
    pub(super) fn pieces(&self, range: &Span) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut at = range.start;
        for directive in self.within(range).iter().filter(|one| one.shape == Shape::Inline) {
            pieces.extend(self.text_between(at, directive.span.start));
            pieces.push(Piece::Directive(directive));
            at = directive.span.end;
        }
        pieces.extend(self.text_between(at, range.end));
        pieces
    }

    fn text_between(&self, start: usize, end: usize) -> Option<Piece<'_>> {
        self.source.get(start..end).filter(|text| !text.is_empty()).map(Piece::Text)
    }

    /// A string that the parser took out of a range (code, HTML, the address of a link) as its author
    /// wrote it.
    pub(super) fn restore<'t>(&'t self, range: &Span, text: &'t str) -> Cow<'t, str> {
        let directives = self.within(range);
        if directives.is_empty() {
            return text.into();
        }
        if self.text.get(range.clone()) == Some(text) {
            return self.source.get(range.clone()).unwrap_or(text).into();
        }
        // White space came out differently. From the end, because the range of a link begins with
        // its text, which may hold directives of its own, and ends with its address.
        let (mut rest, mut pieces) = (text, Vec::new());
        for directive in directives.iter().rev() {
            let mask = self.text.get(directive.span.clone()).unwrap_or_default();
            let Some((before, after)) = rest.rsplit_once(mask) else {
                continue;
            };
            pieces.extend([Some(after), self.source.get(directive.span.clone())]);
            rest = before;
        }
        pieces.push(Some(rest));
        pieces.into_iter().rev().flatten().collect::<String>().into()
    }
}

#[cfg(test)]
mod tests;
