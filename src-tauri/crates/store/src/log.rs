//! The change log: every change of a row goes through a write set, which keeps the previous
//! version.

use backstory_core::day::Day;
use backstory_core::invalid::Field;
use backstory_core::op::{Changes, Op};
use backstory_core::text;
use backstory_core::time::{Clock, Instant};
use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::migrations;
use crate::row::{Row, breaks_a_rule};
use crate::search_index;
use crate::table::Table;
use crate::touched::Touched;

/// Origin of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The person.
    User,
    /// The demo generator.
    Demo,
    /// Undo of the write set with this number.
    Undo(i64),
    /// Redo of the undo with this number.
    Redo(i64),
}

impl Origin {
    fn name(self) -> &'static str {
        match self {
            Origin::User => "user",
            Origin::Demo => "demo",
            Origin::Undo(_) => "undo",
            Origin::Redo(_) => "redo",
        }
    }

    fn reverses(self) -> Option<i64> {
        match self {
            Origin::User | Origin::Demo => None,
            Origin::Undo(id) | Origin::Redo(id) => Some(id),
        }
    }
}

/// Reads the kind of a change from its code and arguments.
///
/// The label of a change from an earlier format names a button, so it has to be one line.
pub(crate) fn op_of(code: &str, arguments: &str) -> Result<Op, StoreError> {
    match Op::from_stored(code, arguments).ok_or_else(breaks_a_rule)? {
        Op::Worded { text } => Ok(Op::Worded {
            text: text::line(Field::Text, text)?,
        }),
        op => Ok(op),
    }
}

/// Returns whether a change has this UUID already. In a deterministic run, ids differ only by their
/// millisecond.
fn is_taken(conn: &Connection, uuid: &str) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM write_set WHERE uuid = ?1";
    Ok(conn.prepare_cached(sql)?.exists([uuid])?)
}

/// An open write set: the only way to change a row.
pub struct WriteSet<'tx> {
    conn: &'tx Connection,
    op: Op,
    clock: &'tx dyn Clock,
    origin: Origin,
    id: Option<i64>,
    n_versions: i64,
    touched: Touched,
}

impl<'tx> WriteSet<'tx> {
    pub(crate) fn new(
        conn: &'tx Connection,
        op: &Op,
        clock: &'tx dyn Clock,
        origin: Origin,
    ) -> WriteSet<'tx> {
        WriteSet {
            conn,
            op: op.clone(),
            clock,
            origin,
            id: None,
            n_versions: 0,
            touched: Touched::default(),
        }
    }

    pub(crate) fn conn(&self) -> &'tx Connection {
        self.conn
    }

    /// Makes a new row id.
    pub(crate) fn new_id(&self) -> String {
        self.clock.new_id().hyphenated().to_string()
    }

    /// Returns the time of this change.
    pub(crate) fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Records the change as a move of a check-in to this day, so that the history can follow it.
    /// The restoring of a version keeps its own operation, which the history follows as well.
    pub(crate) fn moves_to(&mut self, day: Day) -> Result<(), StoreError> {
        if matches!(self.op, Op::RestoreVersion(_)) {
            return Ok(());
        }
        self.op = Op::MoveCheckIn { day };
        if let Some(id) = self.id {
            let (code, arguments) = self.op.stored();
            // Rows written before the move have opened the write set already.
            let sql = "UPDATE write_set SET op = ?2, arguments = ?3 WHERE id = ?1";
            self.conn
                .prepare_cached(sql)?
                .execute(params![id, code, arguments])?;
        }
        Ok(())
    }

    /// Inserts or updates a row; does nothing when the row already has these values.
    pub(crate) fn put(&mut self, row: &Row) -> Result<(), StoreError> {
        let before = self.before(row.table, &row.id)?;
        // A change that leaves every row as it was must not show up in undo.
        if before.as_ref() == Some(row) {
            return Ok(());
        }
        self.record(row.table, &row.id, before.as_ref())?;
        self.touched.touch(self.conn, row)?;
        // The row may have had another owner, whose record changes too.
        before
            .iter()
            .try_for_each(|row| self.touched.touch(self.conn, row))?;
        row.upsert(self.conn)
    }

    /// Deletes a row; does nothing when it does not exist.
    pub(crate) fn delete(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        let Some(before) = self.before(table, id)? else {
            return Ok(());
        };
        self.record(table, id, Some(&before))?;
        self.touched.touch(self.conn, &before)?;
        before.delete(self.conn)
    }

    /// Reads a row before it is changed. Fails for a row that the log cannot keep exactly, because
    /// undo could not restore it.
    fn before(&self, table: Table, id: &str) -> Result<Option<Row>, StoreError> {
        let before = Row::read(self.conn, table, id)?;
        match before.as_ref().and_then(Row::foreign) {
            Some(_) => Err(StoreError::Unreadable {
                table: table.name(),
            }),
            None => Ok(before),
        }
    }

    /// Updates the search index for the records touched, and returns what changed.
    pub(crate) fn finish(&self) -> Result<Changes, StoreError> {
        search_index::follow(self.conn, &self.touched)?;
        self.touched.changes(self.conn)
    }

    fn record(&mut self, table: Table, id: &str, before: Option<&Row>) -> Result<(), StoreError> {
        let write_set = match self.id {
            Some(id) => id,
            // Made with the first row, so that a change of nothing makes no write set.
            None => self.open()?,
        };
        self.conn
            .prepare_cached(
                "INSERT INTO row_version (write_set, position, table_name, row_id, before)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                write_set,
                self.n_versions,
                table.name(),
                id,
                before.map(Row::to_json)
            ])?;
        self.n_versions += 1;
        Ok(())
    }

    fn open(&mut self) -> Result<i64, StoreError> {
        let now = self.clock.now();
        let (code, arguments) = self.op.stored();
        let mut uuid = self.new_id();
        // The column is UNIQUE, and a repeated UUID must not fail the whole change.
        while is_taken(self.conn, &uuid)? {
            uuid = self.new_id();
        }
        self.conn
            .prepare_cached(
                "INSERT INTO write_set (uuid, installation, op, arguments, at, utc_offset, origin,
                     reverses, schema_version)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                uuid,
                self.clock.installation().hyphenated().to_string(),
                code,
                arguments,
                now.utc_text(),
                now.offset_minutes(),
                self.origin.name(),
                self.origin.reverses(),
                migrations::VERSION
            ])?;
        let id = self.conn.last_insert_rowid();
        self.id = Some(id);
        Ok(id)
    }
}
