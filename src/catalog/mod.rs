//! The site's words in every language: Fluent messages with fallback, dates and numbers of ICU4X.

mod formats;

pub use formats::{DateStyle, Formats};

use std::collections::{BTreeMap, BTreeSet};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use crate::config::{Config, Language};
use crate::diag::{Code, Diagnostic};
use crate::lang::Lang;
use crate::source::Source;

/// A message found for a reader, and the language it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text, its variables filled.
    pub text: String,
    /// The language of the text: the reader's, or one of the fallback chain.
    pub lang: Lang,
    /// What Fluent could not fill in: a variable that the template doesn't give.
    pub gaps: Vec<String>,
}

/// The messages of all languages.
pub struct Catalog {
    locales: BTreeMap<Lang, Locale>,
    chains: BTreeMap<Lang, Vec<Lang>>,
}

struct Locale {
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
    ids: BTreeSet<String>,
}

impl Catalog {
    /// Reads the theme's messages and lays the site's over them.
    ///
    /// `sources` are `(language tag, file)` pairs in the order they are to be laid over each other;
    /// files of languages that the site does not have are passed over.
    #[must_use]
    pub fn new(config: &Config, sources: &[(String, Source)]) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut locales = BTreeMap::new();
        let mut chains = BTreeMap::new();
        for language in &config.languages {
            let mut locale = Locale::new(language);
            let own =
                sources.iter().filter(|(tag, _)| Lang::parse(tag).as_ref() == Some(&language.lang));
            for (_, source) in own {
                locale.add(source, &mut problems);
            }
            locales.insert(language.lang.clone(), locale);
            chains.insert(language.lang.clone(), config.lookup(&language.lang).cloned().collect());
        }
        let catalog = Self { locales, chains };
        problems.extend(catalog.untranslated(config));
        (catalog, problems)
    }

    /// The message for readers of a language, along that language's chain.
    #[must_use]
    pub fn message(
        &self,
        lang: &Lang,
        id: &str,
        args: &[(String, FluentValue<'_>)],
    ) -> Option<Message> {
        let chain = self.chains.get(lang)?;
        chain.iter().find_map(|lang| {
            let (text, gaps) = self.locales.get(lang)?.text(id, args)?;
            Some(Message { text, lang: lang.clone(), gaps })
        })
    }

    /// Whether a language, or one that it falls back to, has a message.
    #[must_use]
    pub fn has(&self, lang: &Lang, id: &str) -> bool {
        let chain = self.chains.get(lang).into_iter().flatten();
        let mut locales = chain.filter_map(|lang| self.locales.get(lang));
        locales.any(|locale| locale.ids.contains(id))
    }

    pub fn compare(&self, _: &Lang, a: &str, b: &str) -> std::cmp::Ordering {
        a.cmp(b)
    }

    /// The ids of all messages, of any language.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.locales.values().flat_map(|locale| locale.ids.iter().map(String::as_str))
    }

    /// How a language writes dates and numbers.
    #[must_use]
    pub fn formats(&self, lang: &Lang) -> Option<&Formats> {
        self.locales.get(lang).map(|locale| &locale.formats)
    }

    /// One warning a language for all the strings that another language of the site has and it lacks.
    fn untranslated(&self, config: &Config) -> Vec<Diagnostic> {
        let all: BTreeSet<&String> = self.locales.values().flat_map(|locale| &locale.ids).collect();
        let report = |(lang, locale): (&Lang, &Locale)| {
            let missing: Vec<&str> =
                all.iter().filter(|id| !locale.ids.contains(**id)).map(|id| id.as_str()).collect();
            let label = config.language(lang).map_or(lang.tag(), |language| &language.label);
            (!missing.is_empty()).then(|| {
                Code::UntranslatedMessages
                    .in_file(format!("locales/{lang}"))
                    .with("language", label)
                    .with("count", missing.len().to_string())
                    .with("messages", missing.join(", "))
            })
        };
        self.locales.iter().filter_map(report).collect()
    }
}

impl Locale {
    fn new(language: &Language) -> Self {
        let id = language.lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks around values would reach titles, attributes and addresses.
        bundle.set_use_isolating(false);
        Self {
            bundle,
            formats: Formats::new(&language.lang, language.long_date.as_deref()),
            ids: BTreeSet::new(),
        }
    }

