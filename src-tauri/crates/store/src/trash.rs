//! The trash: deleted records, kept for a while so that they can be restored.

use backstory_core::op::Op;
use backstory_core::record::{Record, RecordKind};
use backstory_core::time::{Clock, Instant};
use chrono::TimeDelta;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use uuid::Uuid;

use crate::drafts;
use crate::error::StoreError;
use crate::forget::{Traces, forget};
use crate::links;
use crate::log::Origin;
use crate::moves;
use crate::reader::Reader;
use crate::row::{Row, breaks_a_rule, readable};
use crate::store::{Store, Written};
use crate::table::Table;
use crate::versions::{Parts, Snapshot, ever_owned, row_after, write_sets_of};

/// Days for which a deleted record is kept.
pub const TRASH_DAYS: i64 = 30;

/// A deleted record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// The record before it was deleted.
    pub record: Record,
    /// When it was deleted.
    pub removed_at: Instant,
    /// Days until it may be erased, 0 to [`TRASH_DAYS`].
    pub days_left: i64,
}

impl Reader {
    /// Returns every deleted record that can be restored, newest deletion first.
    ///
    /// A record with an unreadable earlier version is skipped and counted as left out. A record
    /// deleted together with another, such as a review of a set of goals, is restored with that one
    /// and not listed. Nor is a record that an undo removed, because the person did not delete it.
    pub fn trash(&self, now: Instant) -> Result<Vec<Trashed>, StoreError> {
        let mut found = Vec::new();
        for table in record_tables() {
            for (id, removal) in not_live(&self.conn, table)? {
                let trashed = self.trashed(table, &id, removal, now);
                let trashed = self.unless_unreadable("row_version", &id, trashed)?;
                found.extend(trashed.flatten().map(|trashed| (removal, trashed)));
            }
        }
        found.sort_by_key(|(removal, trashed)| (-removal, trashed.record.stamp.id));
        Ok(found.into_iter().map(|(_, trashed)| trashed).collect())
    }

    /// Returns the record that the last change of a row deleted; `None` when the person did not
    /// delete this record itself.
    fn trashed(
        &self,
        table: Table,
        id: &str,
        removal: i64,
        now: Instant,
    ) -> Result<Option<Trashed>, StoreError> {
        if !is_removed_by_person(&self.conn, table, id, removal)?
            || removed_together(&self.conn, table, id, removal)?
            || moves::is_move(&self.conn, id, removal)?
        {
            return Ok(None);
        }
        let parts = Parts::of(&self.conn, table, id)?;
        // The log names the row, so it existed; if no version says so, the log is damaged.
        let taken = parts.after(&self.conn, removal - 1)?;
        let record = taken.ok_or_else(breaks_a_rule)?.record()?;
        let (removed_at, _) = self.change_at(removal)?;
        let age = now.date_time() - removed_at.date_time();
        Ok(Some(Trashed {
            record,
            removed_at,
            days_left: (TRASH_DAYS - age.num_days()).clamp(0, TRASH_DAYS),
        }))
    }
}

impl Store {
    /// Restores a deleted record with everything that was deleted with it, as one change.
    ///
    /// Refused when its day has another check-in by now, or when the record it belongs to is gone.
    pub fn restore_removed(
        &mut self,
        clock: &dyn Clock,
        op: &Op,
        kind: RecordKind,
        id: Uuid,
    ) -> Result<Written<()>, StoreError> {
        let table = Table::of(kind);
        let id = id.hyphenated().to_string();
        let snapshots = snapshots(&self.conn, table, &id);
        let snapshots = snapshots.map_err(|e| self.damaged_version(e, &id))?;
        self.write(clock, op, Origin::User, |w| {
            snapshots.iter().try_for_each(|s| w.restore_snapshot(s))
        })
    }
}

/// Returns what one deletion removed: the record, then the records that depended on it.
fn snapshots(conn: &Connection, table: Table, id: &str) -> Result<Vec<Snapshot>, StoreError> {
    let removal = write_sets_of(conn, table, id)?.pop();
    let removal = removal.ok_or(StoreError::NoSuchRecord)?;
    let is_there = Row::read(conn, table, id)?.is_some();
    if is_there || !is_removed_by_person(conn, table, id, removal)? {
        return Err(StoreError::NoSuchRecord);
    }
    let mut main = before(conn, &Parts::of(conn, table, id)?, removal)?;
    // An unreadable record fails here, before anything is written.
    main.record()?;
    for question in std::mem::take(&mut main.questions) {
        // Leave a question alone that was linked elsewhere, changed or deleted since.
        if links::is_waiting(conn, &question.id)? {
            main.questions
                .extend(Row::read(conn, Table::Question, &question.id)?);
        }
    }
    let mut found = vec![main];
    for (dependent, column) in table.dependents() {
        for id in ever_owned(conn, dependent, column, id)? {
            // Deleted by the same change and not touched since.
            if write_sets_of(conn, dependent, &id)?.last() == Some(&removal) {
                found.push(before(conn, &Parts::of(conn, dependent, &id)?, removal)?);
            }
        }
    }
    Ok(found)
}

