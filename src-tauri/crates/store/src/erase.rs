//! Erases for good: live rows, earlier versions, search texts, and drafts.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use backstory_core::record::RecordKind;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::drafts;
use crate::error::StoreError;
use crate::forget::{Traces, forget};
use crate::row::Row;
use crate::search_index;
use crate::store::Store;
use crate::table::Table;
use crate::touched::Touched;
use crate::versions::{row_after, write_sets_of};

impl Store {
    /// Erases a record, live or removed: the rows it owns, every earlier version, its search text
    /// and its drafts. Erasing cannot be undone.
    ///
    /// Questions of an erased appointment become unlinked and keep their versions; reviews of an
    /// erased set of goals are erased with it. Copies of the journal are not touched.
    pub fn erase(&mut self, kind: RecordKind, id: Uuid) -> Result<(), StoreError> {
        let table = Table::of(kind);
        let id = id.hyphenated().to_string();
        let is_known = Row::read(&self.conn, table, &id)?.is_some()
            || !write_sets_of(&self.conn, table, &id)?.is_empty();
        if !is_known {
            return Err(StoreError::NoSuchRecord);
        }
        self.change(|conn| {
            let traces = Traces::of(conn, table, &id)?;
            remove_drafts(conn, &traces.rows)?;
            remove_rows(conn, &traces.rows)?;
            forget(conn, &traces)?;
            search_index::renew(conn)
        })?;
        self.leave_no_traces();
        Ok(())
    }

    /// Rewrites every page: `secure_delete` clears deleted rows, but where SQLite moved rows
    /// between pages it can leave parts of them in free space.
    fn leave_no_traces(&mut self) {
        // VACUUM needs room for a second copy. The record itself is already gone, so a failure is
        // ignored.
        let _ = self.conn.execute_batch("VACUUM");
        // Until a checkpoint, the old pages are still in the file and the new ones in the log.
        let _ = self.settle();
    }

    /// Erases the whole journal: overwrites every row, then the file, and deletes it with the files
    /// that SQLite put beside it. Copies are not touched.
    pub fn erase_everything(mut self) -> Result<(), StoreError> {
        self.change(|conn| {
            // Reverse order, because rows refer to rows of earlier tables.
            for table in Table::ALL.into_iter().rev() {
                conn.execute(&format!("DELETE FROM {}", table.name()), [])?;
            }
            conn.execute_batch(
                "DELETE FROM draft; DELETE FROM setting; DELETE FROM row_version;
                 DELETE FROM write_set; DELETE FROM meta; DELETE FROM erased;",
            )?;
            search_index::clear(conn)
        })?;
        // `self` keeps the lock to the end, so that no other program opens the file while it is
        // overwritten.
        let path = self.path().to_owned();
        let conn = std::mem::replace(&mut self.conn, Connection::open_in_memory()?);
        let closed = conn.close();
        closed.map_err(|(_, e)| StoreError::from(e).while_writing(&path))?;
        remove_file_for_good(&path)
    }
}

/// Overwrites a journal's file and deletes it with the files that SQLite put beside it.
pub(crate) fn remove_file_for_good(path: &Path) -> Result<(), StoreError> {
    let refused = |e: io::Error| StoreError::io_writing("Removing", path, &e);
    overwrite(path).map_err(refused)?;
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(Path::new(&name)) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(refused(e)),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Fills a file with zeros and truncates it: should deleting it fail, an empty file is not a
/// journal and not in the way of a new one.
fn overwrite(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.metadata()?.len();
    let zeros = [0; 65_536];
    while left > 0 {
        let n = left.min(zeros.len() as u64);
        file.write_all(&zeros[..n as usize])?;
        left -= n;
    }
    file.sync_all()?;
    // Only after the sync: zeros of a truncated file might never reach the disk.
    file.set_len(0)?;
    file.sync_all()
}

fn remove_rows(conn: &Connection, rows: &[(Table, String)]) -> Result<(), StoreError> {
    let mut touched = Touched::default();
    for (table, id) in rows {
        if let Some(row) = Row::read(conn, *table, id)? {
            touched.touch(conn, &row)?;
            row.delete(conn)?;
        }
    }
    search_index::follow(conn, &touched)
}

/// Deletes the drafts of a record: the one of its form, for a check-in those of its days, and for a
/// question its item in the draft of an appointment.
///
/// The draft of a day's next moment holds nothing of the moments already written, so it stays.
fn remove_drafts(conn: &Connection, rows: &[(Table, String)]) -> Result<(), StoreError> {
    drafts::remove_of(conn, rows)?;
    for (table, id) in rows {
        match table {
            Table::Question => drafts::erase_draft(conn, id)?,
            Table::Entry => remove_drafts_of_days(conn, id)?,
            _ => {}
        }
    }
    Ok(())
}

fn remove_drafts_of_days(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let mut days = BTreeSet::new();
    days.extend(Row::read(conn, Table::Entry, id)?.and_then(day_of_check_in));
    for write_set in write_sets_of(conn, Table::Entry, id)? {
        // A version that cannot be read does not tell its day.
        let before = row_after(conn, Table::Entry, id, write_set - 1).ok();
        days.extend(before.flatten().and_then(day_of_check_in));
    }
    for day in days {
        conn.execute(drafts::REMOVE, params![RecordKind::CheckIn.name(), day])?;
    }
    Ok(())
}

fn day_of_check_in(row: Row) -> Option<String> {
    let is_check_in = row.text("kind") == Some(RecordKind::CheckIn.name());
    is_check_in.then(|| row.text("day").map(str::to_owned))?
}
