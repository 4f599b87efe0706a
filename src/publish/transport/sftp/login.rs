//! Logging in: with keys, with what an agent holds, with a password.

use std::path::Path;
use std::sync::Arc;

use russh::MethodKind;
use russh::client::{AuthResult, KeyboardInteractiveAuthResponse as Asked};
use russh::keys::agent::AgentIdentity;
use russh::keys::agent::client::{AgentClient, AgentStream};
use russh::keys::{self, HashAlg, PrivateKeyWithHashAlg};

use super::super::{Secret, Trouble, Why};
use super::reach::Server;
use super::words::within;
use super::{Key, Login, PROGRESS};

/// OpenSSH hangs up after so many wrong attempts.
const ATTEMPTS: usize = 6;

/// Logs in, or tells what was tried and what the server takes.
pub(super) async fn log_in(server: &mut Server, user: &str, with: &Login) -> Result<(), Trouble> {
    within(PROGRESS, async {
        let mut door = Door { server, user, takes: Vec::new(), tried: Vec::new() };
        if door.open(with).await? { Ok(()) } else { Err(door.refusal()) }
    })
    .await
}

/// What stands between us and the server's files.
struct Door<'a> {
    server: &'a mut Server,
    user: &'a str,
    /// What the server takes next.
    takes: Vec<MethodKind>,
    /// What was tried, and what came of it.
    tried: Vec<String>,
}

