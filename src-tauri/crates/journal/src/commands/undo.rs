//! Undo and redo of any change.

use std::panic::{AssertUnwindSafe, catch_unwind};

use backstory_core::op::Changes;
use backstory_store::reader::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Error;
use crate::journal::Journal;
use crate::labels;

/// What a write did, and what can be undone and redone now.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// What was done, in words, such as "Check-in for 20 November saved".
    pub label: String,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// What is different now, for the screens that show it.
    pub changes: Changes,
}

impl Written {
    /// Describes the journal after a write, which is on disk by now.
    ///
    /// So nothing that goes wrong here may pass for a failed write, which would be tried again:
    /// where the log cannot be read, there is nothing to undo.
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

/// Takes back the latest change.
pub fn undo(journal: &Journal) -> Result<Written, Error> {
    journal.with_store(|store| {
        let undone = store.undo(journal.clock.as_ref())?;
        let done = journal
            .words
            .done_undone(labels::worded(&journal.words, &undone.value));
        Ok(Written::after(journal, store, done, undone.changes))
    })
}

/// Brings back the change undone last.
pub fn redo(journal: &Journal) -> Result<Written, Error> {
    journal.with_store(|store| {
        let redone = store.redo(journal.clock.as_ref())?;
        let done = journal
            .words
            .done_redone(labels::worded(&journal.words, &redone.value));
        Ok(Written::after(journal, store, done, redone.changes))
    })
}
