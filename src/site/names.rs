//! Names of files and folders as disks and servers see them.

use crate::source::composed;

/// A name as servers and disks may compare it: whatever its case, however its marks are composed.
pub fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    composed(&name.to_lowercase())
}

/// The folders that a path is in, the nearest first.
pub fn folders_above(file: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(file.rsplit_once('/').map(|(above, _)| above), |path| {
        path.rsplit_once('/').map(|(above, _)| above)
    })
}

/// Whether a name can be a file on Windows too, where most sites are written and some are served
/// (Microsoft, "Naming Files, Paths, and Namespaces").
pub(super) fn is_portable(name: &str) -> bool {
    const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let numbered =
        device.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    // A name that is no text at all is listed with the last of these.
    let forbidden = |c: char| c.is_control() || "\\:*?\"<>|\u{fffd}".contains(c);
    !name.contains(forbidden)
        && !name.ends_with([' ', '.'])
        && !RESERVED.contains(&stem.as_str())
        && !numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_disk_takes_for_one_fold_to_one() {
        assert_eq!(fold("Đa\u{309}o/A.JPG"), fold("đảo/a.jpg"));
        assert_ne!(fold("dao"), fold("đảo"));
    }

    #[test]
    fn names_that_windows_cannot_hold() {
        for name in ["vịnh nha trang.jpg", "a.b", "console", "com", "com10", "-", "404.html"] {
            assert!(is_portable(name), "{name}");
        }
        for name in ["con", "NUL.txt", "com1.jpg", "12:30.jpg", "a?", "cuối.", "cuối ", "a\\b"]
        {
            assert!(!is_portable(name), "{name}");
        }
    }

    #[test]
    fn folders_above_a_file_come_nearest_first() {
        assert_eq!(folders_above("a/b/c.html").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(folders_above("c.html").count(), 0);
    }
}
