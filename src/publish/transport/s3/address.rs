//! Where a bucket is, and what its objects are called there.

use std::fmt;
use std::net::IpAddr;

use hyper::Uri;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::{Trouble, Why};
use super::{Bucket, Naming};

/// What is written as itself in an address: anything else would make two signatures of one request.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const ESCAPED_IN_PATHS: &AsciiSet = &ESCAPED.remove(b'/');

/// Where a bucket is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// Whether connections are secured.
    pub secure: bool,
    /// The machine to connect to.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Host and port, as requests name them.
    pub authority: String,
    /// What requests are signed for.
    pub region: String,
    /// The bucket.
    pub bucket: String,
    naming: Naming,
    /// The site's folder, with a `/` after it unless it is the whole bucket.
    prefix: String,
}

impl Address {
    pub fn new(bucket: &Bucket) -> Result<Self, Trouble> {
        let wrong = |what: &str| Trouble::new(Why::BadName, format!("{what}: {}", bucket.endpoint));
        let uri: Uri = bucket.endpoint.parse().map_err(|_| wrong("not an address"))?;
        let secure = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(wrong("neither https:// nor http://")),
        };
        let mut host = uri.host().unwrap_or_default().to_owned();
        let named = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
        if host.is_empty() || named || !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            // Such an address may hold a password, so it is not repeated.
            let only = "an endpoint is https:// and a host, perhaps with a port, and nothing else";
            return Err(Trouble::new(Why::BadName, only));
        }
        if !secure && !bucket.plain && !is_this_machine(&host) {
            return Err(wrong("a plain http:// address, which others can read along the way"));
        }
        if bucket.bucket.is_empty() || bucket.bucket.contains('/') || bucket.region.is_empty() {
            let empty = format!("bucket \"{}\", region \"{}\"", bucket.bucket, bucket.region);
            return Err(Trouble::new(Why::BadName, empty));
        }
        if bucket.naming == Naming::Host {
            host = format!("{}.{host}", bucket.bucket);
        }
        let port = uri.port_u16();
        let authority = port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        let prefix = match bucket.prefix.trim_matches('/') {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        Ok(Self {
            secure,
            host: host.trim_matches(['[', ']']).to_owned(),
            port: port.unwrap_or(if secure { 443 } else { 80 }),
            authority,
            region: bucket.region.clone(),
            bucket: bucket.bucket.clone(),
            naming: bucket.naming,
            prefix,
        })
    }

    /// What a file of the site is called in the bucket.
    pub fn key(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// What the names of all files in a folder begin with.
    pub fn folder(&self, folder: &str) -> String {
        match folder {
            "" => self.prefix.clone(),
            _ => format!("{}{folder}/", self.prefix),
        }
    }

    /// The path of a request for an object, or for the bucket if the key is empty.
    pub fn path(&self, key: &str) -> String {
        let key = utf8_percent_encode(key, ESCAPED_IN_PATHS);
        match self.naming {
            Naming::Host => format!("/{key}"),
            Naming::Path if key.clone().next().is_none() => format!("/{}", escaped(&self.bucket)),
            Naming::Path => format!("/{}/{key}", escaped(&self.bucket)),
        }
    }

    /// An object as the source of a copy.
    pub fn source(&self, key: &str) -> String {
        let key = utf8_percent_encode(key, ESCAPED_IN_PATHS);
        format!("/{}/{key}", escaped(&self.bucket))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{}/{} ({})", self.bucket, self.prefix, self.authority)
    }
}

/// A text as part of an address.
pub(super) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// Whether a host is this machine by its name alone (RFC 6761): what is sent there nobody else reads.
fn is_this_machine(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    is_localhost(host) || address.is_ok_and(|address| address.is_loopback())
}

/// Whether a name is `localhost` or below it.
pub(super) fn is_localhost(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    host == "localhost" || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::super::super::Secret;
    use super::super::Keys;
    use super::*;

    fn bucket(endpoint: &str, naming: Naming, prefix: &str) -> Bucket {
        let keys = Keys { access: Secret::new("a"), secret: Secret::new("b"), token: None };
        Bucket {
            endpoint: endpoint.to_owned(),
            plain: false,
            region: "vn-1".to_owned(),
            bucket: "trang".to_owned(),
            prefix: prefix.to_owned(),
            naming,
            certificate: None,
            keys,
        }
    }

    #[track_caller]
    fn check(endpoint: &str, naming: Naming, prefix: &str, expected: &str) {
        let told = match Address::new(&bucket(endpoint, naming, prefix)) {
            Ok(at) => {
                let key = at.key("a b/ệ+.html");
                format!("{}:{} {}{}", at.host, at.port, at.authority, at.path(&key))
            }
            Err(trouble) => trouble.detail,
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn buckets_are_named_in_paths_or_in_hosts() {
        let file = "a%20b/%E1%BB%87%2B.html";
        check("https://s3.vn", Naming::Path, "", &format!("s3.vn:443 s3.vn/trang/{file}"));
        check(
            "https://s3.vn:9000/",
            Naming::Host,
            "/web/",
            &format!("trang.s3.vn:9000 trang.s3.vn:9000/web/{file}"),
        );
        check("http://[::1]:80", Naming::Path, "", &format!("::1:80 [::1]:80/trang/{file}"));
        check(
            "http://localhost",
            Naming::Path,
            "",
            &format!("localhost:80 localhost/trang/{file}"),
        );
    }

    #[test]
    fn addresses_that_make_no_sense_are_told_of() {
        let plain = "a plain http:// address, which others can read along the way: ";
        for host in ["http://s3.vn", "http://127.0.0.1.vn", "http://localhost.vn"] {
            check(host, Naming::Path, "", &format!("{plain}{host}"));
        }
        let allowed = Bucket { plain: true, ..bucket("http://s3.vn", Naming::Path, "") };
        assert!(Address::new(&allowed).is_ok());
        let only = "an endpoint is https:// and a host, perhaps with a port, and nothing else";
        for endpoint in ["https://me:secret@s3.vn", "https://s3.vn/bucket", "https://s3.vn/?a"] {
            check(endpoint, Naming::Path, "", only);
        }
        check("s3.vn", Naming::Path, "", "neither https:// nor http://: s3.vn");
        check("ftp://s3.vn", Naming::Path, "", "neither https:// nor http://: ftp://s3.vn");
        check("https://s 3", Naming::Path, "", "not an address: https://s 3");
    }
}
