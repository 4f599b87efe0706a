//! The published site as readers get it, on web servers that are well, broken, slow, or broken into.

mod common;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use common::certificates::{Authority, Certificate, self_signed};
use haiyen::output::Entry;
use haiyen::publish::transport::{Trouble, Why};
use haiyen::publish::web::{self, Broken, Limits, Seen, Visitor, Web};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A request: its path, and its head in lower case.
struct Request {
    path: String,
    head: String,
}

impl Request {
    fn is_robot(&self) -> bool {
        self.head.contains("googlebot")
    }

    fn is_from_search(&self) -> bool {
        self.head.contains("\r\nreferer: https://www.google.")
    }
}

/// What a server does with a request: what it sends before it closes; nothing if it is silent for ever.
type Handler = dyn Fn(&Request) -> Option<Vec<u8>> + Send + Sync;

fn serve(security: Option<Arc<ServerConfig>>, handler: Arc<Handler>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let (security, handler) = (security.clone(), Arc::clone(&handler));
            thread::spawn(move || match security {
                Some(security) => {
                    let tls = ServerConnection::new(security).unwrap();
                    talk(StreamOwned::new(tls, stream), &*handler);
                }
                None => talk::<TcpStream>(stream, &*handler),
            });
        }
    });
    address
}

fn talk<S: Read + Write>(mut stream: S, handler: &Handler) {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ => return,
        }
    }
    let head = String::from_utf8(head).unwrap();
    let path = head.split(' ').nth(1).unwrap().to_owned();
    match handler(&Request { path, head: head.to_lowercase() }) {
        Some(answer) => _ = stream.write_all(&answer).and_then(|()| stream.flush()),
        // Until nobody waits any more.
        None => while stream.read(&mut byte).is_ok_and(|length| length > 0) {},
    }
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Option<Vec<u8>> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n"
    );
    Some([head.as_bytes(), body].concat())
}

const HOME: &str = "/du-lich/";
const PAGE: &str = "/du-lich/a/%E1%BA%A3nh%23%3F/";
const BODY: &[u8] = b"<h1>A</h1>";

fn files() -> BTreeMap<String, Entry> {
    let paths = ["index.html", "a/ảnh#?/index.html"];
    paths.map(|path| (path.to_owned(), Entry::of(BODY))).into()
}

/// What a web server that is well answers.
fn well(request: &Request) -> Option<Vec<u8>> {
    match request.path.as_str() {
        HOME | PAGE => answer("200 OK", "Content-Type: text/html\r\n", BODY),
        _ => answer("404 Not Found", "", b"none"),
    }
}

fn limits() -> Limits {
    Limits { answer: Duration::from_secs(10), whole: Duration::from_secs(20), body: 1000 }
}

/// What is found on a server: the path, what is there, who sees it.
fn found(handler: Arc<Handler>, limits: Limits) -> Vec<(String, Seen, Vec<Visitor>)> {
    let base = format!("http://{}/du-lich", serve(None, handler));
    let files = files();
    let pages: Vec<_> = files.keys().cloned().collect();
    let findings = web::compare(&Web::new(&[], limits), &base, &files, &pages);
    let origin = base.trim_end_matches("/du-lich");
    let path = |address: &str| address.strip_prefix(origin).unwrap().to_owned();
    findings.into_iter().map(|found| (path(&found.address), found.seen, found.visitors)).collect()
}

/// Checks what is found on a server that answers well but for what `twist` answers.
#[track_caller]
fn check(
    twist: impl Fn(&Request) -> Option<Vec<u8>> + Send + Sync + 'static,
    expected: &[(&str, Seen, &[Visitor])],
) {
    let handler = move |request: &Request| twist(request).or_else(|| well(request));
    let found = found(Arc::new(handler), limits());
    let found: Vec<_> =
        found.iter().map(|(path, seen, who)| (path.as_str(), seen.clone(), &who[..])).collect();
    assert_eq!(found, expected);
}

const ALL: &[Visitor] = &Visitor::ALL;

