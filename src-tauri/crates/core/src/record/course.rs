//! Medicines and treatments, as typed: a record of what was taken or done, never advice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid};
use crate::record::Dated;
use crate::text;
use crate::typed::{day_of, period_of};

/// A medicine or treatment over some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// What it was, as typed.
    pub what: String,
    /// The first day.
    pub first_day: Day,
    /// The last day; `None` while it is current.
    pub last_day: Option<Day>,
    /// What happened, in the person's own words.
    pub outcome: Option<String>,
}

/// A medicine or treatment as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawCourse {
    /// What it was, up to 500 characters.
    pub what: String,
    /// The first day, `YYYY-MM-DD`.
    pub first_day: String,
    /// The last day; null while it goes on.
    pub last_day: Option<String>,
    /// What happened.
    pub outcome: Option<String>,
}

impl Course {
    /// Checks the text and the days.
    pub fn new(raw: RawCourse) -> Result<Course, Invalid> {
        let first_day = day_of(Field::FirstDay, &raw.first_day)?;
        Ok(Course {
            what: text::line(Field::What, raw.what)?,
            first_day,
            last_day: period_of(first_day, raw.last_day.as_deref())?,
            outcome: text::optional(Field::Outcome, raw.outcome, text::NOTE_LIMIT)?,
        })
    }

    /// Returns the course as a form or a file contains it.
    pub fn raw(&self) -> RawCourse {
        RawCourse {
            what: self.what.clone(),
            first_day: self.first_day.to_string(),
            last_day: self.last_day.map(|d| d.to_string()),
            outcome: self.outcome.clone(),
        }
    }
}

impl Dated for Course {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::FirstDay, Some(self.first_day)),
            (Field::LastDay, self.last_day),
        ]
    }
}
