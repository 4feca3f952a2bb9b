//! `backstory add`: writes to the journal without a window, by the same rules.

use std::path::PathBuf;

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryKind};
use backstory_core::invalid::Field;
use backstory_core::record::Record;
use backstory_core::time::Clock;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_words::Words;
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::{day, out};
use backstory_journal::error::Error;
use backstory_journal::labels;
use backstory_journal::lines::{self, TypedIn};
use backstory_journal::paths::Paths;

pub(super) const EXAMPLES: &str = "\
Examples:
  backstory add \"walk 20, sat 3h stiff, ?can I lift the kids\"
  backstory add --day 2026-11-19 \"walk 20\"     about an earlier day
  backstory add --function most --confidence 7
  backstory add --day 2026-11-19 --back-pain 3 --note \"slept badly\"

Commas separate the parts of a line. A movement can have minutes, and what begins or ends with ?
is a question for the physiotherapist. The rest is a note, and Backstory keeps the whole line too.
The other form saves the check-in of a day. Your other answers of that day stay, and a new note goes
below the one that is there.
If the journal is open in a window, nothing is saved: exit code 8. If another command is saving,
this one waits for up to 5 seconds: exit code 16.";

/// What to record.
#[derive(Debug, Args)]
pub struct AddArgs {
    /// One line: movements, notes and questions, separated by commas
    #[arg(
        allow_hyphen_values = true,
        required_unless_present_any = ["function", "back_pain", "leg_pain", "confidence", "note"],
        conflicts_with_all = ["function", "back_pain", "leg_pain", "confidence", "note"],
    )]
    line: Option<String>,
    /// How much of what matters to you could you do
    #[arg(long, value_parser = PossibleValuesParser::new(Function::ALL.map(Function::name)))]
    function: Option<String>,
    /// Average back pain of the day, from 0 (none) to 10 (worst you can imagine)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    back_pain: Option<i64>,
    /// Average leg pain of the day, from 0 (none) to 10 (worst you can imagine)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    leg_pain: Option<i64>,
    /// Confidence that you'll manage tomorrow, from 0 (not at all) to 10 (completely)
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    confidence: Option<i64>,
    /// A note
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    /// The day it is about, YYYY-MM-DD (default: today; needed before 04:00)
    #[arg(long, value_name = "DAY")]
    day: Option<String>,
}

/// Saves a line or a check-in, and reports the result.
pub fn add(journal: Option<PathBuf>, args: AddArgs, clock: &dyn Clock) -> Result<(), Error> {
    let path = Paths::find(journal)?.journal;
    // Opening for writing would create a missing journal; only a first run in the window may do
    // that.
    drop(Store::open_read_only(&path)?);
    let mut store = Store::open_in_turn(&path)?;
    let words = Words::english();
    let said = args.day.as_deref().map(|text| day(text, Field::Day));
    let said = said.transpose()?;
    let done = match &args.line {
        Some(line) => {
            lines::add(&words, &mut store, clock, line, said, TypedIn::CommandLine)?.value
        }
        None => {
            let about = lines::day_meant(said, clock.now())?;
            check_in(&words, &mut store, clock, about, args)?
        }
    };
    out::tell(&format!("{done}.\n"));
    Ok(())
}

fn check_in(
    words: &Words,
    store: &mut Store,
    clock: &dyn Clock,
    about: Day,
    args: AddArgs,
) -> Result<String, Error> {
    let now = clock.now();
    let entry = match store.check_in(about)? {
        Some(old) => {
            let answers = merged(old.answers.raw(), args)?;
            old.edited(Answers::new(answers)?, now)?
        }
        None => {
            let answers = merged(RawAnswers::default(), args)?;
            Entry::written(clock, EntryKind::CheckIn, about, Answers::new(answers)?)?
        }
    };
    let record = Record::from(entry);
    let label = labels::saved(words, &record);
    store.write(clock, &label.op, Origin::User, |w| w.put_record(&record))?;
    Ok(label.done)
}

/// Merges the saved answers with the given ones, so that no earlier answer is lost.
fn merged(there: RawAnswers, given: AddArgs) -> Result<RawAnswers, Error> {
    let function = given.function.map(|word| word.parse::<Function>());
    let function = function.transpose().map_err(|p| p.of(Field::Function))?;
    let note = match (there.note, given.note) {
        (Some(first), Some(more)) => Some(format!("{first}\n{more}")),
        (first, more) => more.or(first),
    };
    Ok(RawAnswers {
        function: function.or(there.function),
        back_pain: given.back_pain.or(there.back_pain),
        leg_pain: given.leg_pain.or(there.leg_pain),
        confidence: given.confidence.or(there.confidence),
        note,
        ..there
    })
}
