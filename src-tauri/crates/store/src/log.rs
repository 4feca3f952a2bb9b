//! The change log: history, undo and redo in two tables.
//!
//! A write set is one acknowledged change; each row it touched has a version that says what the
//! row was before. Undoing a write set is itself a write set, so it can be undone too.

use backstory_core::time::{Clock, Instant};
use chrono::TimeDelta;
use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::row::{Row, Table};
use crate::store::{SCHEMA_VERSION, Store};

/// Days back that undo reaches.
pub const UNDO_DAYS: i64 = 30;

/// Who made a change.
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

/// An open write set: the only way to change a row.
pub struct WriteSet<'tx> {
    conn: &'tx Connection,
    label: &'tx str,
    clock: &'tx dyn Clock,
    origin: Origin,
    id: Option<i64>,
    n_versions: i64,
}

impl<'tx> WriteSet<'tx> {
    pub(crate) fn new(
        conn: &'tx Connection,
        label: &'tx str,
        clock: &'tx dyn Clock,
        origin: Origin,
    ) -> WriteSet<'tx> {
        WriteSet {
            conn,
            label,
            clock,
            origin,
            id: None,
            n_versions: 0,
        }
    }

    pub(crate) fn conn(&self) -> &'tx Connection {
        self.conn
    }

    /// A fresh row id.
    pub(crate) fn new_id(&self) -> String {
        self.clock.new_id().hyphenated().to_string()
    }

    pub(crate) fn has_changes(&self) -> bool {
        self.n_versions > 0
    }

    /// Inserts or updates a row; a row that is already so is left alone.
    pub(crate) fn put(&mut self, row: &Row) -> Result<(), StoreError> {
        let before = Row::read(self.conn, row.table, &row.id)?;
        if before.as_ref() == Some(row) {
            return Ok(());
        }
        self.record(row.table, &row.id, before.as_ref())?;
        row.upsert(self.conn)
    }

    /// Removes a row; a row that is not there is left so.
    pub(crate) fn delete(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        let Some(before) = Row::read(self.conn, table, id)? else {
            return Ok(());
        };
        self.record(table, id, Some(&before))?;
        before.delete(self.conn)
    }

    fn record(&mut self, table: Table, id: &str, before: Option<&Row>) -> Result<(), StoreError> {
        let write_set = match self.id {
            Some(id) => id,
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
        self.conn
            .prepare_cached(
                "INSERT INTO write_set (label, at, utc_offset, origin, reverses, schema_version)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                self.label,
                now.utc_text(),
                now.offset_minutes(),
                self.origin.name(),
                self.origin.reverses(),
                SCHEMA_VERSION
            ])?;
        let id = self.conn.last_insert_rowid();
        self.id = Some(id);
        Ok(id)
    }
}

/// A write set that can be undone or redone now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversible {
    id: i64,
    /// What the change was, in words.
    pub label: String,
}

/// The next change to undo and the next to redo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<Reversible>,
    /// What redo would bring back.
    pub redo: Option<Reversible>,
}

impl Store {
    /// Finds the next change to undo and to redo.
    ///
    /// Reaches back [`UNDO_DAYS`] and never across a change of the format. What the demo
    /// generator wrote cannot be undone.
    pub fn undo_state(&self, clock: &dyn Clock) -> Result<UndoState, StoreError> {
        let cutoff = clock.now().date_time() - TimeDelta::days(UNDO_DAYS);
        let mut done: Vec<Reversible> = Vec::new();
        let mut undone: Vec<Reversible> = Vec::new();
        let mut statement = self.conn.prepare_cached(
            "SELECT id, label, origin, reverses FROM write_set
             WHERE at >= ?1 AND schema_version = ?2 ORDER BY id",
        )?;
        let mut rows = statement.query(params![Instant::new(cutoff).utc_text(), SCHEMA_VERSION])?;
        while let Some(row) = rows.next()? {
            let set = Reversible {
                id: row.get(0)?,
                label: row.get(1)?,
            };
            let reverses: Option<i64> = row.get(3)?;
            match row.get::<_, String>(2)?.as_str() {
                "user" => {
                    done.push(set);
                    undone.clear();
                }
                "undo" => {
                    done.retain(|s| Some(s.id) != reverses);
                    undone.push(set);
                }
                "redo" => {
                    undone.retain(|s| Some(s.id) != reverses);
                    done.push(set);
                }
                _ => {}
            }
        }
        Ok(UndoState {
            undo: done.pop(),
            redo: undone.pop(),
        })
    }

    /// Takes back the latest change; returns its label.
    pub fn undo(&mut self, clock: &dyn Clock) -> Result<String, StoreError> {
        let target = self
            .undo_state(clock)?
            .undo
            .ok_or(StoreError::NothingTo("undo"))?;
        let origin = Origin::Undo(target.id);
        self.reverse(clock, target, origin)
    }

    /// Brings back the change undone last; returns its label.
    pub fn redo(&mut self, clock: &dyn Clock) -> Result<String, StoreError> {
        let target = self
            .undo_state(clock)?
            .redo
            .ok_or(StoreError::NothingTo("redo"))?;
        let origin = Origin::Redo(target.id);
        self.reverse(clock, target, origin)
    }

    fn reverse(
        &mut self,
        clock: &dyn Clock,
        target: Reversible,
        origin: Origin,
    ) -> Result<String, StoreError> {
        let versions = self.versions(target.id)?;
        self.write(clock, &target.label, origin, |write_set| {
            for (table, id, before) in &versions {
                match before {
                    Some(row) => write_set.put(row)?,
                    None => write_set.delete(*table, id)?,
                }
            }
            Ok(())
        })?;
        Ok(target.label)
    }

    /// The rows a write set touched as they were before it, the last one first.
    fn versions(&self, write_set: i64) -> Result<Vec<(Table, String, Option<Row>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT table_name, row_id, before FROM row_version
             WHERE write_set = ?1 ORDER BY position DESC",
        )?;
        let raw = statement
            .query_map([write_set], |r| {
                Ok((
                    r.get::<_, String>(0)?,
                    r.get::<_, String>(1)?,
                    r.get::<_, Option<String>>(2)?,
                ))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        raw.into_iter()
            .map(|(name, id, before)| {
                let unreadable = || self.damaged("row_version", &id);
                let table = Table::named(&name).ok_or_else(unreadable)?;
                let before = before
                    .map(|json| Row::from_json(table, &id, &json).ok_or_else(unreadable))
                    .transpose()?;
                Ok((table, id, before))
            })
            .collect()
    }
}
