//! Everything that can stand in the way has its words, in both languages, with a way out.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::super::guard::Stop;
use super::super::lock::{Claim, Standing};
use super::super::record::Unreadable;
use super::super::web::{Finding, Seen, Visitor};
use super::*;
use crate::diag::{Messages, Severity, UiLang};

const AT: At<'_> = At { target: "production", place: "sftp://lan@a.example/web" };

/// The program's words.
struct Words([Messages; 2]);

impl Default for Words {
    fn default() -> Self {
        Self([UiLang::Vi, UiLang::En].map(Messages::new))
    }
}

impl Words {
    /// What is said of something in Vietnamese and in English: the cause and the way out.
    fn of(&self, told: &Diagnostic) -> [[String; 2]; 2] {
        self.0.each_ref().map(|messages| [messages.cause(told), messages.way_out(told).unwrap()])
    }

    /// The words are whole, name all this, and are not the same in both languages.
    #[track_caller]
    fn check(&self, told: &Diagnostic, names: &[&str]) {
        let both = self.of(told);
        assert_ne!(both[0], both[1]);
        for [cause, way_out] in both {
            assert!(way_out.contains(' ') && way_out != cause, "{way_out}");
            let all = format!("{cause}\n{way_out}");
            for gap in ["{", "}", "$", "“”", "()", "  ", " .", "..", "“ ", " ”", ": .", "publish.]"]
            {
                assert!(!all.contains(gap), "{gap:?} in {all:?}");
            }
            assert!(!all.chars().any(|c| c.is_control() && c != '\n'), "{all:?}");
            for name in names {
                assert!(all.contains(name), "{name}: {all}");
            }
        }
    }
}

fn whys() -> Vec<Why> {
    let key = || "SHA256:0a1b2c".to_owned();
    let all = [
        Why::NoSuchHost,
        Why::Clock,
        Why::NoSuchPlace,
        Why::Refused,
        Why::TimedOut,
        Why::Closed,
        Why::Login,
        Why::UnknownKey(key()),
        Why::OtherKey(key()),
        Why::Certificate(key()),
        Why::NoEncryption,
        Why::Forbidden,
        Why::Full,
        Why::Missing,
        Why::BadName,
        Why::Busy,
        Why::Truncated,
        Why::Other,
    ];
    // Whoever adds a kind is reminded of it here.
    let last = |why: &Why| match why {
        Why::NoSuchHost | Why::Refused | Why::TimedOut | Why::Closed | Why::Login => false,
        Why::UnknownKey(_) | Why::OtherKey(_) | Why::Certificate(_) | Why::NoEncryption => false,
        Why::Forbidden | Why::Full | Why::Missing | Why::BadName => false,
        Why::Busy | Why::Truncated | Why::Clock | Why::NoSuchPlace => false,
        Why::Other => true,
    };
    assert!(all.last().is_some_and(last));
    all.into()
}

#[test]
fn all_trouble_has_words_and_a_way_out() {
    let words = Words::default();
    let path = "history/po-nagar/index.html";
    let doings =
        [Doing::Connecting, Doing::Reading(path), Doing::Sending(path), Doing::Removing("")];
    let dones = [
        (Done::Nothing, ""),
        (Done::Sent(21), "21"),
        (Done::Sent(1), "1 tệp"),
        (Done::Gap { files: 3, path: "index.html" }, "“index.html”"),
        (Done::Published, ""),
    ];
    let mut codes = BTreeSet::new();
    for why in whys() {
        for detail in ["", "550 no", "invalid peer certificate: Expired"] {
            for doing in doings {
                for (done, named) in dones {
                    let told = trouble(&Trouble::new(why.clone(), detail), AT, doing, done);
                    words.check(&told, &[AT.place, "production"]);
                    let vietnamese = words.of(&told)[0].concat();
                    assert!(vietnamese.contains(named), "{named} in {vietnamese}");
                    if let Why::UnknownKey(key) | Why::OtherKey(key) | Why::Certificate(key) = &why
                    {
                        words.check(&told, &[key]);
                    }
                    assert!(told.code.is_environment() && told.is_error());
                    codes.insert(told.code);
                }
            }
        }
    }
    assert_eq!(codes.len(), whys().len(), "each has its own");
}

