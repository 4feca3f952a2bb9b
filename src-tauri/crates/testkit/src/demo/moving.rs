//! How an invented person builds up: a plan of walks, a few movements with the expected discomfort,
//! and one that used to be uncomfortable. All of it is our assumption.

use backstory_core::answers::{AfterMovement, Answers, RawMovement};
use backstory_core::day::Day;
use backstory_core::entry::Entry;
use backstory_core::invalid::Invalid;
use backstory_core::ladder::{MovementUnit, RawStep};
use backstory_core::record::{RawMovementPlan, RawRecord, RawTryAgain, Record};
use backstory_core::time::{Clock, Instant};

use crate::clock::SeededClock;

/// Days from the start of the plan of walks to the last day: three or four for each step.
const PLAN_DAYS: u64 = 11;
/// Least length in days of a journal with a movement to try again.
const TRY_AGAIN_FROM: u64 = 28;
/// Days at the end without answers about single movements.
const QUIET_DAYS: u64 = 5;

/// Expected and actual discomfort of a movement, and how it felt afterwards; the earliest first.
const TOLD: [(i32, i32, AfterMovement); 3] = [
    (6, 4, AfterMovement::Sore),
    (5, 2, AfterMovement::Fine),
    (4, 2, AfterMovement::Fine),
];

/// Writes a plan of walks on its third step, and a movement that became easier.
pub(super) fn tell(
    clock: &SeededClock,
    first: Day,
    n_days: u64,
    evening: impl Fn(Day) -> Instant,
) -> Result<Vec<Record>, Invalid> {
    let last = first.plus(n_days.saturating_sub(1));
    let mut told = Vec::new();
    // Writes a record on one day and changes it on a later one.
    let mut tell = |day: Day, raw: RawRecord, later: Day, changed: RawRecord| {
        let record = Record::written(clock.new_id(), raw, evening(day))?;
        told.push(record.edited(changed, evening(later))?);
        Ok::<_, Invalid>(())
    };
    if n_days > PLAN_DAYS {
        let begun = last.minus(PLAN_DAYS);
        tell(begun, walks(begun, 0), last.minus(2), walks(begun, 2))?;
    }
    if n_days >= TRY_AGAIN_FROM {
        let (day, easier) = (first.plus(n_days / 4), last.minus(9));
        tell(day, socks(day, None), easier, socks(day, Some(easier)))?;
    }
    Ok(told)
}

fn walks(begun: Day, step: i32) -> RawRecord {
    let step_of = |amount| RawStep {
        amount,
        times_a_day: 2,
    };
    RawRecord::MovementPlan(RawMovementPlan {
        exercise: Some("walking".to_owned()),
        what: "Walking".to_owned(),
        first_day: begun.to_string(),
        last_day: None,
        unit: MovementUnit::Minutes,
        steps: [6, 8, 10, 12, 14, 16].map(step_of).to_vec(),
        step,
        limit: 5,
    })
}

fn socks(day: Day, easier: Option<Day>) -> RawRecord {
    RawRecord::TryAgain(RawTryAgain {
        exercise: None,
        what: "Putting on socks while standing".to_owned(),
        day: day.to_string(),
        easier_day: easier.map(|d| d.to_string()),
    })
}

/// Adds to some of the latest days how a movement went; one was sore and had settled.
pub(super) fn say_how_it_went(entries: &mut [Entry], last: Day) -> Result<(), Invalid> {
    let is_asked =
        |e: &&mut Entry| e.day < last.minus(QUIET_DAYS) && !e.answers.movements().is_empty();
    let latest = entries.iter_mut().rev().filter(is_asked);
    for (entry, (expected, actual, after)) in latest.zip(TOLD.into_iter().rev()) {
        let mut raw = entry.answers.raw();
        if let Some(movement) = raw.movements.first_mut() {
            *movement = RawMovement {
                expected: Some(expected),
                actual: Some(actual),
                after: Some(after),
                settled: (after == AfterMovement::Sore).then_some(true),
                ..movement.clone()
            };
        }
        entry.answers = Answers::new(raw)?;
    }
    Ok(())
}
