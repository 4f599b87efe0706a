//! What is shown of a small site while it is edited.
#![expect(clippy::disallowed_methods, reason = "the tests are whoever edits the site")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use tempfile::TempDir;

use super::advice::{Shown, wait};
use super::answer::{Answer, Asked, Kind, Page, answer};
use super::dashboard::overview;
use super::desk::{Desk, Reader};
use super::keys::Keys;
use super::mirror::Mirror;
use super::wanted::Wanted;
use super::{Extras, panel};
use crate::diag::{Messages, UiLang};
use crate::world::DiskWorld;

/// A site on disk, somebody who edits it, and the desk that knows of it.
struct Office {
    folder: TempDir,
    mirror: Mirror,
    reader: Reader,
    desk: std::sync::Arc<Desk>,
}

const SITE: &[(&str, &str)] = &[
    (
        "site.toml",
        "title = 'Biển'\nbase_url = 'https://a.example/du-lich'\nsource_language = 'vi'\ntheme = 'plain'\n\
            missing = 'notice'\n[languages.vi]\nlabel = 'Tiếng Việt'\n[languages.en]\nlabel = 'English'\n",
    ),
    ("content/vi.md", "# Nhà\n\nMột.\n"),
    ("content/a/vi.md", "# A\n\nHai. ![x](x.svg)\n"),
    ("content/a/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("content/b/vi.md", "---\ndraft: true\n---\n# B\n"),
    ("themes/plain/static/site.css", "a{}"),
    (
        "themes/plain/templates/page.html",
        "<link rel=\"stylesheet\" href=\"{{ asset(path=\"site.css\") }}\"><h1>{{ page.title }}</h1>{{ page.content }}</body>",
    ),
    ("themes/plain/templates/404.html", "<p>404 {{ lang.tag }}</p>"),
    (
        "data/facts.toml",
        "[f]\nvalue = 1\nas_of = 2026-01-01\nreview = 2026-01-02\nsource = {title = 'S'}\n",
    ),
];

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in SITE {
            write(folder.path(), path, text);
        }
        let world = DiskWorld::new(folder.path(), Some(Timestamp::UNIX_EPOCH));
        let mirror = Mirror::new(world.again());
        let words = Messages::new(UiLang::En);
        let desk = Desk::new(world, words, Keys::new().unwrap(), false);
        let today = Some(jiff::civil::date(2026, 11, 23));
        let reader = Reader::new(Extras::default(), today);
        let mut office = Self { folder, mirror, reader, desk: desk.into() };
        office.reader.read(&office.mirror, &BTreeSet::new(), &office.desk);
        office
    }

    /// Saves a file; it is seen at once.
    fn save(&mut self, path: &str, text: &str) {
        write(self.folder.path(), path, text);
        let changed = self.mirror.look(&[path.to_owned()].into());
        if !changed.is_empty() {
            self.reader.read(&self.mirror, &changed, &self.desk);
        }
    }

    fn page(&self, path: &str) -> Page {
        match answer(&self.desk, &self.desk.now(), Asked { path, now: false }) {
            Answer::Page(page) => page,
            _ => panic!("{path} is no page"),
        }
    }

    fn html(&self, path: &str) -> String {
        self.page(path).made.html.clone()
    }

    fn panel(&self, path: &str) -> String {
        panel::panel(&self.desk, &self.desk.now(), &self.page(path), false).html
    }

    /// What an open page is told next.
    fn told(&self, page: &str, have: &str) -> String {
        let shown = Shown { page: page.to_owned(), have: have.to_owned(), ..Shown::default() };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(wait(&self.desk, shown))
    }
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn every_address_has_an_answer() {
    let office = Office::new();
    let answer = |path| answer(&office.desk, &office.desk.now(), Asked { path, now: false });
    assert!(office.html("/du-lich/vi/").contains("Nhà"));
    for (from, to) in [("/", "/du-lich/"), ("/du-lich/vi/a", "/du-lich/vi/a/")] {
        assert!(matches!(answer(from), Answer::Redirect(found) if found == to), "{from}");
    }
    assert!(matches!(answer("/du-lich/a/x.svg"), Answer::File("image/svg+xml; charset=utf-8", _)));
    assert!(matches!(answer("/du-lich/sitemap.xml"), Answer::Bytes(..)));
    for (path, lang) in [("/du-lich/vi/none/", "vi"), ("/du-lich/en/none/", "en"), ("/x", "vi")] {
        assert!(!office.page(path).found);
        assert!(office.html(path).contains(&format!("404 {lang}")), "{path}");
    }
}

