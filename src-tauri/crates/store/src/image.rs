//! What a journal's file and the log beside it say together, read without changing either.
//!
//! SQLite reads whatever log lies beside a file into it and asks nothing: a log that was left
//! behind tears a file that was put in the place of its own. So both are put together in memory
//! first, and what would result is looked at.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB};

use crate::error::StoreError;
use crate::place::is_nothing;
use crate::rollback::Rollback;
use crate::wal::{CutShort, Wal};

/// How an SQLite database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where its header has the counter of its changes.
const COUNTER: usize = 24;

/// A file and the log beside it, as they are on the disk.
#[derive(Debug)]
pub(crate) struct Image {
    path: PathBuf,
    file: Vec<u8>,
    /// The write-ahead log.
    wal: Vec<u8>,
    /// The rollback journal.
    rollback: Vec<u8>,
}

impl Image {
    /// Reads a file and its log. Nothing of this program may have the file open: closing it would
    /// drop the locks that SQLite holds.
    pub fn of(path: &Path) -> Result<Image, StoreError> {
        let read = |path: PathBuf| match fs::read(&path) {
            Err(e) if is_nothing(&e) => Ok(Vec::new()),
            read => read.map_err(|e| StoreError::io("Reading", &path, &e)),
        };
        let image = Image {
            file: read(path.to_owned())?,
            wal: read(beside(path, "-wal"))?,
            rollback: read(beside(path, "-journal"))?,
            path: path.to_owned(),
        };
        if image.size() > image.largest() {
            return Err(image.strange_log());
        }
        Ok(image)
    }

    /// Bytes of what the two say together.
    fn size(&self) -> usize {
        let wal = Wal::read(&self.wal).map_or(0, |wal| wal.size());
        let rollback = Rollback::read(&self.rollback).map_or(0, |rollback| rollback.size());
        self.file.len().max(wal).max(rollback)
    }

    /// More than this no log makes of a file: what stands there is not a size.
    fn largest(&self) -> usize {
        4 * (self.file.len() + self.wal.len() + self.rollback.len()) + 1_048_576
    }

    /// What SQLite would make of the two, in memory.
    pub fn connect(&self) -> Result<Connection, StoreError> {
        let rollback = Rollback::read(&self.rollback);
        let taken_back = rollback.map(|r| r.taken_back(&self.file));
        let file = taken_back.as_deref().unwrap_or(&self.file);
        let conn = match Wal::read(&self.wal) {
            Some(wal) => connect_to(wal.written_into(file, wal.frames.len())),
            None => connect_to(file.to_vec()),
        };
        conn.map_err(StoreError::from)
    }

    /// The file as if no log lay beside it.
    pub fn file_alone(&self) -> Result<Connection, StoreError> {
        Ok(connect_to(self.file.clone())?)
    }

    /// Fails when the log is not the file's own.
    pub fn check_log(&self) -> Result<(), StoreError> {
        if self.log_belongs()? {
            return Ok(());
        }
        Err(self.strange_log())
    }

    /// The error for a log that is not the file's own.
    pub fn strange_log(&self) -> StoreError {
        let log = if is_blank(&self.wal) {
            "-journal"
        } else {
            "-wal"
        };
        StoreError::StrangeLog {
            log: beside(&self.path, log),
            path: self.path.clone(),
        }
    }

    fn log_belongs(&self) -> Result<bool, StoreError> {
        // SQLite takes a rollback journal for none until its first byte is written last of all.
        let has_no_rollback = self.rollback.first().is_none_or(|byte| *byte == 0);
        let belongs = match (is_blank(&self.wal), has_no_rollback) {
            (true, true) => return Ok(true),
            (false, true) => self.wal_belongs(),
            (true, false) => self.rollback_belongs(),
            // One program never leaves both.
            (false, false) => false,
        };
        // A log of the file's own makes it no worse than it is.
        Ok(belongs && faults(&self.connect()?)?.is_subset(&self.faults_of_the_file()))
    }

    /// What is wrong with the file alone, if anything can be said: writing a log into it may have
    /// been cut off.
    fn faults_of_the_file(&self) -> BTreeSet<String> {
        let faults = self.file_alone().and_then(|conn| faults(&conn));
        faults.unwrap_or_default()
    }

    fn wal_belongs(&self) -> bool {
        let Some(wal) = Wal::read(&self.wal) else {
            // SQLite begins a log anew where not even its header was finished, and would do so
            // with anything else of this name.
            return is_begun(&self.wal, &0x377f_0682_u32.to_be_bytes()[..3]);
        };
        if wal.frames.is_empty() {
            return true;
        }
        // A file that has a log says so in its header, and was made before it.
        let has_logs = self.file.get(18..20) == Some(&[2, 2]);
        self.file.starts_with(MAGIC)
            && has_logs
            && page_size(&self.file) == Some(wal.page_size)
            && self.counter_fits(&wal)
            && self.changes_fit(&wal)
    }

