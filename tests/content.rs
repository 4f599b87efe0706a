//! What this project's own texts promise: every number in them is a figure of `data/facts.toml`, with its
//! day and its source, or the name of a day, a law, a road. A figure that is typed grows old unseen.

mod common;

use std::collections::BTreeMap;

use common::{project, tree};
use regex::Regex;

/// What holds no text for readers: figures, ids, addresses.
const NO_TEXT: &[&str] = &[r":fact\[[^\]]*\]", r"\{[^}]*\}", r"\]\([^)]*\)", r"https?://\S+"];

/// Numbers that are names, in every language.
const NAMES: &[&str] = &[
    r"\d+/(?:\d{4}/)?(?:QH|NQ|QĐ|NĐ|TT|CP)[\w-]*|\d+-NQ/TW", // laws: 202/2025/QH15, 09-NQ/TW
    r"17\.COM 7\.A\.3",                                      // a decision of UNESCO's
    r"WCAG[)）]? ?2\.2",                                     // the accessibility guidelines
    r"(?:\d村? ?[(（])?(?:Ninh Xuân|Ninh Diêm|Phú Hội) \d",  // estates and a hamlet
    r"T2|27C",                                               // a terminal, a road
    r"(?m)^\d+\. ",                                          // the numbers of a list
];

/// Numbers that are days, and names, as each language writes them.
const DAYS: &[(&str, &[&str])] = &[
    (
        "vi",
        &[
            r"\b(?:\d\d?(?: và | đến |–))?\d\d?-\d\d?-YEAR\b|\b\d\d?-YEAR\b",
            r"(?:[Nn]gày|[Qq]uốc khánh|đến|và|\*\*) ?(?:\d\d? (?:và|đến) )?\d\d?-\d\d?\b",
            r"\d\d?(?:(?:–| đến | và )\d\d?)? tháng (?:\d\d?(?:–\d\d?)?|\p{Lu})",
            r"(?:[Tt]háng|[Nn]gày|[Mm]ùng|mồng) \d\d?(?:(?:–| đến | và )\d\d?)?\b",
            r"[Tt]hế kỷ \d+(?:(?:–| đến | và )\d+)?|\bYEAR\b|năm 935",
            r"(?:bão số|[Qq]uốc lộ|[Đđ]ường tỉnh|Nghị quyết) \d+",
        ],
    ),
    (
        "en",
        &[
            r"\b\d\d?(?:(?:–| and | to )\d\d?)? (?:January|February|March|April|May|June|July|August|September|October|November|December)",
            r"\b\d\d?(?:–\d\d?)?(?:st|nd|rd|th)\b|\bYEARs?\b|(?:year )?935\b",
            r"(?:[Ss]torm No\.|[Hh]ighway|[Rr]oad|[Rr]oute|Resolution) \d+",
        ],
    ),
    (
        "ru",
        &[
            r"\b\d\d?(?:(?:–| и | по )\d\d?)? (?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)",
            r"\b\d\d?(?:–\d\d?)?-(?:й|е|го|я)\b|\b(?:YEAR|935)(?:-(?:х|й|м|го|е))?\b",
            r"№ \d+|[Дд]орога \d+",
        ],
    ),
    (
        "ko",
        &[
            r"\d+(?:~\d+)?세기|\b(?:YEAR|935)(?:년|~|\))",
            r"\d\d?(?:~\d\d?)?[월일]|COUNT(?:년|주|차로|대|세)",
            r"\d+호|제\d+차",
        ],
    ),
    (
        "ja",
        &[
            r"\d+(?:[～〜–・、]\d+)?世紀|(?:YEAR|935)",
            r"\d\d?(?:[～〜–・]\d\d?)?[月日]|\d0年代|COUNT(?:艘|節|列|歳|基|本|枚|点|府|年|段|番|階|棟|区|車|泊|種|回|カ所|カ月|週|時間|人|組)",
            r"\d+号|第\d+次",
        ],
    ),
    (
        "zh-Hans",
        &[
            r"(?:公元前)?\d+(?:[至到–、](?:公元)?前?\d+)?世纪|(?:YEAR|935)",
            r"\d\d?(?:[至到–]\d\d?)?[月日]|\d0年代|COUNT(?:件|小时|岁)",
            r"\d+(?:号|省道)|第\d+次",
        ],
    ),
];

