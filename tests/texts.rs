//! Texts as people bring them: encodings, directives, figures, HTML.

mod common;
use common::{HOME, check, check_problems, make, world};
use haiyen::world::Flavour;

/// The problems of a site whose Vietnamese home page is these bytes, and their words in English.
#[track_caller]
fn check_bytes(bytes: &[u8], problems: &str, words: &[&str]) {
    let mut world = common::world(HOME, haiyen::world::Flavour::Unix);
    world.write_bytes("content/vi.md", bytes.to_vec());
    let made = common::make(&world);
    assert_eq!(made.problems(), problems);
    let messages = haiyen::diag::Messages::new(haiyen::diag::UiLang::En);
    let told = haiyen::diag::render_human(&made.diagnostics, &messages, false);
    for word in words {
        assert!(told.contains(word), "{told}");
    }
}

#[test]
fn texts_in_the_encodings_that_offices_have() {
    let text = "# Tháp Bà\r\nMột.";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_bytes(&[b"\xff\xfe", &*little].concat(), "", &[]);
    check_bytes(&little, "", &[]);
    check_bytes("# Tha\u{301}p Ba\u{300}".as_bytes(), "", &[]);
    check_bytes(
        b"---\norder: 1\n---\n# Th\xb8p B\xb5 Po Nagar\n",
        "error legacy-encoding content/vi.md:4:3",
        &["TCVN3 (ABC)", "\u{201c}Tháp Bà Po Nagar\u{201d}", "Ctrl+Shift+F6"],
    );
    check_bytes(
        b"# Tha\xf9p Ba\xf8 Po Nagar\n",
        "error legacy-encoding content/vi.md:1:3",
        &["VNI Windows", "\u{201c}Tháp Bà Po Nagar\u{201d}"],
    );
    check_bytes(b"# A\n\xff\xff", "error not-utf8 content/vi.md:2:1", &[]);
    check_bytes(b"\xff\xff", "error not-utf8 content/vi.md:1:1", &[]);
    check_bytes(
        "# KhÃ¡nh HÃ²a\n".as_bytes(),
        "warning misread-text content/vi.md:1:5",
        &["\u{201c}Khánh Hòa\u{201d}"],
    );
    check_bytes(b"# A\nb\0c", "error binary-file content/vi.md:2:2", &["signs that are not text"]);
    check_bytes(
        "# Tháp Bà\n\nQuÇn thÓ Th¸p Bµ ë phÝa b¾c.\n".as_bytes(),
        "warning legacy-text content/vi.md:3:1",
        &["TCVN3 (ABC)", "\u{201c}Quần thể Tháp Bà ở phía bắc.\u{201d}"],
    );
}

#[test]
fn a_name_is_the_same_however_its_marks_were_typed() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: Va\u{323}n\n---\n## Ca\u{309}nh\n[x](#canh) [y](../b/a\u{309}nh.svg)\n\
             -- content/b/vi.md --\n# B\n![x](ảnh.svg)\n-- content/b/ảnh.svg --\n<svg/>\n"
        ),
        "-- problems --\ninformation missing-translation content/a/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}

#[test]
fn directives_in_the_wrong_shape_lose_nothing_unseen() {
    check_problems(
        "-- content/a/vi.md --\n# A\nx :alert[y]\n\n:::fact[z]\nw\n:::\n\n:::page[/]\nv\n:::\n\n:::alert[t]{kind=note x=1}\nu\n:::\n\n:::\n\n:::alert\n\
         -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n",
        "error directive-syntax content/a/vi.md:2:4\n\
         error directive-syntax content/a/vi.md:4:4\n\
         error directive-syntax content/a/vi.md:8:4\n\
         error no-label content/a/vi.md:12:10\n\
         error unknown-parameter content/a/vi.md:12:23\n\
         error unclosed-directive content/a/vi.md:16:1\n\
         error unclosed-directive content/a/vi.md:18:1",
    );
}

