//! Themes: what their templates are given, what lies over what, and what is told of their mistakes.

mod common;
use common::{HOME, check, check_problems};

/// Two themes, the site's the child, and a page in Vietnamese to show them on.
const FAMILY: &str = "-- site.toml --\nbase_url = 'https://a.example'\nsource_language = 'vi'\nroot_language = 'vi'\n\
    theme = 'con'\n[languages.vi]\n\
    -- themes/con/theme.toml --\ntitle = 'Con'\nparent = 'me'\n\
    -- themes/me/templates/404.html --\n\
    -- themes/me/templates/page.html --\n{% extends \"base.html\" %}{% block main %}{{ page.content }}{% endblock %}\n\
    -- themes/me/templates/base.html --\n\
    {{ t(id=\"a\") }} {{ t(id=\"b\") }} {{ t(id=\"c\") }} {% block main %}{% endblock %} <note/>: {{ <note/> }}\
    <img alt=\"\" src=\"{{ asset(path=\"a.svg\") }}\"><img alt=\"\" src=\"{{ asset(path=\"b.svg\") }}\"><img alt=\"\" src=\"{{ asset(path=\"c.svg\") }}\">\n\
    -- themes/me/components/note.html --\n{% component note() %}me{% endcomponent %}{% component more() %}more{% endcomponent %}\n\
    -- themes/me/static/a.svg --\nme a\n-- themes/me/static/b.svg --\nme b\n-- themes/me/static/c.svg --\nme c\n\
    -- themes/me/locales/vi/a.ftl --\nsite-title = S\na = me\nb = me\nc = me\n\
    -- themes/con/locales/vi/a.ftl --\nb = con\nc = con\n-- locales/vi/a.ftl --\nc = site\n\
    -- themes/con/static/b.svg --\ncon b\n-- themes/con/static/c.svg --\ncon c\n\
    -- content/vi.md --\n# T\n::more\n";

#[test]
fn a_template_with_an_undefined_variable() {
    check_problems(
        "-- themes/plain/templates/page.html --\n<h1>{{ page.title }}</h1>\n{{ page.subtitle }}",
        "error template-error themes/plain/templates/page.html:2:9",
    );
}

#[test]
fn templates_and_themes_that_are_not_there() {
    check_problems(
        "-- content/a/vi.md --\n---\ntitle: A\ntemplate: pgae\n---\n-- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A",
        "error missing-template content/a/vi.md:3:11 (page)",
    );
    let toml =
        "base_url = 'https://a.example'\nsource_language = 'vi'\ntheme = 'palin'\n[languages.vi]";
    check(
        &format!("-- site.toml --\n{toml}\n-- content/vi.md --\n# A"),
        "-- problems --\nerror missing-theme site.toml (plain)",
    );
}

#[test]
fn a_template_that_does_not_parse_is_told_once() {
    check_problems(
        "-- themes/plain/templates/page.html --\n{% if %}\n",
        "error template-syntax themes/plain/templates/page.html:1:7",
    );
}

#[test]
fn a_stylesheet_that_refers_to_nothing() {
    check_problems(
        "-- themes/plain/static/a.css --\na{b:url(x.svg)}\n\
         -- themes/plain/templates/page.html --\n<link href=\"{{ asset(path=\"a.css\") }}\"><a href=\"/nowhere/\">",
        "error broken-reference themes/plain/static/a.css:1:9\n\
         error broken-reference themes/plain/templates/page.html:1:49",
    );
}

#[test]
fn what_cannot_be_formatted_is_a_mistake_of_the_template() {
    for wrong in [
        "{{ 1 | number(style=\"ratio\") }}",
        "{{ 1 | number(style=\"currency\") }}",
        "{{ 1 | number(digits=99) }}",
        "{{ 1 | number(digit=2) }}",
        "{{ \"many\" | number }}",
        "{{ \"A\" | list }}",
        "{{ [\"A\"] | list(style=\"nor\") }}",
        "{{ \"2026-03-20\" | date(style=\"full\") }}",
        "{{ t(id=\"half\", n=1) }}",
    ] {
        let column = wrong.find("| ").map_or(4, |bar| bar + 3);
        check(
            &format!(
                "{HOME}-- themes/plain/templates/page.html --\n{wrong}\n\
                 -- locales/vi/a.ftl --\nhalf = {{ NUMBER($n, style: \"half\") }}\n\
                 -- locales/en/a.ftl --\nhalf = x\n-- locales/ko/a.ftl --\nhalf = x\n"
            ),
            &format!(
                "-- problems --\nerror template-error themes/plain/templates/page.html:1:{column}"
            ),
        );
    }
}

#[test]
fn a_page_that_cannot_be_made_is_told_of_and_nothing_that_follows_from_it() {
    let page = "---\ntitle: A\nimage: x.svg\nimage_alt: X\n---\n## Một\n";
    check_problems(
        &format!(
            "-- content/a/vi.md --\n{page}-- content/a/en.md --\n---\ntitle: A\nimage_alt: X\n---\n## One\n\
             -- content/a/ko.md --\n---\ntitle: A\nimage_alt: X\ntemplate: pgae\n---\n## 하나\n\
             -- content/a/x.svg --\n<svg/>\n-- content/a/y.svg --\n<svg/>\n\
             -- content/b/ko.md --\n---\ntitle: B\nsource: ko\n---\n[x](../a/#mot)\n![y](../a/y.svg)\n\
             -- content/b/vi.md --\n# B\n-- content/b/en.md --\n# B\n\
             -- themes/plain/templates/page.html --\n<link rel=\"canonical\" href=\"{{{{ page.permalink }}}}\">\
             {{% for v in page.translations %}}<link rel=\"alternate\" hreflang=\"{{{{ v.hreflang }}}}\" \
             href=\"{{{{ v.permalink }}}}\">{{% endfor %}}{{{{ page.content }}}}"
        ),
        "error missing-template content/a/ko.md:4:11 (page)",
    );
}

