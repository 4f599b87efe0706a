//! Publishing with SFTP, on OpenSSH's server.
#![cfg(unix)]

mod common;

use common::sshd::Sshd;
use common::transport::conforms;
use haiyen::publish::transport::Destination;

#[test]
fn a_server_conforms() {
    let server = Sshd::start("");
    let site = server.site();
    assert!(site.connect().unwrap().abilities().replaces);
    conforms(&site);
}

#[test]
fn a_server_that_cannot_replace_conforms() {
    let server = Sshd::start("Subsystem sftp internal-sftp -P posix-rename,fsync");
    let site = server.site();
    assert!(!site.connect().unwrap().abilities().replaces);
    conforms(&site);
}
