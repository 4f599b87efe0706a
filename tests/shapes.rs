//! What holds for every shape of site: each `site.toml` of `tests/cases/shape-*` over the content of
//! `tests/cases/_shared`, and over that of `tests/cases/_whole` with each policy for missing pages.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use common::cases::{cases, finished, name};
use common::{Made, project, tree};
use percent_encoding::percent_decode_str;

const POLICIES: [&str; 3] = ["notice", "hide", "link"];

/// A finished site.
struct Site {
    name: String,
    /// The shape's `site.toml`.
    config: String,
    made: Made,
    /// The pages by their whole address; redirects, choosers and "not found" are none.
    pages: BTreeMap<String, Page>,
    /// The policy for missing pages, on sites with the content of `_whole`.
    missing: Option<&'static str>,
}

struct Page {
    html: String,
    lang: String,
    /// The language of its text.
    shown: String,
    canonical: String,
    /// The page's key; none for the list of a tag or a later part of a list.
    key: Option<String>,
}

/// Every site, made once.
fn sites() -> &'static [Site] {
    static SITES: OnceLock<Vec<Site>> = OnceLock::new();
    SITES.get_or_init(|| {
        let mut sites = Vec::new();
        for shape in cases().iter().filter(|case| name(case).starts_with("shape-")) {
            let config = std::fs::read_to_string(shape.join("site.toml")).unwrap();
            let with = |missing: &str| config.replacen("\n\n", &format!("\n{missing}\n\n"), 1);
            let made = finished(shape, Some("_shared"), |config| config);
            sites.push(Site::new(name(shape).to_owned(), config.clone(), made, None));
            for missing in POLICIES {
                let config = with(&format!("missing = '{missing}'\npage_size = 2"));
                let made = finished(shape, Some("_whole"), |_| config.clone());
                let name = format!("{} {missing}", name(shape));
                sites.push(Site::new(name, config.clone(), made, Some(missing)));
            }
        }
        assert_eq!(sites.len(), 20);
        sites
    })
}

impl Site {
    fn new(name: String, config: String, made: Made, missing: Option<&'static str>) -> Self {
        let wrong: Vec<_> = made.diagnostics.iter().filter(|found| found.is_error()).collect();
        assert!(wrong.is_empty(), "{name}: {}", made.problems());
        let mut site = Self { name, config, made, pages: BTreeMap::new(), missing };
        let html = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
        let files = site
            .made
            .files
            .iter()
            .filter(|(path, _)| path.ends_with("/index.html") || *path == "index.html");
        let pages = files
            .filter_map(|(path, bytes)| Some((site.address(path), Page::new(path, html(bytes))?)));
        site.pages = pages.collect();
        assert!(!site.pages.is_empty());
        site
    }

    /// The path of `base_url`.
    fn base(&self) -> &str {
        if self.config.contains("/du-lich/") { "/du-lich" } else { "" }
    }

    /// The whole address of a file.
    fn address(&self, file: &str) -> String {
        format!(
            "https://a.example{}/{}",
            self.base(),
            file.strip_suffix("index.html").unwrap_or(file)
        )
    }

    /// The whole address that an attribute holds, without its `#…`.
    fn whole(&self, address: &str) -> String {
        let decoded = percent_decode_str(address).decode_utf8().unwrap();
        let plain = decoded.split('#').next().unwrap();
        if plain.starts_with('/') { format!("https://a.example{plain}") } else { plain.to_owned() }
    }

    fn languages(&self) -> Vec<&str> {
        let parts = self.config.split("[languages.").skip(1);
        parts.map(|part| part.split(']').next().unwrap()).collect()
    }

    fn in_language<'a>(&'a self, lang: &'a str) -> impl Iterator<Item = (&'a String, &'a Page)> {
        self.pages.iter().filter(move |(_, page)| page.lang == lang)
    }

    /// The real pages: those with a text of their own, at their own address.
    fn real(&self) -> impl Iterator<Item = (&String, &Page)> {
        self.pages.iter().filter(|(_, page)| page.key.is_some() && page.shown == page.lang)
    }

    fn text(&self, file: &str) -> &str {
        std::str::from_utf8(&self.made.files[file]).unwrap()
    }
}

