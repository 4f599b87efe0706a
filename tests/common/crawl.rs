//! A published site, looked through as its readers' browsers do: whether everything that pages ask for is there.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use super::faults::is_part;
use super::live::Found;

/// The files of a version of a site.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a site lacks that its pages and stylesheets ask for, and which of its files are whole in neither version.
pub fn crawl(live: &BTreeMap<String, Found>, a: &Files, b: &Files) -> (Vec<String>, Vec<String>) {
    let asked =
        Regex::new(r#"(?:\b(?:src|href|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))|url\(\s*["']?([^"')]*)"#)
            .unwrap();
    let (mut missing, mut truncated) = (BTreeSet::new(), Vec::new());
    for home in ["index.html", "en/index.html"] {
        if !live.contains_key(home) {
            missing.insert(format!("{home}, the home page"));
        }
    }
    for (path, found) in live.iter().filter(|(path, _)| !is_own(path)) {
        let versions = [a.get(path), b.get(path)];
        if !versions.contains(&Some(&found.bytes)) {
            truncated.push(format!("{path} ({} bytes)", found.bytes.len()));
        }
        if !path.ends_with(".html") && !path.ends_with(".css") {
            continue;
        }
        let text = String::from_utf8_lossy(&found.bytes);
        let words =
            asked.captures_iter(&text).filter_map(|found| found.iter().skip(1).flatten().next());
        for address in words.flat_map(|word| word.as_str().split(',')) {
            let address = address.trim().split([' ', '?', '#']).next().unwrap_or_default();
            if let Some(file) = resolve(path, address)
                && !live.contains_key(&file)
            {
                missing.insert(format!("{file}, which {path} asks for"));
            }
        }
    }
    (missing.into_iter().collect(), truncated)
}

/// The file of an address in a page or stylesheet, if it is one of the site's and no page.
fn resolve(from: &str, address: &str) -> Option<String> {
    if address.contains("//") || address.contains(':') || address.is_empty() {
        return None;
    }
    let mut parts: Vec<&str> = match address.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    let name = parts.last().filter(|_| !address.ends_with('/'))?;
    (name.contains('.') && !name.ends_with(".html")).then(|| parts.join("/"))
}

/// Whether a file is the program's own, which no reader comes to.
fn is_own(path: &str) -> bool {
    let list = path == "haiyen-published.json" || path.starts_with("haiyen-published/");
    list || path == "haiyen-lock.json" || is_part(path)
}
