//! The templates that the program asks a theme for.

/// A template that the program asks for by name.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Its name; `<kind>.html` stands for any kind of page.
    pub name: &'static str,
    /// What is made with it.
    pub makes: &'static str,
    /// What it is given beside `site`, `lang` and `today`. Whatever the template, a page with others below
    /// it comes with `pager`.
    pub given: &'static [&'static str],
    /// What happens in a theme without it.
    pub without: &'static str,
}

/// A page.
pub const PAGE: &str = "page.html";
/// A page with others below it.
pub const SECTION: &str = "section.html";
/// The pages of a tag.
pub const TERM: &str = "term.html";
/// All tags.
pub const TERMS: &str = "terms.html";
/// "Not found".
pub const NOT_FOUND: &str = "404.html";
/// The page to choose a language on.
pub const CHOOSER: &str = "chooser.html";

/// The templates that the program asks for.
pub const TEMPLATES: &[Known] = &[
    Known {
        name: PAGE,
        makes: "A page, unless its details name another (`template: wide` is `wide.html`).",
        given: &["page"],
        without: "No site can be made.",
    },
    Known {
        name: SECTION,
        makes: "A page with others below it, unless its details name another template.",
        given: &["page", "pager"],
        without: "`page.html` takes its place.",
    },
    Known {
        name: "<kind>.html",
        makes: "A page of a kind: `kind: place` is `place.html`. A template in the details goes before it.",
        given: &["page"],
        without: "`section.html` or `page.html` takes its place.",
    },
    Known {
        name: TERM,
        makes: "The pages of a tag, at `/tags/<tag>/`.",
        given: &["page", "pager", "term"],
        without: "There are no such pages, and `url` of a tag is nothing.",
    },
    Known {
        name: TERMS,
        makes: "All tags, at `/tags/`.",
        given: &["page"],
        without: "There is no such page, and `site.tags_url` is nothing.",
    },
    Known {
        name: NOT_FOUND,
        makes: "What a reader sees at an address that is none, in each language.",
        given: &[],
        without: "No site can be made.",
    },
    Known {
        name: CHOOSER,
        makes: "The page to choose a language on, at `/`, of a site where every language has a folder.",
        given: &[],
        without: "Such a site cannot be made.",
    },
];

/// Whether the program asks for a template by this name, without its ending, of its own accord.
#[must_use]
pub fn is_known(name: &str) -> bool {
    TEMPLATES.iter().any(|known| known.name.strip_suffix(".html") == Some(name))
}

/// Whether a page may ask for a template by this name, without its ending: components are no templates,
/// and what the program makes by itself is given other things than a page.
#[must_use]
pub fn is_for_pages(name: &str) -> bool {
    let own = [PAGE, SECTION].iter().any(|known| known.strip_suffix(".html") == Some(name));
    !name.starts_with("components/") && (own || !is_known(name))
}
