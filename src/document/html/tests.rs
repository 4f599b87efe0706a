//! What is kept of authors' HTML, and what is told.

use proptest::prelude::*;

use super::*;
use crate::diag::Diagnostic;
use crate::document::{Document, Options};

/// The page details before each text.
const FRONT: &str = "---\ntitle: A\n---\n";

fn parse(text: &str) -> (Document, Vec<Diagnostic>) {
    let options = Options { html: true, ..Options::default() };
    Document::parse(&Source::new("a.md", &format!("{FRONT}{text}")), options)
}

fn show(part: Part<'_>) -> String {
    let target = |target: &Target| format!("{}{}", target.address, target.attributes);
    match part {
        Part::Html(html) => html.to_owned(),
        Part::Hole(Hole::Link(link)) => format!("(link {})", target(link)),
        Part::Hole(Hole::Picture(picture)) => {
            format!("(picture {} {})", target(&picture.target), picture.alt)
        }
        Part::Hole(Hole::Address(name, to)) => format!("({name} {})", target(to)),
        Part::Hole(Hole::HeadingId(index)) => format!("#{index}"),
        Part::Hole(Hole::Directive(call)) => format!("(:{})", call.name),
        Part::Hole(Hole::Open(call)) => format!("({}:", call.name),
        Part::Hole(Hole::Close) => ":)".to_owned(),
    }
}

/// What is kept of a text, and what is told: its line, its column and the words.
#[track_caller]
fn check(text: &str, html: &str, told: &[&str]) {
    let (document, problems) = parse(text);
    assert_eq!(document.body.parts().map(show).collect::<String>().trim(), html);
    let tell = |problem: &Diagnostic| {
        let place = problem.place.as_ref().unwrap();
        let words = problem.args.iter().find(|(name, _)| *name == "html").map(|(_, words)| words);
        format!("{}:{} {}", place.line - 3, place.column, words.unwrap())
    };
    assert_eq!(problems.iter().map(tell).collect::<Vec<_>>(), told);
}

#[test]
fn html_that_describes_a_text_is_kept() {
    check(
        "H<sub>2</sub>O, <kbd class=\"key\">Ctrl</kbd> và <abbr title='Ủy ban'>UB</abbr>",
        "<p>H<sub>2</sub>O, <kbd class=\"key\">Ctrl</kbd> và <abbr title=\"Ủy ban\">UB</abbr></p>",
        &[],
    );
    check(
        "<details open>\n<summary>Hỏi &amp; đáp</summary>\n\nMột *hai*.\n\n</details>",
        "<details open=\"\">\n<summary>Hỏi &amp; đáp</summary>\n<p>Một <em>hai</em>.</p>\n</details>",
        &[],
    );
    check(
        "<table><tr><th scope=col>1<td colspan=2>a < b</table>",
        "<table><tbody><tr><th scope=\"col\">1</th><td colspan=\"2\">a &lt; b</td></tr></tbody></table>",
        &[],
    );
    check("a <!-- không ai đọc --> b", "<p>a  b</p>", &[]);
    check(
        "> <div lang=en>\n> x\n> </div>",
        "<blockquote>\n<div lang=\"en\">\nx\n</div>\n</blockquote>",
        &[],
    );
}

#[test]
fn what_is_left_out_is_told_where_it_stands() {
    check("a <font color=red>b</font>", "<p>a b</p>", &["1:3 <font color=red>"]);
    check(
        "<p style=\"color: red\" align=center>b</p>",
        "<p>b</p>",
        &["1:4 style=\"color: red\"", "1:23 align=center"],
    );
    check("<img\n  src=a.jpg\n  onload='x()'>", "<p>(picture a.jpg )</p>", &["3:3 onload='x()'"]);
    check(
        "> <div\n> onclick=x>\n> </div>",
        "<blockquote>\n<div>\n</div>\n</blockquote>",
        &["2:3 onclick=x"],
    );
    check("<script>\nalert(1)\n</script>\n\nb", "<p>b</p>", &["1:1 <script>"]);
    check("<div title=\"x>\n\n*b*", "<p><em>b</em></p>", &["1:1 <div title=\"x>"]);
    check("a</div>b", "<p>ab</p>", &["1:2 </div>"]);
    check(
        "# a <b>x</b>\n\n![<i>b</i>](c)",
        "<h1 id=\"#0\">a <b>x</b></h1>\n<p>(picture c b)</p>",
        &["3:3 <i>", "3:7 </i>"],
    );
    let long = format!("<font face=\"{}\">", "a".repeat(1000));
    check(&long, "", &[&format!("1:1 {}…", &long[..60])]);
}

