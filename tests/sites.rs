//! Small sites and what must come of them, on a Unix-like and a Windows-like file system.

mod common;
use common::{HOME, check, check_problems};

#[test]
fn a_page_in_three_languages() {
    check(
        "-- content/vi.md --\n---\ntitle: Trang chủ\n---\nMột.\n\
         -- content/en.md --\n---\ntitle: Home\n---\nOne.\n\
         -- content/ko.md --\n---\ntitle: 홈\n---\n하나.\n",
        "-- / --\n<h1>Trang chủ</h1>\n<p>Một.</p>\n\
         -- /en/ --\n<h1>Home</h1>\n<p>One.</p>\n\
         -- /ko/ --\n<h1>홈</h1>\n<p>하나.</p>\n",
    );
}

#[test]
fn links_go_to_the_readers_language_or_the_next_best() {
    check(
        &format!(
            "{HOME}\
             -- content/a/vi.md --\n# A\n## X\n-- content/a/en.md --\n# A\n## X\n\
             -- content/b/vi.md --\n# B\n[1](../a/) [2](/a/vi.md#x) [3](/) [4](https://e.example)\n\
             -- content/b/en.md --\n# B\n[1](../a/)\n\
             -- content/b/ko.md --\n# B\n[1](../a/)\n"
        ),
        "-- /b/ --\n<h1>B</h1>\n<p><a href=\"/a/\">1</a> <a href=\"/a/#x\">2</a> <a href=\"/\">3</a> \
         <a href=\"https://e.example\">4</a></p>\n\
         -- /en/b/ --\n<h1>B</h1>\n<p><a href=\"/en/a/\">1</a></p>\n\
         -- /ko/b/ --\n<h1>B</h1>\n<p><a href=\"/en/a/\" hreflang=\"en\">1</a></p>\n\
         -- problems --\ninformation missing-translation content/a/vi.md",
    );
}

#[test]
fn pictures_are_published_with_the_page_that_shows_them() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n![tháp](anh/t.svg \"Tháp & biển\")\n-- content/a/anh/t.svg --\n<svg/>\n\
            -- content/a/rest.txt --\n"
        ),
        "-- /a/ --\n<h1>A</h1>\n<p><img src=\"/a/anh/t.svg\" alt=\"tháp\" title=\"Tháp &amp; biển\" loading=\"lazy\"></p>\n\
         -- /a/anh/t.svg --\n<svg/>\n\
         -- problems --\ninformation unused-file content/a/rest.txt\n\
         information missing-translation content/a/vi.md",
    );
}

#[test]
fn a_file_of_an_unknown_language() {
    check_problems(
        "-- content/kr.md --\n# ?\n-- content/vie.md --\n# ?\n-- content/README.md --\n# ?",
        "error unknown-language-file content/README.md\n\
         error unknown-language-file content/kr.md (ko.md)\n\
         error unknown-language-file content/vie.md (vi.md)",
    );
}

#[test]
fn fields_that_are_wrong() {
    check_problems(
        "-- content/a/vi.md --\n---\ntitle: A\nimgae: x.jpg\norder: đầu\ndate: 31/2/2026\n---\n\
         -- content/a/en.md --\n---\ntitle: A\nplace: {x: 1}\n---\n-- content/a/ko.md --\n# A",
        "error unknown-field content/a/en.md:3:1\n\
         error unknown-field content/a/vi.md:3:1 (image)\n\
         error wrong-type content/a/vi.md:4:8\n\
         error bad-date content/a/vi.md:5:7",
    );
}

#[test]
fn page_details_without_an_end() {
    check_problems(
        "-- content/a/vi.md --\n---\ntitle: A\n\nMột.\n",
        "error unclosed-front-matter content/a/vi.md:1:1\n\
         information missing-translation content/a/vi.md",
    );
}

