//! The languages of the site: how each writes, and what its readers see where something is missing.

use crate::diag::{Code, Diagnostic, nearest};
use crate::formats::{DatePatterns, is_date_pattern};
use crate::lang::{Direction, Lang};
use crate::source::{Source, Span};
use crate::tree::{Entry, Fields};

/// A language of the site.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag.
    pub lang: Lang,
    /// Its name in itself (`한국어`).
    pub label: String,
    /// Which way it is shown: as it runs, unless a preview turns it.
    pub direction: Direction,
    /// How the site writes dates in it, where not as CLDR does (`d 'tháng' M 'năm' y`): `long_date`,
    /// `medium_date` and `short_date`.
    pub dates: DatePatterns,
    /// What its readers see where something is missing: itself, then these, then the source language,
    /// the one that every page has.
    pub chain: Vec<Lang>,
    /// The language whose texts and messages it shows in accented letters: it has none of its own.
    pub accents: Option<Lang>,
}

pub(super) fn read_languages(
    source: &Source,
    entries: Vec<Entry>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Language> {
    let mut languages = Vec::new();
    let mut fallbacks = Vec::new();
    for entry in entries {
        let mut fields = Fields::new(source, entry.node, problems);
        let label = fields.string("label").map(|(text, _)| text);
        let fallback = fields.strings("fallback").unwrap_or_default();
        let long = fields.string("long_date");
        let medium = fields.string("medium_date");
        let short = fields.string("short_date");
        fields.finish();
        let mut pattern = |written| read_date_pattern(source, written, problems);
        let dates =
            DatePatterns { long: pattern(long), medium: pattern(medium), short: pattern(short) };
        let Some(lang) = Lang::parse(&entry.key) else {
            let problem = Code::BadLanguageTag.at(source, entry.key_span).with("tag", entry.key);
            problems.push(problem);
            continue;
        };
        fallbacks.push(fallback);
        languages.push(Language {
            label: label.unwrap_or_else(|| lang.to_string()),
            direction: lang.direction(),
            dates,
            chain: vec![lang.clone()],
            accents: None,
            lang,
        });
    }
    let tags: Vec<Lang> = languages.iter().map(|language| language.lang.clone()).collect();
    for (language, fallback) in languages.iter_mut().zip(fallbacks) {
        for (text, span) in fallback {
            language.chain.extend(find_language(source, &text, span, &tags, problems));
        }
    }
    languages
}

fn read_date_pattern(
    source: &Source,
    written: Option<(String, Span)>,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let (text, span) = written?;
    if is_date_pattern(&text) {
        return Some(text);
    }
    problems.push(Code::BadDatePattern.at(source, span).with("value", text));
    None
}

pub(super) fn find_language(
    source: &Source,
    text: &str,
    span: Span,
    tags: &[Lang],
    problems: &mut Vec<Diagnostic>,
) -> Option<Lang> {
    let Some(lang) = Lang::parse(text) else {
        problems.push(Code::BadLanguageTag.at(source, span).with("tag", text));
        return None;
    };
    if tags.contains(&lang) {
        return Some(lang);
    }
    let problem = Code::UnknownLanguage
        .at(source, span)
        .with("tag", text)
        .suggest(nearest(text, tags.iter().map(Lang::tag)));
    problems.push(problem);
    None
}
