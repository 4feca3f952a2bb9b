//! Check-ins and moments.

use backstory_core::answers::{Answers, Function};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_store::error::StoreError;
use backstory_store::log::{Origin, WriteSet};
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::commands::views::{AnswersView, EntryView, split};
use crate::error::{ApiError, Error};
use crate::state::{AppState, Shared};

/// An entry to be written.
#[derive(Debug, Deserialize, TS)]
pub struct EntryInput {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// What was answered.
    pub answers: AnswersView,
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
#[tauri::command(async)]
pub fn day_view(state: State<'_, Shared>, day: String) -> Result<DayView, ApiError> {
    state.answer(|state| {
        let day = parse_day(&day)?;
        let basis = Basis::when_written(day, state.clock.now())?;
        let entries = state.with_store(|store| Ok(store.entries_between(day, day)?))?;
        let (check_in, moments) = split(&entries);
        Ok(DayView {
            day: day.to_string(),
            basis,
            check_in,
            moments,
        })
    })
}

/// Commits one answer for a day and keeps every other answer of its check-in.
#[tauri::command(async)]
pub fn answer_function(
    state: State<'_, Shared>,
    input: FunctionInput,
) -> Result<Written, ApiError> {
    state.answer(|state| {
        let day = parse_day(&input.day)?;
        let new = new_entry(
            state,
            EntryKind::CheckIn,
            day,
            Answers::of_function(input.function),
        )?;
        state.with_store(|store| {
            let entry = match store.check_in(day)? {
                Some(old) => Entry {
                    answers: old.answers.with_function(input.function),
                    ..old
                },
                None => new,
            };
            put(state, store, &entry, |_| Ok(()))
        })
    })
}

/// Writes the check-in of a day: a new one, or new answers to the one that is there.
#[tauri::command(async)]
pub fn save_check_in(state: State<'_, Shared>, input: EntryInput) -> Result<Written, ApiError> {
    state.answer(|state| {
        let new = entry_of(state, EntryKind::CheckIn, input)?;
        state.with_store(|store| {
            let entry = match store.check_in(new.day)? {
                Some(old) => Entry {
                    answers: new.answers,
                    ..old
                },
                None => new,
            };
            put(state, store, &entry, |w| {
                w.clear_draft(entry.kind, entry.day)
            })
        })
    })
}

/// Writes a moment of a day.
#[tauri::command(async)]
pub fn add_moment(state: State<'_, Shared>, input: EntryInput) -> Result<Written, ApiError> {
    state.answer(|state| {
        let entry = entry_of(state, EntryKind::Moment, input)?;
        state.with_store(|store| {
            put(state, store, &entry, |w| {
                w.clear_draft(entry.kind, entry.day)
            })
        })
    })
}

/// Removes an entry; undo brings it back.
#[tauri::command(async)]
pub fn delete_entry(state: State<'_, Shared>, id: String) -> Result<Written, ApiError> {
    state.answer(|state| {
        let id: EntryId = id.parse().map_err(|_| StoreError::NoSuchEntry)?;
        state.with_store(|store| {
            let entry = store.entry(id)?;
            let day = state.words.long(entry.day);
            let (label, done) = match entry.kind {
                EntryKind::CheckIn => (
                    state.words.log_removed_check_in(&day),
                    state.words.done_removed_check_in(&day),
                ),
                EntryKind::Moment => (
                    state.words.log_removed_moment(&day),
                    state.words.done_removed_moment(&day),
                ),
            };
            store.write(state.clock.as_ref(), &label, Origin::User, |w| {
                w.delete_entry(id)
            })?;
            Ok(Written::after(state, store, done))
        })
    })
}

/// Writes an entry and what goes with it, both or neither.
fn put(
    state: &AppState,
    store: &mut Store,
    entry: &Entry,
    with_it: impl FnOnce(&mut WriteSet<'_>) -> Result<(), StoreError>,
) -> Result<Written, Error> {
    let day = state.words.long(entry.day);
    let (label, done) = match entry.kind {
        EntryKind::CheckIn => (
            state.words.log_check_in(&day),
            state.words.done_saved_check_in(&day),
        ),
        EntryKind::Moment => (
            state.words.log_moment(&day),
            state.words.done_saved_moment(&day),
        ),
    };
    store.write(state.clock.as_ref(), &label, Origin::User, |w| {
        with_it(w)?;
        w.put_entry(entry)
    })?;
    Ok(Written::after(state, store, done))
}

fn entry_of(state: &AppState, kind: EntryKind, input: EntryInput) -> Result<Entry, Invalid> {
    let day = parse_day(&input.day)?;
    new_entry(state, kind, day, Answers::new(input.answers.into())?)
}

fn new_entry(
    state: &AppState,
    kind: EntryKind,
    day: Day,
    answers: Answers,
) -> Result<Entry, Invalid> {
    let now = state.clock.now();
    Ok(Entry {
        id: EntryId::new(state.clock.new_id()),
        kind,
        day,
        recorded_at: now,
        basis: Basis::when_written(day, now)?,
        answers,
    })
}

/// Reads the day a form is about.
pub fn parse_day(text: &str) -> Result<Day, Invalid> {
    text.parse()
        .map_err(|problem: Problem| problem.of(Field::Day))
}
