//! Taking a record out of the change log.

use rusqlite::types::Value;
use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::row::{Row, readable, value};
use crate::table::Table;
use crate::versions::ever_owned;

/// What is to be forgotten with a record.
///
/// It has to be gathered while the rows are there: of a row that was never changed the log does
/// not say whose it is.
pub(crate) struct Traces {
    /// Every row of it and of the records that cannot be without it, the ones that are referred
    /// to after those that refer.
    pub rows: Vec<(Table, String)>,
    /// Questions, each with an appointment among the rows that takes it along or once did.
    questions: Vec<(String, String)>,
}

impl Traces {
    pub fn of(conn: &Connection, table: Table, id: &str) -> Result<Traces, StoreError> {
        let mut traces = Traces {
            rows: Vec::new(),
            questions: Vec::new(),
        };
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
                if part == Table::Question {
                    self.questions.push((part_id, id.to_owned()));
                } else {
                    self.rows.push((part, part_id));
                }
            }
        }
        self.rows.push((table, id.to_owned()));
        Ok(())
    }
}

/// Removes every earlier version of rows that are not there any more.
///
/// Versions of questions stay, without naming an appointment that is gone: to bring such a
/// version back would fail.
pub(crate) fn forget(conn: &Connection, traces: &Traces) -> Result<(), StoreError> {
    for (question, appointment) in &traces.questions {
        name_no_more(conn, question, appointment)?;
    }
    for (table, id) in &traces.rows {
        conn.prepare_cached("DELETE FROM row_version WHERE table_name = ?1 AND row_id = ?2")?
            .execute(params![table.name(), id])?;
    }
    Ok(())
}

/// Takes an appointment out of the earlier versions of a question.
fn name_no_more(conn: &Connection, question: &str, appointment: &str) -> Result<(), StoreError> {
    let table = Table::Question;
    let mut statement = conn.prepare_cached(
        "SELECT write_set, position, before FROM row_version
         WHERE table_name = 'question' AND row_id = ?1 ORDER BY write_set DESC, position DESC",
    )?;
    let versions = statement.query_map([question], |r| Ok((r.get(0)?, r.get(1)?, value(r, 2)?)))?;
    let versions: Vec<(i64, i64, Value)> = readable(versions)?;
    let mut after = Row::read(conn, table, question)?;
    for (write_set, position, before) in versions {
        let row = match before {
            Value::Text(before) => Row::from_json(table, question, &before),
            _ => None,
        };
        let names_it = |row: &Row| row.text("appointment_id") == Some(appointment);
        let row = match row {
            Some(row) if names_it(&row) => {
                let row = row.waiting();
                conn.prepare_cached(
                    "UPDATE row_version SET before = ?3 WHERE write_set = ?1 AND position = ?2",
                )?
                .execute(params![write_set, position, row.to_json()])?;
                Some(row)
            }
            other => other,
        };
        // What did nothing else than take it along or off says nothing any more.
        if row.is_some() && row == after {
            conn.prepare_cached("DELETE FROM row_version WHERE write_set = ?1 AND position = ?2")?
                .execute(params![write_set, position])?;
        }
        after = row;
    }
    Ok(())
}
