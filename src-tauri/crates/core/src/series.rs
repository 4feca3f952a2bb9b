//! Daily numbers, their gaps, and the mean that may be drawn through them.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::entry::Entry;
use crate::weeks::counted;

/// Days that a mean covers, including its own.
pub const MEAN_DAYS: u64 = 7;

/// Fewest numbers in a weekly mean: five daily ratings have a reliability (ICC) above 0.90, one has
/// 0.65 (Heapy 2014, PubMed 25283469).
pub const MEAN_NEEDS: usize = 5;

/// Number of consecutive days without a number that interrupts the line.
pub const GAP_DAYS: usize = 3;

/// Numbers by day, at most one a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DailySeries {
    first: Day,
    last: Day,
    values: BTreeMap<Day, u8>,
}

/// Three or more consecutive days without a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// First day without a number.
    pub first: Day,
    /// Last day without a number.
    pub last: Day,
}

/// Mean, extremes and count of the numbers of a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Arithmetic mean.
    pub mean: f64,
    /// Smallest number.
    pub min: u8,
    /// Largest number.
    pub max: u8,
    /// Days with a number.
    pub n: usize,
    /// Days of the period.
    pub n_days: usize,
}

impl DailySeries {
    /// Takes the numbers within the period.
    pub fn new(first: Day, last: Day, values: impl IntoIterator<Item = (Day, u8)>) -> DailySeries {
        DailySeries {
            first,
            last,
            values: values
                .into_iter()
                .filter(|(day, _)| (first..=last).contains(day))
                .collect(),
        }
    }

    /// Takes `value` of every check-in in the period that counts.
    pub fn of(
        entries: &[Entry],
        first: Day,
        last: Day,
        value: impl Fn(&Entry) -> Option<u8>,
    ) -> DailySeries {
        let values = counted(entries, first, last).filter_map(|e| value(e).map(|v| (e.day, v)));
        DailySeries::new(first, last, values)
    }

    /// First day of the period.
    pub fn first(&self) -> Day {
        self.first
    }

    /// Last day of the period.
    pub fn last(&self) -> Day {
        self.last
    }

    /// Returns the days of a span that are in the period, or `None` when there are none. A span
    /// without a last day has every day since it began.
    pub fn clip(&self, first: Day, last: Option<Day>) -> Option<(Day, Day)> {
        let first = first.max(self.first);
        let last = last.map_or(self.last, |last| last.min(self.last));
        (first <= last).then_some((first, last))
    }

    /// Days of the period.
    pub fn n_days(&self) -> usize {
        self.first.through(self.last).count()
    }

    /// Days with a number.
    pub fn n(&self) -> usize {
        self.values.len()
    }

