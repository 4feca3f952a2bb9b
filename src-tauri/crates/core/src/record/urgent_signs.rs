//! An answer to the urgent signs: those that the person ticked. It is never a score.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::typed::{WORD_ID_LIMIT, day_of, is_id};

/// Maximum number of ticked signs in an answer.
pub const TICKED_LIMIT: usize = 40;
/// Longest id of a sign, in characters.
pub const SIGN_ID_LIMIT: usize = WORD_ID_LIMIT;

/// Urgent signs that were true by the person's answer.
///
/// The list of signs belongs to another crate, so only the form of an id is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgentSignsAnswer {
    /// The day of the answer.
    pub day: Day,
    /// Ids of the ticked signs, each once; empty when the person said that none of them is true
    /// right now.
    pub ticked: Vec<String>,
}

/// An answer to the urgent signs as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawUrgentSignsAnswer {
    /// The day of the answer, `YYYY-MM-DD`.
    pub day: String,
    /// Ids of the ticked signs; empty for none of them.
    pub ticked: Vec<String>,
}

impl UrgentSignsAnswer {
    /// Checks the form of the ids. An answer without ticks is valid.
    pub fn new(raw: RawUrgentSignsAnswer) -> Result<UrgentSignsAnswer, Invalid> {
        let out = |p: Problem| p.of(Field::Ticked);
        let (count, limit) = (raw.ticked.len(), TICKED_LIMIT);
        if count > limit {
            return Err(out(Problem::TooMany { count, limit }));
        }
        if !raw.ticked.iter().all(|id| is_id(id)) {
            return Err(out(Problem::Unknown));
        }
        let is_first = |(n, id): (usize, &String)| !raw.ticked.iter().take(n).any(|i| i == id);
        if !raw.ticked.iter().enumerate().all(is_first) {
            return Err(out(Problem::Repeated));
        }
        Ok(UrgentSignsAnswer {
            day: day_of(Field::Day, &raw.day)?,
            ticked: raw.ticked,
        })
    }

    /// Returns the answer as a form or a file contains it.
    pub fn raw(&self) -> RawUrgentSignsAnswer {
        RawUrgentSignsAnswer {
            day: self.day.to_string(),
            ticked: self.ticked.clone(),
        }
    }
}

impl Dated for UrgentSignsAnswer {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
