//! Answered questionnaires: only the RMDQ-24 and one question of our own about change.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::text;
use crate::typed::day_of;

/// Sentences of the RMDQ-24 (Roland and Morris, Spine 1983;8:141-144).
pub const RMDQ_ITEMS: i32 = 24;

words_of! {
    /// Which questionnaire.
    Instrument {
        /// Roland-Morris Disability Questionnaire with 24 sentences: 0 to 24, high = worse.
        Rmdq24 = "rmdq_24",
        /// "How is your back now compared with when this began?" -5 to +5, high = better.
        GlobalChange = "global_change",
    }
}

/// One answered questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// The day it is about.
    pub day: Day,
    /// Version of the wording that was shown.
    pub version: String,
    /// Answers.
    pub response: Response,
}

/// Answers to a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// Numbers of the ticked sentences, 1 to 24, ascending, each once. A sentence that was not
    /// ticked means no, so no answer is ever missing.
    Rmdq24(Vec<u8>),
    /// -5 very much worse, 0 unchanged, +5 completely recovered.
    GlobalChange(i8),
}

/// An answered questionnaire as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawQuestionnaire {
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// Which questionnaire.
    pub instrument: Instrument,
    /// Which wording was shown.
    pub version: String,
    /// Numbers of the ticked sentences of the RMDQ-24; null for the other.
    pub items: Option<Vec<i32>>,
    /// Ticks of the RMDQ-24, 0 to 24; or -5 to 5.
    pub score: i32,
}

impl Questionnaire {
    /// Checks the score against the ticks and its range.
    pub fn new(raw: RawQuestionnaire) -> Result<Questionnaire, Invalid> {
        let response = match (raw.instrument, raw.items) {
            (Instrument::Rmdq24, Some(items)) => rmdq(&items, raw.score)?,
            (Instrument::GlobalChange, None) => change(raw.score)?,
            (Instrument::Rmdq24, None) | (Instrument::GlobalChange, Some(_)) => {
                return Err(Problem::Unknown.of(Field::Items));
            }
        };
        Ok(Questionnaire {
            day: day_of(Field::Day, &raw.day)?,
            version: text::name(Field::Items, raw.version)?,
            response,
        })
    }

    /// Returns the questionnaire that was answered.
    pub fn instrument(&self) -> Instrument {
        match self.response {
            Response::Rmdq24(_) => Instrument::Rmdq24,
            Response::GlobalChange(_) => Instrument::GlobalChange,
        }
    }

    /// The score: 0 to 24, high = worse, or -5 to 5, high = better.
    pub fn score(&self) -> i32 {
        match &self.response {
            Response::Rmdq24(items) => items.len() as i32,
            Response::GlobalChange(change) => i32::from(*change),
        }
    }

    /// Returns the answers as a form or a file contains them.
    pub fn raw(&self) -> RawQuestionnaire {
        RawQuestionnaire {
            day: self.day.to_string(),
            instrument: self.instrument(),
            version: self.version.clone(),
            items: match &self.response {
                Response::Rmdq24(items) => Some(items.iter().copied().map(i32::from).collect()),
                Response::GlobalChange(_) => None,
            },
            score: self.score(),
        }
    }
}

fn rmdq(items: &[i32], score: i32) -> Result<Response, Invalid> {
    let out = |p: Problem| p.of(Field::Items);
    let in_range = items.iter().all(|n| (1..=RMDQ_ITEMS).contains(n));
    if !in_range {
        return Err(out(Problem::OutOfRange { min: 1, max: 24 }));
    }
    if !items.is_sorted_by(|a, b| a < b) {
        return Err(out(Problem::Repeated));
    }
    if items.len() as i32 != score {
        return Err(Problem::Unknown.of(Field::Score));
    }
    Ok(Response::Rmdq24(items.iter().map(|n| *n as u8).collect()))
}

fn change(score: i32) -> Result<Response, Invalid> {
    if !(-5..=5).contains(&score) {
        return Err(Problem::Unknown.of(Field::Score));
    }
    Ok(Response::GlobalChange(score as i8))
}

impl Dated for Questionnaire {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
