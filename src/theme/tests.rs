//! Layers of templates, and what is wrong in them.

use super::*;
use crate::source::Source;

/// Templates, each named after its layer (`site:page.html`), and the problems of loading them.
fn load(templates: &[(&str, &str)]) -> (Theme, Vec<String>) {
    let layer = |theme: &str| {
        let own = templates.iter().filter_map(|(name, text)| {
            let (layer, name) = name.split_once(':').unwrap_or(("x", name));
            let source = Source::new(format!("{layer}/{name}"), text);
            (layer == theme).then(|| (name.to_owned(), source))
        });
        Layer {
            theme: (theme != "site").then(|| theme.to_owned()),
            templates: own.collect(),
            files: BTreeMap::new(),
        }
    };
    let (theme, problems) = Theme::new(["x", "y", "site"].map(layer).into(), |_| {});
    (theme, problems.into_iter().map(show).collect())
}

fn show(problem: Diagnostic) -> String {
    let place =
        problem.place.map(|place| format!(" {}:{}:{}", place.file, place.line, place.column));
    let chain = problem.args.into_iter().find(|(name, _)| *name == "chain");
    let chain = chain.map(|(_, chain)| format!(" {chain}"));
    format!("{}{}{}", problem.code.as_str(), place.unwrap_or_default(), chain.unwrap_or_default())
}

#[track_caller]
fn check(templates: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(load(templates).1, expected);
}

/// What the template `page` comes out as, or why it does not.
fn render(templates: &[(&str, &str)]) -> String {
    let (theme, problems) = load(templates);
    assert_eq!(problems, [""; 0]);
    let made = theme.tera.render("page", &tera::Context::new());
    made.unwrap_or_else(|error| show(theme.explain(&error, "page")))
}

#[test]
fn mistakes_in_templates_are_located() {
    check(&[("a.html", "một\n{{ 1 + }}")], &["template-syntax x/a.html:2:8"]);
    check(
        &[("a.html", "{% extends \"bose.html\" %}"), ("base.html", "")],
        &["missing-template x/a.html:1:13"],
    );
    check(&[("a.html", "ok")], &[]);
}

#[test]
fn all_mistakes_of_a_kind_are_told_at_once() {
    check(
        &[("a", "{{ 1 + }}"), ("b", "ok"), ("y:c", "{% if %}"), ("d", "{{ 1 | nope }}")],
        &["template-syntax x/a:1:8", "template-syntax y/c:1:7"],
    );
    check(
        &[("a", "ế {{ 1 | nope }}\n {{ <no/> }}"), ("b", "{{ nope() }}")],
        &["template-syntax x/a:1:10", "template-syntax x/a:2:5", "template-syntax x/b:1:4"],
    );
}

#[test]
fn the_highest_layer_stands_in_and_the_lower_stay_in_reach() {
    let base = ("base", "{% block a %}x{% endblock %}");
    let page = ("page", "{% extends \"base\" %}");
    let over = ("y:base", "{% extends \"x/base\" %}{% block a %}y{{ super() }}{% endblock %}");
    let site = ("site:base", "{% extends \"y/base\" %}{% block a %}s{{ super() }}{% endblock %}");
    assert_eq!(render(&[base, page]), "x");
    assert_eq!(render(&[base, page, over]), "yx");
    assert_eq!(render(&[base, page, over, site]), "syx");
    assert_eq!(render(&[base, ("y:page", "{% include \"x/base\" %}")]), "x");
    let (theme, _) = load(&[base, page, over]);
    assert!(theme.has("page") && theme.has("y/base") && !theme.has("y/page"));
    assert!(theme.names().all(|name| ["base", "page"].contains(&name)));
}

#[test]
fn a_component_stands_in_for_that_of_its_name_whatever_the_file() {
    let below =
        "{% component a() %}1{% endcomponent %}{% component b() %}2{{ <a/> }}{% endcomponent %}";
    let above = "{% component a() %}3{% endcomponent %}";
    let page = ("page", "{{ <a/> }}{{ <b/> }}");
    assert_eq!(render(&[page, ("components/all", below), ("site:components/a", above)]), "323");
    assert_eq!(render(&[page, ("components/a", below), ("y:components/a", above)]), "323");
    check(
        &[("components/a", above), ("components/b", below)],
        &["template-syntax x/components/b:1:14"],
    );
}

