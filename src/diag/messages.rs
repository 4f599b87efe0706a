//! The program's own words, in Vietnamese and English: `src/messages/<language>/*.ftl`, embedded.

use jiff::civil::Date;

use super::Diagnostic;
use crate::fluent::{Bundle, Value};
use crate::formats::{DatePatterns, DateStyle, Formats};

/// A language the program itself speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiLang {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl UiLang {
    /// From a language tag of any spelling (`vi-VN`, `vi_VN.UTF-8`). Only Vietnamese and English are
    /// known: all else reads English.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag.to_ascii_lowercase().starts_with("vi") { Self::Vi } else { Self::En }
    }

    /// Its tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.sources().0
    }

    const fn sources(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Vi => (
                "vi",
                &[
                    include_str!("../messages/vi/diagnostics.ftl"),
                    include_str!("../messages/vi/program.ftl"),
                    include_str!("../messages/vi/preview.ftl"),
                    include_str!("../messages/vi/publishing.ftl"),
                    include_str!("../messages/vi/publish.ftl"),
                ],
            ),
            Self::En => (
                "en",
                &[
                    include_str!("../messages/en/diagnostics.ftl"),
                    include_str!("../messages/en/program.ftl"),
                    include_str!("../messages/en/preview.ftl"),
                    include_str!("../messages/en/publishing.ftl"),
                    include_str!("../messages/en/publish.ftl"),
                ],
            ),
        }
    }
}

/// The program's words in one language.
pub struct Messages {
    lang: UiLang,
    bundle: Bundle,
}

impl Messages {
    /// Reads the embedded messages. What does not parse is left out; a test holds that nothing is.
    #[must_use]
    pub fn new(lang: UiLang) -> Self {
        let (tag, sources) = lang.sources();
        let medium = match lang {
            UiLang::Vi => "d/M/y",
            UiLang::En => "d MMM y",
        };
        let dates = DatePatterns { medium: Some(medium.to_owned()), ..DatePatterns::default() };
        let mut bundle = Bundle::new(Formats::new(tag, &dates), &[]);
        for source in sources {
            bundle.add(source);
        }
        Self { lang, bundle }
    }

    /// The language that they are in.
    #[must_use]
    pub fn lang(&self) -> UiLang {
        self.lang
    }

    /// A day as people write it.
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        self.bundle.formats().date(day, DateStyle::Medium)
    }

    /// A message, or its id if there is none.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.find(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn cause(&self, diagnostic: &Diagnostic) -> String {
        let id = diagnostic.code.as_str();
        self.find(id, None, &borrow(diagnostic)).unwrap_or_else(|| id.to_owned())
    }

    /// The way out.
    #[must_use]
    pub fn way_out(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.find(diagnostic.code.as_str(), Some("hint"), &borrow(diagnostic))
    }

    fn find(&self, id: &str, attribute: Option<&str>, args: &[(&str, &str)]) -> Option<String> {
        // Counts come as text, too: they choose the plural and are printed as they are.
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, Value::from(*value))).collect();
        Some(self.bundle.text(id, attribute, &args)?.text)
    }
}

fn borrow(diagnostic: &Diagnostic) -> Vec<(&str, &str)> {
    diagnostic.args.iter().map(|(name, value)| (name.as_ref(), value.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    type Shape = BTreeMap<String, BTreeSet<String>>;

    /// Every message and attribute of a language, with the variables it uses.
    fn shape(lang: UiLang) -> Shape {
        let mut found = Shape::new();
        for source in lang.sources().1 {
            let resource = fluent_syntax::parser::parse(*source).expect("messages parse");
            for entry in resource.body {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let mut add = |name: String, pattern: Option<&Pattern<&str>>| {
                    found.insert(name, pattern.map(variables).unwrap_or_default());
                };
                add(message.id.name.to_owned(), message.value.as_ref());
                for attribute in &message.attributes {
                    let name = format!("{}.{}", message.id.name, attribute.id.name);
                    add(name, Some(&attribute.value));
                }
            }
        }
        found
    }

    fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    found.extend(variants.iter().flat_map(|variant| variables(&variant.value)));
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                found.insert(id.name.to_owned());
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(shape(UiLang::Vi), shape(UiLang::En));
    }

    #[test]
    fn counts_choose_the_plural() {
        let english = Messages::new(UiLang::En);
        let summary = |errors, warnings, notes| {
            let counts = [("errors", errors), ("warnings", warnings), ("notes", notes)];
            english.text("summary", &counts)
        };
        assert_eq!(summary("1", "0", "2"), "1 error, 0 warnings, 2 notes.");
        assert_eq!(summary("21", "1", "20260320"), "21 errors, 1 warning, 20260320 notes.");
    }

    #[test]
    fn every_code_has_a_cause_and_a_way_out() {
        let shape = shape(UiLang::Vi);
        for code in Code::ALL {
            assert!(shape.contains_key(code.as_str()), "no message {}", code.as_str());
            let hint = format!("{}.hint", code.as_str());
            assert!(shape.contains_key(&hint), "no way out for {}", code.as_str());
        }
    }

    #[test]
    fn staff_never_read_our_jargon() {
        const FORBIDDEN: &[&str] = &[
            "hreflang",
            "canonical",
            "nfc",
            "snapshot",
            "route",
            "journal",
            "ledger",
            "front matter",
        ];
        for lang in [UiLang::Vi, UiLang::En] {
            for source in lang.sources().1 {
                for line in source.lines().filter(|line| !line.starts_with('#')) {
                    let said = line.split_once('=').map_or(line, |(_, text)| text).to_lowercase();
                    for word in FORBIDDEN {
                        assert!(!said.contains(word), "{word:?} in {line:?}");
                    }
                }
            }
        }
    }
}
