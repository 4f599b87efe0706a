//! `haiyen takedown`: a page gone from the live site at once, in all languages, whatever else is wrong with the site.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use super::build;
use super::office::{Office, Stopped};
use super::{Outcome, ask, restore, send, show};
use crate::document::as_draft;
use crate::pipeline::{Extras, Pipeline};
use crate::publish::crew::Crew;
use crate::publish::gate;
use crate::publish::history::{Event, What};
use crate::publish::look::{Place, Seen};
use crate::publish::plan::Plan;
use crate::publish::run::Order;
use crate::publish::source::{Built, Either};
use crate::render::Snapshot;

/// A page that is to be taken down.
struct Page {
    key: String,
    /// Its file in the language it was written in first.
    file: Option<String>,
    /// Its files on the live site, and those of the pages below it.
    shown: BTreeSet<String>,
    /// These, and the pictures and documents beside them.
    all: BTreeSet<String>,
}

pub(super) fn run(office: &Office<'_>, named: &str) -> Result<Outcome, Stopped> {
    let page = find(office, named)?;
    let reached = office.reach(&office.target)?;
    let place = office.place(&office.target, reached.destination.as_ref());
    let name = place.destination.name();
    let mut crew = office.crew(&place, reached.transport);
    let seen = place.look(&mut crew).map_err(|failure| office.stopped(&name, failure))?;
    office.bar.clear();
    let live: Vec<_> =
        page.shown.iter().filter(|path| seen.base.files.contains_key(*path)).cloned().collect();
    let args =
        [("page", page.key.clone()), ("place", name.clone()), ("files", live.len().to_string())];
    let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
    office.session.say("takedown-plan", &args);
    if !office.options.yes && !ask::yes(office.session, "ask-takedown", &args) {
        return Err(office.declined(&name));
    }
    let is_live = !live.is_empty();
    remove(office, &place, &mut crew, seen, live, &page)?;
    office.session.say(if is_live { "takedown-removed" } else { "takedown-absent" }, &args);
    let is_draft = make_draft(office, &page);
    office.tell("takedown", json!({ "page": page.key, "draft": is_draft }));
    follow_up(office, &place, &mut crew, &page, is_draft)
}

/// The site with all that readers may have: drafts, what is of a day to come, and what is over, too.
fn whole(office: &Office<'_>) -> Option<Snapshot> {
    let mut pipeline = Pipeline::new(Extras { drafts: true, ..Extras::default() });
    pipeline.snapshot(&office.session.world, Some(Date::MIN)).0
}

fn find(office: &Office<'_>, named: &str) -> Result<Page, Stopped> {
    let Some(snapshot) = whole(office) else {
        return Err(Stopped::told());
    };
    let key = build::find(office, &snapshot, named)?;
    if key.is_empty() {
        office.tell("takedown", json!({ "page": key, "refused": "home" }));
        office.session.say("takedown-home", &[]);
        return Err(Stopped::told());
    }
    let site = &snapshot.site;
    let page = site.pages.get(key.as_str());
    let file = page.and_then(|page| page.versions.get(&page.source));
    let file = file.map(|version| version.document.source.path().to_owned());
    let of = |files: fn(&Snapshot, &str) -> BTreeSet<String>| -> BTreeSet<String> {
        let below = format!("{key}/");
        let keys = site.pages.keys().map(|key| key.as_str());
        let keys = keys.filter(|other| *other == key || other.starts_with(&below));
        keys.flat_map(|key| files(&snapshot, key)).collect()
    };
    Ok(Page { file, shown: of(gate::pages_files), all: of(gate::all_files), key })
}

/// Removes the page's files, and nothing else, before anything that takes time.
fn remove(
    office: &Office<'_>,
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    seen: Seen,
    files: Vec<String>,
    page: &Page,
) -> Result<(), Stopped> {
    let (mut then, last) = (seen.base.clone(), seen.base.build.clone());
    then.files.retain(|path, _| !files.contains(path));
    let reason = office.options.reason.clone().unwrap_or_default();
    let what = What::Takedown { page: page.key.clone(), reason };
    let order = Order {
        plan: Plan { send: Vec::new(), delete: files, then },
        distrusts_list: false,
        source: &place.store,
        event: Event::new(&send::new_name(office, &last), &office.holder, what),
        ailing: &|| false,
    };
    office.publish(place, crew, seen, order)?;
    Ok(())
}

/// Makes a draft of the page, so that no later publishing brings it back; whether it is one now.
fn make_draft(office: &Office<'_>, page: &Page) -> bool {
    let written = page.file.as_ref().is_some_and(|file| {
        let path = office.session.world.root().join(file);
        let text = std::fs::read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        text.is_some_and(|text| std::fs::write(path, as_draft(&text)).is_ok())
    });
    let is_draft = written
        && build::snapshot(office, &mut Pipeline::default())
            .is_some_and(|snapshot| snapshot.site.withheld.contains_key(page.key.as_str()));
    let file = page.file.clone().unwrap_or_default();
    let id = if is_draft { "takedown-draft" } else { "takedown-no-draft" };
    office.session.say(id, &[("file", &file)]);
    is_draft
}

/// Publishes what the page's absence changes: lists, menus, sitemaps. Where the site has errors, its files go
/// nonetheless.
fn follow_up(
    office: &Office<'_>,
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    page: &Page,
    is_draft: bool,
) -> Result<Outcome, Stopped> {
    let name = place.destination.name();
    let stopped = |failure| office.stopped(&name, failure);
    let seen = place.look(crew).map_err(stopped)?;
    office.bar.clear();
    let made = is_draft.then(|| build::make(office, &name, &seen.base.files));
    let listed = matches!(made, Some(Ok(_)));
    let (plan, source) = match made {
        Some(Ok(made)) => {
            let mut plan = Plan::new(&made.files, &seen.base, Timestamp::now());
            if !made.verdict.held.is_empty() {
                plan.keep_files(&seen.base, Timestamp::now());
            }
            (plan, Built(made.folder))
        }
        failed => {
            if let Some(Err(Stopped::Problems(problems))) = failed {
                office.report(problems);
            }
            office.session.say("takedown-lists", &[]);
            let mut then = seen.base.clone();
            let gone = |path: &String| page.all.contains(path);
            let delete = then.files.keys().filter(|path| gone(path)).cloned().collect();
            then.files.retain(|path, _| !gone(path));
            (Plan { send: Vec::new(), delete, then }, Built(office.session.output(None)))
        }
    };
    let name_of_build = send::new_name(office, &seen.base.build);
    let event = Event::new(&name_of_build, &office.holder, What::Publish);
    let source = Either(&source, &place.store);
    let order = Order { plan, distrusts_list: false, source: &source, event, ailing: &|| false };
    let done = office.publish(place, crew, seen, order)?;
    show::done(office, &name, &done, None);
    let copied = restore::copy(office, place, &source)?;
    Ok(if is_draft && listed && copied { Outcome::Fine } else { Outcome::Look })
}
