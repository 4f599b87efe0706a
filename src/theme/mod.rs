//! A theme: its templates as one Tera engine, its components, and the files that pages refer to.
//!
//! A theme is laid together from [layers](Layer): its oldest ancestor's folder, its parent's, its own, and
//! the site's. In the engine a theme's template is called `<theme>/<name>`, and a name without a theme
//! finds the highest layer's. So a site's `page.html` stands in for the theme's everywhere, and can say
//! `{% extends "<theme>/page.html" %}`.

mod asset;
mod components;
pub mod known;
mod layer;
mod manifest;
mod nesting;
mod problems;
mod scan;

pub use asset::{Asset, File};
pub use components::{Component, Kind, Parameter};
pub use layer::Layer;
pub use manifest::Manifest;

use std::collections::BTreeMap;

use tera::Tera;

use self::nesting::{Nesting, Part};
use self::problems::Templates;
use crate::diag::{Code, Diagnostic, Place};
use crate::source::{Source, Span};

/// A theme as read from `themes/<name>/`, its ancestors' folders below it and the site's own above.
pub struct Theme {
    /// Templates and components, with no function of the site registered yet.
    pub tera: Tera,
    /// The text of every template by the name Tera knows it by.
    pub templates: Templates,
    /// What its components take, by name.
    pub components: BTreeMap<String, Component>,
    /// The files in `static/`, by their path below it.
    pub assets: BTreeMap<String, Asset>,
    /// Whether pages can be made with it: there are templates, and they parse. If not, an error has said
    /// so, and one for every page would only hide it.
    pub usable: bool,
    /// What stands before the names of its layers' templates, the highest layer first.
    prefixes: Vec<String>,
    nesting: Nesting,
}

impl Theme {
    /// Lays layers over each other, the lowest first, and parses the templates. `declare` makes the names
    /// of functions and filters known, so that a template that calls an unknown one is refused here and
    /// not page by page.
    #[must_use]
    pub fn new(layers: Vec<Layer>, declare: fn(&mut Tera)) -> (Self, Vec<Diagnostic>) {
        let assets = Asset::all(&layers);
        let prefixes: Vec<String> = layers.iter().rev().map(Layer::prefix).collect();
        let mut templates = Templates::new();
        let mut layer_of = BTreeMap::new();
        for (number, layer) in layers.into_iter().rev().enumerate() {
            let prefix = layer.prefix();
            for (name, source) in layer.templates {
                let name = format!("{prefix}{name}");
                layer_of.entry(name.clone()).or_insert(number);
                templates.entry(name).or_insert(source);
            }
        }

        let mut problems = Vec::new();
        let mut by_layer: Vec<_> = templates
            .iter()
            .map(|(name, source)| (layer_of.get(name).copied().unwrap_or(0), name.as_str(), source))
            .collect();
        by_layer.sort_by_key(|(layer, name, _)| (*layer, *name));
        let resolve = |name: &str| find(&templates, &prefixes, name).map(str::to_owned);
        let nesting = Nesting::read(by_layer, resolve, &mut problems);
        problems.extend(nesting.problems());

        let mut tera = Tera::default();
        declare(&mut tera);
        if problems.is_empty() {
            let texts = templates.iter().map(|(name, source)| (name.as_str(), source.text()));
            let fallbacks = prefixes.iter().filter(|prefix| !prefix.is_empty()).cloned();
            let loaded = tera.set_fallback_prefixes(fallbacks);
            if let Err(error) = loaded.and_then(|()| tera.add_raw_templates(texts)) {
                problems.extend(problems::of_loading(&error, &templates));
            }
        }
        let usable = problems.is_empty() && !templates.is_empty();
        let components = components::read(&tera);
        (Self { tera, templates, components, assets, usable, prefixes, nesting }, problems)
    }

    /// Whether any layer has a template.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        find(&self.templates, &self.prefixes, name).is_some()
    }

    /// The names of the templates, without those of their themes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().map(|name| {
            let short = self.prefixes.iter().filter(|prefix| !prefix.is_empty());
            short.into_iter().find_map(|prefix| name.strip_prefix(prefix.as_str())).unwrap_or(name)
        })
    }

    /// What went wrong while a page was made with a template.
    #[must_use]
    pub fn explain(&self, error: &tera::Error, template: &str) -> Diagnostic {
        let name = find(&self.templates, &self.prefixes, template).unwrap_or(template);
        self.endless(error, &Part::Template(name.to_owned())).unwrap_or_else(|| {
            let mut problem = problems::explain(error, &self.templates, Code::TemplateError);
            if let (None, Some(source)) = (&problem.place, self.templates.get(name)) {
                problem.place = Some(Place::file(source.path()));
            }
            problem
        })
    }

    /// What is wrong with the theme, if that is why a component could not be made.
    #[must_use]
    pub fn explain_component(&self, error: &tera::Error, component: &str) -> Option<Diagnostic> {
        self.endless(error, &Part::Component(component.to_owned()))
    }

    fn endless(&self, error: &tera::Error, start: &Part) -> Option<Diagnostic> {
        problems::is_endless(error).then(|| self.nesting.endless(start)).flatten()
    }

    /// What went wrong, in a line, for a problem that is not the template's.
    #[must_use]
    pub fn detail(&self, error: &tera::Error) -> String {
        problems::detail(error)
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

/// The engine's name of a template that is asked for: as it stands, or the highest theme's.
fn find<'a>(templates: &'a Templates, prefixes: &[String], name: &str) -> Option<&'a str> {
    let found = |name: &str| templates.get_key_value(name).map(|(name, _)| name.as_str());
    found(name).or_else(|| prefixes.iter().find_map(|prefix| found(&format!("{prefix}{name}"))))
}

#[cfg(test)]
mod tests;
