//! Versions of a record, reconstructed from the change log.

use std::collections::BTreeSet;

use backstory_core::op::Op;
use backstory_core::record::{Record, RecordKind};
use backstory_core::time::{Clock, Instant};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::{Origin, op_of};
use crate::moves::moved_from;
use crate::reader::Reader;
use crate::row::readable;
use crate::store::{Store, Written};
use crate::table::Table;
use crate::versions::Parts;

/// A record as a change left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Number of the change.
    pub write_set: i64,
    /// Time of the change.
    pub at: Instant,
    /// Kind of the change.
    pub op: Op,
    /// Whether it is the present state of the record.
    pub is_current: bool,
    /// The record, or `None` after a change that deleted it.
    pub record: Option<Record>,
}

/// A stay of a record under one id: its whole life, except for a check-in that was moved.
struct Stay {
    parts: Parts,
    /// Changes of this stay, oldest first.
    changes: Vec<i64>,
    /// Change that moved it here.
    moved_by: Option<i64>,
}

impl Reader {
    /// Returns every version of a record with the rows it owns, newest first, including those from
    /// before a check-in was moved.
    ///
    /// A change that left the record as it was is not a version. A version that cannot be read is
    /// skipped and counted as left out, so that it does not hide the others.
    pub fn history(&self, kind: RecordKind, id: Uuid) -> Result<Vec<Version>, StoreError> {
        let id = id.hyphenated().to_string();
        let mut versions: Vec<Version> = Vec::new();
        // Whether the last readable version is also the present state.
        let mut is_newest = true;
        let stays = self.stays(Table::of(kind), &id)?;
        let changes = stays.iter().flat_map(|stay| {
            let changes = stay.changes.iter();
            changes.map(|write_set| (&stay.parts, *write_set))
        });
        for (parts, write_set) in changes {
            let record = self.record_after(parts, write_set);
            let Some(record) = self.unless_unreadable("row_version", &parts.id, record)? else {
                is_newest = false;
                continue;
            };
            let last = versions.last().and_then(|v| v.record.as_ref());
            if last != record.as_ref() {
                let (change, number) = (self.change_at(write_set), write_set.to_string());
                let Some((at, op)) = self.unless_unreadable("write_set", &number, change)? else {
                    is_newest = false;
                    continue;
                };
                versions.push(Version {
                    write_set,
                    at,
                    op,
                    is_current: false,
                    record,
                });
            }
            is_newest = true;
        }
        if let Some(newest) = versions.last_mut() {
            newest.is_current = is_newest;
        } else if self.read_record(kind, &id)?.is_none() {
            return Err(StoreError::NoSuchRecord);
        }
        versions.reverse();
        Ok(versions)
    }

    /// Returns the stays of a record, oldest first. Every record has one, except a check-in that
    /// was moved.
    fn stays(&self, table: Table, id: &str) -> Result<Vec<Stay>, StoreError> {
        let mut stays = Vec::new();
        let (mut id, mut until) = (id.to_owned(), i64::MAX);
        loop {
            let parts = Parts::of(&self.conn, table, &id)?;
            let changes = parts.write_sets(&self.conn)?.into_iter();
            // Each move is older than the one after it, unless another program edited the log.
            // Without this check such a log could make the loop endless.
            let moved = moved_from(&self.conn, &id)?.filter(|(_, set)| *set < until);
            stays.push(Stay {
                parts,
                changes: changes.filter(|set| *set < until).collect(),
                moved_by: moved.as_ref().map(|(_, set)| *set),
            });
            match moved {
                Some((from, set)) => (id, until) = (from, set),
                None => break,
            }
        }
        stays.reverse();
        Ok(stays)
    }

    fn record_after(&self, parts: &Parts, write_set: i64) -> Result<Option<Record>, StoreError> {
        let snapshot = parts.after(&self.conn, write_set)?;
        snapshot.map(|s| s.record()).transpose()
    }

