//! Emphasis beside Chinese, Japanese and Korean punctuation: `これは**「重要」**です`.
//!
//! CommonMark asks for white space around such asterisks, which these scripts do not have. A mark
//! that is neither punctuation nor white space, put between the asterisks and the punctuation before
//! the text is parsed, makes them open and close as the [amendment for these scripts][spec] wants;
//! afterwards it is taken out of every string again. Asterisks before `_` and `~` are left as they are.
//!
//! [spec]: https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md

use std::borrow::Cow;

use icu::properties::props::{EastAsianWidth, EmojiPresentation, GeneralCategory, Script};
use icu::properties::props::{EnumeratedProperty as _, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointSetData};

/// What is put in: no punctuation, no white space, in no source (see `without_marks`).
const MARK: char = '\u{e002}';

/// A text with marks where emphasis needs them.
#[derive(Debug)]
pub(super) struct Eased<'a> {
    /// What to parse.
    pub text: Cow<'a, str>,
    /// The offsets of the marks in `text`, in order.
    marks: Vec<usize>,
}

impl Eased<'_> {
    /// Where an offset of [`Eased::text`] lies in the text that was given.
    pub(super) fn original(&self, offset: usize) -> usize {
        let before = self.marks.partition_point(|mark| mark + MARK.len_utf8() <= offset);
        let within = self.marks.get(before).filter(|mark| **mark < offset);
        within.copied().unwrap_or(offset) - before * MARK.len_utf8()
    }

    /// A string of the parser without the marks.
    pub(super) fn strip<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !self.marks.is_empty() && text.contains(MARK) {
            text.replace(MARK, "").into()
        } else {
            text.into()
        }
    }
}

/// Puts a mark wherever emphasis needs one.
pub(super) fn ease(text: &str) -> Eased<'_> {
    let mut eased = Eased { text: Cow::Borrowed(text), marks: Vec::new() };
    let mut out = String::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(star) = find(text, at, '*') {
        let (run, end) = run(text, star);
        at = end;
        if let Some(place) = place(text, run, end) {
            out.push_str(text.get(copied..place).unwrap_or_default());
            eased.marks.push(out.len());
            out.push(MARK);
            copied = place;
        }
    }
    if copied > 0 {
        out.push_str(text.get(copied..).unwrap_or_default());
        eased.text = Cow::Owned(out);
    }
    eased
}

/// The asterisks from here that have a meaning: after a backslash, the first has none.
fn run(text: &str, star: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let count = |bytes: &mut dyn Iterator<Item = &u8>, wanted: u8| {
        bytes.take_while(|byte| **byte == wanted).count()
    };
    let stars = count(&mut bytes.iter().skip(star), b'*');
    let backslashes = count(&mut bytes.iter().take(star).rev(), b'\\');
    (star + backslashes % 2, star + stars)
}

/// Where these asterisks need a mark.
fn place(text: &str, start: usize, end: usize) -> Option<usize> {
    let mut before = text.get(..start)?.chars().rev();
    let (previous, next) = (before.next()?, text.get(end..)?.chars().next()?);
    let out_of_place = |c: char| c.is_whitespace() || matches!(c, '_' | '~');
    if start == end || previous.max(next) < FIRST || [previous, next].into_iter().any(out_of_place)
    {
        return None;
    }
    match (is_punctuation(previous), is_punctuation(next)) {
        (true, false) => (is_cjk(previous) || is_cjk(next)).then_some(start),
        (false, true) => {
            let shaped = match previous {
                // These choose the shape of the character before, which is the one that counts.
                '\u{fe00}'..='\u{fe0e}' => {
                    before.next().filter(|c| is_cjk(*c) || is_punctuation(*c))
                }
                '\u{e0100}'..='\u{e01ef}' => Some(previous),
                _ => Some(previous).filter(|c| is_cjk(*c)),
            };
            (shaped.is_some() || is_cjk(next)).then_some(end)
        }
        _ => None,
    }
}

/// The first of these characters, which spares most texts a look into tables.
const FIRST: char = '\u{1100}';

