//! In which order proofs are looked for, and that none is shown.

use std::cell::RefCell;
use std::collections::BTreeMap;

use russh::keys::PrivateKey;
use russh::keys::ssh_key::private::Ed25519Keypair;
use russh::keys::ssh_key::{Cipher, Kdf, LineEnding};

use super::*;
use crate::config::{Config, FILE};
use crate::publish::keyring::MemoryKeyring;
use crate::source::Source;

/// The target that some lines of `site.toml` tell of.
pub(in crate::publish) fn target(fields: &str) -> Target {
    let text = format!(
        "base_url = 'https://a.vn'\nsource_language = 'vi'\ntheme = 'plain'\n[languages.vi]\n\
         [publish.chinh-thuc]\n{fields}"
    );
    let mut problems = Vec::new();
    let config = Config::read(&Source::new(FILE, &text), &mut problems);
    assert_eq!(problems, [], "{fields}");
    config.unwrap().targets.remove(0)
}

/// A machine with a keyring, variables, files, and somebody who knows answers.
#[derive(Default)]
struct Machine {
    keyring: MemoryKeyring,
    variables: BTreeMap<&'static str, &'static str>,
    home: Option<PathBuf>,
    answers: RefCell<Vec<&'static str>>,
    asked: RefCell<Vec<Question>>,
}

impl Machine {
    fn with<T>(&self, work: impl FnOnce(&Credentials<'_>) -> T) -> T {
        let environment = |name: &str| self.variables.get(name).map(|value| (*value).to_owned());
        let prompt = |question: &Question| {
            self.asked.borrow_mut().push(question.clone());
            self.answers.borrow_mut().pop().map(Secret::new)
        };
        work(&Credentials {
            keyring: &self.keyring,
            environment: &environment,
            home: self.home.clone(),
            prompt: &prompt,
        })
    }

    /// What is known of a target: `keys agent password access`.
    #[track_caller]
    fn check(&self, fields: &str, expected: &str) {
        let proof = self.with(|credentials| credentials.known(&target(fields)));
        assert!(!format!("{proof:?}").contains("kin"), "{proof:?}");
        let name = |key: &Key| {
            let name = key.file.file_name().unwrap().to_string_lossy().into_owned();
            let locked = key.passphrase.as_ref().map(|with| format!("({})", with.reveal()));
            name + &locked.unwrap_or_default()
        };
        let mut told: Vec<String> = proof.login.keys.iter().map(name).collect();
        told.extend(proof.login.agent.map(|agent| agent.display().to_string()));
        told.extend(proof.login.password.map(|password| password.reveal().to_owned()));
        told.extend(proof.keys.map(|keys| packed(&keys).reveal().replace('\n', ",")));
        assert_eq!(told.join(" "), expected);
    }
}

const SFTP: &str = "to = 'sftp://lan@a.vn/web'";
const FTPS: &str = "to = 'ftps://lan@a.vn/web'";
const S3: &str = "to = 's3://b'\nendpoint = 'https://s3.vn'";

#[test]
fn the_keyring_comes_before_the_environment() {
    let mut machine = Machine::default();
    machine.check(FTPS, "");
    machine.variables.insert("HAIYEN_PASSWORD", "kin1");
    machine.check(FTPS, "kin1");
    machine.variables.insert("HAIYEN_PASSWORD_CHINH_THUC", "kin2");
    machine.check(FTPS, "kin2");
    machine.check(SFTP, "kin2");
    machine.check("to = '../web'", "");
    machine.keyring.keep("ftps://lan@a.vn:21", &Secret::new("kin3")).unwrap();
    machine.check(FTPS, "kin3");
    machine.check(SFTP, "kin2");
}

#[test]
fn storage_takes_keys_that_belong_together() {
    let mut machine = Machine::default();
    machine.variables.insert("HAIYEN_PASSWORD", "kin1");
    machine.variables.insert("AWS_ACCESS_KEY_ID", "kin-a");
    machine.check(S3, "");
    machine.variables.insert("AWS_SECRET_ACCESS_KEY", "kin-b");
    machine.check(S3, "kin-a,kin-b");
    machine.variables.insert("AWS_SESSION_TOKEN", "kin-c");
    machine.check(S3, "kin-a,kin-b,kin-c");
    let (access, secret) = (Secret::new("kin-d"), Secret::new("kin-e"));
    let proof = Proof { keys: Some(Keys { access, secret, token: None }), ..Proof::default() };
    machine.with(|credentials| credentials.keep(&target(S3), &proof)).unwrap();
    machine.check(S3, "kin-d,kin-e");
    machine.check(&S3.replace("//b", "//c"), "kin-a,kin-b,kin-c");
    assert!(machine.with(|credentials| credentials.forget(&target(S3))).unwrap());
    assert!(!machine.with(|credentials| credentials.forget(&target(S3))).unwrap());
    machine.check(S3, "kin-a,kin-b,kin-c");
}

/// Writes a file with a private key, locked with `kin-khoa` or not.
fn write_key(file: &Path, locked: bool) {
    let mut key = PrivateKey::from(Ed25519Keypair::from_seed(&[7; 32]));
    if locked {
        let kdf = Kdf::Bcrypt { salt: vec![7; 16], rounds: 1 };
        key = key.encrypt_with(Cipher::Aes256Ctr, kdf, 7, "kin-khoa").unwrap();
    }
    std::fs::write(file, key.to_openssh(LineEnding::LF).unwrap()).unwrap();
}

#[test]
fn keys_and_agents_are_left_alone_if_a_password_was_kept() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(".ssh").join(name);
    std::fs::create_dir(at("")).unwrap();
    write_key(&at("id_rsa"), false);
    let mut machine = Machine { home: Some(home.path().to_owned()), ..Machine::default() };
    machine.check(SFTP, "id_rsa");
    machine.variables.insert("SSH_AUTH_SOCK", "/run/agent");
    write_key(&at("id_ed25519"), true);
    machine.check(SFTP, "id_rsa /run/agent");
    machine.check(FTPS, "");
    let named = format!("{SFTP}\nkey = '~/.ssh/id_rsa'");
    machine.check(&named, "id_rsa");
    let locked = format!("{SFTP}\nkey = '~/.ssh/id_ed25519'");
    machine.check(&locked, "id_ed25519 /run/agent");
    machine.variables.insert("HAIYEN_PASSWORD", "kin1");
    machine.check(SFTP, "id_rsa /run/agent kin1");
    machine.variables.insert("HAIYEN_PASSPHRASE", "kin-khoa");
    machine.check(&locked, "id_ed25519(kin-khoa) kin1");
    machine.keyring.keep("sftp://lan@a.vn:22", &Secret::new("kin2")).unwrap();
    machine.check(SFTP, "kin2");
    machine.check(&named, "id_rsa kin2");
}

