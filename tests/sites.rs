//! Small sites and what must come of them, on a Unix-like and a Windows-like file system.

mod common;
use common::check;

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

/// A home page in all languages, for tests that need one and say nothing of it.
const HOME: &str =
    "-- content/vi.md --\n# Trang chủ\n-- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n";

#[track_caller]
fn check_problems(site: &str, problems: &str) {
    check(&format!("{HOME}{site}"), &format!("-- problems --\n{problems}\n"));
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
         error broken-link content/a/vi.md:2:64\n\
         error broken-picture content/a/vi.md:2:72\n\
         warning missing-image-alt content/a/vi.md:2:72\n\
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

#[test]
fn ranges_of_percentages_and_money_keep_their_unit() {
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n# A\n:fact[growth] :fact[price] :fact[year]\n\
             -- content/a/en.md --\n# A\n:fact[growth] :fact[price]\n-- content/a/ko.md --\n# A\n\
             -- data/facts.toml --\n[growth]\nvalue = '3–5.5'\nunit = '%'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             [price]\nvalue = '10-12'\nunit = 'USD'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n\
             [year]\nvalue = '1653'\nas_of = 2026-01-01\nsource = {{title = 'T'}}\n"
        ),
        "-- /a/ --\n<h1>A</h1>\n<p><span class=\"fact\" data-as-of=\"2026-01-01\">3%–5,5%</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">10\u{a0}US$–12\u{a0}US$</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">1653</span></p>\n\
         -- /en/a/ --\n<h1>A</h1>\n<p><span class=\"fact\" data-as-of=\"2026-01-01\">3%–5.5%</span> \
         <span class=\"fact\" data-as-of=\"2026-01-01\">$10–$12</span></p>",
    );
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
fn a_home_page_that_waits_is_no_empty_site() {
    check_problems(
        "-- content/vi.md --\n---\ntitle: A\ndate: 2026-12-01\n---\n",
        "error withheld-home content\ninformation future-page content/vi.md",
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
