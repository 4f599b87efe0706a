//! What is told of a text, and what readers get all the same.

use proptest::prelude::*;

use crate::diag::Diagnostic;
use crate::document::body::{Hole, Part};
use crate::document::{Document, Options};
use crate::source::Source;

fn parse(text: &str, html: bool) -> (Document, Vec<Diagnostic>) {
    let options = Options { html, ..Options::default() };
    Document::parse(&Source::new("a.md", text), options)
}

fn show(part: Part<'_>) -> String {
    match part {
        Part::Html(html) => html.to_owned(),
        Part::Hole(Hole::Link(target)) => format!("<a {}>", target.address),
        Part::Hole(Hole::Picture(picture)) => {
            format!("<img {} '{}'>", picture.target.address, picture.alt)
        }
        Part::Hole(Hole::Address(..)) => String::new(),
        Part::Hole(Hole::HeadingId(index)) => format!("#{index}"),
        Part::Hole(Hole::Directive(call)) => format!("(:{})", call.name),
        Part::Hole(Hole::Open(call)) => format!("({}:", call.name),
        Part::Hole(Hole::Close) => ":)".to_owned(),
    }
}

/// A problem as `line:column code kind (suggestion)`.
fn tell(problem: &Diagnostic) -> String {
    let place = problem.place.as_ref().unwrap();
    let mut told = format!("{}:{} {}", place.line, place.column, problem.code.as_str());
    let kind = problem.args.iter().find(|(name, _)| *name == "kind");
    told.extend(kind.map(|(_, kind)| format!(" {kind}")));
    told.extend(problem.suggestion.as_ref().map(|meant| format!(" ({meant})")));
    told
}

/// The HTML of a text whose page has a title, and what is told of it.
#[track_caller]
fn check(text: &str, html: &str, told: &[&str]) {
    check_with(text, false, html, told);
}

#[track_caller]
fn check_with(text: &str, allowed: bool, html: &str, told: &[&str]) {
    let (document, problems) = parse(&format!("---\ntitle: A\n---\n{text}"), allowed);
    assert_eq!(document.body.parts().map(show).collect::<String>().trim(), html);
    let told: Vec<String> = told.iter().map(|one| below(one)).collect();
    assert_eq!(problems.iter().map(tell).collect::<Vec<_>>(), told);
}

/// A line of the text, in the file that has three more.
fn below(told: &str) -> String {
    let (line, rest) = told.split_once(':').unwrap();
    format!("{}:{rest}", line.parse::<usize>().unwrap() + 3)
}

/// The place of a mention, by its number and which of its mentions it is.
fn mention(number: usize, again: &str) -> String {
    format!(
        "<sup class=\"footnote-ref\"><a href=\"#fn:{number}\" id=\"fnref:{number}{again}\" \
         role=\"doc-noteref\">{number}</a></sup>"
    )
}

/// The notes behind a text.
fn notes(notes: &[&str]) -> String {
    let one = |(at, note): (usize, &&str)| {
        let number = at + 1;
        format!(
            "<li id=\"fn:{number}\">\n{note}\n<p><a href=\"#fnref:{number}\" class=\"footnote-back\" \
             role=\"doc-backlink\">↩</a></p>\n</li>\n"
        )
    };
    let list: String = notes.iter().enumerate().map(one).collect();
    format!("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n{list}</ol>\n</section>")
}

#[test]
fn notes_have_the_numbers_in_which_readers_meet_them() {
    let (one, two, three) = (mention(1, ""), mention(2, ""), mention(3, ""));
    check(
        "[^c]: C[^B]\n\nx[^a] :fact[y][^C]:fact[z] [^A]\n\n[^a]: A\n\n[^b]: B[^a]\n",
        &format!(
            "<p>x{one} (:fact){two}(:fact) {}</p>\n{}",
            mention(1, "-2"),
            notes(&[
                "<p>A</p>",
                &format!("<p>C{three}</p>"),
                &format!("<p>B{}</p>", mention(1, "-3")),
            ])
        ),
        &[],
    );
    check(
        "- x[^a]\n  - y\n\n[^a]: A[^a]",
        &format!(
            "<ul>\n<li>x{one}\n<ul>\n<li>y</li>\n</ul>\n</li>\n</ul>\n{}",
            notes(&[&format!("<p>A{}</p>", mention(1, "-2"))])
        ),
        &[],
    );
}