impl Door<'_> {
    async fn open(&mut self, with: &Login) -> Result<bool, Trouble> {
        // Asks what the server takes: a password never goes to one that wants keys.
        let answer = self.server.ssh.authenticate_none(self.user).await?;
        if self.passed(None, answer)? {
            return Ok(true);
        }
        // Many keys must not use up the attempts that the password needs.
        let kept = if with.password.is_some() { 2 } else { 0 };
        let mut left = ATTEMPTS - kept;
        for key in with.keys.iter().take(left) {
            left -= 1;
            if self.key(key).await? {
                return Ok(true);
            }
        }
        // Who holds keys in an agent may be asked about each use.
        if let Some(agent) = &with.agent
            && self.takes.contains(&MethodKind::PublicKey)
            && self.agent(agent, left).await?
        {
            return Ok(true);
        }
        match &with.password {
            Some(password) => Ok(self.password(password).await? || self.question(password).await?),
            None => Ok(false),
        }
    }

    async fn key(&mut self, key: &Key) -> Result<bool, Trouble> {
        if !self.takes.contains(&MethodKind::PublicKey) {
            return Ok(false);
        }
        let name = key.file.display().to_string();
        let passphrase = key.passphrase.as_ref().map(Secret::reveal);
        let private = match keys::load_secret_key(&key.file, passphrase) {
            Ok(private) => Arc::new(private),
            Err(error) => {
                self.tried.push(format!("{name}: {error}"));
                return Ok(false);
            }
        };
        let hash = self.hash(private.algorithm().is_rsa()).await?;
        let key = PrivateKeyWithHashAlg::new(private, hash);
        let answer = self.server.ssh.authenticate_publickey(self.user, key).await?;
        self.passed(Some(name), answer)
    }

    async fn agent(&mut self, socket: &Path, most: usize) -> Result<bool, Trouble> {
        let (mut agent, held) = match identities(socket, self.server).await {
            Ok(found) => found,
            Err(error) => {
                self.tried.push(format!("ssh-agent: {error}"));
                return Ok(false);
            }
        };
        if held.is_empty() {
            self.tried.push("ssh-agent: no keys".to_owned());
        }
        for identity in held.into_iter().take(most) {
            let AgentIdentity::PublicKey { key, comment } = identity else { continue };
            if !self.takes.contains(&MethodKind::PublicKey) {
                break;
            }
            let name = format!("ssh-agent, {comment}");
            let hash = self.hash(key.algorithm().is_rsa()).await?;
            let ssh = &mut self.server.ssh;
            match ssh.authenticate_publickey_with(self.user, key, hash, &mut agent).await {
                Ok(answer) => {
                    if self.passed(Some(name), answer)? {
                        return Ok(true);
                    }
                }
                Err(error) => self.tried.push(format!("ssh-agent: {error}")),
            }
        }
        Ok(false)
    }

    /// How an RSA key signs for this server.
    async fn hash(&self, rsa: bool) -> Result<Option<HashAlg>, Trouble> {
        match rsa {
            true => Ok(self.server.ssh.best_supported_rsa_hash().await?.flatten()),
            false => Ok(None),
        }
    }

    async fn password(&mut self, password: &Secret) -> Result<bool, Trouble> {
        if !self.takes.contains(&MethodKind::Password) {
            return Ok(false);
        }
        let answer = self.server.ssh.authenticate_password(self.user, password.reveal()).await?;
        self.passed(Some("password".to_owned()), answer)
    }

    /// The password as the answer to a question; any other question is one for a person.
    async fn question(&mut self, password: &Secret) -> Result<bool, Trouble> {
        if !self.takes.contains(&MethodKind::KeyboardInteractive) {
            return Ok(false);
        }
        let ssh = &mut self.server.ssh;
        let mut asked = ssh.authenticate_keyboard_interactive_start(self.user, None).await?;
        let mut answers = vec![password.reveal().to_owned()];
        loop {
            asked = match asked {
                Asked::Success => return Ok(true),
                Asked::Failure { remaining_methods, partial_success } => {
                    let answer = AuthResult::Failure { remaining_methods, partial_success };
                    return self.passed(Some("keyboard-interactive".to_owned()), answer);
                }
                Asked::InfoRequest { prompts, .. } => {
                    let answers = match prompts.as_slice() {
                        [] => Vec::new(),
                        [prompt] if !prompt.echo && !answers.is_empty() => answers.split_off(0),
                        [prompt, ..] => {
                            self.tried.push(format!("the server asks: {}", prompt.prompt.trim()));
                            return Ok(false);
                        }
                    };
                    self.server.ssh.authenticate_keyboard_interactive_respond(answers).await?
                }
            };
        }
    }

    /// What the server said to an attempt: whether we are in.
    fn passed(&mut self, attempt: Option<String>, answer: AuthResult) -> Result<bool, Trouble> {
        let AuthResult::Failure { remaining_methods, partial_success } = answer else {
            return Ok(true);
        };
        let more = if partial_success { "accepted, and more is asked" } else { "refused" };
        self.tried.extend(attempt.map(|attempt| format!("{attempt}: {more}")));
        self.takes = remaining_methods.to_vec();
        // A server that has had enough of us says so; a line that broke says nothing.
        match (self.server.ssh.is_closed(), self.server.farewell.get()) {
            (false, _) => Ok(false),
            (true, Some(farewell)) => {
                self.tried.push(farewell.clone());
                Err(self.refusal())
            }
            (true, None) => Err(Trouble::new(Why::Closed, "closed while logging in")),
        }
    }

    fn refusal(&self) -> Trouble {
        let takes: Vec<&str> = self.takes.iter().map(Into::into).collect();
        let tried = match self.tried.is_empty() {
            true => "nothing to log in with that the server takes".to_owned(),
            false => self.tried.join("; "),
        };
        Trouble::new(Why::Login, format!("{tried} (server: {})", takes.join(", ")))
    }
}

type Agent = AgentClient<Box<dyn AgentStream + Send + Unpin>>;

/// The keys that an agent holds for this server.
async fn identities(
    socket: &Path,
    server: &Server,
) -> Result<(Agent, Vec<AgentIdentity>), keys::Error> {
    #[cfg(unix)]
    let mut agent = AgentClient::connect_uds(socket).await?.dynamic();
    #[cfg(windows)]
    let mut agent = AgentClient::connect_named_pipe(socket).await?.dynamic();
    if let Some(binding) = server.ssh.agent_session_binding() {
        // Only keys that are bound to certain servers need it; old agents refuse.
        let _ = agent.bind_session(binding, false).await;
    }
    let held = agent.request_identities().await?;
    Ok((agent, held))
}
