//! `.htaccess`, for Apache 2.4.
//!
//! It asks for `AllowOverride FileInfo` and no more. What a module does stands in `<IfModule>`: without the
//! module there is no error, and the site is served without it.

use super::rules::{self, ABOUT, ASK, DAY, FOR_EVER, HASHED, HIDDEN, Rules};
use crate::render::media::MEDIA_TYPES;

pub(super) fn write(rules: &Rules) -> String {
    let mut text = ABOUT.map(|line| format!("# {line}\n")).concat();
    text.push_str(
        "#\n# Apache 2.4: AllowOverride FileInfo, Options FollowSymLinks or SymLinksIfOwnerMatch. Modules: mime,\n\
         # headers, rewrite, dir; deflate and filter where they are there.\n",
    );
    not_found(rules, &mut text);
    types(&mut text);
    headers(rules, &mut text);
    addresses(rules, &mut text);
    if rules.compress {
        compressed(&mut text)
    } else {
        compressing(&mut text)
    }
    text
}

fn not_found(rules: &Rules, text: &mut String) {
    text.push_str("\n# What readers see where nothing is, in their language.\n");
    if let Some(page) = rules.not_found_at_root() {
        text.push_str(&format!("ErrorDocument 404 {}\n", quoted(&page.url)));
    }
    for page in rules.not_found_in_folders() {
        let folder = rules::literal(&format!("{}{}", rules.root, page.folder));
        let condition = quoted(&format!("%{{REQUEST_URI}} =~ m#^{folder}#"));
        text.push_str(&format!(
            "<If {condition}>\n    ErrorDocument 404 {}\n</If>\n",
            quoted(&page.url)
        ));
    }
}

fn types(text: &mut String) {
    text.push_str("\n<IfModule mod_mime.c>\n");
    for (ending, kind) in MEDIA_TYPES {
        text.push_str(&format!("    AddType {} .{ending}\n", quoted(kind)));
    }
    text.push_str("</IfModule>\n");
}

fn headers(rules: &Rules, text: &mut String) {
    text.push_str("\n<IfModule mod_headers.c>\n");
    for (name, value) in &rules.headers {
        // What begins with `%` is replaced.
        let value = quoted(&value.replace('%', "%%"));
        text.push_str(&format!("    Header always set {name} {value}\n"));
    }
    let kept = quoted(&format!(r"\.(?i:{})$", rules::kept()));
    let hashed =
        quoted(&format!("%{{REQUEST_URI}} =~ m#^{}{HASHED}#", rules::literal(&rules.root)));
    text.push_str(&format!(
        "    # Pages are asked for each time, pictures and documents each day, files of the theme never again.\n\
         \u{20}   Header set Cache-Control {}\n\
         \u{20}   <FilesMatch {kept}>\n        Header set Cache-Control {}\n    </FilesMatch>\n\
         \u{20}   <If {hashed}>\n        Header set Cache-Control {}\n    </If>\n</IfModule>\n",
        quoted(ASK),
        quoted(DAY),
        quoted(FOR_EVER),
    ));
}

fn addresses(rules: &Rules, text: &mut String) {
    let refused = [HIDDEN.to_owned(), rules::ours()];
    text.push_str("\n<IfModule mod_rewrite.c>\n    RewriteEngine On\n    # Nobody's business: hidden files, our own, lists of files.\n");
    for pattern in refused {
        let pattern = rewriting(&format!("^{pattern}"));
        text.push_str(&format!("    RewriteRule {pattern} \"-\" [R=404,L]\n"));
    }
    text.push_str(
        "    RewriteCond \"%{REQUEST_FILENAME}\" -d\n    RewriteCond \"%{REQUEST_FILENAME}/index.html\" !-f\n    \
         RewriteRule \"^\" \"-\" [R=404,L]\n",
    );
    if !rules.redirects.is_empty() {
        text.push_str("    # Addresses that pages had.\n");
    }
    for redirect in &rules.redirects {
        let folder = redirect.from.strip_suffix('/');
        let pattern = rules::literal(folder.unwrap_or(&redirect.from));
        let slash = if folder.is_some() { "/?" } else { "" };
        text.push_str(&format!(
            "    RewriteRule {} {} [R=301,L,NE]\n",
            rewriting(&format!("^{pattern}{slash}$")),
            rewriting(&substitution(&redirect.to)),
        ));
    }
    text.push_str("</IfModule>\n");
}

