//! The shell: the window, its commands, and the command line around the crates.
//!
//! A command converts, calls and maps the error; everything else lives in a crate below.

pub mod cli;
mod web_view;
pub mod window;
pub mod window_memory;

pub mod commands;
pub mod state;

pub mod ahead;
pub mod asking;
pub mod back_profile;
pub mod desk_breaks;
pub mod goal_sets;
pub mod labels;
mod lessons;
pub mod lines;
pub mod movements;
pub mod newest;
pub mod predictions;
pub mod preferences;
mod sheets;
pub mod trends;
pub mod wording;

pub mod bindings;
pub mod clock;
pub mod demo;
pub mod dialogs;
pub mod error;
pub mod files;
mod letting_go;
pub mod paths;
pub mod region;
pub mod shown;
mod telling;
pub mod test_seams;
