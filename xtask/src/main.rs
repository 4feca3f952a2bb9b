//! Project tasks, the same on every platform: `cargo xtask run | test | pictures | bundle |
//! bindings`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what a task runner does"
)]

mod checkout;
mod counts;
mod steps;

mod platform;
mod system;
mod ui;

mod hermetic;
mod home;
mod xvfb;

mod bindings;
mod build;
mod bundle;
mod fresh;
mod headless;
mod pictures;
mod run;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::checkout::Checkout;
use crate::steps::Failure;

const EXAMPLES: &str = "\
Examples:
  cargo xtask run --demo     set up, build and look around with invented entries
  cargo xtask test           everything that must pass before a change lands
  cargo xtask pictures       a picture of every screen in every state and look
  cargo xtask bundle         the installable package
  cargo xtask bindings       rewrite ui/src/ipc/bindings.ts from the Rust types";

/// Tasks of the Backstory project.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Task {
    /// Install what is missing, build, and start the application
    ///
    /// Without a display it starts the application on a virtual one instead, and saves pictures
    /// of first run and demo journal and the demo report under target/headless/.
    #[command(
        after_help = "Examples:\n  cargo xtask run\n  cargo xtask run --demo --release\n  \
                      DISPLAY= WAYLAND_DISPLAY= cargo xtask run    pictures only, on Linux"
    )]
    Run(RunArgs),
    /// Check format, lints, types, documentation and every test, the ones in a window included
    ///
    /// Stops at the first failing step. The last line of a good run is "N passed, 0 failed".
    #[command(
        after_help = "Examples:\n  cargo xtask test\n  cargo xtask test --fresh    as on a \
                            machine that never built this project"
    )]
    Test(TestArgs),
    /// Take a picture of every screen in every state and look, and lay them on contact sheets
    ///
    /// The application runs on a virtual display, also where there is a real one. It fails when a
    /// picture is missing or shows one flat colour. Linux only.
    #[command(
        after_help = "Examples:\n  cargo xtask pictures\n  cargo xtask pictures --only error\n  \
                      cargo xtask pictures --readme    and renew those of the README"
    )]
    Pictures(PicturesArgs),
    /// Build the release package for this system and check what is in it
    #[command(after_help = "Example:\n  cargo xtask bundle")]
    Bundle(SetUp),
    /// Rewrite ui/src/ipc/bindings.ts from the Rust types
    #[command(after_help = "Example:\n  cargo xtask bindings && git diff ui/src/ipc/bindings.ts")]
    Bindings,
}

/// How `run` starts the application.
#[derive(Debug, Clone, Args)]
pub struct RunArgs {
    /// Open the demo journal, in which every entry is invented
    #[arg(long)]
    demo: bool,
    /// Build as for a release: slower to build, faster to run, and it opens your own journal
    #[arg(long)]
    release: bool,
    #[command(flatten)]
    set_up: SetUp,
}

/// How `test` runs.
#[derive(Debug, Clone, Copy, Args)]
pub struct TestArgs {
    /// Test a clean clone of the last commit with an empty home, Cargo home, target folder and npm
    /// cache: as on a machine that never built this project. Takes about 15 GB of the temporary
    /// folder and builds everything anew
    #[arg(long)]
    fresh: bool,
    #[command(flatten)]
    set_up: SetUp,
}

/// Which pictures are taken, and where they go.
#[derive(Debug, Clone, Args)]
pub struct PicturesArgs {
    /// The folder for pictures and contact sheets instead of target/pictures
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Only the states of this name, such as demo or error
    #[arg(long, value_name = "STATE")]
    only: Option<String>,
    /// Also renew the README's pictures in docs/pictures/
    #[arg(long)]
    readme: bool,
    #[command(flatten)]
    set_up: SetUp,
}

/// What may be done to the system without asking.
#[derive(Debug, Clone, Copy, Args)]
pub struct SetUp {
    /// Install missing system packages without asking (Debian and Ubuntu)
    #[arg(long)]
    yes: bool,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match Checkout::find().and_then(|checkout| start(&cli.task, &checkout)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn start(task: &Task, checkout: &Checkout) -> Result<(), Failure> {
    match task {
        Task::Run(args) => run::run(checkout, args),
        Task::Test(args) if args.fresh => fresh::test(checkout, args.set_up),
        Task::Test(args) => test::test(checkout, args.set_up),
        Task::Pictures(args) => pictures::pictures(checkout, args),
        Task::Bundle(set_up) => bundle::bundle(checkout, *set_up),
        Task::Bindings => bindings::bindings(checkout),
    }
}
