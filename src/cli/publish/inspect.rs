//! Inspecting the server, and making good what was tampered with.

use jiff::Timestamp;
use serde_json::json;

use super::office::{Office, Stopped};
use super::{Outcome, ask, show};
use crate::publish::crew::Crew;
use crate::publish::explain;
use crate::publish::history::{Event, What};
use crate::publish::inspect::{Findings, inspect};
use crate::publish::list::Head;
use crate::publish::look::{Place, Seen};
use crate::publish::record::Record;
use crate::publish::run::Order;
use crate::publish::source::{Built, Either};
use crate::publish::{repair, web};

/// So many pages are fetched as readers get them.
const PAGES: usize = 200;

/// Compares the server with what was published from here, and what readers get.
pub(super) fn verify(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let reached = office.reach(&office.target)?;
    let place = office.place(&office.target, reached.destination.as_ref());
    let name = place.destination.name();
    let mut crew = office.crew(&place, reached.transport);
    let (published, found, _) = look(office, &place, &mut crew)?;
    let today = Timestamp::now().to_zoned(office.config.timezone.clone()).date();
    let pages = web::pages(&published.files, today, PAGES);
    let online = web::compare(&office.web(), &office.target.url, &published.files, &pages);
    let told: Vec<_> = online.iter().map(explain::finding).collect();
    let errors = told.iter().filter(|problem| problem.is_error()).count();
    office.bar.clear();
    show::findings(office, &name, &found, false);
    office.report(told);
    Ok(if found.is_clear() && errors == 0 { Outcome::Fine } else { Outcome::Look })
}

fn look(
    office: &Office<'_>,
    place: &Place<'_>,
    crew: &mut Crew<'_>,
) -> Result<(Record, Findings, bool), Stopped> {
    let name = place.destination.name();
    let published = match place.history.record() {
        Ok(Some(published)) => published,
        Ok(None) => return Err(explain::no_record(office.at(&name)).into()),
        Err(unreadable) => {
            let file = place.history.folder().join("published.json").display().to_string();
            return Err(explain::unreadable(unreadable, office.at(&name), &file).into());
        }
    };
    let stopped = |failure| office.stopped(&name, failure);
    // What somebody published from another machine would all seem tampered with.
    let head = crew.first().run(|at| Ok(Head::read(at)?)).map_err(stopped)?;
    let theirs = head.and_then(Result::ok).filter(|head| head.build != published.build);
    if let Some(head) = &theirs {
        office.tell("other_build", json!(head.build));
        office.session.say("found-other", &[("build", &head.build)]);
    }
    let leaves = |path: &str| office.target.leaves(path);
    let found = inspect(place, crew, &published, leaves).map_err(stopped)?;
    Ok((published, found, theirs.is_some()))
}

/// Keeps what was planted as evidence, removes it, and sends what was changed or is gone again.
pub(super) fn repair(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let reached = office.reach(&office.target)?;
    let place = office.place(&office.target, reached.destination.as_ref());
    let name = place.destination.name();
    let mut crew = office.crew(&place, reached.transport);
    let (published, mut found, is_theirs) = look(office, &place, &mut crew)?;
    office.bar.clear();
    show::findings(office, &name, &found, !office.options.dry_run);
    if found.is_clear() {
        return Ok(Outcome::Fine);
    }
    if office.options.dry_run {
        return Ok(Outcome::Look);
    }
    // It would undo what a colleague published: only whoever types the number means that.
    let number = found.foreign.len() + found.changed.len() + found.missing.len();
    if is_theirs && !office.options.confirm.contains(&number) {
        office.tell("confirm", json!(number));
        let number = number.to_string();
        office.session.say("found-other-repair", &[("number", &number)]);
        let typed = ask::line(office.session, "ask-number", &[("number", &number)]);
        if typed != Some(number) {
            return Err(Stopped::told());
        }
    }
    let asked = [("place", name.as_str())];
    if !office.options.yes && !ask::yes(office.session, "ask-repair", &asked) {
        return Err(office.declined(&name));
    }
    let stopped = |failure| office.stopped(&name, failure);
    let now = Timestamp::now().to_zoned(office.config.timezone.clone());
    let evidence =
        place.history.folder().join("evidence").join(now.strftime("%Y-%m-%d-%H%M%S").to_string());
    repair::keep_evidence(&mut crew, &found, &evidence).map_err(stopped)?;
    repair::clear_the_way(&mut crew, &mut found).map_err(stopped)?;
    let built = Built(office.session.output(None));
    let source = Either(&place.store, &built);
    let (plan, lost) = repair::plan(&found, &published, &source);
    // Whatever the list on the server says: ours alone is believed.
    let seen = Seen { base: published.clone(), ..place.look(&mut crew).map_err(stopped)? };
    let web = office.web();
    let ailing = || !web::answers(&web, &office.target.url, &published.files).is_empty();
    let event = Event::new(&published.build, &office.holder, What::Repair);
    let order = Order { plan, distrusts_list: true, source: &source, event, ailing: &ailing };
    let done = office.publish(&place, &mut crew, seen, order)?;
    if evidence.exists() {
        office.tell("evidence", json!(evidence.display().to_string()));
        office.session.say("repaired-evidence", &[("folder", &evidence.display().to_string())]);
    }
    office.tell("lost", json!(lost));
    for path in &lost {
        office.session.say("repaired-lost", &[("path", path)]);
    }
    show::done(office, &name, &done, None);
    Ok(if lost.is_empty() { Outcome::Fine } else { Outcome::Look })
}
