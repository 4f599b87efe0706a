//! Requests as S3 wants them signed (AWS Signature Version 4): who asks, for what, and with which bytes.
//!
//! The signature is in a header, so no address that somebody logs lets anybody in, and covers the content: what
//! was damaged on its way is refused.

use std::collections::BTreeMap;

use hyper::body::Bytes;
use hyper::{Method, Request};
use jiff::Timestamp;
use ring::{digest, hmac};

use super::super::{Trouble, Why};
use super::Keys;
use super::address::{Address, escaped};
use super::line::Content;

/// Something to ask of a bucket.
pub(super) struct Ask {
    /// What to do.
    pub method: Method,
    /// With which object; with the bucket itself if it is empty.
    pub key: String,
    /// What stands behind the `?`.
    pub query: BTreeMap<&'static str, String>,
    /// What is told besides, names in small letters.
    pub headers: BTreeMap<&'static str, String>,
    /// What is sent.
    pub content: Bytes,
}

impl Ask {
    pub fn new(method: Method, key: impl Into<String>) -> Self {
        let (query, headers) = (BTreeMap::new(), BTreeMap::new());
        Self { method, key: key.into(), query, headers, content: Bytes::new() }
    }

    pub fn query(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.insert(name, value.into());
        self
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.insert(name, value.into());
        self
    }

    pub fn content(mut self, content: impl Into<Bytes>) -> Self {
        self.content = content.into();
        self
    }

    /// The request, signed at a moment.
    pub fn sign(
        mut self,
        at: &Address,
        keys: &Keys,
        now: Timestamp,
    ) -> Result<Request<Content>, Trouble> {
        let moment = now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let payload = hex(digest::digest(&digest::SHA256, &self.content).as_ref());
        self.headers.insert("host", at.authority.clone());
        self.headers.insert("x-amz-date", moment.clone());
        self.headers.insert("x-amz-content-sha256", payload.clone());
        if let Some(token) = &keys.token {
            self.headers.insert("x-amz-security-token", token.reveal().to_owned());
        }
        let pairs = self.query.iter().map(|(name, value)| format!("{name}={}", escaped(value)));
        let (path, query) = (at.path(&self.key), pairs.collect::<Vec<_>>().join("&"));
        let names: Vec<&str> = self.headers.keys().copied().collect();
        let names = names.join(";");
        let mut canonical = format!("{}\n{path}\n{query}\n", self.method);
        for (name, value) in &self.headers {
            canonical += &format!("{name}:{}\n", value.trim());
        }
        canonical += &format!("\n{names}\n{payload}");

        let day = now.strftime("%Y%m%d").to_string();
        let scope = format!("{day}/{}/s3/aws4_request", at.region);
        let hash = hex(digest::digest(&digest::SHA256, canonical.as_bytes()).as_ref());
        let first = format!("AWS4{}", keys.secret.reveal()).into_bytes();
        let steps = [day.as_str(), &at.region, "s3", "aws4_request"];
        let key = steps.iter().fold(first, |key, step| mac(&key, step));
        let signature = hex(&mac(&key, &format!("AWS4-HMAC-SHA256\n{moment}\n{scope}\n{hash}")));
        let proof = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope},SignedHeaders={names},Signature={signature}",
            keys.access.reveal()
        );

        let uri = if query.is_empty() { path } else { format!("{path}?{query}") };
        let mut request = Request::builder().method(self.method).uri(uri);
        for (name, value) in &self.headers {
            request = request.header(*name, value.trim());
        }
        let request = request.header("authorization", proof).body(Content::new(self.content));
        // What cannot be said in a header may be a secret, so it is not told.
        request.map_err(|_| Trouble::new(Why::Login, "a key that no request can carry"))
    }
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, text.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::Secret;
    use super::super::{Bucket, Naming};
    use super::*;

    /// The examples of "Authenticating Requests: Using the Authorization Header", Amazon S3 API Reference.
    #[track_caller]
    fn check(ask: Ask, expected: &str) {
        let keys = Keys {
            access: Secret::new("AKIAIOSFODNN7EXAMPLE"),
            secret: Secret::new("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            token: None,
        };
        let bucket = Bucket {
            endpoint: "https://s3.amazonaws.com".to_owned(),
            plain: false,
            region: "us-east-1".to_owned(),
            bucket: "examplebucket".to_owned(),
            prefix: String::new(),
            naming: Naming::Host,
            certificate: None,
            keys: keys.clone(),
        };
        let at = Address::new(&bucket).unwrap();
        let now = "2013-05-24T00:00:00Z".parse().unwrap();
        let request = ask.sign(&at, &keys, now).unwrap();
        let proof = request.headers()["authorization"].to_str().unwrap();
        assert_eq!(proof.rsplit_once("Signature=").unwrap().1, expected, "{proof}");
    }

    #[test]
    fn signatures_are_those_of_the_specification() {
        check(
            Ask::new(Method::GET, "test.txt").header("range", "bytes=0-9"),
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        );
        check(
            Ask::new(Method::PUT, "test$file.text")
                .header("date", "Fri, 24 May 2013 00:00:00 GMT")
                .header("x-amz-storage-class", "REDUCED_REDUNDANCY")
                .content("Welcome to Amazon S3."),
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        );
        check(
            Ask::new(Method::GET, "").query("lifecycle", ""),
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        );
        check(
            Ask::new(Method::GET, "").query("max-keys", "2").query("prefix", "J"),
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        );
    }
}
