//! A document in accented and longer words, to see on a finished page what is cut off and what never was a
//! message. Readers still recognise each word; tags, character references, code and [holes](Hole) stay as
//! they are, but for the descriptions of pictures.

mod words;

use self::words::{BEGIN, END, Words, plain};
use super::body::{Body, Hole, Part};
use super::{Document, Heading};

/// Elements within a text; all others end it.
const INLINE: &[&str] = &[
    "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i",
    "img", "input", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "video", "wbr",
];

/// Elements whose content is for machines, or of them.
const CODE: &[&str] = &["code", "kbd", "pre", "samp", "script", "style"];

/// More bytes than any character reference has.
const LONGEST: usize = 40;

/// Where a mark of the last pass over a page begins and ends (`crate::source::without_marks` keeps them
/// out of all that people write).
const MARKS: [char; 3] = ['\u{e010}', '\u{e013}', '\u{e014}'];
const MARK_END: char = '\u{e012}';

/// A message in accented letters. What was placed in it may have them already, and keeps its marks.
#[must_use]
pub fn accented(message: &str) -> String {
    let mut page = Accents::default();
    let mut rest = message;
    while let Some(at) = rest.find(|c| c == BEGIN || MARKS.contains(&c)) {
        let (before, inside) = rest.split_at(at);
        let end = if inside.starts_with(BEGIN) { END } else { MARK_END };
        let end = inside.find(end).map_or(inside.len(), |at| at + end.len_utf8());
        let (inside, after) = inside.split_at(end);
        page.html(before);
        page.body.push(inside);
        rest = after;
    }
    page.html(rest);
    page.end_text();
    page.body.html().to_owned()
}

impl Document {
    /// The same page in accented letters. Its old addresses stay the original's.
    #[must_use]
    pub fn accented(&self) -> Self {
        let mut front = self.front.clone();
        let own = &mut front.own;
        own.aliases.clear();
        let corrections = own.corrections.iter_mut().map(|correction| &mut correction.text);
        let texts = [&mut own.title, &mut own.summary, &mut own.image_alt];
        for text in texts.into_iter().flatten().chain(corrections) {
            *text = plain(text);
        }
        Self {
            source: self.source.clone(),
            front,
            body: body(&self.body),
            outline: self.outline.iter().map(heading).collect(),
            ids: self.ids.clone(),
            almost: self.almost.clone(),
            details: self.details,
        }
    }
}

fn heading(heading: &Heading) -> Heading {
    let (mut words, mut text) = (Words::default(), String::new());
    let mut gaps = heading.gaps.clone();
    let mut from = 0;
    for (at, _) in &mut gaps {
        words.write(&mut text, heading.text.get(from..*at).unwrap_or_default());
        from = std::mem::replace(at, text.len());
    }
    words.write(&mut text, heading.text.get(from..).unwrap_or_default());
    words.end(&mut text);
    Heading { text, gaps, ..heading.clone() }
}

fn body(body: &Body) -> Body {
    let mut accents = Accents::default();
    for part in body.parts() {
        match part {
            Part::Html(html) => accents.html(html),
            Part::Hole(hole) => accents.hole(hole.clone()),
        }
    }
    accents.end_text();
    accents.body
}

/// HTML on its way into accented letters. It comes in pieces: a hole may stand within a tag.
#[derive(Default)]
struct Accents {
    body: Body,
    words: Words,
    /// What ends the piece of a tag that is being copied: `>`, or a quotation mark. None outside of tags.
    copied_to: Option<char>,
    /// How many elements of [`CODE`] are open.
    code: usize,
}

impl Accents {
    fn hole(&mut self, mut hole: Hole) {
        match &mut hole {
            Hole::Open(_) | Hole::Close => self.end_text(),
            Hole::Picture(picture) => picture.alt = plain(&picture.alt),
            _ => {}
        }
        self.body.hole(hole);
    }

