//! The fields of a page, each with its class: *own* fields belong to one language, *shared* fields
//! come from the source language's file unless a translation says otherwise.

use jiff::civil::Date;
use serde::Serialize;

use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span};
use crate::tree::{Entry, Fields, Node};

/// What a file says about its page.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// Fields of this language alone.
    pub own: Own,
    /// Fields that translations inherit.
    pub shared: Shared,
    /// Shared fields that this language does without (`unset = ["image"]`).
    pub unset: Vec<String>,
    /// The page details did not parse: nothing can be said of what they lack.
    pub unreadable: bool,
}

/// Fields of one language.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// The page's name.
    pub title: Option<String>,
    /// One or two sentences for lists and search results.
    pub summary: Option<String>,
    /// What the page's picture shows, for someone who cannot see it.
    pub image_alt: Option<String>,
    /// The day a native reader last read the whole page.
    pub reviewed: Option<Date>,
}

/// Fields that translations inherit from the source language.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The day the page speaks from.
    pub date: Option<Date>,
    /// The day its content last changed.
    pub updated: Option<Date>,
    /// What the page is about (`place`): names its template and its table.
    pub kind: Option<Spot>,
    /// A template other than the kind's.
    pub template: Option<Spot>,
    /// Its place among its siblings, lowest first.
    pub order: Option<i64>,
    /// The page's picture.
    pub image: Option<Spot>,
    /// What the page's statements rest on.
    pub sources: Option<Vec<Reference>>,
    /// The tables of this file; the one named after the kind is the page's.
    pub tables: Vec<Entry>,
}

/// A text that can turn out wrong later, and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The text.
    pub text: String,
    /// The file it is in.
    pub source: Source,
    /// Its bytes there.
    pub span: Span,
}

/// A source that a page rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    /// What was read, and who published it.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The day it was published.
    pub date: Option<String>,
}

/// The names of shared fields, which are also what `unset` may list.
const SHARED: &[&str] = &["date", "updated", "kind", "template", "order", "image", "sources"];

impl FrontMatter {
    /// Reads the fields out of a table.
    pub(super) fn read(source: &Source, tree: Node, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new(source, tree, problems);
        let spot = |read: Option<(String, Span)>| {
            read.map(|(text, span)| Spot { text, source: source.clone(), span })
        };
        let text = |read: Option<(String, Span)>| {
            read.map(|(text, _)| text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        let order = fields.integer("order");
        let own = Own {
            title: text(fields.string("title")),
            summary: text(fields.string("summary")),
            image_alt: text(fields.string("image_alt")),
            reviewed: fields.date("reviewed"),
        };
        let shared = Shared {
            date: fields.date("date"),
            updated: fields.date("updated"),
            kind: spot(fields.string("kind")),
            template: spot(fields.string("template")),
            order,
            image: spot(fields.string("image")),
            sources: fields
                .list("sources")
                .map(|items| read_references(source, items, &mut fields)),
            tables: Vec::new(),
        };
        let unset = read_unset(&mut fields);
        let tables = fields.take_tables();
        fields.finish();
        Self { own, shared: Shared { tables, ..shared }, unset, unreadable: false }
    }

    /// Page details that did not parse.
    pub(super) fn unreadable() -> Self {
        Self { unreadable: true, ..Self::default() }
    }

    /// The shared fields of a translation: its own where it has them, else the source language's,
    /// less what it unsets. Lists replace, tables merge by key.
    #[must_use]
    pub fn inherit(&self, source: &Shared) -> Shared {
        let mine = &self.shared;
        let unset = |name: &str| self.unset.iter().any(|field| field == name);
        macro_rules! pick {
            ($field:ident) => {
                mine.$field
                    .clone()
                    .or_else(|| source.$field.clone())
                    .filter(|_| !unset(stringify!($field)))
            };
        }
        Shared {
            date: pick!(date),
            updated: pick!(updated),
            kind: pick!(kind),
            template: pick!(template),
            order: pick!(order),
            image: pick!(image),
            sources: pick!(sources),
            tables: merge_tables(&source.tables, &mine.tables),
        }
    }
}

impl Shared {
    /// The table of the page's kind.
    #[must_use]
    pub fn table(&self) -> Option<&Node> {
        let kind = &self.kind.as_ref()?.text;
        self.tables.iter().find(|entry| entry.key == *kind).map(|entry| &entry.node)
    }
}

fn merge_tables(below: &[Entry], above: &[Entry]) -> Vec<Entry> {
    let mut merged = below.to_vec();
    for entry in above {
        match merged.iter_mut().find(|own| own.key == entry.key) {
            Some(own) => own.node = own.node.overlaid(&entry.node),
            None => merged.push(entry.clone()),
        }
    }
    merged
}

fn read_references(source: &Source, items: Vec<Node>, parent: &mut Fields<'_>) -> Vec<Reference> {
    let mut problems = Vec::new();
    let read = |item: Node| {
        let span = item.span.clone();
        let mut fields = Fields::new(source, item, &mut problems);
        let title = fields.string("title").map(|(text, _)| text);
        let url = fields.string("url").map(|(text, _)| text);
        let date = fields.date("date").map(|date| date.to_string());
        if title.is_none() {
            fields.report(Code::MissingField.at(source, span).with("field", "title"));
        }
        fields.finish();
        Some(Reference { title: title?, url, date })
    };
    let references = items.into_iter().filter_map(read).collect();
    for problem in problems {
        parent.report(problem);
    }
    references
}

fn read_unset(fields: &mut Fields<'_>) -> Vec<String> {
    let names = fields.strings("unset").unwrap_or_default();
    let source = fields.source();
    for (name, span) in &names {
        if !SHARED.contains(&name.as_str()) {
            let problem = Code::UnknownField.at(source, span.clone()).with("field", name);
            fields.report(problem.suggest(nearest(name, SHARED.iter().copied())));
        }
    }
    names.into_iter().map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn front(text: &str) -> FrontMatter {
        let (document, problems) = Document::parse(&Source::new("a.md", text));
        assert!(problems.is_empty(), "{problems:?}");
        document.front
    }

    #[test]
    fn translations_inherit_shared_fields_and_nothing_else() {
        let vi =
            front("---\ntitle: A\nsummary: S\ndate: 2026-11-23\norder: 2\nimage: a.jpg\n---\n");
        let ko = front("---\ntitle: B\norder: 5\nunset: [image]\n---\n");
        let merged = ko.inherit(&vi.shared);
        assert_eq!(ko.own.summary, None);
        assert_eq!(merged.date.map(|date| date.to_string()).as_deref(), Some("2026-11-23"));
        assert_eq!((merged.order, merged.image), (Some(5), None));
    }

    #[test]
    fn the_table_of_the_kind_merges_by_key() {
        let vi = front(
            "---\ntitle: A\nkind: place\nplace: {label: Nhãn, facts: {area: {name: Diện tích, number: 5}}}\n---\n",
        );
        let ko = front("---\ntitle: B\nplace: {facts: {area: {name: 면적}}}\n---\n");
        let merged = ko.inherit(&vi.shared);
        assert_eq!(
            serde_json::to_string(merged.table().unwrap()).unwrap(),
            r#"{"label":"Nhãn","facts":{"area":{"name":"면적","number":5}}}"#
        );
    }
}