#[test]
fn the_last_good_page_stays_until_the_mistake_is_mended() {
    let mut office = Office::new();
    assert!(office.html("/du-lich/vi/a/").contains("Hai"));
    office.save("content/a/vi.md", "# A\n\nBa. [x](../none/) <i id=z>\n");
    assert!(
        office.page("/du-lich/vi/a/").kind == Kind::Held
            && office.html("/du-lich/vi/a/").contains("Hai")
    );
    let panel = office.panel("/du-lich/vi/a/");
    assert!(panel.contains("broken-link") && panel.contains("content/a/vi.md"), "{panel}");
    assert!(panel.contains("&lt;i id=z&gt;") && !panel.contains("<i id"), "{panel}");
    assert_eq!(office.panel("/du-lich/vi/"), "", "another page has nothing to do with it");
    office.save("content/a/vi.md", "# A\n\nBa.\n");
    assert!(
        office.page("/du-lich/vi/a/").kind == Kind::Latest
            && office.html("/du-lich/vi/a/").contains("Ba")
    );
    assert_eq!(office.panel("/du-lich/vi/a/"), "");
}

#[test]
fn a_broken_site_shows_the_last_whole_one() {
    for (path, broken, code) in [
        ("site.toml", "title = 'x", "syntax"),
        ("themes/plain/templates/page.html", "{% if %}", "template"),
        ("themes/plain/templates/page.html", "{{ page.none }}", "template-error"),
    ] {
        let mut office = Office::new();
        office.html("/du-lich/vi/");
        office.save(path, broken);
        assert!(office.html("/du-lich/vi/").contains("Nhà"), "{path}");
        assert!(office.panel("/du-lich/vi/").contains(code), "{path}");
        let whole = SITE.iter().find(|(name, _)| *name == path).unwrap().1;
        office.save(path, whole);
        assert_eq!(office.panel("/du-lich/vi/"), "", "{path}");
    }
}

#[test]
fn a_page_that_is_held_wears_the_theme_of_today_and_shows_itself_when_asked() {
    let mut office = Office::new();
    office.html("/du-lich/vi/a/");
    office.save("content/a/vi.md", "# A\n\nBa. [x](../none/)\n");
    let have = office.page("/du-lich/vi/a/").made.print.text();
    office.save("themes/plain/static/site.css", "b{}");
    assert!(office.told("/du-lich/vi/a/", &have).contains("event: style"));
    let held = office.html("/du-lich/vi/a/");
    let (_, sheet) = held.split_once("href=\"").unwrap();
    let sheet = sheet.split('"').next().unwrap();
    let site = std::sync::Arc::clone(&office.desk.now().snapshot.as_ref().unwrap().site);
    assert!(held.contains("Hai") && site.routes.find(sheet).is_some(), "{held}");
    let asked = Asked { path: "/du-lich/vi/a/", now: true };
    let Answer::Page(page) = answer(&office.desk, &office.desk.now(), asked) else {
        panic!("a page")
    };
    assert!(page.kind == Kind::Latest && page.made.html.contains("Ba."));
    assert!(
        panel::panel(&office.desk, &office.desk.now(), &page, true).html.contains("href=\"?\"")
    );
}

