//! The story of the program, from files to a finished site. Read this first.
//!
//! [`Pipeline::snapshot`] reads the site's folder and assembles a [`Snapshot`]; [`closure()`] renders
//! everything that belongs to the finished site; [`build`] writes it. A preview takes the same snapshot
//! and renders the one address that a browser asks for.

mod closure;
mod extras;
mod last;
mod lost;
mod pardon;
mod read;
mod theme;

pub use closure::{Take, closure, page};
pub use extras::Extras;
pub use pardon::Pardon;
pub use read::locate;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::config::Config;
use crate::diag::{Code, Diagnostic};
use crate::document::{Document, Memo, Options};
use crate::lang::Lang;
use crate::output::{self, Output, Written};
use crate::render::{self, Body, Snapshot};
use crate::site::tree::CONTENT;
use crate::site::{Inputs, Tree};
use crate::store::{self, LastBuild};
use crate::theme::{Layer, Theme};
use crate::world::{Recorder, World};

/// Makes snapshots of a site's folder, and remembers between them what need not be done again.
#[derive(Default)]
pub struct Pipeline {
    memo: Memo,
    theme: Option<(blake3::Hash, Arc<Theme>, Vec<Diagnostic>)>,
    tree: Option<(blake3::Hash, Arc<Tree>, Vec<Diagnostic>)>,
    last: Option<last::LastSite>,
    extras: Extras,
    left_out: BTreeSet<String>,
}

impl Pipeline {
    /// A pipeline whose snapshots show more than the site as it will be published.
    #[must_use]
    pub fn new(extras: Extras) -> Self {
        Self { extras, ..Self::default() }
    }

    /// Reads the site's folder. No snapshot comes of it only if `site.toml` cannot be read or says too
    /// little; every problem found on the way comes with it.
    ///
    /// `today` stands in for the day it is in the site's time zone.
    pub fn snapshot(
        &mut self,
        world: &dyn World,
        today: Option<Date>,
    ) -> (Option<Snapshot>, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let Some((mut config, config_hash)) = read::config(world, &mut problems) else {
            return (None, problems);
        };
        let today = today.unwrap_or_else(|| read::date(world, &config));
        let (tree_hash, tree) = self.tree(world, &config, config_hash, &mut problems);
        let documents = self.documents(world, &config, &tree, &mut problems);
        self.extras.apply(&mut config);
        let statics = read::list(world, "static", &mut problems);
        let lineage = theme::lineage(world, &config.theme, &mut problems);
        let layers = theme::layers(world, &lineage, &statics, &mut problems);
        let theme = self.theme(layers, &mut problems);
        let catalog = read::catalog(world, &config, &lineage.names, &mut problems);
        let facts = read::facts(world, today, &mut problems);
        problems.extend(render::facts::check_units(&facts, &catalog, &config));

        let beside = tree.attachments.values().flat_map(BTreeMap::values);
        let no_pictures = read::no_pictures(world, beside.chain(&statics));
        let inputs = Inputs {
            tree: &tree,
            documents: &documents,
            theme: &theme,
            catalog: &catalog,
            facts: &facts,
            statics: &statics,
            no_pictures: &no_pictures,
            today,
            drafts: self.extras.drafts,
            left_out: &self.left_out,
        };
        let (site, found) = last::site(&mut self.last, config, tree_hash, &inputs);
        problems.extend(found);
        (Some(Snapshot::new(site, theme, catalog, facts, today)), problems)
    }

    /// The files of `content/`, sorted again only if their names or `site.toml` changed; with a hash of these.
    fn tree(
        &mut self,
        world: &dyn World,
        config: &Config,
        config_hash: blake3::Hash,
        problems: &mut Vec<Diagnostic>,
    ) -> (blake3::Hash, Arc<Tree>) {
        let paths = read::list(world, CONTENT, problems);
        let mut hasher = blake3::Hasher::new();
        hasher.update(config_hash.as_bytes());
        for path in &paths {
            hasher.update(path.as_bytes()).update(b"\n");
        }
        let hash = hasher.finalize();
        let known = self.tree.take().filter(|(known, ..)| *known == hash);
        let (hash, tree, found) = known.unwrap_or_else(|| {
            let (tree, found) = Tree::new(config, &paths);
            (hash, Arc::new(tree), found)
        });
        problems.extend(found.iter().cloned());
        self.tree = Some((hash, Arc::clone(&tree), found));
        (hash, tree)
    }

