//! What is in a folder, in the words of servers: MLSD of newer ones, LIST as Unix and as DOS show it.

use super::super::{Kind, Remote};

/// A way to ask a server what is in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Made for programs.
    Mlsd,
    /// Made for people, files whose name begins with a dot among them.
    ListAll,
    /// Made for people.
    List,
}

impl Way {
    /// The command.
    pub(super) fn command(self) -> &'static str {
        match self {
            Self::Mlsd => "MLSD",
            Self::ListAll => "LIST -a",
            Self::List => "LIST",
        }
    }

    /// The way to try if a server does not know this one.
    pub(super) fn lesser(self) -> Option<Self> {
        match self {
            Self::Mlsd => Some(Self::ListAll),
            Self::ListAll => Some(Self::List),
            Self::List => None,
        }
    }

    /// What is in a folder, if every line is understood.
    pub(super) fn read(self, listing: &str) -> Option<Vec<Remote>> {
        let lines = listing.lines().filter(|line| !line.trim().is_empty());
        let mut found = match self {
            Self::Mlsd => lines.map(mlsd).collect::<Option<Vec<_>>>()?,
            _ => lines.filter(|line| !is_total(line)).map(list).collect::<Option<Vec<_>>>()?,
        };
        // A server that took `-a` for a folder's name lists nothing, not even the folder itself.
        if self == Self::ListAll && !found.iter().any(|remote| remote.name == ".") {
            return None;
        }
        found.retain(|remote| !matches!(remote.name.as_str(), "." | ".."));
        Some(found)
    }
}

