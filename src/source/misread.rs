//! UTF-8 that some program took for Windows-1252 and saved again: `KhÃ¡nh HÃ²a`.
//!
//! Every letter with marks became two or three signs, the second of which, in the scripts of the world,
//! is soon one that no language writes after such a letter.

use std::collections::BTreeSet;

use super::legacy::to_windows_1252;
use super::{Source, Span};

/// Text that was taken for another encoding, and saved so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The first piece of it.
    pub span: Span,
    /// The line as it was meant.
    pub reading: String,
}

/// The first piece of a text that was misread. `None` if that is not beyond doubt: two different letters
/// must come of it, on lines that have hardly one with marks which is right as it is, and a sign must
/// tell.
pub(super) fn misread(source: &Source) -> Option<Misread> {
    let text = source.text();
    let (mut letters, mut tells) = (BTreeSet::new(), false);
    let (mut first, mut line_end) = (None, 0);
    for at in suspects(text) {
        if at < line_end {
            continue;
        }
        let (_, line) = source.line(at);
        line_end = line.end;
        let Some(read) = Line::read(&text[line.clone()]) else { continue };
        let span = line.start + read.first.start..line.start + read.first.end;
        first = first.or(Some(Misread { span, reading: read.reading }));
        letters.extend(read.letters.chars());
        tells |= read.tells;
        if tells && letters.len() > 1 {
            return first;
        }
    }
    None
}

/// Where a letter with marks stands before one of the signs `\u{80}` to `¿`, as it hardly ever does in a
/// text that is right. In UTF-8 these begin with a byte that is rare: texts without it cost one look.
fn suspects(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xc2, bytes).filter(|at| {
        let before = at.checked_sub(2).and_then(|from| bytes.get(from..*at));
        matches!(before, Some([0xc2..=0xc4, _]))
    })
}

/// A line that was misread.
struct Line {
    /// The first piece of it.
    first: Span,
    /// The line as it was meant.
    reading: String,
    /// The letters that were misread.
    letters: String,
    /// Whether a sign tells.
    tells: bool,
}

impl Line {
    /// Reads a line; `None` if its letters are right as they are.
    fn read(line: &str) -> Option<Self> {
        let (mut first, mut found, mut right) = (None, 0, 0);
        let (mut reading, mut letters, mut tells) = (String::new(), String::new(), false);
        let mut at = 0;
        for piece in line.split_inclusive(|c: char| c.is_ascii()) {
            let signs = piece.trim_end_matches(|c: char| c.is_ascii());
            if let Some(read) = regained(signs).filter(|_| !signs.is_empty()) {
                first = first.or(Some(at..at + signs.len()));
                found += 1;
                tells |= signs.contains(is_telling);
                letters.push_str(&read);
                reading.push_str(&read);
            } else {
                right += usize::from(signs.contains(char::is_alphabetic));
                reading.push_str(signs);
            }
            reading.push_str(&piece[signs.len()..]);
            at += piece.len();
        }
        (right * 4 <= found).then_some(Self { first: first?, reading, letters, tells })
    }
}

/// What signs were before they were misread, if they were anything.
fn regained(piece: &str) -> Option<String> {
    // Vietnamese Windows reads one byte otherwise.
    let byte = |c| if c == 'Ă' { Some(0xc3) } else { to_windows_1252(c) };
    String::from_utf8(piece.chars().map(byte).collect::<Option<_>>()?).ok()
}

/// Signs that do not follow a letter with marks. A space, a hyphen, a quotation mark or a dash may, and
/// so may what is set high.
fn is_telling(c: char) -> bool {
    ('\u{a1}'..='\u{bf}').contains(&c) && !"«»·®°´¹²³\u{ad}".contains(c)
}

#[cfg(test)]
mod tests {
    use super::super::legacy::{Legacy, windows_1252};
    use super::*;

    /// How a program shows UTF-8 that it takes for Windows-1252, or for what Windows calls Vietnamese.
    fn mangled(text: &str, vietnamese: bool) -> String {
        let sign = |byte: u8| match byte {
            0xc3 if vietnamese => Legacy::Windows1258.decode(&[byte]),
            _ => windows_1252(byte).to_string(),
        };
        text.bytes().map(sign).collect()
    }

    #[track_caller]
    fn check(text: &str, piece: &str, reading: &str) {
        let source = Source::new("a", text);
        let found = source.misread().unwrap();
        assert_eq!((source.slice(found.span), &*found.reading), (piece, reading));
    }

    #[test]
    fn misread_texts_of_every_language_are_found() {
        for text in [
            "title: Khánh Hòa, Tết Nguyên đán",
            "Biển – “đẹp”",
            "나트랑 만의 섬과 바다",
            "Остров и море, лето и солнце",
            "芽庄湾的岛屿和大海",
            "La mer était à côté, bientôt déjà là",
            "Não há praias tão bonitas; atenção à maçã",
        ] {
            for vietnamese in [false, true] {
                let source = Source::new("a", &mangled(text, vietnamese));
                assert_eq!(source.misread().map(|found| found.reading).as_deref(), Some(text));
            }
        }
        check("KhÃ¡nh HoÃ\u{a0}, Ä‘áº£o", "Ã¡", "Khánh Hoà, đảo");
        check("Tháp Bà\n\nBiá»ƒn Ä‘áº¹p, cÃ¡t", "á»ƒ", "Biển đẹp, cát");
    }

    #[test]
    fn texts_that_are_right_are_let_be() {
        for text in [
            "“MAÇû «CAFÉ» É… Ó” NÃO\u{a0}! À\u{a0}: É\u{a0}; PORTÃO nº 1, Mª José, 5 µm",
            "DÁŽ ÍŽALA ÚŽASNÝ ÍŠ “MENÜ” „GRÜß“ Pelé¹² Zoé¹³ 20 °C, ±5, ½ é½",
            "«là»… «déjà»” allá» ¿Qué? ¡Así! él¡ Ã Â â€ ÅÄÖ § © ® ™",
            "Ngày Tết, “Ã¡” là chữ “á” bị đọc nhầm, “áº¿” là “ế”.",
            "CAFÉ\u{ad}TERÍA LÓ\u{ad}GICA MAÇÃ\u{ad}O",
            "å§ ä® ö¤ — très bien, déjà vu, à côté",
        ] {
            for text in [text.to_owned(), text.replace(' ', "\n")] {
                assert_eq!(Source::new("a", &text).misread(), None, "{text}");
            }
        }
    }
}
