//! The parse memo: a file whose text has not changed is not parsed again.
//!
//! An entry is immutable and depends on its file's path and text and on the options of the parse. The
//! diagnostics of a parse are kept with it and told again on every hit: a problem doesn't go away because
//! its file rests.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Document, Options};
use crate::diag::Diagnostic;
use crate::source::Source;

/// Parsed files, in the order in which they were asked for last.
#[derive(Default)]
pub struct Memo {
    entries: Vec<(String, Option<Entry>)>,
    parsed: usize,
}

struct Entry {
    document: Arc<Document>,
    options: Options,
    /// Which version of the file was read, if those who read it count them.
    version: Option<u64>,
    /// What was found wrong with the file before it was parsed.
    unread: Vec<Diagnostic>,
    problems: Vec<Diagnostic>,
}

impl Memo {
    /// The documents of these files, in their order, and the problems of all of them. `read` reads a
    /// file; its text is forgotten as soon as it is parsed. One that is still of the `version` that was read
    /// last is not read again. Files that are no longer there are forgotten whole.
    pub fn documents(
        &mut self,
        files: &[(&str, Options)],
        version: impl Fn(&str) -> Option<u64> + Sync,
        read: impl Fn(&str) -> (Source, Vec<Diagnostic>) + Sync,
    ) -> (Vec<Arc<Document>>, Vec<Diagnostic>) {
        self.arrange(files);
        let renew = |((path, known), (_, options)): (&mut (String, Option<Entry>), &(&str, _))| {
            let version = version(path);
            let same = known.as_mut().filter(|known| known.options == *options);
            if same.is_some_and(|known| version.is_some() && known.version == version) {
                return 0;
            }
            let (source, unread) = read(path);
            // Not all of the file could be read: nothing can be said of what it lacks.
            let spoiled = unread.iter().any(Diagnostic::is_error);
            let same = known.as_mut().filter(|known| {
                known.options == *options
                    && known.spoiled() == spoiled
                    && known.document.source.hash() == source.hash()
            });
            if let Some(known) = same {
                (known.version, known.unread) = (version, unread);
                return 0;
            }
            let (mut document, problems) = Document::parse(&source, *options);
            document.front.unreadable |= spoiled;
            let document = Arc::new(document);
            *known = Some(Entry { document, options: *options, version, unread, problems });
            1
        };
        // A few at a time: no thread is left with all the long ones.
        let entries = self.entries.par_iter_mut().zip(files).with_max_len(8);
        self.parsed += entries.map(renew).sum::<usize>();
        let mut documents = Vec::with_capacity(files.len());
        let mut problems = Vec::new();
        for entry in self.entries.iter().filter_map(|(_, entry)| entry.as_ref()) {
            problems.extend(entry.unread.iter().chain(&entry.problems).cloned());
            documents.push(Arc::clone(&entry.document));
        }
        (documents, problems)
    }

    /// Brings what is known into the order of these files.
    fn arrange(&mut self, files: &[(&str, Options)]) {
        let known = self.entries.iter().map(|(path, _)| path.as_str());
        if known.eq(files.iter().map(|(path, _)| *path)) {
            return;
        }
        let mut known: BTreeMap<_, _> = std::mem::take(&mut self.entries).into_iter().collect();
        let mut entry = |path: &str| (path.to_owned(), known.remove(path).flatten());
        self.entries = files.iter().map(|(path, _)| entry(path)).collect();
    }

    /// How many files were parsed since the memo was made.
    #[must_use]
    pub fn parsed(&self) -> usize {
        self.parsed
    }
}

impl Entry {
    fn spoiled(&self) -> bool {
        self.unread.iter().any(Diagnostic::is_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Two files of these texts and this version: the problems, and how many files were parsed and read.
    fn read(
        memo: &mut Memo,
        english: &str,
        options: Options,
        version: Option<u64>,
    ) -> (Vec<Diagnostic>, usize, usize) {
        let count = AtomicUsize::new(0);
        let read = |path: &str| {
            count.fetch_add(1, Ordering::Relaxed);
            let vietnamese = "---\ntitel: A\n---\n";
            let text = if path == "content/vi.md" { vietnamese } else { english };
            (Source::new(path, text), vec![Code::NotUtf8.in_file(path)])
        };
        let files = [("content/vi.md", options), ("content/en.md", options)];
        let (_, problems) = memo.documents(&files, |_| version, read);
        (problems, memo.parsed(), count.into_inner())
    }

    #[test]
    fn an_unchanged_file_is_not_parsed_again_but_its_problems_are_told_again() {
        let mut memo = Memo::default();
        let mut check = |english, options| {
            let (problems, parsed, _) = read(&mut memo, english, options, None);
            (problems, parsed)
        };
        let plain = Options::default();
        let (first, parsed) = check("---\ntitle: B\n---\n", plain);
        assert_eq!((first.len(), parsed), (3, 2));
        assert_eq!(check("---\ntitle: B\n---\n", plain), (first, 2));
        assert_eq!(check("---\ntitle: C\n---\n", plain).1, 3);
        let joined = Options { joins_lines: true, ..plain };
        assert_eq!(check("---\ntitle: C\n---\n", joined).1, 5, "other options, other documents");
    }

    #[test]
    fn a_file_of_the_same_version_is_not_even_read() {
        let mut memo = Memo::default();
        let mut check = |english, version| {
            let (problems, parsed, read) = read(&mut memo, english, Options::default(), version);
            (problems.len(), parsed, read)
        };
        assert_eq!(check("a", Some(1)), (3, 2, 2));
        assert_eq!(check("b", Some(1)), (3, 2, 0));
        assert_eq!(check("b", Some(2)), (3, 3, 2));
        assert_eq!(check("b", None), (3, 3, 2));
    }
}
