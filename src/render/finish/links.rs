//! What a finished page refers to, and what others can refer to in it.

use std::borrow::Cow;

use super::super::css;

/// What a finished file refers to and offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The addresses that it refers to, as written: `href`, `src`, `srcset`, CSS `url()`, `og:image`. Places
    /// on the page itself are among them only where they are missing.
    pub references: Vec<String>,
    /// The ids of its elements: where `#…` can lead.
    pub ids: Vec<String>,
    /// Its versions in other languages: `hreflang` and address.
    pub alternates: Vec<(String, String)>,
    /// The address that search engines are to know it by.
    pub canonical: Option<String>,
    /// The addresses of pictures without an `alt` attribute.
    pub undescribed: Vec<String>,
}

impl Links {
    /// Reads a tag off.
    pub(super) fn tag(&mut self, element: &str, attributes: &[(&str, &str)]) {
        for (name, value) in attributes {
            match name.len() {
                2 if name.eq_ignore_ascii_case("id") && !value.is_empty() => {
                    self.ids.push(unescape(value));
                }
                4 if name.eq_ignore_ascii_case("href") => self.href(element, value, attributes),
                3 if name.eq_ignore_ascii_case("src") => self.refer(value),
                6 if name.eq_ignore_ascii_case("poster") => self.refer(value),
                6 if name.eq_ignore_ascii_case("srcset") => self.candidates(value),
                4 if name.eq_ignore_ascii_case("data")
                    && element.eq_ignore_ascii_case("object") =>
                {
                    self.refer(value);
                }
                5 if name.eq_ignore_ascii_case("style") => self.style(&unescape(value)),
                7 if name.eq_ignore_ascii_case("content") => self.meta(value, attributes),
                10 if name.eq_ignore_ascii_case("xlink:href") => self.refer(value),
                11 if name.eq_ignore_ascii_case("imagesrcset") => self.candidates(value),
                _ => {}
            }
        }
        if element.eq_ignore_ascii_case("img") && get(attributes, "alt").is_none() {
            self.undescribed.push(unescape(get(attributes, "src").unwrap_or_default()));
        }
    }

    fn href(&mut self, element: &str, value: &str, attributes: &[(&str, &str)]) {
        let rel = || get(attributes, "rel").unwrap_or_default();
        if element.eq_ignore_ascii_case("link") {
            let has =
                |word| rel().split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case(word));
            if has("canonical") {
                self.canonical = Some(unescape(value));
            } else if let (true, Some(tag)) = (has("alternate"), get(attributes, "hreflang")) {
                self.alternates.push((unescape(tag), unescape(value)));
            }
        }
        self.refer(value);
    }

    /// The address in a `meta` element that names a picture.
    fn meta(&mut self, value: &str, attributes: &[(&str, &str)]) {
        let names = ["og:image", "og:image:url", "og:image:secure_url", "twitter:image"];
        let property = get(attributes, "property").or_else(|| get(attributes, "name"));
        if property.is_some_and(|property| names.contains(&property)) {
            self.refer(value);
        }
    }

    fn refer(&mut self, value: &str) {
        // A page that is not online is told of by its mark.
        if !value.starts_with(super::WITHHELD) {
            self.references.push(unescape(value.trim()));
        }
    }

    /// The addresses of a `srcset` (HTML Standard, 4.8.4.2.1): each runs to white space, so it may hold
    /// commas, and what describes it runs to the next comma.
    fn candidates(&mut self, srcset: &str) {
        let mut rest = srcset;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
            let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
            let (address, described) = rest.split_at(end);
            let plain = address.trim_end_matches(',');
            if plain.is_empty() {
                return;
            }
            rest = if plain.len() < address.len() {
                described
            } else {
                described.split_once(',').map_or("", |(_, rest)| rest)
            };
            self.references.push(unescape(plain));
        }
    }

    /// The addresses in CSS.
    pub(super) fn style(&mut self, css: &str) {
        let addresses = css::addresses(css).map(|address| css::unescaped(&css[address.text]));
        let told = addresses.filter(|address| !address.is_empty() && !address.starts_with('#'));
        self.references.extend(told.map(Cow::into_owned));
    }

    /// A page that is read to its end: places on it that are there need no more looking up.
    pub(super) fn settle(&mut self) {
        self.ids.sort_unstable();
        let ids = &self.ids;
        self.references.retain(|address| match address.strip_prefix('#') {
            Some("" | "top") => false,
            Some(id) => !offers(ids, id),
            None => true,
        });
    }
}

/// Whether a `#…` leads to one of these ids, which are sorted.
fn offers(ids: &[String], fragment: &str) -> bool {
    let known = |id: &str| ids.binary_search_by(|own| own.as_str().cmp(id)).is_ok();
    known(fragment)
        || percent_encoding::percent_decode_str(fragment).decode_utf8().is_ok_and(|id| known(&id))
}

fn get<'a>(attributes: &[(&'a str, &'a str)], name: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| *value)
}

pub(super) fn unescape(value: &str) -> String {
    const ENTITIES: &[(&str, &str)] = &[
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#47;", "/"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    if !value.contains('&') {
        return value.to_owned();
    }
    ENTITIES.iter().fold(value.to_owned(), |value, (entity, char)| value.replace(entity, char))
}