#[test]
fn addresses_are_holes() {
    check(
        "<a href=\"../x/?a=1&amp;b\" class=nut>x</a> <img src='t&#32;1.jpg' alt='“Tháp” &lt;' width=9>",
        "<p>(link ../x/?a=1&b class=\"nut\")x</a> (picture t 1.jpg width=\"9\" “Tháp” <)</p>",
        &[],
    );
    check(
        "<video src=a.mp4 poster=b.jpg controls><track src=c.vtt></video>",
        "<p><video controls=\"\"(src a.mp4)(poster b.jpg)><track(src c.vtt)></video></p>",
        &[],
    );
    check(
        "<a id=x>y</a> <a href=javascript:x>z</a>",
        "<p><a id=\"x\">y</a> (link javascript:x)z</a></p>",
        &[],
    );
    let text = "> a\n> <img alt=a src=\"tháp.jpg\">";
    let (document, _) = parse(text);
    let span = document.body.holes().find_map(|hole| match hole {
        Hole::Picture(picture) => Some(picture.target.span.clone()),
        _ => None,
    });
    let span = span.unwrap();
    let shift = FRONT.len();
    assert_eq!(&text[span.start - shift..span.end - shift], "tháp.jpg");
}

#[test]
fn unbalanced_tags_break_nothing() {
    check("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>", &[]);
    check("a <b><i>b</b> c", "<p>a <b><i>b</i></b> c</p>", &[]);
    check("<div>\n\n# B\n\nc", "<div>\n<h1 id=\"#0\">B</h1>\n<p>c</p>\n</div>", &[]);
    check("- <div>\n- b", "<ul>\n<li><div>\n</div></li>\n<li>b</li>\n</ul>", &[]);
    check("[a</p>b](c)", "<p>(link c)a</a></p>(link c)b</a><p></p>", &[]);
}

#[test]
fn other_holes_stay_where_they_are() {
    check(
        "<b>x</b>\n\n## B\n\n:::gallery\n[a](b) :fact[c] ![d](e \"f\")\n:::\n\n::video\n\n> [!NOTE]\n> <i>n</i>",
        "<p><b>x</b></p>\n<h2 id=\"#0\">B</h2>\n(gallery:<p>(link b)a</a> (:fact) (picture e d)</p>\n:)(:video)(alert:<p><i>n</i></p>\n:)",
        &[],
    );
    check(
        "<b>x</b>[^1]\n\n[^1]: *y*",
        "<p><b>x</b><sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn:1\">\n<p><em>y</em></p>\n\
         <p><a href=\"#fnref:1\" class=\"footnote-back\" role=\"doc-backlink\">↩</a></p>\n</li>\n</ol>\n</section>",
        &[],
    );
    check(
        "`<b>` <b>:fact[x]</b> <abbr title=':fact[x]'>y</abbr>",
        "<p><code>&lt;b&gt;</code> <b>(:fact)</b> <abbr title=\":fact[x]\">y</abbr></p>",
        &[],
    );
}

#[test]
fn nobody_can_write_our_marks() {
    check("<b title='&#xE000;'>&#xE001;</b>", "<p><b title=\"\u{fffd}\">\u{fffd}</b></p>", &[]);
    let other = key(&Source::new("b.md", ""));
    let (document, problems) = parse(&format!("<a {other}=0>x</a> [y](z)"));
    assert_eq!((document.body.holes().count(), problems.len()), (1, 1));
}

