//! Today: the question, the last seven days, what is written so far.

use backstory_core::answers::Function;
use backstory_core::strip::{self, StripDay};
use backstory_core::suggest;
use backstory_core::time::{Instant, PartOfDay};
use backstory_words::Words;
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::commands::views::{EntryView, split};
use crate::error::ApiError;
use crate::state::Shared;

/// Days back in which movements are looked for to suggest.
const SUGGEST_FROM_DAYS: u64 = 28;

/// Minutes by which a clock may go back without a word: time servers correct it by seconds.
const CLOCK_SLACK_MINUTES: i64 = 10;

/// One day of the strip.
#[derive(Debug, Serialize, TS)]
pub struct DayTile {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The check-in's answer, when it was given.
    pub function: Option<Function>,
    /// Whether a check-in is written.
    pub written: bool,
    /// Whether it is today.
    pub is_today: bool,
}

/// Everything Today shows.
#[derive(Debug, Serialize, TS)]
pub struct TodayView {
    /// Local time with offset, RFC 3339.
    pub now: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// For the greeting.
    pub part_of_day: PartOfDay,
    /// Before 04:00 the app asks which day is meant.
    pub asks_which_day: bool,
    /// The latest write, local time with offset, when the clock stands before it: it was set back.
    pub written_after_now: Option<String>,
    /// The last seven days, oldest first.
    pub week: Vec<DayTile>,
    /// Days of the seven with a check-in.
    pub n_written: u32,
    /// Today's check-in.
    pub check_in: Option<EntryView>,
    /// Today's moments, oldest first.
    pub moments: Vec<EntryView>,
    /// Names for the movement chips.
    pub suggested_movements: Vec<String>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

/// Reads today and the last seven days.
#[tauri::command(async)]
pub fn today(state: State<'_, Shared>) -> Result<TodayView, ApiError> {
    state.answer(|state| {
        let now = state.clock.now();
        let today = now.day();
        state.with_store(|store| {
            let recent = store.entries_between(today.minus(SUGGEST_FROM_DAYS), today)?;
            let week = strip::last_seven_days(&recent, today);
            let of_today: Vec<_> = recent.iter().filter(|e| e.day == today).cloned().collect();
            let (check_in, moments) = split(&of_today);
            let next = store.undo_state(state.clock.as_ref())?;
            Ok(TodayView {
                now: now.local_text(),
                today: today.to_string(),
                part_of_day: now.part_of_day(),
                asks_which_day: now.is_before_day_turns(),
                written_after_now: store.latest_write()?.and_then(|w| ahead(w, now)),
                n_written: week.iter().map(|d| u32::from(d.written)).sum(),
                week: week.iter().map(|d| tile(d, today)).collect(),
                check_in,
                moments,
                suggested_movements: suggest::movements(&recent, &common_movements(&state.words)),
                undo: next.undo.map(|w| w.label),
                redo: next.redo.map(|w| w.label),
            })
        })
    })
}

/// The latest write, when the clock stands clearly before it: then it was set back.
fn ahead(latest_write: Instant, now: Instant) -> Option<String> {
    let lead = latest_write.date_time() - now.date_time();
    (lead.num_minutes() > CLOCK_SLACK_MINUTES).then(|| latest_write.local_text())
}

/// Movements offered to everyone, after one's own.
fn common_movements(words: &Words) -> [String; 6] {
    [
        words.movement_walking(),
        words.movement_knee_rolls(),
        words.movement_housework(),
        words.movement_stairs(),
        words.movement_cycling(),
        words.movement_garden(),
    ]
}

fn tile(day: &StripDay, today: backstory_core::day::Day) -> DayTile {
    DayTile {
        day: day.day.to_string(),
        function: day.function,
        written: day.written,
        is_today: day.day == today,
    }
}
