//! SFTP: a folder of a server that is logged in to with SSH.

mod files;
mod login;
mod pieces;
mod reach;
mod session;
mod words;

use std::path::PathBuf;
use std::time::Duration;

use russh::keys::Error as Locked;
use tokio::runtime::Builder;

use self::session::Session;
use super::{Destination, Secret, Transport, Trouble, address};

/// How long a server may take to answer at all: name, address, and the keys of both sides.
const CONNECT: Duration = Duration::from_secs(20);

/// How long nothing may move before a connection is given up. An agent may ask a person within that time.
const PROGRESS: Duration = Duration::from_secs(60);

/// After how much silence the server is asked whether it is still there; firewalls forget quiet connections.
const ALIVE: Duration = Duration::from_secs(15);

/// A folder of an SFTP server.
#[derive(Clone, Debug)]
pub struct Sftp {
    /// The server's name or address.
    pub host: String,
    /// Its port, 22 as a rule.
    pub port: u16,
    /// Who logs in.
    pub user: String,
    /// The folder, from the root if it begins with `/`, else from where the login leads; that one if empty.
    pub folder: String,
    /// The fingerprint of the server's key, `SHA256:…` as `ssh-keygen -lf` prints it. Without one nobody logs
    /// in: the trouble tells what the server shows.
    pub host_key: Option<String>,
    /// What to log in with.
    pub login: Login,
}

/// What to log in with, tried in this order.
#[derive(Clone, Debug, Default)]
pub struct Login {
    /// Files with private keys.
    pub keys: Vec<Key>,
    /// The socket of an ssh-agent (on Windows its pipe), as `SSH_AUTH_SOCK` tells it.
    pub agent: Option<PathBuf>,
    /// A password, for servers that ask for it at once or as a question.
    pub password: Option<Secret>,
}

/// A file with a private key.
#[derive(Clone, Debug)]
pub struct Key {
    /// Where it is.
    pub file: PathBuf,
    /// What it is locked with, if it is.
    pub passphrase: Option<Secret>,
}

impl Key {
    /// Whether the file can be read, and is locked with a passphrase.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(russh::keys::load_secret_key(&self.file, None), Err(Locked::KeyIsEncrypted))
    }
}

impl Destination for Sftp {
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble> {
        // A thread of its own keeps the line alive while the caller does something else.
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let opened = runtime.block_on(async {
            let mut server = reach::server(self).await?;
            login::log_in(&mut server, &self.user, &self.login).await?;
            files::Files::open(server, &self.folder).await
        });
        match opened {
            Ok(files) => Ok(Box::new(Session { runtime, files })),
            Err(trouble) => {
                // A name server that never answers must not be waited for any longer.
                runtime.shutdown_background();
                Err(trouble)
            }
        }
    }

    fn name(&self) -> String {
        address("sftp", &self.user, &self.host, self.port, &self.folder)
    }
}
