//! The page details at the top of a Markdown file: YAML between `---`, or TOML between `+++`.

use super::FrontMatter;
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span};
use crate::tree::{parse_toml, parse_yaml};

/// Reads the page details and tells where the Markdown begins.
pub(super) fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> (FrontMatter, Span) {
    let text = source.text();
    let all = 0..text.len();
    let (fence, parse): (_, fn(&Source, Span) -> _) = match text.lines().next().map(str::trim_end) {
        Some("---") => ("---", parse_yaml),
        Some("+++") => ("+++", parse_toml),
        _ => return (FrontMatter::default(), all),
    };
    let start = line_end(text, 0);
    let Some(close) = closing_line(text, start, fence) else {
        if fence == "---" && !looks_like_field(&text[start..]) {
            return (FrontMatter::default(), all);
        }
        problems.push(Code::UnclosedFrontMatter.at(source, 0..3).with("fence", fence));
        return (FrontMatter::unreadable(), text.len()..text.len());
    };
    let body = line_end(text, close)..text.len();
    match parse(source, start..close) {
        Ok(tree) => (FrontMatter::read(source, tree, problems), body),
        Err(problem) => {
            problems.push(problem);
            (FrontMatter::unreadable(), body)
        }
    }
}

/// Offset of the line that closes the page details.
fn closing_line(text: &str, start: usize, fence: &str) -> Option<usize> {
    let mut at = start;
    while at < text.len() {
        let end = line_end(text, at);
        if text[at..end].trim_end() == fence {
            return Some(at);
        }
        at = end;
    }
    None
}

/// A lone `---` may also be a line drawn across the page.
fn looks_like_field(rest: &str) -> bool {
    let first = rest.lines().next().unwrap_or_default();
    first.split_once(':').is_some_and(|(key, _)| !key.is_empty() && !key.contains(' '))
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}
