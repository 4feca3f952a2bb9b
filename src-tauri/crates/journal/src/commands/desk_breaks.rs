//! Desk breaks: what the timer in the window goes by.

use serde::Serialize;
use ts_rs::TS;

use crate::desk_breaks::{self, DeskBreakCue};
use crate::error::Error;
use crate::journal::Journal;

/// What the person chose, and whether this day is one without desk breaks.
#[derive(Debug, Serialize, TS)]
pub struct DeskBreaksView {
    /// Minutes between two desk breaks; null for no desk breaks.
    pub minutes: Option<u16>,
    /// How it is said that it is time.
    pub cue: DeskBreakCue,
    /// Whether the person wants no more of them today.
    pub rests_today: bool,
    /// Whether something is ticked in the latest answer of two days to the urgent signs: then nothing is
    /// asked of the person but the call.
    pub is_urgent: bool,
}

/// Reads what the timer goes by.
pub fn desk_breaks(journal: &Journal) -> Result<DeskBreaksView, Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| {
        let chosen = desk_breaks::read(store)?;
        Ok(DeskBreaksView {
            minutes: chosen.minutes,
            cue: chosen.cue,
            rests_today: desk_breaks::rests_on(store, today)?,
            is_urgent: desk_breaks::is_urgent_on(store, today)?,
        })
    })
}

/// Offers no more desk breaks today.
pub fn rest_desk_breaks(journal: &Journal) -> Result<(), Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| Ok(desk_breaks::rest(store, today)?))
}

/// Offers desk breaks again on a day that was to be without.
pub fn resume_desk_breaks(journal: &Journal) -> Result<(), Error> {
    journal.with_store(|store| Ok(desk_breaks::resume(store)?))
}

/// Asks the system to mark the window, as in the taskbar. It never takes the focus.
pub fn mark_window(journal: &Journal) -> Result<(), Error> {
    journal.desktop.mark_window();
    Ok(())
}
