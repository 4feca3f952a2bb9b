//! Check-ins and moments: one row each, with a row per movement, tag and body area.

use std::collections::HashMap;

use backstory_core::answers::{Answers, RawAnswers, RawMovement};
use backstory_core::body::RawBodyArea;
use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryId, EntryKind};
use backstory_core::record::Record;
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{ToSql, params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reader::Reader;
use crate::row::{Row, breaks_a_rule, is_unreadable, value};
use crate::table::Table;

impl WriteSet<'_> {
    /// Inserts or updates an entry with the rows it owns; see [`WriteSet::put_record`].
    pub fn put_entry(&mut self, entry: &Entry) -> Result<Uuid, StoreError> {
        self.put_record(&Record::from(entry.clone()))
    }
}

/// Owned rows in order, by the id of their entry; `None` for a row that cannot be read.
type ByEntry<T> = HashMap<String, Vec<Option<T>>>;

/// Columns of an entry as stored, before validation.
struct StoredEntry {
    id: String,
    kind: String,
    day: String,
    recorded_at: String,
    utc_offset: i32,
    basis: String,
    function: Option<String>,
    raw: RawAnswers,
}

impl StoredEntry {
    const COLUMNS: &str = "id, kind, day, recorded_at, utc_offset, basis, function, confidence, \
                           back_pain, leg_pain, sleep_minutes, mood, note, stress, bigger_day, \
                           bigger_day_what";

    fn read(row: &rusqlite::Row<'_>) -> Result<StoredEntry, rusqlite::Error> {
        Ok(StoredEntry {
            id: row.get(0)?,
            kind: row.get(1)?,
            day: row.get(2)?,
            recorded_at: row.get(3)?,
            utc_offset: row.get(4)?,
            basis: row.get(5)?,
            function: row.get(6)?,
            raw: RawAnswers {
                function: None,
                confidence: row.get(7)?,
                back_pain: row.get(8)?,
                leg_pain: row.get(9)?,
                sleep_minutes: row.get(10)?,
                mood: row.get(11)?,
                note: row.get(12)?,
                stress: row.get(13)?,
                bigger_day: row.get(14)?,
                bigger_day_what: row.get(15)?,
                ..RawAnswers::default()
            },
        })
    }

    /// Validates every value again, because other programs can edit the file.
    fn check(self) -> Option<Entry> {
        let function = self.function.map(|f| f.parse()).transpose().ok()?;
        let answers = Answers::new(RawAnswers {
            function,
            ..self.raw
        })
        .ok()?;
        let id: EntryId = self.id.parse().ok()?;
        // In another spelling, a look-up by its text would not find the row.
        if id.to_string() != self.id {
            return None;
        }
        Some(Entry {
            id,
            kind: self.kind.parse().ok()?,
            day: self.day.parse().ok()?,
            recorded_at: Instant::from_stored(&self.recorded_at, self.utc_offset)?,
            basis: self.basis.parse().ok()?,
            answers,
        })
    }
}

impl Reader {
    /// Returns the entries of the days from `first` to `last`, by day and time of writing.
    ///
    /// An entry that cannot be read is skipped and counted as left out, so that it does not hide
    /// the others.
    pub fn entries_between(&self, first: Day, last: Day) -> Result<Vec<Entry>, StoreError> {
        self.select(
            PERIOD,
            "SELECT id FROM entry WHERE day BETWEEN ?1 AND ?2",
            params![first.to_string(), last.to_string()],
        )
    }

