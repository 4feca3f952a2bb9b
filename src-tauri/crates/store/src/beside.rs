//! Reading beside the change that is under way: on a connection of its own.

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

/// How long the file may look as if another program had written to it, which it does for a moment
/// while a change is moved into it: 1 second.
const TRIES: u32 = 40;
const BETWEEN: Duration = Duration::from_millis(25);

/// How much of a copy is held in memory before it is written, in KiB.
const CACHE_OF_A_COPY: i64 = 1_024;

impl Store {
    /// Another way to read the journal, which waits for no change of this one and sees each as soon
    /// as it is on disk. Fails where the file cannot be written, because it cannot be locked then.
    pub fn reader_beside(&self) -> Result<Reader, StoreError> {
        if let Some(refusal) = self.refusal() {
            return Err(refusal);
        }
        self.another()
    }
}

impl Reader {
    /// One more way to read the same file, for a copy: whoever reads through this one waits for it
    /// no longer than it takes to open.
    pub fn reader_for_a_copy(&self) -> Result<Reader, StoreError> {
        let reader = self.another()?;
        // What does not fit is written as it comes, so that it shows how far the copy is.
        reader
            .conn
            .pragma_update(None, "cache_size", -CACHE_OF_A_COPY)?;
        Ok(reader)
    }

    fn another(&self) -> Result<Reader, StoreError> {
        let conn = gates::connect_to_read(self.path())?;
        set_up(&conn)?;
        let mut reader = Reader::of(conn, self.file.clone(), None);
        reader.left_out = self.left_out.clone();
        Ok(reader)
    }

    /// Reads the journal as it is at one moment, however much is written beside it.
    ///
    /// Fails when its file is gone, or was changed by another program.
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

    /// Copies the journal to `to`, as [`save_watched_copy`](Reader::save_watched_copy) does, without
    /// waiting for a change; nothing is left there when another program wrote to the file meanwhile.
    pub fn save_copy_undisturbed(
        &mut self,
        to: &Path,
        watcher: &Arc<dyn Watcher>,
    ) -> Result<(), StoreError> {
        self.check_undisturbed()?;
        self.save_watched_copy(to, watcher)?;
        self.check_undisturbed().inspect_err(|_| {
            // A copy of a mixture is worse than none; the error is told in any case.
            let _ = std::fs::remove_file(to);
        })
    }

    /// Fails when another program wrote to the file since this one did.
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
