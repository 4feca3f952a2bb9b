//! The journal as the running program holds it: the open store, the clock, the words, and the
//! report last shown.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};

use backstory_core::time::Clock;
use backstory_report::report::Report;
use backstory_store::error::StoreError;
use backstory_store::store::Store;
use backstory_words::Words;

use crate::demo;
use crate::desktop::Desktop;
use crate::error::{ApiError, Error};
use crate::paths::Paths;

/// Shared by every command.
pub type Shared = Arc<Journal>;

/// What is open.
#[derive(Debug)]
pub enum State {
    /// There is no journal yet.
    None,
    /// The journal is open.
    Open(Box<Store>),
    /// A journal is there and could not be opened.
    Failed(ApiError),
}

/// A report that was shown, ready to be saved as it is.
pub struct ShownReport {
    /// Names this report; saving takes it.
    pub token: String,
    /// The pages and the PDF.
    pub report: Report,
}

/// The journal and everything else that lives as long as the window.
pub struct Journal {
    /// Time and fresh ids.
    pub clock: Box<dyn Clock>,
    /// Dialogs and viewer.
    pub desktop: Box<dyn Desktop>,
    /// What a person reads, with the system's dates and numbers.
    pub words: Words,
    /// Where the files are.
    pub paths: Paths,
    state: Mutex<State>,
    /// Held while the person is asked whether to let go of the journal.
    pub(crate) asking: Mutex<()>,
    shown: Mutex<(u64, Option<Arc<ShownReport>>)>,
    saved: Mutex<Option<PathBuf>>,
}

impl Journal {
    /// Opens the person's journal when there is one, or the demo journal.
    pub fn start(
        clock: Box<dyn Clock>,
        desktop: Box<dyn Desktop>,
        words: Words,
        paths: Paths,
        with_demo: bool,
    ) -> Journal {
        let journal = Journal {
            clock,
            desktop,
            words,
            paths,
            state: Mutex::new(State::None),
            asking: Mutex::new(()),
            shown: Mutex::new((0, None)),
            saved: Mutex::new(None),
        };
        if with_demo {
            journal.open_demo();
        } else {
            journal.open_own();
        }
        journal
    }

    /// Opens the person's own journal when there is one; says none otherwise.
    ///
    /// False when the person wants to stay with the journal that is open, here and below.
    pub fn open_own(&self) -> bool {
        // Closed first: the new journal may be the file that is open now.
        let Some(mut state) = self.let_go() else {
            return false;
        };
        // A folder that may not be looked into is no sign that nothing is there, and neither is a
        // link: the drive that it leads to may be unplugged.
        let is_missing = matches!(Store::is_there(&self.paths.journal), Ok(false));
        // A named journal whose folder is not there is not a first run: its drive may be unplugged.
        let is_first_run = self.paths.folder_is_ours || has_folder(&self.paths.journal);
        *state = if is_missing && is_first_run {
            State::None
        } else {
            self.opened(Store::open_or_read(&self.paths.journal).map_err(Error::from))
        };
        true
    }

    /// Makes the demo journal afresh and opens it.
    pub fn open_demo(&self) -> bool {
        let Some(mut state) = self.let_go() else {
            return false;
        };
        let invention = demo::Invention::usual(self.clock.now().day().minus(1));
        let (clock, path) = (self.clock.as_ref(), &self.paths.demo);
        let made = self
            .make_folder(path)
            .and_then(|()| demo::make_afresh(clock, &self.words, path, invention));
        *state = self.opened(made);
        true
    }

    /// Makes the person's own journal, which must not exist yet, or opens it.
    pub fn make_own(&self) -> Result<bool, Error> {
        let Some(mut state) = self.let_go() else {
            return Ok(false);
        };
        self.make_folder(&self.paths.journal)?;
        let store = Store::open_or_read(&self.paths.journal)?;
        *state = State::Open(Box::new(store));
        Ok(true)
    }

    /// Erases the open journal and the demo journal beside it, then opens what there is.
    ///
    /// While the demo is open only that is erased: the person's own journal is not what they see.
    pub fn erase_everything(&self) -> Result<(), Error> {
        let mut state = self.state();
        let mut store = match std::mem::replace(&mut *state, State::None) {
            State::Open(store) => *store,
            State::None => return Err(Error::NoJournal),
            State::Failed(error) => {
                *state = State::Failed(error.clone());
                return Err(Error::NotOpened(error));
            }
        };
        let path = store.path().to_owned();
        // What is held of a journal that was written over is all that there is of it.
        if let Err(error) = store.still_there() {
            *state = State::Open(Box::new(store));
            return Err(error.into());
        }
        let is_own = store.is_demo().is_ok_and(|is_demo| !is_demo);
        let erased = self.erase_demo(is_own).and_then(|()| {
            store.erase_everything()?;
            Ok(())
        });
        if erased.is_err() && matches!(path.try_exists(), Ok(true)) {
            *state = self.opened(Store::open_or_read(&path).map_err(Error::from));
        }
        drop(state);
        if erased.is_ok() {
            self.remove_link();
            // The pages of a report hold what was erased.
            lock(&self.shown).1 = None;
            self.open_own();
        }
        erased
    }

