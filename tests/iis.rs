//! `web.config` as IIS reads it: nothing that it does not know, nothing twice.

mod common;

use std::collections::BTreeSet;

use common::{make, world};
use haiyen::world::Flavour;
use roxmltree::{Document, Node};

/// The name of an attribute, and the values that it takes if it takes some only.
type Attribute = (&'static str, &'static [&'static str]);

/// What IIS 10 knows, of what a build writes: an element below `system.webServer` and its attributes
/// (Microsoft, "IIS configuration reference", the page of each section; all of
/// these sections may be set by a site's own `web.config`).
const SCHEMA: &[(&str, &[Attribute])] = &[
    ("defaultDocument", &[("enabled", BOOL)]),
    ("defaultDocument/files", &[]),
    ("defaultDocument/files/clear", &[]),
    ("defaultDocument/files/add", &[("value", &[])]),
    ("directoryBrowse", &[("enabled", BOOL)]),
    ("urlCompression", &[("doStaticCompression", BOOL), ("doDynamicCompression", BOOL)]),
    ("staticContent", &[]),
    (
        "staticContent/clientCache",
        &[
            ("cacheControlMode", &["NoControl", "DisableCache", "UseMaxAge", "UseExpires"]),
            ("cacheControlMaxAge", &[]),
            ("cacheControlCustom", &[]),
        ],
    ),
    ("staticContent/remove", &[("fileExtension", &[])]),
    ("staticContent/mimeMap", &[("fileExtension", &[]), ("mimeType", &[])]),
    ("httpProtocol", &[]),
    ("httpProtocol/customHeaders", &[]),
    ("httpProtocol/customHeaders/remove", &[("name", &[])]),
    ("httpProtocol/customHeaders/add", &[("name", &[]), ("value", &[])]),
    ("security", &[]),
    ("security/requestFiltering", &[]),
    ("security/requestFiltering/hiddenSegments", &[]),
    ("security/requestFiltering/hiddenSegments/remove", &[("segment", &[])]),
    ("security/requestFiltering/hiddenSegments/add", &[("segment", &[])]),
    ("security/requestFiltering/fileExtensions", &[]),
    ("security/requestFiltering/fileExtensions/remove", &[("fileExtension", &[])]),
    ("security/requestFiltering/fileExtensions/add", &[("fileExtension", &[]), ("allowed", BOOL)]),
    ("httpErrors", &[("errorMode", &["DetailedLocalOnly", "Custom", "Detailed"])]),
    ("httpErrors/remove", &[("statusCode", &[]), ("subStatusCode", &[])]),
    (
        "httpErrors/error",
        &[
            ("statusCode", &[]),
            ("subStatusCode", &[]),
            ("path", &[]),
            ("responseMode", &["File", "ExecuteURL", "Redirect"]),
        ],
    ),
    (
        "httpRedirect",
        &[
            ("enabled", BOOL),
            ("destination", &[]),
            ("exactDestination", BOOL),
            ("childOnly", BOOL),
            ("httpResponseStatus", &["Permanent", "Found", "Temporary", "PermRedirect"]),
        ],
    ),
];

const BOOL: &[&str] = &["true", "false"];

const SITE: &str = "-- site.toml --\nbase_url = 'https://a.example/du-lich'\nsource_language = 'vi'\nroot_language = 'vi'\n\
    theme = 'plain'\nmissing = 'link'\n[languages.vi]\n[languages.ko]\n-- content/vi.md --\n# A\n-- content/ko.md --\n# A\n\
    -- content/a/vi.md --\n---\ntitle: A\nslug: đảo&'xa\naliases: ['/cũ & 1%25/', /cu.html, /ko/x/]\n---\n";

fn written(site: &str) -> String {
    let made = make(&world(site, Flavour::Unix));
    let errors = made.diagnostics.iter().filter(|found| found.is_error()).count();
    assert_eq!(errors, 0, "{}", made.problems());
    made.page("/web.config").to_owned()
}

/// An element below `system.webServer` and what is in it.
fn check_element(node: Node, path: &str) {
    let (_, attributes) = SCHEMA
        .iter()
        .find(|(known, _)| *known == path)
        .unwrap_or_else(|| panic!("IIS knows no {path}"));
    for attribute in node.attributes() {
        let known = attributes.iter().find(|(name, _)| *name == attribute.name());
        let (_, values) = known.unwrap_or_else(|| panic!("{path} has no {}", attribute.name()));
        let value = attribute.value();
        assert!(values.is_empty() || values.contains(&value), "{path} {value}");
    }
    assert!(
        node.children().all(|child| !child.is_text() || child.text().unwrap().trim().is_empty())
    );
    let mut removed = BTreeSet::new();
    let mut added = BTreeSet::new();
    for child in node.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        check_element(child, &format!("{path}/{name}"));
        let key = ["fileExtension", "name", "segment", "statusCode"];
        let key = key.iter().find_map(|name| child.attribute(*name)).unwrap_or_default();
        match name {
            "remove" => assert!(removed.insert(key.to_lowercase()), "{key} is removed twice"),
            "mimeMap" | "error" | "add" if !key.is_empty() => {
                assert!(removed.contains(&key.to_lowercase()), "{key} may be there already");
                assert!(added.insert(key.to_lowercase()), "{key} is added twice");
            }
            _ => {}
        }
    }
}

fn check_section(parent: Node) {
    for section in parent.children().filter(Node::is_element) {
        assert_eq!(section.tag_name().name(), "system.webServer");
        let mut seen = BTreeSet::new();
        for node in section.children().filter(Node::is_element) {
            assert!(seen.insert(node.tag_name().name()), "{node:?} is there twice");
            check_element(node, node.tag_name().name());
        }
    }
}

#[test]
fn iis_knows_all_of_it() {
    let text = written(SITE);
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "configuration");
    let mut paths = BTreeSet::new();
    for child in root.children().filter(Node::is_element) {
        if child.tag_name().name() == "location" {
            let path = child.attribute("path").unwrap();
            assert!(paths.insert(path.to_lowercase()) && !path.starts_with('/'), "{path}");
            check_section(child);
        }
    }
    assert!(paths.contains("ko") && paths.contains("cũ & 1%"), "{paths:?}");
    let own = root.children().filter(|child| child.has_tag_name("system.webServer"));
    assert_eq!(own.count(), 1);
    for section in root.children().filter(|child| child.has_tag_name("system.webServer")) {
        for node in section.children().filter(Node::is_element) {
            check_element(node, node.tag_name().name());
        }
    }
}