/// Texts have compressed files beside them.
fn compressed(text: &mut String) {
    let texts = rules::texts();
    text.push_str(
        "\n# Compressed files lie beside texts, made by the build.\n\
         <IfModule mod_headers.c>\n<IfModule mod_mime.c>\n<IfModule mod_rewrite.c>\n",
    );
    let any = quoted(&format!(r"\.(?:{texts})(?:\.(?:br|gz))?$"));
    text.push_str(&format!(
        "    <FilesMatch {any}>\n        Header merge Vary Accept-Encoding\n    </FilesMatch>\n"
    ));
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        let accepted =
            rewriting(&format!(r"(?:^|[\s,]){coding}\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))"));
        // What a rewrite leads to is decoded once more: a path with these characters is sent as it is.
        let file = rewriting(&format!(r"^[^%#?]+\.(?:{texts})$"));
        text.push_str(&format!(
            "    RewriteCond \"%{{HTTP:Accept-Encoding}}\" {accepted}\n    \
             RewriteCond \"%{{REQUEST_FILENAME}}.{ending}\" -f\n    \
             RewriteRule {file} \"$0.{ending}\" [L]\n    \
             RewriteCond \"%{{HTTP:Accept-Encoding}}\" {accepted}\n    \
             RewriteCond \"%{{REQUEST_FILENAME}}/index.html.{ending}\" -f\n    \
             RewriteRule \"^(?:[^%#?]*/)?$\" \"$0index.html.{ending}\" [L]\n"
        ));
        let file = quoted(&format!(r"\.(?:{texts})\.{ending}$"));
        text.push_str(&format!(
            "    <FilesMatch {file}>\n        AddEncoding {coding} .{ending}\n        RemoveLanguage .{ending}\n    </FilesMatch>\n"
        ));
    }
    for (ending, kind) in MEDIA_TYPES.iter().filter(|(_, kind)| kind.ends_with("charset=utf-8")) {
        let file = quoted(&format!(r"\.{ending}\.(?:br|gz)$"));
        text.push_str(&format!(
            "    <FilesMatch {file}>\n        ForceType {}\n    </FilesMatch>\n",
            quoted(kind)
        ));
    }
    text.push_str("</IfModule>\n</IfModule>\n</IfModule>\n");
}

/// Texts are compressed each time they are sent.
fn compressing(text: &mut String) {
    let types = MEDIA_TYPES.iter().filter_map(|(_, kind)| kind.strip_suffix("; charset=utf-8"));
    let types = types.collect::<Vec<_>>().join(" ");
    text.push_str(&format!(
        "\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\n    AddOutputFilterByType DEFLATE {types}\n</IfModule>\n\
         # A text that was compressed on its way is still known by the name of the file.\n\
         <IfModule mod_headers.c>\n    RequestHeader edit If-None-Match {} {}\n</IfModule>\n</IfModule>\n",
        quoted(r#"^(W/)?"([^"]+)-gzip"$"#),
        quoted(r#"$1"$2-gzip", $1"$2""#),
    ));
}

/// A word of a directive.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', r"\\").replace('"', "\\\""))
}

/// A word of a directive of mod_rewrite, which leaves backslashes as they are.
pub(super) fn rewriting(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\\\""))
}

/// What a rewrite leads to: `%1` and `$1` would stand for what conditions and patterns have found.
pub(super) fn substitution(url: &str) -> String {
    url.replace('\\', r"\\").replace('%', r"\%").replace('$', r"\$")
}
