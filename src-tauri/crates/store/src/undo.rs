//! What the change log tells: undo and redo, and when the journal was written last.
//!
//! A write set is one acknowledged change; each row it touched has a version that says what the
//! row was before. Undoing a write set is itself a write set, so it can be undone too.

use std::collections::HashSet;

use backstory_core::time::{Clock, Instant};
use chrono::TimeDelta;
use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::log::Origin;
use crate::migrations;
use crate::row::Row;
use crate::store::Store;
use crate::table::Table;

/// Days back that undo reaches.
pub const UNDO_DAYS: i64 = 30;

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

/// Reads the changes that undo reaches, and whether every row of one was erased since.
pub(crate) const REVERSIBLE: &str = "SELECT id, label, origin, reverses,
       NOT EXISTS (SELECT 1 FROM row_version WHERE row_version.write_set = write_set.id)
     FROM write_set
     WHERE id >= (SELECT min(+id) FROM write_set WHERE at >= ?1) AND schema_version = ?2
     ORDER BY id";

/// Reads the change that was made last.
pub(crate) const LATEST: &str = "SELECT at, utc_offset FROM write_set ORDER BY id DESC LIMIT 1";

impl Store {
    /// When the log was written last; none when nothing was ever changed.
    ///
    /// When the clock shows an earlier moment, it was set back since. A write under a clock that
    /// stood too far ahead ends to matter with the first one under the right clock.
    pub fn latest_write(&self) -> Result<Option<Instant>, StoreError> {
        let newest: Option<(String, i32)> = self
            .conn
            .prepare_cached(LATEST)?
            .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        newest
            .map(|(at, offset)| {
                Instant::from_stored(&at, offset).ok_or_else(|| self.damaged("write_set", &at))
            })
            .transpose()
    }

    /// Finds the next change to undo and to redo.
    ///
    /// Reaches back [`UNDO_DAYS`] and never across a change of the format. What the demo
    /// generator wrote cannot be undone, nor a change of which every row was erased. The order is that of writing, whatever the clock said:
    /// a change made while the clock was set back is as young as the changes before it.
    pub fn undo_state(&self, clock: &dyn Clock) -> Result<UndoState, StoreError> {
        let cutoff = clock.now().date_time() - TimeDelta::days(UNDO_DAYS);
        let mut done: Vec<Reversible> = Vec::new();
        let mut undone: Vec<Reversible> = Vec::new();
        let mut statement = self.conn.prepare_cached(REVERSIBLE)?;
        let mut rows = statement.query(params![
            Instant::new(cutoff).utc_text(),
            migrations::VERSION
        ])?;
        let mut empty = HashSet::new();
        while let Some(row) = rows.next()? {
            let set = Reversible {
                id: row.get(0)?,
                label: row.get(1)?,
            };
            if row.get(4)? {
                empty.insert(set.id);
            }
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
        let newest = |stack: Vec<Reversible>| {
            let mut filled = stack.into_iter().rev().filter(|s| !empty.contains(&s.id));
            filled.next()
        };
        Ok(UndoState {
            undo: newest(done),
            redo: newest(undone),
        })
    }

    /// Takes back the latest change; returns its label.
    pub fn undo(&mut self, clock: &dyn Clock) -> Result<String, StoreError> {
        let target = self
            .undo_state(clock)?
            .undo
            .ok_or(StoreError::NothingToUndo)?;
        let origin = Origin::Undo(target.id);
        self.reverse(clock, target, origin)
    }

    /// Brings back the change undone last; returns its label.
    pub fn redo(&mut self, clock: &dyn Clock) -> Result<String, StoreError> {
        let target = self
            .undo_state(clock)?
            .redo
            .ok_or(StoreError::NothingToRedo)?;
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
