//! The page details at the top of a Markdown file: YAML between `---`, or TOML between `+++`.

use super::fields::{OWN, SHARED};
use super::{FrontMatter, typing};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span};
use crate::tree::{Node, parse_toml, parse_yaml};

/// What page details are written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Yaml,
    Toml,
}

/// Reads the page details and tells where the Markdown begins.
pub(super) fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> (FrontMatter, Span) {
    let text = source.text();
    let all = 0..text.len();
    let open = text.len() - text.trim_start().len();
    let start = line_end(text, open);
    let fence = text[open..start].trim_end();
    let Some(format) = Format::of(fence) else {
        let Some((format, close)) = unopened(text, open) else {
            return (FrontMatter::default(), all);
        };
        let problem = Code::UnopenedFrontMatter.at(source, open..open + fence.len());
        problems.push(problem.with("fence", format.fence()));
        return (FrontMatter::unreadable(), line_end(text, close)..text.len());
    };
    let close = closing_line(text, start, format);
    // A line may also be one drawn across the page. Beyond doubt is only what was always right.
    let plain = open == 0 && fence == format.fence();
    let likely = looks_like_field(&text[start..], format);
    let is_rule = match close {
        Some(_) => !plain && !likely,
        None => !likely && (!plain || format == Format::Yaml),
    };
    if is_rule {
        return (FrontMatter::default(), all);
    }
    let Some(close) = close else {
        let problem = Code::UnclosedFrontMatter.at(source, open..open + fence.len());
        problems.push(problem.with("fence", format.fence()));
        return (FrontMatter::unreadable(), text.len()..text.len());
    };
    let body = line_end(text, close)..text.len();
    match parse(source, start..close, format) {
        Ok(tree) => (FrontMatter::read(source, tree, problems), body),
        Err(problem) => {
            problems.push(problem);
            (FrontMatter::unreadable(), body)
        }
    }
}

/// Reads the details as they are meant, whatever was typed for spaces and quotation marks.
fn parse(source: &Source, span: Span, format: Format) -> Result<Node, Diagnostic> {
    let written = source.slice(span.clone());
    let spaced = typing::plain_spaces(written, format == Format::Yaml);
    let parse = |text: &str| {
        let source = typing::replaced(source, &span, text);
        match format {
            Format::Yaml => parse_yaml(&source, span.clone()),
            Format::Toml => parse_toml(&source, span.clone()),
        }
    };
    let tree = parse(&spaced).or_else(|problem| {
        parse(&typing::straight_quotes(&spaced)).map_err(|_| {
            match typing::first_difference(written, &spaced) {
                Some(odd) => {
                    Code::OddSpace.at(source, span.start + odd.start..span.start + odd.end)
                }
                None => problem,
            }
        })
    });
    tree.map(|tree| typing::without_quotes(tree, source))
}

impl Format {
    /// What a line opens or closes: three signs or more, or the dashes that word processors put for them.
    fn of(line: &str) -> Option<Self> {
        let is = |signs: &[char]| !line.is_empty() && line.chars().all(|c| signs.contains(&c));
        let enough = line.len() > 2;
        match () {
            () if enough && is(&['-', '–', '—']) => Some(Self::Yaml),
            () if enough && is(&['+']) => Some(Self::Toml),
            () => None,
        }
    }

    fn fence(self) -> &'static str {
        match self {
            Self::Yaml => "---",
            Self::Toml => "+++",
        }
    }

    /// What stands between a field's name and its value.
    fn sign(self) -> char {
        match self {
            Self::Yaml => ':',
            Self::Toml => '=',
        }
    }
}

/// Offset of the line that closes the page details.
fn closing_line(text: &str, start: usize, format: Format) -> Option<usize> {
    let mut at = start;
    while at < text.len() {
        let end = line_end(text, at);
        if Format::of(text[at..end].trim_end()) == Some(format) {
            return Some(at);
        }
        at = end;
    }
    None
}

/// The format and the end of page details that nothing opens: a field of ours in the first line, and
/// nothing but such lines down to a fence.
fn unopened(text: &str, start: usize) -> Option<(Format, usize)> {
    let first = text[start..].lines().next()?;
    let format = [Format::Yaml, Format::Toml].into_iter().find(|format| {
        let key = first.split_once(format.sign()).map(|(key, _)| key.trim_end());
        key.is_some_and(|key| SHARED.contains(&key) || OWN.contains(&key))
    })?;
    let close = closing_line(text, start, format)?;
    let is_detail = |line: &str| {
        let goes_on = line.trim().is_empty() || line.starts_with([' ', '\t', '-', '#', '[', ']']);
        goes_on || looks_like_field(line, format)
    };
    text[start..close].lines().all(is_detail).then_some((format, close))
}

fn looks_like_field(rest: &str, format: Format) -> bool {
    let first = rest.lines().next().unwrap_or_default();
    first.split_once(format.sign()).is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty() && !key.contains(char::is_whitespace)
    })
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
}
