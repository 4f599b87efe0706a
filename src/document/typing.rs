//! Page details as keyboards and word processors type them: “curly” quotation marks for straight ones,
//! spaces that are none.
//!
//! Every change keeps the length in bytes, so that places stay those of the file.

use std::borrow::Cow;

use crate::source::{Source, Span};
use crate::tree::{Node, Value};

/// Quotation marks, each with those that may close it.
const QUOTES: [(&[char], &[char]); 2] =
    [(&['“', '”', '„', '‟'], &['“', '”']), (&['‘', '’', '‚', '‛'], &['‘', '’'])];

/// Spaces at the beginning of lines and values for all that looks like one. Tabs too, in YAML, whose
/// levels may be one space each.
pub(super) fn plain_spaces(text: &str, tabs: bool) -> Cow<'_, str> {
    let odd = |c: char| c == '\t' && tabs || !c.is_ascii() && c.is_whitespace();
    if !text.contains(odd) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    // Whether a value may begin here, and whether the line has had its colon.
    let (mut begins, mut colon) = (true, false);
    for c in text.chars() {
        match c {
            '\n' => (begins, colon) = (true, false),
            ':' | '=' if !colon => (begins, colon) = (true, true),
            '-' | ' ' => {}
            c if begins && odd(c) => {
                plain.extend(std::iter::repeat_n(' ', c.len_utf8()));
                continue;
            }
            _ => begins = false,
        }
        plain.push(c);
    }
    plain.into()
}

/// Straight quotation marks around whole values.
pub(super) fn straight_quotes(text: &str) -> String {
    let mut straight = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some((before, inner, after)) = quoted(rest) {
            let quote = if inner.contains(['"', '\\']) { '\'' } else { '"' };
            straight.push_str(before);
            // Curly ones have three bytes: the spaces are put outside, where they mean nothing.
            straight.push_str(&format!("  {quote}{inner}{quote}  "));
            rest = after;
        }
        straight.push_str(rest);
    }
    straight
}

/// The first value in quotation marks: what stands before it, in it and after it.
fn quoted(line: &str) -> Option<(&str, &str, &str)> {
    line.char_indices().find_map(|(open, c)| {
        let (opening, closing) = QUOTES.iter().find(|(opening, _)| opening.contains(&c))?;
        let (before, inside) = (&line[..open], &line[open + c.len_utf8()..]);
        before.trim_end().ends_with([':', '=', '[', ',', '{', '-']).then_some(())?;
        inside.char_indices().find_map(|(close, c)| {
            let after = &inside[close + c.len_utf8()..];
            let next = after.trim_start();
            let ends = next.is_empty() || next.starts_with([',', ']', '}', ':', '#']);
            let whole = closing.contains(&c) && ends && !opens(&inside[..close], opening);
            whole.then(|| (before, &inside[..close], after))
        })
    })
}

/// The tree without curly quotation marks that enclose a whole value: they were meant for the program.
pub(super) fn without_quotes(node: Node, source: &Source) -> Node {
    let span = whole_characters(node.span, source.text());
    let value = match node.value {
        Value::String(text) if source.slice(span.clone()) == text => {
            Value::String(enclosed(&text).map(str::to_owned).unwrap_or(text))
        }
        Value::List(items) => {
            Value::List(items.into_iter().map(|item| without_quotes(item, source)).collect())
        }
        Value::Map(mut entries) => {
            for entry in &mut entries {
                let node =
                    std::mem::replace(&mut entry.node, Node { value: Value::Null, span: 0..0 });
                entry.node = without_quotes(node, source);
            }
            Value::Map(entries)
        }
        value => value,
    };
    Node { value, span }
}

/// What stands between the quotation marks around all of a text.
fn enclosed(text: &str) -> Option<&str> {
    QUOTES.iter().find_map(|(opening, closing)| {
        let inner = text.strip_prefix(*opening)?.strip_suffix(*closing)?;
        (!opens(inner, opening)).then_some(inner)
    })
}

/// Whether a mark opens again: `“A” và “B”` is not one thing in quotation marks. An apostrophe opens nothing.
fn opens(inner: &str, opening: &[char]) -> bool {
    let single = opening.contains(&'‘');
    inner.contains(|c| opening.contains(&c) && !(single && c == '’'))
}

