//! Stories of publishing: what people and programs are told, and what is on the servers of every kind afterwards.
#![cfg(unix)]

mod common;

#[path = "publish/days.rs"]
mod days;
#[path = "publish/guards.rs"]
mod guards;
#[path = "publish/lies.rs"]
mod lies;
#[path = "publish/pages.rs"]
mod pages;
#[path = "publish/programs.rs"]
mod programs;
#[path = "publish/restoring.rs"]
mod restoring;
#[path = "publish/tampering.rs"]
mod tampering;
#[path = "publish/trouble.rs"]
mod trouble;
#[path = "publish/trust.rs"]
mod trust;
