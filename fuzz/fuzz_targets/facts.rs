//! `data/facts.toml`, whatever stands in it.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| haiyen_fuzz::facts(text));
