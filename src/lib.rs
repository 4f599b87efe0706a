//! haiyen makes a promotional website in many languages from a folder of Markdown.
//!
//! # From files to a finished site
//! ```text
//! Source ─► Document ─► Snapshot ─► Route ─► Rendered
//! one file   one file    whole site   one URL   media type, bytes, diagnostics
//! text       parsed      Site + Theme + Catalog + today
//! └ pure, memoised ┘     └ always reassembled ┘ └ pure: render(&Snapshot, &Route) → Rendered
//! ```
//! - **Reading:** a [`World`] lists and reads the site's folder; every text is a [`Source`], and every
//!   problem found in one a [`Diagnostic`] with its place.
//! - **Parsing:** a Markdown file becomes a [`Document`], HTML with holes and an outline, which depends on
//!   that file alone. The [`Memo`] keeps those whose files did not change.
//! - **Assembling:** documents, [`Config`], [`Theme`] and [`Catalog`] become a [`Site`] with all its pages
//!   and addresses, and with the day it is a [`Snapshot`], which never changes again.
//! - **Rendering:** [`render`](render::render) makes what is at a [`Route`]: a page, a list, a file.
//! - **Building:** the [closure](pipeline::closure()) of what finished pages refer to is the finished site,
//!   and [`Output`] puts it into `public/`, all or nothing.
//!
//! [`pipeline`] tells this story in code: read it first.
//!
//! # Layers
//! A module imports from rows above its own, and within a row from those before it.
//!
//! | layer | modules |
//! |---|---|
//! | words | [`lang`] [`formats`] [`source`] [`fluent`] [`diag`] [`tree`] [`world`] |
//! | inputs | [`document`] [`config`] [`data`] [`catalog`] [`theme`] |
//! | site | [`site`] |
//! | pages | [`mod@render`] |
//! | uses | [`check`] |
//! | driver | [`store`] [`output`] [`pipeline`] |
//! | shell | [`preview`] [`publish`] [`cli`] |
//!
//! [`World`]: world::World
//! [`Source`]: source::Source
//! [`Diagnostic`]: diag::Diagnostic
//! [`Document`]: document::Document
//! [`Memo`]: document::Memo
//! [`Config`]: config::Config
//! [`Theme`]: theme::Theme
//! [`Catalog`]: catalog::Catalog
//! [`Site`]: site::Site
//! [`Snapshot`]: render::Snapshot
//! [`Route`]: site::Route
//! [`Output`]: output::Output
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "bad input is a diagnostic, never a panic"
)]
#![deny(clippy::print_stdout, clippy::print_stderr, reason = "only `cli` speaks")]
#![deny(
    clippy::disallowed_methods,
    reason = "the outside is for the modules that clippy.toml names; the rest gets values"
)]

pub mod catalog;
pub mod check;
pub mod cli;
pub mod config;
pub mod data;
pub mod diag;
pub mod document;
pub mod fluent;
pub mod formats;
pub mod lang;
pub mod output;
pub mod pipeline;
pub mod preview;
pub mod publish;
pub mod render;
pub mod site;
pub mod source;
pub mod store;
pub mod theme;
pub mod tree;
pub mod world;
