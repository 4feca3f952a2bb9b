//! Goals: activities the person chose, rated 0 to 10 by the method of the Patient-Specific
//! Functional Scale (Stratford 1995, Physiother Can 47:258-263), in own words.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::answers::no_more_than;
use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::score::Score;
use crate::text;
use crate::typed::{day_of, id_of, period_of};

/// Maximum number of goals in a set; the method asks for 3 to 5.
pub const GOAL_LIMIT: usize = 5;

/// A set of goals. Once it was rated, its activities stay as they are, so that ratings can be
/// compared; other activities make a new set with a new day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalSet {
    /// The day it was set.
    pub day: Day,
    /// Day on which another set replaced it; `None` for the current set.
    pub last_day: Option<Day>,
    /// Goals in order, 1 to [`GOAL_LIMIT`].
    pub goals: Vec<Goal>,
}

/// A patient-specific activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Id in the journal; `None` for a goal that is not saved yet.
    pub id: Option<Uuid>,
    /// The activity, as typed.
    pub activity: String,
}

/// Ratings of the goals of one set on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalReview {
    /// Day of the ratings.
    pub day: Day,
    /// Id of the rated set.
    pub goal_set: Uuid,
    /// At least one rating, each goal at most once.
    pub ratings: Vec<GoalRating>,
}

/// Rating of one goal: 0 cannot do it, 10 as before. High = better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalRating {
    /// Id of the goal.
    pub goal: Uuid,
    /// 0 to 10.
    pub rating: Score,
}

/// A set of goals as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawGoalSet {
    /// The day it was set, `YYYY-MM-DD`.
    pub day: String,
    /// The day another set took its place.
    pub last_day: Option<String>,
    /// Goals in order.
    pub goals: Vec<RawGoal>,
}

/// A goal, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "Goal")]
pub struct RawGoal {
    /// Its id; null for one that is not in the journal yet.
    pub id: Option<String>,
    /// The activity, up to 500 characters.
    pub activity: String,
}

/// Ratings of a set as they arrive from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RawGoalReview {
    /// The day they are about, `YYYY-MM-DD`.
    pub day: String,
    /// The set's id.
    pub goal_set: String,
    /// The ratings.
    pub ratings: Vec<RawGoalRating>,
}

/// A rating, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "GoalRating")]
pub struct RawGoalRating {
    /// The goal's id.
    pub goal: String,
    /// 0 cannot do it, 10 as before.
    pub rating: i32,
}

impl GoalSet {
    /// Checks the days and the activities.
    pub fn new(raw: RawGoalSet) -> Result<GoalSet, Invalid> {
        if raw.goals.is_empty() {
            return Err(Problem::Empty.of(Field::Goals));
        }
        no_more_than(GOAL_LIMIT, raw.goals.len(), Field::Goals)?;
        let day = day_of(Field::Day, &raw.day)?;
        let goal = |raw: RawGoal| -> Result<Goal, Invalid> {
            Ok(Goal {
                id: id_of(Field::Goals, raw.id.as_deref())?,
                activity: text::line(Field::Goals, raw.activity)?,
            })
        };
        Ok(GoalSet {
            day,
            last_day: period_of(day, raw.last_day.as_deref())?,
            goals: raw.goals.into_iter().map(goal).collect::<Result<_, _>>()?,
        })
    }

    /// Returns the set as a form or a file contains it.
    pub fn raw(&self) -> RawGoalSet {
        let goal = |goal: &Goal| RawGoal {
            id: goal.id.map(|id| id.to_string()),
            activity: goal.activity.clone(),
        };
        RawGoalSet {
            day: self.day.to_string(),
            last_day: self.last_day.map(|d| d.to_string()),
            goals: self.goals.iter().map(goal).collect(),
        }
    }

    /// Returns whether both have the same activities in the same order.
    pub fn has_activities_of(&self, other: &GoalSet) -> bool {
        let activities = |set: &GoalSet| -> Vec<String> {
            set.goals.iter().map(|g| g.activity.clone()).collect()
        };
        activities(self) == activities(other)
    }
}

impl GoalReview {
    /// Checks the ratings.
    pub fn new(raw: RawGoalReview) -> Result<GoalReview, Invalid> {
        if raw.ratings.is_empty() {
            return Err(Problem::Empty.of(Field::Ratings));
        }
        no_more_than(GOAL_LIMIT, raw.ratings.len(), Field::Ratings)?;
        let known =
            |field: Field, id: &str| Uuid::try_parse(id).map_err(|_| Problem::Unknown.of(field));
        let mut seen = HashSet::new();
        let rating = |raw: RawGoalRating| -> Result<GoalRating, Invalid> {
            let goal = known(Field::Ratings, &raw.goal)?;
            if !seen.insert(goal) {
                return Err(Problem::Repeated.of(Field::Ratings));
            }
            let rating = Score::new(raw.rating.into()).map_err(|p| p.of(Field::Ratings))?;
            Ok(GoalRating { goal, rating })
        };
        Ok(GoalReview {
            day: day_of(Field::Day, &raw.day)?,
            goal_set: known(Field::GoalSet, &raw.goal_set)?,
            ratings: raw
                .ratings
                .into_iter()
                .map(rating)
                .collect::<Result<_, _>>()?,
        })
    }

    /// Returns the ratings as a form or a file contains them.
    pub fn raw(&self) -> RawGoalReview {
        let rating = |rating: &GoalRating| RawGoalRating {
            goal: rating.goal.to_string(),
            rating: rating.rating.get().into(),
        };
        RawGoalReview {
            day: self.day.to_string(),
            goal_set: self.goal_set.to_string(),
            ratings: self.ratings.iter().map(rating).collect(),
        }
    }
}

impl Dated for GoalSet {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::Day, Some(self.day)),
            (Field::LastDay, self.last_day),
        ]
    }
}

impl Dated for GoalReview {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![(Field::Day, Some(self.day))]
    }
}