#[test]
fn notes_and_mentions_that_miss_each_other_are_told() {
    check(
        "x[^lan] `[^b]` \\[^c]\n\n[^lam]: A\n",
        "<p>x[^lan] <code>[^b]</code> [^c]</p>",
        &["1:2 broken-note unknown ([^lam])", "3:1 broken-note unused"],
    );
    check(
        "[^a]: A[^b]\n\n[^b]: B[^a]\n\nx",
        "<p>x</p>",
        &["1:1 broken-note unused", "3:1 broken-note unused"],
    );
    check(
        "x[^a]\n\n[^a]: A\n\n[^A]: B\n",
        &format!("<p>x{}</p>\n{}", mention(1, ""), notes(&["<p>A</p>"])),
        &["5:1 broken-note twice"],
    );
    check(
        "[x[^a] z](y)\n\n[^a]: A",
        &format!("<p>[x{} z](y)</p>\n{}", mention(1, ""), notes(&["<p>A</p>"])),
        &["1:3 broken-note place"],
    );
    check_with(
        "<a href=y>x[^a]</a> <b>z[^b]</b>\n\n[^a]: A\n\n[^b]: B",
        true,
        &format!("<p><a y>x</a> <b>z{}</b></p>\n{}", mention(1, ""), notes(&["<p>B</p>"])),
        &["1:12 broken-note place"],
    );
    let (document, problems) = parse("# A[^a] [^b]\n\nx\n\n[^a]: A", false);
    assert_eq!(document.front.own.title.as_deref(), Some("A [^b]"));
    assert_eq!(document.body.html(), "<p>x</p>\n");
    assert_eq!(
        problems.iter().map(tell).collect::<Vec<_>>(),
        ["1:4 broken-note place", "1:9 broken-note unknown"]
    );
}

#[test]
fn directives_where_only_words_can_be_are_told() {
    check(
        "![:fact[x] :b[c]](d) ![![e :f[g]](h)](i)",
        "<p><img d ':fact[x] c'> <img i 'e g'></p>",
        &[
            "1:3 directive-nested description",
            "1:12 directive-nested description",
            "1:28 directive-nested description",
        ],
    );
    check(
        "[a :page[b] :fact[c]](d) :page[e]",
        "<p><a d>a :page[b] (:fact)</a> (:page)</p>",
        &["1:4 directive-nested link"],
    );
    check_with(
        "<a href=b>:page[c]</a> :page[d]",
        true,
        "<p><a b>:page[c]</a> (:page)</p>",
        &["1:11 directive-nested link"],
    );
    let (document, problems) = parse("# :fact[x]", false);
    assert_eq!(document.front.own.title.as_deref(), Some(":fact[x]"));
    assert_eq!(problems.iter().map(tell).collect::<Vec<_>>(), ["1:3 directive-nested title"]);
}

#[test]
fn a_heading_knows_where_its_figures_are() {
    let (document, _) = parse("---\ntitle: A\n---\n## :fact[x] và :page[y] :b[c] {z}\n", false);
    let heading = &document.outline[0];
    assert_eq!(heading.text, " và  c {z}");
    let gaps: Vec<_> = heading.gaps.iter().map(|(at, call)| (*at, call.name.as_str())).collect();
    assert_eq!(gaps, [(0, "fact"), (5, "page")]);
}

