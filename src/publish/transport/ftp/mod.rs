//! FTP, with TLS unless plain FTP was allowed.

mod connection;
mod listing;
mod reply;
mod server;

use self::connection::Connection;
use super::{Destination, Secret, Transport, Trouble, Trust, address};

/// A folder of an FTP server that a site is published to.
#[derive(Clone, Debug)]
pub struct Ftp {
    /// The server's name or address.
    pub host: String,
    /// The port that it listens at, 21 nearly everywhere.
    pub port: u16,
    /// The site's folder there, which must exist; it begins where the login leads to, or with `/`.
    pub folder: String,
    /// Who logs in.
    pub login: Login,
    /// What nobody between here and there can read.
    pub protection: Protection,
}

/// Who logs in to a server.
#[derive(Clone, Debug)]
pub struct Login {
    /// The name.
    pub user: String,
    /// The secret.
    pub password: Secret,
}

/// What nobody between here and there can read.
#[derive(Clone, Debug)]
pub enum Protection {
    /// Everything: the connection is encrypted before the password is sent, or there is none.
    Tls(Trust),
    /// Nothing, the password neither.
    Plain,
}

impl Destination for Ftp {
    fn connect(&self) -> Result<Box<dyn Transport>, Trouble> {
        Ok(Box::new(Connection::open(self)?))
    }

    fn name(&self) -> String {
        let scheme = match self.protection {
            Protection::Tls(_) => "ftps",
            Protection::Plain => "ftp",
        };
        address(scheme, &self.login.user, &self.host, self.port, &self.folder)
    }
}
