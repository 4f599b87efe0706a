//! What the parsers of TOML and YAML say, in the few kinds of mistakes that our own words tell of.
//!
//! Their own words are English, and those of a parser. A kind that they reword becomes `other`, which has
//! a way out too; the tests hold all of them.

use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span};

/// The kinds by what the parser says: the first that fits.
type Kinds = &'static [(&'static str, &'static str)];

const YAML: Kinds = &[
    ("found a tab", "tab"),
    ("unclosed quote", "quote"),
    ("escape character", "backslash"),
    ("trailing content after", "after"),
    ("unclosed bracket", "bracket"),
    ("misplaced bracket", "bracket"),
    ("flow mapping", "bracket"),
    ("flow sequence", "bracket"),
    ("illegal placement of ':'", "bracket"),
    ("expected ':'", "colon"),
    ("mapping values are not allowed", "second-colon"),
    ("<document start>", "indent"),
    ("block mapping, did not find", "indent"),
    ("block collection, did not find", "indent"),
    ("block sequence entries", "indent"),
    ("unexpected character", "sign"),
    ("unknown anchor", "sign"),
    ("unexpected EOF", "sign"),
];

const TOML: Kinds = &[
    ("no value, expected `=`", "equals"),
    ("must be quoted", "unquoted"),
    ("literal string", "quote"),
    ("basic string", "quote"),
    ("missing comma", "bracket"),
    ("unclosed", "bracket"),
    ("array opening", "bracket"),
    ("unexpected key or value", "after"),
    ("unquoted key", "name"),
    ("escape", "backslash"),
    ("unicode", "backslash"),
    ("leading zero", "number"),
    ("fraction", "number"),
    ("between digits", "number"),
    ("invalid date", "number"),
];

/// A mistake in YAML, where the parser noticed it.
pub(super) fn yaml(source: &Source, place: Span, detail: &str) -> Diagnostic {
    let (_, line) = source.line(place.start);
    let before = source.slice(line.start..place.start);
    let (kind, place) = match kind(YAML, detail) {
        "second-colon" if before.contains(':') => ("second-colon", place),
        // A value that goes on in the next line, which turns out to be a field.
        "second-colon" if before.starts_with(' ') => ("indent", place),
        // Or a line that was meant as a field and has no colon.
        "second-colon" => ("colon", line_before(source, line.start).unwrap_or(place)),
        "indent" if !before.trim_matches([' ', '-']).is_empty() => ("after", place),
        // What is not closed is noticed where the next field begins.
        "bracket" => ("bracket", opened_above(source, &place).unwrap_or(place)),
        kind => (kind, place),
    };
    told(source, place, kind, detail).with("format", "yaml")
}

/// A mistake in TOML, where the parser noticed it.
pub(super) fn toml(source: &Source, place: Span, detail: &str) -> Diagnostic {
    told(source, place, kind(TOML, detail), detail).with("format", "toml")
}

/// The parser's own words are for programs.
fn told(source: &Source, place: Span, kind: &str, detail: &str) -> Diagnostic {
    Code::Syntax.at(source, place).with("kind", kind).with("detail", detail)
}

fn kind(kinds: Kinds, detail: &str) -> &'static str {
    kinds.iter().find(|(said, _)| detail.contains(said)).map_or("other", |(_, kind)| kind)
}

/// The last bracket that is open here, if it stands in a line above.
fn opened_above(source: &Source, place: &Span) -> Option<Span> {
    let above = source.slice(0..place.start);
    let mut closed = 0_usize;
    let open = above.char_indices().rev().find(|(_, c)| match c {
        ']' | '}' => {
            closed += 1;
            false
        }
        '[' | '{' if closed > 0 => {
            closed -= 1;
            false
        }
        c => matches!(c, '[' | '{'),
    });
    let (at, _) = open.filter(|(at, _)| above[*at..].contains('\n'))?;
    Some(at..at + 1)
}

/// The words of the last line above that has any.
fn line_before(source: &Source, start: usize) -> Option<Span> {
    let above = source.slice(0..start).trim_end();
    let from = above.rfind('\n').map_or(0, |at| at + 1);
    let words = above[from..].trim_start();
    (!words.is_empty()).then(|| above.len() - words.len()..above.len())
}

#[cfg(test)]
mod tests {
    use super::super::{parse_toml, parse_yaml};
    use super::*;

    #[track_caller]
    fn check(mistake: &str, expected: &str, read: fn(&Source, Span) -> Option<Diagnostic>) {
        let source = Source::new("a", mistake);
        let problem = read(&source, 0..mistake.len()).unwrap();
        assert_eq!(problem.code, Code::Syntax);
        let kind = problem.args.iter().find(|(name, _)| name == "kind");
        let place = problem.place.unwrap();
        let told = format!("{} {}:{}", kind.unwrap().1, place.line, place.column);
        assert_eq!(told, expected, "{mistake:?} {:?}", problem.args);
    }

    #[test]
    fn mistakes_in_yaml() {
        for (mistake, expected) in [
            ("title: A\n\tb: c\n", "tab 1:8"),
            ("title: \"A\nb: c\n", "quote 1:8"),
            ("title: 'A\nb: c\n", "quote 1:8"),
            ("title: \"A\" b\n", "after 1:12"),
            ("tags: [a]b\n", "after 1:10"),
            ("tags: [a, b\nc: d\n", "bracket 1:7"),
            ("tags: [a, b\nc: [d]\n\n", "bracket 1:7"),
            ("a: [b]\nc: d]\ne: ]", "bracket 3:4"),
            ("place: {a: b\nc: d\n", "bracket 1:8"),
            ("title: ]\n", "bracket 1:8"),
            ("title: A\nsummary B\n", "colon 2:1"),
            ("title A\n\nb: c\n", "colon 1:1"),
            ("title: A: b\n", "second-colon 1:9"),
            ("title: A\n  b: c\n", "indent 2:4"),
            (" title: A\nb: c\n", "indent 2:1"),
            ("a:\n    b: 1\n  c: 2\n", "indent 3:3"),
            ("- a\nb: c\n", "indent 2:1"),
            ("title: @a\n", "sign 1:8"),
            ("title: **A**\n", "sign 1:8"),
            ("title: \"C:\\ảnh\"\n", "backslash 1:8"),
            ("title: |b\n", "other 1:8"),
        ] {
            check(mistake, expected, |source, span| parse_yaml(source, span).err());
        }
    }

    #[test]
    fn mistakes_in_toml() {
        for (mistake, expected) in [
            ("a = 1\nb\n", "equals 2:2"),
            ("a: 1\n", "equals 1:4"),
            ("a = Đảo\n", "unquoted 1:5"),
            ("a = \n", "unquoted 1:5"),
            ("a = 'x\n", "quote 1:7"),
            ("a = \"x\nb = 1\n", "quote 1:7"),
            ("a = [1, 2\nb = 3\n", "bracket 2:1"),
            ("[a\nb = 1\n", "bracket 1:3"),
            ("a = ]\n", "bracket 1:5"),
            ("a = 8.555,8\n", "after 1:10"),
            ("đ = 1\n", "name 1:1"),
            ("a = \"C:\\q\"\n", "backslash 1:9"),
            ("a = 01\n", "number 1:5"),
            ("a = 2026-13-01\n", "number 1:5"),
            ("a = True\n", "other 1:5"),
        ] {
            check(mistake, expected, |source, span| parse_toml(source, span).err());
        }
    }
}
