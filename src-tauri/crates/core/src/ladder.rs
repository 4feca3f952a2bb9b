//! Steps by which a movement grows: chosen by the person, with an example to start from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::{number_of, small_number_of};

/// Maximum number of steps in a ladder.
pub const STEP_LIMIT: usize = 20;
/// Maximum minutes or repetitions of a bout.
pub const AMOUNT_LIMIT: u16 = 600;
/// Maximum number of bouts in a day.
pub const TIMES_LIMIT: u8 = 10;

/// Number of steps in an example after its first.
const EXAMPLE_STEPS: u16 = 5;

words_of! {
    /// What a movement is counted in.
    MovementUnit {
        /// Minutes of a bout.
        Minutes = "minutes",
        /// Repetitions of a bout.
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
    /// Minutes or repetitions of a bout, 1 to 600.
    pub amount: i32,
    /// Bouts a day, 1 to 10.
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

    /// Minutes or repetitions of a bout.
    pub fn amount(self) -> u16 {
        self.amount
    }

    /// Bouts a day.
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

/// Returns an example of a ladder from a comfortable start. The person can change every step; the
/// example is not a prescription, and nothing climbs it automatically.
///
/// Repetitions: three times a day and one more with each step, after NHS Inform (back exercises:
/// start with 5, three times a day, and add 1 or 2 every few days while it is comfortable).
/// Minutes: twice a day and two more with each step; 1 to 2 minutes more after 3 or 4 days is our
/// example and not from a study. An example has five steps after its start (our choice) and ends at
/// [`AMOUNT_LIMIT`].
pub fn example_ladder(unit: MovementUnit, start: i32) -> Result<Vec<Step>, Invalid> {
    let (more, times_a_day) = match unit {
        MovementUnit::Minutes => (2, 2),
        MovementUnit::Repetitions => (1, 3),
    };
    let start = number_of(start, 1, AMOUNT_LIMIT).map_err(|p| p.of(Field::Steps))?;
    let amounts = (0..=EXAMPLE_STEPS).map(|n| start + n * more);
    let amounts = amounts.take_while(|amount| *amount <= AMOUNT_LIMIT);
    Ok(amounts
        .map(|amount| Step {
            amount,
            times_a_day,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(unit: MovementUnit, start: i32) -> Vec<(u16, u8)> {
        let steps = example_ladder(unit, start).unwrap();
        steps
            .iter()
            .map(|s| (s.amount(), s.times_a_day()))
            .collect()
    }

    #[test]
    fn minutes_grow_by_two_twice_a_day() {
        let amounts = [5, 7, 9, 11, 13, 15].map(|amount| (amount, 2));
        assert_eq!(example(MovementUnit::Minutes, 5), amounts);
    }

    #[test]
    fn repetitions_grow_by_one_three_times_a_day() {
        let amounts = [5, 6, 7, 8, 9, 10].map(|amount| (amount, 3));
        assert_eq!(example(MovementUnit::Repetitions, 5), amounts);
        let few = example(MovementUnit::Repetitions, 1);
        assert_eq!(
            few.last(),
            Some(&(6, 3)),
            "never more than five above the start"
        );
    }

    #[test]
    fn an_example_is_always_a_ladder_that_can_be_saved() {
        for unit in MovementUnit::ALL {
            for start in 1..=AMOUNT_LIMIT.into() {
                let steps = example_ladder(unit, start).unwrap();
                assert!((1..=STEP_LIMIT).contains(&steps.len()), "{start}");
                for step in steps {
                    assert_eq!(Step::new(step.raw()), Ok(step), "{start}");
                }
            }
        }
    }

    #[test]
    fn a_start_that_is_no_amount_is_refused() {
        for start in [i32::MIN, 0, 601] {
            let refused = example_ladder(MovementUnit::Minutes, start).unwrap_err();
            let problem = Problem::OutOfRange { min: 1, max: 600 };
            assert_eq!(refused, problem.of(Field::Steps), "{start}");
        }
    }
}
