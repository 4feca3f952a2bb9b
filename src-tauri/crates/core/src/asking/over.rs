//! Whether an episode may be over. The app asks; only the person ends an episode.

use crate::day::Day;
use crate::score::Score;

/// A month without low back pain ends an episode (de Vet,
/// <https://www.researchpad.co/article/5989da46ab0ee8fa60b8bb26>).
const FREE_DAYS: u64 = 30;
/// Seven-day stretches within it.
const FREE_WEEKS: u64 = 4;

/// A rating of pain in a check-in, a moment or a recall of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PainRating {
    /// Day of the rating.
    pub day: Day,
    /// Back pain; `None` when not answered.
    pub back: Option<Score>,
    /// Leg pain; `None` when not answered.
    pub leg: Option<Score>,
}

impl PainRating {
    fn is_painful(&self) -> bool {
        [self.back, self.leg]
            .into_iter()
            .flatten()
            .any(|score| score.get() > 0)
    }
}

/// Returns the last day of the open episode if it seems to be over, or `None` if there is nothing
/// to ask.
///
/// A month without entries is not a month without pain. So each of the last four weeks must have a
/// rating of back pain, which must be 0, and no rating of the last 30 days may be above 0. Leg pain
/// above 0 counts as pain too, because it would be the wrong moment to ask (both are our choice).
/// An episode that began within these 30 days is not over.
///
/// The last day is that of the last rating above 0 in this episode, or otherwise the day before the
/// 30 days. `onset` is the first day of the episode, if known; `ratings` may be in any order and
/// older than the episode.
pub fn episode_may_be_over(today: Day, onset: Option<Day>, ratings: &[PainRating]) -> Option<Day> {
    let last_before = today.minus(FREE_DAYS);
    if onset.is_some_and(|onset| onset > last_before) {
        return None;
    }
    let is_free = |first: Day, last: Day| {
        let none = Some(0);
        ratings
            .iter()
            .any(|r| (first..=last).contains(&r.day) && r.back.map(Score::get) == none)
    };
    let are_free = (0..FREE_WEEKS).all(|n| is_free(today.minus(n * 7 + 6), today.minus(n * 7)));
    let painful = || ratings.iter().filter(|r| r.is_painful()).map(|r| r.day);
    if !are_free || painful().any(|day| day > last_before) {
        return None;
    }
    let in_episode = painful().filter(|day| onset.is_none_or(|onset| *day >= onset));
    Some(in_episode.max().unwrap_or(last_before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> Day {
        "2026-11-20".parse().unwrap()
    }

    fn rating(days_ago: u64, back: Option<i64>, leg: Option<i64>) -> PainRating {
        let score = |n: Option<i64>| n.map(|n| Score::new(n).unwrap());
        PainRating {
            day: today().minus(days_ago),
            back: score(back),
            leg: score(leg),
        }
    }

    fn back(days_ago: u64, pain: i64) -> PainRating {
        rating(days_ago, Some(pain), None)
    }

    #[test]
    fn a_month_of_zeros_may_end_an_episode_and_silence_may_not() {
        let weekly = [0, 7, 14, 21].map(|n| back(n, 0));
        let with = |more: &[PainRating]| [&weekly[..], more].concat();
        let onset = Some(100);
        let cases = [
            ("zeros each week", onset, with(&[]), Some(30)),
            (
                "pain before",
                onset,
                with(&[back(80, 3), back(35, 2), back(33, 0)]),
                Some(35),
            ),
            ("pain 30 days ago", onset, with(&[back(30, 1)]), Some(30)),
            ("pain 29 days ago", onset, with(&[back(29, 1)]), None),
            ("pain today", onset, with(&[back(0, 1)]), None),
            (
                "pain tomorrow, by a clock ahead",
                onset,
                {
                    let day = today().plus(1);
                    with(&[PainRating { day, ..back(0, 1) }])
                },
                None,
            ),
            ("leg pain", onset, with(&[rating(5, None, Some(2))]), None),
            (
                "legs at 0",
                onset,
                with(&[rating(5, None, Some(0))]),
                Some(30),
            ),
            ("nothing written", onset, vec![], None),
            ("the first week blank", onset, weekly[..3].to_vec(), None),
            ("the last week blank", onset, weekly[1..].to_vec(), None),
            (
                "legs only",
                onset,
                [0, 7, 14, 21].map(|n| rating(n, None, Some(0))).to_vec(),
                None,
            ),
            (
                "a week only answered otherwise",
                onset,
                { [&weekly[1..], &[rating(0, None, None)]].concat() },
                None,
            ),
            (
                "edges of the weeks",
                onset,
                [6, 13, 20, 27].map(|n| back(n, 0)).to_vec(),
                Some(30),
            ),
            (
                "too far back",
                onset,
                [6, 13, 20, 28].map(|n| back(n, 0)).to_vec(),
                None,
            ),
            ("onset not known", None, with(&[back(200, 5)]), Some(200)),
            ("onset 30 days ago", Some(30), with(&[]), Some(30)),
            ("onset 29 days ago", Some(29), with(&[]), None),
            (
                "pain of an earlier episode",
                onset,
                with(&[back(101, 6)]),
                Some(30),
            ),
        ];
        for (why, onset, ratings, expected) in cases {
            let onset = onset.map(|n| today().minus(n));
            let expected = expected.map(|n| today().minus(n));
            assert_eq!(
                episode_may_be_over(today(), onset, &ratings),
                expected,
                "{why}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_last_day_lies_in_the_episode_and_before_the_month(
            onset in prop::option::of(0u64..60),
            zeros in prop::collection::vec(0u64..30, 0..40),
            others in prop::collection::vec((28u64..70, 0i64..3), 0..4),
        ) {
            let zeros = zeros.into_iter().map(|n| back(n, 0));
            let ratings: Vec<_> = zeros.chain(others.into_iter().map(|(n, p)| back(n, p))).collect();
            let onset = onset.map(|n| today().minus(n));
            if let Some(last) = episode_may_be_over(today(), onset, &ratings) {
                prop_assert!(today().days_since(last) >= 30);
                prop_assert!(onset.is_none_or(|onset| onset <= last));
                let later = ratings.iter().filter(|r| r.day > last);
                prop_assert!(later.clone().count() >= 4);
                prop_assert!(later.clone().all(|r| !r.is_painful()));
            }
        }
    }
}
