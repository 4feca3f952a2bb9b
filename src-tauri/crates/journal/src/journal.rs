//! The journal in the running program: the open store, the clock, the words, and the report shown
//! last.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::store::Store;
use backstory_words::Words;

use crate::demo;
use crate::desktop::Desktop;
use crate::error::{ApiError, Error};
use crate::help_lines::HelpLines;
use crate::paths::Paths;
use crate::reports::Reports;
use crate::tasks::Tasks;

/// The journal as every command shares it.
pub type Shared = Arc<Journal>;

/// State of the journal.
#[derive(Debug)]
pub enum State {
    /// The journal does not exist yet.
    None,
    /// The journal is open.
    Open(Box<Store>),
    /// The journal exists but could not be opened.
    Failed(ApiError),
}

/// The journal and everything else that lives as long as the window.
pub struct Journal {
    /// Source of time and new ids.
    pub clock: Box<dyn Clock>,
    /// Dialogs and viewers of the desktop.
    pub desktop: Box<dyn Desktop>,
    /// Sentences for the person, with the system's date and number formats.
    pub words: Words,
    /// Paths of the journals.
    pub paths: Paths,
    state: Mutex<State>,
    /// Set once the first attempt to open the journal has finished.
    was_opened: OnceLock<()>,
    /// Numbers to call, cached in a lock of their own because the urgent signs must never wait for
    /// the journal.
    help_lines: Mutex<HelpLines>,
    /// Second connection that reads the open journal while a change is being written; `None` when
    /// the journal is read-only or not open.
    beside: Mutex<Option<Reader>>,
    /// Incremented whenever a different journal, or no journal, becomes the open one.
    pub(crate) opening: AtomicU64,
    /// Long-running tasks in progress.
    pub(crate) tasks: Arc<Tasks>,
    /// Locked while the person is asked whether to close the journal.
    pub(crate) asking: Mutex<()>,
    pub(crate) reports: Mutex<Reports>,
}

impl Journal {
    /// A journal at program start. Everything that needs the journal waits until
    /// [`Journal::open_first`] has run; the urgent signs do not.
    pub fn new(
        clock: Box<dyn Clock>,
        desktop: Box<dyn Desktop>,
        words: Words,
        paths: Paths,
    ) -> Journal {
        Journal {
            clock,
            desktop,
            words,
            paths,
            state: Mutex::new(State::None),
            was_opened: OnceLock::new(),
            beside: Mutex::new(None),
            opening: AtomicU64::new(0),
            tasks: Arc::default(),
            help_lines: Mutex::default(),
            asking: Mutex::new(()),
            reports: Mutex::default(),
        }
    }

    /// Opens the demo journal, or the person's own when it exists, for the first time.
    pub fn open_first(&self, with_demo: bool) {
        let opened = self.answer(|journal| {
            let path = &journal.paths.journal;
            Ok(if with_demo {
                journal.made_demo()
            } else {
                journal.found(path)
            })
        });
        let opened = opened.unwrap_or_else(State::Failed);
        self.enter(&mut lock(&self.state), opened);
        let _ = self.was_opened.set(());
    }

    /// Creates the journal and opens it at once: [`Journal::new`], then [`Journal::open_first`].
    pub fn start(
        clock: Box<dyn Clock>,
        desktop: Box<dyn Desktop>,
        words: Words,
        paths: Paths,
        with_demo: bool,
    ) -> Journal {
        let journal = Journal::new(clock, desktop, words, paths);
        journal.open_first(with_demo);
        journal
    }

    /// Opens the person's own journal when it exists; the state is `None` otherwise.
    ///
    /// Returns false when the person chooses to stay with the open journal; so in the methods
    /// below.
    pub fn open_own(&self) -> bool {
        // The old journal is closed first: the new one may be the same file.
        let Some(mut state) = self.let_go() else {
            return false;
        };
        let opened = self.found(&self.paths.journal);
        self.enter(&mut state, opened);
        true
    }

