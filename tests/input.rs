//! Input as it really comes: what authors write in HTML, what cameras and downloads leave, and files that
//! would bring down a careless program.

mod common;

use common::{check, plain};

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