    fn html(&mut self, html: &str) {
        let mut rest = html;
        while !rest.is_empty() {
            let (piece, after) = match self.copied_to {
                Some(end) => self.in_tag(rest, end),
                None => self.outside(rest),
            };
            self.body.push(piece);
            rest = after;
        }
    }

    /// Splits off what is to be copied of a tag.
    fn in_tag<'a>(&mut self, html: &'a str, end: char) -> (&'a str, &'a str) {
        let stops: &[char] = if end == '>' { &['>', '"', '\''] } else { &[end] };
        let Some((at, stop)) = html.match_indices(stops).next() else {
            return (html, "");
        };
        self.copied_to = match stop.chars().next() {
            Some('>') => None,
            quote if end == '>' => quote,
            _ => Some('>'),
        };
        html.split_at(at + stop.len())
    }

    /// Writes a text up to the next tag or character reference, and splits off what is to be copied of that.
    fn outside<'a>(&mut self, html: &'a str) -> (&'a str, &'a str) {
        let (text, rest) = html.split_at(html.find(['<', '&']).unwrap_or(html.len()));
        if self.code == 0 {
            self.body.write(|out| self.words.write(out, text));
        } else {
            self.body.push(text);
        }
        let name_end = |c: char| !c.is_ascii_alphanumeric();
        if let Some(tag) = rest.strip_prefix('<') {
            let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
            let name = &tag[..tag.find(name_end).unwrap_or(tag.len())];
            if !name.is_empty() {
                self.tag(name, closes);
                self.copied_to = Some('>');
            }
            return rest.split_at(1);
        }
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';').filter(|end| {
            let name = rest[..*end].trim_start_matches(['&', '#']);
            !name.is_empty() && !name.contains(name_end)
        });
        rest.split_at(end.map_or(rest.len().min(1), |end| end + 1))
    }

    fn tag(&mut self, name: &str, closes: bool) {
        if self.code == 0 && !INLINE.contains(&name) {
            self.end_text();
        }
        if CODE.contains(&name) {
            self.code = if closes { self.code.saturating_sub(1) } else { self.code + 1 };
        }
    }

    fn end_text(&mut self) {
        self.body.write(|out| self.words.end(out));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::html::tags::{Piece, pieces};
    use super::super::{Options, Target};
    use super::*;
    use crate::source::Source;

    fn document(text: &str) -> Document {
        let options = Options { html: true, ..Options::default() };
        Document::parse(&Source::new("vi.md", text), options).0
    }

    fn show(part: Part<'_>) -> String {
        let target = |target: &Target| format!("{}{}", target.address, target.title);
        match part {
            Part::Html(html) => html.to_owned(),
            Part::Hole(Hole::Link(link)) => format!("<a {}>", target(link)),
            Part::Hole(Hole::Picture(picture)) => {
                format!("<img {} {}>", target(&picture.target), picture.alt)
            }
            Part::Hole(Hole::Address(name, to)) => format!(" {name}={}", target(to)),
            Part::Hole(Hole::HeadingId(index)) => format!("#{index}"),
            Part::Hole(Hole::Directive(call)) => format!("(:{})", call.name),
            Part::Hole(Hole::Open(call)) => format!("({}:\n", call.name),
            Part::Hole(Hole::Close) => ":)\n".to_owned(),
        }
    }

    #[track_caller]
    fn check(text: &str, html: &str) {
        let body = document(&format!("---\ntitle: A\n---\n{text}")).accented().body;
        assert_eq!(body.parts().map(show).collect::<String>().trim(), html);
    }

    #[test]
    fn texts_are_accented_from_end_to_end() {
        check(
            "## Lễ *hội*\n\nXem [đây](x \"Đó\"), `mã` &amp; ![Tháp](a.jpg).",
            "<h2 id=\"#0\">［Ļë <em>ĥööïï</em>］</h2>\n\
             <p>［Ẋëṁ <a xĐó>ðåååÿ</a>, <code>mã</code> &amp; <img a.jpg ［Ţĥååþ］>.］</p>",
        );
        check("- Một\n  - 2\n\n", "<ul>\n<li>［Ṁöţ\n ~］<ul>\n<li>2</li>\n</ul>\n</li>\n</ul>");
        check("```\nmã\n```\n", "<pre><code>mã\n</code></pre>");
        check(":::box\nXem :fact[area].\n:::\n", "(box:\n<p>［Ẋëṁ (:fact). ~］</p>\n:)");
        check(
            "<video src=\"a.mp4\" poster='b.jpg' title=\"x>y\"></video> A &lt;b>&nbsp;c & d",
            "<p><video title=\"x&gt;y\" src=a.mp4 poster=b.jpg></video> ［Å &lt;ƀ&gt;&nbsp;ç &amp; ð ~］</p>",
        );
    }

    #[test]
    fn titles_and_headings() {
        let text =
            "---\ntitle: Tháp & Bà\nslug: thap\naliases: [/cu/]\n---\n## Rộng :fact[area] đó\n";
        let document = document(text).accented();
        let own = &document.front.own;
        assert_eq!(own.title.as_deref(), Some("［Ţĥååþ & Ɓåå］"));
        assert_eq!(
            (own.slug.as_ref().map(|slug| slug.text.as_str()), own.aliases.len()),
            (Some("thap"), 0)
        );
        let heading = &document.outline[0];
        assert_eq!(heading.written(), "［Ŕöñĝ :fact[area] ðööö］");
    }

    #[test]
    fn messages_keep_markup_and_what_is_accented_already() {
        assert_eq!(
            accented("Xem <b class=\"x>y\">thêm</b> &amp; 20 km"),
            "［Ẋëṁ <b class=\"x>y\">ţĥëëëṁ</b> &amp; 20 ķṁ ~］"
        );
        let title = plain("Tháp");
        assert_eq!(accented(&format!("Về {title}")), format!("［Ṽë {title}］"));
        assert_eq!(accented("A \u{e014}a/b\u{e012}"), "［Å \u{e014}a/b\u{e012}］");
        assert_eq!(accented("2 < 3 & 4"), "2 < 3 & 4");
    }

    /// Tags with the holes among them, and the letters of texts that are no code.
    fn taken_apart(document: &Document) -> (Vec<String>, String) {
        let described = |hole: &Hole| match hole {
            Hole::Picture(picture) => format!("{:?}", picture.target),
            hole => format!("{hole:?}"),
        };
        let mut kept: Vec<String> = document.body.holes().map(described).collect();
        let (mut letters, mut code) = (String::new(), 0);
        let html = document.body.html();
        for piece in pieces(html) {
            match piece {
                Piece::Text(text) if code > 0 => kept.push(text.to_owned()),
                Piece::Text(text) => letters.push_str(text),
                Piece::Tag(tag) => {
                    let by = if tag.closes { -1 } else { 1 };
                    code += if CODE.contains(&tag.name.as_str()) { by } else { 0 };
                    kept.push(html[tag.span].to_owned());
                }
                Piece::Comment | Piece::Unfinished(_) => panic!("no body has them"),
            }
        }
        (kept, letters)
    }

    proptest! {
        #[test]
        fn tags_and_holes_stay_and_no_plain_letter_does(
            text in "([a-cđê]{1,3}|[ \n]|\n\n|# |- |[*`_>|~:;&<]|:::x\n|:::\n|:fact\\[a\\]|!\\[b\\]\\(c\\)|\\[d\\]\\(e\\)|</?(b|p|code|ul)>|<video src='a>' title=\"b'>\">|</video>|&amp;|\\[\\^1\\](: )?){0,30}"
        ) {
            let before = document(&text);
            let after = before.accented();
            let (kept, words) = taken_apart(&before);
            let (still, letters) = taken_apart(&after);
            prop_assert_eq!(kept, still);
            let reference = |words: &str| words.matches("&amp;").count() + words.matches("&lt;").count();
            prop_assert_eq!(reference(&words), reference(&letters));
            let plain = letters.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "");
            prop_assert!(!plain.contains(|c: char| c.is_ascii_alphabetic()), "{}", letters);
        }
    }
}
