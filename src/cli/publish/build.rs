//! The build that is to be published: made first, and where it has errors, judged page by page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::super::build::program;
use super::office::{Office, Stopped};
use crate::diag::{Code, Diagnostic};
use crate::output::{self, Entry, MANIFEST, Manifest, Output};
use crate::pipeline::{self, Order, Pardon, Pipeline};
use crate::publish::explain;
use crate::publish::gate::{self, Verdict};
use crate::publish::history::Waiver;
use crate::render::Snapshot;

/// A site that was made.
pub(super) struct Made {
    /// Its folder.
    pub folder: PathBuf,
    /// Its files.
    pub files: BTreeMap<String, Entry>,
    /// What became of pages with errors.
    pub verdict: Verdict,
    /// Errors that somebody answers for.
    pub waivers: Vec<Waiver>,
    pipeline: Pipeline,
}

/// Makes the site. `published` are the files that readers have, asked for only if there are errors.
pub(super) fn make(
    office: &Office<'_>,
    place: &str,
    published: &BTreeMap<String, Entry>,
) -> Result<Made, Stopped> {
    let (waived, waivers) = waivers(office)?;
    let mut pipeline = Pipeline::default();
    let mut pardon = Pardon { waived, ..Pardon::default() };
    let mut verdict = Verdict::default();
    let mut problems = build(office, &mut pipeline, &pardon)?;
    let order = |pardon: &Pardon| order(office, pardon.clone());
    if order(&pardon).stops(&problems) {
        let Some(snapshot) = snapshot(office, &mut pipeline) else {
            return Err(Stopped::Problems(problems));
        };
        verdict = Verdict::of(&problems, &snapshot, published, &pardon);
        office.report(std::mem::take(&mut problems));
        if !verdict.stopping.is_empty() {
            office.session.say("publish-stopping", &[]);
            return Err(Stopped::told());
        }
        pardon.files.clone_from(&verdict.files);
        pardon.left_out.clone_from(&verdict.left_out);
        problems = build(office, &mut pipeline, &pardon)?;
    }
    if order(&pardon).stops(&problems) {
        return Err(Stopped::Problems(problems));
    }
    let folder = folder(office);
    if output::is_half_done(&folder) {
        return Err(explain::half_build(office.at(place), &folder.display().to_string()).into());
    }
    let text = std::fs::read_to_string(folder.join(MANIFEST)).unwrap_or_default();
    let mut files = Manifest::parse(&text).map(|manifest| manifest.files).unwrap_or_default();
    if !verdict.held.is_empty()
        && let Some(snapshot) = snapshot(office, &mut pipeline)
    {
        gate::hold(&mut files, published, &snapshot, &verdict.held);
    }
    Ok(Made { folder, files, verdict, waivers, pipeline })
}

impl Made {
    /// The keys of pages that somebody named, and their files, of each all languages; a name that no page has is
    /// told of.
    pub(super) fn pages(
        &mut self,
        office: &Office<'_>,
        named: &[String],
    ) -> Result<(Vec<String>, BTreeSet<String>), Stopped> {
        let Some(snapshot) = snapshot(office, &mut self.pipeline) else {
            return Err(Stopped::told());
        };
        let keys = named.iter().map(|named| find(office, &snapshot, named));
        let keys: Vec<_> = keys.collect::<Result<_, _>>()?;
        let files = keys.iter().flat_map(|key| gate::all_files(&snapshot, key)).collect();
        Ok((keys, files))
    }
}

