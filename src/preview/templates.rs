//! The program's own pages, made with templates as pages of the site are.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::diag::{Diagnostic, Messages};

use super::desk::is_written;

/// Files that browsers ask for by name.
pub const FILES: &[(&str, &str, &str)] = &[
    ("preview.css", "text/css; charset=utf-8", include_str!("pages/preview.css")),
    ("page.js", "text/javascript; charset=utf-8", include_str!("pages/page.js")),
    ("dashboard.js", "text/javascript; charset=utf-8", include_str!("pages/dashboard.js")),
];

const PAGES: &[(&str, &str)] = &[
    ("dashboard.html", include_str!("pages/dashboard.html")),
    ("panel.html", include_str!("pages/panel.html")),
    ("problem.html", include_str!("pages/problem.html")),
    ("notice.html", include_str!("pages/notice.html")),
    ("head.html", include_str!("pages/head.html")),
    ("item.html", include_str!("pages/item.html")),
    ("bay.html", include_str!("pages/bay.html")),
];

/// The program's own pages.
pub struct Templates(Tera);

impl Templates {
    /// Reads the embedded templates; a test holds that they are right.
    #[must_use]
    pub fn new(words: &Arc<Messages>) -> Self {
        let mut tera = Tera::default();
        let words = Arc::clone(words);
        tera.register_function("t", move |args: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            let id = args.must_get::<&str>("id")?;
            let text =
                |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let values: Vec<(&str, String)> =
                args.iter().filter_map(|(key, value)| Some((key.as_str()?, text(value)))).collect();
            let values: Vec<(&str, &str)> =
                values.iter().map(|(key, value)| (*key, value.as_str())).collect();
            Ok(Value::from(words.text(id, &values)))
        });
        let _ = tera.add_raw_templates(PAGES.iter().copied());
        Self(tera)
    }

    /// A page with these values.
    #[must_use]
    pub fn render(&self, name: &str, values: &impl Serialize) -> String {
        let made =
            Context::from_serialize(values).and_then(|context| self.0.render(name, &context));
        // A test renders every one of them; whatever went wrong, its text is nothing to run.
        made.unwrap_or_else(|error| crate::render::escape(&error.to_string()))
    }
}

/// A problem as the program's own pages show it.
#[derive(Serialize)]
pub struct ProblemView {
    severity: &'static str,
    severity_name: String,
    code: &'static str,
    cause: String,
    way_out: Option<String>,
    suggestion: Option<String>,
    file: Option<String>,
    line: usize,
    excerpt: Option<Excerpt>,
    page_url: Option<String>,
    openable: bool,
}

/// A line with the part that is wrong.
#[derive(Serialize)]
struct Excerpt {
    before: String,
    marked: String,
    after: String,
}

impl ProblemView {
    /// A problem in a reader's words; `page_url` is where its file is shown.
    #[must_use]
    pub fn new(problem: &Diagnostic, words: &Messages, page_url: Option<String>) -> Self {
        let place = problem.place.as_ref();
        let excerpt = place.filter(|place| place.line > 0).map(|place| {
            let caret = place.caret();
            let part = |range: std::ops::Range<usize>| {
                place.text.get(range).unwrap_or_default().to_owned()
            };
            Excerpt {
                before: part(0..caret.start),
                marked: part(caret.clone()),
                after: part(caret.end..place.text.len()),
            }
        });
        let suggestion = problem.suggestion.as_deref();
        Self {
            severity: problem.severity.as_str(),
            severity_name: words.text(problem.severity.as_str(), &[]),
            code: problem.code.as_str(),
            cause: words.cause(problem),
            way_out: words.way_out(problem),
            suggestion: suggestion.map(|text| words.text("did-you-mean", &[("suggestion", text)])),
            file: place.map(|place| place.file.clone()),
            line: place.map_or(0, |place| place.line),
            excerpt,
            page_url,
            openable: place.is_some_and(|place| is_written(&place.file)),
        }
    }
}