    /// Creates the demo journal afresh and opens it.
    pub fn open_demo(&self) -> bool {
        let Some(mut state) = self.let_go() else {
            return false;
        };
        let opened = self.made_demo();
        self.enter(&mut state, opened);
        true
    }

    /// Opens the person's own journal; returns `Failed` when it cannot be opened and `None` when it
    /// does not exist.
    fn found(&self, path: &Path) -> State {
        // An unreadable folder does not prove that the journal is missing, and neither does a
        // broken link: the drive behind it may be unplugged.
        let is_missing = matches!(Store::is_there(path), Ok(false));
        // A missing folder of a named journal does not mean a first run: its drive may be
        // unplugged.
        let is_first_run = self.paths.folder_is_ours || has_folder(path);
        if is_missing && is_first_run {
            State::None
        } else {
            self.opened(Store::open_or_read(path).map_err(Error::from))
        }
    }

    fn made_demo(&self) -> State {
        let invention = demo::Invention::usual(self.clock.now().day().minus(1));
        let (clock, path) = (self.clock.as_ref(), &self.paths.demo);
        let made = self
            .make_folder(path)
            .and_then(|()| demo::make_afresh(clock, path, invention));
        self.opened(made)
    }

    /// Creates the person's own journal, or opens it when it exists.
    pub fn make_own(&self) -> Result<bool, Error> {
        let Some(mut state) = self.let_go() else {
            return Ok(false);
        };
        self.make_folder(&self.paths.journal)?;
        let store = Store::open_or_read(&self.paths.journal)?;
        self.enter(&mut state, State::Open(Box::new(store)));
        Ok(true)
    }

    /// Erases the open journal and the demo journal beside it, then opens what is left.
    ///
    /// While the demo is open, only the demo is erased: the person's own journal is not the one on
    /// screen.
    pub fn erase_everything(&self) -> Result<(), Error> {
        // The second reader has the file open too, so it must be closed first.
        let mut state = self.at_rest();
        let mut store = match std::mem::replace(&mut *state, State::None) {
            State::Open(store) => *store,
            State::None => return Err(Error::NoJournal),
            State::Failed(error) => {
                *state = State::Failed(error.clone());
                return Err(Error::NotOpened(error));
            }
        };
        let path = store.path().to_owned();
        // The file was overwritten, so the open store has the only copy of the journal.
        if let Err(error) = store.still_there() {
            self.enter(&mut state, State::Open(Box::new(store)));
            return Err(error.into());
        }
        let is_own = store.is_demo().is_ok_and(|is_demo| !is_demo);
        let erased = self.erase_demo(is_own).and_then(|()| {
            store.erase_everything()?;
            Ok(())
        });
        if erased.is_err() && matches!(path.try_exists(), Ok(true)) {
            let opened = self.opened(Store::open_or_read(&path).map_err(Error::from));
            self.enter(&mut state, opened);
        }
        drop(state);
        if erased.is_ok() {
            self.remove_link();
            // The pages of a report contain erased text.
            lock(&self.reports).forget();
            self.open_own();
        }
        erased
    }

    /// Removes the link through which an erased journal was opened: its target is gone.
    fn remove_link(&self) {
        let link = &self.paths.journal;
        let is_link = std::fs::symlink_metadata(link).is_ok_and(|meta| meta.is_symlink());
        if is_link && matches!(Store::is_there(link), Err(StoreError::LinkBroken { .. })) {
            // A link that cannot be removed is reported the next time the journal is opened.
            let _ = std::fs::remove_file(link);
        }
    }

    /// Erases the demo journal beside the person's own.
    fn erase_demo(&self, is_own: bool) -> Result<(), Error> {
        let path = &self.paths.demo;
        if is_own && path.exists() && matches!(Store::is_demo_at(path), Ok(true)) {
            Store::open(path)?.erase_everything()?;
        }
        Ok(())
    }