    /// The pages' files, those parsed that changed.
    fn documents(
        &mut self,
        world: &dyn World,
        config: &Config,
        tree: &Tree,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Document>> {
        let options = |lang: &Lang| Options { joins_lines: lang.joins_lines(), html: config.html };
        let files: Vec<_> = tree
            .language_files
            .iter()
            .map(|file| (file.path.as_str(), options(&file.lang)))
            .collect();
        let (documents, found) =
            self.memo.documents(&files, |path| world.version(path), |path| read::text(world, path));
        problems.extend(found);
        documents
    }

    /// Leaves these pages out of what it makes from now on.
    pub fn leave_out(&mut self, keys: BTreeSet<String>) {
        self.left_out = keys;
    }

    /// How many Markdown files were parsed since the pipeline was made.
    #[must_use]
    pub fn parsed(&self) -> usize {
        self.memo.parsed()
    }

    /// The theme, parsed again only if one of its files changed.
    fn theme(&mut self, layers: Vec<Layer>, problems: &mut Vec<Diagnostic>) -> Arc<Theme> {
        let hash = Layer::fingerprint(&layers);
        let known = self.theme.take().filter(|(known, ..)| *known == hash);
        let (hash, theme, found) = known.unwrap_or_else(|| {
            let (theme, found) = Theme::new(layers, render::declare);
            (hash, Arc::new(theme), found)
        });
        problems.extend(found.iter().cloned());
        self.theme = Some((hash, Arc::clone(&theme), found));
        theme
    }
}

/// Makes the whole site: a snapshot, and its closure handed to `take`. Returns all problems, weighed as
/// the site weighs them and in order, and how many addresses were rendered.
///
/// `last` are the files of the last site: an address of a page that is gone is told of.
pub fn make(
    pipeline: &mut Pipeline,
    world: &dyn World,
    today: Option<Date>,
    last: &[String],
    take: &Take<'_>,
) -> (Vec<Diagnostic>, usize) {
    let (snapshot, mut problems) = pipeline.snapshot(world, today);
    let Some(snapshot) = snapshot else {
        problems.sort();
        return (problems, 0);
    };
    if snapshot.theme.usable {
        problems.extend(closure(&snapshot, take));
    }
    problems.extend(lost::lost(&snapshot.site.routes, last));
    read::locate(world, &mut problems);
    let made = (settle(problems, &snapshot), snapshot.rendered());
    // A large site's memory takes a while to give back: nobody need wait for that.
    rayon::spawn(move || drop(snapshot));
    made
}

/// What a build is asked for.
pub struct Order {
    /// The day to take for today; none for the day it is.
    pub today: Option<Date>,
    /// Whether warnings keep the site from being made.
    pub strict: bool,
    /// A hash of the program: another one may make another site.
    pub program: blake3::Hash,
    /// What it goes on in spite of.
    pub pardon: Pardon,
}

impl Order {
    /// Whether these problems keep the site from being made.
    #[must_use]
    pub fn stops(&self, problems: &[Diagnostic]) -> bool {
        let left = problems.iter().filter(|problem| !self.pardon.covers(problem));
        stop(left, self.strict)
    }
}

/// Builds the site into the output folder, all of it or nothing: with an error, or a warning if
/// `strict`, nothing is written and the folder stays as it was. If nothing has changed since the last build,
/// neither what it was made from nor what it made, there is nothing to do.
pub fn build(
    pipeline: &mut Pipeline,
    world: &dyn World,
    order: &Order,
    output: Output,
) -> (Option<Written>, Vec<Diagnostic>) {
    let today = order.today.or_else(|| read::today(world));
    let key = build_key(order, today, pipeline.extras, &output);
    let last = store::last_build(output.state()).filter(|last| last.key == key);
    if let Some(last) = last
        && !order.stops(&last.problems)
        && last.answers.hold(world)
        && let Some(written) = output.unchanged(last.manifest)
    {
        return (Some(written), last.problems);
    }
    pipeline.leave_out(order.pardon.left_out.clone());
    let recorder = Recorder::new(world);
    let (state, folder) = (output.state().to_owned(), output.folder().to_owned());
    let (written, problems) = build_anew(pipeline, &recorder, order, today, output);
    if written.is_some()
        && let Some(manifest) = output::manifest_hash(&folder)
    {
        // What went with the last site is gone for good: it is not told of again.
        let lasting = problems.iter().filter(|problem| problem.code != Code::LostUrl);
        let (problems, answers) = (lasting.cloned().collect(), recorder.answers());
        store::keep(&state, &LastBuild { key, manifest, problems, answers });
    }
    (written, problems)
}

/// Everything that a build depends on beside the site's folder.
fn build_key(order: &Order, today: Option<Date>, extras: Extras, output: &Output) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(order.program.as_bytes());
    hasher.update(format!("{today:?} {extras:?} {:?}", order.pardon.left_out).as_bytes());
    hasher.update(output.folder().as_os_str().as_encoded_bytes());
    hasher.finalize()
}

