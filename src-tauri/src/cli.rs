//! The command line: the same binary without a window. It stays English.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what a command line does"
)]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::time::Clock;
use backstory_report::input::Paper;
use backstory_report::report::compose;
use backstory_store::store::Store;
use backstory_testkit::demo::persona::Persona;
use backstory_words::Words;
use clap::{Parser, Subcommand, ValueEnum};

use crate::back_profile::{Choices, Notes, gather};
use crate::demo::{self, Invention};
use crate::error::Error;
use crate::files;
use crate::paths::Paths;

const EXAMPLES: &str = "\
Examples:
  backstory                                    open the journal in a window
  backstory --demo                             look around with invented entries
  backstory report --out report.pdf            the last six weeks on one page
  backstory report --from 2026-10-01 --paper letter --out report.pdf
  backstory demo --seed 7 --days 84 --out demo.db
  backstory --journal demo.db report --out demo.pdf
  backstory check                              read the whole journal, change nothing

Exit codes:
  0 done   1 fault of ours   2 wrong call   3 invalid input   4 no journal   5 not a journal
  6 another application's file   7 from a newer Backstory   8 open in another window
  9 damaged   10 the system refused   11 the report could not be made   12 nothing to undo
  13 write-protected   14 no room left   15 the file went away while it was open";

/// A private, offline journal for your back.
#[derive(Debug, Parser)]
#[command(name = "backstory", version, about, after_help = EXAMPLES)]
pub struct Cli {
    /// The journal's file instead of the usual one
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
    /// Save the report as a PDF
    #[command(
        after_help = "Example:\n  backstory report --from 2026-10-01 --to 2026-11-15 --notes --out report.pdf"
    )]
    Report {
        /// First day, YYYY-MM-DD (default: six weeks before the last, from a Monday on)
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
        /// Last day, YYYY-MM-DD (default: the last day with an entry)
        #[arg(long, value_name = "DAY")]
        to: Option<String>,
        /// Paper size
        #[arg(long, value_enum, default_value_t = PaperName::A4)]
        paper: PaperName,
        /// Print the period's notes too; without this none is printed
        #[arg(long)]
        notes: bool,
        /// Where to save it
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
        #[arg(long, default_value_t = demo::SEED)]
        seed: u64,
        /// Days to invent, 1 to 7300
        #[arg(long, default_value_t = demo::DAYS, value_parser = clap::value_parser!(u32).range(1..=7300))]
        days: u32,
        /// Last day, YYYY-MM-DD (default: yesterday)
        #[arg(long, value_name = "DAY")]
        end: Option<String>,
        /// Where to save it; a file that is there already is left alone
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Read everything in a journal and say what is wrong with it
    #[command(after_help = "Example:\n  backstory check journal.db --repair")]
    Check {
        /// The journal (default: the one of --journal, or your own)
        file: Option<PathBuf>,
        /// Copy the journal beside itself, then rebuild its indexes
        #[arg(long)]
        repair: bool,
    },
}

/// Paper sizes by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperName {
    /// 210 by 297 mm
    A4,
    /// 8.5 by 11 inches
    Letter,
}

/// Invented people by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PersonaName {
    /// Follows the average course of people in studies
    Average,
    /// Gets worse
    Worse,
    /// Stays much the same
    Flat,
}

impl PersonaName {
    fn persona(self) -> Persona {
        match self {
            PersonaName::Average => Persona::Average,
            PersonaName::Worse => Persona::Worse,
            PersonaName::Flat => Persona::Flat,
        }
    }
}

/// Runs a command and tells how it ended. Errors go to standard error, a sentence each.
pub fn run(command: Command, journal: Option<PathBuf>, clock: &dyn Clock) -> ExitCode {
    let done = match command {
        Command::Report {
            from,
            to,
            paper,
            notes,
            out,
        } => choices(from, to, paper, notes).and_then(|c| report(journal, &c, &out, clock)),
        Command::Demo {
            persona,
            seed,
            days,
            end,
            out,
        } => make_demo(persona.persona(), seed, days, end.as_deref(), &out, clock),
        Command::Check { file, repair } => check(file.or(journal), repair, clock),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.told(&Words::english()).message);
            ExitCode::from(error.code().exit_code())
        }
    }
}

fn report(
    journal: Option<PathBuf>,
    choices: &Choices,
    out: &Path,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let store = Store::open_read_only(&Paths::find(journal)?.journal)?;
    let words = Words::english();
    let (input, _) = gather(&words, &store, choices, clock.now().day())?;
    let report = compose(&words, &input)?;
    let pdf = report.pdf()?;
    files::replace(out, &pdf.bytes)?;
    println!(
        "{}: {} to {}, {} of {} days written.",
        out.display(),
        input.first,
        input.last,
        input.n_written,
        input.n_days
    );
    let n_replaced = report.replaced().len();
    if n_replaced > 0 {
        println!("{n_replaced} kinds of characters have no printable form and appear as codes.");
    }
    if !pdf.tagged {
        println!("This PDF carries no accessibility tags.");
    }
    Ok(())
}

fn choices(
    from: Option<String>,
    to: Option<String>,
    paper: PaperName,
    notes: bool,
) -> Result<Choices, Error> {
    Ok(Choices {
        first: from.map(|d| day(&d, Field::Period)).transpose()?,
        last: to.map(|d| day(&d, Field::Period)).transpose()?,
        paper: match paper {
            PaperName::A4 => Paper::A4,
            PaperName::Letter => Paper::Letter,
        },
        function: true,
        pain: true,
        notes: if notes {
            Notes::All
        } else {
            Notes::Of(Default::default())
        },
    })
}

fn make_demo(
    persona: Persona,
    seed: u64,
    days: u32,
    end: Option<&str>,
    out: &Path,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let end = match end {
        Some(text) => day(text, Field::Day)?,
        None => clock.now().day().minus(1),
    };
    let invention = Invention {
        persona,
        seed,
        days,
        end,
    };
    let store = demo::write(&Words::english(), out, invention)?;
    let report = store.check()?;
    println!(
        "{}: {} invented entries up to {end}.",
        out.display(),
        report.n_entries
    );
    Ok(())
}

fn check(journal: Option<PathBuf>, repair: bool, clock: &dyn Clock) -> Result<(), Error> {
    let path = Paths::find(journal)?.journal;
    let report = if repair {
        // Opening for writing makes a journal where there is none; a check must not.
        drop(Store::open_read_only(&path)?);
        let repair = Store::open(&path)?.repair(clock)?;
        println!("A copy as it was is at {}.", repair.copy.display());
        for line in &repair.mended {
            println!("{line}");
        }
        repair.after
    } else {
        Store::open_read_only(&path)?.check()?
    };
    println!(
        "{}: {} entries, {} movements, {} episodes, {} changes in the log.",
        path.display(),
        report.n_entries,
        report.n_movements,
        report.n_episodes,
        report.n_write_sets
    );
    if report.problems.is_empty() {
        println!("Nothing is wrong with it.");
        return Ok(());
    }
    for problem in &report.problems {
        eprintln!("{problem}");
    }
    Err(Error::Unsound)
}

fn day(text: &str, field: Field) -> Result<Day, Error> {
    text.parse()
        .map_err(|problem: Problem| problem.of(field).into())
}
