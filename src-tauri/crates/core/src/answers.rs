//! Answers of an entry. Every one is optional, and none is ever turned into a zero.

mod movement;

use std::collections::HashSet;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::body::{self, BodyArea, RawBodyArea};
use crate::invalid::{Field, Invalid, Problem};
use crate::score::{Score, SleepMinutes};
use crate::text;

pub use movement::{AfterMovement, Movement, REPETITIONS_LIMIT, RawMovement};

/// Maximum number of movements in an entry.
pub const MOVEMENT_LIMIT: usize = 50;
/// Maximum number of tags in an entry. A journal can have any number of different ones.
pub const TAG_LIMIT: usize = 50;

/// "How much of what matters to you could you do today?"
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Little or none of it.
    Little,
    /// Some of it.
    Some,
    /// Most of it.
    Most,
}

impl Function {
    /// Every answer, best first, in the order in which they are offered.
    pub const ALL: [Function; 3] = [Function::Most, Function::Some, Function::Little];

    /// The stored word.
    pub fn name(self) -> &'static str {
        match self {
            Function::Most => "most",
            Function::Some => "some",
            Function::Little => "little",
        }
    }
}

impl FromStr for Function {
    type Err = Problem;

    fn from_str(name: &str) -> Result<Function, Problem> {
        Function::ALL
            .into_iter()
            .find(|f| f.name() == name)
            .ok_or(Problem::Unknown)
    }
}

/// Answers as they arrive from a form or a file, not checked yet; a missing one is "not answered".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "AnswersView")]
pub struct RawAnswers {
    /// How much of what matters could be done.
    pub function: Option<Function>,
    /// "How confident are you that you'll manage tomorrow?" 0 not at all, 10 completely.
    #[ts(as = "Option<i32>")]
    pub confidence: Option<i64>,
    /// Average back pain of the day, 0 none, 10 worst imaginable.
    #[ts(as = "Option<i32>")]
    pub back_pain: Option<i64>,
    /// Average leg pain of the day, 0 none, 10 worst imaginable.
    #[ts(as = "Option<i32>")]
    pub leg_pain: Option<i64>,
    /// Minutes slept last night, 0 to 1440.
    #[ts(as = "Option<i32>")]
    pub sleep_minutes: Option<i64>,
    /// Mood, 0 very low, 10 very good. Never scored against a cut-off.
    #[ts(as = "Option<i32>")]
    pub mood: Option<i64>,
    /// Stress, 0 none, 10 very high. Never scored against a cut-off.
    #[ts(as = "Option<i32>")]
    pub stress: Option<i64>,
    /// Whether the day was bigger than usual.
    pub bigger_day: Option<bool>,
    /// What made the day bigger, as typed; only with a bigger day.
    pub bigger_day_what: Option<String>,
    /// A note, kept as typed.
    pub note: Option<String>,
    /// Movements in the order given.
    pub movements: Vec<RawMovement>,
    /// Where it was felt, each region at most once.
    pub areas: Vec<RawBodyArea>,
    /// Tags, each at most once.
    pub tags: Vec<String>,
}

/// "Did you do more than usual?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BiggerDay {
    /// No.
    No,
    /// Yes, with what made it bigger, if given.
    Yes(Option<String>),
}

/// Checked answers, at least one of them given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    function: Option<Function>,
    confidence: Option<Score>,
    back_pain: Option<Score>,
    leg_pain: Option<Score>,
    sleep: Option<SleepMinutes>,
    mood: Option<Score>,
    stress: Option<Score>,
    bigger_day: Option<BiggerDay>,
    note: Option<String>,
    movements: Vec<Movement>,
    areas: Vec<BodyArea>,
    tags: Vec<String>,
}

impl Answers {
    /// Checks every answer. The error names the first one that is invalid.
    pub fn new(raw: RawAnswers) -> Result<Answers, Invalid> {
        let score = |field: Field, value: Option<i64>| {
            value.map(Score::new).transpose().map_err(|p| p.of(field))
        };
        let answers = Answers {
            function: raw.function,
            confidence: score(Field::Confidence, raw.confidence)?,
            back_pain: score(Field::BackPain, raw.back_pain)?,
            leg_pain: score(Field::LegPain, raw.leg_pain)?,
            sleep: raw
                .sleep_minutes
                .map(SleepMinutes::new)
                .transpose()
                .map_err(|p| p.of(Field::SleepMinutes))?,
            mood: score(Field::Mood, raw.mood)?,
            stress: score(Field::Stress, raw.stress)?,
            bigger_day: bigger_day(raw.bigger_day, raw.bigger_day_what)?,
            note: text::optional(Field::Note, raw.note, text::NOTE_LIMIT)?,
            movements: movements(raw.movements)?,
            areas: body::areas(raw.areas)?,
            tags: tags(raw.tags)?,
        };
        if answers == Answers::default() {
            return Err(Problem::Empty.of(Field::Answers));
        }
        Ok(answers)
    }

