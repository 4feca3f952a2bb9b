//! Values brought in from a file: one for each day, measure and source.

use backstory_core::day::Day;
use backstory_core::measure::DailyMeasure;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::row::Row;
use crate::store::Store;
use crate::table::Table;

impl WriteSet<'_> {
    /// Keeps a value, in the place of an earlier one of its day, measure and source.
    pub fn put_measure(&mut self, measure: &DailyMeasure) -> Result<(), StoreError> {
        let held: Option<String> = self
            .conn()
            .prepare_cached(
                "SELECT id FROM daily_measure WHERE day = ?1 AND measure = ?2 AND source = ?3",
            )?
            .query_row(
                params![
                    measure.day().to_string(),
                    measure.measure().name(),
                    measure.source()
                ],
                |r| r.get(0),
            )
            .optional()?;
        let row = match held {
            Some(id) => Row::read(self.conn(), Table::DailyMeasure, &id)?,
            None => None,
        };
        let row = row.unwrap_or_else(|| self.new_measure(measure));
        self.put(&row.with("value", Value::Integer(measure.value().into())))
    }

    fn new_measure(&self, measure: &DailyMeasure) -> Row {
        let now = self.now();
        Row::empty(Table::DailyMeasure, self.new_id())
            .with("day", Value::Text(measure.day().to_string()))
            .with("measure", Value::Text(measure.measure().name().to_owned()))
            .with("source", Value::Text(measure.source().to_owned()))
            .with("recorded_at", Value::Text(now.utc_text()))
            .with("utc_offset", Value::Integer(now.offset_minutes().into()))
    }
}

impl Store {
    /// Every value of the days from `first` to `last`, by day, measure and source.
    pub fn measures_between(&self, first: Day, last: Day) -> Result<Vec<DailyMeasure>, StoreError> {
        let rows = self.read_measures(&first.to_string(), &last.to_string())?;
        rows.into_iter()
            .map(|(id, measure)| measure.ok_or_else(|| self.damaged("daily_measure", &id)))
            .collect()
    }

    /// Every value with the id of its row; none in the place of one that cannot be read.
    pub(crate) fn read_measures(
        &self,
        first: &str,
        last: &str,
    ) -> Result<Vec<(String, Option<DailyMeasure>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(MEASURES)?;
        let rows = statement.query_map(params![first, last], |r| {
            Ok((r.get(0)?, check(r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Reads a period of values.
pub(crate) const MEASURES: &str = "SELECT id, day, measure, source, value FROM daily_measure
     WHERE day BETWEEN ?1 AND ?2 ORDER BY day, measure, source";

/// Checks every value again: a file can be edited by other programs.
fn check(day: String, measure: String, source: String, value: i64) -> Option<DailyMeasure> {
    DailyMeasure::new(day.parse().ok()?, measure.parse().ok()?, source, value).ok()
}
