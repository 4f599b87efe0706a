//! Input as it really comes: what authors write in HTML, what cameras and downloads leave, and files that
//! would bring down a careless program.

mod common;

use common::{check, make, plain, world};
use haiyen::world::Flavour;

const HOME: &str =
    "-- content/vi.md --\n# Trang chủ\n-- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n";

/// A home page, and a site that keeps its authors' HTML.
fn with_html() -> String {
    let config = plain().into_iter().find(|(path, _)| path == "site.toml");
    format!("{HOME}-- site.toml --\nhtml = true\n{}", config.unwrap().1)
}

#[test]
fn links_and_pictures_in_html_are_like_those_of_markdown() {
    let html = "<p class=\"lead\"><a href=\"../b/\" class=\"nut\">B</a> \
        <img src=\"t.svg\" alt=\"Tháp\" width=\"9\"> <video src=\"t.mp4\" poster=\"t.svg\" controls></video></p>";
    let page = |b: &str| {
        format!(
            "<h1>A</h1>\n<p class=\"lead\"><a href=\"{b}\" class=\"nut\">B</a> \
             <img src=\"/a/t.svg\" alt=\"Tháp\" width=\"9\" loading=\"lazy\"> \
             <video controls=\"\" src=\"/a/t.mp4\" poster=\"/a/t.svg\"></video></p>\n"
        )
    };
    check(
        &format!(
            "{}-- content/a/vi.md --\n# A\n{html}\n-- content/a/en.md --\n# A\n{html}\n\
             -- content/a/ko.md --\n# A\n{html}\n-- content/a/t.svg --\n<svg/>\n-- content/a/t.mp4 --\n\
             -- content/b/vi.md --\n# B\n-- content/b/en.md --\n# B\n-- content/b/ko.md --\n# B\n",
            with_html()
        ),
        &format!(
            "-- /a/ --\n{}-- /en/a/ --\n{}-- /ko/a/ --\n{}",
            page("/b/"),
            page("/en/b/"),
            page("/ko/b/")
        ),
    );
}

#[test]
fn addresses_in_html_are_looked_up() {
    check(
        &format!(
            "{}-- content/a/vi.md --\n# A\n<p><a href=\"../x/\">x</a> <img src=\"y.svg\">\n\
             <a href=\"javascript:z\">z</a> <audio src=\"w.mp3\"></audio></p>\n\
             -- content/a/en.md --\n# A\n-- content/a/ko.md --\n# A\n",
            with_html()
        ),
        "-- /a/ --\n<h1>A</h1>\n<p><a>x</a> \n<a>z</a> <audio></audio></p>\n\
         -- problems --\nerror broken-link content/a/vi.md:2:13 (/a/)\nerror broken-picture content/a/vi.md:2:36\n\
         error unsafe-link content/a/vi.md:3:10\nerror broken-link content/a/vi.md:3:42\n\
         warning missing-image-alt content/a/vi.md:2:36",
    );
}

#[test]
fn a_file_that_is_no_picture_is_told_where_it_is_used_as_one() {
    // These tests let a .jpg begin as a picture does; .png and .heic are what is written here.
    check(
        &format!(
            "{HOME}-- content/a/vi.md --\n---\ntitle: A\nimage: a.png\nimage_alt: x\n---\n\
             ![x](b.png) ![x](c.jpg) ![x](/d.png) ![x](e.HEIC) [x](b.png)\n\
             -- content/a/en.md --\n---\ntitle: A\nimage_alt: x\n---\n\
             -- content/a/ko.md --\n---\ntitle: A\nimage_alt: x\n---\n\
             -- content/a/a.png --\n<!doctype html>\n-- content/a/b.png --\n-- content/a/c.jpg --\n\
             -- static/d.png --\nPNG\n-- content/a/e.HEIC --\n"
        ),
        "-- problems --\nerror not-a-picture content/a/vi.md:3:8\nerror not-a-picture content/a/vi.md:6:6\n\
         error not-a-picture content/a/vi.md:6:30\nerror not-a-picture content/a/vi.md:6:43\n\
         information unused-file content/a/a.png",
    );
}

/// The problems of a site whose page `a` is this text, in all languages.
fn problems_of(text: &str) -> String {
    let mut world = world(HOME, Flavour::Unix);
    for lang in ["vi", "en", "ko"] {
        world.write(&format!("content/a/{lang}.md"), text);
    }
    make(&world).problems()
}

