//! Every way of publishing, on real servers: the same suite for all of them.

mod common;

use common::transport::conforms;
use haiyen::publish::transport::{Destination, Folder, Why};
use haiyen::publish::try_out::{MOST, try_out};

#[test]
fn a_folder() {
    let folder = tempfile::tempdir().unwrap();
    conforms(&Folder::new(folder.path()));
    let missing = Folder::new(folder.path().join("not-there"));
    assert_eq!(missing.connect().err().map(|trouble| trouble.why), Some(Why::Missing));
}

#[test]
fn a_folder_is_tried_out() {
    let folder = tempfile::tempdir().unwrap();
    let destination = Folder::new(folder.path());
    let tried = try_out(&destination, destination.connect().unwrap().as_mut(), &|| {});
    assert!(tried.works() && tried.abilities.replaces, "{tried:?}");
    assert_eq!((tried.steps.len(), tried.connections), (6, MOST));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}
