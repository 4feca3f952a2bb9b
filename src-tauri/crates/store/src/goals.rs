//! The present set of goals and its ratings, without reading every review of twenty years.

use backstory_core::day::Day;
use backstory_core::record::{GoalRating, Record, RecordKind};
use backstory_core::score::Score;
use uuid::Uuid;

use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Sets of goals without a last day, the newest first. There is at most one, unless a file was
    /// edited by other programs. One that cannot be read is left out, for a check to name.
    pub fn open_goal_sets(&self) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM goal_set WHERE last_day IS NULL ORDER BY day DESC, recorded_at DESC, id",
        )?;
        let ids = statement
            .query_map([], |r| r.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        let read = |id: &String| self.record_if_readable(RecordKind::GoalSet, id).transpose();
        ids.iter().filter_map(read).collect()
    }

    /// Every rating of the goals of a set with the day it is about, the oldest first. One that
    /// cannot be read is left out, for a check to name.
    pub fn goal_ratings(&self, set: Uuid) -> Result<Vec<(Day, GoalRating)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT review.day, rating.goal_id, rating.rating, review.id
             FROM goal_review AS review
             JOIN goal_rating AS rating ON rating.goal_review_id = review.id
             WHERE review.goal_set_id = ?1
             ORDER BY review.day, review.recorded_at, review.id, rating.position",
        )?;
        let mut rows = statement.query([set.hyphenated().to_string()])?;
        let mut ratings = Vec::new();
        while let Some(row) = rows.next()? {
            let (day, goal): (String, String) = (row.get(0)?, row.get(1)?);
            let checked = day.parse().ok().zip(goal.parse().ok());
            match checked.zip(Score::new(row.get(2)?).ok()) {
                Some(((day, goal), rating)) => ratings.push((day, GoalRating { goal, rating })),
                None => self.left_out.add("goal_review", &row.get::<_, String>(3)?),
            }
        }
        Ok(ratings)
    }
}
