//! Questions to whoever sits there, if somebody does.

use std::io::{BufRead, IsTerminal, Write};

use super::super::Session;
use crate::publish::credentials::Question;
use crate::publish::transport::Secret;

/// Whether there is somebody to ask.
pub(super) fn is_anybody_there(session: &Session) -> bool {
    !session.json && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// A line that somebody types; none if nobody does.
pub(super) fn line(session: &Session, id: &str, args: &[(&str, &str)]) -> Option<String> {
    if !is_anybody_there(session) {
        return None;
    }
    let _ = write!(std::io::stderr(), "{} ", session.words.text(id, args));
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.is_ok_and(|length| length > 0).then(|| answer.trim().to_owned())
}

/// Whether somebody says yes.
pub(super) fn yes(session: &Session, id: &str, args: &[(&str, &str)]) -> bool {
    let answer = line(session, id, args).unwrap_or_default().to_lowercase();
    ["c", "có", "co", "y", "yes"].contains(&answer.as_str())
}

/// Something secret, of which nothing is shown; none if nobody answers.
pub(super) fn secret(session: &Session, question: &Question) -> Option<Secret> {
    let say = |id: &str, args: &[(&str, &str)]| session.words.text(id, args) + " ";
    let asked = match question {
        Question::Password { user, host } => say("ask-password", &[("user", user), ("host", host)]),
        Question::Passphrase(file) => {
            say("ask-passphrase", &[("file", &file.display().to_string())])
        }
        Question::AccessKey(bucket) => {
            return line(session, "ask-access-key", &[("bucket", bucket)])
                .filter(|answer| !answer.is_empty())
                .map(Secret::new);
        }
        Question::SecretKey(bucket) => say("ask-secret-key", &[("bucket", bucket)]),
    };
    if !is_anybody_there(session) {
        return None;
    }
    let answer = rpassword::prompt_password(asked).ok()?;
    Some(answer).filter(|answer| !answer.is_empty()).map(Secret::new)
}
