//! Whom we speak with: the certificate of a server, checked as the system does, or known by its fingerprint.

use std::fmt;
use std::io;
use std::sync::Arc;

use ring::digest::{SHA256, digest};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring as provider};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, OtherError, SignatureScheme};
use rustls_platform_verifier::Verifier;

use super::{Trouble, Why};

/// How a client secures its connections. A server whose certificate has the fingerprint `pinned` needs no
/// other proof: offices have servers whose certificate they cannot change.
///
/// # Errors
/// If this machine's list of trusted issuers cannot be read.
pub(super) fn client(pinned: Option<&str>) -> Result<Arc<ClientConfig>, Trouble> {
    let broken = |error: rustls::Error| Trouble::new(Why::Other, error.to_string());
    let provider = Arc::new(provider::default_provider());
    let system = Verifier::new(provider.clone()).map_err(broken)?;
    let check = Check { provider: provider.clone(), system, pinned: pinned.map(tidied) };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(broken)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(check))
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// What an error of a connection means, a refused certificate among them.
pub(super) fn trouble(error: io::Error) -> Trouble {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match inner {
        Some(rustls::Error::InvalidCertificate(CertificateError::Other(OtherError(found)))) => {
            match found.downcast_ref::<Refused>() {
                Some(refused) => refused.trouble(),
                None => Trouble::new(Why::Other, error.to_string()),
            }
        }
        Some(_) => Trouble::new(Why::Other, error.to_string()),
        None => error.into(),
    }
}

/// A certificate's fingerprint as browsers show it: SHA-256, in pairs of digits with colons.
fn fingerprint(certificate: &CertificateDer<'_>) -> String {
    let pairs = digest(&SHA256, certificate);
    let pairs: Vec<String> = pairs.as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(":")
}

/// A fingerprint as somebody wrote it, down to its digits.
fn tidied(fingerprint: &str) -> String {
    fingerprint.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_ascii_uppercase()
}

#[derive(Debug)]
struct Check {
    provider: Arc<CryptoProvider>,
    system: Verifier,
    pinned: Option<String>,
}

impl ServerCertVerifier for Check {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        stapled: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let found = fingerprint(certificate);
        if self.pinned.as_ref().is_some_and(|pinned| *pinned == tidied(&found)) {
            return Ok(ServerCertVerified::assertion());
        }
        let verdict = self.system.verify_server_cert(certificate, chain, name, stapled, now);
        verdict.map_err(|error| {
            let refused = Refused { found, pinned: self.pinned.is_some(), error };
            CertificateError::Other(OtherError(Arc::new(refused))).into()
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// Why a certificate was refused, carried through the layers of a handshake.
#[derive(Debug)]
struct Refused {
    found: String,
    pinned: bool,
    error: rustls::Error,
}

impl Refused {
    fn trouble(&self) -> Trouble {
        let why = match self.pinned {
            true => Why::OtherKey(self.found.clone()),
            false => Why::Certificate(self.found.clone()),
        };
        Trouble::new(why, self.error.to_string())
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Refused {}
