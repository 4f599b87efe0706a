//! One type for everything a person can mend: what is wrong, where, and the way out.
//!
//! A [`Diagnostic`] carries no sentence: the words are in `src/messages/<language>/*.ftl`, one message a
//! [`Code`], so that the same problem reads right in Vietnamese, in English and in JSON.

mod code;
mod human;
mod json;
mod messages;
mod place;

pub use code::Code;
pub use human::{render as render_human, summary};
pub use json::render as render_json;
pub use messages::{Messages, UiLang};
pub use place::Place;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site cannot be made, or would say something wrong.
    Error,
    /// The site can be made, but somebody should look.
    Warning,
    /// Good to know.
    Information,
}

impl Severity {
    /// The name used in `site.toml`, in JSON and as a message's id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
        }
    }
}

/// A problem in the site, for a person who can mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How much it weighs: the code's own severity unless the site re-levelled it.
    pub severity: Severity,
    /// Where it is, if it is in a file.
    pub place: Option<Place>,
    /// What kind of problem.
    pub code: Code,
    /// The values of the message's variables.
    pub args: Vec<(Cow<'static, str>, String)>,
    /// "Did you mean …?"
    pub suggestion: Option<String>,
}

impl Diagnostic {
    /// Sets a variable of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }

    /// Adds what was probably meant.
    #[must_use]
    pub fn suggest(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// Whether the site must not be made.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// How many candidates are compared: of very many mistakes on a very large site, nobody waits for the best
/// guess at each.
pub const MOST_GUESSES: usize = 1_000;

/// The candidate nearest to what was written, if one is near enough to be what was meant.
#[must_use]
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let length = written.chars().count();
    let close = |candidate: &str| {
        let theirs = candidate.chars().count();
        let allowed = theirs.max(length) / 3;
        if theirs.abs_diff(length) > allowed.max(1) {
            return None;
        }
        let distance = strsim::osa_distance(&lower, &candidate.to_lowercase());
        (written != candidate && distance <= allowed.max(1)).then_some(distance)
    };
    candidates
        .into_iter()
        .take(MOST_GUESSES)
        .filter_map(|candidate| close(candidate).map(|distance| (distance, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}
