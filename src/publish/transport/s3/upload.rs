//! Writing: a file goes in one request, a long one in parts. Until the last word it is not there.

use std::io::Read;

use hyper::Method;
use hyper::header::ETAG;

use super::super::{Trouble, Why};
use super::answer::upload;
use super::bucket::Connection;
use super::sign::Ask;

/// What goes in one request, and is held in memory for it: its hash is told before it. Servers take ten
/// thousand parts.
pub(super) const PART: u64 = 64 << 20;

pub(super) fn write(
    to: &mut Connection,
    path: &str,
    size: u64,
    content: &mut dyn Read,
) -> Result<(), Trouble> {
    if size <= PART {
        let whole = take(content, size, size)?;
        ends(content, size)?;
        let ask = to.file(Method::PUT, path).content(whole);
        return to.ask(ask).map(drop);
    }
    let begin = to.file(Method::POST, path).query("uploads", "");
    let key = begin.key.clone();
    let upload = upload(&to.ask(begin)?.1)?;
    let done = in_parts(to, &key, &upload, size, content);
    if done.is_err() {
        // Parts that nobody finishes are not seen and take room. That they may stay is not the worse trouble.
        let _ = to.ask(Ask::new(Method::DELETE, key).query("uploadId", upload));
    }
    done
}

fn in_parts(
    to: &mut Connection,
    key: &str,
    upload: &str,
    size: u64,
    content: &mut dyn Read,
) -> Result<(), Trouble> {
    let mut list = String::from("<CompleteMultipartUpload>");
    let (mut number, mut left) = (0, size);
    while left > 0 {
        number += 1;
        let part = take(content, left.min(PART), size)?;
        left -= part.len() as u64;
        let ask = Ask::new(Method::PUT, key)
            .query("partNumber", number.to_string())
            .query("uploadId", upload)
            .content(part);
        let (parts, _) = to.ask(ask)?;
        let tag = parts.headers.get(ETAG).and_then(|tag| tag.to_str().ok());
        let tag = tag.ok_or_else(|| Trouble::new(Why::Other, "a part without a tag"))?;
        let tag = crate::render::escape(tag);
        list += &format!("<Part><PartNumber>{number}</PartNumber><ETag>{tag}</ETag></Part>");
    }
    ends(content, size)?;
    list += "</CompleteMultipartUpload>";
    let ask = Ask::new(Method::POST, key).query("uploadId", upload).content(list);
    to.ask(ask).map(drop)
}

/// The next bytes of a file.
fn take(content: &mut dyn Read, length: u64, size: u64) -> Result<Vec<u8>, Trouble> {
    let mut part = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    content.take(length).read_to_end(&mut part)?;
    match part.len() as u64 == length {
        true => Ok(part),
        false => Err(Trouble::new(Why::Truncated, format!("fewer than {size} bytes"))),
    }
}

/// A file that grew while it was read is not the one that was meant.
fn ends(content: &mut dyn Read, size: u64) -> Result<(), Trouble> {
    match content.read(&mut [0])? {
        0 => Ok(()),
        _ => Err(Trouble::new(Why::Truncated, format!("more than {size} bytes"))),
    }
}
