//! An office that publishes a finished site, without the program around it.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use haiyen::output::Entry;
use haiyen::publish::failure::Failure;
use haiyen::publish::guard;
use haiyen::publish::history::{Event, History, What};
use haiyen::publish::line::Patience;
use haiyen::publish::look::{Place, Seen};
use haiyen::publish::plan::Plan;
use haiyen::publish::progress::Silent;
use haiyen::publish::run::{self, Done, Order};
use haiyen::publish::source::{Built, Source};
use haiyen::publish::store::Store;
use haiyen::publish::transport::Destination;
use jiff::Timestamp;

const SITE: &str = "https://a.example";

/// A finished site, and what is known of the places where it is published.
pub struct Office {
    folder: tempfile::TempDir,
    /// The files of the site.
    pub files: BTreeMap<String, Entry>,
}

impl Office {
    /// A site of so many pages, each with some text of its own.
    pub fn new(pages: usize) -> Self {
        let mut office = Self { folder: tempfile::tempdir().unwrap(), files: BTreeMap::default() };
        office.write("index.html", "Home");
        office.write("sitemap.xml", "<urlset/>");
        for page in 0..pages {
            let text = format!("Page {page}. {}", "Gió, cát, nắng. ".repeat(50 + page % 100));
            office.write(&page_at(page), &text);
        }
        office
    }

    /// Writes a file of the site.
    pub fn write(&mut self, path: &str, text: &str) {
        let at = self.built().0.join(path);
        std::fs::create_dir_all(at.parent().unwrap()).unwrap();
        std::fs::write(at, text).unwrap();
        self.files.insert(path.to_owned(), Entry::of(text.as_bytes()));
    }

    /// The folder of the site.
    pub fn built(&self) -> Built {
        Built(self.folder.path().join("built"))
    }

    /// A place, and what is known of it here under a name.
    pub fn place<'d>(&self, name: &str, at: &'d dyn Destination, connections: usize) -> Place<'d> {
        let path = |what: &str| -> PathBuf { self.folder.path().join(format!("{name}.{what}")) };
        let (first, longest) = (Duration::from_millis(50), Duration::from_secs(1));
        Place {
            destination: at,
            connections,
            patience: Patience { tries: 6, first, longest },
            throttle: None,
            history: History::new(self.folder.path(), name),
            store: Store::new(path("store")),
            journal: path("journal"),
            site: SITE.to_owned(),
            holder: "Lan".to_owned(),
            keep: 10,
            progress: &Silent,
        }
    }

    /// What is to be done at a place, which is let do it.
    pub fn plan(&self, seen: &Seen) -> Plan {
        let plan = Plan::new(&self.files, &seen.base, Timestamp::now());
        let stops = guard::stops(SITE, &self.files, &seen.base, &plan, &BTreeSet::new(), &[]);
        assert_eq!(stops, []);
        plan
    }

    /// Looks, plans, and publishes.
    pub fn publish(&self, place: &Place<'_>, source: &dyn Source) -> Result<Done, Failure> {
        let mut crew = place.crew();
        let seen = place.look(&mut crew)?;
        let plan = self.plan(&seen);
        let event = Event::new(&Timestamp::now().to_string(), "Lan", What::Publish);
        let order = Order { plan, distrusts_list: false, source, event, ailing: &|| false };
        run::publish(place, &mut crew, seen, order)
    }
}

/// Where a page is.
pub fn page_at(page: usize) -> String {
    format!("all/{:03}/p{page:05}/index.html", page / 100)
}
