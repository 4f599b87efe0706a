//! What the text of a template names: other templates, and components.
//!
//! The template engine keeps what it parsed to itself, and finds some circles too late. This reads the
//! tags alone; what is wrong inside them is for the engine to tell.

use crate::source::Span;

/// A name in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// How it is named.
    pub how: How,
    /// The name.
    pub name: String,
    /// Where the name stands.
    pub span: Span,
    /// The component whose definition it stands in.
    pub inside: Option<String>,
}

/// How a template names something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// `{% extends "base.html" %}`
    Extends,
    /// `{% include "hero.html" %}`
    Includes,
    /// `{% component card(…) %}`
    Defines,
    /// `{{ <card … /> }}`
    Calls,
}

/// The names in a template, and how deep its blocks stand in each other.
pub(super) fn scan(text: &str) -> (Vec<Mention>, usize) {
    let mut mentions = Vec::new();
    let mut inside: Option<String> = None;
    let (mut open_blocks, mut deepest) = (0_usize, 0);
    let mut at = 0;
    while let Some(found) = text[at..].find('{') {
        let open = at + found;
        let rest = &text[open..];
        if rest.starts_with("{#") {
            at = rest.find("#}").map_or(text.len(), |end| open + end + 2);
            continue;
        }
        let Some(close) =
            ["{%", "{{"].contains(&rest.get(..2).unwrap_or_default()).then(|| close(rest))
        else {
            at = open + 1;
            continue;
        };
        let (from, to) = (open + 2, open + close);
        at = to;
        let mut words = words(text, from..to);
        let within = inside.clone();
        let mention = |how, span: Span| Mention {
            how,
            name: text[span.clone()].to_owned(),
            span,
            inside: within.clone(),
        };
        let tag = words.first().filter(|_| rest.starts_with("{%"));
        let argument = words.get(1).map(|(_, span)| span.clone());
        match (tag.map(|(_, span)| &text[span.clone()]), argument) {
            (Some("raw"), _) => {
                at = text[to..].find("endraw").map_or(text.len(), |end| to + end);
                continue;
            }
            (Some("extends"), Some(name)) => mentions.push(mention(How::Extends, name)),
            (Some("include"), Some(name)) => mentions.push(mention(How::Includes, name)),
            (Some("component"), Some(name)) => {
                let mut defined = mention(How::Defines, name);
                defined.inside = None;
                inside = Some(defined.name.clone());
                mentions.push(defined);
                continue;
            }
            (Some("endcomponent"), _) => inside = None,
            (Some("block"), _) => {
                open_blocks += 1;
                deepest = deepest.max(open_blocks);
            }
            (Some("endblock"), _) => open_blocks = open_blocks.saturating_sub(1),
            _ => {}
        }
        words.retain(|(word, _)| *word == Word::Called);
        mentions.extend(words.into_iter().map(|(_, span)| mention(How::Calls, span)));
    }
    (mentions, deepest)
}

/// What stands inside a tag, as far as it is of interest here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    /// A name or keyword, with the points in it.
    Plain,
    /// A name after `<`.
    Called,
    /// What stands between quotes.
    Quoted,
}

/// The words in a piece of a text.
fn words(text: &str, span: Span) -> Vec<(Word, Span)> {
    let mut words = Vec::new();
    let end = span.end;
    let mut at = span.start;
    let mut called = false;
    while let Some(next) = text[at..end].chars().next() {
        if let '"' | '\'' | '`' = next {
            let inside = at + 1;
            let length = text[inside..end].find(next).unwrap_or(end - inside);
            words.push((Word::Quoted, inside..inside + length));
            at = (inside + length + 1).min(end);
        } else if is_name(next) {
            let length = text[at..end].find(|c| !is_name(c)).unwrap_or(end - at);
            words.push((if called { Word::Called } else { Word::Plain }, at..at + length));
            at += length;
        } else {
            at += next.len_utf8();
        }
        called = next == '<';
    }
    words
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.')
}

/// Where a tag that a text begins with is closed. What stands between quotes does not close it.
fn close(tag: &str) -> usize {
    let end = if tag.starts_with("{%") { "%}" } else { "}}" };
    let mut quote = None;
    for (at, c) in tag.char_indices().skip(2) {
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if matches!(c, '"' | '\'' | '`') => quote = Some(c),
            None if tag[at..].starts_with(end) => return at,
            None => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (mentions, blocks) = scan(text);
        let show = |found: &Mention| {
            assert_eq!(text[found.span.clone()], found.name);
            let inside = found.inside.as_ref().map(|name| format!(" in {name}"));
            format!("{:?} {}{}", found.how, found.name, inside.unwrap_or_default())
        };
        let mut shown: Vec<_> = mentions.iter().map(show).collect();
        if blocks > 0 {
            shown.push(blocks.to_string());
        }
        assert_eq!(shown.join(", "), expected);
    }

    #[test]
    fn the_names_in_a_template() {
        check(
            "{% extends \"a.html\" %}{%- include 'b/c.html' -%}",
            "Extends a.html, Includes b/c.html",
        );
        check(
            "{% component card(a: string = \"%}\") %}{{ <ui.icon/> }}{% endcomponent card %}{{ <card a=\"<b/>\"/> }}",
            "Defines card, Calls ui.icon in card, Calls card",
        );
        check("{% <box a={1}> %}{% set x = <a/> %}{% </box> %}", "Calls box, Calls a");
        check(
            "{% block a %}{% block b %}{% endblock %}{% endblock %}{% block c %}{% endblock %}",
            "2",
        );
    }

    #[test]
    fn what_only_looks_like_a_name() {
        check(
            "{# {% include \"a\" %} #}{% raw %}{% include \"a\" %}{% endraw %}<p>{ % include \"a\" %}",
            "",
        );
        check("{{ \"{% include 'a' %}\" }} {% if include %}{% endif %}", "");
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(text in "([{}%#<\"'a. -]|raw|include|component|ế){0,40}") {
            for mention in scan(&text).0 {
                prop_assert_eq!(&text[mention.span], &mention.name);
            }
        }
    }
}