#[test]
fn words_in_braces_and_directives_in_code_are_the_authors() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A {{dự thảo}}\n## Giá {{2026}}\n## B {{#b}}\n## C {{#Lễ hội}}\n```\n:fact[x]\n```\n\n    ::y[z]\n\
             -- content/a/en.md --\n# A\n## P\n## B {{#b}}\n## C\n-- content/a/ko.md --\n# A\n## P\n## B\n## C\n"
        ),
        "-- /a/ --\n<h1>A {dự thảo}</h1>\n<h2 id=\"gia-2026\">Giá {2026}</h2>\n<h2 id=\"b\">B</h2>\n\
         <h2 id=\"c-le-hoi\">C {#Lễ hội}</h2>\n<pre><code>:fact[x]\n</code></pre>\n<pre><code>::y[z]\n</code></pre>",
    );
}

#[test]
fn ranges_of_percentages_and_money_write_a_sign_after_the_number_once() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n:fact[growth] :fact[price] :fact[year]\n\
             -- content/a/en.md --\n# A\n:fact[growth] :fact[price]\n-- content/a/ko.md --\n# A\n\
             -- data/facts.toml --\n[growth]\nvalue = '3–5.5'\nunit = '%'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             [price]\nvalue = '10-12'\nunit = 'USD'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             [year]\nvalue = '1653'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n"
        ),
        "-- /a/ --\n<h1>A</h1>\n<p><span class=\"fact\" data-as-of=\"2026-01-01\">3–5,5%</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">10–12\u{a0}US$</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">1653</span></p>\n\
         -- /en/a/ --\n<h1>A</h1>\n<p><span class=\"fact\" data-as-of=\"2026-01-01\">3–5.5%</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">$10–$12</span></p>",
    );
}

#[test]
fn a_range_of_percentages_has_one_sign_in_every_language_of_the_province() {
    let facts = "[rate]\nvalue = '10–11'\nunit = '%'\nas_of = 2026-01-01\nsource = {title = 'T'}\nreview = 2030-01-01\n";
    let ranges = [
        ("vi", "10–11%"),
        ("en", "10–11%"),
        ("ko", "10–11%"),
        ("ja", "10–11%"),
        ("zh-Hans", "10–11%"),
        ("ru", "10–11\u{a0}%"),
        ("tr", "%10–%11"),
    ];
    for (lang, range) in ranges {
        assert_eq!(
            figure(lang, facts, "", "{% set f = fact(id=\"rate\") %}{{ f.text }}"),
            range,
            "{lang}"
        );
    }
}

#[test]
fn a_range_is_written_with_the_sign_of_the_language() {
    for (value, lang, expected) in [
        ("45–60", "ja", "45〜60分"),
        ("1.5–3", "ko", "1.5〜3分"),
        ("1937–1994", "en", "1937〜1994分"),
        ("20-3", "ja", "20-3分"),
        ("45–60 hay hơn", "vi", "45–60 hay hơn分"),
    ] {
        let facts = format!(
            "[a]\nvalue = '{value}'\nunit = 'min'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\nreview = 2030-01-01\n"
        );
        let words = "min = { $value }分\nrange-sign = 〜\n";
        let shown = figure(lang, &facts, words, "{% set f = fact(id=\"a\") %}{{ f.text }}");
        assert_eq!(shown, expected, "{value}");
    }
    let facts =
        "[a]\nvalue = '1.5–3'\nas_of = 2026-01-01\nsource = {title = 'T'}\nreview = 2030-01-01\n";
    assert_eq!(figure("vi", facts, "", "{% set f = fact(id=\"a\") %}{{ f.text }}"), "1,5–3");
}