    /// The counter in the header grows with the changes: that of the file is not older than the
    /// one before the log and not younger than its last.
    fn counter_fits(&self, wal: &Wal<'_>) -> bool {
        let counters = wal.frames.iter().filter(|frame| frame.page == 1);
        let mut counters = counters.filter_map(|frame| number(frame.content, COUNTER));
        let (Some(first), Some(own)) = (counters.next(), number(&self.file, COUNTER)) else {
            return true;
        };
        let (before, last) = (first.wrapping_sub(1), counters.next_back().unwrap_or(first));
        own.wrapping_sub(before) <= last.wrapping_sub(before)
    }

    /// The same for the change log, whose ids grow by one with each change.
    fn changes_fit(&self, wal: &Wal<'_>) -> bool {
        let latest = |file: Vec<u8>| {
            let sql = "SELECT coalesce(max(id), 0) FROM write_set";
            let read = |conn: Connection| conn.query_row(sql, [], |r| r.get::<_, i64>(0));
            connect_to(file).and_then(read).ok()
        };
        let after = |n| latest(wal.written_into(&self.file, n));
        // Where the file was being written when it was cut off, it may say nothing of its own.
        let (Some(own), Some(first)) = (latest(self.file.clone()), after(wal.first_change()))
        else {
            return true;
        };
        let last = after(wal.frames.len()).unwrap_or(first);
        (first - 1..=last).contains(&own)
    }

    fn rollback_belongs(&self) -> bool {
        let Some(rollback) = Rollback::read(&self.rollback) else {
            return is_begun(&self.rollback, &[0xd9, 0xd5, 0x05, 0xf9]);
        };
        // The change that was cut off made the counter greater by one, or did not come so far.
        let before = rollback.page(1).and_then(|page| number(page, COUNTER));
        match (before, number(&self.file, COUNTER)) {
            (Some(before), Some(own)) => own.wrapping_sub(before) <= 1,
            _ => true,
        }
    }

    /// What is missing from the log.
    pub fn cut_short(&self) -> Option<CutShort> {
        Wal::read(&self.wal).and_then(|wal| wal.cut_short())
    }
}

/// The path of what SQLite keeps beside a file.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// A number of four bytes, as SQLite's files have them.
pub(crate) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

fn page_size(file: &[u8]) -> Option<usize> {
    match file.get(16..18)? {
        [0, 1] => Some(65_536),
        [high, low] => Some(usize::from(*high) << 8 | usize::from(*low)),
        _ => None,
    }
}

/// Whether SQLite takes a log for none.
fn is_blank(log: &[u8]) -> bool {
    log.iter().all(|byte| *byte == 0)
}

/// Whether it is the beginning of what begins so.
fn is_begun(log: &[u8], magic: &[u8]) -> bool {
    let n = log.len().min(magic.len());
    log[..n] == magic[..n]
}

/// A database in memory, of which no byte can be changed.
pub(crate) fn connect_to(file: Vec<u8>) -> Result<Connection, rusqlite::Error> {
    in_memory(file, true)
}

/// A copy in memory that can be changed, and of which nothing outlasts the connection.
pub(crate) fn copy_of(conn: &mut Connection) -> Result<Connection, rusqlite::Error> {
    in_memory(conn.serialize(MAIN_DB)?.to_vec(), false)
}

fn in_memory(mut file: Vec<u8>, is_fixed: bool) -> Result<Connection, rusqlite::Error> {
    let mut conn = Connection::open_in_memory()?;
    // A database in memory has no log, and its header must not say that it has.
    if let Some(versions) = file.get_mut(18..20).filter(|v| *v == [2, 2]) {
        versions.copy_from_slice(&[1, 1]);
    }
    if !file.is_empty() {
        conn.deserialize_read_exact(MAIN_DB, &file[..], file.len(), is_fixed)?;
    }
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(conn)
}

/// Everything by which pages, indexes and rows do not fit together; whether a value keeps to the
/// range of its column is not looked at.
pub(crate) fn faults(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut found = BTreeSet::new();
    conn.pragma_update(None, "ignore_check_constraints", true)?;
    let added = add_faults(conn, &mut found);
    conn.pragma_update(None, "ignore_check_constraints", false)?;
    match added {
        Err(error) if error.is_corruption() => {
            found.insert("cannot be read".to_owned());
        }
        added => added?,
    }
    found.remove("ok");
    Ok(found)
}

fn add_faults(conn: &Connection, found: &mut BTreeSet<String>) -> Result<(), StoreError> {
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    for line in statement.query_map([], |r| r.get::<_, String>(0))? {
        found.insert(line?);
    }
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, id, owner): (String, Option<i64>, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        found.insert(format!("{table} {id:?} {owner}"));
    }
    Ok(())
}
