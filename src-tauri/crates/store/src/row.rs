//! A row as the change log sees it: a table, an id, and the other columns.

use backstory_core::invalid::{Field, Problem};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Error, ErrorCode, OptionalExtension, params_from_iter};
use serde_json::{Map, Value as Json};

use crate::error::StoreError;
use crate::table::Table;
use crate::view::View;

/// Returns the error for a row that breaks a rule.
pub(crate) fn breaks_a_rule() -> StoreError {
    StoreError::Invalid(Problem::Unknown.of(Field::Answers))
}

/// Returns whether a single row is at fault and not the file: a value has the wrong type, is longer
/// than any of ours, or is text that is not UTF-8.
pub(crate) fn is_unreadable(error: &Error) -> bool {
    match error {
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::InvalidColumnType(..)
        | Error::Utf8Error(..) => true,
        other => other.sqlite_error_code() == Some(ErrorCode::TooBig),
    }
}

/// Returns the rows that can be read. The caller must be sure that the others are counted as left
/// out: rows with an unreadable id, day or owner are counted when a journal is opened.
pub(crate) fn readable<T>(
    rows: impl Iterator<Item = Result<T, Error>>,
) -> Result<Vec<T>, StoreError> {
    let is_readable = |row: &Result<T, Error>| !row.as_ref().is_err_and(is_unreadable);
    Ok(rows.filter(is_readable).collect::<Result<_, _>>()?)
}

/// Returns a value as it is stored; text that is not UTF-8 becomes bytes.
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

/// One row: its id, and its values in the order of [`Table::columns`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub table: Table,
    pub id: String,
    pub values: Vec<Value>,
}

impl Row {
    /// Makes a row with NULL in every column.
    pub fn empty(table: Table, id: String) -> Row {
        Row {
            table,
            id,
            values: vec![Value::Null; table.columns().len()],
        }
    }

    /// Reads a row as it is stored.
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
            // As an error of this row, so that lists can skip it.
            e if is_unreadable(&e) => breaks_a_rule(),
            e => e.into(),
        })?;
        Ok(row.map(|values| Row {
            table,
            id: id.to_owned(),
            values,
        }))
    }

    /// Reads the rows with a value in a column, ordered by position. Fails when one cannot be read,
    /// because the owner would be incomplete without it.
    pub fn read_where(
        conn: &Connection,
        table: Table,
        column: &str,
        wanted: &str,
    ) -> Result<Vec<Row>, StoreError> {
        let rows = Row::each_where(conn, table, column, wanted)?;
        rows.into_iter().collect()
    }

    /// Like [`read_where`](Row::read_where), with an error for each row that cannot be read.
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

    /// Returns the first column with a value of the wrong type; `None` for a sound row.
    pub fn foreign(&self) -> Option<&'static str> {
        self.view().foreign()
    }

    /// Returns the row to read a form from.
    pub fn view(&self) -> View<'_> {
        View::new(self.table, &self.id, &self.values)
    }

    /// Returns the value of a column, or NULL when the table does not have it.
    pub fn value(&self, column: &str) -> &Value {
        debug_assert!(
            Table::ALL.iter().any(|t| t.place_of(column).is_some()),
            "no table has a column {column}"
        );
        let at = self.table.place_of(column);
        at.and_then(|at| self.values.get(at))
            .unwrap_or(&Value::Null)
    }

    /// Returns the text of a column, or `None` when it is NULL or a number.
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Value::Text(text) => Some(text),
            Value::Null | Value::Integer(_) | Value::Real(_) | Value::Blob(_) => None,
        }
    }

    /// Returns the row with another value in a column.
    pub fn with(mut self, column: &str, value: Value) -> Row {
        let at = self.table.place_of(column);
        debug_assert!(at.is_some(), "{:?} has no column {column}", self.table);
        if let Some(place) = at.and_then(|at| self.values.get_mut(at)) {
            *place = value;
        }
        self
    }

    /// Inserts the row, or updates the row with its id.
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

    /// Deletes the row.
    pub fn delete(&self, conn: &Connection) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE id = ?1", self.table.name());
        conn.prepare_cached(&sql)?.execute([&self.id])?;
        Ok(())
    }

    /// Returns the values as a JSON object, as the change log keeps them.
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

    /// Reads what [`Row::to_json`] wrote; `None` for anything else.
    pub fn from_json(table: Table, id: &str, text: &str) -> Option<Row> {
        let Ok(Json::Object(object)) = serde_json::from_str(text) else {
            return None;
        };
        // Restoring this version would lose the value of an unknown column.
        if object.keys().any(|name| table.place_of(name).is_none()) {
            return None;
        }
        let values = table
            .columns()
            .iter()
            .map(|column| match object.get(column.name) {
                Some(value) => from_json(value),
                // A version from before this column existed says nothing about it, so it is NULL.
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

// A row with a real or a blob is never logged: see `WriteSet::before`.
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
