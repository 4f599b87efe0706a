//! What readers of a language get at a page: the one map behind every list, menu, switcher, feed and
//! sitemap.

use std::collections::BTreeMap;

use super::{Page, PageKey};
use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::document::Missing;
use crate::lang::Lang;

/// What readers of a language get at a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The page in their language.
    Own,
    /// The page in this other language, at an address of their own and with a word about it.
    Notice(Lang),
    /// A link to the page in this other language.
    Link(Lang),
    /// No list names the page; a text that links to it leads to this other language.
    Hidden(Lang),
}

impl Presence {
    /// The language of the version that is shown, for readers of `reader`.
    #[must_use]
    pub fn language<'a>(&'a self, reader: &'a Lang) -> &'a Lang {
        match self {
            Self::Own => reader,
            Self::Notice(lang) | Self::Link(lang) | Self::Hidden(lang) => lang,
        }
    }

    /// Whether the page has an address of the reader's own language.
    #[must_use]
    pub fn has_address(&self) -> bool {
        matches!(self, Self::Own | Self::Notice(_))
    }

    /// Whether lists and menus name the page.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        !matches!(self, Self::Hidden(_))
    }
}

/// Tells every page what readers of each language get.
pub(super) fn compute(
    config: &Config,
    pages: &mut BTreeMap<PageKey, Page>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut policies: BTreeMap<PageKey, Option<Missing>> = BTreeMap::new();
    for (key, page) in pages.iter_mut() {
        // Parents come before their children: what holds for a section holds below it.
        let own = page.original().and_then(|version| version.shared.missing);
        let above = key.parent().and_then(|parent| policies.get(&parent).copied().flatten());
        let policy = own.or(above).or(config.missing);
        policies.insert(key.clone(), policy);
        let presence = |lang: &Lang| {
            if page.versions.contains_key(lang) {
                return Some((lang.clone(), Presence::Own));
            }
            let chain = config.lookup(lang).chain([&page.source]).chain(page.versions.keys());
            let found = chain.into_iter().find(|lang| page.versions.contains_key(*lang))?.clone();
            let presence = match policy {
                Some(Missing::Notice) => Presence::Notice(found),
                Some(Missing::Hide) => Presence::Hidden(found),
                Some(Missing::Link) | None => Presence::Link(found),
            };
            Some((lang.clone(), presence))
        };
        let presence: BTreeMap<Lang, Presence> =
            config.languages.iter().filter_map(|language| presence(&language.lang)).collect();
        page.presence = presence;
        problems.extend(missing_translation(config, page, policy));
    }
}

/// Nobody decided that the page should be missing: that is worth a warning.
fn missing_translation(
    config: &Config,
    page: &Page,
    policy: Option<Missing>,
) -> Option<Diagnostic> {
    let own = config.languages.iter().filter(|language| language.accents.is_none());
    let missing = own.filter(|language| !page.versions.contains_key(&language.lang));
    let labels: Vec<&str> = missing.map(|language| language.label.as_str()).collect();
    if labels.is_empty() {
        return None;
    }
    let code = match policy {
        Some(_) => Code::MissingTranslation,
        None => Code::UndecidedTranslation,
    };
    let file = page.original()?.document.source.path();
    Some(code.in_file(file).with("languages", labels.join(", ")))
}
