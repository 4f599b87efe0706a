//! Where a site is published to, as one line of `site.toml` tells it.
//!
//! Paths are what the programs that offices know take them for (FileZilla, WinSCP): `sftp://host/web` is `/web`
//! from the server's root. What lies below the folder that a login leads to is `sftp://host/~/web`, as curl and
//! the drafts of the standard have it.

use percent_encoding::percent_decode_str;

use crate::diag::nearest;

/// A place that a site is published to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A folder of this machine or a share: absolute, below the site's folder, or below home (`~/…`).
    Folder(String),
    /// A folder of a server that speaks SFTP.
    Sftp(Server),
    /// A folder of a server that speaks FTP, with TLS.
    Ftps(Server),
    /// A folder of a server that speaks FTP, where everything can be read along the way.
    Ftp(Server),
    /// A bucket of object storage, or a part of one.
    S3(Bucket),
}

/// A folder of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name or address (of IPv6 without brackets).
    pub host: String,
    /// The port that it listens at.
    pub port: u16,
    /// Who logs in.
    pub user: String,
    /// The folder: from the server's root if it begins with `/`, else from where the login leads.
    pub folder: String,
}

/// A bucket, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// What the names of all files begin with, without `/` at its ends.
    pub prefix: String,
    /// Where the storage is: `https://` and a host, perhaps with a port.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The bucket is named in the path of an address, not in its host.
    pub path_style: bool,
}

/// What is wrong with an address: a kind that the messages know, and what was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong(pub &'static str, pub Option<String>);

const SCHEMES: [&str; 5] = ["sftp", "ftps", "ftp", "s3", "file"];

impl std::fmt::Display for Address {
    /// As people know it: without any secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(path) => f.write_str(path),
            Self::Sftp(server) | Self::Ftps(server) | Self::Ftp(server) => {
                let folder = server.folder.trim_start_matches('/');
                write!(f, "{}://{}@{}/{folder}", self.scheme(), server.user, server.host)
            }
            Self::S3(bucket) => write!(f, "s3://{}/{}", bucket.name, bucket.prefix),
        }
    }
}

impl Address {
    /// Reads an address. Who logs in to a server may be empty, and of a bucket only the name and prefix are known:
    /// other fields tell the rest.
    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        if text.trim().is_empty() {
            return wrong("empty");
        }
        if text.trim() != text || text.contains(char::is_control) {
            return wrong("space");
        }
        if is_drive(text) || text.starts_with('\\') {
            return Ok(Self::Folder(text.to_owned()));
        }
        let Some((scheme, rest)) = text.split_once(':').filter(|(before, _)| is_word(before))
        else {
            return folder(text);
        };
        let scheme = scheme.to_ascii_lowercase();
        if !SCHEMES.contains(&scheme.as_str()) {
            let meant = nearest(&scheme, SCHEMES).map(|scheme| format!("{scheme}:{rest}"));
            let kind = match scheme.as_str() {
                "http" | "https" => "web",
                // `host:/folder`, as scp writes it.
                _ if !rest.starts_with("//") => "bare",
                _ => "scheme",
            };
            return Err(Wrong(kind, meant));
        }
        let Some(rest) = rest.strip_prefix("//") else {
            let host = rest.trim_start_matches('/');
            return Err(Wrong("slashes", Some(format!("{scheme}://{host}"))));
        };
        if rest.contains(['?', '#']) {
            return wrong("query");
        }
        let (authority, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let path = decoded(path)?;
        match scheme.as_str() {
            "sftp" => Ok(Self::Sftp(server(authority, path, 22)?)),
            "ftps" => Ok(Self::Ftps(server(authority, path, 21)?)),
            "ftp" => Ok(Self::Ftp(server(authority, path, 21)?)),
            "s3" => bucket(authority, &path),
            _ => file(authority, &path),
        }
    }

    /// Its scheme; `file` for folders.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        match self {
            Self::Folder(_) => "file",
            Self::Sftp(_) => "sftp",
            Self::Ftps(_) => "ftps",
            Self::Ftp(_) => "ftp",
            Self::S3(_) => "s3",
        }
    }
}

