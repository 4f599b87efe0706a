//! What a build writes for web servers, read by real ones: the same requests, the same answers.
#![cfg(unix)]

mod common;

use std::io::Read;
use std::path::Path;

use common::disk::Project;
use common::web::{Response, Server, open_to_all};
use common::{apache, copy, nginx};

/// A site with everything that servers treat differently; `BASE` and `COMPRESS` are replaced.
const SITE: &str = "-- site.toml --\nbase_url = 'https://a.example/BASE'\nsource_language = 'vi'\nroot_language = 'vi'\n\
    theme = 'plain'\nmissing = 'link'\ncompress = COMPRESS\n[languages.vi]\n[languages.en]\n[languages.ko]\n\
    -- content/vi.md --\n# Trang chủ\n![a](anh.svg)\n-- content/anh.svg --\n<svg/>\n-- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n\
    -- content/history/vi.md --\n---\ntitle: Lịch sử\naliases: [/lich-su/, /cu.html, '/cũ 100%25/đường (1)+[x].$1/', /history/po/cu/]\n---\nLONG\n\
    -- content/history/ko.md --\n---\ntitle: 역사\naliases: [/ko/old/]\n---\n\
    -- content/history/po/vi.md --\n# Po\n\
    -- content/đảo xa/vi.md --\n---\ntitle: Đảo\nslug: đảo-xa$\naliases: [/dao]\n---\n\
    -- content/haiyen-story/vi.md --\n# Chim yến\n\
    -- themes/plain/static/site.css --\nbody{color:red}\n-- themes/plain/static/big.js --\nLONG\n\
    -- themes/plain/templates/page.html --\n<link href=\"{{ asset(path=\"site.css\") }}\"><script src=\"{{ asset(path=\"big.js\") }}\"></script>{{ page.title }}{{ page.content }}\n\
    -- static/giá 100% & 'a' #1.txt --\ngiá LONG\n-- static/data.json --\n{}\n-- static/note.webmanifest --\n{}\n-- static/plan.ko.svg --\n<svg/>\n\
    -- static/list/inside.txt --\nLONG\n-- static/.well-known/security.txt --\nContact: mailto:a@a.example\n\
    -- static/.secret --\nx\n-- static/a/.git-like/x --\nx\n";

/// The address of the file in `static/`.
const ODD: &str = "/gi%C3%A1%20100%25%20&%20'a'%20%231.txt";

fn decoded(url: &str) -> String {
    percent_encoding::percent_decode_str(url).decode_utf8().unwrap().into_owned()
}

/// A finished site where a server can read it.
struct Site {
    project: Project,
    base: &'static str,
}

