//! Making good what was tampered with: what somebody planted is kept as evidence and removed, what is changed or gone
//! is sent again.

use std::collections::{BTreeMap, BTreeSet};
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
            false => {
                lost.push(path.clone());
                // What is there is not ours: the next publishing sends it, whatever the list said.
                if let Some(entry) = plan.then.files.get_mut(path) {
                    *entry = Record::unknown();
                }
            }
        }
    }
    plan.send.sort_by(|a, b| (a.turn, &a.path).cmp(&(b.turn, &b.path)));
    (plan, lost)
}

/// Copies what was planted or changed from the server into a folder, as evidence: under names that no program opens
/// or runs.
///
/// # Errors
/// If a file cannot be read or kept: then none may be removed.
pub fn keep_evidence(
    crew: &mut Crew<'_>,
    findings: &Findings,
    folder: &Path,
) -> Result<(), Failure> {
    for path in findings.foreign.iter().chain(&findings.changed) {
        // Names on a server may be none on this machine, or lead out of the folder.
        let plain = |c: char| c.is_alphanumeric() || "-_. ".contains(c);
        let name: String = path.chars().map(|c| if plain(c) { c } else { '_' }).collect();
        let hash = blake3::hash(path.as_bytes()).to_hex();
        let name = name.chars().take(100).collect::<String>();
        let at = folder.join(format!("{}-{}.evidence", name.trim_matches(['.', ' ']), &hash[..8]));
        fs::create_dir_all(folder).map_err(Failure::here(folder.display()))?;
        if findings.odd.contains(path) {
            // A link may lead anywhere, and a device never end: that it was there is all there is to keep.
            fs::write(&at, format!("{path:?}\n")).map_err(Failure::here(at.display()))?;
            continue;
        }
        crew.first().run(|transport| {
            let mut file = File::create(&at).map_err(Failure::here(at.display()))?;
            transport.read(path, &mut file).map_err(|trouble| Failure::from(trouble).at(path))?;
            file.flush().map_err(Failure::here(at.display()))
        })?;
    }
    Ok(())
}

/// Removes what keeps files from coming back: a folder of the name of a file, a file of the name of a folder. What is
/// removed is found no more.
///
/// # Errors
/// If it is still there.
pub fn clear_the_way(crew: &mut Crew<'_>, findings: &mut Findings) -> Result<(), Failure> {
    let missing: BTreeSet<String> = findings.missing.iter().cloned().collect();
    let needed: BTreeSet<String> = missing.iter().flat_map(|path| above(path)).collect();
    let blocks =
        |path: &String| needed.contains(path) || above(path).iter().any(|at| missing.contains(at));
    for path in findings.foreign.extract_if(.., |path| blocks(path)) {
        crew.first().run(|at| Ok(at.remove(&path)?)).map_err(|failure| failure.at(&path))?;
        for folder in above(&path).iter().rev() {
            crew.first().run(|at| Ok(at.remove_folder(folder)?))?;
        }
    }
    // A folder in which nothing is was not found.
    for path in &missing {
        crew.first().run(|at| Ok(at.remove_folder(path)?))?;
    }
    Ok(())
}

/// The folders that a path lies in.
fn above(path: &str) -> Vec<String> {
    path.match_indices('/').map(|(end, _)| path[..end].to_owned()).collect()
}