#[test]
fn circles_of_templates_are_told_with_their_stations() {
    check(&[("a", "{% extends \"a\" %}")], &["template-circle x/a:1:13 x/a → x/a"]);
    check(
        &[("a", "{% extends \"b\" %}"), ("b", "{% extends \"a\" %}"), ("c", "{% include \"a\" %}")],
        &["template-circle x/a:1:13 x/a → x/b → x/a"],
    );
    check(
        &[("a", "{% include \"b\" %}"), ("b", "{% include \"a\" %}"), ("d", "{% include \"d\" %}")],
        &["template-circle x/a:1:13 x/a → x/b → x/a", "template-circle x/d:1:13 x/d → x/d"],
    );
    check(
        &[("a", "{{ <c/> }}"), ("c", "{% component c() %}{% include \"a\" %}{% endcomponent %}")],
        &["template-circle x/c:1:32 <c> → x/a → <c>"],
    );
    check(
        &[
            ("page", "{% extends \"base\" %}"),
            ("base", ""),
            ("site:base", "{% extends \"page\" %}"),
        ],
        &["template-circle site/base:1:13 base → x/page → base"],
    );
}

#[test]
fn a_component_may_call_itself_as_long_as_it_ends() {
    let menu = |condition: &str| {
        format!(
            "{{% component menu(n: integer) %}}{{{{ n }}}}{{% if {condition} %}}{{{{ <menu n={{n+1}}/> }}}}\
             {{% endif %}}{{% endcomponent %}}"
        )
    };
    let page = ("page", "{{ <menu n={1}/> }}");
    assert_eq!(render(&[page, ("m", &menu("n < 9"))]), "123456789");
    assert_eq!(render(&[page, ("m", &menu("true"))]), "template-circle x/m:1:57 <menu> → <menu>");
    let through = [
        ("b", "{% component b() %}{{ <c/> }}{% endcomponent %}"),
        ("c", "{% component c() %}{{ <b/> }}{% endcomponent %}"),
        ("page", "{% block x %}{% include \"d\" %}{% endblock %}"),
        ("d", "{{ <c/> }}"),
    ];
    assert_eq!(render(&through), "template-circle x/b:1:24 <b> → <c> → <b>");
}

#[test]
fn what_would_not_fit_on_the_stack_is_refused() {
    let pile = |height: usize, how: &str| -> Vec<(String, String)> {
        let mut pile: Vec<_> =
            (1..height).map(|n| (format!("{n}"), format!("{{% {how} \"{}\" %}}", n + 1))).collect();
        pile.push((format!("{height}"), "ok".to_owned()));
        pile.push(("page".to_owned(), format!("{{% {how} \"1\" %}}")));
        pile
    };
    for how in ["include", "extends"] {
        let fits = pile(39, how);
        let fits: Vec<_> = fits.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(render(&fits), "ok");
        for height in [40, 300] {
            let high = pile(height, how);
            let high: Vec<_> =
                high.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            let problems = load(&high).1;
            assert!(
                problems.len() == 1 && problems[0].starts_with("template-circle"),
                "{problems:?}"
            );
        }
    }
}

#[test]
fn a_range_has_an_end() {
    let all = "{% for i in range(end=1000000000) %}{{ i }}{% endfor %}";
    assert_eq!(render(&[("page", all)]), "template-error x/page:1:13");
}

#[test]
fn a_stylesheet_has_a_new_address_whatever_of_the_files_changes() {
    let hash = |files: &[(&str, &str)]| {
        let files = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), File::read(path, text.as_bytes()).unwrap()));
        Asset::all(&[Layer { files: files.collect(), ..Layer::default() }])["a.css"].hash.clone()
    };
    let two = hash(&[("a.css", "p{}"), ("b.css", "h1{}")]);
    assert_ne!(hash(&[("a.css", "p{}h1{}")]), two);
    assert_ne!(hash(&[("a.css", "p{}"), ("c.css", "h1{}")]), two);
    assert_ne!(hash(&[("a.css", "p{}"), ("b.css", "h1{}"), ("c.svg", "")]), two);
    assert_eq!(hash(&[("a.css", "p{}"), ("b.css", "h1{}")]), two);
}
