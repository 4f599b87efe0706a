//! Takes what must not be in `site.toml`, a secret, out of the text before anything is told of it: neither a
//! message nor the line under it repeats one.

use std::ops::Range;

use super::FIELDS;
use super::address::is_drive;
use crate::diag::{Diagnostic, nearest};
use crate::source::{Source, Span};
use crate::tree::{Entry, Node, Value};

/// What names of secrets have in them.
const NAMES: [&str; 11] = [
    "pass",
    "pwd",
    "secret",
    "token",
    "credential",
    "access_key",
    "api_key",
    "apikey",
    "private",
    "khau",
    "khẩu",
];

/// Names of secrets that people mistype.
const SPELLED: [&str; 4] = ["password", "passphrase", "secret_key", "access_key"];

/// What a private key has in its first line.
const PEM: &str = "PRIVATE KEY";

/// Whether a field of this name is meant to hold a secret.
pub(super) fn is_secret(name: &str) -> bool {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    NAMES.iter().any(|part| name.contains(part)) || nearest(&name, SPELLED).is_some()
}

/// Where in the value of a field a secret stands.
pub(super) fn secret_in(field: &str, text: &str) -> Option<Range<usize>> {
    match field {
        // A key itself, where the name of its file belongs.
        "key" => text.find(PEM).map(|at| at + PEM.len()..text.len()),
        "user" => text.find(':').map(|at| at + 1..text.len()),
        _ => password(text),
    }
}

/// The password in `scheme://user:password@host`.
fn password(text: &str) -> Option<Range<usize>> {
    let start = text.find("//").map_or(0, |at| at + 2);
    let end = text.rfind('@')?;
    let login = text.get(start..end)?;
    let encoded = ["%3a", "%3A"].iter().filter_map(|colon| login.find(colon)).map(|at| at + 2);
    let colon = login.find(':').into_iter().chain(encoded).min()?;
    let (before, after) = (login.get(..colon)?, login.get(colon + 1..)?);
    let digits = |port: &str| port.parse::<u16>().is_ok();
    // `lan@host:22/a@b` has a port there; `file:///D:/a@b` and `D:\a@b` have a drive.
    let port = before.contains('@') && after.split_once('/').is_some_and(|(port, _)| digits(port));
    let drive = before.starts_with('/') || start == 0 && is_drive(text);
    (!port && !drive).then_some(start + colon + 1..end)
}

/// The text and the tree without secrets: each is made of stars, and as long as it was.
pub(in crate::config) fn hide(source: &Source, tree: &mut Node) -> Source {
    let mut spans = Vec::new();
    for entry in entries(tree) {
        match entry.key.as_str() {
            "publish" if !matches!(entry.node.value, Value::Map(_)) => {
                hide_all(source, &mut entry.node, &mut spans);
            }
            "publish" => entries(&mut entry.node).for_each(|target| {
                // A field that forgot its table, or a table.
                if !matches!(target.node.value, Value::Map(_)) {
                    hide_in(source, target, &mut spans);
                }
                entries(&mut target.node).for_each(|field| hide_in(source, field, &mut spans));
            }),
            name if is_secret(name) => hide_all(source, &mut entry.node, &mut spans),
            _ => {}
        }
    }
    if spans.is_empty() { source.clone() } else { source.starred(&spans) }
}

fn entries(node: &mut Node) -> impl Iterator<Item = &mut Entry> {
    match &mut node.value {
        Value::Map(entries) => entries.as_mut_slice(),
        _ => &mut [],
    }
    .iter_mut()
}

/// Hides what is secret in a field of a target; all of it if we don't know the field.
fn hide_in(source: &Source, field: &mut Entry, spans: &mut Vec<Span>) {
    if !FIELDS.contains(&field.key.as_str()) {
        return hide_all(source, &mut field.node, spans);
    }
    hide_part(source, &field.key, &mut field.node, spans);
}

/// Hides what is secret in the value of a field that we know.
fn hide_part(source: &Source, field: &str, node: &mut Node, spans: &mut Vec<Span>) {
    let text = match &mut node.value {
        Value::String(text) => text,
        Value::List(items) => {
            return items.iter_mut().for_each(|item| hide_part(source, field, item, spans));
        }
        Value::Map(_) => return hide_all(source, node, spans),
        _ => return,
    };
    let query = text.find("://").and_then(|_| text.find('?')).map(|at| at + 1..text.len());
    let found: Vec<_> = secret_in(field, text).into_iter().chain(query).collect();
    if found.is_empty() {
        return;
    }
    let inside = inside(source, &node.span);
    let as_written = source.slice(inside.clone()) == text.as_str();
    for range in found {
        spans.push(match as_written {
            true => inside.start + range.start..inside.start + range.end,
            false => inside.clone(),
        });
        let stars = stars(text.get(range.clone()).unwrap_or_default());
        text.replace_range(range, &stars);
    }
}

