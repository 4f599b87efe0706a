//! What a ` #` in YAML makes a remark of, which is rarely what was meant: “Festival # 2026”.

use super::{Entry, Value};
use crate::diag::{Code, Diagnostic};
use crate::source::Source;

/// The remark after a value of YAML that is not in quotation marks.
pub(super) fn remark(source: &Source, entry: &Entry) -> Option<Diagnostic> {
    let line_end = |at| source.line(at).1.end;
    let after_key = source.slice(entry.key_span.end..line_end(entry.key_span.end));
    let value = after_key.strip_prefix(':')?.trim_start();
    let (start, end) = match entry.node.value {
        Value::Null => {
            let empty = entry.key_span.end + after_key.len() - value.len();
            (empty, empty)
        }
        Value::List(_) | Value::Map(_) => return None,
        _ => (entry.node.span.start, entry.node.span.end),
    };
    let quoted = is_quoted(source.slice(start..end));
    let rest = source.slice(end..line_end(end));
    let cut = rest.trim();
    if quoted || value.starts_with(['|', '>']) || !cut.starts_with('#') {
        return None;
    }
    let at = end + rest.len() - rest.trim_start().len();
    let problem = Code::CutText.at(source, at..at + cut.len());
    Some(problem.with("field", &entry.key).with("cut", cut))
}

/// Whether quotation marks, straight or curved, stand around a value.
fn is_quoted(value: &str) -> bool {
    let value = value.trim_end();
    value.starts_with(['"', '\''])
        || value.starts_with(['“', '”', '„', '‟', '‘', '’', '‚', '‛'])
            && value.ends_with(['“', '”', '‘', '’'])
}

/// The remarks after the words in a table, at every depth.
pub(super) fn remarks(source: &Source, entry: &Entry, problems: &mut Vec<Diagnostic>) {
    match &entry.node.value {
        Value::Map(entries) => entries.iter().for_each(|entry| remarks(source, entry, problems)),
        Value::String(_) => problems.extend(remark(source, entry)),
        _ => {}
    }
}
