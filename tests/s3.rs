//! Publishing to object storage, on moto's S3 and on answers that it does not give.

mod common;

use std::io::{Cursor, Read};
use std::net::TcpListener;

use common::moto::Moto;
use common::proxy::Proxy;
use common::scripted::{answer, scripted};
use common::transport::conforms;
use haiyen::publish::transport::s3::{Bucket, Keys, Naming, S3};
use haiyen::publish::transport::{Destination, Kind, Secret, Transport, Trouble, Why};
use haiyen::publish::try_out::{MOST, try_out};

/// What nobody must ever read.
const CANARY: &str = "canary-in-a-coal-mine";

fn bucket(endpoint: impl ToString) -> Bucket {
    Bucket {
        endpoint: endpoint.to_string(),
        plain: false,
        region: "us-east-1".to_owned(),
        bucket: "trang".to_owned(),
        prefix: "web/khanh-hoa".to_owned(),
        naming: Naming::Path,
        certificate: None,
        keys: keys("AKIA", CANARY),
    }
}

fn keys(access: &str, secret: &str) -> Keys {
    Keys { access: Secret::new(access), secret: Secret::new(secret), token: None }
}

fn s3(bucket: Bucket) -> S3 {
    let s3 = S3::new(bucket.clone()).unwrap();
    quiet(&format!("{bucket:?} {s3:?} {}", s3.name()), &bucket.keys);
    s3
}

/// No secret is in a text.
fn quiet(text: &str, keys: &Keys) {
    for secret in [Some(&keys.secret), keys.token.as_ref()].into_iter().flatten() {
        assert!(!secret.is_in(text), "{text}");
    }
}

/// The trouble of connecting to a bucket.
#[track_caller]
fn refused(bucket: Bucket) -> Trouble {
    let keys = bucket.keys.clone();
    let trouble = S3::new(bucket).and_then(|s3| s3.connect().map(drop)).unwrap_err();
    quiet(&format!("{trouble:?} {trouble}"), &keys);
    trouble
}

fn connect(bucket: Bucket) -> Box<dyn Transport> {
    s3(bucket).connect().unwrap()
}

fn write(at: &mut dyn Transport, path: &str, content: &[u8]) -> Result<(), Trouble> {
    at.write(path, content.len() as u64, &mut Cursor::new(content))
}

fn read(at: &mut dyn Transport, path: &str) -> Result<Vec<u8>, Trouble> {
    let mut content = Vec::new();
    at.read(path, &mut content).map(|_| content)
}

#[test]
fn a_bucket() {
    let moto = Moto::start();
    conforms(&s3(bucket(moto.endpoint())));
    let mut all = connect(Bucket { prefix: String::new(), ..bucket(moto.endpoint()) });
    write(all.as_mut(), "web/khanh-hoa-2/index.html", b"of another site").unwrap();
    conforms(&s3(bucket(moto.endpoint())));
    assert_eq!(read(all.as_mut(), "web/khanh-hoa-2/index.html").unwrap(), b"of another site");
    all.remove("web/khanh-hoa-2/index.html").unwrap();
    conforms(&s3(Bucket { prefix: String::new(), ..bucket(moto.endpoint()) }));

    let whole = s3(Bucket { prefix: String::new(), ..bucket(moto.endpoint()) });
    let tried = try_out(&whole, all.as_mut(), &|| {});
    assert!(tried.works() && tried.abilities.writes_whole, "{tried:?}");
    assert_eq!((tried.connections, all.list("").unwrap()), (MOST, Vec::new()));

    let named = format!("http://localhost:{}", moto.address.port());
    conforms(&s3(Bucket { naming: Naming::Host, ..bucket(named) }));
}

