//! Certificates of servers: good ones, and those that browsers warn of.

use std::path::{Path, PathBuf};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};

/// Somebody who gives out certificates.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key in a file, as servers read them.
pub struct Certificate {
    pub file: PathBuf,
    pub pem: String,
}

impl Default for Authority {
    fn default() -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }
}

impl Authority {
    /// The authority's own certificate.
    pub fn der(&self) -> Vec<u8> {
        self.0.der().to_vec()
    }

    /// A certificate for a name, good until the end of a year, in a folder.
    pub fn certify(&self, name: &str, until: i32, folder: &Path) -> Certificate {
        let key = KeyPair::generate().unwrap();
        let certificate = params(name, until).signed_by(&key, &self.0).unwrap();
        keep(&certificate, &key, folder)
    }
}

/// A certificate that a server made for itself.
pub fn self_signed(name: &str, folder: &Path) -> Certificate {
    let key = KeyPair::generate().unwrap();
    keep(&params(name, 2900).self_signed(&key).unwrap(), &key, folder)
}

fn params(name: &str, until: i32) -> CertificateParams {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(until, 12, 31);
    params
}

fn keep(certificate: &rcgen::Certificate, key: &KeyPair, folder: &Path) -> Certificate {
    let file = folder.join("server.pem");
    let pem = certificate.pem() + &key.serialize_pem();
    std::fs::write(&file, &pem).unwrap();
    Certificate { file, pem }
}
