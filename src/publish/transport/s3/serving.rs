//! How objects are served: the bucket is the web server, and says of a file what was said when it was sent.

use crate::render::media_type;

/// For files whose address changes when their content does.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For all else: a page that is taken down is gone after a minute.
const SHORT: &str = "public, max-age=60, must-revalidate";

/// The headers that go with a file of the site.
pub(super) fn headers(path: &str) -> [(&'static str, &'static str); 2] {
    let keep = if is_hashed(path) { FOR_EVER } else { SHORT };
    [("cache-control", keep), ("content-type", media_type(path))]
}

/// Whether a file is one of the theme's, `assets/name.<hash>.css`. A hash of digits alone is taken for a day
/// that somebody wrote: such a file is asked for once too often rather than never again.
fn is_hashed(path: &str) -> bool {
    let is_hash = |part: &str| {
        let letters = part.bytes().filter(|byte| (b'a'..=b'f').contains(byte)).count();
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        letters > 0 && letters + digits == 8 && part.len() == 8
    };
    let name = path.strip_prefix("assets/").map(|rest| rest.rsplit('/').next().unwrap_or(rest));
    name.is_some_and(|name| name.split('.').skip(1).any(is_hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, keep: &str, media_type: &str) {
        assert_eq!(
            headers(path),
            [("cache-control", keep), ("content-type", media_type)],
            "{path}"
        );
    }

    #[test]
    fn what_changes_is_asked_for_again() {
        check("assets/site.ac5a2dfb.css", FOR_EVER, "text/css; charset=utf-8");
        check("assets/icons/bird.0123abcd.svg", FOR_EVER, "image/svg+xml; charset=utf-8");
        check("assets/LICENSE.ac5a2dfb", FOR_EVER, "application/octet-stream");
        check("assets/site.css", SHORT, "text/css; charset=utf-8");
        check("assets/deadbeef.css", SHORT, "text/css; charset=utf-8");
        check("assets/plan.20261123.pdf", SHORT, "application/pdf");
        check("assets/a.ac5a2dfb/plan.pdf", SHORT, "application/pdf");
        check("bird.ac5a2dfb.svg", SHORT, "image/svg+xml; charset=utf-8");
        check("ko/index.html", SHORT, "text/html; charset=utf-8");
        check("index.html", SHORT, "text/html; charset=utf-8");
    }
}
