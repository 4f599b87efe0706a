//! The fields of a page, each with its class: *own* fields belong to one language, *shared* fields
//! come from the source language's file unless a translation says otherwise.

use jiff::civil::Date;
use serde::Serialize;

use crate::source::{Source, Span};
use crate::tree::{Entry, Node};

/// What a file says about its page.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    /// Fields of this language alone.
    pub own: Own,
    /// Fields that translations inherit.
    pub shared: Shared,
    /// Shared fields that this language does without (`unset = ["image"]`).
    pub unset: Vec<String>,
    /// The file or its page details cannot be read: nothing can be said of what they lack.
    pub unreadable: bool,
}

/// Fields of one language.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// The page's name.
    pub title: Option<String>,
    /// One or two sentences for lists and search results.
    pub summary: Option<String>,
    /// The last part of the address in this language, if not the folder's name.
    pub slug: Option<Spot>,
    /// Addresses that the page had in this language, and that lead to it still.
    pub aliases: Vec<Spot>,
    /// What the page's picture shows, for someone who cannot see it.
    pub image_alt: Option<String>,
    /// The day a native reader last read the whole page.
    pub reviewed: Option<Date>,
    /// What was wrong on the page, and what is right.
    pub corrections: Vec<Correction>,
    /// Not to be published yet: in the source language, the page; in another, that version.
    pub draft: bool,
    /// The language that the page was written in first, if not the site's.
    pub source: Option<Spot>,
}

/// Fields that translations inherit from the source language.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The day the page speaks from; a page of a day to come waits for it.
    pub date: Option<Date>,
    /// The day its content last changed.
    pub updated: Option<Date>,
    /// The last day that it is published on.
    pub expires: Option<Date>,
    /// What it is about: ids of tags.
    pub tags: Option<Vec<Spot>>,
    /// What the page is about (`place`): names its template and its table.
    pub kind: Option<Spot>,
    /// A template other than the kind's.
    pub template: Option<Spot>,
    /// Its place among its siblings, lowest first.
    pub order: Option<i64>,
    /// The order of the pages below it.
    pub sort: Option<Sort>,
    /// How many of the pages below it are listed at a time.
    pub page_size: Option<usize>,
    /// What readers get whose language it is not in; holds for the pages below it too.
    pub missing: Option<Missing>,
    /// The page's picture.
    pub image: Option<Spot>,
    /// The figures that its template shows, by id.
    pub facts: Option<Vec<Spot>>,
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

/// The order of the pages of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By their `order`, then by folder name.
    #[default]
    Order,
    /// The latest first.
    Date,
    /// By title, as the reader's language sorts.
    Title,
}

/// What readers get where a page is not in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The page in another language, at an address of their own language, with a word about it.
    Notice,
    /// Nothing: no list names the page.
    Hide,
    /// A link to the page in another language.
    Link,
}

/// A source that a page rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// What was read, and who published it.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// The day it was published.
    pub date: Option<String>,
}

/// A mistake that was on the page, put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// The day it was put right.
    pub date: String,
    /// What was wrong, and what is right.
    pub text: String,
}

/// The names of shared fields, which are also what `unset` may list.
pub(super) const SHARED: &[&str] = &[
    "date",
    "updated",
    "expires",
    "tags",
    "kind",
    "template",
    "order",
    "sort",
    "page_size",
    "missing",
    "image",
    "facts",
    "sources",
];

/// The names of the fields of one language.
pub(super) const OWN: &[&str] = &[
    "title",
    "summary",
    "slug",
    "aliases",
    "image_alt",
    "reviewed",
    "corrections",
    "draft",
    "source",
];

impl Sort {
    /// The names that authors use, in the order of the values.
    pub(super) const NAMES: &'static [(&'static str, Self)] =
        &[("order", Self::Order), ("date", Self::Date), ("title", Self::Title)];
}

impl Missing {
    /// The names that authors use.
    pub const NAMES: &'static [(&'static str, Self)] =
        &[("notice", Self::Notice), ("hide", Self::Hide), ("link", Self::Link)];
}

impl FrontMatter {
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
            expires: pick!(expires),
            tags: pick!(tags),
            kind: pick!(kind),
            template: pick!(template),
            order: pick!(order),
            sort: pick!(sort),
            page_size: pick!(page_size),
            missing: pick!(missing),
            image: pick!(image),
            facts: pick!(facts),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Options};

    fn front(text: &str) -> FrontMatter {
        let (document, problems) = Document::parse(&Source::new("a.md", text), Options::default());
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
