//! Mistakes that people make, planted in a copy of this project's own site, and what `haiyen check` says
//! of each: its code at its place, in words, and nothing else.

mod common;

use std::collections::BTreeSet;
use std::path::Path;

use common::disk::Project;
use common::{copy, project};

/// What somebody did to a file. A `▸` stands where the mistake must be pointed at; without one it is the
/// file as a whole.
enum Edit {
    /// Wrote this at its end, perhaps into a new file.
    Append(&'static str),
    /// Wrote this into the page details.
    Details(&'static str),
    /// Put this for that.
    Replace(&'static str, &'static str),
    /// Lost the line that begins with this.
    Lose(&'static str),
}
use Edit::{Append, Details, Lose, Replace};

/// The code, the file, and what was done to it.
const MISTAKES: &[(&str, &str, Edit)] = &[
    // Links, pictures and addresses.
    (
        "broken-link",
        "content/history/po-nagar/vi.md",
        Append("Xem [vịnh](▸../../nature/vinh-nha-trang/)."),
    ),
    (
        "broken-anchor",
        "content/nature/nha-trang-bay/ko.md",
        Append("[축제](▸../../history/po-nagar/#축제)를 보세요."),
    ),
    ("broken-picture", "content/invest/van-phong/en.md", Append("![The port](▸prot.svg)")),
    ("missing-image-alt", "content/nature/nha-trang-bay/ja.md", Append("![](▸bay.svg)")),
    ("unsafe-link", "content/history/ru.md", Append("[Печать](▸javascript:print())")),
    ("same-url", "static/Nature/index.html", Append("<h1>Thiên nhiên</h1>")),
    ("same-url", "content/invest/van-phong/vi.md", Details("aliases: [▸/history/]")),
    // Page details.
    ("unknown-field", "content/invest/ko.md", Replace("\nsummary:", "\n▸sumary:")),
    ("bad-date", "content/nature/vi.md", Details("expires: ▸31/2/2027")),
    ("missing-title", "content/invest/en.md", Lose("title:")),
    ("unknown-tag", "content/invest/vi.md", Replace("[investment]", "[▸dau-tu-nuoc-ngoai]")),
    ("missing-template", "content/history/vi.md", Details("template: ▸pgae")),
    ("syntax", "content/plan/zh-Hans.md", Details("# 海\nslug: 自然▸: 海")),
    ("cut-text", "content/plan/ja.md", Details("image_alt: 海 ▸# 2")),
    ("bad-kind", "content/news/zh-Hans.md", Details("kind: ▸section")),
    ("bad-slug", "content/ko.md", Details("slug: ▸집")),
    ("bad-alias", "content/history/po-nagar/ru.md", Details("aliases: [▸/ru/history/po-nagar/]")),
    ("unopened-front-matter", "content/plan/ko.md", Replace("---\ntitle:", "▸title:")),
    ("misread-text", "content/invest/van-phong/ru.md", Append("▸Ð¡ÐµÐ²ÐµÑ€Ð½Ñ‹Ð¹ Ð²Ð°Ð½Ñ„Ð¾Ð½Ð³.")),
    // Directives, figures and headings.
    ("unknown-fact", "content/vi.md", Append("Tỉnh rộng :fact[▸dien-tich-tinh].")),
    ("unknown-directive", "content/zh-Hans.md", Append("::▸gallry[海]")),
    ("unknown-parameter", "content/history/en.md", Append("See :page[/nature/]{▸lnag=en}.")),
    ("unclosed-directive", "content/nature/ru.md", Append("▸:::alert{kind=note}\n\nТекст.")),
    ("directive-nested", "content/nature/en.md", Append("> ▸::gallery[The bay]")),
    ("broken-note", "content/history/zh-Hans.md", Append("塔▸[^1]。")),
    ("near-directive", "content/nature/vi.md", Append("Rộng :▸Fact [area].")),
    ("spaced-address", "content/nature/ko.md", Append("![바다](▸바다 사진.jpg)")),
    ("outline-differs", "content/history/po-nagar/ja.md", Append("▸## 料金")),
    (
        "expired-fact",
        "data/facts.toml",
        Append(
            "[▸so-cu]\nvalue = 1\nas_of = 2025-07-01\n\
        review = 2026-01-01\nsource = {title = \"Báo cáo\"}",
        ),
    ),
    (
        "local-number",
        "data/facts.toml",
        Append(
            "[dien-tich]\nvalue = ▸\"8.555,8\"\nas_of = 2025-07-01\nsource = {title = \"Báo cáo\"}",
        ),
    ),
    // Files.
    ("unknown-language-file", "content/history/kr.md", Append("# 역사")),
    ("sync-conflict", "content/history/vi (1).md", Append("# Lịch sử")),
    // The site's and the theme's own.
    ("unknown-field", "site.toml", Replace("base_url", "▸titel = \"Khánh Hòa\"\nbase_url")),
    ("message-syntax", "locales/ja/site.ftl", Append("ticket = 料金 { $pric▸e")),
    (
        "missing-message",
        "themes/khanhhoa/templates/404.html",
        Replace(
            "{{ t(id=\"not-found-text\")",
            "{{ t(id=\"▸raed-more\") }} {{ t(id=\"not-found-text\")",
        ),
    ),
    (
        "broken-reference",
        "themes/khanhhoa/templates/base.html",
        Replace("</body>", "<a href=\"▸/lien-he/\">Liên hệ</a></body>"),
    ),
];

impl Edit {
    /// The file's text with the mistake in it, and the mistake's line and column.
    fn plant(&self, text: &str) -> (String, (usize, usize)) {
        let text = match self {
            Append(more) => format!("{text}\n{more}\n"),
            Details(line) => text.replacen("\n", &format!("\n{line}\n"), 1),
            Replace(old, new) => text.replacen(old, new, 1),
            Lose(start) => {
                let kept = |line: &&str| !line.starts_with(start);
                text.split_inclusive('\n').filter(kept).collect()
            }
        };
        let Some((before, after)) = text.split_once('▸') else {
            return (text, (0, 0));
        };
        let line = before.split('\n').next_back().unwrap();
        let place = (before.matches('\n').count() + 1, line.chars().count() + 1);
        (format!("{before}{after}"), place)
    }
}

/// A copy of this project's site, all mistakes in it, and where each is: `code file:line:column`.
fn planted() -> (Project, BTreeSet<String>) {
    let site = Project::new("");
    std::fs::remove_dir_all(site.path("themes")).unwrap();
    for folder in ["content", "data", "locales", "static", "themes"].map(Path::new) {
        if project().join(folder).exists() {
            copy(&project().join(folder), &site.root().join(folder));
        }
    }
    std::fs::copy(project().join("site.toml"), site.path("site.toml")).unwrap();
    let mut places = BTreeSet::new();
    for (code, file, edit) in MISTAKES {
        let before = std::fs::read_to_string(site.path(file)).unwrap_or_default();
        let (after, (line, column)) = edit.plant(&before);
        assert_ne!(before, after, "{code} is not planted in {file}");
        site.write(file, &after);
        places.insert(format!("{code} {file}:{line}:{column}"));
    }
    (site, places)
}

#[test]
fn the_site_itself_has_none() {
    let root = project().to_string_lossy().into_owned();
    let ran = Project::new("").run(&["check", "--root", &root, "--today", "2026-11-23"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "Nothing to mend.\n"));
}

#[test]
fn every_planted_mistake_is_named_at_its_place_and_nothing_else_is() {
    let (site, places) = planted();
    assert!(places.len() >= 20 && places.len() == MISTAKES.len());
    let check = ["check", "--today", "2026-11-23", "--format", "json", "--ui-lang"];
    let mut said = Vec::new();
    for language in ["vi", "en"] {
        let ran = site.run(&[&check[..], &[language]].concat());
        assert_eq!(ran.code, Some(1), "{ran:?}");
        let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let told = told["diagnostics"].as_array().unwrap();
        let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let place = |problem: &serde_json::Value| {
            let number = |name: &str| problem[name].as_u64().unwrap_or_default();
            let (code, file) = (word(&problem["code"]), word(&problem["file"]));
            format!("{code} {file}:{}:{}", number("line"), number("column"))
        };
        let found: BTreeSet<String> = told.iter().map(place).collect();
        let missing: Vec<_> = places.difference(&found).collect();
        let more: Vec<_> = found.difference(&places).collect();
        assert!(missing.is_empty() && more.is_empty(), "not told: {missing:#?}, more: {more:#?}");
        assert_eq!(told.len(), places.len(), "each is told once");
        for problem in told {
            let (code, words) = (word(&problem["code"]), word(&problem["message"]));
            let hint = word(&problem["hint"]);
            assert!(words.contains(' ') && !words.contains(&code), "{language} {code}: {words}");
            assert!(hint.contains(' ') && hint != words, "{language} {code}: {hint}");
            assert!(!words.contains("{$") && !hint.contains("{$"), "{words} {hint}");
            said.push(words);
        }
    }
    let (vietnamese, english) = said.split_at(said.len() / 2);
    assert!(vietnamese.iter().all(|words| !english.contains(words)), "two languages");
}
