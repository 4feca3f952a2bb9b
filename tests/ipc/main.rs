//! Commands through Tauri's own access rules, in process and without a display.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod access;
mod drafts;
mod faults;
mod loop_of_commands;
mod window;
