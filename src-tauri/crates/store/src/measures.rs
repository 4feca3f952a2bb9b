//! Values imported from a file: one for each day, measure and source.

use backstory_core::day::Day;
use backstory_core::measure::DailyMeasure;
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reader::Reader;
use crate::row::{Row, is_unreadable, value};
use crate::table::Table;

impl WriteSet<'_> {
    /// Saves a value, replacing the one with its day, measure and source.
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

impl Reader {
    /// Returns the values of the days from `first` to `last`, by day, measure and source.
    ///
    /// A value that cannot be read is skipped and counted as left out.
    pub fn measures_between(&self, first: Day, last: Day) -> Result<Vec<DailyMeasure>, StoreError> {
        let rows = self.read_measures(&first.to_string(), &last.to_string())?;
        let read = |(id, measure): (String, Option<DailyMeasure>)| {
            if measure.is_none() {
                self.left_out.add("daily_measure", &id);
            }
            measure
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Reads every value with the id of its row; `None` for a value that cannot be read.
    pub(crate) fn read_measures(
        &self,
        first: &str,
        last: &str,
    ) -> Result<Vec<(String, Option<DailyMeasure>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(MEASURES)?;
        let mut rows = statement.query(params![first, last])?;
        let mut measures = Vec::new();
        while let Some(row) = rows.next()? {
            if let Value::Text(id) = value(row, 0)? {
                measures.push((id, measure(row)?));
            }
        }
        Ok(measures)
    }
}

/// Selects the values of a period.
pub(crate) const MEASURES: &str = "SELECT id, day, measure, source, value, recorded_at, utc_offset
     FROM daily_measure WHERE day BETWEEN ?1 AND ?2 ORDER BY day, measure, source";

/// Reads a value; `None` when a column has the wrong type.
fn measure(row: &rusqlite::Row<'_>) -> Result<Option<DailyMeasure>, StoreError> {
    let columns = || -> Result<_, rusqlite::Error> {
        let stamp: (String, i32) = (row.get(5)?, row.get(6)?);
        Ok((stamp, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    };
    match columns() {
        Ok(((at, offset), day, measure, source, value)) => {
            let stamp = Instant::from_stored(&at, offset);
            Ok(stamp.and_then(|_| check(day, measure, source, value)))
        }
        Err(error) if is_unreadable(&error) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Validates every value again, because other programs can edit the file.
fn check(day: String, measure: String, source: String, value: i64) -> Option<DailyMeasure> {
    DailyMeasure::new(day.parse().ok()?, measure.parse().ok()?, source, value).ok()
}