/// Hides every value in a node.
fn hide_all(source: &Source, node: &mut Node, spans: &mut Vec<Span>) {
    match &mut node.value {
        Value::Map(entries) => {
            entries.iter_mut().for_each(|entry| hide_all(source, &mut entry.node, spans));
        }
        Value::List(items) => items.iter_mut().for_each(|item| hide_all(source, item, spans)),
        value => {
            spans.push(inside(source, &node.span));
            *value = Value::String(stars(source.slice(node.span.clone())));
        }
    }
}

/// What stands between the quotes of a value.
fn inside(source: &Source, span: &Span) -> Span {
    let written = source.slice(span.clone());
    let text = written.trim_start_matches(['"', '\'']);
    let start = span.end - text.len();
    start..start + text.trim_end_matches(['"', '\'']).len()
}

fn stars(text: &str) -> String {
    "*".repeat(text.len())
}

/// Hides what may be a secret in the line of a problem that kept `site.toml` from being read.
pub fn hide_line(source: &Source, problem: &mut Diagnostic) {
    let Some(place) = &mut problem.place else { return };
    let above = source.text().lines().take(place.line).collect::<Vec<_>>();
    let table = above.iter().rev().find(|line| line.trim_start().starts_with('['));
    let name = |line: &str| {
        let name = line.split('=').next().unwrap_or_default().trim_start_matches([' ', '\t', '[']);
        name.to_owned()
    };
    let in_table = table.is_some_and(|line| name(line).starts_with("publish"));
    let line = name(&place.text);
    if !in_table && !line.starts_with("publish") && !is_secret(&line) {
        return;
    }
    // Names of tables and fields stay, and the signs that a value is written with.
    let name = line.trim();
    let is_name = name.starts_with("publish") || FIELDS.contains(&name) || is_secret(name);
    let kept = match place.text.find('=') {
        Some(at) if is_name => at,
        None if place.text.trim_start().starts_with("[publish") => place.text.len(),
        _ => 0,
    };
    let star = |(at, c): (usize, char)| match at >= kept && c.is_alphanumeric() {
        true => "*".repeat(c.len_utf8()),
        false => c.to_string(),
    };
    place.text = place.text.char_indices().map(star).collect();
    for (_, reading) in problem.args.iter_mut().filter(|(name, _)| name == "reading") {
        "…".clone_into(reading);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_in_addresses() {
        #[track_caller]
        fn check(field: &str, text: &str, expected: Option<&str>) {
            assert_eq!(
                secret_in(field, text).and_then(|range| text.get(range)),
                expected,
                "{text}"
            );
        }
        check("to", "sftp://me:pw@host/web", Some("pw"));
        check("to", "sftp://me:p/w@x#y?@host:22/web", Some("p/w@x#y?"));
        check("to", "me:pw@host", Some("pw"));
        check("to", "sftp:me:pw@host", Some("me:pw"));
        check("to", "sftp://me%3Apw@host", Some("pw"));
        check("to", "sftp://:pw@host", Some("pw"));
        check("to", "sftp://me@host:22/web", None);
        check("to", "sftp://me@host:22/a@b", None);
        check("to", "sftp://me:22/pw@host", Some("22/pw"));
        check("to", "file:///D:/a@b", None);
        check("to", r"D:\a@b", None);
        check("to", "ftps://web@kh.vn@host/", None);
        check("endpoint", "https://key:pw@host", Some("pw"));
        check("user", "me:pw", Some("pw"));
        check("user", "web@kh.vn", None);
        check("key", "~/.ssh/id_ed25519", None);
        check("key", "---BEGIN PRIVATE KEY---\npw", Some("---\npw"));
    }

    #[test]
    fn names_of_secrets() {
        for name in [
            "password",
            "Passwort",
            "pasword",
            "aws_secret_access_key",
            "api-key",
            "mat_khau",
            "mật khẩu",
            "TOKEN",
        ] {
            assert!(is_secret(name), "{name}");
        }
        for name in FIELDS.iter().chain(&["keys", "users", "porrt", "title"]) {
            assert!(!is_secret(name), "{name}");
        }
    }
}
