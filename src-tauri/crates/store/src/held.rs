//! What an open journal holds in memory, and whether the file still says the same.
//!
//! SQLite keeps pages that it has read and never looks at the file's copies of them again while
//! the log says that nothing changed. So a file that another program wrote over in place, such as
//! by copying a backup onto it, would be read as a mixture and torn by the next change.

use std::time::Duration;

use rusqlite::{Connection, MAIN_DB};

use crate::connection::{PATIENCE, set_up};
use crate::error::StoreError;
use crate::gates;
use crate::image::{copy_of, say_the_same};
use crate::reader::Reader;
use crate::store::Store;

/// How much of a journal is held in memory, in KiB: every page of any that a person writes.
const HELD: i64 = 262_144;

impl Reader {
    /// Reads every page, so that what the journal says can be saved whatever becomes of its file.
    pub(crate) fn hold_everything(&mut self) -> Result<(), StoreError> {
        self.conn.pragma_update(None, "cache_size", -HELD)?;
        if self.file.length() <= HELD.unsigned_abs() * 1_024 {
            // Until the first change SQLite asks the file how many pages there are, and would find
            // none of those it holds behind the end of a shorter one.
            self.as_opened = Some(self.conn.serialize(MAIN_DB)?.to_vec());
        }
        Ok(())
    }

    /// Reads from a copy in memory from now on: another program may write to a file that this one
    /// may not lock, and what is shown would be a mixture.
    pub(crate) fn hold_a_copy(&mut self) -> Result<(), StoreError> {
        if self.file.length() <= HELD.unsigned_abs() * 1_024 {
            let copy = copy_of(&mut self.conn)?;
            set_up(&copy)?;
            self.conn = copy;
        }
        Ok(())
    }

    /// Fails when the file is not where it was opened, has a second name, or was changed by
    /// another program since this one wrote it last.
    pub fn still_there(&mut self) -> Result<(), StoreError> {
        self.file.check()?;
        if self.is_what_the_file_says() {
            self.file.remember()?;
            return Ok(());
        }
        Err(StoreError::Changed(self.path().to_owned()))
    }

    /// Whether what it holds is nowhere else: its file went away or was written over, and no copy
    /// of it as it is now was saved.
    pub fn is_only_here(&mut self) -> bool {
        if self.is_copied.get() {
            return false;
        }
        match self.still_there() {
            Ok(()) => false,
            // Through a second name it may have been written over as well.
            Err(StoreError::ManyNames(_)) => !self.is_what_the_file_says(),
            // One that cannot be looked at may be another by now.
            Err(_) => true,
        }
    }

    fn is_what_the_file_says(&mut self) -> bool {
        self.file.is_as_left().unwrap_or(false) || self.holds_what_the_file_says()
    }

    /// Compares every page: the time of a file changes for many reasons. What is not held is read
    /// from the file here as there, so that only a page that would be mistaken makes a difference.
    fn holds_what_the_file_says(&mut self) -> bool {
        // Through SQLite: closing a descriptor of our own would drop the locks it holds.
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
    /// Moves the log into the file and remembers the file as it is then.
    pub(crate) fn settle(&mut self) -> Result<(), StoreError> {
        self.is_settled = settle(&self.conn);
        self.file.remember()
    }
}

/// Moves the write-ahead log into the journal and empties it; tells whether that was done.
///
/// A log that is left over beside a file of the same name is read into that file, whichever it
/// is: an older copy that somebody put in the journal's place would be torn apart by it. And a
/// journal that is moved away takes with it only what is in the file itself.
pub(crate) fn settle(conn: &Connection) -> bool {
    // The change is on disk already; when a reader is in the way, the next change settles both.
    let _ = conn.busy_timeout(Duration::ZERO);
    let is_busy = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| r.get(0));
    let _ = conn.busy_timeout(PATIENCE);
    matches!(is_busy, Ok(0))
}

impl Drop for Store {
    fn drop(&mut self) {
        // Closing moves what is left in the log into whatever file is there.
        if !self.is_settled && self.still_there().is_err() {
            use rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
            let _ = self
                .conn
                .set_db_config(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}
