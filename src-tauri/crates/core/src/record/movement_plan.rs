//! One movement of "My plan": the person's own steps and their own limit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::no_more_than;
use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::ladder::{MovementUnit, RawStep, STEP_LIMIT, Step};
use crate::record::Dated;
use crate::score::Score;
use crate::text;
use crate::typed::{day_of, exercise_of, period_of};

/// A movement that the person wants to build up, step by step.
///
/// Only the person changes the steps and which of them is the present one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovementPlan {
    /// Id of a movement in the library, or `None` for one of the person's own.
    pub exercise: Option<String>,
    /// Name of the movement.
    pub what: String,
    /// The first day.
    pub first_day: Day,
    /// The last day; `None` while it is current.
    pub last_day: Option<Day>,
    /// What the steps are counted in.
    pub unit: MovementUnit,
    /// The steps, 1 to [`STEP_LIMIT`].
    pub steps: Vec<Step>,
    /// Index of the present step, from 0.
    pub step: usize,
    /// The person's own limit of discomfort.
    pub limit: Score,
}

/// A movement of "My plan" as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawMovementPlan {
    /// Id of a movement of the library; null for one of the person's own.
    pub exercise: Option<String>,
    /// What it is called, up to 80 characters.
    pub what: String,
    /// The first day, `YYYY-MM-DD`.
    pub first_day: String,
    /// The last day; null while it goes on.
    pub last_day: Option<String>,
    /// What the steps are counted in.
    pub unit: MovementUnit,
    /// The steps, 1 to 20 of them.
    pub steps: Vec<RawStep>,
    /// Which of them is the present one, from 0.
    pub step: i32,
    /// The person's own limit of discomfort, 0 to 10.
    pub limit: i32,
}

impl MovementPlan {
    /// Checks the name, the days and the steps, and that the present step is one of them.
    pub fn new(raw: RawMovementPlan) -> Result<MovementPlan, Invalid> {
        no_more_than(STEP_LIMIT, raw.steps.len(), Field::Steps)?;
        if raw.steps.is_empty() {
            return Err(Problem::Empty.of(Field::Steps));
        }
        let n_steps = raw.steps.len();
        let step = usize::try_from(raw.step).ok().filter(|n| *n < n_steps);
        let first_day = day_of(Field::FirstDay, &raw.first_day)?;
        Ok(MovementPlan {
            exercise: exercise_of(Field::What, raw.exercise)?,
            what: text::name(Field::What, raw.what)?,
            first_day,
            last_day: period_of(first_day, raw.last_day.as_deref())?,
            unit: raw.unit,
            steps: raw
                .steps
                .into_iter()
                .map(Step::new)
                .collect::<Result<_, _>>()?,
            step: step.ok_or(Problem::Unknown.of(Field::Steps))?,
            limit: Score::new(raw.limit.into()).map_err(|p| p.of(Field::Limit))?,
        })
    }

    /// Returns the plan as a form or a file contains it.
    pub fn raw(&self) -> RawMovementPlan {
        RawMovementPlan {
            exercise: self.exercise.clone(),
            what: self.what.clone(),
            first_day: self.first_day.to_string(),
            last_day: self.last_day.map(|d| d.to_string()),
            unit: self.unit,
            steps: self.steps.iter().map(|s| s.raw()).collect(),
            // Fits, because there are at most 20 steps.
            step: self.step as i32,
            limit: self.limit.get().into(),
        }
    }
}

impl Dated for MovementPlan {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::FirstDay, Some(self.first_day)),
            (Field::LastDay, self.last_day),
        ]
    }
}
