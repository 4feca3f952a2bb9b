//! Reads a journal's file together with the log beside it, without changing either.
//!
//! SQLite applies whatever log is beside a file, without checking that it belongs there: a
//! left-over log corrupts a file that was put in the place of its own. So both are first combined
//! in memory, and the result is examined.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB};

use crate::computed::{integrity_checks, reference_checks};
use crate::error::StoreError;
use crate::guard::guard;
use crate::journal_file::{Trace, is_nothing};
use crate::rollback::Rollback;
use crate::wal::{CutShort, Wal};

/// Suffixes that SQLite adds to a file's name for its write-ahead log and its rollback journal.
const WAL: &str = "-wal";
const ROLLBACK: &str = "-journal";
/// How often to read file and log again when another program wrote to one of them meanwhile.
const TRIES: u32 = 3;

/// First bytes of an SQLite database.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Range of the header that tells whether the file uses a write-ahead log: the write and read
/// versions.
const VERSIONS: std::ops::Range<usize> = 18..20;
/// Offset of the change counter in the header.
const COUNTER: usize = 24;

/// A file and its log, as they are on disk.
#[derive(Debug)]
pub(crate) struct Image {
    path: PathBuf,
    /// Length and time of each file, before it was read.
    found: [Option<Trace>; 3],
    file: Vec<u8>,
    /// Content of the write-ahead log.
    wal: Vec<u8>,
    /// Content of the rollback journal.
    rollback: Vec<u8>,
}

impl Image {
    /// Reads a file and its log. This program must not have the file open, because closing it here
    /// would drop the locks that SQLite holds.
    pub fn of(path: &Path) -> Result<Image, StoreError> {
        let mut image = Image::read(path)?;
        for _ in 0..TRIES {
            if image.is_of_one_moment() {
                break;
            }
            image = Image::read(path)?;
        }
        if image.size() > image.largest() {
            return Err(image.strange_log());
        }
        Ok(image)
    }

    fn read(path: &Path) -> Result<Image, StoreError> {
        let read = |path: PathBuf| match fs::read(&path) {
            Err(e) if is_nothing(&e) => Ok(Vec::new()),
            read => read.map_err(|e| StoreError::io("Reading", &path, &e)),
        };
        Ok(Image {
            // Before the first read, so that a write during the reads shows.
            found: traces(path),
            file: read(path.to_owned())?,
            wal: read(beside(path, WAL))?,
            rollback: read(beside(path, ROLLBACK))?,
            path: path.to_owned(),
        })
    }

    /// Returns whether no other program wrote to any of the files since before the first was read.
    fn is_of_one_moment(&self) -> bool {
        traces(&self.path) == self.found
    }

    /// Returns the size of the combined file in bytes.
    fn size(&self) -> usize {
        let wal = Wal::read(&self.wal).map_or(0, |wal| wal.size());
        let rollback = Rollback::read(&self.rollback).map_or(0, |rollback| rollback.size());
        self.file.len().max(wal).max(rollback)
    }

    /// Returns an upper bound of that size. A log that claims more has a damaged size.
    fn largest(&self) -> usize {
        4 * (self.file.len() + self.wal.len() + self.rollback.len()) + 1_048_576
    }

    /// Opens in memory what SQLite would make of file and log.
    pub fn connect(&self) -> Result<Connection, StoreError> {
        let rollback = Rollback::read(&self.rollback);
        let taken_back = rollback.map(|r| r.taken_back(&self.file));
        let file = taken_back.as_deref().unwrap_or(&self.file);
        let conn = match Wal::read(&self.wal) {
            Some(wal) => connect_to(&wal.written_into(file, wal.frames.len())),
            None => connect_to(file),
        };
        conn.map_err(StoreError::from)
    }

    /// Opens in memory the file without its log.
    pub fn file_alone(&self) -> Result<Connection, StoreError> {
        Ok(connect_to(&self.file)?)
    }

    /// Fails when the log does not belong to the file; `together` is what SQLite would make of
    /// both.
    pub fn check_log(&self, together: &Connection) -> Result<(), StoreError> {
        if self.log_belongs(together)? {
            return Ok(());
        }
        Err(self.strange_log())
    }

    /// Returns the error for a log that does not belong to the file.
    pub fn strange_log(&self) -> StoreError {
        let log = if is_blank(&self.wal) { ROLLBACK } else { WAL };
        StoreError::StrangeLog {
            log: beside(&self.path, log),
            path: self.path.clone(),
        }
    }

