//! Making good what was tampered with: what somebody planted is kept as evidence and removed, what is changed or gone
//! is sent again.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::crew::Crew;
use super::failure::Failure;
use super::inspect::Findings;
use super::list;
use super::plan::{Plan, Send, Turn};
use super::record::Record;
use super::source::Source;
use crate::output::Entry;

/// What will be done about what was found, and the files that nobody here has any more.
#[must_use]
pub fn plan(findings: &Findings, published: &Record, source: &dyn Source) -> (Plan, Vec<String>) {
    let known: BTreeMap<&String, &Entry> = published.all().collect();
    let harmed =
        findings.changed.iter().chain(&findings.missing).filter(|path| !list::is_own(path));
    let mut plan =
        Plan { send: Vec::new(), delete: findings.foreign.clone(), then: published.clone() };
    let mut lost = Vec::new();
    for path in harmed {
        let Some(entry) = known.get(path) else { continue };
        let content = source.open(path, entry).and_then(Entry::read);
        match content.is_ok_and(|content| content == **entry) {
            true => plan.send.push(Send {
                path: path.clone(),
                entry: (*entry).clone(),
                is_new: false,
                turn: Turn::of(&published.files, path),
            }),
            false => lost.push(path.clone()),
        }
    }
    plan.send.sort_by(|a, b| (a.turn, &a.path).cmp(&(b.turn, &b.path)));
    (plan, lost)
}

/// Copies files from the server into a folder, as evidence: under names that no program opens or runs.
///
/// # Errors
/// If one cannot be read or kept: then none may be removed.
pub fn keep_evidence(crew: &mut Crew<'_>, paths: &[String], folder: &Path) -> Result<(), Failure> {
    for path in paths {
        // Names on a server may be none on this machine, or lead out of the folder.
        let plain = |c: char| c.is_alphanumeric() || "-_. ".contains(c);
        let name: String = path.chars().map(|c| if plain(c) { c } else { '_' }).collect();
        let hash = blake3::hash(path.as_bytes()).to_hex();
        let name = name.chars().take(100).collect::<String>();
        let at = folder.join(format!("{}-{}.evidence", name.trim_matches(['.', ' ']), &hash[..8]));
        fs::create_dir_all(folder).map_err(Failure::here(folder.display()))?;
        crew.first().run(|transport| {
            let mut file = File::create(&at).map_err(Failure::here(at.display()))?;
            transport.read(path, &mut file).map_err(|trouble| Failure::from(trouble).at(path))?;
            file.flush().map_err(Failure::here(at.display()))
        })?;
    }
    Ok(())
}
