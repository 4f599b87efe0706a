//! The system's own store of passwords: Credential Manager of Windows, the keychain of macOS, the kernel's keys of
//! Linux (which forget when the machine is switched off).

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error};

use super::transport::{Secret, Trouble, Why};

/// What all entries of ours are filed under.
const SERVICE: &str = "haiyen";

/// Something that keeps secrets for this user of this machine.
pub trait Keyring {
    /// The secret of an account, if there is one.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn find(&self, account: &str) -> Result<Option<Secret>, Trouble>;

    /// Keeps a secret, in place of one that may be there.
    ///
    /// # Errors
    /// If the store cannot be used, or cannot hold it.
    fn keep(&self, account: &str, secret: &Secret) -> Result<(), Trouble>;

    /// Forgets the secret of an account; whether there was one.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn forget(&self, account: &str) -> Result<bool, Trouble>;
}

/// The system's own.
pub struct SystemKeyring;

impl SystemKeyring {
    fn entry(account: &str) -> Result<Entry, Trouble> {
        store()
            .and_then(|store| store.build(SERVICE, account, None))
            .map_err(|error| trouble(&error))
    }
}

impl Keyring for SystemKeyring {
    fn find(&self, account: &str) -> Result<Option<Secret>, Trouble> {
        match Self::entry(account)?.get_password() {
            Ok(secret) => Ok(Some(Secret::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(trouble(&error)),
        }
    }

    fn keep(&self, account: &str, secret: &Secret) -> Result<(), Trouble> {
        Self::entry(account)?.set_password(secret.reveal()).map_err(|error| trouble(&error))
    }

    fn forget(&self, account: &str) -> Result<bool, Trouble> {
        match Self::entry(account)?.delete_credential() {
            Ok(()) => Ok(true),
            Err(Error::NoEntry) => Ok(false),
            Err(error) => Err(trouble(&error)),
        }
    }
}

fn store() -> Result<Arc<CredentialStore>, Error> {
    #[cfg(target_os = "linux")]
    return Ok(linux_keyutils_keyring_store::Store::new()?);
    #[cfg(target_os = "macos")]
    return Ok(apple_native_keyring_store::keychain::Store::new()?);
    #[cfg(windows)]
    return Ok(windows_native_keyring_store::Store::new()?);
    #[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
    return Err(Error::NoDefaultStore);
}

/// What went wrong. What an error carries along may be the secret itself, so its words alone are told.
fn trouble(error: &Error) -> Trouble {
    let why = match error {
        Error::NoStorageAccess(_) => Why::Forbidden,
        Error::TooLong(..) | Error::Invalid(..) => Why::BadName,
        _ => Why::Other,
    };
    Trouble::new(why, format!("keyring: {error}"))
}

/// A store that is gone with the program, for tests.
#[cfg(test)]
#[derive(Default)]
pub struct MemoryKeyring(std::cell::RefCell<std::collections::BTreeMap<String, Secret>>);

#[cfg(test)]
impl Keyring for MemoryKeyring {
    fn find(&self, account: &str) -> Result<Option<Secret>, Trouble> {
        Ok(self.0.borrow().get(account).cloned())
    }

    fn keep(&self, account: &str, secret: &Secret) -> Result<(), Trouble> {
        self.0.borrow_mut().insert(account.to_owned(), secret.clone());
        Ok(())
    }

    fn forget(&self, account: &str) -> Result<bool, Trouble> {
        Ok(self.0.borrow_mut().remove(account).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In a container the kernel may refuse to keep anything.
    #[cfg(target_os = "linux")]
    #[test]
    fn the_system_keeps_what_it_is_given_or_says_why_not() {
        let account = format!("sftp://lan@a.invalid:{}", std::process::id());
        match SystemKeyring.keep(&account, &Secret::new("kin-dao")) {
            Ok(()) => {
                let found = SystemKeyring.find(&account).unwrap().unwrap();
                assert_eq!(found.reveal(), "kin-dao");
                assert!(SystemKeyring.forget(&account).unwrap());
            }
            Err(trouble) => assert!(trouble.detail.starts_with("keyring: "), "{trouble:?}"),
        }
    }

    #[test]
    fn what_the_keyring_cannot_do_is_told_without_what_it_holds() {
        let canary = "kin-dao".as_bytes().to_vec();
        for error in [Error::BadEncoding(canary.clone()), Error::BadDataFormat(canary, "x".into())]
        {
            let told = trouble(&error);
            assert_eq!(told.why, Why::Other);
            let shown = format!("{told:?} {told}");
            assert!(!shown.contains("kin-dao") && !shown.contains("107, 105"), "{shown}");
        }
    }
}
