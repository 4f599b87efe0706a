//! What is to be done, in which order: never a moment in which a page asks for what is not there.
//!
//! What pages ask for comes before them, pages before the lists that name them, those before the home page,
//! that before what search engines read; the server's own settings come last of all. Nothing is deleted before
//! all of it is there, and the theme's files, which pages that readers have open still ask for, a day later.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::record::{Record, Retired};
use crate::output::Entry;

/// How long a file of the theme stays after the last page that asks for it.
const GRACE: SignedDuration = SignedDuration::from_hours(24);

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub struct Plan {
    /// The files to send, in order.
    pub send: Vec<Send>,
    /// The files to delete once all are sent.
    pub delete: Vec<String>,
    /// What will be published then.
    pub then: Record,
}

/// A file to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Send {
    /// Its path.
    pub path: String,
    /// What it holds.
    pub entry: Entry,
    /// Whether there is none of its name yet.
    pub is_new: bool,
    /// When it is sent: none of a later turn is before all of the earlier ones are in their places.
    pub turn: Turn,
}

/// When a file is sent, the first ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Files of the theme, whose addresses hold their hash.
    Asset,
    /// Pictures and documents.
    File,
    /// Pages with no page below them.
    Page,
    /// Pages that list others.
    List,
    /// The home pages.
    Home,
    /// Feeds, sitemaps, what robots read.
    Index,
    /// The server's own settings.
    Server,
}

impl Plan {
    /// What turns what is published into this build. `build` are its files.
    #[must_use]
    pub fn new(build: &BTreeMap<String, Entry>, published: &Record, now: Timestamp) -> Self {
        let mut send: Vec<Send> = Vec::new();
        for (path, entry) in build {
            let known = published.files.get(path);
            let retired = published.retired.get(path).map(|retired| &retired.entry);
            if known.or(retired) != Some(entry) {
                let is_new = known.is_none() && retired.is_none();
                let turn = turn(build, path);
                send.push(Send { path: path.clone(), entry: entry.clone(), is_new, turn });
            }
        }
        send.sort_by(|a, b| (a.turn, &a.path).cmp(&(b.turn, &b.path)));
        let mut then = Record::new(&published.site);
        then.files.clone_from(build);
        let mut delete = Vec::new();
        let gone = published.files.iter().filter(|(path, _)| !build.contains_key(*path));
        for (path, entry) in gone {
            if is_asset(path) {
                let retired = Retired { entry: entry.clone(), since: now };
                then.retired.insert(path.clone(), retired);
            } else {
                delete.push(path.clone());
            }
        }
        let waiting = published.retired.iter().filter(|(path, _)| !build.contains_key(*path));
        for (path, retired) in waiting {
            if now.duration_since(retired.since) >= GRACE {
                delete.push(path.clone());
            } else {
                then.retired.insert(path.clone(), retired.clone());
            }
        }
        delete.sort();
        Self { send, delete, then }
    }

    /// Leaves all as it is but these files, and new files of the theme, which they may ask for.
    pub fn only(&mut self, published: &Record, chosen: impl Fn(&str) -> bool) {
        self.send.retain(|file| file.is_new && file.turn == Turn::Asset || chosen(&file.path));
        self.delete.clear();
        let mut then = published.clone();
        for file in &self.send {
            then.retired.remove(&file.path);
            then.files.insert(file.path.clone(), file.entry.clone());
        }
        self.then = then;
    }

    /// Deletes nothing but pages, since pages that stay as they were published ask for what no new one does.
    pub fn keep_files(&mut self, published: &Record, now: Timestamp) {
        let kept = self.delete.extract_if(.., |path| !path.ends_with(".html"));
        for path in kept {
            let retired = match (published.retired.get(&path), published.files.get(&path)) {
                (Some(retired), _) => retired.clone(),
                (None, Some(entry)) => Retired { entry: entry.clone(), since: now },
                (None, None) => continue,
            };
            self.then.retired.insert(path, retired);
        }
    }

    /// What is published while the deletions are still to be done: their time is over, for whoever goes on.
    #[must_use]
    pub fn before_deleting(&self, published: &Record) -> Record {
        let mut record = self.then.clone();
        for path in &self.delete {
            let known = published.files.get(path);
            let known = known.or(published.retired.get(path).map(|retired| &retired.entry));
            if let Some(entry) = known {
                let retired = Retired { entry: entry.clone(), since: Timestamp::UNIX_EPOCH };
                record.retired.insert(path.clone(), retired);
            }
        }
        record
    }

    /// How many bytes are to be sent.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.send.iter().map(|file| file.entry.size).sum()
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.send.is_empty() && self.delete.is_empty()
    }
}

/// Whether it is a file of the theme.
pub(super) fn is_asset(path: &str) -> bool {
    path.starts_with("assets/") || path.contains("/assets/")
}

impl Turn {
    /// When a file of a build is sent; a compressed one with its text.
    #[must_use]
    pub fn of(build: &BTreeMap<String, Entry>, path: &str) -> Self {
        turn(build, path)
    }
}

