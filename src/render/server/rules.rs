//! What every server is told, whichever it is.

use percent_encoding::percent_decode_str;

use crate::render::media::MEDIA_TYPES;
use crate::site::{Route, Site};

/// The first lines of each file: administrators read it before anything else.
pub(super) const ABOUT: [&str; 2] = [
    "haiyen wrote this file, and writes it anew with every build. Your own in static/ takes its place.",
    "haiyen đã viết tệp này, và viết lại mỗi lần dựng trang. Tệp cùng tên trong static/ được dùng thay nó.",
];

/// Headers that go with every answer.
///
/// - Whatever a page shows comes from the site itself: nobody learns who reads it. Scripts are named apart, in
///   [`POLICY`] and [`POLICY_SCRIPTS`].
/// - `object-src` is not closed: browsers show a PDF by it.
const HEADERS: &[(&str, &str)] = &[
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
];

/// What pages may do on a site without a script: the data for search engines is none.
const POLICY: &str = "default-src 'self'; script-src 'none'; img-src 'self' data:; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'self'";

/// What pages may do on a site that has scripts of its own.
const POLICY_SCRIPTS: &str = "default-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'self'";

/// Half a year. Long enough to be worth something; not for the host's other names, nor in the browsers' own
/// lists, from which nobody gets out when a certificate is lost: that is not for one site to decide.
const HTTPS_ONLY: (&str, &str) = ("Strict-Transport-Security", "max-age=15768000");

/// Pages, lists and all else: kept, but asked for each time whether it is still right.
pub(super) const ASK: &str = "no-cache";
/// Pictures and documents: a day.
pub(super) const DAY: &str = "public, max-age=86400";
/// Files of the theme, whose address is another one when they are.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Paths below the root of the site, as regular expressions that match from its beginning on (PCRE).
/// Hidden files, but those that are meant to be found (RFC 8615).
pub(super) const HIDDEN: &str = r"(?:.*/)?\.(?!well-known/)";
/// Files of the theme. A hash of digits alone is taken for a day that somebody wrote.
pub(super) const HASHED: &str = r"assets/(?:.*/)?[^/]*\.(?=[0-9]*[a-f])[0-9a-f]{8}(?:\.[^/]*)?$";

/// The program's own files and folders, and what is no reader's business, at the root of the site.
pub(super) const OURS: &[&str] = &[
    "haiyen-lock.json",
    "haiyen-manifest.json",
    "haiyen-nginx.conf",
    "haiyen-published",
    "haiyen-published.json",
    "web.config",
];

/// What a site asks of its server.
pub(super) struct Rules {
    /// The path of the site's root, from that of the host, with a `/` at both ends.
    pub(super) root: String,
    /// Headers that go with every answer.
    pub(super) headers: Vec<(&'static str, &'static str)>,
    /// What readers see where nothing is.
    pub(super) not_found: Vec<NotFound>,
    /// Addresses that lead to others.
    pub(super) redirects: Vec<Redirect>,
    /// Whether the files below `assets/` are all the theme's.
    pub(super) own_assets: bool,
    /// Whether there are compressed files beside texts.
    pub(super) compress: bool,
}

/// The page that says that there is none.
pub(super) struct NotFound {
    /// The folder that it is for, below the root: empty, or with a `/` at its end.
    pub(super) folder: String,
    /// Its address, percent-encoded.
    pub(super) url: String,
}

/// An address that leads to another.
pub(super) struct Redirect {
    /// The path below the root, not percent-encoded.
    pub(super) from: String,
    /// The address, percent-encoded.
    pub(super) to: String,
}

impl Rules {
    pub(super) fn new(site: &Site) -> Self {
        let routes = &site.routes;
        let root = decoded(&routes.url_of_file(""));
        let below = |url: &str| decoded(url).strip_prefix(&root).map(str::to_owned);
        let not_found = |route: &Route| {
            let url = routes.url(route)?.to_owned();
            let folder = below(&url)?.strip_suffix("404.html")?.to_owned();
            Some(NotFound { folder, url })
        };
        let redirect = |route: &Route| {
            let Route::Redirect(path) = route else { return None };
            let to = routes.url(routes.redirect(path)?)?;
            // A `$` stands for itself in an address, and for something else with every server.
            let to = to.replace('$', "%24");
            Some(Redirect { from: below(routes.url(route)?)?, to })
        };
        let of = |wanted: fn(&Route) -> bool| routes.all().filter(move |route| wanted(route));
        let files = of(|route| matches!(route, Route::Static(_) | Route::Attachment { .. }));
        let files: Vec<String> = files.filter_map(|route| routes.file(route)).collect();
        let assets = of(|route| matches!(route, Route::Asset(_)));
        let mut scripts =
            assets.filter_map(|route| routes.file(route)).chain(files.iter().cloned());
        let is_script = |file: String| file.ends_with(".js") || file.ends_with(".mjs");
        let policy = if scripts.any(is_script) { POLICY_SCRIPTS } else { POLICY };
        let mut headers = vec![("Content-Security-Policy", policy)];
        headers.extend(HEADERS);
        headers.extend(site.config.origin.starts_with("https://").then_some(HTTPS_ONLY));
        Self {
            not_found: of(|route| matches!(route, Route::NotFound { .. }))
                .filter_map(not_found)
                .collect(),
            redirects: of(|route| matches!(route, Route::Redirect(_)))
                .filter_map(redirect)
                .collect(),
            own_assets: !files.iter().any(|file| file.starts_with("assets/")),
            compress: site.config.compress,
            headers,
            root,
        }
    }

    /// The page for all folders that have none of their own.
    pub(super) fn not_found_at_root(&self) -> Option<&NotFound> {
        self.not_found.iter().find(|page| page.folder.is_empty())
    }

    /// Those for folders of their own.
    pub(super) fn not_found_in_folders(&self) -> impl Iterator<Item = &NotFound> {
        self.not_found.iter().filter(|page| !page.folder.is_empty())
    }
}

/// The program's own files, as a regular expression like [`HIDDEN`].
pub(super) fn ours() -> String {
    let names: Vec<String> = OURS.iter().map(|name| literal(name)).collect();
    format!(r"(?:(?:{})(?:/.*)?|(?:.*/)?haiyen-[^/]*\.part)$", names.join("|"))
}

/// The endings of texts, between bars.
pub(super) fn texts() -> String {
    endings(|kind| kind.ends_with("charset=utf-8"))
}

/// The endings of pictures and documents, between bars.
pub(super) fn kept() -> String {
    endings(|kind| kind.starts_with("image/") || !kind.ends_with("charset=utf-8"))
}

fn endings(wanted: impl Fn(&str) -> bool) -> String {
    let wanted = MEDIA_TYPES.iter().filter(|(_, kind)| wanted(kind));
    wanted.map(|(ending, _)| *ending).collect::<Vec<_>>().join("|")
}

/// A regular expression that matches this text and nothing else (PCRE).
pub(super) fn literal(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() && !"/-_,~!\"'%&:;<=>@`".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// An address as servers compare it.
pub(super) fn decoded(url: &str) -> String {
    percent_decode_str(url).decode_utf8_lossy().into_owned()
}
