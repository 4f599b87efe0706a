//! What is asked of the overview: the query of its address.

use super::advice::OVERVIEW;

/// What is asked of the overview.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Problems of this page only.
    pub page: String,
    /// Problems of this language only.
    pub language: String,
    /// Problems of this kind only.
    pub kind: String,
    /// Pages whose title or address holds this.
    pub query: String,
    /// Which part of the list of pages, from 1.
    pub part: usize,
}

impl Wanted {
    /// Reads a query (WHATWG URL, application/x-www-form-urlencoded).
    #[must_use]
    pub fn read(query: &str) -> Self {
        let mut wanted = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "page" => wanted.page = value.into_owned(),
                "language" => wanted.language = value.into_owned(),
                "kind" => wanted.kind = value.into_owned(),
                "q" => wanted.query = value.into_owned(),
                "part" => wanted.part = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        wanted
    }

    /// The address of another part of the list of pages, all else as it is.
    #[must_use]
    pub fn url(&self, part: usize) -> String {
        let fields = [
            ("page", self.page.clone()),
            ("language", self.language.clone()),
            ("kind", self.kind.clone()),
            ("q", self.query.clone()),
            ("part", part.to_string()),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(fields.iter().filter(|(_, value)| !value.is_empty()));
        format!("{OVERVIEW}?{}", query.finish())
    }
}
