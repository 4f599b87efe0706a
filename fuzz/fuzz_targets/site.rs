//! A whole small site.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| haiyen_fuzz::site(text));
