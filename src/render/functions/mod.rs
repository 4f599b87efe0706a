//! The functions and filters that templates call: strings, dates, numbers, addresses.
//!
//! They are bound to a snapshot and a language, so a template never passes the language and cannot
//! forget to. [`FUNCTIONS`] declares them all, once: their names, how they are called, what they give, and
//! examples with what a Vietnamese reader gets, which is also their documentation.

mod formats;
mod strings;

pub(super) use strings::{marked, plain, site_title, string};

use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::{Snapshot, facts, view};
use crate::catalog::Catalog;
use crate::data::Facts;
use crate::lang::Lang;
use crate::site::{PageKey, Route, Site};

/// What templates can call.
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// What it takes, each by name.
    pub parameters: &'static [Parameter],
    /// What it gives: a type as in [`view::Field`].
    pub gives: &'static str,
    /// Pieces of templates, each with what a Vietnamese reader gets.
    pub examples: &'static [(&'static str, &'static str)],
    call: Call,
}

/// What a function or filter takes.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
}

/// How a function is called.
enum Call {
    /// `name(…)`
    Function(fn(&Bound, &Kwargs) -> TeraResult<Value>),
    /// `value | name(…)`
    Filter(fn(&Bound, &Value, &Kwargs) -> TeraResult<Value>),
}

/// What filters take that write as a language does.
const LANG: Parameter = Parameter {
    name: "lang",
    about: "The language that writes so: `page.lang` for what stands in `page.data`. If left out, the reader's; \
        in a component, that of the text it stands in.",
};

/// Stands for parameters of any name.
const ANY: &str = "…";

/// Everything that templates can call, beside what Tera brings.
pub const FUNCTIONS: &[Function] = &[
    Function {
        name: "t",
        about: "A string of the site: the site's own, else the theme's; in the reader's language, or the \
            next best, which is then marked up as such.",
        parameters: &[
            Parameter { name: "id", about: "The message's name." },
            Parameter {
                name: ANY,
                about: "The message's variables: texts, numbers, lists of texts.",
            },
        ],
        gives: "String",
        examples: &[
            ("{{ t(id=\"read-more\") }}", "Đọc tiếp"),
            ("{{ t(id=\"photos\", count=1234) }}", "1.234 ảnh"),
        ],
        call: Call::Function(strings::t),
    },
    Function {
        name: "asset",
        about: "The address of a file in `static/` of the theme, with a piece of its hash in it: browsers \
            may keep it for ever.",
        parameters: &[Parameter { name: "path", about: "Its path below `static/`." }],
        gives: "String",
        examples: &[("{{ asset(path=\"bird.svg\") }}", "/assets/bird.ac5a2dfb.svg")],
        call: Call::Function(asset),
    },
    Function {
        name: "page",
        about: "Another page as something to link to, in the reader's language or the next best. One that is \
            not online today has no title, and a link to it is left out, its words stay.",
        parameters: &[Parameter { name: "key", about: "Its key." }],
        gives: "LinkView",
        examples: &[(
            "{% set tower = page(key=\"history/po-nagar\") %}{{ tower.url }}",
            "/history/po-nagar/",
        )],
        call: Call::Function(page),
    },
    Function {
        name: "fact",
        about: "A figure of `data/facts.toml`.",
        parameters: &[Parameter { name: "id", about: "Its id." }],
        gives: "FactView",
        examples: &[
            ("{% set area = fact(id=\"area\") %}{{ area.text }}", "8.555,86 km²"),
            (
                "{% set area = fact(id=\"area\") %}{{ area.html }}",
                "<data class=\"fact\" value=\"8555.86\" data-as-of=\"2025-07-01\">8.555,86 km²</data>",
            ),
        ],
        call: Call::Function(fact),
    },
    Function {
        name: "date",
        about: "A date as the reader's language writes it.",
        parameters: &[
            Parameter { name: "style", about: "`long` if left out, `medium` or `short`." },
            LANG,
        ],
        gives: "String",
        examples: &[
            ("{{ \"2026-03-20\" | date }}", "20 tháng 3 2026"),
            ("{{ \"2026-03-20\" | date(style=\"short\") }}", "20/03/2026"),
        ],
        call: Call::Filter(formats::date),
    },
    Function {
        name: "number",
        about: "A number as the reader's language writes it.",
        parameters: &[
            Parameter { name: "style", about: "`decimal` if left out, `percent` or `currency`." },
            Parameter { name: "currency", about: "The currency's code (ISO 4217)." },
            Parameter {
                name: "digits",
                about: "How many digits stand after the point; those that the number has, if left out.",
            },
            LANG,
        ],
        gives: "String",
        examples: &[
            ("{{ 8555.86 | number }}", "8.555,86"),
            ("{{ 8555.86 | number(lang=\"en\") }}", "8,555.86"),
            ("{{ 0.125 | number(style=\"percent\", digits=1) }}", "12,5%"),
            ("{{ 1500000 | number(style=\"currency\", currency=\"VND\") }}", "1.500.000\u{a0}₫"),
        ],
        call: Call::Filter(formats::number),
    },
    Function {
        name: "list",
        about: "A list of texts as one phrase.",
        parameters: &[Parameter { name: "style", about: "`and` if left out, or `or`." }, LANG],
        gives: "String",
        examples: &[
            ("{{ [\"Nha Trang\", \"Cam Ranh\"] | list }}", "Nha Trang và Cam Ranh"),
            ("{{ [\"Nha Trang\", \"Cam Ranh\"] | list(style=\"or\") }}", "Nha Trang hoặc Cam Ranh"),
        ],
        call: Call::Filter(formats::list),
    },
    Function {
        name: "json",
        about: "A value as JSON, safe inside `<script type=\"application/ld+json\">`: what search engines read there.",
        parameters: &[],
        gives: "Html",
        examples: &[
            (
                "{{ \"Tháp \\\"Bà\\\" </script>\" | json }}",
                "\"Tháp \\\"Bà\\\" \\u003c/script\\u003e\"",
            ),
            ("{{ [1653, none] | json }}", "[1653,null]"),
        ],
        call: Call::Filter(formats::json),
    },
];

