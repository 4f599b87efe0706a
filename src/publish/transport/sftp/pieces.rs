//! Contents in pieces, many of them on their way at once, so that a line with a long delay is used.

use std::io::{Read, Write};

use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::protocol::StatusCode;

use super::super::{Trouble, Why};
use super::files::{patient, until_end};

/// What every server takes in one request.
const PIECE: u32 = 32 * 1024;

/// How many pieces are on their way at once: 2 MiB, as much as one SSH channel takes unasked.
const IN_FLIGHT: usize = 64;

/// Sends a request whose answer nobody waits for.
pub(super) fn forget<T>(request: impl Future<Output = Result<T, Error>>) {
    let _ = request.now_or_never();
}

/// Copies an open file into `sink`; returns how many bytes it has. Its size, if the server told it, saves the
/// question what comes after its end.
pub(super) async fn read(
    raw: &RawSftpSession,
    handle: &str,
    size: Option<u64>,
    sink: &mut dyn Write,
) -> Result<u64, Trouble> {
    let size = size.filter(|size| *size > 0);
    let piece = |at| async move { (at, raw.read(handle, at, PIECE).await) };
    let mut flying = FuturesOrdered::new();
    let (mut done, mut asked) = (0, 0);
    loop {
        let most = if size.is_some() { IN_FLIGHT } else { 2 };
        while flying.len() < most && (flying.is_empty() || size.is_none_or(|size| asked < size)) {
            flying.push_back(piece(asked));
            asked += u64::from(PIECE);
        }
        let mut from = done;
        let next = async {
            let Some((at, answer)) = flying.next().await else { return Err(Error::Timeout) };
            from = at;
            answer
        };
        let data = until_end(next).await?.map(|data| data.data).unwrap_or_default();
        if from == done {
            sink.write_all(&data)?;
            done += data.len() as u64;
            if data.is_empty() || size == Some(done) {
                return Ok(done);
            }
        } else {
            // The server gave less than was asked for: the rest of that piece comes first.
            flying.clear();
            asked = done;
        }
    }
}

/// Writes all of `content` into an open file and closes it; returns how many bytes that were.
pub(super) async fn write(
    raw: &RawSftpSession,
    handle: String,
    sync: bool,
    content: &mut dyn Read,
) -> Result<u64, Trouble> {
    let sent = send(raw, &handle, sync, content).await;
    if sent.is_err() {
        forget(raw.close(handle));
    }
    sent
}

async fn send(
    raw: &RawSftpSession,
    handle: &str,
    sync: bool,
    content: &mut dyn Read,
) -> Result<u64, Trouble> {
    let mut flying = FuturesOrdered::new();
    let mut at = 0;
    loop {
        let data = next(content)?;
        let (length, last) = (data.len() as u64, data.len() < PIECE as usize);
        if length > 0 {
            flying.push_back(raw.write(handle, at, data).boxed());
            at += length;
        }
        if last {
            break;
        }
        // What is answered is taken note of, and what is new sets out, before the content is asked for more:
        // it may take its time.
        while let Some(Some(answer)) = flying.next().now_or_never() {
            answer.map_err(unwritten)?;
        }
        if flying.len() >= IN_FLIGHT
            && let Some(answer) = patient(flying.next().map(Ok)).await?
        {
            answer.map_err(unwritten)?;
        }
    }
    // A server takes requests in their order, so that what follows need not wait for what was before.
    if sync {
        flying.push_back(raw.fsync(handle).boxed());
    }
    flying.push_back(raw.close(handle).boxed());
    while let Some(answer) = patient(flying.next().map(Ok)).await? {
        answer.map_err(unwritten)?;
    }
    Ok(at)
}

/// A piece of the content; shorter only at its end.
fn next(content: &mut dyn Read) -> Result<Vec<u8>, Trouble> {
    let mut piece = Vec::with_capacity(PIECE as usize);
    content.take(u64::from(PIECE)).read_to_end(&mut piece)?;
    Ok(piece)
}

/// The protocol has no number for a full disk or a used up quota. A file that could be opened and cannot be
/// written has met one of them.
fn unwritten(error: Error) -> Trouble {
    let failed =
        matches!(&error, Error::Status(status) if status.status_code == StatusCode::Failure);
    let trouble = Trouble::from(error);
    if failed { Trouble { why: Why::Full, ..trouble } } else { trouble }
}
