//! A page's text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| haiyen_fuzz::markdown(text));
