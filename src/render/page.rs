//! Pages: the template that each gets, and what the template is given.

use tera::{Context, Value};

use super::view::{self, Part};
use super::{Body, Links, Rendered, Snapshot, content, finish, functions};
use crate::diag::{Code, Diagnostic, nearest};
use crate::lang::Lang;
use crate::site::{Page, PageKey, Route, Version, taxonomy};
use crate::theme::known;

/// A page for readers of a language; of a long list, the part of this number.
pub(super) fn page(snapshot: &Snapshot, key: &PageKey, lang: &Lang, number: usize) -> Rendered {
    let site = &snapshot.site;
    let Some((page, shown)) =
        site.pages.get(key).and_then(|page| Some((page, site.version(page, lang)?)))
    else {
        return empty(Vec::new());
    };
    let template = match choose_template(snapshot, page, shown.1) {
        Ok(name) => name,
        Err(problem) => return empty(vec![problem]),
    };
    let (text, problems) = content::fill(snapshot, page, lang, shown);
    let mut fields = view::page(snapshot, page, lang, shown, &text);
    let route = |number| match number {
        1 => Route::Page { key: key.clone(), lang: lang.clone() },
        number => Route::More { key: key.clone(), lang: lang.clone(), number },
    };
    if number > 1 {
        // The rest of a list is a page of its own to search engines, and no other language's.
        let own = route(number);
        let canonical = site.canonical(&own);
        fields.url = site.routes.url(&own).unwrap_or_default().to_owned();
        fields.permalink =
            canonical.and_then(|route| site.routes.permalink(&route)).unwrap_or_default();
        fields.translations.clear();
    }
    let mut context = Context::new();
    context.insert_value("page", Value::from(fields));
    if let Some(listing) = site.listings.get(key).and_then(|lists| lists.get(lang)) {
        let part = Part { number, size: page.page_size() };
        let pager = view::pager(snapshot, &listing.pages, lang, part, route);
        context.insert_value("pager", Value::from(pager));
    }
    let mut rendered = render(snapshot, lang, &template, &context);
    rendered.problems.extend(problems);
    rendered
}

/// The pages of a tag.
pub(super) fn term(snapshot: &Snapshot, lang: &Lang, tag: &str, number: usize) -> Rendered {
    let site = &snapshot.site;
    let Some(keys) = site.terms.get(lang).and_then(|tags| tags.get(tag)) else {
        return empty(Vec::new());
    };
    let name = functions::string(&snapshot.catalog, lang, &taxonomy::message(tag));
    let route = |number| Route::Term { lang: lang.clone(), tag: tag.to_owned(), number };
    let mut fields = view::plain(snapshot, lang, name, &route(number));
    if number > 1 {
        fields.translations.clear();
    }
    let part = Part { number, size: Some(site.config.page_size) };
    let mut context = Context::new();
    context.insert_value("page", Value::from(fields));
    context.insert_value("pager", Value::from(view::pager(snapshot, keys, lang, part, route)));
    context.insert_value("term", Value::from(view::term(snapshot, lang, tag)));
    render(snapshot, lang, known::TERM, &context)
}

/// All tags.
pub(super) fn terms(snapshot: &Snapshot, lang: &Lang) -> Rendered {
    let title = functions::string(&snapshot.catalog, lang, "tags");
    let fields = view::plain(snapshot, lang, title, &Route::Terms { lang: lang.clone() });
    let mut context = Context::new();
    context.insert_value("page", Value::from(fields));
    render(snapshot, lang, known::TERMS, &context)
}

/// A page that is no page of the site's content: the language chooser, "not found".
pub(super) fn bare(snapshot: &Snapshot, lang: &Lang, template: &str) -> Rendered {
    if !snapshot.theme.has(template) {
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
    let known = |name: &String| snapshot.theme.has(name);
    if let Some(asked) = &version.shared.template {
        let short = asked.text.trim_end_matches(".html");
        let name = format!("{short}.html");
        if known(&name) && known::is_for_pages(short) {
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
    let plain = if page.children.is_empty() { known::PAGE } else { known::SECTION };
    [plain, known::PAGE]
        .into_iter()
        .map(str::to_owned)
        .find(known)
        .ok_or_else(|| missing_template(snapshot, Code::MissingTemplate.anywhere(), known::PAGE))
}

fn missing_template(snapshot: &Snapshot, problem: Diagnostic, wanted: &str) -> Diagnostic {
    let names = snapshot.theme.names().map(|name| name.trim_end_matches(".html"));
    let names = names.filter(|name| known::is_for_pages(name));
    let meant = nearest(wanted.trim_end_matches(".html"), names);
    problem.with("template", wanted).suggest(meant)
}

fn render(snapshot: &Snapshot, lang: &Lang, template: &str, context: &Context) -> Rendered {
    let mut html = Vec::with_capacity(16 * 1024);
    if let Err(error) = snapshot.engine(lang, lang).render_to(template, context, &mut html) {
        return empty(vec![snapshot.theme.explain(&error, template)]);
    }
    let Ok(finished) = finish::finish(html) else {
        let problem = Code::TemplateError.anywhere().with("detail", format!("{template}: UTF-8"));
        return empty(vec![problem]);
    };
    let told = &finished.told;
    let messages = told.missing_messages.iter().map(|id| missing_message(snapshot, id));
    let withheld = told.withheld.iter().map(|key| {
        let problem = at_template(snapshot, Code::WithheldLink, key);
        problem.with("target", key).with("kind", "nothing")
    });
    Rendered {
        media_type: super::media_type("html"),
        problems: messages.chain(withheld).collect(),
        links: finished.links,
        body: Body::Bytes(finished.html),
    }
}

/// A message that no language has, told at the first template that asks for it. Every chain ends in
/// the source language, so that is where it is missing whoever reads.
fn missing_message(snapshot: &Snapshot, id: &str) -> Diagnostic {
    let problem = at_template(snapshot, Code::MissingMessage, id);
    problem.with("message", id).with("language", snapshot.site.config.source_language.tag())
}

/// A problem at the first template that has a text between quotes.
fn at_template(snapshot: &Snapshot, code: Code, quoted: &str) -> Diagnostic {
    let place = snapshot.theme.quotes(quoted);
    place.map_or_else(|| code.anywhere(), |(source, span)| code.at(source, span))
}

fn empty(problems: Vec<Diagnostic>) -> Rendered {
    Rendered {
        media_type: super::media_type("html"),
        body: Body::Bytes(Vec::new()),
        links: Links::default(),
        problems,
    }
}
