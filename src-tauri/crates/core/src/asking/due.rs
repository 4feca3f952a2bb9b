//! Things that are asked for less often than every day.

use super::{AskFrequency, is_days_ago};
use crate::day::Day;

words_of! {
    /// Something that is filled in from time to time.
    DueWhat {
        /// Rating one's goals.
        Goals = "goals",
        /// Pain over the past week.
        PainRecall = "pain_recall",
        /// The Roland-Morris questionnaire.
        Rmdq = "rmdq",
    }
}

words_of! {
    /// Why it is asked for now.
    DueReason {
        /// A week has passed.
        Weekly = "weekly",
        /// It was never filled in.
        FirstTime = "first_time",
        /// Four weeks have passed.
        FourWeeks = "four_weeks",
        /// An appointment is near.
        BeforeAppointment = "before_appointment",
    }
}

/// Days between two weekly questions, and days for which "not now" lasts (our choice).
const WEEK: i64 = 7;
/// Days after which the Roland-Morris questionnaire is due: four weeks, or two before an
/// appointment. Often enough to see a change, and seldom enough not to be a burden (our choice).
const RMDQ_DAYS: i64 = 28;
/// See [`RMDQ_DAYS`].
const RMDQ_DAYS_BEFORE_APPOINTMENT: i64 = 14;
/// Days before an appointment from which it counts as near (our choice).
const NEAR_APPOINTMENT_DAYS: u64 = 3;
/// Check-ins before the questionnaire is first offered (our choice): it is long, and the first days
/// are for getting used to the journal.
const CHECK_INS_BEFORE_RMDQ: usize = 3;

/// Last day on which each was put off with "not now".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PutOff {
    /// Rating one's goals.
    pub goals: Option<Day>,
    /// Pain over the past week.
    pub pain_recall: Option<Day>,
    /// The Roland-Morris questionnaire.
    pub rmdq: Option<Day>,
}

/// Facts that decide what is due.
#[derive(Debug, Clone, Copy)]
pub struct DueInput {
    /// Today.
    pub today: Day,
    /// How often the person wants to be asked.
    pub frequency: AskFrequency,
    /// Whether the check-in asks for pain.
    pub asks_daily_pain: bool,
    /// Number of check-ins; more than three make no difference.
    pub n_check_ins: usize,
    /// Whether there is a set of goals to rate.
    pub has_goals: bool,
    /// Day on which the goals of this set were last rated.
    pub last_goal_review: Option<Day>,
    /// Day of the last recall of a week's pain.
    pub last_pain_recall: Option<Day>,
    /// Day of the last Roland-Morris questionnaire.
    pub last_rmdq: Option<Day>,
    /// Day of the next appointment, today or later.
    pub next_appointment: Option<Day>,
    /// Days on which things were put off.
    pub put_off: PutOff,
}

impl DueInput {
    /// Returns whether `day` is `n` or more days ago, or never was.
    fn is_ago(&self, n: i64, day: Option<Day>) -> bool {
        day.is_none_or(|day| is_days_ago(n, day, self.today))
    }

    fn goals(&self) -> Option<DueReason> {
        let is_due = self.has_goals && self.is_ago(WEEK, self.last_goal_review);
        (is_due && self.is_ago(WEEK, self.put_off.goals)).then_some(DueReason::Weekly)
    }

    fn pain_recall(&self) -> Option<DueReason> {
        let is_due = !self.asks_daily_pain && self.is_ago(WEEK, self.last_pain_recall);
        (is_due && self.is_ago(WEEK, self.put_off.pain_recall)).then_some(DueReason::Weekly)
    }

    fn rmdq(&self) -> Option<DueReason> {
        let is_due = match self.last_rmdq {
            Some(_) => self.is_ago(RMDQ_DAYS, self.last_rmdq),
            None => self.n_check_ins >= CHECK_INS_BEFORE_RMDQ,
        };
        (is_due && self.is_ago(WEEK, self.put_off.rmdq)).then_some(match self.last_rmdq {
            Some(_) => DueReason::FourWeeks,
            None => DueReason::FirstTime,
        })
    }

