//! `web.config`, for IIS 10, with nothing but what comes with it: no URL Rewrite module.
//!
//! Every `<add>` comes after a `<remove>`: what the server's own configuration has already is an error when it
//! is added once more. IIS cannot tell files by their endings when it says how long they are kept.

use std::collections::BTreeMap;

use super::rules::{ABOUT, OURS, Rules};
use crate::render::escape_xml as escape;
use crate::render::media::MEDIA_TYPES;

/// So many bytes may say where old addresses lead: IIS reads no file of more than 250 KB, and answers 500. What
/// is left out leads on by its page.
const MOST: usize = 200_000;

pub(super) fn write(rules: &Rules) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned();
    text.push_str(&ABOUT.map(|line| format!("<!-- {line} -->\n")).concat());
    text.push_str(&format!(
        "<!-- IIS 10. Where the site is not at the root of its host, {} is an application or a site of its own. -->\n\
         <configuration>\n  <system.webServer>\n    \
         <defaultDocument enabled=\"true\"><files><clear /><add value=\"index.html\" /></files></defaultDocument>\n    \
         <directoryBrowse enabled=\"false\" />\n    \
         <urlCompression doStaticCompression=\"true\" doDynamicCompression=\"false\" />\n",
        escape(&rules.root)
    ));
    text.push_str("    <staticContent>\n      <clientCache cacheControlMode=\"DisableCache\" />\n");
    for (ending, kind) in MEDIA_TYPES {
        text.push_str(&format!(
            "      <remove fileExtension=\".{ending}\" /><mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        ));
    }
    text.push_str("    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n        <remove name=\"X-Powered-By\" />\n");
    for (name, value) in &rules.headers {
        let value = escape(value);
        text.push_str(&format!(
            "        <remove name=\"{name}\" /><add name=\"{name}\" value=\"{value}\" />\n"
        ));
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n    <security>\n      <requestFiltering>\n        <hiddenSegments>\n");
    let hidden = [".htaccess", ".git", ".svn"];
    for name in OURS.iter().filter(|name| **name != "web.config").chain(&hidden) {
        text.push_str(&format!(
            "          <remove segment=\"{name}\" /><add segment=\"{name}\" />\n"
        ));
    }
    text.push_str(
        "        </hiddenSegments>\n        <fileExtensions>\n          \
         <remove fileExtension=\".part\" /><add fileExtension=\".part\" allowed=\"false\" />\n        \
         </fileExtensions>\n      </requestFiltering>\n    </security>\n",
    );
    if let Some(page) = rules.not_found_at_root() {
        text.push_str(&format!("    {}\n", not_found(&page.folder)));
    }
    text.push_str("  </system.webServer>\n");
    for (path, inside) in places(rules) {
        text.push_str(&format!(
            "  <location path=\"{}\">\n    <system.webServer>\n      {}\n    </system.webServer>\n  </location>\n",
            escape(&path),
            inside.join("\n      ")
        ));
    }
    text.push_str("</configuration>\n");
    text
}

/// What holds for a folder or a file alone, by its path: one of a path that is there twice is an error.
fn places(rules: &Rules) -> BTreeMap<String, Vec<String>> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut add = |path: &str, inside: String| {
        places.entry(path.trim_end_matches('/').to_owned()).or_default().push(inside);
    };
    // What has no ending has no type of its own, and would not be sent.
    let plain = "<staticContent><remove fileExtension=\".\" />\
        <mimeMap fileExtension=\".\" mimeType=\"text/plain; charset=utf-8\" /></staticContent>";
    add(".well-known", plain.to_owned());
    if rules.own_assets {
        let kept = "<staticContent><clientCache cacheControlMode=\"UseMaxAge\" \
            cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" /></staticContent>";
        add("assets", kept.to_owned());
    }
    for page in rules.not_found_in_folders() {
        add(&page.folder, not_found(&page.folder));
    }
    let mut size = 0;
    for redirect in &rules.redirects {
        let to = escape(&redirect.to);
        // What lies in the folders below may be pages.
        let only = if redirect.from.ends_with('/') { "childOnly=\"true\" " } else { "" };
        let inside = format!(
            "<httpRedirect enabled=\"true\" destination=\"{to}\" exactDestination=\"true\" {only}\
             httpResponseStatus=\"Permanent\" />"
        );
        // With the lines around it.
        size += inside.len() + redirect.from.len() + 100;
        if size > MOST {
            break;
        }
        add(&redirect.from, inside);
    }
    places
}

/// The page of a folder, by its path in the site's: with an address, the answer would be 200.
fn not_found(folder: &str) -> String {
    let file = escape(&format!("{folder}404.html").replace('/', "\\"));
    format!(
        "<httpErrors errorMode=\"Custom\"><remove statusCode=\"404\" subStatusCode=\"-1\" />\
         <error statusCode=\"404\" subStatusCode=\"-1\" path=\"{file}\" responseMode=\"File\" /></httpErrors>"
    )
}
