//! One request over the web, within limits of time and size.

use std::io::{self, Read};
use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::ring::default_provider;
use ureq::http::{HeaderMap, header};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Error};
use url::Url;

use super::super::transport::{Trouble, Why};
use super::Visitor;
use crate::output::Entry;

/// How often a server may lead on within its own host.
const MOST_TURNS: usize = 5;

/// What a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The time until a server has answered at all.
    pub answer: Duration,
    /// The time for all of it.
    pub whole: Duration,
    /// How many bytes are read of what it sends.
    pub body: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let (answer, whole) = (Duration::from_secs(20), Duration::from_secs(60));
        Self { answer, whole, body: 20 << 20 }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The address that answered: another one if the server led on within its own host.
    pub address: String,
    /// Where it leads, if that is another host, or in a circle; there nobody asked.
    pub elsewhere: Option<String>,
    /// What the server says that it is.
    pub content_type: Option<String>,
    /// What it holds, as far as the limit.
    pub entry: Entry,
    /// Whether that is all of it.
    pub is_whole: bool,
}

/// The way to the web.
pub struct Web {
    agent: Agent,
    limits: Limits,
}

impl Web {
    /// A way to the web. `roots` are certificates of authorities, in DER, that are believed instead of those
    /// of this system; mostly there are none.
    #[must_use]
    pub fn new(roots: &[Vec<u8>], limits: Limits) -> Self {
        let own = roots.iter().map(|root| Certificate::from_der(root).to_owned());
        let roots = if roots.is_empty() { RootCerts::PlatformVerifier } else { own.into() };
        let tls = TlsConfig::builder()
            .root_certs(roots)
            .unversioned_rustls_crypto_provider(Arc::new(default_provider()))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections_per_host(super::AT_ONCE)
            .timeout_resolve(Some(limits.answer))
            .timeout_connect(Some(limits.answer))
            .timeout_recv_response(Some(limits.answer))
            .timeout_global(Some(limits.whole));
        Self { agent: config.build().new_agent(), limits }
    }

    /// Asks for an address.
    ///
    /// # Errors
    /// If no whole answer comes. A [`Why::Certificate`] has no fingerprint here: readers could not pin it.
    pub fn fetch(&self, address: &str, visitor: Visitor) -> Result<Answer, Trouble> {
        let bad = |_| Trouble::new(Why::BadName, address);
        let mut at = Url::parse(address).map_err(bad)?;
        let mut shown = address.to_owned();
        for _ in 0..MOST_TURNS {
            let answer = self.ask(&at, &shown, visitor)?;
            let Some(to) = answer.elsewhere.as_ref().and_then(|to| at.join(to).ok()) else {
                return Ok(answer);
            };
            let here = to.host() == at.host() && to.port() == at.port();
            if !here || !matches!(to.scheme(), "http" | "https") {
                return Ok(Answer { elsewhere: Some(to.into()), ..answer });
            }
            shown = to.as_str().to_owned();
            at = to;
        }
        self.ask(&at, &shown, visitor)
    }

    /// Asks for an address, which is shown as it was written, and stays there.
    fn ask(&self, at: &Url, shown: &str, visitor: Visitor) -> Result<Answer, Trouble> {
        let mut request = self.agent.get(at.as_str());
        for (name, value) in visitor.headers() {
            request = request.header(name, value);
        }
        let mut response = request.call().map_err(|error| {
            let trouble = trouble(error);
            // That a name is unknown comes as one of many errors of the system.
            let unknown = trouble.why == Why::Other && at.socket_addrs(|| None).is_err();
            if unknown { Trouble { why: Why::NoSuchHost, ..trouble } } else { trouble }
        })?;
        let said = |name| text(response.headers(), name);
        let status = response.status();
        let elsewhere = status.is_redirection().then(|| said(header::LOCATION)).flatten();
        let content_type = said(header::CONTENT_TYPE);
        // What was not asked for and cannot be undone; what can is undone already.
        if let Some(coding) = said(header::CONTENT_ENCODING).filter(|coding| coding != "identity") {
            return Err(Trouble::new(Why::Other, format!("Content-Encoding: {coding}")));
        }
        let (entry, is_whole) = self.take(response.body_mut().as_reader())?;
        let (status, address) = (status.as_u16(), shown.to_owned());
        Ok(Answer { status, address, elsewhere, content_type, entry, is_whole })
    }

    fn take(&self, body: impl Read) -> Result<(Entry, bool), Trouble> {
        let mut hasher = blake3::Hasher::new();
        let mut body = body.take(self.limits.body);
        let broken = |error: io::Error| trouble(error.into());
        let size = io::copy(&mut body, &mut hasher).map_err(broken)?;
        let mut body = body.into_inner();
        let is_whole = size < self.limits.body || body.read(&mut [0]).map_err(broken)? == 0;
        let blake3 = hasher.finalize().to_hex().to_string();
        Ok((Entry { size, blake3 }, is_whole))
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    // Servers write addresses in UTF-8, too.
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
}

fn trouble(error: Error) -> Trouble {
    let said = error.to_string();
    let why = match error {
        Error::Io(error) => return broken(error),
        Error::HostNotFound => Why::NoSuchHost,
        Error::Timeout(_) => Why::TimedOut,
        Error::BadUri(_) | Error::Http(_) => Why::BadName,
        Error::ConnectionFailed => Why::Refused,
        Error::Rustls(error) if is_certificate(&error) => Why::Certificate(String::new()),
        _ => Why::Other,
    };
    Trouble::new(why, said)
}

fn broken(error: io::Error) -> Trouble {
    let tls = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match tls {
        Some(error) if is_certificate(error) => {
            Trouble::new(Why::Certificate(String::new()), error.to_string())
        }
        Some(error) => Trouble::new(Why::Other, format!("TLS: {error}")),
        None => error.into(),
    }
}

fn is_certificate(error: &rustls::Error) -> bool {
    matches!(error, rustls::Error::InvalidCertificate(_))
}
