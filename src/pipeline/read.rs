//! Reads the inputs of a snapshot from the site's folder.

use std::collections::BTreeMap;
use std::io::ErrorKind;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalog::Catalog;
use crate::config::{self, Config};
use crate::data::{self, Facts};
use crate::diag::{Code, Diagnostic, Place};
use crate::source::{SNIFFED, Source, Undecoded, Why, excerpt, is_named_picture, no_picture};
use crate::world::World;

/// `site.toml`, and a hash of it. `None`, and a problem, if there is none or it says too little.
pub(super) fn config(
    world: &dyn World,
    problems: &mut Vec<Diagnostic>,
) -> Option<(Config, blake3::Hash)> {
    let source = config_source(world, problems)?;
    Some((Config::read(&source, problems)?, source.hash()))
}

/// Whether the site wants its texts in a compressed form too.
pub(super) fn compresses(world: &dyn World) -> bool {
    config(world, &mut Vec::new()).is_some_and(|(config, _)| config.compress)
}

/// The day it is where the site is; none if there is no `site.toml` to tell where that is.
pub(super) fn today(world: &dyn World) -> Option<Date> {
    config(world, &mut Vec::new()).map(|(config, _)| date(world, &config))
}

/// The day it is in a site's time zone.
pub(super) fn date(world: &dyn World, config: &Config) -> Date {
    world.now().to_zoned(config.timezone.clone()).date()
}

/// The text of `site.toml`.
pub(super) fn config_source(world: &dyn World, problems: &mut Vec<Diagnostic>) -> Option<Source> {
    match read_text(world, config::FILE) {
        Ok(bytes) => {
            let mut found = Vec::new();
            let source = decode(config::FILE, &bytes, &mut found);
            found.iter_mut().for_each(|problem| config::hide_line(&source, problem));
            problems.append(&mut found);
            Some(source)
        }
        Err(error) => {
            problems.push(match error.kind() {
                ErrorKind::NotFound => Code::MissingConfig.anywhere(),
                _ => unreadable(config::FILE, &error),
            });
            None
        }
    }
}

/// The messages of the themes, the oldest first, and the site's over them.
pub(super) fn catalog(
    world: &dyn World,
    config: &Config,
    themes: &[String],
    problems: &mut Vec<Diagnostic>,
) -> Catalog {
    let mut sources = Vec::new();
    let folders = themes.iter().map(|theme| format!("themes/{theme}/locales"));
    for folder in folders.chain(["locales".to_owned()]) {
        let paths = list(world, &folder, problems);
        let files: Vec<&str> =
            paths.iter().map(String::as_str).filter(|path| path.ends_with(".ftl")).collect();
        for source in texts(world, &files, problems) {
            let below = source.path().strip_prefix(&folder).unwrap_or_default();
            let tag = below.trim_start_matches('/').split('/').next().unwrap_or_default();
            sources.push((tag.to_owned(), source));
        }
    }
    let (catalog, found) = Catalog::new(config, &sources);
    problems.extend(found);
    catalog
}

/// The site's figures; a site may have none.
pub(super) fn facts(world: &dyn World, today: Date, problems: &mut Vec<Diagnostic>) -> Facts {
    match read_text(world, data::FACTS) {
        Ok(bytes) => Facts::read(&decode(data::FACTS, &bytes, problems), today, problems),
        Err(error) => {
            if error.kind() != ErrorKind::NotFound {
                problems.push(unreadable(data::FACTS, &error));
            }
            Facts::default()
        }
    }
}

/// The files below a folder.
pub(super) fn list(world: &dyn World, folder: &str, problems: &mut Vec<Diagnostic>) -> Vec<String> {
    let listing = world.list(folder);
    problems.extend(listing.unreadable.iter().map(|(path, error)| unreadable(path, error)));
    problems.extend(listing.links.into_iter().map(|path| Code::SymlinkSkipped.in_file(path)));
    listing.files
}

