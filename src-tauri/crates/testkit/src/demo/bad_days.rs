//! Entries of an invented person for bad days: answers to the urgent signs, all of them negative,
//! and a flare plan. Our assumption: people write these on such days.

use backstory_core::day::Day;
use backstory_core::invalid::Invalid;
use backstory_core::record::{RawFlarePlan, RawRecord, RawUrgentSignsAnswer, Record};
use backstory_core::time::{Clock, Instant};

use super::flares::{Flare, Flares};
use crate::clock::SeededClock;

const PLAN: &str = "\
Do not cancel the whole week. It has always let go again so far.
Lie on my side with a pillow between the knees, then walk to the corner and back.
Again after lunch.
Tell them at work that I will be slow. The dishes can wait.
Call my sister, she makes me laugh.";

/// The days of a journal, as invented so far.
pub(super) struct Lived<'a> {
    pub first: Day,
    pub pains: &'a [f64],
    /// Whether something is written, for each day.
    pub desk: &'a [bool],
    pub flares: &'a Flares,
}

/// Writes an answer on the first day, one in the latest declared flare-up, and a flare plan on the
/// easiest day between the two.
pub(super) fn tell(
    clock: &SeededClock,
    lived: &Lived<'_>,
    evening: impl Fn(Day) -> Instant,
) -> Result<Vec<Record>, Invalid> {
    let declared: Vec<(u64, &Flare)> = lived.flares.declared(lived.desk).collect();
    let day = |i: usize| lived.first.plus(i as u64).to_string();
    let none_ticked = |i: usize| {
        let answer = RawUrgentSignsAnswer {
            day: day(i),
            ticked: Vec::new(),
        };
        (i, RawRecord::UrgentSigns(answer))
    };
    let mut told = vec![none_ticked(0)];
    if let Some((declared_on, _)) = declared.last() {
        told.push(none_ticked(*declared_on as usize));
    }
    if let [(_, early), .., (_, late)] = declared[..]
        && let Some(i) = easiest(lived, early.last + 1, late.first)
    {
        let plan = RawFlarePlan {
            day: day(i),
            text: PLAN.to_owned(),
        };
        told.push((i, RawRecord::FlarePlan(plan)));
    }
    let written = |(i, raw)| {
        let at = evening(lived.first.plus(i as u64));
        Record::written(clock.new_id(), raw, at)
    };
    told.into_iter().map(written).collect()
}

/// Returns the day with the least pain before `end` on which something is written outside every
/// flare-up.
fn easiest(lived: &Lived<'_>, start: usize, end: usize) -> Option<usize> {
    let is_ordinary = |i: &usize| {
        let is_at_desk = lived.desk.get(*i).copied().unwrap_or_default();
        is_at_desk && lived.flares.on(*i).is_none()
    };
    let pain = |i: usize| lived.pains.get(i).copied().unwrap_or(f64::MAX);
    let days = (start..end).filter(is_ordinary);
    days.min_by(|a, b| pain(*a).total_cmp(&pain(*b)))
}
