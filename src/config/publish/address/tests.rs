//! Addresses as people write them, and what is wrong with others.

use super::*;
use proptest::prelude::*;

fn told(text: &str) -> String {
    let server = |server: Server| {
        let Server { host, port, user, folder } = server;
        format!("{user} at {host} {port} in {folder}")
    };
    match Address::parse(text) {
        Ok(Address::Folder(folder)) => format!("folder {folder}"),
        Ok(Address::Sftp(at)) => format!("sftp {}", server(at)),
        Ok(Address::Ftps(at)) => format!("ftps {}", server(at)),
        Ok(Address::Ftp(at)) => format!("ftp {}", server(at)),
        Ok(Address::S3(at)) => format!("s3 {} {}", at.name, at.prefix),
        Err(Wrong(kind, None)) => format!("wrong: {kind}"),
        Err(Wrong(kind, Some(meant))) => format!("wrong: {kind}, {meant}?"),
    }
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn servers() {
    check("sftp://lan@a.example/var/www/site/", "sftp lan at a.example 22 in /var/www/site");
    check("SFTP://lan@a.example:2222", "sftp lan at a.example 2222 in ");
    check("sftp://a.example/", "sftp  at a.example 22 in /");
    check("sftp://lan@a.example/~", "sftp lan at a.example 22 in ");
    check("sftp://lan@a.example/~/", "sftp lan at a.example 22 in ");
    check("sftp://lan@a.example/~/web", "sftp lan at a.example 22 in web");
    check("sftp://lan@a.example/~web", "sftp lan at a.example 22 in /~web");
    check("sftp://lan@[2001:db8::1]:22/web", "sftp lan at 2001:db8::1 22 in /web");
    check("sftp://[::1]/web", "sftp  at ::1 22 in /web");
    check(
        "ftps://web@kh.vn@ftp.kh.vn/public_html",
        "ftps web@kh.vn at ftp.kh.vn 21 in /public_html",
    );
    check("ftps://web%40kh.vn@10.0.0.1/a%20b", "ftps web@kh.vn at 10.0.0.1 21 in /a b");
    check("ftp://lan@a.example/th%E1%BB%AD", "ftp lan at a.example 21 in /thử");
    check("sftp://lan@a.example/thư mục", "sftp lan at a.example 22 in /thư mục");
    check("sftp://lan@máy.example/web", "sftp lan at máy.example 22 in /web");
}

#[test]
fn buckets_and_folders() {
    check("s3://trang-web", "s3 trang-web ");
    check("s3://trang.web/du-lich/2026/", "s3 trang.web du-lich/2026");
    for folder in [
        "/var/www/site",
        "../share",
        "./out",
        "~/web",
        r"\\server\share",
        r"D:\web",
        "D:/web",
        "web",
        "a/b",
    ] {
        check(folder, &format!("folder {folder}"));
    }
    check("file:///var/www/a%20b", "folder /var/www/a b");
    check("file:///D:/web", "folder D:/web");
    check("file://localhost/var/www", "folder /var/www");
    check("file://server/share/web", r"folder \\server\share\web");
}

#[test]
fn what_cannot_be_one_is_told() {
    check("", "wrong: empty");
    check("file://", "wrong: empty");
    check(" sftp://a.example", "wrong: space");
    check("sftp://a.example/a\nb", "wrong: space");
    check("sfpt://lan@a.example/web", "wrong: scheme, sftp://lan@a.example/web?");
    check("webdav://a.example", "wrong: scheme");
    check("https://a.example", "wrong: web");
    check("sftp:/lan@a.example/web", "wrong: slashes, sftp://lan@a.example/web?");
    check("sftp:lan@a.example", "wrong: slashes, sftp://lan@a.example?");
    check("lan@a.example:/web", "wrong: bare");
    check("www.a.example/web", "wrong: bare");
    check("//a.example/web", "wrong: bare");
    check("C:web", "wrong: bare");
    check("sftp://", "wrong: host");
    check("sftp:///var/www", "wrong: host");
    check("sftp://lan@/web", "wrong: host");
    check("sftp://lan@[::x]/web", "wrong: host");
    check("sftp://lan@[::1/web", "wrong: host");
    check("sftp://lan@[::1]22/web", "wrong: host");
    check("sftp://lan@a b/web", "wrong: host");
    check("sftp://2001:db8::1/web", "wrong: brackets");
    check("sftp://@a.example/web", "wrong: user");
    for port in ["0", "65536", "x", "", "-1", "+22", "2 2"] {
        check(&format!("sftp://a.example:{port}/web"), "wrong: port");
    }
    check("sftp://a.example/web?x=1", "wrong: query");
    check("sftp://a.example/web#x", "wrong: query");
    check("sftp://a.example/50%", "wrong: percent");
    check("sftp://a.example/%zz", "wrong: percent");
    check("sftp://a.example/%ff", "wrong: percent");
    check("sftp://a.example/%0a", "wrong: percent");
    check("s3:///prefix", "wrong: bucket");
    check("s3://key@bucket", "wrong: bucket");
    check("s3://bucket:9000", "wrong: bucket");
}

proptest! {
    #[test]
    fn any_text_is_read_or_told_of(text in ".{0,60}", scheme in "(sftp|ftps|ftp|s3|file)?(://)?") {
        told(&text);
        told(&format!("{scheme}{text}"));
    }

    #[test]
    fn a_server_is_read_back(
        user in "[a-z@]{1,8}", host in "[a-z]{1,8}", port in 1_u16.., path in "(/[a-zệ]{1,8}){0,3}"
    ) {
        let expected = format!("sftp {user} at {host} {port} in {path}");
        prop_assert_eq!(told(&format!("sftp://{user}@{host}:{port}{path}")), expected);
    }
}
