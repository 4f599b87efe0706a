//! What the storage says no with, as trouble with a way out.

use hyper::StatusCode;
use hyper::http::response::Parts;
use jiff::Timestamp;

use super::super::{Trouble, Why};
use super::Keys;
use super::address::Address;
use super::answer::{Refusal, refusal};

/// The longest part of a server's own words that is shown.
const WORDS: usize = 300;

/// The trouble that an answer tells of, if it does.
pub(super) fn trouble(
    parts: &Parts,
    body: &[u8],
    at: &Address,
    keys: &Keys,
    now: Timestamp,
) -> Option<Trouble> {
    let found = refusal(body);
    if parts.status.is_success() && found.is_none() {
        return None;
    }
    let Refusal { code, message, region, server_time } = found.unwrap_or_default();
    let header = |name: &str| parts.headers.get(name)?.to_str().ok().map(str::to_owned);
    let mut detail = parts.status.as_u16().to_string();
    for (before, words) in [(" ", &code), (": ", &message)] {
        // What was sent in secret may be repeated to us; it is not passed on.
        let secret = [Some(&keys.secret), Some(&keys.access), keys.token.as_ref()];
        let told = secret.into_iter().flatten().any(|secret| secret.is_in(words));
        if !told && !words.is_empty() {
            detail += before;
            detail.extend(words.chars().filter(|c| !c.is_control()).take(WORDS));
        }
    }
    if code == "RequestTimeTooSkewed" {
        let theirs = server_time.or_else(|| header("date")).unwrap_or_default();
        detail += &format!("; the clock of the server says {theirs}, this machine's says {now:.0}");
    }
    let region = header("x-amz-bucket-region").or(region).filter(|region| *region != at.region);
    let mut kind = why(&code, parts.status);
    if let Some(region) = region {
        // A signature for another region is refused as malformed.
        if code == "AuthorizationHeaderMalformed" {
            kind = Why::NoSuchPlace;
        }
        detail += &format!("; the bucket is in the region {region}, not in {}", at.region);
    } else if let Some(place) = header("location").filter(|_| parts.status.is_redirection()) {
        detail += &format!("; the bucket is at {place}");
    }
    if code == "NoSuchBucket" {
        detail += &format!("; there is no bucket {}", at.bucket);
    }
    Some(Trouble::new(kind, detail))
}

/// What kind of trouble it is: by its code, which not every server tells, or by its number.
fn why(code: &str, status: StatusCode) -> Why {
    match code {
        "InvalidAccessKeyId"
        | "SignatureDoesNotMatch"
        | "InvalidToken"
        | "ExpiredToken"
        | "AuthorizationHeaderMalformed"
        | "TokenRefreshRequired" => Why::Login,
        "AccessDenied" | "AllAccessDisabled" | "AccountProblem" => Why::Forbidden,
        "NoSuchKey" => Why::Missing,
        "NoSuchBucket" | "PermanentRedirect" | "TemporaryRedirect" => Why::NoSuchPlace,
        "KeyTooLongError" | "InvalidURI" | "InvalidBucketName" | "XMinioInvalidObjectName" => {
            Why::BadName
        }
        "QuotaExceeded" | "EntityTooLarge" | "XMinioStorageFull" => Why::Full,
        "BadDigest" | "InvalidDigest" | "IncompleteBody" | "XAmzContentSHA256Mismatch" => {
            Why::Truncated
        }
        "OperationAborted" | "ConditionalRequestConflict" => Why::Busy,
        "RequestTimeout" => Why::TimedOut,
        "RequestTimeTooSkewed" => Why::Clock,
        "NoSuchUpload" => Why::Other,
        _ => match status.as_u16() {
            301 | 302 | 307 | 308 => Why::NoSuchPlace,
            401 => Why::Login,
            403 => Why::Forbidden,
            404 => Why::Missing,
            408 | 504 => Why::TimedOut,
            413 | 507 => Why::Full,
            414 => Why::BadName,
            _ => Why::Other,
        },
    }
}
