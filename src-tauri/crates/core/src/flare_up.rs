//! Flare-ups: declared by the person, never computed.
//!
//! Of the days that people called a flare-up, 68 of 100 had no more pain than usual (126 people
//! over 28 days), so a threshold of pain cannot define one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid};
use crate::record::Dated;
use crate::text;
use crate::typed::{day_of, period_of};

/// A flare-up: "a worsening of your condition that lasts from hours to weeks that is difficult to
/// tolerate and generally impacts your usual activities and/or emotions" (Costa 2019).
///
/// Flare-ups may overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlareUp {
    /// The day it began.
    pub first_day: Day,
    /// The last day of it; none while it goes on.
    pub last_day: Option<Day>,
    /// Which parts of the definition the person said yes to.
    pub signs: FlareSigns,
    /// What helped, in the person's own words.
    pub helped: Option<String>,
}

/// The three parts of the definition, each a yes or no of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlareSigns {
    /// It was worse than usual.
    pub worse_than_usual: bool,
    /// It was hard to tolerate.
    pub hard_to_tolerate: bool,
    /// It affected activities or mood.
    pub affected_life: bool,
}

/// A flare-up as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawFlareUp {
    /// The day it began, `YYYY-MM-DD`.
    pub first_day: String,
    /// The last day of it; null while it goes on.
    pub last_day: Option<String>,
    /// It was worse than usual.
    pub worse_than_usual: bool,
    /// It was hard to tolerate.
    pub hard_to_tolerate: bool,
    /// It affected activities or mood.
    pub affected_life: bool,
    /// What helped.
    #[serde(default)]
    pub helped: Option<String>,
}

impl FlareUp {
    /// Checks the days: the last not before the first.
    pub fn new(raw: RawFlareUp) -> Result<FlareUp, Invalid> {
        let first_day = day_of(Field::FirstDay, &raw.first_day)?;
        Ok(FlareUp {
            first_day,
            last_day: period_of(first_day, raw.last_day.as_deref())?,
            signs: FlareSigns {
                worse_than_usual: raw.worse_than_usual,
                hard_to_tolerate: raw.hard_to_tolerate,
                affected_life: raw.affected_life,
            },
            helped: text::optional(Field::Helped, raw.helped, text::NOTE_LIMIT)?,
        })
    }

    /// Returns the flare-up as a form or a file contains it.
    pub fn raw(&self) -> RawFlareUp {
        RawFlareUp {
            first_day: self.first_day.to_string(),
            last_day: self.last_day.map(|d| d.to_string()),
            worse_than_usual: self.signs.worse_than_usual,
            hard_to_tolerate: self.signs.hard_to_tolerate,
            affected_life: self.signs.affected_life,
            helped: self.helped.clone(),
        }
    }

    /// Returns whether both have a day in common; a current flare-up has every day since it began.
    pub fn overlaps(&self, other: &FlareUp) -> bool {
        let is_over_before = |a: &FlareUp, b: &FlareUp| a.last_day.is_some_and(|d| d < b.first_day);
        !is_over_before(self, other) && !is_over_before(other, self)
    }
}

impl Dated for FlareUp {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::FirstDay, Some(self.first_day)),
            (Field::LastDay, self.last_day),
        ]
    }
}
