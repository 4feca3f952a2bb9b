//! Steps and sleep imported from elsewhere: one value per day and source.
//!
//! A phone and a watch count the same steps, so the values of different sources are never added up:
//! one source is counted per day and measure (see [`counted`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::day::Day;
use crate::invalid::{Field, Problem};
use crate::text;

words_of! {
    /// What is measured.
    Measure {
        /// Steps of a day.
        Steps = "steps",
        /// Minutes slept in the night before a day.
        SleepMinutes = "sleep_minutes",
    }
}

impl Measure {
    /// Returns the largest value of a day; the smallest is 0.
    ///
    /// The limit of steps is an assumption: more than anyone walks in a day, and less than with an
    /// extra digit by mistake.
    pub fn max(self) -> u32 {
        match self {
            Measure::Steps => 200_000,
            Measure::SleepMinutes => 1440,
        }
    }
}

/// Value of one source for one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DailyMeasure {
    day: Day,
    measure: Measure,
    source: String,
    value: u32,
}

impl DailyMeasure {
    /// Checks the day, the name of the source (1 to 80 characters) and the range of the value.
    pub fn new(
        day: Day,
        measure: Measure,
        source: String,
        value: i64,
    ) -> Result<DailyMeasure, Problem> {
        if day < Day::EARLIEST {
            return Err(Problem::TooEarly);
        }
        let source = text::name(Field::What, source).map_err(|refused| refused.problem)?;
        let max = measure.max();
        let value = u32::try_from(value)
            .ok()
            .filter(|n| *n <= max)
            .ok_or(Problem::OutOfRange { min: 0, max })?;
        Ok(DailyMeasure {
            day,
            measure,
            source,
            value,
        })
    }

    /// The day it is about.
    pub fn day(&self) -> Day {
        self.day
    }

    /// What is measured.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// Name of the source, as in the file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Steps or minutes, 0 to [`Measure::max`].
    pub fn value(&self) -> u32 {
        self.value
    }
}

/// Returns the values to count: those of one source for each day and measure, ordered by day.
///
/// The source with the most days in `values` is counted wherever it has a value, and the next one
/// on the remaining days; equal sources are ordered by name. Each day comes from a single source,
/// so that the numbers of neighbouring days are comparable. If a source has two values for a day,
/// the larger is counted, because the smaller was read before the day was over.
pub fn counted(values: &[DailyMeasure]) -> Vec<&DailyMeasure> {
    let mut days: BTreeMap<(Measure, &str), BTreeSet<Day>> = BTreeMap::new();
    for v in values {
        days.entry((v.measure, &v.source))
            .or_default()
            .insert(v.day);
    }
    let n_days = |v: &DailyMeasure| {
        days.get(&(v.measure, v.source.as_str()))
            .map_or(0, BTreeSet::len)
    };
    let is_better = |a: &DailyMeasure, b: &DailyMeasure| {
        n_days(a)
            .cmp(&n_days(b))
            .then_with(|| b.source.cmp(&a.source))
            .then(a.value.cmp(&b.value))
            .is_gt()
    };
    let mut best: BTreeMap<(Day, Measure), &DailyMeasure> = BTreeMap::new();
    for v in values {
        let held = best.entry((v.day, v.measure)).or_insert(v);
        if is_better(v, held) {
            *held = v;
        }
    }
    best.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(n: u64, measure: Measure, source: &str, value: i64) -> DailyMeasure {
        let day = "2026-11-01".parse::<Day>().unwrap().plus(n);
        DailyMeasure::new(day, measure, source.to_owned(), value).unwrap()
    }

    fn steps(n: u64, source: &str, n_steps: i64) -> DailyMeasure {
        value(n, Measure::Steps, source, n_steps)
    }

    #[test]
    fn a_value_outside_its_range_is_refused() {
        let day = "2026-11-20".parse::<Day>().unwrap();
        let problem = |day: Day, measure: Measure, source: &str, value: i64| {
            DailyMeasure::new(day, measure, source.to_owned(), value).err()
        };
        let range = |max: u32| Some(Problem::OutOfRange { min: 0, max });
        let cases = [
            (day, Measure::Steps, "Phone", 0, None),
            (day, Measure::Steps, "Phone", 200_000, None),
            (day, Measure::Steps, "Phone", 200_001, range(200_000)),
            (day, Measure::Steps, "Phone", -1, range(200_000)),
            (day, Measure::SleepMinutes, "Watch", 1440, None),
            (day, Measure::SleepMinutes, "Watch", 1441, range(1440)),
            (day, Measure::SleepMinutes, "Watch", i64::MAX, range(1440)),
            (day, Measure::Steps, " ", 10, Some(Problem::Nameless)),
            (day, Measure::Steps, "a\0b", 10, Some(Problem::Nul)),
            (
                Day::EARLIEST.minus(1),
                Measure::Steps,
                "Phone",
                10,
                Some(Problem::TooEarly),
            ),
        ];
        for (day, measure, source, value, expected) in cases {
            let found = problem(day, measure, source, value);
            assert_eq!(found, expected, "{day} {measure:?} {source:?} {value}");
        }
        assert!(problem(day, Measure::Steps, &"é".repeat(80), 1).is_none());
        let (length, limit) = (81, 80);
        let too_long = problem(day, Measure::Steps, &"é".repeat(81), 1);
        assert_eq!(too_long, Some(Problem::TooLong { length, limit }));
    }

    #[test]
    fn the_source_with_the_most_days_is_counted_and_others_fill_its_gaps() {
        let values = [
            steps(0, "Phone", 4000),
            steps(0, "Watch", 5000),
            steps(1, "Phone", 9000),
            steps(2, "Watch", 6000),
            steps(3, "Watch", 7000),
            steps(3, "Band", 100),
        ];
        let numbers: Vec<_> = counted(&values).iter().map(|v| v.value()).collect();
        assert_eq!(numbers, [5000, 9000, 6000, 7000]);
    }

    #[test]
    fn each_measure_has_its_own_source_and_a_tie_goes_by_name() {
        let values = [
            steps(0, "Watch", 5000),
            steps(0, "Phone", 4000),
            value(0, Measure::SleepMinutes, "Watch", 400),
            value(1, Measure::SleepMinutes, "Watch", 420),
        ];
        let sources: Vec<_> = counted(&values)
            .iter()
            .map(|v| (v.measure(), v.source()))
            .collect();
        let sleep = (Measure::SleepMinutes, "Watch");
        assert_eq!(sources, [(Measure::Steps, "Phone"), sleep, sleep]);
    }

    fn any_value() -> impl Strategy<Value = DailyMeasure> {
        let measure = prop::sample::select(&Measure::ALL[..]);
        let source = prop::sample::select(&["Band", "Phone", "Watch"][..]);
        (0u64..6, measure, source, 0i64..5).prop_map(|(n, m, s, v)| value(n, m, s, v))
    }

    proptest! {
        #[test]
        fn every_day_with_a_value_is_counted_once_in_any_order(
            (values, shuffled) in prop::collection::vec(any_value(), 0..40)
                .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))
        ) {
            let found = counted(&values);
            let places: Vec<_> = found.iter().map(|v| (v.day, v.measure)).collect();
            let wanted: BTreeSet<_> = values.iter().map(|v| (v.day, v.measure)).collect();
            prop_assert_eq!(places, wanted.into_iter().collect::<Vec<_>>());
            prop_assert!(found.iter().all(|v| values.contains(v)), "nothing is added up");
            prop_assert_eq!(found, counted(&shuffled));
        }
    }
}
