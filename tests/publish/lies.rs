//! What a server says of itself, when somebody else wrote it, or when not all of it arrived.

use crate::common::ftp;
use crate::common::office::{Office, codes, texts};
use crate::common::place::Place;
use crate::common::tree;

#[test]
fn a_damaged_list_leaves_nothing_of_itself_behind() {
    let office = Office::new(Place::Folder);
    office.publish();
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    office.plant("haiyen-published.json", b"<html>");
    office.publish();
    let (code, told) = office.json(&["publish", "--verify"]);
    assert_eq!((code, texts(&told["found"]["foreign"]).len()), (0, 0), "{told:#}");
}

#[test]
fn a_claim_that_arrives_cut_off_is_no_strangers() {
    let office = Office::new(Place::Folder);
    let server = ftp::Server::shared_host(&["--loses", "3"]);
    let target = format!("to = '{}'\n", office.server.root().unwrap().display());
    let to = format!(
        "to = \"ftp://anonymous@localhost:{}/site\"\nallow_plain_ftp = true\n",
        server.port
    );
    office.reconfigure(&target, &to);
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, codes(&told)), (2, vec!["publish-truncated".to_owned()]), "{told:#}");
    assert_eq!(tree(&server.root()).len(), 0, "not even the claim stays");
}

#[test]
fn what_an_edited_list_claims_is_not_believed() {
    let office = Office::new(Place::Folder);
    office.publish();
    let before = office.files();
    let part = before.keys().find(|path| path.starts_with("haiyen-published/")).unwrap();
    let text = String::from_utf8(before[part].clone()).unwrap();
    let hash = blake3::hash(b"<?php").to_hex();
    let planted =
        format!("\"files\": {{ \"assets/a.php\": {{ \"size\": 5, \"blake3\": \"{hash}\" }},");
    let evil = text.replacen("\"files\": {", &planted, 1);
    let name = &blake3::hash(evil.as_bytes()).to_hex()[..24];
    let head = String::from_utf8(before["haiyen-published.json"].clone()).unwrap();
    let old = part.trim_start_matches("haiyen-published/").trim_end_matches(".json");
    office.plant("assets/a.php", b"<?php");
    office.plant(&format!("haiyen-published/{name}.json"), evil.as_bytes());
    office.plant("haiyen-published.json", head.replace(old, name).as_bytes());
    office.remove(part);
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    office.publish();
    assert!(!office.files().contains_key("assets/a.php"), "it gets no day of grace");
    assert_eq!(office.json(&["publish", "--verify"]).0, 0);
}
