//! Whoever edits the site all day: what they write, how they save it, what they do to folders.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::time::{Duration, SystemTime};

use haiyen::world::{DiskWorld, Listing, World};

use crate::common;
use crate::common::disk::Project;

const SITE: &str = "\
-- site.toml --
base_url = 'https://a.example'
source_language = 'vi'
root_language = 'vi'
theme = 'full'
missing = 'notice'
[languages.vi]
[languages.en]
fallback = ['vi']
[languages.ko]
fallback = ['en', 'vi']
-- content/vi.md --
---
title: Trang chủ
tags: [bien]
---
[A](a/)
-- content/en.md --
# Home
-- content/ko.md --
# 홈
-- content/a/vi.md --
---
title: A
image: a.svg
tags: [bien, nui]
date: 2026-01-02
---
## Một
![Hình](a.svg) :fact[f]
-- content/a/en.md --
# A
## One
-- content/a/a.svg --
<svg xmlns='http://www.w3.org/2000/svg'/>
-- content/b/vi.md --
---
title: B
date: 2026-03-04
---
[Một](../a/#mot)
-- content/b/ko.md --
# 나
-- data/facts.toml --
[f]
value = 8.50
unit = 'km'
as_of = 2026-01-01
source = {title = 'S'}
-- locales/vi/site.ftl --
site-title = Trang
tag-bien = Biển
tag-nui = Núi
tags = Thẻ
notice = Chưa dịch
unit-km = { $value } km
fact-f = F
-- locales/en/site.ftl --
tags = Tags
-- static/a.txt --
abc
";

/// Texts in which nothing is wrong wherever they stand.
const GOOD: &[&str] = &[
    "# Một\n",
    "# Một\n\nĐoạn mới, :fact[f].\n",
    "# Hai\n\nĐoạn mới, khác một chút.\n",
    "---\ntitle: Ba\ntags: [bien]\ndate: 2026-05-06\n---\n## Một\n[nhà](/)\n",
    "---\ntitle: Ba\ntags: [nui]\ndate: 2026-05-07\n---\n## Mot\n[nhà](/)\n",
    "---\ntitle: Bốn\ndraft: true\n---\nChưa đăng.\n",
    "---\ntitle: Năm\nslug: nam\n---\n",
    "---\ntitle: Sáu\naliases: [/cu/]\n---\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "---\ntitle: Bảy\nsort: date\npage_size: 1\n---\n",
];

/// Texts in which something is, or may be.
const BAD: &[&str] = &[
    "",
    "---\ntitle: [\n---\n",
    "# Hỏng\n[x](../khong-co/)\n",
    "# Hỏng\n![x](khong-co.jpg)\n",
    "---\ntitle: Hỏng\ntitel: x\ndate: 2026-02-30\n---\n:::khong\n:::\n",
    "# Hỏng\n:fact[khong]\n<b>html</b>\n",
    "\u{feff}# Một\r\n\r\nĐoạn.\r\n",
];

/// What else may be written, and where.
const OTHERS: &[(&str, &[&str])] = &[
    ("site.toml", &["", "base_url = ", "theme = 'full'\n", "nhầm\n", "source_language = 'vi'\n"]),
    ("locales/vi/site.ftl", &["a = {", "site-title = Tên khác\n", "tags = Thẻ khác\n"]),
    ("locales/ko/site.ftl", &["tags = 태그\n", "tag-bien = 바다\n", "x"]),
    (
        "data/facts.toml",
        &["", "[f]\nvalue = 9\n", "[f]\nvalue = '?'\nas_of = 2026-01-01\nsource = {title = 'S'}\n"],
    ),
    (
        "templates/page.html",
        &[
            "<html><head></head><body><h1>{{ page.title }}</h1>{{ page.content }}</body></html>",
            "<h1>{{ page.title }}</h1>{{ page.content }}</body></body>",
            "{% if %}",
            "{{ page.nothing }}",
            "{% extends \"full/page.html\" %}",
        ],
    ),
    ("templates/404.html", &["<body>404</body>", "{{ nothing }}"]),
    (
        "components/box.html",
        &["{% component box() %}<b></b>{% endcomponent %}", "{% component box( %}"],
    ),
    (
        "themes/full/static/site.css",
        &["body{color:red}\n", "body{background:url(sea.svg)}\n", "b{}\n"],
    ),
    ("themes/full/theme.toml", &["parent = 'plain'\n", "parent = 'nothing'\n", "x = "]),
    ("static/a.txt", &["abd\n", "dài hơn\n", ""]),
    ("static/b/c.css", &["b{}\n"]),
    ("static/index.html", &["x\n"]),
];

/// Settings with which the site can be made.
const SETTINGS: &[(&str, &str)] = &[
    ("https://a.example", "https://b.example/duong"),
    ("root_language = 'vi'\n", ""),
    ("missing = 'notice'", "missing = 'link'"),
    ("missing = 'notice'", "missing = 'hide'"),
    ("theme = 'full'", "theme = 'full'\nhtml = true"),
    ("[languages.ko]\nfallback = ['en', 'vi']\n", ""),
];

/// A generator of numbers that a seed repeats.
pub struct Random(u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    pub fn of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len())]
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Whoever works in the folder.
pub struct Writer {
    pub project: Project,
    pub first: BTreeMap<String, String>,
    pub random: Random,
    /// What was done since the work last rested.
    pub done: Vec<String>,
}