/// Returns the rows of a record right before a change.
fn before(conn: &Connection, parts: &Parts, write_set: i64) -> Result<Snapshot, StoreError> {
    let snapshot = parts.after(conn, write_set - 1)?;
    snapshot.ok_or(StoreError::NoSuchRecord)
}

fn record_tables() -> impl Iterator<Item = Table> {
    let mut tables: Vec<Table> = RecordKind::ALL.into_iter().map(Table::of).collect();
    // Check-ins and moments share a table.
    tables.dedup();
    tables.into_iter()
}

/// Selects the rows of one table that existed once, with the last change of each.
pub(crate) fn not_live_sql(table: Table) -> String {
    format!(
        "SELECT row_id, max(write_set) FROM row_version
         WHERE table_name = ?1 AND row_id NOT IN (SELECT id FROM {})
         GROUP BY row_id",
        table.name()
    )
}

fn not_live(conn: &Connection, table: Table) -> Result<Vec<(String, i64)>, StoreError> {
    let mut statement = conn.prepare_cached(&not_live_sql(table))?;
    readable(statement.query_map([table.name()], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// Returns whether the person deleted a row, looking through undo and redo.
///
/// An undo that reverses the creation of a row removes it; the row is then in the state before
/// that: never created, or deleted earlier. A redo repeats what was done first.
fn is_removed_by_person(
    conn: &Connection,
    table: Table,
    id: &str,
    removal: i64,
) -> Result<bool, StoreError> {
    let mut change = removal;
    loop {
        let (origin, reverses) = origin(conn, change)?;
        let earlier = match (origin.as_str(), reverses) {
            ("undo", Some(undone)) => {
                let sets = write_sets_of(conn, table, id)?;
                sets.into_iter().rfind(|set| *set < undone)
            }
            ("redo", Some(undo)) => self::origin(conn, undo)?.1,
            _ => return Ok(true),
        };
        match earlier {
            // Each step leads to an older change, unless another program edited the log; this ends
            // the loop in any case.
            Some(earlier) if earlier < change => change = earlier,
            Some(_) | None => return Ok(false),
        }
    }
}

/// Returns the origin of a change, and the change it reverses.
fn origin(conn: &Connection, write_set: i64) -> Result<(String, Option<i64>), StoreError> {
    let found = conn
        .prepare_cached("SELECT origin, reverses FROM write_set WHERE id = ?1")?
        .query_row([write_set], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    found.ok_or(StoreError::Unreadable { table: "write_set" })
}

/// Returns whether the same change deleted the record on which a row depends.
fn removed_together(
    conn: &Connection,
    table: Table,
    id: &str,
    removal: i64,
) -> Result<bool, StoreError> {
    // Only reviews depend on another record, their set.
    if table != Table::GoalReview {
        return Ok(false);
    }
    let row = match row_after(conn, table, id, removal - 1) {
        Err(StoreError::Invalid(_)) => return Ok(false),
        found => found?,
    };
    let Some(set) = row.as_ref().and_then(|row| row.text("goal_set_id")) else {
        return Ok(false);
    };
    let is_there = Row::read(conn, Table::GoalSet, set)?.is_some();
    Ok(!is_there && write_sets_of(conn, Table::GoalSet, set)?.contains(&removal))
}

/// Selects the last change that was made more than [`TRASH_DAYS`] before the latest one.
///
/// The clock may have been wrong at times, so the present time is not used at all. A change is at
/// least as recent as every change before it, except those with a time after the latest one. And
/// the latest change is trusted only if another was made within those days, at least a day before
/// it: one evening with a clock months ahead must not empty the trash.
pub(crate) const LAST_OLD: &str = "SELECT max(id) FROM write_set
     WHERE at < ?1 AND id < (SELECT min(+id) FROM write_set WHERE at BETWEEN ?1 AND ?2)
     AND EXISTS (SELECT 1 FROM write_set WHERE at BETWEEN ?1 AND ?3)";

/// Forgets the records that were deleted too long ago, and their drafts.
pub(crate) fn empty(conn: &Connection, latest: Instant) -> Result<(), StoreError> {
    for (table, id) in expired(conn, latest)? {
        let traces = Traces::of(conn, table, &id)?;
        drafts::remove_of(conn, &traces.rows)?;
        forget(conn, &traces)?;
    }
    Ok(())
}

/// Returns the records that were deleted too long ago.
pub(crate) fn expired(
    conn: &Connection,
    latest: Instant,
) -> Result<Vec<(Table, String)>, StoreError> {
    let cutoff = Instant::new(latest.date_time() - TimeDelta::days(TRASH_DAYS));
    let believed = Instant::new(latest.date_time() - TimeDelta::days(1));
    let times = [cutoff, latest, believed].map(Instant::utc_text);
    let last_old: Option<i64> = conn
        .prepare_cached(LAST_OLD)?
        .query_row(params_from_iter(times), |r| r.get(0))?;
    let mut found = Vec::new();
    let Some(last_old) = last_old else {
        return Ok(found);
    };
    for table in record_tables() {
        let ids = not_live(conn, table)?.into_iter();
        for (id, removal) in ids.filter(|(_, removal)| *removal <= last_old) {
            // The check-in now is at another day, and its earlier versions belong to it.
            if !moves::is_move(conn, &id, removal)? {
                found.push((table, id));
            }
        }
    }
    Ok(found)
}
