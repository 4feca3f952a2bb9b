//! The entries of a period, and what can be counted and compared about them.

use crate::change::{self, Change};
use crate::day::Day;
use crate::entry::{Basis, Entry, EntryKind};
use crate::flare_up::FlareUp;
use crate::series::DailySeries;
use crate::weeks::{self, Tally, Week};

/// What was written up to the last day of a period, with the period.
#[derive(Debug)]
pub struct Diary {
    /// First day of the period.
    pub first: Day,
    /// Last day of the period.
    pub last: Day,
    /// Entries up to the last day, those before the period too: the beginning is compared with.
    entries: Vec<Entry>,
    flare_ups: Vec<FlareUp>,
    baseline_from: Day,
}

impl Diary {
    /// Takes every entry up to `last`, by day, the flare-ups that reach into the period, and the
    /// day the current episode started, from which on the beginning is looked for.
    pub fn new(
        first: Day,
        last: Day,
        entries: Vec<Entry>,
        flare_ups: Vec<FlareUp>,
        onset: Option<Day>,
    ) -> Diary {
        Diary {
            first,
            last,
            entries,
            flare_ups,
            baseline_from: onset.unwrap_or(Day::EARLIEST),
        }
    }

    /// Entries of the period.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.day >= self.first)
    }

    /// Flare-ups declared that reach into the period.
    pub fn flare_ups(&self) -> &[FlareUp] {
        &self.flare_ups
    }

    /// Days of the period.
    pub fn n_days(&self) -> usize {
        self.first.through(self.last).count()
    }

    /// Days of the period with a check-in that counts.
    pub fn n_written(&self) -> usize {
        weeks::counted(&self.entries, self.first, self.last).count()
    }

    /// Check-ins of the period with this basis.
    pub fn n_with(&self, basis: Basis) -> usize {
        self.entries()
            .filter(|e| e.kind == EntryKind::CheckIn && e.basis == basis)
            .count()
    }

    /// Weeks of the period.
    pub fn weeks(&self) -> Vec<Week> {
        weeks::weeks(&self.entries, self.first, self.last)
    }

    /// The 14 days from the first entry of the episode on, and the last 14 days.
    ///
    /// None of the first when it would overlap the last.
    pub fn stretches(&self) -> (Option<Tally>, Tally) {
        let stretch =
            |first: Day| Tally::of(&self.entries, first, first.plus(change::STRETCH_DAYS - 1));
        let latest = self.last.minus(change::STRETCH_DAYS - 1);
        let start = weeks::counted(&self.entries, self.baseline_from, self.last)
            .map(|e| e.day)
            .next()
            .filter(|start| start.plus(change::STRETCH_DAYS) <= latest);
        (start.map(stretch), stretch(latest))
    }

    /// Back pain of the period.
    pub fn back_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, back_pain)
    }

    /// Leg pain of the period.
    pub fn leg_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, leg_pain)
    }

    /// Back pain now against the beginning of the episode.
    pub fn back_pain_change(&self) -> Option<Change> {
        self.change(back_pain)
    }

    /// Leg pain now against the beginning of the episode.
    pub fn leg_pain_change(&self) -> Option<Change> {
        self.change(leg_pain)
    }

    fn change(&self, value: impl Fn(&Entry) -> Option<u8>) -> Option<Change> {
        let whole = DailySeries::of(&self.entries, self.baseline_from, self.last, value);
        change::change(&whole, self.baseline_from)
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
    use crate::answers::{Answers, Function};
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
        let last = first.plus(n_days - 1);
        Diary::new(first.plus(period_from), last, entries, Vec::new(), None)
    }

    #[test]
    fn the_beginning_is_compared_with_even_when_it_lies_before_the_period() {
        let (first, latest) = diary(60, 40).stretches();
        let first = first.expect("the two stretches are apart");
        assert_eq!((first.little, first.most, first.n_days), (14, 0, 14));
        assert_eq!((latest.little, latest.most, latest.n_days), (0, 14, 14));
    }

    #[test]
    fn stretches_that_overlap_are_not_compared() {
        assert!(diary(27, 0).stretches().0.is_none());
        assert!(diary(28, 0).stretches().0.is_some());
    }

    #[test]
    fn only_the_period_is_counted() {
        let diary = diary(60, 40);
        assert_eq!((diary.n_days(), diary.n_written()), (20, 20));
        assert_eq!(diary.entries().count(), 20);
        assert_eq!(diary.n_with(Basis::SameDay), 20);
    }
}
