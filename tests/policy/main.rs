//! Rules of the house that a compiler does not check.
//!
//! Each test reads the sources or the configuration and says which line breaks which rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod bindings;
mod layers;
mod marks;
mod rules;
mod security;
mod sources;
mod text;
