//! What SSH and SFTP call trouble, in ours.

use std::time::Duration;

use russh_sftp::client::error::Error;
use russh_sftp::protocol::StatusCode;

use super::super::{Trouble, Why};
use super::PROGRESS;

/// Waits for something, as long as it may take.
pub(super) async fn within<T, E: Into<Trouble>>(
    limit: Duration,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, Trouble> {
    match tokio::time::timeout(limit, work).await {
        Ok(done) => done.map_err(Into::into),
        Err(_) => {
            let detail = format!("no answer in {} seconds", limit.as_secs());
            Err(Trouble::new(Why::TimedOut, detail))
        }
    }
}

/// Waits for an answer.
pub(super) async fn patient<T>(
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<T, Trouble> {
    within(PROGRESS, answer).await
}

/// Waits for an answer; none if it is that there is no more.
pub(super) async fn until_end<T>(
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<Option<T>, Trouble> {
    let answer = async {
        match answer.await {
            Err(Error::Status(status)) if status.status_code == StatusCode::Eof => Ok(None),
            other => other.map(Some),
        }
    };
    patient(answer).await
}

/// Waits until something is gone.
pub(super) async fn absent_is_fine<T>(
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<(), Trouble> {
    match patient(answer).await {
        Ok(_) | Err(Trouble { why: Why::Missing, .. }) => Ok(()),
        Err(trouble) => Err(trouble),
    }
}

impl From<russh::Error> for Trouble {
    fn from(error: russh::Error) -> Self {
        use russh::Error as Ssh;
        let why = match error {
            Ssh::IO(error) => return error.into(),
            Ssh::ConnectionTimeout
            | Ssh::KeepaliveTimeout
            | Ssh::InactivityTimeout
            | Ssh::Elapsed(_) => Why::TimedOut,
            Ssh::Disconnect | Ssh::HUP | Ssh::SendError | Ssh::RecvError | Ssh::Join(_) => {
                Why::Closed
            }
            _ => Why::Other,
        };
        Self::new(why, error.to_string())
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let Error::Status(status) = &error else {
            let why = match error {
                Error::Timeout => Why::TimedOut,
                Error::Limited(_) => Why::Other,
                // Whatever else it is, nothing more comes over this connection.
                _ => Why::Closed,
            };
            return Self::new(why, error.to_string());
        };
        let why = match status.status_code {
            StatusCode::NoSuchFile => Why::Missing,
            StatusCode::PermissionDenied => Why::Forbidden,
            // OpenSSH says so of names that are too long.
            StatusCode::BadMessage => Why::BadName,
            StatusCode::NoConnection | StatusCode::ConnectionLost => Why::Closed,
            _ => Why::Other,
        };
        let said = match status.error_message.is_empty() {
            true => status.status_code.to_string(),
            false => status.error_message.clone(),
        };
        Self::new(why, said)
    }
}
