//! The report from the outside: its words, its PDF, its pages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod samples;
mod tools;

mod hostile;
mod page;
mod pdf;
mod preview;
mod sheets;
mod wording;
