//! Undo and redo, and the time of the last write, from the change log.
//!
//! A write set is one acknowledged change, with a version of each row it touched from before the
//! change. Undoing a write set makes another write set, which can be undone too.

use std::collections::HashSet;

use backstory_core::op::Op;
use backstory_core::time::{Clock, Instant};
use chrono::TimeDelta;
use rusqlite::params;

use crate::error::StoreError;
use crate::log::{Origin, op_of};
use crate::migrations;
use crate::reader::Reader;
use crate::row::{Row, breaks_a_rule, is_unreadable};
use crate::store::{Store, Written};
use crate::table::Table;

/// Days that undo reaches back.
pub const UNDO_DAYS: i64 = 30;

/// A write set that can be undone or redone now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversible {
    id: i64,
    /// Kind of the change.
    pub op: Op,
}

/// The next changes to undo and to redo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UndoState {
    /// Change that undo would reverse.
    pub undo: Option<Reversible>,
    /// Change that redo would repeat.
    pub redo: Option<Reversible>,
}

/// Selects the changes that undo reaches, and whether every row of one was erased since. SQLite
/// sorts other types than text after every text, so an unreadable time makes undo reach no further.
pub(crate) const REVERSIBLE: &str = "SELECT id, op, arguments, origin, reverses,
       NOT EXISTS (SELECT 1 FROM row_version WHERE row_version.write_set = write_set.id),
       schema_version
     FROM write_set
     WHERE id >= (SELECT min(+id) FROM write_set WHERE at >= ?1 AND at < x'')
     ORDER BY id";

/// Selects the changes, latest first.
pub(crate) const LATEST: &str = "SELECT id, at, utc_offset FROM write_set ORDER BY id DESC";

/// A change as stored in the log.
struct Change {
    set: Reversible,
    origin: String,
    reverses: Option<i64>,
    is_empty: bool,
    schema_version: i64,
}

impl Change {
    fn read(row: &rusqlite::Row<'_>) -> Result<Change, StoreError> {
        Ok(Change {
            set: Reversible {
                id: row.get(0)?,
                op: op_of(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?)?,
            },
            origin: row.get(3)?,
            reverses: row.get(4)?,
            is_empty: row.get(5)?,
            schema_version: row.get(6)?,
        })
    }
}

impl Reader {
    /// Returns when the log was last written, or `None` when nothing was ever changed.
    ///
    /// If the clock shows an earlier time, it was set back since. A write with a clock that was
    /// ahead no longer matters after the first write with the right clock. A change that cannot be
    /// read is skipped and counted as left out.
    pub fn latest_write(&self) -> Result<Option<Instant>, StoreError> {
        let mut statement = self.conn.prepare_cached(LATEST)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let at = || -> Result<Instant, StoreError> {
                let at: String = row.get(1)?;
                Instant::from_stored(&at, row.get(2)?).ok_or_else(breaks_a_rule)
            };
            let at = self.unless_unreadable("write_set", &id.to_string(), at())?;
            if at.is_some() {
                return Ok(at);
            }
        }
        Ok(None)
    }

    /// Finds the next change to undo and to redo.
    ///
    /// Reaches back [`UNDO_DAYS`] and never beyond a change of the format, nor beyond a change that
    /// cannot be read, because its effect is not known. Changes of the demo generator cannot be
    /// undone, nor changes whose rows were all erased. The order is that of writing, whatever the
    /// clock said: a change made with the clock set back is as young as the changes before it.
    pub fn undo_state(&self, clock: &dyn Clock) -> Result<UndoState, StoreError> {
        let cutoff = clock.now().date_time() - TimeDelta::days(UNDO_DAYS);
        let mut done: Vec<Reversible> = Vec::new();
        let mut undone: Vec<Reversible> = Vec::new();
        let mut statement = self.conn.prepare_cached(REVERSIBLE)?;
        let mut rows = statement.query(params![Instant::new(cutoff).utc_text()])?;
        let mut empty = HashSet::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let change = self.unless_unreadable("write_set", &id.to_string(), Change::read(row))?;
            let change = change.filter(|c| c.schema_version == migrations::VERSION);
            let Some(Change {
                set,
                origin,
                reverses,
                is_empty,
                ..
            }) = change
            else {
                // Undo ends at an unreadable change and at a change of the format.
                done.clear();
                undone.clear();
                continue;
            };
            // Erasing removed all of its rows, but its place in the order still counts.
            if is_empty {
                empty.insert(set.id);
            }
            match origin.as_str() {
                // A new change ends what could be redone.
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

    /// Returns the rows a write set touched as they were before it, last one first.
    fn versions(&self, write_set: i64) -> Result<Vec<(Table, String, Option<Row>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            // Last one first: parts were deleted before their owner, which must be restored first.
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
            .collect::<Result<Vec<_>, _>>();
        let unreadable = || self.damaged("row_version", &write_set.to_string());
        let raw = raw.map_err(|e| match e {
            e if is_unreadable(&e) => unreadable(),
            e => e.into(),
        })?;
        raw.into_iter()
            .map(|(name, id, before)| {
                let table = Table::named(&name).ok_or_else(unreadable)?;
                let before = before
                    .map(|json| Row::from_json(table, &id, &json).ok_or_else(unreadable))
                    .transpose()?;
                Ok((table, id, before))
            })
            .collect()
    }
}

impl Store {
    /// Undoes the latest change; returns its kind and what it changed.
    pub fn undo(&mut self, clock: &dyn Clock) -> Result<Written<Op>, StoreError> {
        let target = self
            .undo_state(clock)?
            .undo
            .ok_or(StoreError::NothingToUndo)?;
        let origin = Origin::Undo(target.id);
        self.reverse(clock, target, origin)
    }

    /// Redoes the change undone last; returns its kind and what it changed.
    pub fn redo(&mut self, clock: &dyn Clock) -> Result<Written<Op>, StoreError> {
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
    ) -> Result<Written<Op>, StoreError> {
        let versions = self.versions(target.id)?;
        let Written { changes, .. } = self.write(clock, &target.op, origin, |write_set| {
            for (table, id, before) in &versions {
                match before {
                    Some(row) => write_set.put(row)?,
                    None => write_set.delete(*table, id)?,
                }
            }
            Ok(())
        })?;
        Ok(Written {
            value: target.op,
            changes,
        })
    }
}
