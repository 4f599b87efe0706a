//! The published site as its readers get it: pages are fetched over the web, and compared with what was
//! published. What somebody planted on a server often shows to search engines only, or to those who come from
//! one, so each page is asked for as all of them would.

mod fetch;
mod visitor;

pub use fetch::{Answer, Limits, Web};
pub use visitor::Visitor;

use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use jiff::civil::{Date, date};

use super::plan::is_language_home;
use super::transport::Trouble;
use crate::output::Entry;
use crate::site::url;

/// How many requests run at once.
const AT_ONCE: usize = 8;

/// After so many requests without an answer the others are not made: they would only wait, for hours perhaps.
const MOST_LOST: usize = 30;

/// Where no site has a page.
const NOWHERE: &str = "khong-co-trang-nay-5e1d07/";

/// Something that readers should not get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The address.
    pub address: String,
    /// Who got it, in the order of [`Visitor::ALL`].
    pub visitors: Vec<Visitor>,
    /// What the first of them got.
    pub seen: Seen,
}

/// What readers get instead of what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Something else.
    Other,
    /// No page, but this status.
    Status(u16),
    /// They are led to this address.
    Moved(String),
    /// Nothing at all.
    Unreachable(Trouble),
    /// A page where none is.
    Found,
}

/// A request that the web server failed to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The address.
    pub address: String,
    /// The status: 500 or above.
    pub status: u16,
}

/// The address of a published file; `base` is that of the site, without a `/` at its end.
#[must_use]
pub fn address(base: &str, path: &str) -> String {
    let index = path.strip_suffix("index.html");
    let folder = index.filter(|folder| folder.is_empty() || folder.ends_with('/'));
    url(base, &format!("/{}", folder.unwrap_or(path)))
}

/// The home pages of all languages.
#[must_use]
pub fn homes(files: &BTreeMap<String, Entry>) -> Vec<String> {
    files.keys().filter(|path| is_home(files, path)).cloned().collect()
}

fn is_home(files: &BTreeMap<String, Entry>, path: &str) -> bool {
    match path.strip_suffix("index.html") {
        Some("") => true,
        Some(folder) => is_language_home(files, folder.trim_end_matches('/')),
        None => false,
    }
}

/// The pages to look at on a day: the home pages of all languages, and of the others so many that all are seen
/// in turn by whoever looks every day; at most `most` in all.
#[must_use]
pub fn pages(files: &BTreeMap<String, Entry>, day: Date, most: usize) -> Vec<String> {
    // Some servers answer the address of the page that there is no page with just that.
    let is_page = |path: &&str| path.ends_with(".html") && !path.ends_with("404.html");
    let pages = files.keys().map(String::as_str).filter(is_page);
    let (mut chosen, others): (Vec<_>, Vec<_>) = pages.partition(|path| is_home(files, path));
    chosen.truncate(most);
    chosen.extend(sample(&others, day, most - chosen.len()));
    chosen.into_iter().map(str::to_owned).collect()
}

/// Of some paths, at most `most`: on days that follow each other others, until all were chosen. A path that
/// comes or goes hardly changes what is chosen of the rest.
#[must_use]
pub fn sample<'a>(paths: &[&'a str], day: Date, most: usize) -> Vec<&'a str> {
    if most == 0 {
        return Vec::new();
    }
    let days = day.duration_since(date(1970, 1, 1)).as_hours() / 24;
    let days = usize::try_from(days).unwrap_or_default();
    let parts = paths.len().div_ceil(most).max(1);
    let lot = |path: &str| {
        let [a, b, c, d, ..] = *blake3::hash(path.as_bytes()).as_bytes();
        u32::from_le_bytes([a, b, c, d]) as usize % parts
    };
    let part: Vec<&str> = paths.iter().copied().filter(|path| lot(path) == days % parts).collect();
    // Lots fall unevenly: of a part that is too large, the rest has its turn when the part comes round again.
    let first = if part.len() > most { days / parts * most % part.len() } else { 0 };
    part.iter().cycle().skip(first).take(most.min(part.len())).copied().collect()
}

