//! What must hold whatever a file says: no panic, and the claims below. A function a target.

mod html;
mod site;

pub use site::site;

use std::hint::black_box;

use haiyen::config::Config;
use haiyen::data::Facts;
use haiyen::diag::{Diagnostic, Messages, UiLang, render_human, render_json};
use haiyen::document::{Call, Document, Hole, Options, Spot};
use haiyen::source::{Source, Span};
use jiff::civil::Date;

const TODAY: Date = jiff::civil::date(2026, 11, 23);

thread_local! {
    /// Reading them takes longer than most texts do.
    static MESSAGES: [Messages; 2] = [UiLang::Vi, UiLang::En].map(Messages::new);
}

/// Every problem has words, and its caret is in its line.
fn told(problems: &[Diagnostic]) {
    for place in problems.iter().filter_map(|problem| problem.place.as_ref()) {
        assert!(place.text.get(place.caret()).is_some(), "{place:?}");
    }
    if problems.is_empty() {
        return;
    }
    MESSAGES.with(|languages| {
        for messages in languages {
            for problem in problems {
                assert_ne!(messages.cause(problem), problem.code.as_str());
                assert!(messages.way_out(problem).is_some(), "{}", problem.code.as_str());
            }
            black_box(render_human(problems, messages, true));
            black_box(render_json(problems, messages));
        }
    });
}

/// `site.toml`: without a site there is an error, and a site names only languages that it has.
pub fn config(text: &str) {
    let mut problems = Vec::new();
    let config = Config::read(&Source::new("site.toml", text), &mut problems);
    told(&problems);
    let Some(config) = config else {
        assert!(problems.iter().any(Diagnostic::is_error));
        return;
    };
    assert!(config.base_path.is_empty() || config.base_path.starts_with('/'));
    assert!(!config.base_path.ends_with('/') && !config.origin.ends_with('/'));
    assert!(config.page_size > 0);
    let named = [&config.source_language, &config.x_default].into_iter();
    let chains = config.languages.iter().flat_map(|language| &language.chain);
    for lang in named.chain(&config.root_language).chain(chains) {
        assert!(config.language(lang).is_some(), "{lang}");
    }
    for language in &config.languages {
        assert!(config.lookup(&language.lang).any(|lang| *lang == config.source_language));
    }
}

/// `data/facts.toml`: a figure that is kept can be found again and points at its name.
pub fn facts(text: &str) {
    let mut problems = Vec::new();
    let source = Source::new("data/facts.toml", text);
    let facts = Facts::read(&source, TODAY, &mut problems);
    told(&problems);
    for (id, fact) in facts.all() {
        assert!(facts.get(id).is_some());
        spots(&source, [&fact.spot].into_iter().chain(&fact.unit));
    }
}

/// Page details: YAML, or TOML after a `+`.
pub fn front_matter(text: &str) {
    let (fence, fields) = match text.strip_prefix('+') {
        Some(fields) => ("+++", fields),
        None => ("---", text),
    };
    let text = format!("{fence}\n{fields}\n{fence}\nText.\n");
    let source = Source::new("content/a/vi.md", &text);
    let (document, problems) = Document::parse(&source, Options::default());
    told(&problems);
    let (own, shared) = (&document.front.own, &document.front.shared);
    spots(&source, own.slug.iter().chain(&own.aliases).chain(&own.source));
    spots(&source, [&shared.kind, &shared.template, &shared.image].into_iter().flatten());
    spots(&source, shared.tags.iter().chain(&shared.facts).flatten());
    for table in &shared.tables {
        assert!(source.text().get(table.key_span.clone()).is_some());
    }
    let inherited = document.front.inherit(shared);
    assert_eq!(inherited.order, shared.order.filter(|_| !unset(&document, "order")));
}

fn unset(document: &Document, name: &str) -> bool {
    document.front.unset.iter().any(|field| field == name)
}

fn spots<'a>(source: &Source, spots: impl Iterator<Item = &'a Spot>) {
    for spot in spots {
        assert!(source.text().get(spot.span.clone()).is_some(), "{spot:?}");
    }
}

/// A page's text, whatever the options: its HTML is whole, every opened directive is closed, and all
/// that points into the file points at letters of it.
pub fn markdown(text: &str) {
    let source = Source::new("content/a/vi.md", text);
    for (joins_lines, html) in [(false, false), (true, true)] {
        let (document, problems) = Document::parse(&source, Options { joins_lines, html });
        if html {
            told(&problems);
        }
        html::check(&document.body);
        let inside = |span: &Span| assert!(source.text().get(span.clone()).is_some(), "{span:?}");
        let mut headings = vec![false; document.outline.len()];
        for hole in document.body.holes() {
            match hole {
                Hole::Link(target) | Hole::Address(_, target) => inside(&target.span),
                Hole::Picture(picture) => inside(&picture.target.span),
                Hole::HeadingId(index) => {
                    assert!(!std::mem::replace(&mut headings[*index], true), "one hole a heading");
                }
                Hole::Directive(call) | Hole::Open(call) => calls(call).iter().for_each(inside),
                Hole::Close => {}
            }
        }
        for heading in &document.outline {
            inside(&heading.span);
            assert!(heading.gaps.iter().all(|(at, _)| heading.text.is_char_boundary(*at)));
        }
        document.almost.iter().flat_map(calls).for_each(|span| inside(&span));
    }
}

fn calls(call: &Call) -> Vec<Span> {
    let label = call.label.iter().map(|(_, span)| span);
    let attributes = call.attributes.iter().flat_map(|found| [&found.key_span, &found.value_span]);
    [&call.span].into_iter().chain(label).chain(attributes).cloned().collect()
}
