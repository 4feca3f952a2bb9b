//! What a journal's file and the log beside it say together, read without changing either.
//!
//! SQLite reads whatever log lies beside a file into it and asks nothing: a log that was left
//! behind tears a file that was put in the place of its own. So both are put together in memory
//! first, and what would result is looked at.

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

/// What SQLite adds to a file's name for its write-ahead log and its rollback journal.
const WAL: &str = "-wal";
const ROLLBACK: &str = "-journal";
/// How often file and log are read again, when another program wrote to one of them meanwhile.
const TRIES: u32 = 3;

/// How an SQLite database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where its header says whether it has a log: the versions for writing and for reading.
const VERSIONS: std::ops::Range<usize> = 18..20;
/// Where its header has the counter of its changes.
const COUNTER: usize = 24;

/// A file and the log beside it, as they are on the disk.
#[derive(Debug)]
pub(crate) struct Image {
    path: PathBuf,
    /// How they were found before they were read.
    found: [Option<Trace>; 3],
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
            found: traces(path),
            file: read(path.to_owned())?,
            wal: read(beside(path, WAL))?,
            rollback: read(beside(path, ROLLBACK))?,
            path: path.to_owned(),
        })
    }

    /// Whether no other program wrote to one of them since before the first was read.
    fn is_of_one_moment(&self) -> bool {
        traces(&self.path) == self.found
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
            Some(wal) => connect_to(&wal.written_into(file, wal.frames.len())),
            None => connect_to(file),
        };
        conn.map_err(StoreError::from)
    }

    /// The file as if no log lay beside it.
    pub fn file_alone(&self) -> Result<Connection, StoreError> {
        Ok(connect_to(&self.file)?)
    }

    /// Fails when the log is not the file's own; `together` is what SQLite would make of both.
    pub fn check_log(&self, together: &Connection) -> Result<(), StoreError> {
        if self.log_belongs(together)? {
            return Ok(());
        }
        Err(self.strange_log())
    }

    /// The error for a log that is not the file's own.
    pub fn strange_log(&self) -> StoreError {
        let log = if is_blank(&self.wal) { ROLLBACK } else { WAL };
        StoreError::StrangeLog {
            log: beside(&self.path, log),
            path: self.path.clone(),
        }
    }

    fn log_belongs(&self, together: &Connection) -> Result<bool, StoreError> {
        // SQLite takes a rollback journal for none until its first byte is written last of all.
        let has_no_rollback = self.rollback.first().is_none_or(|byte| *byte == 0);
        let belongs = match (is_blank(&self.wal), has_no_rollback) {
            (true, true) => return Ok(true),
            (false, true) => self.wal_belongs(together),
            (true, false) => self.rollback_belongs(),
            // One program never leaves both.
            (false, false) => false,
        };
        if !belongs {
            return Ok(false);
        }
        // A log of the file's own makes it no worse than it is. What a fault says in numbers
        // changes with every write.
        let faults = kinds(&faults(together)?);
        Ok(faults.is_empty() || faults.is_subset(&kinds(&self.faults_of_the_file())))
    }

    /// What is wrong with the file alone, if anything can be said: writing a log into it may have
    /// been cut off.
    fn faults_of_the_file(&self) -> BTreeSet<String> {
        let faults = self.file_alone().and_then(|conn| faults(&conn));
        faults.unwrap_or_default()
    }

    fn wal_belongs(&self, together: &Connection) -> bool {
        let Some(wal) = Wal::read(&self.wal) else {
            // SQLite begins a log anew where not even its header was finished, and would do so
            // with anything else of this name.
            return is_begun(&self.wal, &0x377f_0682_u32.to_be_bytes()[..3]);
        };
        if wal.frames.is_empty() {
            return true;
        }
        // A file that has a log says so in its header, and was made before it.
        let has_logs = self.file.get(VERSIONS) == Some(&[2, 2]);
        self.file.starts_with(MAGIC)
            && has_logs
            && page_size(&self.file) == Some(wal.page_size)
            && self.counter_fits(&wal)
            && self.changes_fit(&wal, together)
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
    fn changes_fit(&self, wal: &Wal<'_>, together: &Connection) -> bool {
        let latest = |conn: &Connection| {
            let sql = "SELECT coalesce(max(id), 0) FROM write_set";
            conn.query_row(sql, [], |r| r.get::<_, i64>(0)).ok()
        };
        let latest_of = |file: &[u8]| connect_to(file).ok().and_then(|conn| latest(&conn));
        // Where the file was being written when it was cut off, it may say nothing of its own.
        let first = latest_of(&wal.written_into(&self.file, wal.first_change()));
        let (Some(own), Some(first)) = (latest_of(&self.file), first) else {
            return true;
        };
        let last = latest(together).unwrap_or(first);
        // After everything was erased no change is left.
        last == 0 || (first.saturating_sub(1)..=last).contains(&own)
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

fn traces(path: &Path) -> [Option<Trace>; 3] {
    let paths = [path.to_owned(), beside(path, WAL), beside(path, ROLLBACK)];
    paths.map(|path| fs::metadata(path).ok().map(|meta| Trace::of(&meta)))
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
pub(crate) fn connect_to(file: &[u8]) -> Result<Connection, rusqlite::Error> {
    in_memory(file, true)
}

/// Whether two databases are the same but for what their headers say of a log.
pub(crate) fn say_the_same(one: &[u8], other: &[u8]) -> bool {
    let before = |file| <[u8]>::get(file, ..VERSIONS.start);
    let behind = |file| <[u8]>::get(file, VERSIONS.end..);
    one == other
        || (behind(one).is_some() && before(one) == before(other) && behind(one) == behind(other))
}

/// A copy in memory that can be changed, and of which nothing outlasts the connection.
pub(crate) fn copy_of(conn: &mut Connection) -> Result<Connection, rusqlite::Error> {
    let file = conn.serialize(MAIN_DB)?.to_vec();
    in_memory(&file, false)
}

fn in_memory(file: &[u8], is_fixed: bool) -> Result<Connection, rusqlite::Error> {
    let mut conn = Connection::open_in_memory()?;
    // A database in memory has no log, and its header must not say that it has.
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

/// The same without numbers.
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
