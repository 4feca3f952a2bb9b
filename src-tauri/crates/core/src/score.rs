//! Numbers with a range.

use serde::Serialize;

use crate::invalid::{Field, Invalid, Problem};

/// A whole number from 0 to 10.
///
/// Which end is better depends on the question and is stated wherever the number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Score(u8);

impl Score {
    /// The largest score.
    pub const MAX: u8 = 10;

    /// Checks the range.
    pub fn new(value: i64) -> Result<Score, Problem> {
        whole_number(value, 0, u32::from(Score::MAX)).map(|n| Score(n as u8))
    }

    /// The number, 0 to 10.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// Minutes of one night's sleep, 0 to 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SleepMinutes(u16);

impl SleepMinutes {
    /// Checks the range.
    pub fn new(value: i64) -> Result<SleepMinutes, Problem> {
        whole_number(value, 0, 1440).map(|n| SleepMinutes(n as u16))
    }

    /// Minutes, 0 to 1440.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// Minutes of one bout of movement, 1 to 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct BoutMinutes(u16);

impl BoutMinutes {
    /// Checks the range.
    pub fn new(value: i64) -> Result<BoutMinutes, Problem> {
        whole_number(value, 1, 1440).map(|n| BoutMinutes(n as u16))
    }

    /// Minutes, 1 to 1440.
    pub fn get(self) -> u16 {
        self.0
    }
}

/// Checks the minutes of something within a day, 0 to 1440.
pub(crate) fn minutes_of(field: Field, value: Option<i32>) -> Result<Option<u16>, Invalid> {
    small_count_of(field, value, 1440)
}

/// Checks a count from 0 to `max`, which is less than 65536.
pub(crate) fn small_count_of(
    field: Field,
    value: Option<i32>,
    max: u32,
) -> Result<Option<u16>, Invalid> {
    let count = value.map(|v| whole_number(v.into(), 0, max)).transpose();
    Ok(count.map_err(|p| p.of(field))?.map(|n| n as u16))
}

/// Checks a number from `min` to `max`.
pub(crate) fn number_of(value: i32, min: u16, max: u16) -> Result<u16, Problem> {
    whole_number(value.into(), min.into(), max.into()).map(|n| n as u16)
}

/// Checks a number from `min` to `max`, which are less than 256.
pub(crate) fn small_number_of(value: i32, min: u8, max: u8) -> Result<u8, Problem> {
    whole_number(value.into(), min.into(), max.into()).map(|n| n as u8)
}

fn whole_number(value: i64, min: u32, max: u32) -> Result<u32, Problem> {
    u32::try_from(value)
        .ok()
        .filter(|n| (min..=max).contains(n))
        .ok_or(Problem::OutOfRange { min, max })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_score_is_kept_exactly_or_refused(value in any::<i64>()) {
            match Score::new(value) {
                Ok(score) => prop_assert_eq!(i64::from(score.get()), value),
                Err(problem) => {
                    prop_assert_eq!(problem, Problem::OutOfRange { min: 0, max: 10 });
                    prop_assert!(!(0..=10).contains(&value));
                }
            }
        }
    }

    #[test]
    fn the_ends_of_each_range_are_in_it() {
        assert!(Score::new(0).is_ok() && Score::new(10).is_ok() && Score::new(11).is_err());
        assert!(SleepMinutes::new(1440).is_ok() && SleepMinutes::new(1441).is_err());
        assert!(BoutMinutes::new(0).is_err() && BoutMinutes::new(1).is_ok());
    }
}
