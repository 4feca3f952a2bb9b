//! The journal through its public functions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

#[cfg(unix)]
mod again;
mod check;
mod clock;
mod copy;
mod drafts;
mod faults;
mod flare_ups;
mod gates;
#[cfg(unix)]
mod gone;
mod plans;
mod round_trip;
mod undo;
mod writes;
