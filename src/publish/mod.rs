//! Publishing: the finished site onto the server that the office has.
//!
//! # How a site is published
//! 1. [What is there](look) is looked at: the [list] on the server, and the [record] here, which alone is
//!    believed; an unfinished run, by its [journal], is continued.
//! 2. A [plan] says what is sent, in which order, and what is deleted; the [guards](guard) stop one that would wipe
//!    a site.
//! 3. It is [done](run): the place is [held](hold), a [crew] of connections sends each file under a [temporary
//!    name](send), reads it back, and renames it; the [server's own settings](server) are tried out; the list is replaced;
//!    what is no longer needed is deleted.
//! 4. The [history] tells who did it, and the [store] keeps what was published, so that it can be restored.
#![expect(
    clippy::disallowed_methods,
    reason = "the network and what is kept of earlier publishing are what this layer is for"
)]

pub mod copies;
pub mod credentials;
pub mod crew;
pub mod explain;
pub mod failure;
pub mod gate;
pub mod guard;
pub mod history;
pub mod hold;
pub mod inspect;
pub mod journal;
pub mod keyring;
pub mod line;
pub mod list;
pub mod lock;
pub mod look;
pub mod pins;
pub mod plan;
pub mod progress;
pub mod record;
pub mod repair;
pub mod run;
pub mod send;
pub mod server;
pub mod source;
pub mod store;
pub mod survey;
pub mod target;
pub mod throttle;
pub mod transport;
pub mod try_out;
pub mod urls;
pub mod web;
