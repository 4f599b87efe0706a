//! Object storage that speaks as S3 does: a bucket, which is the web server too.

mod address;
mod answer;
mod bucket;
mod line;
mod refusal;
mod serving;
mod sign;
mod upload;

use std::sync::Arc;

use rustls::ClientConfig;

use super::{Destination, Secret, Transport, Trouble, Trust, tls};
use address::Address;

/// What is to be known of a bucket to publish to it.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// Where the storage is: `https://` and a host, perhaps with a port.
    pub endpoint: String,
    /// Whether `http://` is allowed to other machines, where all that is sent can be read on its way.
    pub plain: bool,
    /// The region, which requests are signed for.
    pub region: String,
    /// The bucket's name.
    pub bucket: String,
    /// The site's folder in the bucket; empty for all of it.
    pub prefix: String,
    /// How the bucket is named in a request.
    pub naming: Naming,
    /// The fingerprint (SHA-256) of a certificate that needs no other proof.
    pub certificate: Option<String>,
    /// Who asks.
    pub keys: Keys,
}

/// How the bucket is named in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// `https://host/bucket/…`
    Path,
    /// `https://bucket.host/…`
    Host,
}

/// Who asks, and what proves it.
#[derive(Clone, Debug)]
pub struct Keys {
    /// The name of the key.
    pub access: Secret,
    /// The secret that requests are signed with.
    pub secret: Secret,
    /// What goes with keys that are good for a while only.
    pub token: Option<Secret>,
}

/// A bucket that a site is published to.
#[derive(Clone, Debug)]
pub struct S3 {
    address: Arc<Address>,
    keys: Keys,
    /// How connections are secured; nothing where they are plain.
    security: Option<Arc<ClientConfig>>,
}

impl S3 {
    /// The bucket that is described.
    ///
    /// # Errors
    /// If the address of the storage makes no sense, or is a plain one that is not allowed.
    pub fn new(bucket: Bucket) -> Result<Self, Trouble> {
        let address = Address::new(&bucket)?;
        let security = match address.secure {
            true => {
                let trust = Trust { pin: bucket.certificate.clone(), roots: Vec::new() };
                Some(tls::config(&trust, rustls::ALL_VERSIONS)?)
            }
            false => None,
        };
        Ok(Self { address: Arc::new(address), keys: bucket.keys, security })
    }
}

impl Destination for S3 {
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble> {
        let mut connection = bucket::Connection::new(self)?;
        connection.look()?;
        Ok(Box::new(connection))
    }

    fn name(&self) -> String {
        self.address.to_string()
    }
}
