//! A checked language tag: what a language is called in files, URLs and `lang` attributes.

use std::fmt;
use std::sync::Arc;

use icu::locale::{LanguageIdentifier, LocaleDirectionality};

/// A well-formed BCP-47 language tag in its canonical spelling (`vi`, `zh-Hans`, `pt-BR`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

/// Direction of writing, as the `dir` attribute of HTML spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Lang {
    /// Reads a tag and brings it to its canonical spelling (`ZH-hans` becomes `zh-Hans`).
    ///
    /// `None` if the text is not a well-formed tag (RFC 5646, section 2.1), or is `und`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = LanguageIdentifier::try_from_str(text).ok()?;
        (!id.language.is_unknown()).then(|| Self(id.to_string().into()))
    }

    /// The tag as HTML and file names spell it.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The folder of this language in URLs: the tag in lower case.
    #[must_use]
    pub fn url_segment(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Whether it is written without spaces between words, so that a line break in its prose is none:
    /// Chinese and Japanese.
    #[must_use]
    pub fn joins_lines(&self) -> bool {
        matches!(self.0.split('-').next(), Some("zh" | "ja" | "yue" | "wuu"))
    }

    /// Which way the language's script runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let rtl = LanguageIdentifier::try_from_str(&self.0)
            .is_ok_and(|id| LocaleDirectionality::new_common().is_right_to_left(&id));
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The tag people mean when they name a file after a country: `kr.md` is Kanuri, not Korean.
#[must_use]
pub fn country_mistaken_for_language(name: &str) -> Option<&'static str> {
    const TAGS: &[(&str, &str)] = &[
        ("vn", "vi"),
        ("us", "en"),
        ("uk", "en"),
        ("gb", "en"),
        ("kr", "ko"),
        ("kp", "ko"),
        ("jp", "ja"),
        ("cn", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-cn", "zh-Hans"),
        ("tw", "zh-Hant"),
        ("zh-tw", "zh-Hant"),
    ];
    let name = name.to_ascii_lowercase();
    TAGS.iter().find(|(wrong, _)| *wrong == name).map(|(_, right)| *right)
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_checked_and_brought_to_one_spelling() {
        let tag = |text| Lang::parse(text).map(|lang| lang.to_string());
        assert_eq!(tag("ZH-hans").as_deref(), Some("zh-Hans"));
        assert_eq!(tag("vi").as_deref(), Some("vi"));
        assert_eq!(tag("vi-LAPTOP-1234567890"), None);
        assert_eq!(tag("und"), None);
        assert_eq!(tag("tiếng-việt"), None);
        assert_eq!(tag(""), None);
    }

    #[test]
    fn direction_follows_the_script() {
        let dir = |text| Lang::parse(text).map(|lang| lang.direction().as_str());
        assert_eq!(dir("ar"), Some("rtl"));
        assert_eq!(dir("az-Arab"), Some("rtl"));
        assert_eq!(dir("ko"), Some("ltr"));
    }
}
