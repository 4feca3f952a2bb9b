//! Entries of a period, with their counts and comparisons.
//!
//! A comparison is always of the first 14 days with the last two full weeks, for every number on a
//! page, in a panel and in a table.

use crate::change::{self, Change};
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

    /// Number of days with a check-in that comparisons leave out, from the beginning of the episode
    /// to the end of the period.
    pub fn n_ill(&self) -> usize {
        let days = weeks::counted(&self.entries, self.baseline_from, self.last);
        days.filter(|e| self.is_ill(e.day)).count()
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
mod tests {
    use super::*;
    use crate::answers::{Answers, Function, RawAnswers};
    use crate::entry::EntryId;
    use crate::time::Instant;
    use uuid::Uuid;

    fn diary(n_days: u64, period_from: u64) -> Diary {
        let first: Day = "2026-08-03".parse().unwrap();
        let entry = |n: u64| Entry {
            id: EntryId::new(Uuid::nil()),
            kind: EntryKind::CheckIn,
            day: first.plus(n),
            recorded_at: Instant::from_stored("2026-08-03T18:00:00.000Z", 0).unwrap(),
            basis: Basis::SameDay,
            answers: Answers::of_function(if n < 14 {
                Function::Little
            } else {
                Function::Most
            }),
        };
        let entries = (0..n_days).map(entry).collect();
        let last = first.plus(n_days.saturating_sub(1));
        Diary::new(
            (first.plus(period_from), last),
            last,
            entries,
            Vec::new(),
            None,
        )
    }

    #[test]
    fn the_beginning_is_compared_with_even_when_it_lies_before_the_period() {
        let change = diary(60, 40).function_change().unwrap();
        let first = change.first.expect("the two stretches are apart");
        assert_eq!((first.little, first.most, first.n_days), (14, 0, 14));
        let lately = change.lately;
        assert_eq!((lately.little, lately.most, lately.n_days), (0, 14, 14));
        // The last four days belong to the running week.
        assert_eq!(lately.last(), "2026-09-27".parse().unwrap());
        assert_eq!(change.so_far.n_days, 60);
    }

    #[test]
    fn days_ill_with_something_else_are_in_no_comparison_and_in_every_count() {
        let whole = diary(60, 0);
        let (first, last) = (whole.first, whole.last);
        let ill = |from: u64, to: Option<u64>| OtherIllness {
            first_day: first.plus(from),
            last_day: to.map(|to| first.plus(to)),
            what: None,
        };
        let pained = |n: u64, pain: i64| {
            let answers = Answers::new(RawAnswers {
                back_pain: Some(pain),
                ..RawAnswers::default()
            });
            let mut entry = whole.entries[0].clone();
            (entry.day, entry.answers) = (first.plus(n), answers.unwrap());
            entry
        };
        // Three days of fever in the first 14, with as much pain as there can be.
        let entries = (0..60).map(|n| pained(n, if (2..5).contains(&n) { 10 } else { 4 }));
        let sick = Diary::new((first, last), last, entries.collect(), vec![], None);
        assert_eq!(sick.back_pain_change().unwrap().first.max, 10);
        let sick = sick.leaving_out(vec![ill(2, Some(4)), ill(300, None)]);
        let change = sick.back_pain_change().unwrap();
        assert_eq!((change.first.max, change.first.n), (4, 11));
        assert_eq!(
            (sick.n_written(), sick.back_pain().n(), sick.n_ill()),
            (60, 60, 3)
        );

        let change = diary(60, 0).leaving_out(vec![ill(40, None)]);
        assert_eq!(change.n_ill(), 20, "it goes on");
        let change = change.function_change().unwrap();
        assert_eq!((change.lately.n_written, change.so_far.n_written), (0, 40));
        assert_eq!(change.first.unwrap().n_written, 14);
    }

    #[test]
    fn stretches_that_overlap_are_not_compared() {
        assert!(diary(27, 0).function_change().unwrap().first.is_none());
        assert!(diary(28, 0).function_change().unwrap().first.is_some());
        assert!(diary(0, 0).function_change().is_none());
    }

    /// A check-in on each of `days`, counted from Monday 3 August 2026.
    fn weeks_of(days: &[u64], last: u64, today: u64) -> (u64, u64) {
        let whole = diary(60, 0);
        let first = whole.first;
        let entries = whole.entries.into_iter();
        let entries = entries.filter(|e| days.contains(&e.day.days_since(first).unsigned_abs()));
        let period = (first, first.plus(last));
        let diary = Diary::new(period, first.plus(today), entries.collect(), vec![], None);
        let weeks = diary.full_weeks();
        let n = |day: Day| day.days_since(first).unsigned_abs();
        (n(weeks.first), n(weeks.last()))
    }

    #[test]
    fn the_last_two_full_weeks_are_the_same_to_the_newest_check_in_and_to_today() {
        // Day 26 is a Saturday, 27 a Sunday, 28 a Monday.
        for (newest, today, expected, why) in [
            (26, 28, (14, 27), "its week was over yesterday"),
            (26, 27, (7, 20), "its Sunday is still open"),
            (27, 27, (14, 27), "its Sunday is written"),
            (28, 28, (14, 27), "its own week is running"),
            (30, 31, (14, 27), "its own week is running"),
            (
                22,
                59,
                (14, 27),
                "what was not written since then is not compared",
            ),
        ] {
            let days: Vec<u64> = (0..=newest).collect();
            for last in [newest, newest + 1, today] {
                if last <= today {
                    assert_eq!(weeks_of(&days, last, today), expected, "{why}, to {last}");
                }
            }
        }
    }

    #[test]
    fn what_is_dated_after_today_is_told_and_counts_nowhere() {
        let whole = diary(60, 0);
        let (first, today) = (whole.first, whole.first.plus(40));
        let onset = Some(first.plus(50));
        let diary = Diary::new((first, today), today, whole.entries, vec![], onset);
        assert_eq!((diary.n_ahead(), diary.n_written()), (19, 41));
        assert_eq!(diary.entries().count(), 41);
        let change = diary.function_change().unwrap();
        assert_eq!((change.so_far.n_days, change.lately.n_written), (41, 14));
        let only_ahead = Diary::new(
            (first, first),
            first.minus(1),
            diary.entries().take(1).cloned().collect(),
            vec![],
            None,
        );
        assert_eq!((only_ahead.n_ahead(), only_ahead.n_written()), (1, 0));
    }

    #[test]
    fn a_period_that_was_ended_earlier_has_weeks_of_its_own() {
        let days: Vec<u64> = (0..=40).collect();
        assert_eq!(weeks_of(&days, 26, 41), (7, 20));
        assert_eq!(weeks_of(&days, 27, 41), (14, 27));
    }

    #[test]
    fn only_the_period_is_counted() {
        let diary = diary(60, 40);
        assert_eq!((diary.n_days(), diary.n_written()), (20, 20));
        assert_eq!(diary.entries().count(), 20);
        assert_eq!(diary.n_with(Basis::SameDay), 20);
    }
}
