//! The shell: the window, its commands, and the command line around the crates.
//!
//! A command converts, calls and maps the error; everything else lives in a crate below.

pub mod cli;
mod web_view;
pub mod window;
pub mod window_memory;

pub mod commands;

pub mod bindings;
pub mod dialogs;
pub mod test_seams;
