//! Publishing: the finished site onto the server that the office has.
#![expect(
    clippy::disallowed_methods,
    reason = "the network and what is kept of earlier publishing are what this layer is for"
)]

pub mod guard;
pub mod journal;
pub mod lock;
pub mod plan;
pub mod record;
pub mod transport;