    /// Reads one entry.
    pub fn entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        let id = id.to_string();
        let found = self.select("id = ?1", "?1", params![id])?.pop();
        match found {
            Some(entry) => Ok(entry),
            // The row exists, so it was skipped because it cannot be read.
            None if Row::read(&self.conn, Table::Entry, &id)?.is_some() => {
                Err(self.damaged("entry", &id))
            }
            None => Err(StoreError::NoSuchRecord),
        }
    }

    /// Returns the check-in of a day, or `None` when there is none.
    pub fn check_in(&self, day: Day) -> Result<Option<Entry>, StoreError> {
        let entries = self.entries_between(day, day)?;
        Ok(entries.into_iter().find(|e| e.kind == EntryKind::CheckIn))
    }

    /// Returns the first and last day with an entry up to `today`, or `None` without such an entry.
    pub fn extent(&self, today: Day) -> Result<Option<(Day, Day)>, StoreError> {
        let (first, last) = (self.end("ASC", today)?, self.end("DESC", today)?);
        Ok(first.zip(last))
    }

    /// Returns the first day in this order, skipping values that are not a day.
    fn end(&self, order: &str, today: Day) -> Result<Option<Day>, StoreError> {
        let sql = format!("SELECT day FROM entry WHERE day <= ?1 ORDER BY day {order}");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([today.to_string()])?;
        while let Some(row) = rows.next()? {
            if let Value::Text(day) = value(row, 0)?
                && let Ok(day) = day.parse()
            {
                return Ok(Some(day));
            }
        }
        Ok(None)
    }

    fn select(
        &self,
        entries_where: &str,
        entry_ids: &str,
        params: &[&dyn ToSql],
    ) -> Result<Vec<Entry>, StoreError> {
        // One query per table, not per entry: a chart reads years of entries.
        let mut movements = self.owned(entry_ids, params, "movement", MOVEMENT, movement)?;
        let mut tags = self.owned(entry_ids, params, "tag", "name", tag)?;
        let mut areas = self.owned(entry_ids, params, "body_area", AREA, area)?;
        let mut statement = self.conn.prepare_cached(&entries_sql(entries_where))?;
        let mut rows = statement.query(params)?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let Value::Text(id) = value(row, 0)? else {
                // A stray row, which was counted when the journal was opened.
                continue;
            };
            let mut checked = |mut stored: StoredEntry| {
                stored.raw.movements = all_of(&mut movements, &id)?;
                stored.raw.tags = all_of(&mut tags, &id)?;
                stored.raw.areas = all_of(&mut areas, &id)?;
                stored.check()
            };
            let found = StoredEntry::read(row).map_err(StoreError::from);
            let found = found.and_then(|s| checked(s).ok_or_else(breaks_a_rule));
            entries.extend(self.unless_unreadable("entry", &id, found)?);
        }
        Ok(entries)
    }

    /// Reads the rows that entries own in one table, in order.
    fn owned<T>(
        &self,
        entry_ids: &str,
        params: &[&dyn ToSql],
        table: &str,
        columns: &str,
        read: fn(&rusqlite::Row<'_>) -> Result<Option<T>, rusqlite::Error>,
    ) -> Result<ByEntry<T>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(&owned_sql(table, columns, entry_ids))?;
        let mut rows = statement.query(params)?;
        let mut found = ByEntry::new();
        while let Some(row) = rows.next()? {
            let Value::Text(entry) = value(row, 0)? else {
                continue;
            };
            // A row whose id or position is unreadable is not a part that could be changed.
            let names = (row.get::<_, String>(1), row.get::<_, i64>(2));
            let item = names.0.and(names.1).and_then(|_| read(row));
            let item = match item {
                Err(error) if is_unreadable(&error) => None,
                item => item?,
            };
            found.entry(entry).or_default().push(item);
        }
        Ok(found)
    }
}

/// Condition for the entries of a period.
pub(crate) const PERIOD: &str = "day BETWEEN ?1 AND ?2 ORDER BY day, recorded_at, id";

/// Selects entries.
pub(crate) fn entries_sql(entries_where: &str) -> String {
    format!(
        "SELECT {} FROM entry WHERE {entries_where}",
        StoredEntry::COLUMNS
    )
}

/// Selects the rows that entries own in one table.
pub(crate) fn owned_sql(table: &str, columns: &str, entry_ids: &str) -> String {
    format!(
        "SELECT entry_id, id, position, {columns} FROM {table} WHERE entry_id IN ({entry_ids})
         ORDER BY entry_id, position"
    )
}

/// Takes the rows of one entry; `None` when any of them cannot be read.
fn all_of<T>(found: &mut ByEntry<T>, id: &str) -> Option<Vec<T>> {
    found.remove(id).unwrap_or_default().into_iter().collect()
}

/// Reads a tag.
fn tag(row: &rusqlite::Row<'_>) -> Result<Option<String>, rusqlite::Error> {
    row.get(3).map(Some)
}

const MOVEMENT: &str = "name, minutes, exercise, repetitions, expected, actual, after, settled";

/// Reads a movement; `None` when its word for afterwards is unknown.
fn movement(row: &rusqlite::Row<'_>) -> Result<Option<RawMovement>, rusqlite::Error> {
    let after: Option<String> = row.get(9)?;
    let Ok(after) = after.map(|word| word.parse()).transpose() else {
        return Ok(None);
    };
    Ok(Some(RawMovement {
        name: row.get(3)?,
        minutes: row.get(4)?,
        exercise: row.get(5)?,
        repetitions: row.get(6)?,
        expected: row.get(7)?,
        actual: row.get(8)?,
        after,
        settled: row.get(10)?,
    }))
}

const AREA: &str = "region, intensity, ache, sharp, burning, pins_and_needles, numb";

/// Reads a body area; `None` when its region is unknown.
fn area(row: &rusqlite::Row<'_>) -> Result<Option<RawBodyArea>, rusqlite::Error> {
    let region: String = row.get(3)?;
    let Ok(region) = region.parse() else {
        return Ok(None);
    };
    Ok(Some(RawBodyArea {
        region,
        intensity: row.get(4)?,
        ache: row.get(5)?,
        sharp: row.get(6)?,
        burning: row.get(7)?,
        pins_and_needles: row.get(8)?,
        numb: row.get(9)?,
    }))
}