impl Page {
    /// A page of the theme `full`, if it is one.
    fn new(path: &str, html: String) -> Option<Self> {
        let canonical = attributes(&html, "canonical", "href").pop()?;
        let canonical = percent_decode_str(canonical).decode_utf8().unwrap().into_owned();
        let one = |element, name| attributes(&html, element, name).pop().map(str::to_owned);
        let key = one("body ", "data-key")?;
        let is_list = path.contains("tags/") || path.contains("/page/");
        Some(Self {
            lang: one("html ", "lang")?,
            shown: one("body ", "data-lang")?,
            canonical,
            key: (!is_list).then_some(key),
            html,
        })
    }

    fn alternates(&self) -> BTreeSet<(&str, &str)> {
        let tags = attributes(&self.html, "hreflang=\"", "hreflang");
        let hrefs = attributes(&self.html, "rel=\"alternate\" hreflang", "href");
        // Links in the text say their language too, and come later.
        tags.into_iter().zip(hrefs).collect()
    }

    fn is_notice(&self) -> bool {
        self.html.contains("<p class=\"notice\"")
    }
}

/// The values of an attribute in the elements that hold a text.
fn attributes<'a>(html: &'a str, element: &str, name: &str) -> Vec<&'a str> {
    let inside = html.split('<').filter(|tag| tag.split('>').next().unwrap().contains(element));
    let start = format!(" {name}=\"");
    inside.filter_map(|tag| tag.split_once(start.as_str())?.1.split('"').next()).collect()
}

/// What stands between two texts, each time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).map(|rest| rest.split(end).next().unwrap()).collect()
}

#[test]
fn versions_of_a_page_name_each_other_and_themselves() {
    for site in sites() {
        for (address, page) in &site.pages {
            let alternates = page.alternates();
            if page.shown != page.lang {
                assert!(alternates.is_empty(), "{}: {address} is no version", site.name);
            }
            if alternates.is_empty() {
                let versions = site.real().filter(|(_, other)| other.key == page.key);
                assert!(
                    page.key.is_none() || page.is_notice() || versions.count() == 1,
                    "{address}"
                );
                continue;
            }
            let own = |pair: &&(&str, &str)| pair.0 == page.lang && site.whole(pair.1) == *address;
            assert!(alternates.iter().any(|pair| own(&pair)), "{address} does not name itself");
            for (lang, other) in &alternates {
                let other = &site.pages[&site.whole(other)];
                assert_eq!(other.alternates(), alternates, "{}: {address} {lang}", site.name);
                assert!(*lang == "x-default" || *lang == other.lang);
                assert_eq!(other.key, page.key);
            }
        }
    }
}

#[test]
fn every_address_in_a_page_is_on_the_site() {
    for site in sites() {
        let html = site.made.files.iter().filter(|(path, _)| path.ends_with(".html"));
        for (path, bytes) in html {
            let html = std::str::from_utf8(bytes).unwrap();
            let mut addresses = attributes(html, "a ", "href");
            addresses.extend(attributes(html, "img", "src"));
            addresses.extend(attributes(html, "link ", "href"));
            addresses.extend(between(html, "content=\"0; url=", "\""));
            for address in addresses.into_iter().filter(|address| !address.starts_with('#')) {
                let whole = site.whole(address);
                let below = whole.strip_prefix(&site.address("")).unwrap_or_else(|| {
                    panic!("{}: {address} on {path} is not on the site", site.name)
                });
                let mut file = below.to_owned();
                if file.is_empty() || file.ends_with('/') {
                    file += "index.html";
                }
                assert!(site.made.files.contains_key(&file), "{}: {address} on {path}", site.name);
            }
        }
    }
}

#[test]
fn pages_say_their_language_and_direction() {
    for site in sites() {
        let root = between(&site.config, "root_language = \"", "\"").pop();
        for (address, page) in &site.pages {
            let direction = |lang: &str| if lang == "ar" { "rtl" } else { "ltr" };
            assert_eq!(attributes(&page.html, "html ", "dir"), [direction(&page.lang)]);
            assert_eq!(attributes(&page.html, "article ", "lang"), [page.shown.as_str()]);
            assert_eq!(attributes(&page.html, "article ", "dir"), [direction(&page.shown)]);
            let folder = address.starts_with(&site.address(&format!("{}/", page.lang)));
            assert_eq!(folder, root != Some(page.lang.as_str()), "{address}");
        }
    }
}

