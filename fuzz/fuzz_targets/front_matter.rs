//! The page details at the top of a file, in YAML or TOML.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| haiyen_fuzz::front_matter(text));
