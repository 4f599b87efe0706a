//! A file of the theme. In a stylesheet, `url()` of another such file becomes its address.

use percent_encoding::percent_decode_str;

use super::css::{self, Address};
use super::{Body, Links, Rendered, Snapshot, media_type};
use crate::diag::{Code, Diagnostic, nearest};
use crate::site::Route;
use crate::source::{Source, Span, composed, resolve};

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
    let Some(source) = &asset.file.stylesheet else {
        rendered.body = Body::File(asset.file.path.clone());
        return rendered;
    };
    let css = rewrite(source.text(), |place, address| {
        let (path, rest) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        let path = composed(&percent_decode_str(path).decode_utf8_lossy());
        let route = beside(name, &path).map(Route::Asset);
        let Some(url) = route.and_then(|route| snapshot.site.routes.url(&route)) else {
            rendered.problems.push(broken(snapshot, source, place, address));
            return None;
        };
        rendered.links.references.push(url.to_owned());
        Some(format!("{url}{rest}"))
    });
    rendered.body = Body::Bytes(css.into_bytes());
    rendered
}

fn broken(snapshot: &Snapshot, source: &Source, place: Span, address: &str) -> Diagnostic {
    let names = snapshot.theme.assets.keys().map(String::as_str);
    Code::BrokenReference.at(source, place).with("target", address).suggest(nearest(address, names))
}

/// Passes every address that names a file beside the stylesheet, and where it stands, to `replace`; one
/// for which that has nothing stays as it is.
fn rewrite(css: &str, mut replace: impl FnMut(Span, &str) -> Option<String>) -> String {
    let mut rewritten = String::with_capacity(css.len());
    let mut at = 0;
    for Address { written, text } in css::addresses(css) {
        let address = &*css::unescaped(&css[text.clone()]);
        let elsewhere = address.is_empty()
            || address.starts_with(['#', '/'])
            || address.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
        if elsewhere {
            continue;
        }
        if let Some(url) = replace(text, address) {
            rewritten.push_str(&format!("{}\"{url}\"", &css[at..written.start]));
            at = written.end;
        }
    }
    rewritten + &css[at..]
}

/// The asset that `address` names when it is written in the asset `name`.
fn beside(name: &str, address: &str) -> Option<String> {
    let (folder, _) = name.rsplit_once('/').unwrap_or_default();
    resolve(folder, address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_beside_the_stylesheet_are_rewritten() {
        let css = "/* url(n) */@import 'z.css';a{b:url(x.svg)}c{d:url( '../y.svg' )}\
            e{f:url(data:image/png;base64,A)}g{h:url(#i)}j{k:url(\"none.svg\")}l{m:url(a\\ b)}";
        let seen = rewrite(css, |place, address| {
            assert_eq!(css::unescaped(&css[place]), address);
            beside("css/site.css", address).filter(|name| !name.contains("none"))
        });
        assert_eq!(
            seen,
            "/* url(n) */@import \"css/z.css\";a{b:url(\"css/x.svg\")}c{d:url( \"y.svg\" )}\
            e{f:url(data:image/png;base64,A)}g{h:url(#i)}j{k:url(\"none.svg\")}l{m:url(\"css/a b\")}"
        );
    }
}
