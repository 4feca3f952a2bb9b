//! The lock file beside a journal, which allows one writer.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::error::StoreError;

/// Holds the operating system's lock on `journal.lock` until dropped.
///
/// The lock is on a file of its own, because opening the journal itself a second time and closing
/// it would drop the locks SQLite holds on it (SQLite, "How To Corrupt", 2.2).
#[derive(Debug)]
pub(crate) struct JournalLock {
    file: File,
    mark: Option<WindowMark>,
}

/// Holder of the lock, which tells how long it is likely to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    /// Held until the person closes the window.
    Window,
    /// Held until a command is done.
    Command,
}

/// How often to try a lock that a command holds. 200 times 25 ms is 5 seconds.
const TRIES: u32 = 200;
const BETWEEN: Duration = Duration::from_millis(25);

/// Returns `journal.lock` for `journal.db`. Any other name keeps its extension, so that a journal
/// named `x.lock` is not its own lock.
fn beside(journal: &Path) -> PathBuf {
    if journal.extension().is_some_and(|e| e == "db") {
        return journal.with_extension("lock");
    }
    let mut path = journal.as_os_str().to_owned();
    path.push(".lock");
    path.into()
}

/// Returns the paths of the lock of a journal and of its window's mark.
pub(crate) fn files(journal: &Path) -> [PathBuf; 2] {
    [beside(journal), WindowMark::beside(journal)]
}

/// Returns whether the path is not a plain file: opening a pipe would block for ever.
fn is_something_else(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| !meta.is_file())
}

/// Returns whether a process holds the lock of a file.
fn is_locked(path: &Path) -> bool {
    if is_something_else(path) {
        return false;
    }
    let lock = File::open(path).map(|file| file.try_lock_shared().map(|()| file));
    match lock {
        // Given back at once, so that this look keeps nobody waiting.
        Ok(Ok(file)) => file.unlock().is_err(),
        Ok(Err(error)) => matches!(error, TryLockError::WouldBlock),
        Err(_) => false,
    }
}

impl JournalLock {
    /// Takes the lock. Waits a little for a command that holds it, but not for a window.
    pub fn take(journal: &Path, holder: Holder) -> Result<JournalLock, StoreError> {
        JournalLock::take_within(journal, holder, TRIES)
    }

    fn take_within(journal: &Path, holder: Holder, tries: u32) -> Result<JournalLock, StoreError> {
        let path = beside(journal);
        let refused = |e: std::io::Error| StoreError::io_writing("Locking", journal, &e);
        if is_something_else(&path) {
            return Err(StoreError::NotAFile(path));
        }
        let file = private().open(&path).map_err(refused)?;
        for _ in 0..tries {
            match file.try_lock() {
                Ok(()) => {
                    let mark = (holder == Holder::Window).then(|| WindowMark::set(journal));
                    return Ok(JournalLock {
                        file,
                        mark: mark.flatten(),
                    });
                }
                // A window keeps the lock until a person closes it, so waiting is pointless.
                Err(TryLockError::WouldBlock) if WindowMark::is_set(journal) => {
                    return Err(StoreError::InUse(journal.to_owned()));
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN),
                Err(TryLockError::Error(e)) => return Err(refused(e)),
            }
        }
        Err(StoreError::Busy(journal.to_owned()))
    }

    /// Returns whether another Backstory seems to have the journal open for writing.
    pub fn is_held(journal: &Path) -> bool {
        is_locked(&beside(journal))
    }
}

impl Drop for JournalLock {
    fn drop(&mut self) {
        // Remove the mark first, because only the holder of the lock may create or remove it.
        self.mark = None;
        // Closing the file is not enough: a child process that is just being started has a copy of
        // the descriptor, and with it the lock, until it executes its own program.
        let _ = self.file.unlock();
    }
}

/// Says that the holder of the lock is a window, for as long as the mark's own file is locked.
/// Nothing else relies on it: the lock alone decides who writes.
#[derive(Debug)]
struct WindowMark {
    path: PathBuf,
    file: File,
}

impl WindowMark {
    fn beside(journal: &Path) -> PathBuf {
        beside(journal).with_extension("window.lock")
    }

    /// Sets the mark if possible. Without it, other programs wait for the lock in vain, and nothing
    /// worse.
    fn set(journal: &Path) -> Option<WindowMark> {
        let path = WindowMark::beside(journal);
        if is_something_else(&path) {
            return None;
        }
        let file = private().open(&path).ok()?;
        // A program that checks for a mark locks it for a moment.
        let has = (0..TRIES).any(|_| {
            let has = file.try_lock().is_ok();
            if !has {
                std::thread::sleep(Duration::from_millis(1));
            }
            has
        });
        has.then_some(WindowMark { path, file })
    }

    fn is_set(journal: &Path) -> bool {
        is_locked(&WindowMark::beside(journal))
    }
}

impl Drop for WindowMark {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

/// Options that create a file readable by its owner only.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(folder: &Path) -> Vec<String> {
        let files = std::fs::read_dir(folder).unwrap();
        files
            .map(|f| f.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_lock_ends_when_it_is_dropped_even_if_its_descriptor_was_copied() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("journal.db");
        for holder in [Holder::Window, Holder::Command] {
            let lock = JournalLock::take(&journal, holder).unwrap();
            let _copy = lock.file.try_clone().unwrap();
            let _mark = lock.mark.as_ref().map(|mark| mark.file.try_clone());
            let second = JournalLock::take_within(&journal, Holder::Command, 2);
            match holder {
                Holder::Window => assert!(matches!(second, Err(StoreError::InUse(_)))),
                Holder::Command => assert!(matches!(second, Err(StoreError::Busy(_)))),
            }
            assert!(JournalLock::is_held(&journal));
            drop(lock);
            assert!(!JournalLock::is_held(&journal));
            assert_eq!(files(folder.path()), ["journal.lock"]);
        }
    }

    #[test]
    fn a_command_is_waited_for_and_a_window_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("journal.db");
        // A mark left by a window that was killed means nothing.
        std::fs::write(folder.path().join("journal.window.lock"), "").unwrap();
        for next in [Holder::Command, Holder::Window] {
            let lock = JournalLock::take(&journal, Holder::Command).unwrap();
            let soon = std::thread::spawn(move || {
                std::thread::sleep(BETWEEN * 4);
                drop(lock);
            });
            let waited = JournalLock::take(&journal, next).unwrap();
            soon.join().unwrap();
            for other in [Holder::Command, Holder::Window] {
                let refused = JournalLock::take_within(&journal, other, 2);
                match next {
                    Holder::Window => assert!(matches!(refused, Err(StoreError::InUse(_)))),
                    Holder::Command => assert!(matches!(refused, Err(StoreError::Busy(_)))),
                }
            }
            drop(waited);
        }
        assert_eq!(files(folder.path()), ["journal.lock"]);
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
