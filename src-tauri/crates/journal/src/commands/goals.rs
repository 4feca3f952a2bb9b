//! The present set of goals, and turning an item of an appointment's plan into a goal or movement.

use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::op::Op;
use backstory_core::record::{Content, PlanItem, PlanUse, Record, RecordKind};
use backstory_core::text;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::commands::undo::Written;
use crate::error::Error;
use crate::goal_sets::{self, PresentSet};
use crate::journal::Journal;
use crate::labels::Label;

/// One rating.
#[derive(Debug, Serialize, TS)]
pub struct DayRating {
    /// The day of the rating, `YYYY-MM-DD`.
    pub day: String,
    /// 0 cannot do it, 10 as before.
    pub rating: u8,
}

/// A goal with its ratings.
#[derive(Debug, Serialize, TS)]
pub struct RatedGoal {
    /// Id of the goal.
    pub id: String,
    /// The activity, as typed.
    pub activity: String,
    /// Ratings of the goal, oldest first.
    pub ratings: Vec<DayRating>,
}

/// The present set of goals.
#[derive(Debug, Serialize, TS)]
pub struct GoalsView {
    /// Id of the set.
    pub set: String,
    /// The first day of the set, `YYYY-MM-DD`.
    pub day: String,
    /// Whether the set has a rating, after which its activities can no longer change.
    pub is_frozen: bool,
    /// Goals in order.
    pub goals: Vec<RatedGoal>,
}

/// An item of a plan that the person turns into a goal or a movement.
#[derive(Debug, Deserialize, TS)]
pub struct PlanItemInput {
    /// Id of the appointment.
    pub appointment: String,
    /// Id of the item.
    pub item: String,
    /// The new use of the item.
    pub use_as: PlanUse,
}

/// Reads the present set of goals; null before the person names any.
pub fn goals(journal: &Journal) -> Result<Option<GoalsView>, Error> {
    journal.with_reader(|reader| {
        let present = goal_sets::present(reader)?;
        Ok(present.as_ref().map(GoalsView::from))
    })
}

/// Turns an item of a plan into a goal or into a suggested movement, and marks the item.
pub fn use_plan_item(journal: &Journal, input: PlanItemInput) -> Result<Written, Error> {
    let [appointment, item] = [&input.appointment, &input.item]
        .map(|id| Uuid::try_parse(id).map_err(|_| StoreError::NoSuchRecord));
    let (appointment, item) = (appointment?, item?);
    journal.with_store(|store| {
        let appointment = store.record(RecordKind::Appointment, appointment)?;
        used(journal, store, appointment, item, input.use_as)
    })
}

fn used(
    journal: &Journal,
    store: &mut Store,
    mut appointment: Record,
    item: Uuid,
    use_as: PlanUse,
) -> Result<Written, Error> {
    let item = item_of(&mut appointment, item)?;
    item.used_as = Some(use_as);
    let (records, label) = match use_as {
        PlanUse::Goal => as_goal(journal, store, &item.what)?,
        PlanUse::Movement => (Vec::new(), as_movement(journal, &item.what)?),
    };
    let written = store.write(journal.clock.as_ref(), &label.op, Origin::User, |w| {
        records.iter().try_for_each(|r| w.put_record(r).map(drop))?;
        w.put_record(&appointment)
    })?;
    Ok(Written::after(journal, store, label.done, written.changes))
}

fn item_of(appointment: &mut Record, id: Uuid) -> Result<&mut PlanItem, StoreError> {
    let Content::Appointment(content) = &mut appointment.content else {
        return Err(StoreError::NoSuchRecord);
    };
    let found = content.plan.iter_mut().find(|item| item.id == Some(id));
    found.ok_or(StoreError::NoSuchRecord)
}

fn as_goal(journal: &Journal, store: &Reader, what: &str) -> Result<(Vec<Record>, Label), Error> {
    let new = goal_sets::with_goal(store, journal.clock.as_ref(), what)?;
    let done = if new.is_of_a_new_set {
        journal.words.done_plan_goal_new_set()
    } else {
        journal.words.done_plan_goal()
    };
    let used_as = PlanUse::Goal;
    let op = Op::UsePlanItem { used_as };
    Ok((new.records, Label { op, done }))
}

/// Checks that the item is short enough for the name of a movement: a whole sentence of a plan
/// would be refused later.
fn as_movement(journal: &Journal, what: &str) -> Result<Label, Invalid> {
    let length = what.chars().count();
    if length > text::NAME_LIMIT {
        let limit = text::NAME_LIMIT;
        return Err(Problem::TooLong { length, limit }.of(Field::Movements));
    }
    Ok(Label {
        op: Op::UsePlanItem {
            used_as: PlanUse::Movement,
        },
        done: journal.words.done_plan_movement(),
    })
}

impl From<&PresentSet> for GoalsView {
    fn from(present: &PresentSet) -> GoalsView {
        let rated = |goal: &backstory_core::record::Goal| RatedGoal {
            id: goal.id.map(|id| id.to_string()).unwrap_or_default(),
            activity: goal.activity.clone(),
            ratings: present
                .ratings_of(goal)
                .map(|(day, rating)| DayRating {
                    day: day.to_string(),
                    rating,
                })
                .collect(),
        };
        GoalsView {
            set: present.id().to_string(),
            day: present.set.day.to_string(),
            is_frozen: present.is_frozen(),
            goals: present.set.goals.iter().map(rated).collect(),
        }
    }
}
