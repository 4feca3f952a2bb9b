//! A row as the change log sees it: a table, an id, and its other columns.

use backstory_core::invalid::{Field, Problem};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Error, ErrorCode, OptionalExtension, params_from_iter};
use serde_json::{Map, Value as Json};

use crate::column::{Column, POSITION};
use crate::error::StoreError;
use crate::table::Table;

/// What reading says of a row that breaks a rule.
pub(crate) fn breaks_a_rule() -> StoreError {
    StoreError::Invalid(Problem::Unknown.of(Field::Answers))
}

/// Whether one row is at fault and not the file: a value is of another type than its column says,
/// longer than any of ours, or text that is not UTF-8.
pub(crate) fn is_unreadable(error: &Error) -> bool {
    match error {
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::InvalidColumnType(..)
        | Error::Utf8Error(..) => true,
        other => other.sqlite_error_code() == Some(ErrorCode::TooBig),
    }
}

/// The rows that can be read. The others have to be known to be left out: those of which the id,
/// the day or the owner cannot be read are counted when a journal is opened.
pub(crate) fn readable<T>(
    rows: impl Iterator<Item = Result<T, Error>>,
) -> Result<Vec<T>, StoreError> {
    let is_readable = |row: &Result<T, Error>| !row.as_ref().is_err_and(is_unreadable);
    Ok(rows.filter(is_readable).collect::<Result<_, _>>()?)
}

/// A value as it stands; text that is not UTF-8 is bytes.
pub(crate) fn value(row: &rusqlite::Row<'_>, at: usize) -> Result<Value, Error> {
    Ok(match row.get_ref(at)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Integer(n),
        ValueRef::Real(x) => Value::Real(x),
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => Value::Blob(bytes.to_vec()),
        },
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}

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
            table.column_list(),
            table.name()
        );
        let row = conn
            .prepare_cached(&sql)?
            .query_row([id], |r| {
                (0..table.columns().len())
                    .map(|i| value(r, i))
                    .collect::<Result<Vec<Value>, _>>()
            })
            .optional();
        let row = row.map_err(|e| match e {
            e if is_unreadable(&e) => breaks_a_rule(),
            e => e.into(),
        })?;
        Ok(row.map(|values| Row {
            table,
            id: id.to_owned(),
            values,
        }))
    }

    /// Reads the rows with a value in a column, in the order of their position. One that cannot be
    /// read is the error: without it the owner would be another than was written.
    pub fn read_where(
        conn: &Connection,
        table: Table,
        column: &str,
        wanted: &str,
    ) -> Result<Vec<Row>, StoreError> {
        let rows = Row::each_where(conn, table, column, wanted)?;
        rows.into_iter().collect()
    }

    /// The same with an error in the place of each row that cannot be read.
    pub fn each_where(
        conn: &Connection,
        table: Table,
        column: &str,
        wanted: &str,
    ) -> Result<Vec<Result<Row, StoreError>>, StoreError> {
        let sql = format!(
            "SELECT {}, id FROM {} WHERE {column} = ?1 ORDER BY position, id",
            table.column_list(),
            table.name()
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let n = table.columns().len();
        let rows = statement.query_map([wanted], |r| {
            Ok(Row {
                table,
                id: r.get(n)?,
                values: (0..n).map(|i| value(r, i)).collect::<Result<_, _>>()?,
            })
        })?;
        let row = |row: Result<Row, Error>| match row {
            Err(e) if is_unreadable(&e) => Ok(Err(breaks_a_rule())),
            row => Ok(Ok(row?)),
        };
        rows.map(row).collect()
    }

    /// A column with a value of another type than it holds; none in a row that is sound.
    pub fn foreign(&self) -> Option<&'static str> {
        let is_foreign = |(column, value): &(&Column, &Value)| match value {
            Value::Null => column.name == POSITION.name,
            Value::Integer(_) => !column.is_number(),
            Value::Text(_) => column.is_number(),
            Value::Real(_) | Value::Blob(_) => true,
        };
        let mut columns = self.table.columns().iter().zip(&self.values);
        columns.find(is_foreign).map(|(column, _)| column.name)
    }

    /// The value of a column; NULL for a column that the table does not have.
    pub fn value(&self, column: &str) -> &Value {
        debug_assert!(
            Table::ALL.iter().any(|t| t.place_of(column).is_some()),
            "no table has a column {column}"
        );
        let at = self.table.place_of(column);
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
        let at = self.table.place_of(column);
        debug_assert!(at.is_some(), "{:?} has no column {column}", self.table);
        if let Some(place) = at.and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
        self
    }

    /// Inserts the row, or updates the one with its id.
    pub fn upsert(&self, conn: &Connection) -> Result<(), StoreError> {
        let columns = self.table.columns();
        let places: Vec<_> = (2..=columns.len() + 1).map(|i| format!("?{i}")).collect();
        let updates: Vec<_> = columns
            .iter()
            .map(|c| format!("{0} = excluded.{0}", c.name))
            .collect();
        let sql = format!(
            "INSERT INTO {} (id, {}) VALUES (?1, {}) ON CONFLICT (id) DO UPDATE SET {}",
            self.table.name(),
            self.table.column_list(),
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
            .map(|(column, value)| (column.name.to_owned(), to_json(value)))
            .collect();
        Json::Object(object).to_string()
    }

    /// Reads back what [`Row::to_json`] wrote; none when it is not such an object.
    pub fn from_json(table: Table, id: &str, text: &str) -> Option<Row> {
        let Ok(Json::Object(object)) = serde_json::from_str(text) else {
            return None;
        };
        if object.keys().any(|name| table.place_of(name).is_none()) {
            return None;
        }
        let values = table
            .columns()
            .iter()
            .map(|column| match object.get(column.name) {
                Some(value) => from_json(value),
                // A version from before the column was there says nothing about it.
                None => (column.since > 1).then_some(Value::Null),
            })
            .collect::<Option<Vec<_>>>()?;
        Some(Row {
            table,
            id: id.to_owned(),
            values,
        })
    }
}

// A row with a real or a blob is never written: see `Row::foreign`.
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
