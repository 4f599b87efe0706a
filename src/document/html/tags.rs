//! HTML cut into tags and the text between them, as browsers do it (HTML standard, section 13.2.5).

use crate::source::Span;

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::document) enum Piece<'a> {
    /// What stands between tags.
    Text(&'a str),
    /// A tag.
    Tag(Tag<'a>),
    /// A comment, `<!DOCTYPE …>`, `<?…?>`.
    Comment,
    /// A tag or comment without its end; all that follows it.
    Unfinished(Span),
}

/// A tag.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::document) struct Tag<'a> {
    /// Whether it is `</…>`.
    pub closes: bool,
    /// The element's name, in lower case.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute<'a>>,
    /// All of it.
    pub span: Span,
}

/// An attribute.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::document) struct Attribute<'a> {
    /// Its name, in lower case.
    pub name: String,
    /// Its value without quotation marks, with character references (`&amp;`) as they are.
    pub value: &'a str,
    /// Where the value begins.
    pub value_start: usize,
    /// All of it.
    pub span: Span,
}

/// Cuts HTML into its pieces. Spans are in `html`.
pub(in crate::document) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut reader = Reader { html, at: 0 };
    std::iter::from_fn(move || reader.piece())
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn piece(&mut self) -> Option<Piece<'a>> {
        let start = self.at;
        let rest = self.rest();
        let piece = match rest.as_bytes() {
            [] => return None,
            [b'<', b'!', b'-', b'-', ..] => self.comment(4, "-->"),
            [b'<', b'!' | b'?', ..] => self.comment(2, ">"),
            [b'<', b'/', first, ..] | [b'<', first, ..] if first.is_ascii_alphabetic() => {
                self.tag().map(Piece::Tag)
            }
            _ => {
                let end = rest.match_indices('<').map(|(at, _)| at).find(|at| *at > 0);
                self.at += end.unwrap_or(rest.len());
                return Some(Piece::Text(self.written(start)));
            }
        };
        Some(piece.unwrap_or_else(|| {
            self.at = self.html.len();
            Piece::Unfinished(start..self.html.len())
        }))
    }

    fn comment(&mut self, opening: usize, end: &str) -> Option<Piece<'a>> {
        let found = self.rest().get(opening..)?.find(end)?;
        self.at += opening + found + end.len();
        Some(Piece::Comment)
    }

    /// A tag; `None` if the text ends before it does.
    fn tag(&mut self) -> Option<Tag<'a>> {
        let start = self.at;
        let closes = self.rest().starts_with("</");
        self.at += if closes { 2 } else { 1 };
        let name = self.skip(|c| !ends_name(c)).to_ascii_lowercase();
        let mut attributes = Vec::new();
        loop {
            self.skip(|c| c.is_ascii_whitespace() || c == '/');
            if self.rest().starts_with('>') {
                self.at += 1;
                return Some(Tag { closes, name, attributes, span: start..self.at });
            }
            attributes.push(self.attribute()?);
        }
    }

    fn attribute(&mut self) -> Option<Attribute<'a>> {
        let start = self.at;
        // An equals sign at the very beginning is part of the name.
        self.at += self.rest().chars().next()?.len_utf8();
        self.skip(|c| !ends_name(c) && c != '=');
        let name = self.written(start).to_ascii_lowercase();
        let end = self.at;
        self.skip(|c| c.is_ascii_whitespace());
        if !self.rest().starts_with('=') {
            self.at = end;
            return Some(Attribute { name, value: "", value_start: end, span: start..end });
        }
        self.at += 1;
        self.skip(|c| c.is_ascii_whitespace());
        let quote = self.rest().chars().next().filter(|c| matches!(c, '"' | '\''));
        self.at += usize::from(quote.is_some());
        let value_start = self.at;
        let value = match quote {
            Some(quote) => self.skip(|c| c != quote),
            None => self.skip(|c| !c.is_ascii_whitespace() && c != '>'),
        };
        if quote.is_some() {
            self.at += self.rest().chars().next()?.len_utf8();
        }
        Some(Attribute { name, value, value_start, span: start..self.at })
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    fn written(&self, start: usize) -> &'a str {
        self.html.get(start..self.at).unwrap_or_default()
    }

    fn skip(&mut self, goes_on: impl Fn(char) -> bool) -> &'a str {
        let start = self.at;
        let rest = self.rest();
        self.at += rest.find(|c| !goes_on(c)).unwrap_or(rest.len());
        self.written(start)
    }
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '>')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        let show = |piece| match piece {
            Piece::Text(text) => format!("[{text}]"),
            Piece::Comment => "[!]".to_owned(),
            Piece::Unfinished(span) => format!("?{}", &html[span]),
            Piece::Tag(tag) => {
                let show =
                    |attribute: &Attribute| format!(" {}={}", attribute.name, attribute.value);
                let attributes: String = tag.attributes.iter().map(show).collect();
                format!("{}{}{attributes}.", if tag.closes { "/" } else { "" }, tag.name)
            }
        };
        assert_eq!(pieces(html).map(show).collect::<String>(), expected);
    }

    #[test]
    fn tags_and_text() {
        check("a<B>b</b >c", "[a]b.[b]/b.[c]");
        check("1 < 2 <3 </ x><", "[1 ][< 2 ][<3 ][</ x>][<]");
        check("<br/>a<!-- <b> -->b<!doctype x><?php ?>", "br.[a][!][b][!][!]");
    }

    #[test]
    fn attributes_with_and_without_quotation_marks() {
        check(
            "<a href = 'x>y' Title=\"a 'b'\" hidden b=c/>",
            "a href=x>y title=a 'b' hidden= b=c/.",
        );
        check("<a\nhref=x\n>", "a href=x.");
        check("<a =b c==d>", "a =b= c==d.");
        check("<a b=\"c\"d=e>", "a b=c d=e.");
    }

    #[test]
    fn what_does_not_end() {
        check("a<b title=\"x>", "[a]?<b title=\"x>");
        check("a<b", "[a]?<b");
        check("a<!-- b", "[a]?<!-- b");
    }
}
