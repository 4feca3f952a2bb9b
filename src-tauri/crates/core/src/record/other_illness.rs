//! Illness other than back pain, such as a cold: its days say little about the back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid};
use crate::record::Dated;
use crate::text;
use crate::typed::{day_of, period_of};

/// Days on which the person was ill with something other than back pain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherIllness {
    /// The first day.
    pub first_day: Day,
    /// The last day; `None` while it goes on.
    pub last_day: Option<Day>,
    /// What it was, as typed, if the person wanted to say.
    pub what: Option<String>,
}

/// An illness as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawOtherIllness {
    /// The first day, `YYYY-MM-DD`.
    pub first_day: String,
    /// The last day, `YYYY-MM-DD`; null while it goes on.
    pub last_day: Option<String>,
    /// What it was, up to 500 characters.
    pub what: Option<String>,
}

impl OtherIllness {
    /// Checks the days and the text.
    pub fn new(raw: RawOtherIllness) -> Result<OtherIllness, Invalid> {
        let first_day = day_of(Field::FirstDay, &raw.first_day)?;
        Ok(OtherIllness {
            first_day,
            last_day: period_of(first_day, raw.last_day.as_deref())?,
            what: text::optional(Field::What, raw.what, text::LINE_LIMIT)?,
        })
    }

    /// Returns the illness as a form or a file contains it.
    pub fn raw(&self) -> RawOtherIllness {
        RawOtherIllness {
            first_day: self.first_day.to_string(),
            last_day: self.last_day.map(|d| d.to_string()),
            what: self.what.clone(),
        }
    }

    /// Returns whether the person was ill on this day. A current illness includes every day since
    /// it began.
    pub fn includes(&self, day: Day) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last| day <= last)
    }
}

impl Dated for OtherIllness {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::FirstDay, Some(self.first_day)),
            (Field::LastDay, self.last_day),
        ]
    }
}
