//! Check-ins and moments.

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::error::ApiError;
use crate::state::{AppState, Shared};

/// A bout of movement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MovementView {
    /// What was done.
    pub name: String,
    /// How long, 1 to 1440 minutes.
    pub minutes: Option<i32>,
}

/// Answers on their way in or out; null is "not answered".
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswersView {
    /// How much of what matters could be done.
    pub function: Option<Function>,
    /// Confidence of managing tomorrow, 0 to 10.
    pub confidence: Option<i32>,
    /// Average back pain of the day, 0 to 10.
    pub back_pain: Option<i32>,
    /// Average leg pain of the day, 0 to 10.
    pub leg_pain: Option<i32>,
    /// Minutes slept last night, 0 to 1440.
    pub sleep_minutes: Option<i32>,
    /// Mood, 0 to 10.
    pub mood: Option<i32>,
    /// A note, as typed.
    pub note: Option<String>,
    /// Movements in order.
    pub movements: Vec<MovementView>,
}

/// An entry to be written.
#[derive(Debug, Deserialize, TS)]
pub struct EntryInput {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// What was answered.
    pub answers: AnswersView,
}

/// An entry of the journal.
#[derive(Debug, Serialize, TS)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// Check-in or moment.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first written: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How far apart the day and the writing are.
    pub basis: Basis,
    /// What was answered.
    pub answers: AnswersView,
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
    let day = parse_day(&day)?;
    let basis = Basis::when_written(day, state.clock.now())?;
    state.with_store(|store| {
        let (check_in, moments) = split(&store.entries_between(day, day)?);
        Ok(DayView {
            day: day.to_string(),
            basis,
            check_in,
            moments,
        })
    })
}

/// Writes the check-in of a day: a new one, or new answers to the one that is there.
#[tauri::command(async)]
pub fn save_check_in(state: State<'_, Shared>, input: EntryInput) -> Result<Written, ApiError> {
    let new = new_entry(&state, EntryKind::CheckIn, input)?;
    state.with_store(|store| {
        let entry = match store.check_in(new.day)? {
            Some(old) => Entry {
                answers: new.answers,
                ..old
            },
            None => new,
        };
        let label = format!("Check-in for {}", entry.day.long());
        store.write(state.clock.as_ref(), &label, Origin::User, |w| {
            w.put_entry(&entry)
        })?;
        Written::after(&state, store, format!("{label} saved"))
    })
}

/// Writes a moment of a day.
#[tauri::command(async)]
pub fn add_moment(state: State<'_, Shared>, input: EntryInput) -> Result<Written, ApiError> {
    let entry = new_entry(&state, EntryKind::Moment, input)?;
    let label = format!("Moment on {}", entry.day.long());
    state.with_store(|store| {
        store.write(state.clock.as_ref(), &label, Origin::User, |w| {
            w.put_entry(&entry)
        })?;
        Written::after(&state, store, format!("{label} saved"))
    })
}

/// Removes an entry; undo brings it back.
#[tauri::command(async)]
pub fn delete_entry(state: State<'_, Shared>, id: String) -> Result<Written, ApiError> {
    let id: EntryId = id.parse().map_err(|_| StoreError::NoSuchEntry)?;
    state.with_store(|store| {
        let entry = store.entry(id)?;
        let label = format!("Removal of {} {}", noun(entry.kind), entry.day.long());
        store.write(state.clock.as_ref(), &label, Origin::User, |w| {
            w.delete_entry(id)
        })?;
        Written::after(
            &state,
            store,
            format!("Removed {} {}", noun(entry.kind), entry.day.long()),
        )
    })
}

fn noun(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::CheckIn => "the check-in for",
        EntryKind::Moment => "the moment on",
    }
}

fn new_entry(state: &AppState, kind: EntryKind, input: EntryInput) -> Result<Entry, Invalid> {
    let day = parse_day(&input.day)?;
    let now = state.clock.now();
    Ok(Entry {
        id: EntryId::new(state.clock.new_id()),
        kind,
        day,
        recorded_at: now,
        basis: Basis::when_written(day, now)?,
        answers: Answers::new(input.answers.into())?,
    })
}

fn parse_day(text: &str) -> Result<Day, Invalid> {
    text.parse()
        .map_err(|problem: Problem| problem.of(Field::Day))
}

/// The check-in and the moments among the entries of one day.
pub fn split(entries: &[Entry]) -> (Option<EntryView>, Vec<EntryView>) {
    let of = |kind| {
        entries
            .iter()
            .filter(move |e| e.kind == kind)
            .map(EntryView::from)
    };
    (
        of(EntryKind::CheckIn).next(),
        of(EntryKind::Moment).collect(),
    )
}

impl From<AnswersView> for RawAnswers {
    fn from(view: AnswersView) -> RawAnswers {
        RawAnswers {
            function: view.function,
            confidence: view.confidence.map(i64::from),
            back_pain: view.back_pain.map(i64::from),
            leg_pain: view.leg_pain.map(i64::from),
            sleep_minutes: view.sleep_minutes.map(i64::from),
            mood: view.mood.map(i64::from),
            note: view.note,
            movements: view
                .movements
                .into_iter()
                .map(|m| (m.name, m.minutes.map(i64::from)))
                .collect(),
        }
    }
}

impl From<&Entry> for EntryView {
    fn from(entry: &Entry) -> EntryView {
        let answers = &entry.answers;
        let score = |score: Option<backstory_core::score::Score>| score.map(|s| i32::from(s.get()));
        EntryView {
            id: entry.id.to_string(),
            kind: entry.kind,
            day: entry.day.to_string(),
            recorded_at: entry.recorded_at.local_text(),
            basis: entry.basis,
            answers: AnswersView {
                function: answers.function(),
                confidence: score(answers.confidence()),
                back_pain: score(answers.back_pain()),
                leg_pain: score(answers.leg_pain()),
                sleep_minutes: answers.sleep().map(|s| i32::from(s.get())),
                mood: score(answers.mood()),
                note: answers.note().map(str::to_owned),
                movements: answers
                    .movements()
                    .iter()
                    .map(|m| MovementView {
                        name: m.name().to_owned(),
                        minutes: m.minutes().map(|n| i32::from(n.get())),
                    })
                    .collect(),
            },
        }
    }
}