fn turn(build: &BTreeMap<String, Entry>, path: &str) -> Turn {
    let text = path.strip_suffix(".gz").or_else(|| path.strip_suffix(".br"));
    let path = text.filter(|text| build.contains_key(*text)).unwrap_or(path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name {
        ".htaccess" | "web.config" => return Turn::Server,
        "robots.txt" | "feed.xml" => return Turn::Index,
        _ if name.starts_with("sitemap") && name.ends_with(".xml") => return Turn::Index,
        _ if !name.ends_with(".html") => {
            return if is_asset(path) { Turn::Asset } else { Turn::File };
        }
        _ => {}
    }
    // The home pages are the site's and, one folder down, each language's.
    if name == "index.html" && (folder.is_empty() || is_language_home(build, folder)) {
        return Turn::Home;
    }
    let below = format!("{folder}/");
    if name != "index.html" {
        return Turn::Page;
    }
    let mut others =
        build.range(below.clone()..).take_while(|(other, _)| other.starts_with(&below));
    let lists =
        others.any(|(other, _)| other[below.len()..].contains('/') && other.ends_with(".html"));
    if lists { Turn::List } else { Turn::Page }
}

/// Whether a folder is a language's: it has a page that says that there is none.
pub(super) fn is_language_home(build: &BTreeMap<String, Entry>, folder: &str) -> bool {
    !folder.contains('/') && build.contains_key(&format!("{folder}/404.html"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, Entry> {
        list.iter().map(|(path, text)| ((*path).to_owned(), Entry::of(text.as_bytes()))).collect()
    }

    fn published(list: &[(&str, &str)]) -> Record {
        let mut record = Record::new("https://a.example");
        record.files = files(list);
        record
    }

    fn hours(count: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(count)
    }

    #[test]
    fn what_is_asked_for_comes_before_what_asks_for_it() {
        let build = files(&[
            (".htaccess", "x"),
            ("404.html", "x"),
            ("assets/site.0a1b2c3d.css", "x"),
            ("en/404.html", "x"),
            ("en/history/index.html", "x"),
            ("en/history/po-nagar/index.html", "x"),
            ("en/index.html", "x"),
            ("feed.xml", "x"),
            ("history/index.html", "x"),
            ("history/po-nagar/index.html", "x"),
            ("history/po-nagar/towers.jpg", "x"),
            ("index.html", "x"),
            ("index.html.br", "x"),
            ("robots.txt", "x"),
            ("sitemap.xml", "x"),
        ]);
        let plan = Plan::new(&build, &published(&[]), hours(0));
        let order: Vec<_> = plan.send.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(
            order,
            [
                "assets/site.0a1b2c3d.css",
                "history/po-nagar/towers.jpg",
                "404.html",
                "en/404.html",
                "en/history/po-nagar/index.html",
                "history/po-nagar/index.html",
                "en/history/index.html",
                "history/index.html",
                "en/index.html",
                "index.html",
                "index.html.br",
                "feed.xml",
                "robots.txt",
                "sitemap.xml",
                ".htaccess",
            ]
        );
        assert!(plan.send.iter().all(|file| file.is_new) && plan.delete.is_empty());
    }

    #[test]
    fn only_what_differs_is_sent_and_only_what_is_gone_is_deleted() {
        let before =
            published(&[("index.html", "old"), ("a/index.html", "a"), ("b/index.html", "b")]);
        let build = files(&[("index.html", "new"), ("a/index.html", "a")]);
        let plan = Plan::new(&build, &before, hours(0));
        let send: Vec<_> = plan.send.iter().map(|file| (file.path.as_str(), file.is_new)).collect();
        assert_eq!(send, [("index.html", false)]);
        assert_eq!((plan.bytes(), plan.delete.as_slice()), (3, &["b/index.html".to_owned()][..]));
        assert!(Plan::new(&build, &plan.then, hours(1)).is_empty(), "published is published");
    }

    #[test]
    fn files_of_the_theme_stay_for_a_day() {
        let before = published(&[("assets/site.1.css", "1")]);
        let build = files(&[("assets/site.2.css", "2")]);
        let first = Plan::new(&build, &before, hours(0));
        assert_eq!(first.delete, Vec::<String>::new());
        let later = Plan::new(&build, &first.then, hours(23));
        assert!(later.is_empty() && later.then.retired.len() == 1);
        let over = Plan::new(&build, &later.then, hours(24));
        assert_eq!((over.delete.len(), over.then.retired.len()), (1, 0));
        let back = files(&[("assets/site.1.css", "1"), ("assets/site.2.css", "2")]);
        let back = Plan::new(&back, &later.then, hours(23));
        assert!(back.is_empty() && back.then.retired.is_empty(), "it is still there");
    }

    proptest! {
        #[test]
        fn after_any_plans_the_server_has_the_build_and_what_waits(
            builds in prop::collection::vec(
                prop::collection::btree_map("(assets/|a/|a/b/)?[xyz]\\.(html|css)", "[12]", 0..6), 1..5),
        ) {
            let mut record = Record::new("https://a.example");
            let mut server: BTreeMap<String, Entry> = BTreeMap::new();
            for (number, build) in builds.iter().enumerate() {
                let build: BTreeMap<_, _> =
                    build.iter().map(|(path, text)| (path.clone(), Entry::of(text.as_bytes()))).collect();
                let plan = Plan::new(&build, &record, hours(number as i64 * 10));
                for file in &plan.send {
                    prop_assert_eq!(file.is_new, !server.contains_key(&file.path));
                    server.insert(file.path.clone(), file.entry.clone());
                }
                for (path, entry) in &build {
                    prop_assert_eq!(server.get(path), Some(entry), "before anything is deleted");
                }
                for path in &plan.delete {
                    prop_assert!(server.remove(path).is_some() && !build.contains_key(path));
                }
                record = plan.then;
                let mut expected = record.files.clone();
                expected.extend(record.retired.iter().map(|(path, retired)| (path.clone(), retired.entry.clone())));
                prop_assert_eq!(&server, &expected);
            }
        }
    }
}