/// Whoever is no page of ours.
fn is_nowhere(request: &Request) -> bool {
    request.path != HOME && request.path != PAGE
}

/// The path of the address where there is no page.
fn nowhere() -> String {
    let address = web::compare(
        &Web::new(&[], limits()),
        &format!(
            "http://{}/du-lich",
            serve(None, Arc::new(|_: &Request| answer("200 OK", "", BODY)))
        ),
        &BTreeMap::new(),
        &[],
    );
    format!("/{}", address[0].address.splitn(4, '/').nth(3).unwrap())
}

#[test]
fn a_site_that_is_well_has_nothing_to_tell() {
    check(|_| None, &[]);
}

#[test]
fn what_only_some_see_was_planted() {
    let spam = || answer("200 OK", "", b"<h1>A</h1><a href=//pills.example>");
    let away = "Location: https://pills.example/x\r\n";
    let moved = || Seen::Moved("https://pills.example/x".to_owned());
    check(
        move |asked| (asked.path == PAGE && asked.is_robot()).then(spam)?,
        &[(PAGE, Seen::Other, &[Visitor::Robot])],
    );
    check(
        move |asked| asked.is_from_search().then(|| answer("302 Found", away, b""))?,
        &[
            (&nowhere(), moved(), &[Visitor::FromSearch]),
            (PAGE, moved(), &[Visitor::FromSearch]),
            (HOME, moved(), &[Visitor::FromSearch]),
        ],
    );
    check(
        move |asked| (asked.path == HOME && !asked.is_robot()).then(spam)?,
        &[(HOME, Seen::Other, &[Visitor::Browser, Visitor::FromSearch])],
    );
    check(
        move |asked| (is_nowhere(asked) && asked.is_robot()).then(spam)?,
        &[(&nowhere(), Seen::Found, &[Visitor::Robot])],
    );
}

#[test]
fn what_all_readers_get_is_told_once() {
    let at = |path: &'static str, status: &'static str, headers: &'static str| {
        move |asked: &Request| (asked.path == path).then(|| answer(status, headers, b"x"))?
    };
    check(at(PAGE, "200 OK", ""), &[(PAGE, Seen::Other, ALL)]);
    check(at(PAGE, "404 Not Found", ""), &[(PAGE, Seen::Status(404), ALL)]);
    check(at(HOME, "500 Internal Server Error", ""), &[(HOME, Seen::Status(500), ALL)]);
    let elsewhere = Seen::Moved("http://other.example/".to_owned());
    check(
        at(HOME, "301 Moved Permanently", "Location: //other.example\r\n"),
        &[(HOME, elsewhere, ALL)],
    );
    // A redirect that says nothing of where.
    check(at(PAGE, "302 Found", ""), &[(PAGE, Seen::Status(302), ALL)]);
    check(
        |asked| is_nowhere(asked).then(|| answer("200 OK", "", b"home"))?,
        &[(&nowhere(), Seen::Found, ALL)],
    );
    check(
        |asked| is_nowhere(asked).then(|| answer("503 Service Unavailable", "", b""))?,
        &[(&nowhere(), Seen::Status(503), ALL)],
    );
}

#[test]
fn a_server_may_lead_on_within_its_own_host() {
    let led = |to: &'static str, body: &'static [u8]| {
        move |asked: &Request| match asked.path.as_str() {
            PAGE => answer("301 Moved Permanently", &format!("Location: {to}\r\n"), b""),
            "/du-lich/b/" => answer("200 OK", "", body),
            _ => None,
        }
    };
    check(led("/du-lich/b/", BODY), &[]);
    check(led("../../b/", BODY), &[]);
    let found = found(
        Arc::new(move |asked: &Request| led("/du-lich/b/", b"x")(asked).or_else(|| well(asked))),
        limits(),
    );
    let [(path, Seen::Moved(to), who)] = &found[..] else { panic!("{found:?}") };
    assert!(path == PAGE && to.ends_with("/du-lich/b/") && who == ALL, "{found:?}");
    // In a circle.
    check(
        |asked| {
            (asked.path == PAGE)
                .then(|| answer("302 Found", &format!("Location: {PAGE}\r\n"), b""))?
        },
        &[(PAGE, Seen::Moved(PAGE.to_owned()), ALL)],
    );
}

