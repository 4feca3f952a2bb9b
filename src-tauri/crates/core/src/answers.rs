//! The answers of an entry: everything optional, nothing ever turned into a zero.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invalid::{Field, Invalid, Problem};
use crate::score::{BoutMinutes, Score, SleepMinutes};
use crate::text;

/// Most movements one entry can hold.
pub const MOVEMENT_LIMIT: usize = 50;

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
    /// Every answer, the best first, in the order in which they are asked.
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

/// A bout of movement: walking, an exercise, a desk break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    name: String,
    minutes: Option<BoutMinutes>,
}

impl Movement {
    /// Checks the name and the minutes.
    pub fn new(name: String, minutes: Option<i64>) -> Result<Movement, Invalid> {
        let minutes = minutes
            .map(BoutMinutes::new)
            .transpose()
            .map_err(|p| p.of(Field::Movements))?;
        Ok(Movement {
            name: text::name(Field::Movements, name)?,
            minutes,
        })
    }

    /// What was done, as typed or as on the chip.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How long, when it was said.
    pub fn minutes(&self) -> Option<BoutMinutes> {
        self.minutes
    }
}

/// Answers as they arrive from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawAnswers {
    /// How much of what matters could be done.
    pub function: Option<Function>,
    /// "How sure are you of managing tomorrow?" 0 not at all, 10 completely.
    pub confidence: Option<i64>,
    /// Average back pain of the day, 0 none, 10 worst imaginable.
    pub back_pain: Option<i64>,
    /// Average leg pain of the day, 0 none, 10 worst imaginable.
    pub leg_pain: Option<i64>,
    /// Minutes slept last night.
    pub sleep_minutes: Option<i64>,
    /// Mood, 0 very low, 10 very good. Never scored against a cut-off.
    pub mood: Option<i64>,
    /// A note, kept as typed.
    pub note: Option<String>,
    /// Name and minutes of each movement, in the order given.
    pub movements: Vec<(String, Option<i64>)>,
}

/// Checked answers. At least one is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    function: Option<Function>,
    confidence: Option<Score>,
    back_pain: Option<Score>,
    leg_pain: Option<Score>,
    sleep: Option<SleepMinutes>,
    mood: Option<Score>,
    note: Option<String>,
    movements: Vec<Movement>,
}

impl Answers {
    /// Checks every answer; the first one at fault is named.
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
            note: text::optional(Field::Note, raw.note, text::NOTE_LIMIT)?,
            movements: movements(raw.movements)?,
        };
        if answers.is_empty() {
            return Err(Problem::Empty.of(Field::Answers));
        }
        Ok(answers)
    }

    /// Nothing but how much of what matters could be done: one answer is a full entry.
    pub fn of_function(function: Function) -> Answers {
        Answers {
            function: Some(function),
            confidence: None,
            back_pain: None,
            leg_pain: None,
            sleep: None,
            mood: None,
            note: None,
            movements: Vec::new(),
        }
    }

    /// The same answers with this one in place of what was answered before.
    pub fn with_function(self, function: Function) -> Answers {
        Answers {
            function: Some(function),
            ..self
        }
    }

    fn is_empty(&self) -> bool {
        self.function.is_none()
            && self.confidence.is_none()
            && self.back_pain.is_none()
            && self.leg_pain.is_none()
            && self.sleep.is_none()
            && self.mood.is_none()
            && self.note.is_none()
            && self.movements.is_empty()
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

    /// The note, exactly as typed.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Movements in the order given.
    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }
}

fn movements(raw: Vec<(String, Option<i64>)>) -> Result<Vec<Movement>, Invalid> {
    if raw.len() > MOVEMENT_LIMIT {
        return Err(Problem::TooMany {
            count: raw.len(),
            limit: MOVEMENT_LIMIT,
        }
        .of(Field::Movements));
    }
    raw.into_iter()
        .map(|(name, minutes)| Movement::new(name, minutes))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(raw: RawAnswers) -> Field {
        Answers::new(raw)
            .expect_err("the answers must be refused")
            .field
    }

    #[test]
    fn one_answer_is_a_full_entry_and_none_is_not() {
        let one = RawAnswers {
            function: Some(Function::Little),
            ..RawAnswers::default()
        };
        assert!(Answers::new(one).is_ok());
        assert_eq!(refused(RawAnswers::default()), Field::Answers);
    }

    #[test]
    fn one_answer_leaves_the_others_as_they_are() {
        let raw = RawAnswers {
            function: Some(Function::Little),
            mood: Some(3),
            ..RawAnswers::default()
        };
        let changed = Answers::new(raw.clone())
            .unwrap()
            .with_function(Function::Most);
        let wanted = RawAnswers {
            function: Some(Function::Most),
            ..raw
        };
        assert_eq!(changed, Answers::new(wanted).unwrap());
        let only = RawAnswers {
            function: Some(Function::Most),
            ..RawAnswers::default()
        };
        assert_eq!(
            Answers::of_function(Function::Most),
            Answers::new(only).unwrap()
        );
    }

    #[test]
    fn the_field_at_fault_is_named() {
        let base = RawAnswers::default;
        let cases = [
            (
                RawAnswers {
                    confidence: Some(11),
                    ..base()
                },
                Field::Confidence,
            ),
            (
                RawAnswers {
                    back_pain: Some(-1),
                    ..base()
                },
                Field::BackPain,
            ),
            (
                RawAnswers {
                    leg_pain: Some(99),
                    ..base()
                },
                Field::LegPain,
            ),
            (
                RawAnswers {
                    sleep_minutes: Some(1441),
                    ..base()
                },
                Field::SleepMinutes,
            ),
            (
                RawAnswers {
                    mood: Some(i64::MAX),
                    ..base()
                },
                Field::Mood,
            ),
            (
                RawAnswers {
                    note: Some("\0".into()),
                    ..base()
                },
                Field::Note,
            ),
            (
                RawAnswers {
                    movements: vec![("Walk".into(), Some(0))],
                    ..base()
                },
                Field::Movements,
            ),
            (
                RawAnswers {
                    movements: vec![("Walk".into(), None); 51],
                    ..base()
                },
                Field::Movements,
            ),
        ];
        for (raw, field) in cases {
            assert_eq!(refused(raw.clone()), field, "{raw:?}");
        }
    }

    #[test]
    fn blank_stays_blank() {
        let raw = RawAnswers {
            note: Some("slept badly".into()),
            ..RawAnswers::default()
        };
        let answers = Answers::new(raw).unwrap();
        assert_eq!(answers.back_pain(), None);
        assert_eq!(answers.function(), None);
    }
}
