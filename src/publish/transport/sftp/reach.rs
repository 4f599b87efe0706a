//! The way to a server: its name, its address, and the key that proves that it is the one.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use russh::Preferred;
use russh::client::{self, Config, DisconnectReason, Handle, Handler};
use russh::keys::{Algorithm, EcdsaCurve, HashAlg, PublicKeyOrCertificate};
use tokio::net::{TcpStream, lookup_host};

use super::super::{Trouble, Why};
use super::words::within;
use super::{ALIVE, CONNECT, Sftp};

/// A server that has proved who it is, before anybody logs in.
pub(super) struct Server {
    /// The connection.
    pub ssh: Handle<Watch>,
    /// What the server said when it hung up, if it did.
    pub farewell: Arc<OnceLock<String>>,
}

/// Connects to the server with the pinned key. A server has keys of several kinds and shows one: if it is not
/// the pinned one, it is asked for the other kinds before it counts as another server.
pub(super) async fn server(to: &Sftp) -> Result<Server, Trouble> {
    let first = match within(CONNECT, shake_hands(to, Preferred::DEFAULT.key)).await {
        Err(other @ Trouble { why: Why::OtherKey(_), .. }) => other,
        done => return done,
    };
    for kind in kinds() {
        if let Ok(server) = within(CONNECT, shake_hands(to, Cow::Owned(kind))).await {
            return Ok(server);
        }
    }
    Err(first)
}

/// The kinds of keys that servers have.
fn kinds() -> [Vec<Algorithm>; 3] {
    let curve = |curve| Algorithm::Ecdsa { curve };
    let rsa = |hash| Algorithm::Rsa { hash };
    [
        vec![Algorithm::Ed25519],
        [EcdsaCurve::NistP256, EcdsaCurve::NistP384, EcdsaCurve::NistP521].map(curve).to_vec(),
        [Some(HashAlg::Sha512), Some(HashAlg::Sha256), None].map(rsa).to_vec(),
    ]
}

async fn shake_hands(to: &Sftp, keys: Cow<'static, [Algorithm]>) -> Result<Server, Trouble> {
    let config = Config {
        preferred: Preferred { key: keys, ..Preferred::DEFAULT },
        keepalive_interval: Some(ALIVE),
        ..Config::default()
    };
    let farewell = Arc::new(OnceLock::new());
    let watch = Watch { pinned: to.host_key.clone(), farewell: Arc::clone(&farewell) };
    let stream = dial(&to.host, to.port).await?;
    let ssh = client::connect_stream(Arc::new(config), stream, watch).await?;
    Ok(Server { ssh, farewell })
}

async fn dial(host: &str, port: u16) -> Result<TcpStream, Trouble> {
    let unknown = |said: String| Trouble::new(Why::NoSuchHost, said);
    let addresses: Vec<_> =
        lookup_host((host, port)).await.map_err(|error| unknown(error.to_string()))?.collect();
    // One address that swallows everything leaves time for the others.
    let share = CONNECT / u32::try_from(addresses.len()).unwrap_or(u32::MAX).max(1);
    let mut trouble = unknown(host.to_owned());
    for address in addresses {
        match within(share, TcpStream::connect(address)).await {
            Ok(stream) => {
                stream.set_nodelay(true)?;
                return Ok(stream);
            }
            Err(error) => trouble = error,
        }
    }
    Err(trouble)
}

/// Looks at the server's key, and hears why it hangs up.
pub(super) struct Watch {
    pinned: Option<String>,
    farewell: Arc<OnceLock<String>>,
}

impl Handler for Watch {
    type Error = Trouble;

    async fn check_server_key(&mut self, shown: &PublicKeyOrCertificate) -> Result<bool, Trouble> {
        let PublicKeyOrCertificate::PublicKey { key, .. } = shown else {
            return Ok(false); // never asked for
        };
        let fingerprint = key.fingerprint(HashAlg::Sha256).to_string();
        match &self.pinned {
            Some(pinned) if pinned.trim().trim_end_matches('=') == fingerprint => Ok(true),
            Some(_) => Err(Trouble::new(Why::OtherKey(fingerprint.clone()), fingerprint)),
            None => Err(Trouble::new(Why::UnknownKey(fingerprint.clone()), fingerprint)),
        }
    }

    async fn disconnected(&mut self, reason: DisconnectReason<Trouble>) -> Result<(), Trouble> {
        match reason {
            DisconnectReason::ReceivedDisconnect(said) => {
                let _ = self.farewell.set(said.message);
                Ok(())
            }
            DisconnectReason::Error(trouble) => Err(trouble),
        }
    }
}