impl Function {
    /// Whether it is called as `value | name(…)`.
    #[must_use]
    pub const fn is_filter(&self) -> bool {
        matches!(self.call, Call::Filter(_))
    }

    /// Refuses arguments that would be passed over: a slip of the pen would be a wrong figure.
    fn check(&self, args: &Kwargs) -> TeraResult<()> {
        let known = || self.parameters.iter().map(|parameter| parameter.name);
        let unknown = |key: &&str| known().all(|name| name != *key && name != ANY);
        match args.iter().filter_map(|(key, _)| key.as_str()).find(unknown) {
            Some(key) => {
                let known: Vec<&str> = known().collect();
                Err(Error::message(format!("no argument {key:?}: {}", known.join(", "))))
            }
            None => Ok(()),
        }
    }
}

/// Makes the names known, so that templates that use them load.
pub fn declare(tera: &mut Tera) {
    for function in FUNCTIONS {
        if function.is_filter() {
            let nothing = |_: Value, _: Kwargs, _: &State<'_>| Value::none();
            tera.register_filter(function.name, nothing);
        } else {
            tera.register_function(function.name, |_: Kwargs, _: &State<'_>| Value::none());
        }
    }
}

/// What functions are bound to.
struct Bound {
    site: Arc<Site>,
    catalog: Arc<Catalog>,
    facts: Arc<Facts>,
    /// Who follows a link.
    reader: Lang,
    /// The language of the text around: the reader's, but on a page that is shown in another for now.
    lang: Lang,
}

/// Binds the functions to a snapshot, and to the languages of a reader and of the text around.
pub(super) fn register(tera: &mut Tera, snapshot: &Snapshot, reader: &Lang, lang: &Lang) {
    let bound = Arc::new(Bound {
        site: Arc::clone(&snapshot.site),
        catalog: Arc::clone(&snapshot.catalog),
        facts: Arc::clone(&snapshot.facts),
        reader: reader.clone(),
        lang: lang.clone(),
    });
    for function in FUNCTIONS {
        let bound = Arc::clone(&bound);
        match function.call {
            Call::Function(call) => {
                tera.register_function(function.name, move |args: Kwargs, _: &State<'_>| {
                    function.check(&args)?;
                    call(&bound, &args)
                });
            }
            Call::Filter(call) => {
                tera.register_filter(
                    function.name,
                    move |value: Value, args: Kwargs, _: &State<'_>| {
                        function.check(&args)?;
                        call(&bound, &value, &args)
                    },
                );
            }
        }
    }
}

fn asset(bound: &Bound, args: &Kwargs) -> TeraResult<Value> {
    let path = args.must_get::<&str>("path")?;
    let url = bound.site.routes.url(&Route::Asset(path.to_owned())).map(Value::from);
    url.ok_or_else(|| Error::message(format!("no file static/{path} in the theme")))
}

fn page(bound: &Bound, args: &Kwargs) -> TeraResult<Value> {
    let written = args.must_get::<&str>("key")?;
    let key = PageKey::new(written.trim_matches('/'));
    if bound.site.is_withheld(&key) {
        return Ok(view::withheld(&bound.site, written, &bound.lang));
    }
    let found = bound.site.pages.get(&key);
    let found = found.and_then(|page| view::link(&bound.site, page, &bound.reader));
    found.ok_or_else(|| Error::message(format!("no page {key}")))
}

fn fact(bound: &Bound, args: &Kwargs) -> TeraResult<Value> {
    let id = args.must_get::<&str>("id")?;
    let found = facts::view(&bound.facts, &bound.catalog, &bound.lang, id).map(Value::from);
    found.ok_or_else(|| Error::message(format!("no figure {id:?} in data/facts.toml")))
}
