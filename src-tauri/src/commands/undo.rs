//! Undo and redo of any change.

use backstory_store::store::Store;
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::error::{ApiError, Error};
use crate::state::{AppState, Shared};

/// What a write did, and what can be undone and redone now.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// What was done, in words, such as "Check-in for 20 November saved".
    pub label: String,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

impl Written {
    /// Describes the journal after a write.
    pub fn after(state: &AppState, store: &Store, label: String) -> Result<Written, Error> {
        let next = store.undo_state(state.clock.as_ref())?;
        Ok(Written {
            label,
            undo: next.undo.map(|w| w.label),
            redo: next.redo.map(|w| w.label),
        })
    }
}

/// Takes back the latest change.
#[tauri::command(async)]
pub fn undo(state: State<'_, Shared>) -> Result<Written, ApiError> {
    state.answer(|state| {
        state.with_store(|store| {
            let label = store.undo(state.clock.as_ref())?;
            Written::after(state, store, state.words.done_undone(label))
        })
    })
}

/// Brings back the change undone last.
#[tauri::command(async)]
pub fn redo(state: State<'_, Shared>) -> Result<Written, ApiError> {
    state.answer(|state| {
        state.with_store(|store| {
            let label = store.redo(state.clock.as_ref())?;
            Written::after(state, store, state.words.done_redone(label))
        })
    })
}