#[test]
fn a_bucket_that_looks_at_signatures() {
    let moto = Moto::start();
    let (access, secret) = moto.user("editor", "s3:*");
    let (guest, guests) = moto.user("guest", "s3:ListBucket");
    let (visitor, visitors, token) = moto.visitor("visitor", "s3:*");
    moto.lock();
    let with = |keys| Bucket { keys, ..bucket(moto.endpoint()) };
    conforms(&s3(with(keys(&access, &secret))));

    let wrong = refused(with(keys(&access, CANARY)));
    assert_eq!(wrong.why, Why::Login);
    assert!(wrong.detail.starts_with("403 SignatureDoesNotMatch: "), "{wrong}");
    let unknown = refused(with(keys("AKIANOBODY", CANARY)));
    assert_eq!(unknown.why, Why::Login);
    assert!(unknown.detail.starts_with("403 InvalidAccessKeyId: "), "{unknown}");
    let unspeakable = refused(with(keys("line\nend", CANARY)));
    assert_eq!(unspeakable.why, Why::Login, "{unspeakable}");

    let mut at = connect(with(keys(&access, &secret)));
    write(at.as_mut(), "film.mp4", &vec![0; (64 << 20) + 1]).unwrap();
    at.remove("film.mp4").unwrap();

    let visitor = Keys { token: Some(Secret::new(token)), ..keys(&visitor, &visitors) };
    conforms(&s3(with(visitor.clone())));
    let stale = refused(with(Keys { token: Some(Secret::new(CANARY)), ..visitor }));
    assert_eq!(stale.why, Why::Login);
    assert!(stale.detail.starts_with("400 InvalidToken: "), "{stale}");

    let mut at = connect(with(keys(&guest, &guests)));
    let forbidden = write(at.as_mut(), "index.html", b"x").unwrap_err();
    assert_eq!(forbidden.why, Why::Forbidden);
    assert_eq!(forbidden.detail, "403 AccessDenied: Access Denied");
}

#[test]
fn objects_are_served_as_what_they_are() {
    let moto = Moto::start();
    let mut at = connect(bucket(moto.endpoint()));
    let short = "public, max-age=60, must-revalidate";
    let for_ever = "public, max-age=31536000, immutable";
    for (path, media_type, keep) in [
        ("ko/index.html", "text/html; charset=utf-8", short),
        ("assets/site.ac5a2dfb.css", "text/css; charset=utf-8", for_ever),
        ("tài liệu/quy hoạch.pdf", "application/pdf", short),
    ] {
        let check = |named: &str| {
            let escaped: String = named.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let request = format!("HEAD /trang/web/khanh-hoa/{escaped}");
            let (status, told) = moto.ask(&request, "s3", "");
            assert_eq!(status, 200, "{path}: {told}");
            let told = told.to_ascii_lowercase();
            assert!(told.contains(&format!("\ncontent-type: {media_type}\r")), "{told}");
            assert!(told.contains(&format!("\ncache-control: {keep}\r")), "{told}");
        };
        write(at.as_mut(), path, b"x").unwrap();
        check(path);
        at.rename(path, "other.part").unwrap();
        at.rename("other.part", path).unwrap();
        check(path);
    }
}

#[test]
fn more_names_than_one_answer_holds() {
    let moto = Moto::start();
    let s3 = s3(bucket(moto.endpoint()));
    std::thread::scope(|scope| {
        for part in 0..4 {
            let mut at = s3.connect().unwrap();
            scope.spawn(move || {
                for number in (part..1001).step_by(4) {
                    write(at.as_mut(), &format!("n/ảnh {number}&+.jpg"), b"x").unwrap();
                }
            });
        }
    });
    let mut at = s3.connect().unwrap();
    write(at.as_mut(), "n/z/index.html", b"x").unwrap();
    // A folder that a program shows by an empty object, and one without a name.
    for name in ["n/", "n//planted.html"] {
        let (status, told) = moto.ask(&format!("PUT /trang/web/khanh-hoa/{name}"), "s3", "");
        assert_eq!(status, 200, "{told}");
    }
    let listed = at.list("n").unwrap();
    let files = listed.iter().filter(|found| found.kind == Kind::File(1));
    assert_eq!(files.count(), 1001);
    let others: Vec<_> = listed.iter().filter(|found| found.kind != Kind::File(1)).collect();
    let mut others: Vec<_> = others.iter().map(|found| (found.name.as_str(), found.kind)).collect();
    others.sort();
    assert_eq!(others, [("", Kind::Other), ("z", Kind::Folder)]);
}

