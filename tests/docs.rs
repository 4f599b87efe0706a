//! `docs/templates.md` says what the code says. `UPDATE_EXPECTED=1 cargo test --test docs` writes its
//! sections anew: read the difference before you keep it.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;

use common::{archive, check, make, project, tree, world};
use haiyen::render::view::{Field, SURFACE, Shape};
use haiyen::render::{FUNCTIONS, Function};
use haiyen::site::directives;
use haiyen::site::route::Server;
use haiyen::theme::known::{Known, TEMPLATES};
use haiyen::world::Flavour;

const DOCUMENT: &str = "docs/templates.md";

fn document() -> String {
    std::fs::read_to_string(project().join(DOCUMENT)).unwrap()
}

/// What the code says, by the name of the section.
fn sections() -> [(&'static str, String); 4] {
    [
        ("templates", TEMPLATES.iter().fold(TEMPLATES_HEAD.to_owned(), template)),
        ("shapes", SURFACE.iter().map(shape).collect()),
        ("functions", FUNCTIONS.iter().map(function).collect()),
        ("directives", directives()),
    ]
}

const TEMPLATES_HEAD: &str =
    "| Template | What is made with it | It is given | A theme without it |\n|---|---|---|---|\n";

fn template(table: String, known: &Known) -> String {
    let given: Vec<_> = known.given.iter().map(|name| format!("`{name}`")).collect();
    let (name, makes, without) = (known.name, known.makes, known.without);
    format!("{table}| `{name}` | {makes} | {} | {without} |\n", given.join(", "))
}

fn shape(shape: &Shape) -> String {
    let mut text = format!("### {}\n\n{}\n\n", shape.name, shape.about.trim());
    text += "| Field | Type | What it is |\n|---|---|---|\n";
    for Field { name, kind, about } in shape.fields {
        writeln!(text, "| `{name}` | {} | {} |", type_name(kind), about.trim()).unwrap();
    }
    text + "\n"
}

/// A type of the code in the words of templates.
fn type_name(kind: &str) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer)?.strip_suffix('>');
    match kind {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" => "number".to_owned(),
        "Links" => type_name("Vec<LinkView>"),
        "Link" => type_name("LinkView"),
        "Html" => "HTML".to_owned(),
        "Table" => "table".to_owned(),
        view if view.ends_with("View") => format!("[{view}](#{})", view.to_lowercase()),
        _ => match (inside("Option<"), inside("Vec<")) {
            (Some(inner), _) => format!("{}, or nothing", type_name(inner)),
            (_, Some(inner)) => format!("list of {}", type_name(inner)),
            _ => panic!("no words for the type {kind}"),
        },
    }
}

fn function(function: &Function) -> String {
    let kind = if function.is_filter() { "a filter" } else { "a function" };
    let mut text = format!("### `{}`, {kind}\n\n{}\n\n", function.name, function.about);
    for parameter in function.parameters {
        writeln!(text, "- `{}`: {}", parameter.name, parameter.about).unwrap();
    }
    writeln!(text, "\nIt gives: {}.\n\n```text", type_name(function.gives)).unwrap();
    for (example, result) in function.examples {
        writeln!(text, "{example}\n    {result}").unwrap();
    }
    text + "```\n\n"
}

fn directives() -> String {
    let names = |names: &[&str]| {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    format!(
        "- The text in brackets is the parameter `{}`; a component without one takes no such text.\n\
         - Parameters named {} are addresses, written and looked up like those of links and pictures.\n\
         - {} is a list of figures by their ids, {} of pages by their keys (`history/po-nagar`): looked up where the\n  \
         author wrote them, and the page lists the sources of the figures.\n\
         - A parameter is `string`, `integer`, `float`, `number` or `bool`, or has no type and takes any text. `{{wide}}`\n  \
         alone is `wide=true`. One without a default must be given. What else an author writes is an error at its place.\n\
         - `{}` and `{}` are directives without a component. `{}` is made by the component of its name if there is one.\n",
        directives::LABEL,
        names(directives::ADDRESSES),
        names(directives::FIGURES),
        names(directives::PAGES),
        directives::FACT,
        directives::PAGE,
        directives::ALERT,
    )
}

#[test]
fn the_document_says_what_the_code_says() {
    let mut made = document();
    for (name, section) in sections() {
        let mark = format!("<!-- {name} -->\n");
        let (before, rest) = made.split_once(&mark).unwrap();
        let (_, after) = rest.split_once("<!-- end -->").unwrap();
        made = format!("{before}{mark}{}\n<!-- end -->{after}", section.trim_end());
    }
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(project().join(DOCUMENT), &made).unwrap();
    }
    for (number, (made, written)) in made.lines().zip(document().lines()).enumerate() {
        assert_eq!(made, written, "{DOCUMENT}:{}", number + 1);
    }
    assert_eq!(made, document());
}