#[test]
fn much_html_is_no_burden() {
    let deep = |tag: &str| format!("{}a\n\n{}", tag.repeat(20_000), "b\n\n".repeat(2_000));
    for tag in
        ["<b>", "<div>\n", "<b class=x><div>", "<a href=x>", "<p>", "<table><tr><td>", "<ruby><rt>"]
    {
        let (document, _) = parse(&deep(tag));
        assert!(document.body.html().len() < 10_000_000, "{tag}");
    }
    let (document, _) = parse(&format!("<b {}>x</b>", "a=1 ".repeat(20_000)));
    assert!(document.body.html().contains("<b>x</b>"));
}

/// The tags and attributes of a finished text: whatever else is in it is shown to readers, not run.
fn runs_code(html: &str) -> bool {
    pieces(html).any(|piece| match piece {
        Piece::Tag(tag) => {
            let bad = |attribute: &Attribute<'_>| {
                attribute.name.starts_with("on")
                    || attribute.name == "style"
                    || unescaped(attribute.value).contains("javascript:")
            };
            tag.name == "script" || tag.attributes.iter().any(bad)
        }
        Piece::Comment | Piece::Unfinished(_) => true,
        Piece::Text(_) => false,
    })
}

fn hostile() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "<script>",
        "</script>",
        "<script",
        "<b ",
        "<a href=",
        "<img src=",
        "javascript:x",
        "data:x",
        "onload=x",
        " onclick='x'",
        "\"",
        "'",
        ">",
        "/>",
        "<",
        "</",
        "<!--",
        "-->",
        "<svg>",
        "<math>",
        "<style>",
        "<p>",
        "</p>",
        "<table>",
        "<td>",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "</a>",
        "<iframe srcdoc=",
        "<template>",
        "<plaintext>",
        "<textarea>",
        "<title>",
        "<noscript>",
        "<base href=",
        "<meta http-equiv=",
        "&lt;",
        "&#106;",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "`",
        "*",
        "**",
        "[",
        "](",
        ")",
        "![",
        "# ",
        ":::gallery\n",
        ":::\n",
        ":fact[x]",
        "| a |\n|---|\n",
        "a",
        "ế",
        "<video poster=",
        "<details>",
        "style=x",
        "<![CDATA[",
        "]]>",
        "<?",
        "[^1]",
        "[^1]: ",
        "    ",
    ]);
    prop::collection::vec(words, 0..40).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn whatever_an_author_writes_nothing_of_it_runs(text in hostile()) {
        let (document, _) = parse(&text);
        let html: String = document.body.parts().map(|part| match part {
            Part::Html(html) => html.to_owned(),
            // The tags of links and pictures are written when a page is made.
            Part::Hole(Hole::Link(target)) => format!("<a{}>", target.attributes),
            Part::Hole(Hole::Picture(picture)) => format!("<img{}>", picture.target.attributes),
            Part::Hole(_) => String::new(),
        }).collect();
        prop_assert!(!runs_code(&html), "{html}");
        prop_assert!(!html.contains(&key(&document.source)), "{html}");
        let opened = document.body.holes().try_fold(0usize, |open, hole| match hole {
            Hole::Open(_) => Some(open + 1),
            Hole::Close => open.checked_sub(1),
            _ => Some(open),
        });
        prop_assert_eq!(opened, Some(0));
    }

    #[test]
    fn a_text_without_html_is_the_same_to_the_byte(text in "[a-zế *_`#>\\[\\]()!:|.\n-]{0,80}") {
        let source = Source::new("a.md", &text);
        let (kept, told) = Document::parse(&source, Options { html: true, ..Options::default() });
        let (left_out, told_too) = Document::parse(&source, Options::default());
        prop_assert_eq!(told, told_too);
        prop_assert_eq!(kept.body, left_out.body);
    }

    #[test]
    fn html_beside_it_changes_nothing_of_a_text(text in "([a-zế *_`#>:.-]{0,12}\n){0,8}") {
        let html = |html: &str, on| {
            let source = Source::new("a.md", &format!("---\ntitle: A\n---\n{html}\n\n{text}"));
            let options = Options { html: on, ..Options::default() };
            Document::parse(&source, options).0.body.parts().map(show).collect::<String>()
        };
        let (kept, plain) = (html("<b>x</b>", true), html("x", false));
        prop_assert_eq!(kept.replace("<b>x</b>", "x"), plain);
    }
}
