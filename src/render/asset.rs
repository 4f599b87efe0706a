//! A file of the theme. In a stylesheet, `url()` of another such file becomes its address.

use super::{Body, Links, Rendered, Snapshot, media_type};
use crate::diag::{Code, Diagnostic, nearest};
use crate::site::Route;
use crate::source::Source;

pub(super) fn render(snapshot: &Snapshot, name: &str) -> Rendered {
    let mut rendered = Rendered {
        media_type: media_type(name),
        body: Body::Bytes(Vec::new()),
        links: Links::default(),
        problems: Vec::new(),
    };
    let Some(asset) = snapshot.theme.assets.get(name) else {
        return rendered;
    };
    let text = std::str::from_utf8(&asset.bytes).ok().filter(|_| name.ends_with(".css"));
    let Some(css) = text else {
        rendered.body = Body::Bytes(asset.bytes.to_vec());
        return rendered;
    };
    let source = Source::new(&asset.path, css);
    let css = rewrite(source.text(), |at, address| {
        let route = Route::Asset(beside(name, address));
        let Some(url) = snapshot.site.routes.url(&route) else {
            rendered.problems.push(broken(snapshot, &source, at, address));
            return address.to_owned();
        };
        rendered.links.references.push(url.to_owned());
        url.to_owned()
    });
    rendered.body = Body::Bytes(css.into_bytes());
    rendered
}

fn broken(snapshot: &Snapshot, source: &Source, at: usize, address: &str) -> Diagnostic {
    let names = snapshot.theme.assets.keys().map(String::as_str);
    Code::BrokenReference
        .at(source, at..at + address.len())
        .with("target", address)
        .suggest(nearest(address, names))
}

/// Passes every `url()` and `@import` that names a file beside the stylesheet, and where it stands, to
/// `replace`.
pub(super) fn rewrite(css: &str, mut replace: impl FnMut(usize, &str) -> String) -> String {
    let mut written = String::with_capacity(css.len());
    let mut at = 0;
    while let Some((start, end)) = next_address(css, at) {
        written.push_str(&css[at..start]);
        let quoted = &css[start..end];
        let address = quoted.trim().trim_matches(['"', '\'']);
        let elsewhere = address.is_empty()
            || address.starts_with(['#', '/'])
            || address.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
        if elsewhere {
            written.push_str(quoted);
        } else {
            let place = start + quoted.find(address).unwrap_or(0);
            written.push_str(&format!("\"{}\"", replace(place, address)));
        }
        at = end;
    }
    written + &css[at..]
}

/// The addresses in CSS, those from the root of the host among them.
pub(super) fn addresses(css: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    let addresses = std::iter::from_fn(move || {
        let (start, end) = next_address(css, at)?;
        at = end;
        Some(css[start..end].trim().trim_matches(['"', '\'']))
    });
    addresses.filter(|address| !address.is_empty() && !address.starts_with(['#']))
}

/// Where the next address in CSS stands, with its quotation marks if it has any: inside `url(…)`, or the
/// string after `@import`.
fn next_address(css: &str, from: usize) -> Option<(usize, usize)> {
    const URL: &str = "url(";
    const IMPORT: &str = "@import";
    let mut at = from;
    loop {
        let rest = &css[at..];
        let (url, import) = (rest.find(URL), rest.find(IMPORT));
        if let Some(import) = import.filter(|import| url.is_none_or(|url| import < &url)) {
            at += import + IMPORT.len();
            let space = css[at..].len() - css[at..].trim_start().len();
            let string = &css[at + space..];
            let Some(quote) = string.chars().next().filter(|c| ['"', '\''].contains(c)) else {
                continue;
            };
            let close = string[1..].find(quote).map_or(string.len(), |close| close + 2);
            return Some((at + space, at + space + close));
        }
        let start = at + url? + URL.len();
        let end = css[start..].find(')').map_or(css.len(), |close| start + close);
        return Some((start, end));
    }
}

/// The asset that `address` names when it is written in the asset `name`.
fn beside(name: &str, address: &str) -> String {
    let mut parts: Vec<&str> = name.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_stylesheet_imports_is_an_address() {
        let css = "@import \"a.css\" screen;@import url(b.css);@import'c.css';@import x;d{e:url(f)}@import \"g";
        assert_eq!(
            rewrite(css, |at, address| {
                assert_eq!(&css[at..at + address.len()], address);
                address.to_uppercase()
            }),
            "@import \"A.CSS\" screen;@import url(\"B.CSS\");@import\"C.CSS\";@import x;d{e:url(\"F\")}@import \"G\""
        );
    }

    #[test]
    fn only_files_beside_the_stylesheet_are_rewritten() {
        let css =
            "a{b:url(x.svg)}c{d:url( '../y.svg' )}e{f:url(data:image/png;base64,A)}g{h:url(#i)}";
        let seen = rewrite(css, |at, address| {
            assert_eq!(&css[at..at + address.len()], address);
            beside("css/site.css", address)
        });
        assert_eq!(
            seen,
            "a{b:url(\"css/x.svg\")}c{d:url(\"y.svg\")}e{f:url(data:image/png;base64,A)}g{h:url(#i)}"
        );
    }
}
