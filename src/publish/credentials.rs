//! What proves who we are: from the system's keyring, from keys and agents of SSH, from the environment, and last
//! of all from whoever sits there. Never from a file of the site's.

use std::path::{Path, PathBuf};

use super::keyring::Keyring;
use super::target::at_home;
use super::transport::s3::Keys;
use super::transport::{Key, Login, Secret, Trouble};
use crate::config::{Address, Server, Target};

/// Where secrets come from.
pub struct Credentials<'a> {
    /// The system's store, or one that stands for it.
    pub keyring: &'a dyn Keyring,
    /// A variable of the environment.
    pub environment: &'a dyn Fn(&str) -> Option<String>,
    /// The folder of this user.
    pub home: Option<PathBuf>,
    /// Asks whoever sits there, and shows nothing of the answer; none if there is nobody, or no answer.
    pub prompt: &'a dyn Fn(&Question) -> Option<Secret>,
}

/// Something that only whoever publishes can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// The password of a user of a server.
    Password {
        /// Who logs in.
        user: String,
        /// Where.
        host: String,
    },
    /// What a file with a key is locked with.
    Passphrase(PathBuf),
    /// The name of the key to a bucket.
    AccessKey(String),
    /// The secret that belongs to that key.
    SecretKey(String),
}

/// What proves who we are.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    /// To a server: keys, an agent, a password.
    pub login: Login,
    /// To object storage.
    pub keys: Option<Keys>,
}

/// Keys that people who use SSH have, in `~/.ssh`.
const USUAL: [&str; 3] = ["id_ed25519", "id_ecdsa", "id_rsa"];

