//! Pages of an open journal that are held in memory, and whether the file still has the same
//! content.
//!
//! SQLite does not read a cached page again while the log says that nothing changed. A file that
//! another program overwrote in place, for example by copying a backup onto it, would be read as a
//! mixture of both and corrupted by the next change.

use std::time::Duration;

use rusqlite::{Connection, MAIN_DB};

use crate::connection::{PATIENCE, set_up};
use crate::error::StoreError;
use crate::gates;
use crate::image::{copy_of, say_the_same};
use crate::reader::Reader;
use crate::store::Store;

/// Page cache in KiB: enough for every page of any journal that a person writes.
const HELD: i64 = 262_144;

impl Reader {
    /// Enlarges the cache to hold every page, so that the content can be saved whatever happens to
    /// the file.
    pub(crate) fn hold_everything(&mut self) -> Result<(), StoreError> {
        self.conn.pragma_update(None, "cache_size", -HELD)?;
        if self.file.length() <= HELD.unsigned_abs() * 1_024 {
            // Until the first change, SQLite asks the file for the number of pages. If the file was
            // truncated, it would not find the cached pages behind its end.
            self.as_opened = Some(self.conn.serialize(MAIN_DB)?.to_vec());
        }
        Ok(())
    }

    /// Reads from a copy in memory from now on. Where this program cannot lock the file, another
    /// one may write to it, and a mixture would be shown.
    pub(crate) fn hold_a_copy(&mut self) -> Result<(), StoreError> {
        if self.file.length() <= HELD.unsigned_abs() * 1_024 {
            let copy = copy_of(&mut self.conn)?;
            set_up(&copy)?;
            self.conn = copy;
        }
        Ok(())
    }

    /// Fails when the file is not where it was opened, has a second name, or was changed by another
    /// program since this one wrote it last.
    pub fn still_there(&mut self) -> Result<(), StoreError> {
        self.file.check()?;
        if self.is_what_the_file_says() {
            // Its time may have changed without its content; the next check is quick again.
            self.file.remember()?;
            return Ok(());
        }
        Err(StoreError::Changed(self.path().to_owned()))
    }

    /// Returns whether this connection has the only copy of the content: the file is gone or
    /// overwritten, and no copy of the present content was saved.
    pub fn is_only_here(&mut self) -> bool {
        if self.is_copied.get() {
            return false;
        }
        match self.still_there() {
            Ok(()) => false,
            // The file may have been overwritten through its second name.
            Err(StoreError::ManyNames(_)) => !self.is_what_the_file_says(),
            // A file that cannot be examined may be a different one by now.
            Err(_) => true,
        }
    }

    fn is_what_the_file_says(&mut self) -> bool {
        self.file.is_as_left().unwrap_or(false) || self.holds_what_the_file_says()
    }

    /// Compares every page, because the time of a file changes for many reasons. Pages that are not
    /// cached are read from the file on both sides, so only a page that would be wrong makes a
    /// difference.
    fn holds_what_the_file_says(&mut self) -> bool {
        // Read through SQLite: closing a descriptor of our own would drop the locks that SQLite
        // holds.
        let Ok(mut fresh) = gates::connect_to_read(self.file.path()) else {
            return false;
        };
        match (self.conn.serialize(MAIN_DB), fresh.serialize(MAIN_DB)) {
            (Ok(held), Ok(file)) => say_the_same(&held, &file),
            _ => false,
        }
    }
}

impl Store {
    /// Checkpoints the log into the file and remembers the state of the file afterwards.
    pub(crate) fn settle(&mut self) -> Result<(), StoreError> {
        self.is_settled = settle(&self.conn);
        self.file.remember()
    }
}

/// Checkpoints the write-ahead log into the journal and truncates it; returns whether that was
/// done.
///
/// SQLite applies a left-over log to whatever file has the name: it would corrupt an older copy
/// that somebody put in the journal's place. And a journal that is moved away contains only what is
/// in the file itself.
pub(crate) fn settle(conn: &Connection) -> bool {
    // The change is on disk already. If a reader is in the way, the next change checkpoints both.
    let _ = conn.busy_timeout(Duration::ZERO);
    let is_busy = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get(0));
    // Back to the setting of every connection.
    let _ = conn.busy_timeout(PATIENCE);
    matches!(is_busy, Ok(0))
}

impl Drop for Store {
    fn drop(&mut self) {
        // Closing would checkpoint the rest of the log into whatever file is there now.
        if !self.is_settled && self.still_there().is_err() {
            use rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            let _ = self
                .conn
                .set_db_config(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}
