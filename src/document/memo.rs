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
    problems: Vec<Diagnostic>,
}

impl Memo {
    /// The documents of these files, in their order, and the problems of all of them. Files that are
    /// no longer there are forgotten.
    pub fn documents(
        &mut self,
        sources: &[(Source, Options)],
    ) -> (Vec<Arc<Document>>, Vec<Diagnostic>) {
        let known = std::mem::take(&mut self.entries);
        let parse = |(source, options): &(Source, Options)| {
            let entry = known.get(source.path()).filter(|entry| entry.options == *options);
            match entry.filter(|entry| entry.document.source.hash() == source.hash()) {
                Some(entry) => (entry.clone(), 0),
                None => {
                    let (document, problems) = Document::parse(source, *options);
                    let document = Arc::new(document);
                    (Entry { document, options: *options, problems }, 1)
                }
            }
        };
        let entries: Vec<(Entry, usize)> = sources.par_iter().map(parse).collect();
        self.parsed += entries.iter().map(|(_, parsed)| parsed).sum::<usize>();
        let mut documents = Vec::with_capacity(entries.len());
        let mut problems = Vec::new();
        for (entry, _) in entries {
            documents.push(Arc::clone(&entry.document));
            problems.extend(entry.problems.iter().cloned());
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
        let plain = |path, text| (Source::new(path, text), Options::default());
        let wrong = plain("content/vi.md", "---\ntitel: A\n---\n");
        let right = plain("content/en.md", "---\ntitle: B\n---\n");
        let (_, first) = memo.documents(&[wrong.clone(), right.clone()]);
        let (_, again) = memo.documents(&[wrong.clone(), right.clone()]);
        assert_eq!(memo.parsed(), 2);
        assert_eq!(first, again);
        assert_eq!(again.len(), 1);
        memo.documents(&[wrong.clone(), plain("content/en.md", "---\ntitle: C\n---\n")]);
        assert_eq!(memo.parsed(), 3);
        let joined = Options { joins_lines: true, ..Options::default() };
        memo.documents(&[(wrong.0, joined)]);
        assert_eq!(memo.parsed(), 4, "other options make another document");
    }
}
