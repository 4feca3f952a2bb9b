//! A row as the change log sees it: a table, an id, and its other columns.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value as Json};

use crate::error::StoreError;

/// A table whose rows are kept in the change log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Table {
    /// Check-ins and moments.
    Entry,
    /// Bouts of movement of an entry.
    Movement,
    /// Episodes of back pain.
    Episode,
    /// Flare-ups.
    FlareUp,
}

impl Table {
    /// Every table, owners before what they own.
    pub const ALL: [Table; 4] = [
        Table::Entry,
        Table::Movement,
        Table::Episode,
        Table::FlareUp,
    ];

    /// The table's name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Table::Entry => "entry",
            Table::Movement => "movement",
            Table::Episode => "episode",
            Table::FlareUp => "flare_up",
        }
    }

    /// Every column but `id`, in the order of the schema.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Entry => &[
                "kind",
                "day",
                "recorded_at",
                "utc_offset",
                "basis",
                "function",
                "confidence",
                "back_pain",
                "leg_pain",
                "sleep_minutes",
                "mood",
                "note",
            ],
            Table::Movement => &["entry_id", "position", "name", "minutes"],
            Table::Episode => &["onset_day", "onset_how", "recorded_at", "utc_offset"],
            Table::FlareUp => &[
                "first_day",
                "last_day",
                "worse_than_usual",
                "hard_to_tolerate",
                "affected_life",
                "recorded_at",
                "utc_offset",
            ],
        }
    }

    pub(crate) fn named(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|t| t.name() == name)
    }
}

/// One row: its id and its values in the order of [`Table::columns`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub table: Table,
    pub id: String,
    pub values: Vec<Value>,
}

impl Row {
    /// Reads a row as it stands.
    pub fn read(conn: &Connection, table: Table, id: &str) -> Result<Option<Row>, StoreError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE id = ?1",
            table.columns().join(", "),
            table.name()
        );
        let row = conn
            .prepare_cached(&sql)?
            .query_row([id], |r| {
                (0..table.columns().len())
                    .map(|i| r.get(i))
                    .collect::<Result<Vec<Value>, _>>()
            })
            .optional()?;
        Ok(row.map(|values| Row {
            table,
            id: id.to_owned(),
            values,
        }))
    }

    /// Inserts the row, or updates the one with its id.
    pub fn upsert(&self, conn: &Connection) -> Result<(), StoreError> {
        let columns = self.table.columns();
        let places: Vec<_> = (2..=columns.len() + 1).map(|i| format!("?{i}")).collect();
        let updates: Vec<_> = columns
            .iter()
            .map(|c| format!("{c} = excluded.{c}"))
            .collect();
        let sql = format!(
            "INSERT INTO {} (id, {}) VALUES (?1, {}) ON CONFLICT (id) DO UPDATE SET {}",
            self.table.name(),
            columns.join(", "),
            places.join(", "),
            updates.join(", ")
        );
        let id = Value::Text(self.id.clone());
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(std::iter::once(&id).chain(&self.values)))?;
        Ok(())
    }

    /// Removes the row.
    pub fn delete(&self, conn: &Connection) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", self.table.name());
        conn.prepare_cached(&sql)?.execute([&self.id])?;
        Ok(())
    }

    /// The row's values as a JSON object, as the change log keeps them.
    pub fn to_json(&self) -> String {
        let object: Map<String, Json> = self
            .table
            .columns()
            .iter()
            .zip(&self.values)
            .map(|(column, value)| ((*column).to_owned(), to_json(value)))
            .collect();
        Json::Object(object).to_string()
    }

    /// Reads back what [`Row::to_json`] wrote; none when it is not such an object.
    pub fn from_json(table: Table, id: &str, text: &str) -> Option<Row> {
        let Ok(Json::Object(object)) = serde_json::from_str(text) else {
            return None;
        };
        let values = table
            .columns()
            .iter()
            .map(|column| from_json(object.get(*column)?))
            .collect::<Option<Vec<_>>>()?;
        Some(Row {
            table,
            id: id.to_owned(),
            values,
        })
    }
}

// STRICT tables with only TEXT and INTEGER columns never hold a real or a blob.
fn to_json(value: &Value) -> Json {
    match value {
        Value::Integer(n) => Json::from(*n),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Null | Value::Real(_) | Value::Blob(_) => Json::Null,
    }
}

fn from_json(json: &Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(n) => n.as_i64().map(Value::Integer),
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}
