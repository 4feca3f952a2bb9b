//! Rows as a form is read from them.

use backstory_core::record::RecordKind;
use rusqlite::types::Value;

use crate::column::{Column, POSITION};
use crate::table::Table;

/// A row to read: its id, and its values in the order of [`Table::columns`].
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub table: Table,
    pub id: &'a str,
    values: &'a [Value],
}

/// A value as a form can have it.
#[derive(Clone, Copy)]
pub(crate) enum Held<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
    /// A real, a blob, or text that is not UTF-8: no column of ours holds one.
    Other,
}

impl<'a> View<'a> {
    /// Views a row on its own.
    pub fn new(table: Table, id: &'a str, values: &'a [Value]) -> View<'a> {
        View { table, id, values }
    }

    fn value_at(self, at: usize) -> Held<'a> {
        match self.values.get(at) {
            Some(Value::Integer(n)) => Held::Integer(*n),
            Some(Value::Text(text)) => Held::Text(text),
            Some(Value::Real(_) | Value::Blob(_)) => Held::Other,
            Some(Value::Null) | None => Held::Null,
        }
    }

    /// Returns the columns with their values.
    pub fn values(self) -> impl Iterator<Item = (&'static Column, Held<'a>)> {
        let columns = self.table.columns().iter().enumerate();
        columns.map(move |(at, column)| (column, self.value_at(at)))
    }

    /// Returns the value of a column, or NULL when the table does not have it.
    pub fn value(self, column: &str) -> Held<'a> {
        let at = self.table.place_of(column);
        at.map_or(Held::Null, |at| self.value_at(at))
    }

    /// Returns the text of a column, or `None` when it holds anything else.
    pub fn text(self, column: &str) -> Option<&'a str> {
        match self.value(column) {
            Held::Text(text) => Some(text),
            Held::Null | Held::Integer(_) | Held::Other => None,
        }
    }

    /// Returns the kind of record that the row says it is of; `None` for a word that is not a kind
    /// of its table.
    pub fn kind(self) -> Option<RecordKind> {
        let kind = self.text("kind").unwrap_or(self.table.name());
        let kind = kind.parse().ok();
        kind.filter(|kind| Table::of(*kind) == self.table)
    }

    /// Returns the first column with a value of the wrong type; `None` for a sound row.
    pub fn foreign(self) -> Option<&'static str> {
        let is_foreign = |(column, value): &(&Column, Held<'_>)| match value {
            Held::Null => column.name == POSITION.name,
            Held::Integer(_) => !column.is_number(),
            Held::Text(_) => column.is_number(),
            Held::Other => true,
        };
        let mut values = self.values();
        values.find(is_foreign).map(|(column, _)| column.name)
    }
}