impl Site {
    fn new(base: &'static str, compress: bool) -> Self {
        let long = "Hải yến bay qua biển xanh. ".repeat(200);
        let site = SITE.replace("BASE", base).replace("COMPRESS", &compress.to_string());
        let project = Project::new(&site.replace("LONG", &long));
        open_to_all(project.root());
        let folder = project.path("www").join(decoded(base));
        std::fs::create_dir_all(folder.parent().unwrap()).unwrap();
        let ran = project.run(&["build", "--output", "built"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        copy(&project.path("built"), &folder);
        std::fs::write(folder.join("list/photo.jpg"), "JPEG").unwrap();
        std::fs::write(folder.join("haiyen-published.json"), "{}").unwrap();
        std::fs::create_dir(folder.join("haiyen-published")).unwrap();
        std::fs::write(folder.join("haiyen-published/0a1b.json"), "{}").unwrap();
        std::fs::write(folder.join("history/haiyen-x.part"), "x").unwrap();
        Self { project, base }
    }

    /// nginx and Apache with this site.
    fn servers(&self) -> [(&'static str, Server); 2] {
        let root = self.project.path("www");
        let include = root.join(decoded(self.base)).join("haiyen-nginx.conf");
        [
            ("nginx", nginx::start(&root, &include)),
            ("apache", apache::start(&root, None, apache::MODULES)),
        ]
    }

    /// A file of the theme, by its name before the hash.
    fn asset(&self, stem: &str, end: &str) -> String {
        let assets = std::fs::read_dir(self.project.path("built/assets")).unwrap();
        let names = assets.map(|found| found.unwrap().file_name().into_string().unwrap());
        let mut named = names.filter(|name| name.starts_with(stem) && name.ends_with(end));
        format!("/assets/{}", named.next().unwrap())
    }
}

const HTML: &str = "content-type: text/html; charset=utf-8";
const ASK: &str = "cache-control: no-cache";
const DAY: &str = "cache-control: public, max-age=86400";
const FOR_EVER: &str = "cache-control: public, max-age=31536000, immutable";

/// What goes with every answer.
const ALWAYS: [&str; 6] = [
    "content-security-policy: default-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    "cross-origin-opener-policy: same-origin",
    "permissions-policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy: strict-origin-when-cross-origin",
    "x-content-type-options: nosniff",
    "strict-transport-security: max-age=15768000",
];

/// Requests below the base path: status, headers, and words of the body.
fn table(site: &Site) -> Vec<(String, u16, Vec<String>, &'static str)> {
    let base = if site.base.is_empty() { String::new() } else { format!("/{}", site.base) };
    let row = |path: &str, status, headers: &[&str], words| {
        let headers = headers.iter().map(|header| (*header).to_owned()).collect();
        (format!("{base}{path}"), status, headers, words)
    };
    let moved = |path: &str, to: &str| {
        (format!("{base}{path}"), 301, vec![format!("location: {base}{to}")], "")
    };
    let mut rows = vec![
        row("/", 200, &[HTML, ASK], "Trang chủ"),
        row("/index.html", 200, &[HTML, ASK], "Trang chủ"),
        row("/ko/", 200, &[HTML, ASK], "홈"),
        row("/history/", 200, &[HTML, ASK], "Lịch sử"),
        row("/anh.svg", 200, &["content-type: image/svg+xml; charset=utf-8", DAY], "svg"),
        row(
            &site.asset("site.", ".css"),
            200,
            &["content-type: text/css; charset=utf-8", FOR_EVER],
            "red",
        ),
        row(
            &site.asset("big.", ".js"),
            200,
            &["content-type: text/javascript; charset=utf-8", FOR_EVER],
            "Hải",
        ),
        row("/data.json", 200, &["content-type: application/json; charset=utf-8", ASK], "{}"),
        row(
            "/note.webmanifest",
            200,
            &["content-type: application/manifest+json; charset=utf-8", ASK],
            "{}",
        ),
        row("/plan.ko.svg", 200, &["content-type: image/svg+xml; charset=utf-8", DAY], "svg"),
        row("/list/photo.jpg", 200, &["content-type: image/jpeg", DAY], "JPEG"),
        row("/sitemap.xml", 200, &["content-type: application/xml; charset=utf-8", ASK], "<"),
        row(ODD, 200, &["content-type: text/plain; charset=utf-8"], "giá"),
        row(
            "/.well-known/security.txt",
            200,
            &["content-type: text/plain; charset=utf-8"],
            "mailto",
        ),
        row("/%C4%91%E1%BA%A3o-xa$/", 200, &[HTML], "Đảo"),
        row("/haiyen-story/", 200, &[HTML], "Chim"),
        // Where nothing is: the page of the language.
        row("/nothing", 404, &[HTML, ASK], "404 vi"),
        row("/nothing/at/all/", 404, &[HTML, ASK], "404 vi"),
        row("/ko/nothing", 404, &[HTML, ASK], "404 ko"),
        row("/en/nothing/", 404, &[HTML, ASK], "404 en"),
        row("/korea/", 404, &[HTML], "404 vi"),
        row("/assets/gone.ac5a2dfb.css", 404, &[HTML, ASK], "404 vi"),
        row("/gone.jpg", 404, &[HTML, ASK], "404 vi"),
        // Nobody's business.
        row("/.htaccess", 404, &[HTML], "404 vi"),
        row("/.secret", 404, &[], "404 vi"),
        row("/a/.git-like/x", 404, &[], "404 vi"),
        row("/ko/.git/config", 404, &[], "404 ko"),
        row("/web.config", 404, &[], "404 vi"),
        row("/haiyen-manifest.json", 404, &[], "404 vi"),
        row("/haiyen-published.json", 404, &[], "404 vi"),
        row("/haiyen-published/0a1b.json", 404, &[], "404 vi"),
        row("/haiyen-lock.json", 404, &[], "404 vi"),
        row("/haiyen-nginx.conf", 404, &[], "404 vi"),
        row("/history/haiyen-x.part", 404, &[], "404 vi"),
        row("/list/", 404, &[HTML], "404 vi"),
        row("/assets/", 404, &[HTML], "404 vi"),
    ];
    rows.extend([
        moved("/lich-su/", "/history/"),
        moved("/lich-su", "/history/"),
        moved("/lich-su/?a=1&b=%20", "/history/?a=1&b=%20"),
        moved("/cu.html", "/history/"),
        moved("/c%C5%A9%20100%25/%C4%91%C6%B0%E1%BB%9Dng%20(1)+%5Bx%5D.$1/", "/history/"),
        moved("/history/po/cu/", "/history/"),
        moved("/ko/old/", "/ko/history/"),
        moved("/dao/", "/%C4%91%E1%BA%A3o-xa%24/"),
        moved("/history", "/history/"),
        moved("/history/po", "/history/po/"),
        moved("/haiyen-story", "/haiyen-story/"),
    ]);
    rows
}

#[track_caller]
fn check_all(site: &Site) {
    for (name, server) in site.servers() {
        check_table(site, name, &server);
    }
}

#[track_caller]
fn check_table(site: &Site, name: &str, server: &Server) {
    for (path, status, headers, words) in table(site) {
        let response = server.get(&path, "");
        let said = format!("{} {}", response.status, response.headers);
        let told = format!("{name} {path}: {said}\n{}", server.log());
        assert_eq!(response.status, status, "{told}");
        for header in headers.iter().map(String::as_str).chain(ALWAYS) {
            assert!(has(&response, header), "{header:?} is missing: {told}");
        }
        let text = String::from_utf8_lossy(&response.body);
        assert!(text.contains(words), "{words:?} is missing: {told}");
    }
}

/// Whether a response has a header, once. Apache says whole addresses, and `%c3` for `%C3`.
fn has(response: &Response, header: &str) -> bool {
    let (name, value) = header.split_once(": ").unwrap();
    let lines = response.headers.lines().filter_map(|line| line.split_once(": "));
    let found: Vec<&str> =
        lines.filter(|(known, _)| *known == name).map(|(_, value)| value).collect();
    let same = |found: &str| {
        let path = found
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.find('/').map(|at| &rest[at..]));
        found == value || name == "location" && decoded(path.unwrap_or(found)) == decoded(value)
    };
    found.len() == 1 && same(found[0])
}

#[test]
fn servers_do_as_they_are_told() {
    check_all(&Site::new("", false));
}

#[test]
fn also_below_a_folder_of_the_host() {
    check_all(&Site::new("du-lich", false));
    check_all(&Site::new("du%20l%E1%BB%8Bch/100%25", true));
}

#[test]
fn also_with_compressed_files() {
    check_all(&Site::new("du-lich", true));
    check_all(&Site::new("", true));
}

#[test]
fn also_where_apache_has_the_folder_elsewhere() {
    let site = Site::new("du-lich", true);
    let folder = site.project.path("www/du-lich");
    let server = apache::start(&folder, Some("/du-lich"), apache::MODULES);
    check_table(&site, "apache", &server);
    check_form("apache", &server, "/du-lich/history/", "br", Some("br"));
}

fn plain(response: &Response) -> String {
    let mut text = String::new();
    match response.header("content-encoding") {
        Some("gzip") => {
            flate2::read::GzDecoder::new(&*response.body).read_to_string(&mut text).unwrap();
        }
        Some("br") => {
            let mut bytes = Vec::new();
            brotli::BrotliDecompress(&mut &*response.body, &mut bytes).unwrap();
            text = String::from_utf8(bytes).unwrap();
        }
        None => text = String::from_utf8(response.body.clone()).unwrap(),
        other => panic!("{other:?}"),
    }
    text
}

/// Asks for a long text in a form, and again whether it is still right.
#[track_caller]
fn check_form(name: &str, server: &Server, path: &str, accept: &str, form: Option<&str>) {
    let lines = format!("Accept-Encoding: {accept}\r\n");
    let response = server.get(path, &lines);
    let told = format!("{name} {path} {accept}: {} {}", response.status, response.headers);
    assert_eq!(response.header("content-encoding"), form, "{told}");
    assert!(plain(&response).contains("Hải yến bay"), "{told}");
    let vary = response.header("vary").unwrap_or_default();
    assert!(vary.eq_ignore_ascii_case("accept-encoding"), "{told}");
    assert_eq!(response.header("content-language"), None, "{told}");
    for header in ALWAYS {
        assert!(has(&response, header), "{header:?} is missing: {told}");
    }
    let tag = response.header("etag").unwrap();
    let again = server.get(path, &format!("{lines}If-None-Match: {tag}\r\n"));
    assert_eq!(again.status, 304, "{told} {}", again.headers);
}

#[test]
fn texts_are_compressed_for_those_who_ask() {
    for compress in [false, true] {
        let site = Site::new("du-lich", compress);
        let script = format!("/du-lich{}", site.asset("big.", ".js"));
        for (name, server) in site.servers() {
            // Debian's nginx has no module for brotli, and Apache's is rarely loaded.
            let best = if compress && name == "apache" { "br" } else { "gzip" };
            for path in ["/du-lich/history/", "/du-lich/history/index.html", &script] {
                check_form(name, &server, path, "gzip, deflate, br", Some(best));
                check_form(name, &server, path, "gzip", Some("gzip"));
                check_form(name, &server, path, "identity", None);
                check_form(name, &server, path, "br;q=0, gzip;q=0.5", Some("gzip"));
            }
            // In one form or another.
            let odd = server.get(&format!("/du-lich{ODD}"), "Accept-Encoding: gzip, br\r\n");
            assert!(plain(&odd).starts_with("giá Hải"), "{name} {} {}", odd.status, odd.headers);
            let missing = server.get("/du-lich/nothing", "Accept-Encoding: gzip, br\r\n");
            assert_eq!((missing.status, missing.header("cache-control")), (404, Some("no-cache")));
            assert!(plain(&missing).contains("404 vi"), "{name} {}", missing.headers);
        }
    }
}

#[test]
fn a_missing_module_is_no_error() {
    let site = Site::new("", true);
    for left_out in apache::MODULES {
        let modules: Vec<&str> =
            apache::MODULES.iter().filter(|name| *name != left_out).copied().collect();
        let server = apache::start(&site.project.path("www"), None, &modules);
        for (path, status) in [("/history/index.html", 200), ("/anh.svg", 200), ("/nothing", 404)] {
            let response = server.get(path, "Accept-Encoding: gzip, br\r\n");
            assert_eq!(response.status, status, "without {left_out}: {path} {}", server.log());
        }
    }
}

#[test]
fn a_sites_own_file_is_kept() {
    let own =
        "-- content/vi.md --\n# A\n-- static/.htaccess --\nown\n-- static/Web.config --\nown\n";
    let site = format!(
        "{own}-- site.toml --\nbase_url = 'http://a.example'\nsource_language = 'vi'\ntheme = 'plain'\n[languages.vi]\n"
    );
    let project = Project::new(&site);
    assert_eq!(project.run(&["build"]).code, Some(0));
    let read = |path: &str| std::fs::read_to_string(project.path(path)).unwrap();
    assert_eq!(read("public/.htaccess"), "own\n");
    assert_eq!(read("public/Web.config"), "own\n");
    assert!(!Path::new(&project.path("public/web.config")).exists());
    let nginx = read("public/haiyen-nginx.conf");
    assert!(!nginx.contains("Strict-Transport-Security"), "the site has no certificate");
    assert!(nginx.contains("script-src 'none'"), "the site has no script");
}
