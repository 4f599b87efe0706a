//! One Markdown file, parsed: page details, outline, and HTML with holes.
//!
//! A [`Document`] depends on the text of its file and the options of the parse, and on nothing else. What
//! depends on the rest of the site (where a link leads, a heading's id, a directive) is a [`Hole`] in its
//! HTML, checked when the site is assembled and filled when a page is rendered.

mod body;
mod cjk;
#[cfg(test)]
mod commonmark;
mod directive;
mod draft;
mod fields;
mod front;
mod host;
mod html;
mod markdown;
mod memo;
mod pseudo;
mod read;
mod slug;
mod typing;

pub use body::{Attribute, Body, Call, Hole, Part, Picture, Target};
pub use draft::as_draft;
pub use fields::{Correction, FrontMatter, Missing, Own, Reference, Shared, Sort, Spot};
pub use host::is_host;
pub use memo::Memo;
pub use pseudo::accented;
pub use slug::slugify;

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::source::{Source, Span};

/// A parsed Markdown file.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// The page details at the top of the file; the title may come from the first heading.
    pub front: FrontMatter,
    /// The HTML of the text.
    pub body: Body,
    /// The headings, in order; [`Hole::HeadingId`] counts in it.
    pub outline: Vec<Heading>,
    /// The ids that its author gave, to headings and in HTML.
    pub ids: BTreeSet<String>,
    /// What looks nearly like a directive and is text.
    pub almost: Vec<Call>,
    /// A hash of the page details as they are written, and of the title wherever it comes from.
    details: blake3::Hash,
}

impl Heading {
    /// Its words as its author wrote them.
    #[must_use]
    pub fn written(&self) -> String {
        let mut written = self.text.clone();
        for (at, call) in self.gaps.iter().rev() {
            let label = call.label.as_ref().map_or("", |(label, _)| label);
            written.insert_str(*at, &format!(":{}[{label}]", call.name));
        }
        written.trim().to_owned()
    }
}

/// What the site decides about the parse of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language writes no spaces between words, so a line break in its prose is none.
    pub joins_lines: bool,
    /// HTML in the text is kept, once it is made safe.
    pub html: bool,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup; with the white space around it if it has gaps.
    pub text: String,
    /// What the site alone knows of it (`:fact[area]`, `:page[…]`), each with its offset in the text.
    pub gaps: Vec<(usize, Call)>,
    /// The id its author gave it (`{#festival}`).
    pub id: Option<String>,
    /// Its bytes in the file.
    pub span: Span,
}

