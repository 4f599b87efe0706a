//! House rules as tests: the invariants of ARCHITECTURE.md, and documents that must not lie.

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use common::{project, tree};

/// The source files by their path in `src/`.
fn sources() -> BTreeMap<String, String> {
    let files = tree(&project().join("src")).into_iter();
    let rust = files.filter(|(path, _)| path.ends_with(".rs"));
    rust.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// A source without its inline tests and comments.
fn code(text: &str) -> String {
    let production = text.split("#[cfg(test)]").next().unwrap();
    let lines = production.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The top-level module a file belongs to.
fn module(path: &str) -> &str {
    path.split('/').next().unwrap().trim_end_matches(".rs")
}

/// The modules in the order of the table in `src/lib.rs`: each may import those before it.
fn layers() -> Vec<String> {
    let lib = read("src/lib.rs");
    let rows = lib.lines().filter(|line| line.starts_with("//! | ") && line.contains("[`"));
    let names = |line: &str| -> Vec<String> {
        line.split('`').skip(1).step_by(2).map(|name| name.replace("mod@", "")).collect()
    };
    rows.flat_map(names).collect()
}

#[test]
fn modules_import_downward_only() {
    let layers = layers();
    let mut seen = 0;
    for (path, text) in sources() {
        let own = module(&path);
        if matches!(own, "lib" | "main") {
            continue;
        }
        let rank = |name: &str| layers.iter().position(|layer| layer == name);
        let mine = rank(own).unwrap_or_else(|| panic!("src/lib.rs has no layer for {own}"));
        for part in code(&text).split("crate::").skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let theirs = rank(&name).unwrap_or_else(|| panic!("{path} imports crate::{name}"));
            assert!(theirs <= mine, "{path}: {own} imports {name}, which lies above it");
            seen += 1;
        }
    }
    assert!(seen > 50, "the check sees imports");
}

#[test]
fn a_document_depends_on_its_file_alone() {
    for (path, text) in sources().into_iter().filter(|(path, _)| module(path) == "document") {
        for foreign in
            ["crate::world", "crate::config", "crate::lang", "crate::catalog", "crate::theme"]
        {
            assert!(!code(&text).contains(foreign), "{path} imports {foreign}");
        }
    }
}

#[test]
fn only_the_named_modules_touch_the_outside() {
    const MAY: &[&str] = &["world", "store", "output", "preview", "publish", "cli"];
    for (path, text) in sources() {
        let exempt = text.contains("clippy::disallowed_methods") && module(&path) != "lib";
        assert!(!exempt || MAY.contains(&module(&path)), "{path} exempts itself");
        let silenced = text.contains("allow(clippy::") || text.contains("allow(warnings");
        assert!(!silenced, "{path}: use #[expect(…, reason)]");
    }
}

#[test]
fn only_routes_know_the_root_and_the_base_path() {
    for (path, text) in sources() {
        if matches!(
            path.as_str(),
            "config/mod.rs" | "site/route.rs" | "site/address.rs" | "site/alias.rs"
        ) {
            continue;
        }
        for word in ["root_language", "base_path", "url_segment"] {
            let defines = path == "lang.rs" && word == "url_segment";
            assert!(defines || !code(&text).contains(word), "{path} knows of {word}");
        }
    }
}

#[test]
fn only_the_shell_prints_and_nothing_holds_state() {
    for (path, text) in sources() {
        let code = code(&text);
        if module(&path) != "cli" {
            for word in ["println!", "print!", "eprintln!", "eprint!", "stdout()", "stderr()"] {
                assert!(!code.contains(word), "{path} prints");
            }
        }
        let statics = code.lines().filter(|line| {
            let line =
                line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(super) ");
            let allocator = line.starts_with("static ALLOCATOR: ");
            line.starts_with("static ") && !allocator || line.starts_with("thread_local!")
        });
        assert_eq!(statics.count(), 0, "{path} holds state");
    }
}

#[test]
fn no_order_of_a_hash_map_can_reach_an_output() {
    for (path, text) in sources() {
        // These are asked a hundred times a page, and never walked.
        let asked_only = matches!(
            path.as_str(),
            "site/route.rs"
                | "site/address.rs"
                | "render/mod.rs"
                | "check.rs"
                | "pipeline/closure.rs"
        );
        for word in ["HashMap", "HashSet"] {
            let found = code(&text).contains(word);
            assert!(asked_only || !found, "{path}: use BTreeMap or BTreeSet");
        }
    }
}

#[test]
fn files_are_short_and_open_with_what_they_are_for() {
    let mut lengths = Vec::new();
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{path} does not say what it is for");
        let length = text.lines().count();
        let reason = text.lines().take(5).any(|line| line.contains("long because"));
        assert!(length <= 500 || reason, "{path} has {length} lines and no reason for it");
        lengths.push(length);
    }
    lengths.sort_unstable();
    let (median, p90) = (lengths[lengths.len() / 2], lengths[lengths.len() * 9 / 10]);
    assert!(median <= 150 && p90 <= 300, "median {median}, p90 {p90}: {lengths:?}");
}

