//! Removes a record from the change log.

use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::table::Table;
use crate::versions::ever_owned;
use crate::{erased, links, moves};

/// Everything to be forgotten together with a record.
///
/// Collect this before deleting: the log does not record the owner of a row that was never changed.
pub(crate) struct Traces {
    /// Every row of the record, of what it was before it was moved, and of the records that depend
    /// on it. A row comes before the rows it refers to.
    pub rows: Vec<(Table, String)>,
}

impl Traces {
    pub fn of(conn: &Connection, table: Table, id: &str) -> Result<Traces, StoreError> {
        let mut traces = Traces { rows: Vec::new() };
        if table == Table::Entry {
            for other in moves::other_ids(conn, id)? {
                traces.add(conn, table, &other)?;
            }
        }
        traces.add(conn, table, id)?;
        Ok(traces)
    }

    fn add(&mut self, conn: &Connection, table: Table, id: &str) -> Result<(), StoreError> {
        for (dependent, column) in table.dependents() {
            for id in ever_owned(conn, dependent, column, id)? {
                self.add(conn, dependent, &id)?;
            }
        }
        for (part, column) in table.parts() {
            for part_id in ever_owned(conn, part, column, id)? {
                self.rows.push((part, part_id));
            }
        }
        if table == Table::Question {
            let links = links::ever(conn, id)?.into_iter();
            self.rows
                .extend(links.map(|link| (Table::AppointmentQuestion, link)));
        }
        self.rows.push((table, id.to_owned()));
        Ok(())
    }
}

/// Deletes every earlier version of rows that no longer exist, and notes the ids of the records
/// among them, so that they are not used again.
pub(crate) fn forget(conn: &Connection, traces: &Traces) -> Result<(), StoreError> {
    for (table, id) in &traces.rows {
        conn.prepare_cached("DELETE FROM row_version WHERE table_name = ?1 AND row_id = ?2")?
            .execute(params![table.name(), id])?;
        if table.owner().is_none() {
            erased::add(conn, id)?;
        }
    }
    Ok(())
}
