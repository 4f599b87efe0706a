//! One connection to the storage at a time: a request goes, its answer comes, within limits of time.
//!
//! Web servers close connections that nobody uses, so one that is gone is made anew for the next request.

use std::io::Write;
use std::net::{SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::http::response::Parts;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::super::{Trouble, Why, tls};
use super::address::{Address, is_localhost};

/// How long a server may take to let us in.
const CONNECT: Duration = Duration::from_secs(20);
/// How long nothing may move.
const STALLED: Duration = Duration::from_secs(60);
/// How much is told to the connection at once, so that it can be seen moving.
const STEP: usize = 64 * 1024;
/// The longest answer that is kept: a thousand names of a thousand letters are shorter.
const LONGEST: usize = 16 << 20;

/// The way to the storage.
pub(super) struct Line {
    runtime: Runtime,
    address: Arc<Address>,
    security: Option<Arc<ClientConfig>>,
    open: Option<SendRequest<Content>>,
}

impl Line {
    pub fn new(
        address: Arc<Address>,
        security: Option<Arc<ClientConfig>>,
    ) -> Result<Self, Trouble> {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
        Ok(Self { runtime, address, security, open: None })
    }

    /// Asks, and keeps the answer; a good one goes into the sink, if there is one.
    pub fn ask(
        &mut self,
        request: Request<Content>,
        sink: Option<&mut dyn Write>,
    ) -> Result<(Parts, Vec<u8>), Trouble> {
        // Taken, so that a connection on which anything fails is not used again.
        let open = self.open.take();
        let way = Way { address: &self.address, security: self.security.as_ref() };
        let done = self.runtime.block_on(async {
            let (sender, answer) = way.send(open, request).await?;
            let (parts, body) = answer.into_parts();
            let kept = receive(body, sink.filter(|_| parts.status.is_success())).await?;
            Ok::<_, Trouble>((sender, parts, kept))
        });
        let (sender, parts, kept) = done?;
        self.open = Some(sender);
        Ok((parts, kept))
    }
}

/// How the storage is reached.
struct Way<'a> {
    address: &'a Address,
    security: Option<&'a Arc<ClientConfig>>,
}

type Sent = (SendRequest<Content>, Response<Incoming>);

impl Way<'_> {
    /// Sends a request over the open connection, or over a new one.
    async fn send(
        &self,
        open: Option<SendRequest<Content>>,
        mut request: Request<Content>,
    ) -> Result<Sent, Trouble> {
        if let Some(mut sender) = open {
            // The server may have closed it meanwhile, and the runtime was not there to see.
            tokio::task::yield_now().await;
            if sender.ready().await.is_ok() {
                let moved = request.body().moved.clone();
                let answer = sender.try_send_request(request);
                match moving(answer, &moved).await? {
                    Ok(answer) => return Ok((sender, answer)),
                    Err(mut failed) => match failed.take_message() {
                        Some(unsent) => request = unsent,
                        None => return Err(broken(failed.error())),
                    },
                }
            }
        }
        let mut sender = self.connect().await?;
        let moved = request.body().moved.clone();
        let answer = sender.send_request(request);
        let answer = moving(answer, &moved).await?.map_err(|error| broken(&error))?;
        Ok((sender, answer))
    }

    async fn connect(&self) -> Result<SendRequest<Content>, Trouble> {
        let late =
            |_| Trouble::new(Why::TimedOut, format!("{}: no answer", self.address.authority));
        let stream = self.reach().await?;
        stream.set_nodelay(true)?;
        let Some(security) = self.security else {
            return shake(TokioIo::new(stream)).await;
        };
        let name = ServerName::try_from(self.address.host.clone())
            .map_err(|error| Trouble::new(Why::BadName, error.to_string()))?;
        let secured = TlsConnector::from(Arc::clone(security)).connect(name, stream);
        let secured = timeout(CONNECT, secured).await.map_err(late)?;
        let secured =
            secured.map_err(|error| tls::trouble(&error).unwrap_or_else(|| error.into()))?;
        shake(TokioIo::new(secured)).await
    }

    /// Tries the addresses of the host in turn: one of them may lead nowhere from here.
    async fn reach(&self) -> Result<TcpStream, Trouble> {
        let found = resolve(&self.address.host, self.address.port)?;
        let each = CONNECT / u32::try_from(found.len().max(1)).unwrap_or(1);
        let mut last = Trouble::new(Why::NoSuchHost, self.address.host.clone());
        for at in found {
            last = match timeout(each, TcpStream::connect(at)).await {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(error)) => error.into(),
                Err(_) => Trouble::new(Why::TimedOut, format!("{at}: no answer")),
            };
        }
        Err(last)
    }
}

