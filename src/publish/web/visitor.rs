//! Who asks for a page, and what servers know them by.

/// Who asks for a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visitor {
    /// A reader who types the address.
    Browser,
    /// A reader who comes from a search engine: planted redirects often wait for those.
    FromSearch,
    /// A search engine's robot: planted links often show to those alone.
    Robot,
}

/// A browser that many readers have.
const BROWSER: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/154.0.0.0 Safari/537.36";

/// Google's robot: the one that planted code looks out for first.
const ROBOT: &str = "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; \
    +http://www.google.com/bot.html) Chrome/154.0.0.0 Safari/537.36";

impl Visitor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Browser, Self::FromSearch, Self::Robot];

    /// The headers of a request. Nothing compressed is asked for: what is compared is what was published.
    pub(super) fn headers(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let all: &[_] = &[("accept-encoding", "identity")];
        let reader: &[_] = &[
            ("user-agent", BROWSER),
            (
                "accept",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
            ),
            ("accept-language", "vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5"),
            ("upgrade-insecure-requests", "1"),
            ("sec-fetch-dest", "document"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-user", "?1"),
        ];
        let (who, more): (&[_], &[_]) = match self {
            Self::Browser => (reader, &[("sec-fetch-site", "none")]),
            Self::FromSearch => (
                reader,
                &[("sec-fetch-site", "cross-site"), ("referer", "https://www.google.com/")],
            ),
            Self::Robot => (
                &[("user-agent", ROBOT)],
                &[("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")],
            ),
        };
        all.iter().chain(who).chain(more).copied()
    }
}
