//! How much the person wants to be asked, and desk breaks, as the journal keeps them.
//!
//! A value that a later version wrote, or that somebody edited, counts as not set: a setting that
//! cannot be read must not keep anybody from writing.

use backstory_core::asking::{AskFrequency, DueWhat, PutOff};
use backstory_core::day::Day;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::{Kept, Setting};
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk_breaks::{self, DeskBreakCue, DeskBreaks};

/// What the person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// How often to ask.
    pub ask: AskFrequency,
    /// Whether the check-in asks about pain.
    pub asks_daily_pain: bool,
    /// Minutes between two desk breaks; none for no desk breaks.
    pub desk_break_minutes: Option<u16>,
    /// How it is said that it is time for one.
    pub desk_break_cue: DeskBreakCue,
}

/// Everything about asking that the journal keeps.
#[derive(Debug, Clone, Copy)]
pub struct Asking {
    /// What the person chose.
    pub preferences: Preferences,
    /// The day they chose how often; none if they never did.
    pub chosen_on: Option<Day>,
    /// The offer to ask less that they said "no thanks" to.
    pub declined: Option<AskFrequency>,
    /// What they put off.
    pub put_off: PutOff,
}

/// Reads what the person chose.
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

/// Keeps what the person chose, all of it or nothing. A change of how often is dated, because the next offer to ask less
/// looks at no day before it.
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

/// Reads everything about asking.
pub fn asking(store: &Reader) -> Result<Asking, StoreError> {
    let day = |setting| -> Result<Option<Day>, StoreError> {
        Ok(store.setting(setting)?.and_then(|text| text.parse().ok()))
    };
    let declined = store.setting(Setting::DeclinedAskingLess)?;
    Ok(Asking {
        preferences: read(store)?,
        chosen_on: day(Setting::FrequencyChosenOn)?,
        // An offer that cannot be read was declined all the same.
        declined: declined.map(|word| word.parse().unwrap_or(AskFrequency::Daily)),
        put_off: PutOff {
            goals: day(put_off_of(DueWhat::Goals))?,
            pain_recall: day(put_off_of(DueWhat::PainRecall))?,
            rmdq: day(put_off_of(DueWhat::Rmdq))?,
        },
    })
}

/// Keeps that the offer to ask less was declined.
pub fn decline(store: &mut Store) -> Result<(), StoreError> {
    let ask = read(store)?.ask;
    let offered = ask.less().unwrap_or(ask);
    store.set_setting(Setting::DeclinedAskingLess, offered.name())
}

/// Keeps that something was put off today.
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
