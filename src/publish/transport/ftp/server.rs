//! A conversation with an FTP server: commands and answers, and the connections that files go over.

use std::io::{self, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use rustls::{AlertDescription, Error as TlsError, SupportedProtocolVersion, version};
use suppaftp::{
    FtpError, Mode, RustlsConnector, RustlsFtpStream, Status, TlsConnector, TransferStream,
};

use super::super::tls::{self, Trust};
use super::super::{Trouble, Why};
use super::reply::Reply;
use super::{Ftp, Login, Protection};

/// How long a server may take to answer at first.
const CONNECT: Duration = Duration::from_secs(20);
/// How long nothing at all may happen.
const SILENCE: Duration = Duration::from_secs(60);
/// How long a server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(2);
/// How much is copied at once.
const CHUNK: usize = 64 * 1024;

/// A server that let us in.
pub(super) struct Server {
    ftp: RustlsFtpStream,
    /// Commands and answers no longer belong together.
    broken: bool,
}

/// Why something was not done.
#[derive(Debug)]
pub(super) enum Failure {
    /// The server did not want to.
    Refused(Reply),
    /// It could not be asked, or did not answer.
    Broken(Trouble),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(reply) => reply.trouble(),
            Failure::Broken(trouble) => trouble,
        }
    }
}

/// A connection that one file goes over.
pub(super) type Stream = TransferStream<<RustlsConnector as TlsConnector>::Stream>;

impl Server {
    /// Connects, encrypts what is to be encrypted, and only then logs in.
    pub(super) fn open(at: &Ftp) -> Result<Self, Trouble> {
        let ftp = match &at.protection {
            Protection::Plain => greeted(at)?,
            Protection::Tls(trust) => encrypted(at, trust)?,
        };
        let mut server = Self { ftp, broken: false };
        server.log_in(&at.login)?;
        server.ftp.get_ref().set_read_timeout(Some(SILENCE))?;
        server.ask("TYPE I")?;
        let mode = match server.ask("EPSV") {
            Err(Failure::Refused(_)) => Mode::Passive,
            answer => answer.map(|_| Mode::ExtendedPassive)?,
        };
        server.ftp.set_mode(mode);
        Ok(server)
    }

    fn log_in(&mut self, login: &Login) -> Result<(), Trouble> {
        match self.ftp.login(login.user.as_str(), login.password.reveal()) {
            Ok(()) => Ok(()),
            Err(error) => {
                let mut trouble = match self.failure(error) {
                    Failure::Refused(reply) if reply.code == 421 => {
                        Trouble::new(Why::Busy, reply.shown())
                    }
                    Failure::Refused(reply) => Trouble::new(Why::Login, reply.shown()),
                    Failure::Broken(trouble) => trouble,
                };
                // A server may say again what it was told.
                if login.password.is_in(&trouble.detail) {
                    trouble.detail = trouble.detail.replace(login.password.reveal(), "…");
                }
                Err(trouble)
            }
        }
    }

    /// Gives a command and returns the answer, if it is no refusal.
    pub(super) fn ask(&mut self, command: &str) -> Result<Reply, Failure> {
        self.in_order()?;
        // Without an expectation every answer comes back whole.
        let answer = match self.ftp.custom_command(command, &[]) {
            Err(error) => self.failure(error),
            Ok(response) => Failure::Refused(response.into()),
        };
        match answer {
            Failure::Refused(reply) if reply.code < 400 => Ok(reply),
            failure => Err(failure),
        }
    }

    /// Gives a command that a file or a list comes or goes for.
    pub(super) fn transfer(&mut self, command: &str) -> Result<Stream, Failure> {
        self.in_order()?;
        let started = [Status::AboutToSend, Status::AlreadyOpen];
        match self.ftp.custom_data_command(command, &started) {
            Ok((_, stream)) => Ok(stream),
            Err(error) => Err(self.failure(error)),
        }
    }

    /// Copies what a command brings into `sink`; returns how much it was.
    pub(super) fn receive(&mut self, command: &str, sink: &mut dyn Write) -> Result<u64, Failure> {
        let mut stream = self.transfer(command)?;
        match copy(&mut stream, sink) {
            Ok(length) => self.finish(stream).map(|()| length),
            Err(Copying::Source(error)) => Err(self.cut(stream, error)),
            Err(Copying::Sink(error)) => Err(Failure::Broken(error.into())),
        }
    }

    /// Sends `content`; returns how much it was.
    pub(super) fn send(&mut self, mut to: Stream, content: &mut dyn Read) -> Result<u64, Failure> {
        // For an empty file too, because the server waits for TLS to begin.
        let begun = to.flush().map_err(Copying::Sink);
        match begun.and_then(|()| copy(content, &mut to)) {
            Ok(length) => self.finish(to).map(|()| length),
            Err(Copying::Source(error)) => Err(Failure::Broken(error.into())),
            Err(Copying::Sink(error)) => Err(self.cut(to, error)),
        }
    }

    fn finish(&mut self, stream: Stream) -> Result<(), Failure> {
        stream.finish().map_err(|error| self.failure(error))
    }