#[test]
fn every_shape_and_field_is_described() {
    let declared: BTreeSet<String> = tree(&project().join("src/render"))
        .into_values()
        .flat_map(|bytes| {
            let text = String::from_utf8(bytes).unwrap();
            let shapes = text.split("\nview! {").skip(1).map(|rest| {
                let line = rest
                    .lines()
                    .find(|line| !line.trim_start().starts_with("///") && !line.is_empty());
                line.unwrap().trim().trim_end_matches(" {").to_owned()
            });
            shapes.collect::<Vec<_>>()
        })
        .collect();
    let described: BTreeSet<String> = SURFACE.iter().map(|shape| shape.name.to_owned()).collect();
    assert_eq!(declared, described);
    for shape in SURFACE {
        assert!(!shape.about.trim().is_empty(), "{}", shape.name);
        for field in shape.fields {
            assert!(field.about.trim().len() > 3, "{}.{}", shape.name, field.name);
        }
    }
}

/// A site for the examples of functions and filters.
const EXAMPLES: &str = "-- content/vi.md --\n# A\n-- content/history/vi.md --\n# A\n\
    -- content/history/po-nagar/vi.md --\n# Po Nagar\n-- themes/plain/static/bird.svg --\n<svg/>\n\
    -- locales/vi/a.ftl --\nread-more = Đọc tiếp\nphotos = { $count } ảnh\nfact-area = Diện tích\nunit-km2 = { $value } km²\n\
    -- data/facts.toml --\n[area]\nvalue = 8555.86\nunit = 'km2'\nas_of = 2025-07-01\nsource = {title = 'Cục Thống kê'}\nreview = 2030-01-01\n";

#[test]
fn the_examples_of_functions_give_what_is_said() {
    for function in FUNCTIONS {
        assert!(!function.examples.is_empty(), "{}", function.name);
        for (example, result) in function.examples {
            let name = function.name;
            let called = format!("{name}(");
            assert!(
                example.contains(&called) || example.contains(&format!("| {name} ")),
                "{example}"
            );
            let template = format!("-- themes/plain/templates/page.html --\n{example}\n");
            let made = make(&world(&format!("{EXAMPLES}{template}"), Flavour::Unix));
            let errors = made.diagnostics.iter().filter(|found| found.is_error()).count();
            assert_eq!(errors, 0, "{}", made.problems());
            assert_eq!(made.page("/").trim(), *result, "{example}");
        }
    }
}

#[test]
fn administrators_are_told_of_every_file() {
    for document in ["docs/server.en.md", "docs/server.vi.md"] {
        let text = std::fs::read_to_string(project().join(document)).unwrap();
        for server in Server::ALL {
            assert!(text.contains(&format!("| `{}` |", server.file())), "{document} {server:?}");
        }
    }
}

#[test]
fn every_option_of_publishing_is_told() {
    let options: BTreeSet<String> = ["publish", "takedown"]
        .iter()
        .flat_map(|command| {
            let mut haiyen = std::process::Command::new(env!("CARGO_BIN_EXE_haiyen"));
            let help = haiyen.args([command, "--help"]).output().unwrap().stdout;
            let help = String::from_utf8(help).unwrap();
            let words = help.split_whitespace().filter(|word| word.starts_with("--"));
            words.map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|option| option != "--help")
        .collect();
    assert!(options.len() > 15, "{options:?}");
    for document in ["docs/publish.en.md", "docs/publish.vi.md"] {
        let text = std::fs::read_to_string(project().join(document)).unwrap();
        let (_, table) = text.rsplit_once("\n## ").unwrap();
        let told: BTreeSet<_> = table
            .split(['`', ' '])
            .filter(|word| word.starts_with("--"))
            .map(str::to_owned)
            .collect();
        assert_eq!(told, options, "{document}");
    }
}

/// What stands between the fences of a document that are of a kind.
fn fenced(document: &str, kind: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project().join(document)).unwrap();
    let inside = text.split("```").skip(1).step_by(2);
    inside.filter_map(|fence| fence.strip_prefix(kind)).map(str::to_owned).collect()
}

