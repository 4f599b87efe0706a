//! What a preview shows beside the site as it will be published.

use crate::config::{Config, Language};
use crate::lang::{Direction, Lang};

/// What a preview shows beside the site as it will be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Pages that wait for their day, drafts among them.
    pub drafts: bool,
    /// One more language, the source language in accented and longer words: what stays plain was never a
    /// message, and what is cut off shows.
    pub pseudo: bool,
    /// Every language from right to left: what a theme has on the wrong side shows.
    pub rtl: bool,
}

/// The tag of the language in accented words, and its name.
const PSEUDO: (&str, &str) = ("qps-ploc", "Þšéûðö");

impl Extras {
    /// Changes a site's languages.
    pub(super) fn apply(self, config: &mut Config) {
        if self.pseudo {
            config.languages.extend(accented(config));
        }
        if self.rtl {
            for language in &mut config.languages {
                language.direction = Direction::Rtl;
            }
        }
    }
}

/// The language in accented words, unless the site has one of its tag.
fn accented(config: &Config) -> Option<Language> {
    let (tag, label) = PSEUDO;
    let lang = Lang::parse(tag).filter(|lang| config.language(lang).is_none())?;
    let source = config.language(&config.source_language)?;
    Some(Language {
        label: label.to_owned(),
        direction: lang.direction(),
        dates: source.dates.clone(),
        chain: std::iter::once(&lang).chain(config.lookup(&source.lang)).cloned().collect(),
        accents: Some(source.lang.clone()),
        lang,
    })
}