#[test]
fn long_files_go_in_parts() {
    let moto = Moto::start();
    let mut at = connect(bucket(moto.endpoint()));
    let long: Vec<u8> = (0..=250).cycle().take((64 << 20) + 5).collect();
    write(at.as_mut(), "film.mp4", &long).unwrap();
    assert!(read(at.as_mut(), "film.mp4").unwrap() == long);
    let (_, told) = moto.ask("HEAD /trang/web/khanh-hoa/film.mp4", "s3", "");
    assert!(told.to_ascii_lowercase().contains("\ncontent-type: video/mp4\r"), "{told}");

    let said = long.len() as u64;
    let short = at.write("film.mp4", said, &mut Cursor::new(&long[..long.len() - 1]));
    assert_eq!(short.unwrap_err().why, Why::Truncated);
    let grown = at.write("film.mp4", said, &mut long.chain(Cursor::new(b"!")));
    assert_eq!(grown.unwrap_err().why, Why::Truncated);
    assert!(read(at.as_mut(), "film.mp4").unwrap() == long, "the old one is still there, whole");
    let (status, uploads) = moto.ask("GET /trang?uploads", "s3", "");
    assert_eq!((status, uploads.contains("<Upload>")), (200, false), "{uploads}");
}

#[test]
fn whoever_claims_first_has_it() {
    let moto = Moto::start();
    let s3 = s3(bucket(moto.endpoint()));
    let mut at = s3.connect().unwrap();
    assert!(!at.abilities().claims, "nothing is promised before the server showed it");
    assert!(at.claim("lock", b"one").unwrap());
    assert!(at.abilities().claims);
    at.remove("lock").unwrap();
    let winners = std::thread::scope(|scope| {
        let claim = |number: u8| {
            let mut at = s3.connect().unwrap();
            scope.spawn(move || at.claim("lock", &[number]).unwrap())
        };
        let claims: Vec<_> = (0..8).map(claim).collect();
        claims.into_iter().map(|claim| claim.join().unwrap()).filter(|won| *won).count()
    });
    assert_eq!(winners, 1);
}

#[test]
fn a_server_that_knows_no_condition() {
    let moto = Moto::start();
    let proxy = Proxy::start(moto.address);
    proxy.rewrite("if-none-match", "x-not-matched");
    let mut at = connect(bucket(format!("http://{}", proxy.address())));
    assert!(at.claim("lock", b"one").unwrap());
    assert!(!at.claim("lock", b"two").unwrap());
    assert_eq!(read(at.as_mut(), "lock").unwrap(), b"one");
    assert!(!at.abilities().claims);
    at.remove("lock").unwrap();
    assert!(at.claim("lock", b"three").unwrap());

    let empty = answer("200 OK", "", "<ListBucketResult/>");
    let missing = answer("404 Not Found", "", "");
    let unknown = answer("501 Not Implemented", "", "<Error><Code>NotImplemented</Code></Error>");
    let (done, kept) = (answer("200 OK", "", ""), answer("200 OK", "", "mine"));
    let address = scripted(&[&[empty, missing], &[unknown, done, kept]]);
    let mut at = connect(bucket(format!("http://{address}")));
    assert!(at.claim("lock", b"mine").unwrap());
    assert!(!at.abilities().claims);
}

#[test]
fn a_line_that_breaks() {
    let moto = Moto::start();
    let proxy = Proxy::start(moto.address);
    let mut at = connect(bucket(format!("http://{}", proxy.address())));
    let (old, new) = (vec![b'o'; 300_000], vec![b'n'; 300_001]);
    let (mut broke, mut kept) = (0, 0);
    for cut in 0..24 {
        write(at.as_mut(), "page.html", &old).unwrap();
        proxy.cut_after(cut * 13_000);
        let trouble = write(at.as_mut(), "page.html", &new).unwrap_err();
        assert!(matches!(trouble.why, Why::Closed), "{cut}: {trouble:?}");
        assert!(trouble.passes());
        broke += 1;
        assert_eq!(read(at.as_mut(), "page.html").unwrap_err().why, Why::Closed);
        proxy.restore();
        // Over a new connection, without being told.
        let found = read(at.as_mut(), "page.html").unwrap();
        assert!(found == old || found == new, "{cut}: {} bytes", found.len());
        kept += usize::from(found == old);
    }
    assert!(kept >= 20, "{kept} of {broke}");

    write(at.as_mut(), "page.html", &new).unwrap();
    proxy.cut_after(100_000);
    assert_eq!(read(at.as_mut(), "page.html").unwrap_err().why, Why::Closed, "half is not all");
}