    /// Returns the time and the kind of a change.
    pub(crate) fn change_at(&self, write_set: i64) -> Result<(Instant, Op), StoreError> {
        let found: Option<(String, i32, String, String)> = self
            .conn
            .prepare_cached("SELECT at, utc_offset, op, arguments FROM write_set WHERE id = ?1")?
            .query_row([write_set], |r| {
                Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))
            })
            .optional()?;
        found
            .and_then(|(at, offset, code, arguments)| {
                let op = op_of(&code, &arguments).ok()?;
                Some((Instant::from_stored(&at, offset)?, op))
            })
            .ok_or(StoreError::Unreadable { table: "write_set" })
    }

    /// Turns a broken rule in a version into damage, because nobody typed it just now.
    pub(crate) fn damaged_version(&self, error: StoreError, id: &str) -> StoreError {
        match error {
            error if error.is_of_a_row() => self.damaged("row_version", id),
            other => other,
        }
    }

    /// Returns when a record was last changed after it was first written, or `None` when it never
    /// was.
    ///
    /// Changes of rows it owns and moves to another day count. Deleting and restoring it do not,
    /// nor does a change whose time cannot be read, which is counted as left out.
    pub fn changed_at(&self, kind: RecordKind, id: Uuid) -> Result<Option<Instant>, StoreError> {
        let id = id.hyphenated().to_string();
        let stays = self.stays(Table::of(kind), &id)?;
        // The first change wrote the record.
        if stays.iter().map(|stay| stay.changes.len()).sum::<usize>() < 2 {
            return Ok(None);
        }
        for stay in stays.iter().rev() {
            let lifecycle = self.lifecycle_write_sets(stay.parts.table, &stay.parts.id)?;
            let counts = |set: &&i64| !lifecycle.contains(set) || stay.moved_by == Some(**set);
            for set in stay.changes.iter().rev().filter(counts) {
                let change = self.change_at(*set);
                let change = self.unless_unreadable("write_set", &set.to_string(), change)?;
                if let Some((at, _)) = change {
                    return Ok(Some(at));
                }
            }
        }
        Ok(None)
    }

    /// Returns the changes that created or deleted a row.
    fn lifecycle_write_sets(&self, table: Table, id: &str) -> Result<BTreeSet<i64>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT write_set, before IS NULL FROM row_version
             WHERE table_name = ?1 AND row_id = ?2 ORDER BY write_set, position",
        )?;
        let versions =
            statement.query_map(params![table.name(), id], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let versions: Vec<(i64, bool)> = readable(versions)?;
        let mut found = BTreeSet::new();
        let mut before = None;
        for (write_set, made) in versions {
            // A row that is created again was deleted by the change before.
            if made {
                found.insert(write_set);
                found.extend(before);
            }
            before = Some(write_set);
        }
        Ok(found)
    }
}

impl Store {
    /// Restores a record to how a change left it, as one change that can be undone.
    ///
    /// Refused when the change did not touch the record or deleted it, when a set of goals had
    /// other activities and was rated since, or when the day has another check-in by now.
    pub fn restore_version(
        &mut self,
        clock: &dyn Clock,
        op: &Op,
        kind: RecordKind,
        id: Uuid,
        write_set: i64,
    ) -> Result<Written<()>, StoreError> {
        let id = id.hyphenated().to_string();
        let stays = self.stays(Table::of(kind), &id)?;
        let then = stays.iter().find(|stay| stay.changes.contains(&write_set));
        let snapshot = then
            .ok_or(StoreError::NoSuchRecord)?
            .parts
            .after(&self.conn, write_set)
            .and_then(|s| s.map(|s| s.record().map(|_| s)).transpose())
            .map_err(|e| self.damaged_version(e, &id))?
            .ok_or(StoreError::NoSuchRecord)?;
        // A check-in that was moved is restored under its present id, not under the one it had
        // then.
        let snapshot = snapshot.renamed(&id);
        self.write(clock, op, Origin::User, |w| w.restore_snapshot(&snapshot))
    }
}
