//! Preferences in the journal: how much to ask, and desk breaks.
//!
//! A value written by a later version or edited by hand counts as not set: an unreadable setting
//! must not prevent anyone from writing.

use backstory_core::asking::{AskFrequency, DueWhat, PutOff};
use backstory_core::day::Day;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::{Kept, Setting};
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk_breaks::{self, DeskBreakCue, DeskBreaks};

/// Choices of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// How often to ask.
    pub ask: AskFrequency,
    /// Whether the check-in asks about pain.
    pub asks_daily_pain: bool,
    /// Minutes between two desk breaks; null when they are off.
    pub desk_break_minutes: Option<u16>,
    /// How the timer says that it is time for a desk break.
    pub desk_break_cue: DeskBreakCue,
}

/// Every setting about asking.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    /// Choices of the person.
    pub preferences: Preferences,
    /// The day the person chose how often to ask; `None` if they never did.
    pub chosen_on: Option<Day>,
    /// The offer to ask less that the person declined.
    pub declined: Option<AskFrequency>,
    /// Due things that the person postponed.
    pub put_off: PutOff,
}

/// Reads the person's preferences.
pub fn read(store: &Reader) -> Result<Preferences, StoreError> {
    let ask = store.setting(Setting::AskFrequency)?;
    let asks_daily_pain = store.setting(Setting::AsksDailyPain)?;
    let desk_breaks = desk_breaks::read(store)?;
    Ok(Preferences {
        ask: ask
            .and_then(|word| word.parse().ok())
            .unwrap_or(AskFrequency::Daily),
        asks_daily_pain: asks_daily_pain.as_deref() != Some(NO),
        desk_break_minutes: desk_breaks.minutes,
        desk_break_cue: desk_breaks.cue,
    })
}

/// Saves the person's preferences, all or nothing. A change of how often to ask is dated, because
/// the next offer to ask less ignores earlier days.
pub fn write(store: &mut Store, preferences: Preferences, today: Day) -> Result<(), StoreError> {
    let before = read(store)?;
    let mut kept: Vec<Kept> = Vec::new();
    if before.ask != preferences.ask {
        let word = preferences.ask.name().to_owned();
        kept.push((Setting::FrequencyChosenOn, Some(today.to_string())));
        kept.push((Setting::AskFrequency, Some(word)));
    }
    if before.asks_daily_pain != preferences.asks_daily_pain {
        let asks = if preferences.asks_daily_pain { YES } else { NO };
        kept.push((Setting::AsksDailyPain, Some(asks.to_owned())));
    }
    let desk_breaks = DeskBreaks {
        minutes: preferences.desk_break_minutes,
        cue: preferences.desk_break_cue,
    };
    kept.extend(desk_breaks::changes(store, desk_breaks)?);
    store.keep_settings(&kept)
}

/// Reads every setting about asking.
pub fn asking(store: &Reader) -> Result<Asking, StoreError> {
    let day = |setting| -> Result<Option<Day>, StoreError> {
        Ok(store.setting(setting)?.and_then(|text| text.parse().ok()))
    };
    let declined = store.setting(Setting::DeclinedAskingLess)?;
    Ok(Asking {
        preferences: read(store)?,
        chosen_on: day(Setting::FrequencyChosenOn)?,
        // An unreadable offer still means that the person declined one.
        declined: declined.map(|word| word.parse().unwrap_or(AskFrequency::Daily)),
        put_off: PutOff {
            goals: day(put_off_of(DueWhat::Goals))?,
            pain_recall: day(put_off_of(DueWhat::PainRecall))?,
            rmdq: day(put_off_of(DueWhat::Rmdq))?,
        },
    })
}

/// Records that the person declined the offer to ask less.
pub fn decline(store: &mut Store) -> Result<(), StoreError> {
    let ask = read(store)?.ask;
    let offered = ask.less().unwrap_or(ask);
    store.set_setting(Setting::DeclinedAskingLess, offered.name())
}

/// Records that something was postponed today.
pub fn put_off(store: &mut Store, what: DueWhat, today: Day) -> Result<(), StoreError> {
    store.set_setting(put_off_of(what), &today.to_string())
}

const YES: &str = "1";
const NO: &str = "0";

fn put_off_of(what: DueWhat) -> Setting {
    match what {
        DueWhat::Goals => Setting::PutOffGoals,
        DueWhat::PainRecall => Setting::PutOffPainRecall,
        DueWhat::Rmdq => Setting::PutOffRmdq,
    }
}
