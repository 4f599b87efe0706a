//! `haiyen-nginx.conf`, which an administrator of nginx includes in the server's block.

use super::rules::{self, ABOUT, ASK, DAY, FOR_EVER, HASHED, HIDDEN, Rules};
use crate::render::media::{MEDIA_TYPES, UNKNOWN};

pub(super) fn write(rules: &Rules) -> String {
    let root = rules::literal(&rules.root);
    let mut text = ABOUT.map(|line| format!("# {line}\n")).concat();
    text.push_str(&format!(
        "#\n# Put it into the block of the site, in place of its `location {0}`:\n\
         #     server {{ …  root /var/www/site;  include /etc/nginx/haiyen-nginx.conf; }}\n\
         # The folder of `root` holds the site at {0}. `nginx -t` says whether all is right.\n\
         # After a build that changes this file: `nginx -s reload`.\n\n",
        rules.root
    ));
    // Outside the location: inside one, an `if` is a location of its own.
    text.push_str(&format!(
        "set $haiyen_keep {};\nif ($uri ~* {}) {{ set $haiyen_keep {}; }}\nif ($uri ~ {}) {{ set $haiyen_keep {}; }}\n",
        quoted(ASK),
        quoted(&format!(r"^{root}.*\.(?:{})$", rules::kept())),
        quoted(DAY),
        quoted(&format!("^{root}{HASHED}")),
        quoted(FOR_EVER),
    ));
    let page = |url: &str| quoted(&rules::decoded(url));
    if let Some(found) = rules.not_found_at_root() {
        text.push_str(&format!("set $haiyen_not_found {};\n", page(&found.url)));
    }
    for found in rules.not_found_in_folders() {
        let folder = quoted(&format!("^{root}{}", rules::literal(&found.folder)));
        let page = page(&found.url);
        text.push_str(&format!("if ($uri ~ {folder}) {{ set $haiyen_not_found {page}; }}\n"));
    }
    text.push_str(&format!(
        "\nlocation {} {{\n    index index.html;\n    autoindex off;\n    absolute_redirect off;\n    \
         error_page 403 404 =404 $haiyen_not_found;\n\n",
        quoted(&rules.root)
    ));
    types(&mut text);
    headers(rules, &mut text);
    compression(rules, &mut text);
    text.push_str("\n    # Nobody's business: hidden files and our own.\n");
    for pattern in [HIDDEN.to_owned(), rules::ours()] {
        let pattern = quoted(&format!("^{root}{pattern}"));
        text.push_str(&format!("    location ~ {pattern} {{ return 404; }}\n"));
    }
    if !rules.redirects.is_empty() {
        text.push_str("\n    # Addresses that pages had.\n");
    }
    for redirect in &rules.redirects {
        let to = quoted(&format!("{}$is_args$args", redirect.to));
        let folder = redirect.from.strip_suffix('/').filter(|folder| !folder.is_empty());
        for from in folder.into_iter().chain([redirect.from.as_str()]) {
            let from = quoted(&format!("{}{from}", rules.root));
            text.push_str(&format!("    location = {from} {{ return 301 {to}; }}\n"));
        }
    }
    text.push_str("}\n");
    text
}

fn types(text: &mut String) {
    let bare = |kind: &'static str| kind.split(';').next().unwrap_or(kind);
    text.push_str("    types {\n");
    for (ending, kind) in MEDIA_TYPES {
        text.push_str(&format!("        {} {ending};\n", bare(kind)));
    }
    text.push_str(&format!(
        "    }}\n    default_type {UNKNOWN};\n    charset utf-8;\n    charset_types {};\n\n",
        text_types()
    ));
}

fn headers(rules: &Rules, text: &mut String) {
    for (name, value) in &rules.headers {
        text.push_str(&format!("    add_header {name} {} always;\n", quoted(value)));
    }
    text.push_str("    add_header Cache-Control $haiyen_keep always;\n\n");
}

fn compression(rules: &Rules, text: &mut String) {
    text.push_str("    gzip_vary on;\n");
    if rules.compress {
        text.push_str(
            "    # Compressed files lie beside texts, made by the build. The second needs the module ngx_brotli.\n    \
             gzip_static on;\n    # brotli_static on;\n",
        );
    } else {
        text.push_str(&format!(
            "    gzip on;\n    gzip_min_length 1024;\n    gzip_proxied any;\n    gzip_types {};\n",
            text_types()
        ));
    }
}

/// The media types of texts but HTML, which nginx knows by itself and warns of when it is told.
fn text_types() -> String {
    let types = MEDIA_TYPES.iter().filter_map(|(_, kind)| kind.strip_suffix("; charset=utf-8"));
    types.filter(|kind| *kind != "text/html").collect::<Vec<_>>().join(" ")
}

/// A word of a directive.
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', r"\\").replace('"', "\\\""))
}