/// Where these pages, and an address without a page, are not as they were published: nothing if all is well.
/// If many get no answer, not all are looked at.
/// `base` is the site's address, without a `/` at its end.
#[must_use]
pub fn compare(
    web: &Web,
    base: &str,
    files: &BTreeMap<String, Entry>,
    pages: &[String],
) -> Vec<Finding> {
    let published =
        pages.iter().filter_map(|page| Some((address(base, page), Some(files.get(page)?))));
    let jobs: Vec<_> = [(address(base, NOWHERE), None)].into_iter().chain(published).collect();
    // If nothing can be reached, hundreds of requests would only wait.
    if let Some(nobody) = unreachable(web, &address(base, "")) {
        return vec![nobody];
    }
    let asked: Vec<_> =
        jobs.iter().flat_map(|job| Visitor::ALL.map(|visitor| (job, visitor))).collect();
    let lost = AtomicUsize::new(0);
    let seen = at_once(&asked, |((address, entry), visitor)| {
        if lost.load(Ordering::Relaxed) >= MOST_LOST {
            return None;
        }
        let seen = look(web, address, *visitor, *entry)?;
        let is_lost = matches!(seen, Seen::Unreachable(_));
        lost.fetch_add(usize::from(is_lost), Ordering::Relaxed);
        Some((address, *visitor, seen))
    });
    let mut findings: Vec<Finding> = Vec::new();
    for (address, visitor, seen) in seen.into_iter().flatten() {
        let same = |found: &&mut Finding| found.address == *address && is_alike(&found.seen, &seen);
        match findings.iter_mut().find(same) {
            Some(found) => found.visitors.push(visitor),
            None => {
                findings.push(Finding { address: address.clone(), visitors: vec![visitor], seen })
            }
        }
    }
    findings
}

/// What the web server fails to answer after its settings changed, of the home page, an address without a
/// page, and one file of each kind.
#[must_use]
pub fn answers(web: &Web, base: &str, files: &BTreeMap<String, Entry>) -> Vec<Broken> {
    let mut kinds = BTreeSet::new();
    let firsts = files.keys().filter(|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        // Such files are the server's own, which it shows to nobody.
        !name.starts_with('.') && kinds.insert(name.rsplit_once('.').map(|(_, kind)| kind))
    });
    let mut addresses: Vec<_> = firsts.map(|path| address(base, path)).collect();
    addresses.extend([address(base, ""), address(base, NOWHERE)]);
    let answers = at_once(&addresses, |address| {
        let status = web.fetch(address, Visitor::Browser).ok()?.status;
        (status >= 500).then(|| Broken { address: address.clone(), status })
    });
    answers.into_iter().flatten().collect()
}

/// What a visitor gets at an address that is not this file; without a file, what is not a word that there is
/// none.
fn look(web: &Web, address: &str, visitor: Visitor, file: Option<&Entry>) -> Option<Seen> {
    let mut answer = web.fetch(address, visitor);
    if answer.as_ref().is_err_and(Trouble::passes) {
        answer = web.fetch(address, visitor);
    }
    let answer = match answer {
        Ok(answer) => answer,
        Err(trouble) => return Some(Seen::Unreachable(trouble)),
    };
    if let Some(elsewhere) = answer.elsewhere {
        return Some(Seen::Moved(elsewhere));
    }
    match (answer.status, file) {
        (200..=299, Some(file)) if *file == answer.entry => None,
        (200..=299, Some(_)) if answer.address != address => Some(Seen::Moved(answer.address)),
        (200..=299, Some(_)) => Some(Seen::Other),
        (200..=299, None) => Some(Seen::Found),
        (404 | 410, None) => None,
        (status, _) => Some(Seen::Status(status)),
    }
}

