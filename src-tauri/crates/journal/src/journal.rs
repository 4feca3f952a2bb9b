//! The journal as the running program holds it: the open store, the clock, the words, and the
//! report last shown.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};

use backstory_core::emergency::EmergencyNumber;
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_words::Words;

use crate::demo;
use crate::desktop::Desktop;
use crate::error::{ApiError, Error};
use crate::paths::Paths;
use crate::reports::Reports;
use crate::tasks::Tasks;

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
    /// Set when it was opened for the first time.
    was_opened: OnceLock<()>,
    /// The number to call in an emergency, as the open journal has it: apart, because the urgent
    /// signs wait for no journal.
    emergency: Mutex<Option<EmergencyNumber>>,
    /// Reads the open journal beside a change; none where it can only be read, or is not open.
    beside: Mutex<Option<Reader>>,
    /// Goes up whenever another journal, or none, is what is open.
    pub(crate) opening: AtomicU64,
    /// What takes long and is at work.
    pub(crate) tasks: Arc<Tasks>,
    /// Held while the person is asked whether to let go of the journal.
    pub(crate) asking: Mutex<()>,
    pub(crate) reports: Mutex<Reports>,
}

impl Journal {
    /// The journal of a program that has just begun. Everything that asks for it waits until it
    /// was [opened first](Journal::open_first); the urgent signs do not.
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
            emergency: Mutex::new(None),
            asking: Mutex::new(()),
            reports: Mutex::default(),
        }
    }

    /// Opens the person's journal when there is one, or the demo journal, for the first time.
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

    /// The same at once.
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

    /// Opens the person's own journal when there is one; says none otherwise.
    ///
    /// False when the person wants to stay with the journal that is open, here and below.
    pub fn open_own(&self) -> bool {
        // Closed first: the new journal may be the file that is open now.
        let Some(mut state) = self.let_go() else {
            return false;
        };
        let opened = self.found(&self.paths.journal);
        self.enter(&mut state, opened);
        true
    }

    /// Makes the demo journal afresh and opens it.
    pub fn open_demo(&self) -> bool {
        let Some(mut state) = self.let_go() else {
            return false;
        };
        let opened = self.made_demo();
        self.enter(&mut state, opened);
        true
    }

    /// What stands where a person's own journal is: a journal, what cannot be opened, or nothing.
    fn found(&self, path: &Path) -> State {
        // A folder that may not be looked into is no sign that nothing is there, and neither is a
        // link: the drive that it leads to may be unplugged.
        let is_missing = matches!(Store::is_there(path), Ok(false));
        // A named journal whose folder is not there is not a first run: its drive may be unplugged.
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

    /// Makes the person's own journal, which must not exist yet, or opens it.
    pub fn make_own(&self) -> Result<bool, Error> {
        let Some(mut state) = self.let_go() else {
            return Ok(false);
        };
        self.make_folder(&self.paths.journal)?;
        let store = Store::open_or_read(&self.paths.journal)?;
        self.enter(&mut state, State::Open(Box::new(store)));
        Ok(true)
    }

    /// Erases the open journal and the demo journal beside it, then opens what there is.
    ///
    /// While the demo is open only that is erased: the person's own journal is not what they see.
    pub fn erase_everything(&self) -> Result<(), Error> {
        // What reads beside it holds the very file.
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
        // What is held of a journal that was written over is all that there is of it.
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
            // The pages of a report hold what was erased.
            lock(&self.reports).forget();
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

    /// The journal, open or not; waited for while it is opened first.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.was_opened.wait();
        lock(&self.state)
    }

    /// Whether the journal was opened for the first time.
    pub(crate) fn was_opened(&self) -> bool {
        self.was_opened.get().is_some()
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
            .map_err(|error| error.to_api_error(&self.words))
    }

    /// The number that was chosen to call in an emergency.
    pub fn emergency(&self) -> Option<EmergencyNumber> {
        lock(&self.emergency).clone()
    }

    pub(crate) fn remember_emergency(&self, number: Option<EmergencyNumber>) {
        *lock(&self.emergency) = number;
    }

    /// What reads beside changes.
    pub(crate) fn beside(&self) -> MutexGuard<'_, Option<Reader>> {
        lock(&self.beside)
    }

    /// Makes this what is open.
    pub(crate) fn enter(&self, state: &mut State, new: State) {
        // Closed first: the new journal may be the file that is open now.
        *lock(&self.beside) = None;
        self.opening.fetch_add(1, Ordering::Release);
        *state = new;
        let mut number = None;
        if let State::Open(store) = state {
            // Without it every reading waits for the changes.
            *lock(&self.beside) = store.reader_beside().ok();
            // What cannot be read was not chosen: the list of numbers has to be shown.
            let kept = store.setting(Setting::EmergencyNumber).ok().flatten();
            number = kept.and_then(|kept| EmergencyNumber::new(&kept).ok());
        }
        self.remember_emergency(number);
    }

    /// Reads the open journal as it is at one moment, without waiting for a change that is under
    /// way. `work` may be done twice.
    pub fn with_reader<T>(&self, work: impl Fn(&Reader) -> Result<T, Error>) -> Result<T, Error> {
        // Let go of before the store is waited for: opening takes the two the other way round.
        let read = self
            .beside()
            .as_ref()
            .map(|reader| reader.at_one_moment(&work));
        match read {
            // What the store holds may be all that is left.
            Some(Err(Error::Store(error))) if is_for_the_store(&error) => {}
            Some(read) => return read,
            None => {}
        }
        self.with_store(|store| {
            // A file that only looks changed is read beside changes from now on.
            let _ = store.still_there();
            work(store)
        })
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
            Err(error) => State::Failed(error.to_api_error(&self.words)),
        }
    }
}

/// Whether what keeps a reader from the file keeps nobody from what the store holds of it.
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

// SQLite rolls back what a panic cut off, so the value behind the lock is sound again.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
