//! The journal through its public functions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod check;
mod gates;
mod plans;
mod round_trip;
mod undo;
mod writes;
