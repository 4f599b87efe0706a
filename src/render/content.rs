//! The text of a page: its holes filled for readers of a language.

use std::borrow::Cow;
use std::fmt::Write;

use tera::{Context, Value};

use super::{Snapshot, escape, facts, view};
use crate::diag::{Code, Diagnostic};
use crate::document::{Attribute, Call, Heading, Hole, Part, Picture, Target};
use crate::lang::Lang;
use crate::site::links::Destination;
use crate::site::{Page, PageKey, Site, Version, directives};
use crate::theme::{Component, Kind};

/// The text of a page for readers of a language, and what went wrong in directives.
pub(super) fn fill(
    snapshot: &Snapshot,
    page: &Page,
    reader: &Lang,
    (shown, version): (&Lang, &Version),
) -> (String, Vec<Diagnostic>) {
    let body = &version.document.body;
    let html = String::with_capacity(body.html().len() * 9 / 8);
    let (open, problems) = (Vec::new(), Vec::new());
    let mut filler = Filler { snapshot, page, reader, shown, version, html, open, problems };
    for part in body.parts() {
        match part {
            Part::Html(html) => filler.html.push_str(html),
            Part::Hole(hole) => filler.hole(hole),
        }
    }
    (filler.html, filler.problems)
}

/// The words of a heading, as its readers see them.
pub(super) fn heading(
    snapshot: &Snapshot,
    page: &Page,
    reader: &Lang,
    shown: &Lang,
    heading: &Heading,
) -> String {
    let mut words = String::with_capacity(heading.text.len());
    let mut from = 0;
    for (at, call) in &heading.gaps {
        words.push_str(heading.text.get(from..*at).unwrap_or_default());
        from = *at;
        if call.name == directives::FACT {
            let fact = call.label.as_ref().and_then(|(id, _)| snapshot.facts.get(id));
            words.extend(fact.map(|fact| facts::text(&snapshot.catalog, shown, fact)));
        } else if let Some((_, _, version)) = chosen(&snapshot.site, page, reader, call) {
            words.push_str(call.attribute("text").unwrap_or(version.title()));
        }
    }
    words.push_str(heading.text.get(from..).unwrap_or_default());
    words.trim().to_owned()
}

/// The page that `:page[…]` names, in the language that it asks for: its address, if that version is
/// online, and the version that its title is of.
fn chosen<'a>(
    site: &'a Site,
    page: &Page,
    reader: &Lang,
    call: &Call,
) -> Option<(Option<String>, &'a Lang, &'a Version)> {
    let (address, _) = call.label.as_ref()?;
    let Destination::Page(key, rest) = site.resolve(&page.key, address) else {
        return None;
    };
    let linked = site.pages.get(key)?;
    let chosen = call.attribute("lang").and_then(Lang::parse);
    let gone = |lang: &Lang| !linked.versions.contains_key(lang);
    let online = !chosen.as_ref().is_some_and(|lang| gone(lang) && linked.withheld.contains(lang));
    let chosen = chosen.filter(|lang| !gone(lang));
    let reader = chosen.as_ref().unwrap_or(reader);
    let (found, version) = site.version(linked, reader)?;
    Some((online.then(|| view::address(site, linked, reader) + &rest), found, version))
}

struct Filler<'a> {
    snapshot: &'a Snapshot,
    page: &'a Page,
    reader: &'a Lang,
    /// The language of the text: another than the reader's where the page is missing in that.
    shown: &'a Lang,
    version: &'a Version,
    html: String,
    /// Directives that are open, each with the HTML before it.
    open: Vec<(&'a Call, String)>,
    problems: Vec<Diagnostic>,
}

