//! The whole loop of commands, without a window: what each does, and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

mod appointments;
mod asking;
mod beginning;
mod beside;
mod calls;
mod days;
mod desk_breaks;
mod drafts;
mod erasing;
mod faults;
mod findings;
mod goals;
mod learn;
mod letting_go;
mod lines;
mod loop_of_commands;
mod movement;
#[cfg(unix)]
mod names;
mod questionnaires;
mod records;
mod saving;
mod tasks;
mod timeline;
mod window;