/// `type=file;size=4;modify=20261123163000; name`
fn mlsd(line: &str) -> Option<Remote> {
    let (facts, name) = line.split_once(' ')?;
    let fact = |wanted: &str| {
        let mut facts = facts.split(';').filter_map(|fact| fact.split_once('='));
        facts.find(|(key, _)| key.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    };
    let kind = fact("type")?.to_ascii_lowercase();
    match kind.as_str() {
        "file" => remote(name, Kind::File(fact("size")?.parse().ok()?)),
        "dir" => remote(name, Kind::Folder),
        "cdir" => remote(".", Kind::Folder),
        "pdir" => remote("..", Kind::Folder),
        _ => remote(name, Kind::Other),
    }
}

fn list(line: &str) -> Option<Remote> {
    unix(line).or_else(|| dos(line))
}

fn is_total(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next() == Some("total") && words.all(|word| word.parse::<u64>().is_ok())
}

/// `-rw-r--r--    1 owner    group          4 Nov 23 16:30 name`: owners may have spaces, so the size and the
/// date are looked for.
fn unix(line: &str) -> Option<Remote> {
    let words: Vec<(usize, &str)> = words(line).collect();
    let size_and_name = words.windows(4).skip(1).find_map(|window| {
        let [(_, size), (_, month), (_, day), (at, time)] = window else { return None };
        let (size, rest) = match (size.parse().ok(), is_time(day)) {
            _ if !is_date(month, day, time) => return None,
            // 2026-11-23 16:30 has one word less.
            (Some(size), true) => (size, line.get(at.checked_sub(1)?..)?),
            (Some(size), false) => (size, line.get(at + time.len()..)?),
            (None, _) => return None,
        };
        Some((size, rest.strip_prefix(' ')?))
    });
    let (size, name) = size_and_name?;
    match line.chars().next()? {
        '-' => remote(name, Kind::File(size)),
        'd' => remote(name, Kind::Folder),
        'l' => remote(name.split_once(" -> ").map_or(name, |(name, _)| name), Kind::Other),
        'b' | 'c' | 'p' | 's' => remote(name, Kind::Other),
        _ => None,
    }
}

/// `Nov 23 16:30`, `23 Nov 2026` in any language, or `2026-11-23 16:30` with whatever comes next.
fn is_date(first: &str, second: &str, third: &str) -> bool {
    let is_day = |word: &str| word.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let is_month = |word: &str| word.chars().any(char::is_alphabetic);
    let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
    let in_words = is_month(first) && is_day(second) || is_day(first) && is_month(second);
    let in_figures = first.len() == 10 && first.matches('-').count() == 2 && is_time(second);
    in_words && (is_time(third) || is_year(third)) || in_figures
}

fn is_time(word: &str) -> bool {
    word.contains(':') && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'))
}

/// `11-23-26  04:30PM       <DIR>          name`
fn dos(line: &str) -> Option<Remote> {
    let mut words = words(line);
    let (_, date) = words.next()?;
    let (_, time) = words.next()?;
    let (at, what) = words.next()?;
    if !date.starts_with(|c: char| c.is_ascii_digit()) || !time.contains(':') {
        return None;
    }
    let rest = line.get(at + what.len()..)?;
    match what.replace([',', '.'], "").parse() {
        Ok(size) => remote(rest.strip_prefix(' ')?, Kind::File(size)),
        Err(_) if what == "<DIR>" => remote(rest.trim_start(), Kind::Folder),
        Err(_) if what.starts_with('<') => remote(rest.trim_start(), Kind::Other),
        Err(_) => None,
    }
}

/// The words of a line and where they begin.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    line.split(' ').filter_map(move |word| {
        let start = end;
        end = start + word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

fn remote(name: &str, kind: Kind) -> Option<Remote> {
    (!name.is_empty() && !name.contains('/')).then(|| Remote { name: name.to_owned(), kind })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(way: Way, line: &str, name: &str, kind: Kind) {
        let expected = Remote { name: name.to_owned(), kind };
        assert_eq!(way.read(line), Some(vec![expected]), "{line}");
    }

    #[test]
    fn lines_of_mlsd() {
        check(
            Way::Mlsd,
            "type=file;size=4;modify=20261123163000; a  b; c",
            "a  b; c",
            Kind::File(4),
        );
        check(Way::Mlsd, "Size=4;Type=file;  lead\r\n", " lead", Kind::File(4));
        check(Way::Mlsd, "Type=dir;Perm=el; Tháp Bà", "Tháp Bà", Kind::Folder);
        check(Way::Mlsd, "type=OS.unix=slink:/etc; x", "x", Kind::Other);
        assert_eq!(Way::Mlsd.read("type=cdir; /a\r\ntype=pdir; /\r\n"), Some(vec![]));
        assert_eq!(Way::Mlsd.read("type=file; no size"), None);
    }

    #[test]
    fn lines_as_unix_shows_them() {
        let check = |line, name, kind| check(Way::List, line, name, kind);
        check(
            "-rw-r--r--    1 0        0               4 Nov 23 16:30 a.txt",
            "a.txt",
            Kind::File(4),
        );
        check(
            "total 12\n-rw-r--r--. 1 a b 4 Nov  3  2025  two  spaces",
            " two  spaces",
            Kind::File(4),
        );
        check("drwxr-xr-x+ 2 web Domain Users 4096 Nov 23 16:30 d", "d", Kind::Folder);
        check("-rw-r--r-- 1 a b 4 23 thg 2026 x", "x", Kind::File(4));
        check("-rw-r--r-- 1 a b 4 2026-11-23 16:30 x y", "x y", Kind::File(4));
        check("lrwxrwxrwx 1 a b 4 Nov 23 16:30 l -> /etc", "l", Kind::Other);
        check(
            "-rw-r--r-- 1 a b 9000000000 Nov 23 16:30 1 Nov 23 16:30 x",
            "1 Nov 23 16:30 x",
            Kind::File(9_000_000_000),
        );
        let listed = "drwxr-xr-x 2 a b 6 Nov 23 16:30 .\ndrwxr-xr-x 2 a b 6 Nov 23 16:30 ..\n";
        assert_eq!(Way::ListAll.read(listed), Some(vec![]));
        assert_eq!(Way::ListAll.read(""), None, "not even the folder itself");
        assert_eq!(Way::List.read("something else"), None);
    }

    #[test]
    fn lines_as_dos_shows_them() {
        let check = |line, name, kind| check(Way::List, line, name, kind);
        check("11-23-26  04:30PM       <DIR>          a b", "a b", Kind::Folder);
        check("11-23-2026  16:30            1,234 x y.txt", "x y.txt", Kind::File(1234));
        check("11-23-26  04:30PM                    0 empty", "empty", Kind::File(0));
        check("11-23-26  04:30PM       <JUNCTION>     j", "j", Kind::Other);
    }

    proptest! {
        #[test]
        fn names_survive(name in "[^/\\r\\n\u{85}\u{2028}\u{2029}]{0,20}[^/\\s\\pC]", size: u64) {
            prop_assume!(!matches!(name.as_str(), "." | "..") && !name.contains('\0'));
            let name = name.as_str();
            check(Way::Mlsd, &format!("type=file;size={size}; {name}"), name, Kind::File(size));
            let unix = format!("-rw-r--r-- 1 0 0 {size} Nov 23 16:30 {name}");
            check(Way::List, &unix, name, Kind::File(size));
            check(Way::List, &format!("11-23-26  04:30PM {size} {name}"), name, Kind::File(size));
        }

        #[test]
        fn nothing_upsets_it(text in "\\PC{0,80}") {
            for way in [Way::Mlsd, Way::ListAll, Way::List] {
                let _ = way.read(&text);
            }
        }
    }
}
