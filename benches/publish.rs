//! How long publishing takes. `cargo bench --bench publish -- large` changes one page of a site of 60,000 files, in a
//! folder and over SFTP; `-- large 1000` of that many. `-- far` publishes 200 files over a line on which everything takes
//! 50 ms each way, over more and more connections, to SFTP, FTP with TLS, and S3; `-- far s3 1000` so many to that alone.

#[cfg(unix)]
#[path = "../tests/common/mod.rs"]
mod common;

#[cfg(unix)]
fn main() {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let number = arguments.iter().find_map(|argument| argument.parse().ok());
    match arguments.first().map(String::as_str) {
        Some("far") => unix::far(number.unwrap_or(200), &arguments),
        _ => unix::large(number.unwrap_or(60_000)),
    }
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod unix {
    use std::net::{SocketAddr, TcpListener};
    use std::ops::Range;
    use std::time::{Duration, Instant};

    use haiyen::output::Manifest;
    use haiyen::publish::history::{Event, What};
    use haiyen::publish::run::{self, Order};
    use haiyen::publish::transport::ftp::Protection;
    use haiyen::publish::transport::s3::{Bucket, Keys, Naming, S3};
    use haiyen::publish::transport::{Destination, Folder, Secret, Trust};

    use crate::common::certificates::Authority;
    use crate::common::finished::{Office, page_at};
    use crate::common::ftp;
    use crate::common::moto::Moto;
    use crate::common::proxy::Proxy;
    use crate::common::sshd::Sshd;

    /// Runs a stage, and says how long it took.
    fn time<T>(stage: &str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        println!("  {stage:<28} {:>10.1?}", start.elapsed());
        result
    }

    /// One page of a large site.
    pub fn large(files: usize) {
        let mut office = time("the site is made", || Office::new(files.saturating_sub(2)));
        let sshd = Sshd::start("");
        let proxy = Proxy::start(sshd.address());
        let mut sftp = sshd.site();
        sftp.port = proxy.address().port();
        let folder = tempfile::tempdir().unwrap();
        let folder = Folder::new(folder.path());
        let places: [(&str, &dyn Destination); 2] = [("folder", &folder), ("sftp", &sftp)];
        for (name, destination) in places {
            println!("{name}: {} files", office.files.len());
            let place = office.place(name, destination, 8);
            time("first publish", || office.publish(&place, &office.built()).unwrap());
            office.write(&page_at(files / 2), &format!("Another text, for {name}."));
            let before = proxy.passed();
            let list = Manifest::new(office.files.clone()).to_json();
            time("the build's list is read", || Manifest::parse(&list).unwrap());
            let mut crew = place.crew();
            let whole = Instant::now();
            let seen = time("look", || place.look(&mut crew).unwrap());
            let plan = time("plan", || office.plan(&seen));
            println!("  {:<28} {:>10.1?}", "look and plan", whole.elapsed());
            assert_eq!((plan.send.len(), plan.delete.len()), (1, 0));
            let event = Event::new(&format!("{name}-2"), "Lan", What::Publish);
            let source = office.built();
            let order =
                Order { plan, distrusts_list: false, source: &source, event, ailing: &|| false };
            time("send", || run::publish(&place, &mut crew, seen, order).unwrap());
            println!("  {:<28} {:>10.1?}", "in all", whole.elapsed());
            let [up, down] = proxy.passed();
            println!("  {:<28} {} up, {} down", "bytes", up - before[0], down - before[1]);
        }
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default());
    }

    /// A first publish over a long line.
    pub fn far(files: usize, asked: &[String]) {
        let office = Office::new(files.saturating_sub(2));
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::default();
        let certificate = authority.certify("127.0.0.2", 2900, folder.path());
        let pem = certificate.file.display();
        let lines = ["ssl_enable=YES", "force_anon_logins_ssl=YES", "force_anon_data_ssl=YES"];
        let keys = ["rsa_cert_file", "rsa_private_key_file"].map(|key| format!("{key}={pem}"));
        let tls = [&lines.map(str::to_owned)[..], &keys[..]].concat();
        let delay = Duration::from_millis(50);
        let kinds = ["sftp", "ftps", "s3"];
        let all = kinds.iter().all(|kind| !asked.iter().any(|asked| asked == kind));
        for kind in kinds.into_iter().filter(|kind| all || asked.iter().any(|asked| asked == kind))
        {
            println!("{kind}: {} files", office.files.len());
            let mut alone = None;
            for connections in [1, 4, 6, 8, 16] {
                let name = format!("{kind}{connections}");
                let (_line, destination, _server): Far = match kind {
                    "sftp" => {
                        let sshd = Sshd::start("");
                        let proxy = Proxy::start(sshd.address());
                        let mut at = sshd.site();
                        at.port = proxy.address().port();
                        (vec![proxy], Box::new(at), Box::new(sshd))
                    }
                    "ftps" => {
                        let data = data_ports();
                        let range = [("min", data.start), ("max", data.end - 1)];
                        let range = range.map(|(end, port)| format!("pasv_{end}_port={port}"));
                        let vsftpd = ftp::Server::vsftpd(&[&tls[..], &range[..]].concat());
                        let line = Proxy::start_at(there(vsftpd.port), vsftpd.address());
                        let also = data.map(|port| line.also(there(port), here(port)));
                        let lines = also.collect::<Vec<_>>().into_iter().chain([line]).collect();
                        let trust = Trust { pin: None, roots: vec![authority.der()] };
                        let mut at = vsftpd.ftp(Protection::Tls(trust));
                        "127.0.0.2".clone_into(&mut at.host);
                        (lines, Box::new(at), Box::new(vsftpd))
                    }
                    _ => {
                        let moto = Moto::start();
                        let proxy = Proxy::start(moto.address);
                        let at = S3::new(bucket(&format!("http://{}", proxy.address()))).unwrap();
                        (vec![proxy], Box::new(at), Box::new(moto))
                    }
                };
                _line.iter().for_each(|line| line.delay(delay));
                let place = office.place(&name, destination.as_ref(), connections);
                let start = Instant::now();
                office.publish(&place, &office.built()).unwrap();
                let took = start.elapsed().as_secs_f64();
                let alone = *alone.get_or_insert(took);
                println!("  {connections:>2} connections {took:>8.1} s {:>6.1}×", alone / took);
            }
        }
    }

    /// Lines to a server, the place there, and what keeps it running.
    type Far = (Vec<Proxy>, Box<dyn Destination>, Box<dyn std::any::Any>);

    fn here(port: u16) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], port))
    }

    /// The same port, reached over the line.
    fn there(port: u16) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 2], port))
    }

    /// Ports that nobody listens at, for the data connections of FTP.
    fn data_ports() -> Range<u16> {
        let is_free = |port: &u16| TcpListener::bind(here(*port)).is_ok();
        let mut starts = (20_000..30_000).step_by(64).map(|start| start..start + 64);
        starts.find(|range| range.clone().all(|port| is_free(&port))).expect("64 ports")
    }

    fn bucket(endpoint: &str) -> Bucket {
        Bucket {
            endpoint: endpoint.to_owned(),
            plain: false,
            region: "us-east-1".to_owned(),
            bucket: "trang".to_owned(),
            prefix: String::new(),
            naming: Naming::Path,
            certificate: None,
            keys: Keys { access: Secret::new("x"), secret: Secret::new("x"), token: None },
        }
    }
}
