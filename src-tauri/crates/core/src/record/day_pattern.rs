//! The 24-hour pattern: how a usual day and night go.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::score::{minutes_of, small_count_of};
use crate::text;
use crate::typed::day_of;

words_of! {
    /// How a part of the day compares with the rest of it.
    Feel {
        /// Easier than the rest of the day.
        Easier = "easier",
        /// Much the same.
        Same = "same",
        /// Harder than the rest of the day.
        Harder = "harder",
    }
}

/// Maximum number of wakings in a night.
pub const WAKINGS_LIMIT: u32 = 50;

/// How the 24 hours go, as a physiotherapist asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPattern {
    /// The day it was written about.
    pub day: Day,
    /// The morning.
    pub morning: Option<Feel>,
    /// The day itself.
    pub daytime: Option<Feel>,
    /// The evening.
    pub evening: Option<Feel>,
    /// The night.
    pub night: Option<Feel>,
    /// Minutes of stiffness after getting up, 0 to 1440.
    pub stiff_minutes: Option<u16>,
    /// How often the back wakes at night, 0 to [`WAKINGS_LIMIT`].
    pub night_wakings: Option<u16>,
    /// More, in the person's own words.
    pub note: Option<String>,
}

/// A 24-hour pattern as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawDayPattern {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The morning.
    pub morning: Option<Feel>,
    /// The day itself.
    pub daytime: Option<Feel>,
    /// The evening.
    pub evening: Option<Feel>,
    /// The night.
    pub night: Option<Feel>,
    /// Minutes of stiffness after getting up, 0 to 1440.
    pub stiff_minutes: Option<i32>,
    /// How often the back wakes at night, 0 to 50.
    pub night_wakings: Option<i32>,
    /// More, in the person's own words.
    pub note: Option<String>,
}

impl DayPattern {
    /// Checks the numbers. At least one member must be given.
    pub fn new(raw: RawDayPattern) -> Result<DayPattern, Invalid> {
        let pattern = DayPattern {
            day: day_of(Field::Day, &raw.day)?,
            morning: raw.morning,
            daytime: raw.daytime,
            evening: raw.evening,
            night: raw.night,
            stiff_minutes: minutes_of(Field::StiffMinutes, raw.stiff_minutes)?,
            night_wakings: small_count_of(Field::NightWakings, raw.night_wakings, WAKINGS_LIMIT)?,
            note: text::optional(Field::Note, raw.note, text::NOTE_LIMIT)?,
        };
        let parts = [
            pattern.morning,
            pattern.daytime,
            pattern.evening,
            pattern.night,
        ];
        let says_something = parts.iter().any(Option::is_some)
            || pattern.stiff_minutes.is_some()
            || pattern.night_wakings.is_some()
            || pattern.note.is_some();
        if !says_something {
            return Err(Problem::Empty.of(Field::Answers));
        }
        Ok(pattern)
    }

    /// Returns the pattern as a form or a file contains it.
    pub fn raw(&self) -> RawDayPattern {
        RawDayPattern {
            day: self.day.to_string(),
            morning: self.morning,
            daytime: self.daytime,
            evening: self.evening,
            night: self.night,
            stiff_minutes: self.stiff_minutes.map(i32::from),
            night_wakings: self.night_wakings.map(i32::from),
            note: self.note.clone(),
        }
    }
}

impl Dated for DayPattern {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
