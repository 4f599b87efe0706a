//! `site.toml`: where the site will live, its languages, its theme, and where it is published to.

mod languages;
mod publish;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

pub use self::languages::Language;
use self::languages::{find_language, read_languages};
pub use self::publish::{
    Address, Bucket, CONNECTIONS, Server, Target, certificate_fingerprint, hide_line,
    ssh_fingerprint,
};
use self::publish::{hide, read_targets};
use crate::diag::{Code, Diagnostic, Severity, nearest};
use crate::document::Missing;
use crate::lang::{Direction, Lang};
use crate::source::{Source, Span};
use crate::tree::{Entry, Fields, parse_toml};

/// The file's name in the site's folder.
pub const FILE: &str = "site.toml";

/// What `site.toml` says, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// The site's name, where no message `site-title` gives it a language's own.
    pub title: String,
    /// Scheme and host (`https://khanhhoa.example`), without a `/` at the end.
    pub origin: String,
    /// The path of `base_url` (`/du-lich`), without a `/` at the end; empty at the root of a host.
    pub base_path: String,
    /// The language people write first.
    pub source_language: Lang,
    /// The language whose home page is `/`; if none, `/` is a page to choose a language on.
    pub root_language: Option<Lang>,
    /// The language for readers whose own the site does not have.
    pub x_default: Lang,
    /// Where "today" is.
    pub timezone: TimeZone,
    /// Name of the folder in `themes/`.
    pub theme: String,
    /// What readers get where a page is not in their language, unless the page says otherwise; none if
    /// nobody has decided.
    pub missing: Option<Missing>,
    /// How many pages the list of a tag shows at a time.
    pub page_size: usize,
    /// HTML in texts is kept, once it is made safe.
    pub html: bool,
    /// Texts are published in a compressed form too, for servers that send it as it is.
    pub compress: bool,
    /// The site's languages, in the order written.
    pub languages: Vec<Language>,
    /// Diagnostics that weigh more or less on this site than they do by themselves.
    pub levels: BTreeMap<Code, Severity>,
    /// The places that the site is published to, by name.
    pub targets: Vec<Target>,
}

impl Config {
    /// Reads `site.toml`. `None` if something is wrong without which no site can be made; every
    /// problem found is added to `problems`.
    pub fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut tree = match parse_toml(source, 0..source.text().len()) {
            Ok(tree) => tree,
            Err(mut problem) => {
                hide_line(source, &mut problem);
                problems.push(problem);
                return None;
            }
        };
        let source = &hide(source, &mut tree);
        let mut fields = Fields::new(source, tree, problems);
        let title = fields.string("title").map(|(text, _)| text).unwrap_or_default();
        let base_url = fields.string("base_url");
        let source_language = fields.string("source_language");
        let root_language = fields.string("root_language");
        let x_default = fields.string("x_default");
        let timezone = fields.string("timezone");
        let theme = fields.string("theme");
        let missing = fields.choice("missing", Missing::NAMES);
        let page_size = fields.positive("page_size").unwrap_or(20);
        let html = fields.boolean("html").unwrap_or_default();
        let compress = fields.boolean("compress").unwrap_or_default();
        let languages = fields.table("languages").unwrap_or_default();
        let levels = fields.table("levels").unwrap_or_default();
        let publish = fields.table("publish").unwrap_or_default();
        fields.finish();

        for (name, present) in [
            ("base_url", base_url.is_some()),
            ("source_language", source_language.is_some()),
            ("theme", theme.is_some()),
            ("languages", !languages.is_empty()),
        ] {
            if !present {
                problems.push(Code::MissingField.in_file(FILE).with("field", name));
            }
        }

        let languages = read_languages(source, languages, problems);
        let tags: Vec<Lang> = languages.iter().map(|language| language.lang.clone()).collect();
        let mut declared = |written: Option<(String, Span)>| {
            let (text, span) = written?;
            find_language(source, &text, span, &tags, problems)
        };
        let source_language = declared(source_language);
        let root_language = declared(root_language);
        let x_default = declared(x_default);
        let base_url = base_url.and_then(|written| read_base_url(source, written, problems));
        let timezone = read_timezone(source, timezone, problems);
        let levels = read_levels(source, levels, problems);
        let url = base_url.as_ref().map(|(origin, path)| format!("{origin}{path}"));
        let targets = read_targets(source, publish, &url.unwrap_or_default(), problems);
        let (origin, base_path) = base_url?;
        let source_language = source_language?;
        Some(Self {
            title,
            origin,
            base_path,
            x_default: x_default.unwrap_or_else(|| source_language.clone()),
            source_language,
            root_language,
            timezone,
            theme: theme?.0,
            missing,
            page_size,
            html,
            compress,
            languages,
            levels,
            targets,
        })
    }

    /// A place that the site is published to.
    #[must_use]
    pub fn target(&self, name: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.name == name)
    }

    /// The site's address, without a `/` at the end.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{}", self.origin, self.base_path)
    }

    /// A language of the site.
    #[must_use]
    pub fn language(&self, lang: &Lang) -> Option<&Language> {
        self.languages.iter().find(|language| language.lang == *lang)
    }

    /// Which way a language is shown.
    #[must_use]
    pub fn direction(&self, lang: &Lang) -> Direction {
        self.language(lang).map_or_else(|| lang.direction(), |language| language.direction)
    }

    /// The languages to look in for readers of `lang`, in order, the source language last of all.
    pub fn lookup<'a>(&'a self, lang: &Lang) -> impl Iterator<Item = &'a Lang> {
        let chain = self.language(lang).map(|language| language.chain.as_slice());
        let chain = chain.unwrap_or_default();
        let last = (!chain.contains(&self.source_language)).then_some(&self.source_language);
        chain.iter().chain(last)
    }
}

