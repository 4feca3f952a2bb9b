//! A row as the change log sees it: a table, an id, and its other columns.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value as Json};

use crate::error::StoreError;
use crate::table::Table;

/// One row: its id and its values in the order of [`Table::columns`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub table: Table,
    pub id: String,
    pub values: Vec<Value>,
}

impl Row {
    /// A row with NULL in every column.
    pub fn empty(table: Table, id: String) -> Row {
        Row {
            table,
            id,
            values: vec![Value::Null; table.columns().len()],
        }
    }

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

    /// Reads the rows with a value in a column, in the order of their position.
    pub fn read_where(
        conn: &Connection,
        table: Table,
        column: &str,
        value: &str,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = format!(
            "SELECT {}, id FROM {} WHERE {column} = ?1 ORDER BY position, id",
            table.columns().join(", "),
            table.name()
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let n = table.columns().len();
        let rows = statement.query_map([value], |r| {
            Ok(Row {
                table,
                id: r.get(n)?,
                values: (0..n).map(|i| r.get(i)).collect::<Result<_, _>>()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The value of a column; NULL for a column that the table does not have.
    pub fn value(&self, column: &str) -> &Value {
        let at = self.table.columns().iter().position(|c| *c == column);
        at.and_then(|at| self.values.get(at))
            .unwrap_or(&Value::Null)
    }

    /// The text of a column; none when it is NULL or a number.
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Value::Text(text) => Some(text),
            Value::Null | Value::Integer(_) | Value::Real(_) | Value::Blob(_) => None,
        }
    }

    /// The row with another value in a column.
    pub fn with(mut self, column: &str, value: Value) -> Row {
        let at = self.table.columns().iter().position(|c| *c == column);
        if let Some(place) = at.and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
        self
    }

    /// The row of a question without its appointment.
    pub fn waiting(self) -> Row {
        self.with("appointment_id", Value::Null)
            .with("position", Value::Null)
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
            .map(|column| match object.get(*column) {
                Some(value) => from_json(value),
                // A version from before the column was there says nothing about it.
                None => table.added_later().contains(column).then_some(Value::Null),
            })
            .collect::<Option<Vec<_>>>()?;
        Some(Row {
            table,
            id: id.to_owned(),
            values,
        })
    }
}

// STRICT tables with only TEXT and INTEGER columns never hold a real or a blob.
pub(crate) fn to_json(value: &Value) -> Json {
    match value {
        Value::Integer(n) => Json::from(*n),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Null | Value::Real(_) | Value::Blob(_) => Json::Null,
    }
}

pub(crate) fn from_json(json: &Json) -> Option<Value> {
    match json {
        Json::Null => Some(Value::Null),
        Json::Number(n) => n.as_i64().map(Value::Integer),
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}
