//! The first days of a journal: a few ways to begin, each offered until it was taken.

use crate::day::Day;

/// Days for which the ways to begin are offered, the first one included (our choice).
pub const BEGINNING_DAYS: i64 = 7;

words_of! {
    /// A way to begin.
    WayToBegin {
        /// "It hurts now".
        Hurts = "hurts",
        /// The lesson about the first days.
        Lesson = "lesson",
        /// The movement library.
        Movement = "movement",
        /// Naming goals.
        Goals = "goals",
    }
}

/// Whether a journal that was started on one day is in its first days on another.
pub fn is_beginning(started_on: Day, today: Day) -> bool {
    (0..BEGINNING_DAYS).contains(&today.days_since(started_on))
}

/// The ways that were not taken yet, in the order in which they are offered.
pub fn ways_left(is_taken: impl Fn(WayToBegin) -> bool) -> Vec<WayToBegin> {
    let ways = WayToBegin::ALL.into_iter();
    ways.filter(|way| !is_taken(*way)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_is_the_beginning_and_a_clock_set_back_is_not() {
        let started = day("2026-11-20");
        for (today, expected) in [
            ("2026-11-19", false),
            ("2026-11-20", true),
            ("2026-11-26", true),
            ("2026-11-27", false),
        ] {
            assert_eq!(is_beginning(started, day(today)), expected, "{today}");
        }
    }

    #[test]
    fn a_way_that_was_taken_is_offered_no_more() {
        assert_eq!(ways_left(|_| false), WayToBegin::ALL);
        let left = ways_left(|way| way == WayToBegin::Lesson);
        let expected = [WayToBegin::Hurts, WayToBegin::Movement, WayToBegin::Goals];
        assert_eq!(left, expected);
    }
}
