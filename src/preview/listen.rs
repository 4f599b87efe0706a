//! Where the preview is reached: the port, and this machine's address in the local network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::TcpListener;

/// How many ports after the one that was asked for are tried, before any that is free.
const PORTS: u16 = 20;

/// Listens at the port that was asked for, or at the next one that is free.
pub async fn listen(wanted: u16, lan: bool) -> Option<(Vec<TcpListener>, u16)> {
    let ports = wanted..=wanted.saturating_add(PORTS);
    for port in ports.chain([0]) {
        let mut listeners = Vec::new();
        let mut actual = port;
        for address in addresses(lan, port) {
            let address = SocketAddr::new(address.ip(), actual);
            match TcpListener::bind(address).await {
                Ok(listener) => {
                    actual = listener.local_addr().ok()?.port();
                    listeners.push(listener);
                }
                // A machine without IPv6 has one address the less; a port of another program's is none.
                Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
                    listeners.clear();
                    break;
                }
                Err(_) => {}
            }
        }
        if !listeners.is_empty() {
            return Some((listeners, actual));
        }
    }
    None
}

/// Where devices of the local network find this machine. Nothing is sent to learn it: the system only says
/// which of its addresses it would use.
#[must_use]
pub fn lan_address(port: u16, key: &str) -> Option<String> {
    let socket = std::net::UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    socket.connect(("192.0.2.1", 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    Some(format!("http://{ip}:{port}/_haiyen/lan/{key}"))
}

/// The addresses to listen at. A port of zero is any that is free.
fn addresses(lan: bool, port: u16) -> Vec<SocketAddr> {
    if lan {
        return vec![SocketAddr::from((Ipv4Addr::UNSPECIFIED, port))];
    }
    // A browser may take `localhost` for either.
    [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)]
        .map(|ip| SocketAddr::from((ip, port)))
        .into()
}
