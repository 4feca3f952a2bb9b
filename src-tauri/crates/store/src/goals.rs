//! The current set of goals and its ratings, without reading the reviews of twenty years.

use backstory_core::day::Day;
use backstory_core::record::{GoalRating, Record, RecordKind};
use backstory_core::score::Score;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::{breaks_a_rule, readable, value};

impl Reader {
    /// Returns the sets of goals without a last day, newest first. There is at most one, unless
    /// another program edited the file. A set that cannot be read is skipped; a check names it.
    pub fn open_goal_sets(&self) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM goal_set WHERE last_day IS NULL ORDER BY day DESC, recorded_at DESC, id",
        )?;
        let ids: Vec<String> = readable(statement.query_map([], |r| r.get(0))?)?;
        let read = |id: &String| self.record_if_readable(RecordKind::GoalSet, id).transpose();
        ids.iter().filter_map(read).collect()
    }

    /// Returns every rating of the goals of a set with the day it is about, oldest first. A rating
    /// that cannot be read is skipped; a check names it.
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
            if let Value::Text(review) = value(row, 3)? {
                let found = rating(row);
                ratings.extend(self.unless_unreadable("goal_review", &review, found)?);
            }
        }
        Ok(ratings)
    }
}

fn rating(row: &rusqlite::Row<'_>) -> Result<(Day, GoalRating), StoreError> {
    let (day, goal): (String, String) = (row.get(0)?, row.get(1)?);
    let goal = goal.parse().map_err(|_| breaks_a_rule())?;
    let day = day.parse().map_err(|_| breaks_a_rule())?;
    let rating = Score::new(row.get(2)?).map_err(|_| breaks_a_rule())?;
    Ok((day, GoalRating { goal, rating }))
}