#[test]
fn nothing_is_left_open() {
    for (path, text) in sources() {
        for word in ["TODO", "FIXME", "XXX", "todo!", "unimplemented!", "#[ignore"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}

#[test]
fn the_architecture_names_every_module_and_every_module_its_place() {
    let architecture = read("ARCHITECTURE.md");
    let layers = layers();
    assert_eq!(layers.len(), 21, "{layers:?}");
    for name in &layers {
        let is_file = project().join(format!("src/{name}.rs")).exists();
        let is_folder = project().join(format!("src/{name}/mod.rs")).exists();
        assert!(is_file || is_folder, "src/lib.rs speaks of {name}, which is not there");
        assert!(architecture.contains(&format!("`{name}`")), "ARCHITECTURE.md has no {name}");
    }
    for path in sources().keys().filter(|path| !matches!(path.as_str(), "lib.rs" | "main.rs")) {
        assert!(layers.iter().any(|name| name == module(path)), "src/lib.rs has no {path}");
    }
}

/// A document without what stands between fences: that is an example of a site, not this project.
fn prose(document: &str) -> String {
    read(document).split("```").step_by(2).collect()
}

/// Paths in backquotes that look like files or folders of the project.
fn paths_in(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2);
    let starts = ["src/", "tests/", "content/", "themes/", "locales/", "benches/", ".ci/"];
    let is_path = |word: &&str| {
        starts.iter().any(|start| word.starts_with(start)) && !word.contains(['<', '*', '…', ' '])
    };
    quoted.filter(is_path).map(|word| word.trim_end_matches('/').to_owned()).collect()
}

#[test]
fn documents_name_files_that_are_there() {
    let mut seen = 0;
    for document in ["README.md", "ARCHITECTURE.md"] {
        let text = prose(document);
        for path in paths_in(&text) {
            assert!(project().join(&path).exists(), "{document} names {path}");
            seen += 1;
        }
        for target in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let outside = target.contains("://") || target.starts_with('#');
            assert!(outside || project().join(target).exists(), "{document} links to {target}");
            seen += 1;
        }
    }
    assert!(seen > 10, "the check sees paths");
}

#[test]
fn the_commands_of_the_readme_are_what_ci_runs() {
    let readme = prose("README.md");
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    assert_eq!(commands, ["cargo run --release -- build", "tests/run"]);
    let ci = read(".ci/run");
    assert!(ci.lines().any(|line| line.trim() == "tests/run"), ".ci/run runs the README's tests");
    assert!(Path::new(&project()).join("tests/run").exists());
}

#[test]
fn options_that_the_readme_speaks_of_exist() {
    const OF_CARGO: &[&str] = &["--release", "--bench", "--test", "--nocapture"];
    let readme = read("README.md");
    let help = |command| common::disk::Project::new("").run(&[command, "--help"]).out;
    let help = ["build", "serve", "publish"].map(help).concat();
    let words = readme.split(|c: char| c.is_whitespace() || "`(),.;".contains(c));
    let options: Vec<&str> =
        words.filter(|word| word.starts_with("--") && word.len() > 4).collect();
    assert!(!options.is_empty());
    for option in options.into_iter().filter(|option| !OF_CARGO.contains(option)) {
        assert!(help.contains(option), "{option}");
    }
}
