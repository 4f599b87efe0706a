//! What every way of publishing must do, whatever the server: one suite for all of them.

use std::io::{Cursor, Write};

use haiyen::publish::transport::{Destination, Kind, Remote, Transport, Trouble, Why};

/// Runs the suite on an empty destination.
pub fn conforms(destination: &dyn Destination) {
    let mut at = destination.connect().expect("it connects");
    let at = at.as_mut();
    files_come_and_go(at);
    renames_replace(at);
    names_stay_as_they_are(at);
    contents_stay_as_they_are(at);
    claims_are_made_once(at, destination);
    folders_are_listed_and_removed(at);
    assert_eq!(names(at, ""), Vec::<String>::new(), "the suite leaves nothing behind");
}

fn write(at: &mut dyn Transport, path: &str, content: &[u8]) {
    at.write(path, content.len() as u64, &mut Cursor::new(content))
        .unwrap_or_else(|trouble| panic!("{path}: {trouble:?}"));
}

fn read(at: &mut dyn Transport, path: &str) -> Result<Vec<u8>, Trouble> {
    let mut content = Vec::new();
    let length = at.read(path, &mut content)?;
    assert_eq!(length, content.len() as u64, "{path}");
    Ok(content)
}

fn names(at: &mut dyn Transport, folder: &str) -> Vec<String> {
    let mut names: Vec<_> =
        at.list(folder).unwrap().into_iter().map(|Remote { name, .. }| name).collect();
    names.sort();
    names
}

fn remove(at: &mut dyn Transport, path: &str) {
    at.remove(path).unwrap_or_else(|trouble| panic!("{path}: {trouble:?}"));
}

fn files_come_and_go(at: &mut dyn Transport) {
    assert_eq!(read(at, "a.txt").unwrap_err().why, Why::Missing);
    write(at, "a.txt", b"one two three");
    assert_eq!(read(at, "a.txt").unwrap(), b"one two three");
    write(at, "a.txt", b"four");
    assert_eq!(read(at, "a.txt").unwrap(), b"four", "a shorter one over a longer");
    let listed = at.list("").unwrap();
    assert_eq!(listed, [Remote { name: "a.txt".to_owned(), kind: Kind::File(4) }]);
    write(at, "a.txt", b"");
    assert_eq!(read(at, "a.txt").unwrap(), b"", "an empty file is a file");
    assert_eq!(at.list("").unwrap()[0].kind, Kind::File(0));
    remove(at, "a.txt");
    remove(at, "a.txt");
    assert_eq!(read(at, "a.txt").unwrap_err().why, Why::Missing);
}

fn renames_replace(at: &mut dyn Transport) {
    write(at, "x/new.part", b"new");
    write(at, "x/page.html", b"old, and longer");
    at.rename("x/new.part", "x/page.html").unwrap();
    assert_eq!(read(at, "x/page.html").unwrap(), b"new");
    assert_eq!(names(at, "x"), ["page.html"]);
    at.rename("x/page.html", "y/z/other.html").unwrap();
    assert_eq!(read(at, "y/z/other.html").unwrap(), b"new", "into a folder that was not there");
    assert_eq!(at.rename("x/none", "x/b").unwrap_err().why, Why::Missing);
    remove(at, "y/z/other.html");
    for folder in ["x", "y/z", "y"] {
        at.remove_folder(folder).unwrap();
    }
}

fn names_stay_as_they_are(at: &mut dyn Transport) {
    let long = format!("{}.html", "a".repeat(180));
    for name in [
        "Tháp Bà.html",
        "a b (1).txt",
        "it's #1 & [x] 50%.txt",
        "%20.txt",
        "-rf",
        ".well-known",
        "축제.html",
        "a;b.txt",
        "*.txt",
        &long,
    ] {
        let path = format!("tên/{name}");
        write(at, &path, name.as_bytes());
        assert_eq!(read(at, &path).unwrap(), name.as_bytes(), "{name}");
        assert_eq!(names(at, "tên"), [name]);
        remove(at, &path);
    }
    at.remove_folder("tên").unwrap();
}

fn contents_stay_as_they_are(at: &mut dyn Transport) {
    let every_byte: Vec<u8> = (0..=255).cycle().take(700_001).collect();
    let lines = b"a\r\nb\nc\rd\x1a\xff\xfe".repeat(1000);
    for content in [every_byte, lines] {
        write(at, "f.bin", &content);
        assert!(read(at, "f.bin").unwrap() == content, "{} bytes", content.len());
    }
    let short = at.write("f.bin", 10, &mut Cursor::new(b"three"));
    assert_eq!(short.unwrap_err().why, Why::Truncated, "less came than was said");
    remove(at, "f.bin");
    let mut full = Full;
    write(at, "f.bin", b"abc");
    assert!(at.read("f.bin", &mut full).is_err(), "what cannot be kept is told");
    remove(at, "f.bin");
}

/// Something that holds nothing.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn claims_are_made_once(at: &mut dyn Transport, destination: &dyn Destination) {
    let mut other = destination.connect();
    assert!(at.claim("lock", b"first").unwrap());
    assert!(!at.claim("lock", b"second").unwrap());
    if let Ok(other) = &mut other {
        assert!(!other.claim("lock", b"third").unwrap(), "another connection sees it");
        assert_eq!(read(other.as_mut(), "lock").unwrap(), b"first");
    }
    remove(at, "lock");
    assert!(at.claim("lock", b"fourth").unwrap());
    remove(at, "lock");
}

fn folders_are_listed_and_removed(at: &mut dyn Transport) {
    assert_eq!(at.list("none/at/all").unwrap(), []);
    for number in 0..30 {
        write(at, &format!("many/{number:02}/index.html"), b"x");
    }
    let listed = at.list("many").unwrap();
    assert_eq!(listed.len(), 30);
    assert!(listed.iter().all(|found| found.kind == Kind::Folder), "{listed:?}");
    at.remove_folder("many").unwrap();
    assert_eq!(at.list("many").unwrap().len(), 30, "a folder that is not empty stays");
    for number in 0..30 {
        remove(at, &format!("many/{number:02}/index.html"));
        at.remove_folder(&format!("many/{number:02}")).unwrap();
    }
    at.remove_folder("many").unwrap();
    at.remove_folder("many").unwrap();
    assert_eq!(at.list("many").unwrap(), []);
}