    /// A file's connection broke: the server may say why.
    fn cut(&mut self, stream: Stream, error: io::Error) -> Failure {
        match self.finish(stream) {
            Err(Failure::Refused(reply)) => Failure::Refused(reply),
            _ => self.failure(FtpError::ConnectionError(error)),
        }
    }

    fn in_order(&self) -> Result<(), Failure> {
        match self.broken {
            false => Ok(()),
            true => Err(Failure::Broken(Trouble::new(Why::Closed, "the connection broke before"))),
        }
    }

    fn failure(&mut self, error: FtpError) -> Failure {
        let failure = failure(error);
        let leaves = matches!(&failure, Failure::Refused(reply) if reply.code == 421);
        self.broken |= leaves || matches!(failure, Failure::Broken(_));
        failure
    }
}

impl Drop for Server {
    /// A server of few connections counts this one until it is told.
    fn drop(&mut self) {
        let in_time = self.ftp.get_ref().set_read_timeout(Some(GOODBYE)).is_ok();
        if in_time && !self.broken {
            // It goes in any case.
            let _ = self.ask("QUIT");
        }
    }
}

fn dial(host: &str, port: u16) -> Result<TcpStream, Trouble> {
    let unknown = |error: io::Error| Trouble::new(Why::NoSuchHost, error.to_string());
    let mut last = Trouble::new(Why::NoSuchHost, host);
    for address in (host, port).to_socket_addrs().map_err(unknown)? {
        match connect(address, CONNECT) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error.into(),
        }
    }
    Err(last)
}

/// Connects to where the control connection goes, whatever other address the server told: behind a router it
/// knows a private one, and a wicked one could have us knock at somebody else's door.
fn data_connection(peer: IpAddr, port: u16) -> Result<TcpStream, FtpError> {
    connect(SocketAddr::new(peer, port), SILENCE).map_err(FtpError::ConnectionError)
}

fn connect(address: SocketAddr, silence: Duration) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, CONNECT)?;
    stream.set_read_timeout(Some(silence))?;
    stream.set_write_timeout(Some(SILENCE))?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// A server that has greeted us.
fn greeted(at: &Ftp) -> Result<RustlsFtpStream, Trouble> {
    let stream = dial(&at.host, at.port)?;
    let peer = stream.peer_addr()?.ip();
    let ftp =
        RustlsFtpStream::connect_with_stream(stream).map_err(|error| match failure(error) {
            // It has as many connections as it wants.
            Failure::Refused(reply) if reply.code == 421 => Trouble::new(Why::Busy, reply.shown()),
            failure => failure.into(),
        })?;
    Ok(ftp.passive_stream_builder(move |told| data_connection(peer, told.port())))
}

/// The versions of TLS, in the order in which they are tried.
///
/// Servers demand that the connection of each file takes up the session of the first one, so that nobody else
/// can take it over. A session of TLS 1.2 can be taken up any number of times. One of TLS 1.3 cannot: there are
/// two tickets for it, an upload fetches no new ones, and so the third file would be refused. So 1.2 comes first,
/// with ciphers as good as those of 1.3, and 1.3 is for servers that know nothing else.
const VERSIONS: [&SupportedProtocolVersion; 2] = [&version::TLS12, &version::TLS13];

/// Whether the server knows another version of TLS only.
fn is_other_version(error: &io::Error) -> bool {
    let told = TlsError::AlertReceived(AlertDescription::ProtocolVersion);
    tls::inner(error).is_some_and(|error| *error == told)
}

/// A server that has greeted us, and with which only encrypted words are exchanged from now on.
fn encrypted(at: &Ftp, trust: &Trust) -> Result<RustlsFtpStream, Trouble> {
    let mut last = Trouble::new(Why::NoEncryption, "TLS");
    for version in VERSIONS {
        let connector = RustlsConnector::from(tls::config(trust, &[version])?);
        let error = match greeted(at)?.into_secure(connector, &at.host) {
            Ok(ftp) => return Ok(ftp),
            Err(error) => error,
        };
        let again = matches!(&error, FtpError::ConnectionError(e) if is_other_version(e));
        last = match failure(error) {
            Failure::Refused(reply) => Trouble::new(Why::NoEncryption, reply.shown()),
            Failure::Broken(trouble) => trouble,
        };
        if !again {
            break;
        }
    }
    Err(last)
}

fn failure(error: FtpError) -> Failure {
    Failure::Broken(match error {
        FtpError::UnexpectedResponse(response) => return Failure::Refused(response.into()),
        FtpError::ConnectionError(error) => match tls::trouble(&error) {
            Some(trouble) => trouble,
            None => error.into(),
        },
        other => Trouble::new(Why::Other, other.to_string()),
    })
}

/// Which side of a copy failed.
enum Copying {
    Source(io::Error),
    Sink(io::Error),
}

fn copy(source: &mut dyn Read, sink: &mut dyn Write) -> Result<u64, Copying> {
    let mut chunk = vec![0; CHUNK];
    let mut copied = 0;
    loop {
        let length = match source.read(&mut chunk) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(Copying::Source)?,
        };
        if length == 0 {
            sink.flush().map_err(Copying::Sink)?;
            return Ok(copied);
        }
        sink.write_all(chunk.get(..length).unwrap_or_default()).map_err(Copying::Sink)?;
        copied += length as u64;
    }
}
