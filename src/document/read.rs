//! Reads the fields of a page out of the table at the top of its file.

use jiff::civil::Date;

use super::fields::{Correction, FrontMatter, Missing, Own, Reference, SHARED, Shared, Sort, Spot};
use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span};
use crate::tree::{Fields, Node};

impl FrontMatter {
    /// Reads the fields. Every mistake is told of, and what it spoils reads as absent.
    pub(super) fn read(source: &Source, tree: Node, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new(source, tree, problems);
        let own = read_own(&mut fields);
        let shared = read_shared(&mut fields);
        let unset = read_unset(&mut fields);
        let tables = fields.take_tables();
        fields.finish();
        Self { own, shared: Shared { tables, ..shared }, unset, unreadable: false }
    }
}

fn read_own(fields: &mut Fields<'_>) -> Own {
    Own {
        title: text(fields, "title"),
        summary: text(fields, "summary"),
        slug: spot(fields, "slug"),
        aliases: spots(fields, "aliases").unwrap_or_default(),
        image_alt: text(fields, "image_alt"),
        reviewed: fields.date("reviewed"),
        corrections: records(fields, "corrections", read_correction).unwrap_or_default(),
        draft: fields.boolean("draft").unwrap_or_default(),
        source: spot(fields, "source"),
    }
}

fn read_shared(fields: &mut Fields<'_>) -> Shared {
    Shared {
        date: fields.date("date"),
        updated: fields.date("updated"),
        expires: fields.date("expires"),
        tags: spots(fields, "tags"),
        kind: spot(fields, "kind"),
        template: spot(fields, "template"),
        order: fields.integer("order"),
        sort: fields.choice("sort", Sort::NAMES),
        page_size: fields.positive("page_size"),
        missing: fields.choice("missing", Missing::NAMES),
        image: spot(fields, "image"),
        facts: spots(fields, "facts"),
        sources: records(fields, "sources", read_reference),
        tables: Vec::new(),
    }
}

fn text(fields: &mut Fields<'_>, name: &'static str) -> Option<String> {
    let (text, _) = fields.words(name)?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn spot(fields: &mut Fields<'_>, name: &'static str) -> Option<Spot> {
    let read = fields.string(name)?;
    Some(to_spot(fields.source(), read))
}

fn spots(fields: &mut Fields<'_>, name: &'static str) -> Option<Vec<Spot>> {
    let list = fields.one_or_more(name)?;
    Some(list.into_iter().map(|read| to_spot(fields.source(), read)).collect())
}

fn to_spot(source: &Source, (text, span): (String, Span)) -> Spot {
    Spot { text, source: source.forgotten(), span }
}

/// A list of tables, each read by `read`.
fn records<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    read: fn(&mut Fields<'_>, Span) -> Option<T>,
) -> Option<Vec<T>> {
    let items = fields.list(name)?;
    let mut problems = Vec::new();
    let read = |item: Node| {
        let span = item.span.clone();
        let mut fields = Fields::new(fields.source(), item, &mut problems);
        let record = read(&mut fields, span);
        fields.finish();
        record
    };
    let records = items.into_iter().filter_map(read).collect();
    for problem in problems {
        fields.report(problem);
    }
    Some(records)
}

fn read_reference(fields: &mut Fields<'_>, span: Span) -> Option<Reference> {
    let title = fields.required("title", &span);
    let url = fields.string("url").map(|(text, _)| text);
    let date = fields.date("date").map(|date| date.to_string());
    Some(Reference { title: title?, url, date })
}

fn read_correction(fields: &mut Fields<'_>, span: Span) -> Option<Correction> {
    let date: Option<Date> = fields.date("date");
    let text = fields.required("text", &span);
    if date.is_none() {
        fields.report(Code::MissingField.at(fields.source(), span).with("field", "date"));
    }
    Some(Correction { date: date?.to_string(), text: text? })
}

fn read_unset(fields: &mut Fields<'_>) -> Vec<String> {
    let names = fields.one_or_more("unset").unwrap_or_default();
    let source = fields.source();
    for (name, span) in &names {
        if !SHARED.contains(&name.as_str()) {
            let problem = Code::UnknownField.at(source, span.clone()).with("field", name);
            fields.report(problem.suggest(nearest(name, SHARED.iter().copied())));
        }
    }
    names.into_iter().map(|(name, _)| name).collect()
}
