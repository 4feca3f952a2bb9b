//! Flare-ups of a period.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::{Content, Record, RecordKind};
use rusqlite::params;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::readable;

/// Selects the flare-ups of a period.
pub(crate) const PERIOD: &str = "SELECT id FROM flare_up
     WHERE first_day <= ?2 AND (last_day IS NULL OR last_day >= ?1)
     ORDER BY first_day, recorded_at, id";

impl Reader {
    /// Returns every flare-up with a day from `first` to `last`, by its first day.
    ///
    /// A current flare-up includes every day since it began. A flare-up that cannot be read is
    /// skipped and counted as left out; a check names it.
    pub fn flare_ups_between(&self, first: Day, last: Day) -> Result<Vec<FlareUp>, StoreError> {
        let records = self.flare_up_records_between(first, last)?.into_iter();
        let flare_ups = records.filter_map(|record| match record.content {
            Content::FlareUp(flare_up) => Some(flare_up),
            _ => None,
        });
        Ok(flare_ups.collect())
    }

    /// Like [`flare_ups_between`](Reader::flare_ups_between), with their stamps.
    pub fn flare_up_records_between(
        &self,
        first: Day,
        last: Day,
    ) -> Result<Vec<Record>, StoreError> {
        let ids = self.flare_up_ids(first, last)?;
        let read = |id: &String| self.record_if_readable(RecordKind::FlareUp, id).transpose();
        ids.iter().filter_map(read).collect()
    }

    fn flare_up_ids(&self, first: Day, last: Day) -> Result<Vec<String>, StoreError> {
        let mut statement = self.conn.prepare_cached(PERIOD)?;
        let period = params![first.to_string(), last.to_string()];
        readable(statement.query_map(period, |r| r.get(0))?)
    }
}
