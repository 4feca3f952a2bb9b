//! What brings it on and what eases it, with the minutes a physiotherapist asks for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid};
use crate::record::Dated;
use crate::score::minutes_of;
use crate::text;

words_of! {
    /// Whether a factor makes it worse or better.
    FactorEffect {
        /// It brings it on.
        Aggravating = "aggravating",
        /// It eases it.
        Easing = "easing",
    }
}

/// An aggravating or easing factor.
///
/// Physiotherapists judge irritability from the time to onset and the time to settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Worse or better.
    pub effect: FactorEffect,
    /// What it is, as typed.
    pub what: String,
    /// Minutes until it is felt, 0 to 1440.
    pub minutes_to_onset: Option<u16>,
    /// Minutes until it has settled again, 0 to 1440.
    pub minutes_to_settle: Option<u16>,
}

/// A factor as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawFactor {
    /// Worse or better.
    pub effect: FactorEffect,
    /// What it is, up to 500 characters.
    pub what: String,
    /// Minutes until it is felt, 0 to 1440.
    pub minutes_to_onset: Option<i32>,
    /// Minutes until it has settled again, 0 to 1440.
    pub minutes_to_settle: Option<i32>,
}

impl Factor {
    /// Checks the text and the minutes.
    pub fn new(raw: RawFactor) -> Result<Factor, Invalid> {
        Ok(Factor {
            effect: raw.effect,
            what: text::line(Field::What, raw.what)?,
            minutes_to_onset: minutes_of(Field::MinutesToOnset, raw.minutes_to_onset)?,
            minutes_to_settle: minutes_of(Field::MinutesToSettle, raw.minutes_to_settle)?,
        })
    }

    /// Returns the factor as a form or a file contains it.
    pub fn raw(&self) -> RawFactor {
        RawFactor {
            effect: self.effect,
            what: self.what.clone(),
            minutes_to_onset: self.minutes_to_onset.map(i32::from),
            minutes_to_settle: self.minutes_to_settle.map(i32::from),
        }
    }
}

impl Dated for Factor {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![]
    }
}