impl Credentials<'_> {
    /// All that is known without asking anybody.
    #[must_use]
    pub fn known(&self, target: &Target) -> Proof {
        match &target.to {
            Address::Folder(_) => Proof::default(),
            Address::Sftp(_) => Proof { login: self.ssh(target), keys: None },
            Address::Ftps(_) | Address::Ftp(_) => {
                let password = self.kept(target).or_else(|| self.password(&target.name));
                Proof { login: Login { password, ..Login::default() }, keys: None }
            }
            Address::S3(_) => {
                let kept = self.kept(target).and_then(|kept| unpacked(&kept));
                Proof { login: Login::default(), keys: kept.or_else(|| self.aws()) }
            }
        }
    }

    /// What may be asked for in turn, as long as the place does not let us in.
    #[must_use]
    pub fn questions(&self, target: &Target) -> Vec<Question> {
        match &target.to {
            Address::Folder(_) => Vec::new(),
            Address::S3(bucket) => vec![Question::AccessKey(bucket.name.clone()); 2],
            Address::Sftp(Server { user, host, .. })
            | Address::Ftps(Server { user, host, .. })
            | Address::Ftp(Server { user, host, .. }) => {
                let password = Question::Password { user: user.clone(), host: host.clone() };
                let locked = self.key_files(target).into_iter().map(|file| self.key(file));
                let locked = locked.filter(|key| key.passphrase.is_none() && key.is_locked());
                let locked = locked.map(|key| Question::Passphrase(key.file)).take(1);
                locked.chain([password.clone(), password]).collect()
            }
        }
    }

    /// Asks whoever sits there, and adds the answer to what did not do alone: some servers want a key and a
    /// password. An agent that was of no use is not asked again.
    #[must_use]
    pub fn ask(&self, question: &Question, before: &Proof) -> Option<Proof> {
        let answer = (self.prompt)(question)?;
        let mut proof = before.clone();
        proof.login.agent = None;
        match question {
            Question::Password { .. } => proof.login.password = Some(answer),
            Question::Passphrase(file) => {
                proof.login.keys.retain(|key| key.file != *file);
                proof.login.keys.insert(0, Key { file: file.clone(), passphrase: Some(answer) });
            }
            Question::AccessKey(bucket) | Question::SecretKey(bucket) => {
                let secret = (self.prompt)(&Question::SecretKey(bucket.clone()))?;
                proof.keys = Some(Keys { access: answer, secret, token: None });
            }
        }
        Some(proof)
    }

    /// Puts what let us in into the keyring.
    ///
    /// # Errors
    /// If the keyring cannot be used.
    pub fn keep(&self, target: &Target, proof: &Proof) -> Result<(), Trouble> {
        if let Some(password) = &proof.login.password {
            self.keyring.keep(&account(target), password)?;
        }
        if let Some(keys) = &proof.keys {
            self.keyring.keep(&account(target), &packed(keys))?;
        }
        for key in &proof.login.keys {
            if let Some(passphrase) = &key.passphrase {
                self.keyring.keep(&account_of(&key.file), passphrase)?;
            }
        }
        Ok(())
    }

    /// Takes everything of a target out of the keyring; whether there was anything.
    ///
    /// # Errors
    /// If the keyring cannot be used.
    pub fn forget(&self, target: &Target) -> Result<bool, Trouble> {
        let mut found = self.keyring.forget(&account(target))?;
        if target.key.is_some() {
            for file in self.key_files(target) {
                found |= self.keyring.forget(&account_of(&file))?;
            }
        }
        Ok(found)
    }

    /// What SSH may log in with. A password that was kept is what works here: then neither usual keys nor an agent,
    /// which may ask somebody about each use, are bothered.
    fn ssh(&self, target: &Target) -> Login {
        let kept = self.kept(target);
        let named = target.key.is_some();
        let files = if kept.is_some() && !named { Vec::new() } else { self.key_files(target) };
        let mut keys: Vec<Key> = files.into_iter().map(|file| self.key(file)).collect();
        let opens = |key: &Key| key.passphrase.is_some() || !key.is_locked();
        // An agent may hold the key that is locked here.
        let agent = match kept.is_none() && (!named || !keys.iter().all(opens)) {
            true => self.agent(),
            false => None,
        };
        // The named one stays, so that it is told what is wrong with it.
        keys.retain(|key| named || opens(key));
        Login { keys, agent, password: kept.or_else(|| self.password(&target.name)) }
    }

    /// The files with keys that may open a server: the one that is named, else the usual ones that are there.
    fn key_files(&self, target: &Target) -> Vec<PathBuf> {
        match (&target.key, &target.to) {
            (Some(file), _) => {
                vec![at_home(file, self.home.clone()).unwrap_or_else(|| PathBuf::from(file))]
            }
            (None, Address::Sftp(_)) => {
                let folder = self.home.iter().map(|home| home.join(".ssh"));
                let files = folder.flat_map(|folder| USUAL.map(|name| folder.join(name)));
                files.filter(|file| file.is_file()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A file with a key, with what it is locked with if that is known.
    fn key(&self, file: PathBuf) -> Key {
        let key = Key { file, passphrase: None };
        if !key.is_locked() {
            return key;
        }
        let kept = self.keyring.find(&account_of(&key.file)).ok().flatten();
        let passphrase = kept.or_else(|| self.variable("HAIYEN_PASSPHRASE"));
        Key { passphrase, ..key }
    }

    fn agent(&self) -> Option<PathBuf> {
        let told = (self.environment)("SSH_AUTH_SOCK").filter(|path| !path.is_empty());
        let usual = cfg!(windows).then(|| r"\\.\pipe\openssh-ssh-agent".to_owned());
        told.or(usual).map(PathBuf::from)
    }

    /// A keyring that cannot be used is none: there are other ways.
    fn kept(&self, target: &Target) -> Option<Secret> {
        self.keyring.find(&account(target)).ok().flatten()
    }

    fn password(&self, name: &str) -> Option<Secret> {
        let own = format!("HAIYEN_PASSWORD_{}", name.to_uppercase().replace('-', "_"));
        self.variable(&own).or_else(|| self.variable("HAIYEN_PASSWORD"))
    }

    fn aws(&self) -> Option<Keys> {
        Some(Keys {
            access: self.variable("AWS_ACCESS_KEY_ID")?,
            secret: self.variable("AWS_SECRET_ACCESS_KEY")?,
            token: self.variable("AWS_SESSION_TOKEN"),
        })
    }

    fn variable(&self, name: &str) -> Option<Secret> {
        (self.environment)(name).filter(|value| !value.is_empty()).map(Secret::new)
    }
}

/// What the secret of a target is filed under: who logs in where, whatever the folder.
fn account(target: &Target) -> String {
    let server =
        |scheme: &str, at: &Server| format!("{scheme}://{}@{}:{}", at.user, at.host, at.port);
    match &target.to {
        Address::Folder(folder) => folder.clone(),
        Address::Sftp(at) => server("sftp", at),
        Address::Ftps(at) => server("ftps", at),
        Address::Ftp(at) => server("ftp", at),
        Address::S3(at) => format!("s3 {}/{}", at.endpoint, at.name),
    }
}

/// What the passphrase of a key is filed under.
fn account_of(file: &Path) -> String {
    format!("key {}", file.display())
}

/// Keys as one text, a line each.
fn packed(keys: &Keys) -> Secret {
    let lines = [Some(&keys.access), Some(&keys.secret), keys.token.as_ref()];
    let lines: Vec<&str> = lines.into_iter().flatten().map(Secret::reveal).collect();
    Secret::new(lines.join("\n"))
}

fn unpacked(text: &Secret) -> Option<Keys> {
    let mut lines = text.reveal().lines().map(Secret::new);
    Some(Keys { access: lines.next()?, secret: lines.next()?, token: lines.next() })
}

#[cfg(test)]
pub(super) mod tests;