#[test]
fn words_of_a_server_are_shown_and_do_no_harm() {
    let words = Words::default();
    let cut =
        "\u{1b}]0;x\u{7}\u{1b}[2J550 \u{202e}no\r\nroom\u{9b}31m ".to_owned() + &"ố".repeat(9_999);
    let told =
        trouble(&Trouble::new(Why::Full, cut), AT, Doing::Sending("a\u{1b}[31mb"), Done::Nothing);
    words.check(&told, &["“]0;x [2J550 no room 31m ốố", "ố…”", "“a [31mb”"]);
    assert!(words.of(&told)[1][0].len() < 1_500);
    let quiet =
        trouble(&Trouble::new(Why::Full, "\u{1b} \n"), AT, Doing::Connecting, Done::Nothing);
    assert!(!words.of(&quiet)[1][0].contains("It says"));
}

#[test]
fn what_is_wrong_with_a_certificate_is_told_in_plain_words() {
    let words = Words::default();
    let check = |detail: &str, expected: &str| {
        let trouble = trouble(
            &Trouble::new(Why::Certificate("AA:BB".to_owned()), detail),
            AT,
            Doing::Connecting,
            Done::Nothing,
        );
        let [_, [cause, way_out]] = words.of(&trouble);
        assert!(cause.contains(expected), "{detail}: {cause}");
        assert!(way_out.contains("fingerprint = \"AA:BB\""), "{way_out}");
    };
    use rustls::CertificateError as Fault;
    let shown = |fault: Fault| rustls::Error::InvalidCertificate(fault).to_string();
    check(&shown(Fault::Expired), "its time is over");
    check(&shown(Fault::NotValidYet), "its first day is still to come");
    check(&shown(Fault::NotValidForName), "another name");
    check(&shown(Fault::UnknownIssuer), "made it itself");
    check(&shown(Fault::Revoked), "withdrawn");
    check(&shown(Fault::BadEncoding), "does not accept it");
    use rustls::pki_types::{ServerName, UnixTime};
    let day = |days: u64| UnixTime::since_unix_epoch(std::time::Duration::from_secs(days * 86_400));
    check(&shown(Fault::ExpiredContext { time: day(9), not_after: day(8) }), "its time is over");
    let early = Fault::NotValidYetContext { time: day(8), not_before: day(9) };
    check(&shown(early), "its first day is still to come");
    let expected = ServerName::try_from("a.example").unwrap();
    let presented = vec!["DnsName(\"expired.example\")".to_owned()];
    check(&shown(Fault::NotValidForNameContext { expected, presented }), "another name");
}

#[test]
fn every_guard_says_how_to_go_on() {
    let words = Words::default();
    let names = vec!["index.html".to_owned(), "wp\u{1b}login.php".to_owned()];
    for (found, named) in [
        (Stop::Empty, &[][..]),
        (Stop::NoHome, &[]),
        (Stop::NoSitemap, &[]),
        (Stop::OtherSite("https://b.example".to_owned()), &["https://b.example", "production"]),
        (Stop::Deletes { count: 21, of: 102 }, &["21", "102", "--confirm 21"]),
        (Stop::Pages { before: 101, now: 51 }, &["101", "51", "--confirm 50"]),
        (Stop::Foreign { count: 7, names }, &["7", "index.html, wp login.php, …", "--confirm 7"]),
        (Stop::Foreign { count: 1, names: vec!["a.php".to_owned()] }, &["a.php", "--confirm 1"]),
    ] {
        let told = stop(&found, AT);
        words.check(&told, &[&[AT.place], named].concat());
        assert!(told.code.is_environment() && told.is_error());
    }
}

#[test]
fn whoever_else_is_publishing_is_named_with_the_time_there() {
    let words = Words::default();
    let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap();
    let claim = Claim::new("a", "Lan\u{1b}[1m (may-lan)", "2026-11-23T08:04:05Z".parse().unwrap());
    let of = |found: Standing| standing(&found, AT, "haiyen-claim.json", &zone);
    let held = of(Standing::Held(claim.clone())).unwrap();
    words.check(&held, &[AT.place, "Lan [1m (may-lan)", "2026-11-23 15:04", "2026-11-23 15:14"]);
    words.check(&of(Standing::Unreadable).unwrap(), &[AT.place, "haiyen-claim.json"]);
    assert_eq!((of(Standing::Ours), of(Standing::Left(claim))), (None, None));
}

