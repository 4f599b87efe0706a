//! How web servers are to serve the site: one list of [rules], written in the language of each.
//!
//! Apache and IIS read their file by themselves; nginx reads what its administrator includes. A site that has
//! a file of such a name in `static/` keeps its own.

mod apache;
mod iis;
mod nginx;
mod rules;
#[cfg(test)]
mod tests;

use self::rules::Rules;
use super::{Rendered, Snapshot, media_type};
use crate::site::route::Server;

pub(super) fn render(snapshot: &Snapshot, server: Server) -> Rendered {
    let rules = Rules::new(&snapshot.site);
    let text = match server {
        Server::Apache => apache::write(&rules),
        Server::Iis => iis::write(&rules),
        Server::Nginx => nginx::write(&rules),
    };
    Rendered::text(media_type("txt"), text)
}