    /// Locks the state of the journal; waits while it is being opened for the first time.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.was_opened.wait();
        lock(&self.state)
    }

    /// Whether the first attempt to open the journal has finished.
    pub(crate) fn was_opened(&self) -> bool {
        self.was_opened.get().is_some()
    }

    /// Locks the state of the journal; `None` while a command is using it.
    pub(crate) fn try_state(&self) -> Option<MutexGuard<'_, State>> {
        match self.state.try_lock() {
            Ok(state) => Some(state),
            Err(TryLockError::Poisoned(state)) => Some(state.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    /// Runs the work of a command. Every failure, even a panic, is returned as a sentence, so that
    /// the window keeps the typed input and the person can try again.
    pub fn answer<T>(
        &self,
        work: impl FnOnce(&Journal) -> Result<T, Error>,
    ) -> Result<T, ApiError> {
        // SQLite rolls back a change cut off by a panic, and locks do not stay poisoned (see `lock`
        // below).
        catch_unwind(AssertUnwindSafe(|| work(self)))
            .unwrap_or(Err(Error::Panic))
            .map_err(|error| error.to_api_error(&self.words))
    }

    /// The numbers to call that the person chose.
    pub fn help_lines(&self) -> HelpLines {
        lock(&self.help_lines).clone()
    }

    pub(crate) fn remember_help_lines(&self, change: impl FnOnce(&mut HelpLines)) {
        change(&mut lock(&self.help_lines));
    }

    /// Locks the second reader.
    pub(crate) fn beside(&self) -> MutexGuard<'_, Option<Reader>> {
        lock(&self.beside)
    }

    /// Replaces the open journal.
    pub(crate) fn enter(&self, state: &mut State, new: State) {
        // The old reader is closed first: the new journal may be the same file.
        *lock(&self.beside) = None;
        self.opening.fetch_add(1, Ordering::Release);
        *state = new;
        let mut help_lines = HelpLines::default();
        if let State::Open(store) = state {
            // Without a second reader, every read waits for running changes.
            *lock(&self.beside) = store.reader_beside().ok();
            help_lines = HelpLines::of(store);
        }
        self.remember_help_lines(|lines| *lines = help_lines);
    }

    /// Reads a snapshot of the open journal without waiting for a change in progress. `work` may
    /// run twice.
    pub fn with_reader<T>(&self, work: impl Fn(&Reader) -> Result<T, Error>) -> Result<T, Error> {
        // The reader is released before waiting for the store: opening locks them in the reverse
        // order, so keeping both would deadlock.
        let read = self
            .beside()
            .as_ref()
            .map(|reader| reader.at_one_moment(&work));
        match read {
            // The file cannot be read, but the open store may still have everything.
            Some(Err(Error::Store(error))) if is_for_the_store(&error) => {}
            Some(read) => return read,
            None => {}
        }
        self.with_store(|store| {
            // When the file only looked changed, this check lets the next read use the second
            // reader again.
            let _ = store.still_there();
            work(store)
        })
    }

    /// Runs `work` on the open journal.
    pub fn with_store<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        match &mut *self.state() {
            State::Open(store) => match work(store) {
                // Unreadable pages may mean that the file was replaced by another one.
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

    /// Creates the folder of a journal when the folder is ours.
    fn make_folder(&self, journal: &Path) -> Result<(), Error> {
        if self.paths.folder_is_ours {
            demo::make_folder(journal)?;
        }
        Ok(())
    }

    fn opened(&self, store: Result<Store, Error>) -> State {
        match store {
            Ok(store) => State::Open(Box::new(store)),
            Err(error) => State::Failed(error.to_api_error(&self.words)),
        }
    }
}

/// Whether a read that failed on the file can still succeed on the open store.
pub(crate) fn is_for_the_store(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Changed(_)
            | StoreError::Gone(_)
            | StoreError::ManyNames(_)
            | StoreError::Sqlite(_)
    )
}

fn has_folder(journal: &Path) -> bool {
    let folder = journal.parent().filter(|f| !f.as_os_str().is_empty());
    folder.is_none_or(Path::exists)
}

// The lock may be used again after a panic: SQLite has rolled the change back, so the value is
// sound.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
