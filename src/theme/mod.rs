//! A theme: its templates as one Tera engine, its messages, and the files that pages refer to.

mod components;

pub use components::{Component, Kind, Parameter};

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ErrorKind, Tera};

use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span};

/// A theme as read from `themes/<name>/`.
pub struct Theme {
    /// Templates and components, with no function of the site registered yet.
    pub tera: Tera,
    /// The text of every template by the name Tera knows it by.
    pub templates: BTreeMap<String, Source>,
    /// What its components take, by name.
    pub components: BTreeMap<String, Component>,
    /// The files in `static/`, by their path below it.
    pub assets: BTreeMap<String, Asset>,
    /// Whether pages can be made with it: there are templates, and they parse. If not, an error has said
    /// so, and one for every page would only hide it.
    pub usable: bool,
}

/// A file of the theme that pages refer to: a stylesheet, a picture.
#[derive(Clone)]
pub struct Asset {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// Path of the file from the site's folder.
    pub path: String,
    /// The first digits of its BLAKE3, part of its address: a changed file is a new address.
    pub hash: String,
}

impl Theme {
    /// Parses the templates. `declare` makes the names of functions and filters known, so that a
    /// template that calls an unknown one is refused here and not page by page.
    #[must_use]
    pub fn new(
        templates: Vec<(String, Source)>,
        assets: BTreeMap<String, Asset>,
        declare: fn(&mut Tera),
    ) -> (Self, Vec<Diagnostic>) {
        let mut tera = Tera::default();
        declare(&mut tera);
        let templates: BTreeMap<String, Source> = templates.into_iter().collect();
        let texts = templates.iter().map(|(name, source)| (name.as_str(), source.text()));
        let problems = match tera.add_raw_templates(texts) {
            Ok(()) => Vec::new(),
            Err(error) => vec![explain(&error, &templates, Code::TemplateSyntax)],
        };
        let usable = problems.is_empty() && !templates.is_empty();
        let components = components::read(&tera);
        (Self { tera, templates, components, assets, usable }, problems)
    }

    /// A hash of everything a theme is made of: the same for two themes only if they are the same.
    #[must_use]
    pub fn fingerprint(
        templates: &[(String, Source)],
        assets: &BTreeMap<String, Asset>,
    ) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for (name, source) in templates {
            hasher.update(name.as_bytes()).update(&[0]).update(source.path().as_bytes());
            hasher.update(&[0]).update(source.hash().as_bytes());
        }
        for asset in assets.values() {
            let content = blake3::hash(&asset.bytes);
            hasher.update(asset.path.as_bytes()).update(&[0]).update(content.as_bytes());
        }
        hasher.finalize()
    }

    /// What went wrong in a template while a page was made.
    #[must_use]
    pub fn explain(&self, error: &tera::Error) -> Diagnostic {
        explain(error, &self.templates, Code::TemplateError)
    }

    /// What went wrong, in a line, for a problem that is not the template's.
    #[must_use]
    pub fn detail(&self, error: &tera::Error) -> String {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                report.message().to_owned()
            }
            kind => first_line(&kind.to_string()).to_owned(),
        }
    }

    /// Where the first template has this text between quotes.
    #[must_use]
    pub fn quotes(&self, text: &str) -> Option<(&Source, Span)> {
        let quoted = [format!("\"{text}\""), format!("'{text}'")];
        self.templates.values().find_map(|source| {
            let at = quoted.iter().find_map(|quoted| source.text().find(quoted.as_str()))?;
            Some((source, at + 1..at + 1 + text.len()))
        })
    }

    /// Whether any template mentions a word: what none asks for need not be made.
    #[must_use]
    pub fn mentions(&self, word: &str) -> bool {
        self.templates.values().any(|source| source.text().contains(word))
    }
}

impl Asset {
    /// The static files of a theme, given by name as path and bytes.
    ///
    /// A stylesheet holds the addresses of other files, so its hash is over all of them: its content
    /// cannot change while its address stays.
    #[must_use]
    pub fn all(files: BTreeMap<String, (&str, Vec<u8>)>) -> BTreeMap<String, Self> {
        let mut everything = blake3::Hasher::new();
        for (_, bytes) in files.values() {
            everything.update(bytes);
        }
        let everything = everything.finalize();
        let asset = |(name, (path, bytes)): (String, (&str, Vec<u8>))| {
            let own = blake3::hash(&bytes);
            let hash = if name.ends_with(".css") { everything } else { own };
            let hash = hash.to_hex()[..8].to_owned();
            (name, Self { bytes: bytes.into(), path: path.to_owned(), hash })
        };
        files.into_iter().map(asset).collect()
    }
}

/// Tera's error as a diagnostic at the place in the template it speaks of.
fn explain(error: &tera::Error, templates: &BTreeMap<String, Source>, code: Code) -> Diagnostic {
    let missing = |name: &str, wanted: &str| {
        let place = match templates.get(name) {
            Some(source) => {
                let at = source.text().find(wanted).unwrap_or(0);
                Code::MissingTemplate.at(source, at..at + wanted.len())
            }
            None => Code::MissingTemplate.anywhere(),
        };
        let names = templates.keys().map(String::as_str);
        place.with("template", wanted).suggest(nearest(wanted, names))
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let problem = match templates.get(report.filename()) {
                Some(source) => code.at(source, report.span().range.clone()),
                None => code.anywhere(),
            };
            problem.with("detail", report.message())
        }
        ErrorKind::MissingParent { current, parent } => missing(current, parent),
        ErrorKind::TemplateNotFound(name) => missing("", name),
        kind => code.anywhere().with("detail", first_line(&kind.to_string())),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(templates: &[(&str, &str)]) -> Vec<String> {
        let sources = templates
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Source::new(format!("themes/x/{name}"), text)))
            .collect();
        let (_, problems) = Theme::new(sources, BTreeMap::new(), |_| {});
        let show = |problem: Diagnostic| {
            let place = problem
                .place
                .map(|place| format!("{}:{}:{}", place.file, place.line, place.column));
            format!("{} {}", problem.code.as_str(), place.unwrap_or_default())
        };
        problems.into_iter().map(show).collect()
    }

    #[test]
    fn mistakes_in_templates_are_located() {
        assert_eq!(
            problems(&[("a.html", "một\n{{ 1 + }}")]),
            ["template-syntax themes/x/a.html:2:8"]
        );
        assert_eq!(
            problems(&[("a.html", "{% extends \"bose.html\" %}"), ("base.html", "")]),
            ["missing-template themes/x/a.html:1:13"]
        );
        assert_eq!(problems(&[("a.html", "ok")]), Vec::<String>::new());
    }
}
