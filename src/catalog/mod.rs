//! The site's words in every language: Fluent messages with fallback.

mod functions;

pub use crate::fluent::Value;
pub use crate::formats::{DateStyle, Formats, ListStyle, Number, NumberOptions, NumberStyle};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::{Config, Language};
use crate::diag::{Code, Diagnostic};
use crate::document::accented;
use crate::fluent::{Args, Bundle};
use crate::lang::Lang;
use crate::source::Source;

/// A message found for a reader, and the language it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text, its variables filled.
    pub text: String,
    /// The language of the text: the reader's, or one of the fallback chain.
    pub lang: Lang,
    /// What could not be filled in, and why: a variable that the template doesn't give, a style that
    /// no number has.
    pub gaps: Vec<String>,
}

/// The messages of all languages.
pub struct Catalog {
    bundles: BTreeMap<Lang, Bundle>,
    chains: BTreeMap<Lang, Vec<Lang>>,
    /// A hash of everything that it was read from.
    pub hash: blake3::Hash,
    /// Languages whose messages are those of another in accented letters.
    pseudo: BTreeSet<Lang>,
}

impl Catalog {
    /// Reads the theme's messages and lays the site's over them.
    ///
    /// `sources` are `(language tag, file)` pairs in the order they are to be laid over each other;
    /// files of languages that the site does not have are passed over.
    #[must_use]
    pub fn new(config: &Config, sources: &[(String, Source)]) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut bundles = BTreeMap::new();
        let mut chains = BTreeMap::new();
        let mut hasher = blake3::Hasher::new();
        for (tag, source) in sources {
            hasher.update(tag.as_bytes()).update(source.hash().as_bytes());
        }
        let mut pseudo = BTreeSet::new();
        for language in &config.languages {
            let mut bundle = empty(language);
            let own =
                sources.iter().filter(|(tag, _)| Lang::parse(tag).as_ref() == Some(&language.lang));
            for (_, source) in own {
                let report = |mistake: crate::fluent::Mistake| {
                    let problem = Code::MessageSyntax.at(source, mistake.span);
                    problem.with("kind", mistake.kind).with("detail", mistake.detail)
                };
                problems.extend(bundle.add(source.text()).into_iter().map(report));
            }
            bundles.insert(language.lang.clone(), bundle);
            pseudo.extend(language.accents.as_ref().map(|_| language.lang.clone()));
            chains.insert(language.lang.clone(), config.lookup(&language.lang).cloned().collect());
        }
        let catalog = Self { bundles, chains, pseudo, hash: hasher.finalize() };
        problems.extend(catalog.untranslated(config));
        (catalog, problems)
    }

    /// The message for readers of a language, along that language's chain. Its numbers, dates and
    /// plurals are those of the language it was found in.
    #[must_use]
    pub fn message(&self, lang: &Lang, id: &str, args: Args<'_>) -> Option<Message> {
        let chain = self.chains.get(lang)?;
        let mut found = chain.iter().find_map(|lang| {
            let found = self.bundles.get(lang)?.text(id, None, args)?;
            Some(Message { text: found.text, lang: lang.clone(), gaps: found.gaps })
        })?;
        if self.pseudo.contains(lang) {
            (found.text, found.lang) = (accented(&found.text), lang.clone());
        }
        Some(found)
    }

    /// Whether a language, or one that it falls back to, has a message.
    #[must_use]
    pub fn has(&self, lang: &Lang, id: &str) -> bool {
        let chain = self.chains.get(lang).into_iter().flatten();
        let mut bundles = chain.filter_map(|lang| self.bundles.get(lang));
        bundles.any(|bundle| bundle.has(id))
    }

    /// Which of two texts a language puts first.
    #[must_use]
    pub fn compare(&self, lang: &Lang, left: &str, right: &str) -> Ordering {
        self.formats(lang).map_or_else(|| left.cmp(right), |formats| formats.compare(left, right))
    }

    /// The ids of all messages, of any language.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.bundles.values().flat_map(|bundle| bundle.ids().map(String::as_str))
    }

    /// How a language writes dates and numbers.
    #[must_use]
    pub fn formats(&self, lang: &Lang) -> Option<&Formats> {
        self.bundles.get(lang).map(Bundle::formats)
    }

    /// One warning a language for all the strings that another language of the site has and it lacks.
    fn untranslated(&self, config: &Config) -> Vec<Diagnostic> {
        let ids = |bundle: &Bundle| bundle.ids().cloned().collect::<BTreeSet<_>>();
        let all: BTreeSet<String> = self.bundles.values().flat_map(ids).collect();
        let report = |(lang, bundle): (&Lang, &Bundle)| {
            let own = ids(bundle);
            let missing: Vec<&str> = all.difference(&own).map(String::as_str).collect();
            let label = config.language(lang).map_or(lang.tag(), |language| &language.label);
            (!missing.is_empty()).then(|| {
                Code::UntranslatedMessages
                    .in_file(format!("locales/{lang}"))
                    .with("language", label)
                    .with("count", missing.len().to_string())
                    .with("messages", missing.join(", "))
            })
        };
        let own = self.bundles.iter().filter(|(lang, _)| !self.pseudo.contains(*lang));
        own.filter_map(report).collect()
    }
}

fn empty(language: &Language) -> Bundle {
    let lang = language.accents.as_ref().unwrap_or(&language.lang);
    Bundle::new(Formats::new(lang.tag(), &language.dates), functions::FUNCTIONS)
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
        assert!(problems[0].args.contains(&("messages".into(), "a, b".into())));
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