impl Document {
    /// Parses a file. Mistakes are returned beside the document, which holds all that could be read.
    #[must_use]
    pub fn parse(source: &Source, options: Options) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let (mut front, body) = front::read(source, &mut problems);
        let written = body.start;
        let untitled = front.own.title.is_none();
        let mut text = markdown::parse(source, body, options, untitled, &mut problems);
        front.own.title = front.own.title.or_else(|| text.title.take());
        front.own.summary = front.own.summary.or_else(|| text.first_paragraph.take());
        let markdown::Text { body, outline, ids, almost, .. } = text;
        let mut details = blake3::Hasher::new();
        details.update(source.slice(0..written).as_bytes());
        details.update(front.own.title.as_deref().unwrap_or_default().as_bytes());
        let (source, details) = (source.forgotten(), details.finalize());
        (Self { source, front, body, outline, ids, almost, details }, problems)
    }

    /// Whether another text of the same file says the same about its page, so that they differ at most in
    /// what stands on the page itself.
    #[must_use]
    pub fn has_details_of(&self, other: &Self) -> bool {
        self.details == other.details && self.front.unreadable == other.front.unreadable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(part: Part<'_>) -> String {
        match part {
            Part::Html(html) => html.to_owned(),
            Part::Hole(Hole::Link(target)) => format!("<a {}>", target.address),
            Part::Hole(Hole::Picture(picture)) => {
                format!("<img {} {}>", picture.target.address, picture.alt)
            }
            Part::Hole(Hole::Address(name, target)) => format!(" {name}={}", target.address),
            Part::Hole(Hole::HeadingId(index)) => format!("#{index}"),
            Part::Hole(Hole::Directive(call)) => format!("<:{}>", call.name),
            Part::Hole(Hole::Open(call)) => format!("<{}>\n", call.name),
            Part::Hole(Hole::Close) => "</>\n".to_owned(),
        }
    }

    /// The document's HTML with its holes shown, and the codes of its problems with their places.
    fn check(text: &str, html: &str, problems: &[&str]) -> Document {
        let source = Source::new("content/vi.md", text);
        let (document, found) = Document::parse(&source, Options::default());
        assert_eq!(document.body.parts().map(show).collect::<String>().trim(), html);
        let place = |problem: &Diagnostic| {
            let place = problem.place.clone().unwrap();
            format!("{} {}:{}", problem.code.as_str(), place.line, place.column)
        };
        assert_eq!(found.iter().map(place).collect::<Vec<_>>(), problems);
        document
    }

    #[test]
    fn html_with_holes() {
        check(
            "---\ntitle: A\n---\n## Một *hai*\n\nXem [đây](../x/ \"t\") và ![tháp](a.jpg).\n",
            "<h2 id=\"#0\">Một <em>hai</em></h2>\n<p>Xem <a ../x/>đây</a> và <img a.jpg tháp>.</p>",
            &[],
        );
    }

    #[test]
    fn links_in_tables_and_aligned_cells() {
        let text = "+++\ntitle = 'A'\n+++\n| a | b |\n|---|--:|\n| [x](y) | 1 |\n";
        let html = "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"end\">b</th>\
            </tr></thead><tbody>\n<tr><td><a y>x</a></td><td class=\"end\">1</td></tr>\n</tbody></table>";
        check(text, html, &[]);
    }

    #[test]
    fn without_page_details_the_text_names_the_page() {
        let document = check(
            "# Tháp Bà\n\nMột *ngôi* đền.\n\nHai.",
            "<p>Một <em>ngôi</em> đền.</p>\n<p>Hai.</p>",
            &[],
        );
        assert_eq!(document.front.own.title.as_deref(), Some("Tháp Bà"));
        assert_eq!(document.front.own.summary.as_deref(), Some("Một ngôi đền."));
        assert!(document.outline.is_empty());
    }

    #[test]
    fn explicit_ids_and_outline() {
        let document = check("---\ntitle: A\n---\n### B {#c}", "<h3 id=\"#0\">B</h3>", &[]);
        assert_eq!(
            document.outline,
            [Heading {
                level: 3,
                text: "B".into(),
                gaps: Vec::new(),
                id: Some("c".into()),
                span: 17..27
            }]
        );
    }

    #[test]
    fn html_of_authors_is_left_out_and_told() {
        check(
            "---\ntitle: A\n---\na <b>b</b>\n\n<script>x</script>\n",
            "<p>a b</p>",
            &["raw-html 4:3", "raw-html 4:7", "raw-html 6:1"],
        );
    }

    #[test]
    fn page_details_that_never_end() {
        check("---\ntitle: A\n\nMột.", "", &["unclosed-front-matter 1:1"]);
        check("---\n\nMột.", "<hr>\n<p>Một.</p>", &[]);
    }

    #[test]
    fn mistakes_in_page_details_are_located_in_yaml_and_toml() {
        check(
            "---\ntitel: A\ndate: 30/2/2026\norder: một\n---\n",
            "",
            &["bad-date 3:7", "wrong-type 4:8", "unknown-field 2:1"],
        );
        check(
            "+++\ntitel = 'A'\ndate = '30/2/2026'\norder = 'một'\n+++\n",
            "",
            &["bad-date 3:8", "wrong-type 4:9", "unknown-field 2:1"],
        );
        check("---\ntitle: [A\n---\n", "", &["syntax 2:8"]);
    }

    #[test]
    fn links_inside_descriptions_and_titles_leave_no_trace() {
        check(
            "---\ntitle: A\n---\n![ảnh [Lan](https://l.example/)](t.jpg) [x](y)\n\n## B\n",
            "<p><img t.jpg ảnh Lan> <a y>x</a></p>\n<h2 id=\"#0\">B</h2>",
            &[],
        );
        check("# ![tháp](t.jpg) [A](b)\n[x](y)", "<p><a y>x</a></p>", &[]);
    }

    #[test]
    fn a_page_that_begins_with_a_picture_takes_its_summary_from_the_first_words() {
        let document = check(
            "---\ntitle: A\n---\n![](t.jpg)\n\nMột.",
            "<p><img t.jpg ></p>\n<p>Một.</p>",
            &[],
        );
        assert_eq!(document.front.own.summary.as_deref(), Some("Một."));
    }

    #[test]
    fn a_paragraph_with_a_figure_is_no_summary_and_its_name_no_word() {
        let document = check(
            "---\ntitle: A\n---\nRộng :fact[area].\n\n## Từ :fact[year] và :b[c]\n\nHai :b[c].",
            "<p>Rộng <:fact>.</p>\n<h2 id=\"#0\">Từ <:fact> và <:b></h2>\n<p>Hai <:b>.</p>",
            &[],
        );
        assert_eq!(document.front.own.summary.as_deref(), Some("Hai c."));
        assert_eq!(document.outline[0].text, "Từ  và c");
    }

    #[test]
    fn directives_about_code_are_its_authors_words() {
        check(
            "---\ntitle: A\n---\n```:a[b]\n:::c\n```\n\n~~~ :d[]",
            "<pre><code class=\"language-:a[b]\">:::c\n</code></pre>\n\
             <pre><code class=\"language-:d[]\"></code></pre>",
            &[],
        );
    }

    #[test]
    fn characters_that_we_mark_with_are_no_marks_in_a_text() {
        check("---\ntitle: A\n---\na\u{e000}0\u{e001}b", "<p>a\u{fffd}0\u{fffd}b</p>", &[]);
        check("---\ntitle: A\n---\na&#xE000;0&#xE001;b", "<p>a\u{fffd}0\u{fffd}b</p>", &[]);
        check(
            "---\ntitle: A\n---\n```&#xE000;0&#xE001;\na\n```",
            "<pre><code class=\"language-\u{fffd}0\u{fffd}\">a\n</code></pre>",
            &[],
        );
        check("---\ntitle: A\n---\n[a](&#xE000;0)", "<p><a \u{fffd}0>a</a></p>", &[]);
    }
}