#[test]
fn lists_of_figures_and_pages_are_looked_up_where_they_were_written() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n::row{{ids=\"area, aera\"}}\n\n::row{{ids=none}}\n\n::to{{pages=\"b c\"}}\n\n::to{{pages=\"k\"}}\n\n:::row{{ids=area}}\nx\n:::\n\
             -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
             -- content/b/vi.md --\n---\ntitle: B\ndraft: true\n---\n\
             -- content/c/vi.md --\n# C\n-- content/c/en.md --\n# C\n-- content/c/ko.md --\n# C\n\
             -- data/facts.toml --\n[area]\nvalue = 1\nas_of = 2025-07-01\nsource = {{title = 'T'}}\n\
             -- themes/plain/components/x.html --\n\
             {{% component row(ids: string) %}}{{% for id in ids | split(pat=\" \") %}}{{% set f = fact(id=id) %}}[{{{{ f.text }}}}]{{% endfor %}}{{% endcomponent row %}}\n\
             {{% component to(pages: string) %}}{{% for key in pages | split(pat=\" \") %}}{{% set p = page(key=key) %}}[{{{{ p.title }}}}]{{% endfor %}}{{% endcomponent to %}}\n\
             -- themes/plain/templates/page.html --\n{{{{ page.content }}}}{{% for source in page.sources %}}({{{{ source.title }}}}){{% endfor %}}"
        ),
        "-- problems --\nerror unknown-fact content/a/vi.md:2:18 (area)\nerror unknown-fact content/a/vi.md:4:11\n\
         error broken-link content/a/vi.md:8:13 (/a/)\n\
         warning withheld-link content/a/vi.md:6:13\n\
         information draft content/b/vi.md",
    );
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n:::row{{ids=area}}\nx\n:::\n-- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
             -- data/facts.toml --\n[area]\nvalue = 1\nas_of = 2025-07-01\nsource = {{title = 'T'}}\n\
             -- themes/plain/components/x.html --\n\
             {{% component row(ids: string) %}}<b>{{% set f = fact(id=ids) %}}{{{{ f.text }}}}</b>{{% endcomponent row %}}\n\
             -- themes/plain/templates/page.html --\n{{{{ page.content }}}}{{% for source in page.sources %}}({{{{ source.title }}}}){{% endfor %}}"
        ),
        "-- /a/ --\n<b>1</b>(T)",
    );
}

#[test]
fn a_unit_whose_words_lose_the_number_is_told_once_a_language() {
    check(
        &format!(
            "{HOME}-- locales/vi/a.ftl --\nunit-km2 = {{ $value }} km²\n-- locales/en/a.ftl --\nunit-km2 = km²\n\
             -- data/facts.toml --\n[area]\nvalue = 1653.5\nunit = 'km2'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             [sea]\nvalue = 2\nunit = 'km2'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n"
        ),
        "-- problems --\nwarning unit-without-value data/facts.toml:3:8\nwarning untranslated-messages locales/ko",
    );
}

#[test]
fn a_figure_comes_apart_into_its_number_and_what_stands_round_it() {
    let figures = [
        ("value = 3\nunit = 'mt'", "mt = { NUMBER($value, scale: 100) }만 톤", "||300|만 톤"),
        ("value = 8555.86\nunit = 'km2'", "km2 = { $value } km²", "||8,555.86| km²"),
        ("value = 2.58\nunit = 'b'", "b = 25억 8,000만 달러", "||25억 8,000|만 달러"),
        ("value = '45–60'\nunit = 'min'", "min = 약 { $value }분", "|약 |45–60|분"),
        ("value = 5\nunit = 'USD'", "x = y", "|US$|5|"),
        ("value = 7", "x = y", "||7|"),
        ("value = '?'\nunit = 'b'", "b = { $value }명", "?명||none|"),
        ("value = '1653'", "x = y", "1653||none|"),
    ];
    let parts = "{% set f = fact(id=\"rate\") %}{% if not f.number %}{{ f.text }}{% endif %}|{{ f.before }}|{{ f.number or \"none\" }}|{{ f.after }}";
    for (value, unit, expected) in figures {
        let facts = format!(
            "[rate]\n{value}\nas_of = 2026-01-01\nsource = {{title = 'T'}}\nreview = 2030-01-01\n"
        );
        assert_eq!(figure("ko", &facts, unit, parts), expected, "{value}");
    }
}

