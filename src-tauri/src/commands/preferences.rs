//! How much the person wants to be asked.

use backstory_core::asking::DueWhat;
use tauri::State;

use backstory_journal::error::ApiError;
use backstory_journal::preferences::{self, Preferences};
use backstory_journal::state::Shared;

/// Reads what the person chose.
#[tauri::command(async)]
pub fn preferences(state: State<'_, Shared>) -> Result<Preferences, ApiError> {
    state.answer(|state| state.with_store(|store| Ok(preferences::read(store)?)))
}

/// Keeps what the person chose.
#[tauri::command(async)]
pub fn set_preferences(state: State<'_, Shared>, input: Preferences) -> Result<(), ApiError> {
    state.answer(|state| {
        let today = state.clock.now().day();
        state.with_store(|store| Ok(preferences::write(store, input, today)?))
    })
}

/// Never offers to ask less again.
#[tauri::command(async)]
pub fn decline_asking_less(state: State<'_, Shared>) -> Result<(), ApiError> {
    state.answer(|state| state.with_store(|store| Ok(preferences::decline(store)?)))
}

/// Puts something off that is due.
#[tauri::command(async)]
pub fn put_off(state: State<'_, Shared>, what: DueWhat) -> Result<(), ApiError> {
    state.answer(|state| {
        let today = state.clock.now().day();
        state.with_store(|store| Ok(preferences::put_off(store, what, today)?))
    })
}