#[test]
fn links_and_pictures_that_lead_nowhere() {
    check_problems(
        "-- content/nature/vi.md --\n# N\n-- content/nature/bay/vi.md --\n# A\n\
         Một [b](../../natur/bay/), ![ảnh](thap.jpg), [c](javascript:alert(1)) và [ra ngoài](../../../../x).\n\
         -- content/nature/bay/thap.jpeg --\n",
        "error broken-link content/nature/bay/vi.md:2:9 (/nature/bay/)\n\
         error broken-picture content/nature/bay/vi.md:2:35 (thap.jpeg)\n\
         error unsafe-link content/nature/bay/vi.md:2:50\n\
         error broken-link content/nature/bay/vi.md:2:85\n\
         information unused-file content/nature/bay/thap.jpeg\n\
         information missing-translation content/nature/bay/vi.md\n\
         information missing-translation content/nature/vi.md",
    );
}

#[test]
fn a_page_is_never_suggested_for_a_picture() {
    check_problems(
        "-- content/bay/vi.md --\n# A\n![vịnh](bay)\n",
        "error broken-picture content/bay/vi.md:2:9\n\
         information missing-translation content/bay/vi.md",
    );
}

#[test]
fn two_sources_for_one_address() {
    check_problems(
        "-- content/en/vi.md --\n# E\n-- static/sitemap.xml --\n",
        "error same-url content/en/vi.md\n\
         error same-url static/sitemap.xml\n\
         information missing-translation content/en/vi.md",
    );
}

