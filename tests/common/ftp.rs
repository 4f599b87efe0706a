//! FTP servers for tests: vsftpd, and one that plays the servers of shared hosts.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use haiyen::publish::transport::ftp::{Login, Protection};
use haiyen::publish::transport::{Ftp, Secret};

use super::project;

/// The password of every server here: it may be seen nowhere.
pub const CANARY: &str = "Canary-Yến-2718";

/// A running server and its folder.
pub struct Server {
    process: Child,
    folder: tempfile::TempDir,
    pub port: u16,
}

impl Server {
    /// vsftpd with more lines of configuration.
    ///
    /// People log in as `anonymous`, whose password it compares with a list: so no account of this machine is
    /// needed. As root it becomes somebody with no rights whose home is there, as `nobody`'s is not: it goes there
    /// first.
    pub fn vsftpd(more: &[String]) -> Self {
        let (folder, port) = (prepare(), free_port("127.0.0.1"));
        let at = |name: &str| folder.path().join(name).display().to_string();
        std::fs::create_dir(folder.path().join("empty")).unwrap();
        std::fs::write(at("passwords"), format!("{CANARY}\n")).unwrap();
        let is_root = std::fs::metadata("/proc/self").is_ok_and(|found| {
            use std::os::unix::fs::MetadataExt;
            found.uid() == 0
        });
        let user = if is_root { "ftp_username=daemon" } else { "run_as_launching_user=YES" };
        let fixed = "listen=YES\nlisten_address=127.0.0.1\nbackground=NO\nseccomp_sandbox=NO\n\
            isolate=NO\nisolate_network=NO\nanonymous_enable=YES\nlocal_enable=NO\n\
            write_enable=YES\nanon_upload_enable=YES\nanon_mkdir_write_enable=YES\n\
            anon_other_write_enable=YES\nanon_world_readable_only=NO\nanon_umask=022\n\
            secure_email_list_enable=YES\nutf8_filesystem=YES\n\
            xferlog_enable=NO\nallow_anon_ssl=YES\nssl_ciphers=HIGH\n";
        let own = format!(
            "listen_port={port}\nanon_root={}\nemail_password_file={}\nsecure_chroot_dir={}\n{user}\n",
            at("served"),
            at("passwords"),
            at("empty")
        );
        let config = at("vsftpd.conf");
        std::fs::write(&config, format!("{fixed}{own}{}\n", more.join("\n"))).unwrap();
        let program = ["/usr/sbin/vsftpd", "/usr/local/sbin/vsftpd"];
        let program = program.iter().find(|path| Path::new(path).exists());
        let program = program.expect("vsftpd is not installed: see tests/run");
        Self::run(Command::new(program).arg(config), folder, port)
    }

    /// A server that behaves as its arguments say: see `pyftpd.py` beside this file.
    pub fn shared_host(arguments: &[&str]) -> Self {
        let (folder, port) = (prepare(), free_port("127.0.0.1"));
        let python = project().join("target/venv/bin/python");
        assert!(python.exists(), "pyftpdlib is not installed: see tests/run");
        let mut command = Command::new(python);
        command.arg(project().join("tests/common/pyftpd.py"));
        command.arg(port.to_string()).arg(folder.path().join("served")).arg(CANARY).args(arguments);
        // It lives elsewhere: nothing may depend on its clock.
        Self::run(command.env("TZ", "Pacific/Kiritimati"), folder, port)
    }

    fn run(command: &mut Command, folder: tempfile::TempDir, port: u16) -> Self {
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut server = Self { process: process.unwrap(), folder, port };
        server.wait();
        server
    }

    /// Until it greets.
    fn wait(&mut self) {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.process.try_wait().unwrap() {
                panic!("the server ended at once: {status}");
            }
            // It is asked to end the conversation, or it would be one that counts.
            let greeting = TcpStream::connect(self.address()).is_ok_and(|mut stream| {
                let mut greeting = [0; 3];
                let greets = stream.read_exact(&mut greeting).is_ok() && greeting == *b"220";
                let _ = stream.write_all(b"QUIT\r\n");
                let _ = stream.read_to_end(&mut Vec::new());
                greets
            });
            if greeting {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server did not start");
    }

    pub fn address(&self) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], self.port))
    }

    /// Where the site's files are on this machine.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("served/site")
    }

    /// How to publish there.
    pub fn ftp(&self, protection: Protection) -> Ftp {
        Ftp {
            host: "localhost".to_owned(),
            port: self.port,
            folder: "site".to_owned(),
            login: Login { user: "anonymous".to_owned(), password: Secret::new(CANARY) },
            protection,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder with what is served: an empty `site`, which everybody may write to.
fn prepare() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("served/site");
    std::fs::create_dir_all(&root).unwrap();
    std::fs::set_permissions(&root, PermissionsExt::from_mode(0o777)).unwrap();
    folder
}

/// A port that nobody listens at: none of those that the system gives to connections, of which one may take it before
/// a server does.
pub fn free_port(host: &str) -> u16 {
    let mut dice = [0; 2];
    loop {
        getrandom::fill(&mut dice).unwrap();
        let port = 10_000 + u16::from_le_bytes(dice) % 20_000;
        if TcpListener::bind((host, port)).is_ok() {
            return port;
        }
    }
}