/// Splits `https://khanhhoa.example/du-lich/` into origin and base path.
fn read_base_url(
    source: &Source,
    (text, span): (String, Span),
    problems: &mut Vec<Diagnostic>,
) -> Option<(String, String)> {
    let split = || {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/%:[]".contains(c);
        let fits = !host.is_empty()
            && !path.contains("//")
            && !path.starts_with('/')
            && host.chars().all(plain)
            && path.chars().all(plain);
        let scheme_and_host = text.len() - rest.len() + host.len();
        let path = path.trim_end_matches('/');
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        fits.then(|| (text[..scheme_and_host].to_owned(), path))
    };
    let parts = split();
    if parts.is_none() {
        problems.push(Code::BadUrl.at(source, span).with("value", text));
    }
    parts
}

fn read_timezone(
    source: &Source,
    written: Option<(String, Span)>,
    problems: &mut Vec<Diagnostic>,
) -> TimeZone {
    let Some((text, span)) = written else {
        return TimeZone::UTC;
    };
    TimeZone::get(&text).unwrap_or_else(|_| {
        problems.push(Code::BadTimezone.at(source, span).with("value", text));
        TimeZone::UTC
    })
}

/// `[levels]`: warnings may weigh more, less or nothing; errors always weigh the same.
fn read_levels(
    source: &Source,
    entries: Vec<Entry>,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<Code, Severity> {
    const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Information];
    let mut levels = BTreeMap::new();
    let movable = |code: &&Code| code.severity() != Severity::Error;
    let codes: Vec<Code> = Code::ALL.iter().filter(movable).copied().collect();
    for entry in entries {
        let written = source.slice(entry.node.span.clone()).trim_matches(['"', '\'']);
        let code = codes.iter().find(|code| code.as_str() == entry.key);
        let severity = SEVERITIES.iter().find(|severity| severity.as_str() == written);
        match (code, severity) {
            (Some(code), Some(severity)) => {
                levels.insert(*code, *severity);
            }
            (None, _) => problems.push(
                Code::UnknownLevel
                    .at(source, entry.key_span)
                    .with("value", &entry.key)
                    .suggest(nearest(&entry.key, codes.iter().map(|code| code.as_str()))),
            ),
            (_, None) => {
                let problem = Code::BadLevel.at(source, entry.node.span).with("value", written);
                let names = SEVERITIES.iter().map(|severity| severity.as_str());
                let suggestion = nearest(written, names).map(str::to_owned);
                problems.push(problem.suggest(suggestion));
            }
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Config>, Vec<&'static str>) {
        let mut problems = Vec::new();
        let config = Config::read(&Source::new(FILE, text), &mut problems);
        (config, problems.iter().map(|problem| problem.code.as_str()).collect())
    }

    const SMALL: &str = "base_url = 'https://a.example/du-lich/'\nsource_language = 'vi'\n\
        theme = 'plain'\n[languages.vi]\n[languages.ko]\nlabel = '한국어'\nfallback = ['vi']\n";

    #[test]
    fn a_small_site() {
        let (config, problems) = read(SMALL);
        let config = config.unwrap();
        assert_eq!(problems, Vec::<&str>::new());
        assert_eq!((&*config.origin, &*config.base_path), ("https://a.example", "/du-lich"));
        assert_eq!(config.languages[1].label, "한국어");
        let ko = Lang::parse("ko").unwrap();
        assert_eq!(config.lookup(&ko).map(Lang::tag).collect::<Vec<_>>(), ["ko", "vi"]);
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let (config, problems) = read(
            "base_url = 'a.example'\nsource_language = 'vn'\nthem = 'x'\ntimezone = 'Hanoi'\n\
             [languages.vi]\nfallback = 'en'\n[languages.x_y]\n[levels]\nbroken-link = 'warning'\n",
        );
        assert!(config.is_none());
        assert_eq!(
            problems,
            [
                "unknown-field",
                "missing-field",
                "wrong-type",
                "bad-language-tag",
                "unknown-language",
                "bad-url",
                "bad-timezone",
                "unknown-level",
            ]
        );
        let wrong = "timezone = 'Hanoi'\n[languages.vi]\nlong_date = \"ngày 'd\"";
        let (_, problems) = read(&SMALL.replace("[languages.vi]", wrong));
        assert_eq!(problems, ["bad-date-pattern", "bad-timezone"]);
        let wrong = "[languages.vi]\nmedium_date = 'HH:mm'\nshort_date = 'd/M/y'";
        let (config, problems) = read(&SMALL.replace("[languages.vi]", wrong));
        assert_eq!(problems, ["bad-date-pattern"]);
        let dates = &config.unwrap().languages[0].dates;
        assert_eq!((&dates.medium, dates.short.as_deref()), (&None, Some("d/M/y")));
        let (_, problems) =
            read(&format!("{SMALL}[levels]\nbroken-link = 'warning'\nraw-html = 'off'\n"));
        assert_eq!(problems, ["unknown-level", "bad-level"]);
    }
}
