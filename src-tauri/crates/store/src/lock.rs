//! The sidecar lock: one window per journal.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::StoreError;

/// Holds the operating system's lock on `journal.lock` until dropped.
///
/// The lock is on a file of its own: opening the journal itself a second time and closing it
/// would drop the locks SQLite holds on it (SQLite, "How To Corrupt", 2.2).
#[derive(Debug)]
pub(crate) struct JournalLock {
    _file: File,
}

/// `journal.lock` for `journal.db`; any other name keeps its ending, so that no journal is its own lock.
fn beside(journal: &Path) -> PathBuf {
    if journal.extension().is_some_and(|e| e == "db") {
        return journal.with_extension("lock");
    }
    let mut path = journal.as_os_str().to_owned();
    path.push(".lock");
    path.into()
}

impl JournalLock {
    pub fn take(journal: &Path) -> Result<JournalLock, StoreError> {
        let path = beside(journal);
        let io = |reason: std::io::Error| StoreError::Io {
            operation: "Locking",
            path: path.clone(),
            reason: reason.to_string(),
        };
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(io)?;
        match file.try_lock() {
            Ok(()) => Ok(JournalLock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(journal.to_owned())),
            Err(TryLockError::Error(e)) => Err(io(e)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_journal_is_its_own_lock() {
        for (journal, lock) in [
            ("journal.db", "journal.lock"),
            ("x.lock", "x.lock.lock"),
            ("journal.sqlite", "journal.sqlite.lock"),
            ("journal", "journal.lock"),
        ] {
            assert_eq!(beside(Path::new(journal)), Path::new(lock));
        }
    }
}
