//! The quick line.

use backstory_core::quick_line::Part;
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::commands::undo::Written;
use crate::error::ApiError;
use crate::lines::{self, TypedIn};
use crate::state::Shared;

/// How a line is understood.
#[derive(Debug, Serialize, TS)]
pub struct LineView {
    /// Its parts, in the order typed.
    pub parts: Vec<Part>,
}

/// Reads a line. Nothing is saved.
#[tauri::command(async)]
pub fn read_line(state: State<'_, Shared>, line: String) -> Result<LineView, ApiError> {
    state.answer(|state| {
        state.with_store(|store| {
            let parts = lines::read(&state.words, store, state.clock.as_ref(), &line)?;
            Ok(LineView { parts })
        })
    })
}

/// Writes everything that a line says.
#[tauri::command(async)]
pub fn add_line(state: State<'_, Shared>, line: String) -> Result<Written, ApiError> {
    state.answer(|state| {
        state.with_store(|store| {
            let clock = state.clock.as_ref();
            let done = lines::add(&state.words, store, clock, &line, TypedIn::Window)?;
            Ok(Written::after(state, store, done))
        })
    })
}
