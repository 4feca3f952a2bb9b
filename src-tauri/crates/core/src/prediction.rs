//! Expected and actual discomfort of movements.

use std::cmp::Ordering;

use crate::answers::Movement;
use crate::day::Day;
use crate::score::Score;

/// A movement with its discomfort guessed before and noted afterwards.
///
/// Guessing before a movement and looking afterwards is our choice: none of our sources has tried
/// it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prediction {
    /// The day.
    pub day: Day,
    /// What was done.
    pub name: String,
    /// How uncomfortable it was expected to be, high = worse.
    pub expected: Score,
    /// How uncomfortable it was, high = worse.
    pub actual: Score,
}

/// Number of movements that were less, as or more uncomfortable than expected.
///
/// Every difference counts, even of a single point: this is a count, not a finding about the
/// person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Less uncomfortable than expected.
    pub less: usize,
    /// As uncomfortable as expected.
    pub same: usize,
    /// More uncomfortable than expected.
    pub more: usize,
}

impl Prediction {
    /// Makes a prediction of a movement if both numbers were given.
    pub fn of(day: Day, movement: &Movement) -> Option<Prediction> {
        Some(Prediction {
            day,
            name: movement.name().to_owned(),
            expected: movement.expected()?,
            actual: movement.actual()?,
        })
    }
}

impl Comparison {
    /// Counts the movements.
    pub fn of(predictions: &[Prediction]) -> Comparison {
        let mut counts = Comparison::default();
        for prediction in predictions {
            match prediction.actual.cmp(&prediction.expected) {
                Ordering::Less => counts.less += 1,
                Ordering::Equal => counts.same += 1,
                Ordering::Greater => counts.more += 1,
            }
        }
        counts
    }

    /// Returns the number of all movements.
    pub fn n(self) -> usize {
        self.less + self.same + self.more
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::RawMovement;
    use proptest::prelude::*;

    fn movement(expected: Option<i32>, actual: Option<i32>) -> Movement {
        Movement::new(RawMovement {
            name: "Knee rolls".to_owned(),
            expected,
            actual,
            ..RawMovement::default()
        })
        .unwrap()
    }

    fn predictions(pairs: &[(i32, i32)]) -> Vec<Prediction> {
        let movements = pairs.iter().map(|(e, a)| movement(Some(*e), Some(*a)));
        movements
            .filter_map(|m| Prediction::of(Day::EARLIEST, &m))
            .collect()
    }

    #[test]
    fn only_both_numbers_make_a_pair() {
        for (expected, actual) in [(None, None), (Some(4), None), (None, Some(0))] {
            let movement = movement(expected, actual);
            assert_eq!(Prediction::of(Day::EARLIEST, &movement), None);
        }
        let pair = Prediction::of(Day::EARLIEST, &movement(Some(6), Some(0))).unwrap();
        assert_eq!(
            (pair.name.as_str(), pair.day),
            ("Knee rolls", Day::EARLIEST)
        );
        assert_eq!((pair.expected.get(), pair.actual.get()), (6, 0));
    }

    #[test]
    fn a_single_point_is_a_difference() {
        let counts = Comparison::of(&predictions(&[(6, 5), (6, 0), (4, 4), (0, 1)]));
        let expected = Comparison {
            less: 2,
            same: 1,
            more: 1,
        };
        assert_eq!(counts, expected);
        assert_eq!(Comparison::of(&[]).n(), 0);
    }

    proptest! {
        #[test]
        fn each_pair_is_counted_once(pairs in prop::collection::vec((0..=10, 0..=10), 0..40)) {
            let counts = Comparison::of(&predictions(&pairs));
            prop_assert_eq!(counts.n(), pairs.len());
            let turned: Vec<_> = pairs.iter().map(|(e, a)| (*a, *e)).collect();
            let turned = Comparison::of(&predictions(&turned));
            prop_assert_eq!((turned.less, turned.same), (counts.more, counts.same));
        }
    }
}
