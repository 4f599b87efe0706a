//! What was sent in a run that may be cut off: a line a file, written when the file is in its place, so that the
//! next run goes on where this one was.

use std::collections::BTreeMap;

/// The first line: what run the rest belongs to.
const FORMAT: &str = "haiyen-journal 1";

/// What is known to have been sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The BLAKE3 of each file that is in its place, by path.
    pub sent: BTreeMap<String, String>,
    /// The files that were being sent: what is there under their temporary names is ours to remove.
    pub begun: BTreeMap<String, String>,
}

/// The first line of a journal of a build for a place.
#[must_use]
pub fn head(destination: &str) -> String {
    format!("{FORMAT} {destination}\n")
}

/// The line of a file that is about to be sent under a temporary name.
#[must_use]
pub fn begun(path: &str, temporary: &str) -> String {
    format!("begun {} {path}\n", temporary)
}

/// The line of a file that is in its place.
#[must_use]
pub fn sent(path: &str, blake3: &str) -> String {
    format!("sent {blake3} {path}\n")
}

impl Journal {
    /// Reads a journal for a place. One for another place says nothing; a line that was cut off is none.
    #[must_use]
    pub fn parse(text: &str, destination: &str) -> Self {
        let mut journal = Self::default();
        let Some(lines) = text.strip_prefix(&head(destination)) else { return journal };
        for line in lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            let mut parts = line.splitn(3, ' ');
            let (Some(what), Some(value), Some(path)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let (path, value) = (path.to_owned(), value.to_owned());
            match what {
                "begun" => _ = journal.begun.insert(path, value),
                "sent" => {
                    journal.begun.remove(&path);
                    journal.sent.insert(path, value);
                }
                _ => {}
            }
        }
        journal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_cut_off_anywhere_tells_nothing_that_was_not_done() {
        let (head, first) = (head("sftp://a.example/web"), begun("a b.html", "a.part"));
        let text =
            format!("{head}{first}{}{}", sent("a b.html", "00ff"), begun("c.html", "c.part"));
        let whole = Journal::parse(&text, "sftp://a.example/web");
        assert_eq!(whole.sent, [("a b.html".to_owned(), "00ff".to_owned())].into());
        assert_eq!(whole.begun, [("c.html".to_owned(), "c.part".to_owned())].into());
        for end in 0..text.len() {
            let cut = Journal::parse(&text[..end], "sftp://a.example/web");
            assert!(cut.sent.is_empty() || cut.sent == whole.sent, "{end}");
            assert!(cut.sent.len() + cut.begun.len() <= 2);
            if end < head.len() + first.len() {
                assert_eq!(cut, Journal::default(), "{end}");
            }
        }
        assert_eq!(Journal::parse(&text, "ftp://a.example/web"), Journal::default());
    }
}
