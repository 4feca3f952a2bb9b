//! Shorthands for valid values in tests. They panic on invalid input, as a test should.
#![allow(
    clippy::unwrap_used,
    reason = "only tests build values from literals, and a bad literal should stop the test"
)]

use backstory_core::answers::{Answers, Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryId, EntryKind};
use backstory_core::time::{Clock, Instant};
use chrono::DateTime;

/// Parses a day from `YYYY-MM-DD`.
pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Parses a moment from RFC 3339 text.
pub fn at(text: &str) -> Instant {
    Instant::new(DateTime::parse_from_rfc3339(text).unwrap())
}

/// Makes answers to the function question alone.
pub fn only_function(function: Function) -> RawAnswers {
    RawAnswers {
        function: Some(function),
        ..RawAnswers::default()
    }
}

/// Makes the first check-in of a day, written the same day.
pub fn check_in(clock: &dyn Clock, about: Day, raw: RawAnswers) -> Entry {
    entry(clock, EntryKind::CheckIn, about, raw)
}

/// Makes a moment of a day, with a fresh id.
pub fn moment(clock: &dyn Clock, about: Day, raw: RawAnswers) -> Entry {
    entry(clock, EntryKind::Moment, about, raw)
}

fn entry(clock: &dyn Clock, kind: EntryKind, about: Day, raw: RawAnswers) -> Entry {
    Entry {
        id: match kind {
            EntryKind::CheckIn => EntryId::of_check_in(about, 0),
            EntryKind::Moment => EntryId::new(clock.new_id()),
        },
        kind,
        day: about,
        recorded_at: clock.now(),
        basis: Basis::SameDay,
        answers: Answers::new(raw).unwrap(),
    }
}
