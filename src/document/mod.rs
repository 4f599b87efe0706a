//! One Markdown file, parsed: page details, outline, and HTML with holes.
//!
//! A [`Document`] depends on the text of its file and on nothing else. What depends on the rest of
//! the site (where a link leads, a heading's id, a picture's address) is a hole in its HTML, checked
//! when the site is assembled and filled when a page is rendered.

mod fields;
mod front;
mod markdown;
mod memo;
mod slug;

pub use fields::{FrontMatter, Own, Reference, Shared, Spot};
pub use memo::Memo;
pub use slug::slugify;

use crate::diag::Diagnostic;
use crate::source::{Source, Span};

/// A parsed Markdown file.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub source: Source,
    /// The page details at the top of the file; the title may come from the first heading.
    pub front: FrontMatter,
    /// The HTML of the text, in pieces.
    pub body: Vec<Piece>,
    /// The headings, in order; [`Piece::HeadingId`] counts in it.
    pub outline: Vec<Heading>,
}

/// A piece of a document's HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML.
    Html(String),
    /// The opening tag of a link.
    Link(Target),
    /// A picture.
    Picture(Picture),
    /// The id of a heading, by its number in the outline.
    HeadingId(usize),
}

/// Where a link or a picture leads, as the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The address.
    pub address: String,
    /// The text in quotes after it.
    pub title: String,
    /// Its bytes in the file.
    pub span: Span,
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it is.
    pub target: Target,
    /// Its description for someone who cannot see it.
    pub alt: String,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup.
    pub text: String,
    /// The id its author gave it (`{#festival}`).
    pub id: Option<String>,
}

impl Document {
    /// Parses a file. Mistakes are returned beside the document, which holds all that could be read.
    #[must_use]
    pub fn parse(source: &Source) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let (mut front, body) = front::read(source, &mut problems);
        let mut text = markdown::parse(source, body, front.own.title.is_none(), &mut problems);
        front.own.title = front.own.title.or_else(|| text.title.take());
        front.own.summary = front.own.summary.or_else(|| text.first_paragraph.take());
        let document =
            Self { source: source.clone(), front, body: text.body, outline: text.outline };
        (document, problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The document's HTML with its holes shown, and the codes of its problems with their places.
    fn check(text: &str, html: &str, problems: &[&str]) -> Document {
        let (document, found) = Document::parse(&Source::new("content/vi.md", text));
        let show = |piece: &Piece| match piece {
            Piece::Html(html) => html.clone(),
            Piece::Link(target) => format!("<a {}>", target.address),
            Piece::Picture(picture) => format!("<img {} {}>", picture.target.address, picture.alt),
            Piece::HeadingId(index) => format!("#{index}"),
        };
        assert_eq!(document.body.iter().map(show).collect::<String>().trim(), html);
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
            [Heading { level: 3, text: "B".into(), id: Some("c".into()) }]
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
        check("---\n\nMột.", "<hr />\n<p>Một.</p>", &[]);
    }

    #[test]
    fn mistakes_in_page_details_are_located_in_yaml_and_toml() {
        check(
            "---\ntitel: A\ndate: 30/2/2026\norder: một\n---\n",
            "",
            &["wrong-type 4:8", "bad-date 3:7", "unknown-field 2:1"],
        );
        check(
            "+++\ntitel = 'A'\ndate = '30/2/2026'\norder = 'một'\n+++\n",
            "",
            &["wrong-type 4:9", "bad-date 3:8", "unknown-field 2:1"],
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
