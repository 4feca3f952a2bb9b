//! Work that takes long enough for a person to follow it and to cancel it.

use std::sync::Arc;

use rusqlite::Connection;

use crate::error::StoreError;

/// How many operations of SQLite lie between two looks: less than a millisecond.
const BETWEEN_LOOKS: i32 = 2_000;

/// How far a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It is being written.
    Writing {
        /// Pages that are in its file.
        pages: u64,
        /// How many there can be at most; 0 where the journal does not tell.
        most: u64,
    },
    /// All of it is written, and it is being read back.
    ReadingBack,
}

/// Follows a piece of work on the thread that does it.
pub trait Watcher: Send + Sync {
    /// Hears how far it is, many times a second.
    fn tell(&self, progress: Progress);

    /// Whether it is to stop and to leave nothing behind; asked as often.
    fn is_cancelled(&self) -> bool;
}

/// Does what SQLite takes long for, with a `look` every now and then, until it is cancelled.
pub(crate) fn watched<T>(
    conn: &mut Connection,
    watcher: &Arc<dyn Watcher>,
    mut look: impl FnMut() + Send + 'static,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let asked = Arc::clone(watcher);
    let look = move || {
        look();
        asked.is_cancelled()
    };
    conn.progress_handler(BETWEEN_LOOKS, Some(look))?;
    let done = work(conn);
    conn.progress_handler(0, None::<fn() -> bool>)?;
    // SQLite says that it was interrupted, or came to its end all the same.
    if watcher.is_cancelled() {
        return Err(StoreError::CopyCancelled);
    }
    done
}
