//! `theme.toml`: what a theme says of itself.

use crate::diag::Diagnostic;
use crate::source::{Source, Span};
use crate::tree::{Fields, parse_toml};

/// `theme.toml`; a theme may do without.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The theme that this one lies over, and where it is named.
    pub parent: Option<(String, Span)>,
    /// What people call it.
    pub title: Option<String>,
    /// What it is for.
    pub description: Option<String>,
}

impl Manifest {
    /// The name of the file in the theme's folder.
    pub const FILE: &'static str = "theme.toml";

    /// Reads the file. `None`, and a problem, if it cannot be understood: then nobody knows the parent.
    pub fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let node = match parse_toml(source, 0..source.text().len()) {
            Ok(node) => node,
            Err(problem) => {
                problems.push(problem);
                return None;
            }
        };
        let mut fields = Fields::new(source, node, problems);
        let mut text = |name| fields.string(name).map(|(text, _)| text);
        let (title, description) = (text("title"), text("description"));
        let parent = fields.string("parent");
        fields.finish();
        Some(Self { parent, title, description })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_names_its_parent_and_nothing_unknown() {
        let mut problems = Vec::new();
        let source =
            Source::new("themes/a/theme.toml", "title = 'Biển'\nparent = 'b'\nparnet = 'c'");
        let manifest = Manifest::read(&source, &mut problems).unwrap();
        assert_eq!(manifest.title.as_deref(), Some("Biển"));
        let (parent, span) = manifest.parent.unwrap();
        assert_eq!((parent.as_str(), source.slice(span)), ("b", "'b'"));
        let problems: Vec<_> = problems
            .iter()
            .map(|found| (found.code.as_str(), found.suggestion.as_deref()))
            .collect();
        assert_eq!(problems, [("unknown-field", Some("parent"))]);
    }
}
