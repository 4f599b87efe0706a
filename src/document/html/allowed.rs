//! The HTML that an author may use: what describes a text. Nothing that runs, styles, submits or embeds.

/// What every element may have.
const EVERYWHERE: &[&str] = &["class", "id", "lang", "dir", "title", "translate", "role"];

/// The elements, each with the attributes of its own.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "target", "download", "type"]),
    ("abbr", &[]),
    ("address", &[]),
    ("article", &[]),
    ("aside", &[]),
    ("audio", &["src", "controls", "loop", "muted", "preload"]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &[]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &[]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("data", &["value"]),
    ("dd", &[]),
    ("del", &["datetime"]),
    ("details", &["open", "name"]),
    ("dfn", &[]),
    ("div", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("header", &[]),
    ("hgroup", &[]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "alt", "width", "height", "loading", "decoding"]),
    ("ins", &["datetime"]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("nav", &[]),
    ("ol", &["start", "reversed", "type"]),
    ("p", &[]),
    ("pre", &[]),
    ("q", &[]),
    ("rp", &[]),
    ("rt", &[]),
    ("ruby", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("section", &[]),
    ("small", &[]),
    ("source", &["src", "type"]),
    ("span", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["colspan", "rowspan", "headers"]),
    ("tfoot", &[]),
    ("th", &["colspan", "rowspan", "headers", "scope", "abbr"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("tr", &[]),
    ("track", &["src", "kind", "srclang", "label", "default"]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
    (
        "video",
        &[
            "src",
            "poster",
            "controls",
            "loop",
            "muted",
            "playsinline",
            "preload",
            "width",
            "height",
        ],
    ),
    ("wbr", &[]),
];

/// Elements whose content is no text: without their tags it would be rubbish on the page.
pub(super) const WITH_CONTENT: &[&str] =
    &["script", "style", "iframe", "object", "noscript", "template", "svg", "math", "textarea"];

/// Elements that group others, which may begin in one paragraph of Markdown and end in another.
const GROUPING: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "details",
    "div",
    "dl",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "nav",
    "ol",
    "section",
    "summary",
    "table",
    "ul",
];

/// Elements that have no content and no end.
const EMPTY: &[&str] = &["br", "col", "hr", "img", "source", "track", "wbr"];

/// Elements whose end may be left out: the next of their kind ends them.
const SELF_ENDING: &[&str] =
    &["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "rt", "rp", "colgroup"];

/// The names of all elements with the attributes of their own.
pub(super) fn elements<'a>() -> impl Iterator<Item = (&'a str, &'a [&'a str])> {
    ELEMENTS.iter().copied()
}

/// Attributes that every element may have; those beginning with `aria-` are too.
pub(super) fn everywhere<'a>() -> impl Iterator<Item = &'a str> {
    EVERYWHERE.iter().copied()
}

/// Whether an element may be used.
pub(in crate::document) fn is_element(name: &str) -> bool {
    ELEMENTS.iter().any(|(known, _)| *known == name)
}

/// Whether an element may have an attribute.
pub(in crate::document) fn is_attribute(element: &str, name: &str) -> bool {
    let own = || ELEMENTS.iter().any(|(known, own)| *known == element && own.contains(&name));
    EVERYWHERE.contains(&name) || name.starts_with("aria-") || own()
}

/// Whether an attribute holds an address.
pub(in crate::document) fn is_address(name: &str) -> bool {
    matches!(name, "href" | "src" | "poster")
}

/// Whether all of an element goes, if it goes.
pub(in crate::document) fn goes_with_content(name: &str) -> bool {
    WITH_CONTENT.contains(&name)
}

/// Whether an element ends with the paragraph that it begins in, at the latest.
pub(in crate::document) fn is_inline(name: &str) -> bool {
    !GROUPING.contains(&name)
}

/// Whether an element must be closed by its author.
pub(in crate::document) fn must_close(name: &str) -> bool {
    !EMPTY.contains(&name) && !SELF_ENDING.contains(&name)
}