#[test]
fn a_theme_lies_over_its_parent_and_the_site_over_both() {
    let (a, b) = ("/assets/a.4308eaeb.svg", "/assets/b.e252b4b0.svg");
    let pictures =
        |c: &str| [a, b, c].map(|address| format!("<img alt=\"\" src=\"{address}\">")).concat();
    let c = "/assets/c.0c0b1719.svg";
    check(
        FAMILY,
        &format!(
            "-- / --\nme con site more <note/>: me{}\n-- {a} --\nme a\n-- {b} --\ncon b\n-- {c} --\ncon c",
            pictures(c)
        ),
    );
    let c = "/assets/c.795124a9.svg";
    check(
        &format!(
            "{FAMILY}-- static/c.svg --\nsite c\n-- static/d.svg --\nsite d\n\
             -- components/all.html --\n{{% component note() %}}site{{% endcomponent %}}\n\
             -- themes/con/templates/base.html --\n<con>{{% include \"me/base.html\" %}}</con>{{% block main %}}{{% endblock %}}\n\
             -- templates/page.html --\n{{% extends \"me/page.html\" %}}{{% block main %}}<site>{{{{ super() }}}}</site>{{% endblock %}}\n"
        ),
        &format!(
            "-- / --\n<con>me con site  <note/>: site{}\n</con><site>more</site>\n\
             -- {c} --\nsite c\n-- /c.svg --\nsite c\n-- /d.svg --\nsite d\n",
            pictures(c)
        ),
    );
}

#[test]
fn a_theme_whose_parent_is_missing_makes_no_site_and_one_problem() {
    let parent =
        |name: &str| format!("{FAMILY}-- themes/con/theme.toml --\nparent = '{name}'\ncolour = 1");
    check(
        &parent("mee"),
        "-- problems --\nerror missing-theme themes/con/theme.toml:1:10 (me)\n\
         error unknown-field themes/con/theme.toml:2:1",
    );
    check(
        &format!("{FAMILY}-- themes/me/theme.toml --\nparent = 'con'"),
        "-- problems --\nerror theme-circle themes/me/theme.toml:1:10",
    );
    check(
        &format!("{FAMILY}-- themes/con/theme.toml --\nparent = 'con'"),
        "-- problems --\nerror theme-circle themes/con/theme.toml:1:10",
    );
    check(
        &format!("{FAMILY}-- themes/con/theme.toml --\nparent"),
        "-- problems --\nerror syntax themes/con/theme.toml:1:7",
    );
}

#[test]
fn templates_and_components_without_end_are_told_once() {
    check(
        &format!(
            "{FAMILY}-- templates/page.html --\n{{% extends \"page.html\" %}}\n\
             -- templates/a.html --\n{{% include \"b.html\" %}}\n-- templates/b.html --\n{{% include \"a.html\" %}}"
        ),
        "-- problems --\nerror template-circle templates/a.html:1:13\n\
         error template-circle templates/page.html:1:13",
    );
    let endless = "{% component more() %}{{ <most/> }}{% endcomponent %}{% component most() %}{{ <more/> }}{% endcomponent %}";
    check(
        &format!("{FAMILY}-- components/more.html --\n{endless}"),
        "-- problems --\nerror template-circle components/more.html:1:27",
    );
    check(
        &format!("{FAMILY}-- components/note.html --\n{}", endless.replace("more", "note")),
        "-- problems --\nerror template-circle components/note.html:1:80",
    );
}

#[test]
fn as_much_in_each_other_as_is_let_through_fits_on_the_stack() {
    let mut site = FAMILY.replace("::more\n", "");
    for number in 1..38 {
        let next = number + 1;
        site += &format!("-- templates/{number}.html --\n{{% include \"{next}.html\" %}}\n");
    }
    let tower = "{% component tower(n: integer) %}{{ n }}{% if n > 1 %}{{ <tower n={n - 1}/> }}{% endif %}{% endcomponent %}";
    check(
        &format!(
            "{site}-- components/tower.html --\n{tower}\n-- templates/38.html --\n{{{{ <tower n={{20}}/> }}}}\n\
             -- templates/page.html --\n{{% block all %}}{{% include \"1.html\" %}}{{% endblock %}}"
        ),
        "-- / --\n2019181716151413121110987654321",
    );
}

#[test]
fn a_page_that_would_run_code_is_not_made() {
    check_problems(
        "-- content/a/vi.md --\n---\ntitle: A\nsources: [{title: T, url: \"java\\tscript:alert(1)\"}]\n---\n\
         -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
         -- themes/plain/templates/page.html --\n<h1>{{ page.title }}</h1>{{ page.content }}\
         {% for source in page.sources %}<a href=\"{{ source.url }}\">{{ source.title }}</a>{% endfor %}\n",
        "error unsafe-link content/a/en.md\n\
         error unsafe-link content/a/ko.md\n\
         error unsafe-link content/a/vi.md",
    );
}
