//! Readers on a connection of their own, which do not wait for a change in progress.

use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use crate::connection::set_up;
use crate::error::StoreError;
use crate::gates;
use crate::reader::Reader;
use crate::store::Store;
use crate::watch::Watcher;

/// How often to look again when the file seems to have been written by another program: a
/// checkpoint makes it look so for a moment. 40 times 25 ms is 1 second.
const TRIES: u32 = 40;
const BETWEEN: Duration = Duration::from_millis(25);

/// Page cache of the connection that makes a copy, in KiB.
const CACHE_OF_A_COPY: i64 = 1_024;

impl Store {
    /// Opens a second connection for reading. It does not wait for a change in progress and sees
    /// each change as soon as it is on disk. Fails where the file cannot be written, because it
    /// cannot be locked there either.
    pub fn reader_beside(&self) -> Result<Reader, StoreError> {
        if let Some(refusal) = self.refusal() {
            return Err(refusal);
        }
        self.another()
    }
}

impl Reader {
    /// Opens one more connection for making a copy, so that other readers wait only while it is
    /// opened and not while the copy is written.
    pub fn reader_for_a_copy(&self) -> Result<Reader, StoreError> {
        let reader = self.another()?;
        // Pages beyond this cache are written to the copy as they come, so its length shows the
        // progress.
        reader
            .conn
            .pragma_update(None, "cache_size", -CACHE_OF_A_COPY)?;
        Ok(reader)
    }

    fn another(&self) -> Result<Reader, StoreError> {
        let conn = gates::connect_to_read(self.path())?;
        set_up(&conn)?;
        let mut reader = Reader::of(conn, self.file.clone(), None);
        // Shared, so that rows left out by either connection are counted once.
        reader.left_out = self.left_out.clone();
        Ok(reader)
    }

    /// Runs `read` in one read transaction, so that everything it reads is of the same moment even
    /// while the journal is being written.
    ///
    /// Fails when the file is gone or was changed by another program.
    pub fn at_one_moment<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        self.check_undisturbed()?;
        let snapshot = self.conn.unchecked_transaction();
        let snapshot = snapshot.map_err(StoreError::from)?;
        let found = read(self)?;
        drop(snapshot);
        self.check_undisturbed()?;
        Ok(found)
    }

    /// Copies the journal to `to` as [`save_watched_copy`](Reader::save_watched_copy) does, without
    /// waiting for a change. Leaves no file there when another program wrote to the journal
    /// meanwhile.
    pub fn save_copy_undisturbed(
        &mut self,
        to: &Path,
        watcher: &Arc<dyn Watcher>,
    ) -> Result<(), StoreError> {
        self.check_undisturbed()?;
        self.save_watched_copy(to, watcher)?;
        self.check_undisturbed().inspect_err(|_| {
            // A copy of two mixed states is worse than no copy. The caller gets the error either
            // way.
            let _ = std::fs::remove_file(to);
        })
    }

    /// Fails when another program has written to the file since this one did.
    fn check_undisturbed(&self) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            self.file.check()?;
            if self.file.is_as_left()? {
                return Ok(());
            }
            sleep(BETWEEN);
        }
        Err(StoreError::Changed(self.path().to_owned()))
    }
}
