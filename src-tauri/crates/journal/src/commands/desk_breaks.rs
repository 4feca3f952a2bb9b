//! Desk breaks: the settings that the timer in the window follows.

use serde::Serialize;
use ts_rs::TS;

use crate::desk_breaks::{self, DeskBreakCue};
use crate::error::Error;
use crate::journal::Journal;

/// How often and how the person wants desk breaks, and whether they are off today.
#[derive(Debug, Serialize, TS)]
pub struct DeskBreaksView {
    /// Minutes between two desk breaks; null when they are off.
    pub minutes: Option<u16>,
    /// How the timer says that it is time.
    pub cue: DeskBreakCue,
    /// Whether the person turned desk breaks off for today.
    pub rests_today: bool,
    /// Whether a sign is ticked in the latest answer to the urgent signs, given today or yesterday:
    /// the window then asks the person only to make the call.
    pub is_urgent: bool,
}

/// Reads the settings that the timer follows.
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

/// Turns desk breaks off for today.
pub fn rest_desk_breaks(journal: &Journal) -> Result<(), Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| Ok(desk_breaks::rest(store, today)?))
}

/// Turns desk breaks on again for a day on which they were turned off.
pub fn resume_desk_breaks(journal: &Journal) -> Result<(), Error> {
    journal.with_store(|store| Ok(desk_breaks::resume(store)?))
}

/// Asks the system to mark the window, as in the taskbar. The window never takes the focus.
pub fn mark_window(journal: &Journal) -> Result<(), Error> {
    journal.desktop.mark_window();
    Ok(())
}
