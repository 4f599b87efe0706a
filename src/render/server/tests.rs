//! Odd paths in the language of each server.