/// What a template shows of a figure in a language.
fn figure(lang: &str, facts: &str, unit: &str, template: &str) -> String {
    let unit = if unit.is_empty() { String::new() } else { format!("unit-{unit}\n") };
    let site = format!(
        "-- site.toml --\nbase_url = 'https://a.example'\nsource_language = '{lang}'\nroot_language = '{lang}'\n\
         theme = 'plain'\n[languages.{lang}]\n-- content/{lang}.md --\n# A\n-- data/facts.toml --\n{facts}\n\
         -- locales/{lang}/a.ftl --\nfact-rate = R\n{unit}\n-- themes/plain/templates/page.html --\n{template}\n"
    );
    let made = make(&world(&site, Flavour::Unix));
    let errors = made.diagnostics.iter().filter(|found| found.is_error()).count();
    assert_eq!(errors, 0, "{}", made.problems());
    made.page("/").trim().to_owned()
}

#[test]
fn the_rest_of_an_address_of_a_file_stays_and_pictures_in_styles_are_published() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: A\nimage: x.svg\nimage_alt: X\n---\n[p](d.pdf#page=3)\n\
             -- content/a/d.pdf --\n%PDF-\n-- content/a/x.svg --\n<svg/>\n\
             -- themes/plain/templates/page.html --\n{{{{ page.content }}}}\
             {{% if page.image %}}<b style=\"background:url('{{{{ page.image.url }}}}#v')\">x</b>{{% endif %}}\n"
        ),
        "-- /a/ --\n<p><a href=\"/a/d.pdf#page=3\">p</a></p>\n<b style=\"background:url('/a/x.svg#v')\">x</b>\n\
         -- /a/x.svg --\n<svg/>\n-- problems --\ninformation missing-translation content/a/vi.md",
    );
}

#[test]
fn of_html_that_is_left_out_the_words_stay() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n<div class=x>\nVăn bản &amp; <b>quan trọng</b>\n</div>\n\n<!-- ghi chú -->\n\n<script>x()</script>\n\nHết.\n\
             -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n"
        ),
        "-- /a/ --\n<h1>A</h1>\n<p>Văn bản &amp; quan trọng</p>\n<p>Hết.</p>\n\
         -- problems --\nwarning raw-html content/a/vi.md:2:1\n\
         warning raw-html content/a/vi.md:3:15\nwarning raw-html content/a/vi.md:3:28\n\
         warning raw-html content/a/vi.md:4:1\nwarning raw-html content/a/vi.md:8:1",
    );
}

#[test]
fn the_table_of_contents_shows_a_heading_as_the_heading_does() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: A\nsummary: S\n---\n## :fact[area] rừng & :page[/b/] :page[/b/]{{lang=en text='<B>'}}\n\
             -- content/a/en.md --\n---\ntitle: A\nsummary: S\n---\n## :fact[area] of forest, :page[/b/]\n-- content/a/ko.md --\n---\ntitle: A\nsummary: S\n---\n## B\n\
             -- content/b/vi.md --\n# Biển\n-- content/b/en.md --\n# Sea\n-- content/b/ko.md --\n# 바다\n\
             -- data/facts.toml --\n[area]\nvalue = 1653.5\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             -- themes/plain/templates/page.html --\n{{% for entry in page.toc %}}{{{{ entry.id }}}}: {{{{ entry.text }}}}{{% endfor %}}\n"
        ),
        "-- /a/ --\nrung: 1.653,5 rừng &amp; Biển &lt;B&gt;\n-- /en/a/ --\nrung: 1,653.5 of forest, Sea",
    );
}

