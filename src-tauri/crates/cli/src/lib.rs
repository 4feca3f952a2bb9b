//! The command line: the same program without a window, through the same functions. Its text is
//! always English.

mod add;
mod check;
mod demo;
mod list;
mod out;
mod report;
mod search;
mod summary;

use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::time::Clock;
use backstory_words::Words;
use clap::{Parser, Subcommand};

use backstory_journal::error::Error;

pub use self::add::AddArgs;
pub use self::demo::PersonaName;
pub use self::list::ListArgs;
pub use self::out::complain;
pub use self::report::PaperName;
pub use self::search::SearchArgs;

/// The reason why a window cannot open without a display.
pub const NO_DISPLAY: &str = "there is no display, or it does not answer";

const EXAMPLES: &str = "\
Examples:
  backstory                                    open the journal in a window
  backstory --demo                             look around with invented entries
  backstory report --out report.pdf            the last six weeks on one page
  backstory report --from 2026-10-01 --paper letter --out report.pdf
  backstory add \"walk 20, ?can I lift?\"       record one line in the journal
  backstory list --from 2026-11-01 --json      everything since then, for a script
  backstory search \"heat pack\"               find these words
  backstory demo --seed 7 --days 84 --out demo.db
  backstory --journal demo.db report --out demo.pdf
  backstory check                              read the whole journal, change nothing

Exit codes:
  0 done   1 fault in Backstory   2 wrong call   3 invalid input   4 no journal   5 not a journal
  6 another application's file   7 from a newer Backstory   8 open in another window
  9 damaged   10 the system refused   11 the report could not be made   12 nothing to undo
  13 write-protected   14 no room left   15 the file went away while it was open
  16 another program was writing to the journal for more than 5 seconds";

/// The exit code of clap for a call that it cannot parse.
const WRONG_CALL: u8 = 2;

/// A private, offline desktop journal for your back.
#[derive(Debug, Parser)]
#[command(name = "backstory", bin_name = "backstory", version, after_help = EXAMPLES)]
pub struct Cli {
    /// The journal file to use instead of the usual one
    #[arg(long, global = true, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// Open the demo journal, in which every entry is invented
    #[arg(long)]
    pub demo: bool,
    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the command line can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Record one line or a day's check-in in the journal
    #[command(after_help = add::EXAMPLES)]
    Add(AddArgs),
    /// List what is in the journal, newest first
    #[command(after_help = list::EXAMPLES)]
    List(ListArgs),
    /// Find words in the journal, newest first
    #[command(after_help = search::EXAMPLES)]
    Search(SearchArgs),
    /// Save the report as a PDF
    #[command(
        after_help = "Example:\n  backstory report --from 2026-10-01 --to 2026-11-15 --notes --out report.pdf"
    )]
    Report {
        /// First day, YYYY-MM-DD (default: a Monday, six weeks before the last day)
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// Last day, YYYY-MM-DD (default: the last day with an entry)
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
        /// Paper size
        #[arg(long, value_enum, default_value_t = PaperName::A4)]
        paper: PaperName,
        /// Also print the notes of this period
        #[arg(long)]
        notes: bool,
        /// Where to save the report; - is standard output
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Make a journal of invented entries
    #[command(
        after_help = "Example:\n  backstory demo --seed 7 --days 84 --end 2026-11-20 --out demo.db"
    )]
    Demo {
        /// Whose journal to invent
        #[arg(long, value_enum, default_value_t = PersonaName::Average)]
        persona: PersonaName,
        /// The same seed invents the same journal
        #[arg(long, default_value_t = backstory_journal::demo::SEED)]
        seed: u64,
        /// Days to invent, 1 to 7300
        #[arg(long, default_value_t = backstory_journal::demo::DAYS, value_parser = clap::value_parser!(u32).range(1..=7300))]
        days: u32,
        /// Last day, YYYY-MM-DD (default: yesterday)
        #[arg(long, value_name = "DAY")]
        end: Option<String>,
        /// Where to save the journal; an existing file is left alone
        #[arg(long, value_name = "FILE", value_parser = demo::file_name())]
        out: PathBuf,
    },
    /// Read a whole journal and list any problems
    #[command(after_help = "Example:\n  backstory check journal.db --repair")]
    Check {
        /// The journal (default: the one that --journal names, or your own)
        file: Option<PathBuf>,
        /// First make a copy beside the journal, then update its format and rebuild its indexes
        #[arg(long)]
        repair: bool,
    },
}

/// Runs a command and returns its exit code. Errors go to standard error, a sentence each.
pub fn run(command: Command, journal: Option<PathBuf>, clock: &dyn Clock) -> ExitCode {
    // SQLite rolls back a transaction that a panic interrupts.
    let done = catch_unwind(AssertUnwindSafe(|| work(command, journal, clock)));
    match done.unwrap_or(Err(Error::Panic)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// Prints an error on standard error and returns its exit code.
pub fn fail(error: &Error) -> ExitCode {
    complain(&error.said(&Words::english()));
    ExitCode::from(error.code().exit_code())
}

/// Answers a call without a command to run: help, the version, or a usage error.
pub fn answer(call: &clap::Error) -> ExitCode {
    if call.use_stderr() {
        // The message quotes the call, so it is not our own text.
        complain(call.render().to_string().trim_end());
        return ExitCode::from(WRONG_CALL);
    }
    match call.print() {
        Err(e) if e.kind() != ErrorKind::BrokenPipe => fail(&Error::NotPrinted(e.to_string())),
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}

fn work(command: Command, journal: Option<PathBuf>, clock: &dyn Clock) -> Result<(), Error> {
    match command {
        Command::Add(args) => add::add(journal, args, clock),
        Command::List(args) => list::list(journal, args, clock),
        Command::Search(args) => search::search(journal, &args),
        Command::Report {
            from,
            to,
            paper,
            notes,
            out,
        } => report::choices(from, to, paper, notes)
            .and_then(|c| report::report(journal, &c, &out, clock)),
        Command::Demo {
            persona,
            seed,
            days,
            end,
            out,
        } => demo::make_demo(persona.persona(), seed, days, end.as_deref(), &out, clock),
        Command::Check { file, repair } => check::check(file.or(journal), repair, clock),
    }
}

fn day(text: &str, field: Field) -> Result<Day, Error> {
    text.parse()
        .map_err(|problem: Problem| problem.of(field).into())
}
