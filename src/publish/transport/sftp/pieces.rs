//! Contents in pieces, many of them on their way at once, so that a line with a long delay is used.

use std::io::{Read, Write};

use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;
use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::protocol::StatusCode;

use super::super::{Trouble, Why};
use super::words::{patient, until_end};

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
    let ask = |at, width| async move { (at, raw.read(handle, at, width).await) };
    let mut flying = FuturesOrdered::new();
    let (mut done, mut asked, mut width) = (0, 0, PIECE);
    loop {
        let most = if size.is_some() { IN_FLIGHT } else { 2 };
        while flying.len() < most && (flying.is_empty() || size.is_none_or(|size| asked < size)) {
            flying.push_back(ask(asked, width));
            asked += u64::from(width);
        }
        let mut from = done;
        let next = async {
            let Some((at, answer)) = flying.next().await else { return Err(Error::Timeout) };
            from = at;
            answer
        };
        let data = until_end(next).await?.map(|data| data.data).unwrap_or_default();
        if from != done {
            // The server gave less than was asked for: the rest of that piece comes first.
            flying.clear();
            asked = done;
            continue;
        }
        sink.write_all(&data)?;
        done += data.len() as u64;
        if data.is_empty() || size == Some(done) {
            return Ok(done);
        }
        // From a server that gives less at a time, less is asked.
        width = u32::try_from(data.len()).map_or(width, |given| width.min(given.max(1024)));
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

#[cfg(test)]
mod tests {
    use russh_sftp::protocol::Data;
    use russh_sftp::server::Handler;

    use super::*;

    /// A server that has one file, and gives no more than so many bytes of it at a time.
    struct Stingy {
        file: Vec<u8>,
        most: usize,
    }

    impl Handler for Stingy {
        type Error = StatusCode;

        fn unimplemented(&self) -> StatusCode {
            StatusCode::OpUnsupported
        }

        async fn read(
            &mut self,
            id: u32,
            _: String,
            offset: u64,
            len: u32,
        ) -> Result<Data, StatusCode> {
            let rest = self.file.get(offset as usize..).filter(|rest| !rest.is_empty());
            let rest = rest.ok_or(StatusCode::Eof)?;
            let length = rest.len().min(self.most).min(len as usize);
            Ok(Data { id, data: rest[..length].to_vec() })
        }
    }

    fn check(length: usize, most: usize, told: Option<u64>, expected: usize) {
        let file: Vec<u8> = (0..=250).cycle().take(length).collect();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (got, count) = runtime.block_on(async {
            let (near, far) = tokio::io::duplex(100_000);
            russh_sftp::server::run(far, Stingy { file: file.clone(), most }).await;
            let raw = RawSftpSession::new(near);
            raw.init().await.unwrap();
            let mut got = Vec::new();
            let count = read(&raw, "file", told, &mut got).await.unwrap();
            (got, count)
        });
        assert_eq!(count, expected as u64, "{length} bytes, {most} at a time, {told:?} told");
        assert!(got == file[..expected], "{length} bytes, {most} at a time, {told:?} told");
    }

    #[test]
    fn a_file_is_whole_however_a_server_gives_it() {
        let piece = PIECE as usize;
        for length in [0, 1, 100, piece - 1, piece, piece + 1, 5 * piece + 7] {
            for most in [700, 4096, piece, 2 * piece] {
                check(length, most, Some(length as u64), length);
                check(length, most, None, length);
            }
        }
    }

    #[test]
    fn a_file_that_changes_ends_where_it_ends() {
        check(100_000, 1 << 20, Some(300_000), 100_000);
        check(100_000, 5_000, Some(300_000), 100_000);
        check(100_000, 1 << 20, Some(40_000), 100_000);
    }
}