#[test]
fn what_is_nearly_a_directive_of_the_theme_is_told() {
    check_problems(
        "-- content/a/vi.md --\n# A\nRộng :Fact[area] và ：fact [area], :fact[area km2.\n:Crad [x] :Ghi-chu[y] Chú ý:Fact[z]\n\
         -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
         -- themes/plain/components/card.html --\n{% component card(label: string) %}{{ label }}{% endcomponent card %}\n",
        "warning near-directive content/a/vi.md:2:7 (:fact[area])\n\
         warning near-directive content/a/vi.md:2:22 (:fact[area])\n\
         warning near-directive content/a/vi.md:2:36 (:fact[area])\n\
         warning near-directive content/a/vi.md:3:2 (:card[x])",
    );
}

#[test]
fn links_that_lack_their_beginning_are_told_what_it_is() {
    check_problems(
        "-- content/a/vi.md --\n# A\n[thư](info@x.vn) [web](khanhhoa.gov.vn) [tin](tin.com/a?b) [giá](gia.pdf)\n[b](b.vn.md)\n\
         -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n",
        "error broken-link content/a/vi.md:2:7 (mailto:info@x.vn)\n\
         error broken-link content/a/vi.md:2:24 (https://khanhhoa.gov.vn)\n\
         error broken-link content/a/vi.md:2:47 (https://tin.com/a?b)\n\
         error broken-link content/a/vi.md:2:66\n\
         error broken-link content/a/vi.md:3:5",
    );
}

#[test]
fn notes_without_readers_do_not_stop_the_site() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A[^1]\nx[^2] y\n\n[^1]: Một\n[^2]: Hai\n[^3]: Ba[^4]\n[^4]: Bốn\n\
             -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n"
        ),
        "-- /a/ --\n<h1>A</h1>\n<p>x<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup> y</p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>Hai</p>\n\
         <p><a href=\"#fnref:1\" class=\"footnote-back\" role=\"doc-backlink\">↩</a></p>\n</li>\n</ol>\n</section>\n\
         -- problems --\nwarning broken-note content/a/vi.md:1:4\nwarning broken-note content/a/vi.md:6:1\n\
         warning broken-note content/a/vi.md:7:1",
    );
}

#[test]
fn a_page_shown_in_another_language_speaks_that_language_and_links_to_the_readers() {
    let words = ["vi", "en", "ko"].map(|tag| format!("-- locales/{tag}/w.ftl --\nw = {tag}\n"));
    check(
        &format!(
            "{HOME}{}-- content/b/vi.md --\n# B\n-- content/b/en.md --\n# B\n-- content/b/ko.md --\n# B\n\
             -- components/box.html --\n{{% component box() %}}{{% set b = page(key=\"b\") %}}<p>{{{{ t(id=\"w\") }}}} {{{{ 1234.5 | number }}}} \
             <a href=\"{{{{ b.url }}}}\">x</a></p>{{% endcomponent %}}\n\
             -- content/c/vi.md --\n---\ntitle: C\nmissing: notice\nkind: data\ndata: {{n: 1234.5}}\n---\n::box\n\
             -- themes/plain/templates/data.html --\n{{{{ page.content }}}}{{{{ t(id=\"w\") }}}} {{{{ page.data.n | number }}}} \
             <i lang=\"{{{{ page.lang }}}}\">{{{{ page.data.n | number(lang=page.lang) }}}}</i>\n",
            words.concat()
        ),
        "-- /c/ --\n<p>vi 1.234,5 <a href=\"/b/\">x</a></p>vi 1.234,5 <i lang=\"vi\">1.234,5</i>\n\
         -- /ko/c/ --\n<p>vi 1.234,5 <a href=\"/ko/b/\">x</a></p>ko 1,234.5 <i lang=\"vi\">1.234,5</i>\n\
         -- problems --\ninformation missing-translation content/c/vi.md",
    );
}
