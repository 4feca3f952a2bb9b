//! Entries of a period, with their counts and comparisons.
//!
//! A comparison is always of the first 14 days with the last two full weeks, for every number on a
//! page, in a panel and in a table.

use std::collections::BTreeSet;

use crate::change::{self, Change, Verdict};
use crate::day::Day;
use crate::entry::{Basis, Entry, EntryKind};
use crate::flare_up::FlareUp;
use crate::record::OtherIllness;
use crate::series::DailySeries;
use crate::weeks::{self, FullWeeks, Tally, Week};

/// Entries up to the last day of a period, and the period.
#[derive(Debug)]
pub struct Diary {
    /// First day of the period.
    pub first: Day,
    /// Last day of the period.
    pub last: Day,
    /// Day on which the diary is read.
    today: Day,
    /// Number of entries dated after today, which count nowhere.
    n_ahead: usize,
    /// Entries up to today, also from outside the period: the earliest are the beginning of a
    /// comparison, and the newest determines the last full weeks.
    entries: Vec<Entry>,
    flare_ups: Vec<FlareUp>,
    /// Days of these are in no comparison.
    illnesses: Vec<OtherIllness>,
    baseline_from: Day,
}

/// Counts of the answers about function, at the beginning and lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionChange {
    /// From the first check-in of the episode to the newest.
    pub so_far: Tally,
    /// The first 14 days, or `None` while they are not over before the last two full weeks.
    pub first: Option<Tally>,
    /// The last two full weeks.
    pub lately: Tally,
}

impl Diary {
    /// Takes every entry, by day, the flare-ups that overlap the period, and the day on which the
    /// current episode started, from which on the beginning is searched.
    ///
    /// An entry dated after `today` was written where that day had come, or with a clock that was
    /// ahead. [`Diary::n_ahead`] counts it, and nothing else does.
    pub fn new(
        (first, last): (Day, Day),
        today: Day,
        entries: Vec<Entry>,
        flare_ups: Vec<FlareUp>,
        onset: Option<Day>,
    ) -> Diary {
        let n_all = entries.len();
        let mut entries = entries;
        entries.retain(|e| e.day <= today);
        let onset = onset.filter(|onset| *onset <= today);
        Diary {
            first,
            last,
            today,
            n_ahead: n_all - entries.len(),
            entries,
            flare_ups,
            illnesses: Vec::new(),
            baseline_from: onset.unwrap_or(Day::EARLIEST),
        }
    }

    /// Leaves the days of these illnesses out of every comparison: function and pain on them say
    /// little about the back. Charts, counts of days and notes keep them.
    #[must_use]
    pub fn leaving_out(self, illnesses: Vec<OtherIllness>) -> Diary {
        Diary { illnesses, ..self }
    }

    /// Illnesses other than back pain; some may lie outside the period.
    pub fn illnesses(&self) -> &[OtherIllness] {
        &self.illnesses
    }

    /// Days with a check-in that the comparison of function leaves out. A day of illness between
    /// the first 14 days and the last two full weeks took nothing from it and is not among them.
    pub fn ill_for_function(&self) -> BTreeSet<Day> {
        let first = self.function_change().and_then(|change| change.first);
        self.ill_days(first.map(|first| first.last()), |_| true)
    }

    /// Days with a number that the comparison of back pain leaves out.
    pub fn ill_for_back_pain(&self) -> BTreeSet<Day> {
        let change = self.back_pain_change();
        let compared = change.filter(|change| change.verdict != Verdict::TooEarly);
        let first_end = compared.map(|change| change.first_day.plus(change::STRETCH_DAYS - 1));
        self.ill_days(first_end, |entry| back_pain(entry).is_some())
    }

    /// Days of illness up to the end of the first 14 days or in the last two full weeks; without
    /// such an end, while there is nothing to compare yet, all of them.
    fn ill_days(
        &self,
        first_end: Option<Day>,
        is_answered: impl Fn(&Entry) -> bool,
    ) -> BTreeSet<Day> {
        let weeks = self.full_weeks();
        let lately = weeks.first..=weeks.last();
        let is_compared =
            |day: Day| first_end.is_none_or(|end| day <= end || lately.contains(&day));
        weeks::counted(&self.entries, self.baseline_from, self.last)
            .filter(|e| self.is_ill(e.day) && is_compared(e.day) && is_answered(e))
            .map(|e| e.day)
            .collect()
    }

