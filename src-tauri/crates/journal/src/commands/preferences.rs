//! How much the person wants to be asked.

use backstory_core::asking::DueWhat;

use crate::error::Error;
use crate::journal::Journal;
use crate::preferences::{self, Preferences};

/// Reads the person's preferences.
pub fn preferences(journal: &Journal) -> Result<Preferences, Error> {
    journal.with_store(|store| Ok(preferences::read(store)?))
}

/// Saves the person's preferences.
pub fn set_preferences(journal: &Journal, input: Preferences) -> Result<(), Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| Ok(preferences::write(store, input, today)?))
}

/// Stops offering to ask less.
pub fn decline_asking_less(journal: &Journal) -> Result<(), Error> {
    journal.with_store(|store| Ok(preferences::decline(store)?))
}

/// Postpones something that is due.
pub fn put_off(journal: &Journal, what: DueWhat) -> Result<(), Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| Ok(preferences::put_off(store, what, today)?))
}
