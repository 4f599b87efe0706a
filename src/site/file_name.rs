//! What the name of a file in `content/` says: the page in a language, a slip, or no page at all.

use crate::config::Config;
use crate::diag::nearest;
use crate::lang::{Lang, country_mistaken_for_language};

/// What a file is by its name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A page in a language of the site.
    Page(Lang),
    /// Another copy of a page in this language, as synchronisers and copying leave them.
    CopyOf(Lang),
    /// Markdown named after no language of the site, and the name that was probably meant.
    Unknown(Option<String>),
    /// No Markdown.
    Other,
}

impl Named {
    /// Reads a name whose marks are composed.
    pub(super) fn read(config: &Config, name: &str) -> Self {
        let Some((stem, plain)) = stem(name) else { return Self::Other };
        let known = |stem: &str| Lang::parse(stem).filter(|lang| config.language(lang).is_some());
        match known(stem) {
            Some(lang) if plain => return Self::Page(lang),
            Some(lang) => return Self::Unknown(Some(format!("{lang}.md"))),
            None => {}
        }
        if let Some(lang) = copy_of(config, stem) {
            return Self::CopyOf(lang);
        }
        let tags = || config.languages.iter().map(|language| language.lang.tag());
        let meant =
            country_mistaken_for_language(stem).filter(|tag| tags().any(|known| known == *tag));
        match meant.or_else(|| nearest(stem, tags())) {
            Some(tag) => Self::Unknown(Some(format!("{tag}.md"))),
            None if plain => Self::Unknown(None),
            None => Self::Other,
        }
    }
}

/// A name without the ending of Markdown, and whether that is the one that is read. Windows hides
/// endings, so Notepad's `.txt` comes after it unseen.
fn stem(name: &str) -> Option<(&str, bool)> {
    let lower = name.to_ascii_lowercase();
    let ends = [".md.txt", ".md.md", ".markdown", ".md"];
    let end = ends.iter().find(|end| lower.ends_with(*end))?;
    Some((name.get(..name.len() - end.len())?, *end == ".md"))
}

/// The language that a name begins with (`vi-LAPTOP`, `vi (1)`, `vi.sync-conflict-…`) or ends with
/// (`Copy of vi`).
fn copy_of(config: &Config, stem: &str) -> Option<Lang> {
    let lower = stem.to_lowercase();
    let is_copy = |lang: &&Lang| {
        let tag = lang.tag().to_ascii_lowercase();
        let before = lower.strip_suffix(&tag).map(str::trim_end);
        let after = lower.strip_prefix(&tag);
        before.is_some_and(|words| words.ends_with(" of") || words.ends_with(" của"))
            || after
                .is_some_and(|rest| rest.starts_with([' ', '-', '_', '.', '(']) && !is_subtag(rest))
    };
    let copied = config.languages.iter().map(|language| &language.lang).filter(is_copy);
    copied.max_by_key(|lang| lang.tag().len()).cloned()
}

/// Whether what follows a language makes it another one: a script (`-Hant`) or a region (`-GB`, `-419`).
fn is_subtag(rest: &str) -> bool {
    let Some(subtag) = rest.strip_prefix('-') else { return false };
    let all = |is: fn(&char) -> bool| subtag.chars().all(|c| is(&c));
    matches!(subtag.len(), 2 | 4) && all(char::is_ascii_alphabetic)
        || subtag.len() == 3 && all(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    /// What a name is on a site in Vietnamese, English, Korean and Chinese.
    fn read(name: &str) -> Named {
        let text = "base_url = 'https://a.example'\nsource_language = 'vi'\ntheme = 'a'\n\
            [languages.vi]\n[languages.en]\n[languages.ko]\n[languages.zh-Hans]\n";
        let config = Config::read(&Source::new("site.toml", text), &mut Vec::new()).unwrap();
        Named::read(&config, name)
    }

    #[track_caller]
    fn check(names: &[&str], expected: &Named) {
        for name in names {
            assert_eq!(read(name), *expected, "{name}");
        }
    }

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn pages_and_files_that_are_none() {
        check(&["vi.md", "vi.MD", "VI.Md"], &Named::Page(lang("vi")));
        check(&["zh-hans.md"], &Named::Page(lang("zh-Hans")));
        check(&["a.jpg", "ghi chú.txt", "README.md.txt", "vi.txt", "vi"], &Named::Other);
    }

    #[test]
    fn names_that_were_meant_otherwise() {
        let meant = |name: &str| Named::Unknown(Some(name.to_owned()));
        let vi =
            ["vi.md.txt", "VI.MD.TXT", "vi.md.md", "vi.markdown", "vn.md", "vn.md.txt", "vii.md"];
        check(&vi, &meant("vi.md"));
        check(&["kr.md", "kr.markdown"], &meant("ko.md"));
        check(&["README.md"], &Named::Unknown(None));
    }

    #[test]
    fn copies() {
        let names = [
            "vi-LAPTOP.md",
            "vi-DESKTOP-A1B2C3.md",
            "vi (1).md",
            "vi(1).md",
            "vi - Copy.md",
            "vi - Copy (2).md",
            "vi - Bản sao.md",
            "vi copy.md",
            "Copy of vi.md",
            "Bản sao của vi.md",
            "vi (conflicted copy 2026-01-02).md",
            "vi (Lan's conflicted copy 2026-01-02).md",
            "vi.sync-conflict-20260102-101112-ABCDEFG.md",
            "vi_backup.md.txt",
        ];
        check(&names, &Named::CopyOf(lang("vi")));
        check(&["zh-Hans-LAPTOP.md", "zh-Hans (1).md"], &Named::CopyOf(lang("zh-Hans")));
        // Another country's English and another script's Chinese are languages of their own.
        for name in ["en-GB.md", "en-419.md", "zh-Hant.md"] {
            assert!(!matches!(read(name), Named::CopyOf(_)), "{name}");
        }
    }
}
