//! Bouts of movement, with expectation and outcome.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::{BoutMinutes, Score, small_number_of};
use crate::text;
use crate::typed::exercise_of;

/// Maximum number of repetitions in a bout.
pub const REPETITIONS_LIMIT: u8 = 200;

words_of! {
    /// How it felt after a bout of movement.
    AfterMovement {
        /// No different from before.
        Fine = "fine",
        /// Sore.
        Sore = "sore",
        /// Worse than before.
        Worse = "worse",
    }
}

/// A bout of movement: walking, an exercise, a desk break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    name: String,
    minutes: Option<BoutMinutes>,
    exercise: Option<String>,
    repetitions: Option<u8>,
    expected: Option<Score>,
    actual: Option<Score>,
    after: Option<AfterMovement>,
    settled: Option<bool>,
}

/// A bout of movement as it arrives from a form or a file, not checked yet; a missing member was
/// not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "MovementView")]
pub struct RawMovement {
    /// What was done.
    pub name: String,
    /// How long, 1 to 1440 minutes.
    #[ts(as = "Option<i32>")]
    pub minutes: Option<i64>,
    /// Id of a movement of the library.
    #[ts(optional = nullable)]
    pub exercise: Option<String>,
    /// How often, 1 to 200 times.
    #[ts(optional = nullable)]
    pub repetitions: Option<i32>,
    /// How uncomfortable it was expected to be: 0 not at all, 10 the most.
    #[ts(optional = nullable)]
    pub expected: Option<i32>,
    /// How uncomfortable it was: 0 not at all, 10 the most.
    #[ts(optional = nullable)]
    pub actual: Option<i32>,
    /// How it felt afterwards.
    #[ts(optional = nullable)]
    pub after: Option<AfterMovement>,
    /// Whether it had settled by the next morning; only with `after`.
    #[ts(optional = nullable)]
    pub settled: Option<bool>,
}

impl Movement {
    /// Checks the name, the numbers and the form of the id. The library is not consulted.
    pub fn new(raw: RawMovement) -> Result<Movement, Invalid> {
        let out = |p: Problem| p.of(Field::Movements);
        let minutes = raw.minutes.map(BoutMinutes::new).transpose();
        let score = |n: Option<i32>| n.map(|n| Score::new(n.into())).transpose().map_err(out);
        let repetitions = raw
            .repetitions
            .map(|n| small_number_of(n, 1, REPETITIONS_LIMIT))
            .transpose();
        // Without an answer about afterwards, it is not known what has settled.
        if raw.settled.is_some() && raw.after.is_none() {
            return Err(out(Problem::Unknown));
        }
        Ok(Movement {
            name: text::name(Field::Movements, raw.name)?,
            minutes: minutes.map_err(out)?,
            exercise: exercise_of(Field::Movements, raw.exercise)?,
            repetitions: repetitions.map_err(out)?,
            expected: score(raw.expected)?,
            actual: score(raw.actual)?,
            after: raw.after,
            settled: raw.settled,
        })
    }

    /// What was done, as typed or as on the chip.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Duration, if given.
    pub fn minutes(&self) -> Option<BoutMinutes> {
        self.minutes
    }

    /// Id of a movement in the library, which may no longer have it.
    pub fn exercise(&self) -> Option<&str> {
        self.exercise.as_deref()
    }

    /// How often, 1 to 200 times.
    pub fn repetitions(&self) -> Option<u8> {
        self.repetitions
    }

    /// How uncomfortable it was expected to be, high = worse.
    pub fn expected(&self) -> Option<Score> {
        self.expected
    }

    /// How uncomfortable it was, high = worse.
    pub fn actual(&self) -> Option<Score> {
        self.actual
    }

    /// How it felt afterwards.
    pub fn after(&self) -> Option<AfterMovement> {
        self.after
    }

    /// Whether it had settled by the next morning.
    pub fn settled(&self) -> Option<bool> {
        self.settled
    }

    /// Returns expected and actual discomfort and the feeling afterwards, or `None` if none of them
    /// is given.
    ///
    /// `settled` is not included: it is asked on the next morning, so its answer is never late.
    /// is never late.
    pub(super) fn how_it_went(
        &self,
    ) -> Option<(Option<Score>, Option<Score>, Option<AfterMovement>)> {
        let went = (self.expected, self.actual, self.after);
        (went != (None, None, None)).then_some(went)
    }

    /// Returns the bout as a form or a file contains it.
    pub fn raw(&self) -> RawMovement {
        let score = |score: Option<Score>| score.map(|s| i32::from(s.get()));
        RawMovement {
            name: self.name.clone(),
            minutes: self.minutes.map(|m| i64::from(m.get())),
            exercise: self.exercise.clone(),
            repetitions: self.repetitions.map(i32::from),
            expected: score(self.expected),
            actual: score(self.actual),
            after: self.after,
            settled: self.settled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rolls() -> RawMovement {
        RawMovement {
            name: "Knee rolls".to_owned(),
            exercise: Some("knee-rolls".to_owned()),
            repetitions: Some(5),
            expected: Some(6),
            actual: Some(0),
            after: Some(AfterMovement::Sore),
            settled: Some(true),
            ..RawMovement::default()
        }
    }

    fn refused(raw: RawMovement) -> Problem {
        let refused = Movement::new(raw).unwrap_err();
        assert_eq!(refused.field, Field::Movements);
        refused.problem
    }

    #[test]
    fn a_bout_comes_back_as_it_was_given() {
        let short = RawMovement {
            name: "Walk".to_owned(),
            ..RawMovement::default()
        };
        for raw in [rolls(), short] {
            assert_eq!(Movement::new(raw.clone()).unwrap().raw(), raw);
        }
    }

    #[test]
    fn the_ends_of_each_range_are_in_it_and_what_is_beyond_is_refused() {
        for (n, is_taken) in [(0, false), (1, true), (200, true), (201, false)] {
            let raw = RawMovement {
                repetitions: Some(n),
                ..rolls()
            };
            assert_eq!(Movement::new(raw).is_ok(), is_taken, "{n} repetitions");
        }
        for (n, is_taken) in [(-1, false), (0, true), (10, true), (11, false)] {
            let expected = RawMovement {
                expected: Some(n),
                ..rolls()
            };
            let actual = RawMovement {
                actual: Some(n),
                ..rolls()
            };
            for raw in [expected, actual] {
                assert_eq!(Movement::new(raw).is_ok(), is_taken, "{n} of 10");
            }
        }
    }

    #[test]
    fn an_id_is_checked_by_its_form_only() {
        let with = |id: &str| RawMovement {
            exercise: Some(id.to_owned()),
            ..rolls()
        };
        assert!(Movement::new(with("no-longer-in-the-library")).is_ok());
        for bad in ["", "Knee rolls", "knee_rolls", &"x".repeat(41)] {
            assert_eq!(refused(with(bad)), Problem::Unknown, "{bad:?}");
        }
    }

    #[test]
    fn nothing_has_settled_that_nobody_spoke_about() {
        let raw = RawMovement {
            after: None,
            ..rolls()
        };
        assert_eq!(refused(raw), Problem::Unknown);
    }
}
