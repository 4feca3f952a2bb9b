//! How often to ask, and when to offer to ask less.

use std::ops::RangeInclusive;

use super::is_days_ago;
use crate::answers::Function;
use crate::day::Day;

words_of! {
    /// How often the app asks how a day went, most often first. Writing is possible at any time.
    AskFrequency {
        /// Every day.
        Daily = "daily",
        /// Two days a week.
        TwiceAWeek = "twice_a_week",
        /// One day a week.
        Weekly = "weekly",
        /// Never. The person opens the app if the pain comes back.
        IfItComesBack = "if_it_comes_back",
    }
}

impl AskFrequency {
    /// Returns the next less frequent choice.
    pub fn less(self) -> Option<AskFrequency> {
        match self {
            AskFrequency::Daily => Some(AskFrequency::TwiceAWeek),
            AskFrequency::TwiceAWeek => Some(AskFrequency::Weekly),
            AskFrequency::Weekly => Some(AskFrequency::IfItComesBack),
            AskFrequency::IfItComesBack => None,
        }
    }

    /// Returns the number of answers that a week needs to count as good, or `None` at a frequency
    /// that asks nothing.
    ///
    /// Five of seven when daily, because five ratings make a reliable weekly mean (Heapy 2014, PMID
    /// 25283469); otherwise as many as are asked for.
    fn needed_a_week(self) -> Option<usize> {
        match self {
            AskFrequency::Daily => Some(5),
            AskFrequency::TwiceAWeek => Some(2),
            AskFrequency::Weekly => Some(1),
            AskFrequency::IfItComesBack => None,
        }
    }
}

/// Returns whether the app asks today, given the day of the latest check-in.
///
/// Daily: always. Twice a week: when the latest check-in is three or more days old. Weekly: seven
/// or more. A person without a check-in is asked, unless they chose not to be.
pub fn is_asked(frequency: AskFrequency, today: Day, latest_check_in: Option<Day>) -> bool {
    let is_ago = |n: i64| latest_check_in.is_none_or(|day| is_days_ago(n, day, today));
    match frequency {
        AskFrequency::Daily => true,
        AskFrequency::TwiceAWeek => is_ago(3),
        AskFrequency::Weekly => is_ago(7),
        AskFrequency::IfItComesBack => false,
    }
}

/// Facts that decide whether to offer to ask less.
#[derive(Debug, Clone, Copy)]
pub struct LessInput<'a> {
    /// Present frequency.
    pub frequency: AskFrequency,
    /// Day on which it was chosen, or `None` if it never was. Earlier days do not count, so that
    /// one step does not lead to the next on the same day.
    pub chosen_on: Option<Day>,
    /// Today.
    pub today: Day,
    /// Check-ins of the last 14 days including today, in any order; older ones make no difference.
    pub check_ins: &'a [(Day, Option<Function>)],
    /// Whether a flare-up is going on.
    pub has_open_flare_up: bool,
    /// Offer to which the person said "no thanks", at any time.
    pub declined: Option<AskFrequency>,
}

/// Returns the next less frequent choice if the last two weeks were good.
///
/// A good week has enough days with an answer about function (5 when daily, otherwise 2 or 1), no
/// "little", at most one "some", and more "most" than "some". This rule is our choice, not a
/// clinical one. A missing answer is not a good one. No offer is made during a flare-up, nor ever
/// again after a "no thanks".
pub fn suggests_less(input: LessInput<'_>) -> Option<AskFrequency> {
    let is_too_early = |day: Day| !is_days_ago(14, day, input.today);
    if input.has_open_flare_up
        || input.declined.is_some()
        || input.chosen_on.is_some_and(is_too_early)
    {
        return None;
    }
    let needed = input.frequency.needed_a_week()?;
    let is_good = |days: RangeInclusive<Day>| {
        let answered = |wanted: Function| {
            let check_ins = input.check_ins.iter();
            check_ins
                .filter(|(day, function)| days.contains(day) && *function == Some(wanted))
                .count()
        };
        let most = answered(Function::Most);
        let some = answered(Function::Some);
        most + some >= needed && answered(Function::Little) == 0 && some <= 1 && most > some
    };
    let today = input.today;
    let are_good = is_good(today.minus(13)..=today.minus(7)) && is_good(today.minus(6)..=today);
    input.frequency.less().filter(|_| are_good)
}

#[cfg(test)]
mod tests {
    use super::*;
    use AskFrequency::{Daily, IfItComesBack, TwiceAWeek, Weekly};

    fn today() -> Day {
        "2026-11-20".parse().unwrap()
    }

