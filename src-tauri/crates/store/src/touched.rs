//! Records touched by a write: those that the search index must follow and the screens must hear
//! of.

use std::collections::btree_map::{BTreeMap, Entry};

use backstory_core::day::Day;
use backstory_core::op::Changes;
use backstory_core::record::RecordKind;
use rusqlite::Connection;

use crate::error::StoreError;
use crate::row::Row;
use crate::search_index::day_of;
use crate::table::Table;

/// Records touched, each with its own row before the write; `None` for a new record.
#[derive(Debug, Default)]
pub(crate) struct Touched(BTreeMap<(Table, String), Option<Row>>);

impl Touched {
    /// Notes the record of a row before the row is changed.
    pub fn touch(&mut self, conn: &Connection, row: &Row) -> Result<(), StoreError> {
        let Some((table, id)) = record_of(row) else {
            return Ok(());
        };
        // Only the first time: later in the write, its row may have changed already.
        if let Entry::Vacant(place) = self.0.entry((table, id.to_owned())) {
            place.insert(Row::read(conn, table, id)?);
        }
        Ok(())
    }

    /// Iterates over the records: table, id, and row before the write.
    pub fn iter(&self) -> impl Iterator<Item = (Table, &str, Option<&Row>)> {
        let records = self.0.iter();
        records.map(|((table, id), before)| (*table, id.as_str(), before.as_ref()))
    }

    /// Returns what the write changed, after it is done.
    pub fn changes(&self, conn: &Connection) -> Result<Changes, StoreError> {
        let mut changes = Changes::default();
        for (table, id, before) in self.iter() {
            let after = Row::read(conn, table, id)?;
            for row in before.into_iter().chain(&after) {
                let first = day_of(row).unwrap_or(Day::EARLIEST);
                let last = row.text("last_day").and_then(|day| day.parse().ok());
                changes.add_day(first);
                changes.add_day(last.unwrap_or(first));
                changes.kinds.extend(kind_of(row));
            }
        }
        Ok(changes)
    }
}

/// Returns the record of a row: the row itself, or its owner.
fn record_of(row: &Row) -> Option<(Table, &str)> {
    match row.table.owner() {
        Some((owner, column)) => Some((owner, row.text(column)?)),
        None => Some((row.table, &row.id)),
    }
}

/// Returns the kind of the record; `None` for a value imported from a file.
fn kind_of(row: &Row) -> Option<RecordKind> {
    match row.table {
        Table::Entry => row.text("kind")?.parse().ok(),
        table => RecordKind::ALL
            .into_iter()
            .find(|kind| Table::of(*kind) == table),
    }
}
