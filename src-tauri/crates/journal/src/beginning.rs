//! What Today offers in the first days of a journal.

use backstory_core::beginning::{WayToBegin, is_beginning, ways_left};
use backstory_core::day::Day;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;

use crate::dated_ids;

/// The ways to begin that are left; `None` after the first days, and in a journal that does not say
/// when it was started.
pub fn ways(store: &Reader, today: Day) -> Result<Option<Vec<WayToBegin>>, StoreError> {
    let started = store.setting(Setting::StartedOn)?;
    let started: Option<Day> = started.and_then(|day| day.parse().ok());
    if !started.is_some_and(|started| is_beginning(started, today)) {
        return Ok(None);
    }
    let taken = dated_ids::read(store, Setting::WaysTaken)?;
    Ok(Some(ways_left(|way| taken.contains_key(way.name()))))
}

/// Records that a way was taken.
pub fn take(store: &mut Store, way: WayToBegin, today: Day) -> Result<(), StoreError> {
    dated_ids::add(store, Setting::WaysTaken, way.name(), today)
}