/// Those of these files that are named as pictures and are none, with what they are. One that cannot be
/// read is told of when it is published.
pub(super) fn no_pictures<'a>(
    world: &dyn World,
    paths: impl Iterator<Item = &'a String>,
) -> BTreeMap<String, &'static str> {
    let named: Vec<&String> = paths.filter(|path| is_named_picture(path)).collect();
    let look = |path: &&String| {
        let start = world.read_start(path, SNIFFED).ok()?;
        no_picture(path, &start).map(|kind| ((*path).clone(), kind))
    };
    named.par_iter().filter_map(look).collect()
}

/// The texts of these files, in their order. One that cannot be read is empty, and told of.
pub(super) fn texts(
    world: &dyn World,
    paths: &[&str],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Source> {
    let read: Vec<_> = paths.par_iter().map(|path| text(world, path)).collect();
    let keep = |(source, found)| {
        problems.extend(found);
        source
    };
    read.into_iter().map(keep).collect()
}

/// The text of a file. One that cannot be read is empty, and told of.
pub(super) fn text(world: &dyn World, path: &str) -> (Source, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let bytes = read_text(world, path).unwrap_or_else(|error| {
        problems.push(unreadable(path, &error));
        Vec::new()
    });
    (decode(path, &bytes, &mut problems), problems)
}

/// Gives problems their places in texts that were forgotten when they were found.
pub fn locate(world: &dyn World, problems: &mut [Diagnostic]) {
    let waiting = problems.iter_mut().filter_map(|problem| problem.place.as_mut());
    let mut by_file: BTreeMap<String, Vec<&mut Place>> = BTreeMap::new();
    for place in waiting.filter(|place| place.awaits.is_some()) {
        by_file.entry(place.file.clone()).or_default().push(place);
    }
    by_file.into_par_iter().for_each(|(path, places)| {
        let (source, _) = text(world, &path);
        for place in places {
            *place = place.in_text(&source);
        }
    });
}

/// The largest text, in megabytes: a long novel has one.
const MOST: usize = 5;

/// The bytes of a text, or more than a text may have of those of a file that is too big.
pub(super) fn read_text(world: &dyn World, path: &str) -> std::io::Result<Vec<u8>> {
    world.read_start(path, MOST * 1_000_000 + 1)
}

/// The text of a file, whatever it was saved in; what is wrong with it is told.
pub(super) fn decode(path: &str, bytes: &[u8], problems: &mut Vec<Diagnostic>) -> Source {
    if bytes.len() > MOST * 1_000_000 {
        problems.push(Code::TextTooBig.in_file(path).with("most", MOST.to_string()));
        return Source::new(path, "");
    }
    let source = match Source::decode(path, bytes) {
        Ok(source) => source,
        Err(found) => {
            problems.push(undecoded(&found));
            return found.source;
        }
    };
    if let Some(found) = source.misread() {
        let problem = Code::MisreadText.at(&source, found.span);
        problems.push(problem.with("reading", shown(&found.reading)));
        return source;
    }
    // Only Vietnamese files are searched: there the author can tell at once whether the guess is right.
    let vietnamese = path.split(['/', '.']).any(|part| part.eq_ignore_ascii_case("vi"));
    if let Some(found) = vietnamese.then(|| source.legacy_text()).flatten() {
        let problem = Code::LegacyText.at(&source, found.span);
        let problem = problem.with("encoding", found.encoding.to_string());
        problems.push(problem.with("reading", shown(&found.reading)));
    }
    source
}

fn undecoded(found: &Undecoded) -> Diagnostic {
    let at = |code: Code| code.at(&found.source, found.span.clone());
    match found.why {
        Why::NotUnicode => at(Code::NotUtf8),
        Why::Binary(kind) => at(Code::BinaryFile).with("kind", kind.unwrap_or("unknown")),
        Why::Legacy(encoding) => {
            let reading = shown(found.source.line_at(found.span.start));
            let problem = at(Code::LegacyEncoding).with("encoding", encoding.to_string());
            problem.with("reading", reading)
        }
    }
}

/// A line in a message, a heading without its marks.
fn shown(line: &str) -> String {
    excerpt(line.trim_start_matches(['#', ' ']).trim_end(), 80)
}

/// A file that cannot be read.
pub(super) fn unreadable(path: &str, error: &std::io::Error) -> Diagnostic {
    Code::UnreadableFile.in_file(path).with("detail", error.to_string())
}
