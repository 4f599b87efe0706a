//! `[publish.<name>]`: the places that the site is published to, and nothing that proves who we are.

mod address;
mod hide;
mod values;

use self::address::Wrong;
pub use self::address::{Address, Bucket, Server};
pub(super) use self::hide::hide;
pub use self::hide::hide_line;
use self::hide::{is_secret, secret_in};
pub use self::values::{certificate_fingerprint, ssh_fingerprint};
use self::values::{ranged, read_endpoint, read_fingerprint, read_leave};
use super::read_base_url;
use crate::diag::{Code, Diagnostic, nearest};
use crate::source::{Source, Span};
use crate::tree::{Entry, Fields, Value};

/// A place that the site is published to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What it is called in `site.toml` and by whoever publishes (`production`).
    pub name: String,
    /// Where files are sent.
    pub to: Address,
    /// Where people then find them in a browser, without a `/` at the end: `base_url`, unless this place is
    /// found elsewhere, as a site for tests is.
    pub url: String,
    /// The fingerprint of the server's key or certificate that was written by hand: `SHA256:…` for SFTP, 64
    /// hexadecimal digits otherwise.
    pub fingerprint: Option<String>,
    /// A file with a private key to log in with (`~/.ssh/id_ed25519`).
    pub key: Option<String>,
    /// How many connections are used at most.
    pub connections: usize,
    /// How many bytes are sent in a second at most.
    pub limit: Option<u64>,
    /// Files and folders there that are somebody else's and stay: paths without `/` at their ends.
    pub leave: Vec<String>,
    /// The name of the target that keeps a dated copy of every build that is published here.
    pub copies: Option<String>,
    /// How many earlier builds are kept.
    pub keep: usize,
}

