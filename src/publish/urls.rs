//! The addresses that a publishing changed, for services that want to know (IndexNow, Bing and Yandex among them).
//! They are written to a file; nothing calls out by itself.

use std::io;

use serde_json::json;

use super::history::History;
use super::plan::Plan;
use super::web::address;
use crate::world::World;

/// The list: one address a line, the last publishing's.
pub const LIST: &str = "changed-urls.txt";

/// The same as IndexNow takes it (indexnow.org, "Submitting set of URLs"), if the site has a key for it.
pub const INDEX_NOW: &str = "indexnow.json";

/// So many addresses are taken at a time there.
const MOST: usize = 10_000;

/// The addresses of the pages that a plan adds, changes or deletes; `base` is the address of the site.
#[must_use]
pub fn changed(base: &str, plan: &Plan) -> Vec<String> {
    let sent = plan.send.iter().map(|file| &file.path);
    let pages = sent.chain(&plan.delete).filter(|path| path.ends_with(".html"));
    let mut urls: Vec<_> =
        pages.filter(|path| !path.ends_with("404.html")).map(|path| address(base, path)).collect();
    urls.sort();
    urls.dedup();
    urls
}

/// Writes the lists beside the history.
///
/// # Errors
/// If they cannot be written.
pub fn write(history: &History, world: &dyn World, base: &str, urls: &[String]) -> io::Result<()> {
    let lines: String = urls.iter().map(|url| format!("{url}\n")).collect();
    history.replace(LIST, &lines)?;
    let host = base.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let Some(key) = key(world) else { return Ok(()) };
    let list = json!({
        "host": host,
        "key": key,
        "keyLocation": format!("{base}/{key}.txt"),
        "urlList": urls.iter().take(MOST).collect::<Vec<_>>(),
    });
    history.replace(INDEX_NOW, &format!("{list:#}\n"))
}

/// The key by which the service knows that a list is the site's own: a file of `static/` that holds its own name.
fn key(world: &dyn World) -> Option<String> {
    world.list("static").files.iter().find_map(|path| {
        let name = path.strip_prefix("static/")?.strip_suffix(".txt")?;
        let fits = (8..=128).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let holds_name = || world.read(path).is_ok_and(|text| text.trim_ascii() == name.as_bytes());
        (fits && holds_name()).then(|| name.to_owned())
    })
}
