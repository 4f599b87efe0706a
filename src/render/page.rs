//! A page: its context, its text with the holes filled, its template.

use tera::{Context, Value};

use super::{Body, Rendered, Snapshot, finish, view};
use crate::diag::{Code, Diagnostic, nearest};
use crate::document::{Picture, Piece, Target};
use crate::lang::Lang;
use crate::site::links::Destination;
use crate::site::{Page, PageKey, Route, Version};

/// A page in a language.
pub(super) fn page(snapshot: &Snapshot, key: &PageKey, lang: &Lang) -> Rendered {
    let Some(page) = snapshot.site.pages.get(key) else {
        return empty(Vec::new());
    };
    let Some(version) = page.versions.get(lang) else {
        return empty(Vec::new());
    };
    let template = match choose_template(snapshot, page, version) {
        Ok(name) => name,
        Err(problem) => return empty(vec![problem]),
    };
    let mut fields = Value::from_serializable(&view::page(&snapshot.site, page, lang, version))
        .into_map()
        .unwrap_or_default();
    let content = Value::safe_string(&fill(snapshot, page, lang, version));
    fields.insert("content".into(), content);
    let mut context = Context::new();
    context.insert_value("page", Value::from(fields));
    render(snapshot, lang, &template, &context)
}

/// A page that is no page of the site's content: the language chooser, "not found".
pub(super) fn bare(snapshot: &Snapshot, lang: &Lang, template: &str) -> Rendered {
    if !snapshot.theme.templates.contains_key(template) {
        return empty(vec![missing_template(snapshot, Code::MissingTemplate.anywhere(), template)]);
    }
    render(snapshot, lang, template, &Context::new())
}

/// The template that a page asks for, its kind's, or that of a list or a plain page.
fn choose_template(
    snapshot: &Snapshot,
    page: &Page,
    version: &Version,
) -> Result<String, Diagnostic> {
    let known = |name: &String| snapshot.theme.templates.contains_key(name);
    if let Some(asked) = &version.shared.template {
        let name = format!("{}.html", asked.text.trim_end_matches(".html"));
        if known(&name) {
            return Ok(name);
        }
        let problem = Code::MissingTemplate.at(&asked.source, asked.span.clone());
        return Err(missing_template(snapshot, problem, &asked.text));
    }
    if let Some(kind) = &version.shared.kind {
        let name = format!("{}.html", kind.text);
        if known(&name) {
            return Ok(name);
        }
    }
    let plain = if page.children.is_empty() { "page.html" } else { "section.html" };
    [plain, "page.html"]
        .into_iter()
        .map(str::to_owned)
        .find(known)
        .ok_or_else(|| missing_template(snapshot, Code::MissingTemplate.anywhere(), "page.html"))
}

fn missing_template(snapshot: &Snapshot, problem: Diagnostic, wanted: &str) -> Diagnostic {
    let names = snapshot.theme.templates.keys().map(|name| name.trim_end_matches(".html"));
    let meant = nearest(wanted.trim_end_matches(".html"), names);
    problem.with("template", wanted).suggest(meant)
}

fn render(snapshot: &Snapshot, lang: &Lang, template: &str, context: &Context) -> Rendered {
    let html = match snapshot.engine(lang).render(template, context) {
        Ok(html) => html,
        Err(error) => return empty(vec![snapshot.theme.explain(&error)]),
    };
    let finished = finish::finish(html);
    let problem = |id: &String| missing_message(snapshot, id);
    Rendered {
        media_type: super::media_type("html"),
        problems: finished.missing_messages.iter().map(problem).collect(),
        references: finished.references,
        body: Body::Bytes(finished.html.into_bytes()),
    }
}

/// A message that no language has, told at the first template that asks for it. Every chain ends in
/// the source language, so that is where it is missing whoever reads.
fn missing_message(snapshot: &Snapshot, id: &str) -> Diagnostic {
    let place = snapshot.theme.templates.values().find_map(|source| {
        let quoted = [format!("\"{id}\""), format!("'{id}'")];
        let at = quoted.iter().find_map(|quoted| source.text().find(quoted.as_str()))?;
        Some(Code::MissingMessage.at(source, at + 1..at + 1 + id.len()))
    });
    let problem = place.unwrap_or_else(|| Code::MissingMessage.anywhere());
    problem.with("message", id).with("language", snapshot.site.config.source_language.tag())
}

fn empty(problems: Vec<Diagnostic>) -> Rendered {
    Rendered {
        media_type: super::media_type("html"),
        body: Body::Bytes(Vec::new()),
        references: Vec::new(),
        problems,
    }
}

/// The text of a page with its holes filled for readers of a language.
fn fill(snapshot: &Snapshot, page: &Page, lang: &Lang, version: &Version) -> String {
    let mut html = String::new();
    for piece in &version.document.body {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Link(target) => fill_link(snapshot, page, lang, target, &mut html),
            Piece::Picture(picture) => fill_picture(snapshot, page, picture, &mut html),
            Piece::HeadingId(index) => {
                let id = version.heading_ids.get(*index).map(String::as_str);
                html.push_str(&escape(id.unwrap_or_default()));
            }
        }
    }
    html
}

/// A link between pages goes to the reader's language or the next best; one that is broken, which an
/// error has told of, stays as text.
fn fill_link(snapshot: &Snapshot, page: &Page, lang: &Lang, target: &Target, html: &mut String) {
    let site = &snapshot.site;
    html.push_str("<a");
    let mut attribute = |name: &str, value: &str| {
        html.push_str(&format!(" {name}=\"{}\"", escape(value)));
    };
    match site.resolve(&page.key, &target.address) {
        Destination::Page(key, rest) => {
            let linked = site.pages.get(key);
            if let Some((found, _)) = linked.and_then(|linked| site.version(linked, lang)) {
                let route = Route::Page { key: key.clone(), lang: found.clone() };
                attribute(
                    "href",
                    &format!("{}{rest}", site.routes.url(&route).unwrap_or_default()),
                );
                if found != lang {
                    attribute("hreflang", found.tag());
                }
            }
        }
        Destination::File(route) => attribute("href", site.routes.url(&route).unwrap_or_default()),
        Destination::Elsewhere => attribute("href", &target.address),
        Destination::Unsafe | Destination::Missing(_) => {}
    }
    if !target.title.is_empty() {
        attribute("title", &target.title);
    }
    html.push('>');
}

fn fill_picture(snapshot: &Snapshot, page: &Page, picture: &Picture, html: &mut String) {
    let site = &snapshot.site;
    let url = match site.resolve(&page.key, &picture.target.address) {
        Destination::File(route) => site.routes.url(&route).unwrap_or_default().to_owned(),
        Destination::Elsewhere => picture.target.address.clone(),
        _ => return,
    };
    let (url, alt) = (escape(&url), escape(&picture.alt));
    html.push_str(&format!("<img src=\"{url}\" alt=\"{alt}\""));
    if !picture.target.title.is_empty() {
        html.push_str(&format!(" title=\"{}\"", escape(&picture.target.title)));
    }
    html.push_str(" loading=\"lazy\">");
}

fn escape(text: &str) -> String {
    let mut escaped = Vec::with_capacity(text.len());
    // Writing to memory does not fail.
    let _ = tera::escape_html(text, &mut escaped);
    String::from_utf8_lossy(&escaped).into_owned()
}