    /// Makes answers with only this one: a single answer is a full entry.
    pub fn of_function(function: Function) -> Answers {
        Answers {
            function: Some(function),
            ..Answers::default()
        }
    }

    /// Replaces the answer about function.
    pub fn with_function(self, function: Function) -> Answers {
        Answers {
            function: Some(function),
            ..self
        }
    }

    /// Returns the answers as a form or a file contains them.
    pub fn raw(&self) -> RawAnswers {
        let score = |score: Option<Score>| score.map(|s| i64::from(s.get()));
        RawAnswers {
            function: self.function,
            confidence: score(self.confidence),
            back_pain: score(self.back_pain),
            leg_pain: score(self.leg_pain),
            sleep_minutes: self.sleep.map(|s| i64::from(s.get())),
            mood: score(self.mood),
            stress: score(self.stress),
            bigger_day: self.bigger_day.as_ref().map(|b| *b != BiggerDay::No),
            bigger_day_what: match &self.bigger_day {
                Some(BiggerDay::Yes(what)) => what.clone(),
                Some(BiggerDay::No) | None => None,
            },
            note: self.note.clone(),
            movements: self.movements.iter().map(Movement::raw).collect(),
            areas: self.areas.iter().map(BodyArea::raw).collect(),
            tags: self.tags.clone(),
        }
    }

    /// Returns whether all answers that statistics count are equal, including those about
    /// movements, in any order of the movements.
    pub fn counts_the_same(&self, other: &Answers) -> bool {
        let counted = |a: &Answers| {
            let movements = a.movements.iter();
            let mut went: Vec<_> = movements.filter_map(Movement::how_it_went).collect();
            went.sort_unstable();
            (
                went,
                a.function,
                a.confidence,
                a.back_pain,
                a.leg_pain,
                a.sleep,
                a.mood,
                a.stress,
            )
        };
        counted(self) == counted(other)
    }

    /// How much of what matters could be done.
    pub fn function(&self) -> Option<Function> {
        self.function
    }

    /// Confidence of managing tomorrow, high = better.
    pub fn confidence(&self) -> Option<Score> {
        self.confidence
    }

    /// Average back pain of the day, high = worse.
    pub fn back_pain(&self) -> Option<Score> {
        self.back_pain
    }

    /// Average leg pain of the day, high = worse.
    pub fn leg_pain(&self) -> Option<Score> {
        self.leg_pain
    }

    /// Sleep of the night before.
    pub fn sleep(&self) -> Option<SleepMinutes> {
        self.sleep
    }

    /// Mood of the day, high = better.
    pub fn mood(&self) -> Option<Score> {
        self.mood
    }

    /// Stress of the day, high = more.
    pub fn stress(&self) -> Option<Score> {
        self.stress
    }

    /// Whether the day was bigger than usual.
    pub fn bigger_day(&self) -> Option<&BiggerDay> {
        self.bigger_day.as_ref()
    }

    /// The note, exactly as typed.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Movements in the order given.
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }

    /// Where it was felt, in the order marked.
    pub fn areas(&self) -> &[BodyArea] {
        &self.areas
    }

    /// Tags in the order given.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }
}

fn movements(raw: Vec<RawMovement>) -> Result<Vec<Movement>, Invalid> {
    no_more_than(MOVEMENT_LIMIT, raw.len(), Field::Movements)?;
    raw.into_iter().map(Movement::new).collect()
}

fn tags(raw: Vec<String>) -> Result<Vec<String>, Invalid> {
    no_more_than(TAG_LIMIT, raw.len(), Field::Tags)?;
    let mut seen = HashSet::new();
    for tag in &raw {
        if !seen.insert(tag.to_lowercase()) {
            return Err(Problem::Repeated.of(Field::Tags));
        }
    }
    raw.into_iter()
        .map(|tag| text::name(Field::Tags, tag))
        .collect()
}

fn bigger_day(is: Option<bool>, what: Option<String>) -> Result<Option<BiggerDay>, Invalid> {
    let what = text::optional(Field::BiggerDay, what, text::LINE_LIMIT)?;
    match (is, what) {
        (Some(true), what) => Ok(Some(BiggerDay::Yes(what))),
        (Some(false), None) => Ok(Some(BiggerDay::No)),
        (None, None) => Ok(None),
        // The text explains a yes and is meaningless without one.
        (Some(false) | None, Some(_)) => Err(Problem::Unknown.of(Field::BiggerDay)),
    }
}

/// Refuses a list longer than `limit`.
pub(crate) fn no_more_than(limit: usize, count: usize, field: Field) -> Result<(), Invalid> {
    if count > limit {
        return Err(Problem::TooMany { count, limit }.of(field));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