    fn rmdq_before_appointment(&self) -> Option<DueReason> {
        let near = self.next_appointment?.minus(NEAR_APPOINTMENT_DAYS);
        // Putting it off while this appointment is near puts it off until after the appointment.
        let was_put_off = |day: Day| (near..=self.today).contains(&day);
        let is_due = near <= self.today
            && self.next_appointment >= Some(self.today)
            && self.is_ago(RMDQ_DAYS_BEFORE_APPOINTMENT, self.last_rmdq)
            && !self.put_off.rmdq.is_some_and(was_put_off);
        is_due.then_some(DueReason::BeforeAppointment)
    }
}

/// Returns what is due, each at most once, in the order in which it is shown.
///
/// - Goals: weekly, if there are any.
/// - Pain over the past week: weekly, if the check-in does not ask for pain.
/// - Roland-Morris questionnaire: before an appointment, unless there is one of the last two weeks;
///   otherwise first after three check-ins, then every four weeks.
///
/// "Not now" lasts for seven days, or before an appointment until after it. A person who wants to
/// be asked only if the pain comes back is offered only the questionnaire before an appointment.
pub fn due(input: &DueInput) -> Vec<(DueWhat, DueReason)> {
    let before_appointment = input.rmdq_before_appointment();
    let [goals, pain_recall, rmdq] = match input.frequency {
        AskFrequency::Daily | AskFrequency::TwiceAWeek | AskFrequency::Weekly => [
            input.goals(),
            input.pain_recall(),
            before_appointment.or_else(|| input.rmdq()),
        ],
        AskFrequency::IfItComesBack => [None, None, before_appointment],
    };
    let all = [
        (DueWhat::Goals, goals),
        (DueWhat::PainRecall, pain_recall),
        (DueWhat::Rmdq, rmdq),
    ];
    all.into_iter()
        .filter_map(|(what, reason)| Some((what, reason?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use DueReason::{BeforeAppointment, FirstTime, FourWeeks, Weekly};
    use proptest::prelude::*;

    fn today() -> Day {
        "2026-11-20".parse().unwrap()
    }

    fn ago(days: u64) -> Option<Day> {
        Some(today().minus(days))
    }

    fn ahead(days: u64) -> Option<Day> {
        Some(today().plus(days))
    }

    /// Returns input with nothing due: everything was just filled in.
    fn settled() -> DueInput {
        DueInput {
            today: today(),
            frequency: AskFrequency::Daily,
            asks_daily_pain: false,
            n_check_ins: 100,
            has_goals: true,
            last_goal_review: ago(0),
            last_pain_recall: ago(0),
            last_rmdq: ago(0),
            next_appointment: None,
            put_off: PutOff::default(),
        }
    }

    fn reason(input: DueInput, what: DueWhat) -> Option<DueReason> {
        let found = due(&input);
        found.iter().find(|(w, _)| *w == what).map(|(_, r)| *r)
    }

    #[test]
    fn goals_are_rated_weekly() {
        let cases = [
            (true, None, None, Some(Weekly)),
            (true, ago(6), None, None),
            (true, ago(7), None, Some(Weekly)),
            (false, None, None, None),
            (true, ago(9), ago(0), None),
            (true, ago(12), ago(6), None),
            (true, ago(13), ago(7), Some(Weekly)),
            (true, ahead(300), None, Some(Weekly)),
            (true, None, ahead(300), Some(Weekly)),
        ];
        for (has_goals, last_goal_review, goals, expected) in cases {
            let put_off = PutOff {
                goals,
                ..PutOff::default()
            };
            let input = DueInput {
                has_goals,
                last_goal_review,
                put_off,
                ..settled()
            };
            assert_eq!(reason(input, DueWhat::Goals), expected, "{input:?}");
        }
    }

    #[test]
    fn the_pain_of_a_week_is_asked_for_only_when_that_of_a_day_is_not() {
        let cases = [
            (true, None, None, None),
            (true, ago(30), None, None),
            (false, None, None, Some(Weekly)),
            (false, ago(6), None, None),
            (false, ago(7), None, Some(Weekly)),
            (false, ago(8), ago(1), None),
            (false, ago(14), ago(7), Some(Weekly)),
        ];
        for (asks_daily_pain, last_pain_recall, pain_recall, expected) in cases {
            let put_off = PutOff {
                pain_recall,
                ..PutOff::default()
            };
            let input = DueInput {
                asks_daily_pain,
                last_pain_recall,
                put_off,
                ..settled()
            };
            assert_eq!(reason(input, DueWhat::PainRecall), expected, "{input:?}");
        }
    }

    #[test]
    fn the_questionnaire_comes_every_four_weeks_and_before_appointments() {
        // Number of check-ins, last questionnaire, next appointment, put off, expected.
        let cases = [
            (0, None, None, None, None),
            (2, None, None, None, None),
            (3, None, None, None, Some(FirstTime)),
            (3, None, None, ago(6), None),
            (3, None, None, ago(7), Some(FirstTime)),
            (9, ago(27), None, None, None),
            (9, ago(28), None, None, Some(FourWeeks)),
            (9, ago(28), None, ago(6), None),
            (9, ago(13), ahead(2), None, None),
            (9, ago(14), ahead(2), None, Some(BeforeAppointment)),
            (9, ago(14), ahead(0), None, Some(BeforeAppointment)),
            (9, ago(14), ahead(3), None, Some(BeforeAppointment)),
            (9, ago(14), ahead(4), None, None),
            (9, ago(14), ago(1), None, None),
            (9, ago(28), ahead(4), None, Some(FourWeeks)),
            (9, ago(28), ahead(3), None, Some(BeforeAppointment)),
            (0, None, ahead(3), None, Some(BeforeAppointment)),
            // Put off for this appointment.
            (9, ago(28), ahead(1), ago(2), None),
            (9, ago(28), ahead(0), ago(3), None),
            // Put off before it was near.
            (9, ago(28), ahead(0), ago(4), Some(BeforeAppointment)),
            (9, ago(28), ahead(4), ago(1), None),
            (9, ahead(300), None, None, Some(FourWeeks)),
        ];
        for (n_check_ins, last_rmdq, next_appointment, rmdq, expected) in cases {
            let put_off = PutOff {
                rmdq,
                ..PutOff::default()
            };
            let input = DueInput {
                n_check_ins,
                last_rmdq,
                next_appointment,
                put_off,
                ..settled()
            };
            assert_eq!(reason(input, DueWhat::Rmdq), expected, "{input:?}");
        }
    }

    #[test]
    fn only_an_appointment_reaches_whoever_is_asked_only_if_it_comes_back() {
        let everything = DueInput {
            last_goal_review: None,
            last_pain_recall: None,
            last_rmdq: None,
            ..settled()
        };
        let all = [
            (DueWhat::Goals, Weekly),
            (DueWhat::PainRecall, Weekly),
            (DueWhat::Rmdq, FirstTime),
        ];
        assert_eq!(due(&everything), all);
        let quiet = DueInput {
            frequency: AskFrequency::IfItComesBack,
            ..everything
        };
        assert_eq!(due(&quiet), []);
        let visiting = DueInput {
            next_appointment: ahead(1),
            ..quiet
        };
        assert_eq!(due(&visiting), [(DueWhat::Rmdq, BeforeAppointment)]);
    }

    fn any_day() -> impl Strategy<Value = Option<Day>> {
        prop::option::of((0u64..60).prop_map(|n| today().minus(40).plus(n)))
    }

    proptest! {
        #[test]
        fn what_was_put_off_today_is_not_due_today(
            days in prop::array::uniform4(any_day()),
            n_check_ins in 0usize..6,
        ) {
            let [last_goal_review, last_pain_recall, last_rmdq, next_appointment] = days;
            let put_off = PutOff { goals: ago(0), pain_recall: ago(0), rmdq: ago(0) };
            let input = DueInput {
                n_check_ins,
                last_goal_review,
                last_pain_recall,
                last_rmdq,
                next_appointment,
                put_off,
                ..settled()
            };
            prop_assert_eq!(due(&input), []);
        }
    }
}
