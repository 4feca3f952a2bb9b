//! Rows as changes left them, read from the log.
//!
//! A version is a row as it was before a change. So the state of a row after a change is its next
//! version, or the present row when there is none.

use std::collections::BTreeSet;

use backstory_core::record::Record;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::links;
use crate::reading::record_of;
use crate::row::{Row, breaks_a_rule, readable, value};
use crate::table::Table;

/// Owner of the row of an earlier version; exactly the expression of the log's index.
pub(crate) const OWNER: &str = "CASE table_name
        WHEN 'movement' THEN json_extract(before, '$.entry_id')
        WHEN 'tag' THEN json_extract(before, '$.entry_id')
        WHEN 'body_area' THEN json_extract(before, '$.entry_id')
        WHEN 'appointment_question' THEN json_extract(before, '$.appointment_id')
        WHEN 'plan_item' THEN json_extract(before, '$.appointment_id')
        WHEN 'goal' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_review' THEN json_extract(before, '$.goal_set_id')
        WHEN 'goal_rating' THEN json_extract(before, '$.goal_review_id')
    END";

/// Selects the rows of one table that once belonged to an owner, from their earlier versions.
pub(crate) fn once_owned_sql() -> String {
    // The `+` keeps SQLite from using the index on `table_name`, which finds far more rows.
    format!("SELECT DISTINCT row_id FROM row_version WHERE {OWNER} = ?1 AND +table_name = ?2")
}

/// Returns the ids of the rows in one table that belong or ever belonged to an owner.
pub(crate) fn ever_owned(
    conn: &Connection,
    table: Table,
    column: &str,
    owner: &str,
) -> Result<Vec<String>, StoreError> {
    let live = format!("SELECT id FROM {} WHERE {column} = ?1", table.name());
    let sql = format!("{live} UNION {}", once_owned_sql());
    let mut statement = conn.prepare_cached(&sql)?;
    readable(statement.query_map(params![owner, table.name()], |r| r.get(0))?)
}

/// A record's own row, and every row that is or ever was part of it.
#[derive(Debug)]
pub(crate) struct Parts {
    pub table: Table,
    pub id: String,
    parts: Vec<(Table, &'static str, String)>,
}

/// Rows of a record at one time.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub row: Row,
    /// Parts of the record, in order.
    pub parts: Vec<Row>,
    /// Questions of an appointment, in order.
    pub questions: Vec<Row>,
    /// Row that links a question to an appointment.
    pub link: Option<Row>,
}

impl Snapshot {
    pub fn record(&self) -> Result<Record, StoreError> {
        let owned = self.parts.iter().chain(&self.questions);
        let owned: Vec<_> = owned.map(Row::view).collect();
        record_of(self.row.view(), &owned)
    }

    /// Returns the same rows under another id.
    pub fn renamed(mut self, id: &str) -> Snapshot {
        for (part, column) in self.row.table.parts() {
            for row in self.parts.iter_mut().filter(|row| row.table == part) {
                *row = row.clone().with(column, Value::Text(id.to_owned()));
            }
        }
        self.row.id = id.to_owned();
        self
    }

    /// Returns the parts in one table.
    pub fn of(&self, table: Table) -> Vec<Row> {
        let rows = self.parts.iter().filter(|row| row.table == table);
        rows.cloned().collect()
    }
}

impl Parts {
    pub fn of(conn: &Connection, table: Table, id: &str) -> Result<Parts, StoreError> {
        let mut parts = Vec::new();
        for (part, column) in table.parts() {
            let ids = ever_owned(conn, part, column, id)?;
            parts.extend(ids.into_iter().map(|id| (part, column, id)));
        }
        Ok(Parts {
            table,
            id: id.to_owned(),
            parts,
        })
    }

    /// Returns the changes that touched any of the rows, oldest first.
    pub fn write_sets(&self, conn: &Connection) -> Result<BTreeSet<i64>, StoreError> {
        let parts = self.parts.iter();
        let parts = parts.map(|(table, _, id)| (*table, id.as_str()));
        let questions = match self.table {
            // A question is a record of its own, but its text is shown with its appointment.
            Table::Appointment => links::questions_ever(conn, &self.id)?,
            _ => Vec::new(),
        };
        let questions = questions.iter().map(|id| (Table::Question, id.as_str()));
        let rows = parts.chain(questions);
        let mut found = BTreeSet::new();
        for (table, id) in rows.chain([(self.table, self.id.as_str())]) {
            found.extend(write_sets_of(conn, table, id)?);
        }
        Ok(found)
    }

    /// Returns the rows right after a change; `None` when the record did not exist then.
    pub fn after(&self, conn: &Connection, write_set: i64) -> Result<Option<Snapshot>, StoreError> {
        let Some(row) = row_after(conn, self.table, &self.id, write_set)? else {
            return Ok(None);
        };
        let mut parts = Vec::new();
        for (table, column, id) in &self.parts {
            let part = row_after(conn, *table, id, write_set)?;
            // The row may have belonged to another record at that time.
            parts.extend(part.filter(|row| row.text(column) == Some(self.id.as_str())));
        }
        parts.sort_by_key(|row| match row.value("position") {
            Value::Integer(position) => (*position, row.id.clone()),
            _ => (i64::MAX, row.id.clone()),
        });
        let mut questions = Vec::new();
        for link in parts
            .iter()
            .filter(|row| row.table == Table::AppointmentQuestion)
        {
            if let Some(id) = link.text("question_id") {
                questions.extend(row_after(conn, Table::Question, id, write_set)?);
            }
        }
        let link = match self.table {
            Table::Question => links::after(conn, &self.id, write_set)?,
            _ => None,
        };
        Ok(Some(Snapshot {
            row,
            parts,
            questions,
            link,
        }))
    }
}

/// Returns the changes that touched a row, oldest first.
pub(crate) fn write_sets_of(
    conn: &Connection,
    table: Table,
    id: &str,
) -> Result<Vec<i64>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT write_set FROM row_version WHERE table_name = ?1 AND row_id = ?2
         ORDER BY write_set",
    )?;
    readable(statement.query_map(params![table.name(), id], |r| r.get(0))?)
}

/// Selects a row as it was before the first change after a given one.
pub(crate) const NEXT: &str = "SELECT before FROM row_version
     WHERE table_name = ?1 AND row_id = ?2 AND write_set > ?3
     ORDER BY write_set, position LIMIT 1";

/// Returns a row right after a change; `None` when it did not exist then.
pub(crate) fn row_after(
    conn: &Connection,
    table: Table,
    id: &str,
    write_set: i64,
) -> Result<Option<Row>, StoreError> {
    let next: Option<Value> = conn
        .prepare_cached(NEXT)?
        .query_row(params![table.name(), id, write_set], |r| value(r, 0))
        .optional()?;
    match next {
        None => Row::read(conn, table, id),
        // NULL says that the row did not exist before the next change.
        Some(Value::Null) => Ok(None),
        // The same error as for a live row that breaks a rule, so callers treat both alike.
        Some(Value::Text(before)) => Row::from_json(table, id, &before)
            .map(Some)
            .ok_or_else(breaks_a_rule),
        Some(_) => Err(breaks_a_rule()),
    }
}