#[test]
fn connections_that_break_are_tried_again_and_then_told() {
    let cut = b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n<h1>".to_vec();
    let always = cut.clone();
    let handler = move |asked: &Request| {
        if asked.path == PAGE { Some(always.clone()) } else { well(asked) }
    };
    let found = found(Arc::new(handler), limits());
    let [(path, Seen::Unreachable(trouble), who)] = &found[..] else { panic!("{found:?}") };
    assert!(path == PAGE && trouble.why == Why::Closed && who == ALL, "{found:?}");
    let seen = std::sync::Mutex::new(0);
    check(
        move |asked| {
            let mut seen = seen.lock().unwrap();
            *seen += i32::from(asked.path == PAGE);
            (asked.path == PAGE && *seen == 1).then(|| cut.clone())
        },
        &[],
    );
}

#[test]
fn of_very_many_without_an_answer_the_rest_is_not_waited_for() {
    let names = (0..300).map(|number| format!("p{number}/index.html"));
    let files: BTreeMap<_, _> = names.map(|path| (path, Entry::of(BODY))).collect();
    let pages: Vec<_> = files.keys().cloned().collect();
    let cut = |asked: &Request| if asked.path == HOME { well(asked) } else { Some(Vec::new()) };
    let base = format!("http://{}/du-lich", serve(None, Arc::new(cut)));
    let findings = web::compare(&Web::new(&[], limits()), &base, &files, &pages);
    assert!((10..20).contains(&findings.len()), "{}", findings.len());
    assert!(findings.iter().all(|found| matches!(found.seen, Seen::Unreachable(_))));
}

#[test]
fn a_silent_server_is_not_waited_for() {
    let limits = Limits { answer: Duration::from_millis(300), ..limits() };
    let silent = found(Arc::new(|_: &Request| None), limits);
    let [(path, Seen::Unreachable(trouble), who)] = &silent[..] else { panic!("{silent:?}") };
    assert!(path == HOME && trouble.why == Why::TimedOut && who == ALL, "{silent:?}");
}

#[test]
fn what_is_compressed_without_being_asked_is_unpacked_or_told() {
    const PACKED: &[u8] = &[
        0x1f, 0x8b, 0x8, 0x0, 0x0, 0x0, 0x0, 0x0, 0x2, 0x3, 0xb3, 0xc9, 0x30, 0xb4, 0x73, 0xb4,
        0xd1, 0x7, 0x92, 0x0, 0x37, 0x17, 0xb9, 0xde, 0xa, 0x0, 0x0, 0x0,
    ];
    let packed = |coding: &'static str| {
        move |asked: &Request| {
            assert!(asked.head.contains("\r\naccept-encoding: identity\r\n"), "{}", asked.head);
            let coding = format!("Content-Encoding: {coding}\r\n");
            (asked.path == PAGE).then(|| answer("200 OK", &coding, PACKED))?
        }
    };
    check(packed("gzip"), &[]);
    let told = Trouble::new(Why::Other, "Content-Encoding: br");
    check(packed("br"), &[(PAGE, Seen::Unreachable(told), ALL)]);
}

#[test]
fn of_what_does_not_end_only_the_beginning_is_read() {
    let endless =
        Arc::new(|_: &Request| answer("200 OK", "Content-Type: video/mp4\r\n", &[b'x'; 100_000]));
    let address = format!("http://{}/a", serve(None, endless));
    let answer = Web::new(&[], limits()).fetch(&address, Visitor::Browser).unwrap();
    assert_eq!((answer.entry, answer.is_whole), (Entry::of(&[b'x'; 1000]), false));
    assert_eq!(answer.content_type.as_deref(), Some("video/mp4"));
    let limits = Limits { body: 100_000, ..limits() };
    let answer = Web::new(&[], limits).fetch(&address, Visitor::Browser).unwrap();
    assert_eq!((answer.entry.size, answer.is_whole), (100_000, true));
}