    /// Every number with its day, oldest first.
    pub fn values(&self) -> impl Iterator<Item = (Day, u8)> + '_ {
        self.values.iter().map(|(day, value)| (*day, *value))
    }

    /// The number of one day.
    pub fn get(&self, day: Day) -> Option<u8> {
        self.values.get(&day).copied()
    }

    /// Returns every gap, including those before the first number and after the last.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut start: Option<Day> = None;
        let mut close = |start: &mut Option<Day>, last: Day| {
            if let Some(first) = start.take() {
                let gap = Gap { first, last };
                if gap.first.through(gap.last).count() >= GAP_DAYS {
                    gaps.push(gap);
                }
            }
        };
        for day in self.first.through(self.last) {
            if self.values.contains_key(&day) {
                close(&mut start, day.minus(1));
            } else {
                start.get_or_insert(day);
            }
        }
        close(&mut start, self.last);
        gaps
    }

    /// Returns the trailing seven-day mean as unbroken runs, oldest first.
    ///
    /// A day has a mean when at least five of the seven days ending on it have a number and the day
    /// is not in a gap. A run ends where either condition fails; runs are never connected.
    pub fn mean_runs(&self) -> Vec<Vec<(Day, f64)>> {
        let gaps = self.gaps();
        let mut runs: Vec<Vec<(Day, f64)>> = Vec::new();
        let mut open = false;
        for day in self.first.through(self.last) {
            let in_gap = gaps.iter().any(|g| (g.first..=g.last).contains(&day));
            match self.trailing_mean(day).filter(|_| !in_gap) {
                Some(mean) => {
                    match runs.last_mut().filter(|_| open) {
                        Some(run) => run.push((day, mean)),
                        None => runs.push(vec![(day, mean)]),
                    }
                    open = true;
                }
                None => open = false,
            }
        }
        runs
    }

    fn trailing_mean(&self, day: Day) -> Option<f64> {
        let summary = self.between(day.minus(MEAN_DAYS - 1), day)?;
        (summary.n >= MEAN_NEEDS).then_some(summary.mean)
    }

    /// Summarises the numbers from `first` to `last`; `None` without a number.
    pub fn between(&self, first: Day, last: Day) -> Option<Summary> {
        if first > last {
            return None;
        }
        let (mut n, mut sum, mut min, mut max) = (0usize, 0u32, u8::MAX, 0u8);
        for (_, value) in self.values.range(first..=last) {
            n += 1;
            sum += u32::from(*value);
            min = min.min(*value);
            max = max.max(*value);
        }
        (n > 0).then(|| Summary {
            mean: f64::from(sum) / n as f64,
            min,
            max,
            n,
            n_days: first.through(last).count(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn series(values: &[Option<u8>]) -> DailySeries {
        let first: Day = "2026-10-01".parse().unwrap();
        let last = first.plus(values.len() as u64 - 1);
        let days = first.through(last).zip(values);
        DailySeries::new(first, last, days.filter_map(|(day, v)| v.map(|v| (day, v))))
    }

    /// `.` is a day without a number.
    fn drawn(text: &str) -> DailySeries {
        let values: Vec<_> = text
            .chars()
            .map(|c| c.to_digit(10).map(|d| d as u8))
            .collect();
        series(&values)
    }

    #[test]
    fn three_days_without_a_number_are_a_gap_and_two_are_not() {
        let gaps = |text: &str| -> Vec<(i64, i64)> {
            let s = drawn(text);
            s.gaps()
                .iter()
                .map(|g| (g.first.days_since(s.first), g.last.days_since(s.first)))
                .collect()
        };
        assert_eq!(gaps("44..44"), []);
        assert_eq!(gaps("44...44"), [(2, 4)]);
        assert_eq!(gaps("...4..."), [(0, 2), (4, 6)]);
        assert_eq!(gaps("....."), [(0, 4)]);
    }

    #[test]
    fn a_mean_needs_five_of_seven_days() {
        let first_with_mean = |text: &str| {
            let s = drawn(text);
            s.mean_runs()
                .first()
                .map(|run| (run[0].0.days_since(s.first), run[0].1))
        };
        assert_eq!(first_with_mean("5555"), None);
        assert_eq!(first_with_mean("55555"), Some((4, 5.0)));
        assert_eq!(
            first_with_mean("5.5.5.5.5"),
            None,
            "four of seven is too few"
        );
        assert_eq!(first_with_mean("5.555.5"), Some((6, 5.0)));
    }

    #[test]
    fn the_line_never_crosses_a_gap() {
        let s = drawn("4444444...4444444");
        let runs = s.mean_runs();
        assert_eq!(runs.len(), 2);
        let end = runs[0].last().unwrap().0;
        let start = runs[1][0].0;
        assert_eq!(end.days_since(s.first), 6);
        assert_eq!(start.days_since(s.first), 14, "five new numbers first");
    }

    #[test]
    fn a_short_hole_only_lacks_its_dots() {
        let s = drawn("4444444..44444");
        assert_eq!(s.mean_runs().len(), 1);
        assert_eq!(s.n(), 12);
    }

    #[test]
    fn a_summary_says_its_n() {
        let s = drawn("2.84");
        let whole = s.between(s.first, s.last).unwrap();
        assert_eq!((whole.n, whole.n_days, whole.min, whole.max), (3, 4, 2, 8));
        assert!((whole.mean - 14.0 / 3.0).abs() < 1e-12);
        assert_eq!(s.between(s.first.plus(1), s.first.plus(1)), None);
    }

    proptest! {
        #[test]
        fn means_stay_between_the_numbers_and_out_of_gaps(
            values in prop::collection::vec(prop::option::of(0u8..=10), 1..120)
        ) {
            let s = series(&values);
            let gaps = s.gaps();
            for (day, mean) in s.mean_runs().concat() {
                let week = s.between(day.minus(6), day).unwrap();
                prop_assert!(week.n >= MEAN_NEEDS);
                prop_assert!(f64::from(week.min) <= mean && mean <= f64::from(week.max));
                prop_assert!(!gaps.iter().any(|g| (g.first..=g.last).contains(&day)));
            }
        }
    }
}