/// A span that begins or ends where a curly mark became a straight one, brought to its ends.
fn whole_characters(span: Span, text: &str) -> Span {
    let start = (0..=span.start).rev().find(|at| text.is_char_boundary(*at));
    let end = (span.end..=text.len()).find(|at| text.is_char_boundary(*at));
    start.unwrap_or_default()..end.unwrap_or(text.len())
}

/// The source with other text in a span.
pub(super) fn replaced(source: &Source, span: &Span, text: &str) -> Source {
    if source.slice(span.clone()) == text {
        return source.clone();
    }
    let before = source.slice(0..span.start);
    let after = source.slice(span.end..source.text().len());
    Source::new(source.path(), &format!("{before}{text}{after}"))
}

/// Where two texts of one length differ first, as a character of the first.
pub(super) fn first_difference(text: &str, other: &str) -> Option<Span> {
    let at = text.bytes().zip(other.bytes()).position(|(one, two)| one != two)?;
    let c = text.get(at..)?.chars().next()?;
    Some(at..at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Options};

    /// The title, the summary and the tags of page details, and the codes and places of what is wrong.
    #[track_caller]
    fn check(text: &str, fields: [&str; 3], problems: &[&str]) {
        let (document, found) = Document::parse(&Source::new("a.md", text), Options::default());
        let front = &document.front;
        let tags = front.shared.tags.iter().flatten();
        let read = [
            front.own.title.clone().unwrap_or_default(),
            front.own.summary.clone().unwrap_or_default(),
            tags.map(|tag| tag.text.as_str()).collect::<Vec<_>>().join(" "),
        ];
        assert_eq!(read, fields);
        let show = |problem: &crate::diag::Diagnostic| {
            let place = problem.place.as_ref().unwrap();
            format!("{} {}:{}", problem.code.as_str(), place.line, place.column)
        };
        assert_eq!(found.iter().map(show).collect::<Vec<_>>(), problems);
    }

    #[test]
    fn curly_quotation_marks_around_a_value_go() {
        check(
            "---\ntitle: “Tháp Bà”\nsummary: ‘It’s’\ntags: [“a”, ”b”]\n---\n",
            ["Tháp Bà", "It’s", "a b"],
            &[],
        );
        check(
            "---\ntitle: “A” và “B”\nsummary: Xem “A”\n---\n",
            ["“A” và “B”", "Xem “A”", ""],
            &[],
        );
        check("---\ntitle: \"“A”\"\nsummary: „A“ # b\n---\n", ["“A”", "A", ""], &[]);
    }

    #[test]
    fn curly_quotation_marks_do_what_straight_ones_would() {
        check(
            "---\ntitle: “Tháp: bà”\nsummary: Xem “A” nhé\n---\n",
            ["Tháp: bà", "Xem “A” nhé", ""],
            &[],
        );
        check(
            "---\ntitle: “a: \"b\"”\nsummary: ‘#1: c’ # d\n---\n",
            ["a: \"b\"", "#1: c", ""],
            &[],
        );
        check("+++\ntitle = “Tháp”\ntags = [‘a’, “b”]\n+++\n", ["Tháp", "", "a b"], &[]);
        check("---\ntitle: “a: b”\ndate: “c”\n---\n", ["a: b", "", ""], &["bad-date 3:7"]);
        check("+++\ntitle = “a” b\n+++\n", ["", "", ""], &["syntax 2:9"]);
    }

    #[test]
    fn odd_spaces_are_understood_or_named() {
        check("---\ntitle:\u{a0}A\n\u{a0}summary: B\n---\n", ["", "", ""], &["odd-space 2:7"]);
        check(
            "---\ntitle:\u{a0}A\nsummary:\u{3000}B\ntags:\n-\u{a0}c\n---\n",
            ["A", "B", "c"],
            &[],
        );
        check("---\ntitle: A\ntags:\n\t- b\n\t- c\n---\n", ["A", "", "b c"], &[]);
        check("---\ntitle: A\ntags:\n\u{a0}\u{a0}- b\n---\n", ["A", "", "b"], &[]);
        check("---\ntitle: A\ntags:\n  - b\n\t- c\n---\n", ["", "", ""], &["odd-space 5:1"]);
        check("+++\n\u{a0}title =\u{a0}'A'\n+++\n", ["A", "", ""], &[]);
        check("---\ntitle: A\u{a0}B\n---\n", ["A\u{a0}B", "", ""], &[]);
    }

    #[test]
    fn one_word_is_a_list_of_one() {
        check("---\ntitle: A\ntags: đảo\n---\n", ["A", "", "đảo"], &[]);
        check("+++\ntitle = 'A'\ntags = 'đảo'\n+++\n", ["A", "", "đảo"], &[]);
        check("---\ntitle: A\ntags: {a: b}\naliases:\n---\n", ["A", "", ""], &["wrong-type 3:7"]);
    }

    #[test]
    fn fences_as_they_come() {
        let expected = ["A", "B", ""];
        for (open, close) in
            [("---  ", "---\t"), ("-----", "----"), ("\n\n---", "---"), ("—", "—"), ("—-", "———")]
        {
            check(&format!("{open}\ntitle: A\n{close}\nB"), expected, &[]);
        }
        check("\r\n++++\r\ntitle = 'A'\r\n++++ \r\nB", expected, &[]);
        check("\n---\ntitle: A\n\nB", ["", "", ""], &["unclosed-front-matter 2:1"]);
        for text in ["----\nB\n\n----\n", "\n---\n\nB\n\n---\n", "---\n\nB"] {
            check(text, ["", "B", ""], &[]);
        }
        check(
            "---\nTitle: A\nTAGS: x\n---\nB",
            ["", "B", ""],
            &["unknown-field 2:1", "unknown-field 3:1"],
        );
    }

    #[test]
    fn details_that_nothing_opens_are_no_text() {
        let told = &["unopened-front-matter 1:1"];
        check("title: A\nsummary: B\ntags:\n  - c\n---\nD", ["", "D", ""], told);
        check("title = 'A'\n\n[place]\na = 1\n+++\nD", ["", "D", ""], told);
        for text in [
            "title: A\nB\n---\n",
            "Title: A\n---\n",
            "title: A\n",
            "date of birth: B\n---\n",
            "A: b\n---\n",
        ] {
            let (document, found) = Document::parse(&Source::new("a.md", text), Options::default());
            assert!(found.is_empty() && !document.front.unreadable, "{text:?} {found:?}");
        }
    }

    #[test]
    fn what_a_remark_cuts_off_is_told() {
        check("---\ntitle: Lễ hội # 2026\n---\n", ["Lễ hội", "", ""], &["cut-text 2:15"]);
        check("---\ntitle: A\nsummary:  #1 B\n---\n", ["A", "", ""], &["cut-text 3:11"]);
        check(
            "---\ntitle: A\na:\n  b:\n    c: D # E\n    f: 1 # G\n---\n",
            ["A", "", ""],
            &["cut-text 5:10"],
        );
        check("---\ntitle: “A” b # C\n---\n", ["“A” b", "", ""], &["cut-text 2:14"]);
        check("---\ntitle: “A” # C\n---\n", ["A", "", ""], &[]);
        check("---\ntitle: 20 # A\n---\n", ["20", "", ""], &["cut-text 2:11"]);
        check("---\ntitle: A\nsources:\n- title: B # c\n---\n", ["A", "", ""], &["cut-text 4:12"]);
        for text in [
            "---\ntitle: 'A' # B\nsummary: C#D\ntags: [a] # b\norder: 1 # c\n---\n",
            "---\ntitle: A\nsummary:\n  \"B\" # C\nkind: a\na: {b: 1, c: 'd'} # e\n---\n",
            "---\ntitle: “A” # B\nsummary: |\n  C # D\n---\n",
            "---\n# A\ntitle: A\n# B\nsummary:\n# C\n---\n",
            "+++\ntitle = 2026 # A\n+++\n",
        ] {
            let (_, found) = Document::parse(&Source::new("a.md", text), Options::default());
            assert_eq!(found, [], "{text:?}");
        }
    }

    #[test]
    fn changed_texts_keep_their_length() {
        let text = "title:\u{a0}“a: b” c\n\td = [‘e’,\u{3000}„f“]\n";
        assert_eq!(plain_spaces(text, true).len(), text.len());
        assert_eq!(straight_quotes(text).len(), text.len());
    }
}