#[test]
fn a_page_says_where_it_is_and_a_notice_where_its_text_is() {
    for site in sites() {
        for (address, page) in &site.pages {
            assert_eq!(page.is_notice(), page.shown != page.lang, "{}: {address}", site.name);
            if page.is_notice() {
                let shown = &site.pages[&page.canonical];
                assert_eq!((&shown.lang, &shown.shown), (&page.shown, &page.shown), "{address}");
                assert_eq!(shown.key, page.key);
            } else {
                assert_eq!(page.canonical, *address, "{}", site.name);
            }
        }
    }
}

#[test]
fn sitemaps_hold_the_real_pages_and_what_these_say_of_their_versions() {
    for site in sites() {
        let mut listed = BTreeSet::new();
        for sitemap in between(site.text("sitemap.xml"), "<loc>", "</loc>") {
            let xml = site.text(sitemap.strip_prefix(&site.address("")).unwrap());
            for url in between(xml, "<url>", "</url>") {
                let address = site.whole(between(url, "<loc>", "</loc>")[0]);
                let tags = between(url, "hreflang=\"", "\"").into_iter();
                let alternates: BTreeSet<_> = tags.zip(between(url, "href=\"", "\"")).collect();
                assert_eq!(alternates, site.pages[&address].alternates(), "{address}");
                assert!(listed.insert(address), "once");
            }
        }
        let real: BTreeSet<_> = site.real().map(|(address, _)| address.clone()).collect();
        assert_eq!(listed, real, "{}", site.name);
    }
}

#[test]
fn feeds_hold_real_pages_of_their_language_the_latest_first() {
    for site in sites() {
        let feeds = site.made.files.keys().filter(|path| path.ends_with("feed.xml"));
        for file in feeds {
            let xml = site.text(file);
            let lang = between(xml, "xml:lang=\"", "\"")[0];
            let entries = between(xml, "<entry>", "</entry>");
            assert!(!entries.is_empty());
            for entry in &entries {
                let address = site.whole(between(entry, "<link href=\"", "\"")[0]);
                let page = &site.pages[&address];
                assert_eq!((page.lang.as_str(), page.shown.as_str()), (lang, lang), "{address}");
                assert!(page.key.is_some() && page.canonical == address);
            }
            let days: Vec<_> =
                entries.iter().map(|entry| between(entry, "<published>", "<")[0]).collect();
            assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
        }
    }
}

/// A part of a list, as its page shows it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part<'a> {
    number: usize,
    count: usize,
    total: usize,
    items: Vec<&'a str>,
}

#[test]
fn parts_of_a_list_are_the_whole_list() {
    for site in sites() {
        let mut lists: BTreeMap<String, Vec<Part<'_>>> = BTreeMap::new();
        for (address, page) in &site.pages {
            let shown = |name: &str| attributes(&page.html, "class=\"part\"", name).pop();
            let number = |name: &str| shown(name)?.parse().ok();
            let Some(count) = number("data-count") else { continue };
            let (number, total) = (number("data-number").unwrap(), number("data-total").unwrap());
            let items = attributes(&page.html, "class=\"listed item\"", "href");
            let first = address.split("page/").next().unwrap().to_owned();
            lists.entry(first).or_default().push(Part { number, count, total, items });
        }
        assert!(!lists.is_empty());
        for (address, mut parts) in lists {
            parts.sort();
            let (count, total) = (parts[0].count, parts[0].total);
            let numbers: Vec<_> = parts.iter().map(|part| part.number).collect();
            assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{address}");
            let items: Vec<_> = parts.iter().flat_map(|part| &part.items).collect();
            assert_eq!(items.len(), total, "{}: {address}", site.name);
            assert_eq!(items.iter().collect::<BTreeSet<_>>().len(), total);
        }
    }
}