    #[test]
    fn asking_follows_the_latest_check_in() {
        let cases = [
            (Daily, Some(0), true),
            (Daily, Some(1), true),
            (Daily, None, true),
            (TwiceAWeek, Some(0), false),
            (TwiceAWeek, Some(2), false),
            (TwiceAWeek, Some(3), true),
            (TwiceAWeek, None, true),
            (Weekly, Some(6), false),
            (Weekly, Some(7), true),
            (Weekly, Some(400), true),
            (Weekly, None, true),
            (IfItComesBack, Some(400), false),
            (IfItComesBack, None, false),
        ];
        for (frequency, days_ago, expected) in cases {
            let latest = days_ago.map(|n| today().minus(n));
            let asked = is_asked(frequency, today(), latest);
            assert_eq!(asked, expected, "{frequency:?}, {days_ago:?} days ago");
        }
        let ahead = Some(today().plus(300));
        assert!(
            is_asked(Weekly, today(), ahead),
            "a clock that was ahead must not silence the app for months"
        );
    }

    /// Answers, oldest first, today last: m(ost), s(ome), l(ittle), b(lank), - without a check-in.
    fn check_ins(days: &str) -> Vec<(Day, Option<Function>)> {
        let answer = |c: char| match c {
            'm' => Some(Some(Function::Most)),
            's' => Some(Some(Function::Some)),
            'l' => Some(Some(Function::Little)),
            'b' => Some(None),
            _ => None,
        };
        let dated = (0..).zip(days.chars().rev());
        dated
            .filter_map(|(n, c)| Some((today().minus(n), answer(c)?)))
            .collect()
    }

    fn input(frequency: AskFrequency, check_ins: &[(Day, Option<Function>)]) -> LessInput<'_> {
        LessInput {
            frequency,
            chosen_on: None,
            today: today(),
            check_ins,
            has_open_flare_up: false,
            declined: None,
        }
    }

    #[test]
    fn less_is_offered_after_two_good_weeks_only() {
        let cases = [
            (Daily, "mmmmmmm mmmmmmm", Some(TwiceAWeek)),
            (Daily, "mm-m-sm msmmm--", Some(TwiceAWeek)),
            (Daily, "mmm-m-- mmmmmmm", None),
            (Daily, "mmmmmmm mmmm-b-", None),
            (Daily, "mmmmmmm mmmmmss", None),
            (Daily, "lmmmmmm mmmmmmm", None),
            (Daily, "mmmmmmm mmmmmml", None),
            (Daily, "", None),
            (Daily, "bbbbbbb bbbbbbb", None),
            (Daily, "lllllll mmmmmmm mmmmmmm", Some(TwiceAWeek)),
            (Daily, "mmmmmmm lmmmmmm -------", None),
            (TwiceAWeek, "--m--m- -m---m-", Some(Weekly)),
            (TwiceAWeek, "--m--m- -m---s-", None),
            (TwiceAWeek, "--m--m- -m-s-m-", Some(Weekly)),
            (TwiceAWeek, "--m--m- -m-----", None),
            (Weekly, "------m ------m", Some(IfItComesBack)),
            (Weekly, "m------ ------m", Some(IfItComesBack)),
            (Weekly, "------m ------s", None),
            (Weekly, "------- m-----m", None),
            (IfItComesBack, "mmmmmmm mmmmmmm", None),
        ];
        for (frequency, days, expected) in cases {
            let check_ins = check_ins(&days.replace(' ', ""));
            let offered = suggests_less(input(frequency, &check_ins));
            assert_eq!(offered, expected, "{frequency:?} {days}");
        }
    }

    #[test]
    fn a_no_thanks_a_flare_up_and_a_fresh_choice_hold_the_offer_back() {
        let check_ins = check_ins("mmmmmmmmmmmmmm");
        let good = input(Daily, &check_ins);
        for frequency in [Daily, TwiceAWeek, Weekly] {
            let declined = LessInput {
                frequency,
                declined: Some(TwiceAWeek),
                ..good
            };
            assert_eq!(suggests_less(declined), None, "a no lasts for every step");
        }
        let flaring = LessInput {
            has_open_flare_up: true,
            ..good
        };
        assert_eq!(suggests_less(flaring), None);
        let chosen = |days_ago: u64| {
            suggests_less(LessInput {
                chosen_on: Some(today().minus(days_ago)),
                ..good
            })
        };
        assert_eq!(chosen(0), None);
        assert_eq!(chosen(13), None);
        assert_eq!(chosen(14), Some(TwiceAWeek));
    }

    #[test]
    fn less_is_the_next_choice() {
        for (frequency, next) in AskFrequency::ALL.iter().zip(&AskFrequency::ALL[1..]) {
            assert_eq!(frequency.less(), Some(*next));
        }
        assert_eq!(IfItComesBack.less(), None);
    }
}
