//! Ids made of words.

use icu::normalizer::DecomposingNormalizer;

/// A heading's text as an id: lower case, marks off Latin letters (`Lễ hội` becomes `le-hoi`), words
/// joined by `-`. Letters of other scripts stay: HTML allows them in an id (HTML Standard, 3.2.6).
#[must_use]
pub fn slugify(text: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfd();
    let mut slug = String::new();
    let mut gap = false;
    for word_char in text.chars().flat_map(char::to_lowercase) {
        if !word_char.is_alphanumeric() {
            gap = !slug.is_empty();
            continue;
        }
        if gap {
            slug.push('-');
            gap = false;
        }
        match word_char {
            'đ' => slug.push('d'),
            latin if latin < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&latin) => {
                let base = decomposed.normalize(latin.encode_utf8(&mut [0; 4])).chars().next();
                slug.push(base.unwrap_or(latin));
            }
            other => slug.push(other),
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_in_several_scripts() {
        assert_eq!(slugify("Lễ hội Tháp Bà: 20–23 tháng Ba"), "le-hoi-thap-ba-20-23-thang-ba");
        assert_eq!(slugify("Đầu tư"), "dau-tu");
        assert_eq!(slugify("축제와 의식"), "축제와-의식");
        assert_eq!(slugify("Ёлка"), "ёлка");
        assert_eq!(slugify("!?"), "");
    }
}