#[test]
fn addresses_that_lead_nowhere() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(refused(bucket(format!("http://{nobody}"))).why, Why::Refused);
    let trouble = refused(bucket("https://s3.name.invalid"));
    assert_eq!(trouble.why, Why::NoSuchHost);
    assert!(trouble.detail.starts_with("s3.name.invalid: "), "{trouble}");
    let told = refused(bucket(format!("https://me:{CANARY}@s3.vn")));
    assert_eq!(told.why, Why::BadName);

    let moto = Moto::start();
    let trouble = refused(Bucket { bucket: "khong-co".to_owned(), ..bucket(moto.endpoint()) });
    assert_eq!(trouble.why, Why::NoSuchPlace);
    assert!(trouble.detail.starts_with("404 NoSuchBucket: "), "{trouble}");
    assert!(trouble.detail.ends_with("; there is no bucket khong-co"), "{trouble}");
    let secured = moto.endpoint().replace("http:", "https:");
    assert!(matches!(refused(bucket(secured)).why, Why::Other | Why::Closed));
}

#[track_caller]
fn check_answer(told: String, why: Why, passes: bool, detail: &str) {
    let address = scripted(&[&[told]]);
    let keys = Keys { token: Some(Secret::new(format!("{CANARY}-token"))), ..keys("AKIA", CANARY) };
    let trouble = refused(Bucket { keys, ..bucket(format!("http://{address}")) });
    assert_eq!((&trouble.why, trouble.passes()), (&why, passes), "{trouble}");
    assert!(trouble.detail.contains(detail), "{trouble}");
}

fn error(code: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>Words.</Message>{more}</Error>"
    )
}

#[test]
fn answers_that_are_no_good() {
    let says = |status: &str, headers: &str, code: &str, more: &str| {
        answer(status, headers, &error(code, more))
    };
    check_answer(
        says("503 Slow Down", "", "SlowDown", ""),
        Why::Other,
        true,
        "503 SlowDown: Words.",
    );
    check_answer(
        says(
            "403 Forbidden",
            "",
            "RequestTimeTooSkewed",
            "<ServerTime>2026-11-23T01:02:03Z</ServerTime>",
        ),
        Why::Clock,
        false,
        "403 RequestTimeTooSkewed: Words.; the clock of the server says 2026-11-23T01:02:03Z, this machine's says 2",
    );
    check_answer(
        says(
            "403 Forbidden",
            "Date: Mon, 23 Nov 2026 01:02:03 GMT\r\n",
            "RequestTimeTooSkewed",
            "",
        ),
        Why::Clock,
        false,
        "the clock of the server says Mon, 23 Nov 2026 01:02:03 GMT, this machine's says 2",
    );
    check_answer(
        says("301 Moved", "x-amz-bucket-region: ap-southeast-1\r\n", "PermanentRedirect", ""),
        Why::NoSuchPlace,
        false,
        "; the bucket is in the region ap-southeast-1, not in us-east-1",
    );
    check_answer(
        says("400 Bad", "", "AuthorizationHeaderMalformed", "<Region>hcm-1</Region>"),
        Why::NoSuchPlace,
        false,
        "; the bucket is in the region hcm-1, not in us-east-1",
    );
    let malformed = "<Region>us-east-1</Region>";
    check_answer(
        says("400 Bad", "", "AuthorizationHeaderMalformed", malformed),
        Why::Login,
        false,
        "400 AuthorizationHeaderMalformed",
    );
    check_answer(
        answer("307 Moved", "Location: https://s3.hcm.vn/\r\n", ""),
        Why::NoSuchPlace,
        false,
        "307; the bucket is at https://s3.hcm.vn/",
    );
    check_answer(says("403 No", "", "ExpiredToken", ""), Why::Login, false, "ExpiredToken");
    check_answer(says("507 Full", "", "XMinioStorageFull", ""), Why::Full, false, "XMinio");
    check_answer(says("400 Bad", "", "XAmzContentSHA256Mismatch", ""), Why::Truncated, true, "400");
    check_answer(says("400 Bad", "", "RequestTimeout", ""), Why::TimedOut, true, "400");
    check_answer(
        says("403 No", "", &format!("A{CANARY}-token"), &format!("<Token>{CANARY}</Token>")),
        Why::Forbidden,
        false,
        "403: Words.",
    );
    check_answer(answer("404 Not Found", "", "<html>no</html>"), Why::Missing, false, "404");
    check_answer(
        answer("200 OK", "", "<html>hello</html>"),
        Why::Other,
        true,
        "no answer of an S3",
    );
    check_answer("SSH-2.0-OpenSSH_9.2\r\n\r\n".to_owned(), Why::Other, true, "");
    check_answer(String::new(), Why::Closed, true, "");
    check_answer(
        "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf".to_owned(),
        Why::Closed,
        true,
        "",
    );
}

