//! The person's own plan of movements. Only the person changes its steps and its present step.

use backstory_core::ladder::{self, MovementUnit, RawStep, Step};
use backstory_core::record::{Content, RawMovementPlan, RawRecord, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::undo::Written;
use crate::commands::views::RecordView;
use crate::error::Error;
use crate::journal::Journal;
use crate::labels;

/// The examples of a ladder, the same for everyone.
#[derive(Debug, Serialize, TS)]
pub struct ExampleLadders {
    /// Counted in minutes.
    pub minutes: Vec<RawStep>,
    /// Counted in repetitions.
    pub repetitions: Vec<RawStep>,
}

/// The present step of a plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlanStepInput {
    /// Id of the plan.
    pub id: String,
    /// Index of the step to make the present one, from 0.
    pub step: i32,
}

/// Reads the examples of a ladder. Works without a journal.
pub fn example_ladders(_state: &Journal) -> Result<ExampleLadders, Error> {
    let example = |unit| ladder::example(unit).map(Step::raw).to_vec();
    Ok(ExampleLadders {
        minutes: example(MovementUnit::Minutes),
        repetitions: example(MovementUnit::Repetitions),
    })
}

/// Reads the current movement plans, the newest first.
pub fn movement_plans(journal: &Journal) -> Result<Vec<RecordView>, Error> {
    journal.with_reader(|reader| {
        let mut plans = reader.records(RecordKind::MovementPlan)?;
        plans.retain(|r| matches!(&r.content, Content::MovementPlan(p) if p.last_day.is_none()));
        let views = plans
            .iter()
            .map(|r| RecordView::read(&journal.words, reader, r));
        Ok(views.collect::<Result<_, _>>()?)
    })
}

/// Makes a step of a plan the present one. The rest of the plan and its draft are unchanged.
pub fn set_plan_step(journal: &Journal, input: PlanStepInput) -> Result<Written, Error> {
    let step = input.step;
    change(journal, &input.id, |plan| RawMovementPlan { step, ..plan })
}

/// Ends a plan today. The rest of the plan and its draft are unchanged.
pub fn end_plan(journal: &Journal, id: String) -> Result<Written, Error> {
    let today = journal.clock.now().day().to_string();
    change(journal, &id, |plan| RawMovementPlan {
        // A plan that begins after today ends on the day it begins.
        last_day: Some(today.max(plan.first_day.clone())),
        ..plan
    })
}

/// Changes one field of a plan as it is in the journal now, even if the window shows an older
/// version.
fn change(
    journal: &Journal,
    id: &str,
    change: impl FnOnce(RawMovementPlan) -> RawMovementPlan,
) -> Result<Written, Error> {
    let id = Uuid::try_parse(id).map_err(|_| StoreError::NoSuchRecord)?;
    journal.with_store(|store| {
        let record = store.record(RecordKind::MovementPlan, id)?;
        let RawRecord::MovementPlan(plan) = record.content.raw() else {
            return Err(StoreError::NoSuchRecord.into());
        };
        let raw = RawRecord::MovementPlan(change(plan));
        let record = record.edited(raw, journal.clock.now())?;
        let label = labels::saved(&journal.words, &record);
        let written = store.write(journal.clock.as_ref(), &label.op, Origin::User, |w| {
            w.put_record(&record)
        })?;
        Ok(Written::after(journal, store, label.done, written.changes))
    })
}
