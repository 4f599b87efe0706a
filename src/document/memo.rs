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

/// Parsed files by path.
#[derive(Default)]
pub struct Memo {
    entries: BTreeMap<String, Entry>,
    parsed: usize,
}

#[derive(Clone)]
struct Entry {
    document: Arc<Document>,
    options: Options,
    /// Not all of the file could be read: nothing can be said of what it lacks.
    spoiled: bool,
    problems: Vec<Diagnostic>,
}

impl Memo {
    /// The documents of these files, in their order, and the problems of all of them. `read` reads a
    /// file; its text is forgotten as soon as it is parsed. Files that are no longer there are forgotten
    /// whole.
    pub fn documents(
        &mut self,
        files: &[(&str, Options)],
        read: impl Fn(&str) -> (Source, Vec<Diagnostic>) + Sync,
    ) -> (Vec<Arc<Document>>, Vec<Diagnostic>) {
        let known = std::mem::take(&mut self.entries);
        let parse = |(path, options): &(&str, Options)| {
            let (source, found) = read(path);
            let spoiled = found.iter().any(Diagnostic::is_error);
            let entry = known.get(*path);
            let entry = entry.filter(|entry| entry.options == *options && entry.spoiled == spoiled);
            match entry.filter(|entry| entry.document.source.hash() == source.hash()) {
                Some(entry) => (entry.clone(), found, 0),
                None => {
                    let (mut document, problems) = Document::parse(&source, *options);
                    document.front.unreadable |= spoiled;
                    let document = Arc::new(document);
                    (Entry { document, options: *options, spoiled, problems }, found, 1)
                }
            }
        };
        // A few at a time: no thread is left with all the long ones.
        let entries: Vec<_> = files.par_iter().with_max_len(8).map(parse).collect();
        let mut documents = Vec::with_capacity(entries.len());
        let mut problems = Vec::new();
        for (entry, found, parsed) in entries {
            self.parsed += parsed;
            problems.extend(found);
            problems.extend(entry.problems.iter().cloned());
            documents.push(Arc::clone(&entry.document));
            self.entries.insert(entry.document.source.path().to_owned(), entry);
        }
        (documents, problems)
    }

    /// How many files were parsed since the memo was made.
    #[must_use]
    pub fn parsed(&self) -> usize {
        self.parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unchanged_file_is_not_parsed_again_but_its_problems_are_told_again() {
        let mut memo = Memo::default();
        let mut documents = |english: &'static str, options| {
            let read = |path: &str| {
                let vietnamese = "---\ntitel: A\n---\n";
                let text = if path == "content/vi.md" { vietnamese } else { english };
                (Source::new(path, text), Vec::new())
            };
            let (_, problems) =
                memo.documents(&[("content/vi.md", options), ("content/en.md", options)], read);
            (problems, memo.parsed())
        };
        let (first, parsed) = documents("---\ntitle: B\n---\n", Options::default());
        assert_eq!((first.len(), parsed), (1, 2));
        let again = documents("---\ntitle: B\n---\n", Options::default());
        assert_eq!(again, (first, 2));
        assert_eq!(documents("---\ntitle: C\n---\n", Options::default()).1, 3);
        let joined = Options { joins_lines: true, ..Options::default() };
        assert_eq!(
            documents("---\ntitle: C\n---\n", joined).1,
            5,
            "other options, other documents"
        );
    }
}
