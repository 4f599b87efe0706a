//! What `[publish.…]` may say, what is told of mistakes in it, and that no secret in it is ever repeated.

use super::*;
use crate::config::{Config, FILE};
use crate::diag::{Messages, UiLang, render_human, render_json};
use proptest::prelude::*;

const HEAD: &str = "base_url = 'https://a.example/du-lich/'\nsource_language = 'vi'\n\
    theme = 'plain'\n[languages.vi]\n";

fn read(publish: &str) -> (Option<Config>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let config = Config::read(&Source::new(FILE, &format!("{HEAD}{publish}")), &mut problems);
    (config, problems)
}

fn target(fields: &str) -> Target {
    let (config, problems) = read(&format!("[publish.web]\n{fields}"));
    assert_eq!(problems, [], "{fields}");
    config.unwrap().target("web").unwrap().clone()
}

/// The problems as `code kind@text under the caret suggestion?`.
#[track_caller]
fn check(publish: &str, expected: &[&str]) {
    let (_, problems) = read(publish);
    let told = problems.iter().map(|problem| {
        let kind = problem.args.iter().find(|(name, _)| name == "kind");
        let kind = kind.map(|(_, kind)| format!(" {kind}")).unwrap_or_default();
        let place = problem.place.as_ref().unwrap();
        let meant = problem.suggestion.as_ref().map(|meant| format!(" {meant}?"));
        let under = &place.text[place.caret()];
        format!("{}{kind} @{under}{}", problem.code.as_str(), meant.unwrap_or_default())
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{publish}");
}

#[test]
fn a_target_says_where_and_how() {
    let web = target("to = 'sftp://lan@a.example/web'");
    let server = Server {
        host: "a.example".to_owned(),
        port: 22,
        user: "lan".to_owned(),
        folder: "/web".to_owned(),
    };
    assert_eq!(web.to, Address::Sftp(server));
    assert_eq!((&*web.url, web.connections, web.keep), ("https://a.example/du-lich", 8, 10));
    assert_eq!((web.limit, web.leave.len(), web.copies, web.key), (None, 0, None, None));

    let hash = format!("SHA256:{}", "a".repeat(43));
    let web = target(&format!(
        "to = 'sftp://a.example/~/web'\nuser = 'lan'\nurl = 'https://test.a.example/'\n\
         fingerprint = '256 {hash}= a (ED25519)'\nconnections = 2\nlimit = 500\nkeep = 3\n\
         key = '~/.ssh/web'\nleave = ['cgi-bin/', '/mail', 'a\\b']\n\
         copies = 'backup'\n[publish.backup]\nto = '../copies'"
    ));
    assert_eq!((&*web.url, web.fingerprint), ("https://test.a.example", Some(hash)));
    assert_eq!((web.connections, web.limit, web.keep), (2, Some(500_000), 3));
    assert_eq!(web.leave, ["cgi-bin", "mail", "a/b"]);
    assert_eq!((web.key.as_deref(), web.copies.as_deref()), (Some("~/.ssh/web"), Some("backup")));

    let web = target("to = 'ftp://lan@a.example'\nallow_plain_ftp = true");
    assert!(matches!(web.to, Address::Ftp(_)));
    let pin = ["ab"; 32].join(":");
    let web = target(&format!("to = 'ftps://lan@a.example'\nfingerprint = 'sha256 X={pin}'"));
    assert_eq!(web.fingerprint, Some("AB".repeat(32)));
}

#[test]
fn buckets_are_told_of_in_several_fields() {
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let Address::S3(at) = target(fields).to else { panic!("{fields}") };
        let style = if at.path_style { "path" } else { "host" };
        let told = format!("{} {} {} {style}", at.endpoint, at.region, at.name);
        assert_eq!(told, expected, "{fields}");
    }
    check("to = 's3://web'\nregion = 'ap-1'", "https://s3.ap-1.amazonaws.com ap-1 web host");
    check("to = 's3://a.vn'\nregion = 'ap-1'", "https://s3.ap-1.amazonaws.com ap-1 a.vn path");
    let own = "to = 's3://web'\nendpoint = 'https://s3.vn:9000/'";
    check(own, "https://s3.vn:9000 us-east-1 web path");
    check(&format!("{own}\npath_style = false\nregion = 'hn'"), "https://s3.vn:9000 hn web host");
    check("to = 's3://web'\nendpoint = 'http://[::1]:90'", "http://[::1]:90 us-east-1 web path");
}

#[test]
fn mistakes_are_told_where_they_are() {
    check("[publish]\nto = '../web'", &["bad-target-name table @to"]);
    check("[publish.Web]\nto = '../web'", &["bad-target-name name @Web"]);
    check("[publish.'chính']\nto = '../web'", &["bad-target-name name @'chính'"]);
    check("[publish.web]", &["missing-field @web"]);
    check("[publish.web]\ntoo = '../web'", &["unknown-field @too to?", "missing-field @web"]);
    check(
        "[publish.web]\nto = 'sfpt://a@b.vn/web'",
        &["bad-destination scheme @'sfpt://a@b.vn/web' sftp://a@b.vn/web?"],
    );
    check("[publish.web]\nto = []", &["wrong-type @[]"]);
    check("[publish.web]\nto = 'sftp://b.vn'", &["bad-destination no-user @'sftp://b.vn'"]);
    check(
        "[publish.web]\nto = 'sftp://b.vn'\nuser = ''",
        &["bad-destination no-user @'sftp://b.vn'"],
    );
    check("[publish.web]\nto = 'sftp://a@b.vn'\nuser = 'c'", &["bad-destination two-users @'c'"]);
    check("[publish.web]\nto = 'ftp://a@b.vn'", &["plain-ftp @'ftp://a@b.vn'"]);
    check("[publish.web]\nto = 's3://web'", &["bad-destination region @'s3://web'"]);
    for (endpoint, kind) in [
        ("s3.vn", "endpoint"),
        ("https://", "endpoint"),
        ("https://s3.vn/web", "endpoint"),
        ("https://s3.vn:x", "endpoint"),
        ("ftp://s3.vn", "endpoint"),
        ("http://s3.vn", "endpoint-plain"),
        ("http://localhost.vn", "endpoint-plain"),
    ] {
        let expected = format!("bad-destination {kind} @'{endpoint}'");
        check(&format!("[publish.web]\nto = 's3://w'\nendpoint = '{endpoint}'"), &[&expected]);
    }
    check(
        "[publish.web]\nto = '../web'\nuser = 'a'\nregion = 'b'",
        &["unfitting-field file @user", "unfitting-field file @region"],
    );
    for (field, value) in [
        ("connections", "0"),
        ("connections", "17"),
        ("connections", "'4'"),
        ("limit", "-1"),
        ("keep", "0"),
    ] {
        let text = format!("[publish.web]\nto = '../web'\n{field} = {value}");
        check(&text, &[&format!("out-of-range @{value}")]);
    }
    check(
        "[publish.web]\nto = 'sftp://a@b.vn'\nfingerprint = 'SHA256:abc'",
        &["bad-fingerprint ssh @'SHA256:abc'"],
    );
    check(
        "[publish.web]\nto = 'ftps://a@b.vn'\nfingerprint = 'AB:CD'",
        &["bad-fingerprint certificate @'AB:CD'"],
    );
    for path in ["", "/", "..", "a/../b", "*.php", "a//b"] {
        let text = format!("[publish.web]\nto = '../web'\nleave = ['{path}']");
        check(&text, &[&format!("bad-leave @'{path}'")]);
    }
    check("[publish.web]\nto = '../web'\nurl = 'a.vn'", &["bad-url @'a.vn'"]);
    let two = "[publish.backup]\nto = '../b'\n[publish.web]\nto = '../web'\n";
    check(&format!("{two}copies = 'bakup'"), &["unknown-target unknown @'bakup' backup?"]);
    check(&format!("{two}copies = 'web'"), &["unknown-target itself @'web'"]);
}

#[test]
fn foreign_files_are_left() {
    let web = target("to = '../web'\nleave = ['cgi-bin/', 'mail.php']");
    for path in ["cgi-bin", "cgi-bin/a/b.pl", "mail.php"] {
        assert!(web.leaves(path), "{path}");
    }
    for path in ["cgi-bin2", "mail.php5", "a/cgi-bin", "index.html"] {
        assert!(!web.leaves(path), "{path}");
    }
}

const CANARY: &str = "H4i-Y3n";

/// Everything that is told of a site.toml, to people and to programs.
fn told(publish: &str) -> (Vec<&'static str>, String) {
    let (config, problems) = read(publish);
    let mut told = format!("{config:?} {problems:?}");
    for lang in [UiLang::Vi, UiLang::En] {
        let words = Messages::new(lang);
        told += &render_human(&problems, &words, false);
        told += &render_json(&problems, &words);
    }
    (problems.iter().map(|problem| problem.code.as_str()).collect(), told)
}

#[test]
fn a_secret_is_an_error_and_repeated_nowhere() {
    let ok = "to = 'sftp://a@b.vn'\n";
    for fields in [
        format!("to = 'sftp://a:{CANARY}@b.vn/web'"),
        format!("to = \"sftp://a:\\u0041{CANARY}@b.vn/web\""),
        format!("to = 'sftp://a:x/{CANARY}@@y/{CANARY}@b.vn/web'"),
        format!("to = 'sftp://a%3A{CANARY}@b.vn/web'"),
        format!("to = 'a:{CANARY}@b.vn:/web'"),
        format!("to = 's3://a:{CANARY}@bucket'"),
        format!("to = 's3://b'\nendpoint = 'https://a:{CANARY}@s3.vn'"),
        format!("{ok}url = 'https://a:{CANARY}@b.vn'"),
        format!("{ok}user = 'a:{CANARY}'"),
        format!("{ok}key = '''-----BEGIN PRIVATE KEY-----\n{CANARY}\n-----END PRIVATE KEY-----'''"),
        format!("{ok}password = '{CANARY}'"),
        format!("{ok}pasword = '{CANARY}'"),
        format!("{ok}\"passphrase\" = \"{CANARY}\""),
        format!("{ok}secret_key = '''\n{CANARY}\n'''"),
        format!("{ok}AWS_ACCESS_KEY_ID = '{CANARY}'"),
        format!("{ok}'mật khẩu' = '{CANARY}'"),
        format!("{ok}token = ['a', '{CANARY}']"),
        format!("{ok}secret = {{ value = '{CANARY}' }}"),
    ] {
        let (codes, told) = told(&format!("[publish.web]\n{fields}"));
        assert!(codes.contains(&"secret-in-config"), "{fields}: {codes:?}");
        assert!(!told.contains(CANARY), "{fields}: {told}");
    }
}

#[test]
fn what_may_be_a_secret_is_not_repeated_either() {
    for text in [
        format!("[publish.web]\nto = '../web'\nghi_chu = '{CANARY}'"),
        format!("[publish]\nto = 'sftp://a:{CANARY}@b.vn'\npassword = '{CANARY}'"),
        format!("[publish]\nweb = 'sftp://a:{CANARY}@b.vn'"),
        format!("[publish]\nweb = {{ to = 'sftp://a:{CANARY}@b.vn', password = '{CANARY}' }}"),
        format!("[publish.web]\nto = 's3://b'\nendpoint = 'https://b.vn/?sign={CANARY}'"),
        format!("[publish.web]\nto = ['sftp://a:{CANARY}@b.vn']"),
        format!("[publish.web]\nto = {{ a = '{CANARY}' }}"),
        format!("[[publish.web]]\nto = 'sftp://a:{CANARY}@b.vn'"),
        format!("[[publish]]\nto = 'sftp://a:{CANARY}@b.vn'"),
        // Not to be read at all.
        format!("[publish.web]\nto = \"sftp://a:{CANARY}@b.vn"),
        format!("[publish.web]\nto = sftp://a:{CANARY}@b.vn"),
        format!("[publish.web]\npassword = {CANARY}"),
        format!("[publish.web]\npassword: {CANARY}"),
        format!("[publish.web]\npassword = '{CANARY}"),
        format!("[publish.web]\npassword = '{CANARY}' {CANARY}"),
        format!("[publish.web]\npassword = '1'\npassword = '{CANARY}'"),
        format!("[publish.web]\npassword = '''\na = {CANARY}' '''' {CANARY}\n"),
        format!("[publish.web]\nmat_ma = \"\\q{CANARY}\""),
        format!("publish.web.password = {CANARY}"),
        format!("publish = {{ web = {{ password = {CANARY} }} }}"),
        format!("[publish.web\npassword = '{CANARY}'"),
        format!("[publish.web] password = '{CANARY}'"),
        format!("[x]\npassword = {CANARY}"),
    ] {
        let (codes, told) = told(&text);
        assert!(!codes.is_empty(), "{text}");
        assert!(!told.contains(CANARY), "{text}: {told}");
    }
    for line in ["password = '…'", "publish = 'sftp://a:…@b.vn'", "publish = ['…']"] {
        let top = Source::new(FILE, &format!("{}\n{HEAD}", line.replace('…', CANARY)));
        let mut problems = Vec::new();
        Config::read(&top, &mut problems);
        assert_eq!(problems.len(), 1, "{line}");
        assert!(!format!("{problems:?}").contains(CANARY), "{problems:?}");
    }
}

proptest! {
    #[test]
    fn any_value_is_read_or_told_of(field in 0..FIELDS.len(), text in "[^'\\n]{0,40}") {
        read(&format!("[publish.web]\nto = 'sftp://a@b.vn'\n{} = '{text}'", FIELDS[field]));
        read(&format!("[publish.web]\n{} = {text}", FIELDS[field]));
        read(&format!("[publish.web]\n{text}\n{} = '''{text}\n'''", FIELDS[field]));
    }

    #[test]
    fn any_password_in_an_address_is_hidden(password in "[!-&(-~]{1,12}") {
        let password = format!("{password}{CANARY}");
        let (_, told) = told(&format!("[publish.web]\nto = 'sftp://lan:{password}@b.vn/web'"));
        prop_assert!(!told.contains(CANARY), "{}", told);
    }
}