/// The finding that the whole site is, if a browser cannot even reach it.
fn unreachable(web: &Web, home: &str) -> Option<Finding> {
    let seen = look(web, home, Visitor::Browser, None)?;
    let visitors = Visitor::ALL.to_vec();
    let reached = !matches!(seen, Seen::Unreachable(_));
    (!reached).then(|| Finding { address: home.to_owned(), visitors, seen })
}

/// Whether two visitors got the same: two answers that are not ours count as one, since many differ each time.
fn is_alike(one: &Seen, other: &Seen) -> bool {
    match (one, other) {
        (Seen::Status(one), Seen::Status(other)) => one == other,
        _ => discriminant(one) == discriminant(other),
    }
}

/// Does some work for each job, several at once; the results in the order of the jobs.
fn at_once<J: Sync, R: Send>(jobs: &[J], work: impl Fn(&J) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let number = next.fetch_add(1, Ordering::Relaxed);
        jobs.get(number).map(|job| (number, work(job)))
    };
    let worker = || std::iter::from_fn(take).collect::<Vec<_>>();
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE.min(jobs.len())).map(|_| scope.spawn(worker)).collect();
        let finish = |worker: thread::ScopedJoinHandle<'_, Vec<_>>| {
            worker.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        workers.into_iter().flat_map(finish).collect()
    });
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_file_has_the_address_that_links_to_it_have() {
        let check = |path, expected: &str| {
            assert_eq!(
                address("https://a.example/du-lich", path),
                format!("https://a.example/du-lich{expected}")
            );
        };
        check("index.html", "/");
        check("en/history/index.html", "/en/history/");
        check("reindex.html", "/reindex.html");
        check("ảnh biển.jpg", "/%E1%BA%A3nh%20bi%E1%BB%83n.jpg");
        check("a#b?c%d.pdf", "/a%23b%3Fc%25d.pdf");
    }

    fn files(paths: &[&str]) -> BTreeMap<String, Entry> {
        paths.iter().map(|path| ((*path).to_owned(), Entry::of(path.as_bytes()))).collect()
    }

    #[test]
    fn home_pages_are_always_looked_at() {
        let mut paths =
            ["404.html", "index.html", "en/404.html", "en/index.html", "a.css"].to_vec();
        let more: Vec<_> = (0..300).map(|number| format!("p{number}/index.html")).collect();
        paths.extend(more.iter().map(String::as_str));
        let files = files(&paths);
        for day in 1..=28 {
            let chosen = pages(&files, date(2026, 11, day), 20);
            assert!(
                chosen.len() <= 20
                    && chosen
                        .iter()
                        .all(|path| path.ends_with("/index.html") || path == "index.html")
            );
            assert_eq!(chosen[..2], ["en/index.html", "index.html"]);
        }
        assert_eq!(pages(&files, date(2026, 11, 1), 1), ["en/index.html"]);
    }

    proptest! {
        #[test]
        fn whoever_looks_every_day_sees_all(count in 0usize..200, most in 1usize..40, from in 0i64..9999) {
            let names: Vec<_> = (0..count).map(|number| format!("{number}/index.html")).collect();
            let paths: Vec<_> = names.iter().map(String::as_str).collect();
            let first = date(1970, 1, 1).saturating_add(jiff::Span::new().days(from));
            let mut seen = BTreeSet::new();
            for day in first.series(jiff::Span::new().days(1)).take(12 * count.div_ceil(most)) {
                let chosen = sample(&paths, day, most);
                prop_assert!(chosen.len() <= most);
                prop_assert_eq!(&chosen, &sample(&paths, day, most));
                seen.extend(chosen);
            }
            prop_assert!(seen.len() == count, "{} of {}", seen.len(), count);
        }
    }

    #[test]
    fn much_work_is_done_at_once_and_comes_back_in_order() {
        let jobs: Vec<usize> = (0..100).collect();
        assert_eq!(
            at_once(&jobs, |job| job * 2),
            jobs.iter().map(|job| job * 2).collect::<Vec<_>>()
        );
        assert_eq!(at_once(&[], |job: &usize| *job), Vec::<usize>::new());
    }
}
