//! Flare-ups of a period.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::{Content, Record, RecordKind};
use rusqlite::params;

use crate::error::StoreError;
use crate::store::Store;

/// Reads the flare-ups of a period.
pub(crate) const PERIOD: &str = "SELECT id FROM flare_up
     WHERE first_day <= ?2 AND (last_day IS NULL OR last_day >= ?1)
     ORDER BY first_day, recorded_at, id";

impl Store {
    /// Every flare-up with a day from `first` to `last`, by its first day.
    ///
    /// One that goes on has every day since it began.
    pub fn flare_ups_between(&self, first: Day, last: Day) -> Result<Vec<FlareUp>, StoreError> {
        let records = self.flare_up_records_between(first, last)?;
        let flare_up = |record: Record| match record.content {
            Content::FlareUp(flare_up) => Some(flare_up),
            _ => None,
        };
        Ok(records.into_iter().filter_map(flare_up).collect())
    }

    /// The same with their stamps.
    pub fn flare_up_records_between(
        &self,
        first: Day,
        last: Day,
    ) -> Result<Vec<Record>, StoreError> {
        let mut statement = self.conn.prepare_cached(PERIOD)?;
        let ids = statement
            .query_map(params![first.to_string(), last.to_string()], |r| {
                r.get::<_, String>(0)
            })?
            .collect::<Result<Vec<_>, _>>()?;
        let read = |id: &String| self.read_record(RecordKind::FlareUp, id).transpose();
        ids.iter().filter_map(read).collect()
    }
}
