//! What every publishing command begins with: the destination that is meant, who publishes, and the way there.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::super::{PROBLEMS, Session};
use super::ask;
use super::bar::Bar;
use super::options::Options;
use crate::config::{Address, Config, Target};
use crate::diag::{Diagnostic, render_json};
use crate::output::STATE;
use crate::pipeline;
use crate::publish::credentials::Credentials;
use crate::publish::crew::Crew;
use crate::publish::explain::{self, At, Doing};
use crate::publish::failure::Failure;
use crate::publish::history::History;
use crate::publish::keyring::SystemKeyring;
use crate::publish::line::Patience;
use crate::publish::look::{Place, Seen};
use crate::publish::pins::Pins;
use crate::publish::progress::Stage;
use crate::publish::run::{self, Done, Order};
use crate::publish::store::Store;
use crate::publish::target::{Reached, reach};
use crate::publish::throttle::Throttle;
use crate::publish::transport::{Destination, Transport, Trouble, Why};
use crate::publish::web::{Limits, Web};
use crate::publish::{hold, list};

/// A destination, and who publishes there.
pub(super) struct Office<'a> {
    pub session: &'a Session,
    pub options: &'a Options,
    pub config: Config,
    pub target: Target,
    /// Who publishes, as people know them.
    pub holder: String,
    pub bar: Bar,
    told: RefCell<Told>,
}

/// What programs are told at the end, in one document.
#[derive(Default)]
struct Told {
    problems: Vec<Diagnostic>,
    facts: Map<String, Value>,
}

/// Why a command ended before its time.
pub(super) enum Stopped {
    /// Somebody said no.
    Declined,
    /// It has been told of; with this exit code.
    Told(u8),
    Problems(Vec<Diagnostic>),
}

impl From<Diagnostic> for Stopped {
    fn from(problem: Diagnostic) -> Self {
        Self::Problems(vec![problem])
    }
}

impl<'a> Office<'a> {
    /// Finds out what is meant.
    pub(super) fn open(session: &'a Session, options: &'a Options) -> Result<Self, Stopped> {
        let mut problems = Vec::new();
        let config = pipeline::config(&session.world, &mut problems);
        let Some(config) = config.filter(|_| !pipeline::stops(&problems, false)) else {
            return Err(Stopped::Problems(problems));
        };
        let target = choose(&config.targets, options.to.as_deref())?.clone();
        let owner = config.targets.iter().find(|other| other.copies.as_ref() == Some(&target.name));
        if let Some(owner) = owner.filter(|_| options.action.needs_a_site()) {
            return Err(explain::keeps_copies(&target.name, &owner.name).into());
        }
        let environment =
            |name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        let user = || environment("USERNAME").or_else(|| environment("USER"));
        let holder = options.by.clone().or_else(user).unwrap_or_else(|| "?".to_owned());
        let (bar, told) = (Bar::new(session), RefCell::default());
        Ok(Self { session, options, config, target, holder, bar, told })
    }

    /// Tells of problems: people now, programs at the end.
    pub(super) fn report(&self, problems: Vec<Diagnostic>) {
        match self.session.json {
            true => self.told.borrow_mut().problems.extend(problems),
            false => self.session.report(problems),
        }
    }

    /// Tells programs something, at the end.
    pub(super) fn tell(&self, name: &str, fact: Value) {
        self.told.borrow_mut().facts.insert(name.to_owned(), fact);
    }

    /// The one document that programs get.
    pub(super) fn close(&self) {
        if self.session.json {
            let Told { problems, facts } = self.told.take();
            let text = render_json(&problems, &self.session.words);
            let mut all: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
            all.extend(facts);
            let text = format!("{:#}\n", json!(all));
            let _ = std::io::stdout().write_all(text.as_bytes());
        }
    }

    /// The destination as people know it; `place` is where it is.
    pub(super) fn at<'n>(&'n self, place: &'n str) -> At<'n> {
        At { target: &self.target.name, place }
    }

    /// Another destination of the site.
    pub(super) fn other(&self, name: &str) -> Result<&Target, Stopped> {
        choose(&self.config.targets, Some(name))
    }

    /// Connects to a destination.
    pub(super) fn reach(&self, target: &Target) -> Result<Reached, Stopped> {
        if let Address::Ftp(server) = &target.to {
            self.session.say("plain-ftp-again", &[("host", &server.host)]);
        }
        let root = self.session.world.root();
        let mut pins = Pins::load(root).map_err(Stopped::Problems)?;
        let place = target.to.to_string();
        let trouble = self.with_credentials(|credentials| {
            match reach(target, root, pins.of(target), credentials) {
                Err(Trouble { why: Why::UnknownKey(key), .. }) if self.accepts(&place, &key) => {
                    pins.pin(target, &key);
                    pins.save(root).map_err(Trouble::from)?;
                    reach(target, root, Some(&key), credentials)
                }
                reached => reached,
            }
        });
        trouble.map_err(|trouble| {
            let at = At { target: &target.name, place: &place };
            explain::trouble(&trouble, at, Doing::Connecting, explain::Done::Nothing).into()
        })
    }

    /// Whether whoever sits there knows the server by its key. A schedule never does.
    fn accepts(&self, place: &str, key: &str) -> bool {
        let args = [("place", place), ("fingerprint", key)];
        ask::is_anybody_there(self.session)
            && !self.options.yes
            && ask::yes(self.session, "ask-key", &args)
    }

    /// The published site as its readers get it.
    pub(super) fn web(&self) -> Web {
        Web::new(&[], Limits::default())
    }

