//! Requests that nobody should make of the preview, as bytes over TCP: each is refused as it should be, no
//! answer holds anything of a file that is not part of the finished site, and whoever writes goes on working.
//!
//! This file is long because it is one table of requests.

mod common;

use std::net::{SocketAddr, UdpSocket};
use std::path::PathBuf;

use common::copy;
use common::disk::Project;
use common::preview::{Answer, Line, Preview};

/// Stands in every file that must never be served.
const SECRET: &str = "canary-5d1f7a";

const SITE: &str = "\
-- site.toml --
# canary-5d1f7a
base_url = 'https://a.example'
source_language = 'vi'
root_language = 'vi'
theme = 'plain'
[languages.vi]
[languages.en]
-- content/vi.md --
---
# canary-5d1f7a
title: Trang chủ
---
[a](a/), ![b](b.svg)
-- content/en.md --
---
# canary-5d1f7a
title: Home
---
-- content/b.svg --
<svg xmlns='http://www.w3.org/2000/svg'/>
-- content/a/vi.md --
---
# canary-5d1f7a
title: A
---
-- content/a/en.md --
# A
-- content/mat/vi.md --
---
title: Bản thảo
draft: true
---
canary-5d1f7a
-- content/~$vi.docx --
canary-5d1f7a
-- content/.env --
canary-5d1f7a
-- content/a/vi.md.bak --
canary-5d1f7a
-- data/facts.toml --
# canary-5d1f7a
-- locales/vi/site.ftl --
# canary-5d1f7a
-- templates/unused.html --
{# canary-5d1f7a #}
-- static/a.txt --
abc
-- static/d/e.txt --
abc
-- static/.git/config --
canary-5d1f7a
-- .git/config --
canary-5d1f7a
-- .haiyen/last.json --
canary-5d1f7a
-- public/index.html --
canary-5d1f7a
-- public/haiyen-manifest.json --
canary-5d1f7a
-- notes.md --
canary-5d1f7a
";

/// A running preview of a site with secrets in and beside its folder.
struct Fixture {
    folder: tempfile::TempDir,
    preview: Preview,
    token: String,
}

impl Fixture {
    fn new(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(Project::new(SITE).root(), &folder.path().join("site"));
        std::fs::write(folder.path().join("outside.md"), SECRET).unwrap();
        #[cfg(unix)]
        {
            let site = folder.path().join("site");
            std::os::unix::fs::symlink("../../outside.md", site.join("static/link.txt")).unwrap();
            std::os::unix::fs::symlink("../..", site.join("static/folder")).unwrap();
        }
        let preview = Preview::start(&folder.path().join("site"), arguments);
        let token = preview.token();
        Self { folder, preview, token }
    }

    /// The whole path of something beside the site.
    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A request as a browser would send it, but for what the test is about.
    fn request(&self, method: &str, target: &str, more: &str) -> Vec<u8> {
        self.request_with(method, target.as_bytes(), more, b"")
    }

    fn request_with(&self, method: &str, target: &[u8], more: &str, body: &[u8]) -> Vec<u8> {
        let rest = format!(" HTTP/1.1\r\nHost: {}\r\n{more}\r\n", self.preview.host());
        [method.as_bytes(), b" ", target, rest.as_bytes(), body].concat()
    }

    /// Sends bytes and compares the answers' statuses with those expected, none if the connection is to be
    /// closed without a word.
    #[track_caller]
    fn check(&self, request: &[u8], expected: &str) -> Vec<Answer> {
        self.check_at(self.preview.address(), request, expected)
    }

    #[track_caller]
    fn check_at(&self, address: SocketAddr, request: &[u8], expected: &str) -> Vec<Answer> {
        let shown = String::from_utf8_lossy(&request[..request.len().min(300)]).into_owned();
        let mut line = Line::open(address);
        line.send(request);
        let has_body = !request.starts_with(b"HEAD ");
        let answers: Vec<Answer> = match expected {
            "" => line.answer(has_body).into_iter().collect(),
            some => some.split(' ').map_while(|_| line.answer(has_body)).collect(),
        };
        let rest = line.finish();
        let statuses: Vec<String> =
            answers.iter().map(|answer| answer.status.to_string()).collect();
        assert_eq!(statuses.join(" "), expected, "{shown}\n{answers:?}");
        assert!(rest.is_empty(), "{shown}\nmore: {}", String::from_utf8_lossy(&rest));
        for answer in &answers {
            assert_sealed(answer, &shown);
            let refused = answer.status >= 400;
            assert!(!refused || answer.status == 404 || !answer.text().contains(&self.token));
        }
        let good = self.preview.get("/");
        assert!(good.status == 200 && good.text().contains("Trang chủ"), "after {shown}\n{good:?}");
        answers
    }
}

/// An answer with nothing of a secret, that no other site can use.
#[track_caller]
fn assert_sealed(answer: &Answer, request: &str) {
    assert!(!format!("{answer:?}").contains(SECRET), "{request}\n{answer:?}");
    let shares = answer.headers.iter().any(|(name, _)| name.starts_with("access-control-"));
    assert!(!shares, "{request}\n{answer:?}");
    // What is no HTTP at all gets an empty answer from below.
    let is_of_below = answer.body.is_empty() && [400, 414, 431].contains(&answer.status);
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "SAMEORIGIN"),
    ] {
        let all: Vec<_> = answer.headers.iter().filter(|(known, _)| known == name).collect();
        let [(_, found)] = all.as_slice() else {
            assert!(is_of_below && all.is_empty(), "{request}\n{answer:?}");
            continue;
        };
        assert_eq!(found, value, "{request}\n{answer:?}");
    }
}