#[test]
fn every_other_refusal_says_how_to_go_on() {
    let words = Words::default();
    let place = AT.place;
    for found in [Unreadable::Newer, Unreadable::Damaged] {
        words.check(
            &unreadable(found, AT, ".haiyen/published.json"),
            &[place, ".haiyen/published.json"],
        );
    }
    words.check(&half_build(AT, "public"), &["public", "haiyen build"]);
    words.check(&changing_build(AT, "a.html", Done::Sent(2)), &["a.html", "2"]);
    words.check(&no_target(), &["[publish.production]\n", "\nto = \"sftp://"]);
    let unknown = unknown_target("prodution", &["production", "thu"]);
    words.check(&unknown, &["prodution", "production, thu"]);
    assert_eq!(unknown.suggestion.as_deref(), Some("production"));
    words.check(
        &which_target(&["production", "thu"]),
        &["production, thu", "haiyen publish production"],
    );
    words.check(&nobody_to_ask(AT), &[place, "--yes"]);
    let page = unknown_page("history/po-naga", ["history", "history/po-nagar"]);
    words.check(&page, &["history/po-naga"]);
    assert_eq!(page.suggestion.as_deref(), Some("history/po-nagar"));
    words.check(
        &unknown_build("2026-11-32", AT, ["2026-11-23"]),
        &[place, "2026-11-32", "--history"],
    );
    words.check(&held_here(AT), &[place]);
    words.check(&overtaken(AT, Done::Sent(2)), &[place, "2"]);
    words.check(&outdated(AT), &[place]);
    words.check(&keeps_copies("backup", "production"), &["backup", "haiyen publish production"]);
    words.check(&no_record(AT), &[place, "publishing"]);
    let full = std::io::Error::other("no space left\u{1b}");
    words.check(&here(AT, "public/a.html", &full, Done::Nothing), &["a.html", "no space left"]);
    words.check(&unsigned_waiver(), &["--by", "--reason"]);
    let waiver = bad_waiver("broken-lnk", &["broken-link", "broken-anchor"]);
    words.check(&waiver, &["broken-lnk", "broken-link, broken-anchor"]);
    assert_eq!(waiver.suggestion.as_deref(), Some("broken-link"));
    words.check(&bad_copy(AT, "a.html", true), &[place, "a.html"]);
    assert_ne!(words.of(&bad_copy(AT, "a.html", true)), words.of(&bad_copy(AT, "a.html", false)));
}

#[test]
fn what_readers_get_is_told() {
    let words = Words::default();
    let [browser, search, robot] = Visitor::ALL;
    let groups: [&[Visitor]; 7] = [
        &[browser, search, robot],
        &[browser, search],
        &[browser, robot],
        &[search, robot],
        &[browser],
        &[search],
        &[robot],
    ];
    let address = "https://a.example/du-lich/";
    let mut codes = BTreeSet::new();
    for visitors in groups {
        let find = |seen| {
            let (address, visitors) = (address.to_owned(), visitors.to_vec());
            finding(&Finding { address, visitors, seen })
        };
        for status in [301, 403, 404, 410, 500, 503] {
            let told = find(Seen::Status(status));
            words.check(&told, &[address]);
            let harmless = visitors == [robot] && !matches!(status, 404 | 410);
            assert_eq!(told.severity == Severity::Information, harmless, "{status}");
            codes.insert(told.code);
        }
        for seen in [Seen::Other, Seen::Found, Seen::Moved("https://b.example/".to_owned())] {
            codes.insert(find(seen.clone()).code);
            words.check(&find(seen), &[address]);
        }
        words.check(&find(Seen::Moved("https://b.example/".to_owned())), &["https://b.example/"]);
        for why in whys() {
            for detail in ["", "no"] {
                let told = find(Seen::Unreachable(Trouble::new(why.clone(), detail)));
                words.check(&told, &[address]);
                codes.insert(told.code);
            }
        }
    }
    assert_eq!(codes.len(), 6);
    assert!(codes.iter().all(|code| !code.is_environment()), "the website's own problems");
}