#[test]
fn what_is_nearly_a_directive_is_remembered() {
    let almost = |text: &str| -> Vec<String> {
        let (document, problems) = parse(&format!("---\ntitle: A\n---\n{text}"), false);
        assert_eq!(problems, []);
        let show = |call: &crate::document::Call| {
            format!("{} {}", call.name, call.label.as_ref().unwrap().0)
        };
        document.almost.iter().map(show).collect()
    };
    assert_eq!(
        almost("Rộng :Fact[a b], ：fact[c] và (:fact [d])"),
        ["Fact a b", "fact c", "fact d"]
    );
    assert_eq!(almost("Rộng :fact[dien-tich km2\nx **:Fact[e]**"), ["fact dien-tich", "Fact e"]);
    assert_eq!(almost("面积：Fact[a]。 x ::fact[b]"), ["Fact a", "fact b"]);
    for text in [
        "Chú ý:Fact[a]",
        "10:30[1]",
        "lúc 10:30 [1]",
        "\\:Fact[a]",
        ": [a]",
        "Chú ý: [a]",
        "`:Fact[a]`",
        "    :Fact[a]",
        ":Fact [a](b)",
        ":Fact [a]\n\n[a]: b",
        ":fact[a]",
    ] {
        assert_eq!(almost(text), [""; 0], "{text}");
    }
}

#[test]
fn a_line_tells_one_mistake_and_ornaments_tell_none() {
    check("::: box\nx\n:::", "(:<p>x</p>\n:)", &["1:4 directive-syntax space (:::box)"]);
    check(":::{.x}\ny\n:::", "(:<p>y</p>\n:)", &["1:1 directive-syntax no-name"]);
    check("::Video[a]", "(:)", &["1:3 directive-syntax name (::video)"]);
    check(":::Thư viện\nx\n:::", "(:<p>x</p>\n:)", &["1:4 directive-syntax name"]);
    check("a\n:::::::\nb", "<p>a</p>\n<p>:::::::</p>\n<p>b</p>", &[]);
    check("> :::::", "<blockquote>\n<p>:::::</p>\n</blockquote>", &[]);
    check("a\n::::\nb", "<p>a</p>\n<p>b</p>", &["2:1 unclosed-directive close"]);
    check(":::::box\na\n:::::", "(box:<p>a</p>\n:)", &[]);
}

#[test]
fn html_ends_in_the_block_that_it_begins_in() {
    check_with(
        ":::box\n<details>\n\na\n:::\n\nb\n\n</details>\n\nc",
        true,
        "(box:<details>\n<p>a</p>\n</details>:)\n<p>b</p>\n\n<p>c</p>",
        &["9:1 raw-html"],
    );
    check_with(
        "<div>\n\na[^1]\n\n[^1]: b</div>\n\n</div>\n\nc",
        true,
        &format!("<div>\n<p>a{}</p>\n</div>\n<p>c</p>\n{}", mention(1, ""), notes(&["<p>b</p>"])),
        &["5:8 raw-html"],
    );
    check_with(
        "<div>\n\n| a |\n|---|\n| </div> |\n\n</div>",
        true,
        "<div>\n<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n<tr><td></td></tr>\n\
         </tbody></table>\n</div>",
        &["5:3 raw-html"],
    );
    check_with(
        "<details>\n\n:::box\n<b>x</b>\n:::\n\n</details>",
        true,
        "<details>\n(box:<p><b>x</b></p>\n:)</details>",
        &[],
    );
}

#[test]
fn an_id_given_twice_is_told_and_the_first_keeps_it() {
    let (document, problems) = parse("---\ntitle: A\n---\n## B {#x}\n## C {#x}\n", false);
    let ids: Vec<_> = document.outline.iter().map(|heading| heading.id.as_deref()).collect();
    assert_eq!(ids, [Some("x"), None]);
    assert_eq!(problems.iter().map(tell).collect::<Vec<_>>(), ["5:6 duplicate-id"]);
    check_with(
        "<b id=x>a</b> <b id=x>c</b>\n\n## D {#x}",
        true,
        "<p><b id=\"x\">a</b> <b>c</b></p>\n<h2 id=\"#0\">D</h2>",
        &["1:18 duplicate-id", "3:6 duplicate-id"],
    );
}