impl Writer {
    pub fn new(seed: u64) -> Self {
        let project = Project::new(SITE);
        let first = common::tree(project.root()).into_iter();
        let first = first.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect();
        Self { project, first, random: Random(seed), done: Vec::new() }
    }

    pub fn pause(&mut self) {
        let most = *self.random.of(&[0, 0, 0, 2, 12, 40, 250]);
        std::thread::sleep(Duration::from_millis(self.random.below(most + 1) as u64));
    }

    /// Saves a text in one of the ways in which editors do.
    pub fn save(&mut self, path: &str, bytes: &[u8]) {
        let target = self.project.path(path);
        // A file may stand in the place of the folder.
        if fs::create_dir_all(target.parent().unwrap()).is_err() {
            return;
        }
        if target.is_symlink() {
            fs::remove_file(&target).unwrap();
        }
        let beside = |end: &str| self.project.path(&format!("{path}{end}"));
        let ways =
            ["at once", "in two parts", "beside, then over it", "old one away", "deleted first"];
        let way = *self.random.of(&ways);
        self.done.push(format!("{path}: {} bytes, {way}", bytes.len()));
        match way {
            "in two parts" => {
                let mut file = File::create(&target).unwrap();
                let (start, rest) = bytes.split_at(bytes.len() / 2);
                file.write_all(start).unwrap();
                self.pause();
                file.write_all(rest).unwrap();
            }
            "beside, then over it" => {
                let new = beside(".tmp");
                fs::write(&new, bytes).unwrap();
                self.pause();
                fs::rename(new, target).unwrap();
            }
            "old one away" => {
                let old = beside("~");
                let _ = fs::rename(&target, &old);
                self.pause();
                fs::write(target, bytes).unwrap();
                let _ = fs::remove_file(old);
            }
            "deleted first" => {
                let _ = fs::remove_file(&target);
                self.pause();
                fs::write(target, bytes).unwrap();
            }
            _ => fs::write(target, bytes).unwrap(),
        }
    }

    /// Writes a file, unless one stands in the place of its folder.
    pub fn put(&self, path: &str, text: &str) {
        let path = self.project.path(path);
        if fs::create_dir_all(path.parent().unwrap()).is_ok() {
            fs::write(path, text).unwrap();
        }
    }

    /// What is there that a site may be made of.
    pub fn listing(&self, below: &str) -> Listing {
        DiskWorld::new(self.project.root(), None).list(below)
    }

    /// A file that is there.
    pub fn any_file(&mut self, below: &str) -> Option<String> {
        let files = self.listing(below).files;
        (!files.is_empty()).then(|| self.random.of(&files).clone())
    }

    /// The folder of a page that is there.
    pub fn any_page(&mut self) -> Option<String> {
        let files = self.listing("content").files;
        let folders = files.iter().filter_map(|path| Some(path.rsplit_once('/')?.0));
        let mut folders: Vec<_> = folders.filter(|folder| *folder != "content").collect();
        folders.dedup();
        (!folders.is_empty()).then(|| (*self.random.of(&folders)).to_owned())
    }

