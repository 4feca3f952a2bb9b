//! Flare-ups: one row each.

use backstory_core::day::Day;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{ToSql, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::row::{Row, Table};
use crate::store::Store;

impl WriteSet<'_> {
    /// Inserts or updates a flare-up.
    pub fn put_flare_up(&mut self, flare_up: &FlareUp) -> Result<(), StoreError> {
        let signs = flare_up.signs;
        self.put(&Row {
            table: Table::FlareUp,
            id: flare_up.id.to_string(),
            values: vec![
                Value::Text(flare_up.first_day.to_string()),
                flare_up
                    .last_day
                    .map_or(Value::Null, |d| Value::Text(d.to_string())),
                Value::Integer(signs.worse_than_usual.into()),
                Value::Integer(signs.hard_to_tolerate.into()),
                Value::Integer(signs.affected_life.into()),
                Value::Text(flare_up.recorded_at.utc_text()),
                Value::Integer(flare_up.recorded_at.offset_minutes().into()),
            ],
        })
    }

    /// Removes a flare-up; fails when it is not in the journal.
    pub fn delete_flare_up(&mut self, id: Uuid) -> Result<(), StoreError> {
        let id = id.to_string();
        if Row::read(self.conn(), Table::FlareUp, &id)?.is_none() {
            return Err(StoreError::NoSuchFlareUp);
        }
        self.delete(Table::FlareUp, &id)
    }
}

/// Columns of a flare-up as stored, not trusted yet.
struct StoredFlareUp {
    id: String,
    first_day: String,
    last_day: Option<String>,
    signs: FlareSigns,
    recorded_at: String,
    utc_offset: i32,
}

impl StoredFlareUp {
    const COLUMNS: &str = "id, first_day, last_day, worse_than_usual, hard_to_tolerate, \
                           affected_life, recorded_at, utc_offset";

    fn read(row: &rusqlite::Row<'_>) -> Result<StoredFlareUp, rusqlite::Error> {
        Ok(StoredFlareUp {
            id: row.get(0)?,
            first_day: row.get(1)?,
            last_day: row.get(2)?,
            signs: FlareSigns {
                worse_than_usual: row.get(3)?,
                hard_to_tolerate: row.get(4)?,
                affected_life: row.get(5)?,
            },
            recorded_at: row.get(6)?,
            utc_offset: row.get(7)?,
        })
    }

    /// Checks every value again: a file can be edited by other programs.
    fn check(self) -> Option<FlareUp> {
        let first_day: Day = self.first_day.parse().ok()?;
        let last_day: Option<Day> = self.last_day.map(|d| d.parse()).transpose().ok()?;
        if first_day < Day::EARLIEST || last_day.is_some_and(|last| last < first_day) {
            return None;
        }
        Some(FlareUp {
            id: self.id.parse().ok()?,
            first_day,
            last_day,
            signs: self.signs,
            recorded_at: Instant::from_stored(&self.recorded_at, self.utc_offset)?,
        })
    }
}

impl Store {
    /// Every flare-up with a day from `first` to `last`, by its first day.
    ///
    /// One that goes on has every day since it began.
    pub fn flare_ups_between(&self, first: Day, last: Day) -> Result<Vec<FlareUp>, StoreError> {
        self.select_flare_ups(
            "first_day <= ?2 AND (last_day IS NULL OR last_day >= ?1)
             ORDER BY first_day, recorded_at, id",
            params![first.to_string(), last.to_string()],
        )
    }

    /// One flare-up.
    pub fn flare_up(&self, id: Uuid) -> Result<FlareUp, StoreError> {
        self.select_flare_ups("id = ?1", params![id.to_string()])?
            .pop()
            .ok_or(StoreError::NoSuchFlareUp)
    }

    fn select_flare_ups(
        &self,
        flare_ups_where: &str,
        params: &[&dyn ToSql],
    ) -> Result<Vec<FlareUp>, StoreError> {
        let sql = format!(
            "SELECT {} FROM flare_up WHERE {flare_ups_where}",
            StoredFlareUp::COLUMNS
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let stored = statement
            .query_map(params, StoredFlareUp::read)?
            .collect::<Result<Vec<_>, _>>()?;
        stored
            .into_iter()
            .map(|stored| {
                let id = stored.id.clone();
                stored.check().ok_or_else(|| self.damaged("flare_up", &id))
            })
            .collect()
    }
}
