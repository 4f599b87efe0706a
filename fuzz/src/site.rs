//! A whole small site: any files over a home page and a theme that shows everything.

use std::collections::BTreeMap;
use std::sync::Mutex;

use haiyen::diag::Diagnostic;
use haiyen::pipeline::{self, Pipeline};
use haiyen::render::Body;
use haiyen::world::{Flavour, MemoryWorld, World};
use jiff::Timestamp;

/// What is there unless the input says otherwise.
const SITE: &[(&str, &str)] = &[
    ("site.toml", include_str!("../site/site.toml")),
    ("content/vi.md", "# Trang chủ\n[a](a/) :fact[area]\n"),
    ("content/en.md", "# Home\n"),
    ("themes/t/templates/page.html", include_str!("../site/page.html")),
    ("themes/t/templates/term.html", include_str!("../site/page.html")),
    ("themes/t/templates/404.html", "<h1>{{ t(id=\"a\") }}</h1>"),
    ("themes/t/components/box.html", include_str!("../site/box.html")),
    ("themes/t/locales/vi/a.ftl", "site-title = Trang\na = A { $n }\ntag-sea = Biển\n"),
    ("data/facts.toml", include_str!("../site/facts.toml")),
];

/// The files of a text, each after a line `-- path --`, make the same site twice, the second time with
/// a memory of the first.
pub fn site(text: &str) {
    let mut world = MemoryWorld::new(Flavour::Unix, Timestamp::UNIX_EPOCH);
    for (path, text) in SITE {
        world.write(path, text);
    }
    for (path, text) in files(text) {
        world.write(&path, &text);
    }
    let mut pipeline = Pipeline::default();
    let (files, problems) = make(&mut pipeline, &world);
    super::told(&problems);
    let again = make(&mut pipeline, &world);
    assert!(again == (files, problems), "the same files make another site");
}

fn make(
    pipeline: &mut Pipeline,
    world: &MemoryWorld,
) -> (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>) {
    let files = Mutex::new(BTreeMap::new());
    let take = |file: &str, body: &Body| {
        let bytes = match body {
            Body::Bytes(bytes) => bytes.clone(),
            Body::File(path) => world.read(path).unwrap(),
        };
        let before = files.lock().unwrap().insert(file.to_owned(), bytes);
        assert!(before.is_none(), "{file} was made twice");
        Ok(())
    };
    let (problems, _) = pipeline::make(pipeline, world, Some(super::TODAY), &[], &take);
    (files.into_inner().unwrap(), problems)
}

/// The files of a text that a disk could hold and that no template is: those may loop for ever.
fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let name = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        match (name, files.last_mut()) {
            (Some(name), _) => files.push((name.to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    let fits = |path: &str| {
        let real = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0']);
        path.split('/').all(real) && !path.starts_with("themes/")
    };
    files.retain(|(path, _)| fits(path));
    files
}
