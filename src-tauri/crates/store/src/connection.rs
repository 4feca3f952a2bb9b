//! Settings of every connection to a journal.

use std::time::Duration;

use rusqlite::Connection;

use crate::guard::guard;

/// How long to wait for another program that has the file locked.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Applies the settings of every connection; `docs/data-format.md` gives the reason for each.
pub(crate) fn set_up(conn: &Connection) -> Result<(), rusqlite::Error> {
    guard(conn)?;
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    // A negative number is in KiB, a positive one in pages.
    conn.pragma_update(None, "cache_size", -16_000)?;
    // One statement per table and kind is prepared, far more than the default cache of 16.
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}
