//! Letting go of the open journal, for another one or with the window.
//!
//! What is held of a journal whose file went away or was written over is all that there is of it,
//! so that nothing lets go of it before the person has said so.

use std::path::PathBuf;
use std::sync::{MutexGuard, TryLockError};

use backstory_store::reader::Reader;

use crate::desktop::{Answer, Question};
use crate::error::Error;
use crate::journal::{Journal, State};
use crate::shown;

impl Journal {
    /// Closes the open journal, asking first where what it holds is nowhere else; none when the
    /// person wants to stay with it. A copy that is being saved is waited for.
    pub(crate) fn let_go(&self) -> Option<MutexGuard<'_, State>> {
        // One question is enough: who asks for more meanwhile stays.
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

    /// Whether the window can be closed without a question, found out without waiting.
    ///
    /// One that is still being opened holds nothing yet.
    pub fn closes_at_once(&self) -> bool {
        if !self.was_opened() {
            return true;
        }
        match self.try_state() {
            Some(mut state) => self.tasks.are_over() && only_here(&mut state).is_none(),
            None => false,
        }
    }

    /// Closes the open journal with the window; false when the person wants to stay.
    pub fn may_close(&self) -> bool {
        // Should letting go fail in a way of its own, the window can still be closed.
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

/// The path of a journal of which nothing but the open one is left. The demo is made anew each
/// time, so that nothing of it is kept.
fn only_here(state: &mut State) -> Option<PathBuf> {
    let State::Open(store) = state else {
        return None;
    };
    let is_demo = |store: &Reader| store.is_demo().is_ok_and(|is_demo| is_demo);
    (store.is_only_here() && !is_demo(store)).then(|| store.path().to_owned())
}
