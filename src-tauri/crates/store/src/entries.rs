//! Check-ins and moments: one row each, with a row per movement, tag and body area.

use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryId, EntryKind};
use backstory_core::record::Record;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reader::Reader;
use crate::reading::read;
use crate::row::value;
use crate::selection::Selection;
use crate::table::Table;

impl WriteSet<'_> {
    /// Inserts or updates an entry with the rows it owns; see [`WriteSet::put_record`].
    pub fn put_entry(&mut self, entry: &Entry) -> Result<Uuid, StoreError> {
        self.put_record(&Record::from(entry.clone()))
    }
}

impl Reader {
    /// Returns the entries of the days from `first` to `last`, by day and time of writing.
    ///
    /// An entry that cannot be read is skipped and counted as left out, so that it does not hide
    /// the others.
    pub fn entries_between(&self, first: Day, last: Day) -> Result<Vec<Entry>, StoreError> {
        let records = self.readable_records(&Selection {
            params: &[&first.to_string(), &last.to_string()],
            ..PERIOD
        })?;
        Ok(records.into_iter().filter_map(Record::into_entry).collect())
    }

    /// Reads one entry.
    pub fn entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let id = id.to_string();
        let found = read(&self.conn, Table::Entry, &id);
        match self.unless_unreadable("entry", &id, found)? {
            Some(found) => found
                .and_then(Record::into_entry)
                .ok_or(StoreError::NoSuchRecord),
            None => Err(self.damaged("entry", &id)),
        }
    }

    /// Returns the check-in of a day, or `None` when there is none.
    pub fn check_in(&self, day: Day) -> Result<Option<Entry>, StoreError> {
        let entries = self.entries_between(day, day)?;
        Ok(entries.into_iter().find(|e| e.kind == EntryKind::CheckIn))
    }

    /// Returns the first and last day with an entry up to `today`, or `None` without such an entry.
    pub fn extent(&self, today: Day) -> Result<Option<(Day, Day)>, StoreError> {
        let (first, last) = (self.end("ASC", today)?, self.end("DESC", today)?);
        Ok(first.zip(last))
    }

    /// Returns the first day in this order, skipping values that are not a day.
    fn end(&self, order: &str, today: Day) -> Result<Option<Day>, StoreError> {
        let sql = format!("SELECT day FROM entry WHERE day <= ?1 ORDER BY day {order}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([today.to_string()])?;
        while let Some(row) = rows.next()? {
            if let Value::Text(day) = value(row, 0)?
                && let Ok(day) = day.parse()
            {
                return Ok(Some(day));
            }
        }
        Ok(None)
    }
}

/// Selects the entries of a period.
pub(crate) const PERIOD: Selection<'_> = Selection {
    table: Table::Entry,
    condition: Some("day BETWEEN ?1 AND ?2"),
    order: Some("day, recorded_at, id"),
    params: &[],
};
