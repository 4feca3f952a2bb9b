//! Closing the open journal, to open another one or with the window.
//!
//! When the file of a journal is gone or was overwritten, the open store has the only copy, so
//! closing it needs the person's consent.

use std::path::PathBuf;
use std::sync::{MutexGuard, TryLockError};

use backstory_store::reader::Reader;

use crate::desktop::{Answer, Question};
use crate::error::Error;
use crate::journal::{Journal, State};
use crate::shown;

impl Journal {
    /// Closes the open journal. Asks first when the store has the only copy; returns `None` when
    /// the person chooses to stay. Waits for a copy that is being saved.
    pub(crate) fn let_go(&self) -> Option<MutexGuard<'_, State>> {
        // Only one question at a time: a second attempt to close meanwhile counts as staying.
        let _asking = match self.asking.try_lock() {
            Ok(asking) => asking,
            Err(TryLockError::Poisoned(asking)) => asking.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        let mut problem = None;
        loop {
            let mut state = self.at_rest();
            let Some(path) = only_here(&mut state) else {
                self.enter(&mut state, State::None);
                return Some(state);
            };
            drop(state);
            match self.desktop.ask(&self.question(path, problem.take())) {
                Answer::Stay => return None,
                Answer::GoOn => {
                    let mut state = self.at_rest();
                    self.enter(&mut state, State::None);
                    return Some(state);
                }
                Answer::SaveCopy => match self.save_copy() {
                    Ok(Some(_)) => {}
                    Ok(None) => return None,
                    Err(error) => problem = Some(error),
                },
            }
        }
    }

    /// Whether the window can close without a question; never waits.
    ///
    /// A journal that is still being opened for the first time does not need a question.
    pub fn closes_at_once(&self) -> bool {
        if !self.was_opened() {
            return true;
        }
        match self.try_state() {
            Some(mut state) => self.tasks.are_over() && only_here(&mut state).is_none(),
            None => false,
        }
    }

    /// Closes the open journal with the window; false when the person chooses to stay.
    pub fn may_close(&self) -> bool {
        // Should closing the journal fail in an unexpected way, the window can still close.
        self.answer(|journal| Ok(journal.let_go().is_some()))
            .unwrap_or(true)
    }

    fn question(&self, path: PathBuf, problem: Option<Error>) -> Question {
        let words = &self.words;
        let what = words.leave_what(shown::path(&path));
        Question {
            title: words.leave_title(),
            text: match problem {
                Some(error) => format!("{}\n\n{what}", error.to_api_error(words).message),
                None => what,
            },
            save_copy: words.leave_copy(),
            go_on: words.leave_without(),
            stay: words.leave_stay(),
        }
    }
}

/// The path of the open journal when the store has the only copy. Never that of the demo, which is
/// created anew each time.
fn only_here(state: &mut State) -> Option<PathBuf> {
    let State::Open(store) = state else {
        return None;
    };
    let is_demo = |store: &Reader| store.is_demo().is_ok_and(|is_demo| is_demo);
    (store.is_only_here() && !is_demo(store)).then(|| store.path().to_owned())
}
