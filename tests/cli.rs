//! The program as people run it: what it prints, in which language, and its exit codes.

mod common;

use common::disk::Project;
use common::tree;

const HOME: &str =
    "-- content/vi.md --\n# Trang chủ\n-- content/en.md --\n# Home\n-- content/ko.md --\n# 홈\n";

#[test]
fn a_good_site_is_built_and_nothing_is_on_standard_output() {
    let project = Project::new(HOME);
    let ran = project.run(&["build", "--ui-lang", "vi"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(
        ran.err,
        "Đã tạo xong trang web trong ./public: 14 tệp, trong đó 14 tệp mới hoặc có thay đổi; đã bỏ 0 tệp cũ.\n"
    );
    assert_eq!(ran.out, "");
    assert!(project.path("public/ko/index.html").exists());
    let again = project.run(&["build", "--ui-lang", "en"]);
    assert_eq!(
        again.err,
        "The site is in ./public: 14 files, 0 of them new or changed; 0 old ones removed.\n"
    );
}

#[test]
fn a_problem_is_told_with_its_line_and_a_way_out_in_either_language() {
    let project = Project::new(&format!(
        "{HOME}-- content/a/vi.md --\n# Đảo\nXem **도시** [bến](../ben/) nhé.\n"
    ));
    let vi = project.run(&["check", "--ui-lang", "vi"]);
    assert_eq!(vi.code, Some(1));
    assert_eq!(
        vi.err,
        "lỗi[broken-link]: Liên kết “../ben/” không dẫn tới trang hay tệp nào.\n  \
        ╭▸ content/a/vi.md:2:18\n  │\n2 │ Xem **도시** [bến](../ben/) nhé.\n  │                    ━━━━━━━\n  │\n  \
        ╰ cách sửa: Viết tên thư mục của trang cần tới, ví dụ ../po-nagar/ hoặc /history/po-nagar/\n\n\
        lưu ý[missing-translation]: Trang này chưa dịch sang: English, 한국어.\n ╭▸ content/a/vi.md\n \
        ╰ cách sửa: Không cần làm gì, trừ khi muốn dịch: người đọc các tiếng ấy thấy theo mục missing.\n\n\
        1 lỗi, 0 cảnh báo, 1 lưu ý.\n"
    );
    let en = project.run(&["check", "--ui-lang=en"]);
    assert!(
        en.err.starts_with("error[broken-link]: The link “../ben/” leads to no page or file."),
        "{}",
        en.err
    );
}

#[test]
fn the_column_in_a_very_long_line_is_the_authors() {
    let long = "Một đoạn văn dài. ".repeat(200);
    let project =
        Project::new(&format!("{HOME}-- content/a/vi.md --\n# A\n{long}[x](../khong-co/)\n"));
    let ran = project.run(&["check", "--ui-lang", "en"]);
    let column = long.chars().count() + "[x](".len() + 1;
    assert!(ran.err.contains(&format!("content/a/vi.md:2:{column}\n")), "{}", ran.err);
    assert!(ran.err.contains("../khong-co/"), "{}", ran.err);
}

#[test]
fn the_systems_language_is_spoken() {
    let project = Project::new(HOME);
    let said = |locale| {
        let ran = project.haiyen(&["check"]).env("LANG", locale).output().unwrap();
        String::from_utf8(ran.stderr).unwrap()
    };
    assert_eq!(said("vi_VN.UTF-8"), "Không thấy vấn đề nào.\n");
    assert_eq!(said("ko_KR.UTF-8"), "Nothing to mend.\n");
}

#[test]
fn json_for_programs() {
    let project =
        Project::new(&format!("{HOME}-- content/a/vi.md --\n---\ntitle: A\nimgae: x\n---\n"));
    let ran = project.run(&["check", "--format", "json", "--ui-lang", "en"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let first = &json["diagnostics"][0];
    assert_eq!(first["code"], "unknown-field");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["file"], "content/a/vi.md");
    assert_eq!((&first["line"], &first["column"]), (&3.into(), &1.into()));
    assert_eq!(first["suggestion"], "image");
    assert_eq!(first["args"]["field"], "imgae");
    assert!(!first["hint"].as_str().unwrap().is_empty());
}

#[test]
fn warnings_pass_and_strict_makes_them_count() {
    let project = Project::new(&format!("{HOME}-- content/a/vi.md --\n# A\n<b>x</b>\n"));
    assert_eq!(project.run(&["check"]).code, Some(0));
    assert_eq!(project.run(&["check", "--strict"]).code, Some(1));
    let strict = project.run(&["build", "--strict", "--ui-lang", "en"]);
    assert_eq!(strict.code, Some(1));
    assert!(strict.err.contains("with --strict, warnings count as errors"));
    assert!(!project.path("public").exists());
    assert_eq!(project.run(&["build"]).code, Some(0));
}

#[test]
fn an_error_leaves_the_old_site_as_it_was() {
    let project = Project::new(HOME);
    project.run(&["build"]);
    let before = tree(&project.path("public"));
    project.write("content/vi.md", "# Trang chủ\n[x](khong-co/)\n");
    assert_eq!(project.run(&["build"]).code, Some(1));
    assert_eq!(tree(&project.path("public")), before);
}

#[test]
fn usage_and_environment_have_their_own_code() {
    let project = Project::new(HOME);
    assert_eq!(project.run(&["biuld"]).code, Some(2));
    assert_eq!(project.run(&["build", "--today", "hôm nay"]).code, Some(2));
    assert_eq!(project.run(&[]).code, Some(2));
    std::fs::remove_file(project.path("site.toml")).unwrap();
    let ran = project.run(&["check", "--ui-lang", "vi"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("Thư mục này chưa có tệp site.toml."), "{}", ran.err);
}

#[test]
fn help_and_advice_are_in_the_users_language() {
    let project = Project::new(HOME);
    for arguments in [&["--help"][..], &["build", "--help"], &["check", "--help"]] {
        let vi = project.run(&[arguments, &["--ui-lang", "vi"]].concat());
        assert_eq!(vi.code, Some(0));
        assert!(vi.out.contains("Cách dùng: haiyen"), "{}", vi.out);
        for english in ["Usage", "Options", "Commands", "OPTIONS", "values", "default"] {
            assert!(!vi.out.contains(english), "{english} in {}", vi.out);
        }
    }
    assert!(project.run(&["--help"]).out.contains("Look through the whole site"));
    let wrong = project.run(&["biuld", "--ui-lang", "vi"]);
    assert_eq!(
        wrong.err,
        "Không hiểu “biuld”. Xem các lệnh bằng: haiyen --help Có phải ý bạn là “build”?\n"
    );
}

#[cfg(unix)]
#[test]
fn arguments_of_any_bytes_and_readers_that_leave_early_are_no_crash() {
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new(HOME);
    let odd = std::ffi::OsStr::from_bytes(b"\xff");
    let ran = project.haiyen(&["check", "--root"]).arg(odd).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let mut child = project
        .haiyen(&["check", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn today_is_an_input() {
    let site = format!("{HOME}-- themes/plain/templates/page.html --\n{{{{ today }}}}");
    let project = Project::new(&site);
    let today = || std::fs::read_to_string(project.path("public/index.html")).unwrap();
    project.run(&["build", "--today", "2026-11-23"]);
    assert_eq!(today().trim(), "2026-11-23");
    // 20:00 on 31 December in London is the new year in Viet Nam.
    project.haiyen(&["build"]).env("SOURCE_DATE_EPOCH", "1798747200").output().unwrap();
    assert_eq!(today().trim(), "2027-01-01");
}

#[test]
fn builds_are_the_same_to_the_bit_whatever_the_machine() {
    let mut hashes = std::collections::BTreeSet::new();
    for (index, (threads, zone, locale, newline)) in [
        ("1", "UTC", "C", "\n"),
        ("2", "Asia/Ho_Chi_Minh", "vi_VN.UTF-8", "\r\n"),
        ("7", "America/Los_Angeles", "tr_TR.UTF-8", "\n"),
    ]
    .into_iter()
    .enumerate()
    {
        let project = Project::new("");
        let site = project.path(&format!("một nơi khác {index}"));
        common::copy(&common::project().join("content"), &site.join("content"));
        common::copy(&common::project().join("data"), &site.join("data"));
        common::copy(&common::project().join("locales"), &site.join("locales"));
        common::copy(&common::project().join("themes"), &site.join("themes"));
        let config = std::fs::read_to_string(common::project().join("site.toml")).unwrap();
        std::fs::write(site.join("site.toml"), config.replace('\n', newline)).unwrap();
        for path in tree(&site.join("content")).keys().filter(|path| path.ends_with(".md")) {
            let path = site.join("content").join(path);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, text.replace('\n', newline)).unwrap();
        }
        let root = site.to_string_lossy().into_owned();
        let mut build = project.haiyen(&["build", "--root", &root, "--today", "2026-11-23"]);
        let ran = build
            .env("RAYON_NUM_THREADS", threads)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let files = tree(&site.join("public"));
        assert!(files.len() > 50);
        let mut hasher = blake3::Hasher::new();
        for (path, bytes) in &files {
            hasher.update(path.as_bytes()).update(bytes);
        }
        hashes.insert(hasher.finalize().to_hex().to_string());
    }
    assert_eq!(hashes.len(), 1, "{hashes:?}");
}

#[test]
fn an_address_that_would_be_gone_is_told_of_once() {
    let project = Project::new(&format!(
        "{HOME}-- content/cu/vi.md --\n# Cũ\n![x](a.svg)\n-- content/cu/a.svg --\n<svg/>\n\
         -- static/b.html --\n-- static/c.txt --\n"
    ));
    let config = std::fs::read_to_string(project.path("site.toml")).unwrap();
    project.write("site.toml", &config.replace("a.example", "a.example/du-lich"));
    let build = || {
        let ran = project.run(&["build", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let found = json["diagnostics"].as_array().unwrap().iter();
        let lost = found.filter(|problem| problem["code"] == "lost-url");
        let url = |problem: &serde_json::Value| problem["args"]["url"].as_str().unwrap().to_owned();
        (ran.code, lost.map(url).collect::<Vec<_>>())
    };
    assert_eq!(build(), (Some(0), vec![]), "there was no site before");
    std::fs::rename(project.path("content/cu"), project.path("content/mới")).unwrap();
    for file in ["static/b.html", "static/c.txt"] {
        std::fs::remove_file(project.path(file)).unwrap();
    }
    assert_eq!(project.run(&["build", "--strict"]).code, Some(1), "the old site stays");
    let check = project.run(&["check", "--ui-lang", "en"]).err;
    assert!(check.contains("The address /du-lich/cu/ was on the website"), "{check}");
    assert_eq!(build(), (Some(0), vec!["/du-lich/b.html".to_owned(), "/du-lich/cu/".to_owned()]));
    assert_eq!(build(), (Some(0), vec![]), "the last site did not have it any more");
    project.write("content/ba/vi.md", "---\ntitle: A\naliases: /mới/\n---\n");
    std::fs::remove_dir_all(project.path("content/mới")).unwrap();
    assert_eq!(build(), (Some(0), vec![]), "the old address leads to the page");
}

#[test]
fn a_secret_in_site_toml_is_repeated_nowhere() {
    const CANARY: &str = "H4iY3n";
    let project = Project::new(HOME);
    let head = std::fs::read(project.path("site.toml")).unwrap();
    let sftp = "\n[publish.web]\nto = 'sftp://a@b.vn/web'\n";
    for (lines, code) in [
        (format!("{sftp}password = '{CANARY}'\n").into_bytes(), "secret-in-config"),
        (
            format!("\n[publish.web]\nto = 'sftp://a:{CANARY}@b.vn/web'\n").into_bytes(),
            "secret-in-config",
        ),
        (format!("{sftp}password = {CANARY}\n").into_bytes(), "syntax"),
        (format!("{sftp}password = '{CANARY} KhÃ¡nh HÃ²a'\n").into_bytes(), "secret-in-config"),
        // As an old Notepad saves it.
        (
            [sftp.as_bytes(), b"password = '", CANARY.as_bytes(), b"\xe2\xff'\n"].concat(),
            "not-utf8",
        ),
        (
            [
                sftp.as_bytes(),
                b"password = '",
                CANARY.as_bytes(),
                b"' # m\xe2\xf2t kh\xe2\xecu Kh\xe1nh H\xf2a, \xf0\xe0o\n",
            ]
            .concat(),
            "",
        ),
    ] {
        std::fs::write(project.path("site.toml"), [&head[..], &lines].concat()).unwrap();
        let shown = String::from_utf8_lossy(&lines).into_owned();
        for lang in ["vi", "en"] {
            for format in ["human", "json"] {
                let ran = project.run(&["check", "--ui-lang", lang, "--format", format]);
                let told = ran.out + &ran.err;
                assert_eq!(ran.code, Some(1), "{told}");
                assert!(told.contains(code) && !told.contains(CANARY), "{shown}: {told}");
            }
        }
        project.run(&["build"]);
        for (path, bytes) in tree(project.root()) {
            let kept = bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes());
            assert!(!kept || path == "site.toml", "{path} holds it");
        }
    }
}
