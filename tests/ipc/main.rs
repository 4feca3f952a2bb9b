//! Calls through Tauri's own access rules and the real handler, in process and without a display.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod access;
mod channel;
mod handler;
mod window;
mod zoom;