/// The years that these texts tell of, one or a span of them.
const YEAR: &str = r"(?:1\d{3}|20\d{2})(?:[–~～〜](?:1\d{3}|20\d{2}))?";

/// What a page counts on the fingers, and an age: Vietnamese and European texts write that in words.
const COUNT: &str = r"(?m:^|[^\d.,\n])(?:1[0-25]|[1-9])";

/// What may stand in a text of a language.
fn allowed(lang: &str) -> Vec<Regex> {
    let days = DAYS.iter().find(|(tag, _)| *tag == lang).unwrap_or_else(|| panic!("{lang}")).1;
    let all = NO_TEXT.iter().chain(NAMES).chain(days);
    all.map(|pattern| Regex::new(&pattern.replace("YEAR", YEAR).replace("COUNT", COUNT)).unwrap())
        .collect()
}

/// The text below the details of a page, with an empty line for each of theirs.
fn body(text: &str) -> String {
    let Some(end) = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n")) else {
        return text.to_owned();
    };
    let (details, body) = text.split_at("---\n".len() + end + "\n---\n".len());
    "\n".repeat(details.matches('\n').count()) + body
}

/// The lines of a text with a number that is nothing else than a number, as `line: text`.
fn typed(lang: &str, text: &str, allowed: &[Regex]) -> Vec<String> {
    let text = body(text).replace(['\u{a0}', '\u{202f}'], " ");
    // Lines stay: only what is on them goes.
    let clean = allowed
        .iter()
        .fold(text.clone(), |text, pattern| pattern.replace_all(&text, "·").into_owned());
    assert_eq!(clean.lines().count(), text.lines().count(), "{lang}");
    let found = clean.lines().enumerate().filter_map(|(number, line)| {
        let at = line.find(|c: char| c.is_ascii_digit())?;
        let before: String = line[..at].chars().rev().take(20).collect();
        let before: String = before.chars().rev().collect();
        let after: String = line[at..].chars().take(16).collect();
        Some(format!("{}: …{before}{after}…", number + 1))
    });
    found.collect()
}

#[test]
fn every_number_is_a_figure_or_a_day() {
    let mut patterns = BTreeMap::new();
    let mut places = Vec::new();
    let mut seen = 0;
    for (path, bytes) in tree(&project().join("content")) {
        let Some(lang) = path.strip_suffix(".md").map(|path| path.rsplit('/').next().unwrap())
        else {
            continue;
        };
        let text = String::from_utf8(bytes).unwrap();
        let patterns = patterns.entry(lang.to_owned()).or_insert_with(|| allowed(lang));
        let found = typed(lang, &text, patterns);
        places.extend(found.into_iter().map(|place| format!("content/{path}:{place}")));
        seen += 1;
    }
    assert!(seen > 100);
    assert!(
        places.is_empty(),
        "{} lines have numbers that are no figures:\n{}",
        places.len(),
        places.join("\n")
    );
}

#[test]
fn typed_figures_are_found_and_days_are_not() {
    let check = |lang: &str, text: &str, expected: usize| {
        assert_eq!(typed(lang, text, &allowed(lang)).len(), expected, "{lang}: {text}");
    };
    check("vi", "Rộng :fact[area], từ ngày 1-7-2025, theo Nghị quyết 202/2025/QH15.", 0);
    check("vi", "Rộng 8.555,86 km².", 1);
    check("vi", "---\ntitle: 500 km\n---\n[Dài](/a-500/)\n", 0);
    check(
        "vi",
        "Ngày 20 đến 23 tháng Ba; 18 và 22-10-2025; thế kỷ 8 đến 13; mùng 10 tháng Năm.",
        0,
    );
    check("vi", "Có 19 đảo.\nCó 2 đảo.\n", 2);
    check("en", "On 1 July 2025; from the 20th; 61% of it.", 1);
    check("ru", "С 1\u{a0}июля 2025\u{a0}года, шоссе № 1, 20-й день.", 0);
    check("ru", "Длина 83 км.", 1);
    check("ko", "2025년 7월 1일부터 8~13세기, 제202/2025/QH15호.", 0);
    check("ko", "최근 35년.", 1);
    check("ja", "2025年7月1日、8〜13世紀、国道1号。", 0);
    check("zh-Hans", "公元前5至前4世纪，2025年7月1日，500公里。", 1);
}
