//! Starts the window, or runs one command without it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![allow(
    clippy::print_stderr,
    reason = "without a window, standard error is where a failure is told"
)]

use std::process::ExitCode;

use backstory_shell::cli::{self, Cli};
use backstory_shell::clock::SystemClock;
use backstory_shell::paths::Paths;
use backstory_shell::window::{self, Start};
use backstory_words::Words;
use clap::Parser;

fn main() -> ExitCode {
    attach_console();
    let call = Cli::parse();
    if let Some(command) = call.command {
        return cli::run(command, call.journal, &SystemClock);
    }
    let start = match (&call.journal, call.demo) {
        (_, true) => Start::Demo,
        (Some(_), false) => Start::Named,
        (None, false) => Start::Usual,
    };
    let paths = match Paths::find(call.journal) {
        Ok(paths) => paths,
        Err(error) => {
            eprintln!("{}", error.told(&Words::english()).message);
            return ExitCode::from(error.code().exit_code());
        }
    };
    match window::run(paths, start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window could not be opened: {error}. Your journal is unchanged.");
            ExitCode::FAILURE
        }
    }
}

/// A windowed program on Windows has no console of its own; use the one it was started from.
#[cfg(windows)]
#[allow(
    unsafe_code,
    reason = "the system call has no safe form and takes no pointer"
)]
fn attach_console() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: the call takes a constant and returns a flag; without a parent console it fails harmlessly.
    unsafe {
        AttachConsole(ATTACH_PARENT_PROCESS);
    }
}

#[cfg(not(windows))]
fn attach_console() {}
