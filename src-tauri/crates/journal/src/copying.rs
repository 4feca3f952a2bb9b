//! Saving a copy of the open journal, and waiting for running copies.

use std::path::{Path, PathBuf};
use std::sync::MutexGuard;
use std::sync::atomic::Ordering;

use crate::error::Error;
use crate::files::Guard;
use crate::journal::{Journal, State, is_for_the_store};
use crate::tasks::TaskKind;

impl Journal {
    /// Asks where to save a copy of the open journal and saves it; returns `None` when the person
    /// cancels the dialog. Cancelling the copy itself is an error and leaves nothing behind.
    ///
    /// Works even when the file of the journal is gone: the open connection can still read
    /// everything that was saved.
    pub fn save_copy(&self) -> Result<Option<PathBuf>, Error> {
        let opening = self.opening.load(Ordering::Acquire);
        let name = format!("backstory-copy-{}.db", self.clock.now().day());
        let Some(path) = self.desktop.save_as(&name) else {
            return Ok(None);
        };
        Guard::of(Some(&self.paths)).check_new_journal(&path)?;
        self.copy_to(&path, opening)?;
        Ok(Some(path))
    }

    /// `opening` identifies the journal that was open when the copy was requested: the person may
    /// have switched to another one while the dialog was open.
    fn copy_to(&self, path: &Path, opening: u64) -> Result<(), Error> {
        let check = || match self.opening.load(Ordering::Acquire) == opening {
            true => Ok(()),
            false => Err(Error::OtherJournal),
        };
        self.tasks.run(TaskKind::JournalCopy, |watcher| {
            check()?;
            // The lock is released at once, so that other readers do not wait for the copy.
            let reader = self.beside().as_ref().map(|r| r.reader_for_a_copy());
            let copied = reader.map(|reader| reader?.save_copy_undisturbed(path, watcher));
            match copied {
                Some(Ok(())) => Ok(()),
                Some(Err(error)) if !is_for_the_store(&error) => Err(error.into()),
                // The file cannot be read, but the open store may still have everything.
                Some(Err(_)) | None => self.with_store(|store| {
                    check()?;
                    Ok(store.save_watched_copy(path, watcher)?)
                }),
            }
        })
    }

    /// Locks the journal once every task has ended, and closes the second reader: needed before the
    /// journal is closed or replaced.
    pub(crate) fn at_rest(&self) -> MutexGuard<'_, State> {
        loop {
            self.tasks.wait();
            let state = self.state();
            let mut beside = self.beside();
            // A task that starts later does not find the second reader, and so waits for the state.
            if self.tasks.are_over() {
                *beside = None;
                return state;
            }
        }
    }
}