#[test]
fn switchers_lead_to_the_same_page_or_above_it() {
    for site in sites() {
        for (address, page) in &site.pages {
            let ways = between(&page.html, "<ul class=\"languages\">", "</ul>")[0];
            let current: Vec<_> = ways.lines().filter(|line| line.contains(" current")).collect();
            assert_eq!(current.len(), 1, "{address}");
            assert_eq!(attributes(current[0], "a ", "lang"), [page.lang.as_str()]);
            for way in ways.lines().filter(|line| line.contains("href")) {
                let target = &site.pages[&site.whole(attributes(way, "a ", "href")[0])];
                assert_eq!(attributes(way, "a ", "lang"), [target.lang.as_str()], "{address}");
                let (Some(key), Some(there)) = (&page.key, &target.key) else { continue };
                let exact = way.contains("class=\"exact\"");
                assert_eq!(exact, key == there, "{}: {address} {way}", site.name);
                assert!(key.starts_with(there.as_str()));
            }
        }
    }
}

/// The pages of `_whole` that are not to be published on the day of the tests.
const WITHHELD: [&str; 3] = ["news/n4", "news/n5", "news/n6"];

/// The pages of `_whole` with the languages that a site has of each, and what is said of those missing.
fn whole(site: &Site) -> BTreeMap<String, (BTreeSet<String>, &'static str)> {
    let files = tree(&project().join("tests/cases/_whole/content"));
    let text = |path: &str| files.get(path).map(|bytes| String::from_utf8(bytes.clone()).unwrap());
    let mut pages: BTreeMap<String, (BTreeSet<String>, &'static str)> = BTreeMap::new();
    for path in files.keys().filter(|path| path.ends_with(".md")) {
        let (key, file) = path.rsplit_once('/').unwrap_or(("", path));
        let lang = file.trim_end_matches(".md");
        let draft = text(path).unwrap().contains("\ndraft: true");
        if WITHHELD.contains(&key) || draft || !site.languages().contains(&lang) {
            continue;
        }
        let said = |key: &str| {
            let text = text(&format!("{key}/vi.md"))?;
            POLICIES.into_iter().find(|policy| text.contains(&format!("\nmissing: {policy}\n")))
        };
        let above = std::iter::successors(Some(key), |key| Some(key.rsplit_once('/')?.0));
        let policy = above.filter_map(said).next().or(site.missing).unwrap();
        pages.entry(key.to_owned()).or_insert((BTreeSet::new(), policy)).0.insert(lang.to_owned());
    }
    pages
}

#[test]
fn readers_get_what_was_decided_where_a_page_is_missing() {
    let mut seen = BTreeMap::new();
    for site in sites().iter().filter(|site| site.missing.is_some()) {
        for (key, (versions, policy)) in whole(site) {
            for lang in site.languages() {
                let here: Vec<_> = site
                    .in_language(lang)
                    .filter(|(_, page)| page.key.as_ref() == Some(&key))
                    .collect();
                let listed = site.in_language(lang).any(|(_, page)| {
                    let links = attributes(&page.html, "class=\"listed", "href").into_iter();
                    let mut pages = links.map(|address| &site.pages[&site.whole(address)]);
                    pages.any(|page| page.key.as_ref() == Some(&key))
                });
                let expected = match policy {
                    _ if versions.contains(lang) => "own",
                    policy => policy,
                };
                *seen.entry(expected).or_insert(0) += 1;
                let at = format!("{}: {key} for {lang}, {expected}", site.name);
                assert_eq!(here.len(), usize::from(["own", "notice"].contains(&expected)), "{at}");
                assert!(
                    here.iter().all(|(_, page)| page.is_notice() == (expected == "notice")),
                    "{at}"
                );
                assert_eq!(listed, expected != "hide", "{at}");
            }
        }
    }
    assert!(seen.len() == 4 && seen.values().all(|count| *count > 3), "{seen:?}");
}

#[test]
fn what_is_not_to_be_published_is_nowhere() {
    for site in sites().iter().filter(|site| site.missing.is_some()) {
        for (path, bytes) in &site.made.files {
            assert!(!WITHHELD.iter().any(|key| path.contains(key)), "{}: {path}", site.name);
            let text = String::from_utf8_lossy(bytes);
            for word in ["Tin mai sau", "Tin đã cũ", "Stale", "còn nháp", "Draft news", "Seventh"]
            {
                assert!(!text.contains(word), "{}: {word} in {path}", site.name);
            }
        }
    }
}
