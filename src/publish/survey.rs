//! What is on a server: all its folders looked through, several at a time.

use std::collections::BTreeMap;

use super::crew::Crew;
use super::failure::Failure;
use super::transport::Kind;

/// Everything below the site's folder on a server that is no folder, by path.
///
/// # Errors
/// If a folder cannot be read.
pub fn survey(crew: &mut Crew<'_>) -> Result<BTreeMap<String, Kind>, Failure> {
    let mut found = BTreeMap::new();
    let mut folders = vec![String::new()];
    while !folders.is_empty() {
        let listed = crew.each(
            &folders,
            |_| 0,
            |at, folder| at.list(folder).map_err(|trouble| Failure::from(trouble).at(folder)),
            |_| Ok(()),
        )?;
        let mut below = Vec::new();
        for (folder, inside) in folders.iter().zip(listed) {
            for remote in inside {
                let path = match folder.is_empty() {
                    true => remote.name,
                    false => format!("{folder}/{}", remote.name),
                };
                match remote.kind {
                    Kind::Folder => below.push(path),
                    kind => _ = found.insert(path, kind),
                }
            }
        }
        folders = below;
    }
    Ok(found)
}
