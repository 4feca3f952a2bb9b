//! Check-ins and moments: one row each, with a row per movement.

use std::collections::HashMap;

use backstory_core::answers::{Answers, RawAnswers};
use backstory_core::day::Day;
use backstory_core::entry::{Entry, EntryId, EntryKind};
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, ToSql, params};

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::row::{Row, Table};
use crate::store::Store;

impl WriteSet<'_> {
    /// Inserts or updates an entry with its movements.
    pub fn put_entry(&mut self, entry: &Entry) -> Result<(), StoreError> {
        self.put(&entry_row(entry))?;
        self.put_movements(entry)
    }

    /// Removes an entry with its movements.
    pub fn delete_entry(&mut self, id: EntryId) -> Result<(), StoreError> {
        let id = id.to_string();
        if Row::read(self.conn(), Table::Entry, &id)?.is_none() {
            return Err(StoreError::NoSuchEntry);
        }
        for movement in self.movement_ids(&id)? {
            self.delete(Table::Movement, &movement)?;
        }
        self.delete(Table::Entry, &id)
    }

    /// Keeps the ids of movements by position, so that an edit changes rows instead of replacing them.
    fn put_movements(&mut self, entry: &Entry) -> Result<(), StoreError> {
        let entry_id = entry.id.to_string();
        let mut kept = self.movement_ids(&entry_id)?.into_iter();
        for (position, movement) in (0i64..).zip(entry.answers.movements()) {
            self.put(&Row {
                table: Table::Movement,
                id: kept.next().unwrap_or_else(|| self.new_id()),
                values: vec![
                    Value::Text(entry_id.clone()),
                    Value::Integer(position),
                    Value::Text(movement.name().to_owned()),
                    integer(movement.minutes().map(|m| m.get())),
                ],
            })?;
        }
        for surplus in kept {
            self.delete(Table::Movement, &surplus)?;
        }
        Ok(())
    }

    fn movement_ids(&self, entry_id: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn()
            .prepare_cached("SELECT id FROM movement WHERE entry_id = ?1 ORDER BY position")?;
        let ids = statement.query_map([entry_id], |r| r.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

fn entry_row(entry: &Entry) -> Row {
    let answers = &entry.answers;
    let score = |score: Option<backstory_core::score::Score>| integer(score.map(|s| s.get()));
    Row {
        table: Table::Entry,
        id: entry.id.to_string(),
        values: vec![
            Value::Text(entry.kind.name().to_owned()),
            Value::Text(entry.day.to_string()),
            Value::Text(entry.recorded_at.utc_text()),
            Value::Integer(entry.recorded_at.offset_minutes().into()),
            Value::Text(entry.basis.name().to_owned()),
            answers
                .function()
                .map_or(Value::Null, |f| Value::Text(f.name().to_owned())),
            score(answers.confidence()),
            score(answers.back_pain()),
            score(answers.leg_pain()),
            integer(answers.sleep().map(|s| s.get())),
            score(answers.mood()),
            answers
                .note()
                .map_or(Value::Null, |n| Value::Text(n.to_owned())),
        ],
    }
}

fn integer(number: Option<impl Into<i64>>) -> Value {
    number.map_or(Value::Null, |n| Value::Integer(n.into()))
}

/// Name and minutes of each movement in order, by the id of their entry.
type MovementsByEntry = HashMap<String, Vec<(String, Option<i64>)>>;

/// Columns of an entry as stored, not trusted yet.
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
                           back_pain, leg_pain, sleep_minutes, mood, note";

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
                movements: Vec::new(),
            },
        })
    }

    /// Checks every value again: a file can be edited by other programs.
    fn check(self, movements: Vec<(String, Option<i64>)>) -> Option<Entry> {
        let function = self.function.map(|f| f.parse()).transpose().ok()?;
        let answers = Answers::new(RawAnswers {
            function,
            movements,
            ..self.raw
        })
        .ok()?;
        Some(Entry {
            id: self.id.parse().ok()?,
            kind: self.kind.parse().ok()?,
            day: self.day.parse().ok()?,
            recorded_at: Instant::from_stored(&self.recorded_at, self.utc_offset)?,
            basis: self.basis.parse().ok()?,
            answers,
        })
    }
}

impl Store {
    /// Every entry of the days from `first` to `last`, by day and time of writing.
    pub fn entries_between(&self, first: Day, last: Day) -> Result<Vec<Entry>, StoreError> {
        self.select(
            "day BETWEEN ?1 AND ?2 ORDER BY day, recorded_at, id",
            "SELECT id FROM entry WHERE day BETWEEN ?1 AND ?2",
            params![first.to_string(), last.to_string()],
        )
    }

    /// One entry.
    pub fn entry(&self, id: EntryId) -> Result<Entry, StoreError> {
        self.select("id = ?1", "?1", params![id.to_string()])?
            .pop()
            .ok_or(StoreError::NoSuchEntry)
    }

    /// The check-in of a day; none when there is none.
    pub fn check_in(&self, day: Day) -> Result<Option<Entry>, StoreError> {
        let entries = self.entries_between(day, day)?;
        Ok(entries.into_iter().find(|e| e.kind == EntryKind::CheckIn))
    }

    /// First and last day with an entry; none in an empty journal.
    pub fn extent(&self) -> Result<Option<(Day, Day)>, StoreError> {
        let (first, last) = self
            .conn
            .prepare_cached("SELECT min(day), max(day) FROM entry")?
            .query_row([], |r| {
                Ok((
                    r.get::<_, Option<String>>(0)?,
                    r.get::<_, Option<String>>(1)?,
                ))
            })
            .optional()?
            .unwrap_or((None, None));
        let (Some(first), Some(last)) = (first, last) else {
            return Ok(None);
        };
        match (first.parse(), last.parse()) {
            (Ok(first), Ok(last)) => Ok(Some((first, last))),
            _ => Err(self.damaged("entry", &first)),
        }
    }

    fn select(
        &self,
        entries_where: &str,
        entry_ids: &str,
        params: &[&dyn ToSql],
    ) -> Result<Vec<Entry>, StoreError> {
        let mut movements = self.movements(entry_ids, params)?;
        let sql = format!(
            "SELECT {} FROM entry WHERE {entries_where}",
            StoredEntry::COLUMNS
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let stored = statement
            .query_map(params, StoredEntry::read)?
            .collect::<Result<Vec<_>, _>>()?;
        stored
            .into_iter()
            .map(|stored| {
                let id = stored.id.clone();
                let movements = movements.remove(&id).unwrap_or_default();
                stored
                    .check(movements)
                    .ok_or_else(|| self.damaged("entry", &id))
            })
            .collect()
    }

    fn movements(
        &self,
        entry_ids: &str,
        params: &[&dyn ToSql],
    ) -> Result<MovementsByEntry, StoreError> {
        let sql = format!(
            "SELECT entry_id, name, minutes FROM movement WHERE entry_id IN ({entry_ids})
             ORDER BY entry_id, position"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        let mut found = MovementsByEntry::new();
        while let Some(row) = rows.next()? {
            let movement = (row.get(1)?, row.get(2)?);
            found.entry(row.get(0)?).or_default().push(movement);
        }
        Ok(found)
    }
}