    /// Does something with what proves who we are.
    pub(super) fn with_credentials<T>(&self, job: impl FnOnce(&Credentials<'_>) -> T) -> T {
        let quiet = self.options.yes;
        job(&Credentials {
            keyring: &SystemKeyring,
            environment: &|name| {
                std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
            },
            home: std::env::home_dir(),
            prompt: &|question| if quiet { None } else { ask::secret(self.session, question) },
        })
    }

    /// The place of a target, with all that is known of it here.
    pub(super) fn place<'p>(
        &'p self,
        target: &Target,
        destination: &'p dyn Destination,
    ) -> Place<'p> {
        let state = self.state();
        Place {
            destination,
            connections: target.connections,
            patience: patience(),
            throttle: target.limit.map(Throttle::new),
            history: History::new(self.session.world.root(), &target.name),
            store: Store::new(state.join(&target.name)),
            journal: state.join(format!("{}.journal", target.name)),
            site: self.config.base_url(),
            holder: self.holder.clone(),
            keep: target.keep,
            progress: &self.bar,
        }
    }

    /// Connections to a place, the first of them made already.
    pub(super) fn crew<'p>(&'p self, place: &Place<'p>, transport: Box<dyn Transport>) -> Crew<'p> {
        let mut crew = place.crew();
        crew.first().seat(transport);
        crew
    }

    /// The program's own files about publishing, safe to delete.
    fn state(&self) -> PathBuf {
        self.session.world.root().join(STATE).join("publish")
    }

    /// Does what was planned.
    pub(super) fn publish(
        &self,
        place: &Place<'_>,
        crew: &mut Crew<'_>,
        seen: Seen,
        order: Order<'_>,
    ) -> Result<Done, Stopped> {
        self.bar.writes();
        let done = run::publish(place, crew, seen, order);
        let done = done.map_err(|failure| self.stopped(&place.destination.name(), failure))?;
        self.bar.clear();
        Ok(done)
    }

    /// Tells of something that stopped.
    pub(super) fn stopped(&self, place: &str, failure: Failure) -> Stopped {
        self.stopped_at(&self.target, place, failure)
    }

    /// Tells of something that stopped at a destination that need not be the one that is meant.
    pub(super) fn stopped_at(&self, target: &Target, place: &str, failure: Failure) -> Stopped {
        self.bar.clear();
        let at = At { target: &target.name, place };
        let done = match self.bar.stage() {
            Some(Stage::Delete | Stage::Keep) => explain::Done::Published,
            _ => explain::Done::Sent(self.bar.sent()),
        };
        Stopped::Problems(match failure {
            Failure::Declined => return Stopped::Declined,
            Failure::Trouble(trouble, path) => {
                let own = if self.bar.sent() == 0 { hold::FILE } else { list::HEAD };
                let doing = match (self.bar.stage(), path.as_deref()) {
                    // What has no name of the site's is the program's own: who publishes, and the list.
                    (Some(Stage::Send | Stage::Delete), None) => Doing::Sending(own),
                    (_, None) => Doing::Connecting,
                    (Some(Stage::Delete), Some(path)) => Doing::Removing(path),
                    (Some(Stage::Send | Stage::Keep), Some(path)) => Doing::Sending(path),
                    (_, Some(path)) => Doing::Reading(path),
                };
                vec![explain::trouble(&trouble, at, doing, done)]
            }
            Failure::Gap(trouble, path) => {
                let done = explain::Done::Gap { files: self.bar.sent(), path: &path };
                vec![explain::trouble(&trouble, at, Doing::Sending(&path), done)]
            }
            Failure::Changed(path) => vec![explain::changing_build(at, &path, done)],
            Failure::Here(path, error) => vec![explain::here(at, &path, &error, done)],
            Failure::Held(standing) => {
                let zone = &self.config.timezone;
                explain::standing(&standing, at, hold::FILE, zone).into_iter().collect()
            }
            Failure::HeldHere => vec![explain::held_here(at)],
            Failure::Overtaken => vec![explain::overtaken(at, done)],
            Failure::Outdated => vec![explain::outdated(at)],
            Failure::Stops(stops) => stops.iter().map(|stop| explain::stop(stop, at)).collect(),
            Failure::Record(unreadable) => vec![explain::unreadable(unreadable, at, list::HEAD)],
        })
    }

    /// Nobody is there to ask, or said no.
    pub(super) fn declined(&self, place: &str) -> Stopped {
        match ask::is_anybody_there(self.session) {
            true => Stopped::Declined,
            false => explain::nobody_to_ask(self.at(place)).into(),
        }
    }
}

impl Stopped {
    /// Something that was told of already, because of what is in the site.
    pub(super) fn told() -> Self {
        Self::Told(PROBLEMS)
    }
}

/// The target that is meant: the one named, else the only one that does not keep another one's copies.
fn choose<'t>(targets: &'t [Target], named: Option<&str>) -> Result<&'t Target, Stopped> {
    let names: Vec<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let is_copy =
        |target: &Target| targets.iter().any(|other| other.copies.as_ref() == Some(&target.name));
    let sites: Vec<_> = targets.iter().filter(|target| !is_copy(target)).collect();
    let problem = match (named, targets) {
        (_, []) => explain::no_target(),
        (None, _) => match sites[..] {
            [only] => return Ok(only),
            _ => explain::which_target(&names),
        },
        (Some(named), _) => match targets.iter().find(|target| target.name == named) {
            Some(target) => return Ok(target),
            None => explain::unknown_target(named, &names),
        },
    };
    Err(problem.into())
}

/// How patient to be; tests are in a hurry.
fn patience() -> Patience {
    let hurried =
        std::env::var_os("HAIYEN_PATIENCE").and_then(|ms| ms.to_string_lossy().parse().ok());
    match hurried.map(std::time::Duration::from_millis) {
        Some(first) => Patience { tries: 3, first, longest: first },
        None => Patience::default(),
    }
}
