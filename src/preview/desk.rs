//! What the preview knows: the latest reading of the site's folder, and the last one that pages can be
//! made of.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::watch;

use super::keys::Keys;
use super::mirror::Mirror;
use super::shelf::Shelf;
use super::templates::Templates;
use crate::config;
use crate::diag::{Code, Diagnostic, Messages};
use crate::pipeline::{self, Extras, Pipeline};
use crate::render::Snapshot;
use crate::site::{Route, Site};
use crate::world::{DiskWorld, World};

/// What is known at one moment.
#[derive(Clone, Default)]
pub struct Moment {
    /// The number of the reading; each is told to browsers.
    pub id: u64,
    /// The site as it can be shown; none if there never was one.
    pub snapshot: Option<Arc<Snapshot>>,
    /// The latest reading gave no site, so that of an earlier one is shown.
    pub blocked: bool,
    /// What was wrong in the latest reading.
    pub problems: Arc<Vec<Diagnostic>>,
    /// The files that were saved last, and when.
    pub recent: Arc<Vec<(String, Timestamp)>>,
    /// The page whose text was saved last, and in which reading that was seen.
    pub edited: Option<(u64, String)>,
    /// What only the whole finished site can tell, once somebody looked.
    pub whole: Option<Arc<Vec<Diagnostic>>>,
}

impl Moment {
    /// Whether the day that the site was read for has passed where the site is.
    #[must_use]
    pub fn is_over(&self, world: &dyn World) -> bool {
        self.snapshot.as_ref().is_some_and(|snapshot| {
            let zone = snapshot.site.config.timezone.clone();
            world.now().to_zoned(zone).date() != snapshot.today
        })
    }
}

/// Everything that answers are made of.
pub struct Desk {
    moments: watch::Sender<Arc<Moment>>,
    /// The site's folder, for places in files and for files that are sent as they are.
    pub world: DiskWorld,
    /// The pages that were made lately.
    pub shelf: Mutex<Shelf>,
    /// The program's words.
    pub words: Arc<Messages>,
    /// The program's own pages.
    pub templates: Templates,
    /// Who is let in.
    pub keys: Keys,
    /// Whether browsers go to the page that was saved last.
    pub follow: bool,
}

/// Reads the site again and again.
pub struct Reader {
    pipeline: Pipeline,
    extras: Extras,
    today: Option<Date>,
}

/// How many of the files that were saved last are told of.
const RECENT: usize = 8;

impl Desk {
    /// A desk with nothing on it.
    #[must_use]
    pub fn new(world: DiskWorld, words: Messages, keys: Keys, follow: bool) -> Self {
        let words = Arc::new(words);
        let templates = Templates::new(&words);
        let (moments, _) = watch::channel(Arc::default());
        Self { moments, world, shelf: Mutex::default(), words, templates, keys, follow }
    }

    /// What is known now.
    #[must_use]
    pub fn now(&self) -> Arc<Moment> {
        Arc::clone(&self.moments.borrow())
    }

    /// Something to wait for the next moment with.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<Arc<Moment>> {
        self.moments.subscribe()
    }

    /// Adds what the whole site was found to have, if that is still the site.
    pub fn add_whole(&self, id: u64, problems: Vec<Diagnostic>) {
        self.moments.send_if_modified(|moment| {
            let is_latest = moment.id == id;
            if is_latest {
                let whole = Some(Arc::new(problems));
                *moment = Arc::new(Moment { whole, ..Moment::clone(moment) });
            }
            is_latest
        });
    }
}

impl Reader {
    /// A reader that has read nothing yet.
    #[must_use]
    pub fn new(extras: Extras, today: Option<Date>) -> Self {
        Self { pipeline: Pipeline::new(extras), extras, today }
    }

    /// Reads the site, and puts what came of it on the desk. `changed` are the files that it differs in from
    /// the last reading.
    pub fn read(&mut self, mirror: &Mirror, changed: &BTreeSet<String>, desk: &Desk) {
        let (snapshot, problems) = self.snapshot(mirror);
        let before = desk.now();
        let id = before.id + 1;
        let had_mistake = !before.blocked && has_mistake(&before.problems);
        let holds = before.snapshot.is_some() && has_mistake(&problems) && !had_mistake;
        let usable = snapshot.filter(|snapshot| snapshot.theme.usable && !holds).map(Arc::new);
        let blocked = usable.is_none();
        let snapshot = usable.or_else(|| before.snapshot.clone());
        let problems = match &snapshot {
            Some(snapshot) => pipeline::settle(problems, snapshot),
            None => problems,
        };
        let edited = snapshot.as_ref().and_then(|snapshot| {
            let page =
                changed.iter().filter_map(|path| page_of(&snapshot.site, path)).next_back()?;
            Some((id, snapshot.site.routes.url(&page)?.to_owned()))
        });
        let recent = mirror
            .latest(RECENT, is_written)
            .into_iter()
            .filter_map(|(path, time)| Some((path, Timestamp::try_from(time).ok()?)));
        let moment = Moment {
            id,
            snapshot,
            blocked,
            problems: Arc::new(problems),
            recent: Arc::new(recent.collect()),
            edited: edited.or_else(|| before.edited.clone()),
            whole: None,
        };
        desk.moments.send_replace(Arc::new(moment));
        // Giving back a large site's memory takes a while, and nobody need wait for that.
        rayon::spawn(move || drop(before));
    }

    /// The site, and what is wrong with it.
    fn snapshot(&mut self, mirror: &Mirror) -> (Option<Snapshot>, Vec<Diagnostic>) {
        let (pipeline, today) = (&mut self.pipeline, self.today);
        safely(|| pipeline.snapshot(mirror, today)).unwrap_or_else(|| {
            self.pipeline = Pipeline::new(self.extras);
            (None, vec![Code::InternalError.anywhere()])
        })
    }
}

/// What comes of it; nothing if the program made a mistake of its own, which must not end the work of a day.
pub fn safely<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Whether a mistake is in `site.toml`: what the rest of it says may be a site with other addresses. One that
/// was there from the beginning keeps nobody from writing.
fn has_mistake(problems: &[Diagnostic]) -> bool {
    problems.iter().any(|found| {
        found.is_error() && found.place.as_ref().is_some_and(|place| place.file == config::FILE)
    })
}

/// Whether a file is one that people write in.
#[must_use]
pub fn is_written(path: &str) -> bool {
    const KINDS: &[&str] = &["md", "toml", "ftl", "csv", "html", "css"];
    path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind))
}

/// The page that a file of `content/` is a text of.
#[must_use]
pub fn page_of(site: &Site, path: &str) -> Option<Route> {
    let (folder, _) = path.strip_prefix("content/")?.rsplit_once('/').unwrap_or_default();
    let page = site.pages.get(folder)?;
    let mut versions = page.versions.iter();
    let (lang, _) = versions.find(|(_, version)| version.document.source.path() == path)?;
    Some(Route::Page { key: page.key.clone(), lang: lang.clone() })
}

/// Where the page of a file is shown.
#[must_use]
pub fn url_of(site: &Site, path: &str) -> Option<String> {
    page_of(site, path).and_then(|route| site.routes.url(&route)).map(str::to_owned)
}
