//! Who is answered at all. A preview listens on the machine that people read mail on: any page open in
//! another tab may try to talk to it, under any name (DNS rebinding), so what does not come from the
//! preview's own pages, or from the person, is refused before anybody looks at its address.

use std::net::{IpAddr, SocketAddr};

use axum::http::header::{CONNECTION, HOST, HeaderMap, ORIGIN, UPGRADE};
use axum::http::{Method, StatusCode, Uri};

/// Both ends of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    /// Who asks.
    pub peer: SocketAddr,
    /// Where they asked.
    pub local: SocketAddr,
}

impl Ends {
    /// Whether both are on this machine.
    #[must_use]
    pub fn on_this_machine(&self) -> bool {
        self.peer.ip().to_canonical().is_loopback()
    }

    /// The names that this end may be called by: no name that somebody else can point here.
    fn names(&self) -> Vec<String> {
        let port = self.local.port();
        let own = match self.local.ip().to_canonical() {
            IpAddr::V4(ip) => format!("{ip}:{port}"),
            IpAddr::V6(ip) => format!("[{ip}]:{port}"),
        };
        let mut names = vec![own];
        if self.on_this_machine() {
            names.extend(["localhost", "127.0.0.1", "[::1]"].map(|name| format!("{name}:{port}")));
        }
        // Browsers leave the port of HTTP out.
        let short = names.iter().filter_map(|name| name.strip_suffix(":80")).map(str::to_owned);
        names.extend(short.collect::<Vec<_>>());
        names
    }
}

/// The only address that takes anything but GET and HEAD.
pub const POSTS_TO: &str = "/_haiyen/edit";

/// Whether a request is answered; if not, how it is refused.
///
/// # Errors
/// The status of the refusal.
pub fn judge(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    ends: &Ends,
) -> Result<(), StatusCode> {
    if uri.authority().is_some() || !uri.path().starts_with('/') {
        return Err(StatusCode::BAD_REQUEST);
    }
    let names = ends.names();
    let is_ours = |name: &str| names.iter().any(|own| own.eq_ignore_ascii_case(name));
    let hosts: Vec<_> = headers.get_all(HOST).iter().collect();
    let [host] = hosts.as_slice() else { return Err(StatusCode::BAD_REQUEST) };
    if !host.to_str().is_ok_and(is_ours) {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    let reads = matches!(*method, Method::GET | Method::HEAD);
    let posts = *method == Method::POST && uri.path() == POSTS_TO;
    if !(reads || posts) {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    let upgrades = headers.get_all(CONNECTION).iter().any(|value| {
        value.to_str().is_ok_and(|text| text.to_ascii_lowercase().contains("upgrade"))
    });
    if upgrades || headers.contains_key(UPGRADE) {
        return Err(StatusCode::FORBIDDEN);
    }
    let own_origin = |text: &str| text.strip_prefix("http://").is_some_and(is_ours);
    if headers.get_all(ORIGIN).iter().any(|origin| !origin.to_str().is_ok_and(own_origin)) {
        return Err(StatusCode::FORBIDDEN);
    }
    // Fetch Metadata (W3C): a page of another site may link here, and no more.
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let from_elsewhere = matches!(says("sec-fetch-site"), Some("cross-site" | "same-site"));
    let is_link = says("sec-fetch-mode") == Some("navigate")
        && says("sec-fetch-dest") == Some("document")
        && reads;
    if from_elsewhere && !is_link {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(())
}

/// The value of a cookie (RFC 6265, section 4.2).
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all("cookie").iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';'));
    pairs.find_map(|pair| pair.trim().split_once('=').filter(|(key, _)| *key == name)?.1.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How a request is judged: its method, address and header lines; `peer` is who asks.
    fn check(peer: &str, request: &str, expected: u16) {
        let local = if peer.starts_with("192") { "192.168.1.5:4747" } else { "127.0.0.1:4747" };
        let ends = Ends { peer: peer.parse().unwrap(), local: local.parse().unwrap() };
        let mut lines = request.split('|');
        let (method, uri) = lines.next().unwrap().split_once(' ').unwrap();
        let mut headers = HeaderMap::new();
        for line in lines {
            let (name, value) = line.split_once(": ").unwrap();
            let name = axum::http::HeaderName::try_from(name.to_ascii_lowercase()).unwrap();
            headers.append(name, value.parse().unwrap());
        }
        let judged = judge(&method.parse().unwrap(), &uri.parse().unwrap(), &headers, &ends);
        assert_eq!(judged.map_or_else(|status| status.as_u16(), |()| 200), expected, "{request}");
    }

    #[test]
    fn only_this_machine_by_its_own_names_is_answered() {
        let here = "127.0.0.1:50000";
        for host in ["localhost:4747", "127.0.0.1:4747", "[::1]:4747", "LOCALHOST:4747"] {
            check(here, &format!("GET /|Host: {host}"), 200);
        }
        for host in [
            "evil.example",
            "evil.example:4747",
            "localhost",
            "localhost:80",
            "localhost.evil.example:4747",
            "127.0.0.1.nip.io:4747",
            "192.168.1.5:4747",
            "0.0.0.0:4747",
            "127.0.0.2:4747",
            "localhost:4747@evil.example",
            "[::ffff:127.0.0.1]:4747",
            "",
        ] {
            check(here, &format!("GET /|Host: {host}"), 421);
        }
        check(here, "GET /", 400);
        check(here, "GET /|Host: localhost:4747|Host: evil.example", 400);
        check(here, "GET http://evil.example/|Host: localhost:4747", 400);
        check("192.168.1.9:50000", "GET /|Host: 192.168.1.5:4747", 200);
        check("192.168.1.9:50000", "GET /|Host: localhost:4747", 421);
    }

    #[test]
    fn only_reading_is_allowed_but_for_one_address() {
        let host = "Host: localhost:4747";
        for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "POST"] {
            check("127.0.0.1:5", &format!("{method} /|{host}"), 405);
        }
        check("127.0.0.1:5", &format!("POST /_haiyen/edit|{host}"), 200);
        check("127.0.0.1:5", &format!("HEAD /|{host}"), 200);
    }

    #[test]
    fn pages_of_other_sites_may_link_here_and_no_more() {
        let from = |headers: &str, expected| {
            check("127.0.0.1:5", &format!("GET /|Host: localhost:4747|{headers}"), expected);
        };
        from("Origin: http://localhost:4747", 200);
        for origin in ["null", "http://evil.example", "https://localhost:4747", "http://localhost"]
        {
            from(&format!("Origin: {origin}"), 403);
        }
        from("Upgrade: websocket|Connection: Upgrade", 403);
        from("Connection: keep-alive, Upgrade", 403);
        from("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image", 403);
        from("Sec-Fetch-Site: same-site|Sec-Fetch-Mode: cors|Sec-Fetch-Dest: empty", 403);
        from("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe", 403);
        from("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document", 200);
        from("Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: cors|Sec-Fetch-Dest: empty", 200);
        from("Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document", 200);
    }

    #[test]
    fn cookies_are_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append("cookie", "a=1; haiyen-4747=x".parse().unwrap());
        assert_eq!(cookie(&headers, "haiyen-4747"), Some("x"));
        assert_eq!(cookie(&headers, "haiyen"), None);
    }
}