#[test]
fn names_with_spaces_are_told_with_what_to_write() {
    check(
        "x ![Ảnh](ảnh đẹp.jpg) [Giá](bảng giá (1).pdf \"T\")",
        "<p>x ![Ảnh](ảnh đẹp.jpg) [Giá](bảng giá (1).pdf \"T\")</p>",
        &[
            "1:10 spaced-address (![Ảnh](<ảnh đẹp.jpg>))",
            "1:29 spaced-address ([Giá](<bảng giá (1).pdf> \"T\"))",
        ],
    );
    let prose = "[1](xem thêm) [2](số 1.2026) ![a] (b c.jpg) [b](hỏi qua khanhhoa.gov.vn)";
    check(prose, &format!("<p>{prose}</p>"), &[]);
}

/// Texts that a look ahead or back from every bracket would take minutes for.
#[test]
fn brackets_without_end_are_no_burden() {
    for part in
        ["[", "![", "[^a] ", ":fact [", "[a](b c) ", "[[^", "[a", ":a", "[^a]: b\n", "x[^a]"]
    {
        let (document, _) =
            parse(&format!("{}\n\n[^a]: b", part.repeat(60_000 / part.len())), false);
        assert!(document.body.html().len() < 60_000 * 60, "{part}");
    }
    for part in ["~\n", "[\n", "_\n"] {
        let text = Source::new("a.md", &part.repeat(100_000));
        let (document, _) =
            Document::parse(&text, Options { joins_lines: true, ..Options::default() });
        assert!(document.body.html().len() < 100_000 * 10, "{part}");
    }
}

#[test]
fn a_width_is_no_description() {
    check("![[a.jpg]] ![[b c.jpg|300]]", "<p><img a.jpg ''> <img b c.jpg ''></p>", &[]);
    check("![[a.jpg|Tháp|300x200]]", "<p><img a.jpg 'Tháp'></p>", &[]);
    check("![[a.jpg|Tháp 2]] ![2](b)", "<p><img a.jpg 'Tháp 2'> <img b '2'></p>", &[]);
}

#[test]
fn an_address_is_found_where_it_stands() {
    for (text, address) in [
        ("[x](»x.jpg \"x.jpg\")", "x.jpg"),
        ("![x](»x 'a ](x \\' x')", "x"),
        ("[x](<»x y> (x y))", "x y"),
        ("[x x](»x   \"&amp; x\"  )", "x"),
        ("[x.jpg](»x.jpg)", "x.jpg"),
        ("<»https://x.example>", "https://x.example"),
        ("![[»x.jpg|x.jpg]]", "x.jpg"),
        ("»[x][y]\n\n[y]: x", "[x][y]"),
    ] {
        let start = text.find('»').unwrap();
        let text = text.replace('»', "");
        let (document, _) = parse(&text, false);
        let span = document.body.holes().find_map(|hole| match hole {
            Hole::Link(target) => Some(target.span.clone()),
            Hole::Picture(picture) => Some(picture.target.span.clone()),
            _ => None,
        });
        assert_eq!((span.clone().unwrap().start, &text[span.unwrap()]), (start, address), "{text}");
    }
}

proptest! {
    #[test]
    fn every_mention_leads_to_a_note_and_back(
        text in "(\\[\\^[ab]\\]: |\\[\\^[abc]\\]|\n\n|\n|# |!\\[|\\[|\\]\\(x\\)|:::b\n|:::\n|    |> |- |x){0,20}"
    ) {
        let (document, _) = parse(&text, false);
        let html = document.body.html();
        let after = |start: &str| -> Vec<String> {
            let ends = html.split(start).skip(1);
            ends.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        let ids = after(" id=\"");
        for target in after("href=\"#") {
            prop_assert!(ids.contains(&target), "{target} in {html}");
        }
    }
}
