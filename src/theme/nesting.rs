//! Which templates and components stand in which: circles, and what is nested too deep.
//!
//! A component may call itself, as the menu in a menu does: the template engine stops it at the twentieth
//! time. Every other circle has no end, so it is refused before a page is made. So is a pile of templates
//! that would not fit on the stack of a thread.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::scan::{How, Mention, scan};
use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span};

/// How many templates, and blocks in them, may stand in each other.
const DEEPEST: usize = 40;

/// A template or a component.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// By the engine's name.
    Template(String),
    /// By its name.
    Component(String),
}

/// A part standing in another.
#[derive(Debug)]
struct Link {
    to: Part,
    how: How,
    source: Source,
    span: Span,
}

/// What stands in what.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    links: BTreeMap<Part, Vec<Link>>,
    /// How deep the blocks of each template stand in each other.
    blocks: BTreeMap<String, usize>,
}

impl Nesting {
    /// Reads templates, those of the highest layer first, each with the number of its layer. `resolve`
    /// gives the engine's name for a name in a template. A component that two templates of a layer
    /// define is a problem.
    pub fn read<'a>(
        templates: impl IntoIterator<Item = (usize, &'a str, &'a Source)>,
        resolve: impl Fn(&str) -> Option<String>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut nesting = Self::default();
        let mut definitions: BTreeMap<String, (usize, &Source)> = BTreeMap::new();
        for (layer, name, source) in templates {
            let (mentions, blocks) = scan(source.text());
            nesting.blocks.insert(name.to_owned(), blocks);
            let mut passed_over = BTreeSet::new();
            for Mention { how, name: named, span, inside } in mentions {
                let to = match how {
                    How::Extends | How::Includes => resolve(&named).map(Part::Template),
                    How::Calls => Some(Part::Component(named)),
                    How::Defines => {
                        let first = definitions.entry(named.clone()).or_insert((layer, source));
                        if first.0 != layer {
                            passed_over.insert(named);
                        } else if first.1 != source {
                            problems.push(twice(&named, source, span.clone(), first.1));
                        }
                        None
                    }
                };
                let hidden = inside.as_ref().is_some_and(|inside| passed_over.contains(inside));
                if let (Some(to), false) = (to, hidden) {
                    let from =
                        inside.map_or_else(|| Part::Template(name.to_owned()), Part::Component);
                    let link = Link { to, how, source: source.clone(), span };
                    nesting.links.entry(from).or_default().push(link);
                }
            }
        }
        nesting
    }

    /// Circles that templates are in, or else templates nested too deep. A circle is endlessly deep.
    pub fn problems(&self) -> Vec<Diagnostic> {
        let Some(deep) = self.too_deep() else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        let mut told: BTreeSet<BTreeSet<&Part>> = BTreeSet::new();
        for (from, link) in self.all().filter(|(_, link)| link.how != How::Calls) {
            let Some(way) = self.way(&link.to, from) else {
                continue;
            };
            if told.insert(way.iter().copied().collect()) {
                problems.push(circle(link, &way));
            }
        }
        if problems.is_empty() {
            problems.push(deep);
        }
        problems
    }

    /// The first component that calls itself among those that a part leads to.
    pub fn endless(&self, start: &Part) -> Option<Diagnostic> {
        self.reached(start).keys().find_map(|part| {
            let links = self.links.get(*part)?.iter().filter(|link| link.how == How::Calls);
            links.into_iter().find_map(|link| Some(circle(link, &self.way(&link.to, part)?)))
        })
    }

    fn all(&self) -> impl Iterator<Item = (&Part, &Link)> {
        self.links.iter().flat_map(|(from, links)| links.iter().map(move |link| (from, link)))
    }

    /// The parts that a part leads to, itself too, each with the one before it.
    fn reached<'a>(&'a self, start: &'a Part) -> BTreeMap<&'a Part, Option<&'a Part>> {
        let mut reached = BTreeMap::from([(start, None)]);
        let mut waiting = VecDeque::from([start]);
        while let Some(part) = waiting.pop_front() {
            for link in self.links.get(part).into_iter().flatten() {
                reached.entry(&link.to).or_insert_with(|| {
                    waiting.push_back(&link.to);
                    Some(part)
                });
            }
        }
        reached
    }

    /// The shortest way from a part to another, both among its stations.
    fn way<'a>(&'a self, start: &'a Part, end: &'a Part) -> Option<Vec<&'a Part>> {
        let reached = self.reached(start);
        let last = reached.get_key_value(end)?.0;
        let mut way: Vec<&Part> =
            std::iter::successors(Some(*last), |part| reached.get(part).copied().flatten())
                .collect();
        way.reverse();
        Some(way)
    }

    /// The first template that stands too deep. Components weigh nothing: the engine counts them itself.
    fn too_deep(&self) -> Option<Diagnostic> {
        let weight = |part: &Part| match part {
            Part::Template(name) => 1 + self.blocks.get(name).copied().unwrap_or_default(),
            Part::Component(_) => 0,
        };
        let mut depths: BTreeMap<&Part, usize> = BTreeMap::new();
        loop {
            let mut changed = false;
            for (from, link) in self.all() {
                let below = depths.get(&link.to).copied().unwrap_or_else(|| weight(&link.to));
                let depth = below + weight(from);
                let known = depths.entry(from).or_insert(0);
                if depth > *known {
                    *known = depth;
                    changed = true;
                }
                if depth > DEEPEST {
                    let problem = Code::TemplateCircle.at(&link.source, link.span.clone());
                    let problem =
                        problem.with("kind", "deep").with("chain", chain(&[from, &link.to]));
                    return Some(problem.with("limit", DEEPEST.to_string()));
                }
            }
            if !changed {
                return None;
            }
        }
    }
}

/// A component that two templates of one layer define.
fn twice(component: &str, source: &Source, span: Span, other: &Source) -> Diagnostic {
    let detail = format!("component {component} is in {} too", other.path());
    Code::TemplateSyntax.at(source, span).with("detail", detail)
}

/// A circle that is closed by a link, and goes on from there along a way.
fn circle(link: &Link, way: &[&Part]) -> Diagnostic {
    let first = way.last().copied();
    let stations: Vec<&Part> = first.into_iter().chain(way.iter().copied()).collect();
    let kind = if link.how == How::Calls { "component" } else { "template" };
    let problem = Code::TemplateCircle.at(&link.source, link.span.clone());
    problem.with("kind", kind).with("chain", chain(&stations)).with("limit", "20")
}

fn chain(stations: &[&Part]) -> String {
    let name = |part: &&Part| match part {
        Part::Template(name) => name.clone(),
        Part::Component(name) => format!("<{name}>"),
    };
    stations.iter().map(name).collect::<Vec<_>>().join(" → ")
}