#[test]
fn it_is_never_too_big_for_iis() {
    let old: Vec<String> = (0..3000).map(|number| format!("/cũ/{number}/")).collect();
    let page =
        format!("-- content/b/vi.md --\n---\ntitle: B\naliases: [{}]\n---\n", old.join(", "));
    let text = written(&format!("{SITE}{page}"));
    assert!((150_000..250_000).contains(&text.len()), "{}", text.len());
    assert!(Document::parse(&text).is_ok());
}

/// The value of an attribute of the one element of a name below a path of the site.
fn found(text: &str, path: &str, element: &str, attribute: &str) -> String {
    let document = Document::parse(text).unwrap();
    let mut places = document.descendants().filter(|node| node.attribute("path") == Some(path));
    let place = places.next().unwrap();
    let node = place.descendants().find(|node| node.has_tag_name(element)).unwrap();
    node.attribute(attribute).unwrap().to_owned()
}

#[test]
fn folders_have_rules_of_their_own() {
    let text = written(SITE);
    assert_eq!(found(&text, "ko", "error", "path"), "ko\\404.html");
    let moved = "/du-lich/%C4%91%E1%BA%A3o&'xa/";
    assert_eq!(found(&text, "cũ & 1%", "httpRedirect", "destination"), moved);
    assert_eq!(found(&text, "cu.html", "httpRedirect", "destination"), moved);
    assert_eq!(found(&text, "ko/x", "httpRedirect", "destination"), moved);
    assert_eq!(found(&text, "assets", "clientCache", "cacheControlMaxAge"), "365.00:00:00");
    // Somebody's own files there may change under their addresses.
    let own = written(&format!("{SITE}-- static/assets/plan.txt --\nx\n"));
    assert!(!own.contains("path=\"assets\""));
}
