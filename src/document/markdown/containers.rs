//! Directives on lines of their own: leaves, and containers with their ends.

use super::Writer;
use crate::diag::Code;
use crate::document::body::{Attribute, Call, Hole};
use crate::document::directive::{Directive, Mistake, Shape, is_name};
use crate::source::Span;

/// The containers that are open, and the blocks they are open in.
#[derive(Default)]
pub(super) struct Containers {
    /// Each with the number of its colons and its place.
    open: Vec<(usize, Span)>,
    /// For each block that is open, how many containers were when it began, and whether it is a
    /// quotation.
    blocks: Vec<(usize, bool)>,
}

/// Containers within containers that nobody writes by hand, and that would cost their square to make.
const DEEPEST: usize = 50;

/// A line of more colons that closes nothing is an ornament.
const MOST_COLONS: usize = 4;

impl Containers {
    /// A block begins: containers that are opened in it end in it.
    pub(super) fn enter(&mut self, is_quotation: bool) {
        self.blocks.push((self.open.len(), is_quotation));
    }

    /// How many containers were open when the innermost block began.
    fn outside(&self) -> usize {
        self.blocks.last().map_or(0, |(open, _)| *open)
    }

    fn in_quotation(&self) -> bool {
        self.blocks.iter().any(|(_, is_quotation)| *is_quotation)
    }

    /// The container that a closing line belongs to: the innermost with as many colons, and if there is
    /// none, the innermost with fewer. So `::::` around `:::` nests, and so does `:::` inside `:::`.
    fn partner(&self, colons: usize) -> Option<usize> {
        let own = self.open.iter().enumerate().skip(self.outside());
        let same = own.clone().rfind(|(_, (open, _))| *open == colons);
        let found = same.or_else(|| own.clone().rfind(|(_, (open, _))| *open < colons));
        found.map(|(place, _)| place)
    }
}

impl Writer<'_, '_> {
    /// A thematic break: the author's own, or the mask of a directive.
    pub(super) fn rule(&mut self, at: &Span) {
        self.fresh_line();
        let masked = self.masked;
        let Some(directive) = masked.at_rule(at) else {
            self.write("<hr>\n");
            return;
        };
        if directive.shape == Shape::Close
            && directive.colons > MOST_COLONS
            && self.containers.partner(directive.colons).is_none()
        {
            self.write("<p>");
            self.text(&":".repeat(directive.colons));
            self.write("</p>\n");
            return;
        }
        if self.containers.in_quotation() {
            self.tell_nested("quote", &directive.span);
            return;
        }
        self.tell_mistake(directive);
        match directive.shape {
            Shape::Open => self.open(directive),
            Shape::Close => self.close(directive),
            Shape::Leaf | Shape::Inline => {
                let call = Call::new(directive, self.text, self.base);
                self.hole(Hole::Directive(Box::new(call)));
            }
        }
    }

    fn open(&mut self, directive: &Directive) {
        if self.containers.open.len() >= DEEPEST {
            self.tell_partner("open", &directive.span);
            return;
        }
        self.containers.open.push((directive.colons, directive.span.clone()));
        self.html.enter();
        let call = Call::new(directive, self.text, self.base);
        self.hole(Hole::Open(Box::new(call)));
    }

    fn close(&mut self, directive: &Directive) {
        match self.containers.partner(directive.colons) {
            None => self.tell_partner("close", &directive.span),
            Some(place) => {
                self.close_down_to(place + 1);
                self.containers.open.pop();
                self.leave_html();
                self.hole(Hole::Close);
            }
        }
    }

    /// Closes what nothing else closes.
    fn close_down_to(&mut self, place: usize) {
        while self.containers.open.len() > place
            && let Some((_, span)) = self.containers.open.pop()
        {
            self.tell_partner("open", &span);
            self.leave_html();
            self.hole(Hole::Close);
        }
    }

    /// A block that may hold containers begins.
    pub(super) fn start_block(&mut self, html: &str) {
        self.start_line(html);
        self.enter(false);
    }

    /// What is opened from here on ends in this block.
    pub(super) fn enter(&mut self, is_quotation: bool) {
        self.containers.enter(is_quotation);
        self.html.enter();
    }

    /// It ends, and what was opened in it with it.
    pub(super) fn end_block(&mut self, html: &str) {
        self.end_inline_html();
        self.close_down_to(self.containers.outside());
        self.containers.blocks.pop();
        self.leave_html();
        self.write(html);
    }

    /// The text ends.
    pub(super) fn end_all(&mut self) {
        self.close_down_to(0);
    }

    /// A line without its partner.
    fn tell_partner(&mut self, kind: &str, span: &Span) {
        let place = self.place(span.clone());
        let written = self.source.slice(place.clone());
        let problem = Code::UnclosedDirective.at(self.source, place).with("directive", written);
        self.problems.push(problem.with("kind", kind));
    }

    /// A directive where none can be.
    pub(super) fn tell_nested(&mut self, kind: &str, span: &Span) {
        let place = self.place(span.clone());
        let written = self.source.slice(place.clone());
        let problem = Code::DirectiveNested.at(self.source, place).with("directive", written);
        self.problems.push(problem.with("kind", kind));
    }

    /// What the author got wrong in the directive itself.
    pub(super) fn tell_mistake(&mut self, directive: &Directive) {
        let Some((mistake, span)) = &directive.mistake else {
            return;
        };
        let kind = match mistake {
            Mistake::BadName => "name",
            Mistake::NoName => "no-name",
            Mistake::SpaceBeforeName => "space",
            Mistake::UnclosedLabel => "label",
            Mistake::UnclosedAttributes => "attributes",
            Mistake::UnclosedQuote => "quote",
            Mistake::BadAttribute => "attribute",
            Mistake::AttributeTwice => "twice",
            Mistake::TextAfter => "alone",
        };
        let name = directive.name.text.to_ascii_lowercase();
        let meant = || format!("{}{name}", ":".repeat(directive.colons));
        let place = self.place(span.clone());
        let problem = Code::DirectiveSyntax.at(self.source, place).with("kind", kind);
        let about_name = mistake.is_about_name() && is_name(&name);
        // `::: Ghi chú` has no name but words.
        let rest = self.text.get(directive.name.span.end..).unwrap_or_default();
        let words = rest.trim_start_matches([' ', '\t']).starts_with(char::is_alphanumeric);
        self.problems.push(problem.suggest((about_name && !words).then(meant)));
    }
}

impl Call {
    /// What a directive asks for; its spans are in `text`, which begins at `base` in the file.
    pub(super) fn new(directive: &Directive, text: &str, base: usize) -> Self {
        let shift = |span: &Span| span.start + base..span.end + base;
        let slice = |span: &Span| unescaped(text.get(span.clone()).unwrap_or_default());
        let attributes = directive.attributes.iter().map(|attribute| Attribute {
            key: attribute.key.text.clone(),
            key_span: shift(&attribute.key.span),
            value: attribute.value.as_ref().map(|value| value.text.clone()),
            value_span: shift(&attribute.value.as_ref().unwrap_or(&attribute.key).span),
        });
        let nameless =
            directive.mistake.as_ref().is_some_and(|(mistake, _)| mistake.is_about_name());
        Self {
            name: if nameless { String::new() } else { directive.name.text.clone() },
            span: shift(&directive.name.span),
            label: directive.label.as_ref().map(|span| (slice(span), shift(span))),
            attributes: attributes.collect(),
        }
    }
}

/// Text without the backslashes before punctuation (CommonMark 0.31.2, section 2.4).
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        out.extend(if escapes { chars.next() } else { Some(c) });
    }
    out
}
