//! Hints that something changed. The system's events may come late, twice, or not at all: what they name is
//! looked at, never believed.
#![expect(
    clippy::disallowed_methods,
    reason = "how long to wait for more is measured by the clock"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::mirror::PARTS;

/// Editors save in several steps within a millisecond or two: after so long without another, it is saved.
const QUIET: Duration = Duration::from_millis(8);

/// Of a long burst, so much is shown at a time.
const BURST: Duration = Duration::from_millis(150);

/// Where something may have changed.
#[derive(Debug, PartialEq, Eq)]
pub enum Hint {
    /// At these paths, from the site's folder, with `/` between their parts.
    At(BTreeSet<String>),
    /// Anywhere: the system lost count, or does not tell.
    Anywhere,
    /// Nobody said anything for as long as was waited.
    Nowhere,
}

/// Listens for changes in a site's folder.
pub struct Watch {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    /// None where the system cannot tell of changes.
    watcher: Option<RecommendedWatcher>,
    /// The folders that are listened to; the empty one is the site's own.
    watched: BTreeSet<&'static str>,
    is_remote: bool,
}

impl Watch {
    /// Begins to listen.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let (sender, events) = channel();
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(sender, config).ok();
        let (watched, is_remote) = (BTreeSet::new(), is_remote(&root));
        let mut watch = Self { root, events, watcher, watched, is_remote };
        watch.follow();
        watch
    }

    /// Whether the system tells of every change; if not, only looking helps.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.watcher.is_some() && !self.is_remote
    }

    /// Listens to folders that are new, or were put in the place of others. New ones beside `content` appear
    /// in the site's own folder.
    fn follow(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        for part in [""].iter().chain(PARTS) {
            let mut path = self.root.join(part);
            let (is_there, is_watched) = (path.is_dir(), self.watched.contains(part));
            if path.is_symlink() {
                // What a link leads to is watched, and not the link.
                path.push(".");
            }
            if is_there && !is_watched {
                let mode = match part.is_empty() {
                    true => RecursiveMode::NonRecursive,
                    false => RecursiveMode::Recursive,
                };
                if watcher.watch(&path, mode).is_err() {
                    // Too many folders for the system: they are all looked at, now and then.
                    self.watcher = None;
                    return;
                }
                self.watched.insert(part);
            } else if !is_there && is_watched {
                let _ = watcher.unwatch(&path);
                self.watched.remove(part);
            }
        }
    }

    /// Waits for a hint, at most so long.
    pub fn wait(&mut self, longest: Duration) -> Hint {
        self.follow();
        let mut paths = BTreeSet::new();
        match self.events.recv_timeout(longest) {
            Ok(event) => {
                if !self.gather(event, &mut paths) {
                    return self.anywhere();
                }
            }
            Err(RecvTimeoutError::Timeout) => return Hint::Nowhere,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(longest);
                return Hint::Nowhere;
            }
        }
        let start = Instant::now();
        while start.elapsed() < BURST {
            let Ok(event) = self.events.recv_timeout(QUIET) else { break };
            if !self.gather(event, &mut paths) {
                return self.anywhere();
            }
        }
        // A folder that came or went as a whole is no longer the one that was listened to; nor is any below
        // the site's own.
        let all = paths.contains("");
        self.watched.retain(|part| !all && !paths.contains(*part));
        self.follow();
        if all { Hint::Anywhere } else { Hint::At(paths) }
    }

    fn anywhere(&mut self) -> Hint {
        while self.events.try_recv().is_ok() {}
        Hint::Anywhere
    }

    /// Adds what an event names; false if it may be anything.
    fn gather(&self, event: notify::Result<Event>, paths: &mut BTreeSet<String>) -> bool {
        let Ok(event) = event else { return false };
        let was_read = matches!(event.kind, EventKind::Access(kind)
            if kind != AccessKind::Close(AccessMode::Write));
        if event.need_rescan() {
            return false;
        }
        if was_read {
            return true;
        }
        let named: Option<Vec<String>> =
            event.paths.iter().map(|path| below(path, &self.root)).collect();
        let is_known = named.is_some();
        paths.extend(named.into_iter().flatten());
        is_known
    }
}

/// A path from the site's folder.
fn below(path: &Path, root: &Path) -> Option<String> {
    let parts: Vec<_> =
        path.strip_prefix(root).ok()?.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Whether a folder is on another machine, whose changes no system tells of.
#[cfg(target_os = "linux")]
fn is_remote(root: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    file_system(&mounts, &root).is_some_and(|kind| {
        [
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "9p",
            "vboxsf",
            "fuse.sshfs",
            "fuse.vmhgfs-fuse",
            "virtiofs",
        ]
        .contains(&kind)
    })
}

/// Whether a folder is on another machine, whose changes no system tells of.
#[cfg(not(target_os = "linux"))]
fn is_remote(root: &Path) -> bool {
    use std::path::{Component, Prefix};
    // Windows writes the path of a drive that is a share out in full.
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    matches!(root.components().next(), Some(Component::Prefix(prefix))
        if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

/// The kind of file system that a path is on, from `/proc/self/mountinfo` (proc(5)).
#[cfg(target_os = "linux")]
fn file_system<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let mount = |line: &'a str| {
        let point = line.split(' ').nth(4)?.replace("\\040", " ");
        let kind = line.split_once(" - ")?.1.split(' ').next()?;
        path.starts_with(&point).then_some((point.len(), kind))
    };
    // Of two at one point, the later lies over the earlier.
    mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn the_file_system_is_that_of_the_nearest_mount() {
        let mounts = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n\
            2 1 0:40 / /mnt/van\\040phong rw,relatime shared:1 - cifs //server/share rw\n";
        let kind = |path: &str| file_system(mounts, Path::new(path));
        assert_eq!(kind("/home/lan/site"), Some("ext4"));
        assert_eq!(kind("/mnt/van phong/site"), Some("cifs"));
        assert_eq!(kind("/mnt/van phong khac"), Some("ext4"));
    }

    #[test]
    fn what_is_saved_is_told_and_what_is_read_is_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        std::fs::write(folder.path().join("content/vi.md"), "a").unwrap();
        let mut watch = Watch::new(folder.path());
        if !watch.is_told() {
            return;
        }
        std::fs::read(folder.path().join("content/vi.md")).unwrap();
        while watch.wait(Duration::from_millis(100)) != Hint::Nowhere {}
        std::fs::write(folder.path().join("content/vi.md"), "b").unwrap();
        let hint = watch.wait(Duration::from_secs(10));
        assert_eq!(hint, Hint::At(["content/vi.md".to_owned()].into()));
        std::fs::remove_dir_all(folder.path().join("content")).unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        std::fs::create_dir(folder.path().join("data")).unwrap();
        let mut seen = BTreeSet::new();
        while let Hint::At(paths) = watch.wait(Duration::from_millis(500)) {
            seen.extend(paths);
        }
        assert!(seen.contains("content") && seen.contains("data"), "{seen:?}");
        std::fs::write(folder.path().join("content/en.md"), "c").unwrap();
        let hint = watch.wait(Duration::from_secs(10));
        assert_eq!(hint, Hint::At(["content/en.md".to_owned()].into()));
    }
}
