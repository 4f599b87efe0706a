//! The program `haiyen`: all of it is in the library, so that tests can reach it.

use std::process::ExitCode;

fn main() -> ExitCode {
    haiyen::cli::run()
}
