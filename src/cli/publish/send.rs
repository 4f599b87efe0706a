//! Publishing itself: made, looked at, planned, shown, asked about, done.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use jiff::{Timestamp, ToSpan};

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
use crate::publish::run::Order;
use crate::publish::source::{Built, Either, Source};
use crate::publish::{explain, server, urls, web};

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
    let mut what = What::Publish;
    if !office.options.only.is_empty() {
        let (keys, files) = made.pages(office, &office.options.only)?;
        plan.only(&seen.base, |path| files.contains(path));
        // What is wrong with other pages is for another day.
        made.verdict.left_out.retain(|key| keys.contains(key));
        made.verdict.held.retain(|key| keys.contains(key));
        what = What::Only(keys);
    }
    let event = event(office, &made, what, &seen.base.build);
    let built = Built(made.folder.clone());
    // Pages that stay as they are published may have to be sent again.
    let source = Either(&built, &place.store);
    carry_out(office, &place, &mut crew, seen, plan, &made.files, event, &source)
}

fn event(office: &Office<'_>, made: &Made, what: What, last: &str) -> Event {
    Event {
        left_out: made.verdict.left_out.iter().cloned().collect(),
        held: made.verdict.held.iter().cloned().collect(),
        waivers: made.waivers.clone(),
        ..Event::new(&new_name(office, last), &office.holder, what)
    }
}

/// A name for a build: when it was published, where the site is. It comes after the `last` one's also where that
/// was published in the same second, or by a clock that was wrong: builds are told apart and sorted by name.
pub(super) fn new_name(office: &Office<'_>, last: &str) -> String {
    const SHAPE: &str = "%Y-%m-%d-%H%M%S";
    let now = Timestamp::now().to_zoned(office.config.timezone.clone()).datetime();
    let after = DateTime::strptime(SHAPE, last).ok();
    let after = after.and_then(|last| last.checked_add(1.second()).ok());
    after.map_or(now, |after| now.max(after)).strftime(SHAPE).to_string()
}

/// Shows a plan, asks about it, and carries it out.
#[expect(clippy::too_many_arguments, reason = "each is a step of the one story that ends here")]
pub(super) fn carry_out(
    office: &Office<'_>,
    place: &Place<'_>,
    crew: &mut Crew<'_>,
    seen: Seen,
    mut plan: Plan,
    files: &BTreeMap<String, Entry>,
    event: Event,
    source: &dyn Source,
) -> Result<Outcome, Stopped> {
    let name = place.destination.name();
    let left = server::settle(crew, &mut plan, &seen, &place.history);
    let left = left.map_err(|failure| office.stopped(&name, failure))?;
    let stops =
        |typed: &[usize]| guard::stops(&place.site, files, &seen.base, &plan, &seen.foreign, typed);
    let found = stops(&office.options.confirm);
    let whole = event.held.is_empty() && event.left_out.is_empty();
    let shown = show::Plan { plan: &plan, left: &left, event: &event, stops: &found };
    show::plan(office, &name, &seen, &shown);
    if office.options.dry_run {
        return Ok(if found.is_empty() && whole { Outcome::Fine } else { Outcome::Look });
    }
    if plan.is_empty() && seen.known == Known::Ours && seen.unfinished.is_empty() {
        // A copy that could not be kept the last time is kept now.
        let copied = restore::copy_if_missing(office, place, source)?;
        return Ok(if whole && copied { Outcome::Fine } else { Outcome::Look });
    }
    confirm(office, &name, &plan, found, &stops)?;
    let urls = urls::changed(&office.target.url, &plan);
    let web = office.web();
    let ailing = || !web::answers(&web, &office.target.url, files).is_empty();
    let order = Order { plan, distrusts_list: false, source, event, ailing: &ailing };
    let done = office.publish(place, crew, seen, order)?;
    let history = &place.history;
    let told = urls::write(history, &office.session.world, &office.target.url, &urls);
    show::done(office, &name, &done, told.is_ok().then(|| history.folder().join(urls::LIST)));
    let copied = restore::copy(office, place, source)?;
    look_as_readers(office, files);
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
        false => office.report(told),
    }
}

/// Asks whatever is to be asked before anything is written.
fn confirm(
    office: &Office<'_>,
    name: &str,
    plan: &Plan,
    found: Vec<Stop>,
    stops: &dyn Fn(&[usize]) -> Vec<Stop>,
) -> Result<(), Stopped> {
    if !found.is_empty() {
        let stopped = office.stopped(name, Failure::Stops(found.clone()));
        let numbers: Option<Vec<_>> = found.iter().map(Stop::number).collect();
        let (Some(numbers), true) = (numbers, ask::is_anybody_there(office.session)) else {
            return Err(stopped);
        };
        if let Stopped::Problems(problems) = stopped {
            office.report(problems);
        }
        let mut typed = office.options.confirm.clone();
        for number in numbers {
            let asked = [("number", &*number.to_string())];
            let answer = ask::line(office.session, "ask-number", &asked);
            typed.extend(answer.and_then(|answer| answer.parse::<usize>().ok()));
        }
        return match stops(&typed).is_empty() {
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