impl Target {
    /// Whether a path belongs to somebody else, who shares the place with the site.
    #[must_use]
    pub fn leaves(&self, path: &str) -> bool {
        self.leave.iter().any(|theirs| {
            path.strip_prefix(theirs.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// How many connections are used unless a target says otherwise. Over a line on which everything takes its time, as
/// many files are on their way; shared hosts rarely allow more.
pub const CONNECTIONS: usize = 8;

/// What a table may say.
const FIELDS: &[&str] = &[
    "to",
    "url",
    "user",
    "fingerprint",
    "key",
    "connections",
    "limit",
    "leave",
    "copies",
    "keep",
    "endpoint",
    "region",
    "path_style",
    "allow_plain_ftp",
];

/// Fields that only some places have.
const SPECIAL: [(&str, &[&str]); 7] = [
    ("user", &["sftp", "ftps", "ftp"]),
    ("fingerprint", &["sftp", "ftps", "s3"]),
    ("key", &["sftp"]),
    ("endpoint", &["s3"]),
    ("region", &["s3"]),
    ("path_style", &["s3"]),
    ("allow_plain_ftp", &["ftp", "ftps"]),
];

/// Reads all targets. `base_url` is where the site is found, unless a target says otherwise.
pub(super) fn read_targets(
    source: &Source,
    entries: Vec<Entry>,
    base_url: &str,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Target> {
    let mut targets = Vec::new();
    let mut copies = Vec::new();
    let mut names = Vec::new();
    for entry in entries {
        let is_table = matches!(entry.node.value, Value::Map(_));
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !is_table || !entry.key.chars().all(plain) || entry.key.is_empty() {
            let kind = if is_table { "name" } else { "table" };
            let problem = match is_table || !is_secret(&entry.key) {
                true => Code::BadTargetName.at(source, entry.key_span).with("kind", kind),
                false => Code::SecretInConfig.at(source, entry.key_span).with("target", "…"),
            };
            problems.push(problem.with("name", entry.key));
            continue;
        }
        names.push(entry.key.clone());
        let (target, copy) = read_target(source, entry, base_url, problems);
        targets.extend(target);
        copies.extend(copy);
    }
    for (target, copy, span) in copies {
        let kind = match copy == target {
            true => "itself",
            false if names.contains(&copy) => continue,
            false => "unknown",
        };
        let others = names.iter().filter(|name| **name != target).map(String::as_str);
        let problem = Code::UnknownTarget.at(source, span).with("kind", kind).with("name", &copy);
        problems.push(problem.suggest(nearest(&copy, others)));
    }
    targets
}

/// A target that `copies` names, who names it, and where.
type Copies = (String, String, Span);

fn read_target(
    source: &Source,
    mut entry: Entry,
    base_url: &str,
    problems: &mut Vec<Diagnostic>,
) -> (Option<Target>, Option<Copies>) {
    let found = problems.len();
    let name = entry.key;
    let secret = |field: &str, span| {
        Code::SecretInConfig.at(source, span).with("name", field).with("target", &name)
    };
    let mut present = Vec::new();
    if let Value::Map(fields) = &mut entry.node.value {
        let is_one =
            |field: &mut Entry| !FIELDS.contains(&field.key.as_str()) && is_secret(&field.key);
        let secrets = fields.extract_if(.., is_one);
        problems.extend(secrets.map(|field| secret(&field.key, field.key_span)));
        present.extend(fields.iter().map(|field| (field.key.clone(), field.key_span.clone())));
    }
    let mut fields = Fields::new(source, entry.node, problems);
    let mut text = |name: &'static str| {
        let (text, span) = fields.string(name)?;
        match secret_in(name, &text) {
            Some(_) => {
                fields.report(secret(name, span));
                None
            }
            None => Some((text, span)),
        }
    };
    let (to, url, user) = (text("to"), text("url"), text("user"));
    let (key, endpoint) = (text("key").map(|(key, _)| key), text("endpoint"));
    let region = fields.string("region").map(|(region, _)| region).filter(|it| !it.is_empty());
    let fingerprint = fields.string("fingerprint");
    let path_style = fields.boolean("path_style");
    let plain = fields.boolean("allow_plain_ftp").unwrap_or_default();
    let connections = ranged(&mut fields, "connections", 1..=16).unwrap_or(CONNECTIONS);
    let limit = ranged(&mut fields, "limit", 1..=10_000_000);
    let keep = ranged(&mut fields, "keep", 1..=1000).unwrap_or(10);
    let leave = fields.one_or_more("leave").unwrap_or_default();
    let copies = fields.string("copies");
    fields.finish();

    let has = |field: &str| present.iter().any(|(name, _)| name == field);
    if !has("to") {
        problems.push(Code::MissingField.at(source, entry.key_span.clone()).with("field", "to"));
    }
    let leave = leave.into_iter().filter_map(|path| read_leave(source, path, problems)).collect();
    let url = url.and_then(|url| read_base_url(source, url, problems));
    let copy = copies.clone().map(|(copy, span)| (name.clone(), copy, span));
    let Some((text, span)) = to else { return (None, copy) };
    let wrong = |kind: &str| {
        Code::BadDestination.at(source, span.clone()).with("kind", kind).with("value", &text)
    };
    let mut to = match Address::parse(&text) {
        Ok(to) => to,
        Err(Wrong(kind, meant)) => {
            problems.push(wrong(kind).suggest(meant));
            return (None, copy);
        }
    };
    let scheme = to.scheme();
    for (field, span) in &present {
        let special = SPECIAL.iter().find(|(name, _)| name == field);
        if special.is_some_and(|(_, schemes)| !schemes.contains(&scheme)) {
            let problem = Code::UnfittingField.at(source, span.clone()).with("field", field);
            problems.push(problem.with("kind", scheme));
        }
    }
    match &mut to {
        Address::Folder(_) => {}
        Address::Ftp(_) if !plain => problems.push(Code::PlainFtp.at(source, span.clone())),
        Address::Sftp(server) | Address::Ftps(server) | Address::Ftp(server) => match user {
            Some((user, span)) if !server.user.is_empty() && server.user != user => {
                let problem = Code::BadDestination.at(source, span).with("kind", "two-users");
                problems.push(problem.with("value", &text));
            }
            Some((user, _)) if !user.is_empty() => server.user = user,
            _ if server.user.is_empty() && problems.len() == found => {
                problems.push(wrong("no-user"));
            }
            _ => {}
        },
        Address::S3(bucket) => {
            let own = endpoint.is_some();
            bucket.region = match region {
                Some(region) => region,
                // Whoever has storage of their own rarely has regions: servers take this for any.
                None if own => "us-east-1".to_owned(),
                None => {
                    problems.push(wrong("region"));
                    String::new()
                }
            };
            bucket.endpoint = match endpoint {
                Some(endpoint) => read_endpoint(source, endpoint, problems).unwrap_or_default(),
                None => format!("https://s3.{}.amazonaws.com", bucket.region),
            };
            // A certificate for `*.host` is none for `a.b.host`.
            bucket.path_style = path_style.unwrap_or(own || bucket.name.contains('.'));
        }
    }
    let fingerprint = fingerprint.and_then(|it| read_fingerprint(source, it, scheme, problems));
    if problems.len() > found {
        return (None, copy);
    }
    let target = Target {
        name,
        to,
        url: url.map_or_else(|| base_url.to_owned(), |(origin, path)| origin + &path),
        fingerprint,
        key,
        connections,
        limit: limit.map(|limit| limit as u64 * 1000),
        leave,
        copies: copies.map(|(copy, _)| copy),
        keep,
    };
    (Some(target), copy)
}

#[cfg(test)]
mod tests;
