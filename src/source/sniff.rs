//! What a file is by its first bytes, whatever its name says.

/// How many bytes of a file [`sniff`] needs at most.
pub const SNIFFED: usize = 4096;

/// The kind of a file by its first bytes: `jpeg png gif webp avif heic svg bmp tiff psd mp4 mov webm
/// pdf html docx xlsx pptx office zip`. `None` if it is none of these, such as plain text.
///
/// `office` is what Word, Excel and PowerPoint wrote before 2007.
#[must_use]
pub fn sniff(bytes: &[u8]) -> Option<&'static str> {
    let bytes = bytes.get(..SNIFFED).unwrap_or(bytes);
    let kind = match bytes {
        [0xff, 0xd8, 0xff, ..] => "jpeg",
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "png",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "webp",
        [0, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => film_or_picture(brands),
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "bmp",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "tiff",
        [b'8', b'B', b'P', b'S', ..] => "psd",
        [0x1a, 0x45, 0xdf, 0xa3, ..] => "webm",
        [b'%', b'P', b'D', b'F', b'-', ..] => "pdf",
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => "office",
        [b'P', b'K', 3, 4, ..] => archive(bytes),
        _ => markup(bytes)?,
    };
    Some(kind)
}

/// What a file is that is named as a picture and is none, `unknown` if that cannot be told. `None` if
/// it is a picture that browsers show, of whatever kind, or not named as one.
#[must_use]
pub fn no_picture(name: &str, bytes: &[u8]) -> Option<&'static str> {
    const SHOWN: &[&str] = &["jpeg", "png", "gif", "webp", "avif"];
    let kind = sniff(bytes).unwrap_or(if bytes.is_empty() { "empty" } else { "unknown" });
    (is_named_picture(name) && !SHOWN.contains(&kind)).then_some(kind)
}

/// Whether a file is named as a picture, or as one that cameras make and browsers don't show.
#[must_use]
pub fn is_named_picture(name: &str) -> bool {
    const NAMES: &[&str] =
        &["jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "heif", "tif", "tiff"];
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    end.is_some_and(|end| NAMES.contains(&end.as_str()))
}

/// The box that telephones put pictures and films into: its brands tell which.
fn film_or_picture(brands: &[u8]) -> &'static str {
    let brands = || brands.get(..64).unwrap_or(brands).chunks_exact(4);
    let any = |wanted: &[&[u8]]| brands().any(|brand| wanted.contains(&brand));
    if any(&[b"avif", b"avis"]) {
        "avif"
    } else if any(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]) {
        "heic"
    } else if any(&[b"qt  "]) {
        "mov"
    } else {
        "mp4"
    }
}

/// Word, Excel and PowerPoint keep their files in a zip archive, in folders of these names.
fn archive(bytes: &[u8]) -> &'static str {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let folders: [(&[u8], _); 3] = [(b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx")];
    folders.into_iter().find(|(folder, _)| holds(folder)).map_or("zip", |(_, kind)| kind)
}

fn markup(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if !start.starts_with(b"<") {
        return None;
    }
    let text = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if ["<!doctype html", "<html"].iter().any(|start| text.starts_with(start)) {
        return Some("html");
    }
    let prolog =
        ["<svg", "<?xml", "<!--", "<!doctype svg"].iter().any(|start| text.starts_with(start));
    (prolog && text.contains("<svg")).then_some("svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(sniff(bytes).unwrap_or(""), expected);
    }

    #[test]
    fn first_bytes_tell_the_kind() {
        check(b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg");
        check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png");
        check(b"GIF89a", "gif");
        check(b"RIFF\x24\0\0\0WEBPVP8 ", "webp");
        check(b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "avif");
        check(b"\0\0\0\x20ftypmif1\0\0\0\0mif1avif", "avif");
        check(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic");
        check(b"\0\0\0\x18ftypisom\0\0\x02\0isomiso2", "mp4");
        check(b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "mov");
        check(b"%PDF-1.7\n", "pdf");
        check(b"PK\x03\x04\x14\0\x06\0[Content_Types].xml PK\x03\x04 word/document.xml", "docx");
        check(b"PK\x03\x04\x14\0\x06\0photo.jpg", "zip");
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office");
        check(b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<svg/>", "svg");
        check(b"\n<!DOCTYPE html><title>404</title>", "html");
        check(b"<?xml version=\"1.0\"?><kml/>", "");
        check("Biển có màu xanh".as_bytes(), "");
        check(b"BM la gi?", "");
        check(b"", "");
    }

    #[test]
    fn pictures_that_are_none() {
        let heic: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        assert_eq!(no_picture("anh.JPG", heic), Some("heic"));
        assert_eq!(no_picture("anh.heic", heic), Some("heic"), "browsers don't show it");
        assert_eq!(
            no_picture("anh.png", b"\xff\xd8\xff\xe0"),
            None,
            "browsers show it all the same"
        );
        assert_eq!(no_picture("anh.jpg", b"<!doctype html>"), Some("html"));
        assert_eq!(no_picture("anh.jpg", b""), Some("empty"));
        assert_eq!(no_picture("anh.jpg", b"\0"), Some("unknown"));
        assert_eq!(no_picture("anh", b""), None);
    }
}
