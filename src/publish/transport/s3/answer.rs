//! What a bucket answers, read out of its XML.

use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

use super::super::{Trouble, Why};

/// A part of the list of a folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Objects and how many bytes they have.
    pub files: Vec<(String, u64)>,
    /// What the names of objects in deeper folders begin with, up to the next `/`.
    pub folders: Vec<String>,
    /// What to ask with for more.
    pub next: Option<String>,
}

/// An error that the storage tells of.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Refusal {
    pub code: String,
    pub message: String,
    pub region: Option<String>,
    /// What time it is there.
    pub server_time: Option<String>,
}

impl Listed {
    pub fn read(body: &[u8]) -> Result<Self, Trouble> {
        let document = parse(body, "ListBucketResult")?;
        let root = document.root_element();
        let escaped = text(root, "EncodingType").is_some_and(|kind| kind == "url");
        let name = |node, field| -> Result<String, Trouble> {
            let name = text(node, field).ok_or_else(|| unclear(field))?;
            Ok(if escaped { unescaped(name) } else { name.to_owned() })
        };
        let mut listed = Self { files: Vec::new(), folders: Vec::new(), next: None };
        for node in root.children() {
            match node.tag_name().name() {
                "Contents" => {
                    let size = text(node, "Size").and_then(|size| size.parse().ok());
                    let size = size.ok_or_else(|| unclear("Size"))?;
                    listed.files.push((name(node, "Key")?, size));
                }
                "CommonPrefixes" => listed.folders.push(name(node, "Prefix")?),
                _ => {}
            }
        }
        if text(root, "IsTruncated") == Some("true") {
            let next = text(root, "NextContinuationToken");
            // Without it, a part would be taken for the whole.
            listed.next = Some(next.ok_or_else(|| unclear("NextContinuationToken"))?.to_owned());
        }
        Ok(listed)
    }
}

/// The name of an upload in parts that was begun.
pub(super) fn upload(body: &[u8]) -> Result<String, Trouble> {
    let document = parse(body, "InitiateMultipartUploadResult")?;
    let name = text(document.root_element(), "UploadId");
    name.map(str::to_owned).ok_or_else(|| unclear("UploadId"))
}

/// An error, also one in an answer that began as a good one: a long task is answered before it is done.
pub(super) fn refusal(body: &[u8]) -> Option<Refusal> {
    let document = Document::parse(std::str::from_utf8(body).ok()?).ok()?;
    let root = document.root_element();
    let field = |name| text(root, name).map(str::to_owned);
    (root.tag_name().name() == "Error").then(|| Refusal {
        code: field("Code").unwrap_or_default(),
        message: field("Message").unwrap_or_default(),
        region: field("Region"),
        server_time: field("ServerTime"),
    })
}

fn parse<'a>(body: &'a [u8], root: &str) -> Result<Document<'a>, Trouble> {
    let text = std::str::from_utf8(body).map_err(|_| unclear(root))?;
    let document = Document::parse(text).map_err(|_| unclear(root))?;
    match document.root_element().tag_name().name() == root {
        true => Ok(document),
        false => Err(unclear(root)),
    }
}

fn text<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let child = node.children().find(|child| child.tag_name().name() == name)?;
    Some(child.text().unwrap_or_default())
}

fn unclear(missing: &str) -> Trouble {
    Trouble::new(Why::Other, format!("this is no answer of an S3 storage: it has no {missing}"))
}

/// A name that was sent escaped, so that XML can hold every name that a bucket can.
fn unescaped(name: &str) -> String {
    percent_decode_str(&name.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read() {
        let body = "<?xml version=\"1.0\"?>\n<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">
            <Prefix>w/</Prefix><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>
            <NextContinuationToken>a&amp;b+%20</NextContinuationToken>
            <Contents><Key>w/a+%2B%E1%BB%87%01.txt</Key><Size>12</Size></Contents>
            <CommonPrefixes><Prefix>w/x/</Prefix></CommonPrefixes></ListBucketResult>";
        let expected = Listed {
            files: vec![("w/a +ệ\u{1}.txt".to_owned(), 12)],
            folders: vec!["w/x/".to_owned()],
            next: Some("a&b+%20".to_owned()),
        };
        assert_eq!(Listed::read(body.as_bytes()), Ok(expected));
        let plain = "<ListBucketResult><Contents><Key>a+%20&lt;</Key><Size>0</Size></Contents></ListBucketResult>";
        assert_eq!(Listed::read(plain.as_bytes()).unwrap().files, [("a+%20<".to_owned(), 0)]);
    }

    #[test]
    fn what_is_no_list_is_none() {
        for body in [
            "",
            "<html></html>",
            "<ListBucketResult>",
            "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
            "<ListBucketResult><Contents><Key>a</Key></Contents></ListBucketResult>",
            "<ListBucketResult><Contents><Size>1</Size></Contents></ListBucketResult>",
        ] {
            assert_eq!(Listed::read(body.as_bytes()).unwrap_err().why, Why::Other, "{body}");
        }
    }

    #[test]
    fn errors_are_read() {
        let body = "<Error><Code>SlowDown</Code><Message>Please &amp; reduce</Message></Error>";
        let found = refusal(body.as_bytes()).unwrap();
        assert_eq!((found.code.as_str(), found.message.as_str()), ("SlowDown", "Please & reduce"));
        assert_eq!(refusal(b"<CopyObjectResult/>"), None);
        assert_eq!(refusal(b"\xff"), None);
    }
}