    pub fn edit(&mut self) {
        match self.random.below(24) {
            0..=5 => self.write_text(),
            6 | 7 => {
                let (path, texts) = *self.random.of(OTHERS);
                let text = *self.random.of(texts);
                self.save(path, text.as_bytes());
            }
            8 => {
                let (from, to) = *self.random.of(SETTINGS);
                let text = self.first["site.toml"].replace(from, to);
                self.save("site.toml", text.as_bytes());
            }
            9 => self.write_picture(),
            10 => {
                let below =
                    *self.random.of(&["content", "content", "static", "locales", "templates"]);
                if let Some(path) = self.any_file(below) {
                    self.done.push(format!("{path}: deleted"));
                    fs::remove_file(self.project.path(&path)).unwrap();
                }
            }
            11 | 12 => self.move_page(),
            13 => {
                if let Some(folder) = self.any_page() {
                    self.done.push(format!("{folder}: deleted whole"));
                    fs::remove_dir_all(self.project.path(&folder)).unwrap();
                }
            }
            14 => self.move_away_and_back(),
            15 => self.touch(),
            16 => self.change_unseen(),
            17 => self.leave_noise(),
            18 => self.exchange(),
            19 if self.random.once_in(3) => self.burst(),
            20 => self.replace(),
            21 => {
                let new = format!("content/moi-{}", self.random.below(4));
                for lang in ["vi", "en", "ko"] {
                    let text = *self.random.of(GOOD);
                    self.save(&format!("{new}/{lang}.md"), text.as_bytes());
                }
            }
            _ => self.write_text(),
        }
    }

    pub fn write_text(&mut self) {
        let page = *self.random.of(&["", "a/", "b/", "c/", "a/sau/", "moi-0/"]);
        let lang = *self.random.of(&["vi", "vi", "en", "ko", "kr"]);
        let texts = if self.random.once_in(6) { BAD } else { GOOD };
        let lang = if lang == "kr" && !self.random.once_in(3) { "vi" } else { lang };
        let text = *self.random.of(texts);
        self.save(&format!("content/{page}{lang}.md"), text.as_bytes());
    }

    /// A picture, often another of the same size.
    pub fn write_picture(&mut self) {
        let path = *self.random.of(&["content/a/a.svg", "content/b/b.png", "static/c.png"]);
        let size = *self.random.of(&[40, 40, 5_000, 300_000, 300_000]);
        let letter = *self.random.of(b"abcdef");
        let start: &[u8] = match path.ends_with(".png") {
            true => b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            false => b"<svg xmlns='http://www.w3.org/2000/svg'/><!--",
        };
        let mut bytes = start.to_vec();
        bytes.resize(start.len() + size, letter);
        if path.ends_with(".svg") {
            bytes.extend_from_slice(b"-->");
        }
        self.save(path, &bytes);
    }

    pub fn move_page(&mut self) {
        let Some(old) = self.any_page() else { return };
        let to = *self.random.of(&["a", "b", "c", "d/e", "a/b", "moi-1", "Đảo xa"]);
        let new = format!("content/{to}");
        let (from, to) = (self.project.path(&old), self.project.path(&new));
        let is_free = !to.exists() && !to.is_symlink() && !to.starts_with(&from);
        if is_free && fs::create_dir_all(to.parent().unwrap()).is_ok() {
            self.done.push(format!("{old}: renamed to {new}"));
            fs::rename(from, to).unwrap();
        }
    }

    pub fn move_away_and_back(&mut self) {
        let folder = *self.random.of(&[
            "content",
            "themes",
            "locales",
            "static",
            "data",
            "content/a",
            "site.toml",
        ]);
        let (here, away) = (self.project.path(folder), self.project.path("away"));
        if fs::rename(&here, &away).is_ok() {
            self.done.push(format!("{folder}: moved away and back"));
            self.pause();
            fs::rename(&away, &here).unwrap();
        }
    }

    pub fn touch(&mut self) {
        let Some(path) = self.any_file("content") else { return };
        self.done.push(format!("{path}: touched"));
        let file = File::options().append(true).open(self.project.path(&path)).unwrap();
        let ago = Duration::from_secs(self.random.below(100_000) as u64);
        file.set_modified(SystemTime::now() - ago).unwrap();
    }

