//! Starts the window, or runs one command without it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use backstory_cli::{self as cli, Cli};
use backstory_journal::clock::SystemClock;
use backstory_journal::paths::Paths;
use backstory_shell::window::{self, Start};
use clap::Parser;

fn main() -> ExitCode {
    attach_console();
    let call = match Cli::try_parse() {
        Ok(call) => call,
        Err(error) => return cli::answer(&error),
    };
    if let Some(command) = call.command {
        return cli::run(command, call.journal, &SystemClock::default());
    }
    let start = match (&call.journal, call.demo) {
        (_, true) => Start::Demo,
        (Some(_), false) => Start::Named,
        (None, false) => Start::Usual,
    };
    let paths = match Paths::find(call.journal) {
        Ok(paths) => paths,
        Err(error) => return cli::fail(&error),
    };
    match window::run(paths, start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            cli::complain(&format!(
                "The window could not be opened: {error}. Everything you saved is still there."
            ));
            ExitCode::FAILURE
        }
    }
}

/// A GUI program on Windows does not have a console of its own; use that of the parent process.
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