#[test]
fn who_sits_there_is_asked_for_what_is_missing() {
    let home = tempfile::tempdir().unwrap();
    let key = home.path().join("key");
    write_key(&key, true);
    let machine = Machine { home: Some(home.path().to_owned()), ..Machine::default() };
    let locked = target(&format!("{SFTP}\nkey = '~/key'"));
    let questions = |target: &Target| machine.with(|credentials| credentials.questions(target));
    let password = Question::Password { user: "lan".to_owned(), host: "a.vn".to_owned() };
    let passphrase = Question::Passphrase(key.clone());
    assert_eq!(questions(&target(FTPS)), [password.clone(), password.clone()]);
    assert_eq!(questions(&locked), [passphrase.clone(), password.clone(), password.clone()]);
    assert_eq!(questions(&target("to = '../web'")), []);

    let nothing = Proof::default();
    machine.with(|credentials| {
        assert!(credentials.ask(&password, &nothing).is_none(), "nobody is there");
        machine.answers.borrow_mut().push("kin1");
        let proof = credentials.ask(&passphrase, &credentials.known(&locked)).unwrap();
        let [key] = &proof.login.keys[..] else { panic!("one key, with its passphrase") };
        assert_eq!(key.passphrase.as_ref().unwrap().reveal(), "kin1");
        credentials.keep(&locked, &proof).unwrap();
        assert_eq!(credentials.questions(&locked), [password.clone(), password]);
        assert!(credentials.forget(&locked).unwrap());
        machine.answers.borrow_mut().extend(["kin-b", "kin-a"]);
        let [first, _] = &credentials.questions(&target(S3))[..] else { panic!("two attempts") };
        let keys = credentials.ask(first, &nothing).unwrap().keys.unwrap();
        assert_eq!(packed(&keys).reveal(), "kin-a\nkin-b");
    });
    let asked = machine.asked.borrow();
    let bucket = "b".to_owned();
    assert_eq!(asked[2..], [Question::AccessKey(bucket.clone()), Question::SecretKey(bucket)]);
}
