//! Restores a record to rows remembered by the log.

use backstory_core::day::Day;
use backstory_core::record::RecordKind;
use rusqlite::types::Value;

use crate::check_in_ids;
use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reading::ids_where;
use crate::row::{Row, breaks_a_rule};
use crate::table::Table;
use crate::versions::Snapshot;

impl WriteSet<'_> {
    /// Restores a record to exactly what a snapshot says.
    ///
    /// The link of a question belongs to its appointment: a question that exists keeps its present
    /// link, and a deleted one is linked again where there is room.
    pub(crate) fn restore_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let snapshot = self.move_to_snapshot_day(snapshot.clone())?;
        let row = self.close_if_superseded(snapshot.row.clone())?;
        self.ensure_owners_present(&snapshot)?;
        let is_frozen = self.is_frozen(&snapshot.record()?)?;
        // Asked before the row is written.
        let comes_back = Row::read(self.conn(), row.table, &row.id)?.is_none();
        self.put(&row)?;
        // The goals of a rated set stay as they are, so that ratings can be compared.
        if is_frozen {
            return Ok(());
        }
        for (part, column) in row.table.parts() {
            if part == Table::AppointmentQuestion {
                self.link_questions(&row.id, &snapshot.questions, &snapshot.of(part))?;
            } else {
                let present = ids_where(self.conn(), part, column, &row.id, "position")?;
                self.replace_owned(part, &present, &snapshot.of(part))?;
            }
        }
        match snapshot.link {
            Some(link) if comes_back => self.link_again(&link),
            Some(_) | None => Ok(()),
        }
    }

    /// Gives a check-in that is now at another day an id of the day in its snapshot, after deleting
    /// it at its present day.
    fn move_to_snapshot_day(&mut self, snapshot: Snapshot) -> Result<Snapshot, StoreError> {
        let row = &snapshot.row;
        if row.text("kind") != Some(RecordKind::CheckIn.name()) {
            return Ok(snapshot);
        }
        let day: Option<Day> = row.text("day").and_then(|day| day.parse().ok());
        let day = day.ok_or_else(breaks_a_rule)?;
        self.ensure_day_free(day, &row.id)?;
        match Row::read(self.conn(), row.table, &row.id)? {
            Some(there) if there.text("day") != row.text("day") => {
                self.moves_to(day)?;
                self.delete_with_parts(row.table, &row.id)?;
                let id = check_in_ids::next(self.conn(), day)?;
                Ok(snapshot.renamed(&id.hyphenated().to_string()))
            }
            Some(_) | None => Ok(snapshot),
        }
    }

    /// Gives a set of goals without an end the end it has now, because another set may have
    /// replaced it since and only one can be open.
    fn close_if_superseded(&self, row: Row) -> Result<Row, StoreError> {
        if row.table != Table::GoalSet || row.text("last_day").is_some() {
            return Ok(row);
        }
        let other: Option<String> = self
            .conn()
            .prepare_cached("SELECT max(day) FROM goal_set WHERE last_day IS NULL AND id <> ?1")?
            .query_row([&row.id], |r| r.get(0))?;
        let Some(other) = other else {
            return Ok(row);
        };
        let live = Row::read(self.conn(), Table::GoalSet, &row.id)?;
        // An existing set keeps its end; a deleted one ends where the other set began.
        let ended = live.as_ref().and_then(|live| live.text("last_day"));
        let last = ended.map_or(other, str::to_owned);
        // A set cannot end before it begins.
        let last = row.text("day").map_or("", |day| day).max(&last).to_owned();
        Ok(row.with("last_day", Value::Text(last)))
    }

    /// Fails when the set of a review, or a goal that it rates, no longer exists.
    fn ensure_owners_present(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let set = snapshot.row.text("goal_set_id");
        let goals = snapshot.parts.iter().map(|row| row.text("goal_id"));
        let needed = goals
            .map(|id| (Table::Goal, id))
            .chain([(Table::GoalSet, set)]);
        for (table, id) in needed {
            if let Some(id) = id
                && Row::read(self.conn(), table, id)?.is_none()
            {
                return Err(StoreError::OwnerMissing);
            }
        }
        Ok(())
    }
}
