//! Bringing a record back to rows that the log remembers.

use backstory_core::record::QUESTION_LIMIT;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reading::ids_where;
use crate::row::Row;
use crate::table::Table;
use crate::versions::Snapshot;

impl WriteSet<'_> {
    /// Brings a record to exactly what a snapshot says.
    pub(crate) fn put_snapshot(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let row = self.linked(snapshot.row.clone())?;
        let row = self.one_open_set(row)?;
        self.day_is_free(&row)?;
        self.owners_are_there(snapshot)?;
        let is_frozen = self.is_frozen(&snapshot.record()?)?;
        self.put(&row)?;
        if is_frozen {
            return Ok(());
        }
        for (part, column) in row.table.parts() {
            let rows = snapshot.of(part);
            if part == Table::Question {
                self.take_questions(&row.id, rows)?;
            } else {
                let present = ids_where(self.conn(), part, column, &row.id, "position")?;
                self.replace_owned(part, &present, &rows)?;
            }
        }
        Ok(())
    }

    /// A question with the appointment that it can have now: which one takes it along is the
    /// appointment's to say, and one that is gone or has enough questions takes none.
    fn linked(&self, row: Row) -> Result<Row, StoreError> {
        if row.table != Table::Question {
            return Ok(row);
        }
        if let Some(live) = Row::read(self.conn(), Table::Question, &row.id)? {
            let (appointment, position) = (live.value("appointment_id"), live.value("position"));
            return Ok(row
                .with("appointment_id", appointment.clone())
                .with("position", position.clone()));
        }
        let column = "appointment_id";
        let has_room = match row.text(column) {
            None => false,
            Some(id) => {
                Row::read(self.conn(), Table::Appointment, id)?.is_some()
                    && ids_where(self.conn(), Table::Question, column, id, "position")?.len()
                        < QUESTION_LIMIT
            }
        };
        Ok(if has_room { row } else { row.waiting() })
    }

    /// A set of goals with the end that it has now: another set may have taken its place since,
    /// and there is one at a time.
    fn one_open_set(&self, row: Row) -> Result<Row, StoreError> {
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
        let ended = live.as_ref().and_then(|live| live.text("last_day"));
        let last = ended.map_or(other, str::to_owned);
        // A set does not end before it began.
        let last = row.text("day").map_or("", |day| day).max(&last).to_owned();
        Ok(row.with("last_day", Value::Text(last)))
    }

    /// Fails when the set of a review, or a goal that it rates, is not there any more.
    fn owners_are_there(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
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
