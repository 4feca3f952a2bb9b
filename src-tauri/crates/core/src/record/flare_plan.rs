//! A flare plan: what the person wants to remember in a flare-up, in their own words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::text;
use crate::typed::day_of;

/// Longest flare plan in characters: about two printed pages.
pub const FLARE_PLAN_LIMIT: usize = 5_000;

/// A flare plan, best written on a good day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlarePlan {
    /// The day it was written.
    pub day: Day,
    /// The words, as typed.
    pub text: String,
}

/// A flare plan as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawFlarePlan {
    /// The day it was written, `YYYY-MM-DD`.
    pub day: String,
    /// The words.
    pub text: String,
}

impl FlarePlan {
    /// Checks the words, which must not be blank.
    pub fn new(raw: RawFlarePlan) -> Result<FlarePlan, Invalid> {
        let text = text::optional(Field::FlarePlan, Some(raw.text), FLARE_PLAN_LIMIT)?;
        Ok(FlarePlan {
            day: day_of(Field::Day, &raw.day)?,
            text: text.ok_or(Problem::Empty.of(Field::FlarePlan))?,
        })
    }

    /// Returns the plan as a form or a file contains it.
    pub fn raw(&self) -> RawFlarePlan {
        RawFlarePlan {
            day: self.day.to_string(),
            text: self.text.clone(),
        }
    }
}

impl Dated for FlarePlan {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
