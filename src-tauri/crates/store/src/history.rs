//! Versions of a record, made from the change log.

use std::collections::BTreeSet;

use backstory_core::record::{Record, RecordKind};
use backstory_core::time::{Clock, Instant};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::{Origin, label};
use crate::reader::Reader;
use crate::row::readable;
use crate::store::{Store, Written};
use crate::table::Table;
use crate::versions::Parts;

/// A record as a change left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The change.
    pub write_set: i64,
    /// When it was made.
    pub at: Instant,
    /// What it was, in words.
    pub label: String,
    /// Whether it is how the record is now.
    pub is_current: bool,
    /// The record; none when it was not there.
    pub record: Option<Record>,
}

impl Reader {
    /// Every version of a record with everything it owns, newest first.
    ///
    /// A change that left the record as it was is no version. A version that cannot be read is
    /// left out and counted, so that it does not hide the others.
    pub fn history(&self, kind: RecordKind, id: Uuid) -> Result<Vec<Version>, StoreError> {
        let id = id.hyphenated().to_string();
        let parts = Parts::of(&self.conn, Table::of(kind), &id)?;
        let mut versions: Vec<Version> = Vec::new();
        // Whether the last version that can be read is how the record is now.
        let mut is_newest = true;
        for write_set in parts.write_sets(&self.conn)? {
            let record = self.record_after(&parts, write_set);
            let Some(record) = self.unless_unreadable("row_version", &id, record)? else {
                is_newest = false;
                continue;
            };
            let last = versions.last().and_then(|v| v.record.as_ref());
            if last != record.as_ref() {
                let (change, number) = (self.change_at(write_set), write_set.to_string());
                let Some((at, label)) = self.unless_unreadable("write_set", &number, change)?
                else {
                    is_newest = false;
                    continue;
                };
                versions.push(Version {
                    write_set,
                    at,
                    label,
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

    fn record_after(&self, parts: &Parts, write_set: i64) -> Result<Option<Record>, StoreError> {
        let snapshot = parts.after(&self.conn, write_set)?;
        snapshot.map(|s| s.record()).transpose()
    }

    /// When a change was made, and its label.
    pub(crate) fn change_at(&self, write_set: i64) -> Result<(Instant, String), StoreError> {
        let found: Option<(String, i32, String)> = self
            .conn
            .prepare_cached("SELECT at, utc_offset, label FROM write_set WHERE id = ?1")?
            .query_row([write_set], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .optional()?;
        found
            .and_then(|(at, offset, said)| {
                Some((Instant::from_stored(&at, offset)?, label(said).ok()?))
            })
            .ok_or(StoreError::Unreadable { table: "write_set" })
    }

    /// A version that breaks a rule is damage, not something that was typed.
    pub(crate) fn damaged_version(&self, error: StoreError, id: &str) -> StoreError {
        match error {
            error if error.is_of_a_row() => self.damaged("row_version", id),
            other => other,
        }
    }

    /// When a record was changed last after it was first written; none when it never was.
    ///
    /// Changes of what it owns count. Removing it and bringing it back do not, nor does a change
    /// of which the time cannot be read, which is counted as left out.
    pub fn changed_at(&self, kind: RecordKind, id: Uuid) -> Result<Option<Instant>, StoreError> {
        let id = id.hyphenated().to_string();
        let parts = Parts::of(&self.conn, Table::of(kind), &id)?;
        let sets = parts.write_sets(&self.conn)?;
        if sets.len() < 2 {
            return Ok(None);
        }
        let came_or_went = self.came_or_went(parts.table, &id)?;
        let mut changes: Vec<&i64> = sets.difference(&came_or_went).collect();
        while let Some(set) = changes.pop() {
            let change = self.change_at(*set);
            let change = self.unless_unreadable("write_set", &set.to_string(), change)?;
            if let Some((at, _)) = change {
                return Ok(Some(at));
            }
        }
        Ok(None)
    }

    /// The changes that made a row or removed it.
    fn came_or_went(&self, table: Table, id: &str) -> Result<BTreeSet<i64>, StoreError> {
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
    /// Brings a record back to how a change left it, in one change that can be undone.
    ///
    /// Refused when the change did not touch the record or left it removed, when it had other
    /// activities and was rated since, or when its day has another check-in by now.
    pub fn restore_version(
        &mut self,
        clock: &dyn Clock,
        label: &str,
        kind: RecordKind,
        id: Uuid,
        write_set: i64,
    ) -> Result<Written<()>, StoreError> {
        let id = id.hyphenated().to_string();
        let parts = Parts::of(&self.conn, Table::of(kind), &id)?;
        if !parts.write_sets(&self.conn)?.contains(&write_set) {
            return Err(StoreError::NoSuchRecord);
        }
        let snapshot = parts
            .after(&self.conn, write_set)
            .and_then(|s| s.map(|s| s.record().map(|_| s)).transpose())
            .map_err(|e| self.damaged_version(e, &id))?
            .ok_or(StoreError::NoSuchRecord)?;
        self.write(clock, label, Origin::User, |w| w.put_snapshot(&snapshot))
    }
}
