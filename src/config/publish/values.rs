//! Values of a target's fields: numbers within limits, paths, the address of a storage, fingerprints.

use std::net::IpAddr;
use std::ops::RangeInclusive;

use crate::diag::{Code, Diagnostic};
use crate::source::{Source, Span};
use crate::tree::{Fields, Value};

/// A whole number of a field between two others.
pub(super) fn ranged(
    fields: &mut Fields<'_>,
    name: &'static str,
    range: RangeInclusive<usize>,
) -> Option<usize> {
    let node = fields.take(name)?;
    let number = match node.value {
        Value::Integer(number) => usize::try_from(number).ok(),
        _ => None,
    };
    let number = number.filter(|number| range.contains(number));
    if number.is_none() {
        let source = fields.source();
        let problem = Code::OutOfRange.at(source, node.span.clone());
        let (least, most) = (range.start().to_string(), range.end().to_string());
        let problem = problem.with("least", least).with("most", most);
        fields.report(problem.with("value", source.slice(node.span)));
    }
    number
}

/// A path that is somebody else's, without `/` at its ends.
pub(super) fn read_leave(
    source: &Source,
    (text, span): (String, Span),
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let path = text.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_matches('/');
    let part = |part: &str| !part.is_empty() && !matches!(part, "." | "..");
    if path.split('/').all(part) && !path.contains(['*', '?']) {
        return Some(path.to_owned());
    }
    problems.push(Code::BadLeave.at(source, span).with("value", text));
    None
}

/// `https://` and a host, without a `/` at the end. Without `s`, only where nobody else can listen.
pub(super) fn read_endpoint(
    source: &Source,
    (text, span): (String, Span),
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let split = text.split_once("://").map(|(scheme, rest)| (scheme, rest.trim_end_matches('/')));
    let (scheme, rest) = split.unwrap_or_default();
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port.parse::<u16>().is_ok()),
        _ => (rest, true),
    };
    let here = host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback());
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]_".contains(c);
    let kind = match scheme {
        _ if host.is_empty() || !port || !host.chars().all(plain) => "endpoint",
        "https" => return Some(format!("{scheme}://{rest}")),
        "http" if here => return Some(format!("{scheme}://{rest}")),
        "http" => "endpoint-plain",
        _ => "endpoint",
    };
    let problem = Code::BadDestination.at(source, span).with("kind", kind);
    problems.push(problem.with("value", text));
    None
}

/// A fingerprint as programs print it: `SHA256:…` of an SSH key, `AB:CD:…` of a certificate.
pub(super) fn read_fingerprint(
    source: &Source,
    (text, span): (String, Span),
    scheme: &str,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let read = match scheme {
        "sftp" => ssh_fingerprint(&text),
        _ => certificate_fingerprint(&text),
    };
    if read.is_none() {
        let kind = if scheme == "sftp" { "ssh" } else { "certificate" };
        let problem = Code::BadFingerprint.at(source, span).with("kind", kind);
        problems.push(problem.with("value", text));
    }
    read
}

/// The fingerprint of an SSH key, `SHA256:…`, as `ssh-keygen -lf` and other programs print it.
#[must_use]
pub fn ssh_fingerprint(text: &str) -> Option<String> {
    // `256 SHA256:… root@host (ED25519)`
    let hash = text.split_whitespace().find_map(|word| word.strip_prefix("SHA256:"))?;
    let hash = hash.trim_end_matches('=');
    let plain = |c: char| c.is_ascii_alphanumeric() || "+/".contains(c);
    (hash.len() == 43 && hash.chars().all(plain)).then(|| format!("SHA256:{hash}"))
}

/// The SHA-256 fingerprint of a certificate, as browsers and `openssl` print it.
#[must_use]
pub fn certificate_fingerprint(text: &str) -> Option<String> {
    let (_, hash) = text.rsplit_once('=').unwrap_or(("", text));
    let digits: String = hash.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
    let whole = digits.len() == 64 && digits.chars().all(|c| c.is_ascii_hexdigit());
    whole.then(|| digits.to_ascii_uppercase())
}