#[test]
fn good_requests_are_answered() {
    let fixture = Fixture::new(&[]);
    let check = |target: &str, more: &str, expected: &str| {
        fixture.check(&fixture.request("GET", target, more), expected);
        fixture.check(&fixture.request("HEAD", target, more), expected);
    };
    check("/", "", "200");
    check("/?a=b", "", "200");
    check("/en/", "", "200");
    check("/%65n/", "", "200");
    check("/en/index.html", "", "200");
    check("/a", "", "303");
    check("/a.txt", "", "200");
    check("/a.txt", "Range: bytes=0-1\r\n", "206");
    check("/a.txt", "Range: bytes=7-9\r\n", "416");
    check("/a.txt", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT\r\n", "304");
    check("/b.svg", "", "200");
    check("/sitemap.xml", "", "200");
    check("/robots.txt", "", "200");
    check("/nirgends/", "", "404");
    check("/_haiyen/page.js", "", "200");
    check("/_haiyen/preview.css", "", "200");
    check("/_haiyen/dashboard.js", "", "200");
    check("/", &format!("Origin: http://{}\r\n", fixture.preview.host()), "200");
}

#[test]
fn only_by_its_own_names() {
    let fixture = Fixture::new(&[]);
    let port = fixture.preview.port;
    for name in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
        fixture.check(format!("GET / HTTP/1.1\r\nHost: {name}:{port}\r\n\r\n").as_bytes(), "200");
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("127.0.0.1.nip.io:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("evil-localhost:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.1.:{port}"),
        format!("localtest.me:{port}"),
        format!("user@127.0.0.1:{port}"),
        format!("user:localhost@evil.example:{port}"),
        format!("localhost:{port}@evil.example"),
        format!("localhost:{port}:80"),
        format!("localhost:{port}/x"),
        format!("localhost:{port}#x"),
        format!("localhost:{port}, evil.example"),
        format!("localhost:0{port}"),
        "localhost".to_owned(),
        "127.0.0.1".to_owned(),
        "localhost:".to_owned(),
        "localhost:80".to_owned(),
        "localhost:65536".to_owned(),
        format!("0.0.0.0:{port}"),
        format!("127.0.0.2:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("0x7f000001:{port}"),
        format!("0x7f.0.0.1:{port}"),
        format!("0177.0.0.1:{port}"),
        format!("017700000001:{port}"),
        format!("127.0.0.1%00:{port}"),
        format!("127。0。0。1:{port}"),
        format!("::1:{port}"),
        format!("[::]:{port}"),
        format!("[0:0:0:0:0:0:0:1]:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("[::1%25lo]:{port}"),
        format!("[fe80::1]:{port}"),
        "192.168.1.1".to_owned(),
        "file://".to_owned(),
        String::new(),
    ] {
        fixture.check(format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes(), "421");
    }
    let own = fixture.preview.host();
    fixture.check(b"GET / HTTP/1.1\r\n\r\n", "400");
    fixture.check(b"GET / HTTP/1.0\r\n\r\n", "400");
    let check = |request: String, expected| fixture.check(request.as_bytes(), expected);
    check(format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost: evil.example\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost: {own}\r\nHOST: evil.example\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost : {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nX: y\r\n Host: {own}\r\n\r\n"), "400");
    check(
        format!("GET / HTTP/1.1\r\nX-Forwarded-Host: {own}\r\nHost: evil.example\r\n\r\n"),
        "421",
    );
    check(format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET http://{own}/ HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET http://{own}/site.toml HTTP/1.1\r\nHost: evil.example\r\n\r\n"), "400");
    check(format!("GET file:///etc/passwd HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET {own} HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("CONNECT {own} HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("CONNECT evil.example:443 HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("OPTIONS * HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
}

#[test]
fn only_for_its_own_pages() {
    let fixture = Fixture::new(&[]);
    let port = fixture.preview.port;
    let check = |more: &str, expected: &str| {
        for target in ["/", "/a.txt", "/_haiyen/page.js", "/_haiyen/"] {
            fixture.check(&fixture.request("GET", target, &format!("{more}\r\n")), expected);
        }
    };
    for origin in [
        "null".to_owned(),
        "http://evil.example".to_owned(),
        format!("https://127.0.0.1:{port}"),
        format!("ws://127.0.0.1:{port}"),
        "http://127.0.0.1".to_owned(),
        "http://127.0.0.1:1".to_owned(),
        format!("http://127.0.0.1:{port}/"),
        format!("http://127.0.0.1:{port}.evil.example"),
        format!("http://evil.example:{port}"),
        "file://".to_owned(),
        "chrome-extension://abc".to_owned(),
        String::new(),
        format!("http://127.0.0.1:{port}\r\nOrigin: http://evil.example"),
    ] {
        check(&format!("Origin: {origin}"), "403");
    }
    let upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
    check(upgrade, "403");
    check(&format!("{upgrade}\r\nOrigin: http://evil.example"), "403");
    check(&format!("{upgrade}\r\nOrigin: http://127.0.0.1:{port}"), "403");
    check("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk", "403");
    let metadata = |site: &str, mode: &str, dest: &str| {
        format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\nSec-Fetch-Dest: {dest}")
    };
    check(&metadata("cross-site", "no-cors", "script"), "403");
    check(&metadata("cross-site", "no-cors", "image"), "403");
    check(&metadata("cross-site", "cors", "empty"), "403");
    check(&metadata("cross-site", "websocket", "websocket"), "403");
    check(&metadata("cross-site", "navigate", "iframe"), "403");
    check(&metadata("cross-site", "navigate", "object"), "403");
    check(&metadata("same-site", "no-cors", "style"), "403");
    check("Sec-Fetch-Site: cross-site", "403");
    let link = metadata("cross-site", "navigate", "document") + "\r\n";
    fixture.check(&fixture.request("GET", "/", &link), "200");
    fixture.check(&fixture.request("GET", "/_haiyen/", &link), "403");
}

#[test]
fn only_to_be_read() {
    let fixture = Fixture::new(&[]);
    for method in [
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "TRACK", "PROPFIND", "MKCOL", "MOVE",
        "DEBUG", "get", "X",
    ] {
        let answers = fixture.check(&fixture.request(method, "/", ""), "405");
        assert_eq!(answers[0].header("allow"), Some("GET, HEAD"), "{method}");
        fixture.check(&fixture.request(method, "/_haiyen/events", ""), "405");
    }
    let override_ = "X-HTTP-Method-Override: PUT\r\n";
    fixture.check(&fixture.request("GET", "/", override_), "200");
    fixture.check(&fixture.request("POST", "/_haiyen/edit/", ""), "405");
    fixture.check(&fixture.request("POST", "/_haiyen/", ""), "405");
    fixture.check(&fixture.request("POST", "/_haiyen//edit", ""), "405");
    fixture.check(&fixture.request("POST", "/_haiyen/%65dit", ""), "405");
    for method in ["GET", "HEAD"] {
        fixture.check(&fixture.request(method, "/_haiyen/edit?file=content/vi.md", ""), "403");
    }
    fixture.check(&fixture.request("PUT", "/_haiyen/edit", ""), "405");
}

#[test]
fn no_way_leads_out_of_the_site() {
    let fixture = Fixture::new(&[]);
    for target in [
        "/site.toml",
        "/content/vi.md",
        "/vi.md",
        "/a/vi.md",
        "/a/vi.md.bak",
        "/data/facts.toml",
        "/locales/vi/site.ftl",
        "/templates/unused.html",
        "/themes/plain/templates/page.html",
        "/static/a.txt",
        "/.git/config",
        "/.env",
        "/~$vi.docx",
        "/.haiyen/last.json",
        "/public/index.html",
        "/haiyen-manifest.json",
        "/notes.md",
        "/mat/",
        "/link.txt",
        "/folder/outside.md",
        "/../site.toml",
        "/../../outside.md",
        "/en/../../site.toml",
        "/./../site.toml",
        "/.../site.toml",
        "/....//site.toml",
        "/..;/site.toml",
        "/a.txt/../../site.toml",
        "/a.txt/",
        "/%2e%2e/site.toml",
        "/%2E%2E/site.toml",
        "/.%2e/site.toml",
        "/..%2fsite.toml",
        "/..%2Fsite.toml",
        "/%2e%2e%2fsite.toml",
        "/%252e%252e%252fsite.toml",
        "/..%252fsite.toml",
        "/%25252e%25252e/site.toml",
        "/..%5csite.toml",
        "/%2e%2e%5csite.toml",
        "/%5c..%5csite.toml",
        "/%5c%5cserver%5cshare",
        "/%c0%ae%c0%ae/site.toml",
        "/%c0%ae%c0%ae%c0%afsite.toml",
        "/%e0%80%ae%e0%80%ae/site.toml",
        "/..%c0%afsite.toml",
        "/..%c1%9csite.toml",
        "/%u002e%u002e/site.toml",
        "/%ef%bc%8e%ef%bc%8e/site.toml",
        "/..%ef%bc%8fsite.toml",
        "/%ff",
        "/%",
        "/%2",
        "/%zz",
        "/%00",
        "/a.txt%00",
        "/a.txt%00.html",
        "/site.toml%00.html",
        "/%0d%0aSet-Cookie:%20a=b",
        "/a%0d%0aLocation:%20http://evil.example/",
        "//etc/passwd",
        "///etc/passwd",
        "//evil.example/%2e%2e",
        "/%2fetc/passwd",
        "/%2f%2fetc%2fpasswd",
        "//a",
        "/etc/passwd",
        "/proc/self/environ",
        "/c:/windows/win.ini",
        "/C:/Windows/win.ini",
        "/c%3a%5cwindows%5cwin.ini",
        "/c:%5cboot.ini",
        "/file:///etc/passwd",
        "/file%3a%2f%2f%2fetc%2fpasswd",
        "/http://evil.example/",
        "/%3f%3fc:/boot.ini",
        "/CON",
        "/con.html",
        "/NUL",
        "/nul.txt",
        "/aux.html",
        "/COM1",
        "/LPT1.txt",
        "/CLOCK$",
        "/CONIN$",
        "/~",
        "/~root/",
        "/a.txt~",
        "/a.txt;jsessionid=1",
        "/a;/",
        "/a.txt.",
        "/a.txt..",
        "/a.txt%20",
        "/a.txt%09",
        "/a.txt/.",
        "/a.txt::$DATA",
        "/a.txt:stream",
        "/site.toml::$DATA",
        "/SITE~1.TOM",
        "/A.TXT",
        "/a/../",
        "/./",
        "/_haiyen/../site.toml",
        "/_haiyen/%2e%2e/site.toml",
        "/_haiyen/pages/page.js",
        "/_haiyen/page.js/",
        "/_haiyen/Page.js",
        "/_haiyen/panel.html",
        "/_haiyen/dashboard.html",
        "/_haiyen/lan/",
        "/_haiyen/lan/00000000000000000000000000000000",
        "/_HAIYEN/",
        "/%5fhaiyen/",
        "/*",
        "/index.html/",
        "/en/index.html/index.html",
    ] {
        fixture.check(&fixture.request("GET", target, ""), "404");
    }
    // Not even in the question.
    fixture.check(&fixture.request("GET", "/?file=../site.toml&x=%00#/../site.toml", ""), "200");
    let outside = fixture.beside("outside.md").display().to_string();
    fixture.check(&fixture.request("GET", &outside, ""), "404");
    for (target, expected) in [
        (&b"/..\\site.toml"[..], "404"),
        (b"/..\\..\\outside.md", "404"),
        (b"\\..\\site.toml", "400"),
        (b"/c:\\windows\\win.ini", "404"),
        (b"/\xc0\xae\xc0\xae/site.toml", "400"),
        (b"/\xff\xfe", "400"),
        (b"/t\xe1\xbb\x87p", "404"),
        (b"/a\0.txt", "400"),
        (b"/a\x7f", "400"),
        (b"/a\tb", "400"),
        (b"/a.txt HTTP/1.1 x", "400"),
        (b"../site.toml", "400"),
        (b"site.toml", "400"),
        (b"", "400"),
        (b"?", "400"),
        (b"c:/windows/win.ini", "400"),
    ] {
        fixture.check(&fixture.request_with("GET", target, "", b""), expected);
    }
}

/// While a broken `site.toml` keeps the site of before in the browser, its files may have become other things.
#[test]
#[cfg(unix)]
fn what_became_a_link_is_not_followed() {
    use std::fs;
    use std::os::unix::fs::symlink;
    let fixture = Fixture::new(&[]);
    fs::create_dir(fixture.beside("other")).unwrap();
    fs::write(fixture.beside("other/e.txt"), SECRET).unwrap();
    let get = |target: &str| fixture.request("GET", target, "");
    fixture.check(&get("/a.txt"), "200");
    fixture.check(&get("/d/e.txt"), "200");
    fs::write(fixture.beside("site/site.toml"), "").unwrap();
    fixture.preview.wait_for("site.toml · ");
    for (target, file, link) in [
        ("/a.txt", "site/static/a.txt", "../../outside.md"),
        ("/a.txt", "site/static/a.txt", "../../other"),
        ("/a.txt", "site/static/a.txt", "nowhere"),
        ("/b.svg", "site/content/b.svg", "../../outside.md"),
        ("/d/e.txt", "site/static/d", "../../other"),
    ] {
        let file = fixture.beside(file);
        let _ = fs::remove_file(&file).or_else(|_| fs::remove_dir_all(&file));
        symlink(link, &file).unwrap();
        fixture.check(&get(target), "404");
    }
    let file = fixture.beside("site/static/a.txt");
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    fixture.check(&get("/a.txt"), "404");
    fs::write(file.join("e.txt"), SECRET).unwrap();
    fixture.check(&get("/a.txt"), "404");
}

#[test]
fn the_overview_opens_for_whoever_sits_here() {
    let fixture = Fixture::new(&[]);
    let port = fixture.preview.port;
    let first = fixture.preview.wait_for("Overview (the link opens once): ");
    let first = first.split_once(&fixture.preview.host()).unwrap().1.to_owned();
    fixture.check(&fixture.request("GET", "/_haiyen/", ""), "403");
    fixture.check(&fixture.request("GET", "/_haiyen/open/", ""), "403");
    fixture.check(&fixture.request("GET", &first[..first.len() - 1], ""), "403");
    fixture.check(&fixture.request("GET", &format!("{first}0"), ""), "403");
    // Whoever only looks at the link leaves it as it is; so does whoever may not come in at all.
    fixture.check(&fixture.request("HEAD", &first, ""), "404");
    fixture.check(&fixture.request("GET", &first, "Origin: http://evil.example\r\n"), "403");
    let foreign = format!("GET {first} HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    fixture.check(foreign.as_bytes(), "421");
    let opened = fixture.check(&fixture.request("GET", &first, ""), "200");
    assert!(opened[0].text().contains("content=\"0;url=/_haiyen/\""));
    let cookie = opened[0].header("set-cookie").unwrap();
    for part in ["; Path=/_haiyen/", "; HttpOnly", "; SameSite=Strict"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let pair = cookie.split(';').next().unwrap();
    let (name, value) = pair.split_once('=').unwrap();
    let again = fixture.check(&fixture.request("GET", &first, ""), "403");
    assert!(again[0].header("set-cookie").is_none());
    let with =
        |cookie: String| fixture.request("GET", "/_haiyen/", &format!("Cookie: {cookie}\r\n"));
    fixture.check(&with(pair.to_owned()), "200");
    fixture.check(&with(format!("a=b; {pair}; c=d")), "200");
    for cookie in [
        String::new(),
        format!("{name}="),
        format!("{name}={}", &value[1..]),
        format!("{name}={value}0"),
        format!("{name}={}", value.to_uppercase() + "x"),
        format!("x{name}={value}"),
        format!("haiyen-lan-{port}={value}"),
        format!("haiyen-session-1={value}"),
        format!("{name}={}", fixture.token),
        value.to_owned(),
    ] {
        fixture.check(&with(cookie), "403");
    }
    for word in ["%3Cscript%3Eevil", "%22%3E%3Cimg%20evil", "../../outside.md", "%00", "%ff", "-1"]
    {
        for name in ["page", "language", "kind", "q", "part"] {
            let target = format!("/_haiyen/?{name}={word}");
            let request = fixture.request("GET", &target, &format!("Cookie: {pair}\r\n"));
            let shown = fixture.check(&request, "200")[0].text();
            assert!(!shown.contains("<script>evil") && !shown.contains("<img evil"), "{target}");
        }
    }
    let huge = "/_haiyen/?part=18446744073709551615";
    fixture.check(&fixture.request("GET", huge, &format!("Cookie: {pair}\r\n")), "200");
    // The cookie opens nothing but the overview.
    let foreign = format!("Cookie: {pair}\r\nOrigin: http://evil.example\r\n");
    fixture.check(&fixture.request("GET", "/_haiyen/", &foreign), "403");
    fixture.check(&fixture.request("GET", "/site.toml", &format!("Cookie: {pair}\r\n")), "404");
}

#[test]
fn news_is_for_its_own_pages() {
    let fixture = Fixture::new(&[]);
    let token = &fixture.token;
    for query in [
        String::new(),
        "?token=".to_owned(),
        "?page=/&have=x".to_owned(),
        "?token=00000000000000000000000000000000&page=/".to_owned(),
        format!("?token={}&page=/", &token[1..]),
        format!("?token={token}0&page=/"),
        format!("?token={}x&page=/", token.to_uppercase()),
        format!("?Token={token}&page=/"),
        format!("?token={token}&token=x&page=/"),
    ] {
        fixture.check(&fixture.request("GET", &format!("/_haiyen/events{query}"), ""), "403");
    }
    let events = |page: &str| format!("/_haiyen/events?token={token}&page={page}&have=x&at=0");
    for origin in ["http://evil.example", "null"] {
        let origin = format!("Origin: {origin}\r\n");
        fixture.check(&fixture.request("GET", &events("/"), &origin), "403");
    }
    for page in ["/", "/site.toml", "/../outside.md", "/%2e%2e/site.toml", "/a.txt", "", "x", "%00"]
    {
        fixture.check(&fixture.request("GET", &events(page), ""), "200");
        fixture.check(&fixture.request("HEAD", &events(page), ""), "200");
    }
}

#[test]
fn what_is_no_request_harms_nothing() {
    let fixture = Fixture::new(&[]);
    let own = fixture.preview.host();
    let check = |request: String, expected| fixture.check(request.as_bytes(), expected);
    let second = format!("GET /site.toml HTTP/1.1\r\nHost: {own}\r\n\r\n");
    let foreign = "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    let get = |more: &str, rest: &str| format!("GET / HTTP/1.1\r\nHost: {own}\r\n{more}\r\n{rest}");
    // Of two requests in one, each is judged by itself; what may be read in two ways is refused.
    check(get("", &second), "200 404");
    check(get("", foreign), "200 421");
    check(get("Content-Length: 3\r\n", &format!("abc{foreign}")), "200 421");
    check(get("Transfer-Encoding: chunked\r\n", &format!("0\r\n\r\n{foreign}")), "200 421");
    check(get("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd"), "400");
    check(get("Content-Length: -1\r\n", ""), "400");
    check(get("Content-Length: +3\r\n", "abc"), "400");
    check(get("Content-Length: 99999999999999999999999\r\n", ""), "400");
    check(get("Content-Length: 0x3\r\n", "abc"), "400");
    check(get("Transfer-Encoding: gzip\r\n", ""), "400");
    check(get("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), "400");
    let http_1_0 = format!("POST / HTTP/1.0\r\nHost: {own}\r\nTransfer-Encoding: chunked\r\n\r\n");
    check(http_1_0, "400");
    check(format!("GET / HTTP/1.1\nHost: {own}\n\n"), "200");
    check(format!("GET  / HTTP/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost: {own}\r\nX\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost: {own}\r\nX: a\0b\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1\r\nHost: {own}\r\n: x\r\n\r\n"), "400");
    check(format!("GET / HTTP/9.9\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/2.0\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / http/1.1\r\nHost: {own}\r\n\r\n"), "400");
    check(format!("GET / HTTP/1.1 \r\nHost: {own}\r\n\r\n"), "400");
    check("GET /site.toml\r\n\r\n".to_owned(), "400");
    check("GET /site.toml\r\n".to_owned(), "400");
    check("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u{4}\0\0\0\0\0".to_owned(), "");
    check("SSH-2.0-OpenSSH_9.9\r\n\r\n".to_owned(), "400");
    check("\r\n\r\n\r\n\r\nx\r\n\r\n".to_owned(), "400");
    // A browser that was told https.
    fixture.check(b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\xff\xff\r\n\r\n", "400");
    fixture.check(&[0; 64], "400");
    fixture.check(&[0xff; 64], "400");
    // Very long, and very many.
    let long = "a".repeat(60_000);
    fixture.check(&fixture.request("GET", &format!("/{long}"), ""), "404");
    fixture.check(&fixture.request("GET", &format!("/?{long}"), ""), "200");
    fixture.check(&fixture.request("GET", &format!("/{}", "../".repeat(15_000)), ""), "404");
    fixture.check(&fixture.request("GET", &format!("/{}", "a".repeat(70_000)), ""), "414");
    fixture.check(&fixture.request("GET", &format!("/{}", "a".repeat(1_000_000)), ""), "431");
    fixture.check(&fixture.request("GET", "/", &format!("X: {long}\r\n")), "200");
    let huge = "a".repeat(1_000_000);
    fixture.check(&fixture.request("GET", "/", &format!("X: {huge}\r\n")), "431");
    fixture.check(
        &fixture.request("GET", "/", &format!("Cookie: {}\r\n", "a=b;".repeat(9000))),
        "200",
    );
    let many: String = (0..90).map(|number| format!("X-{number}: y\r\n")).collect();
    fixture.check(&fixture.request("GET", "/", &many), "200");
    let too_many: String = (0..5000).map(|number| format!("X-{number}: y\r\n")).collect();
    fixture.check(&fixture.request("GET", "/", &too_many), "431");
}

#[test]
fn who_never_ends_holds_up_nobody() {
    let fixture = Fixture::new(&[]);
    let mut open = Vec::new();
    let host = fixture.preview.host();
    let waiting = format!("/_haiyen/events?token={}&page=/a/&at=0", fixture.token);
    for number in 0..300 {
        let mut line = fixture.preview.line();
        line.send(
            match number % 5 {
                0 => b"".to_vec(),
                1 => b"GET / HT".to_vec(),
                2 => format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: ").into_bytes(),
                3 => fixture.request(
                    "POST",
                    "/_haiyen/edit",
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 8000\r\n",
                ),
                // One that asks and never reads the answer.
                _ => fixture.request("GET", &waiting, ""),
            }
            .as_slice(),
        );
        open.push(line);
    }
    fixture.check(&fixture.request("GET", "/a/", ""), "200");
    fixture.check(&fixture.request("GET", "/a.txt", ""), "200");
    drop(open);
    fixture.check(&fixture.request("GET", "/", ""), "200");
}

/// What is sent to open a file in an editor: with one that leaves a trace, so that it shows whether any
/// request had it started.
#[test]
#[cfg(unix)]
fn only_its_own_pages_open_files_and_only_texts_of_the_site() {
    let traces = tempfile::tempdir().unwrap();
    let trace = traces.path().join("started");
    let editor = format!("/usr/bin/touch {}", trace.display());
    let fixture = Fixture::new(&["--editor", &editor]);
    let token = fixture.token.clone();
    let form = "application/x-www-form-urlencoded";
    let post = |more: &str, body: &str| {
        let more = format!("{more}Content-Length: {}\r\n", body.len());
        fixture.request_with("POST", b"/_haiyen/edit", &more, body.as_bytes())
    };
    let as_form = format!("Content-Type: {form}\r\n");
    let good = format!("token={token}&file=content/vi.md&line=3");
    let check =
        |more: &str, body: &str, expected: &str| _ = fixture.check(&post(more, body), expected);

    check(&as_form, "", "403");
    check(&as_form, "file=content/vi.md", "403");
    check(&as_form, "token=&file=content/vi.md", "403");
    check(&as_form, "token=00000000000000000000000000000000&file=content/vi.md", "403");
    check(&as_form, &good.replace(&token, &token[1..]), "403");
    check(&as_form, &good.replace("token", "token=x&TOKEN"), "403");
    let outside = fixture.beside("outside.md").display().to_string();
    for file in [
        "",
        ".",
        "..",
        "../outside.md",
        "..%2foutside.md",
        "content/../../outside.md",
        "content/../site.toml",
        "./content/vi.md",
        "content//vi.md",
        "/content/vi.md",
        "content/vi.md/",
        "content/vi.md%00",
        "content/vi.md%20",
        "content%5cvi.md",
        "..%5coutside.md",
        "CONTENT/VI.MD",
        "c:/windows/win.ini",
        "c:%5cwindows%5cwin.ini",
        "%5c%5cserver%5cshare%5cx.md",
        "file:///etc/passwd",
        "http://evil.example/x.md",
        "/etc/passwd",
        "/etc/x.md",
        "content/b.svg",
        "static/a.txt",
        "static/link.txt",
        "content/nirgends/vi.md",
        "content/.env",
        "notes.md",
        "-rf",
        "--help.md",
        "$(touch%20x).md",
        ".git/config",
        ".haiyen/last.json",
        "public/index.html",
        &outside,
    ] {
        check(&as_form, &format!("token={token}&file={file}&line=1"), "403");
    }
    check("", &good, "403");
    check("Content-Type: text/plain\r\n", &good, "403");
    check("Content-Type: multipart/form-data; boundary=x\r\n", &good, "403");
    check("Content-Type: application/json\r\n", &good, "403");
    check(&format!("Content-Type: text/plain; {form}\r\n"), &good, "403");
    check(&as_form, &format!("{good}&x={}", "a".repeat(100_000)), "413");
    check(&format!("{as_form}Origin: http://evil.example\r\n"), &good, "403");
    check(&format!("{as_form}Origin: null\r\n"), &good, "403");
    check(
        &format!(
            "{as_form}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
        ),
        &good,
        "403",
    );
    let foreign = format!(
        "POST /_haiyen/edit HTTP/1.1\r\nHost: evil.example\r\n{as_form}Content-Length: {}\r\n\r\n{good}",
        good.len()
    );
    fixture.check(foreign.as_bytes(), "421");
    let in_pieces = |more: &str, body: &str| {
        let more = format!("{as_form}{more}Transfer-Encoding: chunked\r\n");
        fixture.request_with("POST", b"/_haiyen/edit", &more, body.as_bytes())
    };
    fixture.check(&in_pieces("", "xyz\r\nabc\r\n0\r\n\r\n"), "413");
    fixture.check(&in_pieces("", "-1\r\nabc\r\n0\r\n\r\n"), "413");
    let both = format!("{:x}\r\n{good}\r\n0\r\n\r\n", good.len());
    assert!(!trace.exists(), "a request that was refused started the editor");

    // Whoever may, can: or all of this would show nothing. A length beside the pieces is of no account.
    fixture.check(&in_pieces("Content-Length: 3\r\n", &both), "303");
    let start = std::time::Instant::now();
    while !trace.exists() {
        assert!(start.elapsed().as_secs() < 30, "the editor was not started");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// The address of this machine in its network, if it is in one.
fn own_address() -> Option<std::net::IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    socket.connect(("192.0.2.1", 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_loopback() && !ip.is_unspecified()).then_some(ip)
}

#[test]
fn devices_of_the_network_need_the_key() {
    let fixture = Fixture::new(&["--lan"]);
    let port = fixture.preview.port;
    fixture.check(&fixture.request("GET", "/", ""), "200");
    let foreign = format!("GET / HTTP/1.1\r\nHost: evil.example:{port}\r\n\r\n");
    fixture.check(foreign.as_bytes(), "421");
    let Some(ip) = own_address() else {
        println!("this machine is in no network: nobody to be kept out");
        return;
    };
    let (address, own) = (SocketAddr::new(ip, port), format!("{ip}:{port}"));
    let get = |target: &str, host: &str, more: &str| {
        format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n{more}\r\n")
    };
    let check = |target: &str, host: &str, more: &str, expected: &str| {
        fixture.check_at(address, get(target, host, more).as_bytes(), expected)
    };
    let told = fixture.preview.wait_for("Phones in the same network: ");
    let link = told.strip_prefix(&format!("http://{own}")).unwrap();
    for target in ["/", "/a.txt", "/site.toml", "/_haiyen/", "/_haiyen/page.js", "/_haiyen/lan/"] {
        check(target, &own, "", "403");
    }
    check(&link[..link.len() - 1], &own, "", "403");
    check(&format!("{link}0"), &own, "", "403");
    check(&format!("/_haiyen/lan/{}", fixture.token), &own, "", "403");
    for host in [&format!("evil.example:{port}"), &format!("localhost:{port}"), "", &ip.to_string()]
    {
        check("/", host, "", "421");
        check(link, host, "", "421");
    }
    check(&format!("http://{own}/"), &own, "", "400");
    check(link, &own, "Origin: http://evil.example\r\n", "403");
    let opened = check(link, &own, "", "200");
    let cookie = opened[0].header("set-cookie").unwrap();
    for part in ["; HttpOnly", "; SameSite=Strict"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let pair = cookie.split(';').next().unwrap();
    let let_in = format!("Cookie: {pair}\r\n");
    check("/", &own, &let_in, "200");
    check("/a.txt", &own, &let_in, "200");
    check("/_haiyen/page.js", &own, &let_in, "200");
    check("/site.toml", &own, &let_in, "404");
    check("/", &format!("localhost:{port}"), &let_in, "421");
    check("/", &own, &format!("Cookie: {pair}0\r\n"), "403");
    check("/", &own, &format!("Cookie: haiyen-lan-{port}=\r\n"), "403");
    // The overview and the editor are for whoever sits at the machine.
    check("/_haiyen/", &own, &let_in, "403");
    let once = fixture.preview.wait_for("Overview (the link opens once): ");
    let once = once.split_once(&fixture.preview.host()).unwrap().1;
    check(once, &own, &let_in, "403");
    let body = format!("token={}&file=content/vi.md", fixture.token);
    let post = format!(
        "POST /_haiyen/edit HTTP/1.1\r\nHost: {own}\r\n{let_in}\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    fixture.check_at(address, post.as_bytes(), "403");
}
