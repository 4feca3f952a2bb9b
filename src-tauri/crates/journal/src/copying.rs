//! Saving a copy of the open journal, and what has to wait for it.

use std::path::{Path, PathBuf};
use std::sync::MutexGuard;
use std::sync::atomic::Ordering;

use crate::error::Error;
use crate::files::Guard;
use crate::journal::{Journal, State, is_for_the_store};
use crate::tasks::TaskKind;

impl Journal {
    /// Asks where to save a copy of the open journal and saves it; none when the person cancels
    /// that question. Fails when the copy itself is cancelled, and nothing is left of it.
    ///
    /// Works while the journal's own file is gone: what was saved is still held by the open one.
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

    /// `opening` is the journal that was open when the copy was asked for: the person may have gone
    /// to another one over the question.
    fn copy_to(&self, path: &Path, opening: u64) -> Result<(), Error> {
        let check = || match self.opening.load(Ordering::Acquire) == opening {
            true => Ok(()),
            false => Err(Error::OtherJournal),
        };
        self.tasks.run(TaskKind::JournalCopy, |watcher| {
            check()?;
            // Let go of at once: whatever else reads waits for no copy.
            let reader = self.beside().as_ref().map(|r| r.reader_for_a_copy());
            let copied = reader.map(|reader| reader?.save_copy_undisturbed(path, watcher));
            match copied {
                Some(Ok(())) => Ok(()),
                Some(Err(error)) if !is_for_the_store(&error) => Err(error.into()),
                // What the store holds may be all that is left.
                Some(Err(_)) | None => self.with_store(|store| {
                    check()?;
                    Ok(store.save_watched_copy(path, watcher)?)
                }),
            }
        })
    }

    /// The journal, as soon as nothing that takes long is at work on it, and with nothing that
    /// reads beside it: to close it, or to let another one take its place.
    pub(crate) fn at_rest(&self) -> MutexGuard<'_, State> {
        loop {
            self.tasks.wait();
            let state = self.state();
            let mut beside = self.beside();
            // A task that begins later finds nothing to read beside, and waits for the state.
            if self.tasks.are_over() {
                *beside = None;
                return state;
            }
        }
    }
}
