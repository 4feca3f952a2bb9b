//! Bouts of movement, how they went, and the person's own plan.

use backstory_core::answers::{AfterMovement, RawAnswers, RawMovement};
use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::ladder::{self, MovementUnit, RawStep, Step};
use backstory_core::record::{Content, RawEntry, RawRecord, Record, RecordKind};
use backstory_store::bouts::Bout;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::commands::views::{RecordPlace, RecordView, count};
use crate::error::{ApiError, Error};
use crate::state::Shared;

/// Days of bouts that are shown.
const SHOWN_DAYS: u64 = 90;
/// Days for which it is asked whether a movement has settled (our choice).
const TO_SETTLE_DAYS: i64 = 3;

/// Where an example of a ladder begins.
#[derive(Debug, Deserialize, TS)]
pub struct LadderInput {
    /// What is counted.
    pub unit: MovementUnit,
    /// A comfortable start, 1 to 600.
    pub start: i32,
}

/// A bout of movement of which more is known than that it was done.
#[derive(Debug, Serialize, TS)]
pub struct BoutView {
    /// The check-in or moment that it stands in.
    pub entry: RecordPlace,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Its place among the movements of the entry, from 0.
    pub index: u32,
    /// The bout.
    pub movement: RawMovement,
    /// Whether it is time to ask if it has settled.
    pub is_to_settle: bool,
}

/// Whether a bout had settled.
#[derive(Debug, Deserialize, TS)]
pub struct SettleInput {
    /// The check-in or moment that it stands in.
    pub entry: RecordPlace,
    /// Its place among the movements of the entry, from 0.
    pub index: u32,
    /// Whether it had settled by the next morning.
    pub settled: bool,
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

/// Reads the bouts of the last 90 days, the newest first.
#[tauri::command(async)]
pub fn bouts(state: State<'_, Shared>) -> Result<Vec<BoutView>, ApiError> {
    state.answer(|state| {
        let today = state.clock.now().day();
        state.with_store(|store| {
            let bouts = store.bouts_since(today.minus(SHOWN_DAYS - 1))?;
            Ok(bouts.iter().map(|b| BoutView::of(b, today)).collect())
        })
    })
}

/// Keeps whether a movement had settled by the next morning. Nothing else of its entry changes.
#[tauri::command(async)]
pub fn settle_bout(state: State<'_, Shared>, input: SettleInput) -> Result<Written, ApiError> {
    state.answer(|state| {
        let id = input.entry.uuid()?;
        state.with_store(|store| {
            let record = store.record(input.entry.kind, id)?;
            let raw = settled(&record, &input)?;
            let record = record.edited(raw, state.clock.now())?;
            let label = state
                .words
                .log_settled_bout(if input.settled { "yes" } else { "no" });
            store.write(state.clock.as_ref(), &label, Origin::User, |w| {
                w.put_record(&record)
            })?;
            Ok(Written::after(state, store, label))
        })
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

/// The newest bout that waits for the question whether it has settled.
pub fn to_settle(store: &Store, today: Day) -> Result<Option<BoutView>, StoreError> {
    let bouts = store.bouts_since(today.minus(TO_SETTLE_DAYS as u64))?;
    let waiting = bouts.iter().find(|b| is_to_settle(b, today));
    Ok(waiting.map(|b| BoutView::of(b, today)))
}

impl BoutView {
    fn of(bout: &Bout, today: Day) -> BoutView {
        BoutView {
            entry: RecordPlace {
                kind: bout.kind,
                id: bout.entry.to_string(),
            },
            day: bout.day.to_string(),
            index: count(bout.index),
            movement: bout.movement.raw(),
            is_to_settle: is_to_settle(bout, today),
        }
    }
}

fn is_to_settle(bout: &Bout, today: Day) -> bool {
    let was_felt = match bout.movement.after() {
        Some(AfterMovement::Sore | AfterMovement::Worse) => true,
        Some(AfterMovement::Fine) | None => false,
    };
    let is_asked_now = (1..=TO_SETTLE_DAYS).contains(&today.days_since(bout.day));
    was_felt && is_asked_now && bout.movement.settled().is_none()
}

/// The entry with the answer in one of its movements.
fn settled(record: &Record, input: &SettleInput) -> Result<RawRecord, Error> {
    let answered = |raw: RawEntry| {
        let mut movements = raw.answers.movements;
        let index = usize::try_from(input.index).ok();
        let movement = index.and_then(|index| movements.get_mut(index));
        let movement = movement.ok_or(Problem::Unknown.of(Field::Movements))?;
        movement.settled = Some(input.settled);
        Ok::<_, Error>(RawEntry {
            answers: RawAnswers {
                movements,
                ..raw.answers
            },
            ..raw
        })
    };
    match record.content.raw() {
        RawRecord::CheckIn(raw) => Ok(RawRecord::CheckIn(answered(raw)?)),
        RawRecord::Moment(raw) => Ok(RawRecord::Moment(answered(raw)?)),
        _ => Err(StoreError::NoSuchRecord.into()),
    }
}
