//! A document's HTML, with holes where it depends on the rest of the site.

use crate::source::Span;

/// HTML with holes, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    html: String,
    /// Each with the offset in `html` that it belongs to, in ascending order.
    holes: Vec<(usize, Hole)>,
}

/// A piece of a [`Body`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Finished HTML.
    Html(&'a str),
    /// What is to be filled in.
    Hole(&'a Hole),
}

/// What only the site as a whole can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// The opening tag of a link.
    Link(Box<Target>),
    /// A picture.
    Picture(Box<Picture>),
    /// An attribute, such as `src`, in a tag that the author wrote in HTML.
    Address(String, Box<Target>),
    /// The id of a heading, by its number in the outline.
    HeadingId(usize),
    /// A directive within a line or on a line of its own.
    Directive(Box<Call>),
    /// The beginning of a directive around Markdown. Its end is the [`Close`](Self::Close) that
    /// balances it.
    Open(Box<Call>),
    /// The end of the innermost open directive.
    Close,
}

/// Where a link or a picture leads, as the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The address.
    pub address: String,
    /// The text in quotes after it.
    pub title: String,
    /// More attributes, where its author wrote it in HTML: finished HTML that begins with a space.
    pub attributes: String,
    /// Its bytes in the file.
    pub span: Span,
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it is.
    pub target: Target,
    /// Its description for someone who cannot see it.
    pub alt: String,
}

/// A directive as the author wrote it: `:name[label]{key=value}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its name; empty if what was written cannot be one, which has been told.
    pub name: String,
    /// The bytes of the name.
    pub span: Span,
    /// The text in brackets.
    pub label: Option<(String, Span)>,
    /// The attributes in braces.
    pub attributes: Vec<Attribute>,
}

/// An attribute of a directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub key: String,
    /// The bytes of its name.
    pub key_span: Span,
    /// Its value; none where only the name stands.
    pub value: Option<String>,
    /// The bytes of its value, or of its name.
    pub value_span: Span,
}

impl Call {
    /// A directive named `alert`, of a kind.
    pub(super) fn alert(kind: &str) -> Self {
        let kind = Attribute {
            key: "kind".to_owned(),
            key_span: 0..0,
            value: Some(kind.to_owned()),
            value_span: 0..0,
        };
        Self { name: "alert".to_owned(), span: 0..0, label: None, attributes: vec![kind] }
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, key: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|attribute| attribute.key == key)?;
        found.value.as_deref()
    }
}

impl Attribute {
    /// The words of a value that is a list (`area population`), and where each stands.
    pub fn words(&self) -> impl Iterator<Item = (&str, Span)> {
        let value = self.value.as_deref().unwrap_or_default();
        let mut at = 0;
        value.split_inclusive([' ', '\t', ',']).filter_map(move |word| {
            let start = self.value_span.start + at;
            at += word.len();
            let word = word.trim_end_matches([' ', '\t', ',']);
            (!word.is_empty()).then(|| (word, start..start + word.len()))
        })
    }
}

impl Body {
    /// An empty body with room for so many bytes of HTML.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { html: String::with_capacity(bytes), holes: Vec::new() }
    }

    /// The HTML and the holes in their order.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let mut at = 0;
        let pieces = self.holes.iter().map(Some).chain([None]).flat_map(move |hole| {
            let end = hole.map_or(self.html.len(), |(offset, _)| *offset);
            let html = self.html.get(at..end).filter(|html| !html.is_empty()).map(Part::Html);
            at = end;
            [html, hole.map(|(_, hole)| Part::Hole(hole))]
        });
        pieces.flatten()
    }

    /// The holes alone.
    pub fn holes(&self) -> impl Iterator<Item = &Hole> {
        self.holes.iter().map(|(_, hole)| hole)
    }

    /// The HTML without what fills its holes.
    #[must_use]
    pub fn html(&self) -> &str {
        &self.html
    }

    /// Adds finished HTML.
    pub(super) fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds what is written to the HTML.
    pub(super) fn write(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.html);
    }

    /// Adds a hole.
    pub(super) fn hole(&mut self, hole: Hole) {
        self.holes.push((self.html.len(), hole));
    }

    /// Text, with what means something to HTML escaped.
    pub(super) fn text(&mut self, text: &str) {
        // Writing to memory does not fail.
        let _ = pulldown_cmark_escape::escape_html_body_text(&mut self.html, text);
    }

    /// Text between double quotes.
    pub(super) fn attribute(&mut self, text: &str) {
        let _ = pulldown_cmark_escape::escape_html(&mut self.html, text);
    }

    /// Begins a line, unless one has just begun.
    pub(super) fn fresh_line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Adds all of another body.
    pub(super) fn append(&mut self, other: Self) {
        let base = self.html.len();
        self.html.push_str(&other.html);
        self.holes.extend(other.holes.into_iter().map(|(at, hole)| (at + base, hole)));
    }

    /// Gives back memory that is not needed any more: thousands of these are kept.
    pub(super) fn shrink(&mut self) {
        self.html.shrink_to_fit();
        self.holes.shrink_to_fit();
    }
}
