//! How much the person wants to be asked.

use backstory_core::asking::DueWhat;

use crate::error::Error;
use crate::preferences::{self, Preferences};
use crate::state::AppState;

/// Reads what the person chose.
pub fn preferences(state: &AppState) -> Result<Preferences, Error> {
    state.with_store(|store| Ok(preferences::read(store)?))
}

/// Keeps what the person chose.
pub fn set_preferences(state: &AppState, input: Preferences) -> Result<(), Error> {
    let today = state.clock.now().day();
    state.with_store(|store| Ok(preferences::write(store, input, today)?))
}

/// Never offers to ask less again.
pub fn decline_asking_less(state: &AppState) -> Result<(), Error> {
    state.with_store(|store| Ok(preferences::decline(store)?))
}

/// Puts something off that is due.
pub fn put_off(state: &AppState, what: DueWhat) -> Result<(), Error> {
    let today = state.clock.now().day();
    state.with_store(|store| Ok(preferences::put_off(store, what, today)?))
}
