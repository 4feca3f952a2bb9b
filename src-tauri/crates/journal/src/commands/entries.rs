//! Check-ins and moments.

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::draft::DraftKey;
use backstory_core::entry::{Basis, Entry, EntryKind};
use backstory_core::record::{Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::log::{Origin, WriteSet};
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::forms::SavedForm;
use crate::commands::undo::Written;
use crate::commands::views::{EntryView, parse_day, split};
use crate::error::Error;
use crate::journal::Journal;
use crate::labels;

/// An entry to be written.
#[derive(Debug, Deserialize, TS)]
pub struct EntryInput {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// What was answered.
    pub answers: RawAnswers,
}

/// A moment to be written.
#[derive(Debug, Deserialize, TS)]
pub struct MomentInput {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// What was answered.
    pub answers: RawAnswers,
    /// Place of the kept form that it comes from, which is let go of: the day of a form of moments,
    /// or `bouts`. One that comes from none leaves what is kept.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub form: Option<String>,
    /// What else stands in that form and is not saved: it is kept there.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rest: Option<String>,
}

/// One answer to be written.
#[derive(Debug, Deserialize, TS)]
pub struct FunctionInput {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// How much of what matters could be done.
    pub function: Function,
}

/// Everything written about one day.
#[derive(Debug, Serialize, TS)]
pub struct DayView {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The basis a new check-in for this day would carry.
    pub basis: Basis,
    /// Its check-in.
    pub check_in: Option<EntryView>,
    /// Its moments, oldest first.
    pub moments: Vec<EntryView>,
}

/// Reads the entries of one day.
pub fn day_view(journal: &Journal, day: String) -> Result<DayView, Error> {
    let day = parse_day(&day)?;
    let now = journal.clock.now();
    let entries = journal.with_reader(|reader| Ok(reader.entries_between(day, day)?))?;
    // A day that has not come yet is shown when something stands there already.
    let basis = if entries.is_empty() {
        Basis::when_written(day, now)?
    } else {
        Basis::when_changed(day, now)?
    };
    let (check_in, moments) = split(&journal.words, &entries);
    Ok(DayView {
        day: day.to_string(),
        basis,
        check_in,
        moments,
    })
}

/// Commits one answer for a day and keeps every other answer of its check-in.
pub fn answer_function(journal: &Journal, input: FunctionInput) -> Result<Written, Error> {
    let (day, now) = (parse_day(&input.day)?, journal.clock.now());
    journal.with_store(|store| {
        let entry = match store.check_in(day)? {
            Some(old) => {
                let answers = old.answers.clone().with_function(input.function);
                old.edited(answers, now)?
            }
            None => Entry::written(
                journal.clock.as_ref(),
                EntryKind::CheckIn,
                day,
                Answers::of_function(input.function),
            )?,
        };
        put(journal, store, entry, |_| Ok(()))
    })
}

/// Writes the check-in of a day: a new one, or new answers to the one that is there.
pub fn save_check_in(journal: &Journal, input: EntryInput) -> Result<Written, Error> {
    let (day, answers) = (parse_day(&input.day)?, Answers::new(input.answers)?);
    let (clock, now) = (journal.clock.as_ref(), journal.clock.now());
    // A day that has not come yet is refused only where nothing stands there already.
    let new = Entry::written(clock, EntryKind::CheckIn, day, answers.clone());
    journal.with_store(|store| {
        let entry = match store.check_in(day)? {
            Some(old) => old.edited(answers, now)?,
            None => new?,
        };
        let (kind, place) = (entry.kind.into(), DraftKey::Day(entry.day));
        put(journal, store, entry, |w| w.clear_draft(kind, place))
    })
}

/// Writes a moment of a day and lets go of what was kept of the form it comes from, both or
/// neither.
pub fn add_moment(journal: &Journal, input: MomentInput) -> Result<Written, Error> {
    let MomentInput {
        day,
        answers,
        form,
        rest,
    } = input;
    let (day, answers) = (parse_day(&day)?, Answers::new(answers)?);
    let entry = Entry::written(journal.clock.as_ref(), EntryKind::Moment, day, answers)?;
    let form = SavedForm::new(RecordKind::Moment, form, rest, entry.recorded_at)?;
    let let_go = |w: &mut WriteSet<'_>| form.map_or(Ok(()), |form| form.let_go(w));
    journal.with_store(|store| put(journal, store, entry, let_go))
}

/// Writes an entry and what goes with it, both or neither.
fn put(
    journal: &Journal,
    store: &mut Store,
    entry: Entry,
    with_it: impl FnOnce(&mut WriteSet<'_>) -> Result<(), StoreError>,
) -> Result<Written, Error> {
    let record = Record::from(entry);
    let label = labels::saved(&journal.words, &record);
    let written = store.write(journal.clock.as_ref(), &label.op, Origin::User, |w| {
        with_it(w)?;
        w.put_record(&record)
    })?;
    Ok(Written::after(journal, store, label.done, written.changes))
}