fn wrong<T>(kind: &'static str) -> Result<T, Wrong> {
    Err(Wrong(kind, None))
}

/// `D:\web`, `D:/web`
pub(super) fn is_drive(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(|c| c.is_ascii_alphabetic())
        && signs.next() == Some(':')
        && matches!(signs.next(), Some('/' | '\\'))
}

/// What may stand before the first colon of an address.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-._@".contains(c))
}

fn folder(text: &str) -> Result<Address, Wrong> {
    let first = text.split(['/', '\\']).next().unwrap_or_default();
    let says_so = matches!(first, "" | "." | ".." | "~") && !text.starts_with("//");
    // `www.khanhhoa.example/web` is a server to whoever writes it.
    match !says_so && (first.is_empty() || first.contains(['.', '@', ':'])) {
        true => Err(Wrong("bare", None)),
        false => Ok(Address::Folder(text.to_owned())),
    }
}

/// `file:///var/www`, `file:///D:/web`, `file://server/share`
fn file(host: &str, path: &str) -> Result<Address, Wrong> {
    let below = path.strip_prefix('/').unwrap_or(path);
    match host {
        "" | "localhost" if path.is_empty() => wrong("empty"),
        "" | "localhost" if is_drive(below) => Ok(Address::Folder(below.to_owned())),
        "" | "localhost" => Ok(Address::Folder(path.to_owned())),
        _ => Ok(Address::Folder(format!(r"\\{host}{}", path.replace('/', r"\")))),
    }
}

fn server(authority: &str, path: String, usual: u16) -> Result<Server, Wrong> {
    // Names of shared hosting have an `@` of their own.
    let (user, place) = authority.rsplit_once('@').unwrap_or(("", authority));
    if authority.contains('@') && user.is_empty() {
        return wrong("user");
    }
    let user = decoded(user)?;
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (host, port) = rest.split_once(']').ok_or(Wrong("host", None))?;
            if host.parse::<std::net::Ipv6Addr>().is_err() {
                return wrong("host");
            }
            match port.strip_prefix(':') {
                None if !port.is_empty() => return wrong("host"),
                port => (host, port),
            }
        }
        None => match place.split_once(':') {
            Some((_, rest)) if rest.contains(':') => return wrong("brackets"),
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        },
    };
    let plain = |c: char| c.is_alphanumeric() || "-._:".contains(c);
    if host.is_empty() || !host.chars().all(plain) {
        return wrong("host");
    }
    let port = match port {
        None => usual,
        Some(port) if port.bytes().all(|byte| byte.is_ascii_digit()) => match port.parse() {
            Ok(port) if port > 0 => port,
            _ => return wrong("port"),
        },
        Some(_) => return wrong("port"),
    };
    let folder = match path.strip_prefix("/~") {
        Some("" | "/") => String::new(),
        Some(below) if below.starts_with('/') => below.trim_start_matches('/').to_owned(),
        _ => path,
    };
    let end = folder.trim_end_matches('/').len().max(usize::from(folder.starts_with('/')));
    let folder = folder.get(..end).unwrap_or_default().to_owned();
    Ok(Server { host: host.to_owned(), port, user, folder })
}

fn bucket(authority: &str, path: &str) -> Result<Address, Wrong> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    if authority.is_empty() || !authority.chars().all(plain) {
        return wrong("bucket");
    }
    Ok(Address::S3(Bucket {
        name: authority.to_owned(),
        prefix: path.trim_matches('/').to_owned(),
        endpoint: String::new(),
        region: String::new(),
        path_style: false,
    }))
}

/// A part of an address with its `%20` as what they stand for.
fn decoded(text: &str) -> Result<String, Wrong> {
    let cut = text.split('%').skip(1).any(|rest| {
        let digits = rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        digits < 2
    });
    match percent_decode_str(text).decode_utf8() {
        Ok(text) if !cut && !text.contains(char::is_control) => Ok(text.into_owned()),
        _ => Err(Wrong("percent", None)),
    }
}

#[cfg(test)]
mod tests;
