//! The command line as a script would use it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod ahead;
mod command_line;
mod damage;
mod drives;
mod faults;
mod journal;
mod saving;
mod telling;
mod turns;