fn build_anew(
    pipeline: &mut Pipeline,
    world: &dyn World,
    order: &Order,
    today: Option<Date>,
    output: Output,
) -> (Option<Written>, Vec<Diagnostic>) {
    let last = output.last_files();
    let stage = match output.stage() {
        Ok(stage) => stage,
        Err(problem) => return (None, vec![problem]),
    };
    let (mut problems, _) = make(pipeline, world, today, &last, &|file, body| match body {
        Body::Bytes(bytes) => stage.put(file, bytes),
        Body::File(path) => stage.copy(file, world, path),
    });
    if order.stops(&problems) {
        return (None, problems);
    }
    let compressed = if read::compresses(world) { stage.compress() } else { Ok(()) };
    match compressed.and_then(|()| stage.commit()) {
        Ok(written) => (Some(written), problems),
        Err(problem) => {
            problems.push(problem);
            (None, problems)
        }
    }
}

/// What `site.toml` says; nothing, and problems, if it cannot be read or says too little.
pub fn config(world: &dyn World, problems: &mut Vec<Diagnostic>) -> Option<Config> {
    read::config(world, problems).map(|(config, _)| config)
}

/// Whether there is no site in this folder at all.
pub fn missing_config(world: &dyn World) -> Option<Diagnostic> {
    let mut problems = Vec::new();
    read::config_source(world, &mut problems).is_none().then(|| problems.pop()).flatten()
}

/// Looks for every problem of the site, and writes nothing; `last` are the files of the last site.
pub fn check(
    pipeline: &mut Pipeline,
    world: &dyn World,
    today: Option<Date>,
    last: &[String],
) -> Vec<Diagnostic> {
    make(pipeline, world, today, last, &|_, body| can_be_read(world, body)).0
}

/// Whether what is at an address is there to be read.
///
/// # Errors
/// If it is a file that cannot be opened.
pub fn can_be_read(world: &dyn World, body: &Body) -> Result<(), Diagnostic> {
    match body {
        Body::Bytes(_) => Ok(()),
        Body::File(path) => world.open(path).map(drop).map_err(|e| read::unreadable(path, &e)),
    }
}

/// Whether these problems keep the site from being made.
#[must_use]
pub fn stops(problems: &[Diagnostic], strict: bool) -> bool {
    stop(problems.iter(), strict)
}

fn stop<'a>(mut problems: impl Iterator<Item = &'a Diagnostic>, strict: bool) -> bool {
    use crate::diag::Severity::{Error, Warning};
    problems.any(|found| found.severity == Error || strict && found.severity == Warning)
}

/// Gives problems the weight that the site gives them, and one order, each told once.
#[must_use]
pub fn settle(mut problems: Vec<Diagnostic>, snapshot: &Snapshot) -> Vec<Diagnostic> {
    for problem in &mut problems {
        if let Some(level) = snapshot.site.config.levels.get(&problem.code) {
            problem.severity = *level;
        }
    }
    problems.sort();
    problems.dedup();
    problems
}