#[test]
fn destinations_are_read_as_they_are_told() {
    for document in ["docs/publish.en.md", "docs/publish.vi.md"] {
        let examples = fenced(document, "toml\n");
        assert!(examples.len() > 3, "{document}");
        for example in examples {
            let head = "base_url = 'https://khanhhoa.example'\nsource_language = 'vi'\ntheme = 'plain'\n[languages.vi]\n";
            let site = format!("-- site.toml --\n{head}{example}\n-- content/vi.md --\n# A\n");
            let made = make(&world(&site, Flavour::Unix));
            assert_eq!(made.problems(), "", "{document}: {example}");
        }
    }
}

#[test]
fn messages_come_out_as_is_said() {
    let written = document();
    let (_, table) = written.split_once("| Message |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let rows: Vec<_> = table.lines().skip(2).collect();
    assert!(rows.len() > 4);
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let &[message, value, lang, result] = cells.as_slice() else { panic!("{row}") };
        let [message, value, lang] = [message, value, lang].map(|cell| cell.trim_matches('`'));
        let site = format!(
            "-- site.toml --\nbase_url = 'https://a.example'\nsource_language = '{lang}'\nroot_language = '{lang}'\n\
             theme = 'plain'\n[languages.{lang}]\n-- content/{lang}.md --\n# A\n-- locales/{lang}/a.ftl --\nm = {message}\n\
             -- themes/plain/templates/page.html --\n{{{{ t(id=\"m\", x=\"{value}\") }}}}\n"
        );
        let made = make(&world(&site, Flavour::Unix));
        let page = made.page("/").trim().replace('\u{a0}', " ");
        assert_eq!(page, result, "{row} {}", made.problems());
    }
}

#[test]
fn templates_are_given_what_is_said() {
    let names = ["page", "pager", "term"];
    let says = |known: &Known| {
        let line = |name: &&str| format!("{{{{ {name} is defined }}}} ");
        names.iter().map(line).collect::<String>() + known.name
    };
    let mut site = "-- content/vi.md --\n# A\n-- content/a/vi.md --\n---\ntitle: A\nkind: <kind>\ntags: [sea]\n---\n\
        -- content/b/vi.md --\n# B\n-- content/b/c/vi.md --\n# C\n\
        -- locales/vi/a.ftl --\ntag-sea = Biển\ntags = Thẻ\n\
        -- site.toml --\nbase_url = 'https://a.example'\nsource_language = 'vi'\ntheme = 'all'\n[languages.vi]\n"
        .to_owned();
    for known in TEMPLATES {
        site += &format!("-- themes/all/templates/{} --\n{}\n", known.name, says(known));
    }
    let site = site.replace("<kind>", "place");
    let made = make(&world(&site, Flavour::Unix));
    let addresses = [
        ("page.html", "/vi/b/c/"),
        ("section.html", "/vi/b/"),
        ("<kind>.html", "/vi/a/"),
        ("term.html", "/vi/tags/sea/"),
        ("terms.html", "/vi/tags/"),
        ("404.html", "/404.html"),
        ("chooser.html", "/"),
    ];
    assert_eq!(
        addresses.map(|(name, _)| name).to_vec(),
        TEMPLATES.iter().map(|known| known.name).collect::<Vec<_>>()
    );
    for (known, (name, address)) in TEMPLATES.iter().zip(addresses) {
        let given = names.map(|name| known.given.contains(&name).to_string()).join(" ");
        let page = made.page(address).trim();
        assert_eq!(page, format!("{given} {}", name.replace("<kind>", "place")));
    }
}

/// What stands between fences after a heading.
fn fences(heading: &str) -> Vec<String> {
    let document = document();
    let (_, rest) = document.split_once(heading).unwrap();
    let inside = rest.split("```").skip(1).step_by(2);
    inside.map(|fence| fence.split_once('\n').unwrap().1.to_owned()).collect()
}

#[test]
fn the_whole_example_makes_what_is_said() {
    let [site, page] = fences("## A whole example").try_into().unwrap();
    assert!(archive(&site).len() > 8, "the example is read");
    check(&site, &format!("-- / --\n{page}"));
}
