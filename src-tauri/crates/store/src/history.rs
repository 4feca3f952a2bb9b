//! Versions of a record, made from the change log.

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
    /// The change.
    pub write_set: i64,
    /// When it was made.
    pub at: Instant,
    /// What the change was.
    pub op: Op,
    /// Whether it is how the record is now.
    pub is_current: bool,
    /// The record; none when it was not there.
    pub record: Option<Record>,
}

/// A place where a record stood: all of its life, but for a check-in that was moved.
struct Stay {
    parts: Parts,
    /// What changed it there, the first change first.
    changes: Vec<i64>,
    /// The change that moved it there.
    moved_by: Option<i64>,
}

impl Reader {
    /// Every version of a record with everything it owns, newest first, those from before it was
    /// moved to its day included.
    ///
    /// A change that left the record as it was is no version. A version that cannot be read is
    /// left out and counted, so that it does not hide the others.
    pub fn history(&self, kind: RecordKind, id: Uuid) -> Result<Vec<Version>, StoreError> {
        let id = id.hyphenated().to_string();
        let mut versions: Vec<Version> = Vec::new();
        // Whether the last version that can be read is how the record is now.
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

    /// Where a record stood and what changed it there, the first place first. All but a check-in
    /// that was moved have one.
    fn stays(&self, table: Table, id: &str) -> Result<Vec<Stay>, StoreError> {
        let mut stays = Vec::new();
        let (mut id, mut until) = (id.to_owned(), i64::MAX);
        loop {
            let parts = Parts::of(&self.conn, table, &id)?;
            let changes = parts.write_sets(&self.conn)?.into_iter();
            // The numbers fall, unless another program wrote them.
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

    /// When a change was made, and what it was.
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

    /// A version that breaks a rule is damage, not something that was typed.
    pub(crate) fn damaged_version(&self, error: StoreError, id: &str) -> StoreError {
        match error {
            error if error.is_of_a_row() => self.damaged("row_version", id),
            other => other,
        }
    }

    /// When a record was changed last after it was first written; none when it never was.
    ///
    /// Changes of what it owns and moving it to another day count. Removing it and bringing it
    /// back do not, nor does a change of which the time cannot be read, which is counted as left
    /// out.
    pub fn changed_at(&self, kind: RecordKind, id: Uuid) -> Result<Option<Instant>, StoreError> {
        let id = id.hyphenated().to_string();
        let stays = self.stays(Table::of(kind), &id)?;
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

    /// The changes that made a row or removed it.
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
        // A check-in from before it was moved is the one that stands at another day now.
        let snapshot = snapshot.renamed(&id);
        self.write(clock, op, Origin::User, |w| w.restore_snapshot(&snapshot))
    }
}