async fn shake<T>(stream: T) -> Result<SendRequest<Content>, Trouble>
where
    T: hyper::rt::Read + hyper::rt::Write + Unpin + Send + 'static,
{
    let (sender, connection) = http1::handshake(stream).await.map_err(|error| broken(&error))?;
    // What goes wrong with the connection is told to whoever waits for an answer.
    tokio::spawn(async { connection.await.unwrap_or_default() });
    Ok(sender)
}

/// The addresses of a host. The system's resolver knows no limit of time, so it runs on its own.
fn resolve(host: &str, port: u16) -> Result<Vec<SocketAddr>, Trouble> {
    // Names below localhost are this machine, which not every resolver knows.
    let name = if is_localhost(host) { "localhost".to_owned() } else { host.to_owned() };
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let found = (name.as_str(), port).to_socket_addrs();
        // Nobody listens any more if it took too long.
        let _ = tell.send(found.map(|found| found.collect()));
    });
    match told.recv_timeout(CONNECT) {
        Ok(Ok(found)) => Ok(found),
        Ok(Err(error)) => Err(Trouble::new(Why::NoSuchHost, format!("{host}: {error}"))),
        Err(_) => Err(Trouble::new(Why::TimedOut, format!("{host}: no answer to its name"))),
    }
}

/// Waits as long as something moves.
async fn moving<T>(answer: impl Future<Output = T>, moved: &AtomicU64) -> Result<T, Trouble> {
    let mut answer = std::pin::pin!(answer);
    loop {
        let before = moved.load(Ordering::Relaxed);
        if let Ok(answer) = timeout(STALLED, answer.as_mut()).await {
            return Ok(answer);
        }
        if moved.load(Ordering::Relaxed) == before {
            return Err(stalled());
        }
    }
}

fn stalled() -> Trouble {
    Trouble::new(Why::TimedOut, format!("nothing came for {} seconds", STALLED.as_secs()))
}

/// Takes in an answer: into the sink if there is one, else it is kept.
async fn receive(mut body: Incoming, mut sink: Option<&mut dyn Write>) -> Result<Vec<u8>, Trouble> {
    let mut kept = Vec::new();
    loop {
        let frame = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context));
        let Some(frame) = timeout(STALLED, frame).await.map_err(|_| stalled())? else {
            return Ok(kept);
        };
        let frame = frame.map_err(|error| broken(&error))?;
        let Some(bytes) = frame.data_ref() else { continue };
        match &mut sink {
            Some(sink) => sink.write_all(bytes)?,
            None if kept.len() + bytes.len() > LONGEST => {
                return Err(Trouble::new(Why::Other, "an answer that does not end"));
            }
            None => kept.extend_from_slice(bytes),
        }
    }
}

/// What an error of the connection means.
fn broken(error: &hyper::Error) -> Trouble {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if let Some(inner) = inner.downcast_ref::<std::io::Error>() {
            let why = Trouble::from(std::io::Error::from(inner.kind())).why;
            return Trouble::new(why, inner.to_string());
        }
        cause = inner.source();
    }
    let why = if error.is_parse() { Why::Other } else { Why::Closed };
    Trouble::new(why, error.to_string())
}

/// What is sent with a request, step by step.
pub(super) struct Content {
    rest: Bytes,
    moved: Arc<AtomicU64>,
}

impl Content {
    pub fn new(content: Bytes) -> Self {
        Self { rest: content, moved: Arc::default() }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let step = STEP.min(self.rest.len());
        self.moved.fetch_add(step as u64, Ordering::Relaxed);
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(step)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
