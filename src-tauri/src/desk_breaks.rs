//! Desk breaks, as the journal keeps them: how often, how it is said, and the day without any.
//! The time itself runs in the window and is kept nowhere.

use std::ops::RangeInclusive;

use backstory_core::day::Day;
use backstory_store::error::StoreError;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Minutes that can lie between two desk breaks.
const MINUTES: RangeInclusive<u16> = 15..=240;

/// How it is said that it is time for a desk break.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeskBreakCue {
    /// It stands in the window, and nothing else happens.
    #[default]
    Window,
    /// The system also marks the window.
    Taskbar,
    /// The window is marked, and one soft tone is played.
    Sound,
}

impl DeskBreakCue {
    /// The stored word.
    pub fn name(self) -> &'static str {
        match self {
            DeskBreakCue::Window => "window",
            DeskBreakCue::Taskbar => "taskbar",
            DeskBreakCue::Sound => "sound",
        }
    }

    /// The cue of a stored word.
    fn of(word: &str) -> Option<DeskBreakCue> {
        [
            DeskBreakCue::Window,
            DeskBreakCue::Taskbar,
            DeskBreakCue::Sound,
        ]
        .into_iter()
        .find(|cue| cue.name() == word)
    }
}

/// How often and how the person wants desk breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskBreaks {
    /// Minutes between two of them; none for no desk breaks.
    pub minutes: Option<u16>,
    /// How it is said that it is time.
    pub cue: DeskBreakCue,
}

/// Reads how often and how the person wants desk breaks.
pub fn read(store: &Store) -> Result<DeskBreaks, StoreError> {
    let minutes = store.setting(Setting::DeskBreakMinutes)?;
    let cue = store.setting(Setting::DeskBreakCue)?;
    Ok(DeskBreaks {
        minutes: usable(minutes.and_then(|text| text.parse().ok())),
        cue: cue
            .and_then(|word| DeskBreakCue::of(&word))
            .unwrap_or_default(),
    })
}

/// Keeps how often and how the person wants desk breaks.
pub fn write(store: &mut Store, desk_breaks: DeskBreaks) -> Result<(), StoreError> {
    let before = read(store)?;
    let minutes = usable(desk_breaks.minutes);
    if before.minutes != minutes {
        match minutes {
            Some(minutes) => {
                store.set_setting(Setting::DeskBreakMinutes, &minutes.to_string())?;
            }
            None => store.clear_setting(Setting::DeskBreakMinutes)?,
        }
    }
    if before.cue != desk_breaks.cue {
        store.set_setting(Setting::DeskBreakCue, desk_breaks.cue.name())?;
    }
    Ok(())
}

/// Whether the person wants no more desk breaks on this day.
pub fn rests_on(store: &Store, day: Day) -> Result<bool, StoreError> {
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
/// midnight makes nobody well.
pub fn is_urgent_on(store: &Store, day: Day) -> Result<bool, StoreError> {
    let answer = store.latest_urgent_signs(day.minus(1), day)?;
    Ok(answer.is_some_and(|answer| !answer.ticked.is_empty()))
}

fn usable(minutes: Option<u16>) -> Option<u16> {
    minutes.filter(|minutes| MINUTES.contains(minutes))
}
