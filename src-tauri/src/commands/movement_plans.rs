//! The person's own plan of movements: only they change its steps and which one is the present one.

use backstory_core::ladder::{self, MovementUnit, RawStep, Step};
use backstory_core::record::{Content, RawMovementPlan, RawRecord, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use serde::Deserialize;
use tauri::State;
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::undo::Written;
use crate::commands::views::RecordView;
use backstory_journal::error::{ApiError, Error};
use backstory_journal::labels;
use backstory_journal::state::{AppState, Shared};

/// Where an example of a ladder begins.
#[derive(Debug, Deserialize, TS)]
pub struct LadderInput {
    /// What is counted.
    pub unit: MovementUnit,
    /// A comfortable start, 1 to 600.
    pub start: i32,
}

/// Where the person is in a plan.
#[derive(Debug, Deserialize, TS)]
pub struct PlanStepInput {
    /// Id of the plan.
    pub id: String,
    /// The step to be the present one, from 0.
    pub step: i32,
}

/// Makes an example of a ladder, for the person to change. Works without a journal.
#[tauri::command(async)]
pub fn example_ladder(
    state: State<'_, Shared>,
    input: LadderInput,
) -> Result<Vec<RawStep>, ApiError> {
    state.answer(|_| {
        let steps = ladder::example_ladder(input.unit, input.start)?;
        Ok(steps.into_iter().map(Step::raw).collect())
    })
}

/// Reads the movement plans that go on, the newest first.
#[tauri::command(async)]
pub fn movement_plans(state: State<'_, Shared>) -> Result<Vec<RecordView>, ApiError> {
    state.answer(|state| {
        state.with_store(|store| {
            let mut plans = store.records(RecordKind::MovementPlan)?;
            plans
                .retain(|r| matches!(&r.content, Content::MovementPlan(p) if p.last_day.is_none()));
            let views = plans.iter().map(|r| RecordView::read(store, r));
            Ok(views.collect::<Result<_, _>>()?)
        })
    })
}

/// Makes a step of a plan the present one. Nothing else of the plan changes, nor what is kept of its
/// form.
#[tauri::command(async)]
pub fn set_plan_step(state: State<'_, Shared>, input: PlanStepInput) -> Result<Written, ApiError> {
    state.answer(|state| {
        let step = input.step;
        change(state, &input.id, |plan| RawMovementPlan { step, ..plan })
    })
}

/// Ends a plan today. Nothing else of the plan changes, nor what is kept of its form.
#[tauri::command(async)]
pub fn end_plan(state: State<'_, Shared>, id: String) -> Result<Written, ApiError> {
    state.answer(|state| {
        let today = state.clock.now().day().to_string();
        change(state, &id, |plan| RawMovementPlan {
            // A plan that begins ahead of the clock ends on the day it begins.
            last_day: Some(today.max(plan.first_day.clone())),
            ..plan
        })
    })
}

/// Changes one thing of a plan as it stands in the journal, whatever is shown of it.
fn change(
    state: &AppState,
    id: &str,
    change: impl FnOnce(RawMovementPlan) -> RawMovementPlan,
) -> Result<Written, Error> {
    let id = Uuid::try_parse(id).map_err(|_| StoreError::NoSuchRecord)?;
    state.with_store(|store| {
        let record = store.record(RecordKind::MovementPlan, id)?;
        let RawRecord::MovementPlan(plan) = record.content.raw() else {
            return Err(StoreError::NoSuchRecord.into());
        };
        let raw = RawRecord::MovementPlan(change(plan));
        let record = record.edited(raw, state.clock.now())?;
        let label = labels::saved(&state.words, &record);
        store.write(state.clock.as_ref(), &label.log, Origin::User, |w| {
            w.put_record(&record)
        })?;
        Ok(Written::after(state, store, label.done))
    })
}
