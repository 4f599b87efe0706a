//! Pages with errors, pages that somebody answers for, one page alone, a page taken down.

use std::fs;

use serde_json::Value;

use crate::common::office::{Office, Place, changes, codes, texts};

/// A link that leads nowhere.
const BROKEN: &str = "\nXem [chợ đêm](../cho-dem/).\n";

fn text(office: &Office, path: &str) -> String {
    String::from_utf8(office.files().remove(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

#[test]
fn a_new_page_with_errors_is_left_out_and_a_live_one_stays() {
    let office = Office::new(Place::Folder);
    office.publish();
    let before = office.files();
    office.project.write("content/dao/hon-tam/vi.md", &format!("# Hòn Tằm\n{BROKEN}"));
    office.project.write("content/dao/hon-tre/vi.md", &format!("# Hòn Tre mới\n{BROKEN}"));
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    office.project.write("themes/plain/static/site.css", "h1 { color: navy }\n");
    let ran = office.run_in("vi", &["publish", "--yes"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for said in
        ["Bỏ lại vì có lỗi: dao/hon-tam", "Giữ nguyên bản đang có trên mạng vì có lỗi: dao/hon-tre"]
    {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let after = office.files();
    assert!(!after.keys().any(|path| path.contains("hon-tam")));
    assert!(!text(&office, "dao/index.html").contains("Hòn Tằm"), "no list links to it");
    assert!(text(&office, "le-hoi/index.html").contains("Tháng ba."));
    for path in ["dao/hon-tre/index.html", "en/dao/hon-tre/index.html", "dao/hon-tre/gio-tau.pdf"] {
        assert_eq!(after[path], before[path], "{path} stays as readers have it");
    }
    for (path, bytes) in before.iter().filter(|(path, _)| path.starts_with("assets/")) {
        assert_eq!(after.get(path), Some(bytes), "what it asks for stays");
    }

    // The next time nothing else is to be done: that is no success, either.
    let again = office.run(&["publish", "--yes"]);
    assert_eq!(again.code, Some(1), "{again:?}");
    assert!(!again.err.contains("Everything is online already"), "{again:?}");
    let (code, told) = office.json(&["publish", "--yes"]);
    assert_eq!((code, texts(&told["plan"]["held"])), (1, vec!["dao/hon-tre".to_owned()]));

    // Mended, both go.
    for page in ["hon-tam", "hon-tre"] {
        office.project.write(&format!("content/dao/{page}/vi.md"), "# Đã sửa\n[x](../hon-mun/)\n");
    }
    office.publish();
    assert!(text(&office, "dao/hon-tam/index.html").contains("Đã sửa"));
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}

#[test]
fn what_is_wrong_with_the_whole_site_stops_everything() {
    let office = Office::new(Place::Folder);
    office.publish();
    let before = office.files();
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nTháng ba.\n");
    let toml = fs::read_to_string(office.project.path("site.toml")).unwrap();
    for (path, broken, expected) in [
        ("site.toml", toml.replace("theme =", "thmee ="), "unknown-field"),
        ("themes/plain/templates/page.html", "{% if %}".to_owned(), "template"),
        ("locales/vi/a.ftl", "x = { $".to_owned(), ""),
    ] {
        let good = fs::read_to_string(office.project.path(path)).unwrap_or_default();
        office.project.write(path, &broken);
        let (code, told) = office.json(&["publish", "--yes"]);
        assert_eq!(code, 1, "{path}: {told:#}");
        assert!(codes(&told).iter().any(|code| code.contains(expected)), "{path}: {told:#}");
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new(), "{path}");
        office.project.write(path, &good);
    }
    office.publish();
}

#[test]
fn somebody_answers_for_an_error_by_name() {
    let office = Office::new(Place::Folder);
    office.publish();
    office.project.write("content/le-hoi/vi.md", &format!("# Lễ hội mới\n{BROKEN}"));
    let waive = ["publish", "--yes", "--waive", "broken-link"];
    for signed in
        [&[][..], &["--by", "Lan"], &["--reason", "gấp"], &["--by", " ", "--reason", "gấp"]]
    {
        let before = office.files();
        let (code, told) = office.json(&[&waive, signed].concat());
        assert_eq!(
            (code, codes(&told)),
            (2, vec!["publish-unsigned-waiver".to_owned()]),
            "{signed:?}"
        );
        assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
    }
    let signed = ["--by", "Nguyễn Thị Lan", "--reason", "trang chợ đêm lên chiều nay"];
    for (wrong, code) in [("syntax", 2), ("brokenlink", 2)] {
        let line = [&["publish", "--yes", "--waive", wrong][..], &signed].concat();
        let (exit, told) = office.json(&line);
        assert_eq!((exit, codes(&told)), (code, vec!["publish-bad-waiver".to_owned()]));
    }
    // For one page, as somebody on Windows writes it.
    office.project.write("content/dao/vi.md", &format!("# Đảo mới\n{BROKEN}"));
    let one = ["publish", "--yes", "--waive", r"broken-link:content\le-hoi\vi.md"];
    let (code, told) = office.json(&[&one[..], &signed].concat());
    assert_eq!((code, texts(&told["plan"]["held"])), (1, vec!["dao".to_owned()]), "{told:#}");
    assert!(text(&office, "le-hoi/index.html").contains("Lễ hội mới"));
    let (code, told) = office.json(&[&waive[..], &signed].concat());
    assert_eq!((code, texts(&told["plan"]["held"])), (0, Vec::new()), "{told:#}");
    let history = office.run_in("vi", &["publish", "--history"]);
    assert_eq!(history.code, Some(0));
    let named = "bỏ qua lỗi: broken-link content/le-hoi/vi.md (Nguyễn Thị Lan: trang chợ đêm lên chiều nay)";
    assert!(history.err.contains(named), "{}", history.err);
    let told = office.json(&["publish", "--history"]).1;
    let last = told["history"].as_array().unwrap().last().unwrap();
    assert_eq!(last["waivers"][0]["reason"], "trang chợ đêm lên chiều nay");
    assert_eq!(
        (&last["by"], &last["files"]),
        (&"Nguyễn Thị Lan".into(), &told["history"][1]["files"])
    );
}

#[test]
fn one_page_alone() {
    let office = Office::new(Place::SharedHost);
    office.publish();
    let edit = |text: &str| {
        office
            .project
            .write("content/dao/hon-tre/vi.md", &format!("# Hòn Tre\n{text} [tàu](gio-tau.pdf)\n"));
        office.project.write("content/dao/hon-tre/en.md", &format!("# Bamboo Island\n{text}\n"));
    };
    office.project.write("content/le-hoi/vi.md", "# Lễ hội\nChưa duyệt.\n");
    // An error elsewhere is for another day.
    office.project.write("content/dao/hon-mun/vi.md", &format!("# Hòn Mun\n{BROKEN}"));
    let names = [
        "dao/hon-tre",
        "dao/hon-tre/",
        r"dao\hon-tre\",
        r".\content\dao\hon-tre\vi.md",
        "content/dao/hon-tre/en.md",
        "/en/dao/hon-tre/",
        "en/dao/hon-tre/index.html",
        "https://a.example/dao/hon-tre/",
        "a.example/en/dao/hon-tre/?x=1#y",
        "http://a.example/dao/hon%2Dtre/",
        r"D:\trang web\content\dao\hon-tre\vi.md",
    ];
    for (number, name) in names.iter().enumerate() {
        let before = office.site();
        edit(&format!("Bản {number}."));
        let (code, told) = office.json(&["publish", "--yes", "--only", name]);
        assert_eq!(code, 0, "{name}: {told:#}");
        assert_eq!(told["published"]["what"]["only"][0], "dao/hon-tre");
        let changed = ["~ dao/hon-tre/index.html", "~ en/dao/hon-tre/index.html"];
        assert_eq!(changes(&before, &office.site()), changed, "{name}");
    }
    let url = format!("{}/dao/hon-tre/", office.url());
    assert_eq!(office.json(&["publish", "--yes", "--only", &url]).0, 0, "as it is found there");
    let (code, told) = office.json(&["publish", "--yes", "--only", "dao/hon-mun"]);
    assert_eq!((code, texts(&told["plan"]["held"])), (1, vec!["dao/hon-mun".to_owned()]));
    let (code, told) = office.json(&["publish", "--yes", "--only", "dao/hon-trr"]);
    let last = told["diagnostics"].as_array().unwrap().last().unwrap();
    assert_eq!((code, &last["suggestion"]), (2, &"dao/hon-tre".into()), "{told:#}");
    let ran = office.run(&["publish", "--rollback", "--only", "dao/hon-tre", "--yes"]);
    assert_eq!(ran.code, Some(2), "one page alone is not restored: {ran:?}");
    let history = office.run(&["publish", "--history"]);
    assert!(history.err.contains("published dao/hon-tre alone"), "{}", history.err);
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}

/// A page is taken down, and where it was, nothing is left of it.
#[track_caller]
fn taken_down(office: &Office, line: &[&str], key: &str) -> Value {
    let (code, told) =
        office.json(&[&["takedown"], line, &["--yes", "--reason", "sai số liệu"]].concat());
    assert_eq!(code, 0, "{told:#}");
    let files = office.files();
    let left: Vec<_> = files.keys().filter(|path| path.contains(&format!("{key}/"))).collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(
        (&told["takedown"]["page"], &told["takedown"]["draft"]),
        (&key.into(), &true.into())
    );
    told
}

#[test]
fn a_page_is_taken_down_in_all_languages() {
    for place in [Place::Folder, Place::Ftps, Place::S3] {
        let office = Office::new(place);
        office.publish();
        assert!(text(&office, "dao/index.html").contains("Hòn Tre"));
        let (code, told) = office.json(&["takedown", "dao/hon-tre"]);
        assert_eq!((code, codes(&told)), (2, vec!["publish-nobody-to-ask".to_owned()]));
        assert!(office.files().contains_key("dao/hon-tre/index.html"));
        taken_down(&office, &["en/dao/hon-tre/"], "dao/hon-tre");
        assert!(!text(&office, "dao/index.html").contains("Hòn Tre"), "lists follow");
        assert!(!text(&office, "sitemap-vi.xml").contains("hon-tre"));
        let source = fs::read_to_string(office.project.path("content/dao/hon-tre/vi.md")).unwrap();
        assert!(source.starts_with("---\ndraft: true\n---\n"), "{source}");
        let (code, told) = office.json(&["publish", "--yes"]);
        assert_eq!((code, &told["published"]), (0, &Value::Null), "it does not come back");
        assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
        let history = office.run_in("vi", &["publish", "--history"]);
        assert!(history.err.contains("gỡ dao/hon-tre (sai số liệu)"), "{}", history.err);
    }
}

#[test]
fn a_page_goes_with_those_below_it() {
    let office = Office::new(Place::Folder);
    office.publish();
    taken_down(&office, &[r"content\dao\vi.md"], "dao");
    assert!(office.files().contains_key("le-hoi/index.html"));
    let before = office.files();
    for home in ["/", "en/", "https://a.example", "content/vi.md"] {
        let ran = office.run(&["takedown", home, "--yes"]);
        assert_eq!(ran.code, Some(1), "{home}: {ran:?}");
        assert!(ran.err.contains("The home page cannot be taken down"), "{ran:?}");
    }
    let (code, told) = office.json(&["takedown", "le-hoii", "--yes"]);
    assert_eq!((code, &told["diagnostics"][0]["suggestion"]), (2, &"le-hoi".into()), "{told:#}");
    assert_eq!(changes(&before, &office.files()), Vec::<String>::new());
}

#[test]
fn a_page_goes_whatever_else_is_wrong() {
    let office = Office::new(Place::Folder);
    office.publish();
    // Another page has errors, and so has this one.
    for page in ["dao/hon-mun", "le-hoi"] {
        office.project.write(&format!("content/{page}/vi.md"), &format!("# X\n{BROKEN}"));
    }
    let (code, told) = office.json(&["takedown", "le-hoi", "--yes"]);
    assert_eq!((code, told["takedown"]["draft"].as_bool()), (0, Some(true)), "{told:#}");
    assert!(!office.files().contains_key("le-hoi/index.html"));
    // The theme is broken: what can be done is done, and it is told that lists still name the page.
    office.project.write("themes/plain/templates/page.html", "{% if %}");
    let ran = office.run(&["takedown", "dao/hon-tre", "--yes"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("still name the page"), "{ran:?}");
    let files = office.files();
    let left: Vec<_> = files.keys().filter(|path| path.contains("hon-tre")).collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(office.run(&["publish", "--verify"]).code, Some(0));
}

#[test]
fn a_page_that_is_a_draft_by_now_is_taken_down() {
    let office = Office::new(Place::Folder);
    office.publish();
    office.project.write("content/le-hoi/vi.md", "---\ndraft: true\n---\n# Lễ hội\n");
    office.project.write("content/dao/hon-mun/vi.md", "---\nexpires: 2026-01-01\n---\n# Hòn Mun\n");
    office.project.write("themes/plain/templates/page.html", "{% if %}");
    for (page, file) in [("le-hoi", "le-hoi/index.html"), ("dao/hon-mun", "dao/hon-mun/index.html")]
    {
        assert!(office.files().contains_key(file));
        let ran = office.run(&["takedown", page, "--yes"]);
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains("is no longer online"), "{ran:?}");
        assert!(!office.files().contains_key(file), "{page}");
        let again = office.run(&["takedown", page, "--yes"]);
        assert!(again.err.contains("Nothing of"), "{again:?}");
    }
}

#[test]
fn a_file_that_cannot_be_marked_is_told_of() {
    let office = Office::new(Place::Folder);
    office.publish();
    let file = office.project.path("content/le-hoi/vi.md");
    let text: Vec<u8> = "\u{feff}# Lễ hội\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&file, &text).unwrap();
    let ran = office.run_in("vi", &["takedown", "le-hoi", "--yes"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.err.contains("Không ghi được content/le-hoi/vi.md là bản nháp"), "{ran:?}");
    assert_eq!(fs::read(&file).unwrap(), text, "the author's file stays");
    assert!(!office.files().contains_key("le-hoi/index.html"), "it is gone nonetheless");
    // As editors on Windows write it.
    let file = office.project.path("content/dao/hon-mun/vi.md");
    fs::write(&file, "\u{feff}---\r\ntitle: Hòn Mun\r\n---\r\nBiển.\r\n").unwrap();
    assert_eq!(office.json(&["takedown", "dao/hon-mun", "--yes"]).0, 0);
    let marked = "\u{feff}---\r\ndraft: true\r\ntitle: Hòn Mun\r\n---\r\nBiển.\r\n";
    assert_eq!(fs::read_to_string(&file).unwrap(), marked);
}