    fn log_belongs(&self, together: &Connection) -> Result<bool, StoreError> {
        // SQLite writes the first byte of a rollback journal last of all and ignores the journal
        // until then.
        let has_no_rollback = self.rollback.first().is_none_or(|byte| *byte == 0);
        let belongs = match (is_blank(&self.wal), has_no_rollback) {
            (true, true) => return Ok(true),
            (false, true) => self.wal_belongs(together),
            (true, false) => self.rollback_belongs(),
            // No program leaves both behind.
            (false, false) => false,
        };
        if !belongs {
            return Ok(false);
        }
        // The file's own log makes it no worse than it is. Faults are compared without their
        // numbers, which change with every write.
        let faults = kinds(&faults(together)?);
        Ok(faults.is_empty() || faults.is_subset(&kinds(&self.faults_of_the_file())))
    }

    /// Returns the faults of the file alone; empty when it cannot be read, because checkpointing
    /// the log into it may have been interrupted.
    fn faults_of_the_file(&self) -> BTreeSet<String> {
        let faults = self.file_alone().and_then(|conn| faults(&conn));
        faults.unwrap_or_default()
    }

    fn wal_belongs(&self, together: &Connection) -> bool {
        let Some(wal) = Wal::read(&self.wal) else {
            // SQLite ignores a log with an unfinished header and overwrites it, and would do so
            // with any other file of this name.
            return is_begun(&self.wal, &0x377f_0682_u32.to_be_bytes()[..3]);
        };
        // SQLite takes nothing from it.
        if wal.frames.is_empty() {
            return true;
        }
        // Switching to the write-ahead log writes this header before there is a log.
        let has_logs = self.file.get(VERSIONS) == Some(&[2, 2]);
        self.file.starts_with(MAGIC)
            && has_logs
            && page_size(&self.file) == Some(wal.page_size)
            && self.counter_fits(&wal)
            && self.changes_fit(&wal, together)
    }

    /// Compares the counter in the header, which grows with each change: the file's must not be
    /// older than the one before the log, nor younger than the last one in the log.
    fn counter_fits(&self, wal: &Wal<'_>) -> bool {
        let counters = wal.frames.iter().filter(|frame| frame.page == 1);
        let mut counters = counters.filter_map(|frame| number(frame.content, COUNTER));
        let (Some(first), Some(own)) = (counters.next(), number(&self.file, COUNTER)) else {
            return true;
        };
        let (before, last) = (first.wrapping_sub(1), counters.next_back().unwrap_or(first));
        // The counter has 32 bits and may wrap around.
        own.wrapping_sub(before) <= last.wrapping_sub(before)
    }

    /// Makes the same comparison for the change log, whose ids grow by one with each change.
    fn changes_fit(&self, wal: &Wal<'_>, together: &Connection) -> bool {
        let latest = |conn: &Connection| {
            let sql = "SELECT coalesce(max(id), 0) FROM write_set";
            conn.query_row(sql, [], |r| r.get::<_, i64>(0)).ok()
        };
        let latest_of = |file: &[u8]| connect_to(file).ok().and_then(|conn| latest(&conn));
        // A file that was cut off while being written may not be readable on its own.
        let first = latest_of(&wal.written_into(&self.file, wal.first_change()));
        let (Some(own), Some(first)) = (latest_of(&self.file), first) else {
            return true;
        };
        let last = latest(together).unwrap_or(first);
        // Erasing everything leaves no change to compare with.
        last == 0 || (first.saturating_sub(1)..=last).contains(&own)
    }

    fn rollback_belongs(&self) -> bool {
        let Some(rollback) = Rollback::read(&self.rollback) else {
            return is_begun(&self.rollback, &[0xd9, 0xd5, 0x05, 0xf9]);
        };
        // The interrupted change has raised the counter by one, or did not get that far.
        let before = rollback.page(1).and_then(|page| number(page, COUNTER));
        match (before, number(&self.file, COUNTER)) {
            (Some(before), Some(own)) => own.wrapping_sub(before) <= 1,
            _ => true,
        }
    }

    /// Returns how much of the log does not count.
    pub fn cut_short(&self) -> Option<CutShort> {
        Wal::read(&self.wal).and_then(|wal| wal.cut_short())
    }
}

fn traces(path: &Path) -> [Option<Trace>; 3] {
    let paths = [path.to_owned(), beside(path, WAL), beside(path, ROLLBACK)];
    paths.map(|path| fs::metadata(path).ok().map(|meta| Trace::of(&meta)))
}