impl<'a> Filler<'a> {
    fn hole(&mut self, hole: &'a Hole) {
        match hole {
            Hole::HeadingId(index) => {
                let id = self.version.heading_ids.get(*index).map(String::as_str);
                self.html.push_str(&escape(id.unwrap_or_default()));
            }
            Hole::Link(target) => self.link(target),
            Hole::Picture(picture) => self.picture(picture),
            Hole::Address(name, target) => {
                if let Some(url) = self.resolved(&target.address) {
                    self.attribute(name, &url);
                }
            }
            Hole::Directive(call) => match call.name.as_str() {
                directives::FACT => self.fact(call),
                directives::PAGE => self.page_link(call),
                _ => self.component(call, None),
            },
            Hole::Open(call) => self.open.push((call, std::mem::take(&mut self.html))),
            Hole::Close => {
                if let Some((call, before)) = self.open.pop() {
                    let inside = std::mem::replace(&mut self.html, before);
                    self.component(call, Some(&inside));
                }
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        // Writing to memory does not fail.
        let _ = write!(self.html, " {name}=\"{}\"", escape(value));
    }

    /// A link between pages goes to the reader's language or the next best; one that leads nowhere, which
    /// has been told of, stays as text.
    fn link(&mut self, target: &Target) {
        let site = &self.snapshot.site;
        self.html.push_str("<a");
        match site.resolve(&self.page.key, &target.address) {
            Destination::Page(key, rest) => {
                if let Some(linked) = site.pages.get(key) {
                    let url = view::address(site, linked, self.reader);
                    self.attribute("href", &format!("{url}{rest}"));
                    if let Some((found, _)) = site.version(linked, self.reader)
                        && found != self.reader
                    {
                        self.attribute("hreflang", found.tag());
                    }
                }
            }
            Destination::File(route, rest) => {
                let url = site.routes.url(&route).unwrap_or_default();
                self.attribute("href", &format!("{url}{rest}"));
            }
            Destination::Elsewhere => self.attribute("href", &target.address),
            Destination::Withheld | Destination::Unsafe | Destination::Missing => {}
        }
        if !target.title.is_empty() {
            self.attribute("title", &target.title);
        }
        self.html.push_str(&target.attributes);
        self.html.push('>');
    }

    fn picture(&mut self, picture: &Picture) {
        let site = &self.snapshot.site;
        let url = match site.resolve(&self.page.key, &picture.target.address) {
            Destination::File(route, rest) => {
                site.routes.url(&route).unwrap_or_default().to_owned() + &rest
            }
            Destination::Elsewhere => picture.target.address.clone(),
            _ => return,
        };
        self.html.push_str("<img");
        self.attribute("src", &url);
        self.attribute("alt", &picture.alt);
        if !picture.target.title.is_empty() {
            self.attribute("title", &picture.target.title);
        }
        self.html.push_str(&picture.target.attributes);
        let says_when = picture.target.attributes.contains(" loading=\"");
        self.html.push_str(if says_when { ">" } else { " loading=\"lazy\">" });
    }

    /// `:fact[area]`.
    fn fact(&mut self, call: &Call) {
        let id = call.label.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default();
        if let Some(fact) = self.snapshot.facts.get(id) {
            self.html.push_str(&facts::html(&self.snapshot.catalog, self.shown, fact));
        }
    }

    /// `:page[../po-nagar/]{lang=en}`: the page in a chosen language, under its own title. Where it is not
    /// online, which has been told of, the words stay.
    fn page_link(&mut self, call: &Call) {
        let site = &self.snapshot.site;
        let text = call.attribute("text");
        let Some((url, found, version)) = chosen(site, self.page, self.reader, call) else {
            self.html.push_str(&escape(text.unwrap_or_default()));
            return;
        };
        self.html.push_str("<a");
        if let Some(url) = &url {
            self.attribute("href", url);
        }
        if url.is_some() && found != self.reader {
            self.attribute("hreflang", found.tag());
        }
        if found != self.shown && text.is_none() {
            self.attribute("lang", found.tag());
            self.attribute("dir", site.config.direction(found).as_str());
        }
        self.html.push('>');
        self.html.push_str(&escape(text.unwrap_or(version.title())));
        self.html.push_str("</a>");
    }

    /// A component of the theme with what the author gave it. What a check has refused stays out.
    fn component(&mut self, call: &Call, body: Option<&str>) {
        let Some(component) = self.snapshot.theme.components.get(&call.name) else {
            if let (directives::ALERT, Some(body)) = (call.name.as_str(), body) {
                let kind = escape(call.attribute("kind").unwrap_or("note"));
                let _ =
                    write!(self.html, "<blockquote class=\"alert {kind}\">\n{body}</blockquote>\n");
            } else if let Some(body) = body {
                self.html.push_str(body);
            }
            return;
        };
        // With nothing left to show there is no piece.
        let is_lost = |list: &Attribute| {
            list.value.as_deref() != Some("") && self.kept(list).as_deref() == Some("")
        };
        if call.attributes.iter().any(is_lost) {
            self.html.push_str(body.unwrap_or_default());
            return;
        }
        let arguments = self.arguments(call, component);
        let mut around = Context::new();
        around.insert_value("page", self.around());
        let engine = self.snapshot.engine(self.reader, self.shown);
        let made =
            engine.render_component_with_implicits(&call.name, &arguments, &around, body, true);
        match made {
            Ok(html) => self.html.push_str(&html),
            Err(error) => {
                let theme = &self.snapshot.theme;
                self.problems.push(theme.explain_component(&error, &call.name).unwrap_or_else(
                    || {
                        let source = &self.version.document.source;
                        let problem = Code::DirectiveFailed.at(source, call.span.clone());
                        problem.with("directive", &call.name).with("detail", theme.detail(&error))
                    },
                ));
                self.html.push_str(body.unwrap_or_default());
            }
        }
    }

    /// What a component sees of the page it stands on: `@page`.
    fn around(&self) -> Value {
        let link = view::link(&self.snapshot.site, self.page, self.reader);
        link.unwrap_or_else(Value::none)
    }

    fn arguments(&self, call: &Call, component: &Component) -> Context {
        let mut arguments = Context::new();
        let mut give = |key: &str, written: Option<&str>| {
            let parameter = component.parameters.iter().find(|known| known.name == key);
            let value = parameter.and_then(|known| match (known.kind, written) {
                (Kind::Boolean, written) => Some(Value::from(written != Some("false"))),
                (Kind::Integer, Some(text)) => text.parse::<i64>().ok().map(Value::from),
                (Kind::Number, Some(text)) => text.parse::<f64>().ok().map(Value::from),
                (Kind::Text, Some(text)) if directives::ADDRESSES.contains(&key) => {
                    self.resolved(text).map(Value::from)
                }
                (Kind::Text, Some(text)) => Some(Value::from(text)),
                (_, None) => None,
            });
            if let Some(value) = value {
                arguments.insert_value(key.to_owned(), value);
            }
        };
        if let Some((label, _)) = &call.label {
            give(directives::LABEL, Some(label));
        }
        for attribute in &call.attributes {
            give(&attribute.key, self.kept(attribute).as_deref());
        }
        arguments
    }

    /// A value; of a list of figures or pages those that there are, the others have been told of.
    fn kept<'v>(&self, attribute: &'v Attribute) -> Option<Cow<'v, str>> {
        let value = attribute.value.as_deref()?;
        let key = attribute.key.as_str();
        let words = attribute.words().map(|(word, _)| word);
        let kept: Vec<&str> = if directives::FIGURES.contains(&key) {
            words.filter(|id| self.snapshot.facts.get(id).is_some()).collect()
        } else if directives::PAGES.contains(&key) {
            let pages = &self.snapshot.site.pages;
            let keys = words.map(|word| word.trim_matches('/'));
            keys.filter(|key| pages.contains_key(&PageKey::new(key))).collect()
        } else {
            return Some(Cow::Borrowed(value));
        };
        Some(Cow::Owned(kept.join(" ")))
    }

    /// The address that a parameter's leads to.
    fn resolved(&self, address: &str) -> Option<String> {
        let site = &self.snapshot.site;
        match site.resolve(&self.page.key, address) {
            Destination::Page(key, rest) => {
                let linked = site.pages.get(key)?;
                Some(view::address(site, linked, self.reader) + &rest)
            }
            Destination::File(route, rest) => Some(site.routes.url(&route)?.to_owned() + &rest),
            Destination::Elsewhere => Some(address.to_owned()),
            Destination::Withheld | Destination::Unsafe | Destination::Missing => None,
        }
    }
}