#[test]
fn a_site_that_was_never_whole_says_why() {
    let mut office = Office::new();
    office.save("site.toml", "title = 'x");
    let moment = super::desk::Moment { snapshot: None, ..(*office.desk.now()).clone() };
    let asked = Asked { path: "/", now: false };
    let Answer::Page(page) = answer(&office.desk, &moment, asked) else { panic!("a page") };
    assert!(page.kind == Kind::Instead && page.made.html.contains("site.toml"));
    assert_eq!(panel::panel(&office.desk, &moment, &page, false).html, "", "it says it itself");
    assert!(overview(&office.desk, &moment, &Wanted::default()).contains("site.toml"));
}

#[test]
fn a_page_is_told_what_to_do_next_and_nothing_else() {
    let mut office = Office::new();
    let have = office.page("/du-lich/vi/a/").made.print.text();
    office.save("content/vi.md", "# Nhà\n\nKhác.\n");
    assert_eq!(office.page("/du-lich/vi/a/").made.print.text(), have, "another page changed");
    assert!(office.told("/du-lich/vi/a/", "old.old").contains("event: reload"));

    office.save("themes/plain/static/site.css", "b{}");
    let told = office.told("/du-lich/vi/a/", &have);
    assert!(told.contains("event: style") && told.contains("/du-lich/assets/site."), "{told}");

    let have = office.page("/du-lich/vi/a/").made.print.text();
    office.save("content/a/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1'/>");
    assert!(office.told("/du-lich/vi/a/", &have).contains("event: reload"), "its picture changed");

    let have = office.page("/du-lich/vi/a/").made.print.text();
    office.save("content/a/vi.md", "---\ntitle: [\n---\n");
    assert!(office.told("/du-lich/vi/a/", &have).contains("event: panel"), "the page is held");
}

#[test]
fn the_overview_tells_what_is_wrong_and_what_is_where() {
    let mut office = Office::new();
    office.save("content/a/vi.md", "# A\n\n[x](../none/)\n");
    let show = |wanted: &Wanted| overview(&office.desk, &office.desk.now(), wanted);
    let all = show(&Wanted::default());
    for part in ["broken-link", "content/a/vi.md", "expired-fact", "hy-c-draft", "hy-c-notice"] {
        assert!(all.contains(part), "{part}: {all}");
    }
    assert!(all.contains("href=\"/du-lich/en/a/\""), "each cell leads to its page");
    let only = show(&Wanted::read("kind=expired-fact&part=2"));
    assert!(only.matches("broken-link").count() < all.matches("broken-link").count());
    assert_eq!(Wanted::read("q=b%C3%A0&kind=x").url(3), "/_haiyen/?kind=x&q=b%C3%A0&part=3");
    let found = show(&Wanted::read("q=nh%C3%A0"));
    assert!(found.contains("/du-lich/vi/\"") && !found.contains("href=\"/du-lich/en/a/\""));
}

#[test]
fn nothing_stays_of_earlier_readings() {
    let mut office = Office::new();
    office.html("/du-lich/vi/");
    let first = std::sync::Arc::downgrade(office.desk.now().snapshot.as_ref().unwrap());
    for text in ["# Nhà\n\nHai.\n", "# Nhà\n\nBa.\n"] {
        office.save("content/vi.md", text);
        office.html("/du-lich/vi/");
    }
    // What is no longer needed is given back by another thread.
    let start = std::time::SystemTime::now();
    while first.strong_count() > 0 && start.elapsed().unwrap().as_secs() < 10 {
        std::thread::yield_now();
    }
    assert_eq!(first.strong_count(), 0);
}

#[test]
fn a_site_is_read_again_when_its_day_is_over() {
    let office = Office::new();
    let on = |day: &str| {
        let noon = format!("{day}T12:00:00+07:00").parse().unwrap();
        office.desk.now().is_over(&DiskWorld::new(office.folder.path(), Some(noon)))
    };
    assert!(!on("2026-11-23") && on("2026-11-24"));
}