#[test]
fn a_good_beginning_is_no_good_end() {
    let list = answer("200 OK", "", "<ListBucketResult/>");
    let failed = answer("200 OK", "", &error("InternalError", ""));
    let address = scripted(&[&[list, failed]]);
    let mut at = connect(bucket(format!("http://{address}")));
    let trouble = at.rename("a", "b").unwrap_err();
    assert_eq!(
        trouble.detail, "200 InternalError: Words.",
        "nothing was removed: nobody was asked to"
    );
    assert_eq!(at.remove("a").unwrap_err().why, Why::Refused);
}

#[test]
fn a_connection_is_used_while_it_lasts() {
    let list = || answer("200 OK", "", "<ListBucketResult/>");
    let address = scripted(&[&[list(), list(), list()], &[list(), list()]]);
    let mut at = connect(bucket(format!("http://{address}")));
    let (mut listed, mut closed) = (0, 0);
    while listed < 4 {
        match at.list("") {
            Ok(found) => {
                assert_eq!(found, []);
                listed += 1;
            }
            // Asked just when the server hung up; whoever publishes tries again.
            Err(trouble) => {
                assert_eq!((trouble.why, closed), (Why::Closed, 0));
                closed += 1;
            }
        }
    }
    assert!(matches!(at.list("").unwrap_err().why, Why::Refused | Why::Closed));
}

#[test]
fn certificates_prove_who_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (key, certificate) = (file("key.pem"), file("certificate.pem"));
    let openssl = |arguments: &[&str]| {
        let made = std::process::Command::new("openssl").args(arguments).output();
        let made = made.unwrap_or_else(|error| panic!("openssl: {error}: tests/run installs it"));
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        String::from_utf8(made.stdout).unwrap()
    };
    let subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
    let made =
        ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", &key, "-out", &certificate];
    openssl(&[&made[..], &subject].concat());
    let shown = openssl(&["x509", "-in", &certificate, "-noout", "-fingerprint", "-sha256"]);
    let fingerprint = shown.trim().split_once('=').unwrap().1;

    let moto = Moto::secured(&certificate, &key);
    let unknown = refused(bucket(moto.endpoint()));
    assert_eq!(unknown.why, Why::Certificate(fingerprint.to_owned()), "{unknown}");
    let pinned = |to: &str| Bucket { certificate: Some(to.to_owned()), ..bucket(moto.endpoint()) };
    let other = refused(pinned("00:11"));
    assert_eq!(other.why, Why::OtherKey(fingerprint.to_owned()), "{other}");
    // There it is, so it is asked; it has no bucket yet.
    let known = refused(pinned(&fingerprint.to_ascii_lowercase()));
    assert_eq!(known.why, Why::NoSuchPlace, "{known}");
    let plain = refused(bucket(moto.endpoint().replace("https:", "http:")));
    assert!(matches!(plain.why, Why::Other | Why::Closed), "{plain:?}");
}
