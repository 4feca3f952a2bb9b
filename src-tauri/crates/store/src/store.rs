//! Opening a journal, and the one function through which every change goes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use backstory_core::time::Clock;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::error::StoreError;
use crate::gates::{self, Found};
use crate::lock::JournalLock;
use crate::log::{Origin, WriteSet};
use crate::migrations;

/// Newest format this build reads and writes.
pub const SCHEMA_VERSION: i64 = migrations::VERSION;

/// An open journal.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    path: PathBuf,
    /// Held for as long as the journal may be written.
    _lock: Option<JournalLock>,
}

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the change returned.
    pub value: T,
    /// Whether any row is different now.
    pub changed: bool,
}

impl Store {
    /// Opens a journal for reading and writing, making it when there is none.
    ///
    /// Order: lock, look without writing, then open, then bring it to the present format.
    /// Fails without changing a byte when the file is not a journal, is another application's,
    /// is newer than this build, or is open in another Backstory.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_with_steps(path, migrations::STEPS)
    }

    pub(crate) fn open_with_steps(path: &Path, steps: &[&str]) -> Result<Store, StoreError> {
        let lock = JournalLock::take(path)?;
        let version = match gates::inspect(path, steps.len() as i64)? {
            Found::Nothing | Found::EmptyDatabase => 0,
            Found::Journal { version } => version,
        };
        if version == 0 {
            gates::make_private(path)?;
        }
        let mut conn = Connection::open(path).map_err(|e| gates::refused(path, e))?;
        set_up(&conn).map_err(|e| gates::refused(path, e))?;
        conn.pragma_update(None, "journal_mode", "WAL")
            .map_err(|e| gates::refused(path, e))?;
        migrations::run(&mut conn, path, version, steps)?;
        Ok(Store {
            conn,
            path: path.to_owned(),
            _lock: Some(lock),
        })
    }

    /// Opens a journal for reading, beside a window that may be writing.
    ///
    /// Fails when there is none, or when it is of an older or newer format: reading never upgrades.
    pub fn open_read_only(path: &Path) -> Result<Store, StoreError> {
        match gates::inspect(path, SCHEMA_VERSION)? {
            Found::Nothing | Found::EmptyDatabase => {
                return Err(StoreError::Missing(path.to_owned()));
            }
            Found::Journal { version } if version < SCHEMA_VERSION => {
                return Err(StoreError::Older(path.to_owned()));
            }
            Found::Journal { .. } => {}
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags).map_err(|e| gates::refused(path, e))?;
        set_up(&conn).map_err(|e| gates::refused(path, e))?;
        Ok(Store {
            conn,
            path: path.to_owned(),
            _lock: None,
        })
    }

    /// The journal's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `change` in one transaction and records the previous version of each row it changes.
    ///
    /// Nothing is kept when `change` fails; no write set is made when it changes nothing.
    /// When this returns, the change is on disk.
    pub fn write<T>(
        &mut self,
        clock: &dyn Clock,
        label: &str,
        origin: Origin,
        change: impl FnOnce(&mut WriteSet<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut write_set = WriteSet::new(&tx, label, clock, origin);
        let value = change(&mut write_set)?;
        let changed = write_set.has_changes();
        tx.commit()?;
        Ok(Written { value, changed })
    }

    /// Every table and index with its definition, white space folded.
    pub fn layout(&self) -> Result<Vec<String>, StoreError> {
        migrations::layout(&self.conn)
    }

    pub(crate) fn damaged(&self, table: &str, id: &str) -> StoreError {
        StoreError::Damaged {
            path: self.path.clone(),
            detail: format!("table {table}, row {id}"),
        }
    }
}

/// Settings of every connection; `docs/data-format.md` gives the reason for each.
fn set_up(conn: &Connection) -> Result<(), rusqlite::Error> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "fullfsync", true)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}
