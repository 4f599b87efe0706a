//! What stops publishing before the first byte is sent: signs that it would wipe the site, or somebody else's.

use std::collections::{BTreeMap, BTreeSet};

use super::plan::{Plan, Send, Turn};
use super::record::Record;
use crate::output::Entry;

/// A reason to stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The build has no files.
    Empty,
    /// The build has no home page.
    NoHome,
    /// The build has no sitemap.
    NoSitemap,
    /// What is published there is another site, at this address.
    OtherSite(String),
    /// So many files would be deleted, of so many: somebody must type the number.
    Deletes {
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
    },
    /// Files that somebody else put there would be replaced: somebody must type the number.
    Foreign {
        /// How many.
        count: usize,
        /// Some of them.
        names: Vec<String>,
    },
    /// There are far fewer pages than before.
    Pages {
        /// How many there were.
        before: usize,
        /// How many there are.
        now: usize,
    },
}

impl Stop {
    /// The number that somebody types to go on nonetheless, if that is possible.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        match self {
            Self::Deletes { count, .. } | Self::Foreign { count, .. } => Some(*count),
            Self::Pages { before, now } => Some(before.saturating_sub(*now)),
            Self::Empty | Self::NoHome | Self::NoSitemap | Self::OtherSite(_) => None,
        }
    }
}

/// So many files may be deleted without a word.
const FEW: usize = 10;

/// Beyond [`FEW`], files may be deleted without a word as long as they are at most so many in a hundred.
const SHARE: usize = 20;

/// Pages may become fewer by less than so many in a hundred.
const PAGES: usize = 30;

/// So many files are named.
const NAMED: usize = 5;

/// Everything that stops this build from being published. `typed` are the numbers that somebody typed to say that
/// so many files are meant to be deleted or replaced, or pages to be gone; `foreign` are files there that somebody
/// else put there.
#[must_use]
pub fn stops(
    site: &str,
    build: &BTreeMap<String, Entry>,
    published: &Record,
    plan: &Plan,
    foreign: &BTreeSet<String>,
    typed: &[usize],
) -> Vec<Stop> {
    let mut stops = Vec::new();
    if build.is_empty() {
        stops.push(Stop::Empty);
    } else if !build.contains_key("index.html") {
        stops.push(Stop::NoHome);
    } else if !build.contains_key("sitemap.xml") {
        stops.push(Stop::NoSitemap);
    }
    if published.site != site {
        stops.push(Stop::OtherSite(published.site.clone()));
    }
    let (count, of) = (plan.delete.len(), published.files.len() + published.retired.len());
    let is_much = count > FEW.max(of * SHARE / 100);
    if is_much && !typed.contains(&count) {
        stops.push(Stop::Deletes { count, of });
    }
    // The server's settings that somebody else wrote stay in any case.
    let is_replaced = |file: &&Send| file.turn != Turn::Server && foreign.contains(&file.path);
    let replaced: Vec<_> = plan.send.iter().filter(is_replaced).map(|file| &file.path).collect();
    if !replaced.is_empty() && !typed.contains(&replaced.len()) {
        let names = replaced.iter().take(NAMED).map(|path| (*path).clone()).collect();
        stops.push(Stop::Foreign { count: replaced.len(), names });
    }
    let pages = |files: &BTreeMap<String, Entry>| {
        files.keys().filter(|path| path.ends_with("index.html")).count()
    };
    let (before, now) = (pages(&published.files), pages(build));
    // Pages that are gone are among the files that go: one number is enough.
    let are_few = now * 100 <= before * (100 - PAGES) && before > 0;
    if are_few && !is_much && !typed.contains(&(before - now)) {
        stops.push(Stop::Pages { before, now });
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    const SITE: &str = "https://a.example";

    /// A site of so many pages beside the home page.
    fn site(pages: usize) -> BTreeMap<String, Entry> {
        let names = ["index.html", "sitemap.xml"].map(str::to_owned);
        let pages = (0..pages).map(|number| format!("p{number}/index.html"));
        names.into_iter().chain(pages).map(|path| (path, Entry::of(b"x"))).collect()
    }

    fn check(build: BTreeMap<String, Entry>, before: usize, typed: &[usize], expected: &[Stop]) {
        let mut published = Record::new(SITE);
        published.files = site(before);
        let plan = Plan::new(&build, &published, Timestamp::UNIX_EPOCH);
        assert_eq!(stops(SITE, &build, &published, &plan, &BTreeSet::new(), typed), expected);
    }

    #[test]
    fn a_site_cannot_be_wiped_by_accident() {
        check(site(100), 100, &[], &[]);
        check(site(101), 100, &[], &[]);
        check(site(90), 100, &[], &[]);
        check(site(80), 100, &[], &[]);
        check(site(79), 100, &[], &[Stop::Deletes { count: 21, of: 102 }]);
        check(site(79), 100, &[21], &[]);
        check(site(79), 100, &[20], &[Stop::Deletes { count: 21, of: 102 }]);
        check(site(50), 100, &[], &[Stop::Deletes { count: 50, of: 102 }]);
        check(site(50), 100, &[50], &[]);
        check(site(3), 9, &[], &[Stop::Pages { before: 10, now: 4 }]);
        check(site(3), 9, &[6], &[]);
    }

    #[test]
    fn what_is_no_whole_site_is_not_published() {
        check(BTreeMap::new(), 12, &[], &[Stop::Empty, Stop::Deletes { count: 14, of: 14 }]);
        let without = |name: &str| {
            let mut build = site(12);
            build.remove(name);
            build
        };
        check(without("index.html"), 12, &[], &[Stop::NoHome]);
        check(without("sitemap.xml"), 12, &[], &[Stop::NoSitemap]);
    }

    #[test]
    fn what_somebody_else_put_there_is_not_replaced_by_accident() {
        let (mut build, none) = (site(3), Record::new(SITE));
        build.insert(".htaccess".to_owned(), Entry::of(b"x"));
        let plan = Plan::new(&build, &none, Timestamp::UNIX_EPOCH);
        let foreign = ["index.html", "mail/index.php", ".htaccess"].map(str::to_owned).into();
        let found = |typed: &[usize]| stops(SITE, &build, &none, &plan, &foreign, typed);
        let names = vec!["index.html".to_owned()];
        assert_eq!(found(&[]), [Stop::Foreign { count: 1, names }]);
        assert_eq!(found(&[1]), []);
    }

    #[test]
    fn another_sites_place_is_not_taken() {
        let (build, other) = (site(1), Record::new("https://b.example"));
        let plan = Plan::new(&build, &other, Timestamp::UNIX_EPOCH);
        let found = stops(SITE, &build, &other, &plan, &BTreeSet::new(), &[]);
        assert_eq!(found, [Stop::OtherSite("https://b.example".to_owned())]);
    }
}
