//! Whom we speak with: a server's certificate, checked as the system does, or known by its fingerprint.

use std::error::Error;
use std::fmt::{self, Write};
use std::io;
use std::sync::Arc;

use ring::digest::{SHA256, digest};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, OtherError};
use rustls::{Error as TlsError, SignatureScheme, SupportedProtocolVersion};
use rustls_platform_verifier::Verifier;

use super::{Trouble, Why};

/// Which certificates prove that a server is the one that is meant.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// The SHA-256 fingerprint of the one that is accepted, whatever it says; its bytes in hexadecimal digits,
    /// with or without colons. Without a pin, the certificate must be valid for the server's name.
    pub pin: Option<String>,
    /// Certificates of authorities beside those of this system, in DER.
    pub roots: Vec<Vec<u8>>,
}

/// How connections are encrypted, in one of these versions of TLS.
///
/// # Errors
/// If this machine's list of trusted authorities cannot be read.
pub(super) fn config(
    trust: &Trust,
    versions: &[&'static SupportedProtocolVersion],
) -> Result<Arc<ClientConfig>, Trouble> {
    let unusable = |error: TlsError| Trouble::new(Why::Other, format!("TLS: {error}"));
    let provider = Arc::new(default_provider());
    let roots = trust.roots.iter().cloned().map(CertificateDer::from);
    let judge = match &trust.pin {
        Some(pin) => Judge::Pin(normal(pin)),
        None => Judge::Valid(
            Verifier::new_with_extra_roots(roots, Arc::clone(&provider)).map_err(unusable)?,
        ),
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .map_err(unusable)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(judge))
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// The trouble that a TLS error is, if the error is one.
pub(super) fn trouble(error: &io::Error) -> Option<Trouble> {
    let error = inner(error)?;
    let refused = match error {
        TlsError::InvalidCertificate(CertificateError::Other(OtherError(inner))) => {
            inner.downcast_ref::<Refused>()
        }
        _ => None,
    };
    Some(match refused {
        Some(refused) => refused.0.clone(),
        None => Trouble::new(Why::Other, format!("TLS: {error}")),
    })
}

/// The TLS error that an error of a connection holds.
pub(super) fn inner(error: &io::Error) -> Option<&TlsError> {
    error.get_ref()?.downcast_ref()
}

/// The SHA-256 of a certificate, as browsers show it.
fn fingerprint(certificate: &[u8]) -> String {
    let mut shown = String::new();
    for byte in digest(&SHA256, certificate).as_ref() {
        let colon = if shown.is_empty() { "" } else { ":" };
        // Writing into a string cannot fail.
        let _ = write!(shown, "{colon}{byte:02X}");
    }
    shown
}

fn normal(fingerprint: &str) -> String {
    fingerprint.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_lowercase()
}

/// Who decides whether a certificate is the server's.
///
/// The system's own certificates and rules are asked, because offices add authorities of their own to them.
#[derive(Debug)]
enum Judge {
    Valid(Verifier),
    Pin(String),
}

/// A certificate was refused; goes through the TLS library, which has no place for a fingerprint.
#[derive(Debug)]
struct Refused(Trouble);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Refused {}

impl ServerCertVerifier for Judge {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let shown = fingerprint(end_entity);
        let trouble = match self {
            Self::Pin(pin) if *pin == normal(&shown) => return Ok(ServerCertVerified::assertion()),
            Self::Pin(_) => Trouble::new(Why::OtherKey(shown.clone()), shown),
            Self::Valid(verifier) => {
                let verdict = verifier.verify_server_cert(
                    end_entity,
                    intermediates,
                    server_name,
                    ocsp_response,
                    now,
                );
                match verdict {
                    Ok(valid) => return Ok(valid),
                    Err(error) => Trouble::new(Why::Certificate(shown), error.to_string()),
                }
            }
        };
        let refused = OtherError(Arc::new(Refused(trouble)));
        Err(TlsError::InvalidCertificate(CertificateError::Other(refused)))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let known = default_provider().signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, &known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        let known = default_provider().signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, &known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        default_provider().signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_as_browsers_show_it() {
        let shown = fingerprint(b"abc");
        assert!(shown.starts_with("BA:78:16:BF:8F:01:CF:EA:"), "{shown}");
        assert_eq!(normal(&shown).len(), 64);
        assert_eq!(normal(&shown), normal(&shown.to_lowercase().replace(':', " ")));
    }
}
