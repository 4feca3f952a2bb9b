//! Desk breaks, as the journal keeps them: how often, how it is said, and the day without any.
//! The time itself runs in the window and is kept nowhere.

use backstory_core::day::Day;
pub use backstory_core::desk_break::DeskBreakCue;
use backstory_core::desk_break::MINUTES;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::{Kept, Setting};
use backstory_store::store::Store;
use backstory_store::urgent_signs::LatestAnswer;
/// How often and how the person wants desk breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskBreaks {
    /// Minutes between two of them; none for no desk breaks.
    pub minutes: Option<u16>,
    /// How it is said that it is time.
    pub cue: DeskBreakCue,
}

/// Reads how often and how the person wants desk breaks.
pub fn read(store: &Reader) -> Result<DeskBreaks, StoreError> {
    let minutes = store.setting(Setting::DeskBreakMinutes)?;
    let cue = store.setting(Setting::DeskBreakCue)?;
    Ok(DeskBreaks {
        minutes: usable(minutes.and_then(|text| text.parse().ok())),
        cue: cue.and_then(|word| word.parse().ok()).unwrap_or_default(),
    })
}

/// What has to be kept, for the person to have desk breaks as they want them.
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

/// Whether the person wants no more desk breaks on this day.
pub fn rests_on(store: &Reader, day: Day) -> Result<bool, StoreError> {
    let kept = store.setting(Setting::DeskBreaksRestOn)?;
    Ok(kept.and_then(|text| text.parse().ok()) == Some(day))
}

/// Keeps that the person wants no more desk breaks on this day.
pub fn rest(store: &mut Store, day: Day) -> Result<(), StoreError> {
    store.set_setting(Setting::DeskBreaksRestOn, &day.to_string())
}

/// Keeps that the person wants them again.
pub fn resume(store: &mut Store) -> Result<(), StoreError> {
    store.clear_setting(Setting::DeskBreaksRestOn)
}

/// Whether the latest answer to the urgent signs has anything ticked, of this day or the one before:
/// midnight makes nobody well. An answer that cannot be read may have.
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
