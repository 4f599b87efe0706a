//! The program `haiyen`.

use std::process::ExitCode;

/// Pages are made of many small texts by several threads at once: this allocator takes half the time of
/// the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    haiyen::cli::run()
}