    /// Other bytes of the same number, with the time of the old ones.
    pub fn change_unseen(&mut self) {
        let Some(path) = self.any_file("content") else { return };
        let on_disk = self.project.path(&path);
        let modified = fs::metadata(&on_disk).unwrap().modified().unwrap();
        let mut bytes = fs::read(&on_disk).unwrap();
        let Some(at) = bytes.iter().rposition(u8::is_ascii_lowercase) else { return };
        bytes[at] = *self.random.of(b"abcdefghi");
        self.done.push(format!("{path}: one letter, size and time as before"));
        fs::write(&on_disk, bytes).unwrap();
        File::options().append(true).open(&on_disk).unwrap().set_modified(modified).unwrap();
    }

    pub fn leave_noise(&mut self) {
        let name = *self.random.of(&[
            ".vi.md.swp",
            "~$vi.docx",
            "vi.md~",
            ".DS_Store",
            "x.tmp",
            ".#vi.md",
        ]);
        let path = format!("content/a/{name}");
        self.done.push(format!("{path}: left behind"));
        self.put(&path, "x");
    }

    /// Two files in each other's place.
    pub fn exchange(&mut self) {
        let (Some(one), Some(two)) = (self.any_file("content"), self.any_file("content")) else {
            return;
        };
        let end = |path: &str| path.rsplit('.').next().map(str::to_owned);
        if one == two || end(&one) != end(&two) {
            return;
        }
        self.done.push(format!("{one} and {two}: exchanged"));
        let [one, two, aside] = [one, two, "aside".to_owned()].map(|path| self.project.path(&path));
        fs::rename(&one, &aside).unwrap();
        fs::rename(&two, &one).unwrap();
        fs::rename(&aside, &two).unwrap();
    }

    /// Many files at once, or many that are gone at once.
    pub fn burst(&mut self) {
        let (here, there) =
            (self.project.path("content/loat"), self.project.path("content/loat-2"));
        if here.exists() && self.random.once_in(2) {
            self.done.push("content/loat: renamed whole".to_owned());
            let _ = fs::remove_dir_all(&there);
            fs::rename(&here, &there).unwrap();
            return;
        }
        let count = 1 + self.random.below(300);
        self.done.push(format!("content/loat and static/loat: {count} files"));
        for number in 0..count {
            let text = *self.random.of(GOOD);
            match number % 3 {
                0 => self.put(&format!("content/loat/{number}/vi.md"), "# Trang\n"),
                1 => self.put(&format!("content/loat/{}/en.md", number - 1), "# Page\n"),
                _ => self.put(&format!("static/loat/{number}.txt"), text),
            }
        }
    }

    /// A link or a file in the place of something else.
    pub fn replace(&mut self) {
        let path = *self.random.of(&[
            "static/link.txt",
            "static/a.txt",
            "static/folder",
            "content/a",
            "content/c",
            "content/a/vi.md",
            "locales/vi",
            "static",
        ]);
        let on_disk = self.project.path(path);
        let _ = fs::remove_file(&on_disk).or_else(|_| fs::remove_dir_all(&on_disk));
        if !on_disk.parent().unwrap().is_dir() {
            return;
        }
        #[cfg(unix)]
        if path.contains('/') && !self.random.once_in(3) {
            let target = *self.random.of(&["../site.toml", "../data", "../content/b", "nowhere"]);
            self.done.push(format!("{path}: a link to {target}"));
            let _ = std::os::unix::fs::symlink(target, on_disk);
            return;
        }
        self.done.push(format!("{path}: a file"));
        fs::write(on_disk, "x").unwrap();
    }

    /// Puts back the site as it was at first, as version control does.
    pub fn mend(&mut self) {
        self.done.push("everything as it was at first".to_owned());
        for part in ["content", "locales", "static", "themes", "templates", "components", "data"] {
            let Listing { files, links, .. } = self.listing(part);
            let is_foreign = |path: &String| !self.first.contains_key(path);
            let _ = fs::remove_file(self.project.path(part));
            for path in links.into_iter().chain(files.into_iter().filter(is_foreign)) {
                fs::remove_file(self.project.path(&path)).unwrap();
            }
        }
        for (path, text) in self.first.clone() {
            let on_disk = self.project.path(&path);
            if fs::read_to_string(on_disk).ok().as_ref() != Some(&text) {
                self.save(&path, text.as_bytes());
            }
        }
    }
}
