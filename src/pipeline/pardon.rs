//! What a build goes on in spite of: publishing leaves the pages out that have errors, and ships the rest.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic};

/// What a build goes on in spite of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pardon {
    /// The keys of pages that are left out, as if they were drafts.
    pub left_out: BTreeSet<String>,
    /// Files whose errors are seen to elsewhere.
    pub files: BTreeSet<String>,
    /// Errors that somebody answers for, everywhere or in one file.
    pub waived: BTreeSet<(Code, Option<String>)>,
}

impl Pardon {
    /// Whether a problem stops nothing.
    #[must_use]
    pub fn covers(&self, problem: &Diagnostic) -> bool {
        let file = problem.place.as_ref().map(|place| &place.file);
        file.is_some_and(|file| self.files.contains(file)) || self.waives(problem)
    }

    /// Whether somebody answers for a problem.
    #[must_use]
    pub fn waives(&self, problem: &Diagnostic) -> bool {
        let file = problem.place.as_ref().map(|place| place.file.clone());
        let waived = |file| self.waived.contains(&(problem.code, file));
        waived(None) || file.is_some_and(|file| waived(Some(file)))
    }
}
