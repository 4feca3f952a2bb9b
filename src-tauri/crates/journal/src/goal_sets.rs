//! The present set of goals: its content, and how it ends.

use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::{
    Content, GOAL_LIMIT, Goal, GoalRating, GoalSet, RawGoal, RawGoalSet, RawRecord, Record,
};
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use uuid::Uuid;

use crate::error::Error;

/// The present set with its ratings.
#[derive(Debug, Clone)]
pub struct PresentSet {
    /// Record of the set.
    pub record: Record,
    /// Content of the set.
    pub set: GoalSet,
    /// Ratings of the set with their days, oldest first. The first rating freezes the set: its
    /// activities can no longer change.
    pub ratings: Vec<(Day, GoalRating)>,
}

/// Changes to save so that an activity becomes a goal.
#[derive(Debug, Clone)]
pub struct NewGoal {
    /// Records to save, in order.
    pub records: Vec<Record>,
    /// Whether the goal starts a new set because the previous one is frozen.
    pub is_of_a_new_set: bool,
}

/// The set without a last day; `None` before the person names goals.
pub fn present(store: &Reader) -> Result<Option<PresentSet>, StoreError> {
    let Some((record, set)) = open(store)?.into_iter().next() else {
        return Ok(None);
    };
    Ok(Some(PresentSet {
        ratings: store.goal_ratings(record.stamp.id)?,
        record,
        set,
    }))
}

/// Sets that end because this record starts a new one: only one set is open at a time.
pub fn ended_by(store: &Reader, record: &Record, today: Day) -> Result<Vec<Record>, StoreError> {
    match &record.content {
        Content::GoalSet(set) if set.last_day.is_none() => {}
        _ => return Ok(Vec::new()),
    }
    let others = open(store)?.into_iter();
    let others = others.filter(|(other, _)| other.stamp.id != record.stamp.id);
    Ok(others
        .map(|(other, set)| ended(other, set, today))
        .collect())
}

/// Adds an activity as a goal to the present set, or to a new set when the present one cannot take
/// it.
///
/// An activity that is already a goal is not added again.
pub fn with_goal(store: &Reader, clock: &dyn Clock, activity: &str) -> Result<NewGoal, Error> {
    let goals = [goal(activity)];
    let Some(PresentSet {
        record,
        set,
        ratings,
    }) = present(store)?
    else {
        return Ok(NewGoal {
            records: vec![new_set(clock, goals.to_vec())?],
            is_of_a_new_set: false,
        });
    };
    if set.goals.iter().any(|g| g.activity == activity) {
        return Ok(NewGoal {
            records: Vec::new(),
            is_of_a_new_set: false,
        });
    }
    let count = set.goals.len() + 1;
    if count > GOAL_LIMIT {
        let limit = GOAL_LIMIT;
        return Err(Problem::TooMany { count, limit }.of(Field::Goals).into());
    }
    let now = clock.now();
    if ratings.is_empty() {
        let mut raw = set.raw();
        raw.goals.extend(goals);
        return Ok(NewGoal {
            records: vec![record.edited(RawRecord::GoalSet(raw), now)?],
            is_of_a_new_set: false,
        });
    }
    let present = set.goals.iter().map(|g| goal(&g.activity));
    let new = new_set(clock, present.chain(goals).collect())?;
    Ok(NewGoal {
        records: vec![ended(record, set, now.day()), new],
        is_of_a_new_set: true,
    })
}

fn open(store: &Reader) -> Result<Vec<(Record, GoalSet)>, StoreError> {
    let sets = store.open_goal_sets()?.into_iter();
    let open = sets.filter_map(|record| match &record.content {
        Content::GoalSet(set) => {
            let set = set.clone();
            Some((record, set))
        }
        _ => None,
    });
    Ok(open.collect())
}

fn ended(record: Record, set: GoalSet, today: Day) -> Record {
    // After the clock was set back, today may be before the first day of the set.
    let last_day = Some(today.max(set.day));
    Record {
        content: Content::GoalSet(GoalSet { last_day, ..set }),
        ..record
    }
}

fn new_set(clock: &dyn Clock, goals: Vec<RawGoal>) -> Result<Record, Error> {
    let now = clock.now();
    let raw = RawGoalSet {
        day: now.day().to_string(),
        last_day: None,
        goals,
    };
    Ok(Record::written(
        clock.new_id(),
        RawRecord::GoalSet(raw),
        now,
    )?)
}

fn goal(activity: &str) -> RawGoal {
    RawGoal {
        id: None,
        activity: activity.to_owned(),
    }
}

impl PresentSet {
    /// Id of the set.
    pub fn id(&self) -> Uuid {
        self.record.stamp.id
    }

    /// Whether the set has a rating.
    pub fn is_frozen(&self) -> bool {
        !self.ratings.is_empty()
    }

    /// The day of the last rating, up to `today`.
    pub fn rated_by(&self, today: Day) -> Option<Day> {
        let days = self.ratings.iter().map(|(day, _)| *day);
        days.filter(|day| *day <= today).max()
    }

    /// Ratings of a goal with their days, oldest first.
    pub fn ratings_of(&self, goal: &Goal) -> impl Iterator<Item = (Day, u8)> {
        let of_goal = self.ratings.iter().filter(|(_, r)| Some(r.goal) == goal.id);
        of_goal.map(|(day, r)| (*day, r.rating.get()))
    }
}