    /// Removes the link through which an erased journal was reached: it leads to nothing now.
    fn remove_link(&self) {
        let link = &self.paths.journal;
        let is_link = std::fs::symlink_metadata(link).is_ok_and(|meta| meta.is_symlink());
        if is_link && matches!(Store::is_there(link), Err(StoreError::LinkBroken { .. })) {
            // A link that stays is told when the journal is opened next.
            let _ = std::fs::remove_file(link);
        }
    }

    /// Erases the demo journal that lies beside the person's own.
    fn erase_demo(&self, is_own: bool) -> Result<(), Error> {
        let path = &self.paths.demo;
        if is_own && path.exists() && matches!(Store::is_demo_at(path), Ok(true)) {
            Store::open(path)?.erase_everything()?;
        }
        Ok(())
    }

    /// The journal, open or not.
    pub fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// The journal, unless a command is at work on it.
    pub(crate) fn try_state(&self) -> Option<MutexGuard<'_, State>> {
        match self.state.try_lock() {
            Ok(state) => Some(state),
            Err(TryLockError::Poisoned(state)) => Some(state.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Does the work of a command: whatever goes wrong in it, a panic included, comes back as a
    /// sentence, so that the window keeps what was typed and the person can try again.
    pub fn answer<T>(
        &self,
        work: impl FnOnce(&Journal) -> Result<T, Error>,
    ) -> Result<T, ApiError> {
        // SQLite rolls back what a panic cuts off, and no lock stays poisoned (see `lock` below).
        catch_unwind(AssertUnwindSafe(|| work(self)))
            .unwrap_or(Err(Error::Panic))
            .map_err(|error| error.told(&self.words))
    }

    /// Whether a journal is open.
    pub fn has_journal(&self) -> bool {
        matches!(&*self.state(), State::Open(_))
    }

    /// Does something with the open journal.
    pub fn with_store<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match &mut *self.state() {
            State::Open(store) => match work(store) {
                // Pages that cannot be read may be those of another file.
                Err(Error::Store(StoreError::Sqlite(error))) => {
                    store.still_there()?;
                    Err(StoreError::Sqlite(error).while_reading(store.path()).into())
                }
                done => done,
            },
            State::Failed(error) => Err(Error::NotOpened(error.clone())),
            State::None => Err(Error::NoJournal),
        }
    }

    /// Makes the folder of a journal where it is ours to make.
    fn make_folder(&self, journal: &Path) -> Result<(), Error> {
        if self.paths.folder_is_ours {
            demo::make_folder(journal)?;
        }
        Ok(())
    }

    fn opened(&self, store: Result<Store, Error>) -> State {
        match store {
            Ok(store) => State::Open(Box::new(store)),
            Err(error) => State::Failed(error.told(&self.words)),
        }
    }

    /// Keeps a report to be saved and returns it with its token.
    pub fn show_report(&self, report: Report) -> Arc<ShownReport> {
        let mut shown = lock(&self.shown);
        shown.0 += 1;
        let report = Arc::new(ShownReport {
            token: format!("report-{}", shown.0),
            report,
        });
        shown.1 = Some(Arc::clone(&report));
        report
    }

    /// The report with this token, when it is the one shown last.
    pub fn shown_report(&self, token: &str) -> Result<Arc<ShownReport>, Error> {
        let shown = lock(&self.shown).1.clone();
        shown
            .filter(|r| r.token == token)
            .ok_or(Error::PreviewChanged)
    }

    /// Remembers where the report was saved.
    pub fn remember_saved(&self, path: PathBuf) {
        *lock(&self.saved) = Some(path);
    }

    /// Where the report was saved last.
    pub fn saved(&self) -> Option<PathBuf> {
        lock(&self.saved).clone()
    }
}

fn has_folder(journal: &Path) -> bool {
    let folder = journal.parent().filter(|f| !f.as_os_str().is_empty());
    folder.is_none_or(Path::exists)
}

// SQLite rolls back what a panic cut off, so the value behind the lock is sound again.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
