//! Publishing itself: made, looked at, planned, shown, asked about, done.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::build::{self, Made};
use super::office::{Office, Stopped};
use super::{Outcome, ask, restore, show};
use crate::output::Entry;
use crate::publish::crew::Crew;
use crate::publish::failure::Failure;
use crate::publish::guard::{self, Stop};
use crate::publish::history::{Event, What};
use crate::publish::look::{Known, Place, Seen};
use crate::publish::plan::Plan;
use crate::publish::run::{self, Order};
use crate::publish::source::{Built, Either, Source};
use crate::publish::{explain, urls, web};

pub(super) fn run(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let reached = office.reach(&office.target)?;
    let place = office.place(&office.target, reached.destination.as_ref());
    let name = place.destination.name();
    let mut crew = office.crew(&place, reached.transport);
    let stopped = |failure| office.stopped(&name, failure);
    let seen = place.look(&mut crew).map_err(stopped)?;
    office.bar.clear();
    let mut made = build::make(office, &name, &seen.base.files)?;
    let mut plan = Plan::new(&made.files, &seen.base, Timestamp::now());
    if !made.verdict.held.is_empty() {
        plan.keep_files(&seen.base, Timestamp::now());
    }
    let only = &office.options.only;
    if !only.is_empty() {
        let files = made.files_of(office, only)?;
        plan.only(&seen.base, |path| files.contains(path));
    }
    let what = if only.is_empty() { What::Publish } else { What::Only(only.clone()) };
    let event = event(office, &made, what);
    let built = Built(made.folder.clone());
    // Pages that stay as they are published may have to be sent again.
    let source = Either(&built, &place.store);
    carry_out(office, &place, &mut crew, seen, plan, &made.files, event, &source)
}

fn event(office: &Office<'_>, made: &Made, what: What) -> Event {
    Event {
        left_out: made.verdict.left_out.iter().cloned().collect(),
        held: made.verdict.held.iter().cloned().collect(),
        waivers: made.waivers.clone(),
        ..Event::new(&new_name(office), &office.holder, what)
    }
}

/// A name for a build: when it was published, where the site is.
pub(super) fn new_name(office: &Office<'_>) -> String {
    let now = Timestamp::now().to_zoned(office.config.timezone.clone());
    now.strftime("%Y-%m-%d-%H%M%S").to_string()
}

/// Shows a plan, asks about it, and carries it out.
#[expect(clippy::too_many_arguments, reason = "each is a step of the one story that ends here")]
pub(super) fn carry_out(
    office: &Office<'_>,
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    seen: Seen,
    plan: Plan,
    files: &BTreeMap<String, Entry>,
    event: Event,
    source: &dyn Source,
) -> Result<Outcome, Stopped> {
    let name = place.destination.name();
    let stops = |typed| guard::stops(&place.site, files, &seen.base, &plan, &seen.foreign, typed);
    let found = stops(office.options.confirm);
    show::plan(office, &name, &seen, &plan, &event, &found);
    if office.options.dry_run {
        return Ok(if found.is_empty() { Outcome::Fine } else { Outcome::Look });
    }
    if plan.is_empty() && seen.known == Known::Ours && seen.unfinished.is_empty() {
        return Ok(Outcome::Fine);
    }
    confirm(office, &name, &plan, found, &|typed| stops(Some(typed)))?;
    let urls = urls::changed(&office.target.url, &plan);
    let web = office.web();
    let ailing = || !web::answers(&web, &office.target.url, files).is_empty();
    let order = Order { plan, distrusts_list: false, source, event, ailing: &ailing };
    let done = run::publish(place, crew, seen, order).map_err(|f| office.stopped(&name, f))?;
    office.bar.clear();
    let history = &place.history;
    let told = urls::write(history, &office.session.world, &office.target.url, &urls);
    show::done(office, &name, &done, told.is_ok().then(|| history.folder().join(urls::LIST)));
    let copied = restore::copy(office, place, &done, source)?;
    look_as_readers(office, files);
    let whole = done.event.held.is_empty() && done.event.left_out.is_empty();
    Ok(if copied && whole { Outcome::Fine } else { Outcome::Look })
}

/// Looks at the home pages as readers get them. A service in between may show old ones for a while, and this
/// machine may not be let through: that is told, and nothing more.
fn look_as_readers(office: &Office<'_>, files: &BTreeMap<String, Entry>) {
    let found = web::compare(&office.web(), &office.target.url, files, &web::homes(files));
    let told: Vec<_> = found.iter().map(explain::finding).collect();
    let unreachable = |finding: &web::Finding| matches!(finding.seen, web::Seen::Unreachable(_));
    match found.iter().any(unreachable) {
        true => office.session.say("done-unseen", &[("url", &office.target.url)]),
        false if !office.session.json => office.session.report(told),
        false => {}
    }
}

/// Asks whatever is to be asked before anything is written.
fn confirm(
    office: &Office<'_>,
    name: &str,
    plan: &Plan,
    found: Vec<Stop>,
    stops: &dyn Fn(usize) -> Vec<Stop>,
) -> Result<(), Stopped> {
    if !found.is_empty() {
        let stopped = office.stopped(name, Failure::Stops(found.clone()));
        let number = found.iter().find_map(Stop::number);
        let (Some(number), true) = (number, ask::is_anybody_there(office.session)) else {
            return Err(stopped);
        };
        if let Stopped::Problems(problems) = stopped {
            office.session.report(problems);
        }
        let typed = ask::line(office.session, "ask-number", &[("number", &number.to_string())]);
        let left = typed.and_then(|typed| typed.parse().ok()).map_or(found, stops);
        return match left.is_empty() {
            true => Ok(()),
            false => Err(Stopped::Declined),
        };
    }
    let nothing_to_ask = plan.is_empty() || office.options.yes;
    if nothing_to_ask || ask::yes(office.session, "ask-publish", &[("place", name)]) {
        return Ok(());
    }
    Err(office.declined(name))
}
