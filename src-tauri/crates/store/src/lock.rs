//! The sidecar lock: one window per journal.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::StoreError;
use crate::place::is_nothing;

/// Holds the operating system's lock on `journal.lock` until dropped.
///
/// The lock is on a file of its own: opening the journal itself a second time and closing it
/// would drop the locks SQLite holds on it (SQLite, "How To Corrupt", 2.2).
#[derive(Debug)]
pub(crate) struct JournalLock {
    file: File,
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

/// A pipe would be waited for without end.
fn is_something_else(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| !meta.is_file())
}

impl JournalLock {
    pub fn take(journal: &Path) -> Result<JournalLock, StoreError> {
        let path = beside(journal);
        let refused = |e: std::io::Error| StoreError::io_writing("Locking", journal, &e);
        if is_something_else(&path) {
            return Err(StoreError::NotAFile(path));
        }
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(refused)?;
        match file.try_lock() {
            Ok(()) => Ok(JournalLock { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(journal.to_owned())),
            Err(TryLockError::Error(e)) => Err(refused(e)),
        }
    }

    /// Whether another Backstory has the journal open for writing; also said when it cannot be told.
    pub fn is_held(journal: &Path) -> bool {
        let path = beside(journal);
        if is_something_else(&path) {
            return true;
        }
        match File::open(path) {
            Ok(file) => match file.try_lock_shared() {
                Ok(()) => file.unlock().is_err(),
                Err(_) => true,
            },
            Err(e) => !is_nothing(&e),
        }
    }
}

impl Drop for JournalLock {
    fn drop(&mut self) {
        // Closing is not enough: a process that was started at this moment has a copy of the
        // descriptor until it runs its own program, and with it the lock.
        let _ = self.file.unlock();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_ends_when_it_is_dropped_even_if_its_descriptor_was_copied() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("journal.db");
        let lock = JournalLock::take(&journal).unwrap();
        let _copy = lock.file.try_clone().unwrap();
        let second = JournalLock::take(&journal);
        assert!(matches!(second, Err(StoreError::InUse(_))));
        drop(lock);
        assert!(JournalLock::take(&journal).is_ok());
    }

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