#[test]
fn a_file_and_a_folder_of_one_name_and_names_that_differ_in_case() {
    check_problems(
        "-- content/a/vi.md --\n# A\n-- static/a --\nx\n-- static/haiyen-manifest.json --\n{}\n\
         -- content/404.html/vi.md --\n# ?\n-- static/B/x.txt --\n1\n-- content/b/vi.md --\n# B\n![x](x.txt)\n\
         -- content/b/x.txt --\n2\n",
        "error same-url content/404.html/vi.md\n\
         error same-url static/B/x.txt\n\
         error same-url static/a\n\
         error same-url static/haiyen-manifest.json\n\
         information missing-translation content/404.html/vi.md\n\
         information missing-translation content/a/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}

#[test]
fn names_that_no_windows_server_can_hold() {
    let site = format!(
        "{HOME}-- content/con/vi.md --\n# A\n-- static/12:3.jpg --\nx\n-- static/cuối. --\nx"
    );
    let made = common::make(&common::world(&site, haiyen::world::Flavour::Unix));
    assert_eq!(
        made.problems(),
        "error unportable-name content/con/vi.md\n\
         error unportable-name static/12:3.jpg\n\
         error unportable-name static/cuối.\n\
         information missing-translation content/con/vi.md"
    );
}

#[test]
fn names_as_a_mac_writes_them() {
    // The file's name has its mark apart, the text's has it composed.
    check(
        &format!(
            "{HOME}-- content/a\u{309}nh/vi.md --\n# A\n![ảnh](tha\u{301}p.svg) ![ảnh](tháp.svg)\n\
            -- content/a\u{309}nh/tha\u{301}p.svg --\n<svg/>\n-- content/b/vi.md --\n# B\n[x](../ảnh/)"
        ),
        "-- /ảnh/tháp.svg --\n<svg/>\n-- problems --\n\
         information missing-translation content/a\u{309}nh/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}

#[test]
fn names_in_static_and_in_a_theme_as_a_mac_writes_them() {
    let site = format!(
        "{HOME}-- static/tha\u{301}p.svg --\n<svg/>\n-- static/a\u{309}nh.svg --\n<svg/>\n\
         -- content/a/vi.md --\n# A\n![x](/tháp.svg) [y](/ảnh.svg)\n\
         -- themes/plain/static/bie\u{302}\u{309}n.svg --\n<svg/>\n\
         -- themes/plain/static/a.css --\na{{b:url(biển.svg?#iefix)}}/* url(c.svg) */\n\
         -- themes/plain/templates/page.html --\n\
         <link href=\"{{{{ asset(path=\"a.css\") }}}}\">{{{{ page.content }}}}\n"
    );
    check(
        &site,
        "-- /tháp.svg --\n<svg/>\n-- /ảnh.svg --\n<svg/>\n\
         -- problems --\ninformation missing-translation content/a/vi.md",
    );
    let made = common::make(&common::world(&site, haiyen::world::Flavour::Unix));
    let css = made.files.keys().find(|file| file.ends_with(".css")).unwrap();
    let css = made.page(css);
    assert!(css.starts_with("a{b:url(\"/assets/bi%E1%BB%83n.") && css.contains(".svg?#iefix\")}"));
    assert!(css.ends_with("/* url(c.svg) */\n"));
    let site = format!(
        "{HOME}-- content/a/vi.md --\n# A\n![x](é.svg)\n-- content/a/e\u{301}.svg --\n<svg/>\n\
         -- content/a/é.svg --\n<svg/>\n-- static/e\u{301}.txt --\nx\n-- static/é.txt --\nx\n\
         -- themes/plain/static/e\u{301}.svg --\n<svg/>\n-- themes/plain/static/é.svg --\n<svg/>\n"
    );
    check(
        &site,
        "-- problems --\nerror same-url content/a/é.svg\nerror same-url static/é.txt\n\
         error same-url themes/plain/static/é.svg\ninformation missing-translation content/a/vi.md",
    );
}

#[test]
fn tags_that_differ_in_capitals_only() {
    check_problems(
        "-- locales/vi/a.ftl --\ntag-sea = Biển\ntag-Sea = Biển\n\
         -- content/a/vi.md --\n---\ntitle: A\ntags: [sea]\n---\n\
         -- content/b/vi.md --\n---\ntitle: B\ntags: [Sea]\n---\n",
        "error same-tag content/b/vi.md:3:8\n\
         warning untranslated-messages locales/en\nwarning untranslated-messages locales/ko\n\
         information missing-translation content/a/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}

#[test]
fn fields_that_would_do_nothing_or_something_else() {
    check(
        "-- content/vi.md --\n---\ntitle: A\nslug: trang-chu\naliases: [/]\n---\n\
         -- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n\
         -- themes/plain/components/box.html --\n{% component box() %}x{% endcomponent box %}\n\
         -- content/b/vi.md --\n---\ntitle: B\ntemplate: components/box\naliases: [/cu/, b, /B/index.html, /cu]\n---\n\
         -- content/c/vi.md --\n---\ntitle: C\nkind: terms\n---\n-- content/c/en.md --\n# C\n\
         -- content/d/vi.md --\n---\ntitle: D\nkind: section\ntemplate: '404'\n---\n\
         -- content/e/vi.md --\n---\ntitle: E\nkind: place\ntemplate: page\n---\n",
        "-- problems --\nerror missing-template content/b/vi.md:3:11\n\
         error bad-alias content/b/vi.md:4:17\nerror bad-alias content/b/vi.md:4:20\n\
         error bad-kind content/c/vi.md:3:7\nerror bad-kind content/d/vi.md:3:7\n\
         error missing-template content/d/vi.md:4:11\nerror bad-slug content/vi.md:3:7\nerror bad-alias content/vi.md:4:11\n\
         information missing-translation content/b/vi.md\ninformation missing-translation content/c/vi.md\n\
         information missing-translation content/d/vi.md\ninformation missing-translation content/e/vi.md",
    );
}

#[test]
fn two_files_for_one_page_in_one_language() {
    let site = format!("{HOME}-- content/VI.md --\n# Khác");
    let made = common::make(&common::world(&site, haiyen::world::Flavour::Unix));
    assert_eq!(made.problems(), "error same-url content/vi.md");
}

#[test]
fn the_portal_above_the_base_path_is_another_site() {
    check(
        "-- site.toml --\nbase_url = 'https://a.example/du-lich'\nsource_language = 'vi'\nroot_language = 'vi'\n\
         theme = 'plain'\n[languages.vi]\n-- content/vi.md --\n# A\n[x](https://a.example/) [y](https://a.example/du-lich/)",
        "-- / --\n<h1>A</h1>\n<p><a href=\"https://a.example/\">x</a> <a href=\"https://a.example/du-lich/\">y</a></p>",
    );
}

#[test]
fn hidden_files_of_static_are_published_and_system_files_are_not() {
    let site = format!(
        "{HOME}-- static/.well-known/security.txt --\nx\n-- static/.htaccess --\nx\n-- static/.DS_Store --\nx\n-- static/._a --\nx"
    );
    let made = common::make(&common::world(&site, haiyen::world::Flavour::Unix));
    let hidden: Vec<_> = made.files.keys().filter(|path| path.starts_with('.')).collect();
    assert_eq!(hidden, [".htaccess", ".well-known/security.txt"]);
}

#[test]
fn the_order_of_pages_is_the_source_languages() {
    let site = format!(
        "{HOME}-- content/a/vi.md --\n---\ntitle: A\norder: 1\n---\n-- content/b/vi.md --\n---\ntitle: B\norder: 2\n---\n\
         -- content/a/en.md --\n---\ntitle: A\norder: 9\n---\n\
         -- themes/plain/templates/section.html --\n{{% for page in page.children %}}{{{{ page.key }}}} {{% endfor %}}"
    );
    let made = common::make(&common::world(&site, haiyen::world::Flavour::Unix));
    assert_eq!(made.page("/").trim(), "a b");
    assert_eq!(made.page("/en/").trim(), "a b");
}

#[test]
fn strings_with_gaps_and_titles_without_a_string() {
    check_problems(
        "-- themes/plain/templates/page.html --\n{{ t(id=\"a\", day=\"x\") }}\n\
         -- locales/vi/x.ftl --\na = { $dya }\n-- locales/en/x.ftl --\na = { $day }\n-- locales/ko/x.ftl --\na = { $day }",
        "error template-error themes/plain/templates/page.html:1:4",
    );
    check_problems(
        "-- themes/plain/templates/page.html --\n<title>{{ site.title }}</title>\n\
         -- themes/plain/locales/vi/a.ftl --\n-- themes/plain/locales/en/a.ftl --\n-- themes/plain/locales/ko/a.ftl --\n",
        "error missing-message",
    );
}

#[test]
fn links_as_windows_and_browsers_write_them() {
    check_problems(
        "-- content/a/vi.md --\n# A\n[1](../B/) [2](..\\b) [3](www.khanhhoa.vn) [4](C:/anh.jpg) [5]() ![](<>)\n\
         -- content/b/vi.md --\n# B",
        "error broken-link content/a/vi.md:2:5 (/b/)\n\
         error broken-link content/a/vi.md:2:16 (../b)\n\
         error broken-link content/a/vi.md:2:26 (https://www.khanhhoa.vn)\n\
         error unsafe-link content/a/vi.md:2:47\n\
         error broken-link content/a/vi.md:2:63\n\
         error broken-picture content/a/vi.md:2:71\n\
         warning missing-image-alt content/a/vi.md:2:71\n\
         information missing-translation content/a/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}

#[test]
fn fields_that_stand_there_twice() {
    check_problems(
        "-- content/a/vi.md --\n---\ntitle: A\ntitle: B\n---\n-- content/a/en.md --\n+++\ntitle = 'A'\ntitle = 'B'\n+++\n-- content/a/ko.md --\n# A",
        "error duplicate-field content/a/en.md:3:1\nerror duplicate-field content/a/vi.md:3:1",
    );
}

#[test]
fn folders_that_are_no_page_and_pages_without_an_original() {
    check_problems(
        "-- content/a/b/vi.md --\n# B\n-- content/c/en.md --\n# C",
        "error folder-without-page content/a\n\
         error missing-source content/c\n\
         information missing-translation content/a/b/vi.md\n\
         information missing-translation content/c/en.md",
    );
}

#[test]
fn a_site_without_a_home_page() {
    check(
        "-- content/a/vi.md --\n# A",
        "-- problems --\nerror missing-home content\ninformation missing-translation content/a/vi.md",
    );
}

#[test]
fn a_string_that_no_language_has_and_one_that_some_lack() {
    check_problems(
        "-- themes/plain/templates/page.html --\n<p title=\"{{ t(id=\"a\") }}\">{{ t(id=\"a\") }} {{ t(id=\"b\") }}\n\
         -- locales/vi/x.ftl --\na = Một",
        "error missing-message themes/plain/templates/page.html:1:53\n\
         warning untranslated-messages locales/en\n\
         warning untranslated-messages locales/ko",
    );
    check(
        &format!(
            "{HOME}-- themes/plain/templates/page.html --\n<p title=\"{{{{ t(id=\"a\") }}}}\">{{{{ t(id=\"a\") }}}}\n\
         -- locales/vi/x.ftl --\na = Một"
        ),
        "-- / --\n<p title=\"Một\">Một\n\
         -- /en/ --\n<p title=\"Một\"><span lang=\"vi\" dir=\"ltr\">Một</span>\n\
         -- problems --\nwarning untranslated-messages locales/en\nwarning untranslated-messages locales/ko",
    );
}

#[test]
fn levels_of_warnings_are_the_sites_to_choose() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n<b>x</b>\n\
            -- site.toml --\nbase_url = 'https://a.example'\nsource_language = 'vi'\nroot_language = 'vi'\n\
            theme = 'plain'\n[languages.vi]\n[languages.en]\n[languages.ko]\n\
            [levels]\nraw-html = 'error'\nundecided-translation = 'information'"
        ),
        "-- problems --\nerror raw-html content/a/vi.md:2:1\nerror raw-html content/a/vi.md:2:5\n\
         information undecided-translation content/a/vi.md",
    );
}

#[test]
fn dates_and_numbers_are_the_readers() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: A\ndate: 20/3/2026\nkind: place\nplace: {{area: 8555.86}}\n---\n\
            -- content/a/ko.md --\n---\ntitle: A\n---\n-- content/a/en.md --\n# A\n\
            -- themes/plain/templates/place.html --\n{{{{ page.date | date }}}} {{{{ page.data.area | number }}}}"
        ),
        "-- /a/ --\n20 tháng 3 2026 8.555,86\n-- /en/a/ --\nMarch 20, 2026 8,555.86\n\
         -- /ko/a/ --\n2026년 3월 20일 8,555.86",
    );
}

#[test]
fn numbers_dates_and_lists_are_the_readers() {
    let template = "{{ page.data.n | number }} {{ page.data.share | number(style=\"percent\") }} \
        {{ 5 | number(style=\"currency\", currency=\"VND\", digits=0) }} {{ 1.25 | number(digits=1) }} \
        {{ page.data.names | list }} {{ [\"A\", 2] | list(style=\"or\") }} \
        {{ t(id=\"made\", date=page.date, n=page.data.n, names=page.data.names, count=1) }}";
    let page = "---\ntitle: X\ndate: 20/3/2026\nkind: data\ndata: {n: 1234.50, share: 0.125, \
        names: [Đảo, Biển, Núi]}\n---\n";
    let message = "made = { DATETIME($date, style: \"medium\") }; { NUMBER($n) }; { $names }; { $count ->\n \
        [one] one\n *[other] other\n }\n";
    check(
        &format!(
            "-- content/vi.md --\n{page}-- content/en.md --\n---\ntitle: X\n---\n\
             -- content/ko.md --\n---\ntitle: X\n---\n\
             -- themes/plain/templates/page.html --\n{template}\n\
             -- locales/vi/a.ftl --\n{message}-- locales/en/a.ftl --\n{message}-- locales/ko/a.ftl --\n{message}"
        ),
        "-- / --\n1.234,50 12,5% 5\u{a0}₫ 1,3 Đảo, Biển và Núi A hoặc 2 \
         20 thg 3, 2026; 1.234,50; Đảo, Biển và Núi; one\n\
         -- /en/ --\n1,234.50 12.5% ₫5 1.3 Đảo, Biển, and Núi A or 2 \
         Mar 20, 2026; 1,234.50; Đảo, Biển, and Núi; one\n\
         -- /ko/ --\n1,234.50 12.5% ₫5 1.3 Đảo, Biển 및 Núi A 또는 2 \
         2026/3/20; 1,234.50; Đảo, Biển 및 Núi; other\n",
    );
}

#[test]
fn names_as_offices_have_them() {
    check_problems(
        "-- content/a/vi.MD --\n# A\n-- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n\
         -- content/a/vi-LAPTOP.md --\n# B\n-- content/a/vi (1).md --\n# B\n\
         -- content/a/vi - Ba\u{309}n sao.md --\n# B\n-- content/a/en.sync-conflict-20260102-101112-ABCDEFG.md --\n\
         -- content/b/vi.md.txt --\n# A\n-- content/b/ko (1).md --\n# A\n-- content/b/en.markdown --\n# A\n\
         -- content/b/en-GB.md --\n# A\n-- content/a/~$vi.docx --\n-- content/a/Icon\r --\n\
         -- content/a/ghi chu.txt --\n-- content/a/README.md.txt --\n",
        "error sync-conflict content/a/en.sync-conflict-20260102-101112-ABCDEFG.md\n\
         error sync-conflict content/a/vi (1).md\n\
         error sync-conflict content/a/vi - Ba\u{309}n sao.md\n\
         error sync-conflict content/a/vi-LAPTOP.md\n\
         error unknown-language-file content/b/en-GB.md\n\
         error unknown-language-file content/b/en.markdown (en.md)\n\
         error unknown-language-file content/b/ko (1).md (ko.md)\n\
         error unknown-language-file content/b/vi.md.txt (vi.md)\n\
         information unused-file content/a/README.md.txt\n\
         information unused-file content/a/ghi chu.txt",
    );
}

#[test]
fn a_place_that_a_translation_lacks_is_told_there_once() {
    let page = |text: &str| {
        let translations = ["en", "ko"].map(|tag| format!("-- content/{text}/{tag}.md --\n# T\n"));
        format!(
            "-- content/{text}/vi.md --\n# T\n[x](../x/#muc) :page[../x/#lac]\n{}",
            translations.concat()
        )
    };
    let found = "error broken-anchor content/a/vi.md:2:22\n\
         error broken-anchor content/b/vi.md:2:22\n\
         error broken-anchor content/x/en.md\n\
         warning outline-differs content/x/en.md\n\
         information missing-translation content/x/vi.md";
    let site = format!(
        "{}{}-- content/x/vi.md --\n# X\n## Mục\n-- content/x/en.md --\n# X\n\
         -- content/c/vi.md --\n# C\n-- content/c/ko.md --\n# C\n-- content/c/en.md --\n# C\n[y](../x/#muc) :page[/x/#muc]{{lang=en}}\n",
        page("a"),
        page("b")
    );
    check_problems(&site, found);
}

#[test]
fn lists_of_pages_in_another_language_are_no_version_for_search_engines() {
    let versions =
        "{{ page.url }}:{% for version in page.translations %} {{ version.hreflang }}{% endfor %}";
    let words = ["vi", "en", "ko"]
        .map(|tag| format!("-- locales/{tag}/t.ftl --\ntags = T\ntag-x = X\ntag-y = Y\n"));
    check(
        &format!(
            "{HOME}{}-- content/a/vi.md --\n---\ntitle: A\ntags: [x]\n---\n-- content/a/en.md --\n# A\n\
             -- content/b/vi.md --\n---\ntitle: B\ntags: [y]\n---\n\
             -- themes/plain/templates/term.html --\n{versions}\n-- themes/plain/templates/terms.html --\n{versions}\n",
            words.concat()
        ),
        "-- /tags/ --\n/tags/: vi en x-default\n-- /ko/tags/ --\n/ko/tags/:\n\
         -- /en/tags/x/ --\n/en/tags/x/: vi en x-default\n-- /ko/tags/x/ --\n/ko/tags/x/:\n\
         -- /tags/y/ --\n/tags/y/:\n-- problems --\n\
         information missing-translation content/a/vi.md\n\
         information missing-translation content/b/vi.md",
    );
}
