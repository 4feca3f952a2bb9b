//! Long-running work that a person can follow and cancel.

use std::sync::Arc;

use rusqlite::Connection;

use crate::error::StoreError;

/// SQLite operations between two looks at the watcher: less than a millisecond.
const BETWEEN_LOOKS: i32 = 2_000;

/// Progress of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The copy is being written.
    Writing {
        /// Pages in its file so far.
        pages: u64,
        /// Upper bound of the pages, or 0 where the journal does not tell.
        most: u64,
    },
    /// All pages are written and the copy is being read back.
    ReadingBack,
}

/// Follows a piece of work, on the thread that does it.
pub trait Watcher: Send + Sync {
    /// Receives the progress, many times a second.
    fn tell(&self, progress: Progress);

    /// Returns whether the work should stop and leave nothing behind; asked as often as `tell` is
    /// called.
    fn is_cancelled(&self) -> bool;
}

/// Runs `work` with a `look` at regular intervals, until it is done or cancelled.
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
    // A cancelled statement fails as interrupted, or has finished just before.
    if watcher.is_cancelled() {
        return Err(StoreError::CopyCancelled);
    }
    done
}
