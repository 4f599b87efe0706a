//! The template engine's errors as diagnostics, at the place in the template that they speak of.

use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use crate::diag::{Code, Diagnostic, nearest};
use crate::source::Source;

/// The templates of a theme, by the engine's names.
pub(super) type Templates = BTreeMap<String, Source>;

/// Why the templates could not be loaded. The engine stops at the first text that it cannot read, so each
/// is read by itself here.
pub(super) fn of_loading(error: &tera::Error, templates: &Templates) -> Vec<Diagnostic> {
    let alone = |(name, source): (&String, &Source)| {
        let error = Tera::new().add_raw_template(name, source.text()).err()?;
        let unread = matches!(error.kind(), ErrorKind::SyntaxError(_));
        unread.then(|| explain(&error, templates, Code::TemplateSyntax))
    };
    let mut problems: Vec<Diagnostic> = templates.iter().filter_map(alone).collect();
    if let (true, ErrorKind::Msg(reports)) = (problems.is_empty(), error.kind()) {
        problems = of_reports(reports, templates);
    }
    if problems.is_empty() {
        problems.push(explain(error, templates, Code::TemplateSyntax));
    }
    problems
}

/// One error as a diagnostic.
pub(super) fn explain(error: &tera::Error, templates: &Templates, code: Code) -> Diagnostic {
    let missing = |name: &str, wanted: &str| {
        let place = match templates.get(name) {
            Some(source) => {
                let at = source.text().find(wanted).unwrap_or(0);
                Code::MissingTemplate.at(source, at..at + wanted.len())
            }
            None => Code::MissingTemplate.anywhere(),
        };
        let names = templates.keys().map(String::as_str);
        place.with("template", wanted).suggest(nearest(wanted, names))
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let problem = match templates.get(report.filename()) {
                Some(source) => code.at(source, report.span().range.clone()),
                None => code.anywhere(),
            };
            problem.with("detail", report.message())
        }
        ErrorKind::MissingParent { current, parent } => missing(current, parent),
        ErrorKind::TemplateNotFound(name) => missing("", name),
        kind => code.anywhere().with("detail", first_line(&kind.to_string())),
    }
}

/// What went wrong, in a line.
pub(super) fn detail(error: &tera::Error) -> String {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            report.message().to_owned()
        }
        kind => first_line(&kind.to_string()).to_owned(),
    }
}

/// Whether components called each other more often than the engine lets them.
pub(super) fn is_endless(error: &tera::Error) -> bool {
    matches!(error.kind(), ErrorKind::Msg(text) if text.starts_with("Maximum render recursion"))
}

/// Names that nothing has come in one text of the engine's, drawn for a terminal: `error: …`, and in the
/// next line `--> file:line:column`.
fn of_reports(reports: &str, templates: &Templates) -> Vec<Diagnostic> {
    let lines: Vec<&str> = reports.lines().collect();
    let report = |pair: &[&str]| {
        let [first, second] = pair else { return None };
        let message = first.strip_prefix("error: ")?;
        let place = second.trim_start().strip_prefix("--> ")?;
        let mut parts = place.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let source = templates.get(parts.next()?)?;
        let start = offset(source.text(), line, column);
        let name = message.split('`').nth(1).unwrap_or_default();
        let problem = Code::TemplateSyntax.at(source, start..start + name.len());
        Some(problem.with("detail", message))
    };
    lines.windows(2).filter_map(report).collect()
}

/// Where a line and column, both from 1, are in a text.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(before..).unwrap_or_default();
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
    before + within
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default()
}
