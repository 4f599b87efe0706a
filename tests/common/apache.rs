//! Apache as hosts offer it: a folder is served as its `.htaccess` says, within what that may say.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::Path;
use std::process::Command;

use super::web::Server;

/// Modules that a host has.
pub const MODULES: &[&str] =
    &["alias", "autoindex", "deflate", "dir", "expires", "filter", "headers", "mime", "rewrite"];

/// Serves a folder at the root of the host, or elsewhere.
pub fn start(root: &Path, below: Option<&str>, modules: &[&str]) -> Server {
    Server::start(|folder, address| {
        let (at, root) = (folder.display(), root.display());
        let place = match below {
            None => format!("DocumentRoot {root}"),
            Some(below) => format!("DocumentRoot {at}\nAlias {below} {root}"),
        };
        let load = |name: &&str| {
            format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
        };
        let modules: String = ["mpm_event", "authz_core"].iter().chain(modules).map(load).collect();
        // The types and languages that Debian's configuration has, which our names must not stumble over.
        let text = format!(
            "ServerRoot {at}\nServerName localhost\nListen {address}\nPidFile {at}/pid\nErrorLog {at}/error.log\n\
             DefaultRuntimeDir {at}\nMutex file:{at}\n{modules}{}TypesConfig {at}/mime.types\n{place}\n\
             <IfModule mod_mime.c>\nAddLanguage br .br\nAddLanguage ko .ko\nAddType application/gzip .gz\n</IfModule>\n\
             <Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>\n\
             <Directory {root}>\nOptions Indexes FollowSymLinks\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
            user()
        );
        let text = match modules.contains("mod_mime.so") {
            true => text,
            false => text.replace(&format!("TypesConfig {at}/mime.types\n"), ""),
        };
        std::fs::write(folder.join("mime.types"), "text/html html\n").unwrap();
        std::fs::write(folder.join("apache.conf"), text).unwrap();
        let mut command = Command::new("/usr/sbin/apache2");
        command.arg("-X").arg("-f").arg(folder.join("apache.conf"));
        command
    })
}

/// Whom a server that root starts becomes: the first of these whom the system knows.
fn user() -> String {
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let known = |name: &&&str| users.lines().any(|line| line.starts_with(&format!("{name}:")));
    let found = ["www-data", "nobody", "ftp", "sshd"].iter().find(known);
    found.map_or_else(String::new, |name| format!("User {name}\nGroup #65534\n"))
}
