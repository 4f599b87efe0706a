//! Names of websites as people write them in texts.

/// The ends of the names of websites, but for those of countries.
const DOMAINS: &[&str] =
    &["asia", "biz", "com", "edu", "gov", "info", "int", "net", "org", "travel"];

/// Whether a word is probably the name of a website: `khanhhoa.gov.vn`, not `vi.md` or `gia.pdf`.
#[must_use]
pub fn is_host(word: &str) -> bool {
    let plain = |part: &str| {
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !part.is_empty() && part.bytes().all(letter)
    };
    let Some((_, end)) = word.rsplit_once('.') else {
        return false;
    };
    let country = end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_lowercase());
    let known = country && end != "md" || DOMAINS.contains(&end);
    known && word.split('.').all(plain)
}
