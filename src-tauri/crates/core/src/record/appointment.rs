//! Appointments: the questions to ask, what was said, and the plan that was agreed.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::answers::no_more_than;
use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::text;
use crate::typed::{day_of, id_of};

/// Maximum number of questions linked to an appointment; more are seldom answered in one visit.
pub const QUESTION_LIMIT: usize = 3;
/// Maximum number of items in a plan.
pub const PLAN_LIMIT: usize = 20;

words_of! {
    /// What an item of the plan has become.
    PlanUse {
        /// A goal of the present set.
        Goal = "goal",
        /// A movement that is offered in the check-in.
        Movement = "movement",
    }
}

/// An appointment, to come or past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// The day; it may lie ahead.
    pub day: Day,
    /// The local time, when it is known.
    pub time: Option<NaiveTime>,
    /// With whom, as typed.
    pub who: Option<String>,
    /// What was said.
    pub said: Option<String>,
    /// Questions in order, at most [`QUESTION_LIMIT`].
    pub questions: Vec<AskedQuestion>,
    /// The plan agreed, in order.
    pub plan: Vec<PlanItem>,
}

/// A question of an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedQuestion {
    /// Id in the journal; `None` for a question that is not saved yet.
    pub id: Option<Uuid>,
    /// The question.
    pub question: Question,
}

/// A question for the physio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question, as typed.
    pub text: String,
    /// The answer, as typed afterwards.
    pub answer: Option<String>,
}

/// One item of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// Id in the journal; `None` for an item that is not saved yet.
    pub id: Option<Uuid>,
    /// What was agreed, as typed.
    pub what: String,
    /// What the item has become, if anything.
    pub used_as: Option<PlanUse>,
}

/// An appointment as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawAppointment {
    /// The day, `YYYY-MM-DD`; it may lie ahead.
    pub day: String,
    /// The local time, `HH:MM`.
    pub time: Option<String>,
    /// With whom.
    pub who: Option<String>,
    /// What was said.
    pub said: Option<String>,
    /// Questions in order, at most three.
    pub questions: Vec<RawAskedQuestion>,
    /// The plan agreed, in order.
    pub plan: Vec<RawPlanItem>,
}

/// A question of an appointment, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "AskedQuestion")]
pub struct RawAskedQuestion {
    /// Its id; null for one that is not in the journal yet.
    pub id: Option<String>,
    /// The question.
    pub text: String,
    /// The answer.
    pub answer: Option<String>,
}

/// An item of a plan, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PlanItem")]
pub struct RawPlanItem {
    /// Its id; null for one that is not in the journal yet.
    pub id: Option<String>,
    /// What was agreed.
    pub what: String,
    /// What it has become.
    pub used_as: Option<PlanUse>,
}

/// A question as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawQuestion {
    /// The question, up to 500 characters.
    pub text: String,
    /// The answer.
    pub answer: Option<String>,
}

impl Question {
    /// Checks the text.
    pub fn new(raw: RawQuestion) -> Result<Question, Invalid> {
        Ok(Question {
            text: text::line(Field::Text, raw.text)?,
            answer: text::optional(Field::Answer, raw.answer, text::NOTE_LIMIT)?,
        })
    }

    /// Returns the question as a form or a file contains it.
    pub fn raw(&self) -> RawQuestion {
        RawQuestion {
            text: self.text.clone(),
            answer: self.answer.clone(),
        }
    }
}

impl Appointment {
    /// Checks the day, the time, the questions and the plan.
    pub fn new(raw: RawAppointment) -> Result<Appointment, Invalid> {
        no_more_than(QUESTION_LIMIT, raw.questions.len(), Field::Questions)?;
        no_more_than(PLAN_LIMIT, raw.plan.len(), Field::Plan)?;
        let time = raw.time.as_deref().map(time_of).transpose();
        Ok(Appointment {
            day: day_of(Field::Day, &raw.day)?,
            time: time.map_err(|p| p.of(Field::Time))?,
            who: text::optional(Field::Who, raw.who, text::LINE_LIMIT)?,
            said: text::optional(Field::Said, raw.said, text::NOTE_LIMIT)?,
            questions: raw
                .questions
                .into_iter()
                .map(asked)
                .collect::<Result<_, _>>()?,
            plan: raw.plan.into_iter().map(item).collect::<Result<_, _>>()?,
        })
    }

    /// Returns the appointment as a form or a file contains it.
    pub fn raw(&self) -> RawAppointment {
        RawAppointment {
            day: self.day.to_string(),
            time: self.time.map(|t| t.format("%H:%M").to_string()),
            who: self.who.clone(),
            said: self.said.clone(),
            questions: self.questions.iter().map(raw_asked).collect(),
            plan: self.plan.iter().map(raw_item).collect(),
        }
    }
}

/// Reads exactly `HH:MM`.
fn time_of(text: &str) -> Result<NaiveTime, Problem> {
    if text.len() != 5 {
        return Err(Problem::NotATime);
    }
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| Problem::NotATime)
}

fn asked(raw: RawAskedQuestion) -> Result<AskedQuestion, Invalid> {
    let RawAskedQuestion { id, text, answer } = raw;
    let question = Question::new(RawQuestion { text, answer });
    Ok(AskedQuestion {
        id: id_of(Field::Questions, id.as_deref())?,
        question: question.map_err(|e| e.problem.of(Field::Questions))?,
    })
}

fn raw_asked(asked: &AskedQuestion) -> RawAskedQuestion {
    let RawQuestion { text, answer } = asked.question.raw();
    RawAskedQuestion {
        id: asked.id.map(|id| id.to_string()),
        text,
        answer,
    }
}

fn item(raw: RawPlanItem) -> Result<PlanItem, Invalid> {
    Ok(PlanItem {
        id: id_of(Field::Plan, raw.id.as_deref())?,
        what: text::line(Field::Plan, raw.what)?,
        used_as: raw.used_as,
    })
}

fn raw_item(item: &PlanItem) -> RawPlanItem {
    RawPlanItem {
        id: item.id.map(|id| id.to_string()),
        what: item.what.clone(),
        used_as: item.used_as,
    }
}

impl Dated for Appointment {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }

    fn may_lie_ahead(&self) -> bool {
        true
    }
}

impl Dated for Question {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![]
    }
}
