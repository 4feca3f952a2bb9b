//! A movement to try again: one that used to be uncomfortable and may have become easier.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::text;
use crate::typed::{day_of, exercise_of};

/// A movement that used to be uncomfortable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryAgain {
    /// Id of a movement in the library, or `None` for one of the person's own.
    pub exercise: Option<String>,
    /// Name of the movement.
    pub what: String,
    /// Day on which it was put on the list.
    pub day: Day,
    /// Day on which it was easier; `None` until then.
    pub easier_day: Option<Day>,
}

/// A movement to try again as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawTryAgain {
    /// Id of a movement of the library; null for one of the person's own.
    pub exercise: Option<String>,
    /// What it is called, up to 80 characters.
    pub what: String,
    /// The day it was put on the list, `YYYY-MM-DD`.
    pub day: String,
    /// The day on which it was easier; null until then.
    pub easier_day: Option<String>,
}

impl TryAgain {
    /// Checks the name and the days.
    pub fn new(raw: RawTryAgain) -> Result<TryAgain, Invalid> {
        let day = day_of(Field::Day, &raw.day)?;
        let easier_day = raw.easier_day.as_deref();
        let easier_day = easier_day
            .map(|d| day_of(Field::EasierDay, d))
            .transpose()?;
        if easier_day.is_some_and(|easier| easier < day) {
            return Err(Problem::EndsBeforeStart.of(Field::EasierDay));
        }
        Ok(TryAgain {
            exercise: exercise_of(Field::What, raw.exercise)?,
            what: text::name(Field::What, raw.what)?,
            day,
            easier_day,
        })
    }

    /// Returns the movement as a form or a file contains it.
    pub fn raw(&self) -> RawTryAgain {
        RawTryAgain {
            exercise: self.exercise.clone(),
            what: self.what.clone(),
            day: self.day.to_string(),
            easier_day: self.easier_day.map(|d| d.to_string()),
        }
    }
}

impl Dated for TryAgain {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::Day, Some(self.day)),
            (Field::EasierDay, self.easier_day),
        ]
    }
}
