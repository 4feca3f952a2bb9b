//! Taking a record out of the change log.

use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::table::Table;
use crate::versions::ever_owned;
use crate::{erased, links, moves};

/// What is to be forgotten with a record.
///
/// It has to be gathered while the rows are there: of a row that was never changed the log does
/// not say whose it is.
pub(crate) struct Traces {
    /// Every row of it, of what it was before it was moved, and of the records that cannot be
    /// without it, the ones that are referred to after those that refer.
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

/// Deletes every earlier version of rows that are not there any more, and notes the records among
/// them, so that their ids are not used again.
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
