//! What is sent: a status, a media type, bytes, and what goes with every answer.

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, LOCATION, SET_COOKIE};
use axum::http::{HeaderName, StatusCode};
use axum::response::Response;

use crate::render::escape;

/// Sent with everything: nothing of it is kept, guessed at, framed or embedded elsewhere.
pub const HEADERS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "SAMEORIGIN"),
];

/// What the program's own pages may do: nothing but load its own files and talk to it.
const POLICY: &str =
    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/// A response.
#[must_use]
pub fn response(status: StatusCode, kind: &str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    if let Ok(kind) = HeaderValue::from_str(kind) {
        response.headers_mut().insert(CONTENT_TYPE, kind);
    }
    response
}

/// A response of a text.
#[must_use]
pub fn text(status: StatusCode, kind: &str, text: String) -> Response {
    response(status, kind, Body::from(text))
}

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// One of the program's own pages.
#[must_use]
pub fn html(status: StatusCode, page: String) -> Response {
    let mut response = text(status, HTML, page);
    let policy = HeaderName::from_static("content-security-policy");
    response.headers_mut().insert(policy, HeaderValue::from_static(POLICY));
    response
}

fn status(status: StatusCode) -> Response {
    response(status, "text/plain; charset=utf-8", Body::empty())
}

/// Sends a browser on; the next request is a GET, whatever this one was.
#[must_use]
pub fn redirect(to: &str) -> Response {
    let mut response = status(StatusCode::SEE_OTHER);
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

/// Sends a browser on from a page of ours: what follows is no longer what another site led to, so that it
/// comes with the cookies that other sites' links come without.
#[must_use]
pub fn onward(to: &str) -> Response {
    let to = escape(to);
    html(
        StatusCode::OK,
        format!(
            "<!doctype html>\n<meta http-equiv=\"refresh\" content=\"0;url={to}\">\n<a href=\"{to}\">→</a>\n"
        ),
    )
}

/// A response that leaves a cookie.
#[must_use]
pub fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

/// No, and no more than that.
#[must_use]
pub fn refuse(status: StatusCode) -> Response {
    let mut response = text(status, "text/plain; charset=utf-8", format!("{status}\n"));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}
