//! Ids of check-ins, derived from their day.

use backstory_core::day::Day;
use backstory_core::entry::EntryId;
use backstory_core::record::{Content, Record};
use rusqlite::Connection;
use uuid::Uuid;

use crate::erased;
use crate::error::StoreError;
use crate::log::WriteSet;
use crate::row::Row;
use crate::table::Table;
use crate::versions::write_sets_of;

impl WriteSet<'_> {
    /// Returns the id under which a record is written.
    ///
    /// A new check-in gets the next id of its day, whatever its stamp says. A check-in that is
    /// moved from another day is deleted there, so that it can be written under an id of its new
    /// day.
    pub(crate) fn id_for(&mut self, record: &Record) -> Result<Uuid, StoreError> {
        let Content::CheckIn(day, _) = &record.content else {
            return Ok(record.stamp.id);
        };
        let id = record.stamp.id.hyphenated().to_string();
        let there = Row::read(self.conn(), Table::Entry, &id)?;
        if there.as_ref().and_then(|row| row.text("day")) == Some(&*day.to_string()) {
            return Ok(record.stamp.id);
        }
        self.ensure_day_free(*day, &id)?;
        if there.is_some() {
            self.moves_to(*day)?;
            self.delete_with_parts(Table::Entry, &id)?;
        }
        next(self.conn(), *day)
    }

    /// Fails when the day has a check-in other than the one with this id.
    pub(crate) fn ensure_day_free(&self, day: Day, id: &str) -> Result<(), StoreError> {
        let sql = "SELECT 1 FROM entry WHERE kind = 'check_in' AND day = ?1 AND id <> ?2";
        let mut statement = self.conn().prepare_cached(sql)?;
        if statement.exists([&day.to_string(), id])? {
            return Err(StoreError::DayTaken);
        }
        Ok(())
    }
}

/// Returns the next check-in id of a day: the first one never used. The id of an undone, deleted or
/// erased check-in is never used again.
pub(crate) fn next(conn: &Connection, day: Day) -> Result<Uuid, StoreError> {
    for number in 0.. {
        let id = EntryId::of_check_in(day, number).uuid();
        let name = id.hyphenated().to_string();
        let is_known = Row::read(conn, Table::Entry, &name)?.is_some()
            || !write_sets_of(conn, Table::Entry, &name)?.is_empty()
            || erased::contains(conn, &name)?;
        if !is_known {
            return Ok(id);
        }
    }
    // Unreachable in practice: the ids of a day do not run out.
    Err(StoreError::DayTaken)
}
