//! The local calendar day of an entry.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::invalid::Problem;

/// A day of the person's own calendar, without a time zone.
///
/// Stored as `YYYY-MM-DD`. Travel and clock changes never alter it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

impl Day {
    /// Earliest day of a journal: early enough for a remembered onset, late enough to catch typing
    /// errors.
    pub const EARLIEST: Day = Day(match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });

    /// Last day with a year of four digits.
    pub const LATEST: Day = Day(match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });

    /// Wraps a calendar date.
    pub fn new(date: NaiveDate) -> Day {
        Day(date)
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The day `n` days later, or the last representable one.
    pub fn plus(self, n: u64) -> Day {
        Day(self
            .0
            .checked_add_days(Days::new(n))
            .unwrap_or(NaiveDate::MAX))
    }

    /// The day `n` days earlier, or the first representable one.
    pub fn minus(self, n: u64) -> Day {
        Day(self
            .0
            .checked_sub_days(Days::new(n))
            .unwrap_or(NaiveDate::MIN))
    }

    /// Whole days from `earlier` to this day; negative when this day is the earlier one.
    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The Monday of this day's week. Every statistic counts weeks from Monday.
    pub fn monday(self) -> Day {
        self.minus(u64::from(self.0.weekday().num_days_from_monday()))
    }

    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Every day from this one to `last`, both included; empty when `last` is earlier.
    pub fn through(self, last: Day) -> impl Iterator<Item = Day> {
        (0..=last.days_since(self)).map(move |n| self.plus(n.unsigned_abs()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl FromStr for Day {
    type Err = Problem;

    /// Reads exactly `YYYY-MM-DD`: a guessed day would be a wrong day.
    fn from_str(text: &str) -> Result<Day, Problem> {
        let shape_fits = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !shape_fits {
            return Err(Problem::NotADay);
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Day)
            .map_err(|_| Problem::NotADay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn monday_starts_the_week() {
        for (given, monday) in [
            ("2026-11-16", "2026-11-16"),
            ("2026-11-22", "2026-11-16"),
            ("2027-01-01", "2026-12-28"),
        ] {
            assert_eq!(day(given).monday(), day(monday), "{given}");
        }
    }

    #[test]
    fn only_the_iso_form_is_a_day() {
        for text in [
            "2026-2-3",
            "26-02-03",
            "2026-02-30",
            "2026/02/03",
            "",
            "2026-02-03 ",
            "+026-02-03",
        ] {
            assert_eq!(text.parse::<Day>(), Err(Problem::NotADay), "{text:?}");
        }
    }

    #[test]
    fn a_period_includes_both_ends() {
        let days: Vec<_> = day("2026-02-27").through(day("2026-03-02")).collect();
        assert_eq!(days.len(), 4);
        assert_eq!(day("2026-03-02").through(day("2026-02-27")).count(), 0);
    }

    proptest! {
        #[test]
        fn text_round_trips(n in 0u64..80_000) {
            let given = Day::EARLIEST.plus(n);
            prop_assert_eq!(given.to_string().parse::<Day>(), Ok(given));
            prop_assert_eq!(given.days_since(Day::EARLIEST), n as i64);
        }
    }
}
