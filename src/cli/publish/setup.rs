//! Before anybody relies on a destination: who we are is noted, and everything that publishing does is tried once.

use std::time::Duration;

use serde_json::{Map, json};

use super::office::{Office, Stopped};
use super::{Outcome, ask};
use crate::publish::explain::{self, Doing, Done};
use crate::publish::hold::{self, Hold};
use crate::publish::lock::Standing;
use crate::publish::transport::Trouble;
use crate::publish::try_out::{NAME, Step, try_out};
use crate::publish::web::{Visitor, address};

/// Connects once, and keeps in the system's keyring what let us in.
pub(super) fn login(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let reached = office.reach(&office.target)?;
    let name = reached.destination.name();
    let kept =
        office.with_credentials(|credentials| credentials.keep(&office.target, &reached.proof));
    office.tell("place", json!(name));
    office.tell("kept", json!(kept.is_ok()));
    match kept {
        Ok(()) => {
            office.session.say("login-kept", &[("place", &name)]);
            Ok(Outcome::Fine)
        }
        Err(trouble) => {
            office.session.say("login-unkept", &[("place", &name), ("detail", &trouble.detail)]);
            Ok(Outcome::Look)
        }
    }
}

/// Tries everything that publishing does, with one small file, and tells each step.
pub(super) fn test(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let mut reached = office.reach(&office.target)?;
    let name = reached.destination.name();
    office.session.say("test-place", &[("place", &name)]);
    let seen = std::cell::Cell::new(None);
    let tried = try_out(reached.destination.as_ref(), reached.transport.as_mut(), &|| {
        seen.set(Some(is_seen(office)));
    });
    for (step, outcome) in &tried.steps {
        tell(office, &name, *step, outcome, tried.connections);
    }
    if !tried.abilities.replaces && !tried.abilities.writes_whole {
        office.session.say("test-gap", &[]);
    }
    let web = seen.take();
    let steps = tried.steps.iter().map(|(step, done)| (tag(*step), json!(done.is_ok())));
    office.tell(
        "tried",
        json!({
            "place": name,
            "steps": steps.collect::<Map<_, _>>(),
            "connections": tried.connections,
            "replaces": tried.abilities.replaces || tried.abilities.writes_whole,
            "seen": web,
        }),
    );
    match web {
        Some(true) => office.session.say("test-web", &[("url", &office.target.url)]),
        Some(false) => office.session.say("test-no-web", &[("url", &office.target.url)]),
        None => {}
    }
    Ok(if tried.works() && web == Some(true) { Outcome::Fine } else { Outcome::Look })
}

fn tag(step: Step) -> String {
    let tag = match step {
        Step::Write => "write",
        Step::Replace => "replace",
        Step::Read => "read",
        Step::List => "list",
        Step::Remove => "remove",
        Step::Connect => "connect",
    };
    tag.to_owned()
}

fn tell(
    office: &Office<'_>,
    place: &str,
    step: Step,
    outcome: &Result<(), Trouble>,
    connections: usize,
) {
    let id = format!("test-{}", tag(step));
    let (count, what) = (connections.to_string(), if outcome.is_ok() { "ok" } else { "failed" });
    office.session.say(&id, &[("outcome", what), ("count", &count)]);
    if let Err(trouble) = outcome {
        let doing = match step {
            Step::Write | Step::Replace => Doing::Sending(NAME),
            Step::Read | Step::List => Doing::Reading(NAME),
            Step::Remove => Doing::Removing(NAME),
            Step::Connect => Doing::Connecting,
        };
        let told = explain::trouble(trouble, office.at(place), doing, Done::Nothing);
        office.report(vec![told]);
    }
}

/// Whether the file that is there just now can be fetched by its web address.
fn is_seen(office: &Office<'_>) -> bool {
    let address = address(&office.target.url, NAME);
    // Some servers show a new file only after a moment.
    (0..3).any(|tries| {
        std::thread::sleep(Duration::from_millis(500 * tries));
        office.web().fetch(&address, Visitor::Browser).is_ok_and(|answer| answer.status == 200)
    })
}

/// Ends the claim of whoever is publishing.
pub(super) fn unlock(office: &Office<'_>) -> Result<Outcome, Stopped> {
    let mut reached = office.reach(&office.target)?;
    let name = reached.destination.name();
    let standing = hold::standing(reached.transport.as_mut(), "");
    let standing = standing.map_err(|trouble| office.stopped(&name, trouble.into()))?;
    office.tell("place", json!(name));
    let standing = standing.filter(|found| !matches!(found, Standing::Left(_)));
    let Some(standing) = standing else {
        office.session.say("unlock-free", &[("place", &name)]);
        return Ok(Outcome::Fine);
    };
    let told = explain::standing(&standing, office.at(&name), hold::FILE, &office.config.timezone);
    office.report(told.into_iter().collect());
    if !office.options.yes && !ask::yes(office.session, "ask-unlock", &[("place", &name)]) {
        return Err(office.declined(&name));
    }
    let ended = Hold::overrule(reached.transport.as_mut(), &office.holder);
    ended.map_err(|trouble| office.stopped(&name, trouble.into()))?;
    office.tell("unlocked", json!(true));
    office.session.say("unlock-done", &[("place", &name)]);
    Ok(Outcome::Fine)
}