    fn is_ill(&self, day: Day) -> bool {
        self.illnesses.iter().any(|illness| illness.includes(day))
    }

    /// Entries of the period.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let period = self.first..=self.last;
        self.entries.iter().filter(move |e| period.contains(&e.day))
    }

    /// Flare-ups that overlap the period.
    pub fn flare_ups(&self) -> &[FlareUp] {
        &self.flare_ups
    }

    /// Number of check-ins and moments dated after the day of reading.
    pub fn n_ahead(&self) -> usize {
        self.n_ahead
    }

    /// Days of the period.
    pub fn n_days(&self) -> usize {
        self.first.through(self.last).count()
    }

    /// Number of days in the period with a check-in that counts.
    pub fn n_written(&self) -> usize {
        weeks::counted(&self.entries, self.first, self.last).count()
    }

    /// Number of check-ins in the period with this basis.
    pub fn n_with(&self, basis: Basis) -> usize {
        self.entries()
            .filter(|e| e.kind == EntryKind::CheckIn && e.basis == basis)
            .count()
    }

    /// Weeks of the period.
    pub fn weeks(&self) -> Vec<Week> {
        weeks::weeks(&self.entries, self.first, self.last)
    }

    /// Returns the last two full weeks.
    ///
    /// They end with the week of the newest check-in in the period, once that week is over. So a
    /// page that ends on the day of the newest check-in compares the same weeks as one that ends
    /// today. Only a period that ends before the newest check-in has other weeks.
    pub fn full_weeks(&self) -> FullWeeks {
        let newest = |last: Day| {
            let days = weeks::counted(&self.entries, Day::EARLIEST, last).map(|e| e.day);
            days.max()
        };
        let over_with = match newest(self.today) {
            Some(newest) if newest <= self.last => {
                // Today is not over yet.
                let is_open = newest < self.today;
                let over = self.today.minus(u64::from(is_open));
                newest.monday().plus(6).min(over)
            }
            Some(_) | None => self.last,
        };
        FullWeeks::ending_by(over_with)
    }

    /// Returns the first 14 days of the episode and the last two full weeks, or `None` without a
    /// check-in.
    pub fn function_change(&self) -> Option<FunctionChange> {
        let compared = |first: Day, last: Day| {
            weeks::counted(&self.entries, first, last).filter(|e| !self.is_ill(e.day))
        };
        let tally = |first: Day, last: Day| Tally::of_days(compared(first, last), first, last);
        let days = compared(self.baseline_from, self.last).map(|e| e.day);
        let (start, newest) = (days.clone().min()?, days.max()?);
        let weeks = self.full_weeks();
        let first_end = start.plus(change::STRETCH_DAYS - 1);
        Some(FunctionChange {
            so_far: tally(start, newest),
            first: (first_end < weeks.first).then(|| tally(start, first_end)),
            lately: tally(weeks.first, weeks.last()),
        })
    }

    /// Back pain of the period.
    pub fn back_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, back_pain)
    }

    /// Leg pain of the period.
    pub fn leg_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, leg_pain)
    }

    /// Compares back pain now with the beginning of the episode.
    pub fn back_pain_change(&self) -> Option<Change> {
        self.change(back_pain)
    }

    /// Compares leg pain now with the beginning of the episode.
    pub fn leg_pain_change(&self) -> Option<Change> {
        self.change(leg_pain)
    }

    fn change(&self, value: impl Fn(&Entry) -> Option<u8>) -> Option<Change> {
        let compared = |entry: &Entry| value(entry).filter(|_| !self.is_ill(entry.day));
        let whole = DailySeries::of(&self.entries, self.baseline_from, self.last, compared);
        change::change(&whole, self.baseline_from, self.full_weeks())
    }
}

fn back_pain(entry: &Entry) -> Option<u8> {
    entry.answers.back_pain().map(|s| s.get())
}

fn leg_pain(entry: &Entry) -> Option<u8> {
    entry.answers.leg_pain().map(|s| s.get())
}

#[cfg(test)]
mod tests;
