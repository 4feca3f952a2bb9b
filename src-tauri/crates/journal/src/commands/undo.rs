//! Undo and redo of every change.

use std::panic::{AssertUnwindSafe, catch_unwind};

use backstory_core::op::Changes;
use backstory_store::reader::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Error;
use crate::journal::Journal;
use crate::labels;

/// Result of a write, and what can be undone and redone now.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// The change in words, such as "Check-in for 20 November saved".
    pub label: String,
    /// The change that undo would revert, in words.
    pub undo: Option<String>,
    /// The change that redo would restore, in words.
    pub redo: Option<String>,
    /// Changed data, so that the screens that show it can reload.
    pub changes: Changes,
}

impl Written {
    /// Describes the journal after a write, which is already on disk.
    ///
    /// A failure in here must not look like a failed write, because the person would try it again;
    /// when the log cannot be read, undo is simply not offered.
    pub fn after(journal: &Journal, store: &Reader, label: String, changes: Changes) -> Written {
        let read = AssertUnwindSafe(|| store.undo_state(journal.clock.as_ref()).ok());
        let next = catch_unwind(read).ok().flatten().unwrap_or_default();
        Written {
            label,
            undo: next.undo.map(|w| labels::worded(&journal.words, &w.op)),
            redo: next.redo.map(|w| labels::worded(&journal.words, &w.op)),
            changes,
        }
    }
}

/// Reverts the latest change.
pub fn undo(journal: &Journal) -> Result<Written, Error> {
    journal.with_store(|store| {
        let undone = store.undo(journal.clock.as_ref())?;
        let done = journal
            .words
            .done_undone(labels::worded(&journal.words, &undone.value));
        Ok(Written::after(journal, store, done, undone.changes))
    })
}

/// Restores the change undone last.
pub fn redo(journal: &Journal) -> Result<Written, Error> {
    journal.with_store(|store| {
        let redone = store.redo(journal.clock.as_ref())?;
        let done = journal
            .words
            .done_redone(labels::worded(&journal.words, &redone.value));
        Ok(Written::after(journal, store, done, redone.changes))
    })
}
