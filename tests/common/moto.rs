//! An S3 storage on this machine: moto's, which `tests/run` installs.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::ftp::free_port;
use super::project;

/// A running storage with the bucket `trang`, until it is dropped.
pub struct Moto {
    pub address: SocketAddr,
    secure: bool,
    process: Child,
}

impl Moto {
    /// One that lets everybody in.
    pub fn start() -> Self {
        let moto = Self::run(&[]);
        let (status, told) = moto.ask("PUT /trang", "s3", "");
        assert_eq!(status, 200, "{told}");
        moto
    }

    /// One with a certificate, over which nothing can be asked here: its bucket comes with it.
    pub fn secured(certificate: &str, key: &str) -> Self {
        Self::run(&["-c", certificate, "-k", key])
    }

    fn run(options: &[&str]) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], free_port("127.0.0.1")));
        let program = project().join("target/venv/bin/moto_server");
        let process = Command::new(&program)
            .args(["-H", "127.0.0.1", "-p", &address.port().to_string()])
            .args(options)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{}: {error}: tests/run installs it", program.display())
            });
        let mut moto = Self { address, secure: !options.is_empty(), process };
        while TcpStream::connect(address).is_err() {
            let ended = moto.process.try_wait().unwrap();
            assert_eq!(ended, None, "{} ended at once", program.display());
            thread::sleep(Duration::from_millis(20));
        }
        moto
    }

    pub fn endpoint(&self) -> String {
        format!("{}://{}", if self.secure { "https" } else { "http" }, self.address)
    }

    /// What it answers to a request that nobody signed: status, and the whole answer.
    pub fn ask(&self, request: &str, service: &str, content: &str) -> (u16, String) {
        let scope = format!("Credential=x/20260101/us-east-1/{service}/aws4_request");
        let kind = if service == "s3" { "text/plain" } else { "application/x-www-form-urlencoded" };
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\
             Authorization: AWS4-HMAC-SHA256 {scope}, SignedHeaders=host, Signature=0\r\n\
             Content-Type: {kind}\r\n\r\n{content}",
            self.address,
            content.len(),
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
        (status.unwrap_or_else(|| panic!("{answer}")), answer)
    }

    /// Makes somebody who may do something; what their key is called, and its secret.
    pub fn user(&self, name: &str, may: &str) -> (String, String) {
        self.order("iam", &format!("Action=CreateUser&UserName={name}"));
        let policy = format!("PolicyName=p&PolicyDocument={}", policy("Action", may));
        self.order("iam", &format!("Action=PutUserPolicy&UserName={name}&{policy}"));
        let told = self.order("iam", &format!("Action=CreateAccessKey&UserName={name}"));
        (between(&told, "AccessKeyId"), between(&told, "SecretAccessKey"))
    }

    /// Makes somebody who may do something for a while; what their key is called, its secret, and what goes with it.
    pub fn visitor(&self, name: &str, may: &str) -> (String, String, String) {
        let trust = policy("Principal\":\"*\",\"Action", "sts:AssumeRole");
        let role = format!("RoleName={name}&AssumeRolePolicyDocument={trust}");
        let told = self.order("iam", &format!("Action=CreateRole&{role}"));
        let arn = between(&told, "Arn");
        let policy = format!("PolicyName=p&PolicyDocument={}", policy("Action", may));
        self.order("iam", &format!("Action=PutRolePolicy&RoleName={name}&{policy}"));
        let role = format!("RoleArn={arn}&RoleSessionName=s");
        let told = self.order("sts", &format!("Action=AssumeRole&{role}"));
        let field = |name| between(&told, name);
        (field("AccessKeyId"), field("SecretAccessKey"), field("SessionToken"))
    }

    /// From now on, everybody may read what is in the bucket, as visitors of a website do.
    pub fn open(&self) {
        let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",
            "Action":"s3:GetObject","Resource":"arn:aws:s3:::trang/*"}]}"#;
        let (status, told) = self.ask("PUT /trang?policy", "s3", policy);
        assert!(status < 300, "{told}");
    }

    /// From now on, lets in only whom it knows.
    pub fn lock(&self) {
        let (status, told) = self.ask("POST /moto-api/reset-auth", "s3", "0");
        assert_eq!(status, 200, "{told}");
    }

    fn order(&self, service: &str, action: &str) -> String {
        let (status, told) = self.ask("POST /", service, action);
        assert_eq!(status, 200, "{told}");
        told
    }
}

fn policy(action: &str, may: &str) -> String {
    let allowed = format!("\"Effect\":\"Allow\",\"Resource\":\"*\",\"{action}\":\"{may}\"");
    format!("{{\"Version\":\"2012-10-17\",\"Statement\":[{{{allowed}}}]}}")
}

/// The text of an element.
fn between(xml: &str, element: &str) -> String {
    let rest = xml.split_once(&format!("<{element}>")).unwrap_or_else(|| panic!("{xml}")).1;
    rest.split('<').next().unwrap().to_owned()
}

impl Drop for Moto {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