/// Returns the path of a file that SQLite keeps beside the journal.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Reads a big-endian number of four bytes, as SQLite's files have them.
pub(crate) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

fn page_size(file: &[u8]) -> Option<usize> {
    match file.get(16..18)? {
        // 65,536 does not fit into two bytes; SQLite writes 1 instead.
        [0, 1] => Some(65_536),
        [high, low] => Some(usize::from(*high) << 8 | usize::from(*low)),
        _ => None,
    }
}

/// Returns whether SQLite ignores a log because it is empty or all zeros.
fn is_blank(log: &[u8]) -> bool {
    log.iter().all(|byte| *byte == 0)
}

/// Returns whether the log is a beginning of `magic`, or begins with it.
fn is_begun(log: &[u8], magic: &[u8]) -> bool {
    let n = log.len().min(magic.len());
    log[..n] == magic[..n]
}

/// Opens a database in memory that cannot be changed.
pub(crate) fn connect_to(file: &[u8]) -> Result<Connection, rusqlite::Error> {
    in_memory(file, true)
}

/// Returns whether two databases are equal, apart from the header's statement about a log.
pub(crate) fn say_the_same(one: &[u8], other: &[u8]) -> bool {
    let before = |file| <[u8]>::get(file, ..VERSIONS.start);
    let behind = |file| <[u8]>::get(file, VERSIONS.end..);
    one == other
        || (behind(one).is_some() && before(one) == before(other) && behind(one) == behind(other))
}

/// Makes a copy in memory that can be changed. Nothing of it outlives the connection.
pub(crate) fn copy_of(conn: &mut Connection) -> Result<Connection, rusqlite::Error> {
    let file = conn.serialize(MAIN_DB)?.to_vec();
    in_memory(&file, false)
}

fn in_memory(file: &[u8], is_fixed: bool) -> Result<Connection, rusqlite::Error> {
    let mut conn = Connection::open_in_memory()?;
    // A database in memory has no write-ahead log, and SQLite refuses one whose header says so.
    let says_it_has = file.get(VERSIONS) == Some(&[2, 2]);
    let (start, versions): (_, &[u8]) = if says_it_has {
        (VERSIONS.start, &[1, 1])
    } else {
        (0, &[])
    };
    let (start, rest) = (&file[..start], &file[start + versions.len()..]);
    if !file.is_empty() {
        let whole = start.chain(versions).chain(rest);
        conn.deserialize_read_exact(MAIN_DB, whole, file.len(), is_fixed)?;
    }
    guard(&conn)?;
    Ok(conn)
}

/// Returns every fault of pages, indexes and references. CHECK constraints are not evaluated.
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

/// Returns the faults without their numbers.
fn kinds(faults: &BTreeSet<String>) -> BTreeSet<String> {
    let without = |fault: &String| fault.replace(|c: char| c.is_ascii_digit(), "");
    faults.iter().map(without).collect()
}

fn add_faults(conn: &Connection, found: &mut BTreeSet<String>) -> Result<(), StoreError> {
    for sql in integrity_checks(conn, 100)? {
        let mut statement = conn.prepare(&sql)?;
        for line in statement.query_map([], |r| r.get::<_, String>(0))? {
            found.insert(line?);
        }
    }
    for sql in reference_checks(conn)? {
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, id, owner): (String, Option<i64>, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            found.insert(format!("{table} {id:?} {owner}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_while_file_and_log_are_read_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        fs::write(&path, "file").unwrap();
        fs::write(beside(&path, WAL), "log").unwrap();
        let image = Image::read(&path).unwrap();
        assert!(image.is_of_one_moment());
        fs::write(beside(&path, WAL), "").unwrap();
        assert!(!image.is_of_one_moment());
        assert_eq!(Image::of(&path).unwrap().wal, [0; 0]);
    }

    #[test]
    fn two_files_may_differ_in_what_they_say_of_a_log_and_in_nothing_else() {
        let one: Vec<u8> = (0..100).collect();
        for (at, is_same) in [
            (17, false),
            (18, true),
            (19, true),
            (20, false),
            (99, false),
        ] {
            let mut other = one.clone();
            other[at] = 0xff;
            assert_eq!(say_the_same(&one, &other), is_same, "{at}");
        }
        assert!(say_the_same(b"", b""));
        assert!(!say_the_same(b"", b"x"));
        assert!(!say_the_same(b"a short one", b"a short two"));
        assert!(!say_the_same(&one, &one[..99]));
    }
}
