//! Diagnostics for a person at a terminal: the line, a caret under what is meant, the way out.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Messages, Severity};

/// All diagnostics, in the order given, an empty line after each.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], messages: &Messages, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let one = |diagnostic| render_one(diagnostic, messages, &renderer) + "\n\n";
    diagnostics.iter().map(one).collect()
}

fn render_one(diagnostic: &Diagnostic, messages: &Messages, renderer: &Renderer) -> String {
    let name = messages.text(diagnostic.severity.as_str(), &[]);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
    };
    let cause = messages.cause(diagnostic);
    let title = level.with_name(name).primary_title(cause).id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        let snippet = Snippet::source(&place.text)
            .line_start(place.line)
            .annotation(AnnotationKind::Primary.span(place.caret()));
        let origin = Origin::path(&place.file);
        group = if place.line == 0 {
            group.element(origin)
        } else if place.is_cut() {
            // Of a very long line only a part is kept, so the column must be told.
            group.element(origin.line(place.line).char_column(place.column)).element(snippet)
        } else {
            group.element(snippet.path(&place.file))
        };
    }
    if let Some(suggestion) = &diagnostic.suggestion {
        let text = messages.text("did-you-mean", &[("suggestion", suggestion)]);
        group = group.element(Level::NOTE.no_name().message(text));
    }
    if let Some(way_out) = messages.way_out(diagnostic) {
        let help = Level::HELP.with_name(messages.text("way-out", &[]));
        group = group.element(help.message(way_out));
    }
    renderer.render(&[group])
}

/// One line that counts what was found.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic], messages: &Messages) -> String {
    let count = |severity| {
        diagnostics.iter().filter(|found| found.severity == severity).count().to_string()
    };
    messages.text(
        "summary",
        &[
            ("errors", &count(Severity::Error)),
            ("warnings", &count(Severity::Warning)),
            ("notes", &count(Severity::Information)),
        ],
    )
}
