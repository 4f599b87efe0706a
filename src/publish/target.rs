//! From what `site.toml` says of a place to a connection: with what proves who we are, and who they are.

use std::path::{Path, PathBuf};

use super::credentials::{Credentials, Proof};
use super::transport::ftp::{self, Protection};
use super::transport::s3::{Bucket, Naming, S3};
use super::transport::{Destination, Folder, Ftp, Sftp, Transport, Trouble, Trust, Why};
use crate::config::{Address, Server, Target};

/// A place that let us in.
pub struct Reached {
    /// The place, to connect to once more.
    pub destination: Box<dyn Destination>,
    /// The first connection.
    pub transport: Box<dyn Transport>,
    /// What it let us in with.
    pub proof: Proof,
}

/// Connects to a target, and asks for what proves who we are as long as it refuses and there are answers. `root` is
/// the site's folder; `pinned` is the fingerprint that is known of the server, unless `site.toml` tells it.
///
/// # Errors
/// If it cannot be reached, is not the one that is known, or does not let us in.
pub fn reach(
    target: &Target,
    root: &Path,
    pinned: Option<&str>,
    credentials: &Credentials<'_>,
) -> Result<Reached, Trouble> {
    let mut proof = credentials.known(target);
    let mut questions = credentials.questions(target).into_iter();
    loop {
        let tried = destination(target, root, pinned, &proof).and_then(|destination| {
            let transport = destination.connect()?;
            Ok((destination, transport))
        });
        let refused = match tried {
            Ok((destination, transport)) => return Ok(Reached { destination, transport, proof }),
            Err(trouble) if trouble.why == Why::Login => trouble,
            Err(trouble) => return Err(trouble),
        };
        // Whoever does not answer a question is not asked the next one.
        let answer = questions.next().and_then(|question| credentials.ask(&question, &proof));
        proof = answer.ok_or(refused)?;
    }
}

/// The place of a target, not connected to yet.
///
/// # Errors
/// If something is missing without which nobody is let in.
pub fn destination(
    target: &Target,
    root: &Path,
    pinned: Option<&str>,
    proof: &Proof,
) -> Result<Box<dyn Destination>, Trouble> {
    let pin = target.fingerprint.as_deref().or(pinned).map(str::to_owned);
    Ok(match &target.to {
        Address::Folder(path) => Box::new(Folder::new(folder(root, path))),
        Address::Sftp(Server { host, port, user, folder }) => Box::new(Sftp {
            host: host.clone(),
            port: *port,
            user: user.clone(),
            folder: folder.clone(),
            host_key: pin,
            login: proof.login.clone(),
        }),
        Address::Ftps(server) => {
            let protection = Protection::Tls(Trust { pin, roots: Vec::new() });
            Box::new(ftp(server, protection, proof)?)
        }
        Address::Ftp(server) => Box::new(ftp(server, Protection::Plain, proof)?),
        Address::S3(bucket) => Box::new(S3::new(Bucket {
            endpoint: bucket.endpoint.clone(),
            plain: false,
            region: bucket.region.clone(),
            bucket: bucket.name.clone(),
            prefix: bucket.prefix.clone(),
            naming: if bucket.path_style { Naming::Path } else { Naming::Host },
            certificate: pin,
            keys: proof.keys.clone().ok_or_else(|| missing("no key"))?,
        })?),
    })
}

fn ftp(server: &Server, protection: Protection, proof: &Proof) -> Result<Ftp, Trouble> {
    let Server { host, port, user, folder } = server.clone();
    let password = proof.login.password.clone().ok_or_else(|| missing("no password"))?;
    Ok(Ftp { host, port, folder, login: ftp::Login { user, password }, protection })
}

fn missing(what: &str) -> Trouble {
    Trouble::new(Why::Login, what)
}

/// A folder as it is written: below home, below the site's folder, or from the root of this machine.
fn folder(root: &Path, path: &str) -> PathBuf {
    at_home(path, std::env::home_dir()).unwrap_or_else(|| root.join(path))
}

/// Where a path that begins with `~` leads.
pub(super) fn at_home(path: &str, home: Option<PathBuf>) -> Option<PathBuf> {
    let below = path.strip_prefix('~')?;
    match below.strip_prefix(['/', '\\']) {
        Some(below) => Some(home?.join(below)),
        None if below.is_empty() => home,
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::credentials::tests::target;
    use crate::publish::transport::{Login, Secret, s3};

    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let password = Some(Secret::new("kin"));
        let (access, secret) = (Secret::new("kin"), Secret::new("kin"));
        let keys = Some(s3::Keys { access, secret, token: None });
        let proof = Proof { login: Login { password, ..Login::default() }, keys };
        let made = destination(&target(fields), Path::new("/site"), None, &proof);
        assert_eq!(made.unwrap().name(), expected);
    }

    #[test]
    fn every_kind_of_place_is_made() {
        check("to = 'sftp://lan@a.vn/web/'", "sftp://lan@a.vn:22/web");
        check("to = 'sftp://a.vn/~/web'\nuser = 'lan'", "sftp://lan@a.vn:22/~/web");
        check("to = 'sftp://lan@[::1]'", "sftp://lan@[::1]:22/~/");
        check("to = 'ftps://lan@a.vn:990/web'", "ftps://lan@a.vn:990/web");
        check("to = 'ftp://lan@a.vn/'\nallow_plain_ftp = true", "ftp://lan@a.vn:21/");
        check("to = 's3://b/web'\nendpoint = 'https://s3.vn'", "s3://b/web/ (s3.vn)");
        check("to = 's3://b'\nregion = 'x'", "s3://b/ (b.s3.x.amazonaws.com)");
        check("to = '/var/www'", "/var/www");
        check("to = '../share'", "/site/../share");
    }

    #[test]
    fn nobody_connects_without_what_is_asked_for() {
        let bucket = "to = 's3://b'\nregion = 'x'";
        for fields in ["to = 'ftps://lan@a.vn'", bucket] {
            let made = destination(&target(fields), Path::new("/"), None, &Proof::default());
            assert_eq!(made.err().map(|trouble| trouble.why), Some(Why::Login), "{fields}");
        }
    }

    #[test]
    fn a_tilde_leads_home() {
        let home = || Some(PathBuf::from("/home/lan"));
        let check = |path, expected: Option<&str>| {
            assert_eq!(at_home(path, home()), expected.map(PathBuf::from), "{path}");
        };
        check("~/web", Some("/home/lan/web"));
        check("~", Some("/home/lan"));
        check("~web", None);
        check("/web", None);
    }
}
