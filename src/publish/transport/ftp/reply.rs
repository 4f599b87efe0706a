//! What an FTP server answers, and what kind of trouble a refusal is.

use suppaftp::types::Response;

use super::super::{Trouble, Why};

/// Longest part of an answer that is shown.
const SHOWN: usize = 300;

/// An answer of the server.
#[derive(Debug)]
pub(super) struct Reply {
    /// Its number.
    pub(super) code: u16,
    /// All of its lines, the numbers with them.
    pub(super) text: String,
}

impl From<Response> for Reply {
    fn from(response: Response) -> Self {
        let text = String::from_utf8_lossy(&response.body).trim_end().to_owned();
        // The last line decides: some servers change their mind on the way.
        let last = text.lines().last().and_then(|line| line.get(..3));
        Self { code: last.and_then(|digits| digits.parse().ok()).unwrap_or(0), text }
    }
}

/// Words of servers and of the systems below them, for refusals that share a number.
const WORDS: &[(&str, Why)] = &[
    ("used by another", Why::Busy),
    ("in use", Why::Busy),
    ("locked", Why::Busy),
    ("busy", Why::Busy),
    ("name too long", Why::BadName),
    ("syntax is incorrect", Why::BadName),
    ("invalid name", Why::BadName),
    ("invalid file", Why::BadName),
    ("illegal", Why::BadName),
    ("no such", Why::Missing),
    ("not found", Why::Missing),
    ("cannot find", Why::Missing),
    ("not exist", Why::Missing),
    ("permission", Why::Forbidden),
    ("denied", Why::Forbidden),
    ("privilege", Why::Forbidden),
    ("not permitted", Why::Forbidden),
    ("not allowed", Why::Forbidden),
    ("read-only", Why::Forbidden),
];

/// Words for a full disk, which come with numbers of lost connections too; the last are vsftpd's.
const FULL: &[&str] = &["no space", "disk full", "not enough space", "quota", "writing to local"];

impl Reply {
    /// What kind of trouble this refusal is, as far as it tells.
    pub(super) fn why(&self) -> Why {
        let text = self.text.to_lowercase();
        if FULL.iter().any(|words| text.contains(words)) {
            return Why::Full;
        }
        match self.code {
            421 | 425 | 426 => Why::Closed,
            331 | 332 | 430 | 530..=532 => Why::Login,
            450 => Why::Busy,
            452 | 552 => Why::Full,
            500..=504 => Why::Other,
            code => match WORDS.iter().find(|(words, _)| text.contains(words)) {
                Some((_, why)) => why.clone(),
                None if matches!(code, 550 | 553) => Why::Forbidden,
                None => Why::Other,
            },
        }
    }

    /// Whether the reason may be that the file or a folder above it is not there.
    pub(super) fn may_be_missing(&self) -> bool {
        matches!(self.why(), Why::Missing | Why::Forbidden | Why::Other)
    }

    /// Whether the server does not know the command.
    pub(super) fn is_unknown_command(&self) -> bool {
        matches!(self.code, 500..=504)
    }

    /// The refusal as trouble.
    pub(super) fn trouble(&self) -> Trouble {
        Trouble::new(self.why(), self.shown())
    }

    /// The answer in one line, without characters that would upset a terminal.
    pub(super) fn shown(&self) -> String {
        self.text
            .split(char::is_control)
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .take(SHOWN)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use suppaftp::Status;

    use super::*;

    #[track_caller]
    fn check(text: &str, why: Why) {
        let reply = Reply::from(Response::new(Status::Unknown, text.as_bytes().to_vec()));
        assert_eq!(reply.why(), why, "{text}");
    }

    #[test]
    fn refusals_are_told_apart() {
        check("550 The system cannot find the file specified.\r\n", Why::Missing);
        check("550-The process cannot access\r\n the file\r\n550 It is in use.\r\n", Why::Busy);
        check("450 Try later", Why::Busy);
        check("550 Access is denied.", Why::Forbidden);
        check("553 Could not create file.", Why::Forbidden);
        check("426 No space left on device; transfer aborted.", Why::Full);
        check("451 Failure writing to local file.", Why::Full);
        check("552 Disk quota exceeded", Why::Full);
        check("530 Login incorrect.", Why::Login);
        check("426 Connection closed; transfer aborted.", Why::Closed);
        check(
            "550 The filename, directory name, or volume label syntax is incorrect.",
            Why::BadName,
        );
        check("500 Unknown", Why::Other);
        check("", Why::Other);
        check("\u{1}\u{2}", Why::Other);
    }

    #[test]
    fn an_answer_is_shown_in_one_short_line() {
        let text = format!("550-a\x1b[31m\r\n550 {}", "é".repeat(1000));
        let reply = Reply::from(Response::new(Status::Unknown, text.into_bytes()));
        assert!(!reply.shown().contains(char::is_control));
        assert_eq!(reply.shown().chars().count(), SHOWN);
    }
}
