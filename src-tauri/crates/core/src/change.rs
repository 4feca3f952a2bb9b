//! "Has it changed?": compares the first two weeks with the last two full weeks, by a rule that a
//! single day cannot trigger.

use crate::day::Day;
use crate::series::{DailySeries, MEAN_NEEDS, Summary};
use crate::weeks::FullWeeks;

/// Days of the baseline.
pub const STRETCH_DAYS: u64 = 14;

/// Fewest numbers in a baseline.
///
/// With two consecutive weeks against a two-week baseline, 1 to 19 % of simulated unchanged diaries
/// show a change; other rules are wrong far more often.
pub const BASELINE_NEEDS: usize = 8;

/// Difference in 0-10 pain that counts as a change, in points (Ostelo 2008, Spine 33:90-94).
pub const MEANINGFUL_POINTS: f64 = 2.0;

/// Difference that counts as a change, as a share of the baseline (Ostelo 2008, Spine 33:90-94).
pub const MEANINGFUL_SHARE: f64 = 0.30;

/// Below this baseline, the 0-10 scale has little room to show that pain got lower (our choice).
pub const LITTLE_ROOM_BELOW: f64 = 4.0;

/// Above this baseline, the scale ends before a rise would count as a change.
pub const LITTLE_ROOM_ABOVE: f64 = 10.0 / (1.0 + MEANINGFUL_SHARE);

/// Beginning and last two full weeks of a series, with the verdict.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// First of the first 14 days: the day of the first number.
    pub first_day: Day,
    /// The first 14 days.
    pub first: Summary,
    /// Day of the newest number.
    pub newest_day: Day,
    /// Summary of the numbers from the first to the newest.
    pub so_far: Summary,
    /// The last two full weeks.
    pub weeks: FullWeeks,
    /// Summary of their numbers, or `None` without one.
    pub lately: Option<Summary>,
    /// Statement that the numbers allow.
    pub verdict: Verdict,
}

/// Statements that two full weeks allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// At least 2 points and 30 % lower in each of the last two full weeks.
    Lower,
    /// At least 2 points and 30 % higher in each of the last two full weeks.
    Higher,
    /// Neither clearly lower nor clearly higher.
    NotClear,
    /// Two full weeks after the first 14 days have not passed yet.
    TooEarly,
    /// The first 14 days have fewer than eight numbers.
    ThinBaseline,
    /// One of the last two full weeks has fewer than five numbers.
    ThinWeeks,
}

/// Direction in which a number can hardly move, because the scale ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LittleRoom {
    /// Towards 0.
    ToFall,
    /// Towards 10.
    ToRise,
}

impl Change {
    /// Returns whether the end of the scale may have hidden a change in the direction of the
    /// numbers.
    pub fn little_room(&self) -> Option<LittleRoom> {
        let lately = self.lately.filter(|_| self.verdict == Verdict::NotClear)?;
        let (first, rises) = (self.first.mean, lately.mean > self.first.mean);
        if rises {
            (first > LITTLE_ROOM_ABOVE).then_some(LittleRoom::ToRise)
        } else {
            (first < LITTLE_ROOM_BELOW).then_some(LittleRoom::ToFall)
        }
    }
}

/// Compares the first 14 days with the last two full weeks, or returns `None` without a number.
///
/// The baseline starts on `baseline_from` or on the first number after it.
pub fn change(series: &DailySeries, baseline_from: Day, weeks: FullWeeks) -> Option<Change> {
    let start = series.values().find(|(day, _)| *day >= baseline_from)?.0;
    let newest_day = series.values().last()?.0;
    let baseline_end = start.plus(STRETCH_DAYS - 1);
    let first = series.between(start, baseline_end)?;
    Some(Change {
        first_day: start,
        first,
        newest_day,
        so_far: series.between(start, newest_day)?,
        weeks,
        lately: series.between(weeks.first, weeks.last()),
        verdict: verdict(series, first, baseline_end, weeks),
    })
}

