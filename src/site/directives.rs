//! Directives: what the author wrote, against what the theme's components take.
//!
//! Three need no component: `:fact[id]`, `:page[address]{lang=en}`, and `alert`, which a theme may do
//! without.

use super::links::{look_up, withheld};
use super::{Inputs, Page, Site};
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Attribute, Call, Spot};
use crate::lang::Lang;
use crate::site::links::Destination;
use crate::source::{Source, Span};
use crate::theme::{Component, Kind};

/// A figure in a text.
pub const FACT: &str = "fact";
/// A link to a page in a chosen language.
pub const PAGE: &str = "page";
/// A remark that stands out; also `> [!NOTE]`.
pub const ALERT: &str = "alert";

/// The parameter that takes the text in brackets.
pub const LABEL: &str = "label";

/// Parameters that are addresses, looked up like those of links and pictures.
pub const ADDRESSES: &[&str] = &["src", "href", "poster"];

/// Parameters that are lists of figures, by their ids.
pub const FIGURES: &[&str] = &["ids"];

/// Parameters that are lists of pages, by their keys.
pub const PAGES: &[&str] = &["page", "pages"];

/// The figures that a directive names.
pub fn figures(call: &Call) -> impl Iterator<Item = &str> {
    let label = call.label.as_ref().filter(|_| call.name == FACT).map(|(id, _)| id.as_str());
    let lists = call.attributes.iter().filter(|list| FIGURES.contains(&list.key.as_str()));
    label.into_iter().chain(lists.flat_map(|list| list.words().map(|(id, _)| id)))
}

/// Where a directive stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// On which page.
    pub page: &'a Page,
    /// In which file.
    pub source: &'a Source,
}

/// What is wrong with a directive; `around` if it goes around text.
pub(super) fn check(
    site: &Site,
    inputs: &Inputs<'_>,
    place: Place<'_>,
    call: &Call,
    around: bool,
    problems: &mut Vec<Diagnostic>,
) {
    let source = place.source;
    if call.name.is_empty() {
        return;
    }
    let misplaced = match call.name.as_str() {
        FACT | PAGE if around => Some("inline"),
        ALERT if !around => Some("container"),
        _ => None,
    };
    if let Some(kind) = misplaced {
        problems.push(Code::DirectiveSyntax.at(source, call.span.clone()).with("kind", kind));
        return;
    }
    match call.name.as_str() {
        FACT => {
            allow(source, call, &[], problems);
            match label(source, call, problems) {
                Some(id) if inputs.facts.get(&id.text).is_none() => {
                    problems.push(inputs.facts.unknown(&id));
                }
                _ => {}
            }
        }
        PAGE => check_page(site, place, call, problems),
        name => match inputs.theme.components.get(name) {
            Some(component) => check_component(site, inputs, place, (call, component), problems),
            // A theme that could not be read has been told of.
            None if !inputs.theme.usable => {}
            None if name == ALERT => {
                allow(source, call, &["kind"], problems);
                problems.extend(no_label(source, call));
            }
            None => {
                let known = inputs.theme.components.keys().map(String::as_str);
                let problem = Code::UnknownDirective.at(source, call.span.clone());
                let problem = problem.with("directive", name);
                problems.push(problem.suggest(nearest(name, known.chain([FACT, PAGE, ALERT]))));
            }
        },
    }
}

/// What is wrong with a text that looks nearly like a directive: nothing, unless its name is one.
pub(super) fn check_almost(
    inputs: &Inputs<'_>,
    source: &Source,
    call: &Call,
) -> Option<Diagnostic> {
    let names = || inputs.theme.components.keys().map(String::as_str).chain([FACT, PAGE]);
    let written = call.name.to_lowercase();
    let same = names().find(|name| *name == written);
    // Of few letters everything is near.
    let near = || nearest(&written, names()).filter(|name| name.len() > 3);
    let (name, (label, span)) = (same.or_else(near)?, call.label.as_ref()?);
    let problem = Code::NearDirective.at(source, call.span.start..span.end);
    let problem = problem.with("directive", name);
    Some(problem.suggest(Some(format!(":{name}[{label}]"))))
}

fn check_page(site: &Site, place: Place<'_>, call: &Call, problems: &mut Vec<Diagnostic>) {
    let source = place.source;
    allow(source, call, &["lang", "text"], problems);
    let Some(label) = label(source, call, problems) else {
        return;
    };
    let found = site.resolve(&place.page.key, &label.text);
    if found == Destination::Withheld {
        let has_text = call.attribute("text").is_some();
        problems.push(withheld(&label.text, source, label.span.clone(), has_text));
        return;
    }
    let Destination::Page(key, _) = found else {
        let broken =
            look_up(site, place.page, &label.text, source, label.span.clone(), Code::BrokenLink);
        let problem =
            || Code::BrokenLink.at(source, label.span.clone()).with("target", &label.text);
        problems.push(broken.unwrap_or_else(problem));
        return;
    };
    let Some(attribute) = call.attributes.iter().find(|attribute| attribute.key == "lang") else {
        return;
    };
    let tag = attribute.value.as_deref().unwrap_or_default();
    let (Some(page), lang) = (site.pages.get(key), Lang::parse(tag)) else {
        return;
    };
    if lang.as_ref().is_some_and(|lang| page.versions.contains_key(lang)) {
        return;
    }
    let span = attribute.value_span.clone();
    problems.push(if lang.is_some_and(|lang| page.withheld.contains(&lang)) {
        withheld(&label.text, source, span, true)
    } else {
        let problem = Code::UnknownVersion.at(source, span).with("tag", tag);
        let problem = problem.with("page", format!("/{key}"));
        problem.suggest(nearest(tag, page.versions.keys().map(Lang::tag)))
    });
}

