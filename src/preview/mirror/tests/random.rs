//! Random events in a folder: after each the mirror is the folder, and told what differs.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;

/// Something that may happen in the folder.
#[derive(Clone, Debug)]
enum Event {
    Write(String, &'static str),
    Delete(String),
    Move(String, String),
    Link(String, &'static str),
}

fn events() -> impl Strategy<Value = Event> {
    let names =
        ["content", "static", "themes", "t", "a", "a b", "Đảo", "vi.md", ".x", "x~", "locales"];
    let path = || {
        prop::collection::vec(prop::sample::select(names.to_vec()), 1..4)
            .prop_map(|names| names.join("/"))
    };
    let texts = prop::sample::select(vec!["", "một", "hai", "mốt"]);
    let targets = prop::sample::select(vec!["..", "a", "nirgends", "/proc/version"]);
    prop_oneof![
        5 => (path(), texts).prop_map(|(path, text)| Event::Write(path, text)),
        1 => path().prop_map(Event::Delete),
        2 => (path(), path()).prop_map(|(from, to)| Event::Move(from, to)),
        1 => (path(), targets).prop_map(|(path, target)| Event::Link(path, target)),
    ]
}

/// Whether a path goes through a link, or, with `to_its_end`, is one itself: behind it lies what is nobody's
/// business here, outside of the folder perhaps.
fn leads_away(root: &Path, path: &str, to_its_end: bool) -> bool {
    let path = root.join(path);
    let above = path.ancestors().skip(usize::from(!to_its_end));
    above.take_while(|at| *at != root).any(Path::is_symlink)
}

/// Lets it happen, if it can; returns where.
fn happen(root: &Path, event: &Event) -> Vec<String> {
    let on_disk = |path: &String| {
        let path = root.join(path);
        let _ = fs::create_dir_all(path.parent().unwrap_or(root));
        path
    };
    let paths = match event {
        Event::Write(path, _) | Event::Delete(path) | Event::Link(path, _) => vec![path],
        Event::Move(from, to) => vec![from, to],
    };
    if paths.iter().any(|path| leads_away(root, path, matches!(event, Event::Write(..)))) {
        return Vec::new();
    }
    match event {
        Event::Write(path, text) => {
            let _ = fs::write(on_disk(path), text);
            vec![path.clone()]
        }
        Event::Delete(path) => {
            let path_on_disk = on_disk(path);
            let _ = fs::remove_file(&path_on_disk).or_else(|_| fs::remove_dir_all(&path_on_disk));
            vec![path.clone()]
        }
        Event::Move(from, to) => {
            let _ = fs::rename(on_disk(from), on_disk(to));
            vec![from.clone(), to.clone()]
        }
        #[cfg(unix)]
        Event::Link(path, target) if path.contains('/') => {
            let _ = std::os::unix::fs::symlink(target, on_disk(path));
            vec![path.clone()]
        }
        Event::Link(..) => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn after_any_events_it_is_the_folder(
        events in prop::collection::vec((events(), any::<bool>()), 1..12),
    ) {
        let (folder, mut mirror) = site();
        let mut before = read_all(&mirror);
        for (event, is_hinted) in &events {
            let hints = happen(folder.path(), event);
            // A folder's event may be told for the folder above: both are looked at.
            let hints = hints.iter().flat_map(|hint| [hint.as_str(), hint.split('/').next().unwrap()]);
            let changed = match is_hinted {
                true => mirror.look(&hints.map(str::to_owned).collect()),
                false => mirror.scan(),
            };
            assert_same(&mirror);
            let after = read_all(&mirror);
            let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
            let differ: BTreeSet<&String> =
                paths.into_iter().filter(|path| before.get(*path) != after.get(*path)).collect();
            let told: BTreeSet<&String> = changed
                .iter()
                .filter(|path| before.contains_key(*path) || after.contains_key(*path))
                .collect();
            prop_assert_eq!(told, differ);
            before = after;
        }
        prop_assert!(mirror.scan().is_empty());
    }
}
