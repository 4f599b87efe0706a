//! nginx with the file that a build writes for it.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::{Path, PathBuf};
use std::process::Command;

use super::project;
use super::web::Server;

/// Serves a folder by a configuration that its administrator includes.
pub fn start(root: &Path, include: &Path) -> Server {
    Server::start(|folder, address| {
        let (at, root) = (folder.display(), root.display());
        std::fs::copy(include, folder.join("haiyen-nginx.conf")).unwrap();
        let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let places = places.map(|name| format!("{name}_temp_path {at}/{name};\n")).concat();
        let text = format!(
            "daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log {at}/error.log;\nevents {{}}\n\
             http {{\n{places}access_log off;\nserver {{\nlisten {address};\nroot \"{root}\";\ninclude {at}/haiyen-nginx.conf;\n}}\n}}\n"
        );
        std::fs::write(folder.join("nginx.conf"), text).unwrap();
        let mut command = Command::new(program());
        command.arg("-e").arg(folder.join("error.log")).arg("-p").arg(folder);
        command.arg("-c").arg(folder.join("nginx.conf"));
        command
    })
}

/// The program, as `tests/run` unpacks it or as the system has it.
fn program() -> PathBuf {
    let unpacked = project().join("target/nginx/usr/sbin/nginx");
    if unpacked.exists() { unpacked } else { "/usr/sbin/nginx".into() }
}
