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

/// An entry to save.
#[derive(Debug, Deserialize, TS)]
pub struct EntryInput {
    /// The day of the entry, `YYYY-MM-DD`.
    pub day: String,
    /// The answers.
    pub answers: RawAnswers,
}

/// A moment to save.
#[derive(Debug, Deserialize, TS)]
pub struct MomentInput {
    /// The day of the moment, `YYYY-MM-DD`.
    pub day: String,
    /// The answers.
    pub answers: RawAnswers,
    /// Key of the draft that the moment was written from and that the save deletes: the day of a
    /// draft of moments, or `bouts`. Null when the moment was not written from a draft; every draft
    /// is then left as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub form: Option<String>,
    /// Input that remains in that draft after this save.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rest: Option<String>,
}

/// One answer to save.
#[derive(Debug, Deserialize, TS)]
pub struct FunctionInput {
    /// The day of the answer, `YYYY-MM-DD`.
    pub day: String,
    /// How much of what matters could be done.
    pub function: Function,
}

/// Every entry of one day.
#[derive(Debug, Serialize, TS)]
pub struct DayView {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The basis that a new check-in for this day would carry.
    pub basis: Basis,
    /// The check-in of the day; null when there is not one.
    pub check_in: Option<EntryView>,
    /// Moments of the day, oldest first.
    pub moments: Vec<EntryView>,
}

/// Reads the entries of one day.
pub fn day_view(journal: &Journal, day: String) -> Result<DayView, Error> {
    let day = parse_day(&day)?;
    let now = journal.clock.now();
    let entries = journal.with_reader(|reader| Ok(reader.entries_between(day, day)?))?;
    // A future day is shown only when it already has an entry.
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

/// Saves one answer for a day and keeps every other answer of its check-in.
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

/// Saves the check-in of a day: creates it, or changes the answers of the existing one.
pub fn save_check_in(journal: &Journal, input: EntryInput) -> Result<Written, Error> {
    let (day, answers) = (parse_day(&input.day)?, Answers::new(input.answers)?);
    let (clock, now) = (journal.clock.as_ref(), journal.clock.now());
    // A future day is refused only when it does not have a check-in yet.
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

/// Saves a moment of a day and deletes or shrinks the draft it was written from, in one
/// transaction.
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

/// Saves an entry together with the change to its draft, in one transaction.
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