fn check_component(
    site: &Site,
    inputs: &Inputs<'_>,
    place: Place<'_>,
    (call, component): (&Call, &Component),
    problems: &mut Vec<Diagnostic>,
) {
    let source = place.source;
    let parameter = |key: &str| component.parameters.iter().find(|known| known.name == key);
    for attribute in &call.attributes {
        let Some(parameter) = parameter(&attribute.key) else {
            let names = component.parameters.iter().map(|known| known.name.as_str());
            problems.push(unknown_parameter(source, call, attribute, names));
            continue;
        };
        let written = attribute.value.as_deref();
        if !parameter.kind.fits(written) {
            let problem = Code::WrongType.at(source, attribute.value_span.clone());
            let problem = problem.with("expected", parameter.kind.as_str());
            problems.push(problem.with("value", written.unwrap_or(&attribute.key)));
        } else if let (true, Some(address)) =
            (ADDRESSES.contains(&parameter.name.as_str()), written)
        {
            let missing =
                if attribute.key == "href" { Code::BrokenLink } else { Code::BrokenPicture };
            let span = attribute.value_span.clone();
            problems.extend(look_up(site, place.page, address, source, span, missing));
        } else if FIGURES.contains(&parameter.name.as_str()) {
            let spots = attribute.words().map(|(text, span)| Spot {
                text: text.to_owned(),
                source: source.clone(),
                span,
            });
            let unknown = spots.filter(|spot| inputs.facts.get(&spot.text).is_none());
            problems.extend(unknown.map(|spot| inputs.facts.unknown(&spot)));
        } else if PAGES.contains(&parameter.name.as_str()) {
            problems.extend(attribute.words().filter_map(|(key, span)| {
                let address = format!("/{}/", key.trim_matches('/'));
                look_up(site, place.page, &address, source, span, Code::BrokenLink)
            }));
        }
    }
    if parameter(LABEL).is_none() {
        problems.extend(no_label(source, call));
    }
    for parameter in component.parameters.iter().filter(|known| known.required) {
        let given = if parameter.name == LABEL {
            call.label.is_some()
        } else {
            call.attributes.iter().any(|attribute| attribute.key == parameter.name)
        };
        if !given {
            let problem = Code::MissingParameter.at(source, call.span.clone());
            let problem = problem.with("directive", &call.name);
            problems.push(problem.with("parameter", &parameter.name));
        }
    }
}

/// Attributes other than these are mistakes.
fn allow(source: &Source, call: &Call, known: &[&str], problems: &mut Vec<Diagnostic>) {
    for attribute in &call.attributes {
        if !known.contains(&attribute.key.as_str()) {
            let names = known.iter().copied();
            problems.push(unknown_parameter(source, call, attribute, names));
        }
    }
}

fn unknown_parameter<'a>(
    source: &Source,
    call: &Call,
    attribute: &Attribute,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let problem = Code::UnknownParameter.at(source, attribute.key_span.clone());
    let problem = problem.with("directive", &call.name).with("parameter", &attribute.key);
    problem.suggest(nearest(&attribute.key, known))
}

/// Text in brackets for a directive that takes none.
fn no_label(source: &Source, call: &Call) -> Option<Diagnostic> {
    let (text, span) = call.label.as_ref()?;
    let problem = Code::NoLabel.at(source, span.clone()).with("directive", &call.name);
    Some(problem.with("label", text))
}

/// The text in brackets, which a directive cannot do without.
fn label(source: &Source, call: &Call, problems: &mut Vec<Diagnostic>) -> Option<Spot> {
    let spot = |(text, span): &(String, Span)| Spot {
        text: text.clone(),
        source: source.clone(),
        span: span.clone(),
    };
    let found = call.label.as_ref().map(spot).filter(|label| !label.text.is_empty());
    if found.is_none() {
        let problem = Code::MissingParameter.at(source, call.span.clone());
        problems.push(problem.with("directive", &call.name).with("parameter", "[…]"));
    }
    found
}

impl Kind {
    /// Whether a value that an author wrote is of this kind. A name alone is `true`.
    fn fits(self, written: Option<&str>) -> bool {
        match (self, written) {
            (Self::Boolean, written) => {
                written.is_none_or(|text| ["true", "false"].contains(&text))
            }
            (_, None) => false,
            (Self::Text, Some(_)) => true,
            (Self::Integer, Some(text)) => text.parse::<i64>().is_ok(),
            (Self::Number, Some(text)) => text.parse::<f64>().is_ok_and(f64::is_finite),
        }
    }
}