/// The key of a page that is named by its key, its folder, or its address.
pub(super) fn find(
    office: &Office<'_>,
    snapshot: &Snapshot,
    named: &str,
) -> Result<String, Stopped> {
    let site = &snapshot.site;
    let plain = named.replace('\\', "/");
    let known = |folder: &str| {
        let folder = match folder.strip_suffix(".md") {
            Some(file) => file.rsplit_once('/').map_or("", |(folder, _)| folder),
            None => folder.trim_matches('/'),
        };
        let is_known = site.pages.contains_key(folder) || site.withheld.contains_key(folder);
        is_known.then(|| folder.to_owned())
    };
    let below = plain.trim_start_matches("./");
    if let Some(key) = known(below.strip_prefix("content/").unwrap_or(below)) {
        return Ok(key);
    }
    let mut found = addresses(office, named).into_iter();
    if let Some(key) = found.find_map(|address| site.routes.find(&address)?.key().cloned()) {
        return Ok(key.to_string());
    }
    // A file that was dragged into the window comes with the whole way to it.
    if let Some(key) = plain.split_once("/content/").and_then(|(_, below)| known(below)) {
        return Ok(key);
    }
    let keys = site.pages.keys().map(|key| key.as_str());
    Err(explain::unknown_page(named, keys).into())
}

/// What somebody may have copied from a browser, which may hide the scheme, as links on the site have it.
fn addresses(office: &Office<'_>, named: &str) -> [String; 2] {
    let bare = |url: &str| url.split_once("://").map_or(url, |(_, rest)| rest).to_owned();
    let named = bare(named.split(['?', '#']).next().unwrap_or_default());
    let base = office.config.base_url();
    let bases = [bare(&office.target.url), bare(&base)];
    let below = bases.iter().find_map(|base| named.strip_prefix(base.as_str())).unwrap_or(&named);
    let below = below.trim_end_matches("index.html").trim_matches('/');
    let root = base.strip_prefix(&office.config.origin).unwrap_or_default();
    [root, ""].map(|root| format!("{root}/{below}/").replace("//", "/"))
}

/// The site as it is in its files, whatever is left out of a build.
pub(super) fn snapshot(office: &Office<'_>, pipeline: &mut Pipeline) -> Option<Snapshot> {
    pipeline.leave_out(BTreeSet::new());
    pipeline.snapshot(&office.session.world, office.session.today).0
}

fn folder(office: &Office<'_>) -> PathBuf {
    office.session.output(None)
}

fn order(office: &Office<'_>, pardon: Pardon) -> Order {
    Order { today: office.session.today, strict: false, program: program(), pardon }
}

fn build(
    office: &Office<'_>,
    pipeline: &mut Pipeline,
    pardon: &Pardon,
) -> Result<Vec<Diagnostic>, Stopped> {
    let home = std::env::home_dir();
    let output = Output::open(&folder(office), office.session.world.root(), home.as_deref())?;
    let order = order(office, pardon.clone());
    let (written, mut problems) = pipeline::build(pipeline, &office.session.world, &order, output);
    // What stops nothing is for whoever checks the site.
    problems.retain(Diagnostic::is_error);
    let outside = |problem: &Diagnostic| problem.code.is_environment();
    match written.is_none() && problems.iter().any(outside) {
        true => Err(Stopped::Problems(problems)),
        false => Ok(problems),
    }
}

/// Errors that somebody answers for.
type Waived = BTreeSet<(Code, Option<String>)>;

/// Reads what is to be passed over, `code` or `code:file`, with a name and a reason.
fn waivers(office: &Office<'_>) -> Result<(Waived, Vec<Waiver>), Stopped> {
    let options = office.options;
    if options.waive.is_empty() {
        return Ok(Default::default());
    }
    let (Some(by), Some(reason)) = (&options.by, &options.reason) else {
        return Err(explain::unsigned_waiver().into());
    };
    let (mut waived, mut waivers) = (BTreeSet::new(), Vec::new());
    for text in &options.waive {
        let (name, file) = match text.split_once(':') {
            Some((name, file)) => (name, Some(file.replace('\\', "/"))),
            None => (text.as_str(), None),
        };
        let may = |code: &&Code| code.can_be_waived();
        let Some(code) = Code::ALL.iter().filter(may).find(|code| code.as_str() == name) else {
            let names: Vec<_> = Code::ALL.iter().filter(may).map(|code| code.as_str()).collect();
            return Err(explain::bad_waiver(name, &names).into());
        };
        let (by, reason) = (by.clone(), reason.clone());
        waivers.push(Waiver { code: name.to_owned(), place: file.clone(), by, reason });
        waived.insert((*code, file));
    }
    Ok((waived, waivers))
}
