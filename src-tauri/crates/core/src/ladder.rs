//! Steps by which a movement grows: chosen by the person, with an example to start from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::{number_of, small_number_of};

/// Maximum number of steps in a ladder.
pub const STEP_LIMIT: usize = 20;
/// Maximum minutes or repetitions at a time.
pub const AMOUNT_LIMIT: u16 = 600;
/// Maximum number of times a day.
pub const TIMES_LIMIT: u8 = 10;

words_of! {
    /// What a movement is counted in.
    MovementUnit {
        /// Minutes at a time.
        Minutes = "minutes",
        /// Repetitions at a time.
        Repetitions = "repetitions",
    }
}

/// One step of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    amount: u16,
    times_a_day: u8,
}

/// One step of a ladder as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "LadderStep")]
pub struct RawStep {
    /// Minutes or repetitions at a time, 1 to 600.
    pub amount: i32,
    /// Times a day, 1 to 10.
    pub times_a_day: i32,
}

impl Step {
    /// Checks both numbers.
    pub fn new(raw: RawStep) -> Result<Step, Invalid> {
        let out = |p: Problem| p.of(Field::Steps);
        Ok(Step {
            amount: number_of(raw.amount, 1, AMOUNT_LIMIT).map_err(out)?,
            times_a_day: small_number_of(raw.times_a_day, 1, TIMES_LIMIT).map_err(out)?,
        })
    }

    /// Minutes or repetitions at a time.
    pub fn amount(self) -> u16 {
        self.amount
    }

    /// Times a day.
    pub fn times_a_day(self) -> u8 {
        self.times_a_day
    }

    /// Returns the step as a form or a file contains it.
    pub fn raw(self) -> RawStep {
        RawStep {
            amount: self.amount.into(),
            times_a_day: self.times_a_day.into(),
        }
    }
}

/// Returns the example of a ladder: the same for everyone, whatever is in the journal or was typed.
/// The person can change every step, and nothing climbs it automatically.
///
/// Repetitions: from 5, three times a day and one more with each step, after NHS Inform (back
/// exercises: start with 5, three times a day, and add 1 or 2 every few days while it is
/// comfortable). Minutes: from 5, twice a day and two more with each step, which is our own example
/// and not from a study.
pub fn example(unit: MovementUnit) -> [Step; 6] {
    let (more, times_a_day) = match unit {
        MovementUnit::Minutes => (2, 2),
        MovementUnit::Repetitions => (1, 3),
    };
    [0, 1, 2, 3, 4, 5].map(|n| Step {
        amount: 5 + n * more,
        times_a_day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(unit: MovementUnit) -> [(u16, u8); 6] {
        example(unit).map(|step| (step.amount(), step.times_a_day()))
    }

    #[test]
    fn minutes_grow_by_two_twice_a_day() {
        let expected = [5, 7, 9, 11, 13, 15].map(|amount| (amount, 2));
        assert_eq!(amounts(MovementUnit::Minutes), expected);
    }

    #[test]
    fn repetitions_grow_by_one_three_times_a_day() {
        let expected = [5, 6, 7, 8, 9, 10].map(|amount| (amount, 3));
        assert_eq!(amounts(MovementUnit::Repetitions), expected);
    }

    #[test]
    fn an_example_is_a_ladder_that_can_be_saved() {
        for unit in MovementUnit::ALL {
            for step in example(unit) {
                assert_eq!(Step::new(step.raw()), Ok(step));
            }
        }
    }

    #[test]
    fn a_step_that_is_no_amount_is_refused() {
        for amount in [i32::MIN, 0, 601] {
            let raw = RawStep {
                amount,
                times_a_day: 1,
            };
            let problem = Problem::OutOfRange { min: 1, max: 600 };
            assert_eq!(Step::new(raw), Err(problem.of(Field::Steps)), "{amount}");
        }
    }
}