fn verdict(
    series: &DailySeries,
    baseline: Summary,
    baseline_end: Day,
    weeks: FullWeeks,
) -> Verdict {
    if weeks.first <= baseline_end {
        return Verdict::TooEarly;
    }
    if baseline.n < BASELINE_NEEDS {
        return Verdict::ThinBaseline;
    }
    let weeks = weeks.each().map(|(monday, sunday)| {
        series
            .between(monday, sunday)
            .filter(|week| week.n >= MEAN_NEEDS)
    });
    let [Some(before), Some(after)] = weeks else {
        return Verdict::ThinWeeks;
    };
    let is_large = |difference: f64| {
        difference >= MEANINGFUL_POINTS && difference >= MEANINGFUL_SHARE * baseline.mean
    };
    let both = |difference: fn(f64, f64) -> f64| {
        is_large(difference(baseline.mean, before.mean))
            && is_large(difference(baseline.mean, after.mean))
    };
    if both(|baseline, week| baseline - week) {
        Verdict::Lower
    } else if both(|baseline, week| week - baseline) {
        Verdict::Higher
    } else {
        Verdict::NotClear
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Starts on a Monday; each digit is one day, `.` a day without a number.
    fn verdict_of(days: &str) -> Option<Verdict> {
        let first: Day = "2026-09-28".parse().unwrap();
        let last = first.plus(days.len() as u64 - 1);
        let values = first
            .through(last)
            .zip(days.chars())
            .filter_map(|(day, c)| c.to_digit(10).map(|d| (day, d as u8)));
        let series = DailySeries::new(first, last, values);
        change(&series, first, FullWeeks::ending_by(last)).map(|c| c.verdict)
    }

    const FIRST: &str = "66666666666666";

    #[test]
    fn only_two_full_weeks_make_a_change() {
        let cases = [
            ("33333333333333", Verdict::Lower),
            ("44444444444444", Verdict::Lower),
            ("55555555555555", Verdict::NotClear),
            ("66666663333333", Verdict::NotClear),
            ("99999999999999", Verdict::Higher),
            // The running week makes no difference.
            ("333333333333336666", Verdict::Lower),
            ("66666666666666333333", Verdict::NotClear),
            // Four numbers are too few for a week.
            ("33333333...333", Verdict::ThinWeeks),
            ("3333333", Verdict::TooEarly),
        ];
        for (later, expected) in cases {
            let days = format!("{FIRST}{later}");
            assert_eq!(verdict_of(&days), Some(expected), "{later}");
        }
    }

    #[test]
    fn the_two_weeks_of_the_verdict_leave_the_running_week_out() {
        let first: Day = "2026-09-28".parse().unwrap();
        let days = "66666666666666".to_owned() + "33333333333333" + "999999";
        let last = first.plus(days.len() as u64 - 1);
        let values = first.through(last).zip(days.bytes().map(|b| b - b'0'));
        let series = DailySeries::new(first, last, values);
        let change = change(&series, first, FullWeeks::ending_by(last)).unwrap();
        assert_eq!(change.verdict, Verdict::Lower);
        assert_eq!(change.lately.map(|w| (w.mean, w.n)), Some((3.0, 14)));
        assert_eq!((change.newest_day, change.so_far.n), (last, days.len()));
    }

    #[test]
    fn little_room_is_said_only_in_the_direction_the_numbers_moved() {
        let room = |first: &str, lately: &str| {
            let days = first.repeat(14) + &lately.repeat(14);
            let from: Day = "2026-09-28".parse().unwrap();
            let last = from.plus(27);
            let values = from.through(last).zip(days.bytes().map(|b| b - b'0'));
            let series = DailySeries::new(from, last, values);
            let change = change(&series, from, FullWeeks::ending_by(last)).unwrap();
            assert_eq!(change.verdict, Verdict::NotClear, "{first} to {lately}");
            change.little_room()
        };
        for (first, lately, expected) in [
            ("3", "4", None),
            ("3", "2", Some(LittleRoom::ToFall)),
            ("3", "3", Some(LittleRoom::ToFall)),
            ("4", "3", None),
            ("7", "8", None),
            ("8", "9", Some(LittleRoom::ToRise)),
            ("8", "7", None),
            ("8", "8", None),
        ] {
            assert_eq!(room(first, lately), expected, "{first} to {lately}");
        }
    }

    #[test]
    fn two_points_are_not_enough_when_they_are_less_than_a_third() {
        let days = "88888888888888".to_owned() + "66666666666666";
        assert_eq!(verdict_of(&days), Some(Verdict::NotClear));
    }

    #[test]
    fn a_thin_baseline_is_too_early() {
        let days = "6.6.6.6.6.6.6.".to_owned() + "33333333333333";
        assert_eq!(
            verdict_of(&days),
            Some(Verdict::ThinBaseline),
            "seven numbers"
        );
        assert_eq!(verdict_of("...."), None);
    }
}