#[test]
fn a_text_of_a_hundred_megabytes_is_refused_unread() {
    let mut world = world(HOME, Flavour::Unix);
    world.write_bytes("content/a/vi.md", vec![b'['; 100_000_000]);
    let told = make(&world).problems();
    assert!(told.contains("error text-too-big content/a/vi.md\n"), "{told}");
}

#[test]
fn a_text_with_a_zero_byte() {
    let told = problems_of("# A\n\nMột\0hai\n");
    assert!(told.starts_with("error binary-file content/a/en.md:3:4\n"), "{told}");
}

#[test]
fn nesting_beyond_reason_is_no_burden() {
    for depth in [200, 20_000] {
        let steps = |most: usize, line: &dyn Fn(usize) -> String| -> String {
            (0..depth.min(most)).map(line).collect()
        };
        for text in [
            ">".repeat(depth),
            "> ".repeat(depth) + "a",
            "- ".repeat(depth) + "a",
            steps(500, &|level| " ".repeat(2 * level) + "- a\n"),
            format!("{}a{}", "*".repeat(depth), "*".repeat(depth)),
            format!("{}a{}", "*a _".repeat(depth), "_ a*".repeat(depth)),
            "[".repeat(depth),
            format!("{}a{}", "[".repeat(depth), "](b)".repeat(depth)),
            format!("{}a{}", "![".repeat(depth), "](b)".repeat(depth)),
            format!("{}a{}", "![[".repeat(depth), "]]".repeat(depth)),
            steps(depth, &|n| "`".repeat(n % 200) + "a"),
            ":::gallery\n".repeat(depth),
            steps(500, &|level| ":".repeat(600 - level) + "gallery\n"),
            format!(":a{}", "[:a".repeat(depth)),
            format!(":a{}", "{".repeat(depth)),
            "<div>\n".repeat(depth),
            "<b>".repeat(depth),
            "a[^1]\n\n[^1]: ".repeat(depth),
            "|".repeat(depth) + "\n" + &"|-".repeat(depth) + "\n" + &"|".repeat(depth),
        ] {
            let told = problems_of(&format!("# A\n\n{text}\n\n[x](y)\n"));
            assert!(told.contains("error broken-link content/a/en.md:"), "{told}");
        }
    }
}

#[test]
fn page_details_beyond_reason_are_told_of() {
    let deep = 10_000;
    let steps = |line: &dyn Fn(usize) -> String| -> String { (1..500).map(line).collect() };
    for details in [
        format!("---\ntitle: {}\n---", "[".repeat(deep)),
        format!("---\ntitle: {}{}\n---", "[".repeat(deep), "]".repeat(deep)),
        format!("---\ntitle: {}{}\n---", "{a: ".repeat(deep), "}".repeat(deep)),
        format!("---\ntitle:\n{}---", steps(&|level| " ".repeat(level) + "a:\n")),
        format!("---\ntitle:\n{}a\n---", "- ".repeat(deep)),
        format!("---\na0: &a0 [x]\n{}---", steps(&|n| format!("a{n}: &a{n} [*a{}]\n", n - 1))),
        // A billion values.
        format!(
            "---\na0: &a0 [x]\n{}---",
            steps(&|n| format!("a{n}: &a{n} [{}]\n", [&*format!("*a{}", n - 1); 9].join(", ")))
        ),
        "---\na: &a [*a]\n---".to_owned(),
        format!("+++\ntitle = {}\n+++", "[".repeat(deep)),
        format!("+++\ntitle = {}1{}\n+++", "[".repeat(deep), "]".repeat(deep)),
        format!("+++\ntitle = {}1{}\n+++", "{a = ".repeat(deep), "}".repeat(deep)),
        format!("+++\n{}a = 1\n+++", "a.".repeat(deep)),
        format!("+++\n[{}a]\n+++", "a.".repeat(deep)),
    ] {
        let told = problems_of(&format!("{details}\n\n# A\n"));
        assert!(told.starts_with("error syntax content/a/en.md:"), "{told}");
    }
}

#[test]
fn page_details_of_a_megabyte_are_read() {
    let title = format!("---\ntitle: {}\n---\n", "đảo ".repeat(150_000));
    assert_eq!(problems_of(&title), "");
    let fields: String =
        (0..5_000).map(|n| format!("  field-{n}: {}\n", "giá trị ".repeat(20))).collect();
    assert_eq!(problems_of(&format!("---\ntitle: A\nkind: place\nplace:\n{fields}---\n")), "");
    assert_eq!(
        problems_of(&format!(
            "+++\ntitle = 'A'\nkind = 'place'\n[place]\n{}+++\n",
            fields.replace(": ", " = '").replace(" \n", "'\n")
        )),
        ""
    );
}