    fn add(&mut self, source: &Source, problems: &mut Vec<Diagnostic>) {
        if let Some(at) = too_deep(source.text()) {
            problems.push(Code::MessageSyntax.at(source, at..at + 1).with("detail", "{{{…"));
            return;
        }
        let resource = FluentResource::try_new(source.text().to_owned());
        let resource = resource.unwrap_or_else(|(read, errors)| {
            let report = |error: fluent_syntax::parser::ParserError| {
                let detail = error.kind.to_string();
                Code::MessageSyntax.at(source, error.pos).with("detail", detail)
            };
            problems.extend(errors.into_iter().map(report));
            read
        });
        for entry in resource.entries() {
            if let Entry::Message(message) = entry {
                self.ids.insert(message.id.name.to_owned());
            }
        }
        self.bundle.add_resource_overriding(resource);
    }

    fn text(&self, id: &str, args: &[(String, FluentValue<'_>)]) -> Option<(String, Vec<String>)> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let args: FluentArgs<'_> =
            args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((text, errors.iter().map(ToString::to_string).collect()))
    }
}

/// Braces within braces that nobody writes by hand, and that the parser's recursion would not survive.
const DEEPEST: usize = 50;

fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    fn catalog(files: &[(&str, &str)]) -> (Catalog, Vec<Diagnostic>) {
        let text = "base_url = 'https://a.example'\nsource_language = 'vi'\ntheme = 'x'\n\
            [languages.vi]\n[languages.en]\n[languages.ko]\nfallback = ['en']\n";
        let config = Config::read(&Source::new(config::FILE, text), &mut Vec::new()).unwrap();
        let sources: Vec<_> = files
            .iter()
            .map(|(tag, text)| {
                ((*tag).to_owned(), Source::new(format!("locales/{tag}/a.ftl"), text))
            })
            .collect();
        Catalog::new(&config, &sources)
    }

    fn message(catalog: &Catalog, lang: &str, id: &str) -> Option<(String, String)> {
        let found = catalog.message(&Lang::parse(lang).unwrap(), id, &[])?;
        Some((found.text, found.lang.to_string()))
    }

    #[test]
    fn a_message_falls_back_along_the_chain_and_knows_its_language() {
        let (catalog, _) = catalog(&[
            ("vi", "more = Xem thêm\nonly = Chỉ tiếng Việt"),
            ("en", "more = Read more"),
            ("ko", ""),
        ]);
        assert_eq!(message(&catalog, "ko", "more"), Some(("Read more".into(), "en".into())));
        assert_eq!(message(&catalog, "ko", "only"), Some(("Chỉ tiếng Việt".into(), "vi".into())));
        assert_eq!(message(&catalog, "ko", "none"), None);
    }

    #[test]
    fn the_site_lies_over_the_theme_and_gaps_are_told_once_a_language() {
        let (catalog, problems) =
            catalog(&[("vi", "a = theme\nb = theme"), ("vi", "a = site"), ("en", "a = A\nb = B")]);
        assert_eq!(message(&catalog, "vi", "a"), Some(("site".into(), "vi".into())));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code, Code::UntranslatedMessages);
        assert!(problems[0].args.contains(&("messages", "a, b".into())));
    }

    #[test]
    fn braces_without_end_are_a_problem_and_no_crash() {
        let (_, problems) = catalog(&[("vi", &format!("a = {}", "{".repeat(100_000)))]);
        assert_eq!(problems[0].code, Code::MessageSyntax);
    }

    #[test]
    fn a_message_that_does_not_parse_is_located_and_the_rest_is_read() {
        let (catalog, problems) = catalog(&[
            ("vi", "a = một\nb = { $ }\nc = ba\n"),
            ("en", "a = one\nc = three\n"),
            ("ko", "a = 하나\nc = 셋\n"),
        ]);
        assert_eq!(problems[0].code, Code::MessageSyntax);
        assert_eq!(message(&catalog, "vi", "c"), Some(("ba".into(), "vi".into())));
    }
}
