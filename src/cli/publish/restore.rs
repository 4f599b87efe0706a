//! What was published before: told of, published again, copied to a second place.

use jiff::Timestamp;
use serde_json::json;

use super::office::{Office, Stopped};
use super::{Outcome, send};
use crate::publish::copies;
use crate::publish::explain;
use crate::publish::history::{Event, History, What};
use crate::publish::look::Place;
use crate::publish::plan::Plan;
use crate::publish::record::Record;
use crate::publish::source::Source;
use crate::publish::store::{Lost, Store};

/// Tells who published what and when.
pub(super) fn history(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let history = History::new(office.session.world.root(), &office.target.name);
    let events = history.events();
    office.tell("target", json!(office.target.name));
    office.tell("history", json!(events));
    if events.is_empty() {
        office.session.say("history-empty", &[("target", &office.target.name)]);
    }
    for event in events {
        let at = event.at.to_zoned(office.config.timezone.clone());
        let at = format!("{} {}", office.session.words.date(at.date()), at.strftime("%H:%M"));
        let (what, of) = match &event.what {
            What::Publish => ("publish", String::new()),
            What::Only(pages) => ("only", pages.join(", ")),
            What::Rollback(build) => ("rollback", build.clone()),
            What::Takedown { page, reason } if reason.is_empty() => ("takedown", page.clone()),
            What::Takedown { page, reason } => ("takedown", format!("{page} ({reason})")),
            What::Repair => ("repair", String::new()),
        };
        let counts = [
            ("build", event.build),
            ("at", at),
            ("by", event.by),
            ("what", what.to_owned()),
            ("of", of),
            ("files", event.files.to_string()),
            ("sent", event.sent.to_string()),
            ("deleted", event.deleted.to_string()),
        ];
        let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
        office.session.say("history-line", &counts);
        for waiver in event.waivers {
            let place = waiver.place.unwrap_or_default();
            let args = [
                ("code", &waiver.code),
                ("place", &place),
                ("by", &waiver.by),
                ("reason", &waiver.reason),
            ];
            office.session.say("history-waiver", &args.map(|(name, value)| (name, value.as_str())));
        }
    }
    Ok(Outcome::Fine)
}

/// Publishes an earlier build: the one that is named, else the one before what is published.
pub(super) fn rollback(office: &Office<'_>, named: Option<&str>) -> Result<Outcome, Stopped> {
    let reached = office.reach(&office.target)?;
    let place = office.place(&office.target, reached.destination.as_ref());
    let name = place.destination.name();
    let mut crew = office.crew(&place, reached.transport);
    let seen = place.look(&mut crew).map_err(|failure| office.stopped(&name, failure))?;
    office.bar.clear();
    let (build, store) = earlier(office, &place, &seen.base.build, named)?;
    let plan = Plan::new(&build.files, &seen.base, Timestamp::now());
    let name = send::new_name(office, &seen.base.build);
    let event = Event::new(&name, &office.holder, What::Rollback(build.build));
    send::carry_out(office, &place, &mut crew, seen, plan, &build.files, event, &store)
}

/// An earlier build, from the store of this machine or, with `--from`, from a destination that keeps copies.
fn earlier(
    office: &Office<'_>,
    place: &Place<'_>,
    published: &str,
    named: Option<&str>,
) -> Result<(Record, Store), Stopped> {
    let store = place.store.clone();
    let name = place.destination.name();
    let unknown = |build: &str, builds: &[String]| {
        let builds = builds.iter().map(String::as_str);
        Stopped::from(explain::unknown_build(build, office.at(&name), builds))
    };
    // Who restores again wants to go further back, not to what was bad.
    let published = place.history.origin(published);
    let before = |builds: &[String]| match named {
        Some(named) => Ok(named.to_owned()),
        None => {
            let earlier = builds.iter().rev().find(|build| **build < published);
            earlier.cloned().ok_or_else(|| unknown("", builds))
        }
    };
    let found = match &office.options.from {
        None => {
            let builds = store.builds();
            let build = before(&builds)?;
            store.build(&build).map_err(|lost| (lost, build, builds))
        }
        Some(from) => {
            let from = office.other(from)?;
            let reached = office.reach(from)?;
            let copies = office.place(from, reached.destination.as_ref());
            let at = reached.destination.name();
            let failed = |failure| office.stopped_at(from, &at, failure);
            let builds = copies::builds(&mut copies.crew()).map_err(failed)?;
            let build = before(&builds)?;
            copies::fetch(&copies, &build, &store)
                .map_err(failed)?
                .map_err(|lost| (lost, build, builds))
        }
    };
    office.bar.clear();
    let build = found.map_err(|(lost, build, builds)| match lost {
        Lost::Unknown => unknown(&build, &builds),
        Lost::List(unreadable) => {
            explain::unreadable(unreadable, office.at(&name), &format!("{build}.json")).into()
        }
        Lost::Files(files) => {
            let bad = |path: &String| explain::bad_copy(office.at(&name), path, false);
            Stopped::Problems(files.iter().take(5).map(bad).collect())
        }
    })?;
    Ok((build, store))
}

/// Copies what is published to the destination that keeps copies, if there is one; whether all is well.
pub(super) fn copy(
    office: &Office<'_>,
    place: &Place<'_>,
    source: &dyn Source,
) -> Result<bool, Stopped> {
    copy_to(office, place, source, true)
}

/// The same, unless it was done before.
pub(super) fn copy_if_missing(
    office: &Office<'_>,
    place: &Place<'_>,
    source: &dyn Source,
) -> Result<bool, Stopped> {
    copy_to(office, place, source, false)
}

fn copy_to(
    office: &Office<'_>,
    place: &Place<'_>,
    source: &dyn Source,
    is_new: bool,
) -> Result<bool, Stopped> {
    let (Some(name), Ok(Some(record))) = (&office.target.copies, place.history.record()) else {
        return Ok(true);
    };
    let target = office.other(name)?;
    let unkept = |at: &str, stopped| {
        // The site is published all the same.
        if let Stopped::Problems(problems) = stopped {
            office.report(problems);
        }
        office.session.say("done-uncopied", &[("place", at)]);
        Ok(false)
    };
    let reached = match office.reach(target) {
        Ok(reached) => reached,
        Err(stopped) => return unkept(&target.to.to_string(), stopped),
    };
    let copies = office.place(target, reached.destination.as_ref());
    let at = reached.destination.name();
    let known = || copies::builds(&mut copies.crew()).map(|builds| builds.contains(&record.build));
    let kept = match is_new {
        false => known(),
        true => Ok(false),
    };
    let kept = kept.and_then(|is_kept| match is_kept {
        true => Ok(None),
        false => copies::keep(&copies, &record, source).map(Some),
    });
    office.bar.clear();
    match kept {
        Ok(None) => Ok(true),
        Ok(Some(files)) => {
            office.tell("copied", json!({ "place": at, "files": files }));
            let args =
                [("place", at), ("files", files.to_string()), ("build", record.build.clone())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            office.session.say("done-copied", &args);
            Ok(true)
        }
        Err(failure) => unkept(&at, office.stopped_at(target, &at, failure)),
    }
}
