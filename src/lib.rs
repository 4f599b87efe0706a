//! tmp
pub mod catalog;
pub mod cli;
pub mod config;
pub mod diag;
pub mod document;
pub mod lang;
pub mod output;
pub mod pipeline;
pub mod render;
pub mod site;
pub mod source;
pub mod theme;
pub mod tree;
pub mod world;
