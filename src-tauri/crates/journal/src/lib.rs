//! The application logic of the window and the command line, as plain functions: the open journal
//! and everything that is read from it, written to it and made of it.
//!
//! This crate does not know Tauri or a window: requests to the desktop go through
//! [`Desktop`](desktop::Desktop).

pub mod commands;
mod copying;
pub mod desktop;
pub mod journal;
mod letting_go;
pub mod messages;
pub mod tasks;

pub mod ahead;
pub mod asking;
pub mod back_profile;
mod beginning;
mod dated_ids;
pub mod desk_breaks;
pub mod goal_sets;
pub mod help_lines;
pub mod installation;
pub mod labels;
pub mod lessons;
pub mod lines;
pub mod movements;
pub mod newest;
pub mod predictions;
pub mod preferences;
pub mod record_words;
pub mod reports;
pub mod sheets;
pub mod trends;
pub mod wording;

pub mod bindings;
pub mod clock;
pub mod demo;
pub mod error;
mod error_messages;
pub mod files;
pub mod paths;
pub mod region;
pub mod shown;
