//! Every way of publishing, on real servers: the same suite for all of them.

mod common;

use common::transport::conforms;
use haiyen::publish::transport::{Destination, Folder, Why};

#[test]
fn a_folder() {
    let folder = tempfile::tempdir().unwrap();
    conforms(&Folder::new(folder.path()));
    let missing = Folder::new(folder.path().join("not-there"));
    assert_eq!(missing.connect().err().map(|trouble| trouble.why), Some(Why::Missing));
}