fn secured(certificate: &Certificate) -> Arc<ServerConfig> {
    let chain = CertificateDer::pem_slice_iter(certificate.pem.as_bytes()).map(Result::unwrap);
    let key = PrivateKeyDer::from_pem_slice(certificate.pem.as_bytes()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.unwrap().with_no_client_auth();
    Arc::new(config.with_single_cert(chain.collect(), key).unwrap())
}

#[test]
fn certificates_are_checked_as_browsers_do() {
    let (authority, folder) = (Authority::default(), tempfile::tempdir().unwrap());
    let fetch = |certificate: Certificate, roots: &[Vec<u8>]| {
        let at = serve(Some(secured(&certificate)), Arc::new(well));
        let address = format!("https://localhost:{}{HOME}", at.port());
        Web::new(roots, limits()).fetch(&address, Visitor::Browser)
    };
    let roots = [authority.der()];
    let certify = |name, until| authority.certify(name, until, folder.path());
    let answer = fetch(certify("localhost", 2900), &roots).unwrap();
    assert_eq!((answer.status, answer.entry), (200, Entry::of(BODY)));
    let refused = |answer: Result<web::Answer, Trouble>| match answer.unwrap_err() {
        Trouble { why: Why::Certificate(_), detail } => detail,
        other => panic!("{other:?}"),
    };
    assert!(refused(fetch(certify("localhost", 2021), &roots)).contains("expired"));
    assert!(refused(fetch(certify("other.example", 2900), &roots)).contains("other.example"));
    refused(fetch(self_signed("localhost", folder.path()), &roots));
    refused(fetch(certify("localhost", 2900), &[]));
}

#[test]
fn what_cannot_be_reached_is_told_as_what_it_is() {
    let web = Web::new(&[], limits());
    let why = |address: &str| web.fetch(address, Visitor::Browser).unwrap_err().why;
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert_eq!(why(&format!("http://127.0.0.1:{port}/")), Why::Refused);
    assert_eq!(why("http://there-is-no-such-name.invalid/"), Why::NoSuchHost);
    assert_eq!(why("http://"), Why::BadName);
    let nonsense = serve(None, Arc::new(|_: &Request| Some(b"220 FTP here\r\n\r\n".to_vec())));
    assert_eq!(why(&format!("http://{nonsense}/")), Why::Other);
}

#[test]
fn a_server_that_fails_after_its_settings_changed_is_found() {
    let fails = |path: &'static str| {
        move |asked: &Request| match asked.path == path
            || path == "none" && asked.path.contains("khong-co")
        {
            true => answer("500 Internal Server Error", "", b""),
            false => answer("200 OK", "", BODY),
        }
    };
    let files = ["index.html", "a.css", "b.css", "a/tháp.jpg", ".htaccess", "404.html"];
    let files = files.map(|path| (path.to_owned(), Entry::of(BODY))).into();
    let check = |path: &'static str, expected: &[&str]| {
        let base = format!("http://{}", serve(None, Arc::new(fails(path))));
        let mut broken = web::answers(&Web::new(&[], limits()), &base, &files);
        broken.sort_by(|one, other| one.address.cmp(&other.address));
        let status = 500;
        let expected: Vec<_> = expected
            .iter()
            .map(|path| Broken { address: format!("{base}{path}"), status })
            .collect();
        assert_eq!(broken, expected);
    };
    check("/", &["/"]);
    check("/a.css", &["/a.css"]);
    check("/a/th%C3%A1p.jpg", &["/a/th%C3%A1p.jpg"]);
    check("/.htaccess", &[]);
    check("/b.css", &[]);
    let nowhere = nowhere().replace("/du-lich", "");
    check("none", &[&nowhere]);
}
