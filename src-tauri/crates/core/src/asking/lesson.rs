//! The lesson that Today may offer, and the reason. There is at most one, and never because of a
//! score.

use crate::day::Day;

words_of! {
    /// Why a lesson is offered now, in the order of precedence: the first that applies counts.
    LessonReason {
        /// A flare-up is going on, or began a few days ago.
        AfterFlareUp = "after_flare_up",
        /// The episode began a few days ago.
        FirstDays = "first_days",
        /// A movement was sore afterwards a few days ago.
        Sore = "sore",
        /// The person wrote down a question about scans.
        Scans = "scans",
        /// The person recorded that sitting brings the pain on.
        LongSitting = "long_sitting",
    }
}

/// Days for which an episode counts as new, and a flare-up or soreness as fresh (our choice).
const FRESH_DAYS: i64 = 3;
/// Days for which a question about scans, or a factor about sitting, counts as recent (our choice).
const RECENT_DAYS: i64 = 14;
/// Days after which a lesson that was read may be offered again for a new reason (our choice).
const READ_DAYS: i64 = 30;
/// Days for which "not now" lasts (our choice).
const PUT_OFF_DAYS: i64 = 14;

/// Facts in the journal that a lesson could be about.
#[derive(Debug, Clone, Copy)]
pub struct LessonInput {
    /// Today.
    pub today: Day,
    /// Onset of the current episode.
    pub onset: Option<Day>,
    /// First day of the latest flare-up.
    pub flare_up: Option<Day>,
    /// Whether that flare-up is still going on.
    pub flare_up_goes_on: bool,
    /// Day of the latest movement that was sore afterwards.
    pub sore: Option<Day>,
    /// Day of the latest question about scans.
    pub scans_asked: Option<Day>,
    /// Day of the latest aggravating factor that mentions sitting.
    pub sitting_named: Option<Day>,
}

impl LessonInput {
    /// Returns whether today is `day` or less than `n` days after it.
    fn is_within(&self, n: i64, day: Option<Day>) -> bool {
        day.is_some_and(|day| day <= self.today && self.today.days_since(day) < n)
    }
}

/// Returns the reasons that apply, most important first.
pub fn lesson_reasons(input: &LessonInput) -> Vec<LessonReason> {
    let holds = |reason: &LessonReason| match reason {
        LessonReason::AfterFlareUp => {
            input.flare_up_goes_on || input.is_within(FRESH_DAYS, input.flare_up)
        }
        LessonReason::FirstDays => input.is_within(FRESH_DAYS, input.onset),
        LessonReason::Sore => input.is_within(FRESH_DAYS, input.sore),
        LessonReason::Scans => input.is_within(RECENT_DAYS, input.scans_asked),
        LessonReason::LongSitting => input.is_within(RECENT_DAYS, input.sitting_named),
    };
    LessonReason::ALL.into_iter().filter(holds).collect()
}

/// Returns whether a lesson may be offered, given the days on which it was last read and last put
/// off.
///
/// A day after today was written with a clock that was ahead, and is ignored.
pub fn may_offer_lesson(today: Day, read: Option<Day>, put_off: Option<Day>) -> bool {
    let is_over =
        |n: i64, day: Option<Day>| day.is_none_or(|day| super::is_days_ago(n, day, today));
    is_over(READ_DAYS, read) && is_over(PUT_OFF_DAYS, put_off)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn quiet() -> LessonInput {
        LessonInput {
            today: day("2026-11-20"),
            onset: Some(day("2026-10-01")),
            flare_up: None,
            flare_up_goes_on: false,
            sore: None,
            scans_asked: None,
            sitting_named: None,
        }
    }

    #[test]
    fn without_a_reason_there_is_no_lesson() {
        assert_eq!(lesson_reasons(&quiet()), []);
        let blank = LessonInput {
            onset: None,
            ..quiet()
        };
        assert_eq!(lesson_reasons(&blank), []);
    }

    #[test]
    fn an_episode_is_new_for_three_days() {
        let on = |onset: &str| {
            lesson_reasons(&LessonInput {
                onset: Some(day(onset)),
                ..quiet()
            })
        };
        assert_eq!(on("2026-11-20"), [LessonReason::FirstDays]);
        assert_eq!(on("2026-11-18"), [LessonReason::FirstDays]);
        assert_eq!(on("2026-11-17"), []);
        assert_eq!(on("2026-11-21"), [], "a day that has not come says nothing");
    }

    #[test]
    fn a_flare_up_comes_first_and_counts_for_as_long_as_it_goes_on() {
        let input = LessonInput {
            onset: Some(day("2026-11-19")),
            flare_up: Some(day("2026-11-18")),
            sore: Some(day("2026-11-19")),
            scans_asked: Some(day("2026-11-10")),
            sitting_named: Some(day("2026-11-20")),
            ..quiet()
        };
        assert_eq!(lesson_reasons(&input), LessonReason::ALL);
        let long = LessonInput {
            flare_up: Some(day("2026-10-20")),
            flare_up_goes_on: true,
            ..quiet()
        };
        assert_eq!(lesson_reasons(&long), [LessonReason::AfterFlareUp]);
        let over = LessonInput {
            flare_up_goes_on: false,
            ..long
        };
        assert_eq!(lesson_reasons(&over), []);
    }

    #[test]
    fn a_movement_that_was_sore_counts_for_three_days() {
        for (sore, expected) in [("2026-11-20", 1), ("2026-11-18", 1), ("2026-11-17", 0)] {
            let input = LessonInput {
                sore: Some(day(sore)),
                ..quiet()
            };
            let reasons = lesson_reasons(&input);
            assert_eq!(reasons.len(), expected, "{sore}: {reasons:?}");
        }
    }

    #[test]
    fn what_was_written_counts_for_two_weeks() {
        for (asked, expected) in [("2026-11-07", 1), ("2026-11-06", 0)] {
            let scans = LessonInput {
                scans_asked: Some(day(asked)),
                ..quiet()
            };
            assert_eq!(lesson_reasons(&scans).len(), expected, "{asked}");
            let sitting = LessonInput {
                sitting_named: Some(day(asked)),
                ..quiet()
            };
            assert_eq!(lesson_reasons(&sitting).len(), expected, "{asked}");
        }
    }

    #[test]
    fn a_lesson_that_was_read_or_put_off_rests() {
        let today = day("2026-11-20");
        let may = |read: Option<&str>, put_off: Option<&str>| {
            may_offer_lesson(today, read.map(day), put_off.map(day))
        };
        assert!(may(None, None));
        assert!(!may(Some("2026-10-22"), None));
        assert!(may(Some("2026-10-21"), None));
        assert!(!may(None, Some("2026-11-07")));
        assert!(may(None, Some("2026-11-06")));
        assert!(
            may(Some("2027-01-01"), Some("2027-01-01")),
            "the clock was ahead"
        );
    }
}