/// Whether a character is Chinese, Japanese or Korean: a letter, punctuation, or a full-width form.
pub(super) fn is_cjk(c: char) -> bool {
    if c < FIRST {
        return false;
    }
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    let wide = [EastAsianWidth::Wide, EastAsianWidth::Fullwidth, EastAsianWidth::Halfwidth];
    wide.contains(&width) && !CodePointSetData::new::<EmojiPresentation>().contains(c)
        || Script::for_char(c) == Script::Hangul
}

fn is_punctuation(c: char) -> bool {
    let category = GeneralCategory::for_char(c);
    GeneralCategoryGroup::Punctuation.contains(category)
        || GeneralCategoryGroup::Symbol.contains(category)
}

fn find(text: &str, from: usize, wanted: char) -> Option<usize> {
    text.get(from..)?.find(wanted).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Parser, html};

    /// The HTML of a text, through marks and without.
    fn render(text: &str) -> String {
        let eased = ease(text);
        let mut out = String::new();
        html::push_html(&mut out, Parser::new(&eased.text));
        out.replace("%EE%80%82", "").replace(MARK, "")
    }

    /// The same by another parser, which knows the amendment.
    fn reference(text: &str) -> String {
        let mut options = comrak::Options::default();
        options.extension.cjk_friendly_emphasis = true;
        comrak::markdown_to_html(text, &options).replace("&quot;", "\"")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(render(text).trim(), format!("<p>{expected}</p>"));
    }

    #[test]
    fn emphasis_beside_punctuation_without_spaces() {
        check("これは**「重要」**です", "これは<strong>「重要」</strong>です");
        check("**真，**她说**好**。", "<strong>真，</strong>她说<strong>好</strong>。");
        check("**마크다운(Markdown)**을", "<strong>마크다운(Markdown)</strong>을");
        check("税込**¥10,000**で*（税）*", "税込<strong>¥10,000</strong>で<em>（税）</em>");
        check("大塚\u{fe00}**(U+585A)**", "大塚\u{fe00}<strong>(U+585A)</strong>");
        check("禰\u{e0100}**(ね)**豆子", "禰\u{e0100}<strong>(ね)</strong>豆子");
        check("中\\***「a」**中", "中*<strong>「a」</strong>中");
    }

    #[test]
    fn other_scripts_and_plain_cases_cost_nothing() {
        for text in
            ["", "a", "**Tháp Bà**, *“đẹp”*", "* 中\n* 国", "**中**", "中 **「国」** 中", "***"]
        {
            assert!(matches!(ease(text).text, Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn offsets_lead_back() {
        let text = "は**「あ」**は*a*は**「";
        let eased = ease(text);
        assert_eq!(eased.marks.len(), 3);
        let mut original = 0;
        for (at, c) in eased.text.char_indices() {
            assert_eq!(eased.original(at), original, "{at}");
            original += if c == MARK { 0 } else { c.len_utf8() };
        }
        assert_eq!(eased.original(eased.text.len()), text.len());
        assert_eq!(eased.strip(&eased.text), text);
    }

    /// What the texts of the comparison are made of.
    const PIECES: &[&str] = &[
        "*",
        "*",
        "*",
        "**",
        "**",
        "***",
        "a",
        "b",
        "é",
        "đ",
        "あ",
        "ア",
        "ｱ",
        "中",
        "真",
        "가",
        "힣",
        "ᅡ",
        "一\u{fe00}",
        "。\u{fe01}",
        "“\u{fe01}",
        "禰\u{e0100}",
        "。",
        "、",
        "，",
        "「",
        "」",
        "『",
        "（",
        "）",
        "！",
        "・",
        "〽",
        "￥",
        "ー",
        "(",
        ")",
        "!",
        ".",
        "\"",
        "[",
        "]",
        "“",
        "”",
        "€",
        "—",
        "\\",
        "&",
        "🙂",
        "🈂",
        " ",
        "\u{3000}",
        "\n",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn emphasis_is_that_of_a_parser_that_knows_these_scripts(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 1..16)
        ) {
            let text = pieces.concat();
            prop_assert_eq!(render(&text), reference(&text), "{}", text);
            let eased = ease(&text);
            prop_assert_eq!(eased.original(eased.text.len()), text.len());
            prop_assert_eq!(eased.strip(&eased.text), text.as_str());
        }
    }
}
