//! Paths as browsers ask for them, and as a server finds their files.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The address of a path below the base path, from the root of the host, percent-encoded.
#[must_use]
pub fn url(base: &str, path: &str) -> String {
    let mut url = String::with_capacity(base.len() + path.len());
    url.push_str(base);
    url.extend(utf8_percent_encode(path, PATH));
    url
}

/// What may not stand in the path of a URL as it is (RFC 3986, section 3.3).
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b',')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The file that a path is served from.
pub(super) fn file(path: &str) -> String {
    let below = path.strip_prefix('/').unwrap_or(path);
    if below.is_empty() || below.ends_with('/') {
        format!("{below}index.html")
    } else {
        below.to_owned()
    }
}

/// `../b/` seen from `/a/x/` is `/a/b/`.
pub(super) fn join(base: &str, address: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                if parts.len() > 1 {
                    parts.pop();
                }
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
