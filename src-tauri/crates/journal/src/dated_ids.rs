//! Ids with the day on which something happened to each, kept as one setting.
//!
//! Unreadable saved state counts as absent: it must not prevent anyone from reading.

use std::collections::BTreeMap;

use backstory_core::day::Day;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;

/// Days by id, such as the day on which a lesson was last read.
pub type DatedIds = BTreeMap<String, Day>;

/// Reads the ids of a setting.
pub fn read(store: &Reader, setting: Setting) -> Result<DatedIds, StoreError> {
    let text = store.setting(setting)?.unwrap_or_default();
    let kept: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
    let kept = kept.into_iter();
    Ok(kept
        .filter_map(|(id, day)| Some((id, day.parse().ok()?)))
        .collect())
}

/// Adds an id, or gives it another day.
pub fn add(store: &mut Store, setting: Setting, id: &str, day: Day) -> Result<(), StoreError> {
    let mut days = read(store, setting)?;
    days.insert(id.to_owned(), day);
    let days = days.into_iter().map(|(id, day)| (id, day.to_string()));
    let text = serde_json::json!(days.collect::<BTreeMap<_, _>>()).to_string();
    store.set_setting(setting, &text)
}
