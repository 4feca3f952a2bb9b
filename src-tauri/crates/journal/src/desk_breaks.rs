//! Settings of desk breaks in the journal: interval, cue, and a day on which they are off. The time
//! itself runs in the window and is not saved.

use backstory_core::day::Day;
pub use backstory_core::desk_break::DeskBreakCue;
use backstory_core::desk_break::MINUTES;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::{Kept, Setting};
use backstory_store::store::Store;
use backstory_store::urgent_signs::LatestAnswer;
/// Settings of desk breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskBreaks {
    /// Minutes between two desk breaks; `None` when they are off.
    pub minutes: Option<u16>,
    /// How the timer says that it is time.
    pub cue: DeskBreakCue,
}

/// Reads the settings of desk breaks.
pub fn read(store: &Reader) -> Result<DeskBreaks, StoreError> {
    let minutes = store.setting(Setting::DeskBreakMinutes)?;
    let cue = store.setting(Setting::DeskBreakCue)?;
    Ok(DeskBreaks {
        minutes: usable(minutes.and_then(|text| text.parse().ok())),
        cue: cue.and_then(|word| word.parse().ok()).unwrap_or_default(),
    })
}

/// Settings to save so that desk breaks follow `desk_breaks`.
pub fn changes(store: &Reader, desk_breaks: DeskBreaks) -> Result<Vec<Kept>, StoreError> {
    let before = read(store)?;
    let mut kept = Vec::new();
    let minutes = usable(desk_breaks.minutes);
    if before.minutes != minutes {
        let minutes = minutes.map(|minutes| minutes.to_string());
        kept.push((Setting::DeskBreakMinutes, minutes));
    }
    if before.cue != desk_breaks.cue {
        let word = desk_breaks.cue.name().to_owned();
        kept.push((Setting::DeskBreakCue, Some(word)));
    }
    Ok(kept)
}

/// Whether the person turned desk breaks off for this day.
pub fn rests_on(store: &Reader, day: Day) -> Result<bool, StoreError> {
    let kept = store.setting(Setting::DeskBreaksRestOn)?;
    Ok(kept.and_then(|text| text.parse().ok()) == Some(day))
}

/// Turns desk breaks off for this day.
pub fn rest(store: &mut Store, day: Day) -> Result<(), StoreError> {
    store.set_setting(Setting::DeskBreaksRestOn, &day.to_string())
}

/// Turns desk breaks on again.
pub fn resume(store: &mut Store) -> Result<(), StoreError> {
    store.clear_setting(Setting::DeskBreaksRestOn)
}

/// Whether a sign is ticked in the latest answer to the urgent signs, given on this day or the day
/// before: midnight makes nobody well. An unreadable answer counts as ticked.
pub fn is_urgent_on(store: &Reader, day: Day) -> Result<bool, StoreError> {
    Ok(match store.latest_urgent_signs(day.minus(1), day)? {
        LatestAnswer::None => false,
        LatestAnswer::Unreadable => true,
        LatestAnswer::Given(answer) => !answer.ticked.is_empty(),
    })
}

fn usable(minutes: Option<u16>) -> Option<u16> {
    minutes.filter(|minutes| MINUTES.contains(minutes))
}
